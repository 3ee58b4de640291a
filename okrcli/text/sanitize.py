"""The one filter between people's text and a terminal: what could act or hide is spelled out."""

import re

# Patterns are compiled by `re` when a text wants them, as few do.
# C0 and C1 controls, zero-width and joining characters, bidirectional marks and overrides, line
# separators, the byte order mark, tags and lone surrogates
_HIDDEN = (
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0e"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff\u034f\u17b4\u17b5]"
    # a digit's emoji form, where no key is drawn round it
    "|(?<=[0-9])\ufe0f(?!\u20e3)"
)
_HIDDEN_IN_JSON = _HIDDEN.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f", 1)
_JOINED_EMOJI = (
    "(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f000-\U0001faff])"
)
_COMBINING = "[\u0300-\u036f\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILE = f"({_COMBINING}{{3}}){_COMBINING}+"
_BREAKS = re.compile(r"[\t\r\n]+")
_KEEP = "\ue000"


def visible(text: str) -> str:
    r"""The text on one line, with `\x1b` for an escape and `\u202e` for a bidirectional override.

    Line breaks and tabs become a space, runs of white space one; an emoji joined by zero-width
    joiners stays whole; of a pile of combining marks the first three stay. Nothing else changes.
    """
    return _spelled(_BREAKS.sub(" ", text))


def visible_lines(text: str) -> list[str]:
    """The same for a text of several lines, which stay apart."""
    return [_spelled(line.replace("\t", " ")) for line in text.replace("\r\n", "\n").split("\n")]


def _spelled(text: str) -> str:
    # what is printed below U+0300, as most of what people write, neither hides nor piles up
    if text.isprintable() and max(text, default="") < "\u0300":
        return text
    kept = re.sub(_JOINED_EMOJI, _KEEP, text.replace(_KEEP, "�"))
    thinned = re.sub(_PILE, r"\1", kept)
    return re.sub(_HIDDEN, _escape, thinned).replace(_KEEP, "\u200d")


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def in_json(dumped: str) -> str:
    r"""JSON with what could act or hide as `\\u` escapes: it says the same, and shows itself.

    Its line ends stay: those of a text have an escape already.
    """
    if dumped.isascii():
        return dumped
    return re.sub(_HIDDEN_IN_JSON, lambda found: _in_json(found[0]), dumped)


def _in_json(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))


def visible_line(line: str) -> str:
    """A line of a file as shown under a finding: blanks stay as they are, a tab is one."""
    return _spelled(line.replace("\t", " "))


def spelled(text: str, encoding: str) -> str:
    """The text with escapes for what an encoding lacks, letters with marks included."""
    return text.encode(encoding, "backslashreplace").decode(encoding)


_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "ø": "o",
        "å": "a",
        "Æ": "Ae",
        "Ø": "O",
        "Å": "A",
        "\u00a0": " ",
        "\u202f": " ",
        "é": "e",
        "è": "e",
        "ê": "e",
        "ò": "o",
        "ô": "o",
        "É": "E",
        "−": "-",
        "–": "-",
        "’": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "…": "...",
    }
)


def encodable(text: str, encoding: str) -> str:
    """The text as the output's encoding can hold it: letters without their marks, else spelled."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return spelled(text.translate(_LETTERS), encoding)
    return text
