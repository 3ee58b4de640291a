"""`okr --help`: examples first, then the commands by what one is about to do."""

from collections.abc import Iterator

from okrcli.cli import commands
from okrcli.cli.help import layout

EXAMPLES = (
    ("okr demo", "look around in an example company"),
    ("okr init", "begin a workspace, with a plan"),
    ("okr checkin", "go through my key results"),
    ("okr checkin subs 4720 --confidence 6", "record one reading"),
    ("okr report", "where everything stands"),
    ("okr report growth --lang nb", "one team, på norsk"),
    ("okr validate", "what is badly written, and why"),
    ("okr diff main", "what a branch does to the goals"),
)
OPTIONS = (
    ("-C DIR", "run as if started in DIR"),
    ("--no-cache", "read every file anew, and keep nothing of it for the next time"),
    ("-h, --help", "this page; after a command, that command's"),
    ("-V, --version", "the version"),
)


def overview_help_lines(look: layout.Look) -> Iterator[str]:
    """The page."""
    yield from layout.prose("okr: objectives and key results in plain files", look)
    yield from ("", layout.heading("Examples", look))
    yield from layout.columns(EXAMPLES, look, dim=True)
    for panel in commands.PANELS:
        found = [(name, c.summary) for name, c in commands.COMMANDS.items() if c.panel == panel]
        if found:
            yield from ("", layout.heading(panel, look))
            yield from layout.columns(_even(found), look)
    yield from ("", layout.heading("Options", look))
    yield from layout.columns(OPTIONS, look)
    yield from (
        "",
        *layout.prose("`okr guide` is on the method, `okr explain` on the numbers.", look),
    )


def _even(rows: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The rows with names as wide as the longest of all panels."""
    width = max(map(len, commands.COMMANDS))
    return ((f"{name:{width}}", said) for name, said in rows)
