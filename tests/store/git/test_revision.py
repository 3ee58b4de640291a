"""Ranges as people type them, and the commits they lead to."""

import pytest

from okrcli import errors
from okrcli.store.git import revision
from tests import repository


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


def test_where_two_branches_parted(repo: repository.Repository) -> None:
    """The fork of two branches is the last commit that both have."""
    repo.commit("Begin")
    fork = repo.commit("Go on")
    repo.git("checkout", "-qb", "side")
    side = repo.commit("Aside")
    repo.git("checkout", "-q", "main")
    main = repo.commit("Straight on")
    assert repo.opened().merge_base(main, side) == fork


def test_branches_with_nothing_in_common(repo: repository.Repository) -> None:
    """Two histories without a common commit cannot be compared from their fork."""
    main = repo.commit("Begin")
    repo.git("checkout", "-q", "--orphan", "other")
    other = repo.commit("Begin again")
    with pytest.raises(errors.NotFoundError, match=r"no ancestor in common; compare them with"):
        repo.opened().merge_base(main, other)


def test_the_two_ends_of_a_range(repo: repository.Repository) -> None:
    """Two dots compare the sides, three compare from the fork, none compares with the disk."""
    fork = repo.commit("Begin")
    repo.git("checkout", "-qb", "side")
    side = repo.commit("Aside")
    repo.git("checkout", "-q", "main")
    main = repo.commit("Straight on")
    opened = repo.opened()
    assert opened.ends("") == (main, None)
    assert opened.ends("side") == (side, None)
    assert opened.ends("main..side") == (main, side)
    assert opened.ends("side..") == (side, main)
    assert opened.ends("...side") == (fork, side)
