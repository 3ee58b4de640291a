"""Days as people type them, on a Wednesday: 25 November 2026."""

from datetime import date

import pytest

from okrcli import errors
from okrcli.actions.typed_days import typed_day, typed_day_ahead

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-11-23", "2026-11-23"),
        ("2027-01-05", "2027-01-05"),
        ("today", "2026-11-25"),
        ("Yesterday", "2026-11-24"),
        ("i går", "2026-11-24"),
        ("tomorrow", "2026-11-26"),
        ("wednesday", "2026-11-25"),
        ("last wednesday", "2026-11-18"),
        ("monday", "2026-11-23"),
        ("Mandag", "2026-11-23"),
        ("thursday", "2026-11-19"),
        ("lørdag", "2026-11-21"),
        ("2 weeks ago", "2026-11-11"),
        ("2.weeks.ago", "2026-11-11"),
        ("for to uker siden", "2026-11-11"),
        ("last week", "2026-11-18"),
        ("1w", "2026-11-18"),
        ("10d", "2026-11-15"),
        ("a month ago", "2026-10-25"),
        ("9 months ago", "2026-02-25"),
        ("1 year ago", "2025-11-25"),
        ("25.11", "2026-11-25"),
        ("26.11", "2025-11-26"),
        ("25.11.", "2026-11-25"),
        ("3.4.2026", "2026-04-03"),
        ("25/11", "2026-11-25"),
        ("11/25", "2026-11-25"),
        ("25 Nov", "2026-11-25"),
        ("26 Nov", "2025-11-26"),
        ("Nov 24th", "2026-11-24"),
        ("24. november 2024", "2024-11-24"),
        ("November 24, 2024", "2024-11-24"),
        ("29 Feb", "2024-02-29"),
    ],
)
def test_a_day_is_understood_as_git_does(typed: str, meant: str) -> None:
    """In English and bokmål; without a year it is the newest that is not ahead."""
    assert typed_day(typed, TODAY).isoformat() == meant


def test_a_month_ago_ends_where_the_shorter_month_does() -> None:
    """From the 31st there is no 31 February."""
    assert typed_day("1 month ago", date(2026, 3, 31)) == date(2026, 2, 28)


def test_a_weekday_before_today_is_never_today() -> None:
    """What has been since Wednesday, asked on a Wednesday, is a week."""
    assert typed_day("wednesday", TODAY, before=True) == date(2026, 11, 18)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "`` is not a day"),
        ("week", "`week` is not a day"),
        ("soon", "`soon` is not a day; write it as in 2026-11-23, 25.11, monday or 2 weeks ago"),
        ("2026-02-30", "2026-02-30 does not exist in the calendar"),
        ("31.11", "31.11 does not exist in the calendar"),
        ("30 Feb", "30 Feb does not exist in the calendar"),
        ("3/4", "`3/4` may be two days; write 3.4. or 4.3."),
        ("1850-01-01", "1850-01-01 is too far away: days lie between 1900-01-01 and 2199-12-31"),
        ("9999 weeks ago", "9999 weeks ago is too far away"),
    ],
)
def test_what_is_no_day_is_told(typed: str, said: str) -> None:
    """With what to write instead."""
    with pytest.raises(errors.UsageError) as refused:
        typed_day(typed, TODAY)
    assert str(refused.value).startswith(said)


@pytest.mark.parametrize(
    ("text", "first", "day"),
    [
        ("18.12", date(2026, 11, 2), date(2026, 12, 18)),
        ("31 Jan", date(2026, 11, 2), date(2027, 1, 31)),
        ("2.11", date(2026, 11, 2), date(2026, 11, 2)),
        ("1.11", date(2026, 11, 2), date(2027, 11, 1)),
        ("31.12", date(2027, 1, 1), date(2027, 12, 31)),
        ("29.2", date(2028, 2, 29), date(2028, 2, 29)),
        ("28.2", date(2028, 2, 29), date(2029, 2, 28)),
        ("18.12.2025", date(2026, 11, 2), date(2025, 12, 18)),
        ("2026-12-18", date(2027, 1, 1), date(2026, 12, 18)),
        ("yesterday", date(2026, 1, 1), date(2026, 11, 24)),
    ],
)
def test_a_day_ahead_is_the_first_from_another_on(text: str, first: date, day: date) -> None:
    """Where it has no year; other days are as everywhere."""
    assert typed_day_ahead(text, date(2026, 11, 25), first) == day
