"""Fixes spliced into a file's own text: every byte outside the fixed places stays."""

from collections.abc import Iterable

from okrcli.findings import Finding, Fix, Span


def applied(data: bytes, findings: Iterable[Finding]) -> bytes:
    """The file with the fixes of these findings in it; overlapping ones are left for another run.

    Spans count the characters of the text behind a byte order mark, which stays.
    """
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text = data[len(mark) :].decode("utf-8")
    starts = _line_starts(text)
    edits = sorted(
        (_offset(starts, fix.span, end=False), _offset(starts, fix.span, end=True), fix.text)
        for fix in _fixes(findings)
    )
    parts, at = [], 0
    for start, end, new in edits:
        if start >= at:
            parts += [text[at:start], new]
            at = end
    return mark + ("".join(parts) + text[at:]).encode("utf-8")


def _fixes(findings: Iterable[Finding]) -> Iterable[Fix]:
    return (finding.fix for finding in findings if finding.fix)


def _line_starts(text: str) -> list[int]:
    """The offset of each line's first character; lines end with a line feed."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _offset(starts: list[int], span: Span, *, end: bool) -> int:
    line, column = (span.end_line, span.end_column) if end else (span.line, span.column)
    return starts[line - 1] + column - 1
