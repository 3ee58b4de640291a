"""What people type at a prompt, on a command line or in a CSV cell."""

import contextlib
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.language import catalogue, typed_numbers
from okrcli.language.catalogue import language_named
from okrcli.model import scalars

LANGUAGES = pytest.mark.parametrize("code", catalogue.LANGUAGES)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(
    lambda number: len(f"{number:f}") <= typed_numbers.MOST_CHARACTERS
)
UNITS = st.sampled_from(
    ["", "%", "min", "kr", "NOK", "€", "abonnementer", "kr/mnd", "m²", "per uke"]
)


def understood(text: str, unit: str = "") -> list[tuple[Decimal, str]]:
    """Everything that a text may mean: one number and its unit, or two choices."""
    try:
        return [typed_numbers.number(text)]
    except typed_numbers.Ambiguous as asked:
        return [(choice, unit) for choice in asked.choices]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("4720", "4720"),
        ("4 720", "4720"),
        ("4\u00a0720", "4720"),
        ("4\u202f720", "4720"),
        ("4'720", "4720"),
        ("4’720", "4720"),
        ("1 234 567", "1234567"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("4720,5", "4720.5"),
        ("4720.5", "4720.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1 234,567", "1234.567"),
        ("1234,567", "1234.567"),
        ("0,720", "0.720"),
        ("0.720", "0.720"),
        (",5", "0.5"),
        ("75.0", "75.0"),
        ("  7 ", "7"),
        ("010", "10"),
    ],
)
def test_thousands_and_decimals_are_told_apart(text: str, amount: str) -> None:
    """Both ways of writing a number are understood, to the digit."""
    assert str(typed_numbers.number(text)[0]) == amount


@pytest.mark.parametrize("text", ["-3", "−3", "–3", "- 3", "\u00a0−\u00a03"])
def test_every_minus_is_a_minus(text: str) -> None:
    """The keyboard's, the typographic one, and the dash that editors make of it."""
    assert typed_numbers.number(text) == (Decimal(-3), "")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("71.2 %", "%"),
        ("71,2%", "%"),
        ("9 min", "min"),
        ("500\u00a0kr", "kr"),
        ("5 kr.", "kr."),
        ("5 €", "€"),
        ("4k", "k"),
        ("5 m²", "m²"),
        ("9 saker per uke", "saker per uke"),
    ],
)
def test_a_unit_is_handed_back(text: str, unit: str) -> None:
    """What stands behind the number is the caller's to judge."""
    assert typed_numbers.number(text)[1] == unit


@pytest.mark.parametrize(
    ("text", "whole", "decimal"),
    [
        ("4,720", "4720", "4.720"),
        ("4.720", "4720", "4.720"),
        ("-12,345 %", "-12345", "-12.345"),
        ("999.000", "999000", "999.000"),
    ],
)
def test_one_mark_before_three_digits_is_a_question(text: str, whole: str, decimal: str) -> None:
    """It is a thousand to some and a decimal to others, so both are offered and none is guessed."""
    with pytest.raises(typed_numbers.Ambiguous) as asked:
        typed_numbers.number(text)
    assert [str(choice) for choice in asked.value.choices] == [whole, decimal]


@pytest.mark.parametrize("text", ["4,720", "-4.725", "999,999"])
def test_the_advice_for_an_ambiguous_number_can_be_typed(text: str) -> None:
    """Both numbers that the message offers are understood, as what they stand for."""
    with pytest.raises(typed_numbers.Ambiguous) as asked:
        typed_numbers.number(text)
    offered = (asked.value.values["whole"], asked.value.values["decimal"])
    assert tuple(typed_numbers.number(str(one))[0] for one in offered) == asked.value.choices


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "-", "%", "kr", ".", ",", "nan", "inf", "-Infinity", "5 nan"),
        *("1e5", "1 e", "1E-3", "0x1f", "0xff", "0b1", "1_000"),
        *("1,2,3", "1,234,56", "12,34,567", "1.234,567.8", "12 34", "1 2345", "1  000"),
        *("1,234 567", "0,5 000", "1 234'567", "5,", "5.", "1\t000", "4\n720"),
        *("５", "5５", "٤", "½", "5 ½", "5²", "②"),
        *("--5", "5-", "+-5", "1/2", "5 av 10", "5 !", "4 %%", "5 <b>", "$5", "kr 500"),
        *("5\u200b", "5 \x1b[0m", "\u202e5", "\x00"),
    ],
)
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    """Nothing is guessed, cut off or read as a number of another notation."""
    with pytest.raises(typed_numbers.Unclear) as refused:
        typed_numbers.number(text)
    assert not isinstance(refused.value, typed_numbers.Ambiguous)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "nothing was typed; write a number, as in 4720 or 71.2"),
        ("1e5", "`1e5` is not a plain number; write its digits, as in 4720, 71.2 or 71,2"),
        ("٤", "`٤` has other digits than 0 to 9; write it with those"),
        ("4,720", "`4,720` may mean two numbers; write 4720 or 4.72"),
        ("4,725", "`4,725` may mean two numbers; write 4725 or 4.7250"),
        ("4,000", "`4,000` may mean two numbers; write 4000 or 4"),
        ("9" * 31, f"`{'9' * 31}` has more than 30 digits; write it in a larger unit"),
        (
            "x" * 41,
            f"`{'x' * 39}…` is not a plain number; write its digits, as in 4720, 71.2 or 71,2",
        ),
    ],
)
def test_a_refusal_says_what_to_type(text: str, advice: str) -> None:
    """One sentence: what was wrong, and what to write instead."""
    with pytest.raises(typed_numbers.Unclear, match=re.escape(advice)):
        typed_numbers.number(text)


def test_a_refusal_can_be_said_in_bokmal() -> None:
    """The message is a template that the catalogue knows."""
    with pytest.raises(typed_numbers.Unclear) as refused:
        typed_numbers.number("mange")
    said = language_named("nb").say(refused.value.message, **refused.value.values)
    assert said == "`mange` er ikke et vanlig tall; skriv sifrene, som 4720, 71.2 eller 71,2"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("71,2", "%"),
        ("71,2 %", "%"),
        ("71,2%", "percent"),
        ("71,2 prosent", "%"),
        ("71,2 MIN", "min"),
        ("71,2", None),
    ],
)
def test_the_unit_may_be_typed_or_left_out(text: str, unit: str | None) -> None:
    """Per cent however it is spelled, other units in any case."""
    assert typed_numbers.value(text, unit) == Decimal("71.2")


@pytest.mark.parametrize(
    ("text", "unit", "advice"),
    [
        ("4 t", "kr", "this is counted in kr, not in t; write the number alone"),
        ("71 %", "min", "this is counted in min, not in %; write the number alone"),
        ("71 %", None, "this has no unit, so not %; write the number alone"),
    ],
)
def test_another_unit_is_refused(text: str, unit: str | None, advice: str) -> None:
    """A `4 t` read as 4, or hours read as minutes, would be wrong by much."""
    with pytest.raises(typed_numbers.Unclear, match=re.escape(advice)):
        typed_numbers.value(text, unit)


@LANGUAGES
@given(number=NUMBERS, unit=UNITS)
def test_what_is_shown_can_be_typed(code: str, number: Decimal, unit: str) -> None:
    """A number as a report prints it comes back the same, or asks, with the number as a choice.

    The short form of a long one is refused, or the number as it was rounded to be shown.
    """
    shown = language_named(code).value(number, unit)
    if abs(number) <= 10_000_000:
        assert (number, unit) in understood(shown, unit)
    else:
        with contextlib.suppress(typed_numbers.Unclear):
            assert abs(typed_numbers.value(shown, unit) - number) <= abs(number) / 20


@given(number=NUMBERS)
def test_a_file_takes_what_a_prompt_takes(number: Decimal) -> None:
    """Whatever is understood here, written in plain digits, the file contract understands too."""
    made, _ = understood(f"{number:f}")[-1]
    assert scalars.number(f"{made:f}") == made == number


def test_the_limits_of_prompt_and_file_are_one() -> None:
    """Nobody can type a number that the file then refuses."""
    assert typed_numbers.MOST_CHARACTERS == scalars.DIGIT_LIMIT


@given(text=st.text(alphabet="0123456789.,' \u00a0−-+%exkr٤_\x1b", max_size=45))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    """No other error gets out, and what is a number is finite and within the limit."""
    try:
        meant = understood(text)
    except typed_numbers.Unclear:
        return
    assert all(len(f"{made:f}") <= typed_numbers.MOST_CHARACTERS for made, _ in meant)
    assert all(made.is_finite() for made, _ in meant)


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("1,15 mill", "kr", "1150000"),
        ("1,15 mill.", "kr", "1150000"),
        ("1,15 mill. kr", "kr", "1150000"),
        ("1.15 millioner", "kr", "1150000"),
        ("1.2M", "$", "1200000"),
        ("1.2 million", "NOK", "1200000"),
        ("-2,5 mrd", "kr", "-2500000000"),
        ("15k", "kr", "15000"),
        ("3,5 tusen", "kunder", "3500"),
        ("3.5 thousand", None, "3500"),
        ("2 k", None, "2000"),
        # counted in millions: the number as it stands
        ("1,15 mill", "mill. kr", "1.15"),
        ("1,15 mill kr", "mill. kr", "1.15"),
        ("1,15", "mill. kr", "1.15"),
        ("12 M", "M", "12"),
        ("12 m", "m", "12"),
        ("5 tusen", "m", None),
        # letters that a unit begins with, and scales within units, are not guessed at
        ("5 m", "min", None),
        ("5 k", "km", None),
        ("5 mill", "MNOK", None),
        ("5 mill", "$M", None),
        ("900 tusen", "mill. kr", None),
        ("5 tusen", "1000 kr", None),
        # a thousand times as much in one language as in the other
        ("2 billion", "kr", None),
        ("2 tusen", "%", None),
        ("1,15 mill. dollar", "kr", None),
    ],
)
def test_words_that_multiply_are_understood(
    text: str, unit: str | None, amount: str | None
) -> None:
    """In either language; refused where they could mean something else."""
    if amount is None:
        with pytest.raises(typed_numbers.Unclear):
            typed_numbers.value(text, unit)
    else:
        assert f"{typed_numbers.value(text, unit):f}" == amount


def test_a_question_is_about_what_was_multiplied() -> None:
    """Three digits behind a mark are asked about in the unit that is recorded."""
    with pytest.raises(typed_numbers.Ambiguous) as asked:
        typed_numbers.value("1,150 mill", "kr")
    assert asked.value.choices == (Decimal(1150000000), Decimal(1150000))
    with pytest.raises(typed_numbers.Unclear, match="not in euros"):
        typed_numbers.value("4,720 euros", "kr")
