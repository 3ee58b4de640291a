"""The first text of every file of a workspace or a cycle: templates, filled in safely."""

import json
import string
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okrcli.language.catalogue import language_named
from okrcli.schema import file_schemas
from okrcli.schema.file_schemas import schema_text
from okrcli.text import writing

# ids have 64 letters at most, and the longest of the example adds 14
_LONGEST_KEY = 48
# no id may begin with `x-`, as the ids of a team called X would
_NO_KEY, _INSTEAD = "x", "team-x"
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Team:
    """A team to write a plan for: `Team("kundeservice", "Kundeservice og drift")`."""

    id: str
    name: str
    group: str | None = None


@dataclass(frozen=True)
class Season:
    """A cycle to write: its name and its first and last day."""

    name: str
    start: date
    end: date


@dataclass(frozen=True)
class Person:
    """Somebody for `people:`; `Person("kari", "Kari Nordmann", "growth")`."""

    id: str
    name: str
    team: str | None = None


@dataclass(frozen=True)
class ScaffoldRequest:
    """What to scaffold: names are ids already checked, texts are as people typed them."""

    organisation: str
    language: str
    season: Season
    teams: tuple[Team, ...]
    person: Person | None = None


def files(wanted: ScaffoldRequest) -> dict[str, str]:
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
    return texts | schemas()


def editor_advice() -> dict[str, str]:
    """What has VS Code offer the extension that completes and checks the files, by path."""
    advice = {"recommendations": ["redhat.vscode-yaml"]}
    return {".vscode/extensions.json": json.dumps(advice, indent=2) + "\n"}


def schemas() -> dict[str, str]:
    """The JSON Schemas that the first line of every file leads an editor to, by path."""
    return {file_schemas.schema_path(name): schema_text(name) for name in file_schemas.KINDS}


def _filled(path: str, kind: str, wanted: ScaffoldRequest, team: Team | None = None) -> str:
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


def _people(person: Person | None) -> str:
    """The entry of whoever begins, or one to uncomment."""
    if person is None:
        return "# people:\n#   kari: {name: Kari Nordmann, email: kari@acme.example, team: growth}"
    team = f", team: {person.team}" if person.team else ""
    return f"people:\n  {person.id}: {{name: {writing.word(person.name)}{team}}}"


def schema_line(path: str, kind: str) -> str:
    """The comment that tells an editor where the schema of a file is, from where the file is."""
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{file_schemas.schema_path(kind)}\n"
