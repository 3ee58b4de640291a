"""The end of every check-in: sessions written, what they changed, and what to type next."""

import shlex
from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli import store
from okrcli.cli import clock, commands, committing, origin, terminal, writing
from okrcli.cli.checking import filing, introducing, outcome, telling
from okrcli.cli.checking import reading as readings
from okrcli.cli.checking.filing import Draft, Entry
from okrcli.cli.checking.scene import Scene
from okrcli.findings import N_
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page


def record(scene: Scene, entries: list[Entry], *, walked: bool = False) -> int:
    """Write the sessions and say what they changed; only show them for `--dry-run`."""
    made = _drafts(scene, entries)
    if scene.asked.dry:
        terminal.show(
            writing.shown({draft.path(): draft.text for draft in made}), scene.asked.color, margin=0
        )
        return 0
    known = [(draft, filing.earlier(scene.space, draft)) for draft in made]
    old = [path for _, path in known if path is not None]
    for path in old:
        store.settle(scene.opened.root, path)
    fresh = [draft for draft, path in known if path is None]
    written = filing.write(scene.opened.root, fresh)
    with writing.after_writing([*old, *written], N_("recorded")):
        if fresh:
            found = outcome.changes(scene.space, filing.later(scene.space, fresh), entries)
            terminal.show(_told(found, scene.page, walked=walked), scene.asked.color)
        terminal.show(_files(scene, written, old), scene.asked.color)
        terminal.show(introducing.lines(scene), scene.asked.color)
    return 0


def _drafts(scene: Scene, entries: list[Entry]) -> list[Draft]:
    """The sessions to write, as of now."""
    recorded = clock.now()
    note = None if scene.asked.note is None else readings.text(scene.asked.note)
    return filing.drafts(entries, filing.Signature(scene.author, recorded, note))


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
            said = page.say(words, path=origin.path_to(root / path))
            yield from draw.wrapped(said, page.inner)
    day = page.language.short_day(scene.asked.day)
    message = page.language.say(N_("OKR check-in {day}"), day=day)
    yield from committing.lines(root, [*written, *old], message, page)
    if "undo" in commands.COMMANDS:
        typed = scene.asked.author
        command = f"okr undo --author {shlex.quote(typed)}" if typed else "okr undo"
        yield page.say(N_("  undo: {command}"), "muted", command=command)
