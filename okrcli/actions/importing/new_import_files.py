"""The files of an import on the disk: every target absent before, all of them written or none."""

import os
from collections.abc import Mapping
from pathlib import Path

from okrcli import errors
from okrcli.actions import new_files
from okrcli.messages import N_
from okrcli.store import output


def write_import(root: Path, files: Mapping[str, str]) -> list[str]:
    """Create files below a root, in the order of their paths; the paths that were written.

    ExistsError where one is there already, RefusedError where one cannot be written, Interrupted on
    Ctrl-C; then none is, and no folder is left behind.
    """
    for path in files:
        if os.path.lexists(root / path):
            raise errors.ExistsError(N_("{path} is there already; nothing was written"), path=path)
    with (
        new_files.folders_taken_back(root / path for path in files),
        new_files.together(root) as batch,
    ):
        _make_root(root)
        for path in sorted(files):
            batch.create(path, files[path])
    return batch.paths


def _make_root(root: Path) -> None:
    if not root.exists():
        try:
            output.make_folder(root, Path.cwd())
        except OSError as why:
            raise errors.RefusedError("{path}: {why}", path=root, why=errors.reason(why)) from None
