"""Copies of one workspace, each for one accident, and what must be true of it afterwards."""

import os
import shutil
from pathlib import Path
from typing import Any

from okrcli.model import session
from tests import nursery
from tests.cli.checkin.desk import CYCLE, Desk

Sessions = dict[tuple[str, str], dict[str, Any]]


class Scene:
    """A desk, and a command to run on copies of it."""

    def __init__(self, desk: Desk, nursery: nursery.Nursery, *words: str) -> None:
        self.desk = desk
        self.nursery = nursery
        self.words = list(words)
        self._copies = 0

    def copy(self) -> Desk:
        """The desk once more, untouched."""
        self._copies += 1
        root = self.desk.root.parent / f"copy-{self._copies}"
        shutil.copytree(self.desk.root, root)
        return Desk(root, self.desk.capsys)

    def run(self, desk: Desk, *options: str) -> nursery.Done:
        """Run the command on a copy, as a process of its own under strace's options."""
        return self.nursery.okr(desk.root, self.words, *options)

    def places(self) -> list[tuple[str, int]]:
        """Every call of the command that changes the disk, seen in a rehearsal."""
        self.nursery.warm(self.copy().root, self.words)
        done = self.run(self.copy())
        assert done.code == 0, done.said
        return done.places

    def again(self, desk: Desk) -> int:
        """The exit code of the same command, run once more where nothing goes wrong."""
        before = Path.cwd()
        os.chdir(desk.root)
        try:
            return desk.okr(*self.words).code
        finally:
            os.chdir(before)


def sessions(desk: Desk) -> Sessions:
    """Every session by team and file name, whether it stands folded or on its own."""
    keys = set(session.Session.model_fields)
    return {
        (team.id, filed.name): filed.session.model_dump(include=keys)
        for team in desk.space.cycles["2026-Q4"].teams.values()
        for filed in team.sessions
    }


def leftovers(desk: Desk) -> list[str]:
    """Temporary files that somebody left behind."""
    return [path.name for path in desk.root.rglob(".okr-tmp-*")]


def close(desk: Desk) -> None:
    """Let growth have two sessions, and both teams have closed."""
    for value in ("4000", "4001"):
        assert desk.checkin("subscriptions", value).code == 0
    for team in ("growth", "product"):
        desk.write(f"{CYCLE}/reviews/{team}.yaml", f"closed: {desk.day(0)}\nauthor: kari\n")
