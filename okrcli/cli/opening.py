"""Opening a workspace for a command: where it is, what it says, and in which language."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from okrcli import errors
from okrcli.cli import clock, origin
from okrcli.language import catalogue
from okrcli.language.catalogue import language_named
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.store import workspace_files
from okrcli.store.open import Loaded, workspace_from
from okrcli.text import sources

if TYPE_CHECKING:
    from rich.text import Text

    from okrcli.render.terminal.page import Page
    from okrcli.store.git import repository
    from okrcli.store.team_index import TeamIndex

SHORT = 10


class Opened(NamedTuple):
    """A workspace, the folder it was read from, and everything read.

    Of a revision, `rev` is what it was called and `commit` its id; `root` is then the folder on the
    disk that was asked about.
    """

    root: Path
    loaded: Loaded
    rev: str | None = None
    commit: str = ""

    @property
    def workspace(self) -> workspace.Workspace:
        """The workspace itself."""
        return self.loaded.workspace


def here(rev: str | None = None) -> Opened:
    """The workspace at or above the current folder, or `OKR_DIR`; NotFoundError without one.

    With a revision it is the workspace as committed there.
    """
    if rev is not None:
        return _committed(start(), rev)
    return at(workspace_files.find_root(start()))


def as_needed(*, in_part: bool = False) -> Opened:
    """As `here`, but of teams no more is read than somebody looks at.

    Findings are those of what was read. With `in_part` a broken plan has its sound goals. Where
    `OKR_READ` is `all`, everything is read, which answers the same.
    """
    from okrcli.cli import afterwards
    from okrcli.history import sparse_checkout
    from okrcli.store import on_demand

    root = workspace_files.find_root(start())
    source, whole = sparse_checkout.opened(root, os.environ), os.environ.get("OKR_READ") == "all"
    # a check-in looks at too little for an index to be worth opening
    indexed = in_part and not whole and not source.left_out
    index = partial(_index, source.disk) if indexed else None
    loaded = on_demand.workspace_on_demand(
        source, clock.now(), in_part=in_part, whole=whole, index=index
    )
    if index:
        afterwards.at_the_end(loaded.keep_index)
    return Opened(root, loaded)


def _index(disk: workspace_files.Disk, teams: int) -> "TeamIndex | None":
    """The index of a workspace of so many teams, None where it is too small, or none is wanted."""
    from okrcli.store import on_demand

    wanted = os.environ.get("OKR_CACHE")
    if wanted == "off" or (wanted != "always" and teams < on_demand.INDEXED_LEAST):
        return None
    from okrcli.store.index_folder import index_folder
    from okrcli.store.team_index import TeamIndex

    folder = index_folder(disk.root, os.environ)
    return TeamIndex(disk, folder) if folder else None


def to_look_at(rev: str | None = None) -> Opened:
    """As `here`, with the sound goals of plans in which others cannot be read.

    Of the files on the disk no more is read than is looked at.
    """
    if rev is None:
        return as_needed(in_part=True)
    opened = here(rev)
    loaded = opened.loaded._replace(workspace=opened.workspace.as_far_as_read())
    return opened._replace(loaded=loaded)


def start() -> Path:
    """The folder at or above which the workspace is looked for: `OKR_DIR`, or where we are."""
    return Path(origin.typed(os.environ.get("OKR_DIR", "")) or Path.cwd())


def at(root: Path) -> Opened:
    """The workspace whose root a folder is, as it is on the disk now."""
    from okrcli.history import sparse_checkout

    return Opened(root, workspace_from(sparse_checkout.opened(root, os.environ), now=clock.now()))


def _committed(start: Path, rev: str) -> Opened:
    from okrcli.history import committed_workspace

    repository = repository_at(start)
    commit = repository.resolve(rev)
    source = committed_workspace.source(repository, commit)
    return Opened(start, workspace_from(source, now=clock.now()), rev, commit)


def repository_at(start: Path) -> "repository.Repository":
    """The repository around a folder, opened at the workspace's root where the disk has one.

    NotFoundError and RefusedError as `repository.open_at`. The workspace may have been here once,
    or be on another branch.
    """
    from okrcli.store.git import repository

    with contextlib.suppress(errors.NotFoundError):
        start = workspace_files.find_root(start)
    return repository.open_at(start, os.environ)


def notice(opened: Opened, page: "Page") -> "Iterator[Text]":
    """The line above a screen that shows a revision and not the files on disk; else none."""
    if opened.rev is not None:
        yield revision(opened.rev, opened.commit, page)


def revision(rev: str, commit: str, page: "Page") -> "Text":
    """What a revision was called, and which commit it is."""
    return page.say(
        N_("As it stood in {rev} ({commit})."), "warning", rev=rev, commit=commit[:SHORT]
    )


def language_here(flag: str | None) -> catalogue.Language:
    """The language to speak where no workspace is needed: `okr.yaml`'s where there is one."""
    try:
        root = workspace_files.find_root(start())
        settings = (
            workspace_files.Disk(root).read(workspace_files.MARKER).decode("utf-8", "replace")
        )
    except (errors.NotFoundError, sources.Unreadable):
        return language(flag)
    only = sources.texts({workspace_files.MARKER: settings})
    return language(flag, workspace_from(only).workspace)


def language_of_errors(argv: Sequence[str]) -> catalogue.Language:
    """The language to say what is wrong with words that may not have been understood.

    A flag or an environment that names no language is passed over here: it is what is wrong.
    """
    flag = ""
    for n, word in enumerate(argv):
        if word == "--":
            break
        if word == "--lang":
            flag = "".join(argv[n + 1 : n + 2])
        elif word.startswith("--lang="):
            flag = word.removeprefix("--lang=")
    given = (flag, os.environ.get("OKR_LANG"))
    known = next((name for name in given if name and catalogue.known(name)), None)
    if known:
        return language_named(catalogue.choose(known, None, None, None))
    try:
        root = workspace_files.find_root(start())
        settings = workspace_files.Disk(root).read(workspace_files.MARKER)
    except (errors.OkrError, sources.Unreadable, OSError):
        return language_named(catalogue.choose(None, None, None, _locale()))
    only = workspace_from(
        sources.texts({workspace_files.MARKER: settings.decode("utf-8", "replace")})
    )
    setting = only.workspace.settings.language
    return language_named(catalogue.choose(None, None, setting, _locale()))


def _locale() -> str | None:
    """The locale that messages are to be in, as the environment says."""
    return os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")


def language(flag: str | None, space: workspace.Workspace | None = None) -> catalogue.Language:
    """The language to speak: `--lang`, `OKR_LANG`, `okr.yaml`, the locale's, English."""
    setting = space.settings.language if space else None
    return language_named(catalogue.choose(flag, os.environ.get("OKR_LANG"), setting, _locale()))
