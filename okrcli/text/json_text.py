"""Numbers for programs: what was typed with all its digits, what was computed without noise.

A Decimal is exact. A float is a share, or another figure around 1, and has six decimals, by which
it becomes neither 0 nor 1; computed values of any size pass `computed`. Nothing is `-0.0`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Context, Decimal
from functools import lru_cache
from itertools import chain
from json.encoder import encode_basestring
from types import NoneType
from typing import Any, TypeVar, overload

from okrcli.text import sanitize

T = TypeVar("T")
_STEP = "  "
_DECIMALS = 6
_LEAST = Decimal(1).scaleb(-_DECIMALS)
_DIGITS = Context(prec=12)
_SIMPLE: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    NoneType: lambda _: "null",
    bool: lambda value: "true" if value else "false",
    int: str,
}


def plain(number: Decimal | float) -> str:
    """A number's digits, without an exponent and without a minus before zero.

    >>> plain(Decimal("71.20")), plain(2 / 3), plain(0.99999999), plain(-0.0)
    ('71.20', '0.666667', '0.999999', '0')
    """
    if isinstance(number, float):
        return plain(_share(number).normalize())
    return f"{number.copy_abs() if number == 0 else number:f}"


def _share(part: float) -> Decimal:
    """A share with six decimals: 1 only where that is reached, and 0 only of exactly 0."""
    shown = Decimal(repr(round(part, _DECIMALS)))
    if shown == 1 and part < 1:
        return 1 - _LEAST
    return _LEAST.copy_sign(Decimal(repr(part))) if shown == 0 and part != 0 else shown


@overload
def computed(value: float) -> Decimal: ...


@overload
def computed(value: None) -> None: ...


@overload
def computed(value: float | None) -> Decimal | None: ...


def computed(value: float | None) -> Decimal | None:
    """A figure of any size that was computed, to the twelve digits that are no noise.

    >>> computed(0.1 + 0.2), computed(1234567890123.4)
    (Decimal('0.3'), Decimal('1.23456789012E+12'))
    """
    return None if value is None else Decimal(repr(value)).normalize(_DIGITS)


class InTurn(list[T]):
    """A list in an output whose items are made one by one, each when it is written.

    It is walked through and nothing else: of what is not made yet there is no number.
    """

    def __init__(self, made: Callable[[], Iterable[T]]) -> None:
        super().__init__()
        self.made = made

    def __iter__(self) -> Iterator[T]:
        return iter(self.made())


def json_text(value: Any) -> str:
    """The value as indented JSON with a line end; days and instants in ISO 8601.

    >>> print(json_text({"value": Decimal("71.20"), "on": date(2026, 11, 25)}), end="")
    {
      "value": 71.20,
      "on": "2026-11-25"
    }
    """
    return "".join(json_pieces(value))


def json_pieces(value: Any) -> Iterator[str]:
    """The same piece by piece: what is made in turn is never there as a whole."""
    for piece in _pieces(value, "\n"):
        yield sanitize.in_json(piece)
    yield "\n"


def _pieces(value: Any, margin: str) -> Iterator[str]:
    """The text of a value; a line of it that is not the first begins with the margin."""
    inner = margin + _STEP
    match value:
        case InTurn():
            yield from _between("[]", ([_dumped(item, inner)] for item in value), margin)
        case list() if _in_turn(value):
            yield from _between("[]", (_pieces(item, inner) for item in value), margin)
        case dict() if _in_turn(value):
            parts = (chain([_key(name)], _pieces(item, inner)) for name, item in value.items())
            yield from _between("{}", parts, margin)
        case _:
            yield _dumped(value, margin)


def _in_turn(value: Any) -> bool:
    """Whether anything in a value is made in turn, by which it is written in pieces."""
    match value:
        case InTurn():
            return True
        case dict():
            return any(map(_in_turn, value.values()))
        case list():
            return any(map(_in_turn, value))
    return False


def _between(brackets: str, items: Iterable[Iterable[str]], margin: str) -> Iterator[str]:
    """Items in pieces between two brackets, each on lines of its own."""
    before = brackets[0]
    for item in items:
        yield f"{before}{margin}{_STEP}"
        yield from item
        before = ","
    yield brackets if before == brackets[0] else f"{margin}{brackets[1]}"


def _dumped(value: Any, margin: str) -> str:
    # most values are texts, whole numbers or nothing
    simple = _SIMPLE.get(type(value))
    if simple is not None:
        return simple(value)
    match value:
        case str():
            return encode_basestring(value)
        case float() | Decimal():
            return plain(value)
        case dict():
            inner = margin + _STEP
            return _joined("{}", [_key(k) + _dumped(v, inner) for k, v in value.items()], margin)
        case list() | tuple():
            inner = margin + _STEP
            return _joined("[]", [_dumped(item, inner) for item in value], margin)
        case date() | datetime():
            return f'"{value.isoformat()}"'
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _joined(brackets: str, parts: Sequence[str], margin: str) -> str:
    if not parts:
        return brackets
    inner = margin + _STEP
    return f"{brackets[0]}{inner}{f',{inner}'.join(parts)}{margin}{brackets[1]}"


@lru_cache(1024)
def _key(name: str) -> str:
    return f"{encode_basestring(name)}: "
