"""What an assistant is told of the past: what happened between two moments, and a goal's life."""

import json
import re
from datetime import date, datetime, time

from okrcli import errors
from okrcli.actions.since_day import since_day
from okrcli.cli import opening
from okrcli.cli.assisting.answer_text import Data
from okrcli.cli.assisting.moment import Moment
from okrcli.cli.assisting.questions import Standing
from okrcli.cli.goal_lives import LogRequest, log_news
from okrcli.history.comparison import workspace_diff
from okrcli.history.revision_range import revision_span
from okrcli.messages import N_
from okrcli.render.json.diff import Ends, diff_json
from okrcli.render.json.log import log_json
from okrcli.store.git.repository import Repository

ENTRIES = 60
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def changes_answer(moment: Moment, standing: Standing, a: str, b: str | None = None) -> Data:
    """What happened from A to B, each a day or a revision; without B to what is served.

    NotFoundError where git knows no such revision, and where there is no repository.
    """
    there = opening.repository_at(standing.root)
    every = moment.space.settings.checkin_every
    old = _revision(there, a, moment.on, every)
    until = b or standing.rev
    new = _revision(there, until, moment.on, every) if until else ""
    span = revision_span(there, f"{old}..{new}" if new else old, standing.root)
    found = workspace_diff(span.old, span.new, moment.on, span.edited())
    ends = Ends(f"{a}..{until or ''}", span.ends.old, span.ends.new)
    made: Data = json.loads(diff_json(found.changes, ends, span.commits))
    return made


def _revision(there: Repository, text: str, on: date, every: int) -> str:
    """The commit that a text names: that of a revision, else the last one before a day."""
    if not _DAY.fullmatch(text.strip()):
        try:
            return there.resolve(text)
        except errors.OkrError as unknown:
            try:
                day = since_day(text, on, every, lambda: there)
            except errors.UsageError:
                raise unknown from None
    else:
        day = since_day(text, on, every, lambda: there)
    head = there.resolve("HEAD")
    return there.last_before(head, datetime.combine(day, time.min).astimezone())


def history_answer(moment: Moment, standing: Standing, ref: str) -> Data:
    """The readings and the changes of one goal, newest first, the last 60."""
    if not ref.strip():
        raise errors.UsageError(N_("name a goal, as in growth/subscriptions"))
    cycle = standing.cycle
    asked = LogRequest(ref, cycle, moment.on, standing.rev, ENTRIES)
    known = log_news(asked)
    made: Data = json.loads(log_json(known.found, known.events, moment.on, known.commit))
    if known.without:
        made["without_history"] = moment.language.tell(known.without)
    return made
