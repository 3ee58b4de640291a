"""A workbook (.xlsx) as grids: its sheets in order, with number formats, strikes and links.

Written against ECMA-376, part 1: SpreadsheetML (18) and part 2: package relationships (9.3).
"""

import posixpath
import re
from typing import NamedTuple

from okrcli.actions.importing import cells, limits
from okrcli.actions.importing.sheets import number_formats, worksheet, xml
from okrcli.actions.importing.sheets.worksheet import worksheet_rows
from okrcli.actions.importing.sheets.zip_parts import Package
from okrcli.messages import N_

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Style(NamedTuple):
    """What a cell's style says: its number format, and its font."""

    format: number_formats.Format = number_formats.Format()
    struck: bool = False
    bold: bool = False


class Link(NamedTuple):
    """A relationship of a part: its kind's last word, its target, and whether that is outside."""

    kind: str
    target: str
    outside: bool


def grids(name: str, data: bytes) -> list[cells.Grid]:
    """The sheets of a workbook, hidden ones too; UnreadableFile for what is none or has macros."""
    package = Package(name, data)
    _check_kind(package)
    top = [link for link in _links(package, "").values() if link.kind == "officeDocument"]
    if not top:
        raise limits.UnreadableFile(N_("{name} is no workbook; save it as .xlsx"), name=name)
    book = top[0].target
    links = _links(package, book)
    parts = {link.kind: link.target for link in links.values()}
    sheets, from_1904 = _sheets(package, book)
    shared = worksheet.shared_texts(package, parts.get("sharedStrings", ""))
    looks = _styles(package, parts.get("styles", ""))
    found = []
    for title, state, link_id in sheets:
        part = links.get(link_id)
        if part is None or part.kind != "worksheet":
            continue
        context = worksheet.Context(name, shared, looks, _outside(package, part.target), from_1904)
        rows = worksheet_rows(package, part.target, context)
        found.append(cells.Grid(name, title, rows, title, state in {"hidden", "veryHidden"}))
    return found


def _check_kind(package: Package) -> None:
    lowered = {inner.lower() for inner in package.names}
    for part, template in (
        ("word/document.xml", N_("{name} is a Word file; save it as plain text (.txt)")),
        ("ppt/presentation.xml", N_("{name} is a presentation; copy its table into a spreadsheet")),
        ("content.xml", N_("{name} is an OpenDocument file; save it as .xlsx")),
        ("xl/workbook.bin", N_("{name} is a binary Excel file (.xlsb); save it as .xlsx")),
    ):
        if part in lowered:
            raise limits.UnreadableFile(template, name=package.name)
    if any(inner.endswith("vbaproject.bin") for inner in lowered):
        raise limits.UnreadableFile(
            N_("{name} has macros; save it as .xlsx, without them"), name=package.name
        )


def _links(package: Package, part: str) -> dict[str, Link]:
    """The relationships of a part by id; those of the package for no part."""
    folder, base = posixpath.split(part)
    inner = posixpath.join(folder, "_rels", f"{base}.rels")
    found: dict[str, Link] = {}

    def start(tag: str, given: dict[str, str]) -> None:
        if tag == "Relationship":
            outside = given.get("TargetMode") == "External"
            target = given.get("Target", "")
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = given.get("Type", "").rpartition("/")[2]
            found[given.get("Id", "")] = Link(kind, target, outside)

    if inner in package.names:
        xml.parse(package.name, package.pieces(inner), start)
    return found


def _outside(package: Package, part: str) -> dict[str, str]:
    """The addresses that a sheet's cells may link to, by id."""
    return {key: link.target for key, link in _links(package, part).items() if link.outside}


def _sheets(package: Package, book: str) -> tuple[list[tuple[str, str, str]], bool]:
    """The sheets as (title, state, relationship), and whether days count from 1904."""
    found: list[tuple[str, str, str]] = []
    dates = [False]

    def start(tag: str, given: dict[str, str]) -> None:
        if tag == "workbookPr":
            dates[0] = given.get("date1904", "0") in {"1", "true"}
        elif tag == "sheet":
            link = next((v for k, v in given.items() if k.endswith(":id") or k == "id"), "")
            found.append((given.get("name", ""), given.get("state", "visible"), link))

    xml.parse(package.name, package.pieces(book), start)
    return found, dates[0]


def _styles(package: Package, part: str) -> list[Style]:
    """The cell styles in their order."""
    if part not in package.names:
        return []
    codes: dict[int, str] = {}
    fonts: list[list[bool]] = []
    found: list[Style] = []
    inside: list[str] = []

    def start(tag: str, given: dict[str, str]) -> None:
        above = inside[-1] if inside else ""
        inside.append(tag)
        is_on = given.get("val", "1") not in {"0", "false"}
        if tag == "numFmt":
            codes[_whole(given.get("numFmtId"))] = given.get("formatCode", "")
        elif tag == "font" and above == "fonts":
            fonts.append([False, False])
        elif tag in {"strike", "b"} and above == "font" and fonts:
            fonts[-1][tag == "b"] = is_on
        elif tag == "xf" and above == "cellXfs":
            number, font = _whole(given.get("numFmtId")), _whole(given.get("fontId"))
            struck, bold = fonts[font] if font < len(fonts) else (False, False)
            found.append(
                Style(number_formats.number_format(number, codes.get(number)), struck, bold)
            )

    xml.parse(package.name, package.pieces(part), start, lambda _: inside.__delitem__(-1))
    return found


def _whole(text: str | None) -> int:
    return int(text) if text and re.fullmatch("[0-9]{1,6}", text) else 0
