"""The first text of every file of a workspace or a cycle, and what its typed names stand for."""

import json
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic_core import PydanticCustomError

from okrcli import errors
from okrcli.actions import names
from okrcli.language.catalogue import language_named
from okrcli.messages import N_, Message
from okrcli.model import cycle, scalars, workspace
from okrcli.schema import file_schemas
from okrcli.schema.file_schemas import schema_text
from okrcli.text import writing

# ids have 64 letters at most, and the longest of the example adds 14
_LONGEST_KEY = 48
# no id may begin with `x-`, as the ids of a team called X would
_NO_KEY, _INSTEAD = "x", "team-x"
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class ScaffoldTeam:
    """A team to write a plan for: `Team("kundeservice", "Kundeservice og drift")`."""

    id: str
    name: str
    group: str | None = None


@dataclass(frozen=True)
class ScaffoldCycle:
    """A cycle to write: its name and its first and last day."""

    name: str
    start: date
    end: date


@dataclass(frozen=True)
class ScaffoldPerson:
    """Somebody for `people:`; `Person("kari", "Kari Nordmann", "growth")`."""

    id: str
    name: str
    team: str | None = None


@dataclass(frozen=True)
class ScaffoldRequest:
    """What to scaffold: names are ids already checked, texts are as people typed them."""

    organisation: str
    language: str
    season: ScaffoldCycle
    teams: tuple[ScaffoldTeam, ...]
    person: ScaffoldPerson | None = None


def scaffold_files(wanted: ScaffoldRequest) -> dict[str, str]:
    """The text of every file by its path from the root, in the order they are worth reading.

    There is no `.gitattributes`: a check-in is a new file and conflicts with nothing, and merge
    drivers are not asked by the merge button of a forge. There is no `.gitignore`: what okr keeps
    for itself lies in the user's own cache folder, and a file half written is never left behind.
    """
    folder = f"cycles/{wanted.season.name}"
    texts = {
        "okr.yaml": _filled("okr.yaml", "workspace", wanted),
        "kpis.yaml": _filled("kpis.yaml", "kpis", wanted),
        f"{folder}/cycle.yaml": _filled(f"{folder}/cycle.yaml", "cycle", wanted),
    }
    for team in wanted.teams:
        path = f"{folder}/{team.group}/" if team.group else f"{folder}/"
        path += f"plans/{team.id}.yaml"
        texts[path] = _filled(path, "plan", wanted, team)
    return texts | schema_files()


def editor_advice() -> dict[str, str]:
    """What has VS Code offer the extension that completes and checks the files, by path."""
    advice = {"recommendations": ["redhat.vscode-yaml"]}
    return {".vscode/extensions.json": json.dumps(advice, indent=2) + "\n"}


def schema_files() -> dict[str, str]:
    """The JSON Schemas that the first line of every file leads an editor to, by path."""
    return {file_schemas.schema_path(name): schema_text(name) for name in file_schemas.KINDS}


def _filled(path: str, kind: str, wanted: ScaffoldRequest, team: ScaffoldTeam | None = None) -> str:
    """The template of one kind of file with its values, each quoted where YAML needs it."""
    name = "okr" if kind == "workspace" else kind
    source = (_TEMPLATES / wanted.language / f"{name}.yaml").read_text(encoding="utf-8")
    season = wanted.season
    label = language_named(wanted.language).cycle_label(season.name)
    values = {
        "organisation": writing.word(wanted.organisation),
        "language": wanted.language,
        "people": _people(wanted.person),
        "label": writing.word(label) if label == season.name else label,
        "start": season.start.isoformat(),
        "end": season.end.isoformat(),
    }
    if team:
        values |= {"team": team.id, "name": writing.word(team.name), "key": _key(team.id)}
    return schema_line(path, kind) + string.Template(source).substitute(values)


def _key(team: str) -> str:
    """How the ids of a team's example begin, so that no two teams' are the same."""
    key = team[:_LONGEST_KEY].rstrip("._-")
    return _INSTEAD if key.lower() == _NO_KEY else key


def _people(person: ScaffoldPerson | None) -> str:
    """The entry of whoever begins, or one to uncomment."""
    if person is None:
        return "# people:\n#   kari: {name: Kari Nordmann, email: kari@acme.example, team: growth}"
    team = f", team: {person.team}" if person.team else ""
    return f"people:\n  {person.id}: {{name: {writing.word(person.name)}{team}}}"


def schema_line(path: str, kind: str) -> str:
    """The comment that tells an editor where the schema of a file is, from where the file is."""
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{file_schemas.schema_path(kind)}\n"


def folder_name(name: str, what: str) -> str:
    """The name itself where it may name a folder on every system; UsageError says why not."""
    try:
        return scalars.folder_name(name)
    except PydanticCustomError as refused:
        raise errors.UsageError(
            N_("{what}: {why}"), what=Message(what), why=scalars.refusal(refused)
        ) from None


def team_typed(name: str) -> ScaffoldTeam:
    """A team by what people call it; its id is the name in lower case, `og` and blanks as dashes.

    UsageError where nothing of the name can stand in an id.
    """
    shown = " ".join(name.split())
    slug = writing.slug(shown).rstrip("-")
    if not any(letter.isalnum() for letter in shown) or (slug == "someone" and shown != slug):
        raise errors.UsageError(
            N_("no id can be made of the team's name `{shown}`; give one in the letters a to z"),
            shown=shown,
        )
    return ScaffoldTeam(
        folder_name(shown if shown.islower() and _is_id(shown) else slug, N_("team")), shown
    )


def _is_id(name: str) -> bool:
    try:
        return scalars.folder_name(name) == name
    except PydanticCustomError:
        return False


def teams_typed(
    names: Sequence[str], known: Sequence[ScaffoldTeam] = ()
) -> tuple[ScaffoldTeam, ...]:
    """The teams in the order they are named; a known one by its id or name, ignoring case.

    UsageError where two would share an id.
    """
    by_name = {key.lower(): one for one in known for key in (one.name, one.id)}
    found: dict[str, ScaffoldTeam] = {}
    for name in names:
        one = by_name.get(" ".join(name.lower().split())) or team_typed(name)
        twin = found.setdefault(one.id.lower(), one)
        if twin != one:
            raise errors.UsageError(
                N_("the teams `{twin}` and `{name}` would share the id `{id}`; rename one of them"),
                twin=twin.name,
                name=one.name,
                id=one.id,
            )
    return tuple(found.values())


def season_typed(name: str, start: date | None = None, end: date | None = None) -> ScaffoldCycle:
    """A cycle by its name; dates that are given go before those that the name says.

    UsageError for a name without dates, or an end before the start.
    """
    known = cycle.span(name.upper())
    name = folder_name(name.upper() if known else name, N_("cycle"))
    first, last = start or (known and known[0]), end or (known and known[1])
    if not first or not last:
        raise errors.UsageError(
            N_(
                "the cycle `{name}` does not say its dates; add --start and --end, or name it"
                " as in 2026-Q4, 2026-T3, 2026-H2, 2026 or 2026-11"
            ),
            name=name,
        )
    if last < first:
        raise errors.UsageError(
            N_("the cycle would end on {last}, before it starts on {first}"), last=last, first=first
        )
    return ScaffoldCycle(name, first, last)


def existing_season(space: workspace.Workspace, name: str) -> ScaffoldCycle | None:
    """The cycle of that name that is there already, ignoring case.

    RefusedError where its dates cannot be read.
    """
    for found in space.cycles.values():
        if found.id.lower() == name.lower():
            return ScaffoldCycle(found.id, found.dates.start, found.dates.end)
    for finding in space.findings:
        if finding.place.path.lower() == f"cycles/{name}/cycle.yaml".lower():
            raise errors.RefusedError(
                N_("{broken}; nothing was written"), broken=names.broken(finding)
            )
    return None


def person_typed(name: str, teams: Sequence[ScaffoldTeam]) -> ScaffoldPerson | None:
    """Somebody with their first name as the id, in the team where there is only one.

    None where no id can be made of the name.
    """
    first = writing.slug(name.partition("@")[0].split()[0]) if name.split() else "someone"
    if first == "someone":
        return None
    return ScaffoldPerson(first, " ".join(name.split()), teams[0].id if len(teams) == 1 else None)


def next_cycle_name(cycles: Mapping[str, workspace.Cycle], on: date) -> str:
    """The name of the cycle to begin: the one around the day where it is missing, else the next.

    It is as long as the shortest one around the day, else as the newest; quarters in a workspace
    without cycles. Empty where no cycle has a name that tells the next.
    """
    named = [found for found in cycles.values() if cycle.span(found.id)]
    if not named:
        return "" if cycles else cycle.name_for(on)
    around = [found for found in named if found.dates.contains(on)]
    newest = max(named, key=lambda found: (found.dates.end, found.dates.start))
    like = min(around, key=lambda found: found.dates.days).id if around else newest.id
    name = cycle.name_for(on, like)
    while name in cycles:
        name = cycle.following(name) or ""
    return name
