"""The kinds of single values: a number, a day, a text, an id. Each is read from its source text.

The field decides the type, never YAML: `no` is a fine id, and `68 %` is no number anywhere. Every
parser takes what a file may hold (text, or a list or mapping by mistake) or the finished value.
"""

import calendar
import difflib
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from okrcli.messages import N_, Message, Phrase
from okrcli.model import shape_errors

TEXT_LIMIT = 10_000
ID_LIMIT = 64
DIGIT_LIMIT = 30
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
# characters that no file may hold, as a class of a pattern; tabs and line ends are not among them
UNREADABLE = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
# what stands for letters that are in no id
LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ö": "o", "ä": "a", "é": "e", "ü": "u"})

_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# of what is wrong: compiled by `re` when something is
_NORWEGIAN_DAY = r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})"
_LOOSE_DAY = r"([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})"
_LOOSE_NUMBER = r"[<>=≤≥~]{0,2}[+-]?[0-9]+(?:[.,][0-9]+)?%?"
_RANGE = r"([0-9]{1,15}(?:\.[0-9]{1,15})?)[-–—]([0-9]{1,15}(?:\.[0-9]{1,15})?)"
_UNDECIDED = (
    r"tb[acd]|n/?a|[?x_.…-]{1,10}|unknown|ukjent|mangler|missing|none|ingen|kommer( senere)?"
    r"|(to be|must be) (decided|defined|confirmed|agreed|set)|(avklares|bestemmes|settes)( senere)?"
)
_DAY_IN_DIGITS = r"[0-3]?[0-9][.,][01][0-9]|(?:19|20)[0-9]{2}(?:[01][0-9][0-3][0-9])?"
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10)}


def text(value: object) -> str:
    """A text of at most 10 000 characters; a list or mapping is refused."""
    if not isinstance(value, str):
        raise shape_errors.error(
            "YM004",
            N_("a text is meant here, not {found}"),
            N_("put the text on the same line, in double quotes if it holds `: ` or ` #`"),
            found=_kind(value),
        )
    if len(value) > TEXT_LIMIT:
        raise shape_errors.error(
            "YM008",
            N_("the text is longer than {limit} characters"),
            N_("shorten it, and link to the rest"),
            limit=TEXT_LIMIT,
        )
    if not value.strip():
        raise shape_errors.error(
            "YM004", N_("the text is empty"), N_("write it, or remove the line")
        )
    return value


def is_number(source: str) -> bool:
    """Whether a text is a plain number."""
    return _PLAIN.fullmatch(source) is not None and len(source) <= DIGIT_LIMIT


def number(value: object) -> Decimal:
    """A finite decimal exactly as written: `-3`, `71.2`; else refused with advice."""
    if isinstance(value, Decimal):
        return value
    source = value if isinstance(value, str) else ""
    if is_number(source):
        return Decimal(source)
    if not source:
        raise shape_errors.error(
            "YM004",
            N_("a number is meant here, not {found}"),
            N_("write it on the same line, as in 4720"),
            found=_kind(value),
        )
    hint, fix = _number_advice(source)
    raise shape_errors.error(
        "YM005",
        N_("`{source}` is not a plain number"),
        hint,
        fix=fix,
        source=source[:40],
        unit="%" if fix and source.rstrip().endswith("%") else None,
        plain=fix or _bare(source).lstrip("<>=≤≥~"),
        decimal=source.replace(",", "."),
        whole=source.replace(",", ""),
        **_ends(source),
    )


def _ends(source: str) -> dict[str, str]:
    """The two numbers of a range, where it is one: `4-6`, `4 – 6`."""
    found = re.fullmatch(_RANGE, _bare(source))
    return {"low": found[1], "high": found[2]} if found else {}


def _bare(source: str) -> str:
    return re.sub(r"[\s_'’]", "", source[:100]).replace("−", "-")


def _number_advice(source: str) -> tuple[str, str | None]:
    """The hint for a text that is not a plain number, and the text that certainly is meant."""
    bare = _bare(source)
    if len(source) > DIGIT_LIMIT:
        return N_("write at most 30 digits; a larger unit makes them readable"), None
    if re.fullmatch(r"[+-]?[.](nan|inf)|[+-]?(nan|inf(inity)?)", source, re.IGNORECASE):
        return N_("a reading must be finite; leave it out where there is none"), None
    if re.fullmatch(r"-?[1-9][0-9]{0,2},[0-9]{3}", bare):
        return N_("write {whole} or {decimal}, whichever is meant"), None
    if bare.endswith("%") and _PLAIN.fullmatch(bare[:-1].replace(",", ".")):
        return N_('write {plain}, and `unit: "%"` on the goal'), bare[:-1].replace(",", ".")
    if _PLAIN.fullmatch(bare):
        return N_("write {plain}"), bare
    if re.fullmatch(r"-?[0-9]+,[0-9]+", bare) and _PLAIN.fullmatch(bare.replace(",", ".")):
        return N_("write {plain}"), bare.replace(",", ".")
    if bare.startswith("+") and _PLAIN.fullmatch(bare[1:]):
        return N_("write {plain}"), bare[1:]
    if _PLAIN.fullmatch(bare.lstrip("<>=≤≥~")):
        return N_("write {plain}: the key says whether it is above or below"), None
    return _other_advice(source, bare), None


def _other_advice(source: str, bare: str) -> str:
    """The hint for a text that no number is certainly meant by."""
    if re.fullmatch(_UNDECIDED, source.strip(), re.IGNORECASE):
        return N_("leave it out until it is known, and write `draft: true` on the goal")
    if re.fullmatch(_RANGE, bare):
        return N_("to stay between two numbers, write `between: [{low}, {high}]`")
    return N_("write digits, with a dot before decimals, as in 4720 or 71.2")


def resembles_number(source: str) -> bool:
    """Whether people write numbers so, right or not: `3 500`, `4,720`, `68 %`, not `1.12.2026`."""
    return re.fullmatch(_LOOSE_NUMBER, _bare(source)) is not None


def could_be_day(source: str) -> bool:
    """Whether digits may as well be a day, a day of the month or a year: `1.12`, `2026`."""
    return re.fullmatch(_DAY_IN_DIGITS, source.strip()) is not None


def resembles_day(source: str) -> bool:
    """Whether people write days so: `2026-12-01`, `1.12.2026`, `2026/12/1`."""
    text = source.strip()
    return _DAY.fullmatch(text) is not None or _day_meant(text) is not None


def whole(value: object) -> int:
    """A whole number without decimals; the range is the field's business."""
    if isinstance(value, int):
        return value
    exact = number(value)
    if exact != exact.to_integral_value():
        raise shape_errors.error(
            "YM005",
            N_("`{source}` is not a whole number"),
            N_("leave out the decimals"),
            source=str(value),
        )
    return int(exact)


def day(value: object) -> date:
    """A day that exists, written YYYY-MM-DD."""
    if isinstance(value, date):
        return value
    source = value if isinstance(value, str) else ""
    if not source:
        explained = isinstance(value, dict) and not {"on", "because"}.isdisjoint(value)
        raise shape_errors.error(
            "YM004",
            N_("a date is meant here, not {found}"),
            N_("write the day alone, as in `dropped: 2026-11-23`, and `because: TEXT` below it")
            if explained
            else "",
            found=_kind(value),
        )
    if _DAY.fullmatch(source):
        try:
            found = date.fromisoformat(source)
        except ValueError:
            raise _no_such_day(source) from None
        return _near(found, source)
    raise _not_a_day(source)


def known(day: date) -> bool:
    """Whether a day lies in the years that are reckoned with: all sums of days stay calendar days.

    Of a moment it is the day in its own offset.
    """
    return FIRST_DAY <= day <= LAST_DAY


def _near(day: date, source: str) -> date:
    """The day itself; one that is too far away to be meant is refused."""
    if known(day):
        return day
    raise shape_errors.error(
        "YM017",
        N_("{source} is too far away: days lie between {first} and {last}"),
        N_("write the year that is meant"),
        source=source[:40],
        first=FIRST_DAY.isoformat(),
        last=LAST_DAY.isoformat(),
    )


def _no_such_day(source: str) -> Exception:
    year, month = int(source[:4]), int(source[5:7])
    known = 1 <= month <= 12 and year >= 1
    hint = N_("that month has {n} days") if known else N_("write year-month-day, as in 2026-11-23")
    return shape_errors.error(
        "YM006",
        N_("{source} does not exist in the calendar"),
        hint,
        source=source,
        n=calendar.monthrange(year, month)[1] if known else 0,
    )


def _not_a_day(source: str) -> Exception:
    meant = _day_meant(source)
    hint = N_("write {meant}") if meant else N_("write year-month-day, as in 2026-11-23")
    # a moment is a day only where its reader is, so that nothing about it is certain
    fix = None if _DAY.match(source) else meant
    return shape_errors.error(
        "YM006", N_("`{source}` is not a date"), hint, fix=fix, source=source[:40], meant=meant
    )


def _day_meant(source: str) -> str | None:
    """The day that `23.11.2026`, `2026/11/23` or `2026-1-5` certainly means; None for any other."""
    norwegian, loose = re.fullmatch(_NORWEGIAN_DAY, source), re.fullmatch(_LOOSE_DAY, source)
    if norwegian:
        d, m, y = norwegian.groups()
    elif loose:
        y, _, m, d = loose.groups()
    else:
        y, m, d = source[:4], source[5:7], source[8:10]
    try:
        return date(int(y), int(m), int(d)).isoformat()
    except ValueError:
        return None


def instant(value: object) -> datetime:
    """A moment with its offset from UTC, in ISO 8601, as in 2026-11-23T09:42:10+01:00."""
    if isinstance(value, datetime):
        return value
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise shape_errors.error(
            "YM006",
            N_("`{source}` is not a moment in time"),
            N_("write it as in 2026-11-23T09:42:10+01:00"),
            source=str(value)[:40],
        ) from None
    _near(moment.date(), str(value))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def identifier(value: object) -> str:
    """An id of at most 64: letters, digits, dot, dash, underscore; first no sign, nor `x-`."""
    name = text(value)
    if len(name) > ID_LIMIT:
        raise shape_errors.error(
            "YM015",
            N_("the id is longer than {limit} characters"),
            N_("shorten it"),
            limit=ID_LIMIT,
        )
    if not _ID.fullmatch(name):
        near = "-".join(name.lower().translate(LETTERS).split())
        allowed = N_("use a to z, digits, dot, dash and underscore; begin with a letter or digit")
        meant = N_("did you mean `{near}`? Ids have a to z, digits, dot, dash and underscore")
        raise shape_errors.error(
            "YM015",
            N_("`{name}` is not an id"),
            meant if _ID.fullmatch(near) else allowed,
            name=name,
            near=near,
        )
    if name.startswith("x-"):
        # where ids are keys, a key of this kind is passed over: its readings would be lost
        raise shape_errors.error(
            "YM015",
            N_("an id cannot begin with `x-`: such keys are kept and not read"),
            N_("choose another id"),
        )
    return name


def folder_name(value: object) -> str:
    """An id that may name a file or folder on every system: a team's, a cycle's, an author's."""
    name = identifier(value)
    if name.endswith(".") or name.split(".")[0].lower() in _DEVICES:
        raise shape_errors.error(
            "YM015",
            N_("`{name}` cannot name a file on every system"),
            N_("choose another id"),
            name=name,
        )
    return name


def listed(value: object) -> object:
    """The list itself, or the one thing alone as a list of one."""
    return value if isinstance(value, list | tuple) else [value]


def _kind(value: object) -> Phrase:
    if isinstance(value, dict):
        return Phrase(N_("a mapping"))
    return Phrase(N_("a list") if isinstance(value, list) else N_("nothing"))


Text = Annotated[str, BeforeValidator(text)]
Number = Annotated[Decimal, BeforeValidator(number)]
Whole = Annotated[int, BeforeValidator(whole)]
# how often something is read, in days: from daily to every ten years
Rhythm = Annotated[Whole, Field(ge=1, le=3660)]
Day = Annotated[date, BeforeValidator(day)]
Instant = Annotated[datetime, BeforeValidator(instant)]
Id = Annotated[str, BeforeValidator(identifier)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed)]
FolderName = Annotated[str, BeforeValidator(folder_name)]

_SURE = 0.8


def one_of(*words: str) -> Callable[[object], str]:
    """A parser that gives back one of the words, and names them all otherwise."""

    def parse(value: object) -> str:
        found = text(value)
        if found in words:
            return found
        near = difflib.get_close_matches(found.lower(), words, 1)
        sure = difflib.get_close_matches(found.lower(), words, 2, _SURE)
        raise shape_errors.error(
            "YM016",
            N_("`{found}` is not one of the words that may stand here"),
            N_("did you mean `{near}`? Allowed: {words}") if near else N_("allowed: {words}"),
            fix=sure[0] if len(sure) == 1 else None,
            found=found[:40],
            near=near[0] if near else "",
            words=", ".join(words),
        )

    return parse


def yes_or_no(value: object) -> bool:
    """True for `yes` and `true`, False for `no` and `false`."""
    if isinstance(value, bool):
        return value
    word = value.lower() if isinstance(value, str) else ""
    if word not in {"yes", "no", "true", "false"}:
        raise shape_errors.error(
            "YM016",
            N_("`{found}` is neither `yes` nor `no`"),
            N_("write `true` or `false`"),
            found=str(value)[:40],
        )
    return word in {"yes", "true"}


YesOrNo = Annotated[bool, BeforeValidator(yes_or_no)]
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Weekday = Annotated[
    Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    BeforeValidator(one_of(*WEEKDAYS)),
]
Better = Annotated[Literal["higher", "lower"], BeforeValidator(one_of("higher", "lower"))]
Kind = Annotated[
    Literal["aspirational", "committed"], BeforeValidator(one_of("aspirational", "committed"))
]
Language = Annotated[Literal["en", "nb"], BeforeValidator(one_of("en", "nb"))]
Zone = Annotated[
    Literal["none", "commit", "target", "stretch"],
    BeforeValidator(one_of("none", "commit", "target", "stretch")),
]
Outcome = Annotated[
    Literal["achieved", "missed", "dropped", "carried-over"],
    BeforeValidator(one_of("achieved", "missed", "dropped", "carried-over")),
]


def refusal(problem: PydanticCustomError) -> Message:
    """What a shape error says, and what to do about it where there is something to say."""
    context = problem.context or {}
    text, hint = (Message(context[key], **context["values"]) for key in ("text", "hint"))
    return Message("{text}; {hint}", text=text, hint=hint) if context["hint"] else text
