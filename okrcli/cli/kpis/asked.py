"""What the words of `okr kpi` ask for."""

from datetime import date
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import options
from okrcli.messages import N_
from okrcli.report import board

FORMATS = ("text", "json")
SIDES = ("leading", "lagging")
# what a key result calls it
_OTHER_WORDS = {"does-not-hold": "misses"}


class Asked(NamedTuple):
    """A reference, two, or none; a day, and the filters of the board."""

    ref: str | None
    pair: tuple[str, str] | None
    lead_lag: bool
    on: date
    cycle: str | None
    filters: board.Choice
    format: str


def choice(
    team: str | None, owner: str | None, state: list[str] | None, kind: str | None, *, stale: bool
) -> board.Choice:
    """What the filters leave; UsageError for words they do not take."""
    known = (*board.STATES, *_OTHER_WORDS)
    words = [options.among("--state", word, known) for word in options.split(state or [])]
    states = tuple(_OTHER_WORDS.get(word, word) for word in words)
    side = None if kind is None else options.among("--kind", kind, SIDES)
    return board.Choice(team, owner, states, side, stale)


def format_of(word: str) -> str:
    """The format that is meant; UsageError for another."""
    return options.among("--format", word, FORMATS)


def checked(asked: Asked) -> Asked:
    """The same, where its words go together; else UsageError."""
    if asked.pair and (asked.ref or asked.lead_lag):
        raise errors.UsageError(N_("--pair names its two KPIs itself; leave out the rest"))
    narrows = asked.filters.narrows
    if narrows and (asked.pair or (asked.ref and not asked.lead_lag)):
        raise errors.UsageError(
            N_("filters are for the board; a KPI that is named is shown as it is")
        )
    other = asked.filters._replace(team=None).narrows
    if asked.lead_lag and other:
        raise errors.UsageError(N_("--lead-lag takes a goal or --team, and no other filter"))
    return asked
