"""A line says that work goes on: on a terminal, after half a second, and it leaves nothing."""

import io
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from okrcli.cli import progress_line

ERASED = "\r\x1b[K"


class Terminal(io.StringIO):
    """A stream that is a terminal, and knows when a line has been shown."""

    def __init__(self, *, looks: bool = True) -> None:
        super().__init__()
        self.looks = looks
        self.written = threading.Event()

    def isatty(self) -> bool:
        """Whether somebody looks on."""
        return self.looks

    def write(self, text: str) -> int:
        """Take what is written."""
        done = super().write(text)
        self.written.set()
        return done


Run = Callable[..., tuple[Terminal, Terminal]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command of so many seconds that prints a word, on streams that are terminals or not."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "okr.yaml").write_text("organisation: Acme\n")
    monkeypatch.setenv("LC_ALL", "C")

    def ran(
        name: str = "report", *argv: str, waits: float = 2, term: str = "xterm", **looks: bool
    ) -> tuple[Terminal, Terminal]:
        out, err = Terminal(looks=looks.get("out", True)), Terminal(looks=looks.get("err", True))
        monkeypatch.setenv("TERM", term)
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        with progress_line.progress_line(name, list(argv)):
            err.written.wait(waits)
            sys.stdout.write("told")
        assert (sys.stdout, sys.stderr) == (out, err)
        return out, err

    return ran


def test_slow_work_shows_it_and_erases_it(run: Run) -> None:
    """Before the first word of the answer."""
    out, err = run()
    assert err.getvalue() == f"{ERASED}reading …{ERASED}"
    assert out.getvalue() == "told"


def test_quick_work_shows_nothing(run: Run) -> None:
    """Half a second is not over."""
    assert run(waits=0)[1].getvalue() == ""


def test_it_is_said_in_the_language_of_the_workspace(run: Run, tmp_path: Path) -> None:
    """As the answer will be; a flag comes before it."""
    (tmp_path / "okr.yaml").write_text("organisation: Acme\nlanguage: nb\n")
    assert "leser …" in run()[1].getvalue()
    assert "reading …" in run("report", "--lang", "en")[1].getvalue()


def test_a_language_that_we_lack_does_not_stop_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command says what is wrong with it; the line speaks the next one that is known."""
    monkeypatch.setenv("OKR_LANG", "fr")
    assert run()[1].getvalue() == f"{ERASED}reading …{ERASED}"


def test_words_behind_two_dashes_are_no_flag(run: Run) -> None:
    """They are names, as everywhere."""
    assert "reading …" in run("report", "--", "--lang=nb")[1].getvalue()


def test_nothing_is_shown_where_nobody_looks(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Piped, on a dumb terminal, and of a command that asks questions."""
    monkeypatch.setattr(progress_line, "_AFTER", 0.01)
    assert run(err=False, waits=0.2)[1].getvalue() == ""
    assert run(term="dumb", waits=0.2)[1].getvalue() == ""
    assert run("checkin", waits=0.2)[1].getvalue() == ""


def test_what_goes_wrong_in_it_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the error output, whose first word erases the line: its thread does not await itself."""
    told: list[type[BaseException]] = []

    def hook(found: threading.ExceptHookArgs) -> None:
        line.erase()
        told.append(found.exc_type)

    monkeypatch.setattr(threading, "excepthook", hook)
    monkeypatch.setattr(progress_line, "_AFTER", 0.01)
    line = progress_line.ProgressLine(Terminal(), lambda seconds: f"{1 / seconds}")
    line.thread.start()
    line.thread.join()
    assert told == [ZeroDivisionError]


def test_it_is_shown_while_the_answer_goes_to_a_file(run: Run) -> None:
    """The answer is not touched."""
    out, err = run(out=False)
    assert out.getvalue() == "told"
    assert err.getvalue() == f"{ERASED}reading …{ERASED}"
