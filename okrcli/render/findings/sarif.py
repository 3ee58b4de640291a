"""Findings as SARIF 2.1.0, which code scanning reads."""

import inspect
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from okrcli import __version__
from okrcli.findings import Finding, Level, Place, Span
from okrcli.language.pages import page_text
from okrcli.render.findings import fingerprints
from okrcli.rules import all_rules
from okrcli.text import sanitize
from okrcli.views.finding_list import Listing

_LEVELS: dict[Level, str] = {"error": "error", "warning": "warning", "advice": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_PROSE = re.compile(
    r"\A(?:<!--.*?-->\n)?# (?P<title>[^\n]+)\n(?:\n(?P<reason>(?!```).+?)\n\n)?", re.S
)


def sarif_lines(listing: Listing) -> Iterator[str]:
    """One log with one run; rules are listed once, columns count code points."""
    rules = sorted({(finding.code, finding.name, finding.level) for finding in listing.findings})
    index = {code: i for i, code in enumerate(dict.fromkeys(code for code, _, _ in rules))}
    described = [_rule(*rule, listing) for rule in rules if rule[0] in index]
    run = {
        "tool": {
            "driver": {"name": "okr", "version": __version__, "rules": _once(described)},
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the top of the repository"}}},
        "results": [
            _result(finding, fingerprint, listing, index)
            for finding, fingerprint in fingerprints.fingerprint(listing)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield sanitize.in_json(json.dumps(log, ensure_ascii=False, indent=2))


def _once(rules: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A rule once, though its findings may be of two levels."""
    return list({rule["id"]: rule for rule in reversed(rules)}.values())[::-1]


def _rule(code: str, name: str, level: Level, listing: Listing) -> dict[str, Any]:
    """What code scanning shows of a rule: its title, its reason, and where to read on."""
    title, reason = _words(code, listing.language.code)
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": reason},
        "help": {"text": f"{reason}\n\nokr explain {code}"},
        "defaultConfiguration": {"level": _LEVELS[level]},
    }


def _words(code: str, language: str) -> tuple[str, str]:
    """The title of a code's page, and the first paragraph of its reason."""
    found = _PROSE.match(page_text("rules", code, language))
    title, reason = (found["title"], found["reason"]) if found else (code, None)
    if reason is None and code in all_rules.RULES:
        reason = (inspect.getdoc(all_rules.RULES[code].find) or "").split("\n\n")[0]
    return title, " ".join((reason or title).split())


def _result(
    finding: Finding, fingerprint: str, listing: Listing, index: dict[str, int]
) -> dict[str, Any]:
    hint = listing.hint(finding)
    text = listing.text(finding)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _LEVELS[finding.level],
        "message": {"text": f"{text}. {hint}" if hint else text},
        "locations": [_location(finding.place, listing)],
        "partialFingerprints": {"okr/v1": fingerprint},
    }
    if finding.notes:
        result["relatedLocations"] = [
            {**_location(note.place, listing), "message": {"text": listing.note(note, finding)}}
            for note in finding.notes
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding, hint or text, listing)]
    return result


def _fix(finding: Finding, about: str, listing: Listing) -> dict[str, Any]:
    assert finding.fix
    place = Place(finding.place.path, finding.fix.span)
    content = {"text": finding.fix.text}
    replacement = {"deletedRegion": _region(place.span), "insertedContent": content}
    change = {"artifactLocation": _artifact(place, listing), "replacements": [replacement]}
    return {"description": {"text": about}, "artifactChanges": [change]}


def _location(place: Place, listing: Listing) -> dict[str, Any]:
    where = {"artifactLocation": _artifact(place, listing), "region": _region(place.span)}
    return {"physicalLocation": where}


def _artifact(place: Place, listing: Listing) -> dict[str, str]:
    path = listing.names.get(place.path, place.path)
    return {"uri": quote(path.encode("utf-8", "surrogateescape")), "uriBaseId": _ROOT}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
