"""Manual pages say what the help says; they are made without importing the commands."""

import subprocess
import sys

import pytest

from okrcli.cli import commands, dispatch
from okrcli.cli.help import man_pages
from tests.release.build import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = man_pages.man_pages("9.8.7", README)


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_a_page_has_every_word_and_option_of_the_help(name: str) -> None:
    """Its names, what it takes, and what it is for, in the order of the help."""
    page, seen = PAGES[f"okr-{name}.1"], 0
    params = dispatch.app_of(name, commands.COMMANDS[name]).params
    for each in sorted(params, key=lambda each: each.param_type_name != "argument"):
        is_word = each.param_type_name == "argument"
        names = "" if is_word else ", ".join(sorted(each.opts, key=len))
        metavar = (each.metavar or "TEXT") if is_word or not each.is_flag else ""
        head = (
            f"\\fB{man_pages.roff(f'{names} {metavar}'.strip())}\\fR\n{man_pages.roff(each.help)}"
        )
        assert page.find(head) >= seen, head
        seen = page.find(head)


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_a_page_has_the_examples_of_the_help(name: str) -> None:
    """And names what the command does."""
    page = PAGES[f"okr-{name}.1"]
    assert f"\\- {man_pages.roff(commands.COMMANDS[name].summary)}\n" in page
    examples = page.partition(".SH EXAMPLES\n")[2]
    assert examples.count("okr") > 1


def test_the_first_page_has_commands_exit_codes_variables_and_version() -> None:
    """The codes and variables are those of the README."""
    page = PAGES["okr.1"]
    assert '"okr 9.8.7"' in page
    assert ".TP\n\\fB130\\fR\ninterrupted\n" in page
    assert "\\fBOKR_AUTHOR\\fR\nwho checks in; default git's user\n" in page
    assert all(f"\\fBokr\\-{name}\\fR(1)" in page for name in commands.COMMANDS)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (".fi is no request", "\\&.fi is no request"),
        ("'quoted'", "\\&'quoted'"),
        ("--on a\\b", "\\-\\-on a\\eb"),
        ("a.b 'c'", "a.b 'c'"),
    ],
)
def test_text_is_never_a_request(text: str, shown: str) -> None:
    """What stands first on a line might be one."""
    assert man_pages.roff(text) == shown


def test_they_are_made_without_what_the_program_needs() -> None:
    """A wheel is built with nothing installed but what builds it."""
    code = (
        "import sys; sys.modules.update(dict.fromkeys(('typer', 'rich', 'pydantic', 'ruamel')));"
        "sys.path.insert(0, '.'); from okrcli.cli.help import man_pages;"
        "print(len(man_pages.man_pages('1', '')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) == len(commands.COMMANDS) + 1
