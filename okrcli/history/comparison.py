"""What happened between two moments of a workspace, with no more of it read than that takes."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from okrcli.history import needed_files
from okrcli.history.all_changes import diff
from okrcli.history.changes import Changes
from okrcli.history.files_at import Chosen, Files
from okrcli.history.items import DiffSide
from okrcli.store.open import Loaded, Memory, workspace_from
from okrcli.text import comments


class Comparison(NamedTuple):
    """The two moments as far as they were read, and what happened between them."""

    old: Loaded
    new: Loaded
    changes: Changes


def workspace_diff(old: Files, new: Files, on: date, edited: Mapping[str, date]) -> Comparison:
    """The comparison of two moments as of a day; `edited` are the days files changed on last."""
    changed = frozenset(path for path in {*old.paths(), *new.paths()} if _differs(path, old, new))
    memory: Memory = {}
    chosen = needed_files.needed_paths(old, new, changed, memory) if changed else frozenset()
    before, after = (workspace_from(Chosen(side, chosen), memory) for side in (old, new))
    found = diff(
        DiffSide(before.workspace, _ignores(before, changed)),
        DiffSide(after.workspace, _ignores(after, changed), edited),
        on,
    )
    # a file that says what it said may all the same have lost its place to another
    broken = [{f.place.path for f in side.workspace.findings} for side in (before, after)]
    apart = changed | (broken[0] ^ broken[1])
    unreadable = tuple(path for path in found.unreadable if path in apart)
    return Comparison(before, after, found._replace(unreadable=unreadable))


def _differs(path: str, old: Files, new: Files) -> bool:
    """Whether something else stands there; what cannot be read differs where the reason does."""
    return (old.ids.get(path), old.withheld.get(path)) != (
        new.ids.get(path),
        new.withheld.get(path),
    )


def _ignores(side: Loaded, changed: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The rules that comments in the changed files ignore, by path."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(changed & side.trees.keys()):
        text = side.source.read(path).decode("utf-8-sig", "replace")
        marks = comments.ignores(text, side.trees[path])
        if marks:
            found[path] = tuple(code for mark in marks for code in mark.codes)
    return found
