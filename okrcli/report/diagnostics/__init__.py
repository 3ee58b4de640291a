"""Findings for every reader: a person at a terminal, an editor, a forge. One renderer a format."""

from collections.abc import Callable, Iterator

from okrcli.report.diagnostics import concise, forges, sarif
from okrcli.report.diagnostics.listing import Listing

FORMATS: dict[str, Callable[[Listing], Iterator[str]]] = {
    "concise": concise.lines,
    "json": forges.json_lines,
    "github": forges.github_lines,
    "gitlab": forges.gitlab_lines,
    "rdjsonl": forges.rdjsonl_lines,
    "sarif": sarif.lines,
}
