"""Days, ages and cycles as they are said, in English and bokmål."""

from datetime import date

import pytest
from babel.dates import format_date

from okrcli.language.catalogue import Language, language_named
from okrcli.model import cycle

EN, NB = language_named("en"), language_named("nb")
DAY = date(2026, 11, 25)


def test_a_short_day_fits_a_column() -> None:
    """Day and month, the month short."""
    assert (EN.short_day(DAY), NB.short_day(DAY)) == ("25 Nov", "25. nov.")


def test_english_months_are_three_letters_long() -> None:
    """September too, so that columns stay in line."""
    assert EN.short_day(date(2026, 9, 1)) == "1 Sep"


def test_a_long_day_names_the_weekday() -> None:
    """For the head of a check-in."""
    assert EN.long_day(DAY) == "Wednesday 25 November"
    assert NB.long_day(DAY) == "onsdag 25. november"


def test_a_full_day_has_its_year() -> None:
    """For days that may lie in another year."""
    assert EN.full_day(DAY) == "25 November 2026"
    assert NB.full_day(DAY) == "25. november 2026"


@pytest.mark.parametrize(("language", "dot"), [(EN, ""), (NB, ".")])
def test_the_names_are_those_of_cldr(language: Language, dot: str) -> None:
    """Of every month and weekday, long and short."""
    for day in (date(2026, month, month) for month in range(1, 13)):
        short = format_date(day, f"d{dot} MMM", locale=language.code)
        full = format_date(day, f"d{dot} MMMM y", locale=language.code)
        assert (language.short_day(day), language.full_day(day)) == (short, full)
        assert language.weekday(day) == format_date(day, "EEEE", locale=language.code)


def test_weekdays_and_months_have_names() -> None:
    """Alone, as in a heading or along an axis."""
    assert (EN.weekday(DAY), NB.weekday(DAY)) == ("Wednesday", "onsdag")
    assert (EN.month(DAY), NB.month(DAY)) == ("Nov", "nov")


def test_every_month_is_three_letters_along_an_axis() -> None:
    """Without a dot, in both languages."""
    names = [lang.month(date(2026, month, 1)) for lang in (EN, NB) for month in range(1, 13)]
    assert {len(name) for name in names} == {3}


@pytest.mark.parametrize(
    ("name", "english", "bokmal"),
    [
        ("2026-Q4", "Q4 2026", "4. kvartal 2026"),
        ("2026-T3", "T3 2026", "3. tertial 2026"),
        ("2026-H2", "H2 2026", "2. halvår 2026"),
        ("2026", "2026", "2026"),
        ("2026-11", "November 2026", "november 2026"),
        ("0000-11", "November 0000", "november 0000"),
        ("2026-T4", "2026-T4", "2026-T4"),
        ("2026-13", "2026-13", "2026-13"),
        ("launch", "launch", "launch"),
    ],
)
def test_a_cycle_is_called_what_its_name_says(name: str, english: str, bokmal: str) -> None:
    """A name that says nothing stands as it is."""
    assert (EN.cycle_label(name), NB.cycle_label(name)) == (english, bokmal)


@pytest.mark.parametrize("name", ["2026-Q4", "2026-T3", "2026-H2", "2026-11", "2026-T4", "2026-H3"])
def test_the_names_that_are_said_are_those_that_carry_dates(name: str) -> None:
    """Labels and dates read the same names."""
    assert (EN.cycle_label(name) != name) == (cycle.span(name) is not None)


def test_a_label_of_its_own_is_kept() -> None:
    """What people call their cycle goes before what its name says."""
    assert NB.cycle_label("2026-Q4", "Høstløftet") == "Høstløftet"


@pytest.mark.parametrize("label", ["Q4 2026", "4. kvartal 2026", None, ""])
def test_a_label_that_repeats_the_name_is_translated(label: str | None) -> None:
    """A cycle scaffolded in one language is called right in the other."""
    assert NB.cycle_label("2026-Q4", label) == "4. kvartal 2026"
    assert EN.cycle_label("2026-Q4", label) == "Q4 2026"


@pytest.mark.parametrize(
    ("days", "english", "bokmal"),
    [(0, "0 days", "0 dager"), (1, "1 day", "1 dag"), (14, "14 days", "14 dager")],
)
def test_an_age_is_counted_in_days(days: int, english: str, bokmal: str) -> None:
    """One day is one day."""
    assert (EN.days(days), NB.days(days)) == (english, bokmal)


@pytest.mark.parametrize(
    ("days", "english", "bokmal"),
    [
        (0, "0 days left", "0 dager igjen"),
        (1, "1 day left", "1 dag igjen"),
        (13, "13 days left", "13 dager igjen"),
        (14, "2 weeks left", "2 uker igjen"),
        (17, "2 weeks left", "2 uker igjen"),
        (18, "3 weeks left", "3 uker igjen"),
        (43, "6 weeks left", "6 uker igjen"),
    ],
)
def test_the_time_left_is_told_in_weeks_when_it_is_long(
    days: int, english: str, bokmal: str
) -> None:
    """From two weeks on, to the nearest week."""
    assert (EN.time_left(days), NB.time_left(days)) == (english, bokmal)
