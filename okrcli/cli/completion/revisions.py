"""The names of branches and tags, read from git's files: a process of git would take too long."""

import os
from collections.abc import Iterator

from okrcli.cli.completion import workspace_scan
from okrcli.cli.completion.workspace_scan import scanned_lines

_KINDS = ("heads", "tags", "remotes")
_MOST = 2000
_DEPTH = 6


def names(start: str) -> Iterator[str]:
    """HEAD, then branches, tags and remote branches of the repository around a folder; sorted."""
    folder = _common(start)
    if folder is None:
        return
    yield "HEAD"
    packed = [
        line.split(" ")[-1] for line in scanned_lines(os.path.join(folder, "packed-refs"), folder)
    ]
    for kind in _KINDS:
        loose = _below(os.path.join(folder, "refs", kind), "", _DEPTH)
        lead = f"refs/{kind}/"
        found = {*loose, *(name[len(lead) :] for name in packed if name.startswith(lead))}
        yield from sorted(name for name in found if name.isprintable() and " " not in name)[:_MOST]


def _common(start: str) -> str | None:
    """The folder that holds the refs: of a linked working tree, that of the first one."""
    here = workspace_scan.above(start, ".git")
    if here is None:
        return None
    folder = os.path.join(here, ".git")
    for line in scanned_lines(folder, here):
        if line.startswith("gitdir: "):
            folder = os.path.join(here, line[8:])
    for line in scanned_lines(os.path.join(folder, "commondir"), folder)[:1]:
        folder = os.path.join(folder, line)
    return folder if os.path.isdir(folder) else None


def _below(folder: str, prefix: str, depth: int) -> Iterator[str]:
    """The files below a folder, from it, with slashes."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_file(follow_symlinks=False):
            yield prefix + entry.name
        elif depth and entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{prefix}{entry.name}/", depth - 1)
