"""What the feed of a site tells of the plans: how they changed in the last thirty days."""

import os
from datetime import date, datetime, time
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import opening
from okrcli.cli.plan_commits import last_commits
from okrcli.language import catalogue
from okrcli.views.glyphs import UNICODE, Glyphs
from okrcli.views.published.feed_events import ChangeEvent
from okrcli.views.published.recent import DAYS
from okrcli.views.published.recent_changes import recent_changes


class _FeedReader(NamedTuple):
    """Whoever reads a feed: in a language, with every character."""

    language: catalogue.Language
    glyphs: Glyphs = UNICODE


def site_changes(
    opened: opening.Opened, on: date, language: catalogue.Language
) -> list[ChangeEvent]:
    """An event for each goal whose plan is not as it was; nothing where git cannot tell."""
    from okrcli.history.comparison import workspace_diff
    from okrcli.history.revision_range import revision_span
    from okrcli.store.git.repository import open_at

    try:
        there = open_at(opened.root, os.environ)
        new = opened.commit or there.resolve("HEAD")
        old = there.last_before(new, datetime.combine(on - DAYS, time.min).astimezone())
        until = f"..{opened.commit}" if opened.commit else ""
        span = revision_span(there, f"{old}{until}", opened.root)
        found = workspace_diff(span.old, span.new, on, span.edited())
    except errors.OkrError:
        return []
    space = opened.workspace
    plans = {team.path for season in space.cycles.values() for team in season.planned}
    committed = last_commits(opened, plans & set(span.edited()))
    return recent_changes(found.changes, space, committed, _FeedReader(language), on)
