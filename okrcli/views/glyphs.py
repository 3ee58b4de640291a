"""Every character that is drawn and not written by people, with its ASCII twin."""

from typing import NamedTuple

from okrcli.language.numbers import DASH


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
    unread: str
    held: str
    missed: str
    shares: str
    states: dict[str, str]

    def drawable(self, words: str) -> str:
        """The words with signs that can be shown: `>=` for `≥` where only ASCII can."""
        if self.arrow == "->":
            words = words.replace("≥", ">=").replace("≤", "<=")
        return words.replace(DASH, self.dash)


UNICODE = Glyphs(
    full="━",
    half="╸",
    rest="─",
    tick_in="┿",
    tick_out="┼",
    rule="─",
    tick_rule="┬",
    tick_end="╵",
    levels="▁▂▃▄▅▆▇",
    gap="·",
    arrow="→",
    next="→",
    up="↗",
    down="↘",
    check="✔",
    cross="✗",
    dot="·",
    dash="–",
    axis="│",
    corner="└",
    prompt="›",
    ahead="╌",
    shade="░",
    forecast="⤳",
    leads="↻",
    branch="├─ ",
    branch_last="└─ ",
    branch_on="│  ",
    mark="─",
    pointer="▸",
    cut="…",
    unread="·",
    held="▮",
    missed="▯",
    shares="↳",
    states={
        "on-track": "●",
        "at-risk": "▲",
        "off-track": "■",
        "done": "✔",
        "stale": "◌",
        "no-reading": "○",
        "open": "◇",
        "not-started": "▷",
        "dropped": "✗",
        "unmeasured": "○",
        "overdue": "◆",
        "ended": "□",
        "holds": "✔",
        "does-not-hold": "✗",
        "draft": "▱",
    },
)

ASCII = Glyphs(
    full="#",
    half="=",
    rest="-",
    tick_in="|",
    tick_out="|",
    rule="-",
    tick_rule="+",
    tick_end="|",
    levels="_.:-=+#",
    gap=" ",
    arrow="->",
    next=">",
    up="+",
    down="-",
    check="v",
    cross="x",
    dot="-",
    dash="-",
    axis="|",
    corner="+",
    prompt=">",
    ahead="~",
    shade="~",
    forecast="~",
    leads="?",
    branch="|- ",
    branch_last="`- ",
    branch_on="|  ",
    mark="^",
    pointer=">",
    cut="~",
    unread=".",
    held="#",
    missed="_",
    shares=">",
    states={
        "on-track": "o",
        "at-risk": "^",
        "off-track": "#",
        "done": "v",
        "stale": "?",
        "no-reading": "_",
        "open": "<",
        "not-started": ">",
        "dropped": "x",
        "unmeasured": "_",
        "overdue": "!",
        "ended": "=",
        "holds": "v",
        "does-not-hold": "x",
        "draft": "~",
    },
)


def glyphs_for(*, ascii_only: bool) -> Glyphs:
    """The glyphs for an output that can, or cannot, show more than ASCII."""
    return ASCII if ascii_only else UNICODE
