"""Whether a figure is recorded: its day, its value, and how long ago the last one was."""

from datetime import date
from decimal import Decimal

import pytest

from okrcli.actions.pulling import deciding
from okrcli.actions.pulling.answers import ConnectorAnswer, ConnectorError
from okrcli.actions.pulling.asking import Outcome
from tests import workspaces

ON = date(2026, 11, 25)
KPIS = "kpis:\n  - {id: churn, title: Churn rate, source: c}\n"


def verdict(
    readings: dict[str, str], value: str, day: str | None, *, is_all: bool = False, every: int = 7
) -> str:
    """What is decided of a figure, given those before by day, each `VALUE by AUTHOR`."""
    files = {"kpis.yaml": KPIS, "okr.yaml": f"checkin_every: {every}\n"}
    for at, said in readings.items():
        known, _, author = said.partition(" by ")
        files[f"cycles/2026-Q4/checkins/_workspace/{at}-090000-x.yaml"] = (
            f"date: {at}\nauthor: {author or 'kari'}\nreadings:\n  churn: {{value: {known}}}\n"
        )
    space = workspaces.loaded(files).workspace
    assert space.findings == ()
    answer = ConnectorAnswer(Decimal(value), date.fromisoformat(day) if day else None)
    rule = deciding.PullRule(ON, "okr-pull", is_all=is_all)
    return deciding.decided(space, space.kpis[0], Outcome(answer, None, 0.1), rule).verdict


@pytest.mark.parametrize(
    ("readings", "value", "day", "made"),
    [
        ({}, "4", None, "write"),
        # news: a newer day and another value
        ({"2026-11-24": "4"}, "5", "2026-11-25", "write"),
        ({"2026-11-24": "4"}, "4.0", "2026-11-25", "not-due"),
        ({"2026-11-24": "4"}, "5", "2026-11-24", "not-due"),
        # old: as many days as lie between check-ins
        ({"2026-11-18": "4"}, "4", "2026-11-25", "write"),
        ({"2026-11-19": "4"}, "4", "2026-11-25", "not-due"),
        ({"2026-11-01": "4"}, "5", "2026-11-01", "write"),
        ({"2026-11-01": "4"}, "4.00", "2026-11-01", "there-already"),
        ({"2026-11-24": "4"}, "5", "2026-11-23", "older"),
        # what is dated later does not exist yet as of the day
        ({"2026-11-10": "4", "2026-11-26": "9"}, "4", "2026-11-25", "write"),
        ({}, "4", "2026-09-30", "no-cycle"),
        ({}, "4", "2026-11-26", "failed"),
    ],
)
def test_it_is_recorded_when_due_or_news(
    readings: dict[str, str], value: str, day: str | None, made: str
) -> None:
    """As of 25 November, with a week between check-ins."""
    assert verdict(readings, value, day) == made


def test_all_records_what_is_not_due() -> None:
    """But for what it recorded itself, and what is older."""
    known = {"2026-11-24": "4 by okr-pull"}
    assert verdict(known, "4", "2026-11-25", is_all=True) == "write"
    assert verdict(known, "5", "2026-11-24", is_all=True) == "write"
    assert verdict(known, "4", "2026-11-24", is_all=True) == "there-already"
    assert verdict({"2026-11-24": "4"}, "4", "2026-11-24", is_all=True) == "write"
    assert verdict(known, "5", "2026-11-23", is_all=True) == "older"


def test_a_daily_job_on_a_monthly_figure_writes_one_reading() -> None:
    """The same day and value again is there already, however long ago it was."""
    assert verdict({"2026-11-01": "4 by okr-pull"}, "4", "2026-11-01") == "there-already"


def test_a_kpi_s_own_rhythm_goes_before_the_workspace_s() -> None:
    """A month between its check-ins."""
    assert verdict({"2026-11-18": "4"}, "4", None, every=30) == "not-due"


def test_a_failure_keeps_its_reason() -> None:
    """And the figure there was before."""
    space = workspaces.loaded({"kpis.yaml": KPIS}).workspace
    problem = ConnectorError("no")
    made = deciding.decided(
        space, space.kpis[0], Outcome(None, problem, 0.5), deciding.PullRule(ON, "okr-pull")
    )
    assert (made.verdict, made.problem, made.seconds) == ("failed", problem, 0.5)
