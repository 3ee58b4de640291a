"""A workspace whose cycle has been closed, and what its teams' reviews say."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from okrcli.model import plan, workspace
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from tests.cli.checkin.desk import Answer, Desk

OLD, NEW = "cycles/2023-Q4", "cycles/2024-Q1"


@dataclass
class Ending:
    """Files of a workspace in memory until they are laid out; the old cycle is 2023-Q4."""

    root: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def desk(self) -> Desk:
        """The workspace as a desk."""
        return Desk(self.root, self.capsys)

    def team(
        self, name: str, text: str, readings: str = "", outcomes: Mapping[str, str] | None = None
    ) -> None:
        """A team's plan, its readings in one session, and its review with an outcome a goal.

        Outcomes are keyed as `objective/key-result`; without any the team has not closed.
        """
        group, _, team = name.rpartition("/")
        folder = f"{OLD}/{group}" if group else OLD
        self.desk.write(f"{folder}/plans/{team}.yaml", text)
        if readings:
            session = f"date: 2023-12-20\nauthor: kari\nreadings:\n{readings}"
            self.desk.write(f"{folder}/checkins/{team}/2023-12-20-090000-kari.yaml", session)
        if outcomes is None:
            return
        by_objective: dict[str, str] = {}
        for key, outcome in outcomes.items():
            objective, _, key_result = key.partition("/")
            body = by_objective.setdefault(objective, "")
            line = f"      {key_result}: {{outcome: {outcome}}}\n"
            by_objective[objective] = body + line if key_result else f"@{outcome}" + body
        text = "closed: 2024-01-05\nauthor: kari\nobjectives:\n"
        for objective, said in by_objective.items():
            whole = said.startswith("@")
            below = f"    outcome: {said[1:]}\n" if whole else f"    key_results:\n{said}"
            text += f"  {objective}:\n{below}"
        self.desk.write(f"{folder}/reviews/{team}.yaml", text)

    def init(self, *words: str) -> Answer:
        """Run `okr init`, which begins 2024-Q1 from 2023-Q4."""
        return self.desk.okr("init", "2024-Q1", "--from", "2023-Q4", *words)

    def text(self, team: str = "growth") -> str:
        """The new plan of a team, below its cycle."""
        group, _, name = team.rpartition("/")
        folder = f"{NEW}/{group}" if group else NEW
        return (self.root / f"{folder}/plans/{name}.yaml").read_text(encoding="utf-8")

    @property
    def space(self) -> workspace.Workspace:
        """The workspace as it is read now, all of it."""
        space = workspace_from(workspace_files.Disk(self.root)).workspace
        assert space.findings == ()
        return space

    def key_result(self, name: str, team: str = "growth") -> plan.KeyResult:
        """A key result of a new plan."""
        found = self.space.cycles["2024-Q1"].teams[team]
        every = [kr for objective in found.objectives for kr in objective.key_results]
        return next(kr for kr in every if kr.id == name)

    def errors(self) -> str:
        """What the validator finds in the new cycle that is an error."""
        done = self.desk.okr(
            "validate", "--level", "error", "--format", "concise", "--on", "2024-01-10", NEW
        )
        return done.out
