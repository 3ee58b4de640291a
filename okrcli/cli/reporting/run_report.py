"""A run of `okr report`: a screen, or a format to the standard output, a file or a browser."""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from rich.text import Text

from okrcli import errors
from okrcli.cli import destination, opening, options, terminal
from okrcli.cli.reporting import formats, request
from okrcli.cli.reporting.formats import ReportFormatInput
from okrcli.cli.reporting.request import ReportRequest
from okrcli.cli.reporting.screens import ScreenDetail, report_screen_lines
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.terminal.page import Moment, Page
from okrcli.views import report_values
from okrcli.views.glyphs import glyphs_for


class ReportOutput(NamedTuple):
    """How the report is to be shown; `format` None is left to the ending of `output`."""

    format: str | None = None
    output: str | None = None
    open: bool = False
    by: str = "team"
    every: bool = False
    brief: bool = False
    moment: Moment = Moment()
    readings: bool = False
    delimiter: str | None = None
    color: str = "auto"
    ascii: bool = False


def show_report(
    opened: opening.Opened, what: ReportRequest, how: ReportOutput, language: catalogue.Language
) -> None:
    """Show it; UsageError for options that do not go together."""
    named = formats.name(how.format or ("html" if how.open else None), how.output)
    _check_page(how)
    _check(named, how)
    if what.since and named not in formats.CHANGING:
        raise errors.UsageError(N_("--since is not for --format {named}"), named=named)
    if named == formats.SCREEN:
        _screen(opened, what, how, language)
        return
    if named == formats.PICTURE:
        _put_picture(opened, what, how, language)
        return
    text = _format_text(named, opened, what, how, language)
    if how.open:
        destination.show(text, how.output, language)
    else:
        destination.put(text, how.output, language)
    # what is read while it is written can be broken, too
    if named in formats.SILENT or how.open or how.output:
        destination.warn(opened.workspace.findings, language)


def _format_text(
    named: str,
    opened: opening.Opened,
    what: ReportRequest,
    how: ReportOutput,
    language: catalogue.Language,
) -> str | bytes | Iterator[str]:
    """What a format makes of the report; what it leaves out is not worked out for it."""
    wanted = ReportFormatInput(
        _views(opened, what, named),
        partial(request.aligned, opened.workspace, what),
        partial(request.boards, opened.workspace, what),
        language,
        opened.commit,
        how.readings,
        how.delimiter or ",",
        request.changes(opened.workspace, what),
    )
    return formats.FORMATS[named](wanted)


def _views(opened: opening.Opened, what: ReportRequest, named: str) -> Sequence[report_values.View]:
    if named in formats.IN_TURN:
        return request.found_in_turn(opened.workspace, what, rows=named in formats.ROWS)
    return request.found(opened.workspace, what)


def _check(named: str, how: ReportOutput) -> None:
    if how.open and named != "html":
        raise errors.UsageError(
            N_("--open shows a page in a browser; leave out --format {named}"), named=named
        )
    options.among("--by", how.by, ("team", "owner", "state"))
    if how.every and how.brief:
        raise errors.UsageError(N_("--all shows every row, and --brief none of key results"))
    if how.by != "team" and named not in {formats.SCREEN, "svg"}:
        raise errors.UsageError(N_("--by is for the screen, not for --format {named}"), named=named)
    if (how.readings or how.delimiter) and named != "csv":
        flag = "--readings" if how.readings else "--delimiter"
        raise errors.UsageError(
            N_("{flag} is for --format csv, not for {named}"), flag=flag, named=named
        )


def _check_page(how: ReportOutput) -> None:
    """UsageError where --open would write a page into a file that ends as something else."""
    file = how.output or ""
    if not how.open or how.format or "." not in PurePath(file).name:
        return
    meant = formats.name(None, file)
    if meant != "html":
        raise errors.UsageError(
            N_(
                "--open shows a page, and {file} would be none; write -o okrs.html, or leave out"
                " --open"
            ),
            file=file,
        )


def _screen(
    opened: opening.Opened, what: ReportRequest, how: ReportOutput, language: catalogue.Language
) -> None:
    lines = _lines(opened, what, how, terminal.page(language, ascii_flag=how.ascii))
    if how.output is None:
        terminal.show_screen(lines, how.color)
    else:
        destination.put((f"{line.plain.rstrip()}\n" for line in lines), how.output, language)
        destination.warn(opened.workspace.findings, language)


def _put_picture(
    opened: opening.Opened, what: ReportRequest, how: ReportOutput, language: catalogue.Language
) -> None:
    picture = _picture(opened, what, how, language)
    if how.output:
        destination.warn(opened.workspace.findings, language)
    destination.put(picture, how.output, language)


def _picture(
    opened: opening.Opened, what: ReportRequest, how: ReportOutput, language: catalogue.Language
) -> str:
    """The screen as SVG; what the terminal at hand can show does not matter in a picture."""
    from okrcli.render.terminal.svg import svg_picture

    glyphs = glyphs_for(ascii_only=how.ascii)
    page = Page(terminal.width(), language._replace(ascii=how.ascii), glyphs)
    title = f"okr report {what.ref or ''}".strip()
    return svg_picture(_lines(opened, what, how, page), title, page)


def _lines(
    opened: opening.Opened, what: ReportRequest, how: ReportOutput, page: Page
) -> Iterator[Text]:
    page = page._replace(moment=how.moment)
    on_terminal = how.output is None and sys.stdout.isatty()
    detail = ScreenDetail(how.by, how.every, how.brief, terminal=on_terminal)
    yield from opening.notice(opened, page)
    yield from report_screen_lines(opened.workspace, what, detail, page)
