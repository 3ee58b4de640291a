"""The colours of states in drawings that other programs make.

Strokes only: the letters keep whatever colour suits the page, light or dark.
"""

STROKES = {
    "on-track": "#2da44e", "at-risk": "#bf8700", "off-track": "#cf222e", "done": "#1b7c83",
    "stale": "#8250df", "open": "#0969da", "other": "#8c959f",
    "holds": "#2da44e", "does-not-hold": "#bf8700", "overdue": "#cf222e", "ended": "#8250df",
}  # fmt: skip


def name(state: str | None) -> str:
    """The name of a state's colour."""
    return state if state in STROKES else "other"
