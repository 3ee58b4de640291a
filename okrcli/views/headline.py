"""A progress beside what is expected of it, like with like."""

from typing import NamedTuple

from okrcli.scoring import calendar

# from which difference on a part's progress is told apart from the whole's: a point
_POINT = 0.01 - 1e-9


class Headline(NamedTuple):
    """A progress and, beside it, what is expected of the part of it that has a pace.

    `expected` is None without a pace, and of what is over. `part` is where that part is, None where
    it is the whole, and only then `tick` is there: like is compared with like.
    """

    share: float | None
    expected: float | None = None
    part: float | None = None

    @property
    def tick(self) -> float | None:
        """Where the calendar stands on the bar of the progress."""
        return self.expected if self.part is None else None

    @property
    def behind(self) -> tuple[int, float]:
        """What to sort by so that those furthest behind come first.

        After them comes that of which nothing is expected, the least far first, and last what is
        not measured.
        """
        if self.share is None:
            return (2, 0.0)
        if self.expected is None:
            return (1, self.share)
        return (0, (self.share if self.part is None else self.part) - self.expected)


def of_objective(share: float | None, found: calendar.Comparison, *, over: bool) -> Headline:
    """The headline of an objective; a part that is less than a point away is not told apart."""
    if over or share is None or found.reached is None:
        return Headline(share)
    alike = abs(found.reached - share) < _POINT
    return Headline(share, found.expected, None if alike else found.reached)


def of_mean(share: float | None, found: calendar.Comparison, *, over: bool) -> Headline:
    """The headline of a mean of objectives; where parts of them have no pace it says so."""
    if over or found.reached is None:
        return Headline(share)
    return Headline(share, found.expected, None if found.whole else found.reached)
