"""The life of a goal for other programs, as JSON: `okr schema log-json` prints the contract."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from okrcli.past.diary import Event, Read
from okrcli.past.finding import Found
from okrcli.past.life import Edited
from okrcli.report import exact
from okrcli.report.contract import happened, readings

FORMAT = 1


def text(found: Found, events: Sequence[Event], on: date, commit: str | None) -> str:
    """One object with all entries, newest first; without a commit there is no history in it."""
    target = found.target
    return exact.text(
        {
            "format": FORMAT,
            "cycle": found.cycle.id,
            "goal": target.ref if target else None,
            "kind": target.kind if target else None,
            "title": target.title if target else None,
            "on": on,
            "commit": commit,
            "entries": [_entry(event) for event in events],
        }
    )


def _entry(event: Event) -> dict[str, Any]:
    return _reading(event) if isinstance(event, Read) else _edited(event)


def _reading(event: Read) -> dict[str, Any]:
    return {
        "type": "reading",
        "commit": event.commit.id if event.commit else None,
        "goal": happened.subject(event.subject),
        "unit": event.unit,
        **readings.data((event.point,))[0],
    }


def _edited(event: Edited) -> dict[str, Any]:
    found = event.found
    return {
        "type": "change",
        "commit": happened.commit(event.commit) if event.commit else None,
        "goals": [happened.goal(change) for change in found.goals],
        "rewrites": [happened.rewrite(item) for item in found.rewrites],
        "reviews": [happened.review(edit) for edit in found.reviews],
    }
