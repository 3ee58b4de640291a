"""What a shell may complete, answered before anything heavy is imported.

A shell's script calls `okr` with `_OKR_COMPLETE`, the shell's name, and the words after `okr` up to
the cursor, the last one unfinished. The answer is a line a candidate; the line `:files` or
`:folders` alone asks the shell for names of its own. What goes wrong is a traceback, which the
scripts throw away.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping

from okrcli.cli import commands
from okrcli.cli.completion import kinds
from okrcli.cli.completion.kinds import ALONE
from okrcli.cli.completion.workspace_values import Candidate, CompletionSetting

_GLOBAL = (
    Candidate("--help", "the overview"),
    Candidate("--version", "the version"),
    Candidate("-C", "run as if started in a folder"),
    Candidate("--no-cache", "read every file anew"),
)


def answer(words: list[str], environ: Mapping[str, str]) -> int:
    """Print the candidates for the last of the words; 0."""
    shell = environ["_OKR_COMPLETE"]
    if shell == "bash":
        words = _unbroken(words)
    *before, typed = words or [""]
    # of a goal and the KPI of the same id, the goal comes first and is meant
    unique = {each.value: each for each in reversed(list(candidates(before, typed)))}
    found = list(reversed(unique.values()))
    encoding = sys.stdout.encoding or "utf-8"
    for line in SHELLS[shell](found, typed, environ):
        sys.stdout.buffer.write(line.encode(encoding, "replace") + b"\n")
    sys.stdout.buffer.flush()
    return 0


def _unbroken(words: list[str]) -> list[str]:
    """Bash's words without its breaks at `=` and the quotation marks that were typed."""
    *before, typed = words
    return [
        *(word.strip("\"'") for word in before if word != "="),
        "" if typed == "=" else typed,
    ]


def candidates(before: list[str], typed: str) -> Iterator[Candidate]:
    """What the unfinished word may become, after the words before it."""
    before = _go_to(before)
    if before[-1:] == ["-C"]:
        yield kinds.FOLDERS
    elif not before:
        yield from (
            _GLOBAL if typed.startswith("-") else kinds.commanded(CompletionSetting(typed, {}, ()))
        )
    elif before[0] == "help":
        yield from kinds.commanded(CompletionSetting(typed, {}, ()))
    elif before[0] in commands.COMMANDS:
        yield from _of_command(before[0], before[1:], typed)


def _go_to(before: list[str]) -> list[str]:
    """The words after `-C FOLDER`, once there; where there is no such folder, it is passed over."""
    while before[:1] == ["--no-cache"] or (len(before) > 1 and before[0] == "-C"):
        if before[0] != "-C":
            before = before[1:]
            continue
        try:
            os.chdir(os.path.expanduser(before[1]))
            os.environ.pop("OKR_DIR", None)
        except OSError:
            pass
        before = before[2:]
    return before


def _of_command(command: str, before: list[str], typed: str) -> Iterator[Candidate]:
    known, takes = kinds.options(command), commands.COMMANDS[command].takes
    given, words, waiting = _read(before, {name: each for each in known for name in each.names})
    name, equals, value = typed.partition("=")
    chosen = next((each for each in known if name in each.names), None)
    if waiting:
        yield from kinds.of_option(waiting[0], CompletionSetting(typed, given, words))
    elif typed.startswith("--") and equals and chosen:
        for each in kinds.of_option(chosen, CompletionSetting(value, given, words)):
            yield each._replace(value=f"{name}={each.value}")
    elif typed.startswith("-"):
        yield from _unused(known, given)
    elif takes in kinds.TAKEN and (not words or takes == "path"):
        yield from kinds.TAKEN[takes](CompletionSetting(typed, given, words))


def _unused(known: list[kinds.Option], given: Mapping[str, str]) -> Iterator[Candidate]:
    """The options that may still be given."""
    for option in known:
        if option.repeats or given.keys().isdisjoint(option.names):
            yield Candidate(option.names[0], option.about)
    yield Candidate("--help", "examples, and every option")


def _read(
    before: list[str], known: Mapping[str, kinds.Option]
) -> tuple[dict[str, str], list[str], list[kinds.Option]]:
    """The options with their values, the other words, and the option whose values come next."""
    given: dict[str, str] = {}
    words: list[str] = []
    waiting: list[kinds.Option] = []
    for word in before:
        name, equals, value = word.partition("=")
        if waiting:
            given[waiting.pop().names[0]] = word
        elif name in known:
            option = known[name]
            given[option.names[0]] = value
            waiting = [] if equals else [option] * len(option.metavar.split())
        elif not word.startswith("--"):
            words.append(word)
    return given, words, waiting


_SPECIAL = re.compile(r"([^\w@%+:,./=-])")


def _fish(found: list[Candidate], _: str, __: Mapping[str, str]) -> Iterator[str]:
    """`value<Tab>title`; fish chooses among them itself."""
    return (f"{each.value}\t{_plain(each.title)}".rstrip() for each in found)


def _zsh(found: list[Candidate], _: str, __: Mapping[str, str]) -> Iterator[str]:
    """`value:title`, as `_describe` reads it."""
    for each in found:
        title = _plain(each.title)
        escaped = each.value.replace("\\", "\\\\").replace(":", "\\:")
        yield each.value if each in ALONE else f"{escaped}:{title}" if title else escaped


def _bash(found: list[Candidate], typed: str, environ: Mapping[str, str]) -> Iterator[str]:
    """The values that begin as typed; with their titles where there are several to choose from.

    Bash inserts what the lines have in common, which ends before the titles since values differ.
    """
    fitting = [e for e in found if e in ALONE or e.value.lower().startswith(typed.lower())]
    quoted = bool(environ.get("_OKR_QUOTED"))
    shown = [e.value if quoted else _SPECIAL.sub(r"\\\1", e.value) for e in fitting]
    if len(fitting) == 1 or environ.get("_OKR_PLAIN"):
        yield from shown
        return
    width = max(map(len, shown), default=0)
    room = max(0, int(environ.get("_OKR_COLUMNS") or 80) - width - 4)
    for value, each in zip(shown, fitting, strict=True):
        title = _plain(each.title)
        short = title if len(title) <= room else title[: room - 1] + "…"
        yield f"{value:{width}}  {short}".rstrip()


def _plain(title: str) -> str:
    """A title on one line, with a blank for whatever could act on a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in title).strip()


SHELLS: dict[str, Callable[[list[Candidate], str, Mapping[str, str]], Iterator[str]]] = {
    "bash": _bash,
    "zsh": _zsh,
    "fish": _fish,
}
