"""A run of `okr tree`: a screen, a drawing for other programs, or JSON."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rich.text import Text

from okrcli.cli import naming, opening, showing
from okrcli.cli.reporting import output
from okrcli.language import catalogue
from okrcli.report import tree
from okrcli.report import view as views
from okrcli.report.terminal.page import Page

FORMATS = ("text", "mermaid", "dot", "json")
# those with no room for a word about files that cannot be read
_SILENT = ("mermaid", "dot")


class Asked(NamedTuple):
    """A day, a cycle and filters, and the format they are to be shown in."""

    on: date
    cycle: str | None
    filters: views.Choice
    format: str


def run(opened: opening.Opened, asked: Asked, how: showing.How) -> None:
    """Show it; NotFoundError for a cycle, team or owner that is not there."""
    space = opened.workspace
    season = naming.season(space, asked.cycle, asked.on)
    filters = asked.filters
    if filters.team:
        around = naming.around(space, season, asked.on)
        filters = filters._replace(team=naming.team(space, around, filters.team))
    graph = tree.of(space, season, asked.on, filters)
    if asked.format != "text":
        output.put(_drawn(graph, asked.format, how.language, opened.commit), None)
        if asked.format in _SILENT:
            output.warn(graph.broken, how.language)
        return
    from okrcli.report.terminal import tree as screen

    def lines(page: Page) -> Iterator[Text]:
        if not asked.cycle:
            yield from showing.which_cycle(graph, page)
        yield from screen.lines(graph, page)

    showing.screen(opened, how, lines)


def _drawn(graph: tree.Graph, named: str, language: catalogue.Language, commit: str) -> str:
    if named == "json":
        from okrcli.report.contract import tree as contract

        return contract.text(graph, commit)
    from okrcli.report.tree import dot, mermaid

    drawing = mermaid.text if named == "mermaid" else dot.text
    return drawing(graph, language)
