"""A desk to check in at: a small workspace on the disk, in the middle of its cycle today."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from okrcli import cli
from okrcli.model import session, workspace
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from

CYCLE = "cycles/2026-Q4"
GROWTH = """\
name: Growth
lead: kari
objectives:
  - id: mrr
    title: Grow Monthly Recurring Revenue
    owner: kari
    key_results:
      - id: subscriptions
        title: Increase the number of new paid subscriptions
        baseline: 3500
        target: 6000
        unit: subscriptions
        leading: [visitors]
        lagging: [new-subscriptions]
      - id: retention
        title: Improve customer retention rate
        baseline: 68
        target: 75
        unit: "%"
        owner: tom
        lagging:
          - {id: churn, title: Churn rate, below: 6, unit: "%", owner: tom}
      - id: regions
        title: Launch in two new regions
        milestones:
          - {id: denmark, title: Denmark open for business}
          - {id: finland, title: Finland open for business}
  - id: upgrade
    title: Make upgrading easy
    owner: tom
    key_results:
      - id: annual-plans
        title: Let customers pay by the year
        zones: {commit: on the website, target: one in five, stretch: one in three}
      - id: keyboard
        title: Open the set-up to everyone
        done_when: an outside audit passes the set-up
      - id: invitations
        title: Win new teams through invitations
        baseline: 0
        target: 300
        dropped: DROPPED
"""
PRODUCT = """\
name: Product
objectives:
  - id: experience
    title: Invest in user experience
    key_results:
      - id: response-time
        title: Answer inquiries within a day
        measured_by: response-time
        below: 24
        unit: hours
      - id: tickets
        title: Resolve tickets sooner
        measured_by: resolution
        baseline: 40
        target: 20
        lagging: [visitors]
"""
KPIS = """\
kpis:
  - {id: visitors, title: Website visitors a day, above: 1250, owner: ola}
  - {id: new-subscriptions, title: New subscriptions a week}
  - {id: response-time, title: Response time, unit: hours, better: lower}
  - {id: resolution, title: Resolution time, unit: hours, better: lower}
  - {id: nps, title: Net Promoter Score, owner: kari}
"""
SETTINGS = """\
organisation: Acme
people:
  kari: {name: Kari Nordmann, email: kari@acme.example, team: growth}
  tom: {name: Tom Baker, email: tom@acme.example, team: growth}
  ola: {name: Ola Lund, email: ola@acme.example, team: product}
"""


class Answer(NamedTuple):
    """What a command ended with, and what it said where."""

    code: int
    out: str
    err: str


@dataclass
class Desk:
    """A workspace at `root`; its cycle began 60 days before today and ends 30 days after it."""

    root: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def today(self) -> date:
        """The clock's day."""
        return datetime.now().astimezone().date()

    def day(self, ago: int) -> str:
        """The day so many days ago, as it is typed."""
        return (self.today - timedelta(days=ago)).isoformat()

    def write(self, path: str, text: str) -> Path:
        """Write a file of the workspace."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        return place

    def okr(self, *words: str) -> Answer:
        """Run one command line here, in this process, with nobody at a terminal."""
        self.capsys.readouterr()
        code = cli.main(words)
        said = self.capsys.readouterr()
        return Answer(code, said.out, said.err)

    def git(self, *words: str, folder: str = ".") -> str:
        """What stock git prints, in a folder from the root; only this desk's configuration counts."""
        who = ("-c", "user.name=Kari", "-c", "user.email=kari@acme.example", "-c", "gc.auto=0")
        done = subprocess.run(
            ["git", *who, *words],
            cwd=self.root / folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stdout

    def versioned(self) -> "Desk":
        """The desk, with everything on it committed."""
        self.git("init", "-q", "-b", "main")
        self.git("add", ".")
        self.git("commit", "-qm", "Begin")
        return self

    def checkin(self, *words: str) -> Answer:
        """Run `okr checkin`."""
        return self.okr("checkin", *words)

    def started(self, *words: str, stdin: str = "", **environ: str) -> "subprocess.Popen[str]":
        """`okr checkin` begun as a process of its own."""
        process = subprocess.Popen(
            [sys.executable, "-m", "okrcli", "checkin", *words],
            cwd=self.root,
            env={**os.environ, **environ},
            text=True,
            encoding="utf-8",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdin
        process.stdin.write(stdin)
        process.stdin.close()
        process.stdin = None
        return process

    @property
    def paths(self) -> list[str]:
        """Every session's file, from the cycle's folder, temporary files too."""
        folder = self.root / CYCLE
        return sorted(
            p.relative_to(folder).as_posix() for p in folder.rglob("checkins/**/*") if p.is_file()
        )

    @property
    def space(self) -> workspace.Workspace:
        """The workspace as it is read now; all of it can be read."""
        space = workspace_from(workspace_files.Disk(self.root)).workspace
        assert space.findings == ()
        return space

    def sessions(self, team: str) -> list[session.Session]:
        """A team's sessions, by file name."""
        found = self.space.cycles["2026-Q4"].teams[team].sessions
        return [filed.session for filed in sorted(found, key=lambda filed: filed.name)]

    def reading(self, name: str, team: str = "growth") -> session.Reading:
        """The one reading of an id, in the one session of a team."""
        (made,) = self.sessions(team)
        return made.readings[name]


def laid(root: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk with the workspace laid out on it."""
    desk = Desk(root, capsys)
    desk.write("okr.yaml", SETTINGS)
    desk.write("kpis.yaml", KPIS)
    desk.write(f"{CYCLE}/cycle.yaml", f"start: {desk.day(60)}\nend: {desk.day(-30)}\n")
    desk.write(f"{CYCLE}/plans/growth.yaml", GROWTH.replace("DROPPED", desk.day(5)))
    desk.write(f"{CYCLE}/plans/product.yaml", PRODUCT)
    return desk


def settle(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """An environment in which nobody is known, and the terminal is 80 columns wide."""
    for name in [name for name in os.environ if name.startswith(("OKR_", "GIT_", "LC_"))]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
