"""What `okr init` is to scaffold: flags first, then answers on a terminal, then defaults."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from okrcli import errors
from okrcli.cli.beginning import names, scaffold
from okrcli.cli.beginning.asking import Asker
from okrcli.findings import N_
from okrcli.language import catalogue
from okrcli.model import workspace


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
class Place:
    """Where to scaffold, and the workspace that is there already; None begins a new one."""

    root: Path
    space: workspace.Workspace | None
    on: date


def language(flag: str | None, default: catalogue.Language, asker: Asker | None) -> str:
    """The code of a new workspace's language: the flag's, else asked for, else the default."""
    if flag or asker is None:
        return default.code

    def read(answer: str) -> str:
        return catalogue.choose(answer, None, None, None)

    return asker.ask(N_("Language of reports, en or nb"), default.code, read)


def settled(typed: Typed, place: Place, code: str, asker: Asker | None) -> scaffold.Wanted:
    """Everything decided; UsageError for what cannot be, unless somebody can be asked again."""
    space = place.space
    organisation = (space and space.settings.organisation) or place.root.name or "company"
    if typed.organisation:
        organisation = typed.organisation
    elif asker and space is None:
        organisation = asker.ask(N_("Organisation"), organisation, _one_line)
    season = _season(typed, place, asker)
    known = _known(space, season.name)
    teams = _teams(typed, known or [names.team(_usable(organisation))], asker)
    if typed.group:
        group = names.folder_name(typed.group, "group")
        teams = tuple(replace(one, group=group) if one not in known else one for one in teams)
    return scaffold.Wanted(_one_line(organisation), code, season, teams)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _usable(name: str) -> str:
    """The name where it can name a team too, else a word that always can."""
    try:
        return names.team(name).name
    except errors.OkrError:
        return "company"


def _season(typed: Typed, place: Place, asker: Asker | None) -> scaffold.Season:
    def read(name: str) -> scaffold.Season:
        return names.season(name, typed.start, typed.end)

    if typed.cycle:
        return read(typed.cycle)
    default = names.next_cycle(place.space.cycles if place.space else {}, place.on)
    return asker.ask(N_("Cycle"), default, read) if asker else read(default)


def _known(space: workspace.Workspace | None, name: str) -> list[scaffold.Team]:
    """The teams that the cycle has, else those of the newest one that has any."""
    cycles = space.cycles if space else {}
    planned = [found for found in cycles.values() if found.planned]
    newest = max(planned, key=lambda found: (found.dates.end, found.dates.start), default=None)
    source = cycles[name] if name in cycles and cycles[name].planned else newest
    every = source.planned if source else []
    return [scaffold.Team(team.id, team.name, team.group) for team in every]


def _teams(
    typed: Typed, defaults: Sequence[scaffold.Team], asker: Asker | None
) -> tuple[scaffold.Team, ...]:
    def read(answer: str) -> tuple[scaffold.Team, ...]:
        return names.teams([name for name in answer.split(",") if name.strip()], defaults)

    if typed.teams:
        return names.teams(typed.teams, defaults)
    if asker:
        return asker.ask(N_("Teams, separated by commas"), ", ".join(t.id for t in defaults), read)
    return tuple(defaults)
