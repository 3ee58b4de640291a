"""Teams by group: the folders between a cycle and its plans."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

_Team = TypeVar("_Team")


def teams_by_group(
    teams: Iterable[_Team], group_of: Callable[[_Team], str | None]
) -> Mapping[str, list[_Team]]:
    """The teams by their group's id, in its order; nothing where no team has a group.

    Those that are in none come last, below an empty id.
    """
    found: dict[str, list[_Team]] = {}
    for team in teams:
        found.setdefault(group_of(team) or "", []).append(team)
    if not any(found):
        return {}
    return {group: found[group] for group in sorted(found, key=_order)}


def _order(group: str) -> tuple[bool, str, str]:
    return not group, group.casefold(), group
