"""What the linter says of a workspace with an import's files, before any of them is written."""

from collections.abc import Mapping
from datetime import date

from okrcli import errors
from okrcli.findings import Finding
from okrcli.messages import N_
from okrcli.store.open import Loaded, workspace_from
from okrcli.text import sources
from okrcli.text.sources import Source, Unreadable

# of key results; more are for `okr validate` itself
MOST = 300


def with_files(source: Source | None, files: Mapping[str, str]) -> Loaded:
    """The workspace that a source and the files of an import would make together."""
    every: dict[str, bytes] = {}
    for path in source.paths() if source else ():
        try:
            every[path] = source.read(path) if source else b""
        except Unreadable:
            continue
    every |= {path: text.encode() for path, text in files.items()}
    return workspace_from(sources.Texts(every))


def findings(
    source: Source | None,
    files: Mapping[str, str],
    on: date,
    sizes: Mapping[str, int] | None = None,
) -> list[Finding] | None:
    """The findings on the files of an import, None where they are too many to look at in passing.

    `sizes` are how many key results each of its plans has, by path. Of very many only as many plans
    as hold `MOST` are read again. RefusedError for a file that could not be: that would be a fault
    of the import's, which is found here and not by the user afterwards.
    """
    is_large = sum((sizes or {}).values()) > MOST
    loaded = with_files(source, _first(files, sizes or {}) if is_large else files)
    for finding in loaded.workspace.findings:
        if finding.place.path in files:
            raise errors.RefusedError(
                N_(
                    "okr import made a file that does not read: {place}: {why}; nothing was"
                    " written, and please report it with the row it came from"
                ),
                place=finding.place,
                why=finding.said,
            )
    if is_large or count_of_key_results(loaded, files) > MOST:
        return None
    from okrcli.rules import audit

    return [found for found in audit.findings(loaded, on) if found.place.path in files]


def _first(files: Mapping[str, str], sizes: Mapping[str, int]) -> dict[str, str]:
    """The files without plans, and check-ins, of more than `MOST` key results; one stays at least.

    What is left reads by itself: a plan, its cycle, and what its team read.
    """
    left_out: set[str] = set()
    count = 0
    for path, size in sizes.items():
        if count and count + size > MOST:
            left_out |= {path, _checkins(path)}
        count += size
    return {
        path: text
        for path, text in files.items()
        if path not in left_out and f"{path.rpartition('/')[0]}/" not in left_out
    }


def _checkins(plan: str) -> str:
    """The folder of the check-ins that go with a plan."""
    return plan.replace("/plans/", "/checkins/").removesuffix(".yaml") + "/"


def count_of_key_results(loaded: Loaded, files: Mapping[str, str]) -> int:
    """How many key results stand in the plans of some files."""
    return sum(
        len(objective.key_results)
        for season in loaded.workspace.cycles.values()
        for team in season.planned
        if team.path in files
        for objective in team.objectives
    )
