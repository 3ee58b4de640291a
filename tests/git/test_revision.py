"""Ranges as people type them."""

import pytest

from okrcli import errors
from okrcli.git import revision


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("", revision.Range("HEAD")),
        ("v1", revision.Range("v1")),
        ("v1.2", revision.Range("v1.2")),
        ("v1..v2", revision.Range("v1", "v2")),
        ("v1..", revision.Range("v1", "HEAD")),
        ("..v2", revision.Range("HEAD", "v2")),
        ("..", revision.Range("HEAD", "HEAD")),
        ("main...side", revision.Range("main", "side", forked=True)),
        ("main...", revision.Range("main", "HEAD", forked=True)),
        ("...side", revision.Range("HEAD", "side", forked=True)),
    ],
)
def test_a_range_has_two_sides(text: str, range_: revision.Range) -> None:
    """An empty side is HEAD; without dots the other side is the disk."""
    assert revision.parsed(text) == range_


def test_four_dots_are_no_range() -> None:
    """A slip of the finger is told apart from the two kinds of range."""
    with pytest.raises(errors.UsageError, match=r"write A\.\.B, or A\.\.\.B"):
        revision.parsed("a....b")


@pytest.mark.parametrize("text", ["-p", "a..-p", "--output=x..b", "a:b..c", "a..b\nc"])
def test_each_side_must_be_a_revision(text: str) -> None:
    """Neither side may be an option, a file or two lines."""
    with pytest.raises(errors.UsageError, match="name a commit, a branch or a tag"):
        revision.parsed(text)


def test_control_characters_are_shown_and_not_printed() -> None:
    """A message about a revision never carries what the terminal would obey."""
    with pytest.raises(errors.UsageError) as told:
        revision.checked("\x1b[2Jmain")
    assert "\x1b" not in str(told.value)
