"""What a comparison says, in words but without layout: sections of rows of parts."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from okrcli.model import plan
from okrcli.scoring import states
from okrcli.store.open import Loaded
from okrcli.text import comments, tree
from okrcli.views.audience import Audience
from okrcli.views.document import Mark, Piece, Pieces, plain_text

Home = tuple[str, str]


class DiffRow(NamedTuple):
    """One thing that happened to one goal.

    `home` are the cycle and team it belongs to, empty for the workspace's own; `below` are lines
    that explain it. `file` and `key` lead to the place in a file, where there is one to point at;
    `title` is the goal's, where the parts do not say it.
    """

    mark: Mark
    home: Home
    id: str
    parts: Pieces
    below: tuple[Pieces, ...] = ()
    file: str = ""
    key: str = ""
    title: str = ""

    @property
    def plain(self) -> str:
        """The row as one text, without its id and what is below."""
        return plain_text(self.parts)


class Reading(NamedTuple):
    """A goal that was checked in: its values before and after, and the change between them."""

    mark: Mark
    home: Home
    id: str
    title: str
    old: str
    new: str
    change: str
    confidence: Pieces = ()
    below: tuple[Pieces, ...] = ()


class Standing(NamedTuple):
    """An objective's share in words and its state or grade; empty for none."""

    share: str = ""
    state: states.State | None = None
    grade: str = ""


class Impact(NamedTuple):
    """An objective that the changes move: how it stood, how it stands, and by how much it moved."""

    mark: Mark
    home: Home
    id: str
    title: str
    old: Standing
    new: Standing
    change: str


class DiffSection(NamedTuple):
    """Rows under a heading; an alarm's heading says what it is about and how often."""

    name: str
    title: str
    rows: tuple[DiffRow | Reading | Impact, ...]


class Head(NamedTuple):
    """What is compared: the range as it was typed, the cycles, and whose commits these are.

    `on` is the day that progress is as of.
    """

    span: str
    cycles: tuple[str, ...]
    commits: str
    on: date


class Delta(NamedTuple):
    """The whole of it; `names` are those of the teams, by cycle and id, `cycles` those of cycles.

    `unreadable` are files that could not be compared, each with the reason, and `notices` sentences
    on where the two moments were found.
    """

    head: Head
    alarms: DiffSection
    sections: tuple[DiffSection, ...]
    names: dict[Home, str]
    unreadable: tuple[tuple[str, str], ...]
    notices: tuple[str, ...] = ()
    cycles: Mapping[str, str] = {}

    @property
    def homes(self) -> list[Home]:
        """The teams and cycles that something happened in, in the order of the rows."""
        rows = (row for section in self.every() for row in section.rows)
        return list(dict.fromkeys(row.home for row in rows if any(row.home)))

    def home(self, home: Home) -> str:
        """What to call one of them: the team, with its cycle where there are several."""
        cycle, team = home
        several = len({name for name, _ in self.homes if name}) > 1
        parts = (
            self.names.get(home, team),
            self.cycles.get(cycle, cycle) if several or not team else "",
        )
        return ", ".join(part for part in parts if part)

    def every(self) -> Iterator[DiffSection]:
        """The sections that have something in them, the alarms first."""
        return (s for s in (self.alarms, *self.sections) if s.rows)


def changed(label: str, old: str, new: str, audience: Audience) -> Pieces:
    """`owner Ola → Sara`."""
    arrow = Piece(f" {audience.glyphs.arrow} ", "muted")
    return Piece(f"{label} ", "label"), Piece(old, "old"), arrow, Piece(new, "new")


def voice(parts: Pieces, said: str) -> Pieces:
    """The parts with what a reviewer must not miss behind them, if there is such a thing."""
    return (*parts, Piece(f"  {said}", "voice")) if said else parts


_RULES = {"max_key_results", "max_objectives", "ignore"}
# what an edit is called, and the key that is written
_KEYS = {"measure": "id", "milestone": "milestones", "zone": "zones", "side": "id"}


def line(loaded: Loaded, row: DiffRow) -> int:
    """The line of the key that a row is about, of its goal, else the first."""
    root = loaded.tree(row.file) if row.file in loaded.source.paths() else None
    if root is None:
        return 1
    word, _, part = row.key.partition(" ")
    if word == "ignore" and row.file != "okr.yaml":
        return _comment(loaded, row.file, root, part)
    key = _KEYS.get(word, word if word in _RULES else row.key)
    path = _goal(loaded, row)
    return tree.span_at(root, (*path, key) if key else path, key=bool(key)).line


def _goal(loaded: Loaded, row: DiffRow) -> tuple[str | int, ...]:
    """The way to the goal in its plan, or to the setting in `okr.yaml`."""
    cycle, team = row.home
    season = loaded.workspace.cycles.get(cycle)
    found = season.teams.get(team) if season else None
    if found and found.plan and found.path == row.file:
        return next((path[:-1] for path, name in plan.Plan.ids(found.plan) if name == row.id), ())
    return ("rules",) if row.key.partition(" ")[0] in _RULES else ()


def _comment(loaded: Loaded, path: str, root: tree.Node, code: str) -> int:
    """The line of the last comment that ignores a rule, the first of the file without one."""
    text = loaded.source.read(path).decode("utf-8-sig", "replace")
    lines = [mark.span.line for mark in comments.ignores(text, root) if code in mark.codes]
    return lines[-1] if lines else 1
