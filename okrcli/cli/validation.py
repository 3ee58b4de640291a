"""The runs of `okr validate`: show the findings, or mend what is certain."""

import sys
from dataclasses import dataclass
from datetime import date

from rich.text import Text

from okrcli import audit, errors
from okrcli.cli import opening, terminal, validating
from okrcli.findings import Finding
from okrcli.language import catalogue
from okrcli.report import diagnostics, visible
from okrcli.report.diagnostics.listing import Listing
from okrcli.report.terminal import diagnosis


@dataclass(frozen=True)
class Asked:
    """What the words of `okr validate` ask for."""

    selection: validating.Selection
    on: date
    format: str
    strict: bool
    color: str
    language: catalogue.Language
    ascii: bool = False


def run(opened: opening.Opened, asked: Asked) -> int:
    """Show the findings in the format asked for; 1 when one of them fails."""
    if asked.format not in validating.FORMATS:
        known = ", ".join(validating.FORMATS)
        raise errors.UsageError(f"--format takes {known}, not `{asked.format}`")
    found = _findings(opened, asked)
    listing = validating.listing(opened.loaded, found, asked.language, _files(opened, asked))
    if asked.format == "text":
        page = terminal.page(asked.language, ascii_flag=asked.ascii)
        terminal.show(diagnosis.lines(listing, page), asked.color, margin=1)
    else:
        _write(listing, asked.format)
    return int(any(_fails(finding, strict=asked.strict) for finding in found))


def _findings(opened: opening.Opened, asked: Asked) -> list[Finding]:
    return [f for f in audit.findings(opened.loaded, asked.on) if asked.selection.wants(f)]


def _files(opened: opening.Opened, asked: Asked) -> int:
    chosen = asked.selection.paths
    return len(list(opened.loaded.source.paths())) if chosen is None else len(chosen)


def _fails(finding: Finding, *, strict: bool) -> bool:
    return finding.level == "error" or (strict and finding.level == "warning")


def _write(listing: Listing, name: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    for line in diagnostics.FORMATS[name](listing):
        sys.stdout.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def mend(opened: opening.Opened, asked: Asked, *, dry: bool) -> int:
    """Apply the certain fixes, or show them as a patch; then say what is left."""
    found = _findings(opened, asked)
    items = list(validating.mended(opened.loaded, found))
    if dry:
        for item in items:
            terminal.show((_patch_line(line) for line in item.patch()), asked.color, margin=0)
        return int(bool(items))
    for done in validating.write(opened.root, items):
        said = asked.language.plural(
            "{path}: one place mended", "{path}: {n} places mended", done.places, path=done.path
        )
        sys.stdout.write(visible.visible(said) + "\n")
    return run(opening.here(), asked)


def _patch_line(line: str) -> Text:
    styles = {"+": "green", "-": "red", "@": "hint"}
    return Text(visible.visible_line(line), styles.get(line[:1], ""))
