"""The page to show around: one file, no script and no network, light and dark, on paper too.

People's text passes Jinja's autoescape and `visible`, and is never an address; the page's own
policy allows its own style sheet and nothing else.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from okrcli import errors
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.html.page import PageMatter, page_text
from okrcli.render.html.page_size import fitted_page, left_out_words
from okrcli.views import changed, report_values, tree_values


class HtmlPage(NamedTuple):
    """A page, and what it had to leave out in words, nothing where it is whole."""

    text: str
    left_out: str


def html_text(
    shown: Sequence[report_values.View],
    aligned: tree_values.Graph,
    language: catalogue.Language,
    commit: str = "",
) -> str:
    """The page of one cycle or several, without the word about what it leaves out."""
    return html_page(shown, aligned, language, commit).text


def html_page(
    shown: Sequence[report_values.View],
    aligned: tree_values.Graph,
    language: catalogue.Language,
    commit: str = "",
    changes: Sequence[changed.ReportChange | None] = (),
) -> HtmlPage:
    """The page of one cycle or several, with as much of each goal as fits.

    RefusedError says how to narrow what would be too large.
    """
    matter = PageMatter(shown, aligned, commit, changes)
    page = fitted_page(shown, partial(page_text, matter, language))
    if not page.fits:
        raise errors.RefusedError(
            N_(
                "the page would be {size} MB, more than anybody opens; narrow it to a team"
                " (`okr report TEAM --format html`), with --owner or with --state, or write a"
                " page a team with `okr site`"
            ),
            size=language.number(Decimal(page.size) / 1_000_000, 1),
        )
    return HtmlPage(page.text, left_out_words(page.detail, language))
