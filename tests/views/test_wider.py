"""The year's goals around a quarter: beside the whole quarter, and beside no part of it."""

from datetime import date

import pytest

from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.wider import wider_views
from tests import workspaces

FILES = {
    "cycles/2026/cycle.yaml": "start: 2026-01-01\nend: 2026-12-31\n",
    "cycles/2026/plans/acme.yaml": workspaces.HEAD + "        target: 10\n",
    "cycles/2026-Q4/north/plans/growth.yaml": workspaces.HEAD.replace(
        "    owner: kari\n", "    owner: kari\n    supports: 2026/acme/o\n"
    )
    + "        target: 10\n",
}


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (ReportChoice(), ["2026"]),
        (ReportChoice(group="north"), []),
        (ReportChoice(team="growth"), []),
        (ReportChoice(owner="kari"), []),
        (ReportChoice(stale_confidence=True), []),
    ],
)
def test_a_part_of_a_cycle_has_nothing_of_wider_ones(
    choice: ReportChoice, shown: list[str]
) -> None:
    """A group is one, as a team is."""
    space = workspaces.loaded(FILES).workspace
    view = report_view(space, space.cycles["2026-Q4"], date(2026, 11, 25), choice)
    assert view.broken == ()
    assert [wider.cycle.id for wider in wider_views(space, view)] == shown
