"""`okr report`: every objective on one screen.

A key result takes one line on a wide terminal, two on a usual one, and on a narrow one its parts
stand under each other. Titles wrap; nothing is cut off.
"""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import columns, draw, masthead, row, ruler, verdict
from okrcli.report.terminal.columns import Columns, Layout
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page
from okrcli.report.wording import marks
from okrcli.report.wording import overview as wording


def lines(view: views.View, page: Page) -> Iterator[Text]:
    """The whole screen, line by line, without margins."""
    widths = columns.of(view, page)
    yield from masthead.of_report(view, page)
    yield ruler.line(view, page, widths)
    whole = len(view.teams) > 1
    for n, team in enumerate(view.teams):
        if n:
            yield Text()
        if whole:
            yield from _team_heading(team, page, widths)
        yield from _team(view, team, page, widths, whole=whole)
    if not view.teams:
        yield page.say(N_("no objectives to show"), "muted")
    yield page.rule()
    if whole:
        yield from _counts(view, page)


def _counts(view: views.View, page: Page) -> list[Text]:
    """How many key results stand how, worst first: `■ 1 off track · ▲ 5 at risk · ...`."""
    parts = [_counted(found, page) for found in wording.tally(view, page.language)]
    return draw.flowing(parts, f" {page.glyphs.dot} ", page.inner)


def _counted(found: wording.Slice, page: Page) -> Text:
    """`● 12 on track`, and of a closed cycle `● 5 graded 0.7–1.0`."""
    quiet = found.mark.look == marks.QUIET
    shape = page.glyphs.states["no-reading" if quiet else found.mark.look]
    words = f"{shape} {page.language.number(found.number)} {found.mark.words}"
    return page.text(words, "muted" if quiet else found.mark.look)


def _team(
    view: views.View, team: views.TeamView, page: Page, widths: Columns, *, whole: bool
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
        yield from _objective(objective, view, page, widths, _shared(objective, page, ""))


def block(
    objective: views.ObjectiveView, view: views.View, page: Page, widths: Columns, *, shared: bool
) -> Iterator[Text]:
    """An objective and its key results."""
    title = page.text(objective.item.title, "title")
    title = _shared(objective, page, "title") if shared else title
    yield from _objective(objective, view, page, widths, title)
    for kr in objective.key_results:
        yield from row.lines(kr, view.called(kr.ref), page, widths)


def _team_heading(team: views.TeamView, page: Page, widths: Columns) -> Iterator[Text]:
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
        yield from draw.ends(name, share, page.inner)
        return
    if not share:
        yield name.append(" " + page.glyphs.rule * (page.inner - name.cell_len - 1), "muted")
        return
    blank = " " * (widths.percent - share.cell_len)
    name.append(" " + page.glyphs.rule * (room - name.cell_len - 1) + " " + blank, "muted")
    rest = page.inner - name.cell_len - share.cell_len - 1
    yield name.append_text(share).append(" " + page.glyphs.rule * rest, "muted")


def _shared(objective: views.ObjectiveView, page: Page, style: str) -> Text:
    """The title of another team's objective, with whose it is."""
    words = page.say(N_("  shared, see {team}"), "muted", team=objective.home)
    return page.text(objective.item.title, style).append_text(words)


def _objective(
    objective: views.ObjectiveView, view: views.View, page: Page, widths: Columns, title: Text
) -> Iterator[Text]:
    """The objective's own line: id, title, progress and state."""
    share = Text(columns.percent(objective, page), verdict.style(objective))
    share.stylize("bold")
    state = verdict.of(objective, page)
    name = page.text(view.called(objective.ref), "id")
    if widths.layout is Layout.STACKED:
        yield from (line for part in (title, name) for line in draw.wrapped(part, page.inner))
        yield from draw.wrapped(Text.assemble(share, " ", state), page.inner)
        return
    beside = widths.id if widths.layout is Layout.ONE else name.cell_len + 1
    room = page.inner - widths.state - widths.percent - 2
    cells = [Cell(share, widths.percent, "right"), Cell(state, widths.state)]
    if name.cell_len <= beside and room - beside - 1 >= columns.TITLE_LEAST:
        both = [Cell(name, beside), Cell(title, room - beside - 1)]
        yield from draw.side_by_side([*both, *cells])
    else:
        yield from draw.wrapped(name, page.inner)
        yield from draw.side_by_side([Cell(title, room), *cells])
