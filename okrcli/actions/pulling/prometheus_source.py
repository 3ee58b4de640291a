"""A figure from a Prometheus server: an instant query that gives one series."""

from collections.abc import Mapping
from decimal import Decimal
from urllib.parse import urlencode

from okrcli.actions.pulling import http_client
from okrcli.actions.pulling.answers import (
    ConnectorAnswer,
    ConnectorError,
    ConnectorQuestion,
    number_from,
)
from okrcli.actions.pulling.connector_kinds import Connector, Prometheus
from okrcli.actions.pulling.http_source import header_texts
from okrcli.actions.pulling.json_paths import Json, document_from
from okrcli.messages import N_


def ask_prometheus(
    kind: Prometheus, connector: Connector, question: ConnectorQuestion, environ: Mapping[str, str]
) -> ConnectorAnswer:
    """The value of the one series at the end of the day asked about, or now."""
    words = urlencode({"query": kind.query, "time": question.moment.timestamp()})
    request = http_client.HttpRequest(
        f"{kind.url.rstrip('/')}/api/v1/query?{words}",
        header_texts(kind.headers, environ),
        connector.timeout,
        kind.allow_link_local,
    )
    return ConnectorAnswer(number_from(_value(document_from(http_client.body(request)))))


def _value(document: Json) -> object:
    data = document.get("data") if isinstance(document, dict) else None
    if not isinstance(data, dict):
        raise ConnectorError(N_("its answer is none of Prometheus"))
    result = data.get("result")
    if data.get("resultType") == "scalar":
        return _sample(result)
    if data.get("resultType") != "vector" or not isinstance(result, list):
        raise ConnectorError(N_("its query gives no instant value; ask for one series"))
    if len(result) != 1:
        raise ConnectorError(N_("its query gives {n} series; aggregate them to one"), n=len(result))
    series = result[0]
    return _sample(series.get("value") if isinstance(series, dict) else None)


def _sample(found: Json) -> object:
    """The value in `[time, "value"]`."""
    if isinstance(found, list) and len(found) == 2 and isinstance(found[1], str | Decimal):
        return found[1]
    raise ConnectorError(N_("its answer is none of Prometheus"))
