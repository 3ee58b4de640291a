"""Findings as SARIF 2.1.0, which code scanning reads."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from okrcli import __version__
from okrcli.findings import Finding, Place
from okrcli.report.diagnostics.listing import Listing

_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def lines(listing: Listing) -> Iterator[str]:
    """One log with one run; rules are listed once, columns count code points."""
    codes = sorted({(finding.code, finding.name) for finding in listing.findings})
    index = {code: i for i, (code, _) in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "okr",
                "version": __version__,
                "rules": [{"id": code, "name": name} for code, name in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, listing, index) for finding in listing.findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=2)


def _result(finding: Finding, listing: Listing, index: dict[str, int]) -> dict[str, Any]:
    hint = listing.hint(finding)
    text = listing.text(finding)
    key = f"{finding.code}\0{finding.place.path}\0{text}"
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _LEVELS[finding.level],
        "message": {"text": f"{text}. {hint}" if hint else text},
        "locations": [_location(finding.place)],
        "partialFingerprints": {"okr/v1": hashlib.sha256(key.encode()).hexdigest()},
    }
    if finding.notes:
        result["relatedLocations"] = [
            {**_location(note.place), "message": {"text": listing.note(note, finding)}}
            for note in finding.notes
        ]
    return result


def _location(place: Place) -> dict[str, Any]:
    span = place.span
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.path)},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
            },
        }
    }
