"""The workbook: typed cells to count with, text that stays text, and a look that can be filtered."""

import re
import sys
from datetime import datetime

import pytest

from okrcli import errors
from okrcli.cli.reporting import formats
from okrcli.language.catalogue import language_named
from okrcli.render.workbook import cell_values, table_sheet
from tests import examples
from tests.views import every
from tests.views.workbook.opened import acme_content, every_content, file_bytes, opened, parts, rows

GROWTH = "cycles/2026-Q4/plans/growth.yaml"


def objective_rows(code: str = "en") -> list[dict[str, object]]:
    """The table of the first sheet of Acme's workbook, below its summary."""
    sheet = opened(acme_content(), code).worksheets[0]
    head = next(n for n in range(1, 20) if sheet.cell(n, 2).value in {"Objective", "Mål"})
    return rows(sheet, head)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("en", ["Overview", "_trend", "Key results", "KPIs", "Readings", "About"]),
        ("nb", ["Oversikt", "_trend", "Nøkkelresultater", "Nøkkeltall", "Målinger", "Om"]),
    ],
)
def test_a_sheet_a_kind_in_either_language(code: str, names: list[str]) -> None:
    """The figures behind the sparklines stand on a sheet that nobody is offered to show."""
    book = opened(acme_content(), code)
    assert book.sheetnames == names
    assert book["_trend"].sheet_state == "veryHidden"


def test_the_overview_says_where_the_cycle_stands() -> None:
    """Terms beside their values, the progress as a number that is shown as per cent."""
    sheet = opened(acme_content()).worksheets[0]
    facts = {sheet.cell(n, 1).value: sheet.cell(n, 2) for n in range(1, 7)}
    assert facts["Organisation"].value == "Acme"
    assert facts["Cycle"].value == "Q4 2026"
    assert facts["Progress"].value == pytest.approx(0.4953, abs=0.01)
    assert "%" in facts["Progress"].number_format
    assert facts["Expected"].value == "what follows the calendar is at 56%, expected by now 58%"


def test_the_overview_has_a_row_an_objective() -> None:
    """Share, state and the lowest confidence of its key results."""
    found = objective_rows()
    assert len(found) == len(examples.view().objectives) == 8
    first = found[0]
    assert first["Team"] == "Growth"
    assert first["State"] == "▲ at risk"
    assert first["Confidence"] == 5
    assert first["Last reading"] == datetime(2026, 11, 23)  # noqa: DTZ001 - Excel knows no zones


def test_what_needs_somebody_stands_below_the_objectives() -> None:
    """With its owner and its trouble."""
    sheet = opened(acme_content()).worksheets[0]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    start = next(n for n, row in enumerate(values) if row[0] == "Needs attention")
    assert values[start + 1][:6] == [
        "Support",
        "Raise the share of questions that the help centre answers",
        "Erik Strand",
        None,
        None,
        "■ off track",
    ]


def test_a_key_result_has_numbers_days_and_percentages() -> None:
    """Each in a cell of its kind, so that a spreadsheet can count with it."""
    sheet = opened(acme_content())["Key results"]
    first = rows(sheet)[0]
    assert {name: first[name] for name in ("From", "Now", "Target", "Unit", "Confidence")} == {
        "From": 3500,
        "Now": 4720,
        "Target": 6000,
        "Unit": "subscriptions",
        "Confidence": 6,
    }
    assert first["Progress"] == pytest.approx(0.488)
    assert first["Due"] == datetime(2026, 12, 31)  # noqa: DTZ001
    assert first["Reference"] == "growth/subscriptions"
    assert first["Forecast"] == 5605
    assert first["Change, 8 weeks"] == 1097


def test_what_is_read_in_words_stands_in_words() -> None:
    """Milestones have no from and no target, what is to hold a bound and how often it held."""
    found = {row["Reference"]: row for row in rows(opened(every_content())["Key results"])}
    steps = found["growth/steps"]
    assert (steps["From"], steps["Now"], steps["Target"]) == (None, "1 of 3 done", None)
    above = found["growth/above"]
    assert (above["Now"], above["Target"]) == (1275, "> 1,250")
    assert above["Progress"] == "3 of 8"


@pytest.mark.parametrize(("code", "shown"), [("en", "yyyy-mm-dd"), ("nb", "dd.mm.yyyy")])
def test_days_are_shown_as_the_language_writes_them(code: str, shown: str) -> None:
    """The cell is the same day."""
    sheet = opened(acme_content(), code).worksheets[2]
    at = [cell.value for cell in sheet[1]].index("Frist" if code == "nb" else "Due")
    assert sheet[2][at].number_format == shown


def test_no_cell_of_any_sheet_is_a_formula_or_a_link() -> None:
    """Whatever people's text begins with."""
    found = parts(file_bytes(every_content(every.hostile())))
    sheets = {name: text for name, text in found.items() if name.startswith("xl/worksheets/sheet")}
    assert len(sheets) == 6
    assert [name for name, text in sheets.items() if "<f>" in text or "<f " in text] == []
    assert [name for name, text in sheets.items() if "<hyperlink" in text] == []
    assert not any("vbaProject" in name or "externalLink" in name for name in found)


@pytest.mark.parametrize("title", ["=1+1", "+47 22", "-1+1", "@SUM(A1)", "＝cmd|' /C calc'!A0"])
def test_text_that_begins_as_a_formula_stays_text_when_it_is_edited(title: str) -> None:
    """Excel's own mark for that is on the cell, and nothing is added to the text."""
    plan = every.PLAN.replace("title: Reach it", f'title: "{title}"', 1)
    sheet = opened(every_content({GROWTH: plan}))["Key results"]
    cell = next(row[2] for row in sheet.iter_rows(min_row=2))
    assert (cell.value, cell.data_type, cell.quotePrefix) == (title, "s", True)


def test_controls_are_spelled_out() -> None:
    """No escape and no override reaches a spreadsheet."""
    assert cell_values.safe_text("a\x1b[31mb\u202ec\x00") == "a\\x1b[31mb\\u202ec\\x00"
    plan = every.PLAN.replace("title: Reach it", 'title: "R\\e[31m _x0041_"', 1)
    text = parts(file_bytes(every_content({GROWTH: plan})))["xl/sharedStrings.xml"]
    assert "<t>R\\x1b[31m _x005F_x0041_</t>" in text


def test_a_text_is_cut_where_excel_would_refuse_it() -> None:
    """At 32,767 units of UTF-16, never in the middle of a character."""
    assert cell_values.safe_text("x" * 32_767) == "x" * 32_767
    cut = cell_values.safe_text("x" * 32_768)
    assert (len(cut), cut[-2:]) == (32_767, "x…")
    wide = cell_values.safe_text("😀" * 20_000)
    assert len(wide.encode("utf-16-le")) // 2 <= 32_767
    assert wide == "😀" * 16_383 + "…"


def test_a_number_of_more_digits_than_a_spreadsheet_keeps_is_text_with_a_comment() -> None:
    """15 are kept, 16 are not."""
    plan = every.PLAN.replace("target: 6000", "target: 123456789012345.6", 1)
    book = opened(every_content({GROWTH: plan}))
    cell = book["Key results"]["H2"]
    assert (cell.value, cell.data_type) == ("123456789012345.6", "s")
    assert "15 digits" in cell.comment.text
    kept = every.PLAN.replace("target: 6000", "target: 12345678901234.5", 1)
    assert opened(every_content({GROWTH: kept}))["Key results"]["H2"].value == 12345678901234.5


def test_two_runs_give_the_same_bytes() -> None:
    """The day it says it was made on is the report's."""
    assert file_bytes(acme_content()) == file_bytes(acme_content())
    properties = parts(file_bytes(acme_content()))["docProps/core.xml"]
    assert "2026-11-25T00:00:00Z" in properties
    assert len(re.findall(r"2026-11-25", properties)) == 2


def test_headings_are_frozen_filtered_and_printed_on_every_page() -> None:
    """A table of Excel's, one page wide and landscape on A4."""
    sheet = opened(acme_content())["Key results"]
    assert sheet.freeze_panes == "A2"
    assert sheet.tables["KeyResults"].ref == "A1:U25"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["F"].width


def test_a_state_has_its_colour_by_a_condition() -> None:
    """On the words, so that sorting and filtering keep it; shares have a bar from 0 to 1."""
    sheet = opened(acme_content())["Key results"]
    rules = [rule for found in sheet.conditional_formatting for rule in found.rules]
    assert '"▲ at risk"' in {rule.formula[0] for rule in rules if rule.type == "cellIs"}
    (bar,) = (rule for rule in rules if rule.type == "dataBar")
    assert [float(limit.val) for limit in bar.dataBar.cfvo] == [0, 1]


def test_a_sparkline_a_key_result_that_was_read_twice() -> None:
    """Drawn from the hidden sheet."""
    text = parts(file_bytes(acme_content()))["xl/worksheets/sheet3.xml"]
    drawn = re.findall(r"<xm:f>('?_trend'?!\S+?)</xm:f><xm:sqref>(\w+)</xm:sqref>", text)
    assert {place: data for data, place in drawn}["P2"] == "'_trend'!A1:H1"
    assert len(drawn) == 19


def test_the_kpis_say_what_they_serve_and_whether_they_hold() -> None:
    """Each once, by its reference."""
    found = {row["KPI"]: row for row in rows(opened(acme_content())["KPIs"])}
    churn = found["churn"]
    assert churn["For"] == "lagging for growth/retention, support/overnight"
    assert (churn["Now"], churn["Goal"], churn["Holds"]) == (6.4, "< 6%", "✗ does not hold")
    assert found["marketing/early-access"]["Goal"] == 2500


def test_a_row_a_reading() -> None:
    """Days, numbers, who and where."""
    found = rows(opened(every_content())["Readings"])
    first = found[0]
    assert first["Reference"] == "growth/reach"
    assert first["Day"] == datetime(2026, 10, 1)  # noqa: DTZ001
    assert first["Value"] == 3500
    assert first["Author"] == "Kari Nordmann"
    assert first["File"] == "0.yaml"
    assert {row["Value"] for row in found if row["Reference"] == "growth/steps"} == {"done: one"}


def test_more_readings_than_a_sheet_has_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that writes them."""
    count = len(rows(opened(every_content())["Readings"]))
    monkeypatch.setattr(table_sheet, "MOST_ROWS", count + 1)
    assert file_bytes(every_content())
    monkeypatch.setattr(table_sheet, "MOST_ROWS", count)
    with pytest.raises(errors.UsageError, match="--format csv --readings"):
        file_bytes(every_content())


def test_several_cycles_are_told_apart() -> None:
    """By a column that one cycle alone does without."""
    book = opened(acme_content(("2026", "2026-Q4")))
    assert {row["Cycle"] for row in rows(book["Key results"])} == {"2026", "2026-Q4"}
    assert "Cycle" not in rows(opened(acme_content())["Key results"])[0]


def test_a_plan_without_goals_has_its_headings() -> None:
    """And no table, which Excel would not open without a row."""
    book = opened(
        every_content({GROWTH: "name: Growth\n", "cycles/2026-Q4/plans/product.yaml": "name: P\n"})
    )
    assert [cell.value for cell in book["Key results"][1]][:3] == [
        "Team",
        "Objective",
        "Key result",
    ]
    assert book["Key results"].tables == {}


def test_a_file_that_cannot_be_read_is_named() -> None:
    """In the first sheet, below the table."""
    broken = {"cycles/2026-Q4/plans/product.yaml": "name: [\n"}
    sheet = opened(every_content(broken)).worksheets[0]
    texts = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert "Left out" in texts
    assert any("product.yaml is left out: one error in it" in str(text) for text in texts)


def test_about_says_what_each_column_means() -> None:
    """Each column of every sheet once, in words."""
    book = opened(acme_content(), "nb")
    sheet = book["Om"]
    head = next(n for n in range(1, 12) if sheet.cell(n, 1).value == "Ark")
    told = [(row["Ark"], row["Kolonne"]) for row in rows(sheet, head)]
    assert all(row["Hva den betyr"] for row in rows(sheet, head))
    named = [str(cell.value) for cell in book["Nøkkelresultater"][1]]
    assert [column for name, column in told if name == "Nøkkelresultater"] == named


def test_without_the_library_the_command_to_run_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exactly, with the Python that okr runs in."""
    for name in [name for name in sys.modules if name.startswith("okrcli.render.workbook.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    found = acme_content()
    wanted = formats.ReportFormatInput(
        found.views,
        lambda: pytest.fail("a workbook shows no alignment"),
        lambda: found.boards,
        language_named("en"),
    )
    with pytest.raises(errors.RefusedError) as refused:
        formats.FORMATS["xlsx"](wanted)
    assert str(refused.value).endswith(f'run: {sys.executable} -m pip install "okrcli[xlsx]"')


def test_the_workbook_can_be_opened_by_another_program_without_repairs() -> None:
    """Every part is there, and each sheet's table names its own headings."""
    book = opened(acme_content())
    for name, sheet in (("KeyResults", book["Key results"]), ("KPIs", book["KPIs"])):
        table = sheet.tables[name]
        assert table.column_names == [cell.value for cell in sheet[1]]
