"""A team's plan for a cycle: objectives, their key results, and the KPIs linked to them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Field, Tag

from okrcli.messages import N_
from okrcli.model import (
    earlier_ids,
    kpi,
    links,
    measures,
    scalars,
    shape_errors,
    zones,
)
from okrcli.model.measures import MEASURE_KEYS
from okrcli.model.shape_errors import FileEntry

Refs = scalars.Texts
Weight = Annotated[scalars.Number, Field(ge=0)]
# what a draft may leave open: its numbers, and how it is measured
OPEN_IN_DRAFTS = frozenset(("YM010", "YM012"))


def _reference(value: object) -> str:
    """The id of a standing KPI, from a bare word."""
    word = scalars.text(value)
    if any(sign in word for sign in " <>=≤≥%"):
        raise shape_errors.error(
            "YM004",
            N_("`{word}` is not the id of a standing KPI"),
            N_("a KPI of your own needs `id:` and `title:`; a bare word is an id in kpis.yaml"),
            word=word[:60],
        )
    return scalars.identifier(word)


def _own_or_standing(value: object) -> str:
    """Whether a KPI of its own is spelled out, or the id of a standing one given."""
    return "own" if isinstance(value, dict | kpi.Kpi) else "standing"


KpiRef = Annotated[
    Annotated[kpi.Kpi, Tag("own")] | Annotated[str, BeforeValidator(_reference), Tag("standing")],
    Discriminator(_own_or_standing),
]
KpiRefs = Annotated[tuple[KpiRef, ...], BeforeValidator(scalars.listed)]


def _start(value: object) -> date:
    return _day_and_no_number(value, "start", "baseline")


def _due(value: object) -> date:
    return _day_and_no_number(value, "due", "target")


def _day_and_no_number(value: object, key: str, meant: str) -> date:
    """A day; a number is told where it belongs, and is certain to belong there where it began."""
    if isinstance(value, str) and scalars.resembles_number(value):
        certain = meant == "baseline" and not scalars.could_be_day(value)
        raise shape_errors.error(
            "YM006",
            N_("`{key}` is a day, and {source} is a number"),
            N_("did you mean `{near}: {source}`?"),
            rename=meant if certain else None,
            key=key,
            near=meant,
            source=value[:40],
        )
    return scalars.day(value)


class Adjustment(FileEntry):
    """Why a goal was changed while its cycle ran: `{on: 2026-11-03, because: the shop closes}`."""

    on: scalars.Day = Field(description="the day it was changed", examples=["2026-11-03"])
    because: scalars.Text = Field(
        description="what has changed around it", examples=["the shop closes for two weeks"]
    )


class Work(FileEntry):
    """Something that is done for a key result: `{title: New price page, url: https://…}`."""

    title: scalars.Text = Field(description="what is done", examples=["New price page"])
    url: links.Link = Field(
        description="where it is followed: https or mailto",
        examples=["https://example.com/tickets/12"],
    )


class Ending(FileEntry):
    """What objectives and key results share: who, what became of it, and what it was called.

    The first of its owners is accountable, the others contribute.
    """

    id: scalars.Id = Field(
        description="a short name to refer to; it stays when the title changes", examples=["mrr"]
    )
    title: scalars.Text = Field(description="what is to be achieved, in words people remember")
    description: scalars.Text | None = Field(
        default=None, description="how it is measured or what is meant: who counts what, from where"
    )
    draft: scalars.YesOrNo = Field(
        default=False,
        description="it is being written: numbers may be missing, it counts nowhere",
        examples=[True],
    )
    owner: scalars.Texts = Field(
        default=(), description=kpi.OWNER, examples=["kari", ["marketing", "product"]]
    )
    kind: scalars.Kind | None = Field(
        default=None,
        description="how sure it is meant to be; aspirational where nothing says otherwise",
        json_schema_extra={
            "words": {
                "aspirational": "a stretch: 0.7 of it is a success",
                "committed": "a promise: 1.0 is expected, less needs a learning",
            }
        },
    )
    supports: Refs = Field(
        default=(),
        description="the goals above that this one helps: team/id, or cycle/team/id; one or a list",
        examples=["acme/market-leader", "2026/acme/market-leader"],
    )
    was: Refs = Field(
        default=(), description=earlier_ids.WAS, examples=["old-id", "other-team/old-id"]
    )
    dropped: scalars.Day | None = Field(
        default=None, description="the day it was given up: shown from then on, no longer counted"
    )
    because: scalars.Text | None = Field(default=None, description="why it was given up")
    adjusted: Annotated[tuple[Adjustment, ...], BeforeValidator(scalars.listed)] = Field(
        default=(), description="why it was changed after the cycle opened, a reason a change"
    )

    @property
    def accountable(self) -> str | None:
        """The first of its owners, who answers for it."""
        return self.owner[0] if self.owner else None


def _final(
    problems: Iterator[shape_errors.Problem], *, draft: bool
) -> Iterator[shape_errors.Problem]:
    """The problems of a goal, of a draft those alone that it may not have either."""
    return (each for each in problems if not (draft and each.code in OPEN_IN_DRAFTS))


class KeyResult(zones.Zoned, Ending):
    """One key result, measured in exactly one way."""

    milestones: tuple[measures.Milestone, ...] | None = Field(
        default=None, description="measured by steps that are done, one by one"
    )
    done_when: scalars.Text | None = Field(
        default=None, description="measured by yes or no: what is true when it is done"
    )
    measured_by: scalars.Id | None = Field(
        default=None, description="the KPI that its readings come from", examples=["churn"]
    )
    weight: Weight = Field(
        default=Decimal(1),
        description="how much it counts in its objective; 0 shows it and leaves it out",
        examples=[2],
    )
    checkin_every: scalars.Rhythm | None = Field(
        default=None, description=kpi.CHECKIN_EVERY, examples=[31]
    )
    start: Annotated[date, BeforeValidator(_start)] | None = Field(
        default=None, description="the day it starts, where that is later than the cycle"
    )
    due: Annotated[date, BeforeValidator(_due)] | None = Field(
        default=None, description="the day it is due, where that is earlier than the cycle's end"
    )
    expected: dict[scalars.Day, scalars.Number] | None = Field(
        default=None,
        description="where it ought to be on a day, in running totals; a straight line otherwise",
        examples=[{"2026-10-31": 4000, "2026-11-30": 5000}],
    )
    leading: KpiRefs = Field(
        default=(),
        description="KPIs that predict it, to act on: ids of kpis.yaml, or your own; one or a list",
    )
    lagging: KpiRefs = Field(
        default=(),
        description="KPIs that confirm it afterwards: ids of kpis.yaml, or your own; one or a list",
    )
    work: Annotated[tuple[Work, ...], BeforeValidator(scalars.listed)] = Field(
        default=(), description="links to what is done for it: shown, never counted"
    )

    @property
    def measure(self) -> measures.Measure | None:
        """How it is measured; None only when `measured_by` leaves it to the KPI."""
        if self.milestones is not None:
            return measures.Milestones(self.milestones)
        if self.zones is not None and self.baseline is None:
            said = self.zones
            return measures.Zones(said.commit or "", said.target, said.stretch or "")
        if self.done_when is not None:
            return measures.DoneWhen(self.done_when)
        return self.numeric()

    def keys(self) -> list[str]:
        """The names of the measures that are given, in the contract's order."""
        return [key for key in MEASURE_KEYS if getattr(self, key) is not None]

    def problems(self) -> Iterator[shape_errors.Problem]:
        """What is wrong with the measure, the time box and the phased expectation."""
        yield from _final(self._problems(), draft=self.draft)

    def unfinished(self) -> Iterator[shape_errors.Problem]:
        """What a draft leaves open, and a goal may not."""
        return (each for each in self._problems() if each.code in OPEN_IN_DRAFTS)

    def _problems(self) -> Iterator[shape_errors.Problem]:
        yield from super().problems()
        yield from self._measure_problems()
        if self.start and self.due and self.start > self.due:
            yield shape_errors.Problem(
                ("due",),
                "YM017",
                N_("it is due before it starts"),
                "",
                {},
                ("start",),
                N_("the start"),
            )
        if self.expected and self.zones is not None:
            yield shape_errors.Problem(
                ("expected",),
                "YM010",
                N_("`expected` beside `zones`, which have steps of their own"),
                N_("remove it; or write `target` in place of `zones`"),
                {},
                ("zones",),
                N_("the zones"),
            )
        elif self.expected and self.target is None:
            yield shape_errors.Problem(
                ("expected",), "YM010", N_("`expected` needs a `target` to be phased towards")
            )
        yield from self._expected_problems()
        yield from kpi.twice(
            (("milestones", i, "id"), item.id) for i, item in enumerate(self.milestones or ())
        )

    def _expected_problems(self) -> Iterator[shape_errors.Problem]:
        for day in self.expected or ():
            late, early = self.due and day > self.due, self.start and day < self.start
            if late or early:
                yield shape_errors.Problem(
                    ("expected", day.isoformat(), shape_errors.KEY),
                    "YM017",
                    N_("an expectation for a day outside the key result's time box"),
                )

    def _measure_problems(self) -> Iterator[shape_errors.Problem]:
        keys = self.keys()
        if self.milestones == ():
            yield shape_errors.Problem(
                ("milestones",),
                "YM010",
                N_("`milestones` has none in it"),
                N_("add one with `id:` and `title:`"),
            )
        if len(keys) > 1:
            yield shape_errors.Problem(
                (keys[1],),
                "YM010",
                N_("two measures, `{first}` and `{second}`, on one key result"),
                N_("keep one; for a range write `between: [low, high]`"),
                {"first": keys[0], "second": keys[1]},
                (keys[0],),
                N_("the other measure"),
            )
        if not keys and self.baseline is None and self.measured_by is None:
            yield shape_errors.Problem(
                (),
                "YM010",
                N_("the key result `{id}` says nothing of how it is measured"),
                N_("add `baseline` and `target`, or one of {words}"),
                {"id": self.id, "words": ", ".join(MEASURE_KEYS[1:])},
            )
        yield from self._measured_by_problems(keys)

    def _measured_by_problems(self, keys: list[str]) -> Iterator[shape_errors.Problem]:
        worded = [key for key in keys if key in {"milestones", "zones", "done_when"}]
        if self.baseline is not None and "zones" in worded:
            worded.remove("zones")
        if self.measured_by and worded:
            yield shape_errors.Problem(
                ("measured_by",),
                "YM010",
                N_("`{key}` cannot be measured by a KPI, which delivers numbers"),
                "",
                {"key": worded[0]},
                (worded[0],),
                N_("the measure"),
            )


class Objective(Ending):
    """Where to go and why; its key results say how it is seen."""

    why: scalars.Text | None = Field(
        default=None,
        description="what it is good for, as in: in order to …",
        examples=["in order to …"],
    )
    teams: Refs = Field(
        default=(),
        description="other teams that share this objective; one or a list",
        examples=["product"],
    )
    key_results: tuple[KeyResult, ...] = Field(
        default=(), description="how it is seen that the objective is reached: at most three"
    )

    def problems(self) -> Iterator[shape_errors.Problem]:
        """What is wrong inside its key results and their KPIs."""
        for i, key_result in enumerate(self.key_results):
            path: shape_errors.Path = ("key_results", i)
            yield from _final(shape_errors.below(path, key_result.problems()), draft=self.draft)
            for side in ("leading", "lagging"):
                for j, item in enumerate(getattr(key_result, side)):
                    if isinstance(item, kpi.Kpi):
                        below = shape_errors.below((*path, side, j), item.problems())
                        yield from _final(below, draft=self.draft or key_result.draft)


class Plan(FileEntry):
    """A team's plan; the file's stem is the team's id."""

    name: scalars.Text | None = Field(
        default=None,
        description="the team's name for people; its id is the name of this file",
        examples=["Growth"],
    )
    lead: scalars.Text | None = Field(
        default=None,
        description="who leads the team: a person of okr.yaml, or a name",
        examples=["kari"],
    )
    draft: scalars.YesOrNo = Field(
        default=False,
        description="the whole plan is being written: a draft, counted nowhere",
        examples=[True],
    )
    was: Refs = Field(default=(), description=earlier_ids.WAS, examples=["old-team"])
    objectives: tuple[Objective, ...] = Field(
        default=(),
        description="what the team wants to achieve this cycle: up to five, better three",
    )

    def problems(self) -> Iterator[shape_errors.Problem]:
        """What is wrong in its objectives, and ids that stand twice."""
        for i, objective in enumerate(self.objectives):
            below = shape_errors.below(("objectives", i), objective.problems())
            yield from _final(below, draft=self.draft)
        yield from kpi.twice(self.ids())

    def ids(self) -> Iterator[tuple[shape_errors.Path, str]]:
        """Where each id of the plan stands, in the file's order: goals and inline KPIs."""
        for i, objective in enumerate(self.objectives):
            yield ("objectives", i, "id"), objective.id
            for j, key_result in enumerate(objective.key_results):
                path: shape_errors.Path = ("objectives", i, "key_results", j)
                yield (*path, "id"), key_result.id
                for side in ("leading", "lagging"):
                    for k, item in enumerate(getattr(key_result, side)):
                        if isinstance(item, kpi.Kpi):
                            yield (*path, side, k, "id"), item.id

    def own_kpis(self) -> dict[str, kpi.Kpi]:
        """The KPIs that it spells out, by id."""
        return {
            item.id: item
            for objective in self.objectives
            for key_result in objective.key_results
            for item in (*key_result.leading, *key_result.lagging)
            if isinstance(item, kpi.Kpi)
        }
