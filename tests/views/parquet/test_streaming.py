"""Team by team the figures are those of the whole workspace."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from okrcli.model import workspace
from okrcli.render.parquet.team_workspaces import Part, TeamWorkspaces
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from okrcli.text.sources import Source, texts
from okrcli.views import report_values
from okrcli.views.report import report_view
from tests import workspaces
from tests.cli import examples

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAYS = [date(2026, 2, 1), date(2026, 10, 1), date(2026, 11, 25), date(2027, 2, 1)]
KPIS = "kpis:\n  - {id: nps, was: [old-nps], title: NPS, target: 60, baseline: 20}\n"


def figures(view: report_values.View, team: str) -> list[Any]:
    """Everything that is told of a team's goals, without what only draws."""
    (shown,) = (each for each in view.teams if each.id == team)
    return [
        shown.share,
        shown.closed,
        shown.headline,
        *(
            (o.ref, o.state, o.score.share, o.expected, o.grade, o.supports)
            for o in shown.objectives
        ),
        *(
            (
                k.ref,
                k.state,
                k.score.pace,
                k.score.progress,
                k.score.readings,
                k.grade,
                k.notes,
                k.forecast,
                [(q.ref, q.score.progress, q.score.readings, q.stale) for q in k.kpis],
            )
            for o in shown.objectives
            for k in o.key_results
        ),
    ]


def told_apart(source: Source) -> Iterator[tuple[workspace.Cycle, Part]]:
    """Every team of every cycle, streamed."""
    every = TeamWorkspaces(source, NOW)
    for name, season in every.space.cycles.items():
        for part in every.parts(name):
            if part.team.plan is not None:
                yield season, part


def check(source: Source) -> int:
    """Hold every team to the whole, on several days; how many there were."""
    whole = workspace_from(source, now=NOW).workspace
    count = 0
    for day in DAYS:
        views_of = {name: report_view(whole, season, day) for name, season in whole.cycles.items()}
        for season, part in told_apart(source):
            streamed = report_view(part.space, part.season, day)
            assert figures(streamed, part.team.id) == figures(views_of[season.id], part.team.id)
            count += 1
    return count


@pytest.mark.parametrize(
    "name",
    [path.name for path in sorted(examples.EXAMPLES.iterdir()) if (path / "okr.yaml").exists()],
)
def test_the_examples_are_told_the_same(name: str, tmp_path: Path) -> None:
    """All their teams, cycles and links."""
    assert check(workspace_files.Disk(examples.copied(name, tmp_path))) >= len(DAYS)


MOVED = {
    "okr.yaml": "",
    "kpis.yaml": KPIS,
    "cycles/2026/cycle.yaml": "start: 2026-01-01\nend: 2026-12-31\n",
    "cycles/2026/plans/acme.yaml": workspaces.HEAD + "        done_when: so\n",
    "cycles/2026-Q4/cycle.yaml": workspaces.CYCLE,
    # growth moved a key result to sales, renamed; and merged `old` into itself
    "cycles/2026-Q4/plans/growth.yaml": (
        "was: [old]\nobjectives:\n  - id: a\n    title: A\n    supports: [acme/o, gone/x, sales/was-o]\n"
        "    key_results:\n      - {id: k1, title: K1, baseline: 0, target: 10, leading: nps}\n"
        "      - {id: k2, title: K2, measured_by: nps}\n"
    ),
    "cycles/2026-Q4/plans/sales.yaml": (
        "objectives:\n  - id: s\n    was: [was-o]\n    title: S\n    key_results:\n"
        "      - {id: k9, was: [growth/k9, k8], title: K9, baseline: 0, target: 10}\n"
    ),
    "cycles/2026-Q4/checkins/growth/2026-10-05-090000-a.yaml": (
        "date: 2026-10-05\nauthor: a\nreadings:\n  k1: {value: 2}\n  k9: {value: 3}\n  nps: {value: 40}\n"
    ),
    "cycles/2026-Q4/checkins/old/2026-10-06-090000-a.yaml": (
        "date: 2026-10-06\nauthor: a\nreadings:\n  k1: {value: 5}\n  old-nps: {value: 44}\n"
    ),
    "cycles/2026-Q4/checkins/sales/2026-10-07-090000-a.yaml": (
        "date: 2026-10-07\nauthor: a\nreadings:\n  k8: {value: 7}\n"
    ),
    "cycles/2026-Q4/checkins/_workspace/2026-10-08-090000-a.yaml": (
        "date: 2026-10-08\nauthor: a\nreadings:\n  nps: {value: 50}\n"
    ),
}


def test_what_moved_between_teams_is_found() -> None:
    """Readings under earlier ids, of merged teams, and of KPIs that several teams record."""
    assert check(texts(MOVED)) == 3 * len(DAYS)
    by_team = {part.team.id: part for _, part in told_apart(texts(MOVED))}
    growth = report_view(by_team["growth"].space, by_team["growth"].season, DAYS[2])
    (shown,) = (team for team in growth.teams if team.id == "growth")
    k1, k2 = shown.objectives[0].key_results
    assert [str(kr.score.progress.now) for kr in (k1, k2)] == ["5", "50"]
    sales = by_team["sales"]
    goal = next(g for g in sales.space.goals(sales.season) if g.team.id == "sales")
    assert [
        str(p.reading.value)
        for p in sales.space.readings_of(sales.season, sales.team, goal.key_result)
    ] == ["3", "7"]


@pytest.mark.parametrize("left_open", [False, True])
def test_a_cycle_is_closed_when_all_of_its_teams_are(left_open: bool) -> None:
    """Also those that are not looked at: it freezes what was read of standing KPIs."""
    files = dict(MOVED)
    for team in ("growth", *(() if left_open else ("sales",))):
        files[f"cycles/2026-Q4/reviews/{team}.yaml"] = (
            "closed: 2026-10-07\nauthor: a\nobjectives: {}\n"
        )
    assert check(texts(files)) == 3 * len(DAYS)
    assert TeamWorkspaces(texts(files), NOW).closed("2026-Q4", DAYS[2]) is not left_open
    assert not TeamWorkspaces(texts(files), NOW).closed("2026-Q4", date(2026, 10, 6))


def test_a_broken_plan_is_named_and_the_rest_told() -> None:
    """As far as it can be read."""
    files = {**MOVED, "cycles/2026-Q4/plans/sales.yaml": "objectives: ["}
    every = TeamWorkspaces(texts(files), NOW)
    planned = [part.team.id for part in every.parts("2026-Q4") if part.team.plan is not None]
    assert planned == ["growth"]
    assert {finding.place.path for finding in every.findings} == {"cycles/2026-Q4/plans/sales.yaml"}
