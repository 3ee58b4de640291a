"""The page to show around: one file, no script and no network, light and dark, on paper too.

People's text passes Jinja's autoescape and `visible`, and is never an address; the page's own
policy allows its own style sheet and nothing else.
"""

from collections.abc import Sequence
from decimal import Decimal

from okrcli import errors
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.web.missing import templates_missing
from okrcli.views import report_values, tree_values

# bytes: what a mail takes and a phone opens at once
MOST = 1_000_000


def html_text(
    shown: Sequence[report_values.View],
    aligned: tree_values.Graph,
    language: catalogue.Language,
    commit: str = "",
) -> str:
    """The page of one cycle or several.

    RefusedError says how to install what draws it, or how to narrow what would be too large.
    """
    try:
        from okrcli.render.html.page import page_text
    except ModuleNotFoundError as missing:
        if missing.name not in {"jinja2", "markupsafe"}:
            raise
        raise templates_missing() from None
    text = page_text(shown, aligned, language, commit)
    size = len(text.encode())
    if size > MOST:
        raise errors.RefusedError(
            N_(
                "the page would be {size} MB, more than anybody opens; narrow it to a team"
                " (`okr report TEAM --format html`), with --owner or with --state, or write a"
                " page a team with `okr site`"
            ),
            size=language.number(Decimal(size) / 1_000_000, 1),
        )
    return text
