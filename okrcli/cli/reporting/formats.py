"""The formats to show a report around in: each a function from what is wanted to the text."""

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from okrcli import errors
from okrcli.cli import options
from okrcli.language import catalogue
from okrcli.messages import N_, either
from okrcli.report import view as views

if TYPE_CHECKING:
    from okrcli.report import board, tree

SCREEN = "text"
PICTURE = "svg"
# those with no room for a word about files that cannot be read
SILENT = ("csv",)


class Wanted(NamedTuple):
    """The views to show, in which language, the commit they are of if any, and how CSV is to be.

    `aligned` answers with what their goals support, which only a page shows, and `boards` with
    their KPIs, which only a workbook does.
    """

    views: Sequence[views.View]
    aligned: Callable[[], "tree.Graph"]
    boards: Callable[[], "Sequence[board.Board]"]
    language: catalogue.Language
    commit: str = ""
    readings: bool = False
    delimiter: str = ","


def _html(wanted: Wanted) -> str:
    from okrcli.report import html

    return html.text(wanted.views, wanted.aligned(), wanted.language, wanted.commit)


def _md(wanted: Wanted) -> str:
    from okrcli.report import wiki

    return wiki.text(wanted.views, wanted.language, wanted.commit)


def _csv(wanted: Wanted) -> str:
    from okrcli.report import spreadsheet

    how = spreadsheet.dialect(wanted.delimiter)
    return spreadsheet.text(wanted.views, how, every_reading=wanted.readings)


def _json(wanted: Wanted) -> str:
    from okrcli.report import contract

    return contract.text(wanted.views, wanted.commit)


def _xlsx(wanted: Wanted) -> bytes:
    from okrcli.report import workbook
    from okrcli.report.workbook.content import Content

    content = Content(wanted.views, wanted.boards(), wanted.commit)
    return workbook.workbook_bytes(content, wanted.language)


_ENDINGS = {"txt": SCREEN, "htm": "html", "markdown": "md"}
FORMATS: dict[str, Callable[[Wanted], str | bytes]] = {
    "html": _html,
    "md": _md,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
}


def name(flag: str | None, file: str | None) -> str:
    """The format that is meant: the one named, else what the file's ending says, else the screen.

    UsageError for one that is not known.
    """
    ending = PurePath(file or "").suffix.lower().removeprefix(".")
    every = [SCREEN, PICTURE, *FORMATS]
    if flag and flag not in every:
        raise options.refusal("--format", flag, every)
    meant = _ENDINGS.get(ending, ending or SCREEN)
    if not flag and meant not in every:
        raise errors.UsageError(
            N_("no format is called `{ending}`, as {file} ends; say --format {known}"),
            ending=ending,
            file=file,
            known=either(every),
        )
    return flag or meant
