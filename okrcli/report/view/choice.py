"""What of a cycle is asked for."""

from typing import NamedTuple


class Choice(NamedTuple):
    """What of a cycle is asked for; nothing set means all of it. `ref` is the one goal or KPI."""

    team: str | None = None
    owner: str | None = None
    states: tuple[str, ...] = ()
    kind: str | None = None
    stale: bool = False
    ref: str | None = None

    @property
    def narrows(self) -> bool:
        """Whether key results are left out on purpose."""
        return bool(self.owner or self.states or self.kind or self.stale)
