"""The formats that a comparison is shown around in: each a function from it to a text."""

from collections.abc import Callable
from typing import NamedTuple

from okrcli.cli.reviewing.asked import HERE, Answer, Asked
from okrcli.report import delta
from okrcli.report.terminal.page import Page


class Wanted(NamedTuple):
    """What was asked and found, and the same in words."""

    asked: Asked
    answer: Answer
    delta: delta.Delta
    page: Page


def _json(wanted: Wanted) -> str:
    from okrcli.report.contract import changes

    found = wanted.answer.span
    ends = changes.Ends(wanted.asked.range or HERE, found.ends.old, found.ends.new)
    return changes.text(wanted.answer.found.changes, ends, found.commits)


def _markdown(wanted: Wanted) -> str:
    from okrcli.report.delta import markdown

    return markdown.text(wanted.delta, wanted.page)


def _github(wanted: Wanted) -> str:
    from okrcli.report.delta import annotations, places

    new = wanted.answer.found.new
    lines = annotations.lines(
        wanted.delta, wanted.page, wanted.answer.span.prefix, lambda row: places.line(new, row)
    )
    return "".join(f"{line}\n" for line in lines)


FORMATS: dict[str, Callable[[Wanted], str]] = {"md": _markdown, "json": _json, "github": _github}
