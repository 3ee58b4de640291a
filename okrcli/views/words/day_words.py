"""Where a day stands in a cycle, in words."""

from datetime import date
from typing import Protocol

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model.cycle import Cycle
from okrcli.scoring.calendar import Clock


class DatedCycle(Protocol):
    """A cycle with its days."""

    @property
    def id(self) -> str:
        """What it is called in files."""

    @property
    def dates(self) -> Cycle:
        """Its first and last day."""


class Dated(Protocol):
    """What is of a day in a cycle: a report, a board of KPIs, an alignment."""

    @property
    def organisation(self) -> str | None:
        """Whose it is."""

    @property
    def cycle(self) -> DatedCycle:
        """The cycle it is of."""

    @property
    def on(self) -> date:
        """The day it is of."""

    @property
    def clock(self) -> Clock:
        """Where that day stands in the cycle."""

    @property
    def closed(self) -> bool:
        """Whether the cycle is closed."""


def day(then: date, on: date, language: catalogue.Language) -> str:
    """`9 Nov`, and `9 Nov 2025` where that is another year than the day in question."""
    short = language.short_day(then)
    return short if then.year == on.year else f"{short} {then.year}"


def words(view: Dated, language: catalogue.Language) -> list[str]:
    """`closed`, `begins 1 Oct`; while it runs `week 8 of 13`, the time gone and the time left."""
    say, dates = language.say, view.cycle.dates
    if view.closed:
        return [say(N_("closed"))]
    if view.on < dates.start:
        return [say(N_("begins {day}"), day=language.short_day(dates.start))]
    if view.on > dates.end:
        return [say(N_("ended {day}, not closed yet"), day=language.short_day(dates.end))]
    return [
        say(N_("week {week} of {weeks}"), week=view.clock.week, weeks=view.clock.weeks),
        say(N_("{share} of the time gone"), share=language.share(view.clock.gone)),
        language.time_left(view.clock.days_left),
    ]
