"""The weekly result meeting: good news, KPI figures, matters and risks, actions, priorities."""

from collections.abc import Collection, Iterator, Sequence

from okrcli.messages import N_
from okrcli.model import readings
from okrcli.views import agenda_items, good_news, report_values
from okrcli.views.agenda_material import MeetingMaterial
from okrcli.views.document import Item, Items, Piece, Section, item
from okrcli.views.good_news import news_since
from okrcli.views.kpi_values import KpiRow
from okrcli.views.words import goal_words

FIGURES = 3
_BLANK = 3
_RISKS = ("off-track", "overdue", "does-not-hold", "at-risk")


def sections(scene: MeetingMaterial) -> Sequence[Section]:
    """The five points of the agenda, three quarters of an hour in all."""
    say = scene.language.say
    return [
        Section(say(N_("Good news")), (5, 5), good_news.news_list(scene, closings=scene.closings)),
        Section(say(N_("KPI figures, two or three a person")), (10, 10), _figures(scene)),
        Section(say(N_("Matters, information and risks")), (15, 15), _matters(scene)),
        Section(say(N_("Actions")), (10, 10), _actions(scene)),
        Section(say(N_("Priorities until next time")), (5, 5), (_priorities(),)),
    ]


def _figures(scene: MeetingMaterial) -> tuple[Items, ...]:
    """Up to three KPIs a person, by name: leading before lagging, those read lately first."""
    people: dict[str, list[KpiRow]] = {}
    for row in scene.rows:
        if row.view.owner and row.roles:
            people.setdefault(row.view.owner, []).append(row)
    parts = [_person(name, people[name], scene) for name in sorted(people, key=str.casefold)]
    return tuple(parts) or (_nothing(N_("No KPI has an owner."), scene),)


def _person(name: str, rows: list[KpiRow], scene: MeetingMaterial) -> Items:
    rows = sorted(rows, key=lambda row: (_unread(row, scene), "leading" not in row.kinds))
    shown = [
        agenda_items.kpi(row, scene.now.called(row.view.ref), scene.since, scene.language)
        for row in rows[:FIGURES]
    ]
    left = len(rows) - FIGURES
    if left > 0:
        more = scene.language.say(N_("and {n} more: "), n=left)
        shown.append(
            item(Piece(more, "quiet"), Piece(f"okr kpi --owner {rows[0].view.owners.id}", "ref"))
        )
    return Items(tuple(shown), name)


def _unread(row: KpiRow, scene: MeetingMaterial) -> bool:
    return row.newest is None or row.newest <= scene.since


def _nothing(words: str, scene: MeetingMaterial) -> Items:
    return Items((agenda_items.blank(scene.language.say(words)),))


def _matters(scene: MeetingMaterial) -> tuple[Items, ...]:
    say = scene.language.say
    risky = list(_risky(scene))
    told = {kr.ref for kr, _ in risky} | {kr.ref for _, kr, _ in news_since(scene.then, scene.now)}
    parts = [
        Items(tuple(_risk(kr, why, scene) for kr, why in risky), say(N_("At risk, and why"))),
        Items(tuple(_silent(scene)), say(N_("Without news"))),
        Items(tuple(_ended(scene)), say(N_("Waiting for a grade"))),
        Items(tuple(_adjusted(scene)), say(N_("Changed, and why"))),
        Items(tuple(_information(scene, told)), say(N_("Information"))),
    ]
    found = tuple(part for part in parts if part.items)
    return found or (_nothing(N_("Nothing is at risk, and nothing is stale."), scene),)


def _risky(
    scene: MeetingMaterial,
) -> Iterator[tuple[report_values.KeyResultView, list[Item]]]:
    """What is off track or at risk, overdue, or less believed in than last time, worst first."""
    order = {word: n for n, word in enumerate(_RISKS)}
    found = [(kr, list(_why(kr, scene))) for kr in scene.open]
    found.sort(key=lambda pair: order.get(pair[0].score.state, len(order)))
    for kr, why in found:
        if kr.score.state in _RISKS or (why and kr.score.state not in {"stale", "ended"}):
            yield kr, why


def _risk(kr: report_values.KeyResultView, why: list[Item], scene: MeetingMaterial) -> Item:
    notes = agenda_items.notes(kr, scene.since, scene.language)
    line = agenda_items.key_result(kr, scene.now, scene.language)
    return item(*line, below=[*why, *_foreseen(kr, scene), *notes])


def _why(kr: report_values.KeyResultView, scene: MeetingMaterial) -> Iterator[Item]:
    """A confidence that has fallen, and what is past its day."""
    before = scene.before(kr)
    fell = agenda_items.confidence(
        before.score.confidence if before else None, kr.score.confidence, scene.language
    )
    if fell:
        yield fell
    yield from _past(kr, scene)


def _past(kr: report_values.KeyResultView, scene: MeetingMaterial) -> Iterator[Item]:
    """What is past its day: the key result, or milestones."""
    if kr.days_late is not None:
        yield item(goal_words.late(kr.days_late, scene.language))
    for late in kr.late_milestones:
        day = scene.language.short_day(late.due)
        words = scene.language.say(N_("overdue since {day}: "), day=day)
        yield item(words, late.milestone.title)


def _foreseen(kr: report_values.KeyResultView, scene: MeetingMaterial) -> Iterator[Item]:
    told = goal_words.told(kr, scene.language)
    if told and told.details:
        yield item(", ".join([told.headline, *told.details]))


def _silent(scene: MeetingMaterial) -> Iterator[Item]:
    """What has not been read for long, or never, and whose it is."""
    for kr in scene.open:
        if kr.score.state in {"stale", "no-reading"}:
            line = agenda_items.key_result(kr, scene.now, scene.language)
            silent = kr.score.silent
            said = [*_past(kr, scene)]
            if silent is not None:
                words = scene.language.plural("silent for {n} day", "silent for {n} days", silent)
                said.insert(0, item(words))
            yield item(*line, below=said)


def _ended(scene: MeetingMaterial) -> Iterator[Item]:
    """What was not reached by the cycle's last day."""
    for kr in scene.open:
        if kr.score.state == "ended":
            yield item(*agenda_items.key_result(kr, scene.now, scene.language))


def _adjusted(scene: MeetingMaterial) -> Iterator[Item]:
    """What goals were changed since the last meeting; what they were before, `okr log` knows."""
    for one in (each for team in scene.now.teams for each in team.objectives):
        yield from _changes(one, scene)
        for kr in one.key_results:
            yield from _changes(kr, scene)


def _changes(
    goal: report_values.ObjectiveView | report_values.KeyResultView, scene: MeetingMaterial
) -> Iterator[Item]:
    """`retention  Improve …: changed 4 Nov: the shop closes`, a line a reason."""
    for reason in goal.item.adjusted:
        if scene.since < reason.on <= scene.now.on:
            day = scene.language.short_day(reason.on)
            words = scene.language.say(
                N_("changed {day}: {reason}"), day=day, reason=reason.because
            )
            yield item(Piece(scene.now.called(goal.ref), "ref"), f" {goal.item.title}: {words}")


def _information(scene: MeetingMaterial, told: Collection[str]) -> Iterator[Item]:
    """What was written of others, and of check-ins as a whole, since the last meeting."""
    found = [
        (
            note.day,
            item(
                f"{scene.language.short_day(note.day)} ",
                Piece(scene.now.called(kr.ref), "ref"),
                f" {note.text}",
                Piece(f" {note.author}", "quiet"),
            ),
        )
        for kr in scene.now.key_results
        for note in kr.notes
        if note.day > scene.since and kr.ref not in told
    ]
    found += [
        (day, agenda_items.written(day, text, author, scene.language))
        for day, text, author in scene.said()
    ]
    yield from (said for _, said in sorted(found, key=lambda pair: pair[0], reverse=True))


def _actions(scene: MeetingMaterial) -> tuple[Items, ...]:
    """What was decided, opened again until somebody says what is next; then what is new."""
    carried, say = tuple(_carried(scene)), scene.language.say
    if not carried:
        return (Items(tuple(_new_actions(scene))),)
    return (
        Items(carried, say(N_("Decided before: done, or not?"))),
        Items(tuple(_new_actions(scene)), say(N_("New"))),
    )


def _new_actions(scene: MeetingMaterial) -> Iterator[Item]:
    """What the figures ask for, and lines to write on."""
    say = scene.language.say
    for kr in scene.open:
        if kr.score.state in {"stale", "no-reading"}:
            who = kr.owner or say(N_("somebody"))
            words = say(N_("{who}: read "), who=who)
            yield item(words, Piece(scene.now.called(kr.ref), "ref"), box=True)
    for _ in range(_BLANK):
        yield agenda_items.blank(say(N_("who: what, by when")), box=True)


def _carried(scene: MeetingMaterial) -> Iterator[Item]:
    """What somebody said is done about a goal or KPI, until somebody says what is next."""
    for kr in scene.now.key_results:
        if kr.next and not kr.closed and kr.score.state != "dropped":
            yield agenda_items.agreed(kr.next, scene.now.called(kr.ref), kr.owner, scene.language)
    for row in scene.rows:
        point = readings.newest_next(row.view.score.readings)
        if point and point.reading.next and not row.view.closed:
            who = scene.now.person(point.author)
            note = report_values.Note(point.day, who, point.reading.next)
            called = scene.now.called(row.view.ref)
            yield agenda_items.agreed(note, called, row.view.owner, scene.language)


def _priorities() -> Items:
    lines = [agenda_items.blank("…") for _ in range(_BLANK)]
    return Items(tuple(lines), first=1)
