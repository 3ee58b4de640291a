"""`okr tree`: alignment, from the company to its teams."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, NamedTuple

import typer
from rich.text import Text

from okrcli.actions import names, workspace_groups
from okrcli.cli import destination, opening, options, screen
from okrcli.cli.screen import ScreenOptions
from okrcli.cli.whose import owner_named
from okrcli.language import catalogue
from okrcli.render.terminal.page import Page
from okrcli.views import tree_values
from okrcli.views.report_values import ReportChoice
from okrcli.views.tree_view import alignment_of


def tree(
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    team: options.TeamName = None,
    group: options.GroupName = None,
    owner: options.Owner = None,
    mine: options.Mine = False,
    state: options.States = None,
    kind: options.Kind = None,
    stale: options.Stale = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="text, mermaid, dot or json.")
    ] = "text",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Show which objectives support which: this cycle's, and those of longer ones around it.

    Examples:
      okr tree                       from the company down, with progress, state and owner
      okr tree --team growth         what leads to the company from one team; --group from several
      okr tree --state off-track     what a late objective holds up; also --owner, --kind, --stale
      okr tree --format mermaid      a flowchart that GitHub and GitLab draw
      okr tree --format dot          for Graphviz
      okr tree --lang nb             på norsk

    A shared objective stands under each team that shares it. Below the tree: goals of a company's
    plan that nothing supports, and objectives that support nothing. Alignment is shown;
    nothing is added up.
    """
    asked = TreeRequest(
        options.day(on),
        cycle,
        options.choice(team, owner, state, kind, stale=stale)._replace(group=group),
        options.among("--format", format_, FORMATS),
    )
    opened = opening.to_look_at(rev)
    whose = owner_named(owner, mine=mine, opened=opened)
    asked = asked._replace(filters=asked.filters._replace(owner=whose))
    how = ScreenOptions(opening.language(lang, opened.workspace), color, ascii_)
    show_tree(opened, asked, how)
    return 0


FORMATS = ("text", "mermaid", "dot", "json")
# those with no room for a word about files that cannot be read
_SILENT = ("mermaid", "dot")


class TreeRequest(NamedTuple):
    """A day, a cycle and filters, and the format they are to be shown in."""

    on: date
    cycle: str | None
    filters: ReportChoice
    format: str


def show_tree(opened: opening.Opened, asked: TreeRequest, how: ScreenOptions) -> None:
    """Show it; NotFoundError for a cycle, team or owner that is not there."""
    space = opened.workspace
    season = names.season(space, asked.cycle, asked.on)
    filters = asked.filters
    if filters.team:
        around = names.around(space, season, asked.on)
        filters = filters._replace(team=names.team(space, around, filters.team))
    if filters.group:
        group = workspace_groups.known_group(season, filters.group)
        filters = filters._replace(group=group)
    graph = alignment_of(space, season, asked.on, filters)
    if asked.format != "text":
        destination.put(_drawn(graph, asked.format, how.language, opened.commit), None)
        if asked.format in _SILENT:
            destination.warn(graph.broken, how.language)
        return
    from okrcli.render.terminal.tree import tree_lines

    def lines(page: Page) -> Iterator[Text]:
        if not asked.cycle:
            yield from screen.which_cycle(graph, page)
        yield from tree_lines(graph, page)

    screen.screen(opened, how, lines)


def _drawn(graph: tree_values.Graph, named: str, language: catalogue.Language, commit: str) -> str:
    if named == "json":
        from okrcli.render.json.tree import tree_json

        return tree_json(graph, commit)
    from okrcli.render.diagrams.dot import dot_text
    from okrcli.render.diagrams.mermaid import mermaid_text

    drawing = mermaid_text if named == "mermaid" else dot_text
    return drawing(graph, language)
