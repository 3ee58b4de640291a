"""Rules for key results: what will be different, in a number that can be read every week."""

from collections.abc import Iterator
from datetime import date

from okrcli.findings import N_
from okrcli.model import kpi, measure, plan, series, shape
from okrcli.rules import (
    words_changes,
    words_measures,
    words_numbers,
    words_opening,
    words_units,
    words_wording,
)
from okrcli.rules.scene import Fault, Planned, Scene


def too_many_key_results(scene: Scene) -> Iterator[Fault]:
    """At most three key results an objective: with more, nobody knows which one matters.

    The method's own limit. `rules.max_key_results` in okr.yaml loosens it, and `okr diff` tells
    reviewers when somebody does.

    Bad: six key results under one objective.
    Good: the three that show best whether it was reached; the others as KPIs beside them.
    Source: Futureworks.
    """
    most = scene.workspace.settings.rules.max_key_results
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            kept = [i for i, kr in enumerate(objective.key_results) if not kr.dropped]
            if len(kept) > most:
                yield Fault(
                    planned.file, (*path, "key_results", kept[most], "id"),
                    N_("{n} key results for one objective; at most {most}"),
                    N_("keep those that show best whether `{id}` is reached; make others KPIs"),
                    {"n": len(kept), "most": most, "id": objective.id},
                )  # fmt: skip


def no_baseline(scene: Scene) -> Iterator[Fault]:
    """Without a baseline a target says nothing: 6 000 is easy from 5 900 and brave from 3 500.

    The first reading stands in until you write it down. A key result measured by a standing KPI
    takes its baseline from there.

    Bad: `target: 6000`
    Good: `baseline: 3500` and `target: 6000`
    Source: Viva Goals.
    """
    for planned in scene.open_plans():
        for path, _, item in planned.key_results():
            if item.target is not None and item.baseline is None and not item.measured_by:
                yield Fault(
                    planned.file, (*path, "target"), N_("a target without a baseline"),
                    N_("add `baseline:`, where it stands today"),
                )  # fmt: skip


def activity_not_outcome(scene: Scene) -> Iterator[Fault]:
    """A key result says what is different afterwards. An activity can be done and change nothing.

    Found by the verb that opens the title (help, attend, review, explore; delta, bistå, kartlegge),
    unless a number with its unit follows.

    Bad: `title: Explore new markets`
    Good: `title: First 200 customers outside Norway`
    Source: Google's OKR Playbook.
    """
    for planned, path, item in _titled(scene):
        part = words_opening.opens_activity(item.title)
        if part:
            yield Fault(
                planned.file, path, N_("an activity, not an outcome"),
                N_("say what will be different when it is done, and for whom"), {}, part,
            )  # fmt: skip


def vague_verb(scene: Scene) -> Iterator[Fault]:
    """To improve is true of any change upwards: without a number it is reached on the first day.

    Found only where the title has no number and the measure is worded.

    Bad: `title: Improve onboarding` with `done_when: it is better`
    Good: `title: New customers get started on their own` with `baseline: 40`, `target: 70`
    Source: Google's OKR Playbook.
    """
    for planned, path, item in _titled(scene):
        part = words_opening.opens_vague(item.title)
        numbered = words_numbers.has_number(item.title) or item.numeric() or item.measured_by
        if part and not numbered:
            yield Fault(
                planned.file, path, N_("this says the direction and not how far"),
                N_("give it a number: from where to where"), {}, part,
            )  # fmt: skip


def no_unit(scene: Scene) -> Iterator[Fault]:
    """A number without a unit is read differently by everyone, and prints badly in reports.

    Not asked for where the title names what is counted, nor of targets of 1 and 100.

    Bad: `title: Response time`, `below: 24`
    Good: the same with `unit: hours`
    Source: Google's OKR Playbook.
    """
    for planned, path, item in _titled(scene):
        if item.unit or item.numeric() is None or item.target in {1, 100}:
            continue
        if words_units.names_unit(item.title) or words_wording.is_placeholder(item.title):
            continue
        key = item.keys()[0]
        yield Fault(
            planned.file, (*path[:-1], key), N_("a number without a unit"),
            N_("add `unit:`, as in `unit: hours` or `unit: \"%\"`"),
        )  # fmt: skip


def title_and_numbers_differ(scene: Scene) -> Iterator[Fault]:
    """The title says one change and the numbers another; the report shows the numbers.

    The same numbers in another scale (1.2 million and 1200000, 68 % and 0.68) agree.

    Bad: `title: Retention from 68 % to 75 %` with `target: 80`
    Good: one of the two mended, or the numbers left out of the title.
    """
    for planned, path, item in _titled(scene):
        named = words_changes.from_to(item.title)
        what = item.numeric()
        if named is None or not isinstance(what, measure.Reach):
            continue
        if isinstance(what.target, measure.Relative):
            continue
        if not words_changes.agrees(named, what.baseline, what.target):
            yield Fault(
                planned.file, path, N_("the title says another change than the numbers below it"),
                N_("mend one of the two; reports show the numbers"), {}, named.span,
                (planned.file, (*path[:-1], "target")), N_("the target"),
            )  # fmt: skip


def no_kpi(scene: Scene) -> Iterator[Fault]:
    """A key result is steered by what leads it and confirmed by what lags behind it.

    Said once a plan, for the key results that have neither.

    Bad: a key result without `leading:` and `lagging:`
    Good: `leading:` website visitors a week, `lagging:` paying customers after a month.
    Source: Futureworks.
    """
    for planned in scene.open_plans():
        bare = [
            (path, item)
            for path, _, item in planned.key_results()
            if not item.leading and not item.lagging
        ]
        if bare:
            yield Fault(
                planned.file, (*bare[0][0], "id"),
                N_("key results without leading or lagging KPIs: {ids}"),
                N_("add `leading:`, what to act on, and `lagging:`, what confirms it"),
                {"ids": ", ".join(item.id for _, item in bare)},
            )  # fmt: skip


def no_leading_kpi(scene: Scene) -> Iterator[Fault]:
    """Lagging figures alone tell afterwards: there is nothing to act on next Monday.

    Bad: only `lagging: churn`
    Good: beside it `leading:` how many customers answered the first call.
    Source: Futureworks.
    """
    for planned, path, item in _titled(scene):
        if item.lagging and not item.leading:
            yield Fault(
                planned.file, (*path[:-1], "lagging"), N_("no leading KPI: nothing to act on"),
                N_("add `leading:`, a figure that moves before this one does"),
            )  # fmt: skip


def no_lagging_kpi(scene: Scene) -> Iterator[Fault]:
    """Leading figures alone cannot tell whether the work had its effect.

    Bad: only `leading: visitors`
    Good: beside it `lagging:` what visitors became.
    Source: Futureworks; Kaplan and Norton.
    """
    for planned, path, item in _titled(scene):
        if item.leading and not item.lagging:
            yield Fault(
                planned.file, (*path[:-1], "leading"),
                N_("no lagging KPI: nothing confirms the outcome"),
                N_("add `lagging:`, the figure that tells whether it worked"),
            )  # fmt: skip


def outside_cycle(scene: Scene) -> Iterator[Fault]:
    """A key result's own days lie inside its cycle: reports and forecasts end with it.

    Bad: `due: 2027-02-01` in the fourth quarter of 2026.
    Good: a day in the quarter, and the rest in the next plan.
    Source: Viva Goals.
    """
    for planned in scene.open_plans():
        dates = planned.cycle.dates
        for path, _, item in planned.key_results():
            for step, day in _days(item):
                if day is not None and not dates.contains(day):
                    yield Fault(
                        planned.file, (*path, *step),
                        N_("{day} is outside the cycle, {start} to {end}"),
                        N_("choose a day inside it"),
                        {"day": day, "start": dates.start, "end": dates.end},
                    )  # fmt: skip


def _days(item: plan.KeyResult) -> Iterator[tuple[shape.Path, date | None]]:
    yield ("start",), item.start
    yield ("due",), item.due
    for day in item.expected or ():
        yield ("expected", day.isoformat()), day
    for i, milestone in enumerate(item.milestones or ()):
        yield ("milestones", i, "due"), milestone.due


def duplicate_title(scene: Scene) -> Iterator[Fault]:
    """Two goals of the same name are one goal that counts twice, or two that nobody can tell apart.

    Bad: two key results called "New paid subscriptions" in one plan.
    Good: each says what is its own.
    """
    for planned in scene.open_plans():
        seen: dict[str, shape.Path] = {}
        goals: list[tuple[shape.Path, str]] = []
        for path, objective in planned.objectives():
            goals.append(((*path, "title"), objective.title))
        goals += [((*path, "title"), item.title) for path, _, item in planned.key_results()]
        for path, title in sorted(goals, key=lambda goal: [str(step).zfill(4) for step in goal[0]]):
            key = words_wording.same_title_key(title)
            first = seen.setdefault(key, path)
            if key and first != path:
                yield Fault(
                    planned.file, path, N_("this title stands twice in the plan"),
                    N_("say what is special about each"), {}, None,
                    (planned.file, first), N_("first used here"),
                )  # fmt: skip


def keep_or_reach(scene: Scene) -> Iterator[Fault]:
    """A measure that did not hold when first read was mostly meant to be reached, not kept.

    `at_least: 40` is green at 40 and red at 39: there is no progress in between.

    Bad: `at_least: 40` where the first reading is 12.
    Good: `baseline: 12` and `target: 40`
    Source: real sets of goals, where "at least N" is mostly "reach N".
    """
    for planned, path, item in _titled(scene):
        what = item.numeric()
        if not isinstance(what, measure.Keep):
            continue
        readings = scene.workspace.readings_of(planned.cycle, planned.team, item)
        values = series.values(series.until(readings, scene.on))
        if values and not what.holds(values[0][1]):
            yield Fault(
                planned.file, (*path[:-1], item.keys()[0]),
                N_("it did not hold when first read, {value}: is it to be kept or reached?"),
                N_("did you mean `baseline: {value}` and `target:`?"), {"value": values[0][1]},
            )  # fmt: skip


def two_measures_in_one(scene: Scene) -> Iterator[Fault]:
    """One key result, one number: of two, the report can show only one.

    Bad: `title: 30 customers and 10 partners`
    Good: two key results; with `weight: 0.5` each where they count as one.
    Source: Google's OKR Playbook.
    """
    for planned, path, item in _titled(scene):
        part = words_measures.second_measure(item.title)
        if part:
            yield Fault(
                planned.file, path, N_("a second measure begins here"),
                N_("make it a key result of its own, with `weight: 0.5` each if they are one"),
                {}, part,
            )  # fmt: skip


def hedged(scene: Scene) -> Iterator[Fault]:
    """Words that leave it open when it is reached: "where possible", "etc.", "ved behov".

    Bad: `title: Answer inquiries within 24 hours where possible`
    Good: `title: Nine of ten inquiries answered within 24 hours`
    Source: Google's OKR Playbook.
    """
    for planned, path, item in _titled(scene):
        part = words_wording.hedge(item.title)
        if part:
            yield Fault(
                planned.file, path, N_("this leaves open when it is reached"),
                N_("say what counts"), {}, part,
            )  # fmt: skip


def _titled(scene: Scene) -> Iterator[tuple[Planned, shape.Path, plan.KeyResult]]:
    """Each key result that is not dropped, with the path of its title."""
    for planned in scene.open_plans():
        for path, _, item in planned.key_results():
            yield planned, (*path, "title"), item


def unknown_kpi(scene: Scene) -> Iterator[Fault]:
    """A bare id under `leading:`, `lagging:` or `measured_by:` names a KPI that somebody keeps.

    Standing KPIs live in kpis.yaml; `measured_by` may also name a KPI of the same plan.

    Bad: `lagging: chrun`
    Good: `lagging: churn`, with churn in kpis.yaml.
    """
    space = scene.workspace
    for planned in scene.open_plans():
        for path, _, item in planned.key_results():
            refs: list[tuple[shape.Path, str, bool]] = [
                ((*path, side, i), name, name in space.standing)
                for side in ("leading", "lagging")
                for i, name in enumerate(getattr(item, side))
                if not isinstance(name, kpi.Kpi)
            ]
            if item.measured_by:
                known = space.kpi_of(planned.team, item.measured_by) is not None
                refs.append(((*path, "measured_by"), item.measured_by, known))
            yield from (_unknown(scene, planned, where, name) for where, name, ok in refs if not ok)


def _unknown(scene: Scene, planned: Planned, path: shape.Path, name: str) -> Fault:
    import difflib

    known = [*scene.workspace.standing, *planned.team.own_kpis]
    near = difflib.get_close_matches(name, known, 1)
    hint = N_("did you mean `{near}`?") if near else N_("add it to kpis.yaml, or spell it out here")
    return Fault(
        planned.file, path, N_("there is no KPI `{name}`"), hint,
        {"name": name, "near": near[0] if near else ""},
    )  # fmt: skip


def unbalanced(scene: Scene) -> Iterator[Fault]:
    """A plan steers by leading KPIs and sees by lagging ones; with two thirds of a kind it limps.

    Said of plans with at least three KPIs.

    Bad: six lagging KPIs and one leading.
    Good: about as many of each.
    Source: Futureworks.
    """
    for planned in scene.open_plans():
        items = [item for _, _, item in planned.key_results()]
        leading = sum(len(item.leading) for item in items)
        lagging = sum(len(item.lagging) for item in items)
        if leading + lagging >= 3 and 3 * max(leading, lagging) > 2 * (leading + lagging):
            yield Fault(
                planned.file, ("objectives", 0, "id"),
                N_("{leading} leading and {lagging} lagging KPIs in this plan"),
                N_("look for some of the other kind"), {"leading": leading, "lagging": lagging},
            )  # fmt: skip


def kpi_id_taken(scene: Scene) -> Iterator[Fault]:
    """An id of an open plan may not be that of a standing KPI: a reading could mean either.

    A key result may share the id of the KPI it is measured by.

    Bad: a key result `churn` with its own numbers, beside the KPI `churn` in kpis.yaml.
    Good: `measured_by: churn`, or another id.
    """
    standing = {name.lower() for name in scene.workspace.standing}
    for planned in scene.open_plans():
        measured = {item.id for _, _, item in planned.key_results() if item.measured_by == item.id}
        for path, name in planned.team.plan.ids() if planned.team.plan else ():
            if name.lower() in standing and name not in measured:
                yield Fault(
                    planned.file, path, N_("`{id}` is also a standing KPI in kpis.yaml"),
                    N_("choose another id, or say `measured_by: {id}` on the key result"),
                    {"id": name},
                )  # fmt: skip
