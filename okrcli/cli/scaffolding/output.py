"""What `okr init` says: the files that it wrote, those that it left alone, and what to do next."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.text import Text

from okrcli import errors
from okrcli.actions.init import first_files, scaffold
from okrcli.actions.init.scaffold import ScaffoldRequest
from okrcli.cli import origin
from okrcli.cli.commit_hint import commit_lines
from okrcli.messages import N_
from okrcli.model import reference
from okrcli.render.terminal import screen_end
from okrcli.render.terminal.page import Page
from okrcli.store import workspace_files
from okrcli.store.git import repository
from okrcli.store.open import workspace_from


@dataclass(frozen=True)
class ScaffoldNews:
    """What was wanted and written, below a root and on a day; `edit` is what to do first."""

    root: Path
    on: date
    wanted: ScaffoldRequest
    written: first_files.Written
    edit: str = N_("write over the example")

    @property
    def is_current(self) -> bool:
        """Whether commands take the cycle today without being told to."""
        space = workspace_from(workspace_files.Disk(self.root)).workspace
        try:
            return reference.cycle_on(space, self.on).id == self.wanted.season.name
        except errors.NotFoundError:
            return False

    @property
    def new_plans(self) -> list[str]:
        """The teams whose plan was written now, in the order they were named."""
        teams = (team.id for team in self.wanted.teams)
        return [
            team
            for team in teams
            if any(p.endswith(f"/plans/{team}.yaml") for p in self.written.new)
        ]


def scaffold_lines(told: ScaffoldNews, page: Page) -> Iterator[Text]:
    """The files, then the commands to go on with, then the one that commits."""
    yield Text()
    written = told.written
    if written.new:
        yield page.say(N_("Written in {folder}:"), folder=str(told.root))
        yield from (page.text(f"  {path}", "hint") for path in _shown(written.new))
    kept = [path for path in written.kept if not _is_schema(path)]
    if kept:
        yield page.say(N_("There already, and left as it was:"))
        yield from (page.text(f"  {path}", "muted") for path in kept)
    yield Text()
    yield from screen_end.step_lines(list(steps(told)), page)
    yield from _committing(told, page)


def _is_schema(path: str) -> bool:
    return path.startswith(".okr/")


def _shown(paths: list[str]) -> Iterator[str]:
    """The paths, those of the schemas as one."""
    yield from (path for path in paths if not _is_schema(path))
    if any(map(_is_schema, paths)):
        yield ".okr/*.schema.json"


def steps(told: ScaffoldNews) -> Iterator[tuple[str, str]]:
    """The commands to go on with, as they are typed where the user stands, with what each does."""
    root, current = told.root, told.is_current
    okr = origin.okr(root)
    cycle = "" if current else f" --cycle {told.wanted.season.name}"
    for team in told.new_plans[:1]:
        yield f"{okr} edit {team}{cycle}", told.edit
    if any(_differs(root / path, text) for path, text in scaffold.schema_files().items()):
        yield f"{okr} schema --write", N_("renew what editors check by")
    if current:
        yield f"{okr} checkin", N_("record where things stand")
    yield f"{okr} report{cycle}", N_("see it all")


def _differs(place: Path, text: str) -> bool:
    return place.read_bytes() != text.encode()


def _committing(told: ScaffoldNews, page: Page) -> Iterator[Text]:
    """The command that commits what was written, where the folder is in git."""
    try:
        repository.open_at(told.root, os.environ)
    except errors.OkrError:
        return
    folder = f"cycles/{told.wanted.season.name}"
    whole = [".okr", *([folder] if f"{folder}/cycle.yaml" in told.written.new else [])]
    paths = dict.fromkeys(
        next((known for known in whole if path.startswith(f"{known}/")), path)
        for path in told.written.new
    )
    if paths:
        message = page.language.say(N_("Begin {cycle}"), cycle=told.wanted.season.name)
        yield from commit_lines(told.root, list(paths), message, page)
