"""The commands: a literal table, so that help and completion need to import none of them."""

from collections import namedtuple

from okrcli import errors
from okrcli.messages import N_, either


# not typing.NamedTuple: importing typing costs completion a fifth of what python's own start does
class Command(
    namedtuple("Command", ("module", "function", "panel", "summary", "takes"), defaults=("",))
):
    """A verb: the function `okrcli.cli.<module>.<function>`, its panel in the help, one line on it.

    `takes` says what its positional words are, for completion, by a key of
    `completion.kinds.TAKEN`: "goal", "cycle", "path", or nothing.
    """

    __slots__ = ()


START, WEEKLY, REVIEW, CLOSE, LEARN = (
    N_("Begin"),
    N_("Every week"),
    N_("Review changes"),
    N_("End a cycle"),
    N_("Understand"),
)
PANELS = (START, WEEKLY, REVIEW, CLOSE, LEARN)

COMMANDS: dict[str, Command] = {
    "init": Command("init", "init", START, N_("scaffold a workspace, or its next cycle"), "cycle"),
    "import": Command(
        "importing",
        "importing",
        START,
        N_("bring in goals from a spreadsheet or another tool"),
        "path",
    ),
    "edit": Command(
        "edit", "edit", START, N_("open a plan at a goal, and check it afterwards"), "goal"
    ),
    "demo": Command("demo", "demo", START, N_("look around in an example company"), "folder"),
    "checkin": Command(
        "checkin", "checkin", WEEKLY, N_("record readings: one, many or all of mine"), "goal"
    ),
    "pull": Command(
        "pull", "pull", WEEKLY, N_("readings of KPIs from databases, services and files"), "kpi"
    ),
    "undo": Command("undo", "undo", WEEKLY, N_("take back my newest check-in, not yet committed")),
    "report": Command(
        "report", "report", WEEKLY, N_("progress and scores in the terminal"), "goal"
    ),
    "kpi": Command("kpi", "kpi", WEEKLY, N_("all KPIs, and whether the leading ones lead"), "goal"),
    "tree": Command("tree", "tree", WEEKLY, N_("which objectives support which, across cycles")),
    "due": Command("due", "due", WEEKLY, N_("who owes which check-in, and what comes next")),
    "calendar": Command(
        "calendar", "calendar", WEEKLY, N_("check-ins, meetings and milestones as a calendar feed")
    ),
    "meeting": Command(
        "meeting", "meeting", WEEKLY, N_("the agenda of the result meeting, filled in"), "meeting"
    ),
    "site": Command("site", "site", WEEKLY, N_("a site of pages for people without git"), "folder"),
    "mcp": Command("assistant", "assistant", LEARN, N_("let an assistant read the goals")),
    "export": Command(
        "export", "export", WEEKLY, N_("tables of it all for DuckDB, polars, Spark"), "folder"
    ),
    "validate": Command(
        "validate", "validate", REVIEW, N_("a linter for goals and readings"), "path"
    ),
    "diff": Command(
        "diff", "diff", REVIEW, N_("what happened to the goals, and what it means"), "revision"
    ),
    "log": Command(
        "log", "log", REVIEW, N_("the history of one goal: readings and changes"), "goal"
    ),
    "close": Command(
        "close", "close", CLOSE, N_("grade a cycle's goals, and fold its check-ins"), "cycle"
    ),
    "guide": Command("guide", "guide", LEARN, N_("how to work with OKRs, in short pages"), "guide"),
    "explain": Command("explain", "explain", LEARN, N_("what a rule or a number means"), "topic"),
    "schema": Command(
        "schema", "schema", LEARN, N_("JSON Schemas of the files, and of printed JSON"), "schema"
    ),
    "completion": Command(
        "completing", "completing", LEARN, N_("print the shell's completion script"), "shell"
    ),
}


# what people type for a command of another name
ALIASES = {
    "status": "okr report",
    "show": "okr report REF",
    "list": "okr report",
    "ls": "okr report",
    "add": "okr edit",
    "new": "okr edit",
    "update": "okr checkin",
    "kpis": "okr kpi",
    "lint": "okr validate",
    "check": "okr validate",
    "agenda": "okr meeting",
    "help": "okr --help",
}


def unknown(name: str) -> errors.UsageError:
    """The error for a word that is no command: it names the nearest ones."""
    import difflib

    if name.lower() in ALIASES:
        return errors.UsageError(
            N_("`{name}` is not a command; did you mean {said}?"),
            name=name,
            said=f"`{ALIASES[name.lower()]}`",
        )
    near = difflib.get_close_matches(name, COMMANDS, 2, 0.5)
    if near:
        said = either([f"`okr {word}`" for word in near])
        return errors.UsageError(
            N_("`{name}` is not a command; did you mean {said}?"), name=name, said=said
        )
    return errors.UsageError(N_("`{name}` is not a command; see `okr --help`"), name=name)
