"""What each word of a command line may be: by the command's `takes`, or its option's metavar."""

import os
import re
from collections.abc import Callable, Iterator

from okrcli.cli import commands
from okrcli.cli.completion import scan, values
from okrcli.cli.completion.values import Candidate, Scene

TYPE_CHECKING = False  # typing's own would cost the import of typing
if TYPE_CHECKING:
    from okrcli.cli.completion import signature

# Lines that stand alone, and ask the shell for names of its own.
FILES = Candidate(":files")
FOLDERS = Candidate(":folders")
ALONE = (FILES, FOLDERS)
_LIST = re.compile(r"([\w-]+(?:, [\w-]+)*,? or [\w-]+)\.$")
_SEVERAL = ",..."


def listed(about: str) -> Iterator[Candidate]:
    """The words that a help text ends with, as in `none, commit, target or stretch.`."""
    found = _LIST.search(about)
    for word in re.split(r",? or |, ", found[1]) if found else ():
        yield Candidate(word)


def choices(metavar: str) -> Iterator[Candidate]:
    """The words of a metavar that says them all: `en|nb`."""
    parts = metavar.split("|")
    if len(parts) > 1 and all(part.islower() for part in parts):
        yield from (Candidate(part) for part in parts)


def pages(section: str, table: str) -> "Callable[[Scene], Iterator[Candidate]]":
    """The names of the pages of a section, in their order, each with the line on itself."""

    def named(_: Scene) -> Iterator[Candidate]:
        from okrcli.cli.completion import signature

        folder = os.path.join(signature.PACKAGE, "language", "pages", "en", section)
        for name, _other in signature.table("language/pages/__init__", table):
            text = scan.lines(os.path.join(folder, f"{name}.md"), folder)
            yield Candidate(name, next((line[2:] for line in text if line[:2] == "> "), ""))

    return named


def topics(scene: Scene) -> Iterator[Candidate]:
    """What can be explained: topics, then codes."""
    yield from pages("topics", "TOPICS")(scene)
    yield from rules(scene)


def schemas(_: Scene) -> Iterator[Candidate]:
    """The kinds of files and of machine output that have a schema."""
    from okrcli.cli.completion import signature

    folder = os.path.join(signature.PACKAGE, "schema", "outputs")
    yield from (Candidate(*pair) for pair in signature.table("schema/__init__", "KINDS"))
    ending = ".schema.json"
    names = [name.removesuffix(ending) for name in sorted(os.listdir(folder)) if ending in name]
    yield from (Candidate(name, "what a command prints") for name in names)


def rules(_: Scene) -> Iterator[Candidate]:
    """The codes of findings, with their names."""
    from okrcli.cli.completion import signature

    for place, table in (("rules/table", "RULES"), ("model/shape", "NAMES")):
        for code, title in signature.table(place, table):
            yield Candidate(code, title)


def revisions(scene: Scene) -> Iterator[Candidate]:
    """Branches and tags, also behind the dots of a range."""
    from okrcli.cli.completion import revisions as of_git

    dots = scene.typed.rfind("..") + 2
    head = scene.typed[:dots] if dots > 1 else ""
    return (Candidate(head + name) for name in of_git.names(scene.top or "."))


def _words(*words: str) -> Callable[[Scene], Iterator[Candidate]]:
    return lambda _: (Candidate(word) for word in words)


def _alone(candidate: Candidate) -> Callable[[Scene], Iterator[Candidate]]:
    return lambda _: iter([candidate])


def states(_: Scene) -> Iterator[Candidate]:
    """What a goal's state can be."""
    from okrcli.cli.completion import signature

    return (Candidate(word) for word in signature.words("scoring/state", "STATES"))


def commanded(_: Scene) -> Iterator[Candidate]:
    """The commands, with their lines of the overview."""
    return (Candidate(name, about.summary) for name, about in commands.COMMANDS.items())


# What a command's positional words are, by the `takes` of the table of commands.
TAKEN: dict[str, Callable[[Scene], Iterator[Candidate]]] = {
    "goal": values.goals, "cycle": values.cycles, "topic": topics, "command": commanded,
    "guide": pages("guide", "GUIDE"), "schema": schemas, "revision": revisions,
    "shell": _words("bash", "zsh", "fish"), "meeting": _words("weekly", "quarterly"),
    "path": _alone(FILES), "folder": _alone(FOLDERS),
}  # fmt: skip
# What an option's value is, by its metavar; with `,...` behind it there may be several.
VALUED: dict[str, Callable[[Scene], Iterator[Candidate]]] = {
    "TEAM": values.teams, "CYCLE": values.cycles, "NAME": values.owners, "CODE": rules,
    "ID": values.milestones, "ID|yes|no": values.milestones, "A B": values.goals,
    "FILE": _alone(FILES), "FILE|-": _alone(FILES), "REV": revisions, "STATE": states,
}  # fmt: skip
# Where the words of an option stand that its help only begins to list: by command and option.
TABLES = {
    ("report", "--fail-on"): ("cli/reporting/gate", "WHAT"),
    ("kpi", "--state"): ("report/board/values", "STATES"),
    ("diff", "--fail-on"): ("changes/change", "ALARMS"),
}


def of_option(command: str, option: "signature.Option", scene: Scene) -> Iterator[Candidate]:
    """What the value of an option may be; nothing for a text, a day or a number."""
    several = option.metavar.endswith(_SEVERAL)
    head = scene.typed[: scene.typed.rfind(",") + 1] if several else ""
    taken = set(head.split(","))
    for each in _one(command, option, scene):
        if each.value not in taken:
            yield each._replace(value=head + each.value)


def _one(command: str, option: "signature.Option", scene: Scene) -> Iterator[Candidate]:
    """The same, whether or not others stand before it in a list."""
    from okrcli.cli.completion import signature

    for name in option.names:
        if (command, name) in TABLES:
            return (Candidate(word) for word in signature.words(*TABLES[command, name]))
    metavar = option.metavar.removesuffix(_SEVERAL)
    if metavar in VALUED:
        return VALUED[metavar](scene)
    return choices(metavar) if "|" in metavar else listed(option.about)
