"""A real terminal: a pseudo-terminal with `okr` in front of it, and somebody who types."""

import os
import re
import select
import struct
import subprocess
import sys
import time
from pathlib import Path

if sys.platform != "win32":
    import fcntl
    import pty
    import termios

# the terminal becomes the child's own, so that Ctrl-C reaches it as in a shell, also where the
# tests run in the background of one, which ignores it
_OWN = (
    "import fcntl, os, runpy, signal, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "signal.signal(signal.SIGINT, signal.default_int_handler);"
)
_OKR = _OWN + "sys.argv = ['okr', *sys.argv[1:]]; runpy.run_module('okrcli', run_name='__main__')"
_OTHER = _OWN + "os.execvp(sys.argv[1], sys.argv[1:])"
_COLOURS = r"(?:\x1b\[[0-9;]*m)*"
CTRL_C, CTRL_D = "\x03", "\x04"
PATIENCE = 30


class Terminal:
    """One command of `okr` on a terminal of its own; `screen` is all that was shown so far."""

    child = _OKR

    def __init__(self, words: list[str], folder: Path, columns: int = 80, **environ: str) -> None:
        self.screen = ""
        self._interrupted = False
        self._leader, follower = pty.openpty()
        size = struct.pack("HHHH", 40, columns, 0, 0)
        fcntl.ioctl(follower, termios.TIOCSWINSZ, size)
        known = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", self.child, *words],
            cwd=folder,
            stdin=follower,
            stdout=follower,
            stderr=follower,
            start_new_session=True,
            env={**known, "TERM": "xterm-256color", **environ},
        )
        os.close(follower)

    def until(self, text: str) -> str:
        """What was shown up to a text, which must come, in any colours; waits for no fixed time."""
        end = time.monotonic() + PATIENCE
        wanted = re.compile(_COLOURS.join(map(re.escape, text)))
        while not (found := wanted.search(self.screen)):
            piece = self._read() if self._ready(end) else ""
            assert piece, f"{text!r} never came:\n{self.screen}"
            self.screen += piece
        shown, self.screen = self.screen[: found.end()], self.screen[found.end() :]
        return shown

    def _ready(self, end: float) -> bool:
        """Whether there is something to read before a moment, or never will be."""
        return bool(select.select([self._leader], [], [], max(0.0, end - time.monotonic()))[0])

    def _ready_or_again(self, end: float) -> bool:
        """The same; Ctrl-C is pressed again where nothing comes of it for a while.

        Between the question and the read that waits for its answer, Python only notes a signal.
        """
        if self._interrupted and not self._ready(time.monotonic() + PATIENCE / 6):
            self.press(CTRL_C)
        return self._ready(end)

    def _read(self) -> str:
        try:
            return os.read(self._leader, 65536).decode("utf-8", "replace")
        except OSError:
            # the other side is closed: the process has ended
            return ""

    def answer(self, prompt: str, keys: str) -> str:
        """Type at a prompt, followed by Enter unless it is a control key; gives what came before."""
        shown = self.until(prompt)
        self.press(keys if keys in {CTRL_C, CTRL_D} else keys + "\n")
        return shown

    def press(self, keys: str) -> None:
        """Press keys, whatever the screen shows."""
        self._interrupted = keys == CTRL_C
        os.write(self._leader, keys.encode())

    def ended(self) -> tuple[int, str]:
        """The exit code, and the rest of what was shown."""
        end = time.monotonic() + PATIENCE
        while (ready := self._ready_or_again(end)) and (piece := self._read()):
            self.screen += piece
        assert ready, f"it did not end:\n{self.screen}"
        os.close(self._leader)
        return self._process.wait(PATIENCE), self.screen.replace("\r\n", "\n")


class Program(Terminal):
    """The same for any other program: the words are its whole command line."""

    child = _OTHER
