"""Which numbers can be readings of a goal, on both sides of every boundary."""

from decimal import Decimal

import pytest

from okrcli.scoring import plausibility
from okrcli.scoring.plausibility import KnownNumbers
from tests import workspaces


def known(*numbers: str) -> KnownNumbers:
    """What is known, as typed."""
    return KnownNumbers(tuple(map(Decimal, numbers)))


@pytest.mark.parametrize(
    ("numbers", "near", "far"),
    [
        # ten ranges of 2500 above and below
        (("3500", "6000"), "31000", "31000.1"),
        (("3500", "6000"), "-21500", "-21500.1"),
        (("6000", "3500", "4720"), "31000", "31001"),
        # per cent are numbers like others: 7.12 may be one, 712 not
        (("68", "75"), "145", "145.01"),
        (("68", "75"), "-2", "-2.01"),
        # a range that is narrow beside its numbers reaches half as far as the largest
        (("99.9", "99.95"), "149.925", "149.926"),
        (("99.9", "99.95"), "49.925", "49.924"),
        # the range is exactly a twentieth of the largest
        (("95", "100"), "150", "150.1"),
        (("95", "100"), "45", "44.9"),
        # of one number its size is the range
        (("1250",), "13750", "13751"),
        (("1250",), "-11250", "-11251"),
        (("-2", "-2"), "18", "18.1"),
        (("-2",), "-22", "-22.1"),
        (("0", "6000"), "66000", "66001"),
        (("0", "1"), "11", "11.1"),
        (("-5", "5"), "105", "105.5"),
    ],
)
def test_far_is_more_than_ten_ranges_away(numbers: tuple[str, ...], near: str, far: str) -> None:
    """The end itself is not far."""
    assert not known(*numbers).far(Decimal(near))
    assert known(*numbers).far(Decimal(far))


@pytest.mark.parametrize("numbers", [(), ("0",), ("0", "0.0")])
def test_of_nothing_known_nothing_is_far(numbers: tuple[str, ...]) -> None:
    """And 0 alone tells nothing of how large a number may be."""
    assert not known(*numbers).far(Decimal(10) ** 20)
    assert known(*numbers).settled((Decimal(4720), Decimal("4.72"))) is None


@pytest.mark.parametrize(
    ("numbers", "meant"),
    [
        (("3500", "6000"), "4720"),
        (("0", "6000"), "4720"),
        (("-6000", "0"), "4720"),
        (("4", "9"), "4.72"),
        (("0", "9"), "4.72"),
        (("1250", "1412"), "4720"),
        # both lie between the smallest and the largest
        (("3", "6000"), None),
        # 4720 is 63 times too large, 4.72 is 14 times too small
        (("68", "75"), None),
        # ten times nearer: 472 is 10 times too small for 4720, and 100 times too large for 4.72
        (("472",), "4720"),
        (("471",), None),
        (("47.2",), "4.72"),
        (("47.3",), None),
    ],
)
def test_the_range_settles_which_of_two_numbers_is_meant(
    numbers: tuple[str, ...], meant: str | None
) -> None:
    """Where one of them is ten times nearer in size than the other."""
    for sign in (1, -1):
        choices = (sign * Decimal(4720), sign * Decimal("4.72"))
        found = known(*numbers).settled(choices)
        assert found == (None if meant is None else sign * Decimal(meant))


def test_nothing_settles_two_numbers_of_which_one_is_0() -> None:
    """As `0,000` would be."""
    assert known("4", "9").settled((Decimal(0), Decimal("0.000"))) is None


@pytest.mark.parametrize(
    ("keys", "numbers"),
    [
        ("baseline: 3500\ntarget: 6000", {"3500", "6000"}),
        ("baseline: -200\ntarget: +10%", {"-200", "-180.0"}),
        ("target: 6000", {"6000"}),
        ("target: +10%", set()),
        ("between: [4, 8]", {"4", "8"}),
        ("above: 1250", {"1250"}),
        ("baseline: 1\ntarget: 5\nexpected: {2026-11-01: 2}", {"1", "5", "2"}),
        ("measured_by: visitors", {"900"}),
        ("measured_by: visitors\nbaseline: 500\ntarget: 950", {"500", "950", "900"}),
        ("milestones: [{id: a, title: A, weight: 3}]", set()),
        ("zones: {commit: one, target: two, stretch: three}", set()),
        ("done_when: it is there", set()),
    ],
)
def test_what_a_measure_names_is_known(keys: str, numbers: set[str]) -> None:
    """Relative targets as the number they come to, and what the measuring KPI knows."""
    kpis = "kpis:\n  - {id: visitors, title: Visitors, above: 900}\n"
    space = workspaces.with_key_result(keys, {}, **{"kpis.yaml": kpis})
    (goal,) = space.goals(space.cycles["2026-Q4"])
    found = plausibility.known_numbers(space, goal.cycle, goal.team, goal.key_result)
    assert set(map(str, found.numbers)) == numbers


def test_readings_of_any_day_are_known() -> None:
    """What was read later was read, when a figure of an earlier day is handed in."""
    space = workspaces.with_key_result(
        "target: 6000", {"2026-10-05": "{value: 3500}", "2026-12-30": "{value: 5200}"}
    )
    (goal,) = space.goals(space.cycles["2026-Q4"])
    found = plausibility.known_numbers(space, goal.cycle, goal.team, goal.key_result)
    assert sorted(found.numbers) == [3500, 5200, 6000]


def test_a_standing_kpi_knows_what_was_read_in_all_cycles() -> None:
    """By whatever team."""
    files = {
        "kpis.yaml": "kpis:\n  - {id: nps, title: Net Promoter Score}\n",
        "cycles/2026-Q3/cycle.yaml": "start: 2026-07-01\nend: 2026-09-30\n",
        "cycles/2026-Q3/checkins/_workspace/2026-09-01-090000-kari.yaml": (
            "date: 2026-09-01\nauthor: kari\nreadings:\n  nps: {value: 31}\n"
        ),
    }
    space = workspaces.loaded(files).workspace
    found = plausibility.known_numbers(space, space.cycles["2026-Q4"], None, space.kpis[0])
    assert found.numbers == (Decimal(31),)
