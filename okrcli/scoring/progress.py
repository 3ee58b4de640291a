"""Progress of one measure: how far the readings have come, as a share that nothing has clamped."""

import math
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from okrcli.model import measures, readings
from okrcli.model.readings import newest_value, values_read

ZONE_SHARES = {"none": 0.0, "commit": 0.3, "target": 0.7, "stretch": 1.0}


class Progress(NamedTuple):
    """How far a goal has come.

    `share` is 0 at the baseline and 1 at the target, below 0 and above 1 where readings are; None
    as long as nothing was read, or where nothing is held against it. Of a guardrail it is the share
    of the readings in the time box that held, and None without any: `held` is how many, and of how
    many. `holds` is whether its newest reading does. `done` are milestone ids.
    """

    share: float | None = None
    now: Decimal | None = None
    baseline: Decimal | None = None
    target: Decimal | None = None
    held: tuple[int, int] | None = None
    holds: bool | None = None
    done: frozenset[str] = frozenset()
    zone: str | None = None

    @property
    def clamped(self) -> float:
        """The share as it enters a mean: within 0 and 1, 0 without a reading."""
        return min(1.0, max(0.0, self.share or 0.0))

    @property
    def read(self) -> bool:
        """Whether it was ever read: a value, a milestone, a zone, or a yes or no."""
        return self.share is not None or self.now is not None


def measure_progress(
    what: measures.Measure | None,
    readings: readings.Series,
    start: date,
    *,
    pooled: bool,
    end: date = date.max,
) -> Progress:
    """The progress that readings up to the day in question make.

    `start` and `end` are the first and last day of the time box. With `pooled` the readings are a
    standing KPI's, and a missing baseline is its last reading on or before the start instead of the
    first of all.
    """
    match what:
        case measures.Reach():
            return _reach(what, readings, start if pooled else None)
        case measures.Keep():
            return _keep(what, readings, start, end)
        case measures.Milestones():
            return _milestones(what, readings)
        case measures.Zones():
            zone = next((p.reading.zone for p in reversed(readings) if p.reading.zone), None)
            return Progress(share=ZONE_SHARES[zone] if zone else None, zone=zone)
        case measures.DoneWhen():
            said = [p.reading.done for p in readings if isinstance(p.reading.done, bool)]
            return Progress(share=float(said[-1]) if said else None)
        case None:
            return Progress(now=newest_value(readings))


def _reach(reach: measures.Reach, readings: readings.Series, start: date | None) -> Progress:
    """(value - baseline) / (target - baseline), up and down alike (Quantive, Viva Goals)."""
    now = newest_value(readings)
    baseline = reach.baseline
    if baseline is None:
        baseline = stand_in(readings, start)
    if baseline is None:
        target = reach.target if isinstance(reach.target, Decimal) else None
        return Progress(now=now, target=target)
    target = reach.target if isinstance(reach.target, Decimal) else reach.target.of(baseline)
    if now is None:
        return Progress(baseline=baseline, target=target)
    if reach.zones is not None:
        return Progress(zoned(reach, now), now, baseline, target)
    share = _between(baseline, target, now)
    given = reach.baseline is not None or isinstance(reach.target, measures.Relative)
    if not given and _there(baseline, target, reach.better):
        share = float(_there(now, target, reach.better))
    return Progress(share=share, now=now, baseline=baseline, target=target)


def _between(baseline: Decimal, target: Decimal, now: Decimal) -> float | None:
    """The share of the way, 1 only where the target is reached and 0 only on the baseline.

    Numbers may have more digits than a float; None where there is no way to go.
    """
    if target == baseline:
        return None
    share = float((now - baseline) / (target - baseline))
    if share == 1 and now != target and (now < target) == (baseline < target):
        return math.nextafter(1.0, 0.0)
    if share == 0 and now != baseline:
        return math.ulp(0.0) if (now > baseline) == (target > baseline) else -math.ulp(0.0)
    return share


def zoned(reach: measures.Reach, value: Decimal) -> float:
    """The share that zones in numbers give a value, as puzzle/okr counts worded ones.

    Piecewise linear: 0 at the baseline, 0.3 at commit, 0.7 at the target and 1 at stretch. The
    first piece goes on below the baseline, the last one beyond the last zone that is given. It is 1
    only where that is reached, and 0 only on the baseline.
    """
    points = _points(reach)
    up = reach.better == "higher"
    ends = points[1:-1]
    after = next((i for i, (end, _) in enumerate(ends) if (value < end) == up), len(ends))
    (start, low), (end, high) = points[after], points[after + 1]
    gone = (Fraction(value) - Fraction(start)) / (Fraction(end) - Fraction(start))
    exact = low + (high - low) * gone
    share = float(exact)
    if share == 1 and exact < 1:
        return math.nextafter(1.0, 0.0)
    if share == 0 and exact != 0:
        return math.copysign(math.ulp(0.0), exact)
    return share


def reached(reach: measures.Reach, made: Progress) -> bool:
    """Whether the target is reached, which of zones is less than all that can be."""
    worth = ZONE_SHARES["target"] if reach.zones is not None else 1.0
    return made.share is not None and made.share >= worth


def value_at(reach: measures.Reach, baseline: Decimal, target: Decimal, share: float) -> float:
    """The value that is worth a share of the way: what `zoned` or a straight line makes it of."""
    if reach.zones is None:
        return float(baseline) + share * float(target - baseline)
    points = _points(reach)
    after = next((i for i, (_, worth) in enumerate(points[1:-1]) if share < worth), len(points) - 2)
    (start, low), (end, high) = points[after], points[after + 1]
    return float(start) + (share - float(low)) / float(high - low) * float(end - start)


def _points(reach: measures.Reach) -> list[tuple[Decimal, Fraction]]:
    """The baseline and the zones, each with the share that it is worth."""
    assert reach.baseline is not None  # the model wants one beside zones in numbers
    worth = {zone: Fraction(str(share)) for zone, share in ZONE_SHARES.items()}
    zones = [(value, worth[zone]) for zone, value in reach.zone_numbers().items()]
    return [(reach.baseline, worth["none"]), *zones]


def stand_in(readings: readings.Series, start: date | None) -> Decimal | None:
    """The reading that stands in for a missing baseline: the first.

    With a start, of a series that outlives the cycle: the last on or before it, else the first.
    """
    values = values_read(readings)
    before = [value for day, value in values if start is not None and day <= start]
    if before:
        return before[-1]
    return values[0][1] if values else None


def _there(value: Decimal, target: Decimal, better: measures.Direction) -> bool:
    return value >= target if better == "higher" else value <= target


def _keep(keep: measures.Keep, readings: readings.Series, start: date, end: date) -> Progress:
    """Held in k of the n readings inside the time box, one a day; it holds by the newest of all."""
    now = newest_value(readings)
    if now is None:
        return Progress()
    inside = [keep.holds(value) for day, value in values_read(readings) if start <= day <= end]
    share = sum(inside) / len(inside) if inside else None
    held = (sum(inside), len(inside))
    return Progress(share=share, now=now, held=held, holds=keep.holds(now))


def _milestones(what: measures.Milestones, readings: readings.Series) -> Progress:
    """Weight of those done over weight of all; done and undone accumulate, oldest first."""
    done = milestones_done(what.items, readings)
    if not any(p.reading.measures for p in readings):
        return Progress()
    total = sum(item.weight for item in what.items)
    reached = sum((item.weight for item in what.items if item.id in done), Decimal(0))
    return Progress(share=float(reached / total), done=frozenset(done))


def milestones_done(
    items: tuple[measures.Milestone, ...], readings: readings.Series
) -> dict[str, date]:
    """The milestones that are done after these readings, by id, with the day each was done."""
    earlier = {old.rpartition("/")[2]: item.id for item in reversed(items) for old in item.was}
    names = {**earlier, **{item.id: item.id for item in items}}
    done: dict[str, date] = {}
    for point in readings:
        named = point.reading.done if isinstance(point.reading.done, tuple) else ()
        for name in named:
            if name in names:
                done.setdefault(names[name], point.day)
        for name in point.reading.undone:
            done.pop(names.get(name, ""), None)
    return done


def zone_numbers(reach: measures.Reach, made: Progress) -> Iterator[tuple[str, Decimal, bool]]:
    """Zones in numbers from the least to the most: name, number, and whether it is reached."""
    for zone, number in reach.zone_numbers().items():
        now = made.now
        there = now is not None and (now >= number if reach.better == "higher" else now <= number)
        yield zone, number, there
