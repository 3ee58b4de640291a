"""What a connector is asked, what it answers, and the error for one that gives no figure."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from typing import NamedTuple

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import scalars

_NUMBER = re.compile(r"[+-]?[0-9]{1,60}(?:\.[0-9]{1,60})?(?:[eE][+-]?[0-9]{1,2})?")
# enough for every number of a workspace times any factor
_EXACT = Context(prec=200, rounding=ROUND_HALF_UP)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ]|$)")
_NOT_FINITE = {"nan", "inf", "infinity"}


class ConnectorQuestion(NamedTuple):
    """The day that is asked about, and the moment up to which it is: its end, or now."""

    on: date
    moment: datetime


class ConnectorAnswer(NamedTuple):
    """A figure, and the day it is true of; None where the connector does not say."""

    value: Decimal
    day: date | None = None


class ConnectorError(errors.OkrError):
    """A connector that gives no figure. It names a host at most: no address, query or secret."""


def number_from(raw: object) -> Decimal:
    """The figure that a connector gave, as text or a number that is exact; else ConnectorError.

    >>> number_from("42.50"), number_from("1.5e2")
    (Decimal('42.50'), Decimal('150'))
    """
    if isinstance(raw, bool) or raw is None:
        said = "null" if raw is None else str(raw).lower()
        raise ConnectorError(N_("it gives {what} and no number"), what=said)
    text = raw.strip() if isinstance(raw, str) else str(raw)
    if not _NUMBER.fullmatch(text):
        # never the text itself: a server may send back what it was sent, a secret too
        if text.lower().lstrip("+-") in _NOT_FINITE:
            raise ConnectorError(N_("it gives {what} and no number"), what=text)
        raise ConnectorError(N_("it gives a text that is no number"))
    return _bounded(Decimal(text))


def _bounded(value: Decimal) -> Decimal:
    plain = f"{value:f}"
    if len(plain) > scalars.DIGIT_LIMIT:
        raise ConnectorError(
            N_("it gives a number of more than {limit} digits; set `round`, or a larger unit"),
            limit=scalars.DIGIT_LIMIT,
        )
    return Decimal(plain)


def adjusted(value: Decimal, scale: Decimal | None, places: int | None) -> Decimal:
    """A figure times a factor, rounded half up to so many decimals.

    >>> adjusted(Decimal("0.04215"), Decimal(100), 2)
    Decimal('4.22')
    """
    if scale is not None:
        value = Decimal(f"{_EXACT.normalize(_EXACT.multiply(value, scale)):f}")
    if places is not None:
        try:
            value = value.quantize(Decimal(1).scaleb(-places), context=_EXACT)
        except InvalidOperation:
            raise ConnectorError(N_("its number cannot be rounded")) from None
    return _bounded(value)


def day_from(raw: object) -> date | None:
    """The day that a connector gave, None for none; ConnectorError for what is no day.

    >>> day_from("2026-11-24T08:00:00Z")
    datetime.date(2026, 11, 24)
    """
    if raw is None or raw == "":
        return None
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    text = raw.strip() if isinstance(raw, str) else str(raw)
    try:
        found = datetime.fromisoformat(text).date() if _DAY.match(text) else None
    except ValueError:
        found = None
    if found is None:
        raise ConnectorError(N_("it gives a text that is no day; YYYY-MM-DD is one"))
    if not scalars.FIRST_DAY <= found <= scalars.LAST_DAY:
        raise ConnectorError(N_("it gives {day}, which is too far away"), day=found)
    return found


def answer_from_row(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> ConnectorAnswer:
    """The figure of a query: its columns `value` and `date`, else the first and the second one."""
    if not rows:
        raise ConnectorError(N_("its query gives no row"))
    if len(rows) > 1:
        raise ConnectorError(N_("its query gives several rows; add `limit 1`"))
    named = {name.lower(): n for n, name in enumerate(columns)}
    if "value" not in named and len(columns) > 2:
        raise ConnectorError(
            N_("its query gives {n} columns; call one `value`, and one `date`"), n=len(columns)
        )
    place = named.get("value", 0)
    dated = named.get("date", 1 if "value" not in named and len(columns) == 2 else -1)
    day = day_from(rows[0][dated]) if dated >= 0 else None
    return ConnectorAnswer(number_from(rows[0][place]), day)
