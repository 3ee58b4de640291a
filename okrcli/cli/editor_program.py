"""An editor's command line on Windows: its words, its program, and what a batch file may be given.

On POSIX the system does all of that: `shlex` splits, `exec` looks the program up.
"""

import os
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_

WINDOWS = os.name == "nt"
_ENDINGS = (".com", ".exe", ".bat", ".cmd")
_BATCH = (".bat", ".cmd")
# what cmd acts on, in quotes or out of them; a file's name comes with the repository
_ACTING = re.compile(r"[\"%!^&|<>\x00-\x1f]")


def command_words(chosen: str) -> list[str]:
    """The words of a command; ValueError where a quotation mark has no other.

    On Windows a backslash separates folders, and a path to a program may hold blanks.
    """
    if not WINDOWS:
        return shlex.split(chosen)
    if os.path.isfile(chosen.strip()):  # noqa: PTH113 - it may be no path at all
        return [chosen.strip()]
    splitter = shlex.shlex(chosen, posix=True, punctuation_chars=False)
    splitter.whitespace_split = True
    splitter.escape = splitter.commenters = ""
    return list(splitter)


def startable(words: Sequence[str], environ: Mapping[str, str]) -> list[str]:
    """A command as the system can start it.

    Windows finds no `code.cmd` by the name `code`, and looks into the current folder first, where a
    repository may have planted one; so the program is looked up here, in the folders of PATH.
    FileNotFoundError where there is none, RefusedError for words that a batch file would act on.
    """
    if not WINDOWS:
        return list(words)
    program = next(_found(words[0], environ), None)
    if program is None:
        raise FileNotFoundError(2, "No such file or directory", words[0])
    if program.suffix.lower() in _BATCH and any(map(_ACTING.search, words[1:])):
        raise errors.RefusedError(
            N_(
                "{program} is a batch file, which would act on characters of {words}; rename the"
                " file, or set OKR_EDITOR to a program"
            ),
            program=program.name,
            words=" ".join(words[1:]),
        )
    return [str(program), *words[1:]]


def _found(name: str, environ: Mapping[str, str]) -> Iterator[Path]:
    """The files that a program's name may mean, the one that counts first."""
    named = Path(name)
    folders = [named.parent]
    if named.name == name:
        folders = [Path(each.strip('"')) for each in environ.get("PATH", "").split(os.pathsep)]
    endings = ("", *_ENDINGS) if named.suffix.lower() in _ENDINGS else _ENDINGS
    for folder in folders:
        for ending in endings:
            place = folder / f"{named.name}{ending}"
            # an empty or relative entry of PATH means the current folder
            if place.is_absolute() and place.is_file():
                yield place
