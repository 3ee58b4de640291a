"""The only way out to YAML: a value to the text of a new file."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import review, scalars, session

_BARE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_UNWRITABLE = re.compile(rf"[\t\r{scalars.UNREADABLE}]")
_UNSAFE_IN_NAMES = re.compile(r"[^a-z0-9]+")


def quoted(text: str) -> str:
    r"""A text in double quotes, escaping only `\"`, `\\` and `\n`: all text is written by this.

    RefusedError for what would not be read again: odd characters, nothing at all, and too much.
    """
    clean = text.replace("\r\n", "\n").replace("\t", " ")
    if not clean.strip():
        raise errors.RefusedError(N_("the text is empty; write it, or leave it out"))
    if len(clean) > scalars.TEXT_LIMIT:
        raise errors.RefusedError(
            N_("the text {text!r} … is longer than {limit} characters; shorten it"),
            text=text[:40],
            limit=scalars.TEXT_LIMIT,
        )
    odd = _UNWRITABLE.search(clean)
    if odd:
        raise errors.RefusedError(
            N_("the text {text!r} holds the character U+{code}; write it without"),
            text=text[:40],
            code=f"{ord(odd[0]):04X}",
        )
    escaped = clean.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def word(text: str) -> str:
    """An id as it stands; any other text, and what YAML takes for nothing, quoted."""
    return text if _BARE.fullmatch(text) and text.lower() != "null" else quoted(text)


def number(value: Decimal) -> str:
    """A number in plain digits, as precise as it was typed; RefusedError for too many of them."""
    digits = f"{value:f}"
    if not value.is_finite() or len(digits) > scalars.DIGIT_LIMIT:
        raise errors.RefusedError(
            N_("{value} has more than {limit} digits; a larger unit makes it readable"),
            value=value,
            limit=scalars.DIGIT_LIMIT,
        )
    return digits


def reading(item: session.Reading) -> str:
    """A reading on one line: `{value: 4720, confidence: 6, note: "two to come"}`."""
    parts = []
    if item.value is not None:
        parts.append(f"value: {number(item.value)}")
    if isinstance(item.done, bool):
        parts.append(f"done: {'true' if item.done else 'false'}")
    elif item.done is not None:
        parts.append(f"done: [{', '.join(item.done)}]")
    if item.undone:
        parts.append(f"undone: [{', '.join(item.undone)}]")
    if item.zone:
        parts.append(f"zone: {item.zone}")
    if item.skip is not None:
        parts.append(f"skip: {quoted(item.skip)}")
    if item.confidence is not None:
        parts.append(f"confidence: {item.confidence}")
    if item.note is not None:
        parts.append(f"note: {quoted(item.note)}")
    if item.next is not None:
        parts.append(f"next: {quoted(item.next)}")
    return "{" + ", ".join(parts) + "}"


def session_text(item: session.Session) -> str:
    """The canonical text of a session file."""
    return "\n".join([*session_lines(item), ""])


def session_lines(item: session.Session, timespec: str = "seconds") -> list[str]:
    """The canonical lines of a session, without indentation; readings in their own order.

    `timespec` is how exact the moment is, as in `datetime.isoformat`.
    """
    lines = [f"date: {item.date.isoformat()}", f"author: {word(item.author)}"]
    if item.recorded is not None:
        lines.append(f"recorded: {item.recorded.isoformat(timespec=timespec)}")
    if item.note is not None:
        lines.append(f"note: {quoted(item.note)}")
    lines.append("readings:" if item.readings else "readings: {}")
    lines += [f"  {name}: {reading(entry)}" for name, entry in item.readings.items()]
    return lines


def fold_text(sessions: Sequence[tuple[str, session.Session]]) -> str:
    """The canonical text of a folded file: (file name, session) pairs, sorted by file name.

    A moment is as exact as its own file had it, since it decides which reading is the newest.
    """
    lines = ["sessions:"]
    for name, item in sorted(sessions, key=lambda pair: pair[0]):
        lines.append(f"  - file: {word(name)}")
        lines += [f"    {line}" for line in session_lines(item, "auto")]
    return "\n".join([*lines, ""])


def review_text(item: review.Review) -> str:
    """The canonical text of a review: a key result a line, progress beside its grade."""
    lines = [f"closed: {item.closed.isoformat()}", f"author: {word(item.author)}"]
    if item.note is not None:
        lines.append(f"note: {quoted(item.note)}")
    lines.append("objectives:" if item.objectives else "objectives: {}")
    for name, objective in item.objectives.items():
        verdict = [f"    {part}" for part in _verdict(objective)]
        goals = [f"      {key}: {_reviewed(each)}" for key, each in objective.key_results.items()]
        body = [*verdict, *(["    key_results:", *goals] if goals else [])]
        lines += [f"  {name}:", *body] if body else [f"  {name}: {{}}"]
    return "\n".join([*lines, ""])


def _reviewed(item: review.KeyResultReview) -> str:
    return "{" + ", ".join(_verdict(item)) + "}"


def _verdict(item: review.KeyResultReview | review.ObjectiveReview) -> list[str]:
    """What is said of a goal, key by key: `grade: 0.9`, `outcome: achieved`."""
    parts = []
    if item.progress is not None:
        parts.append(f"progress: {number(item.progress)}")
    if item.grade is not None:
        parts.append(f"grade: {number(item.grade)}")
    if item.outcome is not None:
        parts.append(f"outcome: {item.outcome}")
    if item.learned is not None:
        parts.append(f"learned: {quoted(item.learned)}")
    return parts


def session_name(item: session.Session, again: int = 0) -> str:
    """The name of a session's file: date, time and author; `again` counts collisions.

    The time is as exact as it is known, to milliseconds: so what one author records on two branches
    within a second stands in two files, and git has nothing to settle. Of one instant, names sort
    in the order they were taken: `kari.yaml`, `kari_002.yaml`.
    """
    clock = item.recorded.strftime("%H%M%S") if item.recorded else "000000"
    if item.recorded and item.recorded.microsecond:
        clock += f"{item.recorded.microsecond // 1000:03}"
    author = slug(item.author)
    suffix = f"_{again + 1:03}" if again else ""
    return f"{item.date.isoformat()}-{clock}-{author}{suffix}.yaml"


def slug(text: str) -> str:
    """A text as part of a file name: lower-case letters and digits with dashes, at most 40."""
    bare = text if _BARE.fullmatch(text) else ""
    folded = unicodedata.normalize("NFC", bare or text).lower().translate(scalars.LETTERS)
    return _UNSAFE_IN_NAMES.sub("-", folded).strip("-")[:40] or "someone"
