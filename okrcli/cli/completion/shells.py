"""What each shell wants to be told: the candidates as the lines that its script reads."""

import re
from collections.abc import Callable, Iterator, Mapping

from okrcli.cli.completion.kinds import ALONE
from okrcli.cli.completion.values import Candidate

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
