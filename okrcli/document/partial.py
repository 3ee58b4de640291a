"""A plan without the goals that cannot be read: what else it says is reported all the same."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from okrcli.document import salvage, tree
from okrcli.document.tree import Mapping, Node, Scalar, Sequence
from okrcli.findings import Finding, Span
from okrcli.model import plan

# what is wrong with a file as a whole, wherever it shows
_WHOLE = frozenset(("YM007", "YM008", "YM009", "YM011"))


class Partial(NamedTuple):
    """What can be used of a plan, and what the goals that cannot are called."""

    plan: plan.Plan
    left_out: tuple[str, ...]


def partial_plan(root: Node, findings: Iterable[Finding]) -> Partial | None:
    """The plan without each key result or objective that something is wrong in.

    An objective without a sound key result is left out with them. None where nothing is left, where
    what is left does not hold together, and where the file is no plain YAML at all.
    """
    found = list(findings)
    if any(finding.code in _WHOLE for finding in found):
        return None
    places = [finding.place.span for finding in found]
    left_out: list[str] = []
    kept = _kept(root, "objectives", places, left_out, nested="key_results")
    sound = salvage.salvaged(kept, plan.Plan)
    if sound is None or not sound.objectives or any(True for _ in sound.problems()):
        return None
    return Partial(sound, tuple(left_out))


def _kept(
    holder: Node, key: str, places: list[Span], left_out: list[str], nested: str = ""
) -> Node:
    """A mapping whose list of goals has none that something is wrong in."""
    below = tree.child(holder, key)
    if not isinstance(holder, Mapping) or below is None or not isinstance(below[1], Sequence):
        return holder
    items = tuple(_sound(below[1].items, places, left_out, nested))
    goals = below[1]._replace(items=items)
    entries = tuple((k, goals if k is below[0] else value) for k, value in holder.entries)
    return Mapping(entries, holder.span)


def _sound(
    items: Iterable[Node], places: list[Span], left_out: list[str], nested: str
) -> Iterator[Node]:
    for item in items:
        wrong = [place for place in places if _inside(place, item.span)]
        inner = tree.inside(item, nested) if nested else None
        goals = inner.items if isinstance(inner, Sequence) else ()
        bad = [goal for goal in goals if any(_inside(place, goal.span) for place in wrong)]
        within = all(any(_inside(place, goal.span) for goal in bad) for place in wrong)
        if not wrong:
            yield item
        elif within and len(bad) < len(goals):
            yield _kept(item, nested, wrong, left_out)
        else:
            left_out.append(_called(item))


def _inside(place: Span, around: Span) -> bool:
    return around[:2] <= place[:2] < around[2:]


def _called(item: Node) -> str:
    """The id of a goal, else its title, else a dash."""
    for key in ("id", "title"):
        found = tree.inside(item, key)
        if isinstance(found, Scalar) and found.text.strip():
            return found.text[:60]
    return "-"
