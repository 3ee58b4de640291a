"""`okr edit` on a real terminal: it offers to open the file again."""

import os
import sys
from pathlib import Path

import pytest

from tests.cli.checkin.desk import CYCLE, Desk
from tests.cli.checkin.terminal import CTRL_C, CTRL_D, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
GROWTH = f"{CYCLE}/plans/growth.yaml"


@pytest.fixture
def breaks(desk: Desk) -> str:
    """An editor that misspells a key on line 6 the first time, and mends it the second."""
    vim = desk.root.parent / "vim"
    vim.write_text(
        "#!/bin/sh\n"
        f'echo "$1" >> {vim}.log\n'
        'if grep -q onwer "$2"; then sed -i.bak s/onwer/owner/ "$2"\n'
        'else sed -i.bak "s/owner: kari/onwer: kari/" "$2"; fi\n'
    )
    vim.chmod(0o755)
    return str(vim)


def lines(editor: str) -> list[str]:
    """The lines that the editor was told."""
    return Path(f"{editor}.log").read_text().split()


CERTAIN = "Let okr write what is certain, y or n [y] › "


def test_what_is_certain_is_written_when_asked(desk: Desk, breaks: str) -> None:
    """Enter is yes; then nothing is left to open it again for but a warning."""
    seat = Terminal(["edit", "mrr", "--color", "never"], desk.root, EDITOR=breaks)
    seat.answer(CERTAIN, "")
    shown = seat.answer("y or n [n] › ", "")
    assert "`onwer` is now `owner`" in shown
    assert seat.ended()[0] == 0
    assert "owner: kari" in (desk.root / GROWTH).read_text()
    assert lines(breaks) == ["+4"]


def test_enter_opens_it_again_at_the_error(desk: Desk, breaks: str) -> None:
    """Until no error is left; for a warning Enter is enough."""
    seat = Terminal(["edit", "mrr", "--color", "never"], desk.root, EDITOR=breaks)
    shown = seat.answer(CERTAIN, "n")
    shown += seat.answer("Open it again at line 6, y or n [y] › ", "")
    assert "unknown key `onwer`" in shown
    shown = seat.answer("y or n [n] › ", "")
    assert "error" not in shown
    assert seat.ended()[0] == 0
    assert lines(breaks) == ["+4", "+6"]


@pytest.mark.parametrize(("keys", "code"), [("n", 1), (CTRL_C, 130), (CTRL_D, 130)])
def test_it_may_stay_as_it_is(desk: Desk, breaks: str, keys: str, code: int) -> None:
    """The command that opens it there is named."""
    seat = Terminal(["edit", "mrr"], desk.root, EDITOR=breaks)
    seat.answer(CERTAIN, "n")
    seat.answer("y or n [y] › ", keys)
    ended, rest = seat.ended()
    assert ended == code
    assert (f"okr edit {GROWTH}:6" in rest) == (keys == "n")
    assert lines(breaks) == ["+4"]


def test_for_a_warning_enter_leaves_it(desk: Desk) -> None:
    """In bokmål, at 40 columns."""
    editor = "sed -i.bak 's/Grow Monthly/Grow to 5 000/'"
    seat = Terminal(
        ["edit", "growth", "--lang", "nb", "--color", "never"], desk.root, 40, EDITOR=editor
    )
    seat.answer("Åpne filen igjen på linje 5, j eller n › ", "")
    assert seat.ended()[0] == 0


def test_where_nobody_chose_an_editor_the_machine_s_own_is_opened(
    desk: Desk, breaks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As git does; not on a terminal that cannot show one."""
    path = f"{Path(breaks).parent}:{os.environ['PATH']}"
    Path(breaks).with_name("editor").symlink_to(breaks)
    monkeypatch.setenv("PATH", path)
    for name in ("OKR_EDITOR", "GIT_EDITOR", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    seat = Terminal(["edit", "mrr"], desk.root)
    seat.answer(CERTAIN, "n")
    seat.answer("y or n [y] › ", "n")
    seat.ended()
    assert lines(breaks) == ["+4"]
    seat = Terminal(["edit", "mrr"], desk.root, TERM="dumb")
    code, shown = seat.ended()
    assert (code, "no editor is set" in shown) == (2, True)
