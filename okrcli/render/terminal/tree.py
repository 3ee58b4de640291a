"""`okr tree`: who supports whom, with progress, state and owner on each line."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import drawing, screen_end
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.masthead import group_named, masthead_lines
from okrcli.render.terminal.page import Page, styled
from okrcli.render.terminal.tree_groups import group_lines, group_rows
from okrcli.render.terminal.tree_rows import RowWidths, goal_figures, row_lines, row_widths
from okrcli.render.wrapping import wrapped
from okrcli.views import tree_values, tree_view

_BRIEF = {"again": N_("(its supporters stand above)"), "loop": N_("(a loop: this leads back here)")}


def tree_lines(graph: tree_values.Graph, page: Page) -> Iterator[Text]:
    """The whole screen, line by line, without margins."""
    about = group_named(graph.choice.group, page)
    yield from masthead_lines(graph, page, page.language.say(N_("alignment")), about)
    yield page.rule()
    goals = [goal_figures(node.view, page) for node in graph.nodes.values()]
    widths = row_widths([*goals, *group_rows(graph.groups, page)])
    yield from group_lines(graph.groups, widths, page)
    found = list(tree_view.branches(graph))
    for n, branch in enumerate(found):
        if n and not branch.last:
            yield Text()
        yield from _branch(branch, graph, widths, page)
    if not found:
        yield from wrapped(page.say(N_("Nothing supports anything yet."), "muted"), page.inner)
    yield from _alone(N_("Nothing supports these:"), graph.unsupported, graph, widths, page)
    yield from _alone(N_("These support nothing:"), graph.unaligned, graph, widths, page)
    yield from _lost(graph, page)
    yield page.rule()
    yield from screen_end.broken_file_lines(graph.broken, page)


def _branch(
    branch: tree_view.Branch, graph: tree_values.Graph, widths: RowWidths, page: Page
) -> Iterator[Text]:
    """A line, or more where the title wraps; what follows below goes on at its left."""
    first, more = _guides(branch, graph, page)
    figures = goal_figures(branch.node.view, page)
    yield from row_lines(_title(branch, graph, page), figures, (first, more), widths, page)


def _guides(branch: tree_view.Branch, graph: tree_values.Graph, page: Page) -> tuple[Text, Text]:
    """What stands before the first line of a branch, and before those that it wraps to.

    A tree deeper than half the page has the lines of its upper levels left out.
    """
    glyphs = page.glyphs
    width = len(glyphs.branch)
    shown = branch.last[-max(1, page.inner // 2 // width - 1) :]
    cut = "" if len(shown) == len(branch.last) else f"{glyphs.dash} "
    on = "".join(" " * width if last else glyphs.branch_on for last in shown[:-1])
    corner = (glyphs.branch_last if shown[-1] else glyphs.branch) if shown else ""
    under = (" " * width if shown[-1] else glyphs.branch_on) if shown else ""
    supported = bool(graph.below[branch.node.key]) and not branch.brief and not branch.sharing
    more = glyphs.branch_on if supported else ""
    first = styled(f"{cut}{on}{corner}", "muted")
    return first, styled(f"{' ' * len(cut)}{on}{under}{more}", "muted")


def _title(branch: tree_view.Branch, graph: tree_values.Graph, page: Page) -> Text:
    """`growth/mrr  Grow …`, what it does not say by itself, and why nothing follows."""
    view = branch.node.view
    chosen = branch.node.key in graph.chosen
    if branch.sharing:
        said = page.text(branch.sharing, "id" if chosen else "muted").append("  ")
        return said.append_text(page.say(N_("shares {goal}"), "muted", goal=view.ref))
    said = _named(branch.node, graph, page)
    for words, goals in (
        (N_("by {goal}"), [edge.by for edge in branch.edges if edge.by]),
        (N_("for {goal}"), [edge.to for edge in branch.edges if edge.to]),
    ):
        if goals:
            named = ", ".join(dict.fromkeys(goals))
            said.append("  ").append_text(page.say(words, "muted", goal=named))
    if branch.brief:
        said.append("  ").append_text(page.say(_BRIEF[branch.brief], "muted"))
    return said


def _named(node: tree_values.Node, graph: tree_values.Graph, page: Page) -> Text:
    """The reference and the title; those of another cycle, and those not chosen, are muted."""
    chosen = node.key in graph.chosen
    ref = node.view.ref if node.cycle == graph.cycle.id else node.key
    name = page.text(ref, "id" if chosen else "muted").append("  ")
    return name.append_text(page.text(node.view.item.title, "" if chosen else "muted"))


def _alone(
    heading: str,
    nodes: Sequence[tree_values.Node],
    graph: tree_values.Graph,
    widths: RowWidths,
    page: Page,
) -> Iterator[Text]:
    if not nodes:
        return
    yield Text()
    yield from wrapped(page.say(heading, "title"), page.inner)
    for node in nodes:
        figures, guides = goal_figures(node.view, page), (Text("  "), Text("  "))
        yield from row_lines(_named(node, graph, page), figures, guides, widths, page)


def _lost(graph: tree_values.Graph, page: Page) -> Iterator[Text]:
    """What is said to be supported, and is not there."""
    for node in graph.lost:
        words = page.say(
            N_("{ref} supports {names}, which is not there"),
            "warning",
            ref=node.view.ref,
            names=", ".join(node.unknown),
        )
        mark = Cell(styled(page.glyphs.cross, "warning"), 1)
        yield from drawing.side_by_side([mark, Cell(words, page.inner - 2)])
