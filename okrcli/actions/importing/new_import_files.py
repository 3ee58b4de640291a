"""The files of an import on the disk: every target absent before, all of them written or none."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from okrcli import errors
from okrcli.actions import new_files
from okrcli.messages import N_
from okrcli.store import begun_files, output

VERB = "import"


def write_import(root: Path, files: Mapping[str, str]) -> list[str]:
    """Create files below a root, in the order of their paths; the paths that were written.

    ExistsError where one is there already, RefusedError where one cannot be written, Interrupted on
    Ctrl-C; then none is, and no folder is left behind.
    """
    for path in files:
        if os.path.lexists(root / path):
            raise errors.ExistsError(N_("{path} is there already; nothing was written"), path=path)
    with new_files.folders_taken_back(root / path for path in files), _noted(root, files) as batch:
        for path in sorted(files):
            batch.create(path, files[path])
    return batch.paths


@contextlib.contextmanager
def _noted(root: Path, files: Mapping[str, str]) -> Iterator[new_files.Batch]:
    """A batch whose files are noted first, so that a run that is cut off can be taken back."""
    _make_root(root)
    with begun_files.noted(root, VERB, files), new_files.together(root) as batch:
        yield batch


def take_back_begun(root: Path) -> list[str]:
    """Take back what an import made that was cut off within the hour; the paths.

    RefusedError where one cannot be removed.
    """
    return begun_files.taken_back(root, VERB)


def _make_root(root: Path) -> None:
    if not root.exists():
        try:
            output.make_folder(root, Path.cwd())
        except OSError as why:
            raise errors.RefusedError("{path}: {why}", path=root, why=errors.reason(why)) from None
