"""A pager for what is longer than the terminal, chosen as git chooses it."""

import sys
from pathlib import Path

import pytest

from okrcli.cli import pager
from tests.cli.checkin.terminal import Terminal

ACME = Path(__file__).parents[2] / "examples" / "acme"
LONG = ["report", "--on", "2026-11-25"]
SHORT = ["report", "growth", "--on", "2026-11-25"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


def kept(tmp_path: Path, name: str) -> tuple[str, Path]:
    """A pager that keeps what it is given, as a command, and the file it keeps it in."""
    file, script = tmp_path / f"{name}.txt", tmp_path / name
    script.write_text(f'#!/bin/sh\ncat > "{file}"\n')
    script.chmod(0o755)
    return str(script), file


def test_what_is_longer_than_the_terminal_is_paged(tmp_path: Path) -> None:
    """All of it, in colour, and none of it on the terminal."""
    command, file = kept(tmp_path, "mine")
    shown = Terminal(LONG, ACME, OKR_PAGER=command, TERM="xterm", NO_COLOR="")
    code, screen = shown.ended()
    assert code == 0
    assert "Needs somebody" in file.read_text()
    assert "\x1b[" in file.read_text()
    assert "Needs somebody" not in screen


def test_a_screenful_is_not_paged(tmp_path: Path) -> None:
    """The terminal has 40 lines, and the report of a team less."""
    command, file = kept(tmp_path, "mine")
    shown = Terminal(SHORT, ACME, OKR_PAGER=command, TERM="xterm")
    code, screen = shown.ended()
    assert code == 0
    assert not file.exists()
    assert "Needs somebody" in screen


@pytest.mark.parametrize("name", ["OKR_PAGER", "GIT_PAGER", "PAGER"])
def test_the_pager_is_the_environment_s(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own variable before git's, and git's before everybody's."""
    order = ["OKR_PAGER", "GIT_PAGER", "PAGER"]
    for other in order:
        monkeypatch.delenv(other, raising=False)
    for later in order[order.index(name) :]:
        monkeypatch.setenv(later, "env echo" if later == name else "env other")
    assert pager.pager_command() == ["env", "echo"]


@pytest.mark.parametrize("told", ["", "cat", "no-such-program-anywhere", "'unclosed"])
def test_there_may_be_no_pager(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """None wanted, or none that is installed."""
    monkeypatch.setenv("OKR_PAGER", told)
    assert pager.pager_command() == []


def test_a_repository_cannot_choose_the_pager(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not by git's configuration either."""
    for name in ("OKR_PAGER", "GIT_PAGER", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("[core]\n\tpager = touch owned\n")
    monkeypatch.chdir(tmp_path)
    assert pager.pager_command() in (["less"], [])


def test_a_meeting_on_a_terminal_is_text() -> None:
    """No Markdown is to be read there."""
    shown = Terminal(["meeting", "--on", "2026-11-25"], ACME, OKR_PAGER="cat", TERM="xterm")
    code, screen = shown.ended()
    assert code == 0
    assert "Weekly result meeting: Acme" in screen
    assert "# Weekly" not in screen


@pytest.mark.parametrize("command", ["true", "cat -"])
def test_a_gate_is_held_against_whatever_the_pager_reads(command: str) -> None:
    """Also where it leaves before the first line."""
    shown = Terminal([*LONG, "--fail-on", "stale"], ACME, OKR_PAGER=command, TERM="xterm")
    code, _ = shown.ended()
    assert code == 1


def test_what_goes_wrong_while_it_is_paged_ends_the_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    """It waits for more until there can be none."""
    monkeypatch.setenv("OKR_PAGER", "cat -")
    with pytest.raises(ValueError, match="wrong"), pager.paged():
        raise ValueError("wrong")
