"""A workbook of `okr report -o okrs.xlsx` read back: each goal once, and no KPI becomes one."""

import pytest

from okrcli.language import catalogue
from okrcli.render.workbook.content import Content
from okrcli.render.workbook.workbook import workbook_bytes
from okrcli.views.kpi_board import kpi_board, of_view
from tests.actions.importing import runs, workbooks
from tests.views import every

DERIVED = {
    "en": {"Overview", "KPIs", "Readings", "About"},
    "nb": {"Oversikt", "Nøkkeltall", "Målinger", "Om"},
}


def written(code: str) -> bytes:
    """The workbook of a report in a language."""
    view = every.view()
    board = of_view(kpi_board(every.space(), view.cycle, view.on), view)
    return workbook_bytes(Content([view], [board]), catalogue.language_named(code))


@pytest.mark.parametrize("code", ["en", "nb"])
def test_only_its_key_results_are_read(code: str) -> None:
    """The other sheets are named with the reason, which is no loss of data."""
    result = runs.imported("okrs.xlsx", written(code), team=None)
    passed = {
        at for at, why in runs.skipped(result).items() if why == "okr made it from other data"
    }
    assert passed == DERIVED[code]
    assert {table.grid.name for table in result.tables} == {
        catalogue.language_named(code).say("Key results")
    }
    assert "kpis.yaml" not in result.files


def test_a_sheet_that_is_asked_for_is_read() -> None:
    """As it was before."""
    result = runs.imported("okrs.xlsx", written("en"), team=None, sheets=("KPIs",))
    assert {table.grid.name for table in result.tables} == {"KPIs"}


def test_sheets_of_those_names_in_another_workbook_are_read() -> None:
    """`About` has to say that okr wrote it."""
    rows = [("Objective", "Key Result", "Start Value", "Target Value"), ("Grow", "A", 1, 2)]
    data = workbooks.workbook(
        {"Overview": workbooks.sheet(rows), "About": workbooks.sheet([("Written by", "Kari")])}
    )
    assert list(runs.key_results(runs.imported("okrs.xlsx", data))) == ["A"]
