"""A comparison of two moments in memory, in words."""

from datetime import date

from okrcli.language import catalogue
from okrcli.report import delta
from okrcli.report.terminal import changed, look
from okrcli.report.terminal.page import Page
from tests.changes import moments
from tests.changes.moments import Files

ON = moments.ON


def page(width: int = 80, code: str = "en", *, ascii_only: bool = False) -> Page:
    """A page to draw on."""
    return Page(width, catalogue.of(code), look.glyphs(ascii_only=ascii_only))


def of(old: Files, new: Files, where: Page, on: date = ON) -> delta.Delta:
    """What is said of what happened."""
    sides = moments.side(old), moments.side(new)
    found = moments.between(old, new, on)
    head = delta.Head("main...HEAD", ("Q4 2026",), "3 commits · Ingrid, Mattis", on)
    return delta.of(found, (sides[0].space, sides[1].space), head, where)


def screen(old: Files, new: Files, where: Page) -> str:
    """The terminal's screen, without colour."""
    lines = (line.plain.rstrip() for line in changed.lines(of(old, new, where), where))
    return "".join(f"{line}\n" for line in lines)
