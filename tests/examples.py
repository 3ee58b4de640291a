"""The example workspaces, read once, and pages to show them on."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from rich.text import Text

from okrcli.language.catalogue import language_named
from okrcli.language.numbers import NBSP
from okrcli.model import workspace
from okrcli.render.terminal.page import Page
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from okrcli.views import report_values
from okrcli.views.glyphs import glyphs_for
from okrcli.views.report import report_view

ROOT = Path(__file__).parents[1] / "examples"
ON = date(2026, 11, 25)


@cache
def space(name: str = "acme") -> workspace.Workspace:
    """One of the examples."""
    found = workspace_from(workspace_files.Disk(ROOT / name)).workspace
    assert found.findings == ()
    return found


@cache
def view(on: date = ON, cycle: str = "2026-Q4") -> report_values.View:
    """The report of a cycle of Acme as of a day."""
    return report_view(space(), space().cycles[cycle], on)


def key_result(ref: str, on: date = ON, cycle: str = "2026-Q4") -> report_values.KeyResultView:
    """One key result of Acme as of a day."""
    return next(kr for kr in view(on, cycle).key_results if kr.ref == ref)


def page(width: int = 80, code: str = "en", *, ascii_only: bool = False) -> Page:
    """A page of so many columns."""
    language = language_named(code)._replace(ascii=ascii_only)
    return Page(width, language, glyphs_for(ascii_only=ascii_only))


def plain(lines: Iterable[Text]) -> str:
    """The lines without their styles, without blanks at their ends, and with blanks that break."""
    return "\n".join(line.plain.replace(NBSP, " ").rstrip() for line in lines) + "\n"
