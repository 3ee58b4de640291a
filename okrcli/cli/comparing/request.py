"""What the words of `okr diff` ask for, and the comparison that answers them."""

import contextlib
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import opening
from okrcli.history import comparison, revision_range
from okrcli.history.changes import ALARMS, Alarm
from okrcli.history.comparison import workspace_diff
from okrcli.history.revision_range import revision_span
from okrcli.messages import N_
from okrcli.store import workspace_files

HERE = "HEAD"


class DiffRequest(NamedTuple):
    """The range, the day, if not the newest change's, and what the exit code is to tell."""

    range: str | None
    on: date | None
    today: date
    exit_code: bool = False
    fail_on: frozenset[Alarm] = frozenset()


class DiffAnswer(NamedTuple):
    """The span that was compared, and what happened in it."""

    span: revision_range.Span
    found: comparison.Comparison


def alarms(text: str | None) -> frozenset[Alarm]:
    """The alarms in a flag's comma-separated list; UsageError for another word."""
    return frozenset(_alarms(text or ""))


def _alarms(text: str) -> Iterator[Alarm]:
    for word in filter(None, (word.strip() for word in text.split(","))):
        found = next((alarm for alarm in ALARMS if alarm == word), None)
        if found is None:
            raise errors.UsageError(
                N_("--fail-on takes {known}, not `{word}`"), known=", ".join(ALARMS), word=word
            )
        yield found


def answer(asked: DiffRequest) -> DiffAnswer:
    """What happened between the two ends of the range."""
    start = opening.start()
    root = None
    with contextlib.suppress(errors.NotFoundError):
        root = workspace_files.find_root(start)
    if asked.range == "":
        raise errors.UsageError(N_("'' is no range; leave it out for HEAD, or name a commit"))
    found = revision_span(opening.repository_at(start), asked.range or HERE, root)
    on = asked.on or (asked.today if found.working else found.committed) or asked.today
    return DiffAnswer(found, workspace_diff(found.old, found.new, on, found.edited()))


def code(asked: DiffRequest, answer: DiffAnswer) -> int:
    """0, or 1 for what the flags name; 2 where that cannot be told of a file that changed."""
    found = answer.found.changes
    if asked.fail_on & found.alarms.keys() or (asked.exit_code and found.any):
        return 1
    return 2 if asked.fail_on and found.unreadable else 0
