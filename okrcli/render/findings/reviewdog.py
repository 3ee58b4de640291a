"""Findings as reviewdog's diagnostics, one JSON object a line."""

import json
from collections.abc import Iterator
from typing import Any

from okrcli.findings import Finding, Place, Span
from okrcli.text import sanitize
from okrcli.views.finding_list import Listing

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "advice": "INFO"}


def reviewdog_lines(listing: Listing) -> Iterator[str]:
    """A line a finding, with a suggestion where there is a certain fix."""
    for finding in listing.findings:
        yield sanitize.in_json(json.dumps(_diagnostic(finding, listing), ensure_ascii=False))


def _diagnostic(finding: Finding, listing: Listing) -> dict[str, Any]:
    said = [listing.text(finding), listing.hint(finding)]
    said += [f"{listing.where(note.place)} {listing.note(note, finding)}" for note in finding.notes]
    row: dict[str, Any] = {
        "message": "\n".join(part for part in said if part),
        "location": _location(finding.place, listing),
        "severity": _SEVERITIES[finding.level],
        "source": {"name": "okr"},
        "code": {"value": finding.code},
    }
    if finding.fix:
        span = Place(finding.place.path, finding.fix.span)
        text = finding.fix.text
        row["suggestions"] = [{"range": _location(span, listing)["range"], "text": text}]
    return row


def _location(place: Place, listing: Listing) -> dict[str, Any]:
    return {"path": listing.path(place.path), "range": _range(place, listing)}


def _range(place: Place, listing: Listing) -> dict[str, dict[str, int]]:
    span = place.span
    end = Span(span.end_line, span.end_column, 0, 0)
    return {
        "start": {"line": span.line, "column": _bytes_before(place, listing)},
        "end": {
            "line": span.end_line,
            "column": _bytes_before(place._replace(span=end), listing),
        },
    }


def _bytes_before(place: Place, listing: Listing) -> int:
    """The column from 1 in bytes of UTF-8, which is what reviewdog counts."""
    before = listing.line(place)[: place.span.column - 1]
    beyond = place.span.column - 1 - len(before)
    return 1 + len(before.encode("utf-8", "surrogatepass")) + beyond
