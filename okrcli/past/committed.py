"""Where a workspace stands in a commit: looked for upwards, as on the disk."""

from collections.abc import Iterator
from dataclasses import replace

from okrcli import errors, git, store
from okrcli.messages import N_
from okrcli.past import files, moving
from okrcli.past.files import Chosen, Files


def source(repository: git.Repository, commit: str) -> Chosen:
    """The workspace at a commit id, all of it, as a source of texts; NotFoundError without one."""
    _, found = at(repository, commit)
    every = frozenset(found.paths())
    found.fetch(every)
    return Chosen(found, every)


def at(repository: git.Repository, commit: str) -> tuple[git.Repository, Files]:
    """The nearest workspace at or above the folder that was opened, and the repository from there.

    A workspace on the disk that had not been there yet is looked for where it was moved from.
    NotFoundError where the commit has none.
    """
    texts = files.Texts(repository.blobs)
    for there in upwards(repository):
        found = files.committed(there, texts, commit)
        if store.MARKER in found.paths():
            return there, found
    disk = store.Disk(repository.top / repository.prefix)
    known = dict.fromkeys(disk.paths(), "")
    if store.MARKER in known:
        others = moving.on_disk(repository, commit)
        former = moving.elsewhere(repository, commit, known, others)
        if former is not None:
            there = replace(repository, prefix=former)
            return there, files.committed(there, texts, commit)
    place = repository.top / repository.prefix
    raise errors.NotFoundError(
        N_("the commit {commit} has no workspace in {place} or above it ({marker} marks one)"),
        commit=commit[:12],
        place=place,
        marker=store.MARKER,
    )


def upwards(repository: git.Repository) -> Iterator[git.Repository]:
    """The repository as seen from its folder, and from those around that up to the top."""
    prefix = repository.prefix
    while prefix:
        yield replace(repository, prefix=prefix)
        prefix = prefix[: prefix.rstrip("/").rfind("/") + 1]
    yield replace(repository, prefix="")
