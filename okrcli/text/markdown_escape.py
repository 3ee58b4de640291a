r"""People's text in Markdown: it is shown as it stands, and can neither mark up nor call anybody.

Markup is escaped. What GitHub and GitLab look for once that is rendered (mentions, references,
addresses, emoji) is broken by a character without width, since they read escapes through; one that
never stands inside a number.

>>> escaped("**all** of @acme/team: ![x](http://evil) | <b>")
'\\*\\*all\\*\\* of @&#8203;acme/team: \\!\\[x\\](http:&#8203;//evil) \\| &lt;b&gt;'
"""

import re

from okrcli.text import sanitize

_NOTHING = "&#8203;"
_MARKS = re.compile(r"[\\`*_\[\]!|~^$]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_FIRST = re.compile(r"^(?=[-+]\s|[#=/:])|^([0-9]+)(?=[.)](?:\s|$))")
# a mention, an issue, a request, a label, a snippet; a milestone where GitLab has them
_REFERENCES = re.compile(r'(?<=[@#!~$%&])(?=[\w"])')
_ADDRESSES = re.compile(r"(?i)(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bgh-)(?=[0-9])")
# of digits alone only two emoji are called, and no time of day
_EMOJI = re.compile(r"(?<=:)(?=(?:[0-9]*[a-z_][a-z0-9_+-]*|100|1234|[+-]1):)", re.IGNORECASE)
# of digits alone it is a number, which nothing may part
_COMMITS = re.compile(
    r"\b(?=[0-9a-f]{7,64}\b)(?=[0-9]*[a-f])[0-9a-f]{4}(?=[0-9a-f])", re.IGNORECASE
)
_HOLD = "\ue001"


def escaped(text: str) -> str:
    """One line of Markdown that shows the text and does nothing else, at any place in a line."""
    held = sanitize.visible(text).strip()
    for pattern in (_REFERENCES, _ADDRESSES, _EMOJI):
        held = pattern.sub(_HOLD, held)
    held = _COMMITS.sub(lambda found: found[0] + _HOLD, held)
    marked = _MARKS.sub(lambda found: f"\\{found[0]}", held.translate(_ENTITIES))
    return _FIRST.sub(lambda found: f"{found[1] or ''}\\", marked).replace(_HOLD, _NOTHING)


def link(text: str, address: str) -> str:
    """A link that shows the text; the address is one that the model has let in."""
    return f"[{escaped(text)}](<{address.translate(_ENTITIES)}>)"


def code(text: str) -> str:
    """The text as code on one line, between as many backticks as it takes."""
    plain = sanitize.visible(text)
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{plain}{pad}{fence}"
