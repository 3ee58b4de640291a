"""One file or several as grids and outlines: by what their bytes are, and then by their names."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from okrcli.actions.importing import cells, limits
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.sheets import delimited, json_objects, markdown_text, workbook
from okrcli.actions.importing.sheets.delimited import decoded_text
from okrcli.actions.importing.sheets.zip_parts import Package
from okrcli.messages import N_, Joined, Message
from okrcli.rules import hidden_characters

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEX = re.compile(r"[ _-]?[0-9a-f]{32}$")
_SHOWN = 5


class ReadingOptions(NamedTuple):
    """What the reader is told of texts: their encoding and the sign between cells."""

    encoding: str | None = None
    delimiter: str | None = None


class OpenedFiles(NamedTuple):
    """What was found in the files: grids, outlines, and what is passed over, with why."""

    grids: list[cells.Grid]
    outlines: list[cells.Outline]
    passed: list[tuple[str, str, str]]


_PLAIN = ReadingOptions()


def opened(files: Sequence[tuple[str, bytes]], how: ReadingOptions = _PLAIN) -> OpenedFiles:
    """The grids and outlines of files given as (name, bytes), in the order given.

    UnreadableFile for a file that is none of the kinds read, is damaged or is too large.
    """
    found = OpenedFiles([], [], [])
    for name, data in files:
        if len(data) > limits.BYTES:
            raise limits.UnreadableFile(
                N_("{name} is larger than {size} MB"), name=name, size=limits.BYTES // 1024**2
            )
        _take(name, data, how, found)
    return _labelled(found)


def _take(name: str, data: bytes, how: ReadingOptions, found: OpenedFiles) -> None:
    if data.startswith(_OLE):
        raise limits.UnreadableFile(
            N_("{name} is an old Excel file (.xls); save as .xlsx, without a password"), name=name
        )
    if data.startswith(b"%PDF"):
        raise limits.UnreadableFile(
            N_("{name} is a PDF; import the spreadsheet that it was made from"), name=name
        )
    if data.startswith(b"PK"):
        package = Package(name, data)
        if "[Content_Types].xml" in package.names or "mimetype" in package.names:
            found.grids.extend(workbook.grids(name, data))
        else:
            _take_archive(package, how, found)
    else:
        _take_text(name, decoded_text(name, data, how.encoding), how, found)


def _take_archive(package: Package, how: ReadingOptions, found: OpenedFiles) -> None:
    """The files of an export: tables and JSON are read, pages and copies are passed over."""
    seen: dict[bytes, str] = {}
    inner = sorted(package.names, key=lambda name: (name.endswith("_all.csv"), name))
    for name in inner:
        base = name.rpartition("/")[2]
        ending = base.rpartition(".")[2].lower()
        if ending not in {"csv", "tsv", "json", "xlsx"} or base.startswith("."):
            why = N_("pages are not read") if ending == "md" else N_("not read")
            found.passed.append((name, why, ""))
            continue
        data = package.read(name)
        first = seen.setdefault(data, base)
        if first != base:
            found.passed.append((name, N_("the same rows as {name}"), first))
        else:
            _take(base, data, how, found)


def _take_text(name: str, text: str, how: ReadingOptions, found: OpenedFiles) -> None:
    title = _HEX.sub("", re.sub(r"(\.[A-Za-z0-9]{1,8})$", "", name)).removesuffix("_all")
    title = _HEX.sub("", title).strip()
    ending = name.rpartition(".")[2].lower()
    if ending == "json" or (text.lstrip()[:1] in {"{", "["} and ending not in {"csv", "md"}):
        found.grids.extend(json_objects.grids(name, text, title))
    elif ending in {"md", "markdown"} or not (
        ending in {"csv", "tsv", "tab"} or how.delimiter or delimited.is_table(text)
    ):
        if markdown_text.has_table(text):
            found.grids.append(markdown_text.grid(name, text, title))
        found.outlines.append(markdown_text.outline(name, text, title))
    else:
        found.grids.append(delimited.grid(name, text, title, how.delimiter))


def _labelled(found: OpenedFiles) -> OpenedFiles:
    """With the file's name before the addresses where several text files are read."""
    files = {grid.file for grid in found.grids} | {each.file for each in found.outlines}
    for grid in found.grids:
        _check_clean(grid)
    if len(files) < 2:
        return found

    def label(name: str) -> str:
        return _HEX.sub("", name.removesuffix(".csv")) if _HEX.search(name[:-4]) else name

    grids = [
        grid if grid.label or grid.kind == "json" else grid._replace(label=label(grid.file))
        for grid in found.grids
    ]
    outlines = [each._replace(label=label(each.file)) for each in found.outlines]
    return OpenedFiles(grids, outlines, found.passed)


def _check_clean(grid: cells.Grid) -> None:
    """UnreadableFile for texts that read otherwise than they are; numbers beyond all bounds too."""
    wrong: list[Message] = []
    is_hiding = False
    for row in grid.rows:
        for column, cell in enumerate(row.cells, 1):
            if not isinstance(cell.value, str) or (cell.value.isascii() and not cell.error):
                continue
            place = _place(grid, row, column)
            if cell.error == "#NUM":
                wrong.append(
                    Message(N_("{at} {value} is no number"), at=place, value=cell.value[:20])
                )
            bad = [
                mark
                for mark in hidden_characters.invisible(cell.value)
                if mark.kind == "bidirectional"
            ]
            if bad:
                is_hiding = True
                code = f"U+{ord(cell.value[bad[0].at]):04X}"
                wrong.append(
                    Message(N_("{at} has an invisible character {code}"), at=place, code=code)
                )
        if len(wrong) >= _SHOWN:
            break
    if is_hiding:
        raise limits.UnreadableFile(
            N_("{name}: {faults}; mend it there first"),
            name=grid.file,
            faults=Joined(reversed(wrong), "; "),
        )


def _place(grid: cells.Grid, row: GridRow, column: int) -> str:
    from okrcli.actions.importing.sheets import worksheet

    if grid.kind == "sheet":
        return f"{worksheet.column_letters(column)}{row.at}"
    return f"{row.at}, cell {column}"
