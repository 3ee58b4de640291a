"""A workspace whose people and rhythms are known, without git."""

import shutil

import pytest

from tests.cli.checkin.desk import Desk
from tests.cli.history.conftest import bench

__all__ = ["bench"]

PLAN = """\
name: Growth
lead: kari
objectives:
  - id: mrr
    title: Grow revenue
    owner: kari
    key_results:
      - {id: subscriptions, title: New subscriptions, baseline: 0, target: 100}
      - id: retention
        title: Customer retention
        owner: ola
        baseline: 68
        target: 75
        unit: "%"
        checkin_every: 14
      - id: regions
        title: New regions
        milestones:
          - {id: denmark, title: Denmark open, due: 2026-12-08}
          - {id: finland, title: Finland open, due: 2026-12-10}
"""
SETTINGS = """\
organisation: Acme
meetings: {weekly: thursday}
people:
  kari: {name: Kari Nordmann, team: growth}
  ola: {name: Ola Lund}
"""


def session(desk: Desk, day: str, readings: str, team: str = "growth") -> None:
    """Write a check-in of a day."""
    desk.write(
        f"cycles/2026-Q4/checkins/{team}/{day}-090000-kari.yaml",
        f"date: {day}\nauthor: kari\nreadings: {{{readings}}}\n",
    )


@pytest.fixture
def office(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Three key results: read on Monday 16, on Monday 9 and on Monday 23 November 2026."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("OKR_AUTHOR", "kari")
    shutil.rmtree(desk.root / "cycles")
    (desk.root / "kpis.yaml").unlink()
    desk.write("okr.yaml", SETTINGS)
    desk.write("cycles/2026-Q4/cycle.yaml", "start: 2026-10-01\nend: 2026-12-31\n")
    desk.write("cycles/2026-Q4/plans/growth.yaml", PLAN)
    session(desk, "2026-11-16", "subscriptions: {value: 40}")
    session(desk, "2026-11-09", "retention: {value: 70}")
    session(desk, "2026-11-23", "regions: {confidence: 6}")
    return desk
