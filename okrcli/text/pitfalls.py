"""What YAML reads without a word, and nobody meant: texts cut short by a comma or a ` #`."""

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from okrcli.findings import Finding, Fix, Span
from okrcli.messages import N_
from okrcli.model import scalars
from okrcli.text import shape_findings
from okrcli.text.tree import MappingNode, Node, ScalarNode

# the keys whose value is a sentence: what follows a comma or ` #` is most likely a part of it
PROSE = frozenset(
    (
        *("because", "commit", "description", "done_when", "label", "learned", "name", "next"),
        *("note", "organisation", "skip", "stretch", "title", "why"),
    )
)
# a phrase in their place is a KPI that has no id yet
_KPIS = frozenset(("leading", "lagging"))
# blanks that are none to YAML, as a class of a pattern
BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_KEY = re.compile(rf"[\w.-]{{1,64}}:[{BLANKS}]")
_HASH = re.compile(r"[ \t]+#(?=\w)")
_MARK = re.compile(r"[ \t]#\w")

# the keys whose value is a number: there a comma between digits is a decimal or a thousand
NUMBERS = frozenset(
    (
        *("above", "at_least", "at_most", "at_risk", "baseline", "below", "grade", "on_track"),
        *("progress", "target", "value", "weight"),
    )
)
_DAY = r"\d{4}-\d\d-\d\d"  # a key of `expected`
_DIGITS = r"[+-]?\d[\d.]*"
_FURTHER = r"\d[\d.]*\s?%?"


def torn_off(before: tuple[ScalarNode, Node], key: ScalarNode, value: Node) -> bool:
    """Whether a key without a value, between braces, is the rest of the value before it.

    `{note: two campaigns, still to come}` is read by YAML as a note and a key without a value, and
    `{value: 4,720}` as the value 4 and a key 720.
    """
    label, text = before
    bare = isinstance(value, ScalarNode) and value.plain and not value.text
    if not (bare and isinstance(text, ScalarNode) and text.plain and key.plain):
        return False
    if _KEY.match(key.text):
        return False  # a key of its own, kept together with its value by a no-break space
    spoken = label.text in PROSE or (label.text in _KPIS and " " in text.text)
    return spoken or (
        _holds_number(label)
        and bool(re.fullmatch(_DIGITS, text.text) and re.fullmatch(_FURTHER, key.text))
    )


def _holds_number(key: ScalarNode) -> bool:
    return key.text in NUMBERS or re.fullmatch(_DAY, key.text) is not None


def joined(
    key: ScalarNode, value: Node, source: str, span: Span, path: str
) -> tuple[tuple[ScalarNode, Node], Finding]:
    """The entry with its whole value, `source`, at `span`; and what is said of its commas."""
    if _holds_number(key):
        # the rest of the goal is judged with a number that differs as the written ones do
        number = source.replace(",", ".") if source.count(",") == 1 else source.replace(",", "")
        return (key, ScalarNode(number.rstrip("% "), span, plain=True)), _number(source, span, path)
    assert isinstance(value, ScalarNode)
    return (key, ScalarNode(source, span, plain=True)), _comma(key, value, source, span, path)


def _number(source: str, span: Span, path: str) -> Finding:
    """What a number's own field says of the same text on a line of its own."""
    try:
        scalars.number(source)
    except PydanticCustomError as refused:
        said = refused.context or {}
        found = shape_findings.finding(
            "YM005", path, span, said["text"], said["hint"], **said["values"]
        )
        fix = None if "%" in source or span.line != span.end_line else said["fix"]
        return shape_findings.fixed(found, Fix(span, fix) if fix else None)
    raise AssertionError(source)


def _comma(key: ScalarNode, value: ScalarNode, source: str, span: Span, path: str) -> Finding:
    on_one_line = span.line == span.end_line
    place = span._replace(column=value.span.end_column) if on_one_line else span
    found = shape_findings.finding(
        "YM013",
        path,
        place,
        N_("a comma ends the text between braces"),
        N_('put it in double quotes: `{key}: "{whole}"`'),
        key=key.text,
        whole=source[:60],
    )
    certain = on_one_line and not any(c in source for c in '"\\')
    return shape_findings.fixed(found, Fix(span, f'"{source}"')) if certain else found


def cut_short(text: str, root: Node, path: str) -> Iterator[Finding]:
    """A finding for each sentence that ends at a ` #` with a word behind it."""
    if not _MARK.search(text):
        return
    lines = text.split("\n")
    for value in _sentences(root):
        line, column = value.span.end_line, value.span.end_column - 1
        rest = lines[line - 1][column:].rstrip()
        found = _HASH.match(rest)
        if found and not rest[found.end() :].startswith("okr:"):
            start = column + found.end()
            yield shape_findings.finding(
                "YM013",
                path,
                Span(line, start, line, column + len(rest) + 1),
                N_("the text ends before ` #`: what follows is a comment"),
                N_("put the text in double quotes, or a blank behind the `#` of a comment"),
            )


def _sentences(node: Node) -> Iterator[ScalarNode]:
    """The unquoted values of keys that hold prose, in the file's order."""
    if isinstance(node, MappingNode):
        for key, value in node.entries:
            if not isinstance(value, ScalarNode):
                yield from _sentences(value)
            elif value.plain and value.text and key.text in PROSE:
                yield value
    elif not isinstance(node, ScalarNode):
        for item in node.items:
            yield from _sentences(item)
