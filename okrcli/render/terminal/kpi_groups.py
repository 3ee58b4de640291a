"""Groups of teams above the board of KPIs: how many KPIs of each are how."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page, styled
from okrcli.scoring.states import KpiState
from okrcli.views.kpi_group_counts import KpiGroupCounts

_NAME_MOST = 32
# narrower than this what is counted stands below the name
_BESIDE_LEAST = 40
_INDENT = 2


def kpi_group_lines(groups: Sequence[KpiGroupCounts], page: Page) -> Iterator[Text]:
    """A row a group, and an empty line below them; nothing where there are none."""
    names = [_name(group, page) for group in groups]
    width = min(_NAME_MOST, max((name.cell_len for name in names), default=0))
    for name, group in zip(names, groups, strict=True):
        yield from _row(name, list(_parts(group, page)), width, page)
    if groups:
        yield Text()


def _row(name: Text, parts: Sequence[Text], width: int, page: Page) -> Iterator[Text]:
    """The counts beside the name, or below it where there is no room for both."""
    between, room = f" {page.glyphs.dot} ", page.inner - width - 2
    if room >= _BESIDE_LEAST:
        first, *more = drawing.flowing(parts, between, room)
        yield from drawing.side_by_side([Cell(name, width), Cell(first, room)], 2)
        yield from (Text(" " * (width + 2)).append_text(line) for line in more)
        return
    yield from drawing.indented(name, 0, page.inner)
    for line in drawing.flowing(parts, between, page.inner - _INDENT):
        yield Text(" " * _INDENT).append_text(line)


def _name(group: KpiGroupCounts, page: Page) -> Text:
    return page.text(group.id, "title") if group.id else page.say(N_("in no group"), "title")


def _parts(group: KpiGroupCounts, page: Page) -> Iterator[Text]:
    """`8 teams`, `40 KPIs`, `✗ 3 do not hold`, `✔ 37 hold`."""
    plural = page.language.plural
    if group.teams:
        yield page.text(plural("{n} team", "{n} teams", len(group.teams)), "muted")
    yield page.text(plural("{n} KPI", "{n} KPIs", group.kpis), "muted")
    for state, count in group.states:
        yield _counted(state, count, page)


def _counted(state: KpiState, count: int, page: Page) -> Text:
    """How many are how, in the shape and colour in which one of them is shown below."""
    shape, style = _look(state, page)
    return styled(f"{shape} {_words(state, count, page.language)}".lstrip(), style)


def _look(state: KpiState, page: Page) -> tuple[str, str]:
    """The shape, empty of what is only watched, and the style."""
    glyphs = page.glyphs
    looks: dict[KpiState, tuple[str, str]] = {
        "misses": (glyphs.cross, "does-not-hold"),
        "under-way": (glyphs.states["open"], "open"),
        "stale": (glyphs.states["stale"], "stale"),
        "no-reading": (glyphs.states["no-reading"], "no-reading"),
        "watched": ("", "muted"),
        "holds": (glyphs.check, "holds"),
        "reached": (glyphs.check, "green"),
    }
    return looks[state]


def _words(state: KpiState, count: int, language: catalogue.Language) -> str:
    match state:
        case "misses":
            return language.plural("{n} does not hold", "{n} do not hold", count)
        case "holds":
            return language.plural("{n} holds", "{n} hold", count)
        case "under-way":
            words = N_("{n} under way")
        case "stale":
            words = N_("{n} stale")
        case "no-reading":
            words = N_("{n} without a reading")
        case "watched":
            words = N_("{n} watched")
        case "reached":
            words = N_("{n} reached")
    return language.say(words, n=language.number(count))
