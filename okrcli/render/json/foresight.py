"""What is foreseen, and what leads, as plain data: `says` tells which other keys there are."""

from collections.abc import Iterable

from okrcli.insight import forecast, forecasts, lead_lag
from okrcli.model import kpi
from okrcli.render.json.foresight_types import ForecastData, LeadAnswer, LeadLagPair
from okrcli.text import json_text


def foresight_data(found: forecasts.Outlook | None) -> ForecastData | None:
    """The forecast, or why there is none yet; None where nothing is foreseen."""
    match found:
        case forecast.Forecast():
            return {
                "says": "forecast",
                "date": found.day,
                "value": json_text.computed(found.centre),
                "low": json_text.computed(found.low),
                "high": json_text.computed(found.high),
                "distance": json_text.computed(found.distance),
                "chance": found.chance,
            }
        case forecast.TooEarly(have, need):
            return {"says": "too-early", "readings": have, "needed": need}
        case forecast.TooRarely(moves, need):
            return {"says": "too-rarely", "moves": moves, "needed": need}
        case None:
            return None


def leads(found: Iterable[lead_lag.KpiPair], team: str) -> list[LeadLagPair]:
    """One object a pair of KPIs of a team's key result."""
    return [
        {"leading": _ref(p.leading, team), "lagging": _ref(p.lagging, team), **answer(p.answer)}
        for p in found
    ]


def _ref(item: kpi.Kpi, team: str) -> str:
    return item.id if isinstance(item, kpi.StandingKpi) else f"{team}/{item.id}"


def answer(found: lead_lag.Outcome) -> LeadAnswer:
    """Whether the first leads the second."""
    match found:
        case lead_lag.Leads(lag, r, n, p):
            return {"says": "leads", "lag": lag, "r": r, "weeks": n, "p": json_text.computed(p)}
        case lead_lag.Together(r, n, p):
            return {"says": "together", "lag": 0, "r": r, "weeks": n, "p": json_text.computed(p)}
        case lead_lag.NoLead(weeks):
            return {"says": "no-lead", "weeks": weeks}
        case lead_lag.TooEarly(have, need):
            return {"says": "too-early", "weeks": have, "needed": need}
        case lead_lag.TooSparse(read, weeks):
            return {"says": "too-rarely", "weeks": weeks, "weeks_read": read}
