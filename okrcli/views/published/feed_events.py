"""What a feed tells of: check-ins that came, and plans that changed."""

from datetime import datetime
from typing import NamedTuple


class CheckInEvent(NamedTuple):
    """One session: its file, team (empty of the workspace's own), when, by whom, and what of."""

    path: str
    cycle: str
    team: str
    team_name: str
    when: datetime
    author: str
    said: tuple[str, ...]


class ChangeEvent(NamedTuple):
    """The changes of one goal's plan: its title, where it is planned, when, and a line each."""

    path: str
    cycle: str
    team: str
    team_name: str
    when: datetime
    title: str
    said: tuple[str, ...]
