"""The run of `okr validate`: the findings, in the format that is asked for."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okrcli import audit, errors, load, sources, store
from okrcli.cli import opening, terminal
from okrcli.cli.validating import naming, selecting
from okrcli.findings import Finding
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.report import diagnostics
from okrcli.report.diagnostics import github
from okrcli.report.diagnostics.listing import Listing
from okrcli.report.terminal import diagnosis

FORMATS = ("text", *diagnostics.FORMATS)


@dataclass(frozen=True)
class Asked:
    """What the words of `okr validate` ask for."""

    selection: selecting.Selection
    on: date
    format: str
    strict: bool
    color: str
    language: catalogue.Language
    ascii: bool = False


def run(opened: opening.Opened, asked: Asked) -> int:
    """Show the findings in the format asked for; 1 when one of them fails."""
    found = [f for f in audit.findings(opened.loaded, asked.on) if asked.selection.wants(f)]
    names = _names(opened.root, asked, found)
    page = terminal.page(asked.language, ascii_flag=asked.ascii)
    language = page.language if asked.format == "text" else asked.language
    shown = listing(opened.loaded, found, language, _files(opened, asked), names)
    if asked.format == "text":
        terminal.show(diagnosis.lines(shown, page), asked.color, margin=1)
    else:
        _write(shown, asked.format)
    return int(any(_fails(finding, strict=asked.strict) for finding in found))


def _names(root: Path, asked: Asked, found: Iterable[Finding]) -> dict[str, str]:
    places = [place for f in found for place in (f.place, *(note.place for note in f.notes))]
    paths = sorted({place.path for place in places})
    if asked.format in diagnostics.FROM_THE_TOP:
        return naming.from_the_top(root, paths, os.environ)
    return naming.from_here(root, paths, Path.cwd())


def _files(opened: opening.Opened, asked: Asked) -> int:
    chosen = asked.selection.paths
    return len(list(opened.loaded.source.paths())) if chosen is None else len(chosen)


def _fails(finding: Finding, *, strict: bool) -> bool:
    return finding.level == "error" or (strict and finding.level == "warning")


def listing(
    loaded: load.Loaded,
    found: list[Finding],
    language: catalogue.Language,
    files: int,
    names: dict[str, str] | None = None,
) -> Listing:
    """The findings with the lines of the files that they and their notes are in."""
    paths = {place.path for f in found for place in (f.place, *(note.place for note in f.notes))}
    texts = {path: _lines(loaded, path) for path in sorted(paths)}
    return Listing(found, language, files, texts, names or {})


def _lines(loaded: load.Loaded, path: str) -> list[str]:
    try:
        return loaded.source.read(path).decode("utf-8-sig", "replace").split("\n")
    except sources.Unreadable:
        return []


def _write(shown: Listing, name: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    for line in diagnostics.FORMATS[name](shown):
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
        store.append(place, data, f"the step summary {place}", Path.cwd())
    except errors.RefusedError as why:
        raise errors.OkrError(
            N_("{problem}; or unset GITHUB_STEP_SUMMARY"), problem=why.said
        ) from None
    except OSError as why:
        raise errors.OkrError(
            N_("{problem}; or unset GITHUB_STEP_SUMMARY"), problem=errors.reason(why)
        ) from None
