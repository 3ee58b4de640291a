"""The top of a cycle counts goals that look alike together."""

from okrcli.language.catalogue import language_named
from okrcli.views.report import report_view
from okrcli.views.words import cycle_summary
from tests import examples


def test_grades_of_one_band_are_counted_together() -> None:
    """Whatever became of the goals: three of six were achieved, three go on."""
    space = examples.space()
    view = report_view(space, space.cycles["2026-Q3"], examples.ON)
    found = [
        (each.mark.words, each.number) for each in cycle_summary.tally(view, language_named("en"))
    ]
    assert found == [("graded 0.4–0.6", 2), ("graded 0.7–1.0", 6)]
