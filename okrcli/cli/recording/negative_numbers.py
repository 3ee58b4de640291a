"""Words that look like options and are none: refused with the nearest, but for negative numbers."""

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from okrcli import errors
from okrcli.messages import N_

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
                    N_("`{name}` stands after `--`; put it before, or leave `--` out"), name=name
                )
            raise unknown(name, known, "checkin")


def unknown(word: str, known: Sequence[str], command: str) -> errors.UsageError:
    """The error for an option that there is not: it names the nearest one."""
    near = difflib.get_close_matches(word, known, 1, 0.6)
    begins = [name for name in known if len(word) > 3 and name.startswith(word)]
    nearest = (begins or near)[:1]
    if nearest:
        return errors.UsageError(
            N_("there is no option `{word}`; did you mean {near}?"), word=word, near=nearest[0]
        )
    return errors.UsageError(
        N_("there is no option `{word}`; see `okr {command} --help`"), word=word, command=command
    )
