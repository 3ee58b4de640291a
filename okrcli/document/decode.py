"""Tree to model: every field read by its type, every error with its place, all of them at once.

Pydantic stops looking at an entry as a whole when one of its fields is wrong. So the wrong fields
are taken out and the rest is looked at again, until nothing new comes up.
"""

import difflib
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from okrcli.document import shaped, tree
from okrcli.document.tree import Mapping, Node, Scalar
from okrcli.findings import N_, Finding, Fix, Note, Place
from okrcli.model import shape

E = TypeVar("E", bound=shape.Entry)

_BUILT_IN = {
    "missing": ("YM014", N_("the key `{key}` is missing"), ""),
    "model_type": (
        "YM004",
        N_("keys and values are meant here"),
        N_("begin the lines below with `key: `"),
    ),
    "model_attributes_type": ("YM004", N_("keys and values are meant here"), ""),
    "dict_type": ("YM004", N_("keys and values are meant here"), ""),
    "tuple_type": ("YM004", N_("a list is meant here"), N_("begin each item with `- `")),
    "too_short": ("YM004", N_("two numbers are meant here"), N_("write `[low, high]`")),
    "too_long": ("YM004", N_("too many items: {limit} are meant here"), ""),
    "greater_than_equal": ("YM017", N_("it must be at least {limit}"), ""),
    "greater_than": ("YM017", N_("it must be more than {limit}"), ""),
    "less_than_equal": ("YM017", N_("it must be at most {limit}"), ""),
}
_LIMITS = ("ge", "gt", "le", "max_length")


def decode(root: Node, kind: type[E], path: str) -> tuple[E | None, list[Finding]]:
    """The entry a tree spells, or None; and every shape error in it."""
    findings = list(_empty(root, path))
    data = _plain(root)
    known: set[shape.Path] = set()
    entry: E | None = None
    while True:
        try:
            entry = kind.model_validate(data)
            break
        except ValidationError as broken:
            fresh = [e for e in broken.errors(include_url=False) if tuple(e["loc"]) not in known]
            known.update(tuple(e["loc"]) for e in fresh)
            findings += [_finding(e, root, kind, path) for e in fresh if not _follows(e, known)]
            pruned = [_prune(data, e["loc"]) for e in fresh]
            if not any(pruned):
                break
    if entry is not None:
        findings += [_problem(problem, root, path) for problem in entry.problems()]
    return (None if findings else entry), findings


def _plain(node: Node) -> Any:
    """Lists, dicts and texts, without `x-` keys and without what is empty."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {
            key.text: _plain(value)
            for key, value in node.entries
            if not key.text.startswith("x-") and not (isinstance(value, Scalar) and value.empty)
        }
    return [_plain(item) for item in node.items]


def _empty(node: Node, path: str) -> Iterator[Finding]:
    """A finding for each key that has nothing after it, and each item that has nothing in it."""
    below = node.entries if isinstance(node, Mapping) else ()
    items = [(None, item) for item in node.items] if isinstance(node, tree.Sequence) else []
    for key, value in (*below, *items):
        if key is not None and key.text.startswith("x-"):
            continue
        if isinstance(value, Scalar) and value.empty:
            span = key.span if key is not None else value.span
            yield shaped.finding(
                "YM004", path, span, N_("`{key}` has no value"),
                N_("write one, or remove the line"), key=key.text[:60] if key else "-",
            )  # fmt: skip
        else:
            yield from _empty(value, path)


def _prune(data: Any, loc: tuple[str | int, ...]) -> bool:
    """Whether something was taken out of the data: the innermost key on the way to an error."""
    holder: dict[str, Any] | None = None
    last, node = "", data
    for step in loc:
        if isinstance(node, dict) and step in node:
            holder, last, node = node, str(step), node[step]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
    if holder is None:
        return False
    del holder[last]
    return True


def _follows(error: Any, known: set[shape.Path]) -> bool:
    """Whether a missing key is only missing because it was taken out for another error."""
    loc = tuple(error["loc"])
    return error["type"] == "missing" and any(
        len(other) > len(loc) and other[: len(loc)] == loc for other in known
    )


def _finding(error: Any, root: Node, kind: type[BaseModel], path: str) -> Finding:
    loc = tuple(error["loc"])
    if error["type"] == "extra_forbidden":
        return _unknown_key(loc, root, kind, path)
    context = error.get("ctx") or {}
    if error["type"].startswith("YM"):
        span = tree.span_at(root, loc, key=loc[-1:] == ("[key]",))
        found = shaped.finding(
            error["type"], path, span, context["text"], context["hint"], **context["values"]
        )
        return _fixed(found, context.get("fix"))
    name = "too_short" if error["type"] == "missing" and isinstance(loc[-1], int) else error["type"]
    code, text, hint = _BUILT_IN.get(name, ("YM004", N_("this cannot stand here"), ""))
    values: dict[str, object] = {"key": loc[-1] if loc else ""}
    values["limit"] = next((context[name] for name in _LIMITS if name in context), "")
    at = loc[:-1] if error["type"] == "missing" else loc
    return shaped.finding(code, path, tree.span_at(root, at), text, hint, **values)


def _unknown_key(
    loc: tuple[str | int, ...], root: Node, kind: type[BaseModel], path: str
) -> Finding:
    key = str(loc[-1])
    near = difflib.get_close_matches(key.lower(), _keys(kind, loc[:-1]), 1, 0.6)
    span = tree.span_at(root, loc, key=True)
    hint = N_("did you mean `{near}`?") if near else N_("keys of your own begin with `x-`")
    meant = near[0] if near else ""
    text = N_("unknown key `{key}`")
    return _fixed(shaped.finding("YM003", path, span, text, hint, key=key[:60], near=meant), meant)


def _fixed(finding: Finding, text: str | None) -> Finding:
    """The finding with the text that may stand in its place, where there is one."""
    return finding._replace(fix=Fix(finding.place.span, text)) if text else finding


def _keys(kind: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The keys that may stand at a place."""
    holder = kind
    for step in loc:
        inner = (
            _entry_in(holder.model_fields[step].annotation) if step in holder.model_fields else None
        )
        holder = inner or holder
    return list(holder.model_fields)


def _entry_in(annotation: Any) -> type[BaseModel] | None:
    """The entry type inside a field's type: of a list, a mapping or a choice."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_entry_in(part) for part in getattr(annotation, "__args__", ()))
    return next((entry for entry in inner if entry), None)


def _problem(problem: shape.Problem, root: Node, path: str) -> Finding:
    span = tree.span_at(root, problem.path)
    notes: tuple[Note, ...] = ()
    if problem.other is not None:
        notes = (Note(Place(path, tree.span_at(root, problem.other)), problem.other_text),)
    found = shaped.finding(problem.code, path, span, problem.text, problem.hint, **problem.values)
    return _fixed(found._replace(notes=notes), problem.fix)
