"""Commands that are shown to be typed: quoted for the shells of the system that shows them.

POSIX shells take single quotes and `&&`. On Windows a command may be pasted into cmd or into either
PowerShell: they share only double quotes around plain text, and no sign for "and then".
"""

import os
import re
import shlex
from collections.abc import Iterable

WINDOWS = os.name == "nt"
_BARE = re.compile(r"[\w.:/\\@+=~-]+", re.ASCII)
# what stands between double quotes as it is, in cmd and in PowerShell
_PLAIN = re.compile(r"[^\"$`%\x00-\x1f]*")


def shell_word(text: str) -> str:
    """A text as one word of a command.

    On Windows what no quotes of cmd can hold (`"`, `%`) is quoted for PowerShell.
    """
    if not WINDOWS:
        return shlex.quote(text)
    if _BARE.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text):
        # a backslash before the last quote would take it away
        return f'"{text}\\"' if text.endswith("\\") else f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def shell_words(texts: Iterable[str]) -> str:
    """Texts as the words of a command."""
    return " ".join(map(shell_word, texts))


def in_a_row(commands: Iterable[str]) -> list[str]:
    """Lines that run commands one after the other; on Windows each is a line of its own."""
    return list(commands) if WINDOWS else [" && ".join(commands)]
