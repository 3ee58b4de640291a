"""Addresses that a file may hold: shown as links, never opened and never fetched by us."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from okrcli.messages import N_
from okrcli.model import scalars, shape_errors

LENGTH_LIMIT = 2_000
# what no address holds unescaped: blanks, controls, and what ends one in HTML or Markdown
_PLAIN = r"[^\s\x00-\x20\x7f-\x9f\"'<>\\`{}|^\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
# a name or number of a host, without a user before it that would make it look like another
_HTTPS = rf"https://(?![^/?#]*@)[^/?#:\s.]{_PLAIN}*"
_MAILTO = rf"mailto:[^@/?\s]{_PLAIN}*@{_PLAIN}+"


def link_address(value: object) -> str:
    """An address that begins with `https://` or `mailto:`."""
    return _address(value, rf"{_HTTPS}|{_MAILTO}", N_("write it as in https://… or mailto:…"))


def page_address(value: object) -> str:
    """An address that begins with `https://`."""
    return _address(value, _HTTPS, N_("write it as in https://…"))


def _address(value: object, pattern: str, hint: str) -> str:
    """The address as it stands, where it is of a pattern."""
    found = scalars.text(value)
    fits = len(found) <= LENGTH_LIMIT and re.fullmatch(f"{_PLAIN}+", found)
    if fits and re.fullmatch(pattern, found):
        return found
    raise shape_errors.error(
        "YM016", N_("`{found}` is no address that may stand here"), hint, found=found[:60]
    )


Link = Annotated[str, BeforeValidator(link_address)]
Page = Annotated[str, BeforeValidator(page_address)]
