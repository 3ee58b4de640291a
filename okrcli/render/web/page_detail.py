"""How much of a goal a page shows: everything, or less where there are very many."""

from typing import NamedTuple


class PageDetail(NamedTuple):
    """What is laid out of each goal; without `cards` it is one line a goal with its bar."""

    checkins: bool = True
    pictures: bool = True
    cards: bool = True


WHOLE = PageDetail()
# from everything to least, in the order in which a page becomes too large
LESS_AND_LESS = (
    WHOLE,
    PageDetail(checkins=False),
    PageDetail(checkins=False, pictures=False),
    PageDetail(checkins=False, pictures=False, cards=False),
)
