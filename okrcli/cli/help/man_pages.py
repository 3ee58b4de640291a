"""Makes the manual pages, `okr.1` and one a command, when a wheel is built.

They say what the help pages say: docstrings, `commands.COMMANDS` and the table of completion are
read without importing typer, which is not there when a wheel is built. Nothing of the program
imports this module; `packaging/build_hook.py` does, and a test that holds the pages to the help.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from okrcli.cli import commands
from okrcli.cli.completion import table
from okrcli.cli.help import overview_page
from okrcli.language import help_text

_CLI = Path(__file__).parents[1]
Rows = Iterable[tuple[str, str]]


def man_pages(version: str, readme: str) -> dict[str, str]:
    """Every page by its file's name; the README's tables tell exit codes and variables."""
    pages = {
        f"okr-{name}.1": _command_page(name, command, version)
        for name, command in commands.COMMANDS.items()
    }
    return {"okr.1": _overview(version, readme), **pages}


def roff(text: str) -> str:
    r"""Text as troff shows it literally: `\` and `-` as themselves, no line read as a request."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", plain, flags=re.MULTILINE)


def positional_words(command: commands.Command) -> list[tuple[str, str]]:
    """The words that a command takes besides options, each with what it is for."""
    verb = _function(command)
    calls = (node for node in ast.walk(verb.args) if isinstance(node, ast.Call))
    return [
        (said["metavar"], said["help"])
        for said in map(_texts, calls)
        if "metavar" in said and not said.get("option")
    ]


def _texts(call: ast.Call) -> dict[str, str]:
    """The literal keywords of a `typer.Argument`, with `option` set for anything else."""
    named = {
        each.arg: str(each.value.value)
        for each in call.keywords
        if each.arg and isinstance(each.value, ast.Constant)
    }
    is_argument = isinstance(call.func, ast.Attribute) and call.func.attr == "Argument"
    return named if is_argument else {**named, "option": "yes"}


def _function(command: commands.Command) -> ast.FunctionDef:
    source = (_CLI / f"{command.module}.py").read_text(encoding="utf-8")
    return next(
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and node.name == command.function
    )


def _command_page(name: str, command: commands.Command, version: str) -> str:
    parts = help_text.parsed(ast.get_docstring(_function(command)) or "")
    words = positional_words(command)
    usage = " ".join(["okr", name, *(word for word, _ in words), "[options]"])
    blocks = [
        _head(f"okr-{name}", command.summary, version),
        _section("SYNOPSIS", _paragraph(usage, bold=True)),
        _section("DESCRIPTION", *map(_paragraph, (parts.summary, *parts.paragraphs))),
        _section("OPTIONS", *_tagged([*words, *_options(name)])),
        _section("EXAMPLES", *_tagged(parts.examples)),
        _section("SEE ALSO", "\\fBokr\\fR(1)\n"),
    ]
    return "".join(blocks)


def _options(name: str) -> Iterator[tuple[str, str]]:
    for names, metavar, said, _, _ in table.OPTIONS[name]:
        yield f"{', '.join(sorted(names, key=len))} {metavar}".rstrip(), said
    yield "-h, --help", "Show this help."


def _overview(version: str, readme: str) -> str:
    summaries = [(f"okr {name}", each.summary) for name, each in commands.COMMANDS.items()]
    others = ", ".join(f"\\fBokr\\-{name}\\fR(1)" for name in commands.COMMANDS)
    blocks = [
        _head("okr", "objectives and key results in plain files", version),
        _section("SYNOPSIS", _paragraph("okr [-C DIR] [--no-cache] COMMAND [options]", bold=True)),
        _section("COMMANDS", *_tagged(summaries)),
        _section("OPTIONS", *_tagged(overview_page.OPTIONS)),
        _section("EXAMPLES", *_tagged(overview_page.EXAMPLES)),
        _section("EXIT STATUS", *_tagged(_table(readme, "Exit codes"))),
        _section("ENVIRONMENT", *_tagged(_table(readme, "Environment"))),
        _section("SEE ALSO", f"{others}\n"),
    ]
    return "".join(blocks)


def _table(readme: str, heading: str) -> Rows:
    """The rows of the README's table under a heading, without its marks of code."""
    section = readme.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    for line in lines[1:]:
        first, last = line.strip("| ").replace("`", "").split(" | ")
        yield first, last


def _head(title: str, summary: str, version: str) -> str:
    return (
        f'.TH "{roff(title.upper())}" "1" "" "okr {roff(version)}" "okr"\n'
        f".nh\n.SH NAME\n{roff(title)} \\- {roff(summary)}\n"
    )


def _section(title: str, *parts: str) -> str:
    return f".SH {title}\n{''.join(parts)}" if parts else ""


def _paragraph(text: str, *, bold: bool = False) -> str:
    line = roff(" ".join(text.split()))
    return f".PP\n\\fB{line}\\fR\n" if bold else f".PP\n{line}\n"


def _tagged(rows: Rows) -> Iterator[str]:
    """Each first cell bold, with the second indented below it."""
    return (f".TP\n\\fB{roff(first)}\\fR\n{roff(said) or chr(92) + '&'}\n" for first, said in rows)
