"""Values written as YAML in any spelling that the files may have: what people's editors allow."""

from collections.abc import Callable, Mapping, Sequence

from hypothesis import strategies as st

Value = str | Sequence["Value"] | Mapping[str, "Value"]
Draw = st.DrawFn


def _escaped(draw: Draw, text: str) -> str:
    """Double quotes, each letter as it is, in one of three escapes, or behind a joined line."""
    ways: dict[str, Callable[[str], str]] = {
        "plain": lambda letter: letter,
        "x": lambda letter: f"\\x{ord(letter):02x}",
        "u": lambda letter: f"\\u{ord(letter):04x}",
        "U": lambda letter: f"\\U{ord(letter):08x}",
    }
    letters = [ways[draw(st.sampled_from(sorted(ways)))](letter) for letter in text]
    return f'"{"".join(letters)}"'


def _word(draw: Draw, text: str, *, key: bool, flow: bool, indent: int) -> str:
    """A scalar: plain, in quotes, escaped; a value also over several lines."""
    styles = ["plain", "plain", "single", "double", "escaped"]
    if not key and len(text) > 1:
        styles.append("joined")
    if not key and not flow:
        styles += ["literal", "folded"]
    match draw(st.sampled_from(styles)):
        case "plain":
            return text
        case "single":
            return f"'{text}'"
        case "double":
            return f'"{text}"'
        case "joined":
            return f'"{text[:1]}\\\n{" " * (indent + 2)}{text[1:]}"'
        case "literal":
            return f"|-\n{' ' * (indent + 2)}{text}"
        case "folded":
            return f">-\n{' ' * (indent + 2)}{text}"
        case _:
            return _escaped(draw, text)


def _colon(draw: Draw) -> str:
    return draw(st.sampled_from([":", ":", " :", "  :"]))


def _flow(draw: Draw, value: Value, indent: int) -> str:
    if isinstance(value, str):
        return _word(draw, value, key=False, flow=True, indent=indent)
    gap = draw(st.sampled_from([" ", "", f"\n{' ' * (indent + 2)}"]))
    if isinstance(value, Mapping):
        pairs = [
            f"{_word(draw, key, key=True, flow=True, indent=indent)}{_colon(draw)} "
            f"{_flow(draw, below, indent + 2)}"
            for key, below in value.items()
        ]
        return f"{{{gap}{', '.join(pairs)}{gap}}}"
    return f"[{gap}{', '.join(_flow(draw, item, indent + 2) for item in value)}{gap}]"


def _block(draw: Draw, value: Value, indent: int) -> str:
    """What stands behind a key or a dash; a block begins on a line of its own."""
    if isinstance(value, str):
        return " " + _word(draw, value, key=False, flow=False, indent=indent)
    if not value or draw(st.integers(0, 3)) == 0:
        return " " + _flow(draw, value, indent)
    pad = " " * (indent + 2)
    if isinstance(value, Mapping):
        lines = [f"{pad}{line}" for line in _pairs(draw, value, indent + 2)]
    else:
        lines = [f"{pad}-{_block(draw, item, indent + 2)}" for item in value]
    return "\n" + "\n".join(lines)


def _pairs(draw: Draw, value: Mapping[str, Value], indent: int) -> list[str]:
    pairs = []
    for key, below in value.items():
        name = _word(draw, key, key=True, flow=False, indent=indent)
        if draw(st.integers(0, 7)) == 0:
            pairs.append(f"? {name}\n{' ' * indent}:{_block(draw, below, indent)}")
        else:
            comment = draw(st.sampled_from(["", "", "# was: nobody's\n" + " " * indent]))
            pairs.append(f"{comment}{name}{_colon(draw)}{_block(draw, below, indent)}")
    return pairs


@st.composite
def spelled(draw: Draw, value: Mapping[str, Value]) -> str:
    """A file that says this; empty for nothing."""
    if not value:
        return ""
    head = draw(st.sampled_from(["", "\ufeff", "# a comment\n", "---\n"]))
    whole = draw(st.integers(0, 5)) == 0
    body = _flow(draw, value, 0) if whole else "\n".join(_pairs(draw, value, 0))
    return f"{head}{body}\n"
