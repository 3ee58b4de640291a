"""What is foreseen of a goal or KPI as it stands: its readings, its time box and its own measure.

Only numbers are foreseen, and only while there is something left to foresee: nothing of what is
dropped, skipped, not begun or over. Whether a team has closed its cycle is for the caller to know.
"""

from dataclasses import replace
from datetime import date
from typing import Protocol

from okrcli.insight import forecast
from okrcli.insight.forecast import ForecastTarget, forecast_of
from okrcli.model import kpi, measures
from okrcli.model.readings import Series, values_read
from okrcli.scoring import calendar, progress, states

Outlook = forecast.Forecast | forecast.TooEarly | forecast.TooRarely


class ReadMeasure(Protocol):
    """What is asked of a key result or KPI: its readings, and what they make of its measure."""

    @property
    def progress(self) -> progress.Progress:
        """How far it has come."""

    @property
    def readings(self) -> Series:
        """Its readings so far."""


class ReadKeyResult(ReadMeasure, Protocol):
    """The same of a key result, what it is held against, and how it stands."""

    @property
    def measure(self) -> measures.Measure | None:
        """What it is held against."""

    @property
    def unit(self) -> str | None:
        """What it is counted in."""

    @property
    def box(self) -> calendar.Box:
        """Its time box."""

    @property
    def state(self) -> states.State:
        """How it stands."""

    @property
    def skipped(self) -> str | None:
        """Why it is left out, None where it is not."""


class ReadKpi(ReadMeasure, Protocol):
    """The same of a KPI."""

    @property
    def kpi(self) -> kpi.Kpi:
        """The KPI as planned."""


def key_result_forecast(score: ReadKeyResult, on: date) -> Outlook | None:
    """The value on the last day of the key result's time box; None where nothing is foreseen."""
    if score.skipped or score.state in {"dropped", "not-started"}:
        return None
    return _of(score, score.measure, score.unit, score.box, on)


def kpi_forecast(score: ReadKpi, box: calendar.Box, on: date) -> Outlook | None:
    """The value on the last day of a cycle; None for a KPI that is only watched."""
    return _of(score, score.kpi.measure, score.kpi.unit, box, on)


def _of(
    score: ReadMeasure,
    what: object,
    unit: str | None,
    box: calendar.Box,
    on: date,
) -> Outlook | None:
    if not isinstance(what, measures.Reach | measures.Keep) or not box.start <= on <= box.end:
        return None
    made = score.progress
    own = what.baseline if isinstance(what, measures.Reach) else None
    baseline = None if own is None else float(own)
    readings = [(day, float(value)) for day, value in values_read(score.readings)]
    path = forecast.path(box.start, baseline, readings)
    found = forecast_of(path, box.end, _goal(what, made), percent=measures.percent(unit))
    if isinstance(found, forecast.Over):
        return None
    if isinstance(found, forecast.TooEarly) and baseline is None:
        # the first reading stands in for the baseline, and is one of those that people count
        return forecast.TooEarly(len(path), found.need + 1)
    if isinstance(found, forecast.Forecast) and made.held:
        return replace(found, chance=forecast.kept_chance(found.chance, *made.held))
    return found


def _goal(what: measures.Reach | measures.Keep, made: progress.Progress) -> ForecastTarget | None:
    """Where the value should lie; None where a share of an unknown baseline is to be reached."""
    if isinstance(what, measures.Keep):
        low, high = (None if end is None else float(end.value) for end in (what.low, what.high))
        return ForecastTarget(low, high)
    if made.target is None:
        return None
    return forecast.reach(float(made.target), higher=what.better == "higher")
