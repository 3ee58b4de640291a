"""New files: shown before they are written, and written together, all of them or none."""

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.text import Text

from okrcli import errors, store
from okrcli.messages import N_
from okrcli.report import visible


class Interrupted(errors.OkrError):
    """Somebody left before anything was written."""

    exit_code = errors.INTERRUPTED

    def __init__(self) -> None:
        super().__init__(N_("interrupted; nothing was written"))


def shown(texts: Mapping[str, str]) -> Iterator[Text]:
    """Files as they would be written, each below its path, which stands in a comment."""
    for path, text in texts.items():
        yield Text(f"# {visible.visible(path)}", "muted")
        yield from (Text(visible.visible_line(line)) for line in text.splitlines())


@contextlib.contextmanager
def together(root: Path) -> Iterator[list[str]]:
    """A list to note written paths in; when something stops the rest, they are taken away again.

    Interrupted when it was Ctrl-C that did; RefusedError for one that cannot be taken away.
    """
    written: list[str] = []
    try:
        yield written
    except BaseException as why:
        _take_back(root, written)
        if isinstance(why, KeyboardInterrupt):
            raise Interrupted from None
        raise


def _take_back(root: Path, paths: list[str]) -> None:
    stuck: list[errors.OkrError] = []
    for path in paths:
        try:
            store.remove(root, path)
        except errors.RefusedError as problem:
            stuck.append(problem)
    if stuck:
        raise stuck[0]
