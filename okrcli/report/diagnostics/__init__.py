"""Findings for every reader: a person at a terminal, an editor, a forge. One renderer a format."""

from collections.abc import Callable, Iterator

from okrcli.report.diagnostics import concise, github, gitlab, ours, reviewdog, sarif
from okrcli.report.diagnostics.listing import Listing

FORMATS: dict[str, Callable[[Listing], Iterator[str]]] = {
    "concise": concise.lines,
    "json": ours.lines,
    "github": github.lines,
    "gitlab": gitlab.lines,
    "sarif": sarif.lines,
    "rdjsonl": reviewdog.lines,
}
# These name files from the top of the repository, where the forges and reviewdog look for them.
FROM_THE_TOP = frozenset(("github", "gitlab", "sarif", "rdjsonl"))
