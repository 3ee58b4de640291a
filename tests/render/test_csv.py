"""The report for spreadsheets: numbers to count with, and text that nothing can run."""

import csv
import io

import pytest

from okrcli import errors
from okrcli.render import csv_cells
from okrcli.render.csv import table
from okrcli.render.csv.table import csv_text
from okrcli.views import report_values
from okrcli.views.report import report_view
from tests import workspaces
from tests.views import every


def rows(
    view: report_values.View, delimiter: str = ",", *, every_reading: bool = False
) -> list[dict[str, str]]:
    """The rows as a program reads them."""
    how = table.dialect(delimiter)
    text = csv_text([view], how, every_reading=every_reading)
    plain = io.StringIO(text.removeprefix("\ufeff"), newline="")
    return list(csv.DictReader(plain, delimiter=how.delimiter, strict=True))


def one(id_: str, delimiter: str = ",") -> dict[str, str]:
    """The row of one key result."""
    (found,) = [row for row in rows(every.view(), delimiter) if row["key_result"] == id_]
    return found


def test_a_row_a_key_result() -> None:
    """Each once, in the order of the files."""
    found = [f"{row['team']}/{row['key_result']}" for row in rows(every.view())]
    assert found == [kr.ref for kr in every.view().key_results]


def test_a_row_says_where_it_stands() -> None:
    """Baseline, value, target and progress as plain numbers."""
    found = one("reach")
    assert {k: found[k] for k in ("baseline", "now", "target", "progress", "unit", "state")} == {
        "baseline": "3500",
        "now": "4971",
        "target": "6000",
        "progress": "0.5884",
        "unit": "subscriptions",
        "state": "on-track",
    }


def test_negative_numbers_stay_numbers() -> None:
    """A minus begins a formula in text, but not in a number of ours."""
    found = one("down")
    assert (found["now"], found["target"]) == ("-10.25", "-25.125")
    assert float(found["now"]) == -10.25


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "  =1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        "\n=1",
    ],
)
def test_no_text_is_a_formula(text: str) -> None:
    """Also behind blanks and in full-width forms: an apostrophe makes it text."""
    shown = csv_cells.shown(text, csv_cells.Dialect(","))
    assert shown.startswith("'")
    assert shown[1:] == text.strip()


@pytest.mark.parametrize("text", ["Grow revenue", "3 = three", "a-b", "−3 since last week", "#1"])
def test_other_text_is_left_alone(text: str) -> None:
    """Nothing is put before what no spreadsheet would run."""
    assert csv_cells.shown(text, csv_cells.Dialect(",")) == text


def test_hostile_text_comes_back_whole_and_harmless() -> None:
    """No cell of the whole table begins with what a spreadsheet would run."""
    text = csv_text([every.view(more=every.hostile())], table.dialect(","))
    every_cell = [
        cell for row in csv.reader(io.StringIO(text, newline=""), strict=True) for cell in row
    ]
    assert '\'=HYPERLINK("https://evil.example")' in every_cell
    assert [c for c in every_cell if c.startswith(tuple("=+@"))] == []
    assert [
        c for c in every_cell if c.startswith("-") and not c[1:].replace(".", "").isdecimal()
    ] == []


def test_controls_are_spelled_out() -> None:
    """A terminal that shows the file is not drawn on."""
    assert csv_cells.shown("a\x1b[31mb\u202e", csv_cells.Dialect(",")) == "a\\x1b[31mb\\u202e"
    assert csv_cells.shown("\r=1", csv_cells.Dialect(",")) == "\\x0d=1"


def test_lines_end_as_the_standard_has_it() -> None:
    """RFC 4180: CRLF behind every row, the heading first, the same number of cells in each."""
    text = csv_text([every.view()], table.dialect(","))
    assert text.endswith("\r\n")
    assert len(set(map(len, csv.reader(io.StringIO(text, newline=""))))) == 1
    assert text.startswith("cycle,team,objective,key_result,")


def test_the_default_has_no_mark() -> None:
    """A program would take it for a part of the first heading."""
    assert csv_text([every.view()], table.dialect(",")).startswith("cycle")


def test_semicolons_are_for_excel_in_norwegian() -> None:
    """They bring the decimal comma, and the mark by which Excel knows UTF-8."""
    text = csv_text([every.view()], table.dialect(";"))
    assert text.startswith("\ufeffcycle;team;")
    assert one("down", ";")["target"] == "-25,125"


def test_tabs_part_cells_too() -> None:
    """By their name, since a shell makes them hard to type."""
    assert one("reach", "tab")["now"] == "4971"


def test_another_delimiter_is_refused() -> None:
    """With the ones there are."""
    with pytest.raises(errors.UsageError, match="--delimiter takes `,`, `;` or `tab`, not"):
        table.dialect("|")


def test_a_row_a_reading() -> None:
    """Key results first, then the KPIs beside them, each series once and oldest first."""
    found = rows(every.view(), every_reading=True)
    assert [row["value"] for row in found if row["ref"] == "growth/reach"][:3] == [
        "3500",
        "3711",
        "3922",
    ]
    assert [row["kind"] for row in found] == sorted(
        (row["kind"] for row in found), key="key result KPI".index
    )
    assert sum(row["ref"] == "visitors" for row in found) == 8


def test_a_reading_tells_what_was_done() -> None:
    """Milestones by id, zones and yes or no in words."""
    found = {
        (row["ref"], row["done"] or row["zone"]) for row in rows(every.view(), every_reading=True)
    }
    assert {("growth/steps", "one"), ("growth/zones", "target"), ("growth/signed", "no")} <= found


def test_notes_of_several_lines_are_one_cell() -> None:
    """Quoted, so that a row stays a row."""
    reading = '{value: 3, note: "one\\ntwo, three"}'
    space = workspaces.with_key_result("target: 7", {"2026-11-02": reading})
    view = report_view(space, space.cycles["2026-Q4"], every.ON)
    (row,) = rows(view, every_reading=True)
    assert row["note"] == "one\ntwo, three"


def test_nothing_to_show_is_its_headings() -> None:
    """A plan without key results makes a table without rows."""
    plan = "objectives:\n  - {id: o, title: An objective}\n"
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": plan}).workspace
    assert rows(report_view(space, space.cycles["2026-Q4"], every.ON)) == []
