"""The foot of a report: what needs somebody, which files are broken, and what to type next."""

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from okrcli.language.numbers import NBSP
from okrcli.messages import N_
from okrcli.render.terminal import drawing, screen_end
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import glyphs, report_values
from okrcli.views.dues.missed import missed_people, missed_words
from okrcli.views.needs import Need, needs_of
from okrcli.views.words.need_rows import need_mark, need_words

_SHOWN = 8
_INDENT = 2
# what a summary says of a kind of trouble, with the state whose shape and style it has
KINDS = {
    "off-track": ("off-track", N_("Off track:")),
    "overdue": ("overdue", N_("Past their date:")),
    "does-not-hold": ("does-not-hold", N_("Do not hold:")),
    "ended": ("ended", N_("Waiting for their grade:")),
    "stale": ("stale", N_("No check-in for long:")),
    "no-reading": ("no-reading", N_("Never read:")),
    "confidence": ("at-risk", N_("Confidence is falling:")),
}


def attention_lines(view: report_values.View, page: Page) -> Iterator[Text]:
    """Each goal that needs somebody, worst first, with whose it is and why; then broken files.

    Of a kind the first eight, and how many more.
    """
    found = needs_of(view)
    if found:
        yield Text()
        name = page.say(N_("Needs somebody"), "title")
        rule = page.glyphs.rule * max(0, page.inner - name.cell_len - 1)
        yield name.append(f" {rule}".rstrip(), "muted")
    for _, group in groupby(found, key=lambda need: need.kind):
        needs = list(group)
        for need in needs[:_SHOWN]:
            yield from _need(need.in_detail(view), view, page)
        if len(needs) > _SHOWN:
            more = page.say(N_("and {n} more"), "muted", n=len(needs) - _SHOWN)
            yield from drawing.indented(more, _INDENT, page.inner)
    missed = missed_words(missed_people(view), page.language)
    if missed:
        yield from wrapped(page.text(missed, "muted"), page.inner)
    yield from screen_end.broken_file_lines(view.broken, page)


def _need(need: Need, view: report_values.View, page: Page) -> Iterator[Text]:
    """`■ off track  Raise the share …  self-service`, and below it owner, gap and why."""
    head = _mark(need, page).append("  ").append_text(page.text(need.concern.title, "title"))
    ref = view.called(need.concern.ref)
    yield from wrapped(head.append("  ").append_text(page.text(ref, "muted")), page.inner)
    about = [page.text(words, "muted") for words in need_words(need, page.language) if words]
    room = page.inner - _INDENT
    for line in drawing.flowing(about, f" {page.glyphs.dot} ", room):
        yield Text(" " * _INDENT).append_text(line)
    why = need.why
    if why:
        plain = page.glyphs is glyphs.ASCII
        before, _, after = page.language.say(N_("“{title}”"), title="|").partition("|")
        quotes = ('"', '"') if plain else (before, after)
        said = page.text(f"{quotes[0]}{why.text}{quotes[1]}", "italic")
        day = page.day(why.day, view.on).replace(" ", " " if plain else NBSP)
        said.append_text(page.text(f"  {why.author} {day}", "muted"))
        yield from drawing.indented(said, _INDENT, page.inner)


def _mark(need: Need, page: Page) -> Text:
    """`■ off track`, `↘ confidence fell`."""
    if need.state is not None:
        return page.state(need.state)
    found = need_mark(need, page.language)
    return page.text(f"{page.glyphs.down} {found.words}", found.look)
