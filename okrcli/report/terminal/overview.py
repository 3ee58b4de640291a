"""`okr report`: every objective on one screen.

From 110 columns a key result takes one line, from 68 two, and below that its parts stand under
each other. Titles and ids wrap; nothing is cut off.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import measure
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import MEDIUM, WIDE, Page

ID_LIMIT = 16
BAR_LEAST = 10


class Columns(NamedTuple):
    """The widths that all rows of one report share, in cells; a gap of one lies between them."""

    id: int
    title: int
    bar: int
    figures: int
    percent: int
    trend: int
    confidence: int
    state: int


def lines(view: views.View, page: Page) -> Iterator[Text]:
    """The whole screen, line by line, without margins."""
    columns = _columns(view, page)
    yield from _head(view, page)
    yield _ruler(view, page, columns)
    several = len(view.teams) > 1
    for n, team in enumerate(view.teams):
        if n:
            yield Text()
        yield from _team(team, page, columns, heading=several)
    yield page.rule()


def _columns(view: views.View, page: Page) -> Columns:
    """Widths measured from what is shown: the bar takes what the others leave."""
    every = [
        kr for team in view.teams for o in (*team.objectives, *team.shared) for kr in o.key_results
    ]
    ids = [kr.item.id for kr in every] + [o.item.id for o in view.objectives]
    width_id = min(ID_LIMIT, max([len(name) for name in ids] or [4]))
    width_figures = max([_figures(kr, page).cell_len for kr in every] or [8])
    percent = max([len(_percent(kr, page)) for kr in every] or [4])
    confidence = max([_confidence(kr, page).cell_len for kr in every] or [0])
    state = page.state_width
    if page.width >= WIDE:
        fixed = width_id + width_figures + percent + views.TREND_WEEKS + confidence + state + 7
        bar = 16
        title = page.inner - fixed - bar - 2
    else:
        title = page.inner - width_id - state - 2
        rest = width_figures + percent + views.TREND_WEEKS + confidence + 5
        bar = page.inner - width_id - rest - 1
    return Columns(
        width_id, max(12, title), bar, width_figures, percent, views.TREND_WEEKS, confidence, state
    )


def _head(view: views.View, page: Page) -> list[Text]:
    name = Text.assemble(
        page.text(view.organisation or "", "title"),
        Text(" OKR · " if view.organisation else "OKR · ", "muted"),
        page.text(page.language.cycle_label(view.cycle.id, view.cycle.dates.label), "title"),
    )
    clock = view.clock
    if view.closed:
        return draw.ends(name, page.say(N_("closed"), "muted"), page.inner)
    if view.on < view.cycle.dates.start:
        begins = page.language.short_day(view.cycle.dates.start)
        return draw.ends(name, page.say(N_("begins {day}"), day=begins), page.inner)
    if view.on > view.cycle.dates.end:
        ended = page.language.short_day(view.cycle.dates.end)
        return draw.ends(name, page.say(N_("ended {day}, not closed yet"), day=ended), page.inner)
    week = page.say(N_("week {week} of {weeks}"), week=clock.week, weeks=clock.weeks)
    gone = page.say(N_("{share} of the time gone"), "muted", share=page.language.share(clock.gone))
    return draw.ends(name, Text.assemble(week, (f" {page.glyphs.dot} ", "muted"), gone), page.inner)


def _ruler(view: views.View, page: Page, columns: Columns) -> Text:
    """A rule that carries the calendar's tick, and where there is room the columns' headings."""
    line = [page.glyphs.rule] * page.inner
    marks: list[tuple[int, str]] = []
    start = columns.id + 1 + (columns.title + 1 if page.width >= WIDE else 0)
    tick = start + min(columns.bar - 1, round(view.clock.gone * columns.bar))
    if page.width >= MEDIUM and columns.bar >= BAR_LEAST:
        after = start + columns.bar + 1 + columns.figures
        marks = [
            (after, _heading(page)),
            (after + 2 + columns.percent + columns.trend, page.language.say(N_("trend"))),
        ]
        if columns.confidence:
            end = after + columns.percent + columns.trend + columns.confidence + 3
            marks[1] = (end - columns.confidence - 1, marks[1][1])
        if not view.closed:
            marks.append(
                (
                    tick - 1,
                    page.language.say(
                        N_("time {share}"), share=page.language.share(view.clock.gone)
                    ),
                )
            )
    for end, words in marks:
        for i, letter in enumerate(reversed(f" {words} ")):
            if 0 <= end - i < len(line):
                line[end - i] = letter
    if marks and not view.closed:
        line[tick] = page.glyphs.tick_rule
    return Text("".join(line), "muted")


def _heading(page: Page) -> str:
    return f"{page.language.say(N_('now'))} {page.glyphs.arrow} {page.language.say(N_('target'))}"


def _team(team: views.TeamView, page: Page, columns: Columns, *, heading: bool) -> Iterator[Text]:
    if heading:
        name = Text.assemble(page.text(team.name, "title"))
        if team.id != team.name.lower():
            name.append_text(page.text(f" {team.id}", "muted"))
        share = Text("" if team.share is None else page.language.share(team.share), "title")
        yield from draw.ends(name, share, page.inner)
    if not team.objectives and not team.shared:
        yield page.say(N_("no objectives to show"), "muted")
    for n, objective in enumerate((*team.objectives, *team.shared)):
        if n or heading:
            yield Text()
        yield from _objective(objective, team, page, columns)


def _objective(
    objective: views.ObjectiveView, team: views.TeamView, page: Page, columns: Columns
) -> Iterator[Text]:
    score = objective.score
    share = Text("" if score.share is None else page.language.share(score.share))
    share.stylize(score.state)
    share.stylize("bold")
    right = Text.assemble(share, " ", _verdict(objective, page))
    title = page.text(objective.item.title, "title")
    if objective.home != team.id:
        title.append_text(page.say(N_("  shared, planned by {team}"), "muted", team=objective.home))
    if page.width < MEDIUM:
        yield page.text(objective.item.id, "id")
        yield from draw.wrapped(title, page.inner)
        yield right
    else:
        room = page.inner - columns.id - columns.state - columns.percent - 3
        cells = [
            Cell(page.text(objective.item.id, "id"), columns.id),
            Cell(title, room),
            Cell(right, columns.state + columns.percent + 1),
        ]
        if columns.percent > share.cell_len:
            cells[2] = Cell(
                Text(" " * (columns.percent - share.cell_len)).append_text(right), cells[2].width
            )
        yield from draw.side_by_side(cells)
    for key_result in objective.key_results:
        yield from _key_result(key_result, page, columns)


def _verdict(objective: views.ObjectiveView, page: Page) -> Text:
    if objective.grade is not None:
        return grade_text(objective.grade, page)
    return page.state(objective.score.state)


def grade_text(grade: object, page: Page) -> Text:
    """A grade in its band's colour: `0.7`."""
    from decimal import Decimal

    from okrcli.scoring import grade as grades

    shown = grades.rounded(Decimal(str(grade)))
    return Text(page.language.number(shown, 1), grades.band(shown))


def _key_result(kr: views.KeyResultView, page: Page, columns: Columns) -> Iterator[Text]:
    name = page.text(kr.item.id, "muted")
    title = page.text(kr.item.title)
    if kr.score.skipped:
        title.append_text(page.say(N_("  not counted: {reason}"), "muted", reason=kr.score.skipped))
    state = grade_text(kr.grade, page) if kr.grade is not None else page.state(kr.score.state)
    if page.width >= WIDE:
        cells = [Cell(name, columns.id), Cell(title, columns.title), *_measured(kr, page, columns)]
        yield from draw.side_by_side([*cells, Cell(state, columns.state)])
    elif page.width >= MEDIUM and columns.bar >= BAR_LEAST:
        first = [Cell(title, columns.title), Cell(state, columns.state)]
        top = draw.side_by_side(first)
        body = [*top, *draw.side_by_side(_measured(kr, page, columns))]
        for i, line in enumerate(body):
            label = draw.wrapped(name, columns.id)
            lead = label[i] if i < len(label) else Text()
            yield draw.side_by_side([Cell(lead, columns.id), Cell(line, page.inner)])[0]
    else:
        yield from _stacked(kr, page, name, title, state)


def _stacked(
    kr: views.KeyResultView, page: Page, name: Text, title: Text, state: Text
) -> Iterator[Text]:
    """The parts under each other, for narrow terminals."""
    indent = 2
    width = page.inner - indent
    figures_ = Text.assemble(_figures(kr, page), "  ", (_percent(kr, page), kr.score.state))
    parts = [
        *draw.wrapped(name, width),
        *draw.wrapped(title, width),
        _bar(kr, page, width),
        *draw.wrapped(figures_, width),
        *draw.ends(state, Text.assemble(_confidence(kr, page)), width),
    ]
    for part in parts:
        yield Text(" " * indent).append_text(part)


def _measured(kr: views.KeyResultView, page: Page, columns: Columns) -> list[Cell]:
    style = kr.score.state
    return [
        Cell(_bar(kr, page, columns.bar), columns.bar),
        Cell(_figures(kr, page), columns.figures, "right"),
        Cell(Text(_percent(kr, page), style), columns.percent, "right"),
        Cell(draw.spark(kr.trend, style, page.glyphs), columns.trend),
        Cell(_confidence(kr, page), columns.confidence),
    ]


def _bar(kr: views.KeyResultView, page: Page, width: int) -> Text:
    score = kr.score
    tick = None if isinstance(score.measure, measure.Keep) else score.expected
    return draw.bar(score.progress.clamped, tick, width, score.state, page.glyphs)


def _figures(kr: views.KeyResultView, page: Page) -> Text:
    return figures.now_and_goal(kr.score.measure, kr.score.progress, kr.item.unit, page)


def _percent(kr: views.KeyResultView, page: Page) -> str:
    share = kr.score.progress.share
    return page.language.share(0.0 if share is None else share)


def _confidence(kr: views.KeyResultView, page: Page) -> Text:
    """`6/10 ↘1`: the newest confidence and its change since the one before."""
    if kr.score.confidence is None:
        return Text()
    said = Text(f"{kr.score.confidence}/10", "muted")
    change = page.change(kr.score.confidence_change or 0)
    return said.append(" ").append_text(change) if change else said
