"""All tables and lists of a run's files, by their shapes; the refusal of those without goals."""

from dataclasses import replace

from okrcli.actions.importing import limits, own_workbook
from okrcli.actions.importing.gathering import lists, node_tables, reading_logs, row_tables
from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.meaning import vocabulary
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.records import Gathered, Habits, ImportedGoal
from okrcli.actions.importing.request import ImportRequest
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
    derived = own_workbook.derived_sheets(opened.grids)
    for grid in opened.grids:
        if wanted.sheets and grid.name not in wanted.sheets:
            continue
        if grid.hidden and not wanted.told.hidden and not wanted.sheets:
            result.notices.skip(grid.called, N_("hidden sheet"), is_data=False)
            continue
        if not wanted.sheets and (grid.file, grid.name) in derived:
            result.notices.skip(grid.called, N_("okr made it of other data"), is_data=False)
            continue
        tables = regions.tables(grid, _told(wanted, grid.name))
        if not tables and grid.kind != "document":
            result.notices.skip(grid.called, N_("no table"), is_data=False)
        for table in tables:
            pending.append(table)
            found.hints += regions.periods_above(table)
            names += [grid.name] if table.shape in {"rows", "nodes"} else []
        names += [grid.file.rpartition(".")[0]] if tables else []
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


def _told(wanted: ImportRequest, name: str) -> dict[str, list[str]] | None:
    """What the map says of a table's columns; None where there is no map."""
    if not wanted.columns:
        return None
    every = {**wanted.columns.get("", {}), **wanted.columns.get(name, {})}
    return {field: list(texts) for field, texts in every.items()}


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
    if wanted.skipped:
        at = table.grid.address
        kept = tuple(row for row in table.rows if at(row) not in wanted.skipped)
        table = replace(table, rows=kept)
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
    names = ", ".join(
        dict.fromkeys([g.file for g in opened.grids] + [o.file for o in opened.outlines])
    )
    raise limits.UnreadableFile(N_("{names}: no objectives and key results found"), names=names)


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
