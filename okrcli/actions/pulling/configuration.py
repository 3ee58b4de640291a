"""The user's file of connectors, from TOML to values; what is wrong in it is said by its key."""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from okrcli import errors
from okrcli.actions.pulling import connectors
from okrcli.actions.pulling.config_file import ConfigText
from okrcli.actions.pulling.connectors import Connector, Headers, Kind, Secret
from okrcli.actions.pulling.http_client import is_loopback
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
_SECRET_KEYS = ("env", "file", "keyring")
# headers that say nothing that somebody could use
_OPEN_HEADERS = {"accept", "accept-language", "content-type", "user-agent"}
_TELLING = re.compile(r"(?i)key|token|secret|passw|sig|auth|code")
_DSN_PASSWORD = re.compile(r"(?i)(?:^|[\s?&])(?:ssl)?password\s*=")
_DSN_OPTIONS = re.compile(r"(?i)(?:^|[\s?&])options\s*=")
LONGEST_SECONDS = 600


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
        return _read(name, _Table(table if isinstance(table, dict) else {}), config.path.parent)
    except errors.OkrError as why:
        raise errors.RefusedError(
            N_("{path}: connector `{name}`: {why}"), path=config.path, name=name, why=why.said
        ) from None


def _read(name: str, table: "_Table", folder: Path) -> Connector:
    kind = table.text("type")
    if kind not in KEYS:
        raise errors.UsageError(
            N_("`type` is one of {known}, not `{kind}`"), known=Joined(KEYS), kind=kind
        )
    table.check_keys((*_COMMON, *KEYS[kind]))
    return Connector(
        name, _KINDS[kind](table), str(folder), float(table.seconds()), table.number("scale"),
        table.places(),
    )  # fmt: skip


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
    if isinstance(kind, connectors.Postgres):
        return kind.password is not None and kind.password.literal is not None
    headers: Headers = getattr(kind, "headers", {})
    return any(
        secret.literal is not None and name.lower() not in _OPEN_HEADERS
        for name, secret in headers.items()
    )


def _is_in_address(kind: Kind) -> bool:
    if isinstance(kind, connectors.Csv):
        address = kind.path
    else:
        address = getattr(kind, "url", "")
    return any(_TELLING.search(name) for name, _ in parse_qsl(urlsplit(address).query))


class _Table:
    """One connector's table, its values read by kind; UsageError names the key."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def check_keys(self, known: tuple[str, ...]) -> None:
        """UsageError for a key that there is not."""
        for key in self._values:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1, 0.5)
                said = f"`{near[0]}`" if near else Joined(known)
                raise errors.UsageError(
                    N_("there is no key `{key}`; did you mean {near}?"), key=key, near=said
                )

    def get(self, key: str) -> object:
        """What stands at a key, None where nothing does."""
        return self._values.get(key)

    def text(self, key: str) -> str:
        """A text that has to be there."""
        found = self._values.get(key)
        if not isinstance(found, str) or not found.strip():
            raise errors.UsageError(N_("`{key}` is missing, or is no text"), key=key)
        return found

    def maybe(self, key: str) -> str | None:
        """A text that need not be there."""
        return self.text(key) if key in self._values else None

    def number(self, key: str) -> Decimal | None:
        """A number, None where there is none."""
        found = self._values.get(key)
        if found is None:
            return None
        if isinstance(found, bool) or not isinstance(found, int | Decimal):
            raise errors.UsageError(N_("`{key}` is no number"), key=key)
        value = Decimal(found)
        if not value.is_finite() or abs(value.adjusted()) > 30:
            raise errors.UsageError(N_("`{key}` is no number"), key=key)
        return value

    def seconds(self) -> Decimal:
        """For how long an answer is waited for."""
        found = self.number("timeout")
        if found is None:
            return Decimal(30)
        if not 0 < found <= LONGEST_SECONDS:
            raise errors.UsageError(
                N_("`timeout` is from 1 to {most} seconds"), most=LONGEST_SECONDS
            )
        return found

    def places(self) -> int | None:
        """To how many decimals the figure is rounded."""
        found = self._values.get("round")
        if found is None:
            return None
        if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found <= 20:
            raise errors.UsageError(N_("`round` is a number of decimals, from 0 to 20"))
        return found

    def flag(self, key: str) -> bool:
        """Yes or no, no where it is not said."""
        found = self._values.get(key, False)
        if not isinstance(found, bool):
            raise errors.UsageError(N_("`{key}` is true or false"), key=key)
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        found = self._values.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            raise errors.UsageError(N_("`{key}` is a list of texts"), key=key)
        return tuple(found)

    def table(self, key: str) -> Mapping[str, object]:
        """A table, an empty one where there is none."""
        found = self._values.get(key, {})
        if not isinstance(found, dict):
            raise errors.UsageError(N_("`{key}` is a table"), key=key)
        return found

    def absolute(self, key: str) -> str:
        """The path of a file that does not depend on where a command is typed."""
        found = str(Path(self.text(key)).expanduser())
        if not Path(found).is_absolute():
            raise errors.UsageError(N_("`{key}` is not absolute; write it from / or ~ on"), key=key)
        return found

    def address(self, key: str) -> str:
        """An https address without a password; plain http for this machine alone."""
        found = self.text(key)
        try:
            at = urlsplit(found)
            host, _ = at.hostname or "", at.port
        except ValueError:
            raise errors.UsageError(N_("`{key}` is no address"), key=key) from None
        if at.scheme not in {"http", "https"} or not host:
            raise errors.UsageError(N_("`{key}` is no https address"), key=key)
        if at.scheme == "http" and not is_loopback(host):
            raise errors.UsageError(
                N_("`{key}` is not encrypted; write https (http is for this machine alone)"),
                key=key,
            )
        if at.username is not None or at.password is not None:
            raise errors.UsageError(
                N_("`{key}` holds a user or a password; send it as a header"), key=key
            )
        return found

    def headers(self) -> Headers:
        """The headers by name, each a text or the place of a secret."""
        return {
            name: _secret(f"headers.{name}", value) for name, value in self.table("headers").items()
        }


def _secret(key: str, found: object) -> Secret:
    if isinstance(found, str):
        return Secret(literal=found)
    if isinstance(found, dict) and len(found) == 1:
        ((kind, name),) = found.items()
        if kind in _SECRET_KEYS and isinstance(name, str) and name:
            return Secret(**{kind: name})
    raise errors.UsageError(
        N_('`{key}` is {{env = "NAME"}}, {{file = "PATH"}} or {{keyring = "SERVICE/USER"}}'),
        key=key,
    )


def _postgres(table: _Table) -> Kind:
    dsn, password = table.text("dsn"), table.get("password")
    try:
        has_password = urlsplit(dsn).password is not None if "://" in dsn else False
    except ValueError:
        raise errors.UsageError(N_("`{key}` is no address"), key="dsn") from None
    if has_password or _DSN_PASSWORD.search(dsn):
        raise errors.UsageError(
            N_('`dsn` holds a password; take it out, and write password = {{env = "NAME"}}')
        )
    if _DSN_OPTIONS.search(dsn):
        raise errors.UsageError(N_("`dsn` holds `options`, which okr sets itself; take it out"))
    return connectors.Postgres(
        dsn, table.text("query"), None if password is None else _secret("password", password)
    )


def _sqlite(table: _Table) -> Kind:
    return connectors.Sqlite(table.absolute("path"), table.text("query"))


def _http(table: _Table) -> Kind:
    return connectors.Http(
        table.address("url"), _json_path(table, "value"), _json_path(table, "date"),
        table.headers(), table.flag("allow_link_local"),
    )  # fmt: skip


def _json_path(table: _Table, key: str) -> str | None:
    found = table.maybe(key)
    if found is not None and path_from(found) is None:
        raise errors.UsageError(
            N_("`{key}` is no path; keys and positions with dots between them: data.0.score"),
            key=key,
        )
    return found


def _prometheus(table: _Table) -> Kind:
    return connectors.Prometheus(
        table.address("url"), table.text("query"), table.headers(), table.flag("allow_link_local")
    )


def _csv(table: _Table) -> Kind:
    is_address = "://" in table.text("path")
    where = {name: str(value) for name, value in table.table("where").items()}
    return connectors.Csv(
        table.address("path") if is_address else table.absolute("path"),
        table.text("value"), table.maybe("date"), where, table.headers(),
        table.flag("allow_link_local"),
    )  # fmt: skip


def _command(table: _Table) -> Kind:
    argv = table.texts("argv")
    if not argv or not argv[0] or any("\0" in word for word in argv):
        raise errors.UsageError(N_("`{key}` is missing, or is no text"), key="argv")
    if not Path(argv[0]).is_absolute() and Path(argv[0]).name != argv[0]:
        raise errors.UsageError(N_("`{key}` is not absolute; write it from / or ~ on"), key="argv")
    return connectors.Command(argv, table.texts("pass"))


_KINDS: Mapping[str, Callable[[_Table], Kind]] = {
    "postgres": _postgres,
    "sqlite": _sqlite,
    "http": _http,
    "prometheus": _prometheus,
    "csv": _csv,
    "command": _command,
}
