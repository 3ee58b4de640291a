"""A quarter of eight people with all that git does to branches, against a ledger of what each typed."""

import random
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from tests.cli.checkin.desk import CYCLE, Desk
from tests.torture.outcome import Outcome
from tests.torture.process import ran
from tests.torture.writing_commands import desk

PEOPLE = ("kari", "tom", "ola", "eva", "per", "liv", "ida", "jon")
# who, the day, the id as it is called now, the value
Entry = tuple[str, str, str, int]


@dataclass
class Quarter:
    """A repository, what was typed and not taken back, and what went wrong."""

    desk: Desk
    chance: random.Random
    found: Outcome
    ledger: Counter[Entry] = field(default_factory=Counter)
    value: int = 0
    goal: str = "subscriptions"
    merges: Counter[str] = field(default_factory=Counter)

    def commit(self, message: str) -> None:
        """Commit all there is."""
        self.desk.git("add", "-A")
        self.desk.git("commit", "-qm", message)

    def typed(self, who: str, ago: int) -> Entry:
        """A check-in of somebody, made and committed; gives its entry, not yet in the ledger."""
        self.value += 1
        day = self.desk.day(ago)
        words = ["checkin", self.goal, str(self.value), "--author", who, "--on", day]
        done = ran(self.desk.root, words)
        self.found.tried += 1
        if done.code:
            self.found.faults.append(f"{' '.join(words)} ended with {done.code}: {done.said}")
        self.commit(f"{who} checks in")
        return who, day, self.goal, self.value

    def landed(self, name: str, way: str) -> None:
        """Bring a branch to main by one of git's ways; a conflict is a fault."""
        self.merges[way] += 1
        try:
            self._land(name, way)
        except subprocess.CalledProcessError as why:
            self.found.faults.append(f"{way} of {name}: {why.stderr or why.stdout}")
            subprocess.run(["git", "reset", "-q", "--hard"], cwd=self.desk.root, check=False)

    def _land(self, name: str, way: str) -> None:
        git = self.desk.git
        if way == "rebase":
            git("rebase", "-q", "main", name)
        git("switch", "-q", "main")
        if way == "merge":
            git("merge", "-q", "--no-edit", name)
        elif way == "rebase":
            git("merge", "-q", "--ff-only", name)
        elif way == "squash":
            git("merge", "-q", "--squash", name)
            git("commit", "-qm", f"squash {name}")
        else:
            git("cherry-pick", f"main..{name}")


WAYS = ("merge", "rebase", "squash", "cherry-pick")


def quarter(folder: Path, seed: str, weeks: int) -> Outcome:
    """Every reading that was typed and not taken back is there once, with its value, day and author."""
    root = folder / "quarter"
    root.mkdir()
    found = Outcome("quarter", f"{len(PEOPLE)} people, {weeks} weeks, against a ledger")
    now = Quarter(desk(root).versioned(), random.Random(seed), found)
    for week in range(weeks):
        _week(now, week, weeks)
    _compare(now)
    _fold(now)
    found.note = ", ".join(f"{n} × {way}" for way, n in sorted(now.merges.items()))
    return found


def _week(now: Quarter, week: int, weeks: int) -> None:
    """Everybody checks in on a branch of their own; some branches are taken twice, or back."""
    branches: dict[str, list[Entry]] = {}
    ago = min(55, 4 * (weeks - week))
    for who in PEOPLE:
        name = f"{who}-{week}"
        now.desk.git("switch", "-qc", name, "main")
        branches[name] = [now.typed(who, ago) for _ in range(now.chance.choice((1, 1, 2)))]
    now.desk.git("switch", "-q", "main")
    for name, entries in branches.items():
        now.landed(name, now.chance.choice(WAYS))
        now.ledger.update(entries)
    name, entries = now.chance.choice(list(branches.items()))
    _EVENTS[week % len(_EVENTS)](now, name, entries)


def _revert(now: Quarter, _: str, __: list[Entry]) -> None:
    """A check-in is made on main, and its commit reverted."""
    now.typed("kari", 1)
    now.desk.git("revert", "--no-edit", "HEAD")
    now.merges["revert"] += 1


def _again(now: Quarter, name: str, _: list[Entry]) -> None:
    """A branch that has landed is merged once more: nothing is there twice."""
    now.desk.git("merge", "-q", "--no-edit", name)
    now.merges["merge twice"] += 1


def _rename(now: Quarter, _: str, __: list[Entry]) -> None:
    """The goal gets another id, and says which it had."""
    new = f"subscriptions-{now.value}"
    plan = f"{CYCLE}/plans/growth.yaml"
    text = (now.desk.root / plan).read_text()
    was = [line for line in text.splitlines() if line.strip().startswith("was:")]
    old = was[0].partition("[")[2].rstrip("]").split(", ") if was else []
    if was:
        text = text.replace(f"{was[0]}\n", "")
    names = ", ".join([*old, now.goal])
    new_text = text.replace(f"- id: {now.goal}\n", f"- id: {new}\n        was: [{names}]\n")
    now.desk.write(plan, new_text)
    now.goal = new
    now.commit("rename the goal")
    now.merges["rename"] += 1


def _plan_moves(now: Quarter, _: str, __: list[Entry]) -> None:
    """The target moves, which no check-in is in the way of."""
    plan = f"{CYCLE}/plans/growth.yaml"
    text = (now.desk.root / plan).read_text()
    now.desk.write(plan, text.replace("target: 6000", f"target: 6000 # {now.value}", 1))
    now.commit("look at the target")


_EVENTS: tuple[Callable[[Quarter, str, list[Entry]], None], ...] = (
    _revert,
    _rename,
    _again,
    _plan_moves,
)


def _compare(now: Quarter) -> None:
    """Note what is there and was not typed, and what was typed and is not there."""
    space = workspace_from(workspace_files.Disk(now.desk.root)).workspace
    now.found.faults += [f"{finding.place}: {finding.said}" for finding in space.findings]
    team = space.cycles["2026-Q4"].teams["growth"]
    goals = [kr for objective in team.objectives for kr in objective.key_results]
    goal = next(kr for kr in goals if kr.id == now.goal)
    points = space.readings_of(space.cycles["2026-Q4"], team, goal)
    there = Counter((p.author, p.day.isoformat(), int(p.reading.value or -1)) for p in points)
    typed = Counter({(who, day, value): n for (who, day, _, value), n in now.ledger.items()})
    now.found.faults += [f"lost: {entry}" for entry in typed - there]
    now.found.faults += [f"never typed: {entry}" for entry in there - typed]


def _fold(now: Quarter) -> None:
    """Close and fold on main, merge a branch that was open meanwhile, and compare once more."""
    now.desk.git("switch", "-qc", "late", "main")
    late = now.typed("liv", 1)
    now.desk.git("switch", "-q", "main")
    day = now.desk.day(0)
    now.desk.write(f"{CYCLE}/reviews/growth.yaml", f"closed: {day}\nauthor: kari\n")
    done = ran(now.desk.root, ["close", "2026-Q4", "--fold", "--yes", "--team", "growth"])
    if done.code:
        now.found.faults.append(f"the fold ended with {done.code}: {done.said}")
    now.commit("fold")
    _compare(now)
    now.landed("late", "merge")
    now.ledger.update([late])
    _compare(now)
    if now.desk.git("status", "--porcelain"):
        now.found.faults.append("git has something left to settle")
