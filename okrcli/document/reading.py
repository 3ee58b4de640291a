"""A file's tree, read from the top again behind every place at which the parser stumbled."""

from okrcli.document import encoding, reader, shaped
from okrcli.document.tree import Node
from okrcli.findings import Finding

# how often the parser may stop in one file and be helped on: each time it reads from the top again
STUMBLE_LIMIT = 100


def read(data: bytes, path: str) -> tuple[Node | None, list[Finding]]:
    """The tree of a file and what is wrong with its YAML; None where nothing can be used.

    Anything wrong at all means that nothing of the file may be used, even when a tree came out.
    """
    text, findings = encoding.text(data, path)
    if text is None:
        return None, findings
    written = text.split("\n")
    while True:
        one = reader.Reader(text, path)
        root = one.document()
        lines = text.split("\n")
        found = [_as_written(finding, written, lines) for finding in one.findings]
        if one.stumble is None:
            return root, [*findings, *found]
        findings.append(_as_written(one.stumble.finding, written, lines))
        if one.stumble.text is None:
            return None, [*findings, *found]
        if len(findings) >= STUMBLE_LIMIT:
            return None, [*findings, shaped.enough(findings[-1], STUMBLE_LIMIT)]
        text = one.stumble.text


def _as_written(finding: Finding, written: list[str], read: list[str]) -> Finding:
    """The finding, without a fix that would write a stand-in into the file."""
    if finding.fix is None:
        return finding
    span = finding.fix.span
    stretch = slice(span.column - 1, span.end_column - 1)
    rows = slice(span.line - 1, span.end_line)
    whole = span.line == span.end_line
    same = written[rows] == read[rows] or (
        whole and written[span.line - 1][stretch] == read[span.line - 1][stretch]
    )
    return finding if same else shaped.fixed(finding, None)
