"""The widths that all rows of one report share, measured from what is shown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from okrcli.language.numbers import MINUS
from okrcli.messages import N_
from okrcli.render.terminal import key_figures
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.page import WIDE, Page, styled
from okrcli.views import movement, report_values, trend
from okrcli.views.words import goal_words

INDENT = 2
BAR_LEAST = 12
_BAR_BESIDE = 14
_BAR_BESIDE_MOST = 28
TITLE_LEAST = 26
_HEADING_LEAST = 60
_FIGURES_MOST = 24
ROOMY = 160
_WEEK = 7
# where the columns begin among the fields of `Columns`
_FIRST = 3

_Goal = tuple[report_values.View, report_values.KeyResultView | report_values.ObjectiveView]


class Layout(Enum):
    """How many lines a key result takes: one, two, or its parts under each other."""

    ONE = 1
    TWO = 2
    STACKED = 0


class Column(NamedTuple):
    """One column: its width in cells, 0 where it is left out, its heading and its side."""

    width: int
    heading: str = ""
    right: bool = False


class Columns(NamedTuple):
    """The columns of a report in their order, with a gap between them.

    `title` is 0 where titles have a line of their own. The last ones, from `percent` on, are those
    of objectives and teams, too. `foreseen` is what stands in the column of forecasts, by cycle and
    key result.
    """

    layout: Layout
    gap: int
    foreseen: Mapping[tuple[str, str], str]
    title: Column
    bar: Column
    figures: Column
    trend: Column
    confidence: Column
    forecast: Column
    percent: Column
    change: Column
    state: Column
    owner: Column

    def shown(self, *names: str) -> list[tuple[str, Column]]:
        """The columns of these names, or all of them, that have a width."""
        every = names or self._fields[_FIRST:]
        found = [(name, getattr(self, name)) for name in every]
        return [(name, column) for name, column in found if column.width]

    def span(self, *names: str) -> int:
        """The cells that these columns take, or all of them, with the gaps between them."""
        found = self.shown(*names)
        return sum(column.width for _, column in found) + self.gap * max(0, len(found) - 1)

    @property
    def indent(self) -> int:
        """How far rows of key results stand in."""
        return INDENT if self.layout is Layout.TWO else 0

    @property
    def total(self) -> int:
        """The cells of a whole row."""
        return self.indent + self.span()

    @property
    def left(self) -> int:
        """The cells before the percentages, which titles of objectives have for themselves."""
        return self.total - self.span(*VERDICT) - self.gap

    def start(self, name: str) -> int:
        """The cell in which a column begins."""
        fields = self._fields[_FIRST : self._fields.index(name)]
        before = self.span(*fields) if self.shown(*fields) and fields else 0
        return self.indent + before + (self.gap if before else 0)

    def cells(self, texts: Mapping[str, Text], *names: str) -> list[Cell]:
        """The texts in the columns of these names, or all of them, blank where there is none."""
        return [
            Cell(texts.get(name, Text()), column.width, "right" if column.right else "left")
            for name, column in self.shown(*names)
        ]

    def foreseen_of(self, kr: report_values.KeyResultView, view: report_values.View) -> str:
        """The value that is foreseen of a key result in its report, empty where none is shown."""
        return self.foreseen.get((view.cycle.id, kr.ref), "")


VERDICT = ("percent", "change", "state", "owner")


def shared_columns(views: Sequence[report_values.View], page: Page) -> Columns:
    """The widths for views on a page: titles and bars share what the others leave."""
    fixed = _measured(views, page, foreseen_values(views, page))
    for fitted in (_one_line(fixed, views, page), _two_lines(fixed, page)):
        if fitted and fitted.bar.width >= BAR_LEAST:
            return fitted
    whole = Column(page.inner)
    return fixed._replace(
        layout=Layout.STACKED, title=whole, bar=Column(page.inner - INDENT), owner=Column(0)
    )


def objective_columns(views: Sequence[report_values.View], page: Page) -> Columns:
    """The widths where objectives stand without their key results: titles have what is left."""
    none, fixed = Column(0), _measured(views, page, {})
    alone = fixed._replace(
        layout=Layout.ONE,
        figures=none,
        trend=none,
        confidence=none,
        forecast=none,
        owner=fixed.owner if page.width >= ROOMY else none,
    )
    room = page.inner - alone.span() - alone.gap
    if room < TITLE_LEAST:
        return alone._replace(layout=Layout.STACKED, title=Column(page.inner), owner=none)
    longest = max((title_cells(view, o, page) for view, o in _goals(views)), default=0)
    title = min(room, max(longest - INDENT, _HEADING_LEAST))
    return alone._replace(title=alone.title._replace(width=title))


def _goals(
    views: Sequence[report_values.View],
) -> Iterator[tuple[report_values.View, report_values.ObjectiveView]]:
    for view in views:
        for team in view.teams:
            yield from ((view, objective) for objective in (*team.objectives, *team.shared))


def _measured(
    views: Sequence[report_values.View], page: Page, foreseen: Mapping[tuple[str, str], str]
) -> Columns:
    """Every column as wide as the widest that stands in it, its heading included."""
    objectives = [(view, o) for view, o in _goals(views)]
    every = [(view, kr) for view, o in objectives for kr in o.key_results]
    both: list[_Goal] = [*every, *objectives]
    say = page.language.say
    forecast_day = page.language.short_day(views[0].cycle.dates.end) if views else ""
    conf = [confidence(kr, page) for _, kr in every]
    ahead = [page.text(value) for value in foreseen.values()]
    return Columns(
        Layout.TWO,
        2,
        foreseen,
        title=Column(0, say(N_("goal"))),
        bar=Column(0),
        figures=_figures_column([kr for _, kr in every], page),
        trend=_column(say(N_("trend")), [Text(" " * trend.WEEKS)]),
        confidence=_column(say(N_("conf.")), conf, empty=not any(conf)),
        forecast=_column(forecast_day, ahead, right=True, empty=not ahead),
        percent=_percent_column(views, both, page),
        change=_change_column(views, both, page),
        state=_column(say(N_("state")), (verdict_text(goal, page) for _, goal in both)),
        owner=_column(say(N_("owner")), (page.text(goal.owner or "") for _, goal in both)),
    )


def _figures_column(every: Sequence[report_values.KeyResultView], page: Page) -> Column:
    say = page.language.say
    heading = f" {page.glyphs.arrow} ".join([say(N_("now")), say(N_("target"))])
    return _column(heading, (shown(kr, page) for kr in every), right=True, most=_FIGURES_MOST)


def _percent_column(
    views: Sequence[report_values.View], goals: Sequence[_Goal], page: Page
) -> Column:
    shares = [team.share for view in views for team in view.teams]
    texts = [
        *(percent(goal, page) for _, goal in goals),
        *(page.language.share(share) for share in shares if share is not None),
    ]
    return _column("%", map(Text, texts), right=True)


def _change_column(
    views: Sequence[report_values.View], goals: Sequence[_Goal], page: Page
) -> Column:
    moved = [moves.of(goal.ref) for moves, goal in _moves(goals)]
    heading, texts = change_heading(views, page), (move(m, page) for m in moved)
    return _column(heading, texts, right=True, empty=not any(moved))


def _moves(
    goals: Iterable[_Goal],
) -> Iterator[tuple[movement.Movement, report_values.KeyResultView | report_values.ObjectiveView]]:
    for view, goal in goals:
        moves = view.movement
        if moves:
            yield moves, goal


def _column(
    heading: str,
    texts: Iterable[Text],
    *,
    right: bool = False,
    most: int = 1000,
    empty: bool = False,
) -> Column:
    """As wide as the widest text or its heading; without a width where all of it is empty."""
    if empty:
        return Column(0)
    widest = min(most, max((text.cell_len for text in texts), default=0))
    return Column(max(widest, cell_len(heading)), heading, right)


def change_heading(views: Sequence[report_values.View], page: Page) -> str:
    """`week` where a change is since a week ago, else `change`."""
    moves = next((view.movement for view in views if view.movement), None)
    week = moves and views and (views[0].on - moves.since).days == _WEEK
    return page.language.say(N_("week") if week else N_("change"))


def _one_line(fixed: Columns, views: Sequence[report_values.View], page: Page) -> Columns | None:
    """Everything beside each other; what is over goes to titles first, then to bars and owners."""
    if page.width < WIDE:
        return None
    owner = fixed.owner if page.width >= ROOMY else Column(0)
    one = fixed._replace(layout=Layout.ONE, owner=owner)
    titles = (title_cells(view, kr, page) for view, o in _goals(views) for kr in o.key_results)
    longest = max([TITLE_LEAST, *titles])
    for gap in (2, 1):
        spaced = one._replace(gap=gap)
        rest = page.inner - spaced.span() - 2 * gap
        title = min(longest, rest - _BAR_BESIDE)
        if title == longest:
            break
    if title < TITLE_LEAST:
        return None
    bar = Column(min(_BAR_BESIDE_MOST, rest - title))
    return spaced._replace(title=one.title._replace(width=title), bar=bar)


def title_cells(
    view: report_values.View,
    goal: report_values.KeyResultView | report_values.ObjectiveView,
    page: Page,
) -> int:
    """The cells of a title with its id, on one line that stands in."""
    return INDENT + page.text(goal.item.title).cell_len + 2 + cell_len(view.called(goal.ref))


def _two_lines(fixed: Columns, page: Page) -> Columns:
    """The title above; below it bar and figures. The gaps are narrow where bars are short."""
    two = fixed._replace(forecast=Column(0), owner=Column(0))
    for gap in (2, 1):
        found = two._replace(gap=gap)
        bar = page.inner - INDENT - found.span() - gap
        if bar >= _BAR_BESIDE_MOST:
            break
    return found._replace(bar=Column(bar))


def shown(kr: report_values.KeyResultView, page: Page) -> Text:
    """The value and what it is held against."""
    return key_figures.now_and_goal(kr.score.measure, kr.score.progress, kr.score.unit, page)


def percent(goal: report_values.KeyResultView | report_values.ObjectiveView, page: Page) -> str:
    """The progress, of a key result unclamped, or how often it held; a dash of what has neither."""
    if isinstance(goal, report_values.ObjectiveView):
        share = goal.score.share
        return "" if share is None else page.language.share(share)
    if goal.score.guardrail and goal.held:
        return f"{goal.held[0]}/{goal.held[1]}"
    return goal_words.figure(goal, page.language) or page.glyphs.dash


def confidence(kr: report_values.KeyResultView, page: Page) -> Text:
    """`6 ↘1`: the newest confidence of ten and its change since the one before."""
    if kr.score.confidence is None:
        return Text()
    said = styled(f"{kr.score.confidence:>2}", "muted")
    change = page.change(kr.score.confidence_change or 0)
    return said.append(" ").append_text(change) if change else said


def foreseen_values(
    views: Sequence[report_values.View], page: Page
) -> Mapping[tuple[str, str], str]:
    """The values that are foreseen, by cycle and key result; none where there is no room for them.

    It takes the readings of every key result.
    """
    if page.width < WIDE:
        return {}
    from okrcli.views.foresight import foresight_words

    found = {}
    for view in views:
        for kr in (kr for o in view.objectives_in_turn() for kr in o.key_results):
            words = foresight_words(kr, page.language)
            centre = words.centre() if words else None
            if words and centre is not None:
                found[view.cycle.id, kr.ref] = words.value(float(centre))
    return found


def move(moved: movement.Move | None, page: Page) -> Text:
    """`+7` moved, `=` was read and stood still, `·` was not read."""
    if moved is None:
        return Text()
    if moved.kind == "unread":
        return styled(page.glyphs.unread, "muted")
    if moved.kind == "same":
        return styled("=", "muted")
    return styled(signed(moved, page), moved.kind)


def signed(moved: movement.Move, page: Page) -> str:
    """`+7`, `−3`; an arrow of what has no percentage."""
    if moved.points is None:
        return page.glyphs.up if moved.kind == "up" else page.glyphs.down
    minus = "-" if page.glyphs.arrow == "->" else MINUS
    return f"{'+' if moved.kind == 'up' else minus}{abs(moved.points)}"
