"""What YAML reads without a word, and nobody meant: texts cut short by a comma or a ` #`."""

import re
from collections.abc import Iterator, Sequence

from okrcli.document import shaped
from okrcli.document.tree import Mapping, Node, Scalar
from okrcli.findings import N_, Finding, Fix, Span

# the keys whose value is a sentence: what follows a comma or ` #` is most likely a part of it
PROSE = frozenset(
    (
        *("because", "commit", "done_when", "label", "learned", "name", "note", "organisation"),
        *("skip", "stretch", "title", "why"),
    )
)
_HASH = re.compile(r"[ \t]+#(?=\w)")
_MARK = re.compile(r"[ \t]#\w")

Entries = list[tuple[Scalar, Node]]


def joined(entries: Sequence[tuple[Scalar, Node]], path: str) -> tuple[Entries, list[Finding]]:
    """The entries of a flow mapping, those that a comma cut off a text put back to it.

    `{note: two campaigns, still to come}` is read by YAML as a note and a key without a value.
    """
    kept: Entries = []
    cut: dict[int, int] = {}
    for key, value in entries:
        if kept and _torn_off(kept[-1], key, value):
            label, text = kept[-1]
            assert isinstance(text, Scalar)
            whole = Scalar(f"{text.text}, {key.text}", _through(text.span, key.span), plain=True)
            kept[-1] = (label, whole)
            cut.setdefault(len(kept) - 1, text.span.end_column)
        else:
            kept.append((key, value))
    return kept, [_comma(*kept[at], column, path) for at, column in cut.items()]


def _torn_off(before: tuple[Scalar, Node], key: Scalar, value: Node) -> bool:
    """Whether a key without a value is the rest of the text before it."""
    label, text = before
    bare = isinstance(value, Scalar) and value.plain and not value.text
    return bare and label.text in PROSE and isinstance(text, Scalar) and text.plain and key.plain


def _through(first: Span, last: Span) -> Span:
    return Span(first.line, first.column, last.end_line, last.end_column)


def _comma(key: Scalar, value: Node, column: int, path: str) -> Finding:
    assert isinstance(value, Scalar)
    span = value.span
    place = span._replace(column=column) if span.line == span.end_line else span
    found = shaped.finding(
        "YM013", path, place, N_("a comma ends the text between braces"),
        N_("put it in double quotes: `{key}: \"{whole}\"`"), key=key.text, whole=value.text[:60],
    )  # fmt: skip
    certain = span.line == span.end_line and not any(c in value.text for c in '"\\')
    return shaped.fixed(found, Fix(span, f'"{value.text}"')) if certain else found


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
            yield shaped.finding(
                "YM013", path, Span(line, start, line, column + len(rest) + 1),
                N_("the text ends before ` #`: what follows is a comment"),
                N_("put the text in double quotes, or a blank behind the `#` of a comment"),
            )  # fmt: skip


def _sentences(node: Node) -> Iterator[Scalar]:
    """The unquoted values of keys that hold prose, in the file's order."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if not isinstance(value, Scalar):
                yield from _sentences(value)
            elif value.plain and value.text and key.text in PROSE:
                yield value
    elif not isinstance(node, Scalar):
        for item in node.items:
            yield from _sentences(item)
