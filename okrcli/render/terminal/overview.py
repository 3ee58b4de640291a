"""`okr report`: every objective on one screen.

A key result takes one line on a wide terminal, two on a usual one, and on a narrow one its parts
stand under each other. Titles wrap; nothing is cut off.
"""

from collections.abc import Callable, Iterator

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import columns, drawing, key_figures, masthead
from okrcli.render.terminal.columns import Columns, Layout, shared_columns
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.goal_rows import goal_row_lines
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.masthead import ruler_line
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.scoring import states
from okrcli.views import report_values, selection
from okrcli.views.selection import GoalGroup
from okrcli.views.words import cycle_summary, state_marks


def overview_lines(view: report_values.View, page: Page) -> Iterator[Text]:
    """The whole screen, line by line, without margins."""
    widths = shared_columns(view, page)
    yield from masthead.of_report(view, page)
    yield ruler_line(view, page, widths)
    whole = len(view.teams) > 1
    for n, team in enumerate(view.teams):
        if n:
            yield Text()
        if whole:
            yield from team_heading_lines(team, page, widths)
        yield from _team(view, team, page, widths, whole=whole)
    if not view.teams:
        yield page.say(N_("no objectives to show"), "muted")
    yield page.rule()
    if whole:
        yield from count_lines(view, page)


def count_lines(view: report_values.View, page: Page) -> list[Text]:
    """How many key results stand how, worst first: `■ 1 off track · ▲ 5 at risk · ...`."""
    parts = [_counted(found, page) for found in cycle_summary.tally(view, page.language)]
    return drawing.flowing(parts, f" {page.glyphs.dot} ", page.inner)


def _counted(found: cycle_summary.Slice, page: Page) -> Text:
    """`● 12 on track`, and of a closed cycle `● 5 graded 0.7–1.0`."""
    quiet = found.mark.look == state_marks.QUIET
    shape = page.glyphs.states["no-reading" if quiet else found.mark.look]
    words = f"{shape} {page.language.number(found.number)} {found.mark.words}"
    return page.text(words, "muted" if quiet else found.mark.look)


def _team(
    view: report_values.View,
    team: report_values.TeamView,
    page: Page,
    widths: Columns,
    *,
    whole: bool,
) -> Iterator[Text]:
    """A team's own objectives in full, and what it shares: a line each where its home is here."""
    if not team.objectives and not team.shared:
        yield page.say(N_("no objectives to show"), "muted")
    for n, objective in enumerate(team.objectives if whole else (*team.objectives, *team.shared)):
        if n:
            yield Text()
        yield from block(objective, view, page, widths, shared=objective.home != team.id)
    for n, objective in enumerate(team.shared if whole else ()):
        if not n and team.objectives:
            yield Text()
        yield from objective_lines(objective, view, page, widths, _shared(objective, page, ""))


def block(
    objective: report_values.ObjectiveView,
    view: report_values.View,
    page: Page,
    widths: Columns,
    *,
    shared: bool,
) -> Iterator[Text]:
    """An objective and its key results."""
    title = page.text(objective.item.title, "title")
    title = _shared(objective, page, "title") if shared else title
    yield from objective_lines(objective, view, page, widths, title)
    for kr in objective.key_results:
        yield from goal_row_lines(kr, view.called(kr.ref), page, widths)


def team_heading_lines(team: report_values.TeamView, page: Page, widths: Columns) -> Iterator[Text]:
    """`Growth  Kari Nordmann ────── 46% ───`, and below it what is expected by now."""
    name = page.text(team.name, "title")
    about = [part for part in (team.id if team.id != team.name.lower() else "", team.lead) if part]
    if about:
        name.append_text(page.text("  " + f" {page.glyphs.dot} ".join(about), "muted"))
    share = Text("" if team.share is None else page.language.share(team.share), "title")
    yield from heading(name, share, page, widths)
    yield from masthead.beside(team.headline, page)


def heading(name: Text, share: Text, page: Page, widths: Columns) -> Iterator[Text]:
    """A rule with a name in it and, above those of the objectives, a percentage."""
    room = page.inner - widths.percent - widths.state - 2
    if widths.layout is Layout.STACKED or name.cell_len > room:
        yield from drawing.ends(name, share, page.inner)
        return
    if not share:
        yield name.append(" " + page.glyphs.rule * (page.inner - name.cell_len - 1), "muted")
        return
    blank = " " * (widths.percent - share.cell_len)
    name.append(" " + page.glyphs.rule * (room - name.cell_len - 1) + " " + blank, "muted")
    rest = page.inner - name.cell_len - share.cell_len - 1
    yield name.append_text(share).append(" " + page.glyphs.rule * rest, "muted")


def _shared(objective: report_values.ObjectiveView, page: Page, style: str) -> Text:
    """The title of another team's objective, with whose it is."""
    words = page.say(N_("  shared, see {team}"), "muted", team=objective.home)
    return page.text(objective.item.title, style).append_text(words)


def objective_lines(
    objective: report_values.ObjectiveView,
    view: report_values.View,
    page: Page,
    widths: Columns,
    title: Text,
) -> Iterator[Text]:
    """The objective's own line: id, title, progress and state."""
    share = Text(columns.percent(objective, page), key_figures.style(objective))
    share.stylize("bold")
    state = verdict_text(objective, page)
    name = page.text(view.called(objective.ref), "id")
    if widths.layout is Layout.STACKED:
        yield from (line for part in (title, name) for line in wrapped(part, page.inner))
        yield from wrapped(Text.assemble(share, " ", state), page.inner)
        return
    beside = widths.id if widths.layout is Layout.ONE else name.cell_len + 1
    room = page.inner - widths.state - widths.percent - 2
    cells = [Cell(share, widths.percent, "right"), Cell(state, widths.state)]
    if name.cell_len <= beside and room - beside - 1 >= columns.TITLE_LEAST:
        both = [Cell(name, beside), Cell(title, room - beside - 1)]
        yield from drawing.side_by_side([*both, *cells])
    else:
        yield from wrapped(name, page.inner)
        yield from drawing.side_by_side([Cell(title, room), *cells])


def _owner(key: str | None, page: Page) -> Text:
    return page.say(N_("Nobody's"), "title") if key is None else page.text(key, "title")


def _state(key: str | None, page: Page) -> Text:
    known = next((word for word in states.STATES if word == key), None)
    return page.state(known) if known else page.say(N_("Graded"), "title")


_Name = Callable[[str | None, Page], Text]
BY: dict[str, tuple[Callable[[report_values.View], list[GoalGroup]], _Name]] = {
    "owner": (selection.by_owner, _owner),
    "state": (selection.by_state, _state),
}


def grouped_lines(view: report_values.View, by: str, page: Page) -> Iterator[Text]:
    """The whole screen; each heading has the number of its key results."""
    widths = shared_columns(view, page)
    yield from masthead.of_report(view, page)
    yield ruler_line(view, page, widths)
    groups, named = BY[by]
    found = groups(view)
    for n, group in enumerate(found):
        if n:
            yield Text()
        count = page.language.plural("{n} key result", "{n} key results", group.size)
        name = named(group.key, page).append_text(page.text(f"  {count}", "muted"))
        yield from heading(name, Text(), page, widths)
        for m, objective in enumerate(group.objectives):
            if m and widths.layout is not Layout.ONE:
                yield Text()
            yield from block(objective, view, page, widths, shared=False)
    if not found:
        yield from wrapped(page.say(N_("no objectives to show"), "muted"), page.inner)
    yield page.rule()
