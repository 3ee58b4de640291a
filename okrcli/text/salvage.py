"""A plan without the goals that cannot be read: what else it says is reported all the same."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from okrcli.findings import Finding, Span
from okrcli.model import plan, shape_errors
from okrcli.model.shape_errors import FileEntry
from okrcli.text import drafts, tree
from okrcli.text.tree import MappingNode, Node, ScalarNode, SequenceNode

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
    sound = salvaged(kept, plan.Plan)
    if sound is None or not sound.objectives or any(True for _ in sound.problems()):
        return None
    return Partial(sound, tuple(left_out))


def _kept(
    holder: Node, key: str, places: list[Span], left_out: list[str], nested: str = ""
) -> Node:
    """A mapping whose list of goals has none that something is wrong in."""
    below = tree.child(holder, key)
    if (
        not isinstance(holder, MappingNode)
        or below is None
        or not isinstance(below[1], SequenceNode)
    ):
        return holder
    items = tuple(_sound(below[1].items, places, left_out, nested))
    goals = below[1]._replace(items=items)
    entries = tuple((k, goals if k is below[0] else value) for k, value in holder.entries)
    return MappingNode(entries, holder.span)


def _sound(
    items: Iterable[Node], places: list[Span], left_out: list[str], nested: str
) -> Iterator[Node]:
    for item in items:
        wrong = [place for place in places if _inside(place, item.span)]
        inner = tree.inside(item, nested) if nested else None
        goals = inner.items if isinstance(inner, SequenceNode) else ()
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
        if isinstance(found, ScalarNode) and found.text.strip():
            return found.text[:60]
    return "-"


E = TypeVar("E", bound=FileEntry)

# what a missing key is read on with; no finding ever shows it
_STAND_INS = {
    **dict.fromkeys(("title", "author", "file", "target"), "-"),
    "id": "stand-in-{n}",
    "date": "2000-01-01",
    "closed": "2000-01-01",
    "start": "1900-01-01",
    "end": "2199-12-31",
}
# keys that hold ids and no keys of ours: there `x-rate` is somebody's id
OF_IDS = frozenset(("people", "readings", "objectives", "key_results"))


def validated(root: Node, kind: type[E]) -> tuple[dict[shape_errors.Path, Any], E | None]:
    """Every error in a tree by its path, and the entry that the rest of it spells."""
    data = _plain(root)
    errors: dict[shape_errors.Path, Any] = {}
    numbers = count(1)
    while True:
        try:
            return errors, kind.model_validate(data)
        except ValidationError as broken:
            fresh = {tuple(e["loc"]): e for e in broken.errors(include_url=False)}
            moved = [_put_right(data, loc, error, numbers) for loc, error in fresh.items()]
            errors = fresh | errors
            if not any(moved):
                return errors, None


def salvaged(root: Node, kind: type[E]) -> E | None:
    """The entry that a tree spells without what is wrong in it, None where too much is."""
    return validated(root, kind)[1]


def _put_right(data: Any, loc: shape_errors.Path, error: Any, numbers: Iterator[int]) -> bool:
    """Whether the data were changed so that the rest can be read on in spite of an error."""
    stand_in = _STAND_INS.get(str(loc[-1])) if error["type"] == "missing" else None
    if stand_in is None:
        return _prune(data, loc)
    holder = data
    for step in loc[:-1]:
        holder = holder[step] if _has(holder, step) else holder
    holder[loc[-1]] = stand_in.format(n=next(numbers))
    return True


def _has(node: Any, step: str | int) -> bool:
    if isinstance(node, list):
        return isinstance(step, int) and step < len(node)
    return isinstance(node, dict) and step in node


def _plain(node: Node, *, ids: bool = False, draft: bool = False) -> Any:
    """Lists, dicts and texts, without `x-` keys, what is empty, and what a draft leaves open."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, MappingNode):
        draft = draft or drafts.is_draft(node)
        return {
            key.text: _plain(value, ids=key.text in OF_IDS, draft=draft)
            for key, value in node.entries
            if not own(key, value, ids=ids)
            and not (isinstance(value, ScalarNode) and value.empty)
            and not (draft and drafts.is_open(key, value))
        }
    return [_plain(item, draft=draft) for item in node.items]


def own(key: ScalarNode, value: Node, *, ids: bool) -> bool:
    """Whether a key is one of the author's own; among ids, `x-sell: {value: 3}` is an id."""
    return key.text.startswith("x-") and not (ids and isinstance(value, MappingNode))


def _prune(data: Any, loc: shape_errors.Path) -> bool:
    """Whether something was taken out of the data: the innermost key on the way to an error."""
    holder: dict[str, Any] | None = None
    last, node = "", data
    for step in loc:
        if _has(node, step):
            if isinstance(node, dict):
                holder, last = node, str(step)
            node = node[step]
    if holder is None:
        return False
    del holder[last]
    return True
