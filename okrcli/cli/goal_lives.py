"""The life of one goal, put together from the files on the disk and their history in git."""

import os
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.since_day import since_day
from okrcli.cli import opening
from okrcli.history import (
    committed_workspace,
    files_at,
    found_goal,
    goal_log,
    goal_search,
    sparse_checkout,
)
from okrcli.history.goal_log import goal_life
from okrcli.history.goal_search import GoalQuestion
from okrcli.history.renames import Trail
from okrcli.messages import Message
from okrcli.store import workspace_files
from okrcli.store.git import commit_log, objects
from okrcli.store.git.repository import Repository, open_at
from okrcli.store.open import Memory, workspace_from


class LogRequest(NamedTuple):
    """What of which cycle, as of which day and revision, and how many entries; None for all."""

    ref: str | None
    cycle: str | None
    on: date
    rev: str | None
    most: int | None
    since: str | None = None


class LogNews(NamedTuple):
    """A life to show; `without` says why there is no history in it, None where there is.

    `lacking` is how many earlier texts of it the clone was made without.
    """

    found: found_goal.FoundGoal
    events: list[goal_log.Event]
    commit: str | None
    without: Message | None = None
    shallow: bool = False
    lacking: int = 0


def log_news(asked: LogRequest) -> LogNews:
    """What is known of the goal: NotFoundError where there is no such goal, cycle or commit."""
    memory: Memory = {}
    place = _committed(asked.rev) if asked.rev is not None else _on_disk()
    found = _found(place.files, asked, memory)
    past = files_at.Texts(place.repository.blobs if place.repository else _nothing)
    try:
        lived = _lived(place, found, (memory, past), asked)
    except errors.OkrError as why:
        place, lived = place._replace(without=why.said), goal_log.Life((), {})
    events = goal_log.life_events(found, lived, asked.on, _since(asked, found))
    shallow = bool(place.repository and place.repository.shallow)
    lacking = sum(why == objects.PROMISED for why in past.withheld.values())
    return LogNews(found, events[: asked.most], place.commit, place.without, shallow, lacking)


def _since(asked: LogRequest, found: found_goal.FoundGoal) -> date:
    """The day from which on it is told, the first of all where none is named."""
    if asked.since is None:
        return date.min
    every = found.loaded.workspace.settings.checkin_every
    return since_day(asked.since, asked.on, every, lambda: opening.repository_at(opening.start()))


def _nothing(_: Iterable[str]) -> objects.Blobs:
    """What there is to read without a repository."""
    return objects.Blobs({}, {})


def _found(here: files_at.Files, asked: LogRequest, memory: Memory) -> found_goal.FoundGoal:
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
    place: _Place,
    found: found_goal.FoundGoal,
    known: tuple[Memory, files_at.Texts],
    asked: LogRequest,
) -> goal_log.Life:
    memory, past = known
    if place.repository is None or place.commit is None:
        return goal_log.Life((), {})
    trail = Trail(found.cycle, found.target)
    paths = [found.cycle.path, *(["kpis.yaml"] if goal_log.about_kpi(found) else [])]
    commits = committed_workspace.history(place.repository, place.commit, paths)
    basis = ("okr.yaml", f"{found.cycle.path}/cycle.yaml")
    reader = goal_log.MomentReader(
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
    about: tuple[Trail, goal_log.MomentReader],
    on: date,
) -> list[goal_log.Edited]:
    """What the disk has otherwise; asked of the tree only where the log leaves it open."""
    repository, commit = place.repository, place.commit
    assert repository is not None  # there is a history
    assert commit is not None
    if not goal_log.uncommitted_paths(place.files, goal_log.last_blobs(commits), about[0]):
        return []
    listed = repository.listing(commit, workspace_files.TOPS, workspace_files.belongs).ids
    paths = goal_log.uncommitted_paths(place.files, listed, about[0])
    found = goal_log.uncommitted_edits(paths, place.files, listed, about, commits, on)
    return [found] if found else []
