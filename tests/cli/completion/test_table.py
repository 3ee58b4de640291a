"""The table that completion is answered from is the one that the commands make."""

import pytest

from okrcli.cli import commands, dispatch
from okrcli.cli.completion import kinds, make_table, table

MEND = "run `python -m okrcli.cli.completion.make_table`"
# values that nobody can list: a text, a day, a number
FREE = {
    "DATE",
    "TEXT",
    "REASON",
    "PERCENT",
    "NUMBER",
    "GROUP",
    "0-10",
    ",|;|tab",
    "SHEET",
    "DAYS",
    "HH:MM",
    "ENCODING",
    "REPO",
    "URL",
    "LOGIN",
}


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_options_are_those_of_typer(name: str) -> None:
    """Names, metavars, help, whether they repeat, and the words that they take."""
    assert [tuple(row) for row in table.OPTIONS[name]] == make_table.option_rows(name), MEND


def test_nothing_else_is_offered() -> None:
    """Neither a command nor a word that is gone."""
    assert list(table.OPTIONS) == list(commands.COMMANDS), MEND
    assert make_table.named_words() == table.NAMED, MEND


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_what_a_command_takes_is_known(name: str) -> None:
    """A command with words of its own says what they are, in a word that completion knows."""
    params = dispatch.app_of(name, commands.COMMANDS[name]).params
    words = [each for each in params if each.param_type_name == "argument"]
    takes = commands.COMMANDS[name].takes
    assert bool(takes) == bool(words)
    assert takes in {"", *kinds.TAKEN}


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_every_value_can_be_offered_or_is_free(name: str) -> None:
    """An option of few words that nobody entered in `make_table.WORDS` would offer nothing."""
    unknown = [
        option.names[0]
        for option in kinds.options(name)
        if option.metavar and not option.words
        if option.metavar.removesuffix(",...") not in {*kinds.VALUED, *FREE}
    ]
    assert unknown == []


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_a_metavar_says_how_many_values_follow(name: str) -> None:
    """Two words, two values."""
    params = dispatch.app_of(name, commands.COMMANDS[name]).params
    odd = [
        each.name
        for each in params
        if each.param_type_name == "option" and not each.is_flag
        if len(each.metavar.split()) != each.nargs
    ]
    assert odd == []
