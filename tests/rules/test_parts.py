"""What the parts of rules/titles say of single titles, on both sides of what they ask."""

import pytest

from okrcli.rules.titles import numbers, placeholder, roles


@pytest.mark.parametrize(
    ("title", "at", "counts"),
    [
        ("5 regions", 0, True), ("5 regions", 1, False), ("Open 5 regions", 5, True),
        ("Open 5 regions", 6, False), ("Open 15 regions", 6, False), ("Grow 10 %", 0, True),
        ("Stop at 5", 0, False), ("Reach 2026", 0, False),
    ],
)  # fmt: skip
def test_a_number_counts_something_from_its_first_digit_on(
    title: str, at: int, *, counts: bool
) -> None:
    """With a word, a sign or a scale behind it."""
    assert numbers.counts_something(title, at) is counts


@pytest.mark.parametrize(
    ("title", "blank"),
    [
        ("Reach X customers", "X"), ("Over X customers", "X"), ("with N members", "N"),
        ("X customers", "X"), ("Windows X drivers", None),
        ("Model X drivers", None), ("the series X cars", None), ("Reach X and Y", "Y"),
        ("Reach X-ray patients", None), ("Reach Xerox customers", None), ("Reach N", "N"),
    ],
)  # fmt: skip
def test_a_letter_stands_for_a_number_behind_what_counts(title: str, blank: str | None) -> None:
    """A verb or preposition that opens the title, or a small word; after a name it is one."""
    span = placeholder.placeholder(title)
    assert (title[slice(*span)] if span else None) == blank


@pytest.mark.parametrize(
    ("title", "measured"),
    [
        ("Answer by 24", False), ("Answer by 25", True), ("Open at 8", False), ("Cut by 10", False),
        ("Rise to 10", True), ("Rating 4.6", True), ("10 customers", True), ("10 %", True),
    ],
)  # fmt: skip
def test_an_hour_is_no_measure(title: str, *, measured: bool) -> None:
    """Up to 24, behind "by" and "at"."""
    (number,) = numbers.numbers(title)
    assert roles.is_measured(title, number) is measured
