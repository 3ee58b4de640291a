"""A cycle: the time box goals live in, and the names that carry their dates."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from pydantic import Field

from okrcli.messages import N_
from okrcli.model import scalars, shape_errors
from okrcli.model.shape_errors import FileEntry

_FIRST, _LAST = scalars.FIRST_DAY.year, scalars.LAST_DAY.year
# how long after its last day a cycle still takes readings: the figures of a quarter come late
READINGS_GRACE = timedelta(days=14)
_PATTERN = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|T([1-3])|H([12])|(0[1-9]|1[0-2])))?")


class Cycle(FileEntry):
    """The whole of `cycle.yaml`; both days are inclusive."""

    label: scalars.Text | None = Field(
        default=None, description="what people call it", examples=["Q4 2026"]
    )
    start: scalars.Day = Field(description="its first day", examples=["2026-10-01"])
    end: scalars.Day = Field(description="its last day, still inside", examples=["2026-12-31"])
    opens: scalars.Day | None = Field(
        default=None,
        description="the day goals are settled: later edits are flagged by `okr diff`; "
        "default the start",
        examples=["2026-10-08"],
    )

    @property
    def opened(self) -> date:
        """The day after which an edit to a goal is news: `opens`, else the start."""
        return self.opens or self.start

    @property
    def days(self) -> int:
        """How many days it lasts, at least 1."""
        return (self.end - self.start).days + 1

    def contains(self, day: date) -> bool:
        """Whether the day lies in the cycle, both ends included."""
        return self.start <= day <= self.end

    def problems(self) -> Iterator[shape_errors.Problem]:
        """An end before the start; an opening day outside."""
        if self.end < self.start:
            yield shape_errors.Problem(
                ("end",),
                "YM017",
                N_("the cycle ends before it starts"),
                "",
                {},
                ("start",),
                N_("the start"),
            )
        elif self.opens and not self.contains(self.opens):
            yield shape_errors.Problem(
                ("opens",), "YM017", N_("the cycle opens outside its own dates")
            )


def span(name: str) -> tuple[date, date] | None:
    """The first and last day a cycle's name stands for, None for a name that says nothing.

    Known are `2026-Q4` (quarter), `2026-T3` (four months), `2026-H2`, `2026` and `2026-11`.
    """
    found = _PATTERN.fullmatch(name)
    if not found or not _FIRST <= int(found[1]) <= _LAST:
        return None
    year, months = int(found[1]), 12
    first = 1
    for group, length in ((2, 3), (3, 4), (4, 6), (5, 1)):
        if found[group]:
            months, first = length, (int(found[group]) - 1) * length + 1
    last = first + months - 1
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def name_for(day: date, like: str = "2026-Q1") -> str:
    """The name of the cycle the day falls in, of the same length as `like`; quarters by default."""
    month, year = day.month, day.year
    if "-T" in like:
        return f"{year}-T{(month + 3) // 4}"
    if "-H" in like:
        return f"{year}-H{(month + 5) // 6}"
    if "-" not in like:
        return str(year)
    return f"{year}-Q{(month + 2) // 3}" if "-Q" in like else f"{year}-{month:02}"


def following(name: str) -> str | None:
    """The name of the next cycle of the same length, None for a name that says nothing."""
    dates = span(name)
    return name_for(dates[1] + timedelta(days=1), name) if dates else None
