"""One connector's table of the user's file: its values by kind, each complaint by its key."""

import difflib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

from okrcli import errors
from okrcli.actions.pulling.connector_kinds import Headers, Secret
from okrcli.actions.pulling.http_client import is_loopback
from okrcli.messages import N_, Joined

LONGEST_SECONDS = 600
_SECRET_KEYS = ("env", "file", "keyring")
_WIDEST = 30
_MOST_PLACES = 20


class ConnectorTable:
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
        if not value.is_finite() or abs(value.adjusted()) > _WIDEST:
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
        if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found <= _MOST_PLACES:
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
            name: secret_from(f"headers.{name}", value)
            for name, value in self.table("headers").items()
        }


def secret_from(key: str, found: object) -> Secret:
    """A text, or the place of a secret; UsageError for anything else."""
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
