"""Pages as text: of the workspace with every measure, of Acme, and of any other."""

from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.report import html, tree
from okrcli.report import view as views
from tests import examples
from tests.report import every

EN, NB = catalogue.of("en"), catalogue.of("nb")


def of(
    space: workspace.Workspace,
    *shown: views.View,
    language: catalogue.Language = EN,
    commit: str = "",
) -> str:
    """The page of these views of a workspace."""
    return html.text(shown, tree.of(space, shown[-1].cycle, shown[-1].on), language, commit)


def measures(
    more: dict[str, str] | None = None,
    choice: views.Choice | None = None,
    language: catalogue.Language = EN,
    commit: str = "",
) -> str:
    """The page of every measure, with more files or others in their place."""
    space = every.space(more)
    view = views.of(space, space.cycles["2026-Q4"], every.ON, choice)
    return of(space, view, language=language, commit=commit)


def acme(*cycles: str, language: catalogue.Language = EN) -> str:
    """The page of one cycle of Acme or several."""
    shown = [examples.view(cycle=cycle) for cycle in cycles]
    return of(examples.space(), *shown, language=language)
