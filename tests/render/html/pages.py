"""Pages as text: of the workspace with every measure, of Acme, and of any other."""

from okrcli.language import catalogue
from okrcli.language.catalogue import language_named
from okrcli.model import workspace
from okrcli.render.html.page import html_text
from okrcli.views import report_values
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.tree_view import alignment_of
from tests import examples
from tests.views import every

EN, NB = language_named("en"), language_named("nb")


def of(
    space: workspace.Workspace,
    *shown: report_values.View,
    language: catalogue.Language = EN,
    commit: str = "",
) -> str:
    """The page of these views of a workspace."""
    return html_text(shown, alignment_of(space, shown[-1].cycle, shown[-1].on), language, commit)


def measures(
    more: dict[str, str] | None = None,
    choice: ReportChoice | None = None,
    language: catalogue.Language = EN,
    commit: str = "",
) -> str:
    """The page of every measure, with more files or others in their place."""
    space = every.space(more)
    view = report_view(space, space.cycles["2026-Q4"], every.ON, choice)
    return of(space, view, language=language, commit=commit)


def acme(*cycles: str, language: catalogue.Language = EN) -> str:
    """The page of one cycle of Acme or several."""
    shown = [examples.view(cycle=cycle) for cycle in cycles]
    return of(examples.space(), *shown, language=language)
