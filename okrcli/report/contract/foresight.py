"""What is foreseen, and what leads, as plain data: `says` tells which other keys there are."""

from collections.abc import Iterable
from typing import Any

from okrcli.insight import forecast, leadlag, outlook, pairs
from okrcli.model import kpi
from okrcli.report import exact


def data(found: outlook.Outlook | None) -> dict[str, Any] | None:
    """The forecast, or why there is none yet; None where nothing is foreseen."""
    match found:
        case forecast.Forecast():
            return {
                "says": "forecast",
                "date": found.day,
                "value": exact.computed(found.centre),
                "low": exact.computed(found.low),
                "high": exact.computed(found.high),
                "distance": exact.computed(found.distance),
                "chance": found.chance,
            }
        case forecast.TooEarly(have, need):
            return {"says": "too-early", "readings": have, "needed": need}
        case forecast.TooRarely(moves, need):
            return {"says": "too-rarely", "moves": moves, "needed": need}
        case None:
            return None


def leads(found: Iterable[pairs.Pair], team: str) -> list[dict[str, Any]]:
    """One object a pair of KPIs of a team's key result."""
    return [
        {"leading": _ref(p.leading, team), "lagging": _ref(p.lagging, team), **answer(p.answer)}
        for p in found
    ]


def _ref(item: kpi.Kpi, team: str) -> str:
    return item.id if isinstance(item, kpi.StandingKpi) else f"{team}/{item.id}"


def answer(found: leadlag.Outcome) -> dict[str, Any]:
    """Whether the first leads the second."""
    match found:
        case leadlag.Leads(lag, r, n, p):
            return {"says": "leads", "lag": lag, "r": r, "weeks": n, "p": exact.computed(p)}
        case leadlag.Together(r, n, p):
            return {"says": "together", "lag": 0, "r": r, "weeks": n, "p": exact.computed(p)}
        case leadlag.NoLead(weeks):
            return {"says": "no-lead", "weeks": weeks}
        case leadlag.TooEarly(have, need):
            return {"says": "too-early", "weeks": have, "needed": need}
        case leadlag.TooSparse(read, weeks):
            return {"says": "too-rarely", "weeks": weeks, "weeks_read": read}
