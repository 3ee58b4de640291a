"""`okr COMMAND --help`: examples, how it works, and every word and option that it takes."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from okrcli.cli.help import layout
from okrcli.language.help_text import parsed
from okrcli.messages import N_

THIS_PAGE = N_("This page.")


def command_help_lines(
    name: str,
    text: str,
    parameters: Sequence[Any],
    look: layout.Look,
    say: Callable[[str], str] = str,
) -> Iterator[str]:
    """The page of a command, given its docstring and its parameters as typer has them.

    `say` puts each text into the language to speak.
    """
    parts = parsed(text)
    yield from layout.prose(say(parts.summary), look)
    if parts.examples:
        yield from ("", layout.heading(say(N_("Examples")), look))
        told = [(line, say(said) if said else "") for line, said in parts.examples]
        yield from layout.columns(told, look, dim=True)
    for paragraph in parts.paragraphs:
        yield from ("", *layout.prose(say(paragraph), look))
    words = [each for each in parameters if each.param_type_name == "argument"]
    options = say(N_("options"))
    usage = " ".join(["okr", name, *(each.metavar for each in words), f"[{options}]"])
    yield from ("", layout.heading(say(N_("Usage")), look))
    rows = [(usage, ""), *((each.metavar, say(each.help)) for each in words)]
    yield from layout.columns(rows, look)
    yield from ("", layout.heading(say(N_("Options")), look))
    yield from layout.columns(list(_options(parameters, say)), look)


def _options(parameters: Sequence[Any], say: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """`-o, --output FILE` and what it is for, the short name first."""
    for each in parameters:
        if each.param_type_name == "option":
            names = ", ".join(sorted(each.opts, key=len))
            shown = names if each.is_flag else f"{names} {each.metavar}"
            yield shown, say(each.help) if each.help else ""
    yield "-h, --help", say(THIS_PAGE)
