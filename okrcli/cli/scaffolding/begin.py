"""The stretch from the words of `okr init` to files on the disk."""

import os
from datetime import date
from pathlib import Path

from okrcli import errors
from okrcli.actions import author
from okrcli.actions.check_in import eligibility
from okrcli.actions.init import scaffold
from okrcli.actions.init.first_files import write_first_files
from okrcli.cli import opening, terminal
from okrcli.cli.scaffolding import defaults
from okrcli.cli.scaffolding.defaults import ScaffoldPlace
from okrcli.cli.scaffolding.output import ScaffoldNews, scaffold_lines
from okrcli.cli.scaffolding.questions import Spoken
from okrcli.cli.shown_writes import after_writing
from okrcli.messages import N_
from okrcli.store import workspace_files
from okrcli.store.atomic_write import TEMPORARY
from okrcli.store.open import workspace_from


def begin_workspace(typed: defaults.Typed, spoken: Spoken, on: date) -> int:
    """Scaffold what is asked for and say so; 0, or the OkrError of whatever stops it."""
    place = _place(on)
    language = opening.language(spoken.lang, place.space)
    if place.space is None:
        language = defaults.language(spoken.lang, language, spoken.questions(language))
    wanted = defaults.settled(typed, place, language.code, spoken.questions(language))
    written = write_first_files(place.root, scaffold.scaffold_files(wanted) | _editor_advice(place))
    with after_writing(written.new):
        said = scaffold_lines(ScaffoldNews(place.root, on, wanted, written), spoken.page(language))
        terminal.show(said, spoken.color)
    return 0


def _editor_advice(place: ScaffoldPlace) -> dict[str, str]:
    """What editors are told in a new workspace; nothing where somebody has settled that already."""
    folder = place.root / ".vscode"
    settled = place.space is not None or (os.path.lexists(folder) and not _cut_off(folder))
    return {} if settled else scaffold.editor_advice()


def _cut_off(folder: Path) -> bool:
    """Whether a folder holds no more than a run leaves that was cut off."""
    try:
        return all(path.name.startswith(TEMPORARY) for path in folder.iterdir())
    except OSError:
        return False


def _place(on: date) -> ScaffoldPlace:
    """The workspace at or above the current folder, or the folder itself for a new one.

    RefusedError for a workspace whose `okr.yaml` cannot be read.
    """
    here = opening.start().absolute()
    if not here.is_dir():
        raise errors.NotFoundError(N_("there is no folder {here}; make it first"), here=here)
    for folder in (here, *here.parents):
        if os.path.lexists(folder / workspace_files.MARKER) or (folder / "okr.yml").exists():
            root = workspace_files.find_root(folder)
            space = workspace_from(workspace_files.Disk(root)).workspace
            eligibility.check_settings(space)
            return ScaffoldPlace(root, on, space)
    return ScaffoldPlace(here, on, who=_who(here))


def _who(folder: Path) -> str | None:
    """Who begins here, as `OKR_AUTHOR` or git knows them."""
    try:
        return author.author(None, os.environ, folder, {})
    except errors.UsageError:
        return None
