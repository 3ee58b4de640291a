"""The run of `okr validate`: the findings, in the format that is asked for."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import opening, terminal
from okrcli.cli.validating import file_names, filters
from okrcli.findings import Finding, Place
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.findings import formats, github
from okrcli.render.terminal.diagnosis import diagnosis_lines
from okrcli.render.terminal.many_findings import many_finding_lines
from okrcli.rules import audit
from okrcli.store import output
from okrcli.store.open import Loaded
from okrcli.text import sources
from okrcli.views import findings_of_many
from okrcli.views.finding_list import Listing

FORMATS = ("text", *formats.FORMATS)


@dataclass(frozen=True)
class FindingsRequest:
    """What the words of `okr validate` ask for."""

    on: date
    now: datetime
    format: str
    strict: bool
    color: str
    language: catalogue.Language
    ascii: bool = False
    everything: bool = False


class Part(NamedTuple):
    """A workspace, and what of it is wanted."""

    opened: opening.Opened
    selection: filters.Selection


def show_findings(parts: Sequence[Part], asked: FindingsRequest) -> int:
    """Show the findings in the format asked for; 1 when one of them fails."""
    page = terminal.page(asked.language, ascii_flag=asked.ascii)
    language = page.language if asked.format == "text" else asked.language
    shown = _joined([_listing(part, asked, language) for part in parts], language)
    if asked.format == "text":
        many = findings_of_many.teams(shown) > findings_of_many.TEAMS_MOST
        told = many_finding_lines if many and not asked.everything else diagnosis_lines
        terminal.show(told(shown, page), asked.color, margin=1)
    else:
        _write(shown, asked.format)
    return int(any(_fails(finding, strict=asked.strict) for finding in shown.findings))


def _listing(part: Part, asked: FindingsRequest, language: catalogue.Language) -> Listing:
    opened, selection = part
    found = audit.findings(opened.loaded, asked.on, asked.now)
    found = [finding for finding in found if selection.wants(finding)]
    files = len(opened.loaded.paths) if selection.paths is None else len(selection.paths)
    return listing(opened.loaded, found, language, files, _names(opened.root, asked, found))


def _joined(parts: Sequence[Listing], language: catalogue.Language) -> Listing:
    """One listing of several, where files go by the names that they are shown under."""
    if len(parts) == 1:
        return parts[0]
    found = [_named(finding, part.names) for part in parts for finding in part.findings]
    lines = {part.names[path]: of_file for part in parts for path, of_file in part.sources.items()}
    return Listing(found, language, sum(part.files for part in parts), lines)


def _named(finding: Finding, names: Mapping[str, str]) -> Finding:
    """The finding with its files called as they are shown."""
    notes = tuple(note._replace(place=_called(note.place, names)) for note in finding.notes)
    return finding._replace(place=_called(finding.place, names), notes=notes)


def _called(place: Place, names: Mapping[str, str]) -> Place:
    return place._replace(path=names[place.path])


def _names(root: Path, asked: FindingsRequest, found: Iterable[Finding]) -> dict[str, str]:
    places = [place for f in found for place in (f.place, *(note.place for note in f.notes))]
    paths = sorted({place.path for place in places})
    if asked.format in formats.FROM_THE_TOP:
        return file_names.from_the_top(root, paths, os.environ)
    return file_names.from_here(root, paths, Path.cwd())


def _fails(finding: Finding, *, strict: bool) -> bool:
    return finding.level == "error" or (strict and finding.level == "warning")


def listing(
    loaded: Loaded,
    found: list[Finding],
    language: catalogue.Language,
    files: int,
    names: dict[str, str] | None = None,
) -> Listing:
    """The findings with the lines of the files that they and their notes are in."""
    paths = {place.path for f in found for place in (f.place, *(note.place for note in f.notes))}
    texts = {path: _lines(loaded, path) for path in sorted(paths)}
    return Listing(found, language, files, texts, names or {})


def _lines(loaded: Loaded, path: str) -> list[str]:
    try:
        return loaded.source.read(path).decode("utf-8-sig", "replace").split("\n")
    except sources.Unreadable:
        return []


def _write(shown: Listing, name: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    for line in formats.FORMATS[name](shown):
        sys.stdout.write(terminal.spelled(line, encoding) + "\n")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if name == "github" and summary:
        _add(Path(summary), shown)


def _add(place: Path, shown: Listing) -> None:
    """Append the whole list to the step's summary, as much as GitHub takes."""
    try:
        taken = place.stat().st_size if place.exists() else 0
        text = github.summary(shown, github.SUMMARY_LIMIT - taken)
        data = text.encode(errors="backslashreplace")
        output.append(place, data, f"the step summary {place}", Path.cwd())
    except errors.RefusedError as why:
        raise errors.OkrError(
            N_("{problem}; or unset GITHUB_STEP_SUMMARY"), problem=why.said
        ) from None
    except OSError as why:
        raise errors.OkrError(
            N_("{problem}; or unset GITHUB_STEP_SUMMARY"), problem=errors.reason(why)
        ) from None
