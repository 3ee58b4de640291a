"""Findings as our own JSON, a versioned contract: `okr schema validate-json` is its schema."""

from collections.abc import Iterator
from typing import Literal

from okrcli.findings import Finding, Span
from okrcli.render.finding_types import FindingData, LevelCounts, RangeData, ValidateOutput
from okrcli.text.json_text import json_text
from okrcli.views.finding_list import Listing

FORMAT: Literal[1] = 1


def okr_json_lines(listing: Listing) -> Iterator[str]:
    """One object: every finding, in order, and how many there are of each level."""
    body: ValidateOutput = {
        "format": FORMAT,
        "files": listing.files,
        "counts": _counts(listing),
        "findings": [_finding(finding, listing) for finding in listing.findings],
    }
    yield json_text(body).rstrip("\n")


def _counts(listing: Listing) -> LevelCounts:
    counts = listing.counts
    return {
        "error": counts["error"],
        "warning": counts["warning"],
        "advice": counts["advice"],
    }


def _finding(finding: Finding, listing: Listing) -> FindingData:
    fix = finding.fix
    return {
        "code": finding.code,
        "name": finding.name,
        "level": finding.level,
        "path": finding.place.path,
        **_range(finding.place.span),
        "message": listing.text(finding),
        "hint": listing.hint(finding) or None,
        "notes": [
            {
                "path": note.place.path,
                **_range(note.place.span),
                "message": listing.note(note, finding),
            }
            for note in finding.notes
        ],
        "fix": {**_range(fix.span), "text": fix.text} if fix else None,
    }


def _range(span: Span) -> RangeData:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
