"""Findings for machines: our own JSON, and what GitHub, GitLab and reviewdog read."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from okrcli.findings import Finding, Span
from okrcli.report import visible
from okrcli.report.diagnostics.listing import Listing

FORMAT = 1
GITHUB_MOST = 10
_GITHUB = {"error": "error", "warning": "warning", "advice": "notice"}
_GITLAB = {"error": "major", "warning": "minor", "advice": "info"}
_REVIEWDOG = {"error": "ERROR", "warning": "WARNING", "advice": "INFO"}


def json_lines(listing: Listing) -> Iterator[str]:
    """The versioned contract: one object, `format` 1, with every finding and the counts."""
    body = {
        "format": FORMAT,
        "files": listing.files,
        "counts": listing.counts,
        "findings": [_as_json(finding, listing) for finding in listing.findings],
    }
    yield json.dumps(body, ensure_ascii=False, indent=2)


def _as_json(finding: Finding, listing: Listing) -> dict[str, Any]:
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


def _range(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def github_lines(listing: Listing) -> Iterator[str]:
    """Workflow commands: the worst ten of each level, all that GitHub shows, and a count."""
    shown: Counter[str] = Counter()
    for finding in listing.worst_first:
        shown[finding.level] += 1
        if shown[finding.level] > GITHUB_MOST:
            continue
        span, hint = finding.place.span, listing.hint(finding)
        text = listing.text(finding) + (f"\n{hint}" if hint else "")
        where = {
            "file": finding.place.path, "line": span.line, "endLine": span.end_line,
            "col": span.column, "endColumn": max(span.column, span.end_column - 1),
            "title": f"{finding.code} {finding.name}",
        }  # fmt: skip
        if span.end_line != span.line:
            del where["col"], where["endColumn"]
        properties = ",".join(f"{key}={_property(str(value))}" for key, value in where.items())
        yield f"::{_GITHUB[finding.level]} {properties}::{_data(text)}"
    left = sum(max(0, n - GITHUB_MOST) for n in shown.values())
    if left:
        more = listing.language.plural("and one more finding", "and {n} more findings", left)
        yield f"::notice title=okr validate::{_data(more)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def gitlab_lines(listing: Listing) -> Iterator[str]:
    """A Code Quality report: fingerprints stay when lines move, and no two are the same."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in listing.findings:
        text = listing.text(finding)
        key = f"{finding.code}\0{finding.place.path}\0{text}"
        seen[key] += 1
        digest = hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()
        issues.append(
            {
                "description": text,
                "check_name": finding.code,
                "fingerprint": digest,
                "severity": _GITLAB[finding.level],
                "location": {
                    "path": finding.place.path,
                    "lines": {"begin": finding.place.span.line},
                },
            }
        )
    yield json.dumps(issues, ensure_ascii=False, indent=2)


def rdjsonl_lines(listing: Listing) -> Iterator[str]:
    """Reviewdog's diagnostics, one JSON object a line, with a suggestion where there is a fix."""
    for finding in listing.findings:
        row: dict[str, Any] = {
            "message": listing.text(finding),
            "location": {
                "path": visible.visible(finding.place.path),
                "range": _reviewdog(finding.place.span),
            },
            "severity": _REVIEWDOG[finding.level],
            "code": {"value": finding.code},
            "source": {"name": "okr"},
        }
        if finding.fix:
            fix = finding.fix
            row["suggestions"] = [{"range": _reviewdog(fix.span), "text": fix.text}]
        yield json.dumps(row, ensure_ascii=False)


def _reviewdog(span: Span) -> dict[str, dict[str, int]]:
    return {
        "start": {"line": span.line, "column": span.column},
        "end": {"line": span.end_line, "column": span.end_column},
    }
