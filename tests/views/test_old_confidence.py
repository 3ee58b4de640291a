"""`report --stale-confidence`: figures come in by themselves, and nobody says how sure they are."""

from datetime import date

import pytest

from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.words import goal_words
from tests import workspaces

OLD = ReportChoice(stale_confidence=True)
READINGS = {"2026-10-08": "{value: 10, confidence: 6}", "2026-11-08": "{value: 40}"}
REVIEW = (
    "closed: 2026-11-09\nauthor: kari\nobjectives:\n  o:\n    key_results:\n"
    "      kr: {progress: 0.4, grade: 0.4}\n"
)


def shown(space: workspace.Workspace, day: str, choice: ReportChoice) -> list[str]:
    """The key results that a choice leaves."""
    cycle = space.cycles["2026-Q4"]
    view = report_view(space, cycle, date.fromisoformat(day), choice)
    return [kr.ref for kr in view.key_results]


def test_a_goal_with_new_figures_and_an_old_confidence_is_left() -> None:
    """It is not stale: its figure is two days old."""
    space = workspaces.with_key_result("baseline: 0\ntarget: 100", READINGS)
    assert shown(space, "2026-11-10", OLD) == ["growth/kr"]
    assert shown(space, "2026-11-10", ReportChoice(stale=True)) == []
    assert shown(space, "2026-10-22", OLD) == []


def test_nobody_has_to_be_sure_of_what_is_closed() -> None:
    """A review ends it."""
    space = workspaces.with_key_result(
        "baseline: 0\ntarget: 100", READINGS, **{"cycles/2026-Q4/reviews/growth.yaml": REVIEW}
    )
    assert shown(space, "2026-11-10", OLD) == []
    assert shown(space, "2026-11-10", ReportChoice()) == ["growth/kr"]


@pytest.mark.parametrize(
    ("day", "lang", "words"),
    [
        ("2026-10-22", "en", "6 of 10"),
        ("2026-10-23", "en", "6 of 10, 15 days old"),
        ("2026-11-10", "nb", "6 av 10, 33 dager gammel"),
    ],
)
def test_an_old_confidence_is_shown_with_its_age(day: str, lang: str, words: str) -> None:
    """The last one that people gave stays, and it is said how long ago that was."""
    space = workspaces.with_key_result("baseline: 0\ntarget: 100", READINGS)
    view = report_view(space, space.cycles["2026-Q4"], date.fromisoformat(day))
    (found,) = view.key_results
    assert goal_words.confidence(found, catalogue.language_named(lang)) == words
