"""Parts that several rows are made of."""

from okrcli.report.delta.values import Part, Parts
from okrcli.report.terminal.page import Page


def changed(label: str, old: str, new: str, page: Page) -> Parts:
    """`owner Ola → Sara`."""
    arrow = Part(f" {page.glyphs.arrow} ", "muted")
    return Part(f"{label} ", "label"), Part(old, "old"), arrow, Part(new, "new")


def voice(parts: Parts, said: str) -> Parts:
    """The parts with what a reviewer must not miss behind them, if there is such a thing."""
    return (*parts, Part(f"  {said}", "voice")) if said else parts
