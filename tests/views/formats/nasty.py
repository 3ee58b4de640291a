"""One workspace in which formats could part ways, and its report and board as of a day."""

from datetime import date

from okrcli.model import workspace
from okrcli.views import kpi_values, report_values
from okrcli.views.kpi_board import kpi_board
from okrcli.views.report import report_view
from tests import workspaces

ON = date(2026, 11, 25)
SETTINGS = """\
organisation: Æ & Ø
people: {kari: {name: "Kari <b>Næss</b>"}, ola: {name: "Ola | Lund"}}
"""
OPEN = """\
name: Growth
lead: kari
objectives:
  - id: more
    title: "Få *mer* – “nå” | ≥ 5 <i>"
    kind: committed
    owner: kari
    teams: closed
    key_results:
      - {id: fast, title: "Øk <b>fart</b> | æ", baseline: 0, target: 6000, unit: kr, owner: ola}
      - {id: near, title: "`Nær` målet…", baseline: 0, target: 100, kind: aspirational}
      - {id: skipped, title: "[Hoppet](over)", baseline: 0, target: 100}
      - {id: gone, title: "~~Gitt~~ opp", baseline: 0, target: 9, dropped: 2026-11-05, because: dear}
      - {id: silent, title: "Stille → stille", baseline: 0, target: 50}
      - {id: overdue, title: "Over tiden &amp;", baseline: 0, target: 9, due: 2026-11-15}
      - {id: bare, title: "=Uten() start", target: 40, better: higher}
      - {id: unread, title: "@aldri lest", baseline: 0, target: 8}
      - {id: later, title: "Begynner ▲ senere", baseline: 0, target: 9, start: 2026-12-01}
      - {id: done, title: "✔ ferdig", baseline: 0, target: 10}
      - id: guard
        title: "Hold “den” ≥ 95 %"
        above: 95
        unit: "%"
        leading:
          - {id: lead-holds, title: "Lead <holds>", above: 5}
          - {id: lead-misses, title: "Lead | misses", below: 6}
          - {id: lead-stale, title: "Lead *stale*", above: 1}
        lagging:
          - {id: lag-never, title: "Lag æ never", above: 1}
          - {id: lag-watched, title: "Lag – watched"}
          - {id: lag-far, title: "Lag & far", baseline: 0, target: 10}
      - id: steps
        title: "Steg `for` steg"
        milestones:
          - {id: one, title: "Første"}
          - {id: two, title: "Andre <s>", due: 2026-11-20}
      - {id: zones, title: "I soner", zones: {commit: solgt, target: elsket, stretch: kjent}}
  - id: sketch
    title: Sketch
    draft: true
    key_results:
      - {id: drafted, title: "Utkast \\\\ til", baseline: 0, target: 7}
"""
CLOSED = """\
name: Closed
lead: ola
objectives:
  - id: over
    title: Over
    owner: ola
    key_results:
      - {id: won, title: "Vant _stort_", baseline: 0, target: 10}
      - {id: lost, title: "Tapte # alt", baseline: 0, target: 10, owner: kari}
"""
REVIEW = """\
closed: 2026-11-20
author: ola
objectives:
  over:
    key_results:
      won: {progress: 0.72, grade: 0.65, outcome: achieved}
      lost: {progress: 0.1, grade: 0.1, outcome: missed}
"""
READINGS = {
    ("growth", "2026-10-08"): (
        "silent: {value: 20}, fast: {value: 300, confidence: 8}, skipped: {value: 40},"
        " guard: {value: 96}, gone: {value: 2}, lead-holds: {value: 7}, lead-misses: {value: 7},"
        " lead-stale: {value: 3}, lag-watched: {value: 1}, lag-far: {value: 1}"
    ),
    ("growth", "2026-11-24"): (
        "fast: {value: 1200, confidence: 3}, near: {value: 55}, overdue: {value: 4},"
        " skipped: {skip: the survey moved}, guard: {value: 90}, bare: {value: 12},"
        " done: {value: 12}, lead-holds: {value: 9}, lead-misses: {value: 8},"
        " lag-watched: {value: 4}, lag-far: {value: 3}, steps: {done: [one]}, zones: {zone: target}"
    ),
    ("closed", "2026-11-10"): "won: {value: 7.2}, lost: {value: 1}",
}


def _sessions() -> dict[str, str]:
    return {
        f"cycles/2026-Q4/checkins/{team}/{day}.yaml": (
            f"date: {day}\nauthor: kari\nreadings: {{{readings}}}\n"
        )
        for (team, day), readings in READINGS.items()
    }


def space() -> workspace.Workspace:
    """The workspace, which has no findings."""
    plans = {"growth": OPEN, "closed": CLOSED}
    found = workspaces.loaded(
        {
            "okr.yaml": SETTINGS,
            **{f"cycles/2026-Q4/plans/{team}.yaml": plan for team, plan in plans.items()},
            "cycles/2026-Q4/reviews/closed.yaml": REVIEW,
            **_sessions(),
        }
    ).workspace
    assert found.findings == ()
    return found


def view() -> report_values.View:
    """Its report."""
    made = space()
    return report_view(made, made.cycles["2026-Q4"], ON)


def board() -> kpi_values.Board:
    """Its KPIs."""
    made = space()
    return kpi_board(made, made.cycles["2026-Q4"], ON)
