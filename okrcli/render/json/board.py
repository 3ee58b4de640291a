"""The board of KPIs, and what leads, for other programs: `okr kpi --format json`.

`okr schema kpi-json` and `okr schema lead-lag-json` print the contracts.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from okrcli.insight import reading_history
from okrcli.render.json import foresight, kpis
from okrcli.render.json.kpi_types import (
    BalanceData,
    BoardChoice,
    BoardKpi,
    KpiGroupData,
    KpiOutput,
    KpiRole,
    LeadLagOutput,
    TeamBalance,
    UnitChangeData,
)
from okrcli.render.json.measures import reading_data
from okrcli.render.json.report import finding_data
from okrcli.text.json_text import json_text
from okrcli.views import kpi_values, leading
from okrcli.views.kpi_group_counts import KpiGroupCounts, kpi_group_counts
from okrcli.views.kpi_values import KpiRow

FORMAT: Literal[1] = 1


def board_json(shown: kpi_values.Board, commit: str = "") -> str:
    """One object with the KPIs that are shown, and the balance of all teams."""
    output: KpiOutput = {
        "format": FORMAT,
        "organisation": shown.organisation,
        "on": shown.on,
        "since": shown.since,
        "commit": commit or None,
        "cycle": shown.cycle.id,
        "closed": shown.closed,
        "choice": _choice(shown.choice),
        "balance": _balance(shown.balance),
        "teams": list(_teams(shown.groups)),
        "groups": [_group(group) for group in kpi_group_counts(shown) if group.id],
        "kpis": [board_kpi(row) for row in shown.rows],
        "broken": [finding_data(found) for found in shown.broken],
    }
    return json_text(output)


def _choice(choice: kpi_values.KpiChoice) -> BoardChoice:
    return {
        "team": choice.team,
        "owner": choice.owner,
        "states": list(choice.states),
        "kind": choice.kind,
        "stale": choice.stale,
        "group": choice.group,
    }


def _balance(balance: kpi_values.Balance) -> BalanceData:
    return {
        "leading": balance.leading,
        "lagging": balance.lagging,
        "both": balance.both,
        "key_results": balance.key_results,
    }


def _teams(groups: Iterable[kpi_values.KpiGroup]) -> Iterator[TeamBalance]:
    for group in groups:
        if group.balance and group.team is not None:
            yield {
                "id": group.team,
                "name": group.name or group.team,
                **_balance(group.balance),
            }


def _group(group: KpiGroupCounts) -> KpiGroupData:
    return {
        "id": group.id,
        "teams": list(group.teams),
        "kpis": group.kpis,
        "states": [{"state": state, "kpis": count} for state, count in group.states],
        **_balance(group.balance),
    }


def board_kpi(row: KpiRow) -> BoardKpi:
    """One KPI of a board, with what was read of it."""
    return {
        **kpis.named(row.view),
        "serves": [KpiRole(ref=role.ref, side=role.kind) for role in row.roles],
        **kpis.facts(row.view),
        "readings": reading_data(row.history.readings),
        "team": row.team,
        "state": row.state,
        "week_change": row.week,
        "start_change": row.start,
        "since_change": row.since,
        "history_trend": list(row.trend),
        "unit_change": _change(row.history.change),
    }


def _change(change: reading_history.UnitChange | None) -> UnitChangeData | None:
    if change is None:
        return None
    return {"cycle": change.cycle, "before": change.before, "now": change.now}


def leads(found: leading.Leads, commit: str = "") -> str:
    """One object with the key results and their pairs."""
    output: LeadLagOutput = {
        "format": FORMAT,
        "organisation": found.organisation,
        "on": found.on,
        "commit": commit or None,
        "cycle": found.cycle.id,
        "pairs": [
            {
                "key_result": goal.ref or None,
                "leading": pair.leading,
                "lagging": pair.lagging,
                **foresight.answer(pair.answer),
            }
            for goal in found.goals
            for pair in goal.asked
        ],
        "broken": [finding_data(each) for each in found.broken],
    }
    return json_text(output)
