"""Connectors asked side by side; one that fails, or never answers, keeps nobody else waiting."""

import queue
import threading
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from okrcli import errors
from okrcli.actions.pulling.answers import (
    ConnectorAnswer,
    ConnectorError,
    ConnectorQuestion,
    adjusted,
)
from okrcli.actions.pulling.connector_kinds import (
    Command,
    Connector,
    Csv,
    Http,
    Postgres,
    Prometheus,
    Sqlite,
)
from okrcli.actions.pulling.secret_values import secret_text, without_secrets
from okrcli.messages import N_

AT_ONCE = 8
# what a connector may take beyond its own time before nobody waits for it
_GRACE_SECONDS = 15.0
# `Bearer` and its like are no secret
_SHORT_WORD = 7


class Outcome(NamedTuple):
    """What came of asking a connector: an answer, or why there is none; and how long it took."""

    answer: ConnectorAnswer | None
    problem: errors.OkrError | None
    seconds: float


def outcomes(
    connectors: Sequence[Connector], question: ConnectorQuestion, environ: Mapping[str, str]
) -> dict[str, Outcome]:
    """What came of each connector, by name; every one is asked once, eight at the same time."""
    waiting: queue.SimpleQueue[Connector] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[str, Outcome]] = queue.SimpleQueue()
    for each in connectors:
        waiting.put(each)

    def work() -> None:
        while True:
            try:
                each = waiting.get_nowait()
            except queue.Empty:
                return
            done.put((each.name, connector_outcome(each, question, environ)))

    for _ in range(min(AT_ONCE, len(connectors))):
        # a daemon, so that one that hangs in the system does not keep the program from ending
        threading.Thread(target=work, daemon=True).start()
    return _gathered(connectors, done)


def _gathered(
    connectors: Sequence[Connector], done: "queue.SimpleQueue[tuple[str, Outcome]]"
) -> dict[str, Outcome]:
    rounds = -(-len(connectors) // AT_ONCE)
    longest = max((each.timeout for each in connectors), default=0) + _GRACE_SECONDS
    ends = time.monotonic() + rounds * longest
    found: dict[str, Outcome] = {}
    while len(found) < len(connectors):
        try:
            name, made = done.get(timeout=max(0.0, ends - time.monotonic()))
        except queue.Empty:
            break
        found[name] = made
    return {each.name: found.get(each.name) or _unanswered(each, longest) for each in connectors}


def _unanswered(connector: Connector, seconds: float) -> Outcome:
    problem = ConnectorError(N_("no answer in {seconds} seconds"), seconds=f"{connector.timeout:g}")
    return Outcome(None, problem, seconds)


def connector_outcome(
    connector: Connector, question: ConnectorQuestion, environ: Mapping[str, str]
) -> Outcome:
    """What comes of asking one connector, with no secret in it."""
    began = time.monotonic()
    try:
        found = _answer(connector, question, environ)
        value = adjusted(found.value, connector.scale, connector.places)
        return Outcome(found._replace(value=value), None, time.monotonic() - began)
    except errors.OkrError as why:
        problem = without_secrets(why, _secrets(connector, environ))
    except Exception as why:
        # a database's library may fail in any way, with a query or a password in its words
        problem = ConnectorError(N_("it failed ({kind})"), kind=type(why).__name__)
    return Outcome(None, problem, time.monotonic() - began)


def _answer(
    connector: Connector, question: ConnectorQuestion, environ: Mapping[str, str]
) -> ConnectorAnswer:
    """The answer by the connector's kind; the libraries of the others are not loaded."""
    match connector.kind:
        case Postgres() as kind:
            from okrcli.actions.pulling.postgres_source import ask_postgres

            return ask_postgres(kind, connector, question, environ)
        case Sqlite() as kind:
            from okrcli.actions.pulling.sqlite_source import ask_sqlite

            return ask_sqlite(kind, connector, question)
        case Http() as kind:
            from okrcli.actions.pulling.http_source import ask_http

            return ask_http(kind, connector, question, environ)
        case Prometheus() as kind:
            from okrcli.actions.pulling.prometheus_source import ask_prometheus

            return ask_prometheus(kind, connector, question, environ)
        case Csv() as kind:
            from okrcli.actions.pulling.csv_source import ask_csv

            return ask_csv(kind, connector, question, environ)
        case Command() as kind:
            from okrcli.actions.pulling.command_source import ask_command

            return ask_command(kind, connector, question, environ)


def _secrets(connector: Connector, environ: Mapping[str, str]) -> list[str]:
    """The texts that nothing may show: each secret, and the words of it, longest first."""
    found: set[str] = set()
    for secret in connector.secrets:
        try:
            text = secret_text(secret, environ)
        except ConnectorError:
            continue
        found |= {text, *(word for word in text.split() if len(word) > _SHORT_WORD)}
    return sorted(found, key=len, reverse=True)
