"""Findings for every reader: a person at a terminal, an editor, a forge. One renderer a format."""

from collections.abc import Callable, Iterator

from okrcli.render.findings.concise import concise_lines
from okrcli.render.findings.github import github_lines
from okrcli.render.findings.gitlab import gitlab_lines
from okrcli.render.findings.okr_json import okr_json_lines
from okrcli.render.findings.reviewdog import reviewdog_lines
from okrcli.render.findings.sarif import sarif_lines
from okrcli.views.finding_list import Listing

FORMATS: dict[str, Callable[[Listing], Iterator[str]]] = {
    "concise": concise_lines,
    "json": okr_json_lines,
    "github": github_lines,
    "gitlab": gitlab_lines,
    "sarif": sarif_lines,
    "rdjsonl": reviewdog_lines,
}
# These name files from the top of the repository, where the forges and reviewdog look for them.
FROM_THE_TOP = frozenset(("github", "gitlab", "sarif", "rdjsonl"))
