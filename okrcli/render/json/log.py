"""The life of a goal for other programs, as JSON: `okr schema log-json` prints the contract."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from okrcli.history.found_goal import FoundGoal
from okrcli.history.goal_log import Edited, Event, ReadEvent
from okrcli.render.json import diff
from okrcli.render.json.diff import commit_data
from okrcli.render.json.log_types import LogChange, LogOutput, LogReading
from okrcli.render.json.measures import reading_data
from okrcli.text.json_text import json_text

FORMAT: Literal[1] = 1


def log_json(found: FoundGoal, events: Sequence[Event], on: date, commit: str | None) -> str:
    """One object with all entries, newest first; without a commit there is no history in it."""
    target = found.target
    output: LogOutput = {
        "format": FORMAT,
        "cycle": found.cycle.id,
        "goal": target.ref if target else None,
        "kind": target.kind if target else None,
        "title": target.title if target else None,
        "on": on,
        "commit": commit,
        "entries": [_entry(event) for event in events],
    }
    return json_text(output)


def _entry(event: Event) -> LogReading | LogChange:
    return _reading(event) if isinstance(event, ReadEvent) else _edited(event)


def _reading(event: ReadEvent) -> LogReading:
    return {
        "type": "reading",
        "commit": event.commit.id if event.commit else None,
        "goal": diff.subject(event.subject),
        "unit": event.unit,
        **reading_data((event.point,))[0],
    }


def _edited(event: Edited) -> LogChange:
    found = event.found
    return {
        "type": "change",
        "commit": commit_data(event.commit) if event.commit else None,
        "goals": [diff.goal(change) for change in found.goals],
        "rewrites": [diff.rewrite(item) for item in found.rewrites],
        "reviews": [diff.review(edit) for edit in found.reviews],
        "unread": [commit.id for commit in event.unread],
    }
