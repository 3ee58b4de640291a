"""KPIs: leading ones predict, lagging ones confirm; inline in a plan or standing in `kpis.yaml`."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import Field

from okrcli.messages import N_
from okrcli.model import earlier_ids, measures, scalars, shape_errors
from okrcli.model.shape_errors import FileEntry

# what is said of keys that goals and KPIs share
OWNER = "who answers for it: a person or team; of a list the first, and the others contribute"
CHECKIN_EVERY = "how often it is read, in days: 7 for weekly figures, 31 for monthly"

# what a KPI is to a key result, in this order
Relation = Literal["leading", "lagging", "measures"]
RELATIONS: tuple[Relation, ...] = ("leading", "lagging", "measures")


class KpiIdentity(NamedTuple):
    """What tells whether KPIs of two plans are the same one, and can be compared."""

    id: str
    unit: str | None
    was: tuple[str, ...]


class Kpi(measures.Measured):
    """One KPI: `{id: visitors, title: Website visitors per week, above: 1250}`."""

    id: scalars.Id = Field(
        description="a short name: `okr checkin ID VALUE`", examples=["visitors"]
    )
    title: scalars.Text = Field(description="what is counted, and how often")
    description: scalars.Text | None = Field(
        default=None, description="how it is measured or what is meant: who counts what, from where"
    )
    owner: scalars.Texts = Field(default=(), description=OWNER, examples=["marketing"])
    team: scalars.Id | None = Field(
        default=None, description="the id of the team it belongs to", examples=["growth"]
    )
    checkin_every: scalars.Rhythm | None = Field(
        default=None, description=CHECKIN_EVERY, examples=[31]
    )
    was: scalars.Texts = Field(default=(), description=earlier_ids.WAS, examples=["old-id"])

    @property
    def identity(self) -> KpiIdentity:
        """What it is called, and counted in."""
        return KpiIdentity(self.id, self.unit, self.was)

    @property
    def accountable(self) -> str | None:
        """The first of its owners, who answers for it."""
        return self.owner[0] if self.owner else None

    @property
    def measure(self) -> measures.Reach | measures.Keep | None:
        """What it is held against; None when it is only watched."""
        return self.numeric()

    def problems(self) -> Iterator[shape_errors.Problem]:
        """What is wrong with the measure: a KPI has at most one."""
        yield from super().problems()
        keys = self.keys()
        if len(keys) > 1:
            yield shape_errors.Problem(
                (keys[1],),
                "YM010",
                N_("two measures, `{first}` and `{second}`, on one KPI"),
                N_("keep one; for a range write `between: [low, high]`"),
                {"first": keys[0], "second": keys[1]},
                (keys[0],),
                N_("the other measure"),
            )


class StandingKpi(Kpi):
    """A KPI of `kpis.yaml`: it outlives cycles, and may name a connector that delivers it."""

    source: scalars.Id | None = Field(
        default=None,
        description="the connector that delivers it; connectors live in your own settings",
    )


class StandingKpis(FileEntry):
    """The whole of `kpis.yaml`."""

    kpis: tuple[StandingKpi, ...] = Field(
        default=(), description="KPIs that outlive a cycle; plans refer to them by id"
    )

    def problems(self) -> Iterator[shape_errors.Problem]:
        """What is wrong inside each, and ids that stand twice."""
        for i, kpi in enumerate(self.kpis):
            yield from shape_errors.below(("kpis", i), kpi.problems())
        yield from twice((("kpis", i, "id"), kpi.id) for i, kpi in enumerate(self.kpis))


def twice(ids: Iterator[tuple[shape_errors.Path, str]]) -> Iterator[shape_errors.Problem]:
    """A problem for each id that stands a second time, ignoring case."""
    seen: dict[str, shape_errors.Path] = {}
    for path, name in ids:
        first = seen.setdefault(name.lower(), path)
        if first != path:
            yield shape_errors.Problem(
                path,
                "YM020",
                N_("the id `{id}` stands twice in this file"),
                N_("readings are recorded by id: give this one an id of its own"),
                {"id": name},
                first,
                N_("first used here"),
            )
