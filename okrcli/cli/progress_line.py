"""A line on a terminal that says that work goes on, where it takes over half a second.

It stands on the error output until something is written, and leaves nothing behind.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TextIO

from okrcli.messages import N_

# commands that read much and ask nothing
READING = frozenset(("report", "kpi", "meeting", "tree", "validate"))
_AFTER, _EVERY = 0.5, 1.0
_ERASED = "\r\x1b[K"
# what can be asked of a stream that says nothing to whoever reads it
_SILENT = frozenset(("isatty", "encoding", "errors", "newlines", "closed", "name", "mode"))


def wanted(name: str, environ: Mapping[str, str]) -> bool:
    """Whether a command shows one: it reads much, and somebody looks on at a terminal."""
    return name in READING and sys.stderr.isatty() and environ.get("TERM", "dumb") != "dumb"


class ProgressLine:
    """A line that is shown after a while, with the seconds that went by, until it is erased."""

    def __init__(self, stream: TextIO, words: Callable[[int], str]) -> None:
        self.stream = stream
        self.words = words
        self.shown = False
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._show, daemon=True)

    def _show(self) -> None:
        seconds, wait = 0, _AFTER
        while not self.over.wait(wait):
            said = self.words(seconds)
            if self.over.is_set():
                return
            self.stream.write(f"{_ERASED}{said}")
            self.stream.flush()
            self.shown = True
            seconds, wait = seconds + 1, _EVERY

    def erase(self) -> None:
        """Take the line away, for good."""
        if self.over.is_set():
            return
        self.over.set()
        if threading.current_thread() is not self.thread:
            self.thread.join()
        if self.shown:
            self.stream.write(_ERASED)
            self.stream.flush()


class _Erasing:
    """A stream that erases a line before anything is written to it, in whatever way."""

    def __init__(self, stream: TextIO, line: ProgressLine) -> None:
        self._stream = stream
        self._line = line

    def __getattr__(self, name: str) -> Any:
        if name not in _SILENT:
            self._line.erase()
        return getattr(self._stream, name)


@contextmanager
def progress_line(name: str, argv: list[str]) -> Iterator[None]:
    """Show the line while a command works, if it is one that shows one, and erase it then."""
    if not wanted(name, os.environ):
        yield
        return
    out, err = sys.stdout, sys.stderr
    line = ProgressLine(err, lambda seconds: _said(seconds, argv))
    streams: Any = (_Erasing(out, line) if out.isatty() else out, _Erasing(err, line))
    sys.stdout, sys.stderr = streams
    line.thread.start()
    try:
        yield
    finally:
        line.erase()
        sys.stdout, sys.stderr = out, err


def _said(seconds: int, argv: list[str]) -> str:
    from okrcli.cli import opening
    from okrcli.text import sanitize

    language = opening.language_of_errors(argv)
    said = language.say(N_("reading …")) if seconds < 1 else _counted(seconds, language.plural)
    encoding = sys.__stderr__.encoding if sys.__stderr__ else "ascii"
    return sanitize.spelled(said, encoding or "ascii")


def _counted(seconds: int, plural: Callable[[str, str, int], str]) -> str:
    return plural("reading … {n} second", "reading … {n} seconds", seconds)
