"""The stretch from the words of `okr init` to files on the disk."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okrcli import errors, load, store
from okrcli.cli import author as authors
from okrcli.cli import opening, terminal
from okrcli.cli.beginning import scaffold, settling, telling, writing
from okrcli.cli.beginning.questions import Questions
from okrcli.cli.checking import admitting
from okrcli.cli.writing import after_writing
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.report.terminal.page import Page


@dataclass(frozen=True)
class Spoken:
    """How to speak: the flag's language, when in colour, and whether in ASCII only."""

    lang: str | None
    color: str
    ascii: bool

    def page(self, language: catalogue.Language) -> Page:
        """The page to speak on in a language."""
        return terminal.page(language, ascii_flag=self.ascii)

    def questions(self, language: catalogue.Language) -> Questions:
        """The questions, where there is somebody to ask."""
        return Questions(self.page(language) if terminal.interactive() else None, self.color)


def run(typed: settling.Typed, spoken: Spoken, on: date) -> int:
    """Scaffold what is asked for and say so; 0, or the OkrError of whatever stops it."""
    place = _place(on)
    language = opening.language(spoken.lang, place.space)
    if place.space is None:
        language = settling.language(spoken.lang, language, spoken.questions(language))
    wanted = settling.settled(typed, place, language.code, spoken.questions(language))
    written = writing.write(place.root, scaffold.files(wanted))
    with after_writing(written.new):
        said = telling.lines(telling.Told(place.root, on, wanted, written), spoken.page(language))
        terminal.show(said, spoken.color)
    return 0


def _place(on: date) -> settling.Place:
    """The workspace at or above the current folder, or the folder itself for a new one.

    RefusedError for a workspace whose `okr.yaml` cannot be read.
    """
    here = opening.start().absolute()
    if not here.is_dir():
        raise errors.NotFoundError(N_("there is no folder {here}; make it first"), here=here)
    for folder in (here, *here.parents):
        if os.path.lexists(folder / store.MARKER) or (folder / "okr.yml").exists():
            root = store.find_root(folder)
            space = load.workspace_from(store.Disk(root)).workspace
            admitting.check_settings(space)
            return settling.Place(root, on, space)
    return settling.Place(here, on, who=_who(here))


def _who(folder: Path) -> str | None:
    """Who begins here, as `OKR_AUTHOR` or git knows them."""
    try:
        return authors.author(None, os.environ, folder, {})
    except errors.UsageError:
        return None
