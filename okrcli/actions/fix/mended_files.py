"""The certain fixes of files, and the files that must not be touched."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from okrcli import errors
from okrcli.findings import Finding
from okrcli.messages import N_, Message
from okrcli.rules import fixes
from okrcli.rules.fixes import FileFix
from okrcli.store.git import file_states
from okrcli.store.git.repository import open_at
from okrcli.store.open import Loaded, workspace_from
from okrcli.text import sources


@dataclass(frozen=True)
class MendedFile:
    """A file with its fixes: what it was, what it would be, and what was changed where."""

    path: str
    before: bytes
    after: bytes
    changes: tuple[FileFix, ...]


def mended_files(loaded: Loaded, wanted: Callable[[Finding], bool]) -> Iterator[MendedFile]:
    """Every file that has a certain fix, with it and those that it brings to light.

    Only what cannot be read has any: what should not be written is for people to think about.
    """
    found = [f for f in loaded.workspace.findings if f.fix and wanted(f)]
    for path in dict.fromkeys(finding.place.path for finding in found):
        before = loaded.source.read(path)
        after, changes = fixes.mended(before, partial(shape_findings_of, path), wanted)
        yield MendedFile(path, before, after, changes)


def shape_findings_of(path: str, data: bytes) -> tuple[Finding, ...]:
    """What cannot be read of a file, were it so."""
    findings = workspace_from(sources.Texts({path: data})).workspace.findings
    return tuple(finding for finding in findings if finding.place.path == path)


def refused_files(root: Path, items: Sequence[MendedFile]) -> dict[str, Message]:
    """Why a file must not be touched, for each of these of which that is so."""
    why: dict[str, Message] = {}
    seen: dict[str, str] = {}
    for item in items:
        real = os.path.realpath(root / item.path)
        first = seen.setdefault(real, item.path)
        if first != item.path:
            why[item.path] = Message(
                N_("{path} is the same file as {first}; it is mended there"),
                path=item.path,
                first=first,
            )
    for path in _unmerged(root, items):
        why[path] = Message(
            N_("{path} is not merged yet; settle it and `git add` it, then mend it"), path=path
        )
    return why


def _unmerged(root: Path, items: Sequence[MendedFile]) -> list[str]:
    """The files that git holds to be in conflict, by their own name or that of their target."""
    try:
        repository = open_at(root, os.environ) if items else None
    except (errors.NotFoundError, errors.RefusedError):
        repository = None
    if repository is None:
        return []
    real = {
        item.path: os.path.relpath(os.path.realpath(root / item.path), os.path.realpath(root))
        for item in items
    }
    texts = {name: item.before for item in items for name in (item.path, real[item.path])}
    state = repository.states(texts)
    return [p for p, r in real.items() if file_states.State.UNMERGED in {state[p], state[r]}]
