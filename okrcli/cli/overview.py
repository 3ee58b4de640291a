"""`okr --help`: examples first, then the commands by what one is about to do."""

import os
from typing import TextIO

from okrcli.cli import commands

_EXAMPLES = (
    ("okr demo", "look around in an example company"),
    ("okr init", "begin: a workspace and this quarter's plan"),
    ("okr checkin", "go through my key results"),
    ("okr checkin subs 4720 --confidence 6", "record one reading"),
    ("okr report", "where everything stands"),
    ("okr report growth --lang nb", "one team, på norsk"),
)
_OPTIONS = (
    ("-C DIR", "run as if started in DIR"),
    ("-h, --help", "this page; after a command, that command's"),
    ("-V, --version", "the version"),
)


def text(stream: TextIO) -> str:
    """The page: bold headings on a terminal that shows them, ASCII only if it must be."""
    bold = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    unicode = (stream.encoding or "").lower().startswith("utf")
    parts = [
        "okr: objectives and key results in plain files",
        "",
        _heading("Examples", bold, unicode),
    ]
    parts += _rows([(f"  {command}", said) for command, said in _EXAMPLES], 41)
    for panel in commands.PANELS:
        of_panel = [(name, c.summary) for name, c in commands.COMMANDS.items() if c.panel == panel]
        if of_panel:
            parts += ["", _heading(panel, bold, unicode)]
            parts += _rows([(f"  {name}", said) for name, said in of_panel], 16)
    parts += ["", _heading("Options", bold, unicode)]
    parts += _rows([(f"  {flag}", said) for flag, said in _OPTIONS], 20)
    return "\n".join(parts)


def _heading(title: str, bold: bool, unicode: bool) -> str:
    line = ("─" if unicode else "-") * (77 - len(title))
    return f"\x1b[1m{title}\x1b[0m \x1b[2m{line}\x1b[0m" if bold else f"{title} {line}"


def _rows(rows: list[tuple[str, str]], width: int) -> list[str]:
    return [f"{left.ljust(width)} {right}" for left, right in rows]
