"""Fields that take one of a few words, refused with the nearest where another stands."""

import difflib
from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import BeforeValidator

from okrcli.findings import N_
from okrcli.model import scalars, shape

_SURE = 0.8


def one_of(*words: str) -> Callable[[object], str]:
    """A parser that gives back one of the words, and names them all otherwise."""

    def parse(value: object) -> str:
        found = scalars.text(value)
        if found in words:
            return found
        near = difflib.get_close_matches(found.lower(), words, 1)
        sure = difflib.get_close_matches(found.lower(), words, 2, _SURE)
        raise shape.error(
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
        raise shape.error("YM016", N_("`{found}` is neither `yes` nor `no`"), found=str(value)[:40])
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
