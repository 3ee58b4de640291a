"""The formats that a comparison is shown around in: each a function from it to a text."""

from collections.abc import Callable
from typing import NamedTuple

from okrcli.cli import destination, opening, options, terminal
from okrcli.cli.comparing import diff_request
from okrcli.cli.comparing.diff_request import HERE, DiffAnswer, DiffRequest, diff_head
from okrcli.cli.posting import POSTS, posted
from okrcli.messages import N_
from okrcli.render.terminal.diff import diff_lines
from okrcli.render.terminal.page import Page
from okrcli.views import diff_values, glyphs
from okrcli.views.diff_view import diff_view


class DiffFormatInput(NamedTuple):
    """What was asked and found, and the same in words."""

    asked: DiffRequest
    answer: DiffAnswer
    delta: diff_values.Delta
    page: Page


def _json(wanted: DiffFormatInput) -> str:
    from okrcli.render.json import diff
    from okrcli.render.json.diff import diff_json

    found = wanted.answer.span
    typed = wanted.asked.range or HERE
    if wanted.asked.since is not None:
        typed = f"{found.ends.old}{wanted.asked.range or ''}"
    ends = diff.Ends(typed, found.ends.old, found.ends.new)
    return diff_json(wanted.answer.found.changes, ends, found.commits)


def _markdown(wanted: DiffFormatInput) -> str:
    from okrcli.render.markdown.diff import diff_markdown

    return diff_markdown(wanted.delta, wanted.page)


def _github(wanted: DiffFormatInput) -> str:
    from okrcli.render.findings.diff_annotations import annotation_lines

    new = wanted.answer.found.new
    lines = annotation_lines(
        wanted.delta, wanted.page, wanted.answer.span.prefix, lambda row: diff_values.line(new, row)
    )
    return "".join(f"{line}\n" for line in lines)


def _message(name: str) -> Callable[[DiffFormatInput], str]:
    """The comparison as a message in one of the formats for them."""

    def said(wanted: DiffFormatInput) -> str:
        from okrcli.views.posts.diff_post import diff_post

        settings = wanted.answer.found.new.workspace.settings
        words = wanted.page.language.say(N_("changes to goals"))
        title = f"{settings.organisation} · {words}" if settings.organisation else words
        post = diff_post(wanted.delta, title, settings.site.url or "", wanted.page)
        return posted(name, post, settings, wanted.page.language)

    return said


FORMATS: dict[str, Callable[[DiffFormatInput], str]] = {
    "md": _markdown,
    "json": _json,
    "github": _github,
    **{name: _message(name) for name in POSTS},
}

SCREEN = "text"


class DiffOutput(NamedTuple):
    """How it is to be shown."""

    format: str = SCREEN
    lang: str | None = None
    color: str = "auto"
    ascii: bool = False


def show_diff(what: DiffRequest, how: DiffOutput) -> int:
    """Show it; gives the exit code. UsageError for a format that there is not."""
    known = (SCREEN, *FORMATS)
    if how.format not in known:
        raise options.refusal("--format", how.format, known)
    found = diff_request.diff_answer(what)
    page = _page(found, how)
    sides = found.found.old.workspace, found.found.new.workspace
    said = diff_view(found.found.changes, sides, diff_head(what, found, page), page)
    said = said._replace(notices=tuple(diff_request.diff_notices(found, page)))
    if how.format == SCREEN:
        terminal.show_screen(diff_lines(said, page), how.color)
    else:
        if how.format == "json":
            destination.notify(said.notices)
        destination.put(FORMATS[how.format](DiffFormatInput(what, found, said, page)), None)
    return diff_request.diff_exit_code(what, found)


def _page(found: DiffAnswer, how: DiffOutput) -> Page:
    """The terminal's page; for what is read elsewhere one with every glyph."""
    language = opening.language(how.lang, found.found.new.workspace)
    if how.format == SCREEN:
        return terminal.page(language, ascii_flag=how.ascii)
    return Page(terminal.DEFAULT_WIDTH, language, glyphs.UNICODE)
