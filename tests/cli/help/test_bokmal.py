"""Help pages in bokmål: all of a page, where `OKR_LANG` or the locale asks for it."""

from pathlib import Path

import pytest

from okrcli import cli
from okrcli.cli import commands, dispatch
from okrcli.language import catalogue_tool
from okrcli.language.catalogue import language_named
from okrcli.language.help_extraction import help_messages
from tests.cli.checkin import desk
from tests.cli.help import written

NB = language_named("nb")


@pytest.fixture(autouse=True)
def _norwegian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Somewhere without a workspace."""
    desk.settle(monkeypatch, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OKR_LANG", "nb")


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """A help page as one line."""
    assert cli.main(list(words)) == 0
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("name", written.NAMES)
def test_a_page_says_everything_in_bokmal(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Summary, examples, paragraphs, words and options; commands stay as they are typed."""
    page, parts = shown(capsys, name, "--help"), written.parsed(name)
    params = dispatch.app_of(name, commands.COMMANDS[name]).params
    texts = [
        parts.summary,
        *(said for _, said in parts.examples if said),
        *parts.paragraphs,
        *(each.help for each in params),
    ]
    for text in texts:
        assert NB.translate(text) in page
    for line, _ in parts.examples:
        assert line in page
    assert "Eksempler ─" in page
    assert "Examples" not in page
    assert "This page." not in page


def test_the_overview_is_in_bokmal(capsys: pytest.CaptureFixture[str]) -> None:
    """Every command's line, and the panels."""
    page = shown(capsys, "--help")
    for command in commands.COMMANDS.values():
        assert NB.translate(command.summary) in page
        assert f"{NB.translate(command.panel)} ─" in page
    assert "Kom i gang ─" in page


@pytest.mark.parametrize(
    ("environ", "first"),
    [
        ({"OKR_LANG": "en", "LANG": "nb_NO.UTF-8"}, "okr: objectives"),
        ({"OKR_LANG": "", "LANG": "nb_NO.UTF-8"}, "okr: mål og"),
        ({"OKR_LANG": "", "LANG": "nn_NO.UTF-8"}, "okr: mål og"),
        ({"OKR_LANG": "", "LANG": "de_DE.UTF-8"}, "okr: objectives"),
    ],
)
def test_it_is_as_the_environment_says(
    environ: dict[str, str],
    first: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """OKR_LANG before the locale; no workspace is asked."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert shown(capsys, "--help").startswith(first)


CODE = '''
Name = Annotated[str, typer.Option("--name", help="Only what is called so.")]

def verb() -> int:
    """Do it.

    Examples:
      okr verb     to see it done
      okr verb -q

    What is
    done stays.
    """

def other() -> int:
    """No command."""
'''


def test_what_a_new_command_says_is_a_message(tmp_path: Path) -> None:
    """So that the test of translations fails until it has bokmål."""
    (tmp_path / "cli").mkdir()
    (tmp_path / "cli" / "verb.py").write_text(CODE)
    assert dict(help_messages(tmp_path / "cli")) == {
        "Only what is called so.": "cli/verb.py:2",
        "Do it.": "cli/verb.py:4",
        "to see it done": "cli/verb.py:4",
        "What is done stays.": "cli/verb.py:4",
    }
    assert "Only what is called so." in catalogue_tool.said(tmp_path)
