"""Words that people type for a command or an option of another name."""

import pytest

from okrcli.cli import commands, usage_errors


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("status", "okr report"),
        ("show", "okr report REF"),
        ("list", "okr report"),
        ("add", "okr edit"),
    ],
)
def test_a_command_of_another_name_is_named(word: str, meant: str) -> None:
    """Though nothing is spelled like it."""
    assert str(commands.unknown(word)) == f"`{word}` is not a command; did you mean `{meant}`?"


@pytest.mark.parametrize(
    ("flag", "known", "meant"),
    [
        ("--html", ["--format", "--on"], "--format html"),
        ("--mine", ["--owner", "--on"], "--owner me"),
        ("--formt", ["--format", "--on"], "--format"),
    ],
)
def test_an_option_of_another_name_is_named(flag: str, known: list[str], meant: str) -> None:
    """With its value."""
    said = str(usage_errors.usage(f"No such option: {flag}", "report", known))
    assert said == f"no such option: {flag}; did you mean {meant}?"


def test_an_option_that_the_command_lacks_is_not_suggested() -> None:
    """Only what can be typed."""
    said = str(usage_errors.usage("No such option: --html", "checkin", ["--on", "--note"]))
    assert said == "no such option: --html; see `okr checkin --help`"


def test_every_alias_names_a_command() -> None:
    """One that is there."""
    for meant in commands.ALIASES.values():
        assert meant == "okr --help" or meant.split()[1] in commands.COMMANDS
