"""One GET over HTTP or HTTPS: no redirects, no proxies, no cookies, and an end to everything."""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from okrcli.actions.pulling.answers import ConnectorError
from okrcli.messages import N_

LIMIT = 1024 * 1024
CONNECT_SECONDS = 10.0
_CHUNK = 64 * 1024
_REDIRECTS = range(300, 400)


class HttpRequest(NamedTuple):
    """An address, what is sent with it, and for how many seconds at most."""

    url: str
    headers: Mapping[str, str]
    timeout: float
    allow_link_local: bool = False


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, by its name or address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def body(request: HttpRequest) -> bytes:
    """The bytes of a 200 answer, 1 MiB at most; ConnectorError names the host and what is wrong."""
    at = urlsplit(request.url)
    host = at.hostname or ""
    try:
        with _deadline(request) as (connection, ends):
            connection.request("GET", _target(at), headers=_headers(request))
            # an answer keeps the socket of its own accord, also where it is refused unread
            with connection.getresponse() as answer:
                return _read(answer, host, ends)
    except TimeoutError:
        raise _late(host, request.timeout) from None
    except ssl.SSLCertVerificationError:
        raise ConnectorError(N_("{host}: its certificate is not trusted here"), host=host) from None
    except (OSError, http.client.HTTPException, ValueError) as why:
        raise ConnectorError(
            N_("{host}: no answer over HTTP ({kind})"), host=host, kind=type(why).__name__
        ) from None


def _late(host: str, seconds: float) -> ConnectorError:
    return ConnectorError(
        N_("{host}: no whole answer in {seconds} seconds"), host=host, seconds=f"{seconds:g}"
    )


def _headers(request: HttpRequest) -> dict[str, str]:
    """What is sent: no header says more than the connector does."""
    given = {"Accept": "application/json, text/csv, */*", "User-Agent": "okr-pull"}
    names = {name.lower() for name in request.headers}
    basis = {name: text for name, text in given.items() if name.lower() not in names}
    return {**basis, "Connection": "close", **request.headers}


def _target(at: SplitResult) -> str:
    return (at.path or "/") + (f"?{at.query}" if at.query else "")


@contextlib.contextmanager
def _deadline(request: HttpRequest) -> "Iterator[tuple[_Connection, float]]":
    """A connection that is cut when its time is over, however slowly the server sends.

    A socket's own timeout begins anew with every byte.
    """
    ends = time.monotonic() + request.timeout
    connection = _connection(request)
    late = threading.Event()

    def cut() -> None:
        late.set()
        with contextlib.suppress(OSError):
            if connection.bare is not None:
                socket.socket.shutdown(connection.bare, socket.SHUT_RDWR)

    timer = threading.Timer(request.timeout, cut)
    timer.daemon = True
    timer.start()
    try:
        yield connection, ends
        if late.is_set():
            raise TimeoutError
    except (OSError, http.client.HTTPException, ValueError):
        if late.is_set():
            raise TimeoutError from None
        raise
    finally:
        timer.cancel()
        connection.close()


def _read(response: http.client.HTTPResponse, host: str, ends: float) -> bytes:
    if response.status in _REDIRECTS:
        raise ConnectorError(
            N_("{host}: it answers with a redirect ({status}), which is never followed"),
            host=host,
            status=response.status,
        )
    if response.status != http.client.OK:
        raise ConnectorError(
            N_("{host}: it answers {status} {reason}"),
            host=host,
            status=response.status,
            reason=http.client.responses.get(response.status, ""),
        )
    found = bytearray()
    while part := response.read(_CHUNK):
        found += part
        if len(found) > LIMIT:
            raise ConnectorError(N_("{host}: its answer is larger than 1 MiB"), host=host)
        if time.monotonic() > ends:
            raise TimeoutError
    if response.length:
        # a connection that broke off in the middle reads like one that ended
        raise http.client.IncompleteRead(bytes(found), response.length)
    return bytes(found)


def _connection(request: HttpRequest) -> "_Connection":
    at = urlsplit(request.url)
    seconds = min(CONNECT_SECONDS, request.timeout)
    if at.scheme == "https":
        return _Https(at, seconds, is_link_local_allowed=request.allow_link_local)
    return _Http(at, seconds, is_link_local_allowed=request.allow_link_local)


class _Http(http.client.HTTPConnection):
    """A connection to an address that was looked at first."""

    def __init__(self, at: SplitResult, seconds: float, *, is_link_local_allowed: bool) -> None:
        super().__init__(host=at.hostname or "", port=at.port, timeout=seconds)
        # kept apart, since the library lets its own go once it has read the headers
        self.bare: socket.socket | None = None
        self._is_link_local_allowed = is_link_local_allowed

    def connect(self) -> None:
        """Open the socket."""
        self.bare = self.sock = checked_socket(
            self.host,
            self.port,
            self.timeout or CONNECT_SECONDS,
            is_link_local_allowed=self._is_link_local_allowed,
        )


class _Https(http.client.HTTPSConnection):
    """The same, with the server's certificate verified against its name."""

    def __init__(self, at: SplitResult, seconds: float, *, is_link_local_allowed: bool) -> None:
        self._verifying = ssl.create_default_context()
        super().__init__(
            host=at.hostname or "", port=at.port, timeout=seconds, context=self._verifying
        )
        self.bare: socket.socket | None = None
        self._is_link_local_allowed = is_link_local_allowed

    def connect(self) -> None:
        """Open the socket, and verify who is at the other end."""
        bare = checked_socket(
            self.host,
            self.port,
            self.timeout or CONNECT_SECONDS,
            is_link_local_allowed=self._is_link_local_allowed,
        )
        self.bare = bare
        self.bare = self.sock = self._verifying.wrap_socket(bare, server_hostname=self.host)


_Connection = _Http | _Https


def checked_socket(
    host: str, port: int, seconds: float, *, is_link_local_allowed: bool
) -> socket.socket:
    """A socket to the first address of a host that answers; OSError where none does.

    ConnectorError for a link-local address, where clouds keep credentials; the address that was
    looked at is the one that is connected to.
    """
    last: OSError = OSError(f"no address for {host}")
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM):
        if not is_link_local_allowed and _is_link_local(str(address[0])):
            raise ConnectorError(
                N_("{host}: a link-local address is refused unless `allow_link_local = true`"),
                host=host,
            )
        made = socket.socket(family, kind, protocol)
        made.settimeout(seconds)
        try:
            made.connect(address)
        except OSError as why:
            made.close()
            last = why
            continue
        return made
    raise last


def _is_link_local(text: str) -> bool:
    """Whether an address is link-local, also one of IPv4 inside IPv6.

    >>> _is_link_local("::ffff:169.254.169.254"), _is_link_local("fe80::1%eth0")
    (True, True)
    """
    found = ipaddress.ip_address(text.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_link_local
