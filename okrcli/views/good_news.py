"""Good news: what was reached, done, graded well or has got better since the last meeting."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from okrcli.messages import N_
from okrcli.model import measures
from okrcli.model.readings import values_read
from okrcli.views import agenda_items, report_values
from okrcli.views.agenda_material import ClosingMaterial, MeetingMaterial
from okrcli.views.document import Item, Items, Piece, item
from okrcli.views.good_words import tells_good_news
from okrcli.views.kpi_values import KpiRow
from okrcli.views.words import goal_words, state_marks

# a state that is not among these has nothing to be compared with
_RANKS = {
    "off-track": 0,
    "overdue": 0,
    "does-not-hold": 0,
    "stale": 1,
    "at-risk": 2,
    "on-track": 3,
    "holds": 3,
    "done": 4,
}

Kind = Literal["reached", "milestone", "better", "believed", "noted"]
# by how many points a confidence rises before it is news
RISE = 2
# how many readings a best value stands out from
_ENOUGH = 4
# how many best values are told one by one
_BEST = 5


class News(NamedTuple):
    """One piece of good news of a key result, and the milestone that was done where it is one."""

    kind: Kind
    key_result: report_values.KeyResultView
    milestone: measures.Milestone | None = None


def news_since(then: report_values.View, now: report_values.View) -> Iterator[News]:
    """What is better now than then: what was reached first, then milestones, then states."""
    earlier = {kr.ref: kr for kr in then.key_results}
    pairs = [(earlier[kr.ref], kr) for kr in now.key_results if kr.ref in earlier]
    yield from (News("reached", kr) for before, kr in pairs if _reached(before, kr))
    for before, kr in pairs:
        if not _reached(before, kr):
            yield from (News("milestone", kr, item) for item in _milestones(before, kr))
    for before, kr in pairs:
        if not _reached(before, kr) and _better(before, kr):
            yield News("better", kr)
    told = {kr.ref for before, kr in pairs if _reached(before, kr) or _better(before, kr)}
    for before, kr in pairs:
        if kr.ref not in told and kr.score.counted:
            yield from _softer(before, kr, then.on)


def _softer(
    before: report_values.KeyResultView, kr: report_values.KeyResultView, since: date
) -> Iterator[News]:
    """A confidence that has recovered, else a note that says that something went well."""
    was, now = before.score.confidence, kr.score.confidence
    if was is not None and now is not None and now - was >= RISE:
        yield News("believed", kr)
    elif not kr.score.progress.done - before.score.progress.done and _good_note(kr, since):
        yield News("noted", kr)


def _good_note(kr: report_values.KeyResultView, since: date) -> report_values.Note | None:
    """The newest note since a day that tells good news."""
    return next((n for n in kr.notes if n.day > since and tells_good_news(n.text)), None)


def reached_kpis(rows: Sequence[KpiRow], since: date) -> list[KpiRow]:
    """The KPIs that are at their target now, and were not on a day on which they had been read."""
    found = []
    for row in rows:
        what, target = row.item.measure, row.view.score.progress.target
        if row.state != "reached" or not isinstance(what, measures.Reach) or target is None:
            continue
        old = [value for day, value in values_read(row.view.score.readings) if day <= since]
        up = what.better == "higher"
        if old and (old[-1] < target if up else old[-1] > target):
            found.append(row)
    return found


def best_ever(rows: Sequence[KpiRow], since: date) -> list[KpiRow]:
    """The KPIs whose newest value, read since a day, is better than all of four or more before."""
    found = []
    for row in rows:
        values = row.history.values
        if len(values) <= _ENOUGH or values[-1][0] <= since:
            continue
        *earlier, newest = [value for _, value in values]
        up = row.item.direction == "higher"
        if newest > max(earlier) if up else newest < min(earlier):
            found.append(row)
    return found


def _reached(before: report_values.KeyResultView, kr: report_values.KeyResultView) -> bool:
    return kr.score.state == "done" and before.score.state != "done"


def _milestones(
    before: report_values.KeyResultView, kr: report_values.KeyResultView
) -> Iterator[measures.Milestone]:
    """Those that are done and were not."""
    new = kr.score.progress.done - before.score.progress.done
    if isinstance(kr.score.measure, measures.Milestones):
        yield from (item for item in kr.score.measure.items if item.id in new)


def _rank(kr: report_values.KeyResultView) -> int | None:
    return _RANKS.get(kr.score.state)


def _better(before: report_values.KeyResultView, kr: report_values.KeyResultView) -> bool:
    then, now = _rank(before), _rank(kr)
    return then is not None and now is not None and now > max(then, 1)


def holding(rows: Sequence[KpiRow], since: date) -> list[KpiRow]:
    """The KPIs that hold, or are reached, and did not at an earlier reading."""
    found = []
    for row in rows:
        began = row.view.score.holding_since
        older = (
            any(
                point.day < began and point.reading.value is not None
                for point in row.view.score.readings
            )
            if began
            else False
        )
        if row.state == "holds" and began and began > since and older:
            found.append(row)
    return found


def news_list(scene: MeetingMaterial, closings: Iterable[ClosingMaterial]) -> tuple[Items, ...]:
    """Everything in one list, what was achieved in closings first; a question where it is empty."""
    closed = tuple(closings)
    graded = {win.key_result.ref for one in closed if _here(one, scene) for win in one.wins}
    found = [*_grades(closed, scene), *_goals(scene, graded), *_kpis(scene)]
    if not found:
        words = scene.language.say(N_("Nothing in the figures yet: what went well?"))
        found = [agenda_items.blank(words)]
        return (Items(tuple(found)),)
    names = _names(scene, closed)
    thanks = Items((item(", ".join(names)),), scene.language.say(N_("Thanks to")))
    return (Items(tuple(found)), *([thanks] if names else []))


def _names(scene: MeetingMaterial, closed: Sequence[ClosingMaterial]) -> list[str]:
    """Whose news it is: the owners of what was reached or is better, each once, in their order."""
    owners = [win.key_result.owners for one in closed for win in one.wins]
    owners += [news.key_result.owners for news in news_since(scene.then, scene.now)]
    owners += [row.view.owners for row in _good_rows(scene)]
    return list(dict.fromkeys(name for each in owners for name in each.names))


def _good_rows(scene: MeetingMaterial) -> list[KpiRow]:
    """The KPIs that are good news, each once."""
    rows = [
        *reached_kpis(scene.rows, scene.since),
        *holding(scene.rows, scene.since),
        *best_ever(scene.rows, scene.since)[:_BEST],
    ]
    return list({row.view.ref: row for row in rows}.values())


def _grades(closings: Iterable[ClosingMaterial], scene: MeetingMaterial) -> Iterator[Item]:
    for closing in closings:
        for win in closing.wins:
            kr = win.key_result
            words = state_marks.verdict(kr, scene.language).words
            learned = [item(kr.learned)] if kr.learned else []
            yield item(*agenda_items.named(kr, closing.view, words), below=learned)


def _here(closing: ClosingMaterial, scene: MeetingMaterial) -> bool:
    """Whether it closed the meeting's own cycle, whose news its grades are then."""
    return closing.view.cycle.id == scene.now.cycle.id


def _goals(scene: MeetingMaterial, graded: Collection[str]) -> Iterator[Item]:
    for found in news_since(scene.then, scene.now):
        kr = found.key_result
        if kr.ref in graded:
            continue
        below = list(_said(found, scene))
        line = agenda_items.named(kr, scene.now, _words(found, scene))
        if found.milestone:
            line[2] = Piece(f" {found.milestone.title}")
        yield item(*line, below=below)


def _said(found: News, scene: MeetingMaterial) -> Iterator[Item]:
    """What was written when it happened: of a milestone where it was done, else the newest."""
    kr, milestone = found.key_result, found.milestone
    if milestone is None:
        recent = [note for note in kr.notes if note.day > scene.since]
        good = _good_note(kr, scene.since) if found.kind == "noted" else None
        recent = [good] if good else recent
        yield from (
            agenda_items.written(n.day, n.text, n.author, scene.language) for n in recent[:1]
        )
        return
    for point in reversed(kr.score.readings):
        done = point.reading.done
        if isinstance(done, tuple) and milestone.id in done:
            if point.reading.note:
                who = scene.now.person(point.author)
                yield agenda_items.written(point.day, point.reading.note, who, scene.language)
            return


def _words(found: News, scene: MeetingMaterial) -> str:
    say = scene.language.say
    if found.kind == "reached":
        return say(N_("reached"))
    if found.kind == "milestone":
        return say(N_("milestone done"))
    if found.kind == "noted":
        return say(N_("good to hear"))
    earlier = scene.before(found.key_result)
    if found.kind == "believed":
        was = earlier.score.confidence if earlier else None
        now = found.key_result.score.confidence
        return say(N_("confidence up from {before} to {now}"), before=was, now=now)
    states = [
        state_marks.verdict(kr, scene.language).words for kr in (earlier, found.key_result) if kr
    ]
    return say(N_("from {before} to {now}"), before=states[0], now=states[-1])


def _kpis(scene: MeetingMaterial) -> Iterator[Item]:
    """KPIs that reached their target, hold again, or are better than ever; each once."""
    say, told = scene.language.say, set()
    for row in reached_kpis(scene.rows, scene.since):
        told.add(row.view.ref)
        yield _kpi(row, say(N_("target reached")), scene)
    for row in holding(scene.rows, scene.since):
        since = row.view.score.holding_since
        day = scene.language.short_day(since) if since else ""
        told.add(row.view.ref)
        yield _kpi(row, say(N_("holds since {day}"), day=day), scene)
    best = [row for row in best_ever(scene.rows, scene.since) if row.view.ref not in told]
    yield from (_kpi(row, say(N_("best ever")), scene) for row in best[:_BEST])
    if len(best) > _BEST:
        names = ", ".join(scene.now.called(row.view.ref) for row in best[_BEST:])
        words = say(N_("best ever"))
        yield item(Piece(f"{words} ", "strong"), Piece(names, "ref"))


def _kpi(row: KpiRow, words: str, scene: MeetingMaterial) -> Item:
    value = goal_words.kpi_now(row.view, scene.language)
    return item(
        Piece(f"{words} ", "strong"),
        Piece(scene.now.called(row.view.ref), "ref"),
        f" {row.item.title}: {value}",
        Piece(f" ({row.view.owner})" if row.view.owner else "", "quiet"),
    )
