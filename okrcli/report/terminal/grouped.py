"""`okr report --by owner|state`: the overview under other headings than its teams."""

from collections.abc import Callable, Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import columns, draw, masthead, overview, ruler
from okrcli.report.terminal.columns import Layout
from okrcli.report.terminal.page import Page
from okrcli.report.view import grouping
from okrcli.scoring import state as states


def _owner(key: str | None, page: Page) -> Text:
    return page.say(N_("Nobody's"), "title") if key is None else page.text(key, "title")


def _state(key: str | None, page: Page) -> Text:
    known = next((word for word in states.STATES if word == key), None)
    return page.state(known) if known else page.say(N_("Graded"), "title")


_Name = Callable[[str | None, Page], Text]
BY: dict[str, tuple[Callable[[views.View], list[grouping.Group]], _Name]] = {
    "owner": (grouping.by_owner, _owner),
    "state": (grouping.by_state, _state),
}


def lines(view: views.View, by: str, page: Page) -> Iterator[Text]:
    """The whole screen; each heading has the number of its key results."""
    widths = columns.of(view, page)
    yield from masthead.of_report(view, page)
    yield ruler.line(view, page, widths)
    groups, named = BY[by]
    found = groups(view)
    for n, group in enumerate(found):
        if n:
            yield Text()
        count = page.language.plural("{n} key result", "{n} key results", group.size)
        name = named(group.key, page).append_text(page.text(f"  {count}", "muted"))
        yield from overview.heading(name, Text(), page, widths)
        for m, objective in enumerate(group.objectives):
            if m and widths.layout is not Layout.ONE:
                yield Text()
            yield from overview.block(objective, view, page, widths, shared=False)
    if not found:
        yield from draw.wrapped(page.say(N_("no objectives to show"), "muted"), page.inner)
    yield page.rule()
