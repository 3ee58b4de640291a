"""A goal, a KPI, a team or a whole cycle that a reference means, as it was found."""

from typing import NamedTuple

from okrcli.model import reference, workspace
from okrcli.store.open import Loaded


class FoundGoal(NamedTuple):
    """What is meant in which cycle, None for all of it, in the workspace as far as it was read."""

    loaded: Loaded
    cycle: workspace.Cycle
    target: reference.Target | None
