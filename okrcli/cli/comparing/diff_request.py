"""What the words of `okr diff` ask for, the comparison that answers them, and its head."""

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
from okrcli.render.terminal.page import Page
from okrcli.store import workspace_files
from okrcli.store.git import repository
from okrcli.views import diff_values

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

    span: revision_range.RevisionSpan
    found: comparison.Comparison


def alarms_named(text: str | None) -> frozenset[Alarm]:
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


def diff_answer(asked: DiffRequest) -> DiffAnswer:
    """What happened between the two ends of the range."""
    start = opening.start()
    root = None
    with contextlib.suppress(errors.NotFoundError):
        root = workspace_files.find_root(start)
    if asked.range == "":
        raise errors.UsageError(N_("'' is not a range; leave it out for HEAD, or name a commit"))
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


def diff_exit_code(asked: DiffRequest, answer: DiffAnswer) -> int:
    """0, or 1 for what the flags name; 2 where that cannot be told of a file that changed."""
    found = answer.found.changes
    if asked.fail_on & found.alarms.keys() or (asked.exit_code and found.any):
        return 1
    return 2 if asked.fail_on and found.unreadable else 0


MOST_NAMES = 3
SHORT = 10


def diff_head(what: DiffRequest, answer: DiffAnswer, page: Page) -> diff_values.Head:
    """The head in the page's language."""
    changes = answer.found.changes
    return diff_values.Head(
        _span(what, answer, page), _cycles(answer, page), _commits(answer, page), changes.on
    )


def _span(what: DiffRequest, answer: DiffAnswer, page: Page) -> str:
    """`main...HEAD` as it was typed, `HEAD → files on disk`."""
    typed = what.range or HERE
    if what.since is not None:
        typed = f"{answer.span.ends.old[:SHORT]}{what.range or ''}"
    if not answer.span.working:
        return typed
    here = page.language.say(N_("files on disk"))
    return f"{typed} {page.glyphs.arrow} {here}"


def _cycles(answer: DiffAnswer, page: Page) -> tuple[str, ...]:
    """What the cycles are called that something happened in."""
    found = answer.found.changes
    named = {goal.subject.cycle for goal in found.goals}
    named |= {item.subject.cycle for item in found.checkins}
    named |= {effect.subject.cycle for effect in found.effects}
    named |= {rewrite.cycle for rewrite in found.rewrites}
    named |= {edit.cycle for edit in found.reviews} | {edit.where for edit in found.settings}
    spaces = (answer.found.new.workspace, answer.found.old.workspace)
    labels = {season.id: season.dates.label for space in spaces for season in space.cycles.values()}
    return tuple(page.language.cycle_label(n, labels.get(n)) for n in sorted(named - {""}))


def _commits(answer: DiffAnswer, page: Page) -> str:
    """`3 commits · Ingrid, Mattis`; of the disk alone, that nothing of it is committed.

    Nothing where the disk is compared with a commit that it is behind.
    """
    commits = answer.span.commits
    if not commits:
        return page.language.say(N_("not in git yet")) if answer.span.unsaved else ""
    names = list(dict.fromkeys(commit.author for commit in commits))
    shown = ", ".join(names[:MOST_NAMES])
    more = f" +{len(names) - MOST_NAMES}" if len(names) > MOST_NAMES else ""
    count = page.language.plural("{n} commit", "{n} commits", len(commits))
    return f"{count} {page.glyphs.dot} {shown}{more}"


def diff_notices(answer: DiffAnswer, page: Page) -> Iterator[str]:
    """Where the two moments were found, where that is not what one would think."""
    found, language = answer.span, page.language
    if found.former is not None:
        yield language.say(
            N_("The workspace has moved from {old} to {new}."),
            old=found.former or "./",
            new=found.prefix or "./",
        )
    if found.left_out:
        yield language.plural(
            "One file is not checked out, and was compared as git's index has it;"
            " `git sparse-checkout disable` brings it back.",
            "{n} files are not checked out, and were compared as git's index has them;"
            " `git sparse-checkout disable` brings them back.",
            len(found.left_out),
        )
