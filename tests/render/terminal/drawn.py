"""Screens of the report as plain lines, for a width, a language and a set of glyphs."""

from datetime import date

from okrcli.cli.reporting.request import ReportRequest
from okrcli.cli.reporting.screens import ScreenDetail, report_screen_lines
from okrcli.model import workspace
from okrcli.render.terminal.page import Page
from okrcli.views.report_values import ReportChoice
from tests import examples

ON = date(2026, 11, 25)


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
    asked = ReportRequest(ref, day, cycle, ReportChoice(owner=owner))
    return [
        line.plain
        for line in report_screen_lines(space, asked, ScreenDetail(), on or examples.page())
    ]


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
