"""A figure from a PostgreSQL server, in a transaction that the server keeps from writing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from okrcli.actions.pulling.answers import (
    ConnectorAnswer,
    ConnectorError,
    ConnectorQuestion,
    answer_from_row,
)
from okrcli.actions.pulling.connector_kinds import Connector, Postgres
from okrcli.actions.pulling.secret_values import secret_text
from okrcli.messages import N_, Message

if TYPE_CHECKING:
    import psycopg

_CONNECT_SECONDS = 10
# what the server says in English where that is its language
_WRONG_PASSWORD = ("authentication failed", "no password supplied")
# types whose values would come as binary fractions, or in a form of Python's own
_AS_TEXT = ("float4", "float8", "numeric", "money")


def ask_postgres(
    kind: Postgres, connector: Connector, question: ConnectorQuestion, environ: Mapping[str, str]
) -> ConnectorAnswer:
    """The figure of the one row that the query gives; ConnectorError where it gives none."""
    try:
        import psycopg
        from psycopg.conninfo import make_conninfo
    except ImportError:
        raise ConnectorError(N_("psycopg is missing; type `pip install 'okrcli[sql]'`")) from None
    host = server(kind.dsn)
    try:
        whole = make_conninfo(kind.dsn, **_settings(kind, connector, environ))
        with psycopg.connect(whole) as connection:
            return _asked(connection, kind.query, question)
    except psycopg.Error as why:
        raise ConnectorError(
            N_("{host}: {why}"), host=host, why=_refusal(why, connector.timeout)
        ) from None


def server(dsn: str) -> str:
    """The host that a connection string names, `PostgreSQL` where it names none."""
    if "://" in dsn:
        return urlsplit(dsn).hostname or "PostgreSQL"
    words = (word.partition("=") for word in dsn.split())
    return next((value.strip("'") for key, _, value in words if key == "host"), "PostgreSQL")


def _settings(
    kind: Postgres, connector: Connector, environ: Mapping[str, str]
) -> dict[str, str | int]:
    milliseconds = int(connector.timeout * 1000)
    settings: dict[str, str | int] = {
        "options": f"-c default_transaction_read_only=on -c statement_timeout={milliseconds}",
        "connect_timeout": max(2, min(_CONNECT_SECONDS, int(connector.timeout))),
        "tcp_user_timeout": milliseconds,
        "application_name": "okr-pull",
        "client_encoding": "UTF8",
    }
    if kind.password is not None:
        settings["password"] = secret_text(kind.password, environ)
    return settings


def _asked(
    connection: "psycopg.Connection[tuple[object, ...]]", query: str, question: ConnectorQuestion
) -> ConnectorAnswer:
    """The answer to one statement, of which the server hands over two rows at most."""
    from psycopg.types.string import TextLoader

    connection.read_only = True
    for name in _AS_TEXT:
        connection.adapters.register_loader(name, TextLoader)
    words = {"on": question.on} if "%(on)s" in query else None
    # a cursor that the server declares takes one statement, and none but a reading one
    with connection.cursor("okr_pull") as cursor:
        cursor.execute(query.strip().rstrip(";"), words)
        rows = cursor.fetchmany(2)
        columns = [column.name for column in cursor.description or ()]
    # older servers let functions make large objects even where nothing may be written
    connection.rollback()
    return answer_from_row(columns, rows)


def _refusal(why: "psycopg.Error", seconds: float) -> Message:
    """What is wrong by the error's class: its text may hold the query, or rows."""
    from psycopg import errors as classes

    kind = type(why).__name__
    if isinstance(why, classes.QueryCanceled):
        return Message(N_("no answer in {seconds} seconds"), seconds=f"{seconds:g}")
    if isinstance(why, classes.ReadOnlySqlTransaction):
        return Message(N_("its query would write, which the server refuses"))
    if any(words in str(why) for words in _WRONG_PASSWORD):
        return Message(N_("the server refuses the user or the password"))
    if isinstance(why, classes.OperationalError):
        return Message(N_("no connection ({kind})"), kind=kind)
    return Message(N_("the server refuses the query ({kind})"), kind=kind)
