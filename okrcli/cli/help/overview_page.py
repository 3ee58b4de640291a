"""`okr --help`: examples first, then the commands by what one is about to do."""

from collections.abc import Callable, Iterable, Iterator

from okrcli.cli import commands
from okrcli.cli.help import layout
from okrcli.messages import N_

EXAMPLES = (
    ("okr demo", N_("look around in an example company")),
    ("okr init", N_("begin a workspace, with a plan")),
    ("okr checkin", N_("go through my key results")),
    ("okr checkin subs 4720 --confidence 6", N_("record one reading")),
    ("okr report", N_("where everything stands")),
    ("okr report growth --lang nb", N_("one team, på norsk")),
    ("okr validate", N_("what is badly written, and why")),
    ("okr diff main", N_("what a branch does to the goals")),
)
OPTIONS = (
    ("-C DIR", N_("run as if started in DIR")),
    ("--no-cache", N_("read every file anew, and keep nothing of it for the next time")),
    ("-h, --help", N_("this page; after a command, that command's")),
    ("-V, --version", N_("the version")),
)


def overview_help_lines(look: layout.Look, say: Callable[[str], str] = str) -> Iterator[str]:
    """The page; `say` puts each text into the language to speak."""
    yield from layout.prose(say(N_("okr: objectives and key results in plain files")), look)
    yield from ("", layout.heading(say(N_("Examples")), look))
    yield from layout.columns(_said(EXAMPLES, say), look, dim=True)
    for panel in commands.PANELS:
        found = [
            (name, say(c.summary)) for name, c in commands.COMMANDS.items() if c.panel == panel
        ]
        if found:
            yield from ("", layout.heading(say(panel), look))
            yield from layout.columns(_even(found), look)
    yield from ("", layout.heading(say(N_("Options")), look))
    yield from layout.columns(_said(OPTIONS, say), look)
    yield from (
        "",
        *layout.prose(say(N_("`okr guide` is on the method, `okr explain` on the numbers.")), look),
    )


def _said(rows: Iterable[tuple[str, str]], say: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    return ((first, say(said)) for first, said in rows)


def _even(rows: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The rows with names as wide as the longest of all panels."""
    width = max(map(len, commands.COMMANDS))
    return ((f"{name:{width}}", said) for name, said in rows)
