"""All KPIs of a cycle, wherever they stand: what they serve, how they are, how they have moved.

`of(space, season, on, choice)` is what every renderer starts from.
"""

from okrcli.report.board.build import of, of_view, only, row
from okrcli.report.board.values import (
    KINDS,
    STATES,
    Balance,
    Board,
    Choice,
    Group,
    Role,
    Row,
    State,
)

__all__ = [
    "KINDS", "STATES", "Balance", "Board", "Choice", "Group", "Role", "Row", "State",
    "of", "of_view", "only", "row",
]  # fmt: skip
