"""Shape findings, made one way."""

from collections.abc import Mapping as Context
from typing import Any

from okrcli.findings import Finding, Fix, Note, Place, Span
from okrcli.messages import N_
from okrcli.model import shape_errors
from okrcli.text import tree
from okrcli.text.tree import MappingNode, Node, ScalarNode


def finding(code: str, path: str, span: Span, text: str, hint: str = "", **values: Any) -> Finding:
    """An error-level finding under one of the `YM` codes."""
    return Finding(code, shape_errors.NAMES[code], "error", Place(path, span), text, hint, values)


def enough(last: Finding, limit: int) -> Finding:
    """What is said behind the last of so many findings that nobody reads on."""
    end = last.place.span._replace(line=last.place.span.end_line, column=last.place.span.end_column)
    return finding(
        "YM001",
        last.place.path,
        end,
        N_("after {limit} such errors the rest is not read"),
        N_("mend these first"),
        limit=limit,
    )


def fixed(found: Finding, fix: Fix | None) -> Finding:
    """The finding with the text that may certainly stand in a stretch of the file."""
    return found._replace(fix=fix)


def noted(found: Finding, *notes: Note) -> Finding:
    """The finding with the second places that explain it."""
    return found._replace(notes=notes)


_SAME_UNIT = {"%": ("%", "percent", "prosent")}


def fix(context: Context[str, Any], loc: shape_errors.Path, root: Node) -> Fix | None:
    """The fix that a shape error brings with it, where it holds at the error's place."""
    holder = tree.at(root, loc[:-1])
    if context.get("rename"):
        return _renamed(context["rename"], loc, root, holder)
    text = context.get("fix")
    if not text or not isinstance(tree.at(root, loc), ScalarNode):
        return None
    plain = Fix(tree.span_at(root, loc), text)
    unit = context.get("unit")
    if not unit:
        return plain
    around = [tree.at(root, loc[:n]) for n in range(len(loc))]
    goal = next((node for node in reversed(around) if _said(node, "id")), None)
    if not isinstance(goal, MappingNode):
        return plain  # a reading: its unit is said in the plan
    said = _said(goal, "unit")
    if said is not None:
        return plain if isinstance(said, ScalarNode) and said.text in _SAME_UNIT[unit] else None
    return _with_unit(goal, loc, plain, unit) if goal is holder else None


def _said(node: Node, key: str) -> Node | None:
    below = tree.child(node, key) if isinstance(node, MappingNode) else None
    return below[1] if below else None


def _renamed(key: str, loc: shape_errors.Path, root: Node, holder: Node) -> Fix | None:
    """The key in the place of the one that the value stands under, unless it is there already."""
    if not isinstance(holder, MappingNode) or any(known.text == key for known, _ in holder.entries):
        return None
    return Fix(tree.span_at(root, loc, key=True), key)


def _with_unit(holder: MappingNode, loc: shape_errors.Path, plain: Fix, unit: str) -> Fix:
    """The plain number, with the unit that stood beside it, of a goal that does not say it yet."""
    if _first_with(holder, unit) != loc[-1]:
        return plain  # the first number of the goal brings the unit
    key = next(key for key, _ in holder.entries if key.text == loc[-1])
    apart = ", " if tree.flows(holder) else "\n" + " " * (key.span.column - 1)
    span = plain.span._replace(line=key.span.line, column=key.span.column)
    return Fix(span, f'unit: "{unit}"{apart}{key.text}: {plain.text}')


def _first_with(holder: MappingNode, unit: str) -> str | None:
    ends = (
        key.text
        for key, value in holder.entries
        if isinstance(value, ScalarNode) and value.text.rstrip().endswith(unit)
    )
    return next(ends, None)
