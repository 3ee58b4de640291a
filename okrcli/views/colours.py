"""Colours named for what they mean: of states, levels and kinds of words.

They are the terminal's own named colours, so they follow the reader's palette. Every state has a
shape and a word besides its colour.
"""

# rich must never be given a style named `none`
STYLES = {
    "on-track": "green",
    "at-risk": "yellow",
    "off-track": "red",
    "done": "cyan",
    "overdue": "red",
    "ended": "magenta",
    "holds": "green",
    "does-not-hold": "yellow",
    "stale": "magenta",
    "no-reading": "dim",
    "open": "blue",
    "not-started": "dim",
    "draft": "dim",
    "dropped": "dim",
    "unmeasured": "dim",
    "id": "bold cyan",
    "muted": "dim",
    "title": "bold",
    "number": "bold",
    "pace": "bold",
    "leading": "magenta",
    "lagging": "blue",
    "measures": "dim",
    "up": "green",
    "down": "red",
    "hint": "cyan",
    "warning": "yellow",
    "error": "red",
    "red": "red",
    "yellow": "yellow",
    "green": "green",
}
