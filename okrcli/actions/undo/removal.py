"""Files of a check-in taken away, all of them or none, so that a second try takes no other.

They are set aside, the end is told, and only then they go for good. Whoever dies before that, or
cannot tell it, leaves them aside; the next undo puts them back and begins with the same check-in.
"""

from collections.abc import Sequence
from pathlib import Path

from okrcli import errors
from okrcli.actions import new_files
from okrcli.actions.undo.own_sessions import Filed
from okrcli.messages import N_, Joined, Message
from okrcli.store import file_changes, workspace_files
from okrcli.text import writing


def restored(root: Path, who: str) -> list[str]:
    """The paths of files that an undo of somebody began with, which are back in their places."""
    by = writing.slug(who)
    paths = file_changes.set_aside_before(root, by)
    for path in paths:
        file_changes.put_back(root, path, by)
    return paths


def remove(root: Path, found: Sequence[Filed], who: str) -> None:
    """Set files aside that are still what was shown; RefusedError where one is not, or cannot go.

    Then all are where they were, or the error names those that are not.
    """
    by = writing.slug(who)
    file_changes.sweep(root)
    begun: list[str] = []
    try:
        for filed in found:
            _check_same(root, filed)
            begun.append(filed.path)
            file_changes.set_aside(root, filed.path, by)
    except BaseException as why:
        _restore(root, begun, by, why)
        if isinstance(why, KeyboardInterrupt):
            raise new_files.Interrupted from None
        raise


def _restore(root: Path, paths: Sequence[str], by: str, why: BaseException) -> None:
    stuck: list[Message] = []
    for path in paths:
        try:
            file_changes.put_back(root, path, by)
        except errors.RefusedError as problem:
            stuck.append(
                Message(
                    N_("{path} was taken back, since {problem}"), path=path, problem=problem.said
                )
            )
    if stuck:
        raise errors.RefusedError(
            "{all}", all=Joined([new_files.cause(why), *stuck], "; ")
        ) from None


def _check_same(root: Path, filed: Filed) -> None:
    """RefusedError for a file that is not what was shown."""
    try:
        same = workspace_files.Disk(root).read(filed.path) == filed.data
    except errors.Unreadable:
        same = False
    if not same:
        raise errors.RefusedError(
            N_("{path} was changed meanwhile, so it stays; run again"), path=filed.path
        )


def forget(root: Path, found: Sequence[Filed], who: str) -> None:
    """Let files that were set aside go."""
    for filed in found:
        file_changes.forget(root, filed.path, writing.slug(who))
