"""A page of as much as fits its size: check-ins are left out first, then charts, then cards."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.web.page_detail import LESS_AND_LESS, WHOLE, PageDetail
from okrcli.views import report_values

# bytes: what a mail takes and a phone opens at once
MOST = 1_000_000
# bytes that the markup alone takes at least, whatever people wrote
_ROW_LEAST, _LINE_LEAST, _PICTURE_LEAST, _CARD_LEAST = 150, 200, 700, 1_000


class FittedPage(NamedTuple):
    """A page, and what it shows of each goal; it may be too large even so.

    One that is counted to be so has no text, and at least this size.
    """

    text: str
    detail: PageDetail
    size: int

    @property
    def fits(self) -> bool:
        """Whether it is no larger than a page may be."""
        return self.size <= MOST


def fitted_page(
    shown: Sequence[report_values.View], page_of: Callable[[PageDetail], str]
) -> FittedPage:
    """The page with the most detail that fits, else the smallest one.

    What can be counted to be too large is not laid out to find out.
    """
    *more, least = LESS_AND_LESS
    for detail in more:
        if least_size(shown, detail) <= MOST:
            page = _page(page_of, detail)
            if page.fits:
                return page
    counted = least_size(shown, least)
    return FittedPage("", least, counted) if counted > MOST else _page(page_of, least)


def _page(page_of: Callable[[PageDetail], str], detail: PageDetail) -> FittedPage:
    text = page_of(detail)
    return FittedPage(text, detail, len(text.encode()))


def least_size(shown: Sequence[report_values.View], detail: PageDetail) -> int:
    """Bytes that a page of this detail has in any case, by the number of its goals and readings."""
    every = [kr for view in shown for one in view.every_objective for kr in one.key_results]
    size = len(every) * (_CARD_LEAST if detail.cards else _LINE_LEAST)
    if detail.pictures:
        size += _PICTURE_LEAST * sum(kr.score.progress.target is not None for kr in every)
    if detail.checkins:
        size += _ROW_LEAST * sum(len(kr.score.readings) for kr in every)
    return size


def left_out_words(detail: PageDetail, language: catalogue.Language) -> str:
    """What a page leaves out to stay small, and what to type for it; nothing of a whole page."""
    if detail == WHOLE:
        return ""
    if not detail.cards:
        words = N_(
            "this page is one line a goal, so as not to become too large; `okr report TEAM"
            " --format html` shows all of one team, and `okr site` all of every team"
        )
    elif not detail.pictures:
        words = N_(
            "this page leaves out check-ins and charts, so as not to become too large; `okr report"
            " TEAM --format html` shows them of one team, and `okr site` of every team"
        )
    else:
        words = N_(
            "this page leaves out check-ins, so as not to become too large; `okr report TEAM"
            " --format html` shows them of one team, and `okr site` of every team"
        )
    return language.say(words)
