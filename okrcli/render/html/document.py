"""The page to show around: one file, no script and no network, light and dark, on paper too.

People's text passes Jinja's autoescape and `visible`, and is never an address; the page's own
policy allows its own style sheet and nothing else.
"""

from collections.abc import Sequence

from okrcli.language import catalogue
from okrcli.render.web.missing import templates_missing
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
        raise templates_missing() from None
    return page_text(shown, aligned, language, commit)
