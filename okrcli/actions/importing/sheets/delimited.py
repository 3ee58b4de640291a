"""Text tables: comma, semicolon, tab or bar between cells; which, the widths of the rows tell."""

import codecs
import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from okrcli import errors
from okrcli.actions.importing import cells, limits
from okrcli.messages import N_

DELIMITERS = (",", ";", "\t", "|")
_SEP = re.compile(r'"?sep=(.)"?[ ;,\t]*')
_DELIMITED_SAMPLE = 200


class Parsed(NamedTuple):
    """A record: the line it begins on, and its cells."""

    line: int
    cells: list[str]


def grid(name: str, text: str, title: str, told: str | None = None) -> cells.Grid:
    """The grid of a text table; a row's address is the line that its record begins on."""
    first, _, rest = text.partition("\n")
    named = _SEP.fullmatch(first.strip("\r"))
    before = 0
    if named:
        text, before = rest, 1
    delimiter = told or (named[1] if named else None) or delimiter_of(text)
    found: list[tuple[str, int, tuple[cells.Cell, ...]]] = []
    count = 0
    for record in records(name, text, delimiter):
        line = record.line + before
        # blanks at the end count: a row that is wider than its heading is no row of that table
        made = tuple(_cell(value) if value else cells.BLANK for value in record.cells)
        width = max((i + 1 for i, cell in enumerate(made) if not cell.blank), default=0)
        if width:
            count += width
            limits.check_place(name, f"line {line}, column {width}", len(found), width)
            limits.check_cells(name, count)
            found.append((str(line), line, made))
    return cells.table_of(name, title, found)._replace(kind="text")


def _cell(value: str) -> cells.Cell:
    bare = value.strip()
    return cells.Cell(value, error=bare) if _is_error(bare) else cells.Cell(value)


def _is_error(text: str) -> bool:
    return text[:1] == "#" and text.rstrip("!?").upper() in {
        "#N/A",
        "#REF",
        "#VALUE",
        "#DIV/0",
        "#NAME",
        "#NUM",
        "#NULL",
        "#I/T",
        "#VERDI",
        "#NV",
        "#WERT",
        "#BEZUG",
        "#ZAHL",
        "#SPILL",
    }


def records(name: str, text: str, delimiter: str) -> Iterator[Parsed]:
    """The records of a text; UnreadableFile for a cell of more than a spreadsheet holds."""
    csv.field_size_limit(limits.CELL_CHARACTERS)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = last = 1
    try:
        for row in reader:
            yield Parsed(line, row)
            last, line = line, reader.line_num + 1
    except csv.Error as why:
        raise limits.UnreadableFile(
            N_(
                "{name} cannot be read from line {line}: {why}; look for a quotation mark that is"
                " never closed"
            ),
            name=name,
            line=line,
            why=str(why),
        ) from None
    _check_closed(name, text, delimiter, last)


def _check_closed(name: str, text: str, delimiter: str, line: int) -> None:
    """UnreadableFile where the last record, from its line on, never closes its quotation mark."""
    lines = itertools.islice(io.StringIO(text, newline=""), line - 1, None)
    try:
        for _ in csv.reader(lines, delimiter=delimiter, strict=True):
            pass
    except csv.Error as why:
        if "unexpected end" in str(why):
            raise limits.UnreadableFile(
                N_(
                    "{name} has a quotation mark in the record of line {line} that is never closed;"
                    " close it, or double the marks inside a text"
                ),
                name=name,
                line=line,
            ) from None


def delimiter_of(text: str) -> str:
    """The sign that parts a text into rows of equal width; of two, the one that makes more cells.

    A sign inside prose or numbers makes rows of all widths. The standard library's sniffer broke
    doubled quotation marks in 13 of 14 files tried.
    """
    return max(DELIMITERS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    widths: Counter[int] = Counter()
    try:
        for record in records("", text, delimiter):
            if any(cell.strip() for cell in record.cells):
                widths[len(record.cells)] += 1
            if widths.total() >= _DELIMITED_SAMPLE:
                break
    except limits.UnreadableFile:
        return (0.0, 0)
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return (0.0, 0)
    width, count = max(several.items(), key=lambda pair: (pair[1], pair[0]))
    return (round(count / widths.total(), 2), width)


def is_table(text: str) -> bool:
    """Whether a text without a telling name is a table: three cells or more in most rows."""
    share, width = max(_evenness(text, sign) for sign in DELIMITERS)
    return share >= 0.6 and width >= 3


_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECODING_SAMPLE = 4096


def decoded_text(name: str, data: bytes, encoding: str | None = None) -> str:
    """The text of a file.

    UnreadableFile for what is empty, no text, or in an encoding that nobody named.
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise limits.UnreadableFile(N_("{name} is empty"), name=name)
    if data[:512].lstrip().lower().startswith((b"<!doctype html", b"<html", b"<table")):
        raise _html(name)
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    codec = marked or encoding or _by_zeros(data) or "utf-8"
    try:
        found = data.decode(codec)
    except LookupError:
        raise errors.UsageError(
            N_("--encoding knows no `{encoding}`; try cp1252, latin-1, utf-8 or utf-16"),
            encoding=encoding,
        ) from None
    except UnicodeError as why:
        raise _refusal(name, data, why, encoding) from None
    if "\x00" in found:
        raise limits.UnreadableFile(N_("{name} is no text: it holds zero bytes"), name=name)
    return found.removeprefix("\ufeff")


def _html(name: str) -> limits.UnreadableFile:
    if "." not in name:
        return limits.UnreadableFile(N_("{name} is HTML; open it and save as .xlsx"), name=name)
    return limits.UnreadableFile(
        N_("{name} is HTML with the ending .{ending}; open it and save as .xlsx"),
        name=name,
        ending=name.rpartition(".")[2],
    )


def _by_zeros(data: bytes) -> str | None:
    """UTF-16 without a mark, which has a zero in every other byte of plain letters."""
    sample = data[:_DECODING_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 4 and even < odd // 4:
        return "utf-16-le"
    if even > len(sample) // 4 and odd < even // 4:
        return "utf-16-be"
    return None


def _refusal(
    name: str, data: bytes, why: UnicodeError, encoding: str | None
) -> limits.UnreadableFile:
    if encoding or not isinstance(why, UnicodeDecodeError) or why.encoding != "utf-8":
        return limits.UnreadableFile(
            N_("{name} does not read as {encoding}; name its encoding with --encoding"),
            name=name,
            encoding=encoding or "UTF-16",
        )
    line = data.count(b"\n", 0, why.start) + 1
    guessed = data.decode("cp1252", "replace").splitlines()
    odd = guessed[line - 1] if line <= len(guessed) else ""
    words = [word.strip() for word in re.split(r'[;,\t"]', odd) if word.strip()]
    return limits.UnreadableFile(
        N_(
            "{name} is not UTF-8 (byte {byte} on line {line}); it reads as cp1252: {words} … use"
            " --encoding cp1252, or save it as UTF-8"
        ),
        name=name,
        byte=f"0x{data[why.start]:02X}",
        line=line,
        words=", ".join(words[:3])[:80],
    )
