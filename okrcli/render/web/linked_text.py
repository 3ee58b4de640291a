"""Addresses in people's text as links: https only, and nothing else of what they wrote."""

import re
from collections.abc import Callable

from markupsafe import Markup, escape

_ADDRESS = re.compile(r"https://[^\s<>\"'()\[\]{}|\\^`]+")
_AFTER = ".,;:!?…"


def linked(text: str, show: Callable[[str], str]) -> Markup:
    """The text as it is to be shown, escaped, with each https address in it a link.

    A link tells nobody where it stood.
    """
    shown = show(text)
    parts: list[Markup] = []
    end = 0
    for found in _ADDRESS.finditer(shown):
        address = found[0].rstrip(_AFTER)
        if address == "https://":
            continue
        parts.append(escape(shown[end : found.start()]))
        parts.append(
            Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(address, address)
        )
        end = found.start() + len(address)
    parts.append(escape(shown[end:]))
    return Markup("").join(parts)
