"""What can be read: a goal or KPI, how it is measured, and whose sessions its readings join."""

from datetime import date
from typing import NamedTuple

from okrcli.model import kpi, measures, plan, reference, session
from okrcli.scoring import scores


class Subject(NamedTuple):
    """Something to read, in its place.

    `source` is the KPI that its values are recorded under, where it is measured by one. `home` is
    the team whose sessions hold its readings, `_workspace` for a standing KPI that no plan links.
    """

    target: reference.Target
    source: kpi.Kpi | None
    home: str

    @property
    def id(self) -> str:
        """The short id."""
        return self.target.id

    @property
    def item(self) -> reference.Item | None:
        """The goal or KPI itself."""
        return self.target.item

    @property
    def measure(self) -> measures.Measure | None:
        """How it is measured; None for an objective and for what is only watched."""
        if isinstance(self.item, plan.KeyResult):
            return scores.measure_of(self.item, self.source)
        return self.item.measure if isinstance(self.item, kpi.Kpi) else None

    @property
    def unit(self) -> str | None:
        """What it is counted in, its own before its KPI's."""
        own = self.item.unit if isinstance(self.item, measures.Measured) else None
        return own or (self.source.unit if self.source else None)

    @property
    def numeric(self) -> bool:
        """Whether a number is what one reads of it."""
        what = self.measure
        readable = isinstance(self.item, plan.KeyResult | kpi.Kpi)
        return readable and (what is None or isinstance(what, measures.Reach | measures.Keep))

    @property
    def value_id(self) -> str:
        """The id that its values are recorded under."""
        return self.source.id if self.source else self.id

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from everything else: where its values are recorded, and as what."""
        if isinstance(self.source or self.item, kpi.StandingKpi):
            return ("", self.value_id)
        return (f"{self.target.cycle.id}/{self.home}", self.value_id)


class SessionEntry(NamedTuple):
    """One reading of one subject on a day."""

    subject: Subject
    day: date
    reading: session.Reading
