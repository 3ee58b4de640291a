"""What `okr init` is to scaffold: flags first, then answers on a terminal, then defaults."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.init import scaffold
from okrcli.actions.init.scaffold import ScaffoldRequest
from okrcli.actions.names import unread_hint
from okrcli.cli import options
from okrcli.cli.scaffolding.questions import Questions
from okrcli.findings import Finding
from okrcli.language import catalogue
from okrcli.language.catalogue import language_named
from okrcli.messages import N_
from okrcli.model import cycle, workspace
from okrcli.text import writing

_QUARTER = 90  # days


@dataclass(frozen=True)
class Typed:
    """The words of `okr init` as they were typed; None for what was left out."""

    cycle: str | None = None
    teams: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    organisation: str | None = None
    group: str | None = None


@dataclass(frozen=True)
class ScaffoldPlace:
    """Where to scaffold, the day it is, and the workspace that is there already.

    `space` is None where a new one begins; then `who` is the one who begins it, where known.
    """

    root: Path
    on: date
    space: workspace.Workspace | None = None
    who: str | None = None


def language(flag: str | None, default: catalogue.Language, asked: Questions) -> catalogue.Language:
    """A new workspace's language: the flag's, else asked for, else the default."""
    if flag:
        return default

    def read(answer: str) -> catalogue.Language:
        return language_named(catalogue.choose(answer, None, None, None))

    return asked.answered(N_("Language of reports, en or nb"), default.code, read)


def settled(typed: Typed, place: ScaffoldPlace, code: str, asked: Questions) -> ScaffoldRequest:
    """Everything decided; UsageError for what cannot be, unless somebody can be asked again."""
    organisation = _organisation(typed, place, asked)
    season = _season(typed, place, asked)
    known = _known(place.space, season.name)
    if place.space and not typed.teams:
        _check_read(place.space, season.name)
    default = known or [scaffold.team_typed(_usable(organisation))]
    teams = _teams(typed, default, asked)
    if typed.group:
        group = scaffold.folder_name(typed.group, N_("group"))
        teams = tuple(one if one in known else replace(one, group=group) for one in teams)
    person = scaffold.person_typed(place.who, teams) if place.who else None
    return ScaffoldRequest(organisation, code, season, teams, person)


def _organisation(typed: Typed, place: ScaffoldPlace, asked: Questions) -> str:
    """What the workspace is called: as typed, asked for, or like its folder."""
    if place.space is not None:
        if typed.organisation:
            raise errors.UsageError(
                N_(
                    "okr.yaml is there already; write `organisation:` in it instead of"
                    " --organisation"
                )
            )
        return place.space.settings.organisation or place.root.name
    if typed.organisation:
        return _one_line(typed.organisation)
    return asked.answered(N_("Organisation"), _usable(place.root.name), _one_line)


def _one_line(text: str) -> str:
    """The text on one line; RefusedError where a file cannot hold it."""
    line = " ".join(text.split())
    writing.word(line)
    return line


def _usable(name: str) -> str:
    """The name where it can name a team and stand in a file, else a word that always can."""
    try:
        return _one_line(scaffold.team_typed(name).name)
    except errors.OkrError:
        return "company"


def _season(typed: Typed, place: ScaffoldPlace, asked: Questions) -> scaffold.ScaffoldCycle:
    """The cycle to write, or one that is there, with the dates that it has."""

    def read(name: str) -> scaffold.ScaffoldCycle:
        if not name:
            raise errors.UsageError(
                N_(
                    "the cycles here have names of their own; name the next one, as in `okr init"
                    " {near}`"
                ),
                near=cycle.name_for(place.on),
            )
        there = scaffold.existing_season(place.space, name) if place.space else None
        if there is None:
            return _new_season(name, typed, place.on, asked)
        for typed_day, day in ((typed.start, there.start), (typed.end, there.end)):
            if typed_day not in {None, day}:
                raise errors.RefusedError(
                    N_("cycles/{cycle}/cycle.yaml says {start} to {end}; change it there"),
                    cycle=there.name,
                    start=there.start,
                    end=there.end,
                )
        return there

    if typed.cycle:
        return read(typed.cycle)
    default = scaffold.next_cycle_name(place.space.cycles if place.space else {}, place.on)
    return asked.answered(N_("Cycle"), default, read)


def _new_season(name: str, typed: Typed, on: date, asked: Questions) -> scaffold.ScaffoldCycle:
    """A cycle to write; on a terminal the dates are asked for that neither name nor flags say."""
    start, end = typed.start, typed.end
    # a name that begins with a year says its dates, or is mistyped
    if asked.asks and not name[:4].isdigit():
        scaffold.folder_name(name, N_("cycle"))
        start = start or asked.answered(N_("First day"), on.isoformat(), options.day_ahead)
        last = start + timedelta(days=_QUARTER)
        ahead = partial(options.day_ahead, first=start)
        end = end or asked.answered(N_("Last day"), last.isoformat(), ahead)
    return scaffold.season_typed(name, start, end)


def _known(space: workspace.Workspace | None, name: str) -> list[scaffold.ScaffoldTeam]:
    """The teams that the cycle has, else those of the newest one that has any."""
    source = _like(space, name) if space else None
    every = source.planned if source else []
    return [scaffold.ScaffoldTeam(team.id, team.name, team.group) for team in every]


def _like(space: workspace.Workspace, name: str) -> workspace.Cycle | None:
    """The cycle whose teams are taken: the one itself where it has plans, else the newest."""
    there = [known for known in space.cycles.values() if known.planned or _unread(space, known)]
    newest = max(there, key=lambda found: (found.dates.end, found.dates.start), default=None)
    return next((known for known in there if known.id == name), newest)


def _check_read(space: workspace.Workspace, name: str) -> None:
    """RefusedError where a plan cannot be read, whose team would be missing without a word."""
    source = _like(space, name)
    for finding in _unread(space, source) if source else ():
        raise errors.RefusedError(
            N_("{broken}, or say with --team which teams to begin with"),
            broken=names.broken(finding),
        )


def _unread(space: workspace.Workspace, season: workspace.Cycle) -> list[Finding]:
    """The findings that keep plans of a cycle from being read."""
    every = unread_hint(space, [season])
    return [finding for finding in every if finding.place.path.startswith(f"{season.path}/")]


def _teams(
    typed: Typed, defaults: Sequence[scaffold.ScaffoldTeam], asked: Questions
) -> tuple[scaffold.ScaffoldTeam, ...]:
    def read(answer: str) -> tuple[scaffold.ScaffoldTeam, ...]:
        return scaffold.teams_typed([name for name in answer.split(",") if name.strip()], defaults)

    if typed.teams:
        return scaffold.teams_typed(typed.teams, defaults)
    return asked.answered(
        N_("Teams, separated by commas"), ", ".join(team.id for team in defaults), read
    )
