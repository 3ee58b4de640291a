"""Rules for the titles of key results: what they promise, in their own words."""

from collections.abc import Iterator
from decimal import Decimal

from okrcli.messages import N_
from okrcli.model import kpi, measures, plan, shape_errors
from okrcli.rules.subjects import Fault, Planned, RuleInput
from okrcli.rules.titles import (
    activity,
    amounts,
    bounds,
    changes,
    compound,
    hedges,
    placeholder,
    promises,
    similarity,
    units,
    vague,
)
from okrcli.rules.titles.tokens import Span


def _written(scene: RuleInput) -> Iterator[tuple[Planned, shape_errors.Path, plan.KeyResult]]:
    """Each key result whose title is no blank: of a blank there is only one thing to say."""
    for planned, path, item in scene.titled():
        if not placeholder.is_placeholder(item.title):
            yield planned, path, item


def _is_numeric(item: plan.KeyResult) -> bool:
    """Whether a number measures it, its own or a KPI's."""
    return bool(item.numeric() or item.measured_by)


def activity_not_outcome(scene: RuleInput) -> Iterator[Fault]:
    """A key result says what is different afterwards. An activity can be done and change nothing.

    Found by the words that open the title (help, attend, review the, hold meetings; delta,
    kartlegge, løpende oppfølging), unless a number with its unit follows.

    Source: Google's OKR Playbook.
    """
    for planned, path, item in _written(scene):
        part = activity.activity(item.title, numeric=_is_numeric(item))
        if part:
            yield Fault(
                planned.file,
                path,
                N_("an activity, not an outcome"),
                N_("say what will be different when it is done, and for whom"),
                {},
                part,
            )


def vague_verb(scene: RuleInput) -> Iterator[Fault]:
    """To improve is true of any change upwards: without a number it is reached on the first day.

    Found only where neither the title nor the measure has a number.

    Source: Google's OKR Playbook.
    """
    for planned, path, item in _written(scene):
        part = None if _is_measured(item) else vague.vague(item.title)
        if part and not activity.activity(item.title):
            yield Fault(
                planned.file,
                path,
                N_("this says the direction and not how far"),
                N_("give it a number: from where to where"),
                {},
                part,
            )


def _is_measured(item: plan.KeyResult) -> bool:
    """Whether a number stands in the measure or in its words."""
    texts = [item.done_when or "", *(step.title for step in item.milestones or ())]
    if item.zones:
        texts += item.zones.given().values()
    return _is_numeric(item) or any(map(amounts.holds_amount, texts))


def title_and_numbers_differ(scene: RuleInput) -> Iterator[Fault]:
    """The title says one change and the numbers another; the report shows the numbers.

    The same numbers in another scale (1.2 million and 1200000, 68 % and 0.68) agree. Where the
    title only says which way a count goes, as "increase the number of", the target has to lie
    there; "hire 3 welders" is the target or the change to it, "rating 4.6" the target. Of KPIs, and
    of what is to be kept, the bound counts: "visitors >1250" beside `above: 125`.
    """
    for planned, path, item in _written(scene):
        what = item.numeric()
        span = _says_otherwise(item.title, what) if isinstance(what, measures.Reach) else None
        if span:
            yield Fault(
                planned.file,
                path,
                N_("the title says another change than the numbers below it"),
                N_("mend one of the two; reports show the numbers"),
                {},
                span,
                (planned.file, (*path[:-1], item.keys()[0])),
                N_("the target"),
            )
    yield from _bounds(scene)


def _bounds(scene: RuleInput) -> Iterator[Fault]:
    """The titles that name another bound than the goal or KPI below them has."""
    for file, path, item in _measured(scene):
        span = _other_number(item)
        if span:
            yield Fault(
                file,
                (*path, "title"),
                N_("the title says another number than the one below it"),
                N_("mend one of the two; reports show the numbers"),
                {},
                span,
                (file, (*path, item.keys()[0])),
                N_("the measure"),
            )


def _other_number(item: plan.KeyResult | kpi.Kpi) -> Span | None:
    """The number in a title that its bound, or of a KPI its change, does not say."""
    what = item.numeric()
    if isinstance(what, measures.Keep):
        low = what.low.value if what.low else None
        high = what.high.value if what.high else None
        return bounds.says_otherwise(item.title, low, high)
    if isinstance(what, measures.Reach) and isinstance(item, kpi.Kpi):
        return _says_otherwise(item.title, what)
    return None


def _measured(
    scene: RuleInput,
) -> Iterator[tuple[str, shape_errors.Path, plan.KeyResult | kpi.Kpi]]:
    """Key results and KPIs, standing ones too, with the paths to them."""
    for planned in scene.open_plans():
        for path, _, item in planned.key_results():
            yield planned.file, path, item
            for side in ("leading", "lagging"):
                for i, ref in enumerate(getattr(item, side)):
                    if isinstance(ref, kpi.Kpi):
                        yield planned.file, (*path, side, i), ref
    for i, standing in enumerate(scene.workspace.kpis):
        yield "kpis.yaml", ("kpis", i), standing


def _says_otherwise(title: str, what: measures.Reach) -> Span | None:
    """The change in a title that is not the one from the baseline to the target."""
    named = changes.from_to(title)
    if named and not isinstance(what.target, measures.Relative):
        ends = what.zone_numbers().values() or [what.target]
        agrees = any(changes.agrees(named, what.baseline, end) for end in ends)
        return None if agrees else named.span
    counted = None if named else promises.counted(title)
    if counted is None or what.baseline is None:
        return None if named else promises.says_otherwise(title, what)
    way, span = counted
    return None if way == what.better else span


def unit_and_title_differ(scene: RuleInput) -> Iterator[Fault]:
    """The title counts in per cent or in a currency, and `unit:` in something else.

    Reports print the unit. Applies only to the number that is the target.

    Source: real sets of goals.
    """
    for planned, path, item in _written(scene):
        if item.unit is None or not isinstance(item.target, Decimal):
            continue
        part = units.other_unit(item.title, item.unit, item.target)
        if part:
            yield Fault(
                planned.file,
                path,
                N_("the title counts in another unit than `unit: {unit}`"),
                N_("mend one of the two; reports show the unit"),
                {"unit": item.unit},
                part,
                (planned.file, (*path[:-1], "unit")),
                N_("the unit"),
            )


def delivery_without_outcome(scene: RuleInput) -> Iterator[Fault]:
    """A website can be launched, an agent hired, and nothing be better: say what it is for.

    What is delivered is a key result that people can agree on; a lagging KPI confirms that it had
    its effect. Reported once per plan, for the deliveries that no lagging KPI is named for.

    Source: Futureworks (lagging KPIs confirm).
    """
    for planned in scene.open_plans():
        bare = [
            (path, item, part)
            for path, _, item in planned.key_results()
            if not item.lagging and (part := _delivered(item.title))
        ]
        if bare:
            path, _, part = bare[0]
            yield Fault(
                planned.file,
                (*path, "title"),
                N_("deliveries without a KPI that says what they are for: {ids}"),
                N_("add `lagging:`, the figure that will be different once it is there"),
                {"ids": ", ".join(item.id for _, item, _ in bare)},
                part,
            )


def _delivered(title: str) -> Span | None:
    return None if placeholder.is_placeholder(title) else promises.delivery(title)


def two_measures_in_one(scene: RuleInput) -> Iterator[Fault]:
    """One key result, one number: of two, the report can show only one.

    Source: Google's OKR Playbook.
    """
    for planned, path, item in _written(scene):
        part = compound.second_measure(item.title)
        if part:
            yield Fault(
                planned.file,
                path,
                N_("a second measure begins here"),
                N_("make it a key result of its own, with `weight: 0.5` each if they are one"),
                {},
                part,
            )


def hedged(scene: RuleInput) -> Iterator[Fault]:
    """Words that leave it open when it is reached: "where possible", "etc.", "ved behov".

    Source: Google's OKR Playbook.
    """
    for planned, path, item in _written(scene):
        part = hedges.hedge(item.title)
        if part:
            yield Fault(
                planned.file,
                path,
                N_("this leaves open when it is reached"),
                N_("say what counts"),
                {},
                part,
            )


def duplicate_title(scene: RuleInput) -> Iterator[Fault]:
    """Two goals of one name are one that counts twice, or two that nobody can tell apart."""
    for planned in scene.open_plans():
        seen: dict[str, shape_errors.Path] = {}
        goals: list[tuple[shape_errors.Path, str]] = []
        for path, objective in planned.objectives():
            goals.append(((*path, "title"), objective.title))
        goals += [((*path, "title"), item.title) for path, _, item in planned.key_results()]
        for path, title in sorted(goals, key=lambda goal: [str(step).zfill(4) for step in goal[0]]):
            key = similarity.same_title_key(title)
            first = seen.setdefault(key, path)
            if key and first != path:
                yield Fault(
                    planned.file,
                    path,
                    N_("this title stands twice in the plan"),
                    N_("say what is special about each"),
                    {},
                    None,
                    (planned.file, first),
                    N_("first used here"),
                )
