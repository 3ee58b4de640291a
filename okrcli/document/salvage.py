"""An entry read on in spite of its errors: each is kept, and the rest looked at without it.

Pydantic stops looking at an entry as a whole when one of its fields is wrong. So the wrong fields
are taken out, what is missing gets a stand-in, and the rest is read until nothing new comes up.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any, TypeVar

from pydantic import ValidationError

from okrcli.document import drafts
from okrcli.document.tree import Mapping, Node, Scalar
from okrcli.model import shape

E = TypeVar("E", bound=shape.Entry)

# what a missing key is read on with; no finding ever shows it
_STAND_INS = {
    **dict.fromkeys(("title", "author", "file", "target"), "-"),
    "id": "stand-in-{n}", "date": "2000-01-01", "closed": "2000-01-01", "start": "1900-01-01",
    "end": "2199-12-31",
}  # fmt: skip
# keys that hold ids and no keys of ours: there `x-rate` is somebody's id
OF_IDS = frozenset(("people", "readings", "objectives", "key_results"))


def validated(root: Node, kind: type[E]) -> tuple[dict[shape.Path, Any], E | None]:
    """Every error in a tree by its path, and the entry that the rest of it spells."""
    data = _plain(root)
    errors: dict[shape.Path, Any] = {}
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


def _put_right(data: Any, loc: shape.Path, error: Any, numbers: Iterator[int]) -> bool:
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
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        draft = draft or drafts.is_draft(node)
        return {
            key.text: _plain(value, ids=key.text in OF_IDS, draft=draft)
            for key, value in node.entries
            if not own(key, value, ids=ids)
            and not (isinstance(value, Scalar) and value.empty)
            and not (draft and drafts.is_open(key, value))
        }
    return [_plain(item, draft=draft) for item in node.items]


def own(key: Scalar, value: Node, *, ids: bool) -> bool:
    """Whether a key is one of the author's own; among ids, `x-sell: {value: 3}` is an id."""
    return key.text.startswith("x-") and not (ids and isinstance(value, Mapping))


def _prune(data: Any, loc: shape.Path) -> bool:
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
