"""The score of one key result as of a day."""

from datetime import date

from okrcli.model import kpi, measures, plan, workspace
from okrcli.model.readings import Series, skipped
from okrcli.model.workspace import GoalAt
from okrcli.scoring import calendar, progress, scores, states
from okrcli.scoring.progress import measure_progress
from okrcli.scoring.scores import KeyResultScore, computable, days_silent, existing_readings


def key_result_score(space: workspace.Workspace, goal: GoalAt, on: date) -> KeyResultScore:
    """The score of one key result as of a day."""
    item = goal.key_result
    source = space.kpi_of(goal.team, item.measured_by) if item.measured_by else None
    what = scores.measure_of(item, source)
    box = calendar.box(goal.cycle.dates, item)
    readings = readings_by(space, goal, on)
    pooled = isinstance(source, kpi.StandingKpi)
    made = measure_progress(what, readings, box.start, pooled=pooled, end=box.end)
    expected = _expected(item, what, made, box, on)
    known = KeyResultScore(
        key_result=item,
        measure=what,
        unit=scores.unit_of(item, source),
        progress=made,
        box=box,
        expected=expected,
        state="open",
        pace=_pace(space, made, expected, box, on),
        readings=readings,
        on=on,
        every=space.checkin_every(item, source),
        skipped=skipped(readings),
        silent=days_silent(readings, on),
    )
    return known._replace(state=_state(goal, known))


def readings_by(space: workspace.Workspace, goal: GoalAt, on: date) -> Series:
    """All readings of a key result that exist as of a day, oldest first."""
    every = space.readings_of(goal.cycle, goal.team, goal.key_result)
    return existing_readings(every, goal.team.review, on)


def _expected(
    item: plan.KeyResult,
    what: measures.Measure | None,
    made: progress.Progress,
    box: calendar.Box,
    on: date,
) -> float | None:
    """What the calendar expects; of what moves in jumps only once its box has ended.

    Nothing of a guardrail, ever.
    """
    if not calendar.has_pace(what):
        jumps = what is not None and not isinstance(what, measures.Keep)
        return 1.0 if jumps and on > box.end else None
    return calendar.expected(
        what, box, min(on, box.end), item.expected, calendar.TargetSpan(made.baseline, made.target)
    )


def _pace(
    space: workspace.Workspace,
    made: progress.Progress,
    expected: float | None,
    box: calendar.Box,
    on: date,
) -> states.State | None:
    if expected is None or on < box.start:
        return None
    rule = states.policy(space.settings.status)
    return states.pace(made.share or 0.0, expected, box.gone(on), rule)


def _state(goal: GoalAt, score: KeyResultScore) -> states.State:
    """The first of the states, in their order, that is true of a key result."""
    if goal.draft:
        return "draft"
    if goal.dropped(score.on):
        return "dropped"
    if not score.started:
        return "not-started"
    if score.skipped or not computable(score.measure, score.progress):
        return "unmeasured"
    return _finished(goal, score) or _running(score)


def _finished(goal: GoalAt, score: KeyResultScore) -> states.State | None:
    """Done, or not done in its time; a guardrail is done when its time is over and it holds."""
    over = score.on > score.box.end
    if score.guardrail and over and score.progress.holds:
        return "done"
    if not score.guardrail and (score.progress.share or 0.0) >= 1:
        return "done"
    if score.on > goal.cycle.dates.end:
        return "ended"
    return "overdue" if over else None


def _running(score: KeyResultScore) -> states.State:
    """The state of what is neither finished nor over."""
    if not score.progress.read:
        return "no-reading"
    if score.silent is not None and score.silent > states.STALE_AFTER * score.every:
        return "stale"
    if score.guardrail:
        return "holds" if score.progress.holds else "does-not-hold"
    return score.pace or "open"
