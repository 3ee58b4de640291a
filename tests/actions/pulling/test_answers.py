"""Figures as they come in: exact numbers, real days, one row."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from okrcli.actions.pulling import answers
from okrcli.actions.pulling.answers import ConnectorAnswer, ConnectorError


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("42.50", "42.50"),
        (" 7 ", "7"),
        ("1.5e3", "1500"),
        ("-0.1", "-0.1"),
        (12, "12"),
        (Decimal("3.10"), "3.10"),
    ],
)
def test_a_number_keeps_its_digits(raw: object, value: str) -> None:
    """As text or as an exact number."""
    assert str(answers.number_from(raw)) == value


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (None, "null"),
        (True, "true"),
        ("NaN", "NaN and no number"),
        ("-inf", "-inf"),
        ("", "no number"),
        ("high", "no number"),
        ("1,5", "no number"),
        ("0x1f", "no number"),
        ("1_000", "no number"),
        ("1e99", "digits"),
        ("9" * 61, "no number"),
    ],
)
def test_what_is_no_number_is_refused(raw: object, said: str) -> None:
    """And its text, which may be a secret sent back, is not repeated."""
    with pytest.raises(ConnectorError, match=said) as refused:
        answers.number_from(raw)
    assert "high" not in str(refused.value)


@pytest.mark.parametrize(
    ("value", "scale", "places", "made"),
    [
        ("0.04215", "100", 2, "4.22"),
        ("0.04215", "100", None, "4.215"),
        ("2.5", None, 0, "3"),
        ("-2.5", None, 0, "-3"),
        ("7", None, 2, "7.00"),
        ("1200", "0.001", None, "1.2"),
        ("1", "1000", None, "1000"),
    ],
)
def test_it_is_scaled_and_rounded_half_up(
    value: str, scale: str | None, places: int | None, made: str
) -> None:
    """In decimals, without a binary fraction on the way."""
    factor = Decimal(scale) if scale else None
    assert str(answers.adjusted(Decimal(value), factor, places)) == made


@pytest.mark.parametrize(
    "raw",
    [
        "2026-11-24",
        "2026-11-24T08:00:00Z",
        "2026-11-24 23:59:59",
        date(2026, 11, 24),
        datetime(2026, 11, 24, 8),  # noqa: DTZ001 - as a database without zones gives it
    ],
)
def test_a_day_is_a_day(raw: object) -> None:
    """As text, as a day and as a moment."""
    assert answers.day_from(raw) == date(2026, 11, 24)


@pytest.mark.parametrize("raw", ["24.11.2026", "2026-02-30", "yesterday", "0001-01-01", 20261124])
def test_what_is_no_day_is_refused(raw: object) -> None:
    """Rather than guessed at."""
    with pytest.raises(ConnectorError):
        answers.day_from(raw)


def test_columns_go_by_their_names_before_their_places() -> None:
    """Of two without a name the first is the figure."""
    day = date(2026, 11, 24)
    made = ConnectorAnswer(Decimal("4.2"), day)
    assert answers.answer_from_row(["day", "value", "date"], [["x", "4.2", "2026-11-24"]]) == made
    assert answers.answer_from_row(["rate", "day"], [["4.2", day]]) == made
    assert answers.answer_from_row(["count"], [[7]]) == ConnectorAnswer(Decimal(7), None)


@pytest.mark.parametrize(
    ("columns", "rows", "said"),
    [
        (["value"], [], "no row"),
        (["value"], [["1"], ["2"]], "several rows"),
        (["a", "b", "c"], [["1", "2", "3"]], "3 columns"),
    ],
)
def test_one_row_with_one_figure_is_asked_for(
    columns: list[str], rows: list[list[str]], said: str
) -> None:
    """Nothing is chosen among several."""
    with pytest.raises(ConnectorError, match=said):
        answers.answer_from_row(columns, rows)
