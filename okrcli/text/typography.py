"""Blanks and quotation marks of word processors, which look right and mean nothing to YAML.

A no-break space round a key or value is a part of it, and so are “these” round a value. Both are
named for what they are, and the rest of the file is read as it was meant. What is a sentence may
hold and end with either: there it is somebody's text.
"""

import re
from typing import NamedTuple

from okrcli.findings import Finding, Fix, Span
from okrcli.messages import N_, Phrase
from okrcli.text import shape_findings
from okrcli.text.pitfalls import BLANKS, PROSE
from okrcli.text.tree import MappingNode, Node, ScalarNode, SequenceNode

_NAMES = {"\u00a0": N_("a no-break space"), "\u202f": N_("a narrow no-break space")}
_OTHER = N_("a blank that YAML does not accept as one")
OPENING, CLOSING = "“”„«»‘’‚‹›", "“”«»‘’‹›"
_AROUND = re.compile(rf"(?P<before>[{BLANKS}\s]*)(?P<text>.*?)(?P<after>[{BLANKS}\s]*)", re.DOTALL)
_QUOTED = re.compile(rf"(?P<mark>[{OPENING}])(?P<text>[^{OPENING}\"\\]*)[{CLOSING}]")
_GLUED = re.compile(rf"(?P<key>[\w.-]{{1,64}}):(?P<blanks>[{BLANKS}][{BLANKS} ]*)(?P<text>.*)")
_ANY = re.compile(rf"[{BLANKS}{OPENING}]")


class Cleaned(NamedTuple):
    """A tree as it was meant, and what was wrong with it as it was written."""

    root: Node
    findings: list[Finding]


def cleaned(root: Node, text: str, path: str) -> Cleaned:
    """The tree without what word processors put round keys and values."""
    if not _ANY.search(text):
        return Cleaned(root, [])
    work = _Cleaning(path)
    return Cleaned(work.node(root, ""), work.findings)


def name(odd: str) -> Phrase:
    """What a blank is called that is none to YAML."""
    return Phrase(_NAMES.get(odd, _OTHER))


def code(odd: str) -> str:
    """A character's number, as in U+00A0."""
    return f"U+{ord(odd):04X}"


class _Cleaning:
    """One tree being cleaned, and the findings so far."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []

    def node(self, node: Node, key: str) -> Node:
        """A node below a key, cleaned."""
        if isinstance(node, ScalarNode):
            return self.value(node, key)
        if isinstance(node, SequenceNode):
            return node._replace(items=tuple(self.node(item, key) for item in node.items))
        entries = tuple(self.entry(node, *entry) for entry in node.entries)
        return MappingNode(
            entries, node.span, {entry[0].text: i for i, entry in enumerate(entries)}
        )

    def entry(self, holder: MappingNode, key: ScalarNode, value: Node) -> tuple[ScalarNode, Node]:
        """A key and its value, cleaned; a key that would stand twice stays as it is."""
        glued = _GLUED.fullmatch(key.text) if _blank(key, value) else None
        if glued:
            key, value = self.parted(key, glued)
        else:
            bare = self.bare(key)
            taken = any(other.text == bare.text for other, _ in holder.entries)
            key = key if taken or bare is key else self.said(key, bare)
        if key.text.startswith("x-"):
            return key, value
        return key, self.node(value, key.text)

    def value(self, value: ScalarNode, key: str) -> ScalarNode:
        """A value, cleaned where it is no sentence."""
        if not value.plain or key in PROSE or value.span.line != value.span.end_line:
            return value
        bare = self.bare(value)
        if bare is not value:
            return self.said(value, bare)
        quoted = _QUOTED.fullmatch(value.text)
        if quoted is None or not quoted["text"].strip():
            return value
        self.report(
            value.span,
            N_("`{mark}` is no quotation mark to YAML, but a part of the value"),
            N_("quotation marks are `\"` or `'`"),
            f'"{quoted["text"]}"',
            mark=quoted["mark"],
        )
        return value._replace(text=quoted["text"], plain=False)

    def bare(self, found: ScalarNode) -> ScalarNode:
        """A key or value without blanks that are none; the very same where it has none."""
        around = _AROUND.fullmatch(found.text)
        if not found.plain or around is None or not (around["before"] or around["after"]):
            return found
        return found._replace(text=around["text"])

    def said(self, found: ScalarNode, bare: ScalarNode) -> ScalarNode:
        """The bare key or value, after saying what stood beside it."""
        before, _, after = found.text.partition(bare.text)
        odd = (before + after).strip(" ")[0]
        text = N_("{name} ({sign}) stands before `{word}`")
        if not before:
            text = N_("{name} ({sign}) stands after `{word}`")
        self.report(
            found.span,
            text,
            N_("remove it"),
            bare.text,
            name=name(odd),
            sign=code(odd),
            word=bare.text[:60],
        )
        return bare

    def parted(self, key: ScalarNode, glued: re.Match[str]) -> tuple[ScalarNode, ScalarNode]:
        """The key and value that a blank that is none kept together."""
        odd, line, start = glued["blanks"], key.span.line, key.span.column
        gap = Span(line, start + glued.start("blanks"), line, start + glued.end("blanks"))
        self.report(
            gap,
            N_("{name} ({sign}) stands after the colon of `{key}`"),
            N_("write an ordinary blank"),
            " ",
            name=name(odd[0]),
            sign=code(odd[0]),
            key=glued["key"],
        )
        value = key.span._replace(column=gap.end_column)
        return (
            ScalarNode(glued["key"], key.span._replace(end_column=gap.column - 1), plain=True),
            ScalarNode(glued["text"], value, plain=True),
        )

    def report(self, span: Span, text: str, hint: str, fix: str, /, **values: object) -> None:
        """Note a finding with the text that certainly belongs there."""
        found = shape_findings.finding("YM001", self.path, span, text, hint, **values)
        self.findings.append(shape_findings.fixed(found, Fix(span, fix)))


def _blank(key: ScalarNode, value: Node) -> bool:
    """Whether a key of one line has nothing behind it."""
    empty = isinstance(value, ScalarNode) and value.plain and not value.text
    return empty and key.plain and key.span.line == key.span.end_line
