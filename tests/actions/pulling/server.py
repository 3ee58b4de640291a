"""A small HTTP server on loopback that answers well, badly, slowly or not at all."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PAGES: dict[str, tuple[int, bytes]] = {
    "/ok": (200, b'{"data": [{"score": 42.50, "as_of": "2026-11-24"}]}'),
    "/bare": (200, b"42.5\n"),
    "/nan": (200, b'{"value": NaN}'),
    "/null": (200, b'{"value": null}'),
    "/text": (200, b'{"value": "high"}'),
    "/list": (200, b'{"value": [1, 2]}'),
    "/html": (200, b"<!doctype html><title>Sign in</title>"),
    "/large": (200, b" " * (2 * 1024 * 1024) + b"1"),
    "/denied": (401, b"who are you"),
    "/broken": (500, b"oh no"),
    "/sheet": (200, b"kpi,value,date\nchurn,4.1,2026-11-01\nchurn,4.7,2026-11-20\n"),
    "/api/v1/query": (
        200,
        b'{"status":"success","data":{"resultType":"vector","result":'
        b'[{"metric":{},"value":[1764028799.0,"0.99951"]}]}}',
    ),
}


class Server:
    """Where it listens, and the requests that came, each a path and its headers."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.requests: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str) -> str:
        """The address of one of its pages."""
        return f"http://127.0.0.1:{self.port}{path}"


@contextlib.contextmanager
def running() -> Iterator[Server]:
    """The server at work, until the block ends."""
    ending = threading.Event()
    known: list[Server] = []

    class Handler(BaseHTTPRequestHandler):
        """Answers by path; `/slow` drips, `/mute` says nothing until the end."""

        def do_GET(self) -> None:
            """One answer."""
            known[0].requests.append((self.path, dict(self.headers.items())))
            bare = self.path.partition("?")[0]
            odd: dict[str, Callable[[], None]] = {
                "/moved": self._move,
                "/slow": self._drip,
                "/mute": lambda: _wait(ending),
                "/echo": self._echo,
                "/cut": self._cut,
            }
            odd.get(bare, lambda: self._page(*PAGES.get(bare, (404, b""))))()

        def _page(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(body)

        def _move(self) -> None:
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()

        def _echo(self) -> None:
            """Sends back what it was sent, as some servers do in their errors."""
            said = self.headers.get("Authorization", "")
            self._page(200, f'{{"value": "{said}"}}'.encode())

        def _cut(self) -> None:
            """Breaks off in the middle of a number."""
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"42")

        def _drip(self) -> None:
            self.send_response(200)
            self.end_headers()
            with contextlib.suppress(OSError):
                while not ending.is_set():
                    self.wfile.write(b" ")
                    self.wfile.flush()
                    time.sleep(0.05)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    known.append(Server(server.server_address[1]))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield known[0]
    finally:
        ending.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _wait(ending: threading.Event) -> None:
    ending.wait(20)
