"""The text that a file or standard input hands over."""

import codecs
import os
import sys
from pathlib import Path

from okrcli import errors
from okrcli.actions.importing.sheets.delimited import decoded_text
from okrcli.actions.rows import csv_rows, json_rows, sheet_rows
from okrcli.actions.rows.row_table import Columns, InputRow, RowTable, SheetChoice, Trouble
from okrcli.messages import N_, Message, Phrase
from okrcli.text import encoding

# a ZIP, as every .xlsx is; the old Excel's files; a PDF
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def given_name(source: str) -> str:
    """What to call a source in messages: `-` is standard input."""
    return Phrase(N_("standard input")) if source == "-" else source


def given_text(source: str, kinds: Message) -> str:
    """The text of a file, or of standard input for `-`, without its byte order mark.

    `kinds` names what it may hold, as in "CSV or JSON". UsageError for what cannot be read, is no
    UTF-8 text, is empty or is larger than any file of a workspace.
    """
    return _text(_bytes(source, kinds), given_name(source), kinds)


def _text(data: bytes, called: str, kinds: Message) -> str:
    _check_size(data, called)
    try:
        found = data.decode("utf-8-sig")
    except UnicodeDecodeError as why:
        line = data.count(b"\n", 0, why.start) + 1
        raise errors.UsageError(
            N_(
                "{called}: line {line} is not UTF-8; save it as UTF-8 (in Excel: CSV UTF-8),"
                " and run again"
            ),
            called=called,
            line=line,
        ) from None
    if not found.strip():
        raise errors.UsageError(
            N_("{called} is empty; it takes {kinds}"), called=called, kinds=kinds
        )
    return found


def given_rows(found: str, trouble: Trouble, known: Columns) -> tuple[InputRow, ...]:
    """The rows of a CSV or JSON text that can be read; what is wrong with others is noted."""
    return _table(found, trouble, known).rows


def _check_size(data: bytes, called: str) -> None:
    if len(data) > encoding.SIZE_LIMIT:
        raise errors.UsageError(
            N_("{called} is larger than {n} MB; split it"),
            called=called,
            n=encoding.SIZE_LIMIT // 1024**2,
        )


def _table(found: str, trouble: Trouble, known: Columns) -> RowTable:
    is_json = found.lstrip()[:1] in {"[", "{"}
    read = json_rows.json_table if is_json else csv_rows.csv_table
    return read(found, trouble, known)


def given_table(
    source: str, kinds: Message, trouble: Trouble, known: Columns, told: SheetChoice
) -> RowTable:
    """The rows of CSV, JSON or a workbook that can be read; what is wrong with others is noted.

    `kinds` as for `text`. UsageError for what cannot be read, UnreadableFile for a workbook that is
    none, has macros or is too large.
    """
    data = _bytes(source, kinds)
    called = given_name(source)
    if data.startswith(_BINARY):
        _check_size(data, called)
        return sheet_rows.sheet_table(called, data, trouble, known, told.sheet)
    if told.sheet is not None:
        raise errors.UsageError(N_("--sheet is for workbooks, and {name} is none"), name=called)
    if told.encoding or data.startswith(_WIDE):
        _check_size(data, called)
        return _table(decoded_text(called, data, told.encoding), trouble, known)
    return _table(_text(data, called, kinds), trouble, known)


def _bytes(source: str, kinds: Message) -> bytes:
    """The bytes of a source, a little more than may be read of it at most."""
    most = encoding.SIZE_LIMIT + 1
    if source == "-":
        return sys.stdin.buffer.read(most)
    try:
        path = os.path.expanduser(source)  # noqa: PTH111 - a strange `~name` stays as it is
        with Path(path).open("rb") as file:
            return file.read(most)
    except (OSError, ValueError) as why:
        said = errors.reason(why) if isinstance(why, OSError) else str(why)
        raise errors.UsageError(
            N_("{source} cannot be read: {said}; give a file of {kinds}, or - for a pipe"),
            source=source,
            said=said,
            kinds=kinds,
        ) from None
