"""What the detail screens share: the head, a title beside its state, a label beside its words."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import plan
from okrcli.report import view as views
from okrcli.report.terminal import draw, masthead
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page
from okrcli.report.view.owners import Owners

LABEL = 12
_WORDS_LEAST = 20


def head(view: views.View, objective: views.ObjectiveView, page: Page) -> Iterator[Text]:
    """`mrr · Q4 2026 · Growth · Kari` at the left, where the cycle stands at the right."""
    dot = f" {page.glyphs.dot} "
    label = page.language.cycle_label(view.cycle.id, view.cycle.dates.label)
    team = next((t.name for t in view.teams if t.id == objective.home), objective.home)
    left = page.text(view.called(objective.ref), "id")
    for part in (label, team, ", ".join(objective.owners.names)):
        if part:
            left.append_text(page.text(dot + part, "muted"))
    left_over = page.language.time_left(view.clock.days_left)
    yield from draw.ends(left, masthead.clock(view, page, left_over), page.inner)
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
        yield from [*draw.wrapped(title, page.inner), *draw.wrapped(state, page.inner)]
        return
    yield from draw.side_by_side([Cell(title, room), Cell(state, state.cell_len + 1, "right")])


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
    lines = [*draw.wrapped(name, room), *draw.wrapped(words, room)]
    if room - width - 1 >= _WORDS_LEAST:
        lines = draw.side_by_side([Cell(name, width), Cell(words, room - width - 1)])
    yield from (draw.joined([" " * indent, line]) for line in lines)
