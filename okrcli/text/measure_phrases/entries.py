"""What is written into a plan for a phrase: a KPI of its own, or the keys of a measure."""

from collections.abc import Iterable

from okrcli.findings import Fix, Span
from okrcli.model import shape_errors
from okrcli.text import tree
from okrcli.text.measure_phrases import names, phrases
from okrcli.text.tree import MappingNode, Node, ScalarNode, SequenceNode

Keys = phrases.Keys


def kpi_fix(root: Node, loc: shape_errors.Path, taken: Iterable[str]) -> tuple[Fix, str] | None:
    """The KPI that the phrase at a path means, and its id; None where that is not certain."""
    value = tree.at(root, loc)
    if not isinstance(value, ScalarNode) or "\n" in value.text:
        return None
    if not value.plain and value.span.line != value.span.end_line:
        return None
    said = phrases.read(value.text)
    if not said.sure:
        return None
    name = names.unique(value.text, said.span, taken)
    keys: Keys = (("id", name), ("title", value.text), *said.keys)
    return _entry(root, loc, value, keys), name


def _entry(root: Node, loc: shape_errors.Path, value: ScalarNode, keys: Keys) -> Fix:
    """The entry in the place of its phrase: on lines of its own, or between braces."""
    if tree.is_in_flow(root, loc):
        return Fix(value.span, "{" + ", ".join(_lines(keys, plain=False)) + "}")
    lines = list(_lines(keys, plain=value.plain))
    holder = tree.at(root, loc[:-1])
    if isinstance(holder, SequenceNode):
        return Fix(value.span, f"\n{' ' * (value.span.column - 1)}".join(lines))
    key = tree.span_at(root, loc[:-1], key=True)
    return _list_below(key, value.span, lines)


def _list_below(key: Span, value: Span, lines: list[str]) -> Fix:
    """A list of one below its key; where its text stood on a line of its own, from there on."""
    same_line = key.line == value.line
    column = key.column + 1 if same_line else value.column - 1
    inner = f"\n{' ' * (column + 2)}".join(lines)
    if not same_line:
        return Fix(value, f"- {inner}")
    behind = value._replace(column=key.end_column + 1)
    return Fix(behind, f"\n{' ' * column}- {inner}")


def _lines(keys: Keys, *, plain: bool) -> Iterable[str]:
    """Each key with its value; a title as it stood, or in quotes."""
    for key, text in keys:
        bare = key not in {"title", phrases.UNIT} or (plain and key == "title")
        yield f"{key}: {text if bare else quoted(text, plain=plain)}"


def quoted(text: str, *, plain: bool) -> str:
    """A text in double quotes, unless it is one of letters, digits and blanks."""
    if plain and not text[:1].isdigit() and all(c.isalnum() or c in " $€£." for c in text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def measure_fix(goal: MappingNode, keys: Keys, after: str) -> Fix | None:
    """The keys of a measure added to a goal, behind one that it has; not those it has already."""
    found = tree.child(goal, after)
    present = {key.text for key, _ in goal.entries}
    fresh = tuple(pair for pair in keys if pair[0] not in present)
    if found is None or found[0] is None or not isinstance(found[1], ScalarNode) or not fresh:
        return None
    key, value = found[0], found[1]
    lines = [
        f"{name}: {quoted(text, plain=True) if name == phrases.UNIT else text}"
        for name, text in fresh
    ]
    if tree.flows(goal):
        return Fix(_end(value.span), "".join(f", {line}" for line in lines))
    blanks = " " * (key.span.column - 1)
    if _is_last(goal, key):
        return Fix(_end(value.span), "".join(f"\n{blanks}{line}" for line in lines))
    below = Span(value.span.end_line + 1, 1, value.span.end_line + 1, 1)
    return Fix(below, "".join(f"{blanks}{line}\n" for line in lines))


def _end(span: Span) -> Span:
    return span._replace(line=span.end_line, column=span.end_column)


def _is_last(goal: MappingNode, key: ScalarNode) -> bool:
    return goal.entries[-1][0] is key


def filled_blank(goal: MappingNode, key: ScalarNode, value: ScalarNode, keys: Keys) -> Fix:
    """The keys of a measure in the place of one whose value is left blank."""
    lines = [
        f"{name}: {quoted(text, plain=True) if name == phrases.UNIT else text}"
        for name, text in keys
    ]
    end = (key.span.end_line, key.span.end_column + 1)  # behind the colon
    if not value.empty:
        end = (value.span.end_line, value.span.end_column)
    joint = ", " if tree.flows(goal) else f"\n{' ' * (key.span.column - 1)}"
    return Fix(Span(key.span.line, key.span.column, *end), joint.join(lines))
