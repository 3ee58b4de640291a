"""Where a workspace stood in other commits: its folder may have been moved, or may be gone.

A folder that holds `okr.yaml` at one moment only is the one that another was moved from or to: of
several the one that has most files in common, then the nearest.
"""

import itertools
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from okrcli import git, store

Blobs = Mapping[str, str]


def elsewhere(there: git.Repository, commit: str, known: Blobs, taken: Iterable[str]) -> str | None:
    """The folder in a commit id that a workspace came from or went to; None where there is none.

    `known` are its files where it is known, with their blobs, empty for unknown ones. `taken` are
    folders that hold a workspace there too, and so are others.
    """
    folders = there.folders_of(store.MARKER, commit) - set(taken)
    if not folders:
        return None
    return max(sorted(folders), key=lambda prefix: _alike(there, commit, prefix, known))


def _alike(there: git.Repository, commit: str, prefix: str, known: Blobs) -> tuple[int, int, int]:
    """How many files are the same, how many stand at the same path, and how near the folder is."""
    listed = replace(there, prefix=prefix).listing(commit, store.TOPS, store.belongs).ids
    same = sum(known.get(path) == blob for path, blob in listed.items())
    steps = zip(there.prefix.split("/"), prefix.split("/"), strict=False)
    near = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], steps))
    return same, len(known.keys() & listed.keys()), near


def on_disk(there: git.Repository, commit: str) -> frozenset[str]:
    """Those of the folders that hold a workspace in a commit id that hold one on the disk too."""
    found = there.folders_of(store.MARKER, commit)
    # a folder that may not be looked into holds no workspace of ours
    place = there.top
    return frozenset(p for p in found if os.path.isfile(place / p / store.MARKER))  # noqa: PTH113


def history(there: git.Repository, commit: str, paths: Sequence[str]) -> tuple[git.Commit, ...]:
    """The commits that changed the paths, newest first, also in folders they were in before."""
    wanted = (*paths, store.MARKER)
    found = there.history(commit, wanted)
    while move := _move(there, found):
        moved, prefix = move
        wider = replace(there, former=(*there.former, prefix))
        if prefix in there.folders_of(store.MARKER, commit):
            # since then another workspace was made in the old place
            return (*there.history(commit, wanted, moved), *history(wider, moved, paths))
        there, found = wider, wider.history(commit, wanted)
    return found


def _move(there: git.Repository, commits: Sequence[git.Commit]) -> tuple[str, str] | None:
    """The commit that moved the workspace, and the folder it came from; None for no move."""
    for commit in commits:
        added = any(c.path == store.MARKER and c.old is None for c in commit.changes)
        if not added or not commit.parents:
            continue
        prefixes = (there.prefix, *there.former)
        now = there.folders_of(store.MARKER, commit.id)
        here = next((prefix for prefix in prefixes if prefix in now), there.prefix)
        listed = replace(there, prefix=here).listing(commit.id, store.TOPS, store.belongs).ids
        parent = commit.parents[0]
        prefix = elsewhere(there, parent, listed, {*now, *prefixes})
        # a workspace that goes as an unlike one comes has a history of its own
        if prefix is not None and _alike(there, parent, prefix, listed)[1] > 1:
            return commit.id, prefix
    return None
