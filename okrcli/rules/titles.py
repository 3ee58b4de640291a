"""Rules for the titles of key results: what they promise, in their own words."""

from collections.abc import Iterator

from okrcli.findings import N_
from okrcli.model import measure, shape
from okrcli.rules import (
    words_changes,
    words_direction,
    words_measures,
    words_numbers,
    words_opening,
    words_wording,
)
from okrcli.rules.scene import Fault, Scene
from okrcli.rules.words_numbers import Span


def activity_not_outcome(scene: Scene) -> Iterator[Fault]:
    """A key result says what is different afterwards. An activity can be done and change nothing.

    Found by the verb that opens the title (help, attend, review, explore; delta, bistå, kartlegge),
    unless a number with its unit follows.

    Source: Google's OKR Playbook.
    """
    for planned, path, item in scene.titled():
        part = words_opening.opens_activity(item.title)
        if part:
            yield Fault(
                planned.file, path, N_("an activity, not an outcome"),
                N_("say what will be different when it is done, and for whom"), {}, part,
            )  # fmt: skip


def vague_verb(scene: Scene) -> Iterator[Fault]:
    """To improve is true of any change upwards: without a number it is reached on the first day.

    Found only where the title has no number and the measure is worded.

    Source: Google's OKR Playbook.
    """
    for planned, path, item in scene.titled():
        part = words_opening.opens_vague(item.title)
        numbered = words_numbers.has_number(item.title) or item.numeric() or item.measured_by
        if part and not numbered:
            yield Fault(
                planned.file, path, N_("this says the direction and not how far"),
                N_("give it a number: from where to where"), {}, part,
            )  # fmt: skip


def title_and_numbers_differ(scene: Scene) -> Iterator[Fault]:
    """The title says one change and the numbers another; the report shows the numbers.

    The same numbers in another scale (1.2 million and 1200000, 68 % and 0.68) agree. Where the
    title only says which way a count goes, as "increase the number of", the target has to lie
    there.
    """
    for planned, path, item in scene.titled():
        what = item.numeric()
        span = _says_otherwise(item.title, what) if isinstance(what, measure.Reach) else None
        if span:
            yield Fault(
                planned.file, path, N_("the title says another change than the numbers below it"),
                N_("mend one of the two; reports show the numbers"), {}, span,
                (planned.file, (*path[:-1], item.keys()[0])), N_("the target"),
            )  # fmt: skip


def _says_otherwise(title: str, what: measure.Reach) -> Span | None:
    """The change in a title that is not the one from the baseline to the target."""
    named = words_changes.from_to(title)
    if named and not isinstance(what.target, measure.Relative):
        ends = what.zone_numbers().values() or [what.target]
        agrees = any(words_changes.agrees(named, what.baseline, end) for end in ends)
        return None if agrees else named.span
    counted = None if named else words_direction.counted(title)
    if counted is None or what.baseline is None:
        return None
    way, span = counted
    return None if way == what.better else span


def two_measures_in_one(scene: Scene) -> Iterator[Fault]:
    """One key result, one number: of two, the report can show only one.

    Source: Google's OKR Playbook.
    """
    for planned, path, item in scene.titled():
        part = words_measures.second_measure(item.title)
        if part:
            yield Fault(
                planned.file, path, N_("a second measure begins here"),
                N_("make it a key result of its own, with `weight: 0.5` each if they are one"),
                {}, part,
            )  # fmt: skip


def hedged(scene: Scene) -> Iterator[Fault]:
    """Words that leave it open when it is reached: "where possible", "etc.", "ved behov".

    Source: Google's OKR Playbook.
    """
    for planned, path, item in scene.titled():
        part = words_wording.hedge(item.title)
        if part:
            yield Fault(
                planned.file, path, N_("this leaves open when it is reached"),
                N_("say what counts"), {}, part,
            )  # fmt: skip


def duplicate_title(scene: Scene) -> Iterator[Fault]:
    """Two goals of one name are one that counts twice, or two that nobody can tell apart."""
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
