"""How things look: glyphs with their ASCII twins, and styles named for what they mean.

Styles are the terminal's own named colours, so they follow the reader's palette. Every state has a
shape and a word besides its colour.
"""

from typing import NamedTuple

from okrcli.findings import N_
from okrcli.scoring import state as states

# rich must never be given a style named `none`
STYLES = {
    "on-track": "green", "at-risk": "yellow", "off-track": "red", "done": "cyan",
    "overdue": "red", "ended": "magenta", "holds": "green", "does-not-hold": "yellow",
    "stale": "magenta", "no-reading": "dim", "open": "blue", "not-started": "dim",
    "draft": "dim", "dropped": "dim", "unmeasured": "dim",
    "id": "bold cyan", "muted": "dim", "title": "bold", "number": "bold", "pace": "bold",
    "leading": "magenta", "lagging": "blue", "measures": "dim",
    "up": "green", "down": "red", "hint": "cyan",
    "warning": "yellow", "error": "red", "red": "red", "yellow": "yellow", "green": "green",
}  # fmt: skip

WORDS: dict[str, str] = {
    "on-track": N_("on track"),
    "at-risk": N_("at risk"),
    "off-track": N_("off track"),
    "done": N_("done"),
    "ended": N_("ended"),
    "overdue": N_("overdue"),
    "stale": N_("stale"),
    "no-reading": N_("no reading"),
    "open": N_("open"),
    "holds": N_("holds"),
    "does-not-hold": N_("does not hold"),
    "not-started": N_("not started"),
    "draft": N_("draft"),
    "dropped": N_("dropped"),
    "unmeasured": N_("not measured"),
}

OUTCOMES: dict[str, str] = {
    "achieved": N_("achieved"),
    "missed": N_("missed"),
    "dropped": N_("dropped"),
    "carried-over": N_("carried over"),
}


class Glyphs(NamedTuple):
    """Every character that is drawn and not written by people; all one cell wide."""

    full: str
    half: str
    rest: str
    tick_in: str
    tick_out: str
    rule: str
    tick_rule: str
    tick_end: str
    levels: str
    gap: str
    arrow: str
    next: str
    up: str
    down: str
    check: str
    cross: str
    dot: str
    dash: str
    axis: str
    corner: str
    prompt: str
    ahead: str
    shade: str
    forecast: str
    leads: str
    branch: str
    branch_last: str
    branch_on: str
    mark: str
    pointer: str
    cut: str
    states: dict[str, str]


UNICODE = Glyphs(
    full="━", half="╸", rest="─", tick_in="┿", tick_out="┼", rule="─", tick_rule="┬", tick_end="╵",
    levels="▁▂▃▄▅▆▇", gap="·", arrow="→", next="→", up="↗", down="↘", check="✔", cross="✗",
    dot="·", dash="–", axis="│", corner="└", prompt="›",
    ahead="╌", shade="░", forecast="⤳", leads="↻",
    branch="├─ ", branch_last="└─ ", branch_on="│  ",
    mark="─", pointer="▸", cut="…",
    states={
        "on-track": "●", "at-risk": "▲", "off-track": "■", "done": "✔", "stale": "◌",
        "no-reading": "○", "open": "◇", "not-started": "▷", "dropped": "✗", "unmeasured": "○",
        "overdue": "◆", "ended": "□", "holds": "✔", "does-not-hold": "✗", "draft": "▱",
    },
)  # fmt: skip
ASCII = Glyphs(
    full="#", half="=", rest="-", tick_in="|", tick_out="|", rule="-", tick_rule="+", tick_end="|",
    levels="_.:-=+#", gap=" ", arrow="->", next=">", up="+", down="-", check="v", cross="x",
    dot="-", dash="-", axis="|", corner="+", prompt=">",
    ahead="~", shade="~", forecast="~", leads="?",
    branch="|- ", branch_last="`- ", branch_on="|  ",
    mark="^", pointer=">", cut="~",
    states={
        "on-track": "o", "at-risk": "^", "off-track": "#", "done": "v", "stale": "?",
        "no-reading": "_", "open": "<", "not-started": ">", "dropped": "x", "unmeasured": "_",
        "overdue": "!", "ended": "=", "holds": "v", "does-not-hold": "x", "draft": "~",
    },
)  # fmt: skip


def glyphs(*, ascii_only: bool) -> Glyphs:
    """The glyphs for an output that can, or cannot, show more than ASCII."""
    return ASCII if ascii_only else UNICODE


def word(state: states.State) -> str:
    """The English word for a state, to be translated."""
    return WORDS[state]
