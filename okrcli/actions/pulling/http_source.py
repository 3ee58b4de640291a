"""A figure from a JSON document at an address."""

from collections.abc import Mapping

from okrcli.actions.pulling import http_client
from okrcli.actions.pulling.answers import (
    ConnectorAnswer,
    ConnectorError,
    ConnectorQuestion,
    day_from,
    number_from,
)
from okrcli.actions.pulling.connector_kinds import Connector, Headers, Http
from okrcli.actions.pulling.json_paths import Json, at_path, document_from, path_from
from okrcli.actions.pulling.secret_values import secret_text
from okrcli.messages import N_


def ask_http(
    kind: Http, connector: Connector, question: ConnectorQuestion, environ: Mapping[str, str]
) -> ConnectorAnswer:
    """The figure at the paths that the connector names; ConnectorError where there is none."""
    request = http_client.HttpRequest(
        kind.url.replace("{on}", question.on.isoformat()),
        header_texts(kind.headers, environ),
        connector.timeout,
        kind.allow_link_local,
    )
    document = document_from(http_client.body(request))
    value = _found(document, kind.value)
    day = None if kind.date is None else _found(document, kind.date)
    return ConnectorAnswer(number_from(scalar(value)), day_from(scalar(day)))


def header_texts(headers: Headers, environ: Mapping[str, str]) -> dict[str, str]:
    """The headers with the texts of their secrets."""
    return {name: secret_text(secret, environ) for name, secret in headers.items()}


def scalar(found: Json) -> object:
    """What stands at a path; ConnectorError for a list or an object, which is no figure."""
    if isinstance(found, list | dict):
        raise ConnectorError(N_("it gives a list or an object and no number"))
    return found


def _found(document: Json, path: str | None) -> Json:
    steps = path_from(path) if path else None
    return at_path(document, steps) if steps else document
