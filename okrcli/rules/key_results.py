"""Rules for key results: what will be different, in a number that can be read every week."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from okrcli.messages import N_
from okrcli.model import measures, plan, shape_errors
from okrcli.model.readings import until, values_read
from okrcli.rules.subjects import Fault, Planned, RuleInput
from okrcli.rules.titles import changes, placeholder, units
from okrcli.scoring import scores


def too_many_key_results(scene: RuleInput) -> Iterator[Fault]:
    """At most three key results an objective: with more, nobody knows which one matters.

    The method's own limit. `rules.max_key_results` in okr.yaml loosens it, and `okr diff` tells
    reviewers when somebody does.

    Source: Futureworks.
    """
    most = scene.workspace.settings.rules.max_key_results
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            kept = [i for i, kr in enumerate(objective.key_results) if not kr.dropped]
            if len(kept) > most:
                yield Fault(
                    planned.file,
                    (*path, "key_results", kept[most], "id"),
                    N_("{n} key results for one objective; at most {most}"),
                    N_("keep those that show best whether `{id}` is reached; make others KPIs"),
                    {"n": len(kept), "most": most, "id": objective.id},
                )


def no_baseline(scene: RuleInput) -> Iterator[Fault]:
    """Without a baseline a target says nothing: 6 000 is easy from 5 900 and bold from 3 500.

    The first reading stands in until you write it down. A key result measured by a standing KPI
    takes its baseline from there.

    Source: Viva Goals.
    """
    for planned in scene.open_plans():
        for path, _, item in planned.key_results():
            if item.target is not None and item.baseline is None and not item.measured_by:
                start = _start_in_title(item)
                hint = N_("add `baseline: {start}`, as the title says")
                yield Fault(
                    planned.file,
                    (*path, "target"),
                    N_("a target without a baseline"),
                    hint if start else N_("add `baseline:`, where it stands today"),
                    {"start": start},
                )


def _start_in_title(item: plan.KeyResult) -> str:
    """Where a title says that its number begins, if it ends where the target is."""
    named = changes.from_to(item.title)
    if named is None or named.start is None or named.end != item.target:
        return ""
    return f"{named.start:f}"


def no_unit(scene: RuleInput) -> Iterator[Fault]:
    """A number without a unit is read differently by everyone, and prints badly in reports.

    Does not apply where the title names what is counted, nor to targets of 1 and 100.

    Source: Google's OKR Playbook.
    """
    for planned, path, item in scene.titled():
        if _unit(scene, planned, item) or item.numeric() is None or item.target in {1, 100}:
            continue
        if units.names_unit(item.title) or placeholder.is_placeholder(item.title):
            continue
        key = item.keys()[0]
        yield Fault(
            planned.file,
            (*path[:-1], key),
            N_("a number without a unit"),
            N_('add `unit:`, as in `unit: hours` or `unit: "%"`'),
        )


def _unit(scene: RuleInput, planned: Planned, item: plan.KeyResult) -> str | None:
    """The unit of a key result: its own, else that of the KPI it is measured by."""
    name = item.measured_by
    return scores.unit_of(item, scene.workspace.kpi_of(planned.team, name) if name else None)


def outside_cycle(scene: RuleInput) -> Iterator[Fault]:
    """A key result's own days lie inside its cycle: reports and forecasts end with it.

    Source: Viva Goals.
    """
    for planned in scene.open_plans():
        dates = planned.cycle.dates
        for path, _, item in planned.key_results():
            for step, day in _days(item):
                if day is not None and not dates.contains(day):
                    yield Fault(
                        planned.file,
                        (*path, *step),
                        N_("{day} is outside the cycle, {start} to {end}"),
                        N_("choose a day inside it"),
                        {"day": day, "start": dates.start, "end": dates.end},
                    )


def _days(item: plan.KeyResult) -> Iterator[tuple[shape_errors.Path, date | None]]:
    yield ("start",), item.start
    yield ("due",), item.due
    for day in item.expected or ():
        yield ("expected", day.isoformat(), shape_errors.KEY), day
    for i, milestone in enumerate(item.milestones or ()):
        yield ("milestones", i, "due"), milestone.due


def keep_or_reach(scene: RuleInput) -> Iterator[Fault]:
    """A limit that was not met at the first reading was probably meant to be reached, not kept.

    `at_least: 40` is green at 40 and red at 39: there is no progress in between.

    Source: real sets of goals, where "at least N" is mostly "reach N".
    """
    for planned, path, item in scene.titled():
        what = item.numeric()
        if not isinstance(what, measures.Keep):
            continue
        first = _first_value(scene, planned, item)
        if first is not None and not what.holds(first):
            yield Fault(
                planned.file,
                (*path[:-1], item.keys()[0]),
                N_("it did not hold when first read, {value}: is it to be kept or reached?"),
                N_("did you mean `baseline: {value}` and `target:`?"),
                {"value": f"{first:f}"},
            )


def reached_at_the_start(scene: RuleInput) -> Iterator[Fault]:
    """A target already met on the first day asks for too little: aim further, or keep it there.

    The first reading counts where it was taken in the first quarter of the time box: later the
    target may well have been reached by work.

    Source: real sets of goals.
    """
    for planned, path, item in scene.titled():
        what = item.numeric()
        if not isinstance(what, measures.Reach) or isinstance(what.target, measures.Relative):
            continue
        first = _early_value(scene, planned, item)
        if first is not None and _reached(first, what.target, what.better):
            yield Fault(
                planned.file,
                (*path[:-1], "target"),
                N_("{target} was reached at the start already: the first reading is {value}"),
                N_("aim further, or write `{keep}: {target}` to keep it there"),
                {
                    "target": what.target,
                    "value": first,
                    "keep": "at_least" if what.better == "higher" else "at_most",
                },
            )


def _reached(value: Decimal, target: Decimal, direction: measures.Direction) -> bool:
    return value >= target if direction == "higher" else value <= target


def _early_value(scene: RuleInput, planned: Planned, item: plan.KeyResult) -> Decimal | None:
    """Where it stood when its time box began, None where it was first read later than early on."""
    start, end = item.start or planned.cycle.dates.start, item.due or planned.cycle.dates.end
    readings = scene.workspace.readings_of(planned.cycle, planned.team, item)
    values = values_read(until(readings, min(scene.on, start + (end - start) / 4)))
    return _at_the_start(values, start)


def _first_value(scene: RuleInput, planned: Planned, item: plan.KeyResult) -> Decimal | None:
    """Where it stood when its time box began: a standing KPI has been read for years before."""
    start = item.start or planned.cycle.dates.start
    readings = scene.workspace.readings_of(planned.cycle, planned.team, item)
    return _at_the_start(values_read(until(readings, scene.on)), start)


def _at_the_start(values: list[tuple[date, Decimal]], start: date) -> Decimal | None:
    """The last value on or before a day, else the first after it; None where there is none."""
    before = [value for day, value in values if day <= start]
    return before[-1] if before else next((value for _, value in values), None)
