"""How progress is measured: exactly one way for a key result, at most one for a KPI.

`Measured` holds the numeric keys that key results and KPIs share; its `measure` is a `Reach`, a
`Keep` or None. Only a key result may have milestones, zones in words, or yes or no instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from okrcli.messages import N_
from okrcli.model import earlier_ids, scalars, shape_errors
from okrcli.model.shape_errors import FileEntry

KEEP_KEYS = ("above", "at_least", "below", "at_most", "between")
MEASURE_KEYS = ("target", *KEEP_KEYS, "milestones", "zones", "done_when")
_RELATIVE = re.compile(r"([+-])([0-9]+(?:\.[0-9]+)?) ?%")

Direction = Literal["higher", "lower"]
_PER_CENT = {"%", "percent", "per cent", "pct", "prosent"}


@dataclass(frozen=True)
class Relative:
    """A target as a share of the baseline's size: `+10%` is `Relative(Decimal("0.10"))`."""

    share: Decimal

    def of(self, baseline: Decimal) -> Decimal:
        """The target as a number; equal to the baseline only when that is 0."""
        return baseline + self.share * abs(baseline)


def target(value: object) -> Decimal | Relative:
    """A number, or `+10%` / `-25%` of the baseline; `+5` without `%` is refused."""
    if isinstance(value, Relative):
        return value
    source = value.strip() if isinstance(value, str) else ""
    found = _RELATIVE.fullmatch(source.replace("−", "-"))
    if found:
        return Relative(Decimal(found[1] + found[2]) / 100)
    if source.startswith("+"):
        raise shape_errors.error(
            "YM005",
            N_("`{source}` is neither a number nor a share"),
            N_("write the number to reach, or a share of the baseline as in `+10%`"),
            source=source[:40],
        )
    return scalars.number(value)


Target = Annotated[Decimal | Relative, BeforeValidator(target)]


@dataclass(frozen=True)
class Bound:
    """One end of what is to be kept; `strict` leaves the value itself outside."""

    value: Decimal
    strict: bool = False


@dataclass(frozen=True)
class Keep:
    """Keep it there: at least one of the two ends is given."""

    low: Bound | None = None
    high: Bound | None = None

    def holds(self, value: Decimal) -> bool:
        """Whether the value lies inside both ends."""
        low_ok = self.low is None or value > self.low.value or self._on(self.low, value)
        high_ok = self.high is None or value < self.high.value or self._on(self.high, value)
        return low_ok and high_ok

    @staticmethod
    def _on(bound: Bound, value: Decimal) -> bool:
        return value == bound.value and not bound.strict


@dataclass(frozen=True)
class ZoneNumbers:
    """The zones around a target in numbers; None for one that is not given."""

    commit: Decimal | None = None
    stretch: Decimal | None = None


@dataclass(frozen=True)
class Reach:
    """From a baseline to a target; without a baseline the first reading stands in.

    With `zones` the way is worth 0.3 at commit, 0.7 at the target and 1.0 at stretch. They stand
    beside a baseline and a target that are numbers.
    """

    baseline: Decimal | None
    target: Decimal | Relative
    better: Direction
    zones: ZoneNumbers | None = None

    def zone_numbers(self) -> dict[str, Decimal]:
        """The zones that are given, from the least to the most; none of one without zones."""
        if self.zones is None or isinstance(self.target, Relative):
            return {}
        given = {"commit": self.zones.commit, "target": self.target, "stretch": self.zones.stretch}
        return {zone: value for zone, value in given.items() if value is not None}


class Measured(FileEntry):
    """The numeric keys that key results and KPIs share."""

    baseline: scalars.Number | None = Field(
        default=None,
        description="where it starts; left out, the first reading stands in",
        examples=[3500],
    )
    target: Target | None = Field(
        default=None,
        description="the number to reach, or a share of the baseline",
        examples=[6000, "+10%", "-25%"],
    )
    above: scalars.Number | None = Field(
        default=None,
        description="keep it above this number; the number itself is too little",
        examples=[1250],
    )
    at_least: scalars.Number | None = Field(
        default=None, description="keep it at this number or above", examples=[8]
    )
    below: scalars.Number | None = Field(
        default=None,
        description="keep it below this number; the number itself is too much",
        examples=[6],
    )
    at_most: scalars.Number | None = Field(
        default=None, description="keep it at this number or below", examples=[24]
    )
    between: tuple[scalars.Number, scalars.Number] | None = Field(
        default=None, description="keep it between two numbers, both included", examples=[[40, 60]]
    )
    better: scalars.Better | None = Field(
        default=None,
        description="which way is better, where the numbers do not say",
        json_schema_extra={
            "words": {"higher": "more is better (the default)", "lower": "less is better"}
        },
    )
    unit: scalars.Text | None = Field(
        default=None,
        description="what the numbers count",
        examples=["%", "subscriptions", "NOK", "hours"],
    )

    @property
    def reaches(self) -> bool:
        """Whether the keys name something to reach from a baseline."""
        return self.target is not None

    def keys(self) -> list[str]:
        """The names of the measures that are given, in the contract's order."""
        named = ("target", *KEEP_KEYS)
        return [key for key in named if getattr(self, key) is not None]

    def problems(self) -> Iterator[shape_errors.Problem]:
        """What is wrong among the numeric keys themselves."""
        keeps = [key for key in KEEP_KEYS if getattr(self, key) is not None]
        if self.baseline is not None and keeps and self.target is None:
            yield shape_errors.Problem(
                ("baseline",),
                "YM010",
                N_("a baseline beside `{keep}`, which keeps a value where it is"),
                N_("did you mean `target` in place of `{keep}`?"),
                {"keep": keeps[0]},
                (keeps[0],),
                N_("the measure"),
            )
        elif self.baseline is not None and not self.reaches:
            yield shape_errors.Problem(
                ("baseline",),
                "YM010",
                N_("a baseline without a `target`"),
                N_("add `target:`, the number to reach"),
            )
        if self.between and self.between[0] >= self.between[1]:
            yield shape_errors.Problem(
                ("between",),
                "YM017",
                N_("`between` wants the lower number first, then a higher one"),
            )
        yield from self._span_problems()

    def _span_problems(self) -> Iterator[shape_errors.Problem]:
        if self.baseline is None or self.target is None:
            return
        if isinstance(self.target, Relative) and self.baseline == 0:
            yield shape_errors.Problem(
                ("target",),
                "YM012",
                N_("a share of a baseline of 0 is 0: nothing can be reached"),
                N_("write the number to reach"),
            )
        elif self._end() == self.baseline:
            yield shape_errors.Problem(
                ("target",),
                "YM012",
                N_("the target is the same as the baseline: this cannot move"),
                N_("to hold a level, write `at_least: {target}` alone"),
                {"target": self.target},
                ("baseline",),
                N_("the baseline"),
            )
        else:
            yield from self._better_problems()

    def _better_problems(self) -> Iterator[shape_errors.Problem]:
        """Whether `better` says the opposite of the numbers."""
        if self.better and self.better != self._direction():
            yield shape_errors.Problem(
                ("better",),
                "YM010",
                N_("`better: {better}` says the opposite of the numbers"),
                N_("remove it, or turn the numbers around"),
                {"better": self.better},
            )

    def _end(self) -> Decimal | None:
        if isinstance(self.target, Relative):
            return None if self.baseline is None else self.target.of(self.baseline)
        return self.target

    def _direction(self) -> Direction:
        """Which way is better, from the numbers where they say so, else as told, else higher."""
        if isinstance(self.target, Relative):
            return "higher" if self.target.share > 0 else "lower"
        if self.target is not None and self.baseline is not None:
            return "higher" if self.target > self.baseline else "lower"
        if self.below is not None or self.at_most is not None:
            return "lower"
        return self.better or "higher"

    @property
    def direction(self) -> Direction:
        """Which way is better: `higher` where nothing says otherwise."""
        return self._direction()

    def numeric(self) -> Reach | Keep | None:
        """The numeric measure that the keys spell, None when they spell none."""
        if self.target is not None:
            return Reach(self.baseline, self.target, self._direction())
        if self.between is not None:
            return Keep(Bound(self.between[0]), Bound(self.between[1]))
        low = _bound(self.above, self.at_least)
        high = _bound(self.below, self.at_most)
        return Keep(low, high) if low or high else None


def _bound(strict: Decimal | None, inclusive: Decimal | None) -> Bound | None:
    if strict is not None:
        return Bound(strict, strict=True)
    return None if inclusive is None else Bound(inclusive)


def percent(unit: str | None) -> bool:
    """Whether a unit is per cent, as `%` or as a word."""
    return (unit or "").casefold() in _PER_CENT


class Milestone(FileEntry):
    """One step that is either done or not: `{id: denmark, title: Denmark open for business}`."""

    id: scalars.Id = Field(
        description="a short name: `okr checkin KEY-RESULT --done ID`", examples=["denmark"]
    )
    title: scalars.Text = Field(description="what is true when it is done")
    weight: Annotated[scalars.Number, Field(gt=0)] = Field(
        default=Decimal(1),
        description="how much it counts among the milestones, above 0",
        examples=[2],
    )
    due: scalars.Day | None = Field(default=None, description="the day it is due")
    was: scalars.Texts = Field(default=(), description=earlier_ids.WAS, examples=["old-id"])


@dataclass(frozen=True)
class Zones:
    """Three worded outcomes, worth 0.3, 0.7 and 1.0."""

    commit: str
    target: str
    stretch: str


@dataclass(frozen=True)
class Milestones:
    """Measured by what is done."""

    items: tuple[Milestone, ...]


@dataclass(frozen=True)
class DoneWhen:
    """Measured by yes or no."""

    text: str


Measure = Reach | Keep | Milestones | Zones | DoneWhen
