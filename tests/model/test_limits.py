"""Both sides of every limit of what files may say, and of the days that a cycle's name stands for."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from okrcli.model import (
    cycle,
    kpi,
    measures,
    plan,
    readings,
    scalars,
    session,
    settings,
    shape_errors,
)
from okrcli.model.readings import values_read
from okrcli.model.shape_errors import FileEntry

ALLOWED: list[tuple[Callable[[object], object], object]] = [
    (scalars.text, "x" * 10_000),
    (scalars.identifier, "x" * 64),
    (scalars.identifier, "A"),
    (scalars.identifier, "9._-"),
    (scalars.identifier, "x"),
    (scalars.identifier, "xx-a"),
    (scalars.folder_name, "com10"),
    (scalars.folder_name, "con-a"),
    (scalars.folder_name, "com0"),
    (scalars.number, "1" * 30),
    (scalars.number, "-" + "1" * 29),
    (scalars.number, "0"),
    (scalars.number, "-0.0"),
    (scalars.number, "0.1"),
    (scalars.whole, "7.0"),
    (scalars.day, "1900-01-01"),
    (scalars.day, "2199-12-31"),
    (scalars.day, "2024-02-29"),
]
REFUSED: list[tuple[Callable[[object], object], object, str]] = [
    (scalars.text, "x" * 10_001, "YM008"),
    (scalars.text, " ", "YM004"),
    (scalars.text, None, "YM004"),
    (scalars.identifier, "x" * 65, "YM015"),
    (scalars.identifier, "-a", "YM015"),
    (scalars.identifier, "_a", "YM015"),
    (scalars.identifier, "x-", "YM015"),
    (scalars.identifier, "x-a", "YM015"),
    (scalars.folder_name, "com9", "YM015"),
    (scalars.folder_name, "LPT1", "YM015"),
    (scalars.folder_name, "con.a", "YM015"),
    (scalars.folder_name, "a.", "YM015"),
    (scalars.number, "1" * 31, "YM005"),
    (scalars.number, "-" + "1" * 30, "YM005"),
    (scalars.number, "01", "YM005"),
    (scalars.number, "1.", "YM005"),
    (scalars.number, ".1", "YM005"),
    (scalars.number, "+1", "YM005"),
    (scalars.whole, "7.1", "YM005"),
    (scalars.day, "1899-12-31", "YM017"),
    (scalars.day, "2200-01-01", "YM017"),
    (scalars.day, "2025-02-29", "YM006"),
]


@pytest.mark.parametrize(("parse", "value"), ALLOWED)
def test_what_is_just_allowed_is_read(parse: Callable[[object], object], value: object) -> None:
    """As it stands."""
    assert str(parse(value)).rstrip("0.") == str(value).rstrip("0.")


@pytest.mark.parametrize(("parse", "value", "code"), REFUSED)
def test_what_is_just_beyond_is_refused(
    parse: Callable[[object], object], value: object, code: str
) -> None:
    """With the code of its kind."""
    with pytest.raises(PydanticCustomError) as caught:
        parse(value)
    assert caught.value.type == code


@pytest.mark.parametrize(
    ("kind", "key", "least", "most"),
    [
        (session.Reading, "confidence", 0, 10),
        (settings.Settings, "checkin_every", 1, 3660),
        (settings.Rules, "max_key_results", 1, None),
        (settings.Rules, "max_objectives", 1, None),
        (settings.Status, "on_track", 0, 1),
        (settings.Status, "at_risk", 0, 1),
    ],
)
def test_a_number_lies_between_its_ends(
    kind: type[FileEntry], key: str, least: int, most: int | None
) -> None:
    """Both belong; one less and one more do not."""
    for value in (least, most):
        if value is not None:
            assert getattr(kind.model_validate({key: str(value)}), key) == value
    for value in (least - 1, None if most is None else most + 1):
        if value is not None:
            with pytest.raises(ValidationError):
                kind.model_validate({key: str(value)})


@pytest.mark.parametrize("kind", [plan.KeyResult, kpi.Kpi])
def test_a_rhythm_is_of_1_day_to_ten_years(kind: type[plan.KeyResult | kpi.Kpi]) -> None:
    """Of a goal as of a KPI."""
    for days in ("1", "3660"):
        item = kind.model_validate({"id": "a", "title": "A", "checkin_every": days})
        assert item.checkin_every == int(days)
    for days in ("0", "3661"):
        with pytest.raises(ValidationError):
            kind.model_validate({"id": "a", "title": "A", "checkin_every": days})


def test_a_goal_may_weigh_nothing_and_a_milestone_may_not() -> None:
    """Neither less than nothing."""
    goal = {"id": "a", "title": "A"}
    assert plan.KeyResult.model_validate({**goal, "weight": "0"}).weight == 0
    assert measures.Milestone.model_validate({**goal, "weight": "0.01"}).weight == Decimal("0.01")
    assert plan.KeyResult.model_validate(goal).weight == 1
    assert measures.Milestone.model_validate(goal).weight == 1
    for kind, weight in ((plan.KeyResult, "-0.01"), (measures.Milestone, "0")):
        with pytest.raises(ValidationError):
            kind.model_validate({**goal, "weight": weight})


def codes(kind: type[FileEntry], **keys: object) -> list[str]:
    """The codes of what is wrong with an entry as a whole."""
    return [problem.code for problem in kind.model_validate(keys).problems()]


GOAL = {"id": "a", "title": "A"}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"baseline": "1", "target": "1"}, ["YM012"]),
        ({"baseline": "1", "target": "1.1"}, []),
        ({"baseline": "0", "target": "+10%"}, ["YM012"]),
        ({"baseline": "0.1", "target": "+10%"}, []),
        ({"baseline": "-1", "target": "+10%", "better": "lower"}, ["YM010"]),
        ({"baseline": "2", "target": "1", "better": "lower"}, []),
        ({"baseline": "1", "target": "2", "better": "lower"}, ["YM010"]),
        ({"between": ["1", "1"]}, ["YM017"]),
        ({"between": ["1", "1.1"]}, []),
        ({"target": "1", "start": "2026-11-10", "due": "2026-11-10"}, []),
        ({"target": "1", "start": "2026-11-11", "due": "2026-11-10"}, ["YM017"]),
        ({"target": "1", "due": "2026-11-10", "expected": {"2026-11-10": "1"}}, []),
        ({"target": "1", "due": "2026-11-10", "expected": {"2026-11-11": "1"}}, ["YM017"]),
        ({"target": "1", "start": "2026-11-10", "expected": {"2026-11-10": "1"}}, []),
        ({"target": "1", "start": "2026-11-10", "expected": {"2026-11-09": "1"}}, ["YM017"]),
        ({"baseline": "1", "zones": {"commit": "1", "target": "2"}}, ["YM017"]),
        ({"baseline": "1", "zones": {"commit": "1.1", "target": "2"}}, []),
        ({"baseline": "1", "zones": {"target": "2", "stretch": "2"}}, ["YM017"]),
        ({"baseline": "1", "zones": {"target": "2", "stretch": "2.1"}}, []),
        ({"baseline": "2", "zones": {"commit": "2", "target": "1"}}, ["YM017"]),
        ({"baseline": "2", "zones": {"commit": "1.9", "target": "1"}}, []),
        ({"baseline": "1", "zones": {"target": "1"}}, ["YM012"]),
        ({"above": "1", "below": "2"}, ["YM010"]),
        ({"above": "1"}, []),
        ({}, ["YM010"]),
        ({"measured_by": "nps"}, []),
    ],
)
def test_a_measure_has_somewhere_to_go(keys: dict[str, object], found: list[str]) -> None:
    """The two sides of each end."""
    assert codes(plan.KeyResult, **GOAL, **keys) == found


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        (("2026-10-01", "2026-10-01", None), []),
        (("2026-10-02", "2026-10-01", None), ["YM017"]),
        (("2026-10-01", "2026-10-09", "2026-10-01"), []),
        (("2026-10-01", "2026-10-09", "2026-10-09"), []),
        (("2026-10-01", "2026-10-09", "2026-09-30"), ["YM017"]),
        (("2026-10-01", "2026-10-09", "2026-10-10"), ["YM017"]),
    ],
)
def test_a_cycle_has_a_day_and_opens_in_it(
    dates: tuple[str, str, str | None], found: list[str]
) -> None:
    """The first and the last day belong to it."""
    start, end, opens = dates
    assert codes(cycle.Cycle, start=start, end=end, opens=opens) == found


def test_a_cycle_contains_its_first_and_last_day() -> None:
    """And is as long as both and what lies between."""
    dates = cycle.Cycle(start=date(2026, 10, 1), end=date(2026, 10, 31))
    around = [date(2026, 9, 30), dates.start, dates.end, date(2026, 11, 1)]
    assert [dates.contains(day) for day in around] == [False, True, True, False]
    assert (dates.days, dates.opened) == (31, dates.start)
    assert cycle.Cycle(start=dates.start, end=dates.start).days == 1
    assert cycle.Cycle(start=dates.start, end=dates.end, opens=dates.end).opened == dates.end


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-Q2", "2026-04-01", "2026-06-30"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("2026-T1", "2026-01-01", "2026-04-30"),
        ("2026-T2", "2026-05-01", "2026-08-31"),
        ("2026-T3", "2026-09-01", "2026-12-31"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("2026-01", "2026-01-01", "2026-01-31"),
        ("1900", "1900-01-01", "1900-12-31"),
        ("2199", "2199-01-01", "2199-12-31"),
    ],
)
def test_a_name_stands_for_its_first_and_last_day(name: str, first: str, last: str) -> None:
    """And each of its days for it."""
    assert cycle.span(name) == (date.fromisoformat(first), date.fromisoformat(last))
    assert cycle.name_for(date.fromisoformat(first), name) == name
    assert cycle.name_for(date.fromisoformat(last), name) == name


@pytest.mark.parametrize(
    "name",
    ["2026-Q0", "2026-Q5", "2026-T4", "2026-H3", "2026-13", "2026-00", "1899", "2200", "26", ""],
)
def test_other_names_stand_for_nothing(name: str) -> None:
    """Nothing follows them, either."""
    assert cycle.span(name) is None
    assert cycle.following(name) is None


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("2026-Q4", "2027-Q1"),
        ("2026-Q1", "2026-Q2"),
        ("2026-T3", "2027-T1"),
        ("2026-H1", "2026-H2"),
        ("2026", "2027"),
        ("2026-12", "2027-01"),
        ("2026-09", "2026-10"),
    ],
)
def test_the_next_cycle_is_as_long(name: str, after: str) -> None:
    """Over the year's end too."""
    assert cycle.following(name) == after


@pytest.mark.parametrize(
    ("share", "baseline", "end"),
    [
        ("+10%", "200", "220"),
        ("-25%", "200", "150"),
        ("+10%", "-200", "-180"),
        ("-0.5%", "200", "199"),
    ],
)
def test_a_share_is_of_the_size_of_the_baseline(share: str, baseline: str, end: str) -> None:
    """Up is up of a negative one too."""
    found = measures.target(share)
    assert isinstance(found, measures.Relative)
    assert found.of(Decimal(baseline)) == Decimal(end)


@pytest.mark.parametrize(
    ("keys", "better"),
    [
        ({"baseline": "1", "target": "2"}, "higher"),
        ({"baseline": "2", "target": "1"}, "lower"),
        ({"target": "+1%"}, "higher"),
        ({"target": "-1%"}, "lower"),
        ({"target": "1"}, "higher"),
        ({"target": "1", "better": "lower"}, "lower"),
        ({"below": "1"}, "lower"),
        ({"at_most": "1"}, "lower"),
        ({"above": "1"}, "higher"),
        ({"at_least": "1"}, "higher"),
        ({"between": ["1", "2"]}, "higher"),
    ],
)
def test_which_way_is_better(keys: dict[str, object], better: str) -> None:
    """By the numbers, else as told, else upwards."""
    assert measures.Measured.model_validate(keys).direction == better


def test_thresholds_cross_on_no_side_of_each_other() -> None:
    """Equal ones leave no room between them and are allowed."""

    def found(**keys: str) -> list[str]:
        return codes(settings.Status, **keys)

    assert found(on_track="0.7", at_risk="0.7") == []
    assert found(on_track="0.69") == ["YM017"]
    assert found(on_track="0.7") == []
    assert found(at_risk="0.9") == []
    assert found(at_risk="0.91") == ["YM017"]
    assert found(policy="gap", on_track="0.2", at_risk="0.2") == []
    assert found(policy="gap", on_track="0.21", at_risk="0.2") == ["YM017"]
    assert found(policy="gap", on_track="0.2") == ["YM014"]
    assert found(policy="gap", at_risk="0.2") == ["YM014"]
    assert found(policy="viva", at_risk="0.2") == ["YM010"]
    assert found(policy="viva") == []


def test_a_format_of_the_future_is_one_more_than_the_known_one() -> None:
    """The known one is read."""
    assert codes(settings.Settings, format="1") == []
    assert codes(settings.Settings, format="2") == ["YM021"]


OSLO = timezone(timedelta(hours=1))


def test_a_moment_is_early_more_than_a_day_before_its_day_began() -> None:
    """In the offset it was recorded in; exactly a day is not."""
    began = datetime(2026, 11, 23, tzinfo=OSLO)
    for moment, early in (
        (began - timedelta(days=1), False),
        (began - timedelta(days=1, microseconds=1), True),
        (began, False),
    ):
        item = session.Session(date=date(2026, 11, 23), author="k", recorded=moment)
        assert item.recorded_early is early
        assert item.began == began
    unsaid = session.Session(date=date(2026, 11, 23), author="k")
    assert (unsaid.recorded_early, unsaid.began, unsaid.ahead_of(began)) == (False, None, False)


def test_a_moment_is_ahead_more_than_a_day_after_now() -> None:
    """Exactly a day is a clock that is wrong by a day."""
    recorded = datetime(2026, 11, 23, 9, tzinfo=UTC)
    item = session.Session(date=date(2026, 11, 23), author="k", recorded=recorded)
    assert not item.ahead_of(recorded - timedelta(days=1))
    assert item.ahead_of(recorded - timedelta(days=1, microseconds=1))


@pytest.mark.parametrize(
    ("gaps", "length", "most", "number"),
    [
        ([], 70, 99, 10),
        ([], 71, 99, 11),
        ([], 70, 10, 10),
        ([], 70, 9, 9),
        ([], 1, 9, 1),
        ([], 0, 9, 1),
        ([1, 1, 1], 14, 9, 2),
        ([14, 14], 28, 9, 2),
        ([14, 14], 29, 9, 3),
        ([30, 31, 30, 31, 31], 154, 26, 6),
        ([7, 14], 22, 12, 4),
        ([7, 14, 14], 36, 12, 6),
        ([7, 7, 90, 90], 195, 9, 3),
        ([8], 16, 9, 2),
        ([6], 14, 9, 2),
    ],
)
def test_stretches_are_no_shorter_than_a_week_or_the_usual_gap(
    gaps: list[int], length: int, most: int, number: int
) -> None:
    """As many as fit, and the rest makes one more."""
    days = [date(2026, 1, 1)]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    assert readings.stretches(days, length, most) == number


def test_a_series_is_known_up_to_and_with_a_day() -> None:
    """Of one day the reading recorded last is newest, whatever the file is called."""

    def point(day: int, hour: int | None, file: str, value: int) -> readings.Point:
        recorded = readings.EARLIEST if hour is None else datetime(2026, 1, day, hour, tzinfo=UTC)
        reading = session.Reading(value=Decimal(value))
        return readings.Point(date(2026, 1, day), recorded, file, "k", reading)

    mixed = readings.ordered(
        [point(2, 9, "a", 3), point(2, 8, "b", 2), point(2, None, "z", 1), point(1, 9, "c", 0)]
    )
    assert [int(p.reading.value or 0) for p in mixed] == [0, 1, 2, 3]
    assert [p.instant is None for p in mixed] == [False, True, False, False]
    assert [len(readings.until(mixed, date(2026, 1, day))) for day in (1, 2, 3)] == [1, 4, 4]
    assert readings.until(mixed, date(2025, 12, 31)) == ()
    assert dict(values_read(mixed)) == {date(2026, 1, 1): 0, date(2026, 1, 2): 3}
    assert readings.newest_value(mixed) == 3
    assert readings.newest_value(()) is None


def test_ids_stand_twice_in_whatever_case() -> None:
    """The second place is told, the first is where it was."""
    places: list[tuple[shape_errors.Path, str]] = [
        (("a",), "One"),
        (("b",), "two"),
        (("c",), "oNE"),
    ]
    (problem,) = kpi.twice(iter(places))
    assert (problem.path, problem.code) == (("c",), "YM020")


@pytest.mark.parametrize(
    ("source", "fix", "unit"),
    [
        ("68 %", "68", "%"),
        ("68,5%", "68.5", "%"),
        ("1 000", "1000", None),
        ("71,2", "71.2", None),
        ("+5", "5", None),
        ("1,000", None, None),
        ("<5", None, None),
        ("five", None, None),
        ("-0,5", "-0.5", None),
        ("1,0000", "1.0000", None),
    ],
)
def test_what_is_certainly_meant_is_offered(source: str, fix: str | None, unit: str | None) -> None:
    """With the unit that was written behind it; `1,000` may be either of two."""
    with pytest.raises(PydanticCustomError) as caught:
        scalars.number(source)
    known = caught.value.context or {}
    assert (known["fix"], known["unit"]) == (fix, unit)
