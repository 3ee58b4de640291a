"""Workbooks of reports, as another program reads them."""

import io
import warnings
import zipfile
from collections.abc import Mapping
from datetime import date

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from okrcli.language.catalogue import language_named
from okrcli.render.workbook import workbook
from okrcli.render.workbook.content import Content
from okrcli.views.kpi_board import kpi_board
from okrcli.views.report import report_view
from tests import examples, workspaces
from tests.views import every


def acme_content(cycles: tuple[str, ...] = ("2026-Q4",), on: date = examples.ON) -> Content:
    """The example company as of a day."""
    space = examples.space()
    seasons = [space.cycles[name] for name in cycles]
    return Content(
        [report_view(space, season, on) for season in seasons],
        [kpi_board(space, season, on) for season in seasons],
    )


def every_content(more: Mapping[str, str] | None = None) -> Content:
    """A workspace with a key result of every measure, with more files or others in their place."""
    space = workspaces.loaded({**every.FILES, **(more or {})}).workspace
    season = space.cycles["2026-Q4"]
    return Content([report_view(space, season, every.ON)], [kpi_board(space, season, every.ON)])


def file_bytes(content: Content, code: str = "en") -> bytes:
    """The bytes of its workbook in a language."""
    return workbook.workbook_bytes(content, language_named(code))


def opened(content: Content, code: str = "en") -> Workbook:
    """The workbook; openpyxl warns of what it does not know, as sparklines."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(file_bytes(content, code)))


def rows(sheet: Worksheet, head: int = 1) -> list[dict[str, object]]:
    """The rows of a sheet by the headings in a row of it, until the first empty one."""
    table = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head)]
    found = []
    for row in table[1:]:
        if not any(row):
            break
        found.append(dict(zip(map(str, table[0]), row, strict=True)))
    return found


def parts(data: bytes) -> dict[str, str]:
    """The XML parts of a workbook by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}
