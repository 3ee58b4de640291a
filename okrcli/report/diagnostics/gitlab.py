"""Findings as a Code Quality report, which GitLab compares between branches."""

import json
from collections.abc import Iterator

from okrcli.report import visible
from okrcli.report.diagnostics import fingerprints
from okrcli.report.diagnostics.listing import Listing

_SEVERITIES = {"error": "major", "warning": "minor", "advice": "info"}


def lines(listing: Listing) -> Iterator[str]:
    """One list of issues, in order; no two have the same fingerprint."""
    issues = [
        {
            "description": listing.text(finding),
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.level],
            "location": {
                "path": listing.path(finding.place.path),
                "lines": {"begin": finding.place.span.line, "end": finding.place.span.end_line},
            },
        }
        for finding, fingerprint in fingerprints.of(listing)
    ]
    yield visible.in_json(json.dumps(issues, ensure_ascii=False, indent=2))
