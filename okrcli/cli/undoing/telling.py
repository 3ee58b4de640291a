"""What an undo takes back, in words: the files, and where each goal stands without them."""

import shlex
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rich.text import Text

from okrcli import git
from okrcli.cli import opening, origin, writing
from okrcli.cli.checking import outcome, subject
from okrcli.cli.checking import telling as check_ins
from okrcli.cli.checking.filing import Entry
from okrcli.cli.checking.outcome import Change
from okrcli.cli.undoing import mine
from okrcli.cli.undoing.mine import Filed
from okrcli.findings import N_
from okrcli.model import reference, workspace
from okrcli.report import visible
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page


def planned(
    opened: opening.Opened, found: Sequence[Filed], today: date, page: Page
) -> Iterator[Text]:
    """The files as they stand, and what goes back to what."""
    yield Text()
    yield from writing.shown({filed.path: filed.data.decode("utf-8-sig") for filed in found})
    made = list(_changes(opened.workspace, found, today))
    if made:
        yield Text()
        yield from check_ins.table(made, page)
    yield Text()


def _changes(space: workspace.Workspace, found: Sequence[Filed], today: date) -> Iterator[Change]:
    """Where each goal stands now, and where it stands without the readings."""
    after = mine.without(space, found)
    for filed in found:
        season = space.cycles[filed.team.cycle]
        targets = {each.id: each for each in _targets(space, season, filed.team)}
        for name, reading in filed.session.readings.items():
            if name not in targets or not reading.measures:
                continue
            item = subject.of(space, targets[name], filed.team.id, filed.session.date)
            old, new = (outcome.standing(known, item, today) for known in (space, after))
            yield Change(item, today, (Entry(item, filed.session.date, reading),), old, new)


def _targets(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team
) -> Iterator[reference.Target]:
    """What the ids in a team's sessions mean: standing KPIs, unless the plan has its own."""
    every = list(reference.targets(space, season))
    yield from (each for each in every if each.team is None)
    yield from (each for each in every if each.team and each.team.id == team.id and each.item)


def done(
    root: Path, found: Sequence[Filed], repositories: Sequence[git.Repository], page: Page
) -> Iterator[Text]:
    """The files that are gone, and how git's index forgets those that it holds."""
    for filed in found:
        shown = origin.path_to(root / filed.path)
        yield from draw.wrapped(page.say(N_("Took back {path}"), path=shown), page.inner)
    paths = [filed.path for filed in found]
    staged = sorted(repositories[0].staged(paths)) if repositories else []
    if staged:
        there = f"git -C {shlex.quote(str(root))} rm -q --cached {shlex.join(staged)}"
        yield Text.assemble(
            (f"{page.glyphs.next} ", "hint"), (visible.visible(there), "hint"),
            page.say(N_("   it was staged already"), "muted"),
        )  # fmt: skip
