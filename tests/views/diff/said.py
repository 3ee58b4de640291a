"""A comparison of two moments in memory, in words."""

from datetime import date

from okrcli.language.catalogue import language_named
from okrcli.render.terminal.diff import diff_lines
from okrcli.render.terminal.page import Page
from okrcli.views import diff_values
from okrcli.views.diff_view import diff_view
from okrcli.views.glyphs import glyphs_for
from tests.history import moments
from tests.history.moments import Files

ON = moments.ON


def page(width: int = 80, code: str = "en", *, ascii_only: bool = False) -> Page:
    """A page to draw on."""
    return Page(width, language_named(code), glyphs_for(ascii_only=ascii_only))


def of(old: Files, new: Files, where: Page, on: date = ON) -> diff_values.Delta:
    """What is said of what happened."""
    sides = moments.side(old), moments.side(new)
    found = moments.between(old, new, on)
    head = diff_values.Head("main...HEAD", ("Q4 2026",), "3 commits · Ingrid, Mattis", on)
    return diff_view(found, (sides[0].space, sides[1].space), head, where)


def screen(old: Files, new: Files, where: Page) -> str:
    """The terminal's screen, without colour."""
    lines = (line.plain.rstrip() for line in diff_lines(of(old, new, where), where))
    return "".join(f"{line}\n" for line in lines)
