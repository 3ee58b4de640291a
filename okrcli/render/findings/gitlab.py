"""Findings as a Code Quality report, which GitLab compares between branches."""

import json
from collections.abc import Iterator

from okrcli.render.findings import fingerprints
from okrcli.text import sanitize
from okrcli.views.finding_list import Listing

_SEVERITIES = {"error": "major", "warning": "minor", "advice": "info"}


def gitlab_lines(listing: Listing) -> Iterator[str]:
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
        for finding, fingerprint in fingerprints.fingerprint(listing)
    ]
    yield sanitize.in_json(json.dumps(issues, ensure_ascii=False, indent=2))
