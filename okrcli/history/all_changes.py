"""What happened between two moments of a workspace, goal by goal, by id and not by line; pure."""

from datetime import date

from okrcli.history import goal_changes
from okrcli.history.changes import Changes
from okrcli.history.effects import effects_between
from okrcli.history.items import DiffSide, DiffSides
from okrcli.history.session_changes import reading_changes, session_changes
from okrcli.history.settings_changes import settings_changes


def diff(old: DiffSide, new: DiffSide, on: date) -> Changes:
    """Everything that happened from one moment to the other; of two equal ones, nothing.

    Progress and states are as of one day on both sides, so that the effect is the changes' alone.
    """
    sides = DiffSides(old, new, on)
    pairs = goal_changes.goal_pairs(sides)
    found = session_changes(sides, pairs)
    return goal_changes.changes_of(sides, pairs, found)._replace(
        checkins=tuple(reading_changes(sides, pairs, found.added)),
        settings=tuple(settings_changes(sides)),
        effects=tuple(effects_between(sides, pairs)),
    )
