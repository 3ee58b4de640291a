"""Grades: given once by people, when a cycle closes; here only rounded, banded and averaged."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Band = Literal["red", "yellow", "green"]

# the highest grade of each band but the last, as shown (Google's OKR Playbook)
RED_UP_TO, YELLOW_UP_TO = Decimal("0.3"), Decimal("0.6")
EXPECTATION = {"aspirational": Decimal("0.7"), "committed": Decimal("1.0")}


def rounded(grade: Decimal) -> Decimal:
    """The grade to one decimal, half up, as it is shown and banded."""
    return grade.quantize(Decimal("0.1"), ROUND_HALF_UP)


def band(grade: Decimal) -> Band:
    """0.0-0.3 red, 0.4-0.6 yellow, 0.7-1.0 green (Google's OKR Playbook), after rounding."""
    shown = rounded(grade)
    if shown <= RED_UP_TO:
        return "red"
    return "yellow" if shown <= YELLOW_UP_TO else "green"


def proposed(share: float | None) -> Decimal:
    """The grade to propose for a progress: clamped to [0, 1] and rounded; 0.0 where never read."""
    clamped = min(1.0, max(0.0, share or 0.0))
    return rounded(Decimal(repr(round(clamped, 9))))


def meets(grade: Decimal, kind: str) -> bool:
    """Whether the grade reaches what its kind promises: 1.0 committed, 0.7 aspirational."""
    return rounded(grade) >= EXPECTATION[kind]


def mean(graded: Iterable[tuple[Decimal, Decimal]]) -> Decimal | None:
    """The weighted mean of (grade, weight) pairs, None where no weight is left."""
    pairs = [(grade, weight) for grade, weight in graded if weight > 0]
    total = sum(weight for _, weight in pairs)
    return sum((g * w for g, w in pairs), Decimal(0)) / total if pairs else None
