"""The formats to show a report around in: each a function from what is wanted to the text."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from okrcli import errors
from okrcli.cli import destination, options
from okrcli.cli.posting import POSTS, posted
from okrcli.language import catalogue
from okrcli.messages import N_, either
from okrcli.views import report_values

if TYPE_CHECKING:
    from okrcli.views import changed, kpi_values, tree_values

SCREEN = "text"
PICTURE = "svg"
# those with no room for a word about files that cannot be read
SILENT = ("csv",)
# those that look at one objective after another, and those of them that are nothing but rows
IN_TURN = ("json", "csv", "md")
ROWS = ("csv",)
# those that tell what has changed since a day
CHANGING = (SCREEN, PICTURE, "html", "md", "json", *POSTS)


class ReportFormatInput(NamedTuple):
    """The views to show, in which language, the commit they are of if any, and how CSV is to be.

    `aligned` answers with what their goals support, which only a page shows, and `boards` with
    their KPIs, which only a workbook does.
    """

    views: Sequence[report_values.View]
    aligned: Callable[[], "tree_values.Graph"]
    boards: Callable[[], "Sequence[kpi_values.Board]"]
    language: catalogue.Language
    commit: str = ""
    readings: bool = False
    delimiter: str = ","
    changes: "Sequence[changed.ReportChange | None]" = ()


def _html(wanted: ReportFormatInput) -> str:
    from okrcli.render.html.page import html_page

    page = html_page(wanted.views, wanted.aligned(), wanted.language, wanted.commit, wanted.changes)
    if page.left_out:
        destination.notify([page.left_out])
    return page.text


def _md(wanted: ReportFormatInput) -> str:
    from okrcli.render.markdown.report import report_markdown

    return report_markdown(wanted.views, wanted.language, wanted.commit, changes=wanted.changes)


def _csv(wanted: ReportFormatInput) -> Iterator[str]:
    from okrcli.render.csv import table
    from okrcli.render.csv.table import csv_pieces

    how = table.dialect(wanted.delimiter)
    return csv_pieces(wanted.views, how, every_reading=wanted.readings)


def _json(wanted: ReportFormatInput) -> Iterator[str]:
    from okrcli.render.json.report import report_json_pieces

    return report_json_pieces(wanted.views, wanted.commit, wanted.changes)


def _xlsx(wanted: ReportFormatInput) -> bytes:
    """The bytes of a workbook; RefusedError says how to install what writes it."""
    from okrcli.render.workbook.content import Content

    try:
        from okrcli.render.workbook.workbook import workbook_bytes
    except ModuleNotFoundError as missing:
        if missing.name != "xlsxwriter":
            raise
        raise errors.RefusedError(
            N_(
                "the workbook is written with XlsxWriter, which is not installed; run: {python} -m"
                ' pip install "okrcli[xlsx]"'
            ),
            python=sys.executable,
        ) from None
    return workbook_bytes(Content(wanted.views, wanted.boards(), wanted.commit), wanted.language)


def _message(name: str) -> Callable[[ReportFormatInput], str]:
    """The report as a message in one of the formats for them."""

    def said(wanted: ReportFormatInput) -> str:
        from okrcli.views.posts.report_post import report_post

        post = report_post(wanted.views, wanted.changes, wanted.language)
        return posted(name, post, wanted.views[0].settings, wanted.language)

    return said


_ENDINGS = {"txt": SCREEN, "htm": "html", "markdown": "md"}
FORMATS: dict[str, Callable[[ReportFormatInput], str | bytes | Iterator[str]]] = {
    "html": _html,
    "md": _md,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    **{name: _message(name) for name in POSTS},
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
