"""All tables and lists of a run's files, by their shapes; the refusal of those without goals."""

from collections.abc import Iterator
from dataclasses import replace

from okrcli import errors
from okrcli.actions.importing import cells, limits, own_workbook
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.gathering import lists, node_tables, reading_logs, row_tables
from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.meaning import vocabulary
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.records import Gathered, Habits, ImportedGoal
from okrcli.actions.importing.request import ImportRequest
from okrcli.actions.importing.sheets import worksheet
from okrcli.actions.importing.sheets.opening import OpenedFiles
from okrcli.actions.importing.tables import headings, regions
from okrcli.actions.importing.tables.table import Table
from okrcli.messages import N_


def gathered(
    opened: OpenedFiles, wanted: ImportRequest, result: Imported
) -> tuple[Gathered, list[str]]:
    """Everything in the grids and outlines, and the names that may say whose it is."""
    found, names = Gathered(), []
    pending = []
    for grid, tables in _sheet_tables(opened, wanted, result.notices):
        for table in tables:
            pending.append(table)
            found.hints += regions.periods_above(table)
            names += [grid.name] if table.shape in {"rows", "nodes"} else []
        names += [grid.file.rpartition(".")[0]] if tables else []
    _check_map(opened, wanted)
    # objectives of a table of their own come before the key results that name them
    for table in sorted(pending, key=lambda table: table.shape != "nodes"):
        _take(table, wanted, result, found)
    with_tables = {table.grid.file for table in pending}
    for outline in opened.outlines:
        if outline.file not in with_tables:
            lists.gather(outline, result.notices, found)
            names.append(outline.name)
            result.rows_read += len(outline.items)
            result.notices.shapes.append((outline.file, "list", ""))
    return found, names


def _sheet_tables(
    opened: OpenedFiles, wanted: ImportRequest, notices: Notices
) -> Iterator[tuple[cells.Grid, list[Table]]]:
    """The sheets that are looked into, each with its tables; what is passed over is noted."""
    derived = own_workbook.derived_sheets(opened.grids)
    for grid in opened.grids:
        if wanted.sheets and grid.name not in wanted.sheets:
            continue
        if grid.hidden and not wanted.told.hidden and not wanted.sheets:
            notices.skip(grid.called, N_("hidden sheet"), is_data=False)
            continue
        if not wanted.sheets and (grid.file, grid.name) in derived:
            notices.skip(grid.called, N_("okr made it from other data"), is_data=False)
            continue
        tables = regions.tables(grid, _told(wanted, grid.name))
        if not tables and grid.kind != "document":
            notices.skip(grid.called, N_("no table"), is_data=False)
        yield grid, tables


def _told(wanted: ImportRequest, name: str) -> dict[str, list[str]] | None:
    """What the map says of a table's columns; None where there is no map."""
    if not wanted.columns:
        return None
    every = {**wanted.columns.get("", {}), **wanted.columns.get(name, {})}
    return {field: list(texts) for field, texts in every.items()}


def _check_map(opened: OpenedFiles, wanted: ImportRequest) -> None:
    """UsageError where the map names columns that stand nowhere in the files."""
    if not wanted.columns:
        return
    there = {
        headings.normal(cell.text)
        for grid in opened.grids
        for row in grid.rows
        for _, cell in row.filled
    }
    missing = [
        texts[0]
        for fields in wanted.columns.values()
        for field, texts in fields.items()
        if field != "ignored" and texts and not any(headings.normal(t) in there for t in texts)
    ]
    if missing:
        raise errors.UsageError(
            N_("the map names columns that the file has not: {names}"),
            names=", ".join(dict.fromkeys(missing)),
        )


def _take(table: Table, wanted: ImportRequest, result: Imported, found: Gathered) -> None:
    """Gather one table by its shape, and note how it was understood."""
    notices = result.notices
    if not table.rows:
        notices.skip(table.grid.called, N_("a heading and no rows"), is_data=False)
        return
    gather = {
        "rows": row_tables.gather,
        "nodes": node_tables.gather,
        "log": reading_logs.gather_log,
        "history": reading_logs.gather_history,
        "people": reading_logs.directory,
        "teams": reading_logs.directory,
        "periods": reading_logs.directory,
    }.get(table.shape)
    if gather is None:
        notices.skip(table.grid.called, N_("no table of goals"), is_data=False)
        return
    table = replace(table, rows=tuple(_kept(table, wanted, notices)))
    result.tables.append(table)
    result.rows_read += len(table.rows)
    notices.shapes.append((table.grid.called, _shape_name(table), table.head.at))
    _note_columns(table, notices)
    count = len(found.goals)
    gather(table, wanted.told, notices, found)
    habits = found.goals[-1].habits if len(found.goals) > count else Habits()
    signs, orders = set(habits.signs.values()) - {None}, set(habits.orders.values()) - {None}
    result.decimal = result.decimal or (signs.pop() if len(signs) == 1 else None)
    result.dates = result.dates or (orders.pop() if len(orders) == 1 else None)


def _kept(table: Table, wanted: ImportRequest, notices: Notices) -> Iterator[GridRow]:
    """The rows that are wanted; of a text those with more cells than the heading are noted."""
    width = len(table.head.cells)
    for row in table.rows:
        at = table.grid.address(row)
        if at in wanted.skipped:
            continue
        loose = sum(not cell.blank for cell in row.cells[width:])
        if loose and table.grid.kind == "text":
            why = N_(
                "{n} cells more than the heading; put a text or number with the sign between cells"
                ' in quotes, as in "71,2"'
            )
            notices.skip(at, why, n=loose)
        else:
            yield row


def _shape_name(table: Table) -> str:
    periods = sum(1 for column in table.columns if column.field == "period_value")
    return "wide" if table.shape == "rows" and periods >= 3 else table.shape


def _note_columns(table: Table, notices: Notices) -> None:
    """Note the columns that are passed over, those not understood, and odd headings."""
    at = table.grid.address(table.head)
    passed = {"ignored", "progress", "score", "outline"}
    is_measured = table.has("target", "baseline")
    for column in table.columns:
        if not column.field:
            notices.unknown[column.heading.strip()] = None
        elif (column.field in passed and (is_measured or column.field == "ignored")) or (
            column.level == "objective" and column.field in {*passed, "current"}
        ):
            notices.ignored[column.heading.strip()] = None
        if column.field == "confidence" and headings.scale(column.heading):
            notices.bend("heading-scale", at, column.heading.strip())
        raw = table.head.cells[column.at].value
        if isinstance(raw, str) and raw != raw.strip():
            notices.bend("trailing-space", at, column.heading)


def check_goals(found: Gathered, opened: OpenedFiles, result: Imported) -> None:
    """UnreadableFile where no table holds a goal: it says what the headings are."""
    if found.goals or found.histories or found.logs:
        return
    for at, why in result.notices.skipped:
        if why == N_("a heading and no rows"):
            file = opened.grids[0].file
            raise limits.UnreadableFile(
                N_("{name}: {at} has a heading and no rows"), name=file, at=at
            )
    for grid in opened.grids:
        _check_stored(grid)
        first = next((row for row in grid.rows if len(row.filled) > 1), None)
        if first is not None:
            said = ", ".join(cell.text for _, cell in first.filled)[:120]
            raise limits.UnreadableFile(
                N_(
                    "{name}: no column of titles found: {headings}; name it in a map, under"
                    ' [columns] key_result = "…"'
                ),
                name=grid.file,
                headings=said,
            )
    files = [grid.file for grid in opened.grids] + [each.file for each in opened.outlines]
    names = ", ".join(dict.fromkeys(files or [place for place, _, _ in opened.passed]))
    raise limits.UnreadableFile(N_("{names}: no objectives and key results found"), names=names)


def _check_stored(grid: cells.Grid) -> None:
    """UnreadableFile for a sheet of formulas that no spreadsheet has worked out yet."""
    count = sum(cell.error == worksheet.UNSTORED for row in grid.rows for cell in row.cells)
    if count:
        raise limits.UnreadableFile(
            N_(
                "{name}: no goals found, and {n} cells hold formulas without stored values; open it"
                " in a spreadsheet and save it again"
            ),
            name=grid.file,
            n=count,
        )


def mark_progress(found: Gathered) -> None:
    """Note on goals whether their tables measure in progress alone, and in which scale."""
    by_table: dict[int, list[ImportedGoal]] = {}
    for goal in found.of_kind("key result"):
        by_table.setdefault(id(goal.habits), []).append(goal)
    for goals in by_table.values():
        cells = [goal.cell("progress") for goal in goals if not goal.cell("progress").blank]
        if not cells or any(not goal.cell("target").blank for goal in goals):
            continue
        texts = [cell.text for cell in cells]
        is_small = all(vocabulary.folded(text).replace(".", "", 1).isdecimal() for text in texts)
        fractions = (
            is_small and all(float(text) <= 1 for text in texts) and any("." in t for t in texts)
        )
        for goal in goals:
            goal.extra["has progress"] = "fractions" if fractions else "percent"
