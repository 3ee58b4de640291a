"""What may happen, as plain data: commits, changes of goals, rewrites and reviews."""

from typing import Any

from okrcli import changes, git
from okrcli.model import session
from okrcli.report.contract import edits, measures, readings


def commit(made: git.Commit) -> dict[str, Any]:
    """Who wrote a commit, when and why; as written."""
    return {
        "id": made.id,
        "author": made.author,
        "email": made.email,
        "date": made.date,
        "subject": made.subject,
    }


def subject(about: changes.Subject | None) -> dict[str, Any] | None:
    """What something is about, None for nothing."""
    if about is None:
        return None
    return {
        "kind": about.kind,
        "cycle": about.cycle or None,
        "team": about.team or None,
        "above": about.above or None,
        "id": about.id or about.team,
        "ref": about.ref,
        "title": about.title,
        "path": about.path,
    }


def goal(change: changes.GoalChange) -> dict[str, Any]:
    """What happened to one goal, KPI or team."""
    lost = change.orphans
    return {
        "old": subject(change.old),
        "new": subject(change.new),
        "known_by": change.how or None,
        "renamed": change.renamed,
        "moved": change.moved,
        "unit": change.unit,
        "measure": measures.data(change.measure),
        "days_left": change.days_left,
        "alarms": change.alarms,
        "edits": [
            {
                "key": edit.key, "part": edit.part or None, "old": edits.data(edit.old),
                "new": edits.data(edit.new), "verdict": edit.verdict,
            }
            for edit in change.edits
        ],
        "orphans": lost._asdict() if lost else None,
    }  # fmt: skip


def rewrite(item: changes.Rewrite) -> dict[str, Any]:
    """A session of the past that was changed or deleted."""
    return {
        "cycle": item.cycle,
        "team": item.team,
        "path": item.path,
        "old": _session(item.old),
        "new": _session(item.new) if item.new else None,
    }


def _session(item: session.Session) -> dict[str, Any]:
    return {
        "date": item.date,
        "author": item.author,
        "recorded": item.recorded,
        "note": item.note,
        "readings": {name: readings.said(reading) for name, reading in item.readings.items()},
    }


def review(edit: changes.ReviewEdit) -> dict[str, Any]:
    """One thing in a review that changed."""
    return {
        "cycle": edit.cycle,
        "team": edit.team,
        "goal": edit.goal or None,
        "path": edit.path,
        "key": edit.key,
        "old": edits.data(edit.old),
        "new": edits.data(edit.new),
        "alarm": edit.alarm,
    }
