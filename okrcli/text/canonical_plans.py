"""Plans as people mostly write them, read by a scanner more than twice as fast as YAML.

The scanner answers exactly as the loader would, or not at all: at the first line that is not plain
block style it gives None, and so it does where anything is wrong, since the loader knows how to say
what. A differential fuzz test holds it to that.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from okrcli.model import plan

# a file that is larger is for the loader, and so is a longer list, whose limits are not ours
_SIZE_LIMIT = 256 * 1024
_ITEM_LIMIT = 1000
_DEEPEST = 20
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ0-9"
_START = rf"(?:[{_LETTER}]|[-+](?=[0-9]))"
# what is not the end of a plain text, in a line and between braces
_IN_LINE = rf"(?:[{_LETTER} ,.'()/%&+;!?=<>*$@_–—…-]|:(?=[^ ])|(?<! )#)"
_IN_FLOW = rf"[{_LETTER} .'()/%&+;!=<>*$@_–—…-]"
_QUOTED = r'"([^"\\\t]*)"' + r"|'([^'\t]*)'"
_KEY = r"([a-z_]+|[0-9]{4}-[0-9]{2}-[0-9]{2})"
_VALUE = rf"(?:({_START}{_IN_LINE}*)|{_QUOTED}|\{{(.*)\}}|\[(.*)\])"
# a comment has a blank behind its sign: without one it may be the rest of a sentence
_COMMENT = r"(?: +# .*)?"
_PAIR = re.compile(rf"( *)(- )?{_KEY}:(?: {_VALUE})?{_COMMENT}")
_ITEM = re.compile(rf"( *)- {_VALUE}{_COMMENT}")
_FLOW_TEXT = rf"({_START}{_IN_FLOW}*)|{_QUOTED}"
_FLOW_ITEM = re.compile(_FLOW_TEXT)
_FLOW_PAIR = re.compile(rf"{_KEY}: (?:{_FLOW_TEXT}|\[([^\[\]\"']*)\])")
_PASSED_OVER = re.compile(r" *(?:#.*)?")
# the characters that no other line ends, blank or quotation mark is among
_KNOWN = re.compile(r"[\n -~À-ÿ–—…]*")
_NOTHING = frozenset(("null", "Null", "NULL"))


class _Other(Exception):  # noqa: N818 - not an error: the file is for the loader
    """Not plain block style, or not certain to be."""


def plan_from(data: bytes) -> plan.Plan | None:
    """The plan that a text of plain block style spells, None for any other and for any mistake."""
    values = plain_values(data)
    return None if values is None else sound_plan(values)


def plain_values(data: bytes) -> dict[str, Any] | None:
    """What a text of plain block style says, as texts, lists and dicts; None for any other."""
    if len(data) > _SIZE_LIMIT or not data.endswith(b"\n"):
        return None
    try:
        return _Scan(data.decode("utf-8")).document()
    except (_Other, UnicodeDecodeError):
        return None


def sound_plan(values: dict[str, Any]) -> plan.Plan | None:
    """The plan that such values make, None where anything is wrong with it."""
    made = plan_of(values)
    return None if made is None or any(True for _ in made.problems()) else made


def plan_of(values: dict[str, Any]) -> plan.Plan | None:
    """The plan that such values make, None where one of them is wrong.

    What several of them make impossible together is for `problems` of the plan to say.
    """
    try:
        made = plan.Plan.model_validate(values)
    except ValidationError:
        return None
    for objective in made.objectives:
        objective.share_keys()
        for key_result in objective.key_results:
            key_result.share_keys()
    return made


class _Line(NamedTuple):
    """A line: how far in it stands, whether it begins an item, its key, and the value behind it."""

    indent: int
    item: bool
    key: str | None
    value: Any


class _Scan:
    """One reading of one text, line by line."""

    def __init__(self, text: str) -> None:
        if not _KNOWN.fullmatch(text):
            raise _Other
        self.lines = list(_lines(text))
        self.at = 0

    def document(self) -> dict[str, Any]:
        """The keys and values of the whole text."""
        found = self.mapping(0)
        if self.at < len(self.lines) or not found:
            raise _Other
        return found

    def mapping(self, indent: int) -> dict[str, Any]:
        """The keys that stand so far in, and their values, from here on."""
        found: dict[str, Any] = {}
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.indent < indent:
                break
            if line.indent > indent or line.item or line.key is None or line.key in found:
                raise _Other
            if line.key == "draft":
                raise _Other  # of a draft the loader passes over what is open
            self.at += 1
            found[line.key] = self.below(indent + 2) if line.value is None else line.value
        return found

    def below(self, indent: int) -> Any:
        """What stands below a key without a value on its line."""
        if self.at == len(self.lines) or self.lines[self.at].indent != indent or indent > _DEEPEST:
            raise _Other
        return self.sequence(indent) if self.lines[self.at].item else self.mapping(indent)

    def sequence(self, indent: int) -> list[Any]:
        """The items that stand so far in, from here on."""
        found: list[Any] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.indent < indent:
                break
            if line.indent > indent or not line.item or len(found) == _ITEM_LIMIT:
                raise _Other
            if line.key is None:
                self.at += 1
                found.append(line.value)
            else:
                self.lines[self.at] = _Line(indent + 2, False, line.key, line.value)
                found.append(self.mapping(indent + 2))
        return found


def _lines(text: str) -> Iterator[_Line]:
    for source in text[:-1].split("\n"):
        found = _PAIR.fullmatch(source)
        if found is not None:
            indent, dash, key, *parts = found.groups()
            yield _Line(len(indent), dash is not None, key, _value(*parts))
            continue
        found = _ITEM.fullmatch(source)
        if found is not None:
            indent, *parts = found.groups()
            yield _Line(len(indent), True, None, _value(*parts))
        elif not _PASSED_OVER.fullmatch(source):
            raise _Other


def _value(
    plain: str | None, double: str | None, single: str | None, pairs: str | None, items: str | None
) -> Any:
    """The value behind a key or dash; None where there is none."""
    if pairs is not None:
        return _pairs(pairs)
    return _items(items) if items is not None else _text(plain, double, single)


def _text(plain: str | None, double: str | None, single: str | None) -> str | None:
    if plain is None:
        return single if double is None else double
    found = plain.rstrip(" ")
    if found in _NOTHING:
        raise _Other
    return found


def _pairs(source: str) -> dict[str, Any]:
    """The keys and values between braces."""
    found: dict[str, Any] = {}
    for each in _flow(_FLOW_PAIR, source):
        key, plain, double, single, items = each.groups()
        if key in found or key == "draft":
            raise _Other
        found[key] = _items(items) if items is not None else _text(plain, double, single)
    return found


def _items(source: str) -> list[Any]:
    """The texts between brackets."""
    return [_text(*each.groups()) for each in _flow(_FLOW_ITEM, source)]


def _flow(pattern: re.Pattern[str], source: str) -> Iterator[re.Match[str]]:
    """What stands between commas, each of a form; there is one of it, and not too many."""
    at = 0
    for _ in range(_ITEM_LIMIT):
        found = pattern.match(source, at)
        if found is None:
            break
        yield found
        if found.end() == len(source):
            return
        if not source.startswith(", ", found.end()):
            break
        at = found.end() + 2
    raise _Other
