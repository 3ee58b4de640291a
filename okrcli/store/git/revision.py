"""Revisions and ranges as people type them: `main`, `v1..`, `main...HEAD`; text only."""

import re
import unicodedata
from typing import NamedTuple

from okrcli import errors
from okrcli.messages import N_, Message

_RANGE = re.compile(r"(?P<left>.*?)(?P<dots>\.{2,})(?P<right>.*)", re.DOTALL)
# `main@{2026-11-01 09:00}` has a colon, and is a commit all the same
_BRACES = re.compile(r"\{[^{}]*\}")
_ADVICE = N_("name a commit, a branch or a tag")


class Range(NamedTuple):
    """Two moments; `right` is None for the files on disk.

    With `forked`, the left side is the commit where the two parted.
    """

    left: str
    right: str | None = None
    forked: bool = False


def parsed(text: str) -> Range:
    """The range that `A`, `A..B` or `A...B` means; an empty side is HEAD, as in git.

    No dots means from A to the files on disk. UsageError for anything that names no commits.
    """
    found = _RANGE.fullmatch(text)
    if found is None:
        return Range(checked(text or "HEAD"))
    if len(found["dots"]) > 3:
        raise errors.UsageError(
            N_("{text!r} is not a range; write A..B, or A...B from their fork"), text=text
        )
    left, right = (checked(found[side] or "HEAD") for side in ("left", "right"))
    return Range(left, right, forked=found["dots"] == "...")


def checked(rev: str) -> str:
    """The revision itself; UsageError for what could be taken for an option, a file or two lines.

    >>> checked("main@{yesterday}~2")
    'main@{yesterday}~2'
    """
    if not rev or rev.startswith("-"):
        raise errors.UsageError(
            N_("{rev!r} is not a revision; {advice}"), rev=rev, advice=Message(_ADVICE)
        )
    if any(unicodedata.category(character) == "Cc" for character in rev):
        raise errors.UsageError(
            N_("the revision {rev!r} holds a control character; {advice}"),
            rev=rev,
            advice=Message(_ADVICE),
        )
    if ":" in _BRACES.sub("", rev):
        raise errors.UsageError(
            N_("{rev!r} names a file or a message, not a commit; {advice}"),
            rev=rev,
            advice=Message(_ADVICE),
        )
    return rev
