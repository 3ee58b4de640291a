"""Exports of issue trackers: ids of two kinds, fields of their own, days with months in letters."""

from datetime import date

from tests.actions.importing import runs

CLOUD = """\
Summary,Issue key,Issue id,Issue Type,Parent,Parent key,Assignee,Custom field (Target),\
Custom field (Start value),Custom field (Current value),Due Date
Delight customers,OKR-1,10001,Objective,,,Kari Nordmann,,,,31/Dec/26 12:00 AM
NPS,OKR-2,10002,Key Result,10001,OKR-1,Kari Nordmann,45.0,30.0,38.0,31/Dec/26 12:00 AM
Churn,OKR-3,10003,Key Result,10001,OKR-1,Ola Hansen,4.0,6.1,5.5,15/Dec/26 12:00 AM
"""
OLDER = """\
Issue key,Issue Type,Summary,Parent,Due date
GOAL-1,Objective,Delight customers,,
GOAL-2,Key Result,Churn,GOAL-1,15-Dec-26
"""


def test_key_results_are_found_by_their_parents_number_or_key() -> None:
    """An export names an issue by both, and its parent by either."""
    for text in (CLOUD, OLDER):
        result = runs.imported("issues.csv", text)
        assert "Churn" in runs.key_results(result)
        assert result.exit_code == 0


def test_fields_of_a_tracker_s_users_are_read_by_the_names_in_brackets() -> None:
    """`Custom field (Target)` is a target."""
    found = runs.key_results(runs.imported("issues.csv", CLOUD))
    assert (found["NPS"]["baseline"], found["NPS"]["target"]) == (30, 45)


def test_days_with_their_month_in_letters_are_read() -> None:
    """With a clock behind them, and with two digits for the year."""
    for text in (CLOUD, OLDER):
        found = runs.key_results(runs.imported("issues.csv", text))
        assert found["Churn"]["due"] == date(2026, 12, 15)
        # no other date had to settle which number is the month
        assert not [code for code, _ in runs.bent(runs.imported("a.csv", text)) if "date" in code]
