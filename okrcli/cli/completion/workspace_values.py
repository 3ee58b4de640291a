"""What a workspace has to offer: goals, teams, cycles, owners and milestones."""

import os
import time
from collections import Counter, namedtuple
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from okrcli.cli.completion import workspace_scan
from okrcli.cli.completion.workspace_scan import ScannedItem, scanned_lines

# with more plans than this, a goal is completed after its team's name and a slash
MOST_PLANS = 300


class Candidate(namedtuple("Candidate", ("value", "title"), defaults=("",))):
    """Something to complete to, and what it is; the title may be empty."""

    __slots__ = ()


class CompletionSetting:
    """A command line as far as it goes: the unfinished word, options given, words, and files."""

    def __init__(self, typed: str, given: Mapping[str, str], words: Sequence[str]) -> None:
        self.typed = typed
        self.given = given
        self.words = words
        self._texts: dict[str, list[str]] = {}

    @cached_property
    def top(self) -> str:
        """The workspace's root, empty where there is none."""
        return workspace_scan.root(os.path.expanduser(os.environ.get("OKR_DIR") or ".")) or ""

    @cached_property
    def known(self) -> dict[str, tuple[str, str]]:
        """Every cycle with its first and last day."""
        return workspace_scan.cycles(self.top) if self.top else {}

    @cached_property
    def cycles(self) -> list[str]:
        """The cycle that is named, else those around the day, the shortest first."""
        named = self.given.get("--cycle", "").lower()
        chosen = [name for name in self.known if name.lower() == named]
        return chosen or workspace_scan.around(
            self.known, self.given.get("--on") or time.strftime("%Y-%m-%d")
        )

    def plans(self, cycle: str) -> dict[str, str]:
        """The plans of a cycle by team; none without a workspace."""
        return workspace_scan.plans(self.top, cycle) if self.top else {}

    def text(self, path: str) -> list[str]:
        """The lines of a file of the workspace, read once."""
        if path not in self._texts:
            place = os.path.join(self.top, path)
            self._texts[path] = scanned_lines(place, self.top) if self.top else []
        return self._texts[path]


def goals(scene: CompletionSetting) -> Iterator[Candidate]:
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
    yield from standing_kpis(scene)
    yield from teams(scene)
    for cycle in scene.cycles[1:]:
        yield from _referred(scene, cycle, f"{cycle}/")


def _short(scene: CompletionSetting, cycle: str) -> Iterator[Candidate]:
    plans = scene.plans(cycle)
    if len(plans) > MOST_PLANS:
        return
    found = [(team, item) for team, path in plans.items() for item in _goals(scene, path)]
    times = Counter(item.id.lower() for _, item in found)
    for team, item in found:
        once = times[item.id.lower()] == 1
        yield Candidate(item.id if once else f"{team}/{item.id}", item.title)


def _referred(scene: CompletionSetting, cycle: str, prefix: str) -> Iterator[Candidate]:
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


def _goals(scene: CompletionSetting, path: str) -> Iterator[ScannedItem]:
    return (item for item in workspace_scan.items(scene.text(path)) if item.of is None)


def standing_kpis(scene: CompletionSetting) -> Iterator[Candidate]:
    """The KPIs of `kpis.yaml`."""
    return (
        Candidate(item.id, item.title) for item in workspace_scan.items(scene.text("kpis.yaml"))
    )


def milestones(scene: CompletionSetting) -> Iterator[Candidate]:
    """The milestones of the key result that is named, of all where none of its name has any."""
    named = scene.words[0].rpartition("/")[2].lower() if scene.words else ""
    found = [
        item
        for cycle in scene.cycles
        for path in list(scene.plans(cycle).values())[:MOST_PLANS]
        for item in workspace_scan.items(scene.text(path))
        if item.of is not None
    ]
    own = [item for item in found if named and str(item.of).lower().startswith(named)]
    yield from (Candidate(item.id, item.title) for item in own or found)


def teams(scene: CompletionSetting) -> Iterator[Candidate]:
    """The teams of the cycle, by what they are called."""
    for cycle in scene.cycles[:1]:
        plans = scene.plans(cycle)
        few = len(plans) <= MOST_PLANS
        for team, path in plans.items():
            yield Candidate(team, workspace_scan.name(scene.text(path)) if few else "")


def cycles(scene: CompletionSetting) -> Iterator[Candidate]:
    """The cycles by name, the newest first, with their days."""
    newest = sorted(scene.known.items(), key=lambda pair: (pair[1][1], pair[0]), reverse=True)
    for name, (start, end) in newest:
        yield Candidate(name, f"{start} – {end}" if start else "")


def owners(scene: CompletionSetting) -> Iterator[Candidate]:
    """Whoever `people:` names, the teams, and whoever owns something in the cycle's plans."""
    yield from people(scene)
    yield from teams(scene)
    for cycle in scene.cycles[:1]:
        for path in list(scene.plans(cycle).values())[:MOST_PLANS]:
            yield from (
                Candidate(name) for name in sorted(set(workspace_scan.owners(scene.text(path))))
            )


def people(scene: CompletionSetting) -> Iterator[Candidate]:
    """The people of `okr.yaml`, by id."""
    for name, title in workspace_scan.people(scene.text("okr.yaml")).items():
        yield Candidate(name, title)
