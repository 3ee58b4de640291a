"""What each word of a command line may be: by the command's `takes`, or its option's metavar."""

from collections import namedtuple
from collections.abc import Callable, Iterator

from okrcli.cli import commands
from okrcli.cli.completion import table, workspace_values
from okrcli.cli.completion.workspace_values import Candidate, CompletionSetting

# Lines that stand alone, and ask the shell for names of its own.
FILES = Candidate(":files")
FOLDERS = Candidate(":folders")
ALONE = (FILES, FOLDERS)
_SEVERAL = ",..."


class Option(namedtuple("Option", ("names", "metavar", "about", "repeats", "words"))):
    """An option: its names, what its value is called (empty for a switch), and what it is for.

    A metavar of two words, as in `A B`, stands for two values. `words` are all that it takes where
    they are few.
    """

    __slots__ = ()


def options(command: str) -> list[Option]:
    """The options of a command, in order."""
    return [Option(*row) for row in table.OPTIONS[command]]


def named(kind: str) -> "Callable[[CompletionSetting], Iterator[Candidate]]":
    """What the table names under these kinds: pages, rules, schemas or states."""
    return lambda _: (Candidate(*pair) for pair in table.NAMED[kind])


def topics(scene: CompletionSetting) -> Iterator[Candidate]:
    """What can be explained: topics, then codes."""
    yield from named("topics")(scene)
    yield from named("rules")(scene)


def revisions(scene: CompletionSetting) -> Iterator[Candidate]:
    """Branches and tags, also behind the dots of a range."""
    from okrcli.cli.completion.revisions import names

    dots = scene.typed.rfind("..") + 2
    head = scene.typed[:dots] if dots > 1 else ""
    return (Candidate(head + name) for name in names(scene.top or "."))


def _words(*words: str) -> Callable[[CompletionSetting], Iterator[Candidate]]:
    return lambda _: (Candidate(word) for word in words)


def _alone(candidate: Candidate) -> Callable[[CompletionSetting], Iterator[Candidate]]:
    return lambda _: iter([candidate])


def commanded(_: CompletionSetting) -> Iterator[Candidate]:
    """The commands, with their lines of the overview."""
    return (Candidate(name, about.summary) for name, about in commands.COMMANDS.items())


# What a command's positional words are, by the `takes` of the table of commands.
TAKEN: dict[str, Callable[[CompletionSetting], Iterator[Candidate]]] = {
    "goal": workspace_values.goals,
    "cycle": workspace_values.cycles,
    "topic": topics,
    "command": commanded,
    "guide": named("guide"),
    "schema": named("schemas"),
    "revision": revisions,
    "shell": _words("bash", "zsh", "fish"),
    "meeting": _words("weekly", "quarterly"),
    "path": _alone(FILES),
    "folder": _alone(FOLDERS),
    "kpi": workspace_values.standing_kpis,
}
# What an option's value is, by its metavar; with `,...` behind it there may be several.
VALUED: dict[str, Callable[[CompletionSetting], Iterator[Candidate]]] = {
    "TEAM": workspace_values.teams,
    "CYCLE": workspace_values.cycles,
    "NAME": workspace_values.owners,
    "CODE": named("rules"),
    "ID": workspace_values.milestones,
    "ID|yes|no": workspace_values.milestones,
    "A B": workspace_values.goals,
    "REF": workspace_values.goals,
    "FOLDER": _alone(FOLDERS),
    "FILE": _alone(FILES),
    "FILE|-": _alone(FILES),
    "KPI": workspace_values.goals,
    "REV": revisions,
    "DATE|REV|1w": revisions,
    "STATE": named("states"),
}


def of_option(option: Option, scene: CompletionSetting) -> Iterator[Candidate]:
    """What the value of an option may be; nothing for a text, a day or a number."""
    several = option.metavar.endswith(_SEVERAL)
    head = scene.typed[: scene.typed.rfind(",") + 1] if several else ""
    taken = set(head.split(","))
    for each in _one(option, scene):
        if each.value not in taken:
            yield each._replace(value=head + each.value)


def _one(option: Option, scene: CompletionSetting) -> Iterator[Candidate]:
    """The same, whether or not others stand before it in a list."""
    if option.words:
        return (Candidate(word) for word in option.words)
    asked = VALUED.get(option.metavar.removesuffix(_SEVERAL))
    return asked(scene) if asked else iter(())
