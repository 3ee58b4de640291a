"""Rows of readings that `okr report` wrote itself: those that the workspace has are no news.

A workbook's sheet of readings, and the CSV of `--readings`, name the file of each reading. What
somebody has changed or added in them is recorded like any other row.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from okrcli.actions.rows.row_table import Cell, InputRow, cell_text
from okrcli.language import catalogue, terms
from okrcli.model import kpi, plan, session, workspace
from okrcli.text.sanitize import visible_lines

FILE = "file"


class NewRows(NamedTuple):
    """The rows to record, and how many stand in the workspace already."""

    rows: list[InputRow]
    recorded: int


def new_rows(found: Sequence[InputRow], space: workspace.Workspace) -> NewRows:
    """The rows without those that say word for word what the file they name says.

    Of one id and day what a later row says goes before; a key result that is measured by a KPI is
    called by that KPI, as the sheet has its readings twice. All rows where none names a file.
    """
    if not any(FILE in row.cells for row in found):
        return NewRows(list(found), 0)
    sources = dict(_measured_by(space))
    known, earlier = _by_file(space), _earlier_ids(space)
    kept: dict[tuple[str | None, str | None, int], InputRow] = {}
    count = 0
    for row in found:
        own = _settled(row)
        ref, file = row.text("id"), row.text(FILE) or ""
        source = sources.get(ref or "")
        names = {_bare(ref), _bare(source), *earlier.get(_bare(ref), ())}
        if any(_says(own, reading) for name in names for reading in known.get((file, name), ())):
            count += 1
            continue
        if source and ("value" in own.cells or _bare(source) == _bare(ref)):
            own = InputRow(own.line, {**own.cells, "id": source})
        # a row that somebody added names no file, and stands for itself
        place = (own.text("id"), own.text("date"), 0 if FILE in own.cells else own.line)
        before = kept.get(place)
        kept[place] = InputRow(own.line, {**before.cells, **own.cells}) if before else own
    return NewRows(list(kept.values()), count)


def _bare(ref: str | None) -> str:
    return (ref or "").rpartition("/")[2]


def _measured_by(space: workspace.Workspace) -> Iterator[tuple[str, str]]:
    """The references of key results that a KPI measures, with the KPI's."""
    for season in space.cycles.values():
        for goal in space.goals(season):
            name = goal.key_result.measured_by
            if name:
                yield goal.ref, f"{goal.team.id}/{name}" if name in goal.team.own_kpis else name


def _earlier_ids(space: workspace.Workspace) -> Mapping[str, set[str]]:
    """What key results and KPIs were called before, by their ids."""
    every: list[plan.KeyResult | kpi.Kpi] = [*space.standing.values()]
    for season in space.cycles.values():
        every += [goal.key_result for goal in space.goals(season)]
        every += [item for team in season.planned for item in team.own_kpis.values()]
    found: dict[str, set[str]] = {}
    for item in every:
        found.setdefault(item.id, set()).update(map(_bare, item.was))
    return found


def _by_file(space: workspace.Workspace) -> Mapping[tuple[str, str], list[session.Reading]]:
    """Every reading by the name of its file and its id."""
    found: dict[tuple[str, str], list[session.Reading]] = {}
    for season in space.cycles.values():
        for team in season.teams.values():
            for filed in team.sessions:
                for name, reading in filed.session.readings.items():
                    found.setdefault((filed.name, name), []).append(reading)
    return found


def _settled(row: InputRow) -> InputRow:
    """The row with words in place of a value as what they stand for."""
    cells = dict(row.cells)
    said = cells.get("value")
    if FILE in cells and isinstance(said, str):
        cells |= _of_words(said)
    if "skip" in cells and "skip" not in row.cells:
        # the sheet has the reason as the note's last line
        note, _, reason = (row.text("note") or "").rpartition("\n")
        cells.pop("note", None)
        cells |= {"skip": reason} | ({"note": note} if note else {})
    return InputRow(row.line, {name: cell for name, cell in cells.items() if cell != ""})


def _of_words(said: str) -> dict[str, Cell]:
    """What a value in words stands for, in either language; nothing for any other text."""
    for code in catalogue.LANGUAGES:
        language = catalogue.language_named(code)
        rest = said
        found: dict[str, Cell] = {}
        skipped = language.say(terms.LEFT_OUT)
        if rest == skipped or rest.endswith(f", {skipped}"):
            rest, found["skip"] = rest[: -len(skipped)].rstrip(", "), True
        words = _of_done(rest, language)
        if words is not None:
            return {"value": "", **found, **words}
    return {}


def _of_done(said: str, language: catalogue.Language) -> dict[str, Cell] | None:
    """Milestones, yes or no, and zones as they are told; None for what is none of them."""
    say = language.say
    exact: dict[str, dict[str, Cell]] = {
        "": {},
        say(terms.DONE_WORDS[True]): {"done": "yes"},
        say(terms.DONE_WORDS[False]): {"done": "no"},
        **{say(words): {"zone": zone} for zone, words in terms.ZONE_WORDS.items()},
    }
    if said in exact:
        return exact[said]
    done = say(terms.STEPS_DONE, ids="")
    undone = say(terms.STEPS_UNDONE, ids="")
    found: dict[str, Cell] = {}
    rest = said
    if undone in rest:
        rest, _, ids = rest.partition(undone)
        found["undone"] = tuple(ids.split(", "))
        rest = rest.rstrip(", ")
    if rest.startswith(done):
        found["done"] = tuple(rest.removeprefix(done).split(", "))
        rest = ""
    return found if found and not rest else None


def _says(row: InputRow, reading: session.Reading) -> bool:
    """Whether a row says what a reading says; what is done next stands in CSV alone."""
    return (
        _number(row.cells.get("value")) == reading.value
        and _done(row.cells.get("done")) == _done(reading.done)
        and _ids(row.cells.get("undone")) == set(reading.undone)
        and (row.text("zone") or None) == reading.zone
        and _number(row.cells.get("confidence")) == reading.confidence
        and _plain(row.text("note")) == _plain(reading.note)
        and _plain(row.text("skip")) == _plain(reading.skip)
    )


def _number(cell: Cell | None) -> Decimal | None:
    text = cell_text(cell)
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def _done(cell: Cell | None) -> object:
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, str) and cell.casefold() in {"yes", "no", "true", "false"}:
        return cell.casefold() in {"yes", "true"}
    return _ids(cell) or None


def _ids(cell: Cell | None) -> set[str]:
    if isinstance(cell, tuple):
        return set(cell)
    return set((cell_text(cell) or "").replace(",", " ").split())


def _plain(text: str | None) -> str:
    """A text as a cell shows it, whatever its blanks."""
    return " ".join(" ".join(visible_lines(text or "")).split())
