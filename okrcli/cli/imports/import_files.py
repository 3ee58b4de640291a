"""The stretch from the words of `okr import` to new files on the disk."""

import os
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from pydantic_core import PydanticCustomError

from okrcli import errors
from okrcli.actions import author
from okrcli.actions.importing import limits, lint, run
from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.new_import_files import take_back_begun, write_import
from okrcli.actions.importing.records import RowContent
from okrcli.actions.importing.request import ImportRequest
from okrcli.cli import destination, opening, terminal
from okrcli.cli.imports.import_summary import ImportNews, import_lines
from okrcli.cli.shown_writes import after_writing
from okrcli.messages import N_, Joined, Message
from okrcli.model import scalars, workspace
from okrcli.store import workspace_files

SOURCES = (
    "betterworks",
    "bigpicture",
    "burningokr",
    "gitlab",
    "notion",
    "oslo-okr-tracker",
    "puzzle-okr",
    "viva-goals",
)


@dataclass(frozen=True)
class ImportFilesRequest:
    """The words of `okr import` as they were typed; `on` is today where nothing is named."""

    files: tuple[str, ...]
    on: date
    is_dated: bool = False
    dry_run: bool = False
    map: str | None = None
    cycle: str | None = None
    team: str | None = None
    author: str | None = None
    into: str | None = None
    kpi: str | None = None
    sheets: tuple[str, ...] = ()
    blank_start: str | None = None
    numbers_from_text: bool = False
    encoding: str | None = None
    source: str | None = None
    hidden: bool = False
    readings: bool = False
    color: str = "auto"


@dataclass(frozen=True)
class Home:
    """The folder that is written into, and what is in it; None for a workspace to begin."""

    root: Path
    opened: opening.Opened | None

    @property
    def space(self) -> workspace.Workspace:
        """The workspace, an empty one where none is there yet."""
        return self.opened.workspace if self.opened else workspace.Workspace()


def execute(asked: ImportFilesRequest, lang: str | None, *, ascii_flag: bool) -> int:
    """Import the files, say what came of it; 0, 1 where a row of data was left out.

    UsageError and RefusedError where nothing could be written.
    """
    home = _recovered(_home(asked.into), asked)
    language = opening.language(lang, home.space if home.opened else None)
    files = [(Path(name).name, _bytes(name)) for name in asked.files]
    wanted = _mapped(_wanted(asked, home), asked)
    result = run.imported(files, wanted)
    source = home.opened.loaded.source if home.opened else None
    there = {path: (home.root / path).exists() for path in ("okr.yaml", "kpis.yaml")}
    run.settle_files(result, there, language.code)
    findings = lint.findings(source, result.files, asked.on, result.sizes)
    page = terminal.page(language, ascii_flag=ascii_flag)
    if asked.dry_run:
        told = ImportNews(
            result, findings, home.root, asked.color, map_=_map(asked, result, wanted)
        )
        terminal.show(import_lines(told, page), asked.color)
        return result.exit_code
    with after_writing(write_import(home.root, result.files)):
        told = ImportNews(result, findings, home.root, asked.color, is_written=True)
        terminal.show(import_lines(told, page), asked.color)
    return result.exit_code


def _home(into: str | None) -> Home:
    """The workspace at or above the current folder, or the folder that is named.

    Where there is none, one is begun: in the folder that is named, else in the current one.
    """
    if into is not None:
        root = Path(into).absolute()
        if root.exists() and not root.is_dir():
            raise errors.UsageError(N_("--into {path} is a file; name a folder"), path=into)
        is_there = (root / workspace_files.MARKER).is_file()
        return Home(root, opening.at(root) if is_there else None)
    start = opening.start().absolute()
    try:
        return Home(root := workspace_files.find_root(start), opening.at(root))
    except errors.NotFoundError:
        if not start.is_dir() or (start / "okr.yml").exists():
            raise
        return Home(start, None)


def _recovered(home: Home, asked: ImportFilesRequest) -> Home:
    """The folder without what an import made that was cut off, which is said."""
    back = [] if asked.dry_run else take_back_begun(home.root)
    if not back:
        return home
    message = Message(N_("took back {n} files of an import that was cut off"), n=len(back))
    destination.notify([opening.language(None, home.space).tell(message)])
    return _home(asked.into)


def _bytes(name: str) -> bytes:
    """The bytes of a file, a little more than may be read of one at most."""
    try:
        with Path(name).open("rb") as file:
            return file.read(limits.BYTES + 1)
    except (OSError, ValueError) as why:
        said = errors.reason(why) if isinstance(why, OSError) else str(why)
        raise errors.UsageError(N_("{name} cannot be read: {why}"), name=name, why=said) from None


def _wanted(asked: ImportFilesRequest, home: Home) -> ImportRequest:
    """What the command line wishes, before a map is read."""
    _check_source(asked.source)
    space, sources = home.space, {}
    if asked.readings and home.opened:
        from okrcli.actions.importing import repeated_import

        sources = repeated_import.sources_of(home.opened.loaded)
    return ImportRequest(
        on=asked.on,
        is_dated=asked.is_dated,
        author=_author(asked.author, home),
        cycle=_cycle(asked.cycle, space),
        team=asked.team,
        blank_start=_number(asked.blank_start),
        numbers_from_text=asked.numbers_from_text,
        sheets=asked.sheets,
        encoding=asked.encoding,
        told=RowContent(hidden=asked.hidden),
        readings_only=asked.readings,
        into_kpi=_kpi(asked.kpi),
        space=space,
        handles="gitlab" if asked.source == "gitlab" else "github",
        sources=sources,
    )


def _check_source(name: str | None) -> None:
    """UsageError for a program that `--from` does not know."""
    if name is not None and name not in SOURCES:
        raise errors.UsageError(
            N_(
                "--from knows {known}, not `{name}`; leave it out, tables are recognised by their"
                " headings"
            ),
            known=Joined(SOURCES),
            name=name,
        )


def _author(flag: str | None, home: Home) -> str:
    """Who records the readings that name nobody: the one who imports, where that is known."""
    root = home.root if home.root.is_dir() else Path.cwd()
    try:
        return author.author(flag, os.environ, root, home.space.settings.people)
    except errors.UsageError:
        if flag is not None:
            raise
        return "import"


def _cycle(name: str | None, space: workspace.Workspace) -> str | None:
    """A cycle's name as the workspace spells it, or in the capitals that dates are read in."""
    if name is None:
        return None
    known = [found for found in space.cycles if found.casefold() == name.casefold()]
    return known[0] if known else name.upper() if name[:4].isdigit() else name


def _number(text: str | None) -> Decimal | None:
    try:
        return None if text is None else scalars.number(text)
    except PydanticCustomError:
        raise errors.UsageError(
            N_("--blank-start takes a number, not `{text}`"), text=text
        ) from None


def _kpi(name: str | None) -> str | None:
    try:
        return None if name is None else scalars.identifier(name)
    except PydanticCustomError:
        raise errors.UsageError(
            N_("--into-kpi takes the id of a KPI, not `{name}`"), name=name
        ) from None


def _mapped(wanted: ImportRequest, asked: ImportFilesRequest) -> ImportRequest:
    """What is wished for with a map read; one that is not there yet is for a dry run to write."""
    if asked.map is None:
        return wanted
    if not Path(asked.map).exists() and asked.dry_run:
        return wanted
    from okrcli.actions.importing import mapping_file

    data = _bytes(asked.map)
    try:
        return mapping_file.applied(data.decode("utf-8-sig"), asked.map, wanted)
    except UnicodeDecodeError:
        raise errors.UsageError(
            N_("{path} is not UTF-8; save it as UTF-8"), path=asked.map
        ) from None


def _map(asked: ImportFilesRequest, result: Imported, wanted: ImportRequest) -> str:
    """The map of a dry run, written where a file for it is named that is not there yet."""
    from okrcli.actions.importing import mapping_file

    text = mapping_file.text_of(result, wanted, [Path(name).name for name in asked.files])
    if asked.map is not None and not Path(asked.map).exists():
        destination.put(text, asked.map)
    return text
