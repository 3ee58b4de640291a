"""Goals, KPIs and notes as items of an agenda."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import measures, readings
from okrcli.model.readings import values_read
from okrcli.views import report_values
from okrcli.views.document import Item, Piece, item
from okrcli.views.kpi_values import KpiRow
from okrcli.views.words import goal_words, state_marks

NOTES = 3
_WEEK = 7


def key_result(
    kr: report_values.KeyResultView, view: report_values.View, language: catalogue.Language
) -> list[Piece]:
    """`▲ at risk  subscriptions  Increase …: 4,720 of 6,000, 49%, expected 60% (Ola Lund)`."""
    mark = state_marks.verdict(kr, language)
    said = ", ".join(part for part in _figures(kr, view, language) if part)
    return [
        Piece(f"{mark.shape} {mark.words} ", "strong"),
        Piece(view.called(kr.ref), "ref"),
        Piece(f" {kr.item.title}: {said}"),
        _whose(kr.owner),
    ]


def _figures(
    kr: report_values.KeyResultView, view: report_values.View, language: catalogue.Language
) -> Iterator[str]:
    """Where it stands and what it is held against; while the cycle runs, where it should be.

    Where that was read more than a week ago, when.
    """
    goal, now = goal_words.goal(kr, language), goal_words.now(kr, language)
    yield (
        f"{now} ({goal})"
        if isinstance(kr.score.measure, measures.Keep)
        else f"{now} {goal}".strip()
    )
    yield goal_words.figure(kr, language)
    if kr.tick is not None and kr.score.state != "done" and view.clock.days_left:
        yield language.say(N_("expected {share}"), share=language.share(kr.tick))
    read = next(
        (point.day for point in reversed(kr.score.readings) if point.reading.measures), None
    )
    if read and kr.score.state != "done" and (view.on - read).days > _WEEK:
        yield language.say(N_("last read {day}"), day=language.short_day(read))


def _whose(owner: str | None) -> Piece:
    return Piece(f" ({owner})" if owner else "", "quiet")


def named(kr: report_values.KeyResultView, view: report_values.View, words: str) -> list[Piece]:
    """`reached  activation  Raise week-one activation (Priya Nair)`."""
    return [
        Piece(f"{words} ", "strong"),
        Piece(view.called(kr.ref), "ref"),
        Piece(f" {kr.item.title}"),
        _whose(kr.owner),
    ]


def notes(
    kr: report_values.KeyResultView, since: date, language: catalogue.Language, most: int = NOTES
) -> Iterator[Item]:
    """What was written since a day, newest first; without any the last thing that was."""
    recent = [note for note in kr.notes if note.day > since] or list(kr.notes[:1])
    for note in recent[:most]:
        yield written(note.day, note.text, note.author, language)


def written(day: date, text: str, author: str, language: catalogue.Language) -> Item:
    """A note, with its day and who wrote it."""
    return item(f"{language.short_day(day)}: {text}", Piece(f" {author}", "quiet"))


def agreed(
    said: report_values.Note, called: str, owner: str | None, language: catalogue.Language
) -> Item:
    """`Ola Lund: subscriptions  call the ten largest by Friday (16 Nov)`, to be ticked off."""
    day = language.short_day(said.day)
    return item(
        f"{owner or said.author}: ",
        Piece(called, "ref"),
        f" {said.text}",
        Piece(f" ({day})", "quiet"),
        box=True,
    )


def kpi(row: KpiRow, called: str, since: date, language: catalogue.Language) -> Item:
    """`visitors  Website visitors: 1,395, goal > 1,250 (+15 since 18 Nov) ✔ holds since 16 Nov`."""
    score, unit = row.view.score, row.item.unit
    mark = state_marks.kpi(row.view, language)
    # that it was never read is said by its change
    verdict = "" if row.state == "no-reading" else f" {mark.shape} {mark.words}".rstrip()
    said = [goal_words.kpi_now(row.view, language)]
    goal = goal_words.kpi_goal(row.view, language)
    if goal:
        said.append(language.say(N_("goal {value}"), value=goal))
    said.append(_moved(score.readings, since, unit, language))
    sides = ", ".join(
        language.say(goal_words.SIDES[side]) for side in goal_words.SIDES if side in row.kinds
    )
    return item(
        Piece(called, "ref"),
        f" {row.item.title}: {', '.join(said)}",
        Piece(verdict, "strong"),
        Piece(f" ({sides})" if sides else "", "quiet"),
    )


def _moved(
    series: readings.Series, since: date, unit: str | None, language: catalogue.Language
) -> str:
    """`+15 since 18 Nov`; since the last reading where that is more than a week older.

    Of what has one reading only, when that was; of what has none since then, the day of its newest.
    """
    change = since_then(series, since)
    if change is None:
        return _unmoved(series, since, language)
    amount = language.change(change, unit)
    old = [day for day, _ in values_read(series) if day <= since]
    if old and (since - old[-1]).days > _WEEK:
        last = language.short_day(old[-1])
        return language.say(N_("{n} since the last reading, {day}"), n=amount, day=last)
    return language.say(N_("{n} since {day}"), n=amount, day=language.short_day(since))


def _unmoved(series: readings.Series, since: date, language: catalogue.Language) -> str:
    values = values_read(series)
    if not values:
        return language.say(N_("never read"))
    last = values[-1][0]
    words = N_("first read {day}") if last > since else N_("not read since {day}")
    return language.say(words, day=language.short_day(last))


def since_then(readings: readings.Series, since: date) -> Decimal | None:
    """The newest number less what stood on a day, None where nothing new, or nothing old, was read.

    A KPI that was not read before that day has changed since its first reading after it.
    """
    values = values_read(readings)
    new = [value for day, value in values if day > since]
    old = [value for day, value in values if day <= since]
    if not new or (not old and len(new) < 2):
        return None
    return new[-1] - (old[-1] if old else new[0])


def confidence(then: int | None, now: int | None, language: catalogue.Language) -> Item | None:
    """What people believe now, where it is less than they did."""
    if then is None or now is None or now >= then:
        return None
    words = language.say(N_("confidence fell from {then} to {now} of 10"), then=then, now=now)
    return item(words)


def blank(words: str, *, box: bool = False) -> Item:
    """A line to be filled in."""
    return item(Piece(words, "quiet"), box=box)
