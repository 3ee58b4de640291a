"""The end of every check-in: sessions written, what they changed, and what to type next."""

import os
import shlex
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from rich.text import Text

from okrcli import store
from okrcli.cli import commands, terminal
from okrcli.cli.checking import filing, outcome, telling
from okrcli.cli.checking import reading as readings
from okrcli.cli.checking.filing import Draft, Entry
from okrcli.cli.checking.scene import Scene
from okrcli.findings import N_
from okrcli.report import visible
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page


def record(scene: Scene, entries: list[Entry], *, walked: bool = False) -> int:
    """Write the sessions and say what they changed; only show them for `--dry-run`."""
    made = _drafts(scene, entries)
    if scene.asked.dry:
        terminal.show(_shown(made), scene.asked.color, margin=0)
        return 0
    known = [(draft, filing.earlier(scene.space, draft)) for draft in made]
    old = [path for _, path in known if path is not None]
    for path in old:
        store.settle(scene.opened.root, path)
    fresh = [draft for draft, path in known if path is None]
    written = filing.write(scene.opened.root, fresh)
    if fresh:
        found = outcome.changes(scene.space, filing.later(scene.space, fresh), entries)
        terminal.show(_told(found, scene.page, walked=walked), scene.asked.color)
    terminal.show(_files(scene, written, old), scene.asked.color)
    return 0


def _drafts(scene: Scene, entries: list[Entry]) -> list[Draft]:
    """The sessions to write, as of this second."""
    recorded = datetime.now().astimezone().replace(microsecond=0)
    note = None if scene.asked.note is None else readings.text(scene.asked.note)
    return filing.drafts(entries, filing.Signature(scene.author, recorded, note))


def _shown(made: Sequence[Draft]) -> Iterator[Text]:
    """The files as they would be written, each below its path."""
    for draft in made:
        yield Text(f"# {visible.visible(draft.path())}", "muted")
        yield from (Text(visible.visible_line(line)) for line in draft.text.splitlines())


def _told(found: Sequence[outcome.Change], page: Page, *, walked: bool) -> Iterator[Text]:
    """What changed: a line under each goal for a few, a table for many and after a walk."""
    yield Text()
    if walked or len(found) > 1:
        yield from telling.table(found, page)
        return
    for change in found:
        yield from telling.titled(change.subject, page)
        yield from telling.changed(change, page)


def _files(scene: Scene, written: list[str], old: list[str]) -> Iterator[Text]:
    """The files, and the command that commits them."""
    page, root = scene.page, scene.opened.root
    yield Text()
    for words, paths in ((N_("Wrote {path}"), written), (N_("There already: {path}"), old)):
        for path in paths:
            said = page.say(words, path=_from(Path.cwd(), root, path))
            yield from draw.wrapped(said, page.inner)
    day = page.language.short_day(scene.asked.day)
    message = page.language.say(N_("OKR check-in {day}"), day=day)
    # one line however long it is, so that it can be copied
    command = visible.visible(_command(root, [*written, *old], message))
    yield Text.assemble((f"{page.glyphs.next} ", "hint"), (command, "hint"))
    if "undo" in commands.COMMANDS:
        yield page.say(N_("  undo: {command}"), "muted", command="okr undo")


def _command(root: Path, paths: Sequence[str], message: str) -> str:
    """What commits the files, typed from the current folder, inside the workspace or elsewhere."""
    here = Path.cwd()
    inside = here.is_relative_to(root) or root.is_relative_to(here)
    git = "git" if inside else f"git -C {shlex.quote(str(root))}"
    places = [_from(here, root, path) if inside else path for path in paths]
    return f'{git} add {shlex.join(places)} && {git} commit -m "{message}"'


def _from(here: Path, root: Path, path: str) -> str:
    """A path as it is typed from the current folder."""
    return Path(os.path.relpath(root / path, here)).as_posix()
