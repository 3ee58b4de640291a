"""The picture of a numeric key result: readings, the plan, what is foreseen, and what is kept.

The lines are drawn on a canvas 1 000 wide that stretches with the page, while heights are pixels:
so words keep their size on a telephone, and nothing has to be scripted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from okrcli.insight import forecast
from okrcli.language import catalogue, numbers
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.model.readings import values_read
from okrcli.render.web import scale
from okrcli.render.web.drawn import Chart, Dot, Label, Range, Rule
from okrcli.scoring import calendar, progress
from okrcli.views import figures, report_values
from okrcli.views.foresight import foresight_words

CANVAS = 1000
TOP, BOTTOM = 38, 170
MOST_DOTS = 60
# a letter takes at most this much of the narrowest picture, in per cent
_LETTER = 2.6
_WIDEST_LABEL = 36.0
_ROOM_BESIDE = 62.0

Points = Sequence[tuple[date, Decimal | float]]


@dataclass(frozen=True)
class _Matter:
    """What is to be drawn, as days and values."""

    kr: report_values.KeyResultView
    language: catalogue.Language
    read: Points
    plan: Points
    outlook: forecast.Forecast | None

    @property
    def what(self) -> measures.Reach | measures.Keep:
        found = self.kr.score.measure
        assert isinstance(found, measures.Reach | measures.Keep)
        return found

    def value(self, amount: Decimal) -> str:
        """A figure for a label, with as many decimals as what was read or is to be reached."""
        made = self.kr.score.progress
        known = [v for v in (made.now, made.target, made.baseline) if v is not None]
        places = max((numbers.decimals(value) for value in known), default=0)
        return numbers.value(
            amount, self.kr.score.unit, self.language.code, places=places, short=True
        )


def value_chart(kr: report_values.KeyResultView, language: catalogue.Language) -> Chart | None:
    """The picture of a key result, None of one with neither a plan nor numbers in its time box."""
    what, box = kr.score.measure, kr.score.box
    if not isinstance(what, measures.Reach | measures.Keep):
        return None
    read, plan = _from_baseline(what, _read(kr), box.start), _planned(kr)
    if not (read or plan):
        return None
    outlook = kr.forecast if isinstance(kr.forecast, forecast.Forecast) else None
    return _drawn(_Matter(kr, language, read, plan, outlook))


def _read(kr: report_values.KeyResultView) -> list[tuple[date, Decimal]]:
    """What was read from the first day of the time box on, one a day."""
    start = kr.score.box.start
    return [(day, value) for day, value in values_read(kr.score.readings) if day >= start]


def _from_baseline(what: measures.Reach | measures.Keep, read: Points, start: date) -> Points:
    """The readings, after the baseline on the first day where the plan names one."""
    if isinstance(what, measures.Keep) or what.baseline is None or not read or read[0][0] == start:
        return read
    return [(start, what.baseline), *read]


def _planned(kr: report_values.KeyResultView) -> Points:
    """The plan's corners: from the baseline by way of its phases to the target."""
    made, box = kr.score.progress, kr.score.box
    if made.baseline is None or made.target is None:
        return []
    what = kr.score.measure
    if isinstance(what, measures.Reach) and what.zones is not None:
        return list(_zoned(what, made.baseline, made.target, box))
    phases = sorted((kr.item.expected or {}).items())
    inside = [(day, value) for day, value in phases if box.start < day < box.end]
    return [(box.start, made.baseline), *inside, (box.end, made.target)]


def _zoned(
    what: measures.Reach, baseline: Decimal, target: Decimal, box: calendar.Box
) -> Iterator[tuple[date, float]]:
    """The corners of a way by zones: each on the day that expects the share it is worth."""
    days = (box.end - box.start).days
    for share in (*(progress.ZONE_SHARES[zone] for zone in ("none", *what.zone_numbers())), 1.0):
        day = box.start + timedelta(days=round(share * days))
        yield day, progress.value_at(what, baseline, target, share)


def _drawn(matter: _Matter) -> Chart:
    told = foresight_words(matter.kr, matter.language)
    label = told.value(matter.outlook.centre) if told and matter.outlook else ""
    width = 100 - min(_WIDEST_LABEL, (len(label) + 2) * _LETTER) if label else 100.0
    box = matter.kr.score.box
    end = max([box.end, *(day for day, _ in matter.read[-1:])])
    days = scale.Days(box.start, end, width)
    values = scale.Values.around(_seen(matter), TOP, BOTTOM)
    dots = tuple(_dots(matter, days, values))
    return Chart(
        width=width,
        readings=_path(matter.read, days, values),
        plan=_path(matter.plan, days, values),
        dots=dots if len(dots) <= MOST_DOTS else (),
        last=dots[-1] if dots else None,
        now=_now(matter, dots[-1]) if dots else None,
        rules=tuple(_rules(matter, values)),
        ticks=tuple(days.ticks()),
        today=_today(matter, days),
        kept=_kept(matter, values),
        foreseen=_range(matter, label, days, values),
    )


def told(chart: Chart, kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """The picture in words, for who cannot see it."""
    if chart.now is None:
        return language.say(N_("no reading yet"))
    read = _read(kr)
    return language.plural(
        "One reading, {last} on {day}.",
        "{n} readings, the last {last} on {day}.",
        len(read),
        last=chart.now.words,
        day=language.short_day(read[-1][0]),
    )


def _seen(matter: _Matter) -> Iterator[float]:
    """Every value that the picture has to hold."""
    yield from (float(value) for _, value in (*matter.read, *matter.plan))
    if isinstance(matter.what, measures.Keep):
        yield from (float(end.value) for end in (matter.what.low, matter.what.high) if end)
    if matter.outlook:
        found = (matter.outlook.low, matter.outlook.centre, matter.outlook.high)
        yield from (value for value in found if value is not None)


def _path(points: Points, days: scale.Days, values: scale.Values) -> str:
    """A line through the points on the canvas."""
    return "".join(
        f"{'L' if i else 'M'}{_across(days, day)} {values.y(float(value))}"
        for i, (day, value) in enumerate(points)
    )


def _across(days: scale.Days, day: date) -> float:
    return round(days.x(day) / days.width * CANVAS, 1)


def _dots(matter: _Matter, days: scale.Days, values: scale.Values) -> Iterator[Dot]:
    for day, value in matter.read:
        kept = None
        if isinstance(matter.what, measures.Keep):
            kept = matter.what.holds(Decimal(value))
        yield Dot(days.x(day), values.y(float(value)), kept)


def _now(matter: _Matter, last: Dot) -> Label:
    """The newest value, on the side of the line where the plan is not."""
    below = matter.kr.score.state in {"at-risk", "off-track", "overdue", "stale"}
    if isinstance(matter.what, measures.Reach) and matter.what.better == "lower":
        below = not below
    y = min(last.y + 20, BOTTOM + 2) if below else max(last.y - 11, TOP - 10)
    words = matter.value(Decimal(matter.read[-1][1]))
    if last.x > _ROOM_BESIDE:
        return Label(last.x, y, words, "end")
    return Label(last.x, y, words, "middle" if last.x > 12 else "start")


def _rules(matter: _Matter, values: scale.Values) -> Iterator[Rule]:
    """The levels that mean something, each named on its outer side."""
    what, made, say = matter.what, matter.kr.score.progress, matter.language.say
    if isinstance(what, measures.Keep):
        unit = matter.kr.score.unit
        for low, high in ((what.low, None), (None, what.high)):
            bound = low or high
            if bound:
                words = figures.bounds(measures.Keep(low, high), unit, matter.language)
                yield Rule(values.y(float(bound.value)), words, high is not None, "bound")
        return
    ends = [(made.target, "target"), (made.baseline, "baseline")]
    for value, role in ends:
        if value is not None:
            shown = matter.language.value(value, matter.kr.score.unit, short=True)
            words = say(N_("target {value}"), value=shown) if role == "target" else shown
            above = (role == "target") == (what.better == "higher")
            yield Rule(values.y(float(value)), words, above, role)


def _today(matter: _Matter, days: scale.Days) -> Label | None:
    """The day of the report, where the picture goes on after it."""
    if matter.kr.closed or not days.start <= matter.kr.on < days.end:
        return None
    x = days.x(matter.kr.on)
    anchor = "start" if x < 8 else "end" if x > 92 else "middle"
    return Label(x, 12, matter.language.short_day(matter.kr.on), anchor)


def _kept(matter: _Matter, values: scale.Values) -> tuple[float, float] | None:
    if not isinstance(matter.what, measures.Keep):
        return None
    low, high = matter.what.low, matter.what.high
    top = values.y(float(high.value)) if high else float(TOP - 12)
    bottom = values.y(float(low.value)) if low else float(BOTTOM + 12)
    return top, round(bottom - top, 2)


def _range(matter: _Matter, label: str, days: scale.Days, values: scale.Values) -> Range | None:
    """The forecast: from the newest reading to the range on the last day."""
    told = matter.outlook
    if told is None:
        return None
    start, end = matter.read[-1], told.day
    area = ""
    if told.low is not None and told.high is not None:
        area = _path([start, (end, told.high), (end, told.low)], days, values) + "Z"
    centre = _path([start, (end, told.centre)], days, values)
    return Range(area, centre, Label(days.x(end), values.y(told.centre), label, "start"))
