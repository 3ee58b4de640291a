"""Screens of the report as plain lines, for a width, a language and a set of glyphs."""

from datetime import date
from pathlib import Path

from okrcli import load, store
from okrcli.cli.reporting import screens
from okrcli.cli.reporting.asked import Asked
from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.report.terminal import look
from okrcli.report.terminal.page import Page

ON = date(2026, 11, 25)
EXAMPLES = Path(__file__).parents[3] / "examples"


def page(width: int = 80, lang: str = "en", *, ascii_only: bool = False) -> Page:
    """A page to draw on."""
    language = catalogue.of(lang)._replace(ascii=ascii_only)
    return Page(width, language, look.glyphs(ascii_only=ascii_only))


def lines(
    space: workspace.Workspace,
    ref: str | None = None,
    on: Page | None = None,
    *,
    day: date = ON,
    cycle: str | None = None,
    owner: str | None = None,
) -> list[str]:
    """What `okr report` shows of a workspace, as of a day; 80 columns of English by default."""
    asked = Asked(ref, day, cycle, owner=owner)
    return [line.plain for line in screens.lines(space, asked, on or page())]


def text(
    space: workspace.Workspace,
    ref: str | None = None,
    on: Page | None = None,
    *,
    day: date = ON,
    cycle: str | None = None,
) -> str:
    """The same in one piece, without blanks at the ends of lines."""
    shown = lines(space, ref, on, day=day, cycle=cycle)
    return "\n".join(line.rstrip() for line in shown).strip("\n") + "\n"


def example(name: str) -> workspace.Workspace:
    """One of the shipped examples."""
    return load.workspace_from(store.Disk(EXAMPLES / name)).workspace
