"""The day that `--since` names: a day as people type it, `last`, `1w`, or a revision's day."""

from collections.abc import Callable
from datetime import date, timedelta

from okrcli import errors
from okrcli.actions.typed_days import typed_day
from okrcli.messages import N_
from okrcli.store.git.repository import Repository

LAST = frozenset({"last", "sist"})


def since_day(text: str, on: date, every: int, repository: Callable[[], Repository]) -> date:
    """The day meant, counted back from `on`; `last` is `every` days before it.

    A name that is a day wins over a revision, which stands for the day it was committed on.
    UsageError for what is neither.
    """
    if text.strip().casefold() in LAST:
        return on - timedelta(days=every)
    try:
        return typed_day(text, on, before=True)
    except errors.UsageError:
        found = _committed(text, repository)
        if found is not None:
            return found
        if text[:1].isdecimal():
            raise  # it is meant as a day, and what is wrong with it is known
        raise errors.UsageError(
            N_(
                "--since `{text}` is neither a day nor a commit; write it as in 2026-11-23, 1w or"
                " main"
            ),
            text=text,
        ) from None


def _committed(text: str, repository: Callable[[], Repository]) -> date | None:
    """The day of the commit that a text names, None where it names none that is known here."""
    try:
        there = repository()
        return there.committed(there.resolve(text)).date()
    except errors.OkrError:
        return None
