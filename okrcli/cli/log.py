"""`okr log`: the life of one goal."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from okrcli import errors
from okrcli.cli import destination, opening, options, terminal
from okrcli.cli.goal_lives import LogNews, LogRequest, log_news
from okrcli.messages import N_

if TYPE_CHECKING:
    from rich.text import Text

    from okrcli.render.terminal.page import Page


def log(
    ref: Annotated[
        str | None,
        typer.Argument(metavar="[REF]", help="A key result, objective, KPI or team."),
    ] = None,
    most: Annotated[
        int | None, typer.Option("-n", metavar="NUMBER", help="The newest entries only.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE|REV|1w", help="Only what happened from that day on."),
    ] = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="For people, or for programs.")
    ] = "text",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    r"""Show the history of a goal: readings, and every change to the goal itself, newest first.

    \b
    Examples:
      okr log subscriptions          one key result, with a chart
      okr log mrr                    an objective and its key results
      okr log growth -n 20           what happened lately in one team
      okr log growth --since 2w      in two weeks; also `last`, monday, 25.11, a commit's day
      okr log                        everything in the cycle
      okr log visitors               a KPI, over all cycles

    Changes come from git, with their commit, author and day; names that a goal had before are
    followed, and folders that its workspace was in. Without git there are readings only.
    """
    asked = LogRequest(ref, cycle, options.day(on), rev, number(most), since)
    return show_log(asked, LogOutput(format_, lang, color, ascii_))


FORMATS = ("text", "json")


class LogOutput(NamedTuple):
    """How it is to be shown."""

    format: str
    lang: str | None = None
    color: str = "auto"
    ascii: bool = False


def number(most: int | None) -> int | None:
    """How many entries a flag asks for; UsageError for fewer than one."""
    if most is not None and most < 1:
        raise errors.UsageError(N_("-n takes a number from 1, not {most}"), most=most)
    return most


def show_log(asked: LogRequest, how: LogOutput) -> int:
    """Show the life; UsageError for a format that there is not."""
    if how.format not in FORMATS:
        raise options.refusal("--format", how.format, FORMATS)
    known = log_news(asked)
    language = opening.language(how.lang, known.found.loaded.workspace)
    page = terminal.page(language, ascii_flag=how.ascii)
    if how.format == "json":
        from okrcli.render.json.log import log_json

        destination.notify(line.plain for line in _missing(known, page))
        destination.put(log_json(known.found, known.events, asked.on, known.commit), None)
        return 0
    from okrcli.render.terminal.log import log_lines

    shown = log_lines(known.found, known.events, asked.on, page)
    terminal.show_screen(chain(_notices(asked, known, page), shown), how.color)
    return 0


def _notices(asked: LogRequest, known: LogNews, page: "Page") -> "Iterator[Text]":
    """What the reader should know before: of which commit it is, and what is missing."""
    if asked.rev is not None and known.commit:
        yield opening.revision(asked.rev, known.commit, page)
    if known.without:
        yield page.say(N_("Readings only: {why}"), "warning", why=known.without)
    yield from _missing(known, page)


def _missing(known: LogNews, page: "Page") -> "Iterator[Text]":
    """What the clone was made without, and what would bring it."""
    if known.shallow:
        yield page.say(
            N_("This clone is shallow; `git fetch --unshallow` brings the older changes."),
            "warning",
        )
    if known.lacking:
        words = page.language.plural(
            "One earlier text is not in this clone, which was made with --filter;"
            " `git fetch --refetch --no-filter` brings it.",
            "{n} earlier texts are not in this clone, which was made with --filter;"
            " `git fetch --refetch --no-filter` brings them.",
            known.lacking,
        )
        yield page.text(words, "warning")
