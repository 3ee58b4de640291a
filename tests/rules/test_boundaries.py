"""Both sides of every limit of the rules: the last that is left alone, and the first that is not."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from okrcli.rules import audit
from tests import workspaces

PLAN = "cycles/2026-Q4/plans/growth.yaml"
ON = "2026-11-25"
KR = "{id: subs, title: New subscriptions, baseline: 1, target: 2}"


def found(code: str, files: dict[str, str], on: str = ON) -> int:
    """How often a rule finds something in the files of a workspace."""
    findings = audit.findings(workspaces.loaded(files), date.fromisoformat(on))
    unread = [str(finding.place) for finding in findings if finding.code.startswith("YM")]
    assert unread == []
    return sum(finding.code == code for finding in findings)


def plan(*key_results: str, title: str = "Live well", more: str = "") -> dict[str, str]:
    """A plan of one objective with these key results, each in braces."""
    body = "".join(f"      - {item}\n" for item in key_results)
    head = f"objectives:\n  - id: mrr\n    title: {title}\n{more}"
    return {PLAN: head + (f"    key_results:\n{body}" if body else "")}


def objectives(number: int, dropped: int = 0) -> dict[str, str]:
    """A plan of so many objectives, the last of which are dropped."""
    ended = "\n    dropped: 2026-11-01\n    because: no"
    return {
        PLAN: "objectives:\n"
        + "".join(
            f"  - id: o{n}\n    title: Live well{ended if n >= number - dropped else ''}\n"
            for n in range(number)
        )
    }


def sessions(*read: tuple[str, str], team: str = "growth") -> dict[str, str]:
    """A session a day with one reading of `subs`."""
    return {
        f"cycles/2026-Q4/checkins/{team}/{day}-090000-kari.yaml": (
            f"date: {day}\nauthor: kari\nreadings:\n  subs: {reading}\n"
        )
        for day, reading in read
    }


@pytest.mark.parametrize(("length", "times"), [(119, 0), (120, 0), (121, 1)])
def test_a_title_is_too_long_from_121_characters(length: int, times: int) -> None:
    """120 fit."""
    assert found("OB106", plan(title="x" * length)) == times


def test_a_title_of_two_lines_is_too_long() -> None:
    """A line end at its very end makes no second line."""
    assert found("OB106", plan(title='"Live\\nwell"')) == 1
    assert found("OB106", plan(title='"Live well\\n"')) == 0


@pytest.mark.parametrize(
    ("number", "dropped", "limit", "times"),
    [
        (5, 0, None, 0),
        (6, 0, None, 1),
        (6, 1, None, 0),
        (2, 0, 2, 0),
        (3, 0, 2, 1),
        (9, 0, None, 1),
    ],
)
def test_five_objectives_fit_a_plan(
    number: int, dropped: int, limit: int | None, times: int
) -> None:
    """Or as many as `okr.yaml` says; dropped ones take no place. Said once."""
    own = {"okr.yaml": f"rules: {{max_objectives: {limit}}}\n"} if limit else {}
    assert found("OB101", objectives(number, dropped) | own) == times


@pytest.mark.parametrize(
    ("number", "limit", "times"), [(3, None, 0), (4, None, 1), (7, None, 1), (1, 1, 0), (2, 1, 1)]
)
def test_three_key_results_fit_an_objective(number: int, limit: int | None, times: int) -> None:
    """Or as many as `okr.yaml` says; dropped ones take no place."""
    own = {"okr.yaml": f"rules: {{max_key_results: {limit}}}\n"} if limit else {}
    items = [KR.replace("subs", f"k{n}") for n in range(number)]
    gone = KR.replace("subs", "gone").replace("}", ", dropped: 2026-11-01, because: no}")
    assert found("KR201", plan(*items, gone) | own) == times


@pytest.mark.parametrize(("number", "times"), [(999, 0), (1000, 0), (1001, 1)])
@pytest.mark.parametrize("group", ["", "nord/"])
def test_a_thousand_plans_fit_a_folder(number: int, group: str, times: int) -> None:
    """Of each group its own thousand."""
    crowd = {f"cycles/2026-Q4/{group}plans/t{n}.yaml": "name: A team\n" for n in range(number)}
    other = {"cycles/2026-Q4/sor/plans/u.yaml": "name: A team\n"}
    assert found("WS703", crowd | other) == times


@pytest.mark.parametrize(
    ("day", "times"), [("2026-09-30", 1), ("2026-10-01", 0), ("2027-01-14", 0), ("2027-01-15", 1)]
)
def test_readings_may_come_two_weeks_after_the_end(day: str, times: int) -> None:
    """And none before the first day; those of standing KPIs whenever."""
    late = "2027-02-01"
    assert found("CH502", plan(KR) | sessions((day, "{value: 1}")), late) == times
    kpis = {"kpis.yaml": "kpis: [{id: subs, title: Subscriptions}]\n"}
    of_nobody = sessions((day, "{value: 1}"), team="_workspace")
    assert found("CH502", kpis | of_nobody, late) == 0


@pytest.mark.parametrize(
    ("recorded", "times"),
    [(None, 1), ("2026-11-25T23:59:00+00:00", 1), ("2026-11-26T00:30:00+02:00", 0)],
)
def test_tomorrow_has_not_been_unless_it_had_begun_there(recorded: str | None, times: int) -> None:
    """Today has."""
    line = f"recorded: {recorded}\n" if recorded else ""
    path = "cycles/2026-Q4/checkins/growth/2026-11-26-090000-kari.yaml"
    tomorrow = {path: f"date: 2026-11-26\nauthor: kari\n{line}readings:\n  subs: {{value: 1}}\n"}
    assert found("CH503", plan(KR) | tomorrow) == times
    assert found("CH503", plan(KR) | sessions((ON, "{value: 1}"))) == 0


@pytest.mark.parametrize(("silent", "times"), [(13, 0), (14, 0), (15, 1)])
def test_stale_is_more_than_twice_the_rhythm(silent: int, times: int) -> None:
    """Only while the cycle lasts: on its last day still, on the next no more."""
    for on, late in ((ON, times), ("2026-12-31", times), ("2027-01-01", 0)):
        day = (date.fromisoformat(on) - timedelta(days=silent)).isoformat()
        assert found("CH504", plan(KR) | sessions((day, "{value: 1}")), on) == late


@pytest.mark.parametrize(
    ("confidence", "kind", "times"),
    [(8, "", 0), (9, "", 1), (10, "", 1), (10, ", kind: committed", 0)],
)
def test_certain_from_the_start_is_9_of_10(confidence: int, kind: str, times: int) -> None:
    """Of what is aspirational, as goals are unless they say otherwise."""
    files = plan(KR.replace("}", f"{kind}}}"))
    assert (
        found("CH505", files | sessions(("2026-10-05", f"{{confidence: {confidence}}}"))) == times
    )


@pytest.mark.parametrize(
    ("day", "times"), [("2026-11-15", 1), ("2026-11-16", 1), ("2026-11-17", 0)]
)
def test_confidence_given_in_the_second_half_was_earned(day: str, times: int) -> None:
    """45.5 days of 91 after the first are on 15 November; a box of its own has its own half."""
    sure = sessions((day, "{confidence: 9}"))
    halfway = date(2026, 10, 1) + (date(2026, 12, 31) - date(2026, 10, 1)) / 2
    assert found("CH505", plan(KR) | sure) == (date.fromisoformat(day) <= halfway)
    own = KR.replace("}", ", start: 2026-11-02, due: 2026-11-30}")
    assert found("CH505", plan(own) | sure) == times


@pytest.mark.parametrize(
    ("keys", "value", "times"),
    [
        ("target: 2", "1.9", 0),
        ("target: 2", "2", 1),
        ("target: 2", "2.1", 1),
        ("target: 2, better: lower", "2.1", 0),
        ("target: 2, better: lower", "2", 1),
        ("target: +10%", "2", 0),
    ],
)
def test_a_target_is_behind_you_from_its_own_value_on(keys: str, value: str, times: int) -> None:
    """In the direction that is better."""
    files = plan(f"{{id: subs, title: New subscriptions, {keys}}}")
    assert found("KR218", files | sessions(("2026-10-05", f"{{value: {value}}}"))) == times


@pytest.mark.parametrize(
    ("box", "day", "times"),
    [
        ("start: 2026-11-01, due: 2026-11-21", "2026-11-06", 1),
        ("start: 2026-11-01, due: 2026-11-21", "2026-11-07", 0),
        ("start: 2026-11-20", "2026-11-20", 1),
    ],
)
def test_early_is_the_first_quarter_of_the_time_box(box: str, day: str, times: int) -> None:
    """Five of twenty days after the first, and no day more."""
    files = plan(f"{{id: subs, title: New subscriptions, target: 2, {box}}}")
    assert found("KR218", files | sessions((day, "{value: 2}"))) == times


@pytest.mark.parametrize(
    ("bound", "value", "times"),
    [
        ("at_least: 4", 4, 0),
        ("at_least: 4", 3.9, 1),
        ("above: 4", 4, 1),
        ("below: 4", 4, 1),
        ("at_most: 4", 4, 0),
        ("between: [4, 8]", 8, 0),
        ("between: [4, 8]", 8.1, 1),
    ],
)
def test_what_did_not_hold_when_first_read_was_meant_to_be_reached(
    bound: str, value: float, times: int
) -> None:
    """On the end itself it depends on the end."""
    files = plan(f"{{id: subs, title: New subscriptions, {bound}}}")
    read = sessions(("2026-10-05", f"{{value: {value}}}"), ("2026-11-02", "{value: 6}"))
    assert found("KR214", files | read) == times


def outside(start: str, end: str) -> Iterable[str]:
    """The ways for a key result to name two days."""
    yield f"{{id: a, title: A, target: 2, start: {start}, due: {end}}}"
    yield f"{{id: a, title: A, target: 2, expected: {{{start}: 1, {end}: 2}}}}"
    yield f"{{id: a, title: A, milestones: [{{id: m, title: M, due: {start}}}, {{id: n, title: N, due: {end}}}]}}"


@pytest.mark.parametrize(
    ("start", "end", "times"),
    [
        ("2026-10-01", "2026-12-31", 0),
        ("2026-09-30", "2026-12-31", 1),
        ("2026-10-01", "2027-01-01", 1),
        ("2026-09-30", "2027-01-01", 2),
    ],
)
def test_days_of_a_key_result_lie_in_its_cycle(start: str, end: str, times: int) -> None:
    """Its first and last day included; half of a box may be outside."""
    for item in outside(start, end):
        assert found("KR211", plan(item)) == times


@pytest.mark.parametrize(
    ("leading", "lagging", "times"),
    [(2, 0, 0), (3, 0, 1), (2, 1, 0), (1, 2, 0), (3, 1, 1), (1, 3, 1), (4, 2, 0), (5, 2, 1)],
)
def test_two_thirds_of_a_kind_are_balanced(leading: int, lagging: int, times: int) -> None:
    """More are not; nor is anything said of fewer than three."""
    sides = (
        f"{side}: [{', '.join(f'{{id: {side}{n}, title: T}}' for n in range(number))}]"
        for side, number in (("leading", leading), ("lagging", lagging))
    )
    assert found("KP302", plan(KR.replace("}", f", {', '.join(sides)}}}"))) == times


@pytest.mark.parametrize(
    ("grade", "kind", "learned", "times"),
    [
        ("0.94", "committed", "", 1),
        ("0.95", "committed", "", 0),
        ("1", "committed", "", 0),
        ("0", "aspirational", "", 0),
        ("0.94", "committed", ", learned: Much", 0),
    ],
)
def test_a_commitment_is_kept_from_the_grade_that_shows_1(
    grade: str, kind: str, learned: str, times: int
) -> None:
    """0.95 does."""
    review = (
        "closed: 2026-11-25\nauthor: kari\nobjectives:\n  mrr:\n    key_results:\n"
        f"      subs: {{grade: {grade}{learned}}}\n"
    )
    files = plan(KR.replace("}", f", kind: {kind}}}"))
    assert found("RV601", files | {"cycles/2026-Q4/reviews/growth.yaml": review}) == times


@pytest.mark.parametrize(("closed", "times"), [("2026-11-25", 0), ("2026-11-26", 1)])
def test_a_plan_is_open_until_the_day_that_it_closes(closed: str, times: int) -> None:
    """From then on nobody can mend it."""
    review = {"cycles/2026-Q4/reviews/growth.yaml": f"closed: {closed}\nauthor: kari\n"}
    assert found("OB106", plan(title="x" * 121) | review) == times


@pytest.mark.parametrize(
    ("keys", "times"),
    [
        ("baseline: 0, target: 1", 0),
        ("baseline: 0, target: 100", 0),
        ("baseline: 0, target: 2", 1),
        ("baseline: 0, target: 99", 1),
        ("baseline: 0, target: 101", 1),
        ("baseline: 0, target: 2, unit: hours", 0),
        ("done_when: signed", 0),
        ("at_least: 1", 1),
    ],
)
def test_only_1_and_100_need_no_unit(keys: str, times: int) -> None:
    """Nor does what is no number."""
    assert found("KR205", plan(f"{{id: a, title: Growth, {keys}}}")) == times


@pytest.mark.parametrize(
    ("owners", "times"), [(("", ""), 1), (("kari", ""), 1), (("kari", "ola"), 0)]
)
def test_each_key_result_or_the_objective_has_an_owner(owners: tuple[str, str], times: int) -> None:
    """Dropped ones need none, and lend none."""
    items = [
        KR.replace("subs", f"k{n}").replace("}", f", owner: {owner}}}" if owner else "}")
        for n, owner in enumerate(owners)
    ]
    gone = ", dropped: 2026-11-01, because: no"
    assert found("OB105", plan(*items)) == times
    assert found("OB105", plan(*items, KR.replace("}", f"{gone}}}"))) == times
    assert found("OB105", plan(KR.replace("}", f", owner: kari{gone}}}"))) == 1
    assert found("OB105", plan(*items, more="    owner: kari\n")) == 0


@pytest.mark.parametrize(
    ("one", "other", "both", "times"),
    [
        (2, 2, 1, 1),
        (3, 3, 1, 0),
        (4, 4, 2, 1),
        (4, 2, 1, 1),
        (2, 4, 1, 1),
        (5, 3, 1, 0),
        (1, 1, 1, 1),
    ],
)
def test_a_copy_has_half_of_the_goals_of_the_smaller_plan(
    one: int, other: int, both: int, times: int
) -> None:
    """And the same name, with the same case of it."""

    def written(name: str, first: int, number: int) -> str:
        goals = "".join(
            f"  - {{id: o{n}, title: Title {n}}}\n" for n in range(first, first + number)
        )
        return f"name: {name}\nobjectives:\n{goals}"

    path = "cycles/2026-Q4/plans/growth-copy.yaml"
    files = {PLAN: written("Growth", 0, one), path: written("Growth", one - both, other)}
    assert found("WS704", files) == times
    assert found("WS704", files | {path: written("Sales", one - both, other)}) == 0


@pytest.mark.parametrize(
    ("linked", "hint"),
    [
        ("calls", "it belongs to another key result here; what several share stands in kpis.yaml"),
        ("cals", "did you mean `{near}`?"),
        ("wins", "add it to kpis.yaml, or spell it out here"),
    ],
)
def test_a_kpi_of_a_neighbour_is_no_unknown_word(linked: str, hint: str) -> None:
    """It is there, and only in another place than one that is shared."""
    own = "{id: a, title: Growers who stay, above: 5, leading: {id: calls, title: Calls, above: 3}}"
    other = f"{{id: b, title: Pears sold, above: 5, leading: [{linked}]}}"
    findings = audit.findings(workspaces.loaded(plan(own, other)), date.fromisoformat(ON))
    assert [finding.hint for finding in findings if finding.code == "KP301"] == [hint]
