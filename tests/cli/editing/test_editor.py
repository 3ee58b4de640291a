"""Which editor is opened, and how each is told where to begin."""

from pathlib import Path

import pytest

from okrcli import errors
from okrcli.cli import editor


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"OKR_EDITOR": "a", "GIT_EDITOR": "b", "VISUAL": "c", "EDITOR": "d"}, ["a"]),
        ({"GIT_EDITOR": "b", "VISUAL": "c", "EDITOR": "d"}, ["b"]),
        ({"VISUAL": "c", "EDITOR": "d"}, ["c"]),
        ({"VISUAL": " ", "EDITOR": "d"}, ["d"]),
        ({"EDITOR": "code --wait"}, ["code", "--wait"]),
        (
            {"EDITOR": "'/Applications/My Editor' -n \"a b\""},
            ["/Applications/My Editor", "-n", "a b"],
        ),
        ({}, []),
    ],
)
def test_the_environment_names_it(environ: dict[str, str], words: list[str]) -> None:
    """The first that says anything, its words split as a shell would."""
    assert editor.command(environ) == words


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git has a shell expand it; of the program alone, for its words are its own business."""
    monkeypatch.setenv("HOME", "/home/kari")
    assert editor.command({"EDITOR": "~/bin/ed -f ~/x"}) == ["/home/kari/bin/ed", "-f", "~/x"]


def test_a_stray_quotation_mark_is_refused() -> None:
    """With the command as it stands."""
    with pytest.raises(errors.UsageError, match='the editor `vi "` has a quotation mark too many'):
        editor.command({"EDITOR": 'vi "'})


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("vi", "vi +12 /o/p.yaml"),
        ("/usr/bin/vim -u NONE", "/usr/bin/vim -u NONE +12 /o/p.yaml"),
        ("nvim", "nvim +12 /o/p.yaml"),
        ("nano", "nano +12 /o/p.yaml"),
        ("emacs -nw", "emacs -nw +12 /o/p.yaml"),
        ("emacsclient -t", "emacsclient -t +12 /o/p.yaml"),
        ("micro", "micro +12 /o/p.yaml"),
        ("hx", "hx /o/p.yaml:12"),
        ("code", "code --wait --goto /o/p.yaml:12"),
        ("code -w", "code -w --goto /o/p.yaml:12"),
        ("codium --wait", "codium --wait --goto /o/p.yaml:12"),
        ("subl", "subl --wait /o/p.yaml:12"),
        ("zed --wait", "zed --wait /o/p.yaml:12"),
        ("kate", "kate --block -l 12 /o/p.yaml"),
        ("kate -b", "kate -b -l 12 /o/p.yaml"),
        ("mate", "mate --wait -l 12 /o/p.yaml"),
        ("idea", "idea --wait --line 12 /o/p.yaml"),
        ("gvim", "gvim --nofork +12 /o/p.yaml"),
        ("gvim -f", "gvim -f +12 /o/p.yaml"),
        ("VIM.EXE", "VIM.EXE +12 /o/p.yaml"),
        ("Code.cmd", "Code.cmd --wait --goto /o/p.yaml:12"),
        ("notepad", "notepad /o/p.yaml"),
        ("env A=1 vim", "env A=1 vim /o/p.yaml"),
        ("vimdiff", "vimdiff /o/p.yaml"),
    ],
)
def test_each_is_told_the_line_in_its_own_way(command: str, words: str) -> None:
    """And to stay until the file is closed; an unknown one is given the file alone."""
    found = editor.words(editor.command({"EDITOR": command}), Path("/o/p.yaml"), 12)
    assert found == words.split()
