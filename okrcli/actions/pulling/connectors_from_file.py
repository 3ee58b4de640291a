"""The user's file of connectors, from TOML to values; what is wrong in it is said by its key."""

import re
import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from okrcli import errors
from okrcli.actions.pulling import connector_kinds
from okrcli.actions.pulling.config_file import ConfigText
from okrcli.actions.pulling.connector_keys import ConnectorTable, secret_from
from okrcli.actions.pulling.connector_kinds import Connector, Headers, Kind
from okrcli.actions.pulling.json_paths import path_from
from okrcli.messages import N_, Joined

_COMMON = ("type", "timeout", "scale", "round")
_WEB = ("headers", "allow_link_local")
KEYS: Mapping[str, tuple[str, ...]] = {
    "postgres": ("dsn", "password", "query"),
    "sqlite": ("path", "query"),
    "http": ("url", "value", "date", *_WEB),
    "prometheus": ("url", "query", *_WEB),
    "csv": ("path", "where", "value", "date", *_WEB),
    "command": ("argv", "pass"),
}
# headers that say nothing that somebody could use
_OPEN_HEADERS = {"accept", "accept-language", "content-type", "user-agent"}
_TELLING = re.compile(r"(?i)key|token|secret|passw|sig|auth|code")
_DSN_PASSWORD = re.compile(r"(?i)(?:^|[\s?&])(?:ssl)?password\s*=")
_DSN_OPTIONS = re.compile(r"(?i)(?:^|[\s?&])options\s*=")


def connectors_from(config: ConfigText) -> dict[str, Connector]:
    """The connectors of a file by name; RefusedError says in which one what is wrong."""
    try:
        found = tomllib.loads(config.text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, RecursionError, ArithmeticError) as why:
        raise errors.RefusedError(
            N_("{path} is no TOML: {why}"), path=config.path, why=str(why)
        ) from None
    tables = found.pop("connectors", {})
    if found or not isinstance(tables, dict):
        raise errors.RefusedError(
            N_("{path} takes tables named [connectors.NAME], not `{name}`"),
            path=config.path,
            name=next(iter(found), "connectors"),
        )
    made = {name: _connector(name, table, config) for name, table in tables.items()}
    _check_readers(config, made)
    return made


def _connector(name: str, table: object, config: ConfigText) -> Connector:
    try:
        return _read(
            name, ConnectorTable(table if isinstance(table, dict) else {}), config.path.parent
        )
    except errors.OkrError as why:
        raise errors.RefusedError(
            N_("{path}: connector `{name}`: {why}"), path=config.path, name=name, why=why.said
        ) from None


def _read(name: str, table: ConnectorTable, folder: Path) -> Connector:
    kind = table.text("type")
    if kind not in KEYS:
        raise errors.UsageError(
            N_("`type` is one of {known}, not `{kind}`"), known=Joined(KEYS), kind=kind
        )
    table.check_keys((*_COMMON, *KEYS[kind]))
    return Connector(
        name,
        _KINDS[kind](table),
        str(folder),
        float(table.seconds()),
        table.number("scale"),
        table.places(),
    )


def _check_readers(config: ConfigText, made: Mapping[str, Connector]) -> None:
    """RefusedError for a secret that is spelled out where others may read it."""
    for each in made.values():
        if config.is_readable_by_others and (_is_spelled_out(each) or _is_in_address(each.kind)):
            raise errors.RefusedError(
                N_(
                    "{path}: connector `{name}` spells out a secret, and others may read the file;"
                    ' type `chmod 600 {path}`, or write {{env = "NAME"}} instead'
                ),
                path=config.path,
                name=each.name,
            )


def _is_spelled_out(connector: Connector) -> bool:
    kind = connector.kind
    if isinstance(kind, connector_kinds.Postgres):
        return kind.password is not None and kind.password.literal is not None
    headers: Headers = getattr(kind, "headers", {})
    return any(
        secret.literal is not None and name.lower() not in _OPEN_HEADERS
        for name, secret in headers.items()
    )


def _is_in_address(kind: Kind) -> bool:
    address = kind.path if isinstance(kind, connector_kinds.Csv) else getattr(kind, "url", "")
    return any(_TELLING.search(name) for name, _ in parse_qsl(urlsplit(address).query))


def _postgres(table: ConnectorTable) -> Kind:
    dsn, password = table.text("dsn"), table.get("password")
    try:
        has_password = urlsplit(dsn).password is not None if "://" in dsn else False
    except ValueError:
        raise errors.UsageError(N_("`{key}` is no address"), key="dsn") from None
    if has_password or _DSN_PASSWORD.search(dsn):
        raise errors.UsageError(
            N_("`dsn` holds a password; take it out, and write password = {instead}"),
            instead='{env = "NAME"}',
        )
    if _DSN_OPTIONS.search(dsn):
        raise errors.UsageError(N_("`dsn` holds `options`, which okr sets itself; take it out"))
    return connector_kinds.Postgres(
        dsn, table.text("query"), None if password is None else secret_from("password", password)
    )


def _sqlite(table: ConnectorTable) -> Kind:
    return connector_kinds.Sqlite(table.absolute("path"), table.text("query"))


def _http(table: ConnectorTable) -> Kind:
    return connector_kinds.Http(
        table.address("url"),
        _json_path(table, "value"),
        _json_path(table, "date"),
        table.headers(),
        table.flag("allow_link_local"),
    )


def _json_path(table: ConnectorTable, key: str) -> str | None:
    found = table.maybe(key)
    if found is not None and path_from(found) is None:
        raise errors.UsageError(
            N_("`{key}` is no path; keys and positions with dots between them: data.0.score"),
            key=key,
        )
    return found


def _prometheus(table: ConnectorTable) -> Kind:
    return connector_kinds.Prometheus(
        table.address("url"), table.text("query"), table.headers(), table.flag("allow_link_local")
    )


def _csv(table: ConnectorTable) -> Kind:
    is_address = "://" in table.text("path")
    where = {name: str(value) for name, value in table.table("where").items()}
    return connector_kinds.Csv(
        table.address("path") if is_address else table.absolute("path"),
        table.text("value"),
        table.maybe("date"),
        where,
        table.headers(),
        table.flag("allow_link_local"),
    )


def _command(table: ConnectorTable) -> Kind:
    argv = table.texts("argv")
    if not argv or not argv[0] or any("\0" in word for word in argv):
        raise errors.UsageError(N_("`{key}` is missing, or is no text"), key="argv")
    if not Path(argv[0]).is_absolute() and Path(argv[0]).name != argv[0]:
        raise errors.UsageError(N_("`{key}` is not absolute; write it from / or ~ on"), key="argv")
    return connector_kinds.Command(argv, table.texts("pass"))


_KINDS: Mapping[str, Callable[[ConnectorTable], Kind]] = {
    "postgres": _postgres,
    "sqlite": _sqlite,
    "http": _http,
    "prometheus": _prometheus,
    "csv": _csv,
    "command": _command,
}
