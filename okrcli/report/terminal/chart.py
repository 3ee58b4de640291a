"""A column chart of readings week by week, with dots where the plan wanted them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from rich.text import Text

from okrcli.model import measure, series
from okrcli.report.terminal.page import Page, styled
from okrcli.scoring import calendar, goals

HEIGHT = 4
MOST_SLOTS = 26
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_HALVES = "  ...:##"


@dataclass(frozen=True)
class Slots:
    """A chart's data: for each stretch of days its newest value and what the plan expected."""

    starts: tuple[date, ...]
    values: tuple[Decimal | None, ...]
    plan: tuple[float | None, ...]
    low: float
    high: float


def slots(score: goals.KeyResultScore, on: date) -> Slots | None:
    """The chart data of a numeric key result, None where there is nothing to draw."""
    readings = series.values(score.readings)
    if not readings or not isinstance(score.measure, measure.Reach | measure.Keep):
        return None
    box = score.box
    days = (box.end - box.start).days + 1
    count = max(1, min(MOST_SLOTS, round(days / 7)))
    edges = [box.start + timedelta(days=round(i * days / count)) for i in range(count + 1)]
    inside = [
        next((v for d, v in reversed(readings) if edges[i] <= d < edges[i + 1]), None)
        for i in range(count)
    ]
    plan = tuple(_planned(score, edges[i + 1] - timedelta(days=1)) for i in range(count))
    known = [float(v) for v in inside if v is not None] + [p for p in plan if p is not None]
    made = score.progress
    known += [float(v) for v in (made.baseline, made.target) if v is not None]
    if not any(v is not None for v in inside):
        return None
    low, high = min(known), max(known)
    return Slots(tuple(edges[:-1]), tuple(inside), plan, low, high if high > low else low + 1)


def _planned(score: goals.KeyResultScore, day: date) -> float | None:
    made = score.progress
    if made.baseline is None or made.target is None:
        return None
    ends = calendar.Span(made.baseline, made.target)
    share = calendar.expected(score.measure, score.box, day, score.key_result.expected, ends)
    return float(made.baseline) + share * float(made.target - made.baseline)


def lines(data: Slots, style: str, labels: tuple[str, str], page: Page) -> list[Text]:
    """The chart: high and low label on the left, months below, two cells a slot."""
    margin = max(len(label) for label in labels)
    unicode = page.glyphs.arrow != "->"
    rows = []
    for row in range(HEIGHT):
        label = labels[0] if row == 0 else labels[1] if row == HEIGHT - 1 else ""
        line = styled(f"{label:>{margin}}{page.glyphs.axis}", "muted")
        for value, plan in zip(data.values, data.plan, strict=True):
            glyph, look = _cell(_eighths(value, data), _eighths(plan, data), row, unicode=unicode)
            line.append(f"{glyph} ", style if look == "value" else "muted")
        rows.append(line)
    rows.append(Text(f"{'':>{margin}}{page.glyphs.corner}{_months(data.starts, page)}", "muted"))
    return rows


def _eighths(value: Decimal | float | None, data: Slots) -> int | None:
    """How many eighths of a row high a value stands: at least 1, at most all rows."""
    if value is None:
        return None
    share = (float(value) - data.low) / (data.high - data.low)
    return max(1, round(share * HEIGHT * 8))


def _cell(value: int | None, plan: int | None, row: int, *, unicode: bool) -> tuple[str, str]:
    base = (HEIGHT - 1 - row) * 8
    filled = 0 if value is None else max(0, min(8, value - base))
    if filled:
        return (_EIGHTHS[filled] if unicode else _HALVES[min(7, filled)]), "value"
    if plan is not None and base < plan <= base + 8:
        return ("·" if unicode else "."), "plan"
    return " ", "plan"


def _months(starts: Sequence[date], page: Page) -> str:
    """Month names below the first slot of each month."""
    cells = [" "] * (2 * len(starts))
    previous = None
    for i, day in enumerate(starts):
        if day.month != previous:
            name = page.language.month(day)
            if all(cell == " " for cell in cells[max(0, 2 * i - 1) : 2 * i + len(name)]):
                cells[2 * i : 2 * i + len(name)] = list(name)
        previous = day.month
    return "".join(cells).rstrip()
