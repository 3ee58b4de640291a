"""Both sides of every boundary in scoring: the last day, number or share before it and the first."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from okrcli.model import settings, workspace
from okrcli.scoring import calendar, grades, scores, states
from okrcli.scoring.kpis import kpi_score
from okrcli.scoring.roll_up import objective_score
from okrcli.scoring.scores import KeyResultScore, ObjectiveScore
from tests import workspaces

REACH = "baseline: 0\ntarget: 10"
REVIEW = "cycles/2026-Q4/reviews/growth.yaml"


def scored(keys: str, readings: dict[str, str], on: str) -> KeyResultScore:
    """The score of one key result as of a day."""
    return workspaces.score(workspaces.with_key_result(keys, readings), on)


def objective(space: workspace.Workspace, on: str) -> ObjectiveScore:
    """The score of the only objective as of a day."""
    season = space.cycles["2026-Q4"]
    return objective_score(space, season, date.fromisoformat(on)).objectives[0]


@pytest.mark.parametrize("every", [1, 7, 10])
def test_stale_is_more_than_twice_the_rhythm(every: int) -> None:
    """Not after exactly twice the days; a day more is."""
    keys, read = f"{REACH}\ncheckin_every: {every}", date(2026, 11, 1)
    twice = (read + timedelta(days=2 * every)).isoformat()
    later = (read + timedelta(days=2 * every + 1)).isoformat()
    readings = {read.isoformat(): "{value: 9}"}
    assert scored(keys, readings, twice).state == "on-track"
    assert scored(keys, readings, later).state == "stale"


def test_stale_is_more_than_twice_the_workspace_s_rhythm_too() -> None:
    """Where neither goal nor KPI has one of its own, `okr.yaml` has it, else it is a week."""
    for yaml, every in (("checkin_every: 3\n", 3), ("", 7)):
        files = {"okr.yaml": yaml}
        space = workspaces.with_key_result(REACH, {"2026-11-01": "{value: 9}"}, **files)
        days = [date(2026, 11, 1 + 2 * every + extra).isoformat() for extra in (0, 1)]
        assert [workspaces.score(space, on).state for on in days] == ["on-track", "stale"]


def test_a_rhythm_of_its_own_comes_before_the_kpi_s_and_that_before_the_workspace_s() -> None:
    """The nearest wins, longer or shorter."""
    files = {
        "okr.yaml": "checkin_every: 9\n",
        "kpis.yaml": "kpis: [{id: nps, title: N, checkin_every: 5}, {id: raw, title: R}]\n",
    }
    for keys, every in (
        ("measured_by: nps\ncheckin_every: 14", 14),
        ("measured_by: nps", 5),
        ("measured_by: raw", 9),
        ("checkin_every: 2", 2),
    ):
        space = workspaces.with_key_result(f"{REACH}\n{keys}", {}, **files)
        assert workspaces.score(space, "2026-11-01").every == every


def test_a_key_result_starts_on_its_first_day() -> None:
    """And not on the day before."""
    keys = f"start: 2026-11-10\n{REACH}"
    for on, begun in (("2026-11-09", False), ("2026-11-10", True)):
        score = scored(keys, {"2026-11-09": "{value: 5}"}, on)
        assert (score.started, score.state != "not-started") == (begun, begun)
        assert score.share_in_mean == (0.5 if begun else 0.0)


def test_a_key_result_is_overdue_the_day_after_its_last() -> None:
    """On its last day it is as fast as it is."""
    keys = f"due: 2026-11-20\n{REACH}"
    read = {"2026-11-19": "{value: 9.9}"}
    assert [scored(keys, read, f"2026-11-{n}").state for n in (20, 21)] == ["on-track", "overdue"]


def test_a_key_result_is_ended_the_day_after_the_cycle_s_last() -> None:
    """Overdue on the cycle's last day still."""
    keys = f"due: 2026-11-20\n{REACH}"
    read = {"2026-12-30": "{value: 9.9}"}
    states = [scored(keys, read, on).state for on in ("2026-12-31", "2027-01-01")]
    assert states == ["overdue", "ended"]


def test_what_moves_in_jumps_is_expected_once_its_last_day_is_over() -> None:
    """All of it, the day after; on the day itself nothing."""
    keys = "done_when: signed\ndue: 2026-11-20"
    found = [scored(keys, {}, f"2026-11-{n}").expected for n in (19, 20, 21)]
    assert found == [None, None, 1.0]


def test_a_reading_is_inside_the_box_from_its_first_day_to_its_last() -> None:
    """The day before and the day after it are not counted among what was held."""
    keys = "at_most: 5\nstart: 2026-11-10\ndue: 2026-11-20"
    for day, held in (("09", (0, 0)), ("10", (1, 1)), ("20", (1, 1)), ("21", (0, 0))):
        made = scored(keys, {f"2026-11-{day}": "{value: 5}"}, "2026-12-01").progress
        assert made.held == held
        assert made.share == (1.0 if held[1] else None)
        assert made.holds is True


@pytest.mark.parametrize(
    ("keys", "outside", "inside"),
    [
        ("above: 4", ("3.9", "4", "4.0"), ("4.1",)),
        ("at_least: 4", ("3.9",), ("4", "4.0", "4.1")),
        ("below: 8", ("8.1", "8", "8.0"), ("7.9",)),
        ("at_most: 8", ("8.1",), ("8", "8.0", "7.9")),
        ("between: [4, 8]", ("3.9", "8.1"), ("4", "4.1", "7.9", "8")),
    ],
)
def test_a_guardrail_holds_up_to_its_ends(
    keys: str, outside: tuple[str, ...], inside: tuple[str, ...]
) -> None:
    """Both ends of `between` belong to it, those of `above` and `below` do not."""
    for values, holds, word in ((outside, False, "does-not-hold"), (inside, True, "holds")):
        for value in values:
            score = scored(keys, {"2026-11-20": f"{{value: {value}}}"}, "2026-11-25")
            assert (score.progress.holds, score.state) == (holds, word)
            assert score.progress.share == float(holds)
            assert score.progress.held == (int(holds), 1)


def test_the_first_check_in_is_due_a_rhythm_after_the_start() -> None:
    """Exactly then what was never read alarms, and is due in 0 days; a day before neither."""
    keys = "done_when: signed\nstart: 2026-11-10\ncheckin_every: 5"
    found = [scored(keys, {}, f"2026-11-{n:02}") for n in (9, 10, 14, 15, 16)]
    assert [score.alarming for score in found] == [False, False, False, True, True]
    assert [score.due_in for score in found] == [None, 5, 1, 0, -1]


def test_the_next_check_in_is_due_a_rhythm_after_the_newest_reading() -> None:
    """Of any kind: a note counts."""
    read = {"2026-11-02": "{value: 5}", "2026-11-09": '{note: "soon"}'}
    found = [scored(REACH, read, f"2026-11-{n:02}") for n in (8, 9, 10, 16, 17)]
    assert [score.due_in for score in found] == [1, 7, 6, 0, -1]
    assert [score.silent for score in found] == [6, 0, 1, 7, 8]
    assert [score.last_read for score in found] == [date(2026, 11, 2)] * 5
    assert scored(REACH, {"2026-11-09": '{note: "soon"}'}, "2026-11-10").last_read is None


def test_no_check_in_is_waited_for_of_what_is_settled() -> None:
    """Done, ended, dropped, skipped or not begun."""
    assert scored(REACH, {"2026-11-02": "{value: 10}"}, "2026-11-10").due_in is None
    assert scored(REACH, {"2026-11-02": "{value: 9}"}, "2027-01-01").due_in is None
    assert scored(REACH, {"2026-11-02": "{skip: wait}"}, "2026-11-03").due_in is None
    dropped = f"{REACH}\ndropped: 2026-11-10\nbecause: no"
    assert [scored(dropped, {}, f"2026-11-{n:02}").due_in for n in (9, 10)] == [-32, None]


def test_silence_is_never_below_0() -> None:
    """Of a day on which a reading of that day was made, and of the one before."""
    readings = workspaces.score(
        workspaces.with_key_result(REACH, {"2026-11-10": "{value: 5}"}), "2026-11-10"
    ).readings
    days = [date(2026, 11, n) for n in (8, 9, 10, 11, 12)]
    assert [scores.days_silent(readings, day) for day in days] == [0, 0, 0, 1, 2]
    assert scores.days_silent((), days[0]) is None


def test_a_goal_is_dropped_from_its_day_on() -> None:
    """The day before it counts as any other; so does its objective."""
    dropped = f"{REACH}\ndropped: 2026-11-10\nbecause: no"
    found = [scored(dropped, {"2026-11-08": "{value: 9}"}, f"2026-11-{n:02}") for n in (9, 10)]
    assert [score.state for score in found] == ["on-track", "dropped"]
    assert [score.counted for score in found] == [True, False]
    plan = workspaces.HEAD.replace("owner: kari", "owner: kari\n    dropped: 2026-11-10")
    files = {"cycles/2026-Q4/plans/growth.yaml": plan + "        baseline: 0\n        target: 10\n"}
    space = workspaces.loaded(files).workspace
    assert [objective(space, f"2026-11-{n:02}").state for n in (9, 10)] == ["no-reading", "dropped"]


@pytest.mark.parametrize(("weight", "counted"), [("0", False), ("0.001", True), ("1", True)])
def test_only_a_weight_of_0_is_left_out(weight: str, counted: bool) -> None:
    """However little it weighs, what weighs something counts."""
    score = scored(f"{REACH}\nweight: {weight}", {"2026-11-20": "{value: 5}"}, "2026-11-25")
    assert score.counted is counted


def test_weights_enter_the_mean_as_they_stand() -> None:
    """1, 3 and 0.5 of progress 0, 1 and 0.5: 3.25 of 4.5."""
    plan = "objectives:\n  - id: o\n    title: O\n    key_results:\n" + "".join(
        f"      - {{id: {name}, title: T, baseline: 0, target: 10, weight: {weight}}}\n"
        for name, weight in (("a", "1"), ("b", "3"), ("c", "0.5"))
    )
    session = "date: 2026-11-23\nauthor: k\nreadings:\n  a: {value: 0}\n  b: {value: 10}\n  c: {value: 5}\n"
    files = {
        "cycles/2026-Q4/plans/growth.yaml": plan,
        "cycles/2026-Q4/checkins/growth/a.yaml": session,
    }
    found = objective(workspaces.loaded(files).workspace, "2026-11-25")
    assert found.share == pytest.approx(3.25 / 4.5)


@pytest.mark.parametrize(
    ("value", "share"), [("9.999", 0.9999), ("10", 1.0), ("10.001", 1.0001), ("0", 0.0)]
)
def test_done_is_the_target_itself(value: str, share: float) -> None:
    """And more; nothing less."""
    score = scored(REACH, {"2026-11-20": f"{{value: {value}}}"}, "2026-11-25")
    assert score.progress.share == pytest.approx(share)
    assert (score.state == "done") == (share >= 1)


@pytest.mark.parametrize(
    ("better", "first", "now", "share"),
    [
        ("higher", 10, 10, 1.0),
        ("higher", 10, 9.9, 0.0),
        ("higher", 11, 10, 1.0),
        ("lower", 10, 10, 1.0),
        ("lower", 10, 10.1, 0.0),
        ("lower", 9, 10, 1.0),
    ],
)
def test_a_target_that_was_reached_when_first_read_is_reached_or_not(
    better: str, first: float, now: float, share: float
) -> None:
    """Without a baseline, on the target itself too: there is no way to go."""
    read = {"2026-10-05": f"{{value: {first}}}", "2026-11-20": f"{{value: {now}}}"}
    score = scored(f"target: 10\nbetter: {better}", read, "2026-11-25")
    assert score.progress.share == share


KPIS = {"kpis.yaml": "kpis: [{id: nps, title: Net Promoter Score}]\n"}
Q3 = {"cycles/2026-Q3/cycle.yaml": "start: 2026-07-01\nend: 2026-09-30\n"}


@pytest.mark.parametrize(("day", "baseline"), [("2026-10-01", 20), ("2026-10-02", 10)])
def test_a_baseline_comes_from_the_start_day_or_before(day: str, baseline: int) -> None:
    """A standing KPI's reading of the first day stands in, one of the second does not."""
    read = "date: {}\nauthor: k\nreadings:\n  nps: {{value: {}}}\n"
    files = {
        "cycles/2026-Q3/checkins/growth/a.yaml": read.format("2026-09-20", 10),
        "cycles/2026-Q4/checkins/growth/b.yaml": read.format(day, 20),
    }
    space = workspaces.with_key_result("target: 40\nmeasured_by: nps", {}, **KPIS, **Q3, **files)
    assert workspaces.score(space, "2026-11-25").progress.baseline == baseline


@pytest.mark.parametrize(
    ("policy", "expected", "green", "amber"),
    [
        ({}, 0.5, "0.45", "0.35"),
        ({"on_track": "0.8", "at_risk": "0.8"}, 0.5, "0.4", "0.4"),
        ({"on_track": "1", "at_risk": "0"}, 0.5, "0.5", "0"),
        ({"policy": "gap", "on_track": "0", "at_risk": "0.3"}, 0.5, "0.5", "0.2"),
        ({"policy": "viva"}, 0.8, "0.8", "0.55"),
        ({"policy": "engagedly"}, 0.5, "0.335", "0.17"),
        ({"policy": "tability"}, 0.5, "0.35", "0.25"),
        ({"policy": "upraise"}, 0.8, "0.76", "0.6"),
    ],
)
def test_pace_turns_exactly_at_its_thresholds(
    policy: dict[str, str], expected: float, green: str, amber: str
) -> None:
    """At the threshold the better word, a hair below it the worse one."""
    given = {key: value if key == "policy" else Decimal(value) for key, value in policy.items()}
    rule = states.policy(settings.Status.model_validate(given))
    hair = 1e-6

    def word(share: float) -> str:
        return states.pace(share, expected, 0.5, rule)

    assert word(float(green)) == "on-track"
    assert word(float(green) - hair) == ("at-risk" if green != amber else "off-track")
    assert word(float(amber)) == ("at-risk" if green != amber else "on-track")
    assert word(float(amber) - hair) == "off-track"


def test_floats_on_a_threshold_are_forgiven_a_billionth_and_no_more() -> None:
    """0.9 of what is expected is on track, whatever the arithmetic makes of it."""
    rule = states.policy(settings.Status())
    assert states.pace(0.9 - 5e-10, 1.0, 0.5, rule) == "on-track"
    assert states.pace(0.9 - 2e-9, 1.0, 0.5, rule) == "at-risk"
    assert states.pace(0.7 - 5e-10, 1.0, 0.5, rule) == "at-risk"
    assert states.pace(0.7 - 2e-9, 1.0, 0.5, rule) == "off-track"


def test_the_grace_ends_with_15_per_cent_of_the_box() -> None:
    """Exactly 15 % is no longer early: of a hundred days between the ends, the sixteenth day."""
    box = calendar.Box(date(2026, 1, 1), date(2026, 4, 11))
    rule = states.policy(settings.Status())
    words = {n: states.pace(0.0, 1.0, box.gone(date(2026, 1, 1 + n)), rule) for n in (14, 15, 16)}
    assert words == {14: "at-risk", 15: "off-track", 16: "off-track"}
    assert states.pace(0.0, 0.0, 1.0, rule) == "on-track"
    assert states.pace(0.0, 1e-6, 1.0, rule) == "off-track"


def test_a_box_is_gone_by_the_days_since_its_first() -> None:
    """A day after the first and a day before the last of eleven: a tenth and nine tenths."""
    box = calendar.Box(date(2026, 1, 1), date(2026, 1, 11))
    assert [box.gone(date(2026, 1, n)) for n in (1, 2, 10, 11)] == [0.0, 0.1, 0.9, 1.0]
    assert [calendar.Box(*[date(2026, 1, 2)] * 2).gone(date(2026, 1, n)) for n in (1, 2, 3)] == [
        0.0,
        1.0,
        1.0,
    ]


@pytest.mark.parametrize(
    ("start", "due", "on", "expected"),
    [
        # begins before the cycle's middle and ends with it
        ("2026-12-11", None, "2026-12-10", 0.0),
        ("2026-12-11", None, "2026-12-21", 0.5),
        ("2026-12-11", None, "2026-12-31", 1.0),
        # begins with the cycle and ends before it
        (None, "2026-10-21", "2026-10-01", 0.0),
        (None, "2026-10-21", "2026-10-11", 0.5),
        (None, "2026-10-21", "2026-10-21", 1.0),
        (None, "2026-10-21", "2026-10-22", 1.0),
    ],
)
def test_a_box_that_shares_one_end_with_its_cycle(
    start: str | None, due: str | None, on: str, expected: float
) -> None:
    """What is given narrows that side only."""
    own = (f"start: {start}\n" if start else "") + (f"due: {due}\n" if due else "")
    assert scored(own + REACH, {}, on).expected == expected


def test_a_phase_counts_from_its_own_day_on() -> None:
    """30 of 100 by the first of November; half of the way there in between; 30 on the day."""
    keys = "baseline: 0\ntarget: 100\nstart: 2026-10-12\nexpected: {2026-11-01: 30, 2026-11-11: 90}"
    found = {
        on: scored(keys, {}, on).expected
        for on in ("2026-10-12", "2026-10-22", "2026-11-01", "2026-11-06", "2026-11-11")
    }
    assert list(found.values()) == pytest.approx([0.0, 0.15, 0.3, 0.6, 0.9])
    assert scored(keys, {}, "2026-10-11").expected == 0.0


def test_a_milestone_is_expected_on_its_day() -> None:
    """Not the day before."""
    keys = "milestones: [{id: a, title: A, due: 2026-11-10}, {id: b, title: B, due: 2026-12-01}]"
    found = [scored(keys, {}, on).expected for on in ("2026-11-09", "2026-11-10", "2026-12-01")]
    assert found == [0.0, 0.5, 1.0]


@pytest.mark.parametrize(
    ("given", "band"),
    [
        ("0", "red"),
        ("0.3", "red"),
        ("0.349", "red"),
        ("0.35", "yellow"),
        ("0.4", "yellow"),
        ("0.6", "yellow"),
        ("0.649", "yellow"),
        ("0.65", "green"),
        ("0.7", "green"),
        ("1", "green"),
    ],
)
def test_bands_begin_where_the_rounded_grade_does(given: str, band: str) -> None:
    """Half up."""
    assert grades.band(Decimal(given)) == band


@pytest.mark.parametrize(
    ("share", "proposed"),
    [
        (None, "0.0"),
        (-0.2, "0.0"),
        (0.0, "0.0"),
        (0.049, "0.0"),
        (0.05, "0.1"),
        (0.149, "0.1"),
        (0.15, "0.2"),
        (0.35, "0.4"),
        (0.949, "0.9"),
        (0.95, "1.0"),
        (1.0, "1.0"),
        (1.2, "1.0"),
        (0.1 + 0.05, "0.2"),
        (0.05 - 2e-9, "0.0"),
        (0.05 - 1e-12, "0.1"),
    ],
)
def test_a_proposed_grade_is_rounded_half_up_and_clamped(
    share: float | None, proposed: str
) -> None:
    """What floats lack of a half is no reason to round down."""
    assert str(grades.proposed(share)) == proposed


@pytest.mark.parametrize(
    ("kind", "short", "enough"), [("committed", "0.949", "0.95"), ("aspirational", "0.649", "0.65")]
)
def test_a_grade_meets_what_its_kind_promises(kind: str, short: str, enough: str) -> None:
    """As it is shown."""
    assert not grades.meets(Decimal(short), kind)
    assert grades.meets(Decimal(enough), kind)


def test_grades_are_averaged_by_weight_and_none_of_nothing() -> None:
    """A weight of 0 is none."""
    half, one, no, two = Decimal("0.5"), Decimal(1), Decimal(0), Decimal(2)
    assert grades.mean([(half, one), (one, two)]) == Decimal("2.5") / 3
    assert grades.mean([(half, one), (one, no)]) == half
    assert grades.mean([(one, no)]) is None
    assert grades.mean([]) is None
    assert grades.mean([(no, one)]) == 0


def test_a_reading_of_the_day_of_closing_counts_and_one_of_the_next_does_not() -> None:
    """Nor does one of the days between the two, on the day of closing itself."""
    closed = (
        "closed: 2027-01-05\nauthor: kari\nobjectives: {o: {key_results: {kr: {grade: 0.5}}}}\n"
    )
    for day, value in (("2027-01-05", 6), ("2027-01-06", 4)):
        read = {"2027-01-02": "{value: 4}", day: "{value: 6}"}
        space = workspaces.with_key_result(REACH, read, **{REVIEW: closed})
        for on in ("2027-01-06", "2027-02-01"):
            assert workspaces.score(space, on).progress.now == value
    season = space.cycles["2026-Q4"]
    closings = [objective_score(space, season, date(2027, 1, n)).teams[0].closed for n in (4, 5, 6)]
    assert closings == [False, True, True]


def test_a_kpi_is_stale_like_a_goal_and_holds_up_to_its_end() -> None:
    """More than twice its rhythm; of a plan it stops with the cycle."""
    kpi = {"kpis.yaml": "kpis: [{id: nps, title: N, at_least: 5, checkin_every: 4}]\n"}
    read = {
        "cycles/2026-Q4/checkins/_workspace/a.yaml": "date: 2026-11-02\nauthor: k\nreadings:\n  nps: {value: 5}\n"
    }
    space = workspaces.with_key_result(REACH, {}, **kpi, **read)
    season = space.cycles["2026-Q4"]
    found = [
        kpi_score(space, season, None, space.kpis[0], date(2026, 11, n)) for n in (1, 2, 10, 11)
    ]
    assert [score.stale for score in found] == [False, False, False, True]
    assert [score.silent for score in found] == [None, 0, 8, 9]
    assert [score.holds for score in found] == [None, True, True, True]


def test_a_plan_s_kpi_grows_no_staler_after_the_cycle() -> None:
    """Read sixteen days before the last it is not stale then with a rhythm of eight, nor later."""
    for every, stale in ((8, False), (7, True)):
        keys = f"{REACH}\nleading: [{{id: calls, title: C, checkin_every: {every}}}]"
        read = {
            "cycles/2026-Q4/checkins/growth/c.yaml": "date: 2026-12-15\nauthor: k\nreadings:\n  calls: {value: 5}\n"
        }
        space = workspaces.with_key_result(keys, {}, **read)
        season = space.cycles["2026-Q4"]
        team = season.teams["growth"]
        score = kpi_score(space, season, team, team.own_kpis["calls"], date(2027, 3, 1))
        assert (score.stale, score.silent, score.holds) == (stale, 76, None)


def test_a_kpi_with_a_target_holds_where_it_is_reached() -> None:
    """Exactly on it."""
    for value, holds in (("9.9", False), ("10", True), ("10.1", True)):
        keys = f"{REACH}\nleading: [{{id: calls, title: C, baseline: 0, target: 10}}]"
        read = {
            "cycles/2026-Q4/checkins/growth/c.yaml": f"date: 2026-12-15\nauthor: k\nreadings:\n  calls: {{value: {value}}}\n"
        }
        space = workspaces.with_key_result(keys, {}, **read)
        season = space.cycles["2026-Q4"]
        team = season.teams["growth"]
        score = kpi_score(space, season, team, team.own_kpis["calls"], date(2026, 12, 16))
        assert score.holds is holds


def test_a_kpi_holds_since_the_first_of_its_unbroken_run() -> None:
    """Equal answers only; what is watched holds since never."""
    reads = {f"2026-11-{n:02}": v for n, v in ((2, 6), (9, 4), (16, 5), (23, 7))}
    files = {
        f"cycles/2026-Q4/checkins/_workspace/{day}.yaml": f"date: {day}\nauthor: k\nreadings:\n  nps: {{value: {v}}}\n  raw: {{value: 1}}\n"
        for day, v in reads.items()
    }
    kpi = {"kpis.yaml": "kpis: [{id: nps, title: N, at_least: 5}, {id: raw, title: R}]\n"}
    space = workspaces.with_key_result(REACH, {}, **kpi, **files)
    season = space.cycles["2026-Q4"]

    def since(index: int, on: int) -> date | None:
        item = space.kpis[index]
        return kpi_score(space, season, None, item, date(2026, 11, on)).holding_since

    assert [since(0, on) for on in (1, 2, 9, 16, 23)] == [
        None,
        date(2026, 11, 2),
        date(2026, 11, 9),
        date(2026, 11, 16),
        date(2026, 11, 16),
    ]
    assert since(1, 23) is None


@pytest.mark.parametrize(
    ("keys", "on", "done", "state"),
    [
        ("at_most: 5\ndue: 2026-11-20", "2026-11-20", "5", "holds"),
        ("at_most: 5\ndue: 2026-11-20", "2026-11-21", "5", "done"),
        ("at_most: 5\ndue: 2026-11-20", "2026-11-21", "5.1", "overdue"),
        ("at_most: 5", "2026-12-31", "5.1", "does-not-hold"),
        ("at_most: 5", "2027-01-01", "5.1", "ended"),
    ],
)
def test_a_guardrail_is_done_the_day_after_its_last(
    keys: str, on: str, done: str, state: str
) -> None:
    """Where it holds then."""
    day = (date.fromisoformat(on) - timedelta(days=1)).isoformat()
    assert scored(keys, {day: f"{{value: {done}}}"}, on).state == state


def test_confidence_changes_with_two_and_stands_with_one() -> None:
    """None before that."""
    read = {"2026-11-02": "{confidence: 3}", "2026-11-09": "{confidence: 7}"}
    found = [scored(REACH, read, f"2026-11-{n:02}") for n in (1, 2, 9)]
    assert [(s.confidence, s.confidence_change) for s in found] == [(None, None), (3, None), (7, 4)]


def test_a_milestone_s_earlier_id_is_its_own_until_another_has_it() -> None:
    """With or without the team it was in; undone under it, too."""
    was = "milestones: [{id: a, title: A, was: [growth/old, other]}, {id: b, title: B}]"
    for name in ("old", "other", "a"):
        made = scored(was, {"2026-11-02": f"{{done: [{name}, nothing]}}"}, "2026-11-25").progress
        assert (sorted(made.done), made.share) == (["a"], 0.5)
    read = {"2026-11-02": "{done: [a, b]}", "2026-11-09": "{undone: [old]}"}
    assert scored(was, read, "2026-11-25").progress.done == {"b"}
    taken = "milestones: [{id: a, title: A, was: b}, {id: b, title: B}, {id: c, title: C, was: b}]"
    assert scored(taken, {"2026-11-02": "{done: [b]}"}, "2026-11-25").progress.done == {"b"}
    twice = "milestones: [{id: a, title: A, was: old}, {id: b, title: B, was: old}]"
    assert scored(twice, {"2026-11-02": "{done: [old]}"}, "2026-11-25").progress.done == {"a"}


def test_a_guardrail_that_was_read_before_its_start_says_nothing_yet() -> None:
    """Whether all hold is of those that have begun."""
    plan = (
        workspaces.HEAD
        + "        at_most: 5\n      - {id: b, title: B, at_most: 5, start: 2026-11-10}\n"
    )
    read = "date: 2026-11-08\nauthor: k\nreadings: {kr: {value: 5}, b: {value: 6}}\n"
    files = {
        "cycles/2026-Q4/plans/growth.yaml": plan,
        "cycles/2026-Q4/checkins/growth/a.yaml": read,
    }
    space = workspaces.loaded(files).workspace
    found = [objective(space, f"2026-11-{n:02}").state for n in (9, 10)]
    assert found == ["holds", "does-not-hold"]
