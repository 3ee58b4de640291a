"""What is known of a goal in numbers, and whether a number that was typed can be one of them.

Nothing here is a judgement of the goal: it tells a slip of the hand (a digit too many, a comma that
was meant for thousands) from a value, so that somebody can be asked before it is recorded.
"""

import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from pydantic import BaseModel

from okrcli.model import kpi, measures, plan, readings, workspace
from okrcli.model.readings import values_read

# a number is far when it lies more than this many ranges outside what is known
RANGES_AWAY = 10
# of two numbers that a text may mean, one is settled on when it is this many times nearer
TIMES_NEARER = 10


class KnownNumbers(NamedTuple):
    """The numbers that are known of a goal: its readings, and what its measure names."""

    numbers: tuple[Decimal, ...] = ()

    @property
    def low(self) -> Decimal:
        """The least of them; there must be one."""
        return min(self.numbers)

    @property
    def high(self) -> Decimal:
        """The greatest of them; there must be one."""
        return max(self.numbers)

    @property
    def reach(self) -> Decimal | None:
        """How far outside its range a number may lie, and not be far; None when nothing is known.

        That is ten times the range from the least to the greatest known number. Where they are all
        the same, that number's size stands in for the range; 0 alone tells nothing. It is at least
        half the size of the largest known number, so that a narrow range (99.90 to 99.95) leaves
        its neighbours (99.2) alone.
        """
        if not any(self.numbers):
            return None
        size = max(abs(self.low), abs(self.high))
        return max(RANGES_AWAY * ((self.high - self.low) or size), size / 2)

    def far(self, value: Decimal) -> bool:
        """Whether a number lies further outside the range than it reaches; never on its very end.

        >>> known = KnownNumbers((Decimal(3500), Decimal(6000)))
        >>> known.far(Decimal(31000)), known.far(Decimal(31001))
        (False, True)
        """
        reach = self.reach
        if reach is None:
            return False
        return value < self.low - reach or value > self.high + reach

    def settled(self, choices: tuple[Decimal, Decimal]) -> Decimal | None:
        """The one of two numbers whose size is at least ten times nearer, None where neither is.

        Sizes are compared with those of the known numbers but 0: what lies between the smallest and
        the largest is as near as can be, and elsewhere it counts how many times smaller or larger.

        >>> KnownNumbers((Decimal(3500), Decimal(6000))).settled((Decimal(4720), Decimal("4.72")))
        Decimal('4720')
        """
        sizes = [abs(number) for number in self.numbers if number]
        if not sizes or not all(choices):
            return None
        first, second = (_times_off(abs(n), min(sizes), max(sizes)) for n in choices)
        if first * TIMES_NEARER <= second:
            return choices[0]
        return choices[1] if second * TIMES_NEARER <= first else None


def _times_off(size: Decimal, least: Decimal, most: Decimal) -> Decimal:
    """How many times a size is smaller than the least or larger than the most; 1 in between."""
    return max(least / size, size / most, Decimal(1))


def known_numbers(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team | None,
    item: plan.KeyResult | kpi.Kpi,
) -> KnownNumbers:
    """All that is known of a key result or KPI: readings of any day, measure, phased expectation.

    A key result measured by a KPI knows what the KPI knows.
    """
    found = [value for _, value in values_read(readings_of(space, season, team, item))]
    found += _named(item)
    if isinstance(item, plan.KeyResult):
        found += (item.expected or {}).values()
        source = space.kpi_of(team, item.measured_by) if team and item.measured_by else None
        found += _named(source) if source else []
    return KnownNumbers(tuple(found))


def readings_of(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team | None,
    item: plan.KeyResult | kpi.Kpi,
) -> readings.Series:
    """What was read of a key result or KPI; of a standing KPI, which has no team, in all cycles."""
    return space.pooled.get(item.id, ()) if team is None else space.readings_of(season, team, item)


def _named(item: plan.KeyResult | kpi.Kpi) -> list[Decimal]:
    """The numbers that the measure of a goal names, a relative target as the number it comes to."""
    match item.measure:
        case measures.Reach(baseline, measures.Relative() as target):
            return [] if baseline is None else [baseline, target.of(baseline)]
        case what:
            return list(_decimals(what))


def _decimals(value: object) -> Iterator[Decimal]:
    """The numbers in a value and in whatever it is made of."""
    if isinstance(value, Decimal):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _decimals(getattr(value, name))
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _decimals(getattr(value, field.name))
