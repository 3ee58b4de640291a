"""A line through what stood in each of the last weeks."""

from decimal import Decimal
from typing import NamedTuple

from okrcli.language import catalogue, numbers
from okrcli.messages import N_
from okrcli.views import report_values
from okrcli.views.trend import Trend

WIDTH, HEIGHT, MARGIN = 88, 24, 4


class Spark(NamedTuple):
    """A path, the place of its last point, and the same in words."""

    path: str
    last: tuple[float, float]
    words: str


def sparkline(view: report_values.KpiView, language: catalogue.Language) -> Spark | None:
    """The line of a KPI, None where nothing was read in these weeks; gaps are bridged."""
    return _line(view.trend, view.score.kpi.unit, language)


def share_sparkline(trend: Trend, language: catalogue.Language) -> Spark | None:
    """The line of an objective's progress, None where nothing was read in these weeks."""
    shares = tuple(None if share is None else numbers.rounded(share * 100, 0) for share in trend)
    return _line(shares, "%", language)


def _line(values: Trend, unit: str | None, language: catalogue.Language) -> Spark | None:
    known = [(i, value) for i, value in enumerate(values) if value is not None]
    if not known:
        return None
    low, high = min(v for _, v in known), max(v for _, v in known)
    step = (WIDTH - 2 * MARGIN) / max(1, len(values) - 1)
    points = [(round(MARGIN + i * step, 1), _y(value, low, high)) for i, value in known]
    path = "".join(f"{'L' if n else 'M'}{x} {y}" for n, (x, y) in enumerate(points))
    first, last = (language.value(value, unit, short=True) for _, value in (known[0], known[-1]))
    words = language.say(N_("from {first} to {last}"), first=first, last=last)
    return Spark(path, points[-1], words)


def _y(value: Decimal, low: Decimal, high: Decimal) -> float:
    share = float((value - low) / (high - low)) if high > low else 0.5
    return round(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN), 1)
