"""Numbers as they are shown, in English and bokmål."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.language import catalogue
from okrcli.language.catalogue import language_named

EN, NB = language_named("en"), language_named("nb")
LANGUAGES = pytest.mark.parametrize("language", [EN, NB], ids=["en", "nb"])


def plain(text: str) -> str:
    """The text with `_` for each no-break space, so that a test shows where they are."""
    return text.replace("\u00a0", "_")


@pytest.mark.parametrize(
    ("amount", "english", "bokmal"),
    [
        ("4720", "4,720", "4_720"),
        ("71.2", "71.2", "71,2"),
        ("75.0", "75", "75"),
        ("1234567.50", "1,234,567.5", "1_234_567,5"),
        ("-0.3", "−0.3", "−0,3"),
        ("0", "0", "0"),
        ("-0.00", "0", "0"),
        ("0.000000001", "0.000000001", "0,000000001"),
        ("1E+6", "1,000,000", "1_000_000"),
    ],
)
def test_a_number_has_the_marks_of_its_language(amount: str, english: str, bokmal: str) -> None:
    """Thousands apart, as many decimals as it needs, a real minus."""
    assert plain(EN.number(Decimal(amount))) == english
    assert plain(NB.number(Decimal(amount))) == bokmal


def test_a_number_of_forty_digits_is_complete() -> None:
    """Nothing is rounded away, however long it is."""
    digits = "1234567890" * 4
    assert EN.number(Decimal(f"{digits}.5")).replace(",", "") == f"{digits}.5"


@LANGUAGES
@given(
    amount=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
)
def test_every_digit_is_shown(language: catalogue.Language, amount: Decimal) -> None:
    """Without its marks a shown number is the number."""
    shown = language.number(amount).replace("−", "-").replace("\u00a0", "")
    shown = shown.replace(",", "") if language == EN else shown.replace(",", ".")
    assert Decimal(shown) == amount


@pytest.mark.parametrize(
    ("amount", "decimals", "shown"),
    [
        (2.5, 0, "3"),
        (-2.5, 0, "−3"),
        (0.045, 2, "0.05"),
        (0.7, 1, "0.7"),
        (1, 1, "1.0"),
        (-0.04, 1, "0.0"),
    ],
)
def test_fixed_decimals_round_halves_away_from_zero(
    amount: float, decimals: int, shown: str
) -> None:
    """As people do on paper, not to even; what rounds to nothing is not negative."""
    assert EN.number(amount, decimals) == shown


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        (0.0, "0%"),
        (1e-13, "1%"),
        (0.004, "1%"),
        (0.285, "29%"),
        (0.484, "48%"),
        (0.485, "49%"),
        (0.994, "99%"),
        (0.995, "99%"),
        (1 - 1e-12, "99%"),
        (1.0, "100%"),
        (1.004, "100%"),
        (1.12, "112%"),
        (12.34, "1,234%"),
        (-0.05, "−5%"),
        (-0.001, "−1%"),
        (-0.0, "0%"),
    ],
)
def test_a_share_rounds_half_up_and_never_flatters(part: float, shown: str) -> None:
    """100 % only when reached, 0 % only when nothing moved, and not clamped."""
    assert EN.share(part) == shown


@given(part=st.floats(min_value=-5, max_value=5))
def test_only_nothing_is_zero_and_only_all_is_a_hundred(part: float) -> None:
    """The two ends of the scale are promises."""
    shown = EN.share(part)
    assert (shown == "0%") == (part == 0)
    assert shown != "100%" or part >= 1


def test_bokmal_parts_the_per_cent_sign() -> None:
    """With a no-break space, so that no line ends between them."""
    assert plain(NB.share(0.48)) == "48_%"


@pytest.mark.parametrize(
    ("unit", "english", "bokmal"),
    [
        ("%", "71.2%", "71,2_%"),
        ("percent", "71.2%", "71,2_%"),
        ("Prosent", "71.2%", "71,2_%"),
        ("min", "71.2_min", "71,2_min"),
        ("NOK", "71.2_NOK", "71,2_NOK"),
        ("subscriptions", "71.2_subscriptions", "71,2_subscriptions"),
        ("", "71.2", "71,2"),
        (None, "71.2", "71,2"),
    ],
)
def test_a_value_carries_its_unit(unit: str | None, english: str, bokmal: str) -> None:
    """Per cent as each language writes it, other units a no-break space away."""
    assert plain(EN.value(Decimal("71.2"), unit)) == english
    assert plain(NB.value(Decimal("71.2"), unit)) == bokmal


@pytest.mark.parametrize(
    ("unit", "shown"),
    [("subscriptions", "9"), ("min", "9_min"), ("percent", "9%"), ("MNOK", "9_MNOK")],
)
def test_a_long_unit_can_be_left_out(unit: str, shown: str) -> None:
    """Where room is short the title says what is counted; short units and per cent stay."""
    assert plain(EN.value(Decimal(9), unit, short=True)) == shown


@pytest.mark.parametrize(
    ("now", "target", "unit", "english", "bokmal"),
    [
        ("71.2", "75", "%", ("71.2%", "75.0%"), ("71,2_%", "75,0_%")),
        ("4720", "6000", "subscriptions", ("4,720", "6,000"), ("4_720", "6_000")),
        ("9", "5.0", "min", ("9_min", "5_min"), ("9_min", "5_min")),
        (
            "-2.1999999999999993",
            "-10",
            None,
            ("−2.1999999999999993", "−10"),
            ("−2,1999999999999993", "−10"),
        ),
        ("-1.25", "0", None, ("−1.25", "0.00"), ("−1,25", "0,00")),
    ],
)
def test_a_pair_has_the_same_decimals(
    now: str, target: str, unit: str | None, english: tuple[str, str], bokmal: tuple[str, str]
) -> None:
    """Where a value stands beside its target, both are as precise as the preciser of them."""
    for language, expected in ((EN, english), (NB, bokmal)):
        shown = language.pair(Decimal(now), Decimal(target), unit)
        assert (plain(shown[0]), plain(shown[1])) == expected


@pytest.mark.parametrize(
    ("low", "high", "unit", "english", "bokmal"),
    [
        ("5297", "5667", "subscriptions", "5,297–5,667", "5_297–5_667"),
        ("72.5", "74", "%", "72.5–74.0%", "72,5–74,0_%"),
        ("-3", "5", "min", "−3 – 5_min", "−3 – 5_min"),
    ],
)
def test_a_range_says_its_unit_once(
    low: str, high: str, unit: str, english: str, bokmal: str
) -> None:
    """With an en dash, which a minus beside it needs room from."""
    assert plain(EN.between(Decimal(low), Decimal(high), unit)) == english
    assert plain(NB.between(Decimal(low), Decimal(high), unit)) == bokmal


@pytest.mark.parametrize(
    ("amount", "unit", "english", "bokmal"),
    [
        ("160", "subscriptions", "+160", "+160"),
        ("-0.3", "%", "−0.3", "−0,3"),
        ("1600", "kr", "+1,600_kr", "+1_600_kr"),
        ("0", None, "0", "0"),
    ],
)
def test_a_change_has_a_sign(amount: str, unit: str | None, english: str, bokmal: str) -> None:
    """A plus or a minus; percentages change in points, so no per cent sign misleads."""
    assert plain(EN.change(Decimal(amount), unit)) == english
    assert plain(NB.change(Decimal(amount), unit)) == bokmal


@pytest.mark.parametrize(
    ("amount", "english", "bokmal"),
    [
        ("10000000", "10,000,000", "10_000_000"),
        ("-10000000", "−10,000,000", "−10_000_000"),
        ("10000000.01", "10_M", "10_mill."),
        ("12345678.9", "12.3_M", "12,3_mill."),
        ("-12350000", "−12.4_M", "−12,4_mill."),
        ("950000000", "950_M", "950_mill."),
        ("999949999", "999.9_M", "999,9_mill."),
        ("999950000", "1_B", "1_mrd."),
        ("123456789012", "123.5_B", "123,5_mrd."),
        ("123456789012345.678", "123.5_T", "123,5_bill."),
        ("1000000000000000", "1,000_T", "1_000_bill."),
        ("9999999.999", "9,999,999.999", "9_999_999,999"),
    ],
)
def test_a_value_above_ten_million_is_short(amount: str, english: str, bokmal: str) -> None:
    """Halves away from zero, with one decimal where there is one; a plain number keeps all."""
    exact = Decimal(amount)
    assert plain(EN.value(exact, None)) == english
    assert plain(NB.value(exact, None)) == bokmal
    assert plain(EN.number(exact)).replace(",", "").replace("−", "-") == amount


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("12345678", "12345678", ("12.3_M_kr", "12.3_M_kr")),
        ("12345678", "12400000", ("12.3_M_kr", "12.4_M_kr")),
        ("12345678", "12350001", ("12.3_M_kr", "12.4_M_kr")),
        ("12345678", "12305678", ("12.35_M_kr", "12.31_M_kr")),
        ("99960000", "100000000", ("99.96_M_kr", "100_M_kr")),
        ("12345678", "12345679", ("12,345,678_kr", "12,345,679_kr")),
        ("9000000", "123456789", ("9,000,000_kr", "123.5_M_kr")),
    ],
)
def test_short_values_do_not_look_the_same(one: str, other: str, shown: tuple[str, str]) -> None:
    """A value just below its target would look as if it had reached it."""
    pair = EN.pair(Decimal(one), Decimal(other), "kr")
    assert (plain(pair[0]), plain(pair[1])) == shown
    apart = EN.apart(Decimal(one), Decimal(other), "kr")
    assert (plain(apart[0]), plain(apart[1])) == shown


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        (-0.0, "0%"),
        (0.0, "0%"),
        (5e-324, "1%"),
        (-5e-324, "−1%"),
        (0.004, "1%"),
        (-0.004, "−1%"),
        (0.005, "1%"),
        (0.015, "2%"),
        (0.125, "13%"),
        (-0.125, "−13%"),
        (0.995, "99%"),
        (1.0, "100%"),
        (0.9999999999999999, "99%"),
        (1.004, "100%"),
        (1.005, "101%"),
    ],
)
def test_a_percentage_is_honest_at_its_ends(part: float, shown: str) -> None:
    """100 % is reached, 0 % is where nothing moved, and nothing is `−0 %`."""
    assert EN.share(part) == shown
