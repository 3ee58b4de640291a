"""`okr report --fail-on`: what a scheduled job may not let pass, a word a state."""

import pytest

from tests.cli.checkin.desk import CYCLE, Desk

PLAN = """\
objectives:
  - id: o
    title: O
    key_results:
      - {{id: late, title: Late, baseline: 0, target: 100, due: {day}}}
      - {{id: kept, title: Kept, at_least: 40}}
      - id: steps
        title: Steps
        milestones: [{{id: one, title: One, due: {day}}}, {{id: two, title: Two}}]
"""


@pytest.fixture
def place(desk: Desk) -> Desk:
    """Two goals and a milestone that were due yesterday, and a guardrail that does not hold."""
    desk.write(f"{CYCLE}/plans/growth.yaml", PLAN.format(day=desk.day(1)))
    for name, value in (("late", "95"), ("kept", "39")):
        assert desk.checkin(name, value, "--on", desk.day(2)).code == 0
    return desk


@pytest.mark.parametrize(
    ("word", "refs"),
    [("overdue", "growth/late, growth/steps/one"), ("does-not-hold", "growth/kept")],
)
def test_it_fails_on_what_is_past_its_day_or_does_not_hold(
    place: Desk, word: str, refs: str
) -> None:
    """Key results as well as milestones."""
    done = place.okr("report", "--fail-on", word)
    assert (done.code, done.err) == (1, f"okr: 2026-Q4: {word.replace('-', ' ')}: {refs}\n")


def test_what_fails_is_said_in_the_language(place: Desk) -> None:
    """The state as the report has it, which the option takes as well."""
    for words in ("does-not-hold", "utenfor"):
        done = place.okr("report", "--fail-on", words, "--lang", "nb")
        assert (done.code, done.err) == (1, "okr: 2026-Q4: utenfor: growth/kept\n")
    under = place.okr("report", "--fail-under", "72,5", "--lang", "nb", "-o", "r.json")
    assert (
        under.err
        == "r.json er skrevet\nokr: 2026-Q4: fremdriften er 23,8\u00a0%, under 72,5\u00a0%\n"
    )


@pytest.mark.parametrize(
    ("word", "state"),
    [("over fristen", "overdue"), ("Does not hold", "does-not-hold"), ("utenfor", "does-not-hold")],
)
def test_a_state_may_be_called_as_reports_call_it(place: Desk, word: str, state: str) -> None:
    """In either language, whichever is spoken."""
    assert place.okr("report", "--state", word).out == place.okr("report", "--state", state).out


def test_on_the_day_itself_nothing_is_late(place: Desk) -> None:
    """Only from the day after."""
    assert place.okr("report", "--fail-on", "overdue", "--on", place.day(1)).code == 0


def test_what_is_done_is_not_overdue(place: Desk) -> None:
    """However late it was."""
    assert place.checkin("late", "100").code == 0
    assert place.checkin("steps", "--done", "one").code == 0
    assert place.okr("report", "--fail-on", "overdue").code == 0


@pytest.mark.parametrize("state", ["overdue", "does-not-hold", "draft", "ended", "holds"])
def test_every_state_is_a_filter(place: Desk, state: str) -> None:
    """Also those that nothing is in."""
    done = place.okr("report", "--state", state)
    assert done.code == 0
    assert ("late" in done.out, "kept" in done.out) == (
        state == "overdue",
        state == "does-not-hold",
    )


def test_a_kpi_that_misses_is_one_that_does_not_hold(desk: Desk) -> None:
    """Both words mean the same."""
    desk.write("kpis.yaml", "kpis: [{id: nps, title: Score, at_least: 40}]\n")
    assert desk.checkin("nps", "39").code == 0
    found = [desk.okr("kpi", "--state", word).out for word in ("misses", "does-not-hold")]
    assert found[0] == found[1]
    assert "does not hold" in found[0]
