"""Of very many goals that moved no more are told one by one than a head of a report has room for."""

from datetime import date, timedelta

import pytest

from okrcli.language.catalogue import language_named
from okrcli.model import workspace
from okrcli.render.markdown.report import report_markdown
from okrcli.render.terminal.masthead import moved_lines
from okrcli.views.movement import FALLEN_MOST
from okrcli.views.report import report_view
from tests import examples, workspaces
from tests.render.html import pages

ON = date(2026, 11, 25)


def space(goals: int) -> workspace.Workspace:
    """A workspace in which the confidence in goal N fell by N, to 0, and by 10 at most."""
    plan, before, now = ["name: Growth\nobjectives:"], [], []
    for n in range(1, goals + 1):
        if n % 3 == 1:
            plan.append(f"  - id: o{n}\n    title: An objective\n    key_results:")
        plan.append(f"      - {{id: k{n}, title: Win customers, baseline: 0, target: 9}}")
        before.append(f"  k{n}: {{value: 1, confidence: {min(n, 10)}}}")
        now.append(f"  k{n}: {{value: 2, confidence: 0}}")
    files = {"cycles/2026-Q4/plans/growth.yaml": "\n".join(plan) + "\n"}
    for day, readings in ((ON - timedelta(days=9), before), (ON - timedelta(days=1), now)):
        text = f"date: {day}\nauthor: kari\nreadings:\n" + "\n".join(readings) + "\n"
        files[f"cycles/2026-Q4/checkins/growth/{day}-kari.yaml"] = text
    return workspaces.loaded(files).workspace


@pytest.mark.parametrize("goals", [FALLEN_MOST, FALLEN_MOST + 1, 5 * FALLEN_MOST])
def test_those_that_fell_furthest_are_told_and_the_others_counted(goals: int) -> None:
    """On a terminal, in Markdown and on a page."""
    found = space(goals)
    assert found.findings == ()
    shown = report_view(found, found.cycles["2026-Q4"], ON)
    moves = shown.movement
    assert moves
    assert len(moves.fallen) == goals
    furthest = [fall.ref for fall in moves.furthest_fallen]
    assert len(furthest) == FALLEN_MOST
    most = [min(n, 10) for n in range(goals, 0, -1)][:FALLEN_MOST]
    assert [fall.before - fall.now for fall in moves.furthest_fallen] == most
    screen = " ".join(line.plain for line in moved_lines(shown, examples.page(80)))
    screen = screen.partition("Confidence fell")[2]
    text = report_markdown([shown], language_named("en"))
    text = next(line for line in text.splitlines() if "Confidence fell" in line)
    page = pages.of(found, shown).partition("Confidence fell")[2].partition("</ul>")[0]
    more = goals - FALLEN_MOST
    assert [f"and {more} more" in each for each in (screen, text, page)] == [more > 0] * 3
    assert screen.count("→") == text.count("→") == page.count("→") == FALLEN_MOST
