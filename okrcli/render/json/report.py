"""The report for other programs: everything a view knows, as JSON that keeps its promises.

`okr schema report-json` prints the contract. Keys may be added; `format` goes up when one leaves
or changes its meaning. Numbers are raw, with all their digits, and words are the files' own.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from okrcli.findings import Finding
from okrcli.render.json import goals
from okrcli.render.json.broken_types import BrokenPlace
from okrcli.render.json.groups import group_list
from okrcli.render.json.kpis import kpis_of
from okrcli.render.json.moves import movement_data
from okrcli.render.json.report_types import (
    ChangeData,
    ClockData,
    ConcernData,
    CycleData,
    GoalThen,
    PacedProgress,
    ReportOutput,
    TeamData,
)
from okrcli.scoring import calendar
from okrcli.text.json_text import InTurn, json_pieces
from okrcli.views import changed, report_values
from okrcli.views.group_figures import group_figures

FORMAT: Literal[1] = 1


def report_json(
    shown: Sequence[report_values.View],
    commit: str = "",
    changes: Sequence[changed.ReportChange | None] = (),
) -> str:
    """One object with the cycles in the order given, of a commit or of the files on disk."""
    return "".join(report_json_pieces(shown, commit, changes))


def report_json_pieces(
    shown: Sequence[report_values.View],
    commit: str = "",
    changes: Sequence[changed.ReportChange | None] = (),
) -> Iterator[str]:
    """The same piece by piece, objective by objective and KPI by KPI."""
    first = shown[0]
    output: ReportOutput = {
        "format": FORMAT,
        "organisation": first.organisation,
        "on": first.on,
        "commit": commit or None,
        "cycles": [
            _cycle(view, change)
            for view, change in zip(shown, changes or [None] * len(shown), strict=True)
        ],
        "broken": [finding_data(found) for found in first.broken],
    }
    return json_pieces(output)


def _cycle(view: report_values.View, change: changed.ReportChange | None) -> CycleData:
    dates, choice = view.cycle.dates, view.choice
    return {
        "id": view.cycle.id,
        "label": dates.label,
        "start": dates.start,
        "end": dates.end,
        "opens": dates.opened,
        "closed": view.closed,
        "clock": _clock(view.clock),
        "choice": {
            "team": choice.team,
            "owner": choice.owner,
            "states": list(choice.states),
            "kind": choice.kind,
            "stale": choice.stale,
            "ref": choice.ref,
            "stale_confidence": choice.stale_confidence,
            "group": choice.group,
        },
        **_progress(view),
        "teams": [_team(team) for team in view.teams],
        "groups": group_list(group_figures(view)),
        "objectives": InTurn(lambda: map(goals.objective, view.objectives_in_turn())),
        "kpis": kpis_of(view),
        "moved": movement_data(view.movement) if view.movement else None,
        "change": _change(change) if change else None,
        "attention": list(_attention(view.attention)),
    }


def _change(found: changed.ReportChange) -> ChangeData:
    """Since when, where the whole was then, and what each goal was and has moved."""
    return {
        "since": found.since,
        "progress": found.then,
        "goals": [_goal_then(goal) for goal in found.goals],
    }


def _goal_then(goal: changed.GoalChange) -> GoalThen:
    then = goal.then.score.progress if goal.then else None
    return {
        "ref": goal.now.ref,
        "progress": then.share if then else None,
        "value": then.now if then else None,
        "state": goal.then.state if goal.then else None,
        "points": goal.points,
        "read": goal.read,
    }


def _clock(clock: calendar.Clock) -> ClockData:
    return {
        "week": clock.week,
        "weeks": clock.weeks,
        "gone": clock.gone,
        "days_left": clock.days_left,
    }


def _progress(view: report_values.View) -> PacedProgress:
    """The figures of the one goal or the one team that is asked for, else of the whole cycle."""
    chosen = [team for team in view.teams if team.id == view.choice.team]
    of = chosen[0] if chosen and view.focus is None else view
    return {
        "progress": of.share,
        "paced_progress": of.comparison.reached,
        "expected": of.comparison.expected,
    }


def _team(team: report_values.TeamView) -> TeamData:
    return {
        "id": team.id,
        "name": team.name,
        "group": team.group,
        "lead_name": team.lead,
        "closed": team.closed,
        "progress": team.share,
        "paced_progress": team.comparison.reached,
        "expected": team.comparison.expected,
        "objectives": [objective.ref for objective in team.objectives],
        "shared": [objective.ref for objective in team.shared],
    }


def _attention(items: Iterable[report_values.Attention]) -> Iterable[ConcernData]:
    for item in items:
        for concern in item.concerns:
            yield {
                "kind": item.kind,
                "ref": concern.ref,
                "title": concern.title,
                "owner": concern.owner,
                "amount": concern.amount,
                "pace": concern.pace,
            }


def finding_data(found: Finding) -> BrokenPlace:
    """Where it is and what it is, in English: people read it in `okr validate`."""
    span = found.place.span
    return {
        "code": found.code,
        "path": found.place.path,
        "line": span.line,
        "column": span.column,
        "message": found.text.format(**found.values),
    }
