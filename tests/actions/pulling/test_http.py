"""Figures over HTTP: from a document, a table and Prometheus, and all that may go wrong."""

import socket
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okrcli.actions.pulling import http_client
from okrcli.actions.pulling.answers import ConnectorAnswer, ConnectorError
from tests.actions.pulling import asked, server


@pytest.fixture(scope="module")
def web() -> Iterator[server.Server]:
    """The server, for all tests here."""
    with server.running() as found:
        yield found


def keys(web: server.Server, path: str, more: str = 'value = "value"') -> str:
    """The keys of a connector that asks for a page."""
    return f'type = "http"\nurl = "{web.url(path)}"\ntimeout = 0.5\n{more}'


def test_a_figure_and_its_day_are_found_by_paths(web: server.Server, tmp_path: Path) -> None:
    """With all its digits, and the day that was asked about in the address."""
    given = keys(web, "/ok?until={on}", 'value = "data.0.score"\ndate = "data.0.as_of"')
    made = asked.answer(given, tmp_path)
    assert str(made.value) == "42.50"
    assert made.day == date(2026, 11, 24)
    assert web.requests[-1][0] == "/ok?until=2026-11-25"


def test_a_document_may_be_a_bare_number(web: server.Server, tmp_path: Path) -> None:
    """Then no path is needed."""
    assert asked.answer(keys(web, "/bare", ""), tmp_path) == ConnectorAnswer(Decimal("42.5"))


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/denied", "answers 401 Unauthorized"),
        ("/broken", "answers 500"),
        ("/none", "answers 404"),
        ("/moved", "a redirect (302), which is never followed"),
        ("/large", "larger than 1 MiB"),
        ("/html", "no JSON"),
        ("/nan", "NaN"),
        ("/null", "null"),
        ("/text", "no number"),
        ("/list", "a list"),
        ("/ok", "nothing at `value`"),
        ("/slow", "no whole answer in 0.5 seconds"),
        ("/mute", "no whole answer in 0.5 seconds"),
        ("/cut", "no answer over HTTP (IncompleteRead)"),
    ],
)
def test_what_goes_wrong_is_said_by_the_host_alone(
    web: server.Server, tmp_path: Path, path: str, said: str
) -> None:
    """Neither the address nor the secret is in it."""
    more = 'value = "value"\nheaders = {Authorization = {env = "PW"}}'
    found = asked.problem(
        keys(web, f"{path}?token=tok123456", more), tmp_path, PW="Bearer s3cr3t-s3cr3t"
    )
    assert said in found
    assert "s3cr3t" not in found
    assert "tok123456" not in found
    assert f":{web.port}" not in found


def test_time_is_over_however_slowly_it_drips(web: server.Server, tmp_path: Path) -> None:
    """A byte now and then does not keep it open."""
    began = time.monotonic()
    asked.problem(keys(web, "/slow"), tmp_path)
    assert time.monotonic() - began < 5


def test_what_is_sent_is_what_is_configured(web: server.Server, tmp_path: Path) -> None:
    """The secret from its place, and no cookie."""
    (tmp_path / "pw").write_text("from-a-file\n")
    more = f'headers = {{Authorization = {{env = "PW"}}, X-Key = {{file = "{tmp_path}/pw"}}}}'
    asked.answer(keys(web, "/bare", more), tmp_path, PW="from-env")
    sent = web.requests[-1][1]
    assert (sent["Authorization"], sent["X-Key"]) == ("from-env", "from-a-file")
    assert "Cookie" not in sent


def test_a_secret_that_is_not_set_is_named_by_its_place(web: server.Server, tmp_path: Path) -> None:
    """Nothing is sent then."""
    before = len(web.requests)
    more = 'headers = {Authorization = {env = "PW"}}'
    assert asked.problem(keys(web, "/bare", more), tmp_path) == "its secret is not set: env PW"
    split = asked.problem(keys(web, "/bare", more), tmp_path, PW="a\r\nHost: evil")
    assert split == "its secret holds a line break or a control character: env PW"
    assert len(web.requests) == before


def test_a_server_that_sends_the_secret_back_shows_it_to_nobody(
    web: server.Server, tmp_path: Path
) -> None:
    """What is no number is not repeated."""
    more = 'value = "value"\nheaders = {Authorization = {env = "PW"}}'
    found = asked.problem(keys(web, "/echo", more), tmp_path, PW="Bearer abcdefghijkl")
    assert found == "it gives a text that is no number"


def test_nobody_listening_is_said(tmp_path: Path) -> None:
    """At once."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = asked.problem(f'type = "http"\nurl = "http://127.0.0.1:{port}/"', tmp_path)
    assert found == "127.0.0.1: no answer over HTTP (ConnectionRefusedError)"


def test_a_certificate_that_nobody_vouches_for_is_refused(
    web: server.Server, tmp_path: Path
) -> None:
    """TLS is spoken to a server that speaks none: the connection ends there."""
    given = f'type = "http"\nurl = "https://127.0.0.1:{web.port}/bare"\ntimeout = 2'
    assert "no answer over HTTP (SSLError)" in asked.problem(given, tmp_path)


@pytest.mark.parametrize("address", ["169.254.169.254", "fe80::1", "::ffff:169.254.169.254"])
def test_no_link_local_address_is_connected_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    """Whatever name leads to it: clouds keep credentials there."""
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: [(2, 1, 6, "", (address, 443))])
    monkeypatch.setattr(socket, "socket", lambda *_: pytest.fail("a socket was opened"))
    found = asked.problem('type = "http"\nurl = "https://meta.example/x"', tmp_path)
    assert found == "meta.example: a link-local address is refused unless `allow_link_local = true`"


def test_one_may_be_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then it is tried as any other."""
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: [(2, 1, 6, "", ("169.254.0.1", 443))])

    class Refusing:
        """A socket to nowhere."""

        def settimeout(self, _: float) -> None:
            """Nothing."""

        def connect(self, _: object) -> None:
            """Nobody is there."""
            raise ConnectionRefusedError

        def close(self) -> None:
            """Nothing."""

    monkeypatch.setattr(socket, "socket", lambda *_: Refusing())
    with pytest.raises(ConnectionRefusedError):
        http_client.checked_socket("meta.example", 443, 1.0, is_link_local_allowed=True)
    with pytest.raises(ConnectorError):
        http_client.checked_socket("meta.example", 443, 1.0, is_link_local_allowed=False)


def test_no_proxy_of_the_environment_is_used(
    web: server.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection goes where the address says."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    assert asked.answer(keys(web, "/bare", ""), tmp_path, http_proxy="http://127.0.0.1:1/")


def test_prometheus_is_asked_about_the_end_of_the_day(web: server.Server, tmp_path: Path) -> None:
    """And its one series is the figure."""
    given = f'type = "prometheus"\nurl = "{web.url("")}"\nquery = "avg(up)"\nscale = 100\nround = 2'
    assert str(asked.answer(given, tmp_path).value) == "99.95"
    assert web.requests[-1][0].endswith(
        f"?query=avg%28up%29&time={asked.QUESTION.moment.timestamp()}"
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"data":{"resultType":"vector","result":[]}}', "gives 0 series"),
        (
            b'{"data":{"resultType":"vector","result":[{"value":[1,"1"]},{"value":[1,"2"]}]}}',
            "gives 2 series",
        ),
        (b'{"data":{"resultType":"matrix","result":[]}}', "no instant value"),
        (b'{"data":{"resultType":"vector","result":[{"value":[1,"NaN"]}]}}', "NaN"),
        (b'{"data":{"resultType":"vector","result":[{"value":7}]}}', "none of Prometheus"),
        (b'{"status":"error"}', "none of Prometheus"),
        (b"[]", "none of Prometheus"),
    ],
)
def test_what_is_no_one_series_is_refused(
    web: server.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: bytes, said: str
) -> None:
    """None of them is chosen."""
    monkeypatch.setitem(server.PAGES, "/api/v1/query", (200, body))
    given = f'type = "prometheus"\nurl = "{web.url("")}"\nquery = "up"'
    assert said in asked.problem(given, tmp_path)


def test_a_scalar_of_prometheus_is_a_figure(
    web: server.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `scalar(up)` gives one."""
    body = b'{"data":{"resultType":"scalar","result":[1,"7.50"]}}'
    monkeypatch.setitem(server.PAGES, "/api/v1/query", (200, body))
    given = f'type = "prometheus"\nurl = "{web.url("")}"\nquery = "scalar(up)"'
    assert str(asked.answer(given, tmp_path).value) == "7.50"


def test_a_table_may_be_at_an_address(web: server.Server, tmp_path: Path) -> None:
    """As a published sheet is."""
    given = f'type = "csv"\npath = "{web.url("/sheet")}"\nwhere = {{kpi = "churn"}}\nvalue = "value"\ndate = "date"'
    assert asked.answer(given, tmp_path) == ConnectorAnswer(Decimal("4.7"), date(2026, 11, 20))


def test_a_secret_in_the_columns_of_a_table_is_starred(web: server.Server, tmp_path: Path) -> None:
    """They are named where one is missing, and a server may send anything."""
    given = f'type = "csv"\npath = "{web.url("/echo")}"\nvalue = "v"\nheaders = {{Authorization = {{env = "PW"}}}}'
    found = asked.problem(given, tmp_path, PW="Bearer abcdefghijkl")
    assert "no column `v`" in found
    assert "***" in found
    assert "abcdefghijkl" not in found
