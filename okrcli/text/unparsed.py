"""What a YAML text may say, told from its bytes without parsing it: never less than it does say."""

import re
from collections.abc import Callable
from functools import cache

# an escape in a quoted text may spell any letter; those of the canonical form spell none of an id
_SPELLS = re.compile(rb'\\[^"\\n]')
# the key `id` with a value on its line or the next, and what may put one further away
_GIVEN = re.compile(rb"id[\"']?\s*:\s*[\"']?([a-z0-9._-]+)")
_UNSURE = re.compile(rb"id[\"']?\s*:\s*[#|>&!*]")
_KEYED = re.compile(rb"\?\s")


def has_escapes(text: bytes) -> bool:
    """Whether there are escapes in it that may spell any word."""
    return _SPELLS.search(text) is not None


@cache
def may_hold(names: frozenset[str]) -> Callable[[bytes], bool]:
    """What tells whether a text may have any of these ids in it."""
    words = [name.encode() for name in names]

    def holds(text: bytes) -> bool:
        for word in words:
            if word in text:
                return True
        return b"\\" in text and has_escapes(text)

    return holds


def given_ids(text: bytes) -> frozenset[bytes] | None:
    """What stands behind the keys `id` of a text in small letters; None where nobody can tell."""
    if has_escapes(text) or _UNSURE.search(text) or (b"?" in text and _KEYED.search(text)):
        return None
    return frozenset(_GIVEN.findall(text))
