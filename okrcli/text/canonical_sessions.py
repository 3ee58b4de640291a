"""Sessions and cycles in the form that okr writes, read by a scanner ten times faster than YAML.

The scanner answers exactly as the loader would, or not at all: at the first line that is not
canonical it gives None, and the file is read as the YAML it is. A differential fuzz test holds it
to that.
"""

import re
from collections.abc import Container, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from okrcli.model import cycle, scalars, session

_TEXT = rf'"((?:[^"\\\t\r\n{scalars.UNREADABLE}]|\\["\\n])*)"'
_ITEM = r"(?!x-)[A-Za-z0-9][A-Za-z0-9._-]*"
_NAME = rf"({_ITEM})"
_LIST = rf"\[({_ITEM}(?:, {_ITEM})*)\]"
_DATE = re.compile(r"date: ([0-9]{4}-[0-9]{2}-[0-9]{2})")
_AUTHOR = re.compile(rf"author: (?:{_NAME}|{_TEXT})")
_RECORDED = re.compile(
    r"recorded: ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2})"
)
_NOTE = re.compile(rf"note: {_TEXT}")
_FILE = re.compile(rf"  - file: {_NAME}")
_READING = re.compile(
    rf"  {_NAME}: \{{(?=[a-z])"
    r"(?:value: (-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)(?:, (?=[a-z])|(?=\})))?"
    rf"(?:done: (?:(yes|no|true|false)|{_LIST})(?:, (?=[a-z])|(?=\}})))?"
    rf"(?:undone: {_LIST}(?:, (?=[a-z])|(?=\}})))?"
    r"(?:zone: (none|commit|target|stretch)(?:, (?=[a-z])|(?=\})))?"
    rf"(?:skip: {_TEXT}(?:, (?=[a-z])|(?=\}})))?"
    r"(?:confidence: (10|[0-9])(?:, (?=[a-z])|(?=\})))?"
    rf"(?:note: {_TEXT}(?:, (?=next: )|(?=\}})))?"
    rf"(?:next: {_TEXT})?\}}"
)
# most lines: a number, and perhaps how sure somebody is and why
_NUMBER = re.compile(
    rf"  {_NAME}: \{{value: (-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)"
    rf"(?:, confidence: (10|[0-9]))?(?:, note: {_TEXT})?\}}"
)
# a line as that in which nothing can be wrong: who does not want it passes it over
_PLAIN_NUMBER = (
    rf"  (?!(?:null|Null|NULL):)(?=[^:]{{1,{scalars.ID_LIMIT}}}:){_ITEM}: \{{"
    rf"value: (?=[^,}}]{{1,{scalars.DIGIT_LIMIT}}}[,}}])-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
    rf'(?:, confidence: (?:10|[0-9]))?(?:, note: "[^"\\\s{scalars.UNREADABLE}]'
    rf'[^"\\\t\r\n{scalars.UNREADABLE}]*")?\}}\n'
)
_PLAIN_NUMBERS = re.compile(rf"(?:{_PLAIN_NUMBER})+")
_NAMES = re.compile(r"^  ([^:]+):", re.MULTILINE)
_BLANK: dict[str, object] = {
    name: field.get_default() for name, field in session.Reading.model_fields.items()
}
_KEYS = set(_BLANK)
_NOBODYS = session.Reading.holding(_BLANK, _KEYS)
_CYCLE = re.compile(
    rb"(?:# yaml-language-server: [!-~]*\n)?(?:label: ([A-Za-z0-9]+(?: [A-Za-z0-9]+){0,9})\n)?"
    rb"start: ([0-9]{4}-[0-9]{2}-[0-9]{2})\nend: ([0-9]{4}-[0-9]{2}-[0-9]{2})\n"
    rb"(?:opens: ([0-9]{4}-[0-9]{2}-[0-9]{2})\n)?"
)
_ESCAPES = re.compile(r"\\(.)")
S = TypeVar("S", bound=session.Session)
_NOTHING = {"null", "Null", "NULL"}


class _Everything(Container[str]):
    """Holds every id."""

    def __contains__(self, _: object) -> bool:
        return True


_EVERY = _Everything()


class _Other(Exception):  # noqa: N818 - not an error: the file is for the loader
    """Not canonical, or not certain to be."""


def session_from(data: bytes, only: Container[str] = _EVERY) -> session.Session | None:
    """The session a canonical file spells, None for any other file.

    Of readings those of some ids only may be given; that the rest can be read is made sure of.
    """
    try:
        return _session(_lines(data), session.Session, {}, only)
    except _Other:
        return None


def fold_from(data: bytes) -> session.Fold | None:
    """The folded sessions a canonical file spells, None for any other file."""
    try:
        head, *lines = _lines(data)
        if head != "sessions:" or not lines:
            return None
        return session.Fold.trusted(sessions=tuple(_folded(lines)))
    except _Other:
        return None


def cycle_from(data: bytes) -> cycle.Cycle | None:
    """The cycle that a file as `okr init` writes it spells, None for any other file."""
    found = _CYCLE.fullmatch(data)
    if found is None:
        return None
    parts: tuple[bytes | None, ...] = found.groups()
    label, start, end, opens = ((part or b"").decode("ascii") for part in parts)
    try:
        made = cycle.Cycle.trusted(
            label=_word(label) if label else None,
            start=_day(start),
            end=_day(end),
            opens=_day(opens) if opens else None,
        )
    except _Other:
        return None
    return None if any(True for _ in made.problems()) else made


def _lines(data: bytes) -> list[str]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise _Other from None
    if not text.endswith("\n"):
        raise _Other
    return text[:-1].split("\n")


def _folded(lines: Sequence[str]) -> list[session.FoldedSession]:
    starts = [i for i, line in enumerate(lines) if line.startswith("  - ")]
    if not starts or starts[0] != 0:
        raise _Other
    sessions = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        name = _match(_FILE, lines[start])[1]
        body = [_outdented(line) for line in lines[start + 1 : end]]
        sessions.append(_session(body, session.FoldedSession, {"file": _word(name)}))
    return sessions


def _outdented(line: str) -> str:
    if not line.startswith("    "):
        raise _Other
    return line[4:]


def _match(pattern: re.Pattern[str], line: str) -> re.Match[str]:
    found = pattern.fullmatch(line)
    if found is None:
        raise _Other
    return found


def _session(
    lines: Sequence[str], kind: type[S], keys: dict[str, Any], only: Container[str] = _EVERY
) -> S:
    if len(lines) < 4:
        raise _Other
    keys["date"] = _day(_match(_DATE, lines[0])[1])
    bare, quoted = _match(_AUTHOR, lines[1]).groups()
    keys["author"] = _word(bare) if bare is not None else _text(quoted)
    at = 2
    recorded = _RECORDED.fullmatch(lines[at])
    keys["recorded"] = _instant(recorded[1]) if recorded else None
    at += bool(recorded)
    note = _NOTE.fullmatch(lines[at])
    keys["note"] = _text(note[1]) if note else None
    at += bool(note)
    if lines[at : at + 1] != ["readings:"]:
        raise _Other
    keys["readings"] = _readings(lines[at + 1 :], only)
    return kind.trusted(**keys)


def _readings(lines: Sequence[str], only: Container[str]) -> dict[str, session.Reading]:
    if only is not _EVERY:
        lines = _wanted(lines, only)
    readings = dict(_numeric(line, only) or _reading(line) for line in lines)
    if len(readings) != len(lines) or not lines:
        raise _Other
    if only is _EVERY:
        return readings
    return {name: reading for name, reading in readings.items() if name in only}


def _wanted(lines: Sequence[str], only: Container[str]) -> Sequence[str]:
    """The lines of some ids and at least one, where all others are plain; else all of them."""
    text = "\n".join(lines) + "\n"
    if len(text) > scalars.TEXT_LIMIT or not _PLAIN_NUMBERS.fullmatch(text):
        return lines
    names = _NAMES.findall(text)
    if len(set(names)) != len(lines):
        return lines
    return [line for name, line in zip(names, lines, strict=True) if name in only] or lines[:1]


def _numeric(line: str, only: Container[str]) -> tuple[str, session.Reading] | None:
    """The reading of a line that has a number, a confidence and a note at most; None of others.

    One that is not asked for need not be the line's own, which is fine all the same.
    """
    found = _NUMBER.fullmatch(line)
    if found is None:
        return None
    name, value, confidence, note = found.groups()
    if len(name) > scalars.ID_LIMIT or len(value) > scalars.DIGIT_LIMIT:
        raise _Other
    if only is not _EVERY and name not in only and (note is None or _plain_note(note)):
        return _word(name), _NOBODYS
    values = _BLANK.copy()
    values["value"] = Decimal(value)
    if confidence is not None:
        values["confidence"] = int(confidence)
    if note is not None:
        values["note"] = _text(note)
    return _word(name), session.Reading.holding(values, _KEYS)


def _plain_note(source: str) -> bool:
    return "\\" not in source and len(source) < scalars.TEXT_LIMIT and bool(source.strip())


def _reading(line: str) -> tuple[str, session.Reading]:
    parts: tuple[Any, ...] = _match(_READING, line).groups()
    name, value, yes, done, undone, zone, skip, confidence, note, then = parts
    if len(name) > scalars.ID_LIMIT or len(value or "") > scalars.DIGIT_LIMIT:
        raise _Other
    return _word(name), session.Reading.trusted(
        value=Decimal(value) if value else None,
        done=yes in {"yes", "true"} if yes else _ids(done) if done else None,
        undone=_ids(undone) if undone else (),
        zone=zone,
        skip=None if skip is None else _text(skip),
        confidence=int(confidence) if confidence else None,
        note=None if note is None else _text(note),
        next=None if then is None else _text(then),
    )


def _ids(words: str) -> tuple[str, ...]:
    ids = tuple(_word(word) for word in words.split(", "))
    if any(len(word) > scalars.ID_LIMIT for word in ids):
        raise _Other
    return ids


def _word(name: str) -> str:
    """A bare word, unless YAML takes it for nothing or the loader might for a limit."""
    if name in _NOTHING or len(name) > scalars.TEXT_LIMIT:
        raise _Other
    return name


def _text(source: str) -> str:
    text = source
    if "\\" in source:
        text = _ESCAPES.sub(lambda found: "\n" if found[1] == "n" else found[1], source)
    if not text.strip() or len(text) > scalars.TEXT_LIMIT:
        raise _Other
    return text


def _day(source: str) -> date:
    try:
        found = date.fromisoformat(source)
    except ValueError:
        raise _Other from None
    return _known(found)


def _known(day: date) -> date:
    if not scalars.known(day):
        raise _Other
    return day


def _instant(source: str) -> datetime:
    try:
        moment = datetime.fromisoformat(source)
    except ValueError:
        raise _Other from None
    _known(moment.date())
    return moment
