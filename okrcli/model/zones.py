"""Zones as a plan spells them: three outcomes in words, or beside a baseline in numbers."""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field
from pydantic_core import PydanticCustomError

from okrcli.messages import N_
from okrcli.model import measures, scalars, shape_errors
from okrcli.model.shape_errors import FileEntry

ZONES = ("commit", "target", "stretch")


class GivenZones(FileEntry):
    """The zones of a key result: three texts, or beside a baseline numbers."""

    commit: scalars.Text | None = Field(
        default=None, description="what at least is to come of it: worth 0.3"
    )
    target: scalars.Text = Field(description="what is aimed for: worth 0.7")
    stretch: scalars.Text | None = Field(
        default=None, description="what would be outstanding: worth 1.0"
    )

    def given(self) -> dict[str, str]:
        """What is spelled, by zone, from the least to the most."""
        every = ((zone, getattr(self, zone)) for zone in ZONES)
        return {zone: source for zone, source in every if source is not None}

    @property
    def plain(self) -> bool:
        """Whether all that is spelled are plain numbers."""
        return all(map(scalars.is_number, self.given().values()))


class Zoned(measures.Measured):
    """The numeric keys, and zones, which are one of them where they stand beside a baseline."""

    zones: GivenZones | None = Field(
        default=None,
        description="measured by three outcomes, worth 0.3, 0.7 and 1.0: in words, or in numbers "
        "that go on from a `baseline`",
        examples=[{"commit": 6, "target": 8, "stretch": 9}],
    )

    @property
    def reaches(self) -> bool:
        """Whether the keys name something to reach from a baseline: a target or zones."""
        return self.target is not None or self.zones is not None

    def numeric(self) -> measures.Reach | measures.Keep | None:
        """The numeric measure that the keys spell, None when they spell none."""
        if self.zones is None or self.baseline is None or not self.zones.plain:
            return super().numeric()
        return reach(self.zones, self.baseline)

    def _direction(self) -> measures.Direction:
        what = self.numeric() if self.zones is not None else None
        return what.better if isinstance(what, measures.Reach) else super()._direction()

    def problems(self) -> Iterator[shape_errors.Problem]:
        """What is wrong among the numeric keys and the zones."""
        yield from super().problems()
        if self.zones is None:
            return
        yield from problems(self.zones, self.baseline)
        if self.baseline is not None and self.zones.plain:
            yield from self._better_problems()


def reach(zones: GivenZones, baseline: Decimal) -> measures.Reach:
    """The measure that plain numbers beside a baseline spell."""
    given = {zone: scalars.number(source) for zone, source in zones.given().items()}
    around = measures.ZoneNumbers(given.get("commit"), given.get("stretch"))
    better: measures.Direction = "higher" if given["target"] > baseline else "lower"
    return measures.Reach(baseline, given["target"], better, around)


def problems(zones: GivenZones, baseline: Decimal | None) -> Iterator[shape_errors.Problem]:
    """What is wrong with zones: in words all three are given, in numbers they go one way."""
    if baseline is not None:
        yield from _numbers(zones, baseline)
    elif zones.plain:
        yield shape_errors.Problem(
            ("zones",),
            "YM014",
            N_("zones in numbers need a `baseline` to count from"),
            N_("add `baseline:`, where it stands today"),
        )
    else:
        for zone in ZONES:
            if zone not in zones.given():
                yield shape_errors.Problem(
                    ("zones",),
                    "YM014",
                    N_("zones in words are three, and `{key}` is missing"),
                    N_("add `{key}:` and its value"),
                    {"key": zone},
                )


def _numbers(zones: GivenZones, baseline: Decimal) -> Iterator[shape_errors.Problem]:
    if zones.plain:
        yield from _out_of_line(baseline, reach(zones, baseline))
        return
    for zone, source in zones.given().items():
        try:
            scalars.number(source)
        except PydanticCustomError as why:
            yield _no_number(zone, source, why)


def _no_number(zone: str, source: str, why: PydanticCustomError) -> shape_errors.Problem:
    """Why a zone beside a baseline is no number: a misspelt one, or words."""
    path, known = ("zones", zone), why.context or {}
    if scalars.resembles_number(source):
        return shape_errors.Problem(path, why.type, known["text"], known["hint"], known["values"])
    return shape_errors.Problem(
        path,
        "YM005",
        N_("beside a `baseline` zones are numbers, and `{zone}` is words"),
        N_("write the number, or remove `baseline` if the zones are in words"),
        {"zone": zone},
        ("baseline",),
        N_("the baseline"),
    )


def _out_of_line(baseline: Decimal, what: measures.Reach) -> Iterator[shape_errors.Problem]:
    """The zones that do not lie beyond the one before, seen from the baseline to the target.

    A target on the baseline says no direction, and is the only thing said then.
    """
    if what.target == baseline:
        yield shape_errors.Problem(
            ("zones", "target"),
            "YM012",
            N_("the target is the same as the baseline: this cannot move"),
            "",
            {},
            ("baseline",),
            N_("the baseline"),
        )
        return
    before, last = "baseline", baseline
    for zone, value in what.zone_numbers().items():
        if not (value > last if what.better == "higher" else value < last):
            yield shape_errors.Problem(
                ("zones", zone),
                "YM017",
                N_("zones go one way, and `{zone}` does not lie beyond `{before}`"),
                N_("write numbers that go on from the baseline by commit and target to stretch"),
                {"zone": zone, "before": before},
            )
        before, last = zone, value
