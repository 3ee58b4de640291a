"""Every command that writes, each with a workspace in which it has something to do."""

import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from okrcli.cli import commands
from tests.cli.checkin.desk import CYCLE, KPIS, Desk, laid
from tests.torture.process import ran

READINGS = "id,value\nsubscriptions,4720\ntickets,30\n"
GRADES = "id\nresponse-time\ntickets\n"
SHEET = (
    "Objective,Key result,Owner,Start,Target,Current,Team,Period\n"
    "Grow,Subscriptions,Kari,10,20,12,Growth,2026-Q4\n"
    "Grow,Visitors,Kari,10,20,12,Product,2026-Q4\n"
    "Please,Answers,Tom,10,20,13,Support,2026-Q4\n"
)

# the folder that a workspace and its files stand in
BESIDE = "."


@dataclass(frozen=True)
class WritingCommand:
    """A command line, and what lays out the workspace that it is run in; `files` stand beside it.

    A variable of `environ` that names one of them, or the folder `BESIDE` it, is that place.
    """

    name: str
    words: tuple[str, ...]
    lay: Callable[[Path], object]
    files: Mapping[str, str] = field(default_factory=dict)
    environ: Mapping[str, str] = field(default_factory=dict)

    def prepared(self, folder: Path) -> tuple[Path, list[str]]:
        """A workspace in a new folder, and the words with the places of the files in them."""
        root = folder / self.name / "acme"
        root.mkdir(parents=True)
        for name, text in self.files.items():
            place = root.parent / name
            place.write_text(text, encoding="utf-8")
            place.chmod(0o755)
        self.lay(root)
        places = {name: str(root.parent / name) for name in self.files}
        return root, [places.get(word, word) for word in self.words]

    def environment(self, root: Path) -> dict[str, str]:
        """The variables it is run with, places in full."""
        return {
            key: str(root.parent / value) if value in {*self.files, BESIDE} else value
            for key, value in self.environ.items()
        }


def desk(root: Path) -> Desk:
    """A desk's workspace, with nothing recorded; what is printed is nobody's here."""
    return laid(root, cast("pytest.CaptureFixture[str]", None))


def _sound(root: Path, *words: str) -> None:
    done = ran(root, words)
    assert done.code == 0, done.said


def _recorded(root: Path) -> Desk:
    """Two sessions of growth and one of product."""
    made = desk(root)
    rows = root.parent / "earlier.csv"
    rows.write_text(READINGS)
    _sound(root, "checkin", "subscriptions", "4001")
    _sound(root, "checkin", "--from", str(rows))
    return made


def closed(root: Path) -> Desk:
    """Sessions of two teams, and a review of each."""
    made = _recorded(root)
    for team in ("growth", "product"):
        made.write(f"{CYCLE}/reviews/{team}.yaml", f"closed: {made.day(0)}\nauthor: kari\n")
    return made


def _misspelt(root: Path) -> None:
    made = desk(root)
    for path in ("plans/growth.yaml", "plans/product.yaml"):
        text = (root / CYCLE / path).read_text()
        made.write(f"{CYCLE}/{path}", text.replace("key_results:", "key_resluts:"))
    made.write("kpis.yaml", (root / "kpis.yaml").read_text().replace("owner: ola", "ownr: ola"))


def _ended(root: Path) -> None:
    """A cycle whose goals were graded, with what goes on in the next."""
    made = desk(root)
    rows = root.parent / "all.csv"
    _sound(root, "checkin", "subscriptions", "4720")
    goals = ("subscriptions", "retention", "regions", "annual-plans", "keyboard")
    for team, ids in (("growth", goals), ("product", ("response-time", "tickets"))):
        rows.write_text("id,outcome\n" + "".join(f"{name},carried\n" for name in ids))
        done = ran(root, ["close", "--early", "--team", team, "--from", str(rows)])
        assert done.code == 0, done.said
    assert made.root == root


def _empty(root: Path) -> None:
    shutil.rmtree(root)
    root.mkdir()


def _measured(root: Path) -> None:
    """Two KPIs whose values a program knows; the connector stands outside of the workspace."""
    desk(root).write("kpis.yaml", re.sub(r"id: (nps|visitors),", r"id: \1, source: survey,", KPIS))
    connectors = root.parent / "okr/connectors.toml"
    connectors.parent.mkdir()
    connectors.write_text('[connectors.survey]\ntype = "command"\nargv = ["/bin/echo", "42"]\n')
    connectors.chmod(0o600)


_EVERY = (
    WritingCommand("checkin", ("checkin", "subscriptions", "4720"), desk),
    WritingCommand("checkin-from", ("checkin", "--from", "rows.csv"), desk, {"rows.csv": READINGS}),
    WritingCommand("undo", ("undo", "--yes"), _recorded),
    WritingCommand(
        "close", ("close", "--early", "--from", "grades.csv"), _recorded, {"grades.csv": GRADES}
    ),
    WritingCommand("fold", ("close", "2026-Q4", "--fold", "--yes"), closed),
    WritingCommand("fix", ("validate", "--fix"), _misspelt),
    WritingCommand("init", ("init", "2026-Q4", "--team", "growth"), _empty),
    WritingCommand("init-from", ("init", "2027-Q1", "--from", "2026-Q4"), _ended),
    WritingCommand(
        "import", ("import", "sheet.csv", "--author", "kari"), _empty, {"sheet.csv": SHEET}
    ),
    WritingCommand(
        "import-more",
        ("import", "sheet.csv", "--author", "kari"),
        desk,
        {"sheet.csv": SHEET.replace("2026-Q4", "2027-Q1")},
    ),
    WritingCommand("pull", ("pull",), _measured, environ={"XDG_CONFIG_HOME": BESIDE}),
    WritingCommand(
        "edit",
        ("edit", "growth"),
        desk,
        # an editor may outlive the okr that opened it, and have been there when okr comes again
        {
            "editor": '#!/bin/sh\nwhile read -r line; do\n[ "$line" = "# edited" ] && exit\ndone'
            ' < "$1"\necho "# edited" >> "$1"\n'
        },
        {"EDITOR": "editor"},
    ),
    WritingCommand("report", ("report", "-o", "okrs.html"), _recorded),
    WritingCommand("demo", ("demo", "example"), _empty),
)
# of those above, what this version of okr has
COMMANDS = {each.name: each for each in _EVERY if each.words[0] in commands.COMMANDS}
MISSING = [each.name for each in _EVERY if each.name not in COMMANDS]
