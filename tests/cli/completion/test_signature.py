"""What is read off the commands' source is what typer reads, for every command there is."""

import importlib
import importlib.util
from typing import Any

import pytest

from okrcli import schema
from okrcli.cli import commands, running
from okrcli.cli.completion import kinds, signature
from okrcli.language import pages
from okrcli.model import shape
from okrcli.rules import table
from okrcli.scoring import state as states


def command(name: str) -> Any:
    """The command as typer has it."""
    if name not in present():
        pytest.skip(f"`okr {name}` is not written yet")
    return running.app_of(name, commands.COMMANDS[name])


def present() -> list[str]:
    """The commands whose module is there."""
    return [
        name
        for name, known in commands.COMMANDS.items()
        if importlib.util.find_spec(f"okrcli.cli.{known.module}")
    ]


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_options_are_those_of_typer(name: str) -> None:
    """Names, metavars, help and whether they repeat."""
    of_typer = [
        signature.Option(
            tuple(each.opts), "" if each.is_flag else each.metavar, each.help, each.multiple
        )
        for each in command(name).params
        if each.param_type_name == "option"
    ]
    known = commands.COMMANDS[name]
    assert signature.options(known.module, known.function) == of_typer


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_what_a_command_takes_is_known(name: str) -> None:
    """A command with words of its own says what they are, in a word that completion knows."""
    words = [each for each in command(name).params if each.param_type_name == "argument"]
    takes = commands.COMMANDS[name].takes
    assert bool(takes) == bool(words)
    assert takes in {"", *kinds.TAKEN}


def test_states_are_those_of_scores() -> None:
    """In their order."""
    assert signature.words("scoring/state", "STATES") == list(states.STATES)


def test_rules_are_those_of_the_tables() -> None:
    """Of the rule book and of the shape errors."""
    assert signature.table("rules/table", "RULES") == [
        (code, rule.name) for code, rule in table.RULES.items()
    ]
    assert signature.table("model/shape", "NAMES") == list(shape.NAMES.items())


def test_pages_and_schemas_are_those_of_the_tables() -> None:
    """In their order."""
    for table_name, known in (("GUIDE", pages.GUIDE), ("TOPICS", pages.TOPICS)):
        names = [name for name, _ in signature.table("language/pages/__init__", table_name)]
        assert names == list(known)
    kinds = [(name, kind.where) for name, kind in schema.KINDS.items()]
    assert signature.table("schema/__init__", "KINDS") == kinds


def test_without_its_source_a_command_has_no_options_to_offer() -> None:
    """As in an installation of compiled files only."""
    assert signature.options("nosuch", "nosuch") == []
    assert signature.table("nosuch", "RULES") == []


@pytest.mark.parametrize(("command", "option"), kinds.TABLES)
def test_the_words_of_options_are_those_that_they_take(command: str, option: str) -> None:
    """The table is there, and the option too."""
    module, name = kinds.TABLES[command, option]
    known = importlib.import_module(f"okrcli.{module.replace('/', '.')}")
    assert signature.words(module, name) == list(getattr(known, name))
    assert option in [n for o in signature.options(command, command) for n in o.names]


@pytest.mark.parametrize("name", present())
def test_a_metavar_says_how_many_values_follow(name: str) -> None:
    """Two words, two values."""
    for each in command(name).params:
        if each.param_type_name == "option" and not each.is_flag:
            assert len(each.metavar.split()) == each.nargs
