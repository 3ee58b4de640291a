"""When files of a workspace were committed last, which calendars tell versions of an event by."""

import os
from collections.abc import Collection
from datetime import datetime

from okrcli import errors
from okrcli.cli import opening


def last_commits(
    opened: opening.Opened, paths: Collection[str], until: str = "HEAD"
) -> dict[str, datetime]:
    """When each file was committed last by a revision; nothing where there is no repository."""
    if not paths:
        return {}
    from okrcli.store.git.repository import open_at

    try:
        there = open_at(opened.root, os.environ)
        commits = there.history(there.resolve(until), sorted(paths))
    except errors.OkrError:
        return {}
    found: dict[str, datetime] = {}
    for commit in commits:
        for change in commit.changes:
            found.setdefault(change.path, commit.committed)
    return found
