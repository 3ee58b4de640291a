"""The files of an import on the disk: every target absent before, all of them written or none."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from okrcli import errors, store


def write(root: Path, files: Mapping[str, str]) -> list[str]:
    """Create files below a root, in the order of their paths; the paths that were written.

    ExistsError where one is there already and RefusedError where one cannot be written; then none
    is, and no folder is left behind.
    """
    for path in files:
        if os.path.lexists(root / path):
            raise errors.ExistsError(f"{path} is there already; nothing was written")
    with _taken_back(root, files) as written:
        for path in sorted(files):
            store.create(root, path, files[path])
            written.append(path)
    return written


@contextlib.contextmanager
def _taken_back(root: Path, files: Mapping[str, str]) -> Iterator[list[str]]:
    """A list to note written paths in; they go, with their folders, when the rest is stopped."""
    folders = {folder for path in files for folder in (root / path).parents if not folder.exists()}
    written: list[str] = []
    try:
        yield written
    except BaseException:
        for path in reversed(written):
            with contextlib.suppress(errors.RefusedError):
                store.remove(root, path)
        for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
