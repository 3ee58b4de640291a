"""What happened between two moments of a workspace, goal by goal, by id and not by line; pure."""

from datetime import date

from okrcli.history import goal_changes
from okrcli.history.changes import Changes
from okrcli.history.effects import effects_between
from okrcli.history.items import DiffSide, DiffSides
from okrcli.history.matching import GoalPair
from okrcli.history.review_changes import review_changes
from okrcli.history.session_changes import SessionChanges, reading_changes, session_changes
from okrcli.history.settings_changes import settings_changes


def diff(old: DiffSide, new: DiffSide, on: date) -> Changes:
    """Everything that happened from one moment to the other; of two equal ones, nothing.

    Progress and states are as of one day on both sides, so that the effect is the changes' alone.
    """
    sides = DiffSides(old, new, on)
    pairs = goal_changes.goal_pairs(sides)
    found = session_changes(sides, pairs)
    return _edited(sides, pairs, found)._replace(
        checkins=tuple(reading_changes(sides, pairs, found.added)),
        settings=tuple(settings_changes(sides)),
        effects=tuple(effects_between(sides, pairs)),
    )


def diff_edits(old: DiffSide, new: DiffSide, on: date) -> Changes:
    """The same of goals, reviews and the past alone, of moments that hold no more than these."""
    sides = DiffSides(old, new, on)
    pairs = goal_changes.goal_pairs(sides)
    return _edited(sides, pairs, session_changes(sides, pairs))


def _edited(sides: DiffSides, pairs: list[GoalPair], found: SessionChanges) -> Changes:
    return Changes(
        on=sides.on,
        goals=tuple(goal_changes.goal_changes(sides, pairs)),
        rewrites=found.rewrites,
        reviews=tuple(review_changes(sides)),
        unreadable=tuple(sorted(sides.broken)),
    )
