"""`okr log`: the life of one goal."""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from okrcli import errors
from okrcli.actions import names
from okrcli.cli import destination, opening, options, terminal
from okrcli.cli.since import day_named
from okrcli.history import (
    committed_workspace,
    files_at,
    goal_log,
    goal_search,
    sparse_checkout,
    timeline,
    worktree,
)
from okrcli.history.goal_log import goal_life
from okrcli.history.goal_search import GoalQuestion
from okrcli.history.renames import Trail
from okrcli.messages import N_, Message
from okrcli.store import workspace_files
from okrcli.store.git import commit_log, objects
from okrcli.store.git.repository import Repository, open_at
from okrcli.store.open import Memory, workspace_from

if TYPE_CHECKING:
    from rich.text import Text

    from okrcli.render.terminal.page import Page


def log(
    ref: Annotated[
        str | None,
        typer.Argument(metavar="[REF]", help="A key result, objective, KPI or team."),
    ] = None,
    most: Annotated[
        int | None, typer.Option("-n", metavar="NUMBER", help="The newest entries only.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE|REV|1w", help="Only what happened from that day on."),
    ] = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="For people, or for programs.")
    ] = "text",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    r"""Show the life of a goal: readings, and every change to the goal itself, newest first.

    \b
    Examples:
      okr log subscriptions          one key result, with a chart
      okr log mrr                    an objective and its key results
      okr log growth -n 20           what happened lately in one team
      okr log growth --since 2w      in two weeks; also `last`, monday, 25.11, a commit's day
      okr log                        everything in the cycle
      okr log visitors               a KPI, over all cycles

    Changes come from git, with their commit, author and day; names that a goal had before are
    followed, and folders that its workspace was in. Without git there are readings only.
    """
    asked = LogRequest(ref, cycle, options.day(on), rev, number(most), since)
    return show_log(asked, LogOutput(format_, lang, color, ascii_))


FORMATS = ("text", "json")


class LogRequest(NamedTuple):
    """What of which cycle, as of which day and revision, and how many entries; None for all."""

    ref: str | None
    cycle: str | None
    on: date
    rev: str | None
    most: int | None
    since: str | None = None


class LogOutput(NamedTuple):
    """How it is to be shown."""

    format: str
    lang: str | None = None
    color: str = "auto"
    ascii: bool = False


class LogNews(NamedTuple):
    """A life to show; `without` says why there is no history in it, None where there is.

    `lacking` is how many earlier texts of it the clone was made without.
    """

    found: goal_search.Found
    events: list[timeline.Event]
    commit: str | None
    without: Message | None = None
    shallow: bool = False
    lacking: int = 0


def number(most: int | None) -> int | None:
    """How many entries a flag asks for; UsageError for fewer than one."""
    if most is not None and most < 1:
        raise errors.UsageError(N_("-n takes a number from 1, not {most}"), most=most)
    return most


def told(asked: LogRequest) -> LogNews:
    """What is known of the goal: NotFoundError where there is no such goal, cycle or commit."""
    memory: Memory = {}
    place = _committed(asked.rev) if asked.rev is not None else _on_disk()
    found = _found(place.files, asked, memory)
    past = files_at.Texts(place.repository.blobs if place.repository else _nothing)
    try:
        lived = _lived(place, found, (memory, past), asked)
    except errors.OkrError as why:
        place, lived = place._replace(without=why.said), goal_log.Life((), {})
    events = timeline.events(found, lived, asked.on, _since(asked, found))
    shallow = bool(place.repository and place.repository.shallow)
    lacking = sum(why == objects.PROMISED for why in past.withheld.values())
    return LogNews(found, events[: asked.most], place.commit, place.without, shallow, lacking)


def _since(asked: LogRequest, found: goal_search.Found) -> date:
    """The day from which on it is told, the first of all where none is named."""
    if asked.since is None:
        return date.min
    return day_named(asked.since, asked.on, found.loaded.workspace.settings.checkin_every)


def _nothing(_: Iterable[str]) -> objects.Blobs:
    """What there is to read without a repository."""
    return objects.Blobs({}, {})


def _found(here: files_at.Files, asked: LogRequest, memory: Memory) -> goal_search.Found:
    """What is meant; where nothing is, all is read to say which file may be why."""
    try:
        return goal_search.found(here, GoalQuestion(asked.ref, asked.cycle, asked.on), memory)
    except errors.NotFoundError:
        here.fetch(here.paths())
        space = workspace_from(here, memory).workspace
        season = names.season(space, asked.cycle, asked.on)
        if asked.ref is not None:
            names.target(space, [season], asked.ref)
        raise


class _Place(NamedTuple):
    """The files that are read, and the commit that their history leads to; None for no history."""

    files: files_at.Files
    repository: Repository | None
    commit: str | None
    without: Message | None = None
    working: bool = True


def _committed(rev: str) -> _Place:
    repository = opening.repository_at(opening.start())
    commit = repository.resolve(rev)
    there, found = committed_workspace.at(repository, commit)
    return _Place(found, there, commit, working=False)


def _on_disk() -> _Place:
    """The files on the disk; what git has to say against it is kept, and is no reason to stop."""
    root = workspace_files.find_root(opening.start())
    found = files_at.here(sparse_checkout.opened(root, os.environ))
    try:
        repository = open_at(root, os.environ)
        return _Place(found, repository, repository.resolve("HEAD"))
    except errors.OkrError as why:
        return _Place(found, None, None, why.said)


def _lived(
    place: _Place, found: goal_search.Found, known: tuple[Memory, files_at.Texts], asked: LogRequest
) -> goal_log.Life:
    memory, past = known
    if place.repository is None or place.commit is None:
        return goal_log.Life((), {})
    trail = Trail(found.cycle, found.target)
    paths = [found.cycle.path, *(["kpis.yaml"] if timeline.is_kpi(found) else [])]
    commits = committed_workspace.history(place.repository, place.commit, paths)
    basis = ("okr.yaml", f"{found.cycle.path}/cycle.yaml")
    reader = goal_log.Reader(
        past,
        {path: place.files.text(path) for path in basis if path in place.files.ids},
        memory,
    )
    fresh = _unsaved(place, commits, (trail, reader), asked.on) if place.working else []
    lived = goal_life(commits, trail, reader)
    return lived._replace(edits=(*fresh, *lived.edits))


def _unsaved(
    place: _Place,
    commits: tuple[commit_log.Commit, ...],
    about: tuple[Trail, goal_log.Reader],
    on: date,
) -> list[goal_log.Edited]:
    """What the disk has otherwise; asked of the tree only where the log leaves it open."""
    repository, commit = place.repository, place.commit
    assert repository is not None  # there is a history
    assert commit is not None
    if not worktree.differing(place.files, worktree.last(commits), about[0]):
        return []
    listed = repository.listing(commit, workspace_files.TOPS, workspace_files.belongs).ids
    paths = worktree.differing(place.files, listed, about[0])
    found = worktree.edited(paths, place.files, listed, about, on)
    return [found] if found else []


def show_log(asked: LogRequest, how: LogOutput) -> int:
    """Show the life; UsageError for a format that there is not."""
    if how.format not in FORMATS:
        raise options.refusal("--format", how.format, FORMATS)
    known = told(asked)
    language = opening.language(how.lang, known.found.loaded.workspace)
    page = terminal.page(language, ascii_flag=how.ascii)
    if how.format == "json":
        from okrcli.render.json.log import log_json

        destination.notify(line.plain for line in _missing(known, page))
        destination.put(log_json(known.found, known.events, asked.on, known.commit), None)
        return 0
    from okrcli.render.terminal.log import log_lines

    shown = log_lines(known.found, known.events, asked.on, page)
    terminal.show_screen([*_notices(asked, known, page), *shown], how.color)
    return 0


def _notices(asked: LogRequest, known: LogNews, page: "Page") -> "Iterator[Text]":
    """What the reader should know before: of which commit it is, and what is missing."""
    if asked.rev is not None and known.commit:
        yield opening.revision(asked.rev, known.commit, page)
    if known.without:
        yield page.say(N_("Readings only: {why}"), "warning", why=known.without)
    yield from _missing(known, page)


def _missing(known: LogNews, page: "Page") -> "Iterator[Text]":
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
