"""The stretch from the words of `okr init` to files on the disk and what is said of them."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rich.text import Text

from okrcli import errors, load, store
from okrcli.cli import opening, terminal
from okrcli.cli.beginning import scaffold, settling, writing
from okrcli.cli.beginning.asking import Asker
from okrcli.findings import N_
from okrcli.language import catalogue
from okrcli.report.terminal import attention
from okrcli.report.terminal.page import Page


def run(typed: settling.Typed, lang: str | None, on: date) -> int:
    """Scaffold what is asked for and say so; 0, or the OkrError of whatever stops it."""
    place = _place(on)
    language = opening.language(lang, place.space)
    asker = Asker(language) if terminal.interactive() else None
    code = language.code
    if place.space is None:
        code = settling.language(lang, language, asker)
        asker = asker and Asker(catalogue.of(code))
    wanted = settling.settled(typed, place, code, asker)
    written = writing.write(place.root, scaffold.files(wanted))
    page = terminal.page(catalogue.of(code))
    terminal.show(lines(place.root, wanted, written, page))
    return 0


def _place(on: date) -> settling.Place:
    """The workspace at or above the current folder, or the folder itself for a new one."""
    here = Path(os.environ.get("OKR_DIR") or Path.cwd()).absolute()
    if not here.is_dir():
        raise errors.NotFoundError(f"there is no folder {here}; make it first")
    for folder in (here, *here.parents):
        if os.path.lexists(folder / store.MARKER) or (folder / "okr.yml").exists():
            root = store.find_root(folder)
            return settling.Place(root, load.workspace_from(store.Disk(root)).workspace, on)
    return settling.Place(here, None, on)


def lines(
    root: Path, wanted: scaffold.Wanted, written: writing.Written, page: Page
) -> Iterator[Text]:
    """What was written, what was there already, and what to do next."""
    yield Text()
    if written.new:
        yield page.say(N_("Written in {folder}:"), folder=str(root))
        yield from (page.text(f"  {path}", "hint") for path in _shown(written.new))
    kept = [path for path in written.kept if not path.startswith(".okr/")]
    if kept:
        yield page.say(N_("There already, and left as it was:"))
        yield from (page.text(f"  {path}", "muted") for path in kept)
    yield Text()
    yield from attention.steps(_next(wanted, written), page)


def _shown(paths: list[str]) -> Iterator[str]:
    """The paths, those of the schemas as one."""
    yield from (path for path in paths if not path.startswith(".okr/"))
    if any(path.startswith(".okr/") for path in paths):
        yield ".okr/*.schema.json"


def _next(wanted: scaffold.Wanted, written: writing.Written) -> list[tuple[str, str]]:
    fresh = [team.id for team in wanted.teams if any(_is_plan(p, team.id) for p in written.new)]
    steps = [(f"okr edit {fresh[0]}", N_("write over the example"))] if fresh else []
    return [
        *steps,
        ("okr report", N_("see where everything stands")),
        ("git add . && git commit", N_("share it, where the folder is in git")),
    ]


def _is_plan(path: str, team: str) -> bool:
    return path.endswith(f"/plans/{team}.yaml")
