"""A comparison for other programs, as JSON: `okr schema diff-json` prints the contract."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from okrcli import changes, git
from okrcli.report import exact
from okrcli.report.contract import edits, happened

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
            "commits": [happened.commit(commit) for commit in commits],
            "alarms": found.alarms,
            "goals": [happened.goal(change) for change in found.goals],
            "checkins": [_checkin(item) for item in found.checkins],
            "rewrites": [happened.rewrite(item) for item in found.rewrites],
            "reviews": [happened.review(edit) for edit in found.reviews],
            "settings": [_setting(edit) for edit in found.settings],
            "effects": [_effect(effect) for effect in found.effects],
            "unreadable": list(found.unreadable),
        }
    )


def _checkin(item: changes.CheckIn) -> dict[str, Any]:
    return {
        "goal": happened.subject(item.subject),
        "unit": item.unit,
        "old": edits.standing(item.old),
        "new": edits.standing(item.new),
        "better": item.better,
        "readings": item.readings,
        "authors": list(item.authors),
        "day": item.day,
        "note": item.note or None,
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
        "objective": happened.subject(effect.subject),
        "old": _score(effect.old),
        "new": _score(effect.new),
    }


def _score(score: changes.Score | None) -> dict[str, Any] | None:
    if score is None:
        return None
    return {"progress": score.share, "state": score.state, "grade": score.grade}
