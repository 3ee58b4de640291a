"""The leading and lagging KPIs of a key result, two by two, and whether the first leads."""

from collections.abc import Iterator
from datetime import date

from okrcli.insight import lead_lag
from okrcli.insight.lead_lag import KpiPair
from okrcli.insight.reading_history import History, reading_history
from okrcli.model import kpi, workspace
from okrcli.model.readings import values_read
from okrcli.model.workspace import GoalAt


def key_result_pairs(space: workspace.Workspace, goal: GoalAt, on: date) -> Iterator[KpiPair]:
    """Each leading KPI with each lagging one, in the plan's order; none where a side is missing."""
    leading, lagging = (
        [found for name in side if (found := _kpi(space, name)) is not None]
        for side in (goal.key_result.leading, goal.key_result.lagging)
    )
    for first in leading:
        for second in lagging:
            if first.id != second.id:
                one, two = (
                    reading_history(space, goal.cycle, goal.team, item, on)
                    for item in (first, second)
                )
                yield KpiPair(first, second, pair_outcome(one, two))


def pairs_with_kpi(
    space: workspace.Workspace, season: workspace.Cycle, item: kpi.Kpi, on: date
) -> Iterator[KpiPair]:
    """The pairs of a cycle's key results that one KPI has a side in, each once."""
    seen = set()
    for goal in space.goals(season, season.naming(item.id)):
        linked = [
            _kpi(space, name) for name in (*goal.key_result.leading, *goal.key_result.lagging)
        ]
        if not any(found is item for found in linked):
            continue
        for pair in key_result_pairs(space, goal, on):
            key = (id(pair.leading), id(pair.lagging))
            if key not in seen and (pair.leading is item or pair.lagging is item):
                seen.add(key)
                yield pair


def _kpi(space: workspace.Workspace, named: kpi.Kpi | str) -> kpi.Kpi | None:
    return named if isinstance(named, kpi.Kpi) else space.standing.get(named)


def pair_outcome(first: History, second: History) -> lead_lag.Outcome:
    """Whether the first leads the second, by all that was read of both."""
    one, two = (
        [(day, float(value)) for day, value in values_read(found.readings)]
        for found in (first, second)
    )
    return lead_lag.lead_lag(one, two)
