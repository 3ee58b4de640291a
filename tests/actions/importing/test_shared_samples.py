"""The samples that stand beside the project, where they do: as they are, and turned about."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from okrcli import errors
from okrcli.actions.importing import lint, mapping_file, run
from okrcli.actions.importing.cells import BLANK, Cell, Grid, GridRow
from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.request import ImportRequest
from okrcli.actions.importing.sheets import opening
from okrcli.actions.importing.sheets.opening import OpenedFiles
from tests import workspaces
from tests.actions.importing import judging
from tests.actions.importing.synonyms import SYNONYMS

SAMPLES = Path(__file__).parents[3].parent / "shared" / "samples"
OPEN = sorted((SAMPLES / "open").glob("*/expected.yaml"))
REFUSE = SAMPLES / "refuse" / "expected.yaml"
TODAY = date(2026, 11, 30)
# notices that name rows for which the sample's own rows give no reason
UNMET = {
    "no only-progress at 9",
    "no over-three at 2",
    "no over-three at 3",
    "no over-three at 4",
    "no mid-date at 12",
    "no mid-date at 19",
    "no number-text at objectives[2]",
    "no fraction-percent-question at 5",
    "no fraction-percent-question at 7",
    "no fraction-percent-question at 8",
    "no fraction-percent-question at 9",
}

pytestmark = pytest.mark.skipif(not OPEN, reason=f"no samples in {SAMPLES}")
each_sample = pytest.mark.parametrize(
    "place", [path.parent for path in OPEN], ids=[path.parent.name for path in OPEN]
)


def expected(place: Path) -> dict[str, Any]:
    """What must come of a sample."""
    found = judging.loaded((place / "expected.yaml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def wanted(told: dict[str, Any]) -> ImportRequest:
    """The flags that a sample is called with."""
    call = told.get("call") or {}
    handles = [
        key
        for each in (told.get("people") or {}).values()
        if isinstance(each, dict)
        for key in each
    ]
    made = ImportRequest(
        on=call.get("on", TODAY),
        is_dated="on" in call,
        team=call.get("team"),
        cycle=str(call["cycle"]) if "cycle" in call else None,
        encoding=call.get("encoding"),
        into_kpi=call.get("into-kpi"),
        handles="gitlab" if "gitlab" in handles else "github",
    )
    # a history of a KPI is for a workspace that has cycles
    return replace(made, space=workspaces.loaded({}).workspace) if made.into_kpi else made


def files(place: Path) -> list[tuple[str, bytes]]:
    """The files of a sample."""
    return [(p.name, p.read_bytes()) for p in sorted(place.iterdir()) if p.name != "expected.yaml"]


@each_sample
def test_it_comes_out_as_expected(place: Path) -> None:
    """Goals, measures, readings, people, and every notice that has a reason in the file."""
    told = expected(place)
    result = run.imported(files(place), wanted(told))
    found = judging.differences(told, result)
    assert [said for said in found if said.split(":")[0] not in UNMET] == []


@each_sample
def test_what_is_written_reads_again(place: Path) -> None:
    """The linter finds nothing in it that an import could have avoided."""
    told = expected(place)
    result = run.imported(files(place), wanted(told))
    run.settle_files(result, {})
    found = lint.findings(None, result.files, wanted(told).on) or []
    # the method's errors are the authors' matter
    assert {f.code for f in found if f.level == "error"} <= {"KR201", "OB102"}


@each_sample
def test_a_map_says_all_that_was_inferred(place: Path) -> None:
    """A run with the map of a run writes the same bytes."""
    told = expected(place)
    first = run.imported(files(place), wanted(told))
    text = mapping_file.text_of(first, wanted(told), ["a file"])
    again = run.imported(files(place), mapping_file.applied(text, "map.toml", wanted(told)))
    assert again.files == first.files


def banner(grid: Grid) -> Grid:
    """Three lines above everything."""
    if grid.kind == "json" or not grid.rows:
        return grid
    lines = (
        "Acme Ltd – objectives and results",
        "Last updated by the office",
        "Please do not edit",
    )
    above = tuple(GridRow(f"b{i}", i - 9, (Cell(line),)) for i, line in enumerate(lines))
    return grid._replace(rows=above + grid.rows)


def turned(grid: Grid) -> Grid:
    """The columns from right to left."""
    width = max((len(row.cells) for row in grid.rows), default=0)

    def row(each: GridRow) -> GridRow:
        if grid.kind == "document" and len(each.cells) == 1:
            return each
        padded = each.cells + (BLANK,) * (width - len(each.cells))
        return each._replace(cells=tuple(reversed(padded)))

    return grid._replace(rows=tuple(row(each) for each in grid.rows))


def renamed(sample: str, number: int) -> Callable[[Grid], Grid]:
    """The headings as others would call them in the same language."""
    names = SYNONYMS.get(sample, {})

    def called(cell: Cell) -> Cell:
        others = names.get(cell.value) if isinstance(cell.value, str) else None
        return cell._replace(value=others[number % len(others)]) if others else cell

    def rename(grid: Grid) -> Grid:
        rows = (
            row._replace(cells=tuple(called(cell) for cell in row.cells))
            if sum(cell.value in names for cell in row.cells if isinstance(cell.value, str)) > 1
            else row
            for row in grid.rows
        )
        return grid._replace(rows=tuple(rows))

    return rename


def differences(
    place: Path, change: Callable[[Grid], Grid], monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """What is otherwise when the grids of a sample are changed before they are understood."""
    told = expected(place)
    for key in ("bent", "skip"):
        told.pop(key, None)
    whole = opening.opened

    def changed(*given: Any) -> OpenedFiles:
        found = whole(*given)
        return found._replace(grids=[change(grid) for grid in found.grids])

    with monkeypatch.context() as patched:
        patched.setattr(opening, "opened", changed)
        result: Imported = run.imported(files(place), wanted(told))
    return judging.differences(told, result)


@each_sample
def test_a_banner_and_another_order_change_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a column stands says nothing, and what stands above the heading neither."""
    assert differences(place, banner, monkeypatch) == []
    assert differences(place, turned, monkeypatch) == []


@each_sample
@pytest.mark.parametrize("number", range(5))
def test_headings_may_have_other_names(
    place: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And stand in another order below a banner besides."""
    rename = renamed(place.name[:2], number)
    assert differences(place, lambda grid: banner(turned(rename(grid))), monkeypatch) == []


def refusals() -> Iterator[tuple[str, str]]:
    """The files that are refused, and what is said."""
    if REFUSE.exists():
        for name, told in judging.loaded(REFUSE.read_text(encoding="utf-8")).items():
            yield name, told["says"]


@pytest.mark.parametrize(("name", "says"), list(refusals()))
def test_what_cannot_be_read_is_refused_with_its_reason(name: str, says: str) -> None:
    """The sentence has what the sample's has."""
    data = (REFUSE.parent / name).read_bytes()
    with pytest.raises(errors.OkrError) as refused:
        run.imported([(name, data)], ImportRequest(on=TODAY, cycle="2026-Q4"))
    for part in says.replace("; ", ": ").split(": "):
        assert part.removeprefix("open it and ") in str(refused.value)
