"""Two people on two branches, with real git between them."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from okrcli.model import readings
from tests.cli.checkin.desk import CYCLE, Desk

PLAN = f"{CYCLE}/plans/growth.yaml"


@dataclass
class Branches:
    """A desk in a repository; everything on it is committed on `main`."""

    desk: Desk

    def commit(self, message: str = "Work") -> None:
        """Commit all there is."""
        self.desk.git("add", "-A")
        self.desk.git("commit", "-qm", message)

    def on(self, name: str, *work: Callable[[], object], start: str = "main") -> str:
        """A branch with a commit for each piece of work; gives its name."""
        self.desk.git("switch", "-qc", name, start)
        for piece in work:
            piece()
            self.commit(name)
        return name

    def check_in(self, *words: str) -> Callable[[], object]:
        """A check-in, to be made on a branch."""

        def work() -> None:
            done = self.desk.checkin(*words)
            assert (done.code, done.err) == (0, "")

        return work

    def edit(self, old: str, new: str, path: str = PLAN) -> Callable[[], object]:
        """An edit of the plan, to be made on a branch."""

        def work() -> None:
            place = self.desk.root / path
            text = place.read_text()
            assert text.count(old) == 1
            place.write_text(text.replace(old, new))

        return work

    def merge(self, *names: str) -> None:
        """Merge branches into the one that is checked out; CalledProcessError for a conflict."""
        self.desk.git("merge", "-q", "--no-edit", *names)
        self.check_clean()

    def check_clean(self) -> None:
        """Git has nothing to settle, and nothing is left to commit."""
        assert self.desk.git("status", "--porcelain") == ""

    def conflicts(self, *names: str) -> list[str]:
        """The paths in conflict after a merge that fails; none after one that does not."""
        try:
            self.desk.git("merge", "-q", "--no-edit", *names)
        except subprocess.CalledProcessError:
            listed = self.desk.git("diff", "--name-only", "--diff-filter=U")
            return listed.splitlines()
        return []

    def values(self, name: str, team: str = "growth") -> list[Decimal]:
        """The values read of a goal, oldest first, as reports see them."""
        return [p.reading.value for p in self.points(name, team) if p.reading.value is not None]

    def points(self, name: str, team: str = "growth") -> readings.Series:
        """All that was read of a goal of a team's plan."""
        space = self.desk.space
        season = space.cycles["2026-Q4"]
        found = season.teams[team]
        goals = [kr for objective in found.objectives for kr in objective.key_results]
        item = next(kr for kr in goals if kr.id == name)
        return space.readings_of(season, found, item)
