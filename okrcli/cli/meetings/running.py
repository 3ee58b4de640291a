"""A run of `okr meeting`: Markdown to paste, or a screen to read from."""

from datetime import date
from functools import partial
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import naming, opening, showing
from okrcli.cli.reporting import output
from okrcli.messages import N_
from okrcli.report import meeting

FORMATS = ("md", "text")


class Asked(NamedTuple):
    """Which meeting, on which day, since which, of which cycle and team, in which format."""

    kind: str
    on: date
    since: date | None
    cycle: str | None
    team: str | None
    format: str


def run(opened: opening.Opened, asked: Asked, how: showing.How) -> None:
    """Show it; NotFoundError for a cycle or team that is not there."""
    if asked.since and asked.since >= asked.on:
        raise errors.UsageError(
            N_("--since {since} is not before {day}, the day of the meeting"),
            since=asked.since,
            day=asked.on,
        )
    space = opened.workspace
    season = naming.season(space, asked.cycle, asked.on)
    team = naming.team(space, [season], asked.team) if asked.team else None
    wanted = meeting.Asked(asked.on, asked.since, team)
    agenda = meeting.of(asked.kind, space, season, wanted, how.language)
    if asked.format == "md":
        from okrcli.report.meeting import md

        output.put(md.text(agenda, how.language), None)
        return
    from okrcli.report.terminal import meeting as screen

    showing.screen(opened, how, partial(screen.lines, agenda))
