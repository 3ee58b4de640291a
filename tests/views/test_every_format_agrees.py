"""One nasty workspace, and what terminal, Markdown, HTML, CSV, JSON and workbook say of it."""

from collections.abc import Callable
from functools import cache, partial

import pytest

from tests import examples
from tests.render.terminal import drawn
from tests.views.formats import nasty, readers
from tests.views.formats.readers import Said

KARI, OLA = "Kari <b>Næss</b>", "Ola | Lund"
# by hand, from the files: 55 of 91 days are gone
RIGHT = {
    "won": Said("7.2", "10", "0.7 achieved", "72%", "", OLA),
    "lost": Said("1", "10", "0.1 missed", "10%", "", KARI),
    "fast": Said("1200", "6000", "off track", "20%", "60%", OLA),
    "near": Said("55", "100", "on track", "55%", "60%", KARI),
    "skipped": Said("40", "100", "not measured", "40%", "", KARI),
    "gone": Said("2", "9", "dropped", "22%", "", KARI),
    "silent": Said("20", "50", "stale", "40%", "60%", KARI),
    "overdue": Said("4", "9", "overdue", "44%", "100%", KARI),
    "bare": Said("12", "40", "off track", "0%", "60%", KARI),
    "unread": Said("", "8", "no reading", "", "60%", KARI),
    "later": Said("", "9", "not started", "", "", KARI),
    "done": Said("12", "10", "done", "120%", "60%", KARI),
    "guard": Said("90", "", "does not hold", "1 of 2", "", KARI),
    "steps": Said("", "", "open", "50%", "", KARI),
    "zones": Said("", "", "open", "70%", "", KARI),
    "drafted": Said("", "7", "draft", "", "", ""),
}
FORMATS: dict[str, Callable[[], dict[str, Said]]] = {
    "terminal": readers.terminal,
    "terminal in ASCII": partial(readers.terminal, ascii_only=True),
    "markdown": readers.markdown,
    "html": readers.html,
    "csv": readers.comma_separated,
    "json": readers.data,
    "workbook": readers.workbook,
}
# what is only watched has no verdict
KPIS = {
    "lead-holds": "holds",
    "lead-misses": "does not hold",
    "lead-stale": "stale",
    "lag-never": "no reading",
    "lag-watched": "",
    "lag-far": "30%",
}
KPI_FORMATS: dict[str, Callable[[], dict[str, str]]] = {
    "terminal": readers.terminal_kpis,
    "markdown": readers.markdown_kpis,
    "html": readers.html_kpis,
    "json": readers.data_kpis,
    "workbook": readers.workbook_kpis,
}
ATTENTION = [
    "Øk <b>fart</b> | æ",
    "=Uten() start",
    "Over tiden &amp;",
    "Andre <s>",
    "Hold “den” ≥ 95 %",
    "Stille → stille",
    "@aldri lest",
    "Øk <b>fart</b> | æ",
]


@cache
def said_in(name: str) -> dict[str, Said]:
    """What a format says, laid out once for all the facts."""
    return FORMATS[name]()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("fact", Said._fields)
def test_every_format_says_the_same_of_each_key_result(fact: str, name: str) -> None:
    """Value, target, state or grade, per cent or how often it held, expectation and owner: as by hand."""
    found = {goal: getattr(said, fact) for goal, said in said_in(name).items()}
    assert found == {goal: getattr(said, fact) for goal, said in RIGHT.items()}


@pytest.mark.parametrize("name", KPI_FORMATS)
def test_every_format_has_the_same_verdict_on_each_kpi(name: str) -> None:
    """Whether it holds, was never read or not for long, or how far it has come."""
    assert KPI_FORMATS[name]() == KPIS


@pytest.mark.parametrize("named", [readers.markdown_attention, readers.data_attention])
def test_every_format_has_the_same_list_of_what_needs_somebody(
    named: Callable[[], list[str]],
) -> None:
    """Worst first; nothing of what is closed, dropped, skipped or a draft."""
    assert named() == ATTENTION


def test_the_page_has_the_same_list_with_each_goal_once() -> None:
    """What is believed in less and is off track already has both said of it."""
    assert readers.html_attention() == list(dict.fromkeys(ATTENTION))


def test_the_terminal_has_the_same_list_by_what_to_type() -> None:
    """Each goal once, with what to type behind its title, in the same order."""
    refs = ["fast", "bare", "overdue", "steps/two", "guard", "silent", "unread"]
    _, foot = drawn.text(nasty.space(), None, examples.page(240)).split("\nNeeds somebody ")
    named = [line.rsplit("  ", 1)[1] for line in foot.splitlines() if line[:1] in "■◆✗◌○"]
    assert named == refs
