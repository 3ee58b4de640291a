"""A figure from a program of the user's, started without a shell and with few variables."""

import contextlib
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping

from okrcli import errors
from okrcli.actions.pulling.answers import (
    ConnectorAnswer,
    ConnectorError,
    ConnectorQuestion,
    day_from,
    number_from,
)
from okrcli.actions.pulling.connector_kinds import Command, Connector
from okrcli.actions.pulling.http_source import scalar
from okrcli.actions.pulling.json_paths import document_from
from okrcli.messages import N_

LIMIT = 1024 * 1024
_ALWAYS = ("PATH", "HOME", "LANG", *(("SYSTEMROOT", "USERPROFILE") if os.name == "nt" else ()))


def ask_command(
    kind: Command, connector: Connector, question: ConnectorQuestion, environ: Mapping[str, str]
) -> ConnectorAnswer:
    """What the program prints: a number, or JSON with `value` and `date`; else ConnectorError."""
    words = [word.replace("{on}", question.on.isoformat()) for word in kind.argv]
    given = {name: environ[name] for name in (*_ALWAYS, *kind.passed) if name in environ}
    words[0] = _program(words[0], environ)
    with _started(words, given, connector) as process:
        output = process.stdout.read(LIMIT + 1) if process.stdout else b""
        if len(output) > LIMIT:
            raise ConnectorError(N_("its program prints more than 1 MiB"))
        code = process.wait()
    if code != 0:
        raise ConnectorError(N_("its program ends with exit code {code}"), code=code)
    return _answer(output)


def _program(name: str, environ: Mapping[str, str]) -> str:
    """The program's path; a bare name is looked up where the user's variable PATH says."""
    found = name if os.path.isabs(name) else shutil.which(name, path=environ.get("PATH", ""))  # noqa: PTH117
    if found is None:
        raise ConnectorError(N_("its program is not there"))
    return found


def _process(
    words: list[str], given: Mapping[str, str], connector: Connector
) -> "subprocess.Popen[bytes]":
    """The program, started in the connector's folder as the head of a group of its own."""
    try:
        return subprocess.Popen(
            words,
            cwd=connector.folder,
            env=given,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError) as why:
        said = errors.reason(why) if isinstance(why, OSError) else type(why).__name__
        raise ConnectorError(N_("its program cannot be started: {why}"), why=said) from None


@contextlib.contextmanager
def _started(
    words: list[str], given: Mapping[str, str], connector: Connector
) -> "Iterator[subprocess.Popen[bytes]]":
    """The program at work, ended with all that it started when its time is over."""
    late = threading.Event()
    process = _process(words, given, connector)

    def cut() -> None:
        late.set()
        _end(process)

    timer = threading.Timer(connector.timeout, cut)
    timer.daemon = True
    timer.start()
    try:
        yield process
    finally:
        timer.cancel()
        _end(process)
        if process.stdout:
            process.stdout.close()
        process.wait()
    if late.is_set():
        raise ConnectorError(N_("no answer in {seconds} seconds"), seconds=f"{connector.timeout:g}")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Kill a program and its children; those that are gone are left alone."""
    with contextlib.suppress(OSError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _answer(output: bytes) -> ConnectorAnswer:
    text = output.decode("utf-8", "replace").strip()
    if not text:
        raise ConnectorError(N_("its program prints nothing"))
    if not text.startswith("{"):
        return ConnectorAnswer(number_from(text))
    document = document_from(output)
    if not isinstance(document, dict) or "value" not in document:
        raise ConnectorError(N_("its answer has nothing at `{step}`"), step="value")
    return ConnectorAnswer(
        number_from(scalar(document["value"])), day_from(scalar(document.get("date")))
    )
