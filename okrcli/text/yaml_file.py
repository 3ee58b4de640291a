"""A file's tree, and all that is wrong with its YAML: read on behind what the parser stumbled at.

The parser starts again from the top each time, so what it does for one file in all is bounded.
"""

from typing import TYPE_CHECKING

from okrcli.findings import Finding
from okrcli.text import events, reader, shape_findings
from okrcli.text.encoding import decoded_text
from okrcli.text.tree import MappingNode, Node, SequenceNode

if TYPE_CHECKING:
    from okrcli.text.parse_errors import Stumble

# how often the parser may stop in one file and be helped on
STUMBLE_LIMIT = 100
# how much it may read in doing so, in characters; an event costs as much as so many of them
WORK_LIMIT = 100_000_000
_EVENT = 300


def read_yaml(data: bytes, path: str) -> tuple[Node | None, list[Finding]]:
    """The tree of a file and what is wrong with its YAML; None where nothing can be used.

    Anything wrong at all means that nothing of the file may be used, even when a tree came out.
    """
    text, findings = decoded_text(data, path)
    if text is None:
        return None, findings
    first = reader.Reader(text, path)
    root = first.document()
    if first.stumble is None:
        return root, [*findings, *first.findings]
    return _read_on(text, path, findings, first)


def _read_on(
    text: str, path: str, findings: list[Finding], first: reader.Reader
) -> tuple[Node | None, list[Finding]]:
    """The tree of a file at which the parser stumbled, as far as it can be helped on."""
    stumbles, mended, enough = _stumbles(text, path, first.stumble)
    last = first
    if mended != text:
        last = reader.Reader(mended, path)
    root = last.document() if last is not first else None
    found = [*stumbles, *(_as_written(finding, text, mended) for finding in last.findings)]
    if enough:
        found.append(shape_findings.enough(stumbles[-1], len(stumbles)))
    if enough or last.stumble or root is None:
        return None, [*findings, *found]
    return _in_own_words(root, text.split("\n"), mended.split("\n")), [*findings, *found]


def _in_own_words(node: Node, written: list[str], read: list[str]) -> Node:
    """The tree with its values as they were written, where a stand-in took their place."""
    if isinstance(node, MappingNode):
        entries = tuple((key, _in_own_words(value, written, read)) for key, value in node.entries)
        return node._replace(entries=entries)
    if isinstance(node, SequenceNode):
        return node._replace(items=tuple(_in_own_words(item, written, read) for item in node.items))
    line, stretch = node.span.line - 1, slice(node.span.column - 1, node.span.end_column - 1)
    if node.span.line != node.span.end_line:
        rows = slice(line, node.span.end_line)
        # a text over several lines with a stand-in in it is nothing to write anywhere
        return node if written[rows] == read[rows] else node._replace(plain=False)
    changed = written[line][stretch] != read[line][stretch]
    return node._replace(text=written[line][stretch]) if changed and node.plain else node


def _stumbles(text: str, path: str, stumble: "Stumble | None") -> tuple[list[Finding], str, bool]:
    """What the parser stumbles at from the first time on, the text with stand-ins, and the rest.

    The last says whether there may be more that nobody looked for.
    """
    # most files have no fault, and what explains one is long
    from okrcli.text.parse_errors import explain

    found: list[Finding] = []
    work, given = 0, text
    while stumble is not None:
        found.append(_as_written(stumble.finding, given, text))
        if stumble.text is None:
            return found, text, False
        text = stumble.text
        if len(found) >= STUMBLE_LIMIT or work > WORK_LIMIT:
            return found, text, True
        error, count = events.trouble(text, reader.NODE_LIMIT)
        work += len(text) + _EVENT * count
        stumble = explain(error, text, path) if error is not None else None
    return found, text, False


def _as_written(finding: Finding, given: str, mended: str) -> Finding:
    """The finding, without a fix that would write a stand-in into the file."""
    if finding.fix is None or given is mended:
        return finding
    span, written, read = finding.fix.span, given.split("\n"), mended.split("\n")
    stretch = slice(span.column - 1, span.end_column - 1)
    rows = slice(span.line - 1, span.end_line)
    whole = span.line == span.end_line
    same = written[rows] == read[rows] or (
        whole and written[span.line - 1][stretch] == read[span.line - 1][stretch]
    )
    return finding if same else shape_findings.fixed(finding, None)
