"""An editor on Windows: its path, its look-up, and what a batch file may be given; forced here."""

import os
from pathlib import Path

import pytest

from okrcli import errors
from okrcli.cli import editor, editor_program, old_consoles


@pytest.fixture(autouse=True)
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the module think that it runs there."""
    monkeypatch.setattr(editor_program, "WINDOWS", True)


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (r"C:\Windows\notepad.exe", [r"C:\Windows\notepad.exe"]),
        (
            r'"C:\Program Files\Vim\gvim.exe" -f',
            [r"C:\Program Files\Vim\gvim.exe", "-f"],
        ),
        (r"'C:\Program Files\Vim\vim.exe'", [r"C:\Program Files\Vim\vim.exe"]),
        ("code --wait", ["code", "--wait"]),
        ("#odd", ["#odd"]),
    ],
)
def test_a_backslash_stays_in_a_path(chosen: str, words: list[str]) -> None:
    """It escapes nothing there."""
    assert editor.command({"EDITOR": chosen}) == words


def test_a_path_with_blanks_needs_no_quotes(tmp_path: Path) -> None:
    """Where it is the name of a file as it stands."""
    place = tmp_path / "My Editor.exe"
    place.write_bytes(b"")
    assert editor.command({"EDITOR": str(place)}) == [str(place)]


def test_code_is_found_as_code_cmd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folders of PATH and nowhere else: a repository may have planted one where we stand."""
    here, there = tmp_path / "repository", tmp_path / "bin"
    for folder in (here, there):
        folder.mkdir()
        (folder / "code.cmd").write_bytes(b"")
    monkeypatch.chdir(here)
    path = os.pathsep.join(["", ".", str(there)])
    words = ["code", "--wait", "--goto", "plans/growth.yaml:3"]
    assert editor_program.startable(words, {"PATH": path}) == [
        str(there / "code.cmd"),
        *words[1:],
    ]
    with pytest.raises(FileNotFoundError):
        editor_program.startable(words, {"PATH": os.pathsep.join(["", "."])})


@pytest.mark.parametrize("name", ["a&calc.yaml", "%PATH%.yaml", 'a".yaml', "a^b.yaml"])
def test_a_batch_file_gets_nothing_to_act_on(tmp_path: Path, name: str) -> None:
    """A file's name comes with the repository; a program gets it, since no shell reads it then."""
    for ending in (".cmd", ".exe"):
        (tmp_path / f"code{ending}").write_bytes(b"")
    with pytest.raises(errors.RefusedError) as refused:
        editor_program.startable(["code.cmd", name], {"PATH": str(tmp_path)})
    assert "batch file" in str(refused.value)
    words = editor_program.startable(["code.exe", name], {"PATH": str(tmp_path)})
    assert words == [str(tmp_path / "code.exe"), name]


class Console:
    """A console of Windows with a mode, which may know escape sequences or not."""

    def __init__(self, mode: int, *, is_console: bool = True, knows: bool = True) -> None:
        self.mode, self.is_console, self.knows = mode, is_console, knows

    def GetStdHandle(self, number: int, /) -> int:  # noqa: N802
        return number

    def GetConsoleMode(self, handle: int, mode: object, /) -> int:  # noqa: N802
        assert handle == -11
        mode._obj.value = self.mode  # type: ignore[attr-defined]
        return int(self.is_console)

    def SetConsoleMode(self, handle: int, mode: int, /) -> int:  # noqa: N802
        assert handle == -11
        if self.knows:
            self.mode = mode
        return int(self.knows)


def test_an_old_console_is_told_to_obey_escapes() -> None:
    """Its other modes stay; one that knows none gets no styles, and a real terminal needs nothing."""
    console = Console(0b11)
    assert old_consoles.obeys_escapes(console)
    assert console.mode == 0b111
    assert not old_consoles.obeys_escapes(Console(0b11, knows=False))
    assert old_consoles.obeys_escapes(Console(0, is_console=False, knows=False))
