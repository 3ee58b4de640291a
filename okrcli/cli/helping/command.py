"""`okr COMMAND --help`: examples, how it works, and every word and option that it takes."""

from collections.abc import Iterator, Sequence
from typing import Any

from okrcli.cli.helping import docstring, page


def lines(name: str, text: str, parameters: Sequence[Any], look: page.Look) -> Iterator[str]:
    """The page of a command, given its docstring and its parameters as typer has them."""
    parts = docstring.parsed(text)
    yield from page.prose(parts.summary, look)
    if parts.examples:
        yield from ("", page.heading("Examples", look))
        yield from page.columns(parts.examples, look, dim=True)
    for paragraph in parts.paragraphs:
        yield from ("", *page.prose(paragraph, look))
    words = [each for each in parameters if each.param_type_name == "argument"]
    usage = " ".join(["okr", name, *(each.metavar for each in words), "[options]"])
    yield from ("", page.heading("Usage", look))
    yield from page.columns([(usage, ""), *((each.metavar, each.help) for each in words)], look)
    yield from ("", page.heading("Options", look))
    yield from page.columns(list(_options(parameters)), look)


def _options(parameters: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """`-o, --output FILE` and what it is for, the short name first."""
    for each in parameters:
        if each.param_type_name == "option":
            names = ", ".join(sorted(each.opts, key=len))
            yield names if each.is_flag else f"{names} {each.metavar}", each.help or ""
    yield "-h, --help", "This page."
