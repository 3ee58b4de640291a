"""What mends bring to light stays, where it was hidden; what they make is never made."""

from collections import Counter
from functools import partial

import pytest

from okrcli.actions.fix.mended_files import shape_findings_of
from okrcli.findings import Fix, Place, Span
from okrcli.rules import fixes
from okrcli.rules.worsening import FileReading, is_worse
from okrcli.text.shape_findings import finding, fixed
from tests.torture.fuzz_targets import PLAN, SEEDS

read = partial(shape_findings_of, PLAN)
MISTYPED = SEEDS["splicer"][0].decode()
GLUED = MISTYPED.replace("- id: subscriptions", "- id:<<u%bscriptions")
TITLES = ("Grow Monthly Recurring Revenue", "Increase the number of new paid subscriptions")


def mended(text: str) -> str:
    """The text after `--fix`; a second run has nothing to add."""
    after = fixes.mended(text.encode(), read, lambda _: True).data
    assert fixes.mended(after, read, lambda _: True).data == after
    return after.decode()


def codes(text: str) -> list[str]:
    """What is found in a text, in its order."""
    return [found.code for found in read(text.encode())]


def test_a_file_that_could_not_be_read_has_all_mended_that_was_hidden() -> None:
    """Also what is a sentence, and cut short, once its key has the right name."""
    text = GLUED
    for title in TITLES:
        text = text.replace(title, f"{title} #1")
    assert codes(text) == ["YM001"]
    after = mended(text)
    assert after == text.replace("id:<<", "id: <<").replace("tilte", "title")
    assert codes(after) == ["YM013", "YM015", "YM013"]


@pytest.mark.parametrize(
    "hidden",
    [
        ("owner: tom", "owner: @tom"),
        ("unit: subscriptions", "unit: subscriptions\n        unit: kr"),
        ("owner: kari", "<<: kari"),
        ("lead: kari", "lead: kari #1"),
        ("title: Improve", "title: Improve: #1"),
        ("target: 6000", "target: “6000”"),
        ("title: Improve customer", "title: Improve # customer #1"),
    ],
    ids=["sign", "twice", "merge", "comment", "colon", "quotes", "cut"],
)
def test_what_is_not_mendable_behind_it_does_not_keep_it_from_being_mended(
    hidden: tuple[str, str],
) -> None:
    """Above the line where the parser stopped, or below."""
    after = mended(GLUED.replace(*hidden))
    assert "- id: <<u%bscriptions" in after
    assert after.count("tilte") == 0


def test_a_blank_before_what_yaml_keeps_for_itself_is_put_there() -> None:
    """In the very line something else comes to light."""
    text = MISTYPED.replace("owner: kari", "owner:&a kari")
    after = mended(text)
    assert after == text.replace("owner:&", "owner: &").replace("tilte", "title")
    assert codes(after) == ["YM007"]


@pytest.mark.parametrize("second", ["tilte: Other", "'tilte': Other", '"tilte": Other'])
def test_of_a_mistyped_key_that_stands_twice_neither_is_renamed(second: str) -> None:
    """Which of the two is the title is for their author to say."""
    text = MISTYPED.replace("    owner: kari", f"    {second}\n    owner: kari", 1)
    after = mended(text)
    assert after == text.replace(f"tilte: {TITLES[1]}", f"title: {TITLES[1]}")
    assert codes(after) == ["YM003", "YM002"]


def test_of_a_mistyped_key_that_stands_twice_in_braces_neither_is_renamed() -> None:
    """As on lines of their own."""
    text = MISTYPED.replace("title: Churn rate", "tilte: Churn rate, tilte: Lost")
    assert "{id: churn, tilte: Churn rate, tilte: Lost, below: 6" in mended(text)


def test_equal_lines_are_told_apart() -> None:
    """A fix that is left out keeps none out that looks the same."""
    text = MISTYPED.replace(
        "title: Improve customer retention rate", "titel: [A]\n        leadng: 1"
    )
    bad = text.replace("title: Launch in two new regions", "leadng: {commit: x, target: y, z: 1}")
    after = mended(bad.replace("dropped: 2026-11-20", "leadng: [visitors]"))
    assert "leading: [visitors]" in after


def test_what_would_not_go_goes_once_others_are_in() -> None:
    """One fix may be worse alone than behind another, which comes later."""
    place = Place("f", Span(1, 1, 1, 2))

    def made(data: bytes) -> list[object]:
        found = [finding("YM005", "f", place.span, "x")] * (3 if data == b"bA" else 1)
        first = fixed(finding("YM005", "f", Span(1, 1, 1, 2), "a"), Fix(Span(1, 1, 1, 2), "b"))
        second = fixed(finding("YM006", "f", Span(1, 2, 1, 3), "A"), Fix(Span(1, 2, 1, 3), "B"))
        left = [first] * data.startswith(b"a") + [second] * data.endswith(b"A")
        return [*left, *found]

    assert fixes.mended(b"aA", made, lambda _: True).data == b"bB"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\n", "a: 1\na: 1\n"),  # a key twice
        ("a: “1”\n", 'a: "1\n'),  # one YM001 for another, and nothing is read of it any more
        ("b: 1\nc: 2\na:1\nd: 3\n", "b: 1\nb: 2\na:1\nd: 3\n"),  # it comes no further
        ("b: 1\nc: 2\na:1\nd: 3\n", "b: 1\nb: 2\na: 1\nd: 3\n"),  # it does, with a key twice
    ],
)
def test_what_a_mend_makes_is_worse(before: str, after: str) -> None:
    """Though the parser comes further, or less is found."""
    old, new = (FileReading(text.encode(), read(text.encode())) for text in (before, after))
    assert is_worse(old, new)


def test_a_mend_may_bring_one_fault_of_a_value_in_the_place_of_its_keys() -> None:
    """Not two: then it was another key that was meant."""
    one = MISTYPED.replace("leading: [visitors]", "leadng: [Visitors]")
    assert "leading: [Visitors]" in mended(one)
    two = MISTYPED.replace("leading: [visitors]", "leadng: {commit: a, target: b, stretch: c}")
    assert "leadng: {commit" in mended(two)
    assert Counter(codes(mended(two)))["YM003"] == 1


@pytest.mark.parametrize(
    "keys", ["tilte: A, titel: B", "titel: B, tilte: A", '"tilte": A, "titel": B']
)
def test_of_two_mistyped_keys_that_may_mean_the_same_neither_is_renamed(keys: str) -> None:
    """Else the order of lines would decide what it is called."""
    text = MISTYPED.replace("title: Churn rate", keys)
    assert f"{{id: churn, {keys}, below: 6" in mended(text)
