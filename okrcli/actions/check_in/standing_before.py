"""Where a goal or KPI stood before readings came to it: values only, of whoever computes them."""

from datetime import date
from typing import NamedTuple

from okrcli.model.readings import Point, Series, confidences_read, newest_next
from okrcli.scoring import progress, states


class StandingBefore(NamedTuple):
    """Where something stands on a day.

    `state` is a key result's, None of an objective or KPI; `holds` is a KPI's, None of one that is
    only watched or was never read. `read` is the day of the newest measurement.
    """

    progress: progress.Progress
    readings: Series
    expected: float | None = None
    state: states.State | None = None
    holds: bool | None = None

    @property
    def read(self) -> date | None:
        """The day it was last measured, None before the first time."""
        return next((p.day for p in reversed(self.readings) if p.reading.measures), None)

    @property
    def confidence(self) -> int | None:
        """The newest confidence."""
        given = confidences_read(self.readings)
        return given[-1] if given else None

    @property
    def noted(self) -> Point | None:
        """The newest reading with a note, None without any."""
        return next((point for point in reversed(self.readings) if point.reading.note), None)

    @property
    def next(self) -> str | None:
        """What is done about it, as was said last."""
        point = newest_next(self.readings)
        return point.reading.next if point else None
