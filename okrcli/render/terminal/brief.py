"""`okr report --brief`: the objectives alone, and how many key results stand how."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.render.terminal import columns, masthead, overview
from okrcli.render.terminal.page import Page
from okrcli.views import report_values


def brief_lines(view: report_values.View, page: Page) -> Iterator[Text]:
    """The overview without a row a key result."""
    widths = columns.shared_columns(view, page)
    yield from masthead.of_report(view, page)
    yield page.rule()
    whole = len(view.teams) > 1
    for n, team in enumerate(view.teams):
        if whole:
            yield from [Text()] if n else []
            yield from overview.team_heading_lines(team, page, widths)
        for objective in (*team.objectives, *team.shared):
            title = page.text(objective.item.title, "title")
            yield from overview.objective_lines(objective, view, page, widths, title)
    yield page.rule()
    yield from overview.count_lines(view, page)
