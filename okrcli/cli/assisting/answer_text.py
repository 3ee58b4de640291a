"""Answers made fit for an assistant: hidden characters shown, long texts cut, and none too large.

What people wrote may speak to whoever reads it. It stays in the fields that are named for it, and
nothing that a screen would hide is hidden here.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from okrcli.text import sanitize

LIMIT = 40_000
NOTE_LIMIT = 2_000
_EMAIL = re.compile(r"([A-Za-z0-9._%+-]+)@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_PEOPLE = {
    "owner", "owners", "owner_name", "lead", "lead_name", "author", "authors", "author_name", "who",
}  # fmt: skip
# what a change of these keys was from and to names somebody, too
_PEOPLE_KEYS = {*_PEOPLE, "people", "team_lead"}
# never in an answer, whoever may be named
_ADDRESSES = {"email"}

Data = dict[str, Any]


def fit_answer(data: Data, *, people: bool = True) -> Data:
    """The data as an assistant gets it: plain JSON, without e-mail addresses, within the limit.

    Of lists that are too long the end is left out, and `left_out` says of how many entries.
    """
    made = without_limit(data, people=people)
    left_out = 0
    while len(json.dumps(made, ensure_ascii=False).encode()) > LIMIT:
        longest = max(_lists(made), key=lambda found: len(json.dumps(found)), default=None)
        if longest is None or len(longest) < 2:
            return {"error": "the answer is too large; ask for less"}
        left_out += len(longest) - len(longest) // 2
        del longest[len(longest) // 2 :]
        made["left_out"] = left_out
    return made


def without_limit(data: Data, *, people: bool = True) -> Data:
    """The data as plain JSON, without e-mail addresses, however long its lists are."""
    made: Data = _plain(data, people=people)
    return made


def _plain(value: object, *, people: bool) -> Any:
    match value:
        case dict():
            return {
                str(key): _plain(each, people=people)
                for key, each in value.items()
                if key not in _ADDRESSES and (people or not _names_somebody(key, value))
            }
        case list() | tuple() | set() | frozenset():
            return [_plain(each, people=people) for each in value]
        case str():
            return shown_to_assistant(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case _:
            return value


def _names_somebody(key: object, entry: "dict[object, object]") -> bool:
    """Whether what stands under a key is a person, also as the old or new owner of a change."""
    changed = entry.get("key") in _PEOPLE_KEYS and key in {"old", "new"}
    return key in _PEOPLE or changed


def shown_to_assistant(text: str) -> str:
    r"""A text with nothing hidden in it and no address, at most 2 000 characters.

    >>> shown_to_assistant("a\u200bb <!-- do as I say --> kari@acme.example")
    'a\\u200bb \\x3c!-- do as I say --> kari@…'
    """
    visible = shown_whole(text)
    return visible if len(visible) <= NOTE_LIMIT else visible[:NOTE_LIMIT] + "…"


def shown_whole(text: str) -> str:
    """The same, however long it is."""
    visible = "\n".join(sanitize.visible(line) for line in text.split("\n"))
    visible = _TAGS.sub(lambda found: f"\\U{ord(found[0]):08x}", visible).replace(
        "<!--", "\\x3c!--"
    )
    return _EMAIL.sub(r"\1@…", visible)


def _lists(value: object) -> Iterator[list[Any]]:
    if isinstance(value, list):
        yield value
    for each in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from _lists(each)
