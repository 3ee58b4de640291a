"""A message as lines of text in a format's own markup, as many as there is room for."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.views.document import Item, Piece, Style
from okrcli.views.posts.post_values import Post

Marked = Callable[[Piece], str]
# the pieces that stand out, and those to be typed as they are
STANDING_OUT: frozenset[Style] = frozenset({"strong", "voice"})
AS_CODE: frozenset[Style] = frozenset({"ref", "code", "snippet"})


class PostLine(NamedTuple):
    """A line of a message, and the section that it stands in."""

    section: int
    text: str


def post_lines(post: Post, marked: Marked, bullet: str) -> list[PostLine]:
    """The items of all sections, each on a line, what belongs to one below it and indented."""
    return [
        PostLine(n, line)
        for n, section in enumerate(post.sections)
        for item in section.items
        for line in _item(item, marked, bullet, "")
    ]


def _item(item: Item, marked: Marked, bullet: str, indent: str) -> Iterator[str]:
    box = "☐ " if item.box else ""
    yield f"{indent}{bullet} {box}{''.join(marked(piece) for piece in item.pieces)}".rstrip()
    for below in item.below:
        yield from _item(below, marked, "◦" if bullet == "•" else bullet, f"{indent}    ")


def rest_words(left: int, language: catalogue.Language) -> str:
    """`and 12 more`, where lines were left out; empty where none were."""
    return language.plural("and one more", "and {n} more", left) if left else ""


def longest_that_fits(lines: Sequence[PostLine], fits: Callable[[int], bool]) -> int:
    """How many of the lines fit, counted from the first; `fits` says so of a number of them."""
    low, high = 0, len(lines)
    if fits(high):
        return high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
