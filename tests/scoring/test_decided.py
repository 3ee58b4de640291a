"""What is decided where the formulas are silent, a sentence a test, boundaries on both sides."""

from datetime import date

import pytest

from okrcli.model import workspace
from okrcli.scoring.kpis import kpi_score
from okrcli.scoring.roll_up import objective_score
from okrcli.scoring.scores import KeyResultScore, ObjectiveScore
from tests import workspaces

TO_TEN = "baseline: 0\ntarget: 10"
Q4 = "2026-Q4"
CLOSED = "author: k\nobjectives: {o: {key_results: {kr: {grade: 0.5}}}}\n"
REVIEW = "cycles/2026-Q4/reviews/growth.yaml"


def planned(*key_results: str) -> str:
    """A plan of one objective with these key results: `a, baseline: 0, target: 10`."""
    lines = "".join(f"      - {{title: T, id: {line}}}\n" for line in key_results)
    return f"objectives:\n  - id: o\n    title: O\n    key_results:\n{lines}"


def read(day: str, line: str, team: str = "growth", cycle: str = Q4) -> dict[str, str]:
    """A session of a day: `a: {value: 1}, b: {skip: later}`."""
    path = f"cycles/{cycle}/checkins/{team}/{day}-090000-k.yaml"
    return {path: f"date: {day}\nauthor: k\nreadings: {{{line}}}\n"}


def space_of(plan: str, *sessions: dict[str, str], **files: str) -> workspace.Workspace:
    """A workspace of one plan and these sessions, with what else it holds."""
    given = {"cycles/2026-Q4/plans/growth.yaml": plan, **files}
    for session in sessions:
        given |= session
    space = workspaces.loaded(given).workspace
    assert space.findings == ()
    return space


def objective(space: workspace.Workspace, on: str) -> ObjectiveScore:
    """The score of its objective as of a day."""
    return objective_score(space, space.cycles[Q4], date.fromisoformat(on)).objectives[0]


def key_result(space: workspace.Workspace, on: str, place: int = 0) -> KeyResultScore:
    """The score of one of its key results as of a day."""
    return objective(space, on).key_results[place]


def test_a_target_that_the_first_reading_had_reached_is_held_or_not() -> None:
    """1 while the newest is there still, else 0; the newest of the first day counts."""
    space = space_of(
        planned("a, target: 40"),
        read("2026-10-05", "a: {value: 48}"),
        read("2026-11-29", "a: {value: 39.9}"),
        read("2026-12-06", "a: {value: 40}"),
    )
    found = [key_result(space, f"2026-{day}") for day in ("10-06", "11-30", "12-07")]
    assert [score.progress.share for score in found] == [1.0, 0.0, 1.0]
    assert [score.state for score in found] == ["done", "off-track", "done"]


def test_the_baseline_is_the_newest_reading_of_the_first_day() -> None:
    """Whichever of the day was recorded last."""
    later = (
        "date: 2026-10-05\nauthor: k\nrecorded: 2026-10-05T15:00:00Z\nreadings: {a: {value: 20}}\n"
    )
    space = space_of(
        planned("a, target: 40"),
        read("2026-10-05", "a: {value: 10}"),
        read("2026-11-01", "a: {value: 30}"),
        **{"cycles/2026-Q4/checkins/growth/2026-10-05-150000-k.yaml": later},
    )
    assert key_result(space, "2026-11-02").progress.share == 0.5


def test_held_counts_one_reading_a_day_inside_the_time_box() -> None:
    """The first and the last day are inside; what was read before and after says nothing of it."""
    space = space_of(
        planned("a, at_most: 5, start: 2026-10-05, due: 2026-11-20"),
        read("2026-10-04", "a: {value: 9}"),
        read("2026-10-05", "a: {value: 4}"),
        read("2026-11-01", "a: {value: 9}"),
        read("2026-11-20", "a: {value: 5}"),
        read("2026-11-21", "a: {value: 9}"),
        **{
            "cycles/2026-Q4/checkins/growth/2026-11-01-080000-k.yaml": "date: 2026-11-01\nauthor: k\nreadings: {a: {value: 1}}\n"
        },
    )
    assert key_result(space, "2026-11-20").progress.held == (2, 3)
    after = key_result(space, "2026-11-21")
    assert (after.progress.held, after.progress.holds) == ((2, 3), False)
    assert after.state == "overdue"


def test_a_share_of_no_readings_is_none_and_its_state_that_of_the_newest() -> None:
    """It counts 0 where guardrails alone make the mean."""
    space = space_of(
        planned("a, at_most: 5, start: 2026-11-01", "b, at_most: 5, weight: 3"),
        read("2026-10-30", "a: {value: 4}, b: {value: 4}"),
    )
    found = objective(space, "2026-11-05")
    first = found.key_results[0]
    assert (first.progress.held, first.progress.share, first.state) == ((0, 0), None, "holds")
    assert first.counted
    assert (found.share, found.state) == (0.75, "holds")


def test_a_kpi_with_a_bound_has_the_share_held_for_progress() -> None:
    """Whether it holds says the rest."""
    kpi = "kpis: [{id: wait, title: Wait, at_most: 5}]\n"
    space = space_of(
        planned("a, baseline: 0, target: 1"),
        read("2026-10-10", "wait: {value: 4}"),
        read("2026-10-17", "wait: {value: 9}"),
        **{"kpis.yaml": kpi},
    )
    season = space.cycles[Q4]
    score = kpi_score(space, season, None, space.kpis[0], date(2026, 10, 20))
    assert (score.progress.share, score.holds) == (0.5, False)


def test_what_moves_in_jumps_is_expected_the_day_after_its_box() -> None:
    """Nothing before, 1 from then on; and so in its objective."""
    space = space_of(
        planned("a, baseline: 0, target: 10", "b, done_when: signed, due: 2026-11-20"),
        read("2026-11-19", "a: {value: 6}, b: {done: no}"),
    )
    before, after = objective(space, "2026-11-20"), objective(space, "2026-11-21")
    assert [o.key_results[1].expected for o in (before, after)] == [None, 1.0]
    assert before.reached == 0.6
    assert after.reached == 0.3
    assert after.expected == pytest.approx((51 / 91 + 1) / 2)


@pytest.mark.parametrize(
    ("keys", "readings", "on", "due"),
    [
        (TO_TEN, {"2026-11-20": "{value: 1}"}, "2026-11-27", 0),
        (TO_TEN, {"2026-11-20": "{value: 1}"}, "2026-11-30", -3),
        (TO_TEN, {"2026-11-20": '{note: "soon"}'}, "2026-11-21", 6),
        (TO_TEN, {}, "2026-10-01", 7),
        (TO_TEN, {}, "2026-10-09", -1),
        (f"{TO_TEN}\nstart: 2026-11-01", {}, "2026-11-03", 5),
        (f"{TO_TEN}\nstart: 2026-11-01", {}, "2026-10-31", None),
        (f"{TO_TEN}\ndue: 2026-11-01", {"2026-10-31": "{value: 1}"}, "2026-11-10", -3),
        (
            f"{TO_TEN}\ndropped: 2026-11-01\nbecause: no",
            {"2026-10-31": "{value: 1}"},
            "2026-11-10",
            None,
        ),
        (TO_TEN, {"2026-11-20": "{skip: later}"}, "2026-11-21", None),
        (TO_TEN, {"2026-11-20": "{value: 10}"}, "2026-11-21", None),
        (TO_TEN, {"2026-12-20": "{value: 1}"}, "2027-01-01", None),
    ],
)
def test_due_in_counts_true_days_while_a_check_in_is_waited_for(
    keys: str, readings: dict[str, str], on: str, due: int | None
) -> None:
    """From the newest reading of any kind, from the start where there is none."""
    assert workspaces.score(workspaces.with_key_result(keys, readings), on).due_in == due


def test_a_team_that_closed_early_keeps_its_pace_until_the_last_day() -> None:
    """From then on what is unfinished has ended, beside its grade."""
    files = {REVIEW: f"closed: 2026-12-18\n{CLOSED}"}
    space = workspaces.with_key_result(TO_TEN, {"2026-12-14": "{value: 5}"}, **files)
    during, after = workspaces.score(space, "2026-12-20"), workspaces.score(space, "2027-01-02")
    assert (during.state, after.state) == ("off-track", "ended")


def test_a_standing_kpi_is_stale_as_of_the_day_asked_about() -> None:
    """One of a plan as of the cycle's last day; both are silent for as long as they are."""
    own = "lagging: [{id: own, title: Own}]"
    space = space_of(
        planned(f"a, baseline: 0, target: 1, {own}"),
        read("2026-12-20", "own: {value: 4}, wait: {value: 4}"),
        **{"kpis.yaml": "kpis: [{id: wait, title: Wait}]\n"},
    )
    season, on = space.cycles[Q4], date(2027, 1, 4)
    team = season.teams["growth"]
    standing = kpi_score(space, season, None, space.kpis[0], on)
    planned_one = kpi_score(space, season, team, team.own_kpis["own"], on)
    assert (standing.stale, standing.silent) == (True, 15)
    assert (planned_one.stale, planned_one.silent) == (False, 15)
    assert not kpi_score(space, season, None, space.kpis[0], date(2027, 1, 3)).stale


MEASURED = "a, baseline: 0, target: 10, measured_by: wait"
KPIS = {"kpis.yaml": "kpis: [{id: wait, title: Wait}]\n"}


@pytest.mark.parametrize(
    "line", ["wait: {value: 5}, a: {skip: odd}", "a: {skip: odd}, wait: {value: 5}"]
)
def test_in_one_session_the_key_results_own_line_is_the_last_word(line: str) -> None:
    """Wherever it stands; a later session's reading of the KPI ends the skip."""
    session = read("2026-11-10", line)
    skipped = key_result(space_of(planned(MEASURED), session, **KPIS), "2026-11-11")
    assert (skipped.skipped, skipped.counted) == ("odd", False)
    again = read("2026-11-12", "wait: {value: 6}")
    found = key_result(space_of(planned(MEASURED), session, again, **KPIS), "2026-11-13")
    assert (found.skipped, found.progress.share) == (None, 0.6)


def test_an_old_id_is_looked_for_under_the_plans_old_ids_too() -> None:
    """A team and its goal were both renamed."""
    space = space_of(
        "was: [sales]\n" + planned("a, baseline: 0, target: 10, was: [old]"),
        read("2026-11-10", "old: {value: 5}", team="sales"),
    )
    assert key_result(space, "2026-11-11").progress.share == 0.5


def test_a_share_of_a_first_reading_of_nothing_is_not_measured() -> None:
    """Nor counted, before its start neither; there is nothing to reach."""
    space = space_of(
        planned(
            "a, target: +10%",
            "b, target: +10%, start: 2026-12-01",
            f"c, {TO_TEN}".replace("\n", ", "),
        ),
        read("2026-11-10", "a: {value: 0}, b: {value: 0}, c: {value: 5}"),
    )
    found = objective(space, "2026-11-11")
    assert [score.counted for score in found.key_results] == [False, False, True]
    assert [score.state for score in found.key_results] == ["unmeasured", "not-started", "on-track"]
    assert found.share == 0.5


def test_an_expectation_is_clamped_to_the_way_from_baseline_to_target() -> None:
    """Below as above."""
    keys = f"{TO_TEN}\nexpected: {{2026-11-01: -5, 2026-12-01: 20}}"
    space = workspaces.with_key_result(keys, {})
    found = [workspaces.score(space, on).expected for on in ("2026-11-01", "2026-12-01")]
    assert found == [0.0, 1.0]


def test_readings_freeze_when_the_team_closed_those_of_standing_kpis_too() -> None:
    """In its own report, and on the board once the last team has closed."""
    files = {**KPIS, REVIEW: f"closed: 2027-01-05\n{CLOSED.replace('kr', 'a')}"}
    space = space_of(
        planned(MEASURED),
        read("2027-01-05", "wait: {value: 5}"),
        read("2027-01-06", "wait: {value: 9}"),
        **files,
    )
    season, on = space.cycles[Q4], date(2027, 2, 1)
    assert key_result(space, "2027-02-01").progress.share == 0.5
    assert kpi_score(space, season, None, space.kpis[0], on).progress.now == 5
    assert kpi_score(space, season, season.teams["growth"], space.kpis[0], on).progress.now == 5


CAPPED = "a, baseline: 0, target: 10"


@pytest.mark.parametrize(
    ("other", "line", "on", "state"),
    [
        ("done_when: signed", "b: {done: no}", "2026-11-15", "on-track"),
        ("done_when: signed, start: 2026-11-09", "", "2026-11-15", "on-track"),
        ("done_when: signed, start: 2026-11-08", "", "2026-11-15", "at-risk"),
        ("done_when: signed, start: 2026-11-08, checkin_every: 8", "", "2026-11-15", "on-track"),
        ("at_most: 5", "b: {value: 5}", "2026-11-15", "on-track"),
        ("at_most: 5", "b: {value: 6}", "2026-11-15", "at-risk"),
        ("at_most: 5, start: 2026-11-16", "b: {value: 6}", "2026-11-15", "on-track"),
        ("at_most: 5, weight: 0", "b: {value: 6}", "2026-11-15", "on-track"),
        ("at_most: 5, dropped: 2026-11-14, because: no", "b: {value: 6}", "2026-11-15", "on-track"),
        ("done_when: signed, due: 2026-11-15", "b: {done: no}", "2026-11-15", "on-track"),
        (
            "done_when: signed, due: 2026-11-14, weight: 0.01",
            "b: {done: no}",
            "2026-11-15",
            "at-risk",
        ),
    ],
)
def test_no_objective_is_green_over_an_alarm(other: str, line: str, on: str, state: str) -> None:
    """Of what counts and has started: a guardrail, an overdue one, one whose check-in is due."""
    said = ", ".join(part for part in ("a: {value: 9}", line) if part)
    space = space_of(planned(CAPPED, f"b, {other}"), read("2026-11-14", said))
    assert objective(space, on).state == state


def test_the_cap_takes_the_green_from_what_is_open_and_what_holds() -> None:
    """And leaves what is worse as it is."""
    only_open = space_of(
        planned("a, done_when: signed", "b, done_when: seen, due: 2026-11-10"),
        read("2026-11-09", "a: {done: no}, b: {done: no}"),
    )
    assert objective(only_open, "2026-11-10").state == "open"
    late = planned("a, done_when: signed", "b, zones: {commit: a, target: b, stretch: c}")
    stale = space_of(
        late, read("2026-11-09", "b: {zone: commit}"), read("2026-11-20", "a: {done: no}")
    )
    assert objective(stale, "2026-11-23").state == "open"
    assert objective(stale, "2026-11-24").state == "at-risk"
    holding = space_of(
        planned("a, at_most: 5", "b, at_most: 5, start: 2026-11-01"),
        read("2026-11-05", "a: {value: 1}"),
    )
    assert objective(holding, "2026-11-07").state == "holds"
    assert objective(holding, "2026-11-08").state == "at-risk"
    failing = space_of(
        planned("a, at_most: 5", "b, at_most: 5"),
        read("2026-11-05", "a: {value: 1}, b: {value: 6}"),
    )
    assert objective(failing, "2026-11-06").state == "does-not-hold"


@pytest.mark.parametrize(
    ("key_results", "line", "on", "state"),
    [
        ((CAPPED,), "", "2027-01-02", "no-reading"),
        ((CAPPED, CAPPED.replace("a", "b", 1)), "a: {value: 10}", "2027-01-02", "ended"),
        (
            (CAPPED, CAPPED.replace("a", "b", 1)),
            "a: {value: 10}, b: {value: 10}",
            "2027-01-02",
            "done",
        ),
        ((CAPPED, "b, at_most: 5"), "a: {value: 10}, b: {value: 5}", "2026-12-31", "on-track"),
        ((CAPPED, "b, at_most: 5"), "a: {value: 10}, b: {value: 5}", "2027-01-01", "done"),
        ((CAPPED, "b, at_most: 5"), "a: {value: 10}, b: {value: 6}", "2027-01-01", "ended"),
    ],
)
def test_an_objective_after_the_last_day(
    key_results: tuple[str, ...], line: str, on: str, state: str
) -> None:
    """Never read, ended, or done; a guardrail is done when its time is over and it holds."""
    sessions = [read("2026-12-28", line)] if line else []
    assert objective(space_of(planned(*key_results), *sessions), on).state == state


def test_what_has_not_started_counts_nothing_even_if_it_was_read() -> None:
    """Its own progress is shown; the calendar compares only what has begun."""
    space = space_of(
        planned(CAPPED, "b, baseline: 0, target: 10, start: 2026-12-01"),
        read("2026-11-14", "a: {value: 6}, b: {value: 10}"),
    )
    found = objective(space, "2026-11-15")
    assert found.key_results[1].progress.share == 1.0
    assert (found.share, found.reached) == (0.3, 0.6)
    assert found.state == "on-track"
