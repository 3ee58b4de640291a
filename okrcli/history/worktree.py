"""What of a goal's files on the disk no commit has yet."""

from collections.abc import Mapping, Sequence
from datetime import date

from okrcli.history import goal_log
from okrcli.history.files_at import Files
from okrcli.history.goal_log import life_between
from okrcli.history.renames import Trail
from okrcli.store.git import commit_log, objects
from okrcli.store.git.commit_log import FileChange

Blobs = Mapping[str, str | None]


def last(commits: Sequence[commit_log.Commit]) -> Blobs:
    """The blobs that files had last, None for what was deleted: as far as a log can tell."""
    found: dict[str, str | None] = {}
    for commit in commits:
        for change in commit.changes:
            found.setdefault(change.path, change.new)
    return found


def differing(here: Files, committed: Blobs, trail: Trail) -> list[str]:
    """The files of what the trail is about that are not as committed.

    What is not checked out is neither changed nor gone.
    New sessions alone are readings and nothing to tell. Beside other changes they count: they may
    hold what went from elsewhere, as a fold does, or a team's sessions under its new name.
    """
    unknown = tuple(f"{path}/" for path in here.withheld)
    found = sorted(
        path
        for path in {*here.ids, *committed}
        if trail.touches(path)
        and not f"{path}/".startswith(unknown)
        and not _same(here, path, committed.get(path))
    )
    fresh = all(committed.get(path) is None and "/checkins/" in path for path in found)
    return [] if fresh else found


def _same(here: Files, path: str, blob: str | None) -> bool:
    if path not in here.ids:
        return blob is None
    return objects.holds(blob or "", here.text(path))


def edited(
    paths: Sequence[str],
    here: Files,
    committed: Blobs,
    about: tuple[Trail, goal_log.Reader],
    on: date,
) -> goal_log.Edited | None:
    """What the disk has otherwise, None where that is nothing to tell."""
    trail, reader = about
    made = []
    for path in paths:
        new = None
        if path in here.ids:
            data = here.text(path)
            new = objects.blob_id(data)
            reader.texts.known[new] = data
        made.append(FileChange(path, committed.get(path), new))
    found = life_between(made, trail, reader, on)
    for change in found.goals:
        trail.follow(change)
    return goal_log.Edited(None, found) if found.any else None
