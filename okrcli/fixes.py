"""Fixes spliced into a file's own text: every byte outside the fixed places stays."""

from collections.abc import Iterable
from typing import NamedTuple

from okrcli.document import splice
from okrcli.findings import Finding, Span


class Change(NamedTuple):
    """What stood in a stretch of a file, and what stands there now."""

    span: Span
    before: str
    after: str


def applied(data: bytes, findings: Iterable[Finding]) -> tuple[bytes, list[Change]]:
    """The file with the fixes of these findings in it, and what they changed, in order.

    Fixes that overlap are left for another run. Spans count the characters of the text behind a
    byte order mark, which stays; a new line ends as the file's first line does.
    """
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    fixes = sorted({finding.fix for finding in findings if finding.fix})
    if not fixes:
        return data, []
    text = data[len(mark) :].decode("utf-8")
    starts = splice.line_starts(text)
    end_of_line = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    parts, changes, at = [], [], 0
    for fix in fixes:
        start = starts[fix.span.line - 1] + fix.span.column - 1
        end = starts[fix.span.end_line - 1] + fix.span.end_column - 1
        if start >= at:
            new = fix.text.replace("\n", end_of_line)
            parts += [text[at:start], new]
            changes.append(Change(fix.span, text[start:end], new))
            at = end
    return mark + ("".join(parts) + text[at:]).encode("utf-8"), changes
