"""What a session says of when it was recorded counts only where it can be right."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from okrcli.model.readings import Series
from okrcli.store.open import workspace_from
from okrcli.text import sources
from tests.workspaces import CYCLE, HEAD

NOW = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
TOKYO = timezone(timedelta(hours=9))


def readings(*sessions: tuple[str, str, str], now: datetime | None = NOW) -> Series:
    """What is read of the key result: (author, date, recorded) a session, its author's number."""
    files = {
        f"cycles/2026-Q4/checkins/growth/{day}-{n:06}-{author}.yaml": (
            f"date: {day}\nauthor: {author}\n{recorded and f'recorded: {recorded}'}\n"
            f"readings:\n  kr: {{value: {n}}}\n"
        )
        for n, (author, day, recorded) in enumerate(sessions, 1)
    }
    basis = {
        "okr.yaml": "",
        "cycles/2026-Q4/cycle.yaml": CYCLE,
        "cycles/2026-Q4/plans/growth.yaml": HEAD + "        target: 100\n",
    }
    space = workspace_from(sources.texts({**basis, **files}), now=now).workspace
    assert space.findings == ()
    season = space.cycles["2026-Q4"]
    goal = next(space.goals(season))
    return space.readings_of(season, goal.team, goal.key_result)


def authors(found: Series) -> list[str]:
    """Who took the readings, in their order."""
    return [point.author for point in found]


@pytest.mark.parametrize(
    ("recorded", "order"),
    [
        ("2036-11-24T10:00:00+01:00", ["ola", "kari"]),
        ("2026-11-26T23:30:01+00:00", ["ola", "kari"]),
        ("2026-11-26T23:30:00+00:00", ["kari", "ola"]),
        ("2026-11-22T23:59:59+00:00", ["ola", "kari"]),
        ("2026-11-23T00:00:00+00:00", ["ola", "kari"]),
        ("", ["ola", "kari"]),
    ],
)
def test_a_moment_that_cannot_be_right_outranks_nobody(recorded: str, order: list[str]) -> None:
    """More than a day ahead of now, or more than a day before its date: as if it did not say."""
    found = readings(
        ("kari", "2026-11-24", "2026-11-24T09:00:00+00:00"), ("ola", "2026-11-24", recorded)
    )
    assert authors(found) == order


def test_two_that_do_not_say_go_by_the_name_of_their_file() -> None:
    """One because its clock was ten years ahead."""
    found = readings(("per", "2026-11-24", "2036-11-24T10:00:00+01:00"), ("ola", "2026-11-24", ""))
    assert authors(found) == ["per", "ola"]


def test_without_a_clock_nothing_is_ahead_of_it() -> None:
    """Only what contradicts its own date."""
    late = ("ola", "2026-11-24", "2036-11-24T10:00:00+01:00")
    found = readings(("kari", "2026-11-24", "2026-11-24T09:00:00+00:00"), late, now=None)
    assert authors(found) == ["kari", "ola"]


@pytest.mark.parametrize(
    ("recorded", "day"),
    [
        ("2026-11-26T08:00:00+09:00", date(2026, 11, 25)),
        ("2026-11-26T08:00:00+00:00", date(2026, 11, 26)),
        ("2036-11-26T08:00:00+09:00", date(2026, 11, 26)),
        ("", date(2026, 11, 26)),
    ],
)
def test_a_day_that_has_begun_where_it_was_recorded_counts_today(recorded: str, day: date) -> None:
    """It is the 26th in Tokyo, while here it is the 25th."""
    [point] = readings(("kari", "2026-11-26", recorded))
    assert point.day == day


def test_it_is_its_own_day_once_that_has_begun_here() -> None:
    """Reports of past days are made of the days that people wrote."""
    [point] = readings(
        ("kari", "2026-11-26", "2026-11-26T08:00:00+09:00"), now=NOW.astimezone(TOKYO)
    )
    assert point.day == date(2026, 11, 26)
