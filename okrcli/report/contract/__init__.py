"""The report for other programs: everything a view knows, as JSON that keeps its promises.

`okr schema report-json` prints the contract. Keys may be added; `format` goes up when one leaves
or changes its meaning. Numbers are raw, with all their digits, and words are the files' own.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from okrcli.report import exact
from okrcli.report import view as views
from okrcli.report.contract import finding, goals, kpis

FORMAT = 1


def text(shown: Sequence[views.View], commit: str = "") -> str:
    """One object with the cycles in the order given, of a commit or of the files on disk."""
    first = shown[0]
    return exact.text(
        {
            "format": FORMAT,
            "organisation": first.organisation,
            "on": first.on,
            "commit": commit or None,
            "cycles": [_cycle(view) for view in shown],
            "broken": [finding.data(found) for found in first.broken],
        }
    )


def _cycle(view: views.View) -> dict[str, Any]:
    dates, choice = view.cycle.dates, view.choice
    return {
        "id": view.cycle.id,
        "label": dates.label,
        "start": dates.start,
        "end": dates.end,
        "opens": dates.opened,
        "closed": view.closed,
        "clock": view.clock._asdict(),
        "choice": {
            "team": choice.team,
            "owner": choice.owner,
            "states": list(choice.states),
            "kind": choice.kind,
            "stale": choice.stale,
            "ref": choice.ref,
        },
        **_progress(view),
        "teams": [_team(team) for team in view.teams],
        "objectives": [goals.objective(item) for item in view.every_objective],
        "kpis": kpis.data(kr for item in view.every_objective for kr in item.key_results),
        "attention": list(_attention(view.attention)),
    }


def _progress(view: views.View) -> dict[str, float | None]:
    """The figures of the one goal or the one team that is asked for, else of the whole cycle."""
    chosen = [team for team in view.teams if team.id == view.choice.team]
    of = chosen[0] if chosen and view.focus is None else view
    return {
        "progress": of.share,
        "paced_progress": of.comparison.reached,
        "expected": of.comparison.expected,
    }


def _team(team: views.TeamView) -> dict[str, Any]:
    return {
        "id": team.id,
        "name": team.name,
        "lead_name": team.lead,
        "closed": team.closed,
        "progress": team.share,
        "paced_progress": team.comparison.reached,
        "expected": team.comparison.expected,
        "objectives": [objective.ref for objective in team.objectives],
        "shared": [objective.ref for objective in team.shared],
    }


def _attention(items: Iterable[views.Attention]) -> Iterable[dict[str, Any]]:
    for item in items:
        for concern in item.concerns:
            yield {"kind": item.kind, **concern._asdict()}
