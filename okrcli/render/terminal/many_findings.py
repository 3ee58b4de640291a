"""Findings of very many teams: each rule once with an example, and who has the most of them."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import LEVELS, Level
from okrcli.messages import N_
from okrcli.render.terminal import diagnosis, drawing, screen_end
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.text.shell_words import shell_word
from okrcli.views import findings_of_many
from okrcli.views.finding_kinds import Kind
from okrcli.views.finding_list import Listing
from okrcli.views.findings_of_many import Holders

_NAME = 28
_COUNT = 5
_HEADS: dict[Level, str] = {
    "error": N_("errors"),
    "warning": N_("warnings"),
    "advice": N_("advice"),
}


def many_finding_lines(listing: Listing, page: Page) -> Iterator[Text]:
    """Each rule with one of its places, then groups or teams, then what to type next."""
    for kind in findings_of_many.rules_found(listing):
        yield from diagnosis.one(kind._replace(others=()), listing, page)
        yield from _elsewhere(kind, listing, page)
        yield Text()
    holders = findings_of_many.holders(listing)
    yield from _table(holders, page)
    yield Text()
    yield from diagnosis.summary(listing, page)
    yield from screen_end.step_lines(_deeper(holders, page), page)


def _elsewhere(kind: Kind, listing: Listing, page: Page) -> Iterator[Text]:
    """How often and in how many files it was found, and where most."""
    if not kind.others:
        return
    worst, files = findings_of_many.files_with_most(kind)
    said = page.language.plural("{n} time", "{n} times", 1 + len(kind.others))
    where = page.language.plural("in {n} file", "in {n} files", files)
    text = page.text(f"{said} {where}", "title")
    if worst[0][1] > 1 or files == 1:
        most = ", ".join(f"{listing.path(path)} ({page.language.number(n)})" for path, n in worst)
        text.append_text(page.say(N_("; most in {files}"), "muted", files=most))
    for line in wrapped(text, page.inner - 2):
        yield Text("  ").append_text(line)


def _table(holders: Holders, page: Page) -> Iterator[Text]:
    """A row a group or team, with what was found of each level."""
    if not holders.rows:
        return
    title = N_("Where most was found, by group") if holders.grouped else N_("Where most was found")
    yield from wrapped(page.say(title, "title"), page.inner)
    levels = [level for level in LEVELS if any(row.counts[level] for row in holders.rows)]
    heads = [page.say(_HEADS[level], "muted") for level in levels]
    widths = [max(_COUNT, head.cell_len) for head in heads]
    yield from _row([Text(), *heads], widths, page)
    for row in holders.rows:
        counts = [_number(row.counts[level], page) for level in levels]
        yield from _row([page.text(row.name), *counts], widths, page)
    if holders.more:
        one, many = ("{n} more team", "{n} more teams")
        if holders.grouped:
            one, many = ("{n} more group", "{n} more groups")
        yield page.text(page.language.plural(one, many, holders.more), "muted")


def _number(count: int, page: Page) -> Text:
    return Text(page.language.number(count) if count else "")


def _row(cells: list[Text], widths: list[int], page: Page) -> Iterator[Text]:
    name, *counts = cells
    room = max(6, min(_NAME, page.inner - sum(widths) - len(widths)))
    numbers = [Cell(cell, width, "right") for cell, width in zip(counts, widths, strict=True)]
    yield from drawing.side_by_side([Cell(name, room), *numbers])


def _deeper(holders: Holders, page: Page) -> list[tuple[str, str]]:
    """What to type to see all of some, and all."""
    steps = [("okr validate --all", page.language.say(N_("every place of each")))]
    if holders.rows:
        worst = holders.rows[0]
        said = page.language.say(N_("every place in {name}"), name=worst.name)
        paths = " ".join(map(shell_word, worst.paths))
        steps.insert(0, (f"okr validate {paths}", said))
    return steps
