"""The board of KPIs, and what leads, for other programs: `okr kpi --format json`.

`okr schema kpi-json` and `okr schema lead-lag-json` print the contracts.
"""

from typing import Any

from okrcli.insight import reading_history
from okrcli.render.json import foresight, kpis
from okrcli.render.json.measures import reading_data
from okrcli.render.json.report import finding_data
from okrcli.text.json_text import json_text
from okrcli.views import kpi_values, leading
from okrcli.views.kpi_values import KpiRow

FORMAT = 1


def board_json(shown: kpi_values.Board, commit: str = "") -> str:
    """One object with the KPIs that are shown, and the balance of all teams."""
    return json_text(
        {
            "format": FORMAT,
            "organisation": shown.organisation,
            "on": shown.on,
            "since": shown.since,
            "commit": commit or None,
            "cycle": shown.cycle.id,
            "closed": shown.closed,
            "choice": {**shown.choice._asdict(), "states": list(shown.choice.states)},
            "balance": shown.balance._asdict(),
            "teams": [
                {"id": group.team, "name": group.name, **group.balance._asdict()}
                for group in shown.groups
                if group.balance
            ],
            "kpis": [_row(row) for row in shown.rows],
            "broken": [finding_data(found) for found in shown.broken],
        }
    )


def _row(row: KpiRow) -> dict[str, Any]:
    return {
        **kpis.one(row.view),
        "team": row.team,
        "serves": [{"ref": role.ref, "side": role.kind} for role in row.roles],
        "state": row.state,
        "week_change": row.week,
        "start_change": row.start,
        "since_change": row.since,
        "history_trend": list(row.trend),
        "unit_change": _change(row.history.change),
        "readings": reading_data(row.history.readings),
    }


def _change(change: reading_history.UnitChange | None) -> dict[str, Any] | None:
    return change._asdict() if change else None


def leads(found: leading.Leads, commit: str = "") -> str:
    """One object with the key results and their pairs."""
    return json_text(
        {
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
    )
