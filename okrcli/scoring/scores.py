"""Scores as of a day, as values: of key results, KPIs and objectives."""

from datetime import date
from typing import NamedTuple

from okrcli.model import kpi, measures, plan, readings, review
from okrcli.model.readings import Series, confidences_read, telling, until, values_read
from okrcli.scoring import calendar, progress, states
from okrcli.scoring.calendar import Comparison


class KeyResultScore(NamedTuple):
    """One key result as of a day.

    `expected` is None without a pace; `pace` is the last known pace, also of a stale one. `unit` is
    the key result's own, else that of the KPI it is measured by.
    `readings` are those that exist by then, `skipped` the reason it is left out, `silent` the days
    since the newest reading of any kind, None when it was never read. `every` are the days between
    check-ins.
    """

    key_result: plan.KeyResult
    measure: measures.Measure | None
    unit: str | None
    progress: progress.Progress
    box: calendar.Box
    expected: float | None
    state: states.State
    pace: states.State | None
    readings: Series
    on: date
    every: int
    skipped: str | None = None
    silent: int | None = None

    @property
    def counted(self) -> bool:
        """Whether it enters what is said of the objective; a guardrail does so by its state."""
        left_out = self.skipped or not computable(self.measure, self.progress)
        return not (left_out or self.key_result.weight == 0 or self.state in states.UNCOUNTED)

    @property
    def guardrail(self) -> bool:
        """Whether it is to hold, and not to get anywhere."""
        return isinstance(self.measure, measures.Keep)

    @property
    def started(self) -> bool:
        """Whether its time box has begun."""
        return self.on >= self.box.start

    @property
    def share_in_mean(self) -> float:
        """Its progress as it enters a mean: within 0 and 1, and 0 before its start."""
        return self.progress.clamped if self.started else 0.0

    @property
    def paced(self) -> bool:
        """Whether the calendar has something to compare it with."""
        return self.started and self.expected is not None

    @property
    def tick(self) -> float | None:
        """Where the calendar stands on its bar, None where it expects nothing or hurries nobody."""
        return None if self.state in states.UNHURRIED else self.expected

    @property
    def alarming(self) -> bool:
        """Whether its objective cannot be well: what is unread is, once its first check-in is due.

        That is `every` days after its start.
        """
        unread = self.state == "no-reading" and (self.on - self.box.start).days >= self.every
        return self.started and (unread or self.state in states.ALARMING)

    @property
    def due_in(self) -> int | None:
        """Days until the next check-in, below 0 after it; None where none is waited for.

        The first one is due `every` days after the start.
        """
        if self.state in states.SETTLED:
            return None
        since = (self.on - self.box.start).days if self.silent is None else self.silent
        return self.every - since

    @property
    def last_read(self) -> date | None:
        """The day of the newest reading that says anything of progress, None without one."""
        return next((p.day for p in reversed(self.readings) if p.reading.measures), None)

    @property
    def confidence(self) -> int | None:
        """The newest confidence, 0 to 10."""
        given = confidences_read(self.readings)
        return given[-1] if given else None

    @property
    def confidence_age(self) -> int | None:
        """The days since the newest confidence was given, None where none was."""
        given = [p.day for p in self.readings if p.reading.confidence is not None]
        return max(0, (self.on - given[-1]).days) if given else None

    @property
    def stale_confidence(self) -> bool:
        """Whether check-ins are waited for, and the newest confidence is too old to count on."""
        age = None if self.state in states.SETTLED else self.confidence_age
        return age is not None and age > states.STALE_AFTER * self.every

    @property
    def confidence_change(self) -> int | None:
        """The newest confidence less the one before, None with fewer than two."""
        given = confidences_read(self.readings)
        return given[-1] - given[-2] if len(given) > 1 else None

    def without_history(self) -> "KeyResultScore":
        """The same with no more readings than what is said of today depends on."""
        return self._replace(readings=telling(self.readings))


def measure_of(key_result: plan.KeyResult, source: kpi.Kpi | None) -> measures.Measure | None:
    """What a key result is held against: its own measure, else that of its KPI."""
    own = key_result.measure
    return own if own is not None or source is None else source.measure


def unit_of(key_result: plan.KeyResult, source: kpi.Kpi | None) -> str | None:
    """What a key result is counted in: its own unit, else that of its KPI."""
    return key_result.unit or (source.unit if source else None)


def computable(what: measures.Measure | None, made: progress.Progress) -> bool:
    """Whether what was read can be computed: not without a measure, nor a share of a baseline of 0.

    A guardrail that was only read outside of its time box has no share, and still holds or not.
    """
    return what is not None and (made.share is not None or not made.read or made.holds is not None)


class ObjectiveScore(NamedTuple):
    """One objective as of a day; `share` is from 0 to 1, None when nothing of it is measured."""

    objective: plan.Objective
    key_results: tuple[KeyResultScore, ...]
    share: float | None
    comparison: Comparison
    state: states.State

    @property
    def expected(self) -> float | None:
        """Where the key results that have a pace should be."""
        return self.comparison.expected

    @property
    def reached(self) -> float | None:
        """Where the key results that have a pace are; not `share` where others have none."""
        return self.comparison.reached

    def without_history(self) -> "ObjectiveScore":
        """The same with no more readings than what is said of today depends on."""
        return self._replace(key_results=tuple(kr.without_history() for kr in self.key_results))


class KpiScore(NamedTuple):
    """One KPI as of a day; `holds` is None when it is only watched or was never read.

    `silent` are the true days since its newest reading. A standing KPI is `stale` as of the day
    asked about, one of a plan as of the cycle's last day once that is over.
    """

    kpi: kpi.Kpi
    progress: progress.Progress
    holds: bool | None
    readings: Series
    silent: int | None
    stale: bool

    @property
    def holding_since(self) -> date | None:
        """The day of the first reading of the unbroken run that the newest one ends."""
        what = self.kpi.measure
        if not isinstance(what, measures.Keep) or self.holds is None:
            return None
        run = None
        for day, value in reversed(values_read(self.readings)):
            if what.holds(value) != self.holds:
                break
            run = day
        return run


def existing_readings(
    readings: readings.Series, closing: review.Review | None, on: date
) -> readings.Series:
    """The readings that exist as of a day; of a team that has closed the cycle, those until then.

    Those dated after the cycle's end count until it is closed: later ones, as those of a standing
    KPI that lives on, no longer change what was graded.
    """
    return until(readings, min(on, closing.closed if closing else on))


def days_silent(readings: readings.Series, day: date) -> int | None:
    """Days since the newest reading of any kind, never below 0; None where there is none."""
    return max(0, (day - readings[-1].day).days) if readings else None
