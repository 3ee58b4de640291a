"""Findings as a reader sees them: where, what and what to do, for tests that mark the place.

`marked("unit: ‹%›")` is the text without the marks, and where they stood.
"""

from typing import NamedTuple

from okrcli.findings import Finding
from okrcli.language.catalogue import language_named
from okrcli.model import plan
from okrcli.model.shape_errors import FileEntry
from okrcli.rules import fixes
from okrcli.text import decoding

ENGLISH = language_named("en")


class Said(NamedTuple):
    """One finding in English: its code, line, first and last column, text and hint."""

    code: str
    line: int
    column: int
    end: int
    text: str
    hint: str


def marked(text: str) -> tuple[str, int, int, int]:
    """The text without ‹ and ›, and the line and columns of what stood between them."""
    before, rest = text.split("‹")
    inside, after = rest.split("›")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return before + inside + after, line, column, column + len(inside)


def said(finding: Finding) -> Said:
    """A finding in English."""
    span = finding.place.span
    values = {
        name: ENGLISH.translate(value) if isinstance(value, str) else value
        for name, value in finding.values.items()
    }
    text, hint = (
        ENGLISH.say(words, **values) if words else "" for words in (finding.text, finding.hint)
    )
    return Said(finding.code, span.line, span.column, span.end_column, text, hint)


def findings(data: bytes | str, kind: type[FileEntry] = plan.Plan) -> list[Finding]:
    """All shape findings on a file."""
    raw = data.encode() if isinstance(data, str) else data
    return decoding.read_as(raw, kind, "f.yaml")[2]


def mended(data: str, kind: type[FileEntry] = plan.Plan) -> str:
    """The file with its certain fixes in it."""
    return fixes.applied(data.encode(), findings(data, kind))[0].decode()
