"""The texts of secrets, looked up when a connector is asked, and taken out of what is shown."""

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from okrcli import errors
from okrcli.actions.pulling.answers import ConnectorError
from okrcli.actions.pulling.connector_kinds import Secret
from okrcli.messages import N_, Joined, Message

_LIMIT = 64 * 1024
# shorter ones would tear holes into every sentence, and protect nothing
_SHORTEST = 4


def secret_text(secret: Secret, environ: Mapping[str, str]) -> str:
    """The text of a secret; ConnectorError where it is not set, naming its place alone."""
    if secret.literal is not None:
        found: str | None = secret.literal
    elif secret.env is not None:
        found = environ.get(secret.env)
    elif secret.file is not None:
        found = _file(secret.file)
    else:
        found = _keyring(secret.keyring or "")
    if not found:
        raise ConnectorError(N_("its secret is not set: {place}"), place=secret.place)
    if any(ord(letter) < 32 for letter in found):
        raise ConnectorError(
            N_("its secret holds a line break or a control character: {place}"), place=secret.place
        )
    return found


def is_set(secret: Secret, environ: Mapping[str, str]) -> bool:
    """Whether a secret can be had."""
    try:
        return bool(secret_text(secret, environ))
    except ConnectorError:
        return False


def _file(name: str) -> str | None:
    place = Path(name)
    try:
        if not stat.S_ISREG(place.stat().st_mode):
            return None
        with place.open("rb") as file:
            return file.read(_LIMIT).decode("utf-8").rstrip("\r\n")
    except (OSError, ValueError):
        return None


def _keyring(name: str) -> str | None:
    service, _, user = name.rpartition("/")
    try:
        import keyring
    except ImportError:
        raise ConnectorError(
            N_("its secret is in the keyring, for which `pip install keyring` is missing")
        ) from None
    found: str | None = keyring.get_password(service or name, user or name)
    return found


def without_secrets(problem: errors.OkrError, texts: Iterable[str]) -> errors.OkrError:
    """An error with every secret in its values replaced by three stars."""
    hidden = [text for text in texts if len(text) >= _SHORTEST]
    return type(problem)(
        problem.message, **{key: _hidden(value, hidden) for key, value in problem.values.items()}
    )


def _hidden(value: object, texts: list[str]) -> object:
    if isinstance(value, Message):
        return Message(
            value.template, **{key: _hidden(each, texts) for key, each in value.values.items()}
        )
    if isinstance(value, Joined):
        return Joined((str(_hidden(part, texts)) for part in value.parts), value.between)
    if not isinstance(value, str):
        return value
    shown = str(value)
    for text in texts:
        shown = shown.replace(text, "***")
    return shown if shown != value else value
