"""What the feed of a site tells of the plans: how they changed in the last thirty days."""

import os
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from okrcli import errors
from okrcli.cli import clock, opening
from okrcli.cli.plan_commits import last_commits
from okrcli.language import catalogue
from okrcli.views.glyphs import UNICODE, Glyphs
from okrcli.views.published.feed_events import ChangeEvent
from okrcli.views.published.recent import DAYS
from okrcli.views.published.recent_changes import recent_changes

if TYPE_CHECKING:
    from okrcli.store.git.repository import Repository


class _FeedReader(NamedTuple):
    """Whoever reads a feed: in a language, with every character."""

    language: catalogue.Language
    glyphs: Glyphs = UNICODE


def site_changes(
    opened: opening.Opened, on: date, language: catalogue.Language
) -> list[ChangeEvent]:
    """An event for each goal whose plan is not as it was; nothing where git cannot tell.

    They end with the day; only what is true of today has what no commit has yet.
    """
    from okrcli.history.comparison import workspace_diff
    from okrcli.history.revision_range import revision_span
    from okrcli.store.git.repository import open_at

    try:
        there = open_at(opened.root, os.environ)
        until = _until(there, opened.commit, on)
        end = until or there.resolve("HEAD")
        old = _since(there, end, on)
        span = revision_span(there, f"{old}..{until}" if until else old, opened.root)
        found = workspace_diff(span.old, span.new, on, span.edited())
    except errors.OkrError:
        return []
    space = opened.workspace
    plans = {team.path for season in space.cycles.values() for team in season.planned}
    committed = last_commits(opened, plans & set(span.edited()), end)
    return recent_changes(found.changes, space, committed, _FeedReader(language), on)


def _until(there: "Repository", commit: str, on: date) -> str:
    """The commit that a day ended with, at most the one that is asked about; "" for the disk."""
    if on >= clock.now().date():
        return commit
    return there.last_before(commit or there.resolve("HEAD"), _begin(on + timedelta(days=1)))


def _since(there: "Repository", end: str, on: date) -> str:
    """The last commit before the days that are told of, else the first that there is."""
    try:
        return there.last_before(end, _begin(on - DAYS))
    except errors.NotFoundError:
        return there.first_of(end)


def _begin(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone()
