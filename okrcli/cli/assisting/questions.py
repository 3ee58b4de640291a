"""What an assistant may ask of a workspace: the files as they are now, a cycle and a day."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrcli.actions import names
from okrcli.cli import opening, options
from okrcli.cli.assisting.moment import Moment
from okrcli.language import catalogue
from okrcli.store.fingerprints import TICK, Fingerprint, workspace_fingerprint
from okrcli.store.workspace_files import Disk


class Standing(NamedTuple):
    """What holds for a whole session: the folder, and what was typed beside `okr mcp`."""

    root: Path
    cycle: str | None = None
    day: date | None = None
    rev: str | None = None


class Questions:
    """The workspace, read again when one of its files has changed."""

    def __init__(self, standing: Standing, today: Callable[[], date]) -> None:
        self.standing, self.today = standing, today
        self._seen: Fingerprint | None = None
        self._opened: opening.Opened | None = None

    def opened(self) -> opening.Opened:
        """The workspace as it is now; a revision is what it was."""
        if self._opened and self.standing.rev is not None:
            return self._opened
        now, seen = time.time_ns(), workspace_fingerprint(Disk(self.standing.root))
        if self._opened is None or seen is None or seen != self._seen:
            self._opened = opening.to_look_at(self.standing.rev)
            # what changed just now may change once more without looking otherwise
            self._seen = seen if seen and seen.newest < now - TICK else None
        return self._opened

    def language(self) -> catalogue.Language:
        """The workspace's language."""
        return opening.language(None, self.opened().workspace)

    def moment(self, cycle: str | None = None, on: str | None = None) -> Moment:
        """The cycle and the day that a question names, else those of the session."""
        opened = self.opened()
        day = options.day(on) if on else self.standing.day or self.today()
        named = cycle or self.standing.cycle
        season = names.season(opened.workspace, named, day)
        return Moment(opened.loaded, season, day, self.language())
