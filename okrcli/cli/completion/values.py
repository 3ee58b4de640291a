"""What the words of a command line can be: goals, teams, cycles, owners, and the rest."""

import os
import re
import time
from collections import Counter, namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence

from okrcli.cli import commands
from okrcli.cli.completion import scan

TYPE_CHECKING = False  # typing's own would cost the import of typing
if TYPE_CHECKING:
    from okrcli.cli.completion import signature

# with more plans than this, a goal is completed after its team's name and a slash
MOST_PLANS = 300
_LIST = re.compile(r"([\w-]+(?:, [\w-]+)* or [\w-]+)\.$")


class Candidate(namedtuple("Candidate", ("value", "title"), defaults=("",))):
    """Something to complete to, and what it is; the title may be empty."""

    __slots__ = ()


FILES = Candidate(":files")
FOLDERS = Candidate(":folders")
ALONE = (FILES, FOLDERS)


class Scene:
    """A command line as far as it goes: the unfinished word, options given, words, and files."""

    def __init__(self, typed: str, given: Mapping[str, str], words: Sequence[str]) -> None:
        self.typed = typed
        self.words = words
        self._texts: dict[str, list[str]] = {}
        self.top = scan.root(os.environ.get("OKR_DIR") or ".") or ""
        self.known = scan.cycles(self.top) if self.top else {}
        day = given.get("--on") or time.strftime("%Y-%m-%d")
        chosen = [name for name in self.known if name.lower() == given.get("--cycle", "").lower()]
        self.cycles = chosen or scan.around(self.known, day)

    def plans(self, cycle: str) -> dict[str, str]:
        """The plans of a cycle by team; none without a workspace."""
        return scan.plans(self.top, cycle) if self.top else {}

    def text(self, path: str) -> list[str]:
        """The lines of a file of the workspace, read once."""
        if path not in self._texts:
            place = os.path.join(self.top, path)
            self._texts[path] = scan.lines(place, self.top) if self.top else []
        return self._texts[path]


def goals(scene: Scene) -> Iterator[Candidate]:
    """Goals and KPIs by their shortest name: of the current cycle, then teams, then other cycles.

    After `growth/` that team's, after `2026/` that cycle's; an id of two teams comes with both.
    """
    first, slash, _ = scene.typed.partition("/")
    if slash:
        if first in scene.known:
            yield from _referred(scene, first, f"{first}/")
        for cycle in scene.cycles[:1]:
            yield from _referred(scene, cycle, "")
        return
    for cycle in scene.cycles[:1]:
        yield from _short(scene, cycle)
    yield from _standing(scene)
    yield from teams(scene)
    for cycle in scene.cycles[1:]:
        yield from _referred(scene, cycle, f"{cycle}/")


def _short(scene: Scene, cycle: str) -> Iterator[Candidate]:
    plans = scene.plans(cycle)
    if len(plans) > MOST_PLANS:
        return
    found = [(team, item) for team, path in plans.items() for item in _goals(scene, path)]
    times = Counter(item.id.lower() for _, item in found)
    for team, item in found:
        once = times[item.id.lower()] == 1
        yield Candidate(item.id if once else f"{team}/{item.id}", item.title)


def _referred(scene: Scene, cycle: str, prefix: str) -> Iterator[Candidate]:
    """The goals of a cycle as `growth/subscriptions`, only one team's where one is typed."""
    plans = scene.plans(cycle)
    typed = scene.typed.removeprefix(prefix)
    team = typed.partition("/")[0] if "/" in typed else None
    chosen = {name: path for name, path in plans.items() if team in {None, name}}
    if len(chosen) > MOST_PLANS:
        yield from (Candidate(f"{prefix}{name}/") for name in chosen)
        return
    for name, path in chosen.items():
        for item in _goals(scene, path):
            yield Candidate(f"{prefix}{name}/{item.id}", item.title)


def _goals(scene: Scene, path: str) -> Iterator[scan.Item]:
    return (item for item in scan.items(scene.text(path)) if item.of is None)


def _standing(scene: Scene) -> Iterator[Candidate]:
    return (Candidate(item.id, item.title) for item in scan.items(scene.text("kpis.yaml")))


def milestones(scene: Scene) -> Iterator[Candidate]:
    """The milestones of the key result that is named, of all where none of its name has any."""
    named = scene.words[0].rpartition("/")[2].lower() if scene.words else ""
    found = [
        item
        for cycle in scene.cycles
        for path in list(scene.plans(cycle).values())[:MOST_PLANS]
        for item in scan.items(scene.text(path))
        if item.of is not None
    ]
    own = [item for item in found if named and str(item.of).lower().startswith(named)]
    yield from (Candidate(item.id, item.title) for item in own or found)


def teams(scene: Scene) -> Iterator[Candidate]:
    """The teams of the cycle, by what they are called."""
    for cycle in scene.cycles[:1]:
        plans = scene.plans(cycle)
        few = len(plans) <= MOST_PLANS
        for team, path in plans.items():
            yield Candidate(team, scan.name(scene.text(path)) if few else "")


def cycles(scene: Scene) -> Iterator[Candidate]:
    """The cycles by name, the newest first, with their days."""
    newest = sorted(scene.known.items(), key=lambda pair: (pair[1][1], pair[0]), reverse=True)
    for name, (start, end) in newest:
        yield Candidate(name, f"{start} – {end}" if start else "")


def owners(scene: Scene) -> Iterator[Candidate]:
    """Whoever `people:` names, the teams, and whoever owns something in the cycle's plans."""
    yield from people(scene)
    yield from teams(scene)
    for cycle in scene.cycles[:1]:
        for path in list(scene.plans(cycle).values())[:MOST_PLANS]:
            yield from (Candidate(name) for name in sorted(set(scan.owners(scene.text(path)))))


def people(scene: Scene) -> Iterator[Candidate]:
    """The people of `okr.yaml`, by id."""
    for name, title in scan.people(scene.text("okr.yaml")).items():
        yield Candidate(name, title)


def listed(about: str) -> Iterator[Candidate]:
    """The words that a help text ends with, as in `none, commit, target or stretch.`."""
    found = _LIST.search(about)
    for word in re.split(r", | or ", found[1]) if found else ():
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


def codes(scene: Scene) -> Iterator[Candidate]:
    """The same, after those that a list like `KR201,KR2` holds already."""
    head = scene.typed[: scene.typed.rfind(",") + 1]
    taken = set(head.split(","))
    return (Candidate(head + code, about) for code, about in rules(scene) if code not in taken)


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
    """What a key result's state can be."""
    from okrcli.cli.completion import signature

    return (Candidate(word) for word in signature.words("scoring/state", "STATES"))


def commanded(_: Scene) -> Iterator[Candidate]:
    """The commands, with their lines of the overview."""
    return (Candidate(name, about.summary) for name, about in commands.COMMANDS.items())


# What a command's positional words are, by the `takes` of the table of commands.
TAKEN: dict[str, Callable[[Scene], Iterator[Candidate]]] = {
    "goal": goals, "cycle": cycles, "topic": topics, "command": commanded,
    "guide": pages("guide", "GUIDE"), "schema": schemas, "revision": revisions,
    "shell": _words("bash", "zsh", "fish"), "meeting": _words("weekly", "quarterly"),
    "path": _alone(FILES), "folder": _alone(FOLDERS),
}  # fmt: skip
# What an option's value is, by its metavar.
VALUED: dict[str, Callable[[Scene], Iterator[Candidate]]] = {
    "TEAM": teams, "CYCLE": cycles, "NAME": owners, "PERSON": people, "CODE,...": codes,
    "ID": milestones, "ID|yes|no": milestones, "REF": goals, "FILE": _alone(FILES),
    "FILE|-": _alone(FILES), "PATH": _alone(FILES), "DIR": _alone(FOLDERS),
    "FOLDER": _alone(FOLDERS), "REV": revisions, "STATE": states,
}  # fmt: skip


def of_option(option: "signature.Option", scene: Scene) -> Iterator[Candidate]:
    """What the value of an option may be; nothing for a text, a day or a number."""
    known = VALUED.get(option.metavar)
    if known:
        return known(scene)
    return choices(option.metavar) if "|" in option.metavar else listed(option.about)
