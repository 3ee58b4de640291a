"""A comparison for other programs, as JSON: `okr schema diff-json` prints the contract."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from okrcli import changes, git
from okrcli.model import session
from okrcli.report import exact
from okrcli.report.contract import edits, measures, readings

FORMAT = 1


class Ends(NamedTuple):
    """The range as it was typed, and the ids of its two commits; None is the files on disk."""

    range: str
    old: str
    new: str | None


def text(found: changes.Changes, ends: Ends, commits: Sequence[git.Commit]) -> str:
    """One object with all that happened, in the order of the files."""
    return exact.text(
        {
            "format": FORMAT,
            "range": ends.range,
            "old": ends.old,
            "new": ends.new,
            "on": found.on,
            "commits": [_commit(commit) for commit in commits],
            "alarms": found.alarms,
            "goals": [_goal(change) for change in found.goals],
            "checkins": [_checkin(item) for item in found.checkins],
            "rewrites": [_rewrite(item) for item in found.rewrites],
            "reviews": [_review(edit) for edit in found.reviews],
            "settings": [_setting(edit) for edit in found.settings],
            "effects": [_effect(effect) for effect in found.effects],
            "unreadable": list(found.unreadable),
        }
    )


def _commit(commit: git.Commit) -> dict[str, Any]:
    return {
        "id": commit.id,
        "author": commit.author,
        "email": commit.email,
        "date": commit.date,
        "subject": commit.subject,
    }


def _subject(subject: changes.Subject | None) -> dict[str, Any] | None:
    if subject is None:
        return None
    return {
        "kind": subject.kind,
        "cycle": subject.cycle or None,
        "team": subject.team or None,
        "above": subject.above or None,
        "id": subject.id or subject.team,
        "ref": subject.ref,
        "title": subject.title,
        "path": subject.path,
    }


def _goal(change: changes.GoalChange) -> dict[str, Any]:
    lost = change.orphans
    return {
        "old": _subject(change.old),
        "new": _subject(change.new),
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
        "orphans": {"readings": lost.count, "path": lost.path, "line": lost.line} if lost else None,
    }  # fmt: skip


def _checkin(item: changes.CheckIn) -> dict[str, Any]:
    return {
        "goal": _subject(item.subject),
        "unit": item.unit,
        "old": edits.standing(item.old),
        "new": edits.standing(item.new),
        "better": item.better,
        "readings": item.readings,
        "authors": list(item.authors),
        "day": item.day,
        "note": item.note or None,
    }


def _rewrite(item: changes.Rewrite) -> dict[str, Any]:
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


def _review(edit: changes.ReviewEdit) -> dict[str, Any]:
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


def _setting(edit: changes.SettingEdit) -> dict[str, Any]:
    return {
        "cycle": edit.where or None,
        "path": edit.path,
        "key": edit.key,
        "part": edit.part or None,
        "old": edits.data(edit.old),
        "new": edits.data(edit.new),
        "alarm": edit.alarm,
    }


def _effect(effect: changes.Effect) -> dict[str, Any]:
    return {
        "objective": _subject(effect.subject),
        "old": _score(effect.old),
        "new": _score(effect.new),
    }


def _score(score: changes.Score | None) -> dict[str, Any] | None:
    if score is None:
        return None
    return {"progress": score.share, "state": score.state, "grade": score.grade}
