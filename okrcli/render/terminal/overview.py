"""`okr report`: every objective on one screen.

A key result takes one line on a wide terminal, two on a usual one, and on a narrow one its parts
stand under each other. Titles wrap; nothing is cut off.
"""

from collections.abc import Callable, Iterator, Sequence

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import columns, drawing, key_figures, masthead
from okrcli.render.terminal.columns import Columns, Layout, objective_columns, shared_columns
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.goal_rows import goal_row_lines
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.masthead import ruler_line
from okrcli.render.terminal.page import Page
from okrcli.render.terminal.state_counts import counted_text
from okrcli.render.wrapping import wrapped
from okrcli.scoring import states
from okrcli.views import report_values, selection
from okrcli.views.selection import GoalGroup
from okrcli.views.words import cycle_summary, day_words
from okrcli.views.words.goal_words import expected_words


def overview_lines(
    view: report_values.View,
    page: Page,
    wider: Sequence[report_values.View] = (),
    *,
    brief: bool = False,
) -> Iterator[Text]:
    """The whole screen, line by line, without margins; goals of wider cycles stand first.

    A brief one has no rows of key results.
    """
    widths = (objective_columns if brief else shared_columns)([view, *wider], page)
    yield from masthead.of_report(view, page)
    whole = len(view.teams) > 1
    if whole:
        yield from count_lines(view, page)
    yield from masthead.moved_lines(view, page)
    yield Text()
    yield ruler_line(view, page, widths)
    for around in wider:
        yield from _wider(around, page, widths, brief=brief)
        yield Text()
    for n, team in enumerate(view.company_first):
        if n:
            yield Text()
        if whole:
            yield from _team_heading(team, view, page, widths)
        yield from _team(view, team, page, widths, whole=whole, brief=brief)
    if not view.teams:
        yield page.say(N_("no objectives to show"), "muted")


def _wider(view: report_values.View, page: Page, widths: Columns, *, brief: bool) -> Iterator[Text]:
    """The goals of a cycle around this one, each team under a heading that names the cycle."""
    cycle = page.language.cycle_label(view.cycle.id, view.cycle.dates.label)
    gone = page.language.say(N_("time {share}"), share=page.language.share(view.clock.gone))
    for n, team in enumerate(view.company_first):
        if n:
            yield Text()
        about = [cycle, day_words.words(view, page.language)[0], gone]
        yield from _headed(team, about, view, page, widths)
        yield from _team(view, team, page, widths, whole=True, brief=brief)


def count_lines(view: report_values.View, page: Page) -> list[Text]:
    """How many key results stand how, worst first: `■ 1 off track · ▲ 5 at risk · ...`."""
    parts = [counted_text(found, page) for found in cycle_summary.tally(view, page.language)]
    return drawing.flowing(parts, f" {page.glyphs.dot} ", page.inner)


def _team(
    view: report_values.View,
    team: report_values.TeamView,
    page: Page,
    widths: Columns,
    *,
    whole: bool,
    brief: bool,
) -> Iterator[Text]:
    """A team's own objectives in full, and what it shares: a line each where its home is here."""
    told = _objective if brief else block
    if not team.objectives and not team.shared:
        yield from wrapped(page.say(N_("no objectives to show"), "muted"), page.inner)
    shown = team.objectives if whole else (*team.objectives, *team.shared)
    for n, objective in enumerate(shown if brief else view.in_detail(shown)):
        if n and not brief:
            yield Text()
        yield from told(objective, view, page, widths, shared=objective.home != team.id)
    for objective in team.shared if whole else ():
        yield from _shares(objective, view, page)


def _shares(
    objective: report_values.ObjectiveView, view: report_values.View, page: Page
) -> Iterator[Text]:
    """`↳ shares  Growth: Grow Monthly Recurring Revenue (MRR)  ▲ 43%`, told in full at its home."""
    said = page.say(N_("shares"), "muted").append("  ")
    said.append_text(page.text(f"{view.team_name(objective.home)}: ", "muted"))
    said.append_text(page.text(objective.item.title))
    share = columns.percent(objective, page)
    shape = page.glyphs.states[objective.state] if objective.state else ""
    said.append_text(page.text(f"  {shape} {share}".rstrip(), key_figures.style(objective)))
    mark = Cell(Text(page.glyphs.shares, "muted"), 1)
    yield from drawing.side_by_side([mark, Cell(said, page.inner - 2)])


def block(
    objective: report_values.ObjectiveView,
    view: report_values.View,
    page: Page,
    widths: Columns,
    *,
    shared: bool,
) -> Iterator[Text]:
    """An objective and its key results."""
    yield from _objective(objective, view, page, widths, shared=shared)
    for kr in objective.key_results:
        yield from goal_row_lines(kr, view, page, widths)


def _team_heading(
    team: report_values.TeamView, view: report_values.View, page: Page, widths: Columns
) -> Iterator[Text]:
    """`Growth  Kari Nordmann · expected by now 57% ────── 46% +4 ───`."""
    about = [part for part in (team.id if team.id != team.name.lower() else "", team.lead) if part]
    found = team.headline
    if found.part is None and found.expected is not None:
        about.append(expected_words(found, page.language))
    yield from _headed(team, about, view, page, widths)
    if found.part is not None:
        yield from masthead.beside(found, page)


def _headed(
    team: report_values.TeamView,
    about: Sequence[str],
    view: report_values.View,
    page: Page,
    widths: Columns,
) -> Iterator[Text]:
    """A team's heading: its name, what is said about it, how far it is and its change."""
    name = page.text(team.name, "title")
    if about:
        name.append_text(page.text("  " + f" {page.glyphs.dot} ".join(about), "muted"))
    share = Text("" if team.share is None else page.language.share(team.share), "title")
    moves = view.movement
    moved = columns.move(moves.teams.get(team.id) if moves else None, page)
    yield from heading(name, share, moved, page, widths)


def heading(name: Text, share: Text, moved: Text, page: Page, widths: Columns) -> Iterator[Text]:
    """A rule with a name in it and, above those of the objectives, a percentage and a change."""
    if widths.layout is Layout.STACKED:
        yield from drawing.ends(name, Text.assemble(share, " " if moved else "", moved), page.inner)
        return
    rest = Text(page.glyphs.rule * widths.span("state", "owner"), "muted")
    if not share:
        *lines, last = wrapped(name, widths.total)
        yield from lines
        yield _ruled(last, widths.total, page)
        return
    texts = {"percent": share, "change": moved}
    cells = widths.cells(texts, "percent", "change")
    cells.append(Cell(rest, rest.cell_len))
    *lines, last = wrapped(name, widths.left)
    yield from lines
    ruled = Cell(_ruled(last, widths.left, page), widths.left)
    yield from drawing.side_by_side([ruled, *cells], widths.gap)


def _ruled(name: Text, width: int, page: Page) -> Text:
    """A heading's last line, drawn on by a rule as far as there is room."""
    room = width - name.cell_len - 1
    return name.copy().append(" " + page.glyphs.rule * room, "muted") if room > 0 else name


def _objective(
    objective: report_values.ObjectiveView,
    view: report_values.View,
    page: Page,
    widths: Columns,
    *,
    shared: bool,
) -> Iterator[Text]:
    """The objective's own line: its title with its id, progress, change and state."""
    title = page.text(objective.item.title, "title").append("  ")
    title.append_text(page.text(view.called(objective.ref), "muted"))
    if shared:
        home = view.team_name(objective.home)
        title.append_text(page.say(N_("  shared, see {team}"), "muted", team=home))
    share = Text(columns.percent(objective, page), key_figures.style(objective))
    share.stylize("bold")
    moves = view.movement
    moved = columns.move(moves.of(objective.ref) if moves else None, page)
    state = verdict_text(objective, page)
    if widths.layout is Layout.STACKED:
        yield from wrapped(title, page.inner)
        parts = [part for part in (share, moved, state) if part]
        yield from wrapped(Text(" ").join(parts), page.inner)
        return
    owner = page.text(objective.owner or "", "muted")
    texts = {"percent": share, "change": moved, "state": state, "owner": owner}
    cells = widths.cells(texts, *columns.VERDICT)
    yield from drawing.side_by_side([Cell(title, widths.left), *cells], widths.gap)


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
    widths = shared_columns([view], page)
    yield from masthead.of_report(view, page)
    yield from masthead.moved_lines(view, page)
    yield Text()
    yield ruler_line(view, page, widths)
    groups, named = BY[by]
    found = groups(view)
    for n, group in enumerate(found):
        if n:
            yield Text()
        count = page.language.plural("{n} key result", "{n} key results", group.size)
        name = named(group.key, page).append_text(page.text(f"  {count}", "muted"))
        yield from heading(name, Text(), Text(), page, widths)
        for m, objective in enumerate(group.objectives):
            if m and widths.layout is not Layout.ONE:
                yield Text()
            yield from block(objective, view, page, widths, shared=False)
    if not found:
        yield from wrapped(page.say(N_("no objectives to show"), "muted"), page.inner)
