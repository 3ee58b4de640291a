"""Words that look like options and are none: refused with the nearest, but for negative numbers."""

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from okrcli import errors

_NEGATIVE = re.compile(r"[-−]\s*[0-9.,].*|-", re.DOTALL)


class Parameter(Protocol):
    """What a command's parameter is known by, as typer has it."""

    opts: list[str]


def check(words: Sequence[str], parameters: Iterable[Parameter]) -> None:
    """UsageError for the first word that can only be an option: misspelt, or after `--`."""
    for word in words:
        if word.startswith("-") and not _NEGATIVE.fullmatch(word):
            known = [name for each in parameters for name in each.opts if name.startswith("--")]
            name = word.partition("=")[0]
            if name in known:
                raise errors.UsageError(
                    f"`{name}` stands after `--`; put it before, or leave `--` out"
                )
            raise errors.UsageError(unknown(name, known))


def unknown(word: str, known: Sequence[str]) -> str:
    """What to say of an option that there is not: the nearest one."""
    near = difflib.get_close_matches(word, known, 1, 0.6)
    begins = [name for name in known if len(word) > 3 and name.startswith(word)]
    nearest = (begins or near)[:1]
    tail = f"did you mean {nearest[0]}?" if nearest else "see `okr checkin --help`"
    return f"there is no option `{word}`; {tail}"
