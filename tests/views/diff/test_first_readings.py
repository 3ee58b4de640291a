"""A first reading in a comparison: held against the baseline, and never as before."""

import pytest

from okrcli.views import diff_values
from tests.views.diff import said

PLAN = """\
objectives:
  - id: o
    title: O
    key_results:
      - {id: up, title: Up, baseline: 10, target: 20}
      - {id: keep, title: Keep, at_most: 9}
"""
FILES = {
    "okr.yaml": "organisation: Acme\n",
    "cycles/2026-Q4/cycle.yaml": "start: 2026-10-01\nend: 2026-12-31\n",
    "cycles/2026-Q4/plans/growth.yaml": PLAN,
}


@pytest.mark.parametrize(
    ("goal", "value", "mark"),
    [("up", 12, "better"), ("up", 8, "worse"), ("up", 10, "note"), ("keep", 8, "note")],
)
def test_a_first_reading_is_not_as_before(goal: str, value: int, mark: str) -> None:
    """It is better or worse than the baseline; without one it is only read."""
    path = "cycles/2026-Q4/checkins/growth/2026-11-20-090000-kari.yaml"
    session = f"date: 2026-11-20\nauthor: kari\nreadings: {{{goal}: {{value: {value}}}}}\n"
    found = said.of(FILES, {**FILES, path: session}, said.page())
    rows = [row for section in found.sections for row in section.rows]
    read = [row for row in rows if isinstance(row, diff_values.Reading)]
    assert [(row.id, row.mark) for row in read] == [(goal, mark)]
