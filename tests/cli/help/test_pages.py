"""Help pages: complete, with examples first, at any width, on any terminal."""

import subprocess
import sys
from pathlib import Path

import pytest

from okrcli import cli
from okrcli.cli import commands, dispatch
from okrcli.cli.help import layout
from okrcli.language import help_text
from tests.cli.checkin import desk
from tests.cli.checkin.terminal import Terminal
from tests.cli.help import written

Said = pytest.CaptureFixture[str]
PAGES = [["--help"], *([name, "--help"] for name in written.NAMES)]


@pytest.fixture(autouse=True)
def _anywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Somewhere without a workspace: help needs none."""
    desk.settle(monkeypatch, tmp_path)
    monkeypatch.chdir(tmp_path)


def shown(words: list[str], capsys: Said) -> str:
    """What a command prints, which ends well."""
    assert cli.main(words) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", written.NAMES)
def test_a_page_says_everything(name: str, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it does, examples, every word and option with what it is for."""
    monkeypatch.setenv("COLUMNS", "200")
    text = shown([name, "--help"], capsys)
    parts = written.parsed(name)
    assert text.startswith(parts.summary)
    assert parts.examples
    for line, said in parts.examples:
        assert any(row.startswith(f"  {line}") and row.endswith(said) for row in text.splitlines())
    for each in dispatch.app_of(name, commands.COMMANDS[name]).params:
        assert each.help, each.name
        assert each.help in text
        assert each.metavar is None or each.metavar in text
        assert each.param_type_name == "argument" or all(name in text for name in each.opts)


@pytest.mark.parametrize("name", written.NAMES)
def test_every_example_is_of_its_command(name: str) -> None:
    """And the sentence on top is one."""
    parts = written.parsed(name)
    assert all(f"okr {name}" in line for line, _ in parts.examples)
    assert parts.summary.endswith(".")
    assert len(parts.summary) < 90


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_a_page_fits(
    words: list[str], width: int, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is too long, nothing is cut off, and no mark of a formatter is left over."""
    monkeypatch.setenv("COLUMNS", "300")
    whole = shown(words, capsys).replace("─", "")
    monkeypatch.setenv("COLUMNS", str(width))
    text = shown(words, capsys)
    assert [line for line in text.splitlines() if len(line) > width] == []
    assert text.replace("─", "").split() == whole.split()
    assert "\\b" not in text
    assert "\b" not in text
    assert "\x1b" not in text


def test_the_overview_begins_with_examples_and_names_every_command(capsys: Said) -> None:
    """By what one is about to do."""
    text = shown(["--help"], capsys)
    heads = [line.split(" ─")[0] for line in text.splitlines() if "──" in line]
    assert heads == ["Examples", *commands.PANELS, "Options"]
    for name, command in commands.COMMANDS.items():
        assert f"\n  {name} " in text
        assert command.summary in text


@pytest.mark.parametrize(
    "words", [["-h"], ["help"], [], ["help", "help"], ["--help", "-h"]], ids=str
)
def test_the_overview_has_many_names(words: list[str], capsys: Said) -> None:
    """Whatever somebody tries first."""
    assert shown(words, capsys) == shown(["--help"], capsys)


@pytest.mark.parametrize("name", written.NAMES)
def test_a_commands_page_has_many_names(name: str, capsys: Said) -> None:
    """`okr help X`, `okr X -h`, `okr -h X`."""
    page_on = shown([name, "--help"], capsys)
    for words in (["help", name], [name, "-h"], ["-h", name]):
        assert shown(words, capsys) == page_on


def test_there_is_no_page_on_what_there_is_not(capsys: Said) -> None:
    """The nearest command is named."""
    assert cli.main(["help", "chekin"]) == 2
    assert "`chekin` is not a command; did you mean `okr checkin`" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], ["report", "--help"]], ids=" ".join)
def test_an_output_of_ascii_gets_ascii(words: list[str], tmp_path: Path) -> None:
    """Lines of dashes, and letters without their rings."""
    done = subprocess.run(
        [sys.executable, "-m", "okrcli", *words],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": "", "COLUMNS": "80"},
    )
    assert done.stdout.isascii()
    assert b"Examples ----" in done.stdout
    assert b"pa norsk" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
@pytest.mark.parametrize(
    ("environ", "styled"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_headings_are_bold_on_a_terminal_that_can(
    environ: dict[str, str], styled: bool, tmp_path: Path
) -> None:
    """And plain on any other."""
    for words in (["--help"], ["checkin", "-h"]):
        _, text = Terminal(words, tmp_path, 80, **environ).ended()
        assert ("\x1b[1mExamples\x1b[0m" in text) == styled
        assert ("\x1b" in text) == styled


def test_a_docstring_is_taken_apart() -> None:
    """Summary, examples with and without words, paragraphs; click's mark is dropped."""
    text = "Do it\nnow.\n\n\\b\nExamples:\n  okr a    first\n  okr b\n\nMore\nof it.\n\nAnd more."
    assert help_text.parsed(text) == (
        "Do it now.",
        [("okr a", "first"), ("okr b", "")],
        ["More of it.", "And more."],
    )
    assert help_text.parsed("") == ("", [], [])


def test_columns_move_below_each_other_where_they_must() -> None:
    """A single long first cell does so alone."""
    rows = [("a", "one"), ("b" * 30, "two words"), ("c", "")]
    look = layout.Look(50, styled=False, rule="-")
    assert list(layout.columns(rows, look)) == [
        "  a  one",
        "  " + "b" * 30,
        "      two words",
        "  c",
    ]
