"""A figure from a SQLite file, which is opened for reading alone."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from okrcli.actions.pulling.answers import (
    ConnectorAnswer,
    ConnectorError,
    ConnectorQuestion,
    answer_from_row,
)
from okrcli.actions.pulling.connector_kinds import Connector, Sqlite
from okrcli.messages import N_

# all that reading takes; attaching another file, which may create it, is refused
_ALLOWED = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
}
_STEPS = 10_000


def ask_sqlite(kind: Sqlite, connector: Connector, question: ConnectorQuestion) -> ConnectorAnswer:
    """The figure of the one row that the query gives; ConnectorError where it gives none."""
    if not Path(kind.path).is_file():
        raise ConnectorError(N_("its file is not there"))
    ends = time.monotonic() + connector.timeout
    try:
        with closing(_opened(kind.path, connector.timeout)) as base:
            base.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
            base.set_authorizer(_permission)
            cursor = base.execute(kind.query, {"on": question.on.isoformat()})
            if cursor.description is None:
                raise ConnectorError(N_("its query gives no row"))
            columns = [str(column[0]) for column in cursor.description]
            return answer_from_row(columns, [_exact(row) for row in cursor.fetchmany(2)])
    except (sqlite3.Error, sqlite3.Warning) as why:
        if time.monotonic() > ends:
            raise ConnectorError(
                N_("no answer in {seconds} seconds"), seconds=f"{connector.timeout:g}"
            ) from None
        raise ConnectorError(
            N_("SQLite refuses its file or query ({kind})"), kind=_refusal(why)
        ) from None


def _opened(path: str, seconds: float) -> sqlite3.Connection:
    return sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", timeout=seconds, uri=True)


def _permission(action: int, *_: object) -> int:
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _exact(row: tuple[object, ...]) -> list[object]:
    """The cells, binary fractions as the shortest text that means them."""
    return [repr(cell) if isinstance(cell, float) else cell for cell in row]


def _refusal(why: sqlite3.Error | sqlite3.Warning) -> str:
    return getattr(why, "sqlite_errorname", "") or type(why).__name__
