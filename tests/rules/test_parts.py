"""What the parts of rules/titles say of single titles, on both sides of what they ask."""

import pytest

from okrcli.rules.titles import hedges, light, nouns, numbers, roles, tokens
from okrcli.rules.titles.placeholder import placeholder_in
from okrcli.rules.titles.tokens import read_title


@pytest.mark.parametrize(
    ("title", "at", "counts"),
    [
        ("5 regions", 0, True),
        ("5 regions", 1, False),
        ("Open 5 regions", 5, True),
        ("Open 5 regions", 6, False),
        ("Open 15 regions", 6, False),
        ("Grow 10 %", 0, True),
        ("Stop at 5", 0, False),
        ("Reach 2026", 0, False),
    ],
)
def test_a_number_counts_something_from_its_first_digit_on(
    title: str, at: int, *, counts: bool
) -> None:
    """With a word, a sign or a scale behind it."""
    assert numbers.counts_something(title, at) is counts


@pytest.mark.parametrize(
    ("title", "blank"),
    [
        ("Reach X customers", "X"),
        ("Over X customers", "X"),
        ("with N members", "N"),
        ("X customers", "X"),
        ("Windows X drivers", None),
        ("Model X drivers", None),
        ("the series X cars", None),
        ("Reach X and Y", "Y"),
        ("Reach X-ray patients", None),
        ("Reach Xerox customers", None),
        ("Reach N", "N"),
    ],
)
def test_a_letter_stands_for_a_number_behind_what_counts(title: str, blank: str | None) -> None:
    """A verb or preposition that opens the title, or a small word; after a name it is one."""
    span = placeholder_in(title)
    assert (title[slice(*span)] if span else None) == blank


@pytest.mark.parametrize(
    ("title", "measured"),
    [
        ("Answer by 24", False),
        ("Answer by 25", True),
        ("Open at 8", False),
        ("Cut by 10", False),
        ("Rise to 10", True),
        ("Rating 4.6", True),
        ("10 customers", True),
        ("10 %", True),
    ],
)
def test_an_hour_is_no_measure(title: str, *, measured: bool) -> None:
    """Up to 24, behind "by" and "at"."""
    (number,) = numbers.numbers(title)
    assert roles.is_measured(title, number) is measured


@pytest.mark.parametrize(
    ("title", "start", "elliptical"),
    [
        ("4 flats to refugees and 2 to students", 24, True),
        ("4 flats to refugees and 2 students", 24, False),
        ("Build 4 flats and deliver 28", 17, True),
        ("Build 4 flats and deliver 28.", 17, True),
        ("Build 4 flats and deliver 28 now", 17, False),
        ("Build 4 flats and to 28", 17, False),
        ("Build 4 flats and over 28", 17, False),
        ("Build 4 flats and sell off 28", 17, False),
    ],
)
def test_what_a_number_leaves_out_is_seen_around_it(
    title: str, start: int, *, elliptical: bool
) -> None:
    """A verb of four letters or more before it and nothing behind, or a preposition behind."""
    number = numbers.numbers(title)[-1]
    assert roles.is_elliptical(title, number, start) is elliptical


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Grow sales by 10", "by"),
        ("10 customers", ""),
        ("Grow sales to at least 10", "to"),
        ("x" * 70 + " by 10", "by"),
    ],
)
def test_the_word_before_a_number_is_told(title: str, word: str) -> None:
    """Behind "at least"; nothing at the start of a title."""
    (number,) = numbers.numbers(title)
    assert roles.word_before(title, number) == word


@pytest.mark.parametrize(
    ("title", "language", "found"),
    [
        ("Provide staff with training", "en", True),
        ("Provide all staff with training", "en", True),
        ("Provide all our staff with training", "en", True),
        ("Provide all of our staff with training", "en", False),
        ("Provide training", "en", True),
    ],
)
def test_work_is_given_with_at_most_three_words_between(
    title: str, language: tokens.Language, *, found: bool
) -> None:
    """After "provide" and its likes."""
    words = read_title(title)
    assert bool(light.with_noun(words, 0, language, worded=False)) is found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Talk to schools, clubs etc.", "etc."),
        ("Besøke skoler m.m.", "m.m."),
        ("Besøke (skoler m.m.) ofte", None),
        ("Talk to (schools, clubs etc.) weekly", None),
        ("Talk to schools, clubs, ETC", None),
    ],
)
def test_a_list_without_an_end_is_hedged(title: str, found: str | None) -> None:
    """In brackets it gives examples."""
    span = hedges.hedge(title)
    assert (title[slice(*span)] if span else None) == found


def test_a_name_joined_to_what_it_names_is_seen_in_norwegian_only() -> None:
    """From its own place or the word before; not where a title may be English."""
    words = read_title("Færre følge med-varsler til alle")
    assert [nouns.is_compound_name(words, at) for at in range(4)] == [False, True, True, False]
    assert not nouns.is_compound_name(read_title("Fewer follow up-calls to all"), 1)
