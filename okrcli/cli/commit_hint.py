"""The command that commits files, as it is typed where the user stands."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.text import Text

from okrcli import errors
from okrcli.cli import origin
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.store.git import repository
from okrcli.store.git.repository import open_at
from okrcli.text import sanitize
from okrcli.text.shell_words import in_a_row, shell_word, shell_words

# what stands between double quotes as it is, in every shell
_PLAIN = re.compile(r"[^\"$`\\!%\x00-\x1f]*")


def commit_lines(root: Path, paths: Sequence[str], message: str, page: Page) -> Iterator[Text]:
    """`→ git add … && git commit -m "…"`, or what keeps git from it.

    One line however long it is, so that it can be copied; on Windows, whose shells share no sign
    for "and then", a line for each command.
    """
    try:
        commands = _commands(root, paths, message)
    except errors.OkrError as problem:
        yield from wrapped(page.text(page.language.tell(problem.said), "warning"), page.inner)
        return
    for line in in_a_row(commands):
        hint = (sanitize.visible(line), "hint")
        yield Text.assemble((f"{page.glyphs.next} ", "hint"), hint)


def _commands(root: Path, paths: Sequence[str], message: str) -> list[str]:
    """The words that add and commit; they begin a repository where there is none."""
    said = f'"{message}"' if _PLAIN.fullmatch(message) else shell_word(message)
    there = f"git -C {shell_word(str(root))}"
    try:
        repository = open_at(root, os.environ)
    except errors.UnversionedError:
        start = "git" if origin.folder() == root else there
        return [f"{start} init", f"{start} add .", f"{start} commit -m {said}"]
    if _holds(repository, root):
        places = [origin.path_to(root / path) for path in paths]
        return [f"git add {shell_words(places)}", f"git commit -m {said}"]
    return [f"{there} add {shell_words(paths)}", f"{there} commit -m {said}"]


def _holds(repository: repository.Repository, root: Path) -> bool:
    """Whether git, run where the user stands, takes this very repository."""
    here = origin.folder()
    if here.is_relative_to(root):
        return True
    try:
        return open_at(here, os.environ).top == repository.top
    except errors.OkrError:
        return False
