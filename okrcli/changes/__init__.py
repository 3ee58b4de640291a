"""What happened between two moments of a workspace, goal by goal, by id and not by line; pure."""

from datetime import date

from okrcli.changes import checkins, effects, goals, reviews, sessions, settings
from okrcli.changes.change import ALARMS as ALARMS
from okrcli.changes.change import Alarm as Alarm
from okrcli.changes.change import Edit as Edit
from okrcli.changes.change import GoalChange as GoalChange
from okrcli.changes.change import Orphans as Orphans
from okrcli.changes.change import Subject as Subject
from okrcli.changes.goals import Sides
from okrcli.changes.moment import Changes as Changes
from okrcli.changes.moment import Side as Side
from okrcli.changes.record import CheckIn as CheckIn
from okrcli.changes.record import Effect as Effect
from okrcli.changes.record import ReviewEdit as ReviewEdit
from okrcli.changes.record import Rewrite as Rewrite
from okrcli.changes.record import Score as Score
from okrcli.changes.record import SettingEdit as SettingEdit
from okrcli.changes.record import Standing as Standing


def between(old: Side, new: Side, on: date) -> Changes:
    """Everything that happened from one moment to the other; of two equal ones, nothing.

    Progress and states are as of one day on both sides, so that the effect is the changes' alone.
    """
    sides = Sides(old, new, on)
    pairs = goals.pairs(sides)
    found = sessions.between(sides, pairs)
    changed = tuple(goals.between(sides, pairs))
    checked = tuple(checkins.between(sides, pairs, found.added))
    edits = tuple(settings.between(sides))
    return Changes(
        on=on, goals=changed, checkins=checked, rewrites=found.rewrites,
        reviews=tuple(reviews.between(sides)), settings=edits,
        effects=tuple(effects.between(sides, pairs)),
        unreadable=tuple(sorted(sides.broken)),
    )  # fmt: skip
