"""Makes `table.py`, from which a shell's completion is answered without importing the commands.

`python -m okrcli.cli.completion.make_table` writes it anew after an option, a rule, a page or a
schema has changed; a test fails until that is done. Nothing of the program imports this module.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from pprint import pformat
from typing import Any

from okrcli.actions.check_in import typed_reading
from okrcli.cli import commands, dispatch, due, kpi, meeting, options
from okrcli.cli.assisting import install_blocks
from okrcli.cli.comparing.formats import FORMATS
from okrcli.cli.imports import import_files
from okrcli.cli.reporting import formats, gate
from okrcli.cli.validating import output
from okrcli.findings import LEVELS
from okrcli.history import changes
from okrcli.language import pages
from okrcli.language.pages import page_text
from okrcli.model import shape_errors
from okrcli.render.json import output_schemas
from okrcli.render.parquet import parquet_columns
from okrcli.rules import all_rules
from okrcli.schema import file_schemas
from okrcli.scoring import states
from okrcli.views import kpi_values

TABLE = Path(__file__).with_name("table.py")
# the words of options whose metavar names them only together, where the program keeps them
WORDS: dict[tuple[str, str], Iterable[str]] = {
    ("mcp", "--install"): install_blocks.CLIENTS,
    ("checkin", "--zone"): typed_reading.ZONES,
    ("import", "--from"): import_files.SOURCES,
    ("export", "--tables"): parquet_columns.TABLES,
    ("report", "--format"): ("text", "svg", *formats.FORMATS),
    ("report", "--fail-on"): gate.WHAT,
    ("report", "--kind"): options.KINDS,
    ("tree", "--kind"): options.KINDS,
    ("tree", "--format"): ("text", "mermaid", "dot", "json"),
    ("kpi", "--state"): kpi_values.STATES,
    ("kpi", "--kind"): kpi.SIDES,
    ("validate", "--format"): output.FORMATS,
    ("validate", "--level"): LEVELS,
    ("diff", "--format"): ("text", *FORMATS),
    ("diff", "--fail-on"): changes.ALARMS,
    ("due", "--format"): due.NAMES,
    ("due", "--fail-on"): ("late",),
    ("meeting", "--format"): meeting.FORMATS,
}
Row = tuple[tuple[str, ...], str, str, bool, tuple[str, ...]]


def option_rows(name: str) -> list[Row]:
    """A command's options as typer has them: names, metavar, help, whether it repeats, its words.

    The metavar of a switch is empty.
    """
    command = dispatch.app_of(name, commands.COMMANDS[name])
    return [_row(name, each) for each in command.params if each.param_type_name == "option"]


def _row(name: str, option: Any) -> Row:
    metavar = "" if option.is_flag else option.metavar or "TEXT"
    kept = next((WORDS[name, each] for each in option.opts if (name, each) in WORDS), None)
    words = tuple(_choices(metavar) if kept is None else kept)
    return tuple(option.opts), metavar, option.help or "", option.multiple, words


def _choices(metavar: str) -> Iterator[str]:
    """The words of a metavar that says them all: `en|nb`."""
    parts = metavar.split("|")
    if len(parts) > 1 and all(part.islower() for part in parts):
        yield from parts


def named_words() -> dict[str, list[tuple[str, str]]]:
    """What positional words may name besides a workspace's own, each with a line on it."""
    codes = [(code, rule.name) for code, rule in all_rules.RULES.items()]
    kinds = [(name, kind.where) for name, kind in file_schemas.KINDS.items()]
    printed = [(name, "what a command prints") for name in output_schemas.names()]
    return {
        "guide": [(name, _lead("guide", name)) for name in pages.GUIDE],
        "topics": [(name, _lead("topics", name)) for name in pages.TOPICS],
        "rules": codes + list(shape_errors.NAMES.items()),
        "schemas": kinds + printed,
        "states": [(word, "") for word in states.STATES],
    }


def _lead(section: pages.Section, name: str) -> str:
    """The line that an English page says of itself."""
    text = page_text(section, name, "en").splitlines()
    return next((line[2:] for line in text if line.startswith("> ")), "")


def table_text() -> str:
    """The module `table.py`."""
    options_of = {name: option_rows(name) for name in commands.COMMANDS}
    row = "tuple[tuple[str, ...], str, str, bool, tuple[str, ...]]"
    return (
        '"""What completion offers besides a workspace\'s own ids.\n\n'
        "Made by `python -m okrcli.cli.completion.make_table`; a test holds it to the commands.\n"
        '"""\n\n'
        f"OPTIONS: dict[str, list[{row}]] = {pformat(options_of, width=160, sort_dicts=False)}\n"
        "NAMED: dict[str, list[tuple[str, str]]] = "
        f"{pformat(named_words(), width=160, sort_dicts=False)}\n"
    )


if __name__ == "__main__":
    TABLE.write_text(table_text(), encoding="utf-8")
