"""A figure from a CSV table, in a file or at an address: the newest row up to the day."""

import csv
import io
import re
import stat
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.actions.importing.meaning import numbers
from okrcli.actions.pulling import http_client
from okrcli.actions.pulling.answers import (
    ConnectorAnswer,
    ConnectorError,
    ConnectorQuestion,
    day_from,
    number_from,
)
from okrcli.actions.pulling.connector_kinds import Connector, Csv
from okrcli.actions.pulling.http_source import header_texts
from okrcli.messages import N_, Joined

LIMIT = 64 * 1024 * 1024
_DELIMITERS = (",", ";", "\t")
_MOST_NAMED = 12
# as spreadsheets publish tables in Norway and Germany
_POINTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_BLANKS = re.compile("[ \u00a0\u202f]")
_COMMA = re.compile(r"-?[0-9][0-9.,\u00a0\u202f ]*")


class _Row(NamedTuple):
    day: date | None
    value: str


def ask_csv(
    kind: Csv, connector: Connector, question: ConnectorQuestion, environ: Mapping[str, str]
) -> ConnectorAnswer:
    """The figure of the newest matching row on or before the day; ConnectorError for none."""
    text = _text(kind, connector, environ)
    every = list(_rows(text, kind))
    rows = [row for row in every if row.day is None or row.day <= question.on]
    if not rows:
        raise ConnectorError(N_("its table has no such row on or before {day}"), day=question.on)
    newest = max(row.day for row in rows if row.day) if kind.date else None
    found = [row for row in rows if row.day == newest]
    if len(found) > 1:
        raise ConnectorError(N_("its table has several such rows; narrow `where`"))
    return ConnectorAnswer(_number(found[0].value, [row.value for row in every]), newest)


def _number(text: str, column: list[str]) -> Decimal:
    """A figure of a column, whose own texts may prove that a comma stands before its decimals."""
    if numbers.proof(column) != ",":
        return number_from(text)
    found = (
        numbers.decimal(_BLANKS.sub("", text.removeprefix("-")), ",")
        if _COMMA.fullmatch(text)
        else None
    )
    if found is None:
        return number_from(text)
    return -found if text.startswith("-") else found


def _day(text: str) -> date | None:
    """The day of a row: `24.11.2026` too, which is never American; ConnectorError for others."""
    pointed = _POINTED.fullmatch(text)
    if pointed:
        text = f"{pointed[3]}-{int(pointed[2]):02}-{int(pointed[1]):02}"
    return day_from(text)


def _text(kind: Csv, connector: Connector, environ: Mapping[str, str]) -> str:
    data = _bytes(kind, connector, environ)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConnectorError(N_("its table is not UTF-8")) from None


def _bytes(kind: Csv, connector: Connector, environ: Mapping[str, str]) -> bytes:
    if "://" in kind.path:
        headers = header_texts(kind.headers, environ)
        return http_client.body(
            http_client.HttpRequest(kind.path, headers, connector.timeout, kind.allow_link_local)
        )
    place = Path(kind.path)
    try:
        if not stat.S_ISREG(place.stat().st_mode):
            raise ConnectorError(N_("its table is no plain file"))
        with place.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as why:
        raise ConnectorError(
            N_("its table cannot be read: {why}"), why=errors.reason(why)
        ) from None
    if len(data) > LIMIT:
        raise ConnectorError(N_("its table is larger than {n} MiB"), n=LIMIT // 1024**2)
    return data


def _rows(text: str, kind: Csv) -> Iterator[_Row]:
    head = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        table = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
        names = [name.strip() for name in next(table, [])]
        places = {name: _place(names, name) for name in _needed(kind)}
        for cells in table:
            row = {
                name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()
            }
            if all(row[name] == wanted for name, wanted in kind.where.items()):
                day = _day(row[kind.date]) if kind.date else None
                if day is not None or not kind.date:
                    yield _Row(day, row[kind.value])
    except csv.Error:
        raise ConnectorError(N_("its table is no CSV")) from None


def _needed(kind: Csv) -> list[str]:
    return [*kind.where, kind.value, *([kind.date] if kind.date else [])]


def _place(names: list[str], name: str) -> int:
    if name in names:
        return names.index(name)
    raise ConnectorError(
        N_("its table has no column `{name}`; it has {names}"),
        name=name,
        names=Joined(names[:_MOST_NAMED]),
    )
