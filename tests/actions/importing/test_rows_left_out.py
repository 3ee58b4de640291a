"""Rows that cannot be read surely are left out and named, and files cut short are refused."""

import pytest

from okrcli.actions.importing import limits
from tests.actions.importing import runs, workbooks

HEAD = "Objective,Key result,Start,Target,Current\n"


def test_a_row_with_more_cells_than_the_heading_is_left_out() -> None:
    """A decimal comma without quotes would move the target into the start's place."""
    result = runs.imported("a.csv", f"{HEAD}Grow,Churn,6,1,4,5\nGrow,Users,10,20,12\n")
    assert list(runs.key_results(result)) == ["Users"]
    assert runs.skipped(result)["2"].startswith("1 cells more than the heading")
    assert result.exit_code == 1


def test_a_remark_beside_the_table_is_no_reason_to_leave_a_row_out() -> None:
    """A spreadsheet writes all rows of a sheet equally wide."""
    text = f"{HEAD.strip()},,\nGrow,Users,10,20,12,,ask Kari\n"
    result = runs.imported("a.csv", text)
    assert runs.key_results(result)["Users"]["target"] == 20
    assert result.exit_code == 0


def test_a_quotation_mark_that_is_never_closed_is_refused() -> None:
    """It would take all rows below it into one title."""
    text = f'{HEAD}Grow,Users,10,20,12\nGrow,"Visits,1,2,3\nGrow,Orders,1,2,3\n'
    with pytest.raises(limits.UnreadableFile, match="line 3 that is never closed"):
        runs.imported("a.csv", text)


def test_quotation_marks_inside_a_text_are_read() -> None:
    """Only the end of the file tells that one was never closed."""
    result = runs.imported("a.csv", f'{HEAD}Grow,"Called ""best"" in town",1,2,1\n')
    assert list(runs.key_results(result)) == ['Called "best" in town']


def test_a_formula_without_a_value_is_named_where_a_title_should_be() -> None:
    """It says what to do; its key result joins no other objective."""
    unstored = workbooks.Raw(formula="A2")
    rows: list[list[object]] = [
        [*HEAD.strip().split(",")],
        ["Grow", "Users", 1, 2],
        [unstored, "Visits", 1, 2],
    ]
    result = runs.imported("a.xlsx", workbooks.workbook({"OKRs": workbooks.sheet(rows)}))
    assert list(runs.key_results(result)) == ["Users"]
    assert runs.skipped(result)["OKRs!3"].startswith("a formula without a stored value")


def test_a_sheet_of_formulas_alone_is_refused_with_what_to_do() -> None:
    """And not called a sheet without titles."""
    unstored = workbooks.Raw(formula="B1")
    rows: list[list[object]] = [["Objective", "Key result"], [unstored, unstored]]
    book = workbooks.workbook({"OKRs": workbooks.sheet(rows)})
    with pytest.raises(limits.UnreadableFile, match="2 cells hold formulas without stored values"):
        runs.imported("a.xlsx", book)


def test_a_draft_keeps_what_stood_beside_its_title() -> None:
    """A reading has no place there, and nothing is lost."""
    text = "Objective,Key result,Confidence,Comment\nGrow,More users,7,two campaigns\n"
    result = runs.imported("a.csv", text)
    written = result.files["cycles/2026-Q4/plans/growth.yaml"]
    assert "# 2: confidence: 7" in written
    assert "# 2: note: two campaigns" in written


def test_a_number_in_powers_of_ten_is_read() -> None:
    """As a spreadsheet writes large ones into a text."""
    text = "Objective;Key result;Start;Target\nGrow;Revenue;1,2E+06;2E+6\n"
    found = runs.key_results(runs.imported("a.csv", text))["Revenue"]
    assert (found["baseline"], found["target"]) == (1_200_000, 2_000_000)
