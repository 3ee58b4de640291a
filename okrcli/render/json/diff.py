"""A comparison for other programs, as JSON: `okr schema diff-json` prints the contract."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from okrcli.history import changes
from okrcli.model import session
from okrcli.render.json import edits, measures
from okrcli.render.json.change_types import (
    CheckInData,
    CommitData,
    DiffOutput,
    EffectData,
    GoalChangeData,
    OrphansData,
    ReviewEditData,
    RewriteData,
    ScoreData,
    SessionData,
    SettingEditData,
    SubjectData,
)
from okrcli.render.json.edits import edit_data
from okrcli.render.json.measures import measure_data
from okrcli.store.git import commit_log
from okrcli.text.json_text import json_text

FORMAT: Literal[1] = 1


class Ends(NamedTuple):
    """The range as it was typed, and the ids of its two commits; None is the files on disk."""

    range: str
    old: str
    new: str | None


def diff_json(found: changes.Changes, ends: Ends, commits: Sequence[commit_log.Commit]) -> str:
    """One object with all that happened, in the order of the files."""
    output: DiffOutput = {
        "format": FORMAT,
        "range": ends.range,
        "old": ends.old,
        "new": ends.new,
        "on": found.on,
        "commits": [commit_data(commit) for commit in commits],
        "alarms": found.alarms,
        "goals": [goal(change) for change in found.goals],
        "checkins": [_checkin(item) for item in found.checkins],
        "rewrites": [rewrite(item) for item in found.rewrites],
        "reviews": [review(edit) for edit in found.reviews],
        "settings": [_setting(edit) for edit in found.settings],
        "effects": [_effect(effect) for effect in found.effects],
        "unreadable": list(found.unreadable),
    }
    return json_text(output)


def _checkin(item: changes.CheckIn) -> CheckInData:
    return {
        "goal": subject(item.subject),
        "unit": item.unit,
        "old": edits.standing(item.old),
        "new": edits.standing(item.new),
        "better": item.better,
        "readings": item.readings,
        "authors": list(item.authors),
        "day": item.day,
        "note": item.note or None,
    }


def _setting(edit: changes.SettingEdit) -> SettingEditData:
    return {
        "cycle": edit.where or None,
        "path": edit.path,
        "key": edit.key,
        "part": edit.part or None,
        "old": edit_data(edit.old),
        "new": edit_data(edit.new),
        "alarm": edit.alarm,
    }


def _effect(effect: changes.Effect) -> EffectData:
    return {
        "objective": subject(effect.subject),
        "old": _score(effect.old),
        "new": _score(effect.new),
    }


def _score(score: changes.Score | None) -> ScoreData | None:
    if score is None:
        return None
    return {"progress": score.share, "state": score.state, "grade": score.grade}


def commit_data(made: commit_log.Commit) -> CommitData:
    """Who wrote a commit, when and why; as written."""
    return {
        "id": made.id,
        "author": made.author,
        "email": made.email,
        "date": made.date,
        "subject": made.subject,
    }


def _subject_or_none(about: changes.Subject | None) -> SubjectData | None:
    return subject(about) if about else None


def subject(about: changes.Subject) -> SubjectData:
    """What something is about."""
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


def goal(change: changes.GoalChange) -> GoalChangeData:
    """What happened to one goal, KPI or team."""
    return {
        "old": _subject_or_none(change.old),
        "new": _subject_or_none(change.new),
        "known_by": change.how or None,
        "renamed": change.renamed,
        "moved": change.moved,
        "unit": change.unit,
        "measure": measure_data(change.measure),
        "days_left": change.days_left,
        "alarms": change.alarms,
        "edits": [
            {
                "key": edit.key,
                "part": edit.part or None,
                "old": edit_data(edit.old),
                "new": edit_data(edit.new),
                "verdict": edit.verdict,
            }
            for edit in change.edits
        ],
        "orphans": _orphans(change.orphans),
    }


def _orphans(lost: changes.Orphans | None) -> OrphansData | None:
    return {"readings": lost.readings, "path": lost.path, "line": lost.line} if lost else None


def rewrite(item: changes.Rewrite) -> RewriteData:
    """A session of the past that was changed or deleted."""
    return {
        "cycle": item.cycle,
        "team": item.team,
        "path": item.path,
        "old": _session(item.old),
        "new": _session(item.new) if item.new else None,
    }


def _session(item: session.Session) -> SessionData:
    return {
        "date": item.date,
        "author": item.author,
        "recorded": item.recorded,
        "note": item.note,
        "readings": {name: measures.said(reading) for name, reading in item.readings.items()},
    }


def review(edit: changes.ReviewEdit) -> ReviewEditData:
    """One thing in a review that changed."""
    return {
        "cycle": edit.cycle,
        "team": edit.team,
        "goal": edit.goal or None,
        "path": edit.path,
        "key": edit.key,
        "old": edit_data(edit.old),
        "new": edit_data(edit.new),
        "alarm": edit.alarm,
    }
