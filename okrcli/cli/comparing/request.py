"""What the words of `okr diff` ask for, and the comparison that answers them."""

import contextlib
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import opening
from okrcli.cli.since import day_named
from okrcli.history import comparison, revision_range
from okrcli.history.changes import ALARMS, Alarm
from okrcli.history.comparison import workspace_diff
from okrcli.history.revision_range import revision_span
from okrcli.messages import N_
from okrcli.model import settings
from okrcli.store import workspace_files
from okrcli.store.git import repository

HERE = "HEAD"


class DiffRequest(NamedTuple):
    """The range, the day, if not the newest change's, and what the exit code is to tell.

    `since` is a day whose last commit before stands for the range's beginning.
    """

    range: str | None
    on: date | None
    today: date
    exit_code: bool = False
    fail_on: frozenset[Alarm] = frozenset()
    since: str | None = None


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
    there = opening.repository_at(start)
    found = revision_span(there, _range(asked, there), root)
    on = asked.on or (asked.today if found.working else found.committed) or asked.today
    return DiffAnswer(found, workspace_diff(found.old, found.new, on, found.edited()))


def _range(asked: DiffRequest, there: repository.Repository) -> str:
    """The range with the last commit before the day of `--since` for its beginning."""
    if asked.since is None:
        return asked.range or HERE
    typed = asked.range or ""
    if typed and not re.match(r"\.\.(?!\.)", typed):
        raise errors.UsageError(
            N_("--since names where to begin, and so does `{range}`; leave one of them out"),
            range=typed,
        )
    day = day_named(asked.since, asked.on or asked.today, _checkin_every())
    head = there.resolve(typed.removeprefix("..") or HERE)
    return f"{there.last_before(head, datetime.combine(day, time.min).astimezone())}{typed}"


def _checkin_every() -> int:
    """How many days lie between check-ins, as the workspace on the disk says; 7 without one."""
    try:
        return opening.as_needed(in_part=True).workspace.settings.checkin_every
    except errors.OkrError:
        return settings.Settings().checkin_every


def code(asked: DiffRequest, answer: DiffAnswer) -> int:
    """0, or 1 for what the flags name; 2 where that cannot be told of a file that changed."""
    found = answer.found.changes
    if asked.fail_on & found.alarms.keys() or (asked.exit_code and found.any):
        return 1
    return 2 if asked.fail_on and found.unreadable else 0
