"""What the detail screens share: the head, a title beside its state, a label beside its words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from okrcli.insight import lead_lag
from okrcli.language.numbers import DASH
from okrcli.messages import N_
from okrcli.model import plan
from okrcli.render.terminal import drawing, key_figures
from okrcli.render.terminal.clock import clock_text
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page, styled
from okrcli.render.wrapping import wrapped
from okrcli.views import foresight, report_values
from okrcli.views.foresight import foresight_words
from okrcli.views.owners import Owners
from okrcli.views.words import state_marks
from okrcli.views.words.rhythm import rhythm_words

LABEL = 12
_WORDS_LEAST = 20


def head(
    view: report_values.View, objective: report_values.ObjectiveView, page: Page
) -> Iterator[Text]:
    """`mrr · Q4 2026 · Growth · Kari` at the left, where the cycle stands at the right."""
    dot = f" {page.glyphs.dot} "
    label = page.language.cycle_label(view.cycle.id, view.cycle.dates.label)
    team = next((t.name for t in view.teams if t.id == objective.home), objective.home)
    left = page.text(view.called(objective.ref), "id")
    for part in (label, team, ", ".join(objective.owners.names)):
        if part:
            left.append_text(page.text(dot + part, "muted"))
    left_over = page.language.time_left(view.clock.days_left)
    yield from drawing.ends(left, clock_text(view, page, left_over), page.inner)
    yield Text()


def owners(found: Owners, page: Page) -> Iterator[Text]:
    """`owner Kari Nordmann, with Ola Lund`; nothing of what is nobody's."""
    if len(found.every) > 1:
        others = ", ".join(found.names[1:])
        words = N_("owner {name}, with {others}")
        yield page.say(words, "muted", name=found.name, others=others)
    elif found.every:
        yield page.say(N_("owner {name}"), "muted", name=found.name)


def titled(title: Text, state: Text, page: Page) -> Iterator[Text]:
    """A title that wraps beside the state at the right margin, or above it where it is narrow."""
    room = page.inner - state.cell_len - 2
    if room < 20:
        yield from [*wrapped(title, page.inner), *wrapped(state, page.inner)]
        return
    yield from drawing.side_by_side([Cell(title, room), Cell(state, state.cell_len + 1, "right")])


def adjusted(goal: plan.Ending, page: Page, indent: int = 0) -> Iterator[Text]:
    """Why a goal was changed after the cycle opened, a line a reason."""
    for reason in goal.adjusted:
        day = page.language.short_day(reason.on)
        words = page.text(f"{day}: {reason.because}")
        yield from labelled(N_("changed"), words, page, indent)


def labelled(label: str, words: Text, page: Page, indent: int = 0) -> Iterator[Text]:
    """`why          in order to …`, the words wrapped beside their label or under it."""
    name, room = page.say(label, "muted"), page.inner - indent
    width = max(LABEL, name.cell_len) - indent
    lines = [*wrapped(name, room), *wrapped(words, room)]
    if room - width - 1 >= _WORDS_LEAST:
        lines = drawing.side_by_side([Cell(name, width), Cell(words, room - width - 1)])
    yield from (drawing.joined([" " * indent, line]) for line in lines)


def foresight_lines(
    goal: report_values.KeyResultView | report_values.KpiView, room: int, page: Page
) -> Iterator[Text]:
    """`⤳ forecast 5,605 on 31 Dec`, and below it how likely and how far; nothing of nothing."""
    told = foresight_words(goal, page.language)
    if told is None:
        return
    mark = Cell(styled(page.glyphs.forecast, "hint"), 1)
    yield from drawing.side_by_side([mark, Cell(page.text(told.headline()), room - 2)])
    details = [page.text(part.replace(DASH, page.glyphs.dash), "muted") for part in told.details()]
    for line in drawing.flowing(details, f" {page.glyphs.dot} ", room - 2):
        yield Text("  ").append_text(line)


def leads(found: Iterable[lead_lag.KpiPair], page: Page) -> Iterator[Text]:
    """`↻ visitors leads new-subscriptions by 2 weeks (r 0.88, 44 weeks, p < 0.001)`.

    For the screen of one goal or KPI. Of several pairs it is said once that it is too early to say.
    """
    every = list(found)
    waiting = [pair for pair in every if foresight.is_waiting(pair.answer)]
    alone = len(waiting) == 1
    for pair in every:
        if alone or pair not in waiting:
            yield from _lead(foresight.lead(pair, page.language), page)
    if not alone:
        yield from waiting_lines(len(waiting), page)


def leads_in_short(kr: report_values.KeyResultView, page: Page) -> Iterator[Text]:
    """`↻ visitors leads new-subscriptions by 2 weeks`, for the screen of several key results."""
    for pair in foresight.answered_pairs([kr])[0]:
        yield from _lead(foresight.lead(pair, page.language, figures=False), page)


def waiting_lines(pairs: int, page: Page) -> Iterator[Text]:
    """That it is too early to say of so many pairs; nothing of none."""
    said = foresight.waiting_words(pairs, page.language)
    if said:
        yield from _lead(said, page)


def _lead(said: str, page: Page) -> Iterator[Text]:
    mark = Cell(styled(f"  {page.glyphs.leads}", "leading"), 3)
    yield from drawing.side_by_side([mark, Cell(page.text(said, "muted"), page.inner - 4)])


INDENT = 2
_TITLE_LEAST = 24


def linked_kpi_rows(items: Sequence[report_values.KpiView], page: Page) -> Iterator[Text]:
    """`leading  Website visitors   1,412  > 1,250  ▁▂▃  ✔ holds`, a line each where it fits."""
    every = [_Parts.of(item, page) for item in items]
    widths = [max(part.cell_len for part in column) for column in zip(*every, strict=True)]
    room = page.inner - INDENT - sum(widths[:1] + widths[2:]) - 5
    for parts_ in every:
        if room >= _TITLE_LEAST:
            yield from _indented(drawing.side_by_side(parts_.cells(room, widths)))
        else:
            yield from _indented(wrapped(Text("  ").join(parts_[:2]), page.inner - INDENT))
            below = drawing.flowing(parts_[2:], "  ", page.inner - 2 * INDENT)
            yield from _indented(_indented(below))


class _Parts(NamedTuple):
    """The columns of a KPI's line."""

    side: Text
    title: Text
    figures: Text
    trend: Text
    verdict: Text

    @classmethod
    def of(cls, item: report_values.KpiView, page: Page) -> "_Parts":
        score = item.score
        return cls(
            page.say(N_("leading") if item.side == "leading" else N_("lagging"), item.side),
            page.text(score.kpi.title),
            key_figures.now_and_goal(score.kpi.measure, score.progress, score.kpi.unit, page),
            drawing.spark(item.trend, "number", page.glyphs),
            verdict(item, page),
        )

    def cells(self, title: int, widths: list[int]) -> list[Cell]:
        return [
            Cell(self.side, widths[0] + 1),
            Cell(self.title, title),
            Cell(self.figures, widths[2], "right"),
            Cell(self.trend, widths[3]),
            Cell(self.verdict, widths[4]),
        ]


def _indented(lines: Iterable[Text]) -> Iterator[Text]:
    yield from (Text(" " * INDENT).append_text(line) for line in lines)


def verdict(item: report_values.KpiView, page: Page) -> Text:
    """Whether it holds, or how far it is, and its rhythm; nothing where it is only watched."""
    said, rhythm = _verdict(item, page), rhythm_words(item, page.language)
    return said.append("  ").append_text(page.text(rhythm, "muted")) if rhythm else said


def _verdict(item: report_values.KpiView, page: Page) -> Text:
    found = state_marks.kpi(item, page.language)
    match item.state:
        case "stale" | "holds" | "misses" | "no-reading":
            return page.mark(found)
        case "reached" | "under-way" | "watched":
            return styled(found.words, "green" if item.state == "reached" else "")
