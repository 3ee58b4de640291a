"""A run of `okr log`: find the goal, follow it back through git, and show its life."""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from okrcli import errors, git, load, store
from okrcli.cli import naming, opening, options, terminal
from okrcli.cli.reporting import output
from okrcli.findings import N_
from okrcli.messages import Message
from okrcli.past import checkout, committed, diary, files, finding, life, moving, unsaved
from okrcli.past.trail import Trail

if TYPE_CHECKING:
    from rich.text import Text

    from okrcli.report.terminal.page import Page

FORMATS = ("text", "json")


class Asked(NamedTuple):
    """What of which cycle, as of which day and revision, and how many entries; None for all."""

    ref: str | None
    cycle: str | None
    on: date
    rev: str | None
    most: int | None


class How(NamedTuple):
    """How it is to be shown."""

    format: str
    lang: str | None = None
    color: str = "auto"
    ascii: bool = False


class Told(NamedTuple):
    """A life to show; `without` says why there is no history in it, None where there is.

    `lacking` is how many earlier texts of it the clone was made without.
    """

    found: finding.Found
    events: list[diary.Event]
    commit: str | None
    without: Message | None = None
    shallow: bool = False
    lacking: int = 0


def number(most: int | None) -> int | None:
    """How many entries a flag asks for; UsageError for fewer than one."""
    if most is not None and most < 1:
        raise errors.UsageError(N_("-n takes a number from 1, not {most}"), most=most)
    return most


def told(asked: Asked) -> Told:
    """What is known of the goal: NotFoundError where there is no such goal, cycle or commit."""
    memory: load.Memory = {}
    place = _committed(asked.rev) if asked.rev is not None else _on_disk()
    found = _found(place.files, asked, memory)
    past = files.Texts(place.repository.blobs if place.repository else _nothing)
    try:
        lived = _lived(place, found, (memory, past), asked)
    except errors.OkrError as why:
        place, lived = place._replace(without=why.said), life.Life((), {})
    events = diary.events(found, lived, asked.on)
    shallow = bool(place.repository and place.repository.shallow)
    lacking = sum(why == git.PROMISED for why in past.withheld.values())
    return Told(found, events[: asked.most], place.commit, place.without, shallow, lacking)


def _nothing(_: Iterable[str]) -> git.Blobs:
    """What there is to read without a repository."""
    return git.Blobs({}, {})


def _found(here: files.Files, asked: Asked, memory: load.Memory) -> finding.Found:
    """What is meant; where nothing is, all is read to say which file may be why."""
    try:
        return finding.found(here, finding.Asked(asked.ref, asked.cycle, asked.on), memory)
    except errors.NotFoundError:
        here.fetch(here.paths())
        space = load.workspace_from(here, memory).workspace
        season = naming.season(space, asked.cycle, asked.on)
        if asked.ref is not None:
            naming.target(space, [season], asked.ref)
        raise


class _Place(NamedTuple):
    """The files that are read, and the commit that their history leads to; None for no history."""

    files: files.Files
    repository: git.Repository | None
    commit: str | None
    without: Message | None = None
    working: bool = True


def _committed(rev: str) -> _Place:
    repository = opening.repository_at(opening.start())
    commit = repository.resolve(rev)
    there, found = committed.at(repository, commit)
    return _Place(found, there, commit, working=False)


def _on_disk() -> _Place:
    """The files on the disk; what git has to say against it is kept, and is no reason to stop."""
    root = store.find_root(opening.start())
    found = files.here(checkout.opened(root, os.environ))
    try:
        repository = git.open_at(root, os.environ)
        return _Place(found, repository, repository.resolve("HEAD"))
    except errors.OkrError as why:
        return _Place(found, None, None, why.said)


def _lived(
    place: _Place, found: finding.Found, known: tuple[load.Memory, files.Texts], asked: Asked
) -> life.Life:
    memory, past = known
    if place.repository is None or place.commit is None:
        return life.Life((), {})
    trail = Trail(found.cycle, found.target)
    paths = [found.cycle.path, *(["kpis.yaml"] if diary.is_kpi(found) else [])]
    commits = moving.history(place.repository, place.commit, paths)
    basis = ("okr.yaml", f"{found.cycle.path}/cycle.yaml")
    reader = life.Reader(
        past,
        {path: place.files.text(path) for path in basis if path in place.files.ids}, memory,
    )  # fmt: skip
    fresh = _unsaved(place, commits, (trail, reader), asked.on) if place.working else []
    lived = life.of(commits, trail, reader)
    return lived._replace(edits=(*fresh, *lived.edits))


def _unsaved(
    place: _Place, commits: tuple[git.Commit, ...], about: tuple[Trail, life.Reader], on: date
) -> list[life.Edited]:
    """What the disk has otherwise; asked of the tree only where the log leaves it open."""
    repository, commit = place.repository, place.commit
    assert repository is not None  # there is a history
    assert commit is not None
    if not unsaved.differing(place.files, unsaved.last(commits), about[0]):
        return []
    listed = repository.listing(commit, store.TOPS, store.belongs).ids
    paths = unsaved.differing(place.files, listed, about[0])
    found = unsaved.edited(paths, place.files, listed, about, on)
    return [found] if found else []


def run(asked: Asked, how: How) -> int:
    """Show the life; UsageError for a format that there is not."""
    if how.format not in FORMATS:
        raise options.refusal("--format", how.format, FORMATS)
    known = told(asked)
    language = opening.language(how.lang, known.found.loaded.workspace)
    page = terminal.page(language, ascii_flag=how.ascii)
    if how.format == "json":
        from okrcli.report.contract import lived as contract

        output.notify(line.plain for line in _missing(known, page))
        output.put(contract.text(known.found, known.events, asked.on, known.commit), None)
        return 0
    from okrcli.report.terminal import lived

    shown = lived.lines(known.found, known.events, asked.on, page)
    terminal.show([*_notices(asked, known, page), *shown], how.color)
    return 0


def _notices(asked: Asked, known: Told, page: "Page") -> "Iterator[Text]":
    """What the reader should know before: of which commit it is, and what is missing."""
    if asked.rev is not None and known.commit:
        yield opening.revision(asked.rev, known.commit, page)
    if known.without:
        yield page.say(N_("Readings only: {why}"), "warning", why=known.without)
    yield from _missing(known, page)


def _missing(known: Told, page: "Page") -> "Iterator[Text]":
    """What the clone was made without, and what would bring it."""
    if known.shallow:
        yield page.say(
            N_("This clone is shallow; `git fetch --unshallow` brings the older changes."),
            "warning",
        )
    if known.lacking:
        words = page.language.plural(
            "One earlier text is not in this clone, which was made with --filter;"
            " `git fetch --refetch --no-filter` brings it.",
            "{n} earlier texts are not in this clone, which was made with --filter;"
            " `git fetch --refetch --no-filter` brings them.",
            known.lacking,
        )
        yield page.text(words, "warning")
