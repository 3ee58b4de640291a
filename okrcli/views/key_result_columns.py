"""One row a key result: where it stands, what it is held against, and who looks after it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.insight import forecast
from okrcli.model import measures
from okrcli.text import json_text
from okrcli.views import report_values

# what a cell of a table may hold
Cell = str | Decimal | int | float | date | None


class GoalRow(NamedTuple):
    """A key result in its place."""

    view: report_values.View
    objective: report_values.ObjectiveView
    key_result: report_values.KeyResultView


def goal_rows(shown: Sequence[report_values.View]) -> Iterator[GoalRow]:
    """A row a key result, in the order of the files."""
    for view in shown:
        for objective in view.objectives_in_turn():
            for key_result in objective.key_results:
                yield GoalRow(view, objective, key_result)


def _keep(row: GoalRow) -> measures.Keep:
    """What is to be kept; open at both ends where nothing is."""
    what = row.key_result.score.measure
    return what if isinstance(what, measures.Keep) else measures.Keep()


def _kind(row: GoalRow) -> str:
    names = {
        measures.Reach: "reach",
        measures.Keep: "keep",
        measures.Milestones: "milestones",
        measures.Zones: "zones",
        measures.DoneWhen: "done-when",
    }
    what = row.key_result.score.measure
    if isinstance(what, measures.Reach) and what.zones is not None:
        return "zones"
    return names.get(type(what), "")


def _bound(bound: measures.Bound | None) -> Decimal | None:
    return bound.value if bound else None


def _held(row: GoalRow) -> tuple[int, int] | tuple[None, None]:
    """Of what is to hold: in how many of how many readings it did."""
    return row.key_result.held or (None, None)


def _last(row: GoalRow) -> date | None:
    readings = row.key_result.score.readings
    return readings[-1].day if readings else None


def _forecast(row: GoalRow, part: str) -> Decimal | None:
    """A value of the forecast, None where there is none."""
    found = row.key_result.forecast
    return (
        json_text.computed(getattr(found, part)) if isinstance(found, forecast.Forecast) else None
    )


def _chance(row: GoalRow) -> float | None:
    found = row.key_result.forecast
    return found.chance if isinstance(found, forecast.Forecast) else None


def _linked(row: GoalRow, side: str) -> str:
    return " ".join(kpi.ref for kpi in row.key_result.kpis if kpi.side == side)


def _note(row: GoalRow) -> report_values.Note | None:
    return next(iter(row.key_result.notes), None)


COLUMNS: dict[str, Callable[[GoalRow], Cell]] = {
    "cycle": lambda row: row.view.cycle.id,
    "team": lambda row: row.objective.home,
    "objective": lambda row: row.objective.item.id,
    "key_result": lambda row: row.key_result.item.id,
    "objective_title": lambda row: row.objective.item.title,
    "title": lambda row: row.key_result.item.title,
    "owner": lambda row: row.key_result.owners.id,
    "owner_name": lambda row: row.key_result.owner,
    "shared_with": lambda row: " ".join(row.objective.sharing),
    "kind": lambda row: row.key_result.kind,
    "measure": _kind,
    "unit": lambda row: row.key_result.score.unit,
    "baseline": lambda row: row.key_result.score.progress.baseline,
    "now": lambda row: row.key_result.score.progress.now,
    "target": lambda row: row.key_result.score.progress.target,
    "keep_from": lambda row: _bound(_keep(row).low),
    "keep_to": lambda row: _bound(_keep(row).high),
    "progress": lambda row: row.key_result.score.progress.share,
    "held": lambda row: _held(row)[0],
    "held_of": lambda row: _held(row)[1],
    "expected": lambda row: row.key_result.tick,
    "state": lambda row: row.key_result.score.state,
    "confidence": lambda row: row.key_result.score.confidence,
    "confidence_change": lambda row: row.key_result.score.confidence_change,
    "forecast": lambda row: _forecast(row, "centre"),
    "forecast_low": lambda row: _forecast(row, "low"),
    "forecast_high": lambda row: _forecast(row, "high"),
    "forecast_chance": _chance,
    "weight": lambda row: row.key_result.item.weight,
    "counted": lambda row: row.key_result.score.counted,
    "skipped": lambda row: row.key_result.score.skipped,
    "start": lambda row: row.key_result.score.box.start,
    "due": lambda row: row.key_result.score.box.end,
    "last_reading": _last,
    "silent_days": lambda row: row.key_result.score.silent,
    "leading": lambda row: _linked(row, "leading"),
    "lagging": lambda row: _linked(row, "lagging"),
    "note": lambda row: note.text if (note := _note(row)) else None,
    "grade": lambda row: row.key_result.grade,
    "outcome": lambda row: row.key_result.outcome,
    "learned": lambda row: row.key_result.learned,
    "owners": lambda row: "; ".join(owner.id for owner in row.key_result.owners.every),
    "next": lambda row: row.key_result.next.text if row.key_result.next else None,
}
