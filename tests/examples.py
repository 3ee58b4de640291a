"""The example workspaces, read once, and pages to show them on."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from rich.text import Text

from okrcli import load, store
from okrcli.language import catalogue
from okrcli.language.figures import NBSP
from okrcli.model import workspace
from okrcli.report import view as views
from okrcli.report.terminal import look
from okrcli.report.terminal.page import Page

ROOT = Path(__file__).parents[1] / "examples"
ON = date(2026, 11, 25)


@cache
def space(name: str = "acme") -> workspace.Workspace:
    """One of the examples."""
    found = load.workspace_from(store.Disk(ROOT / name)).workspace
    assert found.findings == ()
    return found


@cache
def view(on: date = ON, cycle: str = "2026-Q4") -> views.View:
    """The report of a cycle of Acme as of a day."""
    return views.of(space(), space().cycles[cycle], on)


def key_result(ref: str, on: date = ON, cycle: str = "2026-Q4") -> views.KeyResultView:
    """One key result of Acme as of a day."""
    return next(kr for kr in view(on, cycle).key_results if kr.ref == ref)


def page(width: int = 80, code: str = "en", *, ascii_only: bool = False) -> Page:
    """A page of so many columns."""
    language = catalogue.of(code)._replace(ascii=ascii_only)
    return Page(width, language, look.glyphs(ascii_only=ascii_only))


def plain(lines: Iterable[Text]) -> str:
    """The lines without their styles, without blanks at their ends, and with blanks that break."""
    return "\n".join(line.plain.replace(NBSP, " ").rstrip() for line in lines) + "\n"
