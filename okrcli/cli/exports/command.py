"""The stretch from the words of `okr export` to the files of the data set."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal, NamedTuple

from rich.text import Text

from okrcli import errors
from okrcli.actions import names
from okrcli.cli import clock, destination, opening, options, origin, terminal
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.render.parquet import dataset, parquet_columns, parquet_readme, writers
from okrcli.render.parquet.dataset import MadeFile, Wanted
from okrcli.render.parquet.team_workspaces import TeamWorkspaces
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.store import output, workspace_files
from okrcli.store.git import remote_name
from okrcli.text.sources import Source

# what may be part of a file's name on every system
_REPO = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_GAP = 2


@dataclass(frozen=True)
class ExportRequest:
    """The words of `okr export` as they were typed."""

    folder: str
    cycles: tuple[str, ...] = ()
    is_all: bool = False
    on: str | None = None
    rev: str | None = None
    is_without_people: bool = False
    repo: str | None = None
    tables: tuple[str, ...] = ()
    is_csv: bool = False
    color: str = "auto"


class WrittenFile(NamedTuple):
    """A file of a table that is in its place, and how large it is."""

    table: str
    rows: int
    size: int


def execute(request: ExportRequest, lang: str | None, *, ascii_flag: bool) -> None:
    """Write the data set, and say what is in it; OkrError for what stops it."""
    if not request.is_csv:
        writers.check_parquet()
    tables, asked = _tables(request.tables), _repo(request.repo)
    if request.is_all and request.cycles:
        raise errors.UsageError(N_("--all takes every cycle; leave out --cycle"))
    day = options.day(request.on)
    folder = _folder(request.folder)
    every = TeamWorkspaces(_source(request.rev), clock.now())
    repo = _own_name(every.space) if asked == "." else asked
    page = terminal.page(opening.language(lang, every.space), ascii_flag=ascii_flag)
    wanted = Wanted(
        _cycles(every.space, request, day),
        day,
        clock.now(),
        tables,
        repo,
        request.is_csv,
        request.is_without_people,
    )
    made = list(_written(dataset.made_files(every, wanted), folder, request.folder))
    _write_notes(made, folder, request.folder)
    destination.warn(every.findings, page.language)
    terminal.show(_lines(made, request.folder, page), request.color)


def _tables(words: Sequence[str]) -> tuple[str, ...]:
    """The tables that are asked for, all of them without any words."""
    known = tuple(parquet_columns.TABLES)
    found = [_table(word, known) for word in options.split(list(words))]
    return tuple(name for name in known if name in found) if found else known


def _table(word: str, known: Sequence[str]) -> str:
    meant = word.strip().lower().replace("-", "_")
    if meant not in known:
        raise options.refusal("--tables", word, known)
    return meant


def _repo(name: str | None) -> str | None:
    if name is None or name.strip() == ".":
        return name and "."
    found = name.strip().replace("/", "-")
    if not _REPO.fullmatch(found):
        raise errors.UsageError(
            N_("--repo takes letters, digits, dots and dashes, not `{name}`"), name=name
        )
    return found


def _own_name(space: workspace.Workspace) -> str:
    """What the repository is called: `id:` in okr.yaml, else as its remote's path says."""
    found = space.settings.id or remote_name.remote_path(opening.start(), os.environ)
    name = (found or "").replace("/", "-")
    if not _REPO.fullmatch(name):
        raise errors.UsageError(
            N_("--repo . finds no name; write `id:` in okr.yaml, or a name, as in --repo sales")
        )
    return name


def _folder(name: str) -> Path:
    place = Path(origin.typed(name))
    if place.exists() and not place.is_dir():
        raise errors.UsageError(N_("{folder} is a file; name a folder"), folder=name)
    return place


def _source(rev: str | None) -> Source:
    """The texts of the workspace at or above the current folder, on disk or at a revision."""
    start = opening.start()
    if rev is not None:
        from okrcli.history import committed_workspace

        repository = opening.repository_at(start)
        return committed_workspace.source(repository, repository.resolve(rev))
    from okrcli.history import sparse_checkout

    return sparse_checkout.opened(workspace_files.find_root(start), os.environ)


def _cycles(space: workspace.Workspace, request: ExportRequest, day: date) -> list[str]:
    """The ids of the cycles that are asked for, the current one without a word."""
    if request.is_all:
        return sorted(space.cycles, key=lambda name: (space.cycles[name].dates.start, name))
    if request.cycles:
        return [names.season(space, name, day).id for name in options.split([*request.cycles])]
    return [names.season(space, None, day).id]


def _written(files: Iterator[MadeFile], folder: Path, name: str) -> Iterator[WrittenFile]:
    """Each file after it was put in its place; its bytes are let go."""
    for each in files:
        _put(folder / each.path, each.data, f"{name}/{each.path}")
        yield WrittenFile(each.table, each.rows, len(each.data))


def _put(place: Path, data: bytes, name: str) -> None:
    here = Path.cwd()
    try:
        output.make_folder(place.parent, here)
    except OSError as why:
        raise errors.RefusedError("{path}: {why}", path=name, why=errors.reason(why)) from None
    output.replace(place, data, name, here)


def _write_notes(made: Sequence[WrittenFile], folder: Path, name: str) -> None:
    tables = {each.table for each in made}
    _put(
        folder / "schema.json", parquet_columns.schema_text(tables).encode(), f"{name}/schema.json"
    )
    _put(folder / "README.md", parquet_readme.TEXT.encode(), f"{name}/README.md")


def _lines(made: Sequence[WrittenFile], folder: str, page: Page) -> Iterator[Text]:
    """A line a table with its files, rows and bytes."""
    yield Text()
    yield from wrapped(page.say(N_("Wrote {path}"), path=folder), page.inner)
    rows = [_row(name, made, page) for name in dict.fromkeys(each.table for each in made)]
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        aligned: list[Literal["left", "right"]] = ["left", "right", "right"]
        cells = [Cell(*each) for each in zip(row, widths, aligned, strict=True)]
        for line in drawing.side_by_side(cells, gap=_GAP):
            yield drawing.joined(["  ", line])


def _row(name: str, made: Sequence[WrittenFile], page: Page) -> list[Text]:
    of = [each for each in made if each.table == name]
    rows, size = sum(each.rows for each in of), sum(each.size for each in of)
    language = page.language
    return [
        page.text(name, "id"),
        Text(language.plural("{n} row", "{n} rows", rows)),
        page.say(N_("{size} kB"), "muted", size=language.number(Decimal(-(-size // 1000)))),
    ]
