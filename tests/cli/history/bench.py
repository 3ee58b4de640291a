"""A workspace under git, and its commands run where it stands."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from okrcli import cli
from tests import repository
from tests.cli.checkin import desk

CYCLE = "cycles/2026-Q4"
PLAN = f"{CYCLE}/plans/growth.yaml"
DATES = "start: 2026-10-01\nend: 2026-12-31\n"
GROWTH = """\
name: Growth
objectives:
  - id: mrr
    title: Grow Monthly Recurring Revenue
    owner: kari
    key_results:
      - id: subscriptions
        title: New paid subscriptions
        baseline: 3500
        target: 6000
        unit: subscriptions
      - id: retention
        title: Customer retention rate
        baseline: 68
        target: 75
        unit: "%"
"""


@dataclass
class Bench:
    """A repository with a workspace in it; `prefix` is the folder that the workspace is in."""

    repo: repository.Repository
    capsys: pytest.CaptureFixture[str]
    prefix: str = ""

    @property
    def root(self) -> Path:
        """The workspace's folder."""
        return self.repo.top / self.prefix

    def write(self, path: str, text: str) -> Path:
        """Write a file of the workspace."""
        return self.repo.write(self.prefix + path, text)

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands once in a file of the workspace."""
        place = self.root / path
        before = place.read_text(encoding="utf-8")
        assert before.count(old) == 1
        place.write_text(before.replace(old, new), encoding="utf-8")

    def session(
        self, day: str, readings: str, *, author: str = "kari", team: str = "growth"
    ) -> str:
        """Write a session with its readings, each `id: {…}` on a line; gives the path."""
        path = f"{CYCLE}/checkins/{team}/{day}-090000-{author}.yaml"
        rows = "".join(f"  {line}\n" for line in readings.splitlines())
        self.write(path, f"date: {day}\nauthor: {author}\nreadings:\n{rows}")
        return path

    def okr(self, *words: str) -> desk.Answer:
        """Run one command line here, in this process."""
        self.capsys.readouterr()
        code = cli.main(words)
        said = self.capsys.readouterr()
        return desk.Answer(code, said.out, said.err)


Lay = Callable[..., Bench]


def settle(monkeypatch: pytest.MonkeyPatch, repo: repository.Repository) -> None:
    """The environment of a repository alone with itself, in front of a terminal of 80 columns."""
    desk.settle(monkeypatch, repo.home)
    monkeypatch.setenv("PATH", os.environ["PATH"])


def begin(bench: Bench) -> None:
    """Lay a workspace with one plan out, not committed yet."""
    bench.write("okr.yaml", "organisation: Acme\n")
    bench.write(f"{CYCLE}/cycle.yaml", DATES)
    bench.write(PLAN, GROWTH)
