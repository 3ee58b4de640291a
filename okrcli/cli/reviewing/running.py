"""A run of `okr diff`: the comparison in the format asked for."""

from typing import NamedTuple

from okrcli.cli import opening, options, terminal
from okrcli.cli.reporting import output
from okrcli.cli.reviewing import asked, formats, heading
from okrcli.report import delta
from okrcli.report.terminal import changed, look
from okrcli.report.terminal.page import Page

SCREEN = "text"


class How(NamedTuple):
    """How it is to be shown."""

    format: str = SCREEN
    lang: str | None = None
    color: str = "auto"
    ascii: bool = False


def run(what: asked.Asked, how: How) -> int:
    """Show it; gives the exit code. UsageError for a format that there is not."""
    known = (SCREEN, *formats.FORMATS)
    if how.format not in known:
        raise options.refusal("--format", how.format, known)
    found = asked.answer(what)
    page = _page(found, how)
    sides = found.found.old.workspace, found.found.new.workspace
    said = delta.of(found.found.changes, sides, heading.of(what, found, page), page)
    said = said._replace(notices=tuple(heading.notices(found, page)))
    if how.format == SCREEN:
        terminal.show(changed.lines(said, page), how.color)
    else:
        if how.format == "json":
            output.notify(said.notices)
        output.put(formats.FORMATS[how.format](formats.Wanted(what, found, said, page)), None)
    return asked.code(what, found)


def _page(found: asked.Answer, how: How) -> Page:
    """The terminal's page; for what is read elsewhere one with every glyph."""
    language = opening.language(how.lang, found.found.new.workspace)
    if how.format == SCREEN:
        return terminal.page(language, ascii_flag=how.ascii)
    return Page(terminal.DEFAULT_WIDTH, language, look.UNICODE)
