"""A column chart of readings week by week, with dots where the plan wanted them.

Weeks still to come are shaded as high as the forecast runs, straight from the newest reading.
"""

import bisect
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from okrcli.insight import forecast, forecasts
from okrcli.language import numbers
from okrcli.model import measures, readings
from okrcli.model.readings import stretches, values_read
from okrcli.render.terminal.page import Page, styled
from okrcli.scoring import calendar, progress
from okrcli.scoring.scores import KeyResultScore
from okrcli.text import sanitize

HEIGHT = 4
MOST_SLOTS = 26
_TWO_YEARS = 731
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_HALVES = "  ...:##"
# a number may have 30 digits, and the default context keeps 28
_ROOMY = Context(prec=60, rounding=ROUND_HALF_UP)


class Slots(NamedTuple):
    """A chart's data: for each stretch of days its newest value, what was planned and foreseen."""

    starts: tuple[date, ...]
    values: tuple[Decimal | None, ...]
    plan: tuple[float | None, ...]
    ahead: tuple[float | None, ...]
    low: Decimal
    high: Decimal


def slots(score: KeyResultScore, foreseen: forecasts.Outlook | None) -> Slots | None:
    """The chart data of a numeric key result, None where there is nothing to draw."""
    readings = values_read(score.readings)
    if not readings or not isinstance(score.measure, measures.Reach | measures.Keep):
        return None
    box, made = score.box, score.progress
    days = (box.end - box.start).days + 1
    edges = _edges(box.start, days, max(1, min(MOST_SLOTS, round(days / 7))))
    plan = [_planned(score, edge - timedelta(days=1)) for edge in edges[1:]]
    ends = [end for end in (made.baseline, made.target) if end is not None]
    return _filled(edges, readings, foreseen, plan, ends)


def of_history(
    readings: readings.Series, goal: float | None, foreseen: forecasts.Outlook | None, most: int
) -> Slots | None:
    """The chart data of all readings there are, in so many slots at most, with what is foreseen.

    Dots stand where the goal is; None where there are not two readings to compare.
    """
    values = values_read(readings)
    if len(values) < 2:
        return None
    first, last = values[0][0], values[-1][0]
    if isinstance(foreseen, forecast.Forecast):
        last = max(last, foreseen.day)
    days = (last - first).days + 1
    edges = _edges(first, days, stretches([day for day, _ in values], days, most))
    return _filled(edges, values, foreseen, [goal] * (len(edges) - 1), [])


def _edges(start: date, days: int, count: int) -> list[date]:
    """The days on which so many stretches of about one length begin, and the day after the last."""
    return [start + timedelta(days=round(i * days / count)) for i in range(count + 1)]


def _filled(
    edges: Sequence[date],
    readings: Sequence[tuple[date, Decimal]],
    foreseen: forecasts.Outlook | None,
    plan: Sequence[float | None],
    more: Sequence[Decimal],
) -> Slots | None:
    """The newest reading in each stretch, on a scale that holds the plan and more."""
    inside: list[Decimal | None] = [None] * (len(edges) - 1)
    for day, read in readings:
        if edges[0] <= day < edges[-1]:
            inside[bisect.bisect_right(edges, day) - 1] = read
    if not any(value is not None for value in inside):
        return None
    ahead = tuple(
        None if value is not None else _foreseen(readings[-1], foreseen, edge - timedelta(days=1))
        for value, edge in zip(inside, edges[1:], strict=True)
    )
    drawn = (*inside, *plan, *ahead, *more)
    known = [v if isinstance(v, Decimal) else Decimal(repr(v)) for v in drawn if v is not None]
    low, high = min(known), max(known)
    high = high if high > low else low + 1
    return Slots(tuple(edges[:-1]), tuple(inside), tuple(plan), ahead, low, high)


def _foreseen(
    newest: tuple[date, Decimal], foreseen: forecasts.Outlook | None, day: date
) -> float | None:
    """Where the straight way from the newest reading to the forecast stands on a later day."""
    then, value = newest[0], float(newest[1])
    if not isinstance(foreseen, forecast.Forecast) or day <= then:
        return None
    share = (day - then).days / (foreseen.day - then).days
    return value + share * (foreseen.centre - value)


def _planned(score: KeyResultScore, day: date) -> float | None:
    made, what = score.progress, score.measure
    if made.baseline is None or made.target is None or not isinstance(what, measures.Reach):
        return None
    ends = calendar.TargetSpan(made.baseline, made.target)
    share = calendar.expected(what, score.box, day, score.key_result.expected, ends)
    return progress.value_at(what, made.baseline, made.target, share)


def chart_lines(data: Slots, style: str, unit: str | None, page: Page) -> list[Text]:
    """The chart: its highest and lowest value on the left, months below, two cells a slot."""
    labels = [_label(data, edge, unit, page) for edge in (data.high, data.low)]
    margin = max(cell_len(label) for label in labels)
    unicode = page.glyphs.arrow != "->"
    rows = []
    for row in range(HEIGHT):
        label = labels[0] if row == 0 else labels[1] if row == HEIGHT - 1 else ""
        blanks = " " * (margin - cell_len(label))
        line = styled(f"{blanks}{label}{page.glyphs.axis}", "muted")
        for value, plan, ahead in zip(data.values, data.plan, data.ahead, strict=True):
            heights = _Heights(*(_eighths(height, data) for height in (value, plan, ahead)))
            glyph, look = _cell(heights, row, page.glyphs.shade, unicode=unicode)
            line.append(f"{glyph} ", "muted" if look == "plan" else style)
            if look == "ahead":
                line.stylize("dim", len(line) - 2)
        rows.append(line)
    rows.append(Text(f"{'':>{margin}}{page.glyphs.corner}{_axis(data.starts, page)}", "muted"))
    return rows


def _label(data: Slots, edge: Decimal, unit: str | None, page: Page) -> str:
    """An end of the scale, with no more decimals than the readings have, or the scale shows."""
    places = max(numbers.decimals(value) for value in data.values if value is not None)
    places = min(places, max(0, numbers.places_for(float(data.high - data.low))))
    if numbers.decimals(edge) > places:
        edge = edge.quantize(Decimal(1).scaleb(-places), context=_ROOMY)
    return sanitize.visible(page.language.value(edge, unit, short=True))


def _eighths(value: Decimal | float | None, data: Slots) -> int | None:
    """How many eighths of a row high a value stands: at least 1, at most all rows."""
    if value is None:
        return None
    low = float(data.low)
    share = (float(value) - low) / ((float(data.high) - low) or 1.0)
    return max(1, round(share * HEIGHT * 8))


class _Heights(NamedTuple):
    """How high, in eighths of a row, what was read, planned and foreseen stand."""

    value: int | None
    plan: int | None
    ahead: int | None


def _cell(heights: _Heights, row: int, shade: str, *, unicode: bool) -> tuple[str, str]:
    base = (HEIGHT - 1 - row) * 8
    filled = max(0, min(8, (heights.value or 0) - base))
    if filled:
        return (_EIGHTHS[filled] if unicode else _HALVES[min(7, filled)]), "value"
    if heights.ahead is not None and heights.ahead - base >= (4 if base else 1):
        return shade, "ahead"
    if heights.plan is not None and base < heights.plan <= base + 8:
        return ("·" if unicode else "."), "plan"
    return " ", "plan"


def _axis(starts: Sequence[date], page: Page) -> str:
    """The name of each month below its first slot or, of more than two years, of each year."""
    cells = [" "] * (2 * len(starts))
    long = (starts[-1] - starts[0]).days > _TWO_YEARS
    previous = None
    for i, day in enumerate(starts):
        name = str(day.year) if long else page.language.month(day)
        free = all(cell == " " for cell in cells[max(0, 2 * i - 1) : 2 * i + len(name)])
        if name != previous and free:
            cells[2 * i : 2 * i + len(name)] = list(name)
        previous = name
    return "".join(cells).rstrip()
