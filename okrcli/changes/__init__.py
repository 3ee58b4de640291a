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
from okrcli.changes.matching import Pair
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
    return _edited(sides, pairs, found)._replace(
        checkins=tuple(checkins.between(sides, pairs, found.added)),
        settings=tuple(settings.between(sides)),
        effects=tuple(effects.between(sides, pairs)),
    )


def edits(old: Side, new: Side, on: date) -> Changes:
    """The same of goals, reviews and the past alone, of moments that hold no more than these."""
    sides = Sides(old, new, on)
    pairs = goals.pairs(sides)
    return _edited(sides, pairs, sessions.between(sides, pairs))


def _edited(sides: Sides, pairs: list[Pair], found: sessions.Found) -> Changes:
    return Changes(
        on=sides.on, goals=tuple(goals.between(sides, pairs)), rewrites=found.rewrites,
        reviews=tuple(reviews.between(sides)), unreadable=tuple(sorted(sides.broken)),
    )  # fmt: skip
