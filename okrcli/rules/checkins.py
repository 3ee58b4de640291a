"""Rules for check-ins: when they were made, and how sure people were."""

from collections.abc import Iterator

from okrcli.messages import N_
from okrcli.model import cycle, plan, session, workspace
from okrcli.model.readings import until
from okrcli.model.workspace import GoalAt
from okrcli.rules.subjects import Fault, Planned, RuleInput, session_path
from okrcli.scoring.key_results import key_result_score


def reading_outside_cycle(scene: RuleInput) -> Iterator[Fault]:
    """Readings dated before a cycle, or more than two weeks after its end, are mostly typos."""
    for season, team, filed in scene.sessions():
        dates, day = season.dates, filed.session.date
        of_standing = team.id == workspace.WORKSPACE_TEAM
        if not of_standing and not dates.start <= day <= dates.end + cycle.READINGS_GRACE:
            yield Fault(
                filed.path,
                session_path(filed, "date"),
                N_("{day} is outside the cycle, {start} to {end}"),
                N_("if it is a mistake, remove the file and check in again with the right day"),
                {"day": day, "start": dates.start, "end": dates.end},
            )


def reading_in_the_future(scene: RuleInput) -> Iterator[Fault]:
    """Nobody can have read tomorrow's figures. Until that day, no report includes them.

    A day begins in the east while it is still yesterday in the west: what counts is whether it had
    begun where `recorded` says that the reading was taken.

    Source: unidoc/isms, issue 206.
    """
    for _, _, filed in scene.sessions():
        if filed.session.date > scene.on and not _has_begun(scene, filed.session):
            yield Fault(
                filed.path,
                session_path(filed, "date"),
                N_("{day} has not been yet"),
                N_("write the day the figures are true of"),
                {"day": filed.session.date},
            )


def _has_begun(scene: RuleInput, item: session.Session) -> bool:
    """Whether a session's day had begun where it was recorded; not where that cannot be right."""
    wrong = item.recorded_early or item.ahead_of(scene.now)
    return not wrong and item.began is not None and item.began < scene.now


def clock_out_of_order(scene: RuleInput) -> Iterator[Fault]:
    """A moment that cannot be right says nothing of which reading came last.

    `recorded` decides between two readings of one day. Where it is more than a day ahead of now, or
    more than a day before the `date` it belongs to, a clock was wrong or somebody wrote it by hand:
    the reading counts as if it did not say, so that it outranks none that is right.

    Source: unidoc/isms, issue 206.
    """
    for _, _, filed in scene.sessions():
        item = filed.session
        if item.recorded_early or item.ahead_of(scene.now):
            text = N_("{moment} is more than a day before {day}, which it is a reading of")
            if not item.recorded_early:
                text = N_("{moment} has not been yet: a clock was ahead")
            yield Fault(
                filed.path,
                session_path(filed, "recorded"),
                text,
                N_(
                    "it takes precedence over no other "
                    "reading; write the right time, or remove the line"
                ),
                {"moment": item.recorded, "day": item.date},
            )


def stale(scene: RuleInput) -> Iterator[Fault]:
    """A figure not read for twice as long as agreed is a guess, and is never shown green.

    A note is news too: it says why there is no figure. Monthly figures say `checkin_every: 31`.
    """
    for planned in scene.open_plans():
        if not planned.cycle.dates.contains(scene.on):
            continue
        for path, objective, item in planned.key_results():
            goal = GoalAt(planned.cycle, planned.team, objective, item)
            score = key_result_score(scene.workspace, goal, scene.on)
            if score.state == "stale":
                yield Fault(
                    planned.file,
                    (*path, "id"),
                    N_("`{id}` has not been read for {days} days"),
                    N_("okr checkin {id}"),
                    {"id": item.id, "days": score.silent},
                )


def sandbagged(scene: RuleInput) -> Iterator[Fault]:
    """An aspirational goal that is certain on the first day asks for too little: begin 50 % sure.

    The first confidence counts where it was given in the first half of the time box: later it may
    well be earned.

    Source: Wodtke; Google's OKR Playbook, trap 4.
    """
    for planned in scene.open_plans():
        for path, objective, item in planned.key_results():
            if (item.kind or objective.kind or "aspirational") != "aspirational":
                continue
            first = _first_confidence(scene, planned, item)
            if first is not None and first >= 9:
                yield Fault(
                    planned.file,
                    (*path, "id"),
                    N_("`{id}` is aspirational, and was certain from the start: {n} of 10"),
                    N_("aim higher, or say `kind: committed`"),
                    {"id": item.id, "n": first},
                )


def given_up_at_the_start(scene: RuleInput) -> Iterator[Fault]:
    """A goal that nobody believes in on the first day asks for another goal, or for help.

    Applies to a first confidence of 0 to 2, given in the first half of the time box. Even odds is
    where an ambitious goal begins.

    Source: Wodtke.
    """
    for planned in scene.open_plans():
        for path, _, item in planned.key_results():
            first = _first_confidence(scene, planned, item)
            if first is not None and first <= 2:
                yield Fault(
                    planned.file,
                    (*path, "id"),
                    N_("nobody believed in `{id}` from the start: {n} of 10"),
                    N_("aim nearer, or say what would have to happen first"),
                    {"id": item.id, "n": first},
                )


def _first_confidence(scene: RuleInput, planned: Planned, item: plan.KeyResult) -> int | None:
    """The first confidence, where it was given in the first half of the time box."""
    dates = planned.cycle.dates
    start, end = item.start or dates.start, item.due or dates.end
    readings = scene.workspace.readings_of(planned.cycle, planned.team, item)
    given = [p for p in until(readings, scene.on) if p.reading.confidence is not None]
    early = bool(given) and given[0].day <= start + (end - start) / 2
    return given[0].reading.confidence if early else None
