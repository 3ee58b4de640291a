"""Where the user stands: the folder that commands are typed in, also after `-C DIR`."""

import os
from contextvars import ContextVar

TYPE_CHECKING = False  # typing's own would cost the import of typing
if TYPE_CHECKING:
    from pathlib import Path

# set before `-C` leaves it; empty for the folder that the process is in
_LEFT: ContextVar[str] = ContextVar("left", default="")


def leave(*, is_left: bool) -> None:
    """Remember the folder that the process is about to leave, or that it leaves none."""
    # plain os, since `okr --version` has no time for pathlib
    _LEFT.set(_here() if is_left else "")


def _here() -> str:
    try:
        return os.getcwd()  # noqa: PTH109
    except OSError:
        # it was deleted meanwhile; no name can be told from it
        return ""


def typed(path: str) -> str:
    """A path as it was meant: a `~` at its beginning is the home folder where the shell left it."""
    return os.path.expanduser(path)  # noqa: PTH111 - without pathlib


def folder() -> "Path":
    """The folder that the user's next command is typed in."""
    from pathlib import Path

    return Path(_LEFT.get() or Path.cwd())


def okr(root: "Path") -> str:
    """The word that a command for a workspace begins with there: `okr`, or `okr -C acme`."""
    if folder().is_relative_to(root):
        return "okr"
    from okrcli.text.shell_words import shell_word

    return f"okr -C {shell_word(path_to(root))}"


def path_to(place: "Path") -> str:
    """A path as it is typed there, with `/`; absolute where no relative one leads to it."""
    try:
        return os.path.relpath(place, folder()).replace(os.sep, "/")
    except ValueError:
        # another drive
        return place.as_posix()
