"""The page to show around: one file, no script and no network, light and dark, on paper too.

People's text passes Jinja's autoescape and `visible`, and is never an address; the page's own
policy allows its own style sheet and nothing else.
"""

import sys
from collections.abc import Sequence

from okrcli import errors
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.views import report_values, tree_values


def html_text(
    shown: Sequence[report_values.View],
    aligned: tree_values.Graph,
    language: catalogue.Language,
    commit: str = "",
) -> str:
    """The page of one cycle or several; RefusedError says how to install what draws it."""
    try:
        from okrcli.render.html.page import page_text
    except ModuleNotFoundError as missing:
        if missing.name not in {"jinja2", "markupsafe"}:
            raise
        raise errors.RefusedError(
            N_(
                "the page is drawn with Jinja2, which is not installed; run: {python} -m pip"
                ' install "okrcli[html]"'
            ),
            python=sys.executable,
        ) from None
    return page_text(shown, aligned, language, commit)
