"""Workbooks: what formats, formulas, hidden rows and links say, and what is refused."""

from datetime import date

import pytest

from okrcli.actions.importing import limits
from okrcli.actions.importing.sheets import opening, worksheet
from tests.actions.importing import runs, workbooks
from tests.actions.importing.workbooks import Raw

HEAD = ("Objective", "Key Result", "Start Value", "Target Value", "Current Value", "Due date")


def refusal(name: str, data: bytes) -> str:
    """What is said of a file that is not read."""
    with pytest.raises(limits.UnreadableFile) as refused:
        opening.opened([(name, data)])
    return str(refused.value)


def test_formats_say_what_numbers_mean() -> None:
    """A share is per cent, a day number a day, and a currency the unit."""
    data = workbooks.table(
        HEAD,
        ("Grow", "Share", Raw("0.1", style="%"), Raw("0.28999999999999998", style="%"), None, None),
        (None, "Price", Raw("14.5", style="€"), Raw("9", style="€"), None, date(2026, 11, 15)),
    )
    found = runs.key_results(runs.imported("okrs.xlsx", data))
    assert [found["Share"][key] for key in ("baseline", "target", "unit")] == [10, 29, "%"]
    assert [found["Price"][key] for key in ("baseline", "target", "unit")] == [14.5, 9, "€"]
    assert found["Price"]["due"] == date(2026, 11, 15)


def test_what_is_struck_through_is_dropped() -> None:
    """On the day of the import, with its source as the reason."""
    data = workbooks.table(HEAD, ("Grow", Raw("Old one", "str", "struck"), 1, 2, None, None))
    found = runs.key_results(runs.imported("okrs.xlsx", data))["Old one"]
    assert found["dropped"] == runs.ON
    assert found["because"] == "struck through in okrs.xlsx"


def test_hidden_rows_and_sheets_are_passed_over_unless_asked_for() -> None:
    """And named, with no effect on the exit code."""
    rows = [HEAD, ("Grow", "Seen", 1, 2, None, None), ("Grow", "Unseen", 1, 2, None, None)]
    data = workbooks.workbook(
        {"OKRs": workbooks.sheet(rows, hidden=[3]), "Old": workbooks.sheet(rows)},
        states={"Old": "hidden"},
    )
    result = runs.imported("okrs.xlsx", data)
    assert list(runs.key_results(result)) == ["Seen"]
    assert runs.skipped(result) == {"OKRs!3": "hidden row", "Old": "hidden sheet"}
    assert result.exit_code == 0


def test_an_error_or_a_formula_without_a_value_is_never_a_number() -> None:
    """Neither is 0, and both are named."""
    data = workbooks.table(
        HEAD,
        ("Grow", "A", 1, 2, Raw("#N/A", "e"), None),
        ("Grow", "B", 1, 2, Raw(formula="C3+1"), None),
        ("Grow", "C", 1, 2, Raw("1.5", formula="C4+0.5"), None),
    )
    result = runs.imported("okrs.xlsx", data)
    assert {key: reading["value"] for (_, key), reading in runs.readings(result).items()} == {
        "c": 1.5
    }
    assert {at for code, at in runs.bent(result) if code == "error-value"} == {"OKRs!2", "OKRs!3"}


def test_days_may_count_from_1904() -> None:
    """As old workbooks of the Macintosh do."""
    day = Raw(str((date(2026, 11, 15) - date(1904, 1, 1)).days), style="day")
    rows = [HEAD, ("Grow", "A", 1, 2, None, day)]
    data = workbooks.workbook(
        {"OKRs": workbooks.sheet(rows)}, properties='<workbookPr date1904="1"/>'
    )
    found = runs.key_results(runs.imported("okrs.xlsx", data))
    assert found["A"]["due"] == date(2026, 11, 15)


def test_escaped_characters_are_what_they_stand_for() -> None:
    """`_x000D_` is a carriage return, and a text that only looks so stays."""
    assert worksheet.unescaped("a_x000D_b_x5F") == "a\rb_x5F"


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (16384, "XFD")])
def test_columns_are_numbered_as_people_see_them(number: int, name: str) -> None:
    """In both directions."""
    assert worksheet.column_letters(number) == name
    assert worksheet.column_number(name) == number


def test_a_text_never_becomes_a_formula_and_a_formula_never_runs() -> None:
    """`=HYPERLINK(…)` as a title is a title."""
    data = workbooks.table(HEAD, ("Grow", '=HYPERLINK("http://x","y")', 1, 2, None, None))
    result = runs.imported("okrs.xlsx", data)
    assert list(runs.key_results(result)) == ['=HYPERLINK("http://x","y")']
    assert ("formula-like-title", "OKRs!2") in runs.bent(result)


def far(place: str) -> bytes:
    """A workbook with one cell at a place."""
    row = "".join(letter for letter in place if letter.isdigit())
    return workbooks.workbook(
        {
            "S": f'<worksheet><sheetData><row r="{row}"><c r="{place}"><v>1</v></c></row>'
            "</sheetData></worksheet>"
        }
    )


def test_the_limits_are_where_they_are_said_to_be() -> None:
    """The last row and column are read, the next are not."""
    assert opening.opened([("a.xlsx", far("SF100000"))]).grids[0].rows[0].number == 100_000
    assert "SG1: over 100 000 rows / 500 columns" in refusal("a.xlsx", far("SG1"))
    assert "A100001" in refusal("a.xlsx", far("A100001"))


def test_a_blank_cell_far_out_is_no_matter() -> None:
    """Formatting to the last column is common, and harmless."""
    data = workbooks.workbook(
        {"S": '<worksheet><sheetData><row r="1"><c r="XFD1" s="1"/></row></sheetData></worksheet>'}
    )
    assert opening.opened([("a.xlsx", data)]).grids[0].rows == ()


def test_bombs_and_foreign_documents_are_refused_by_name() -> None:
    """Before they take time or memory."""
    bomb = workbooks.workbook({"S": "<worksheet>" + " " * 20_000_000 + "</worksheet>"})
    assert "unpacks to more than 64 MB, or to 200 times its size" in refusal("b.xlsx", bomb)
    dtd = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>'
    assert "has a DTD" in refusal("b.xlsx", workbooks.workbook({"S": dtd}))
    macros = workbooks.workbook({"S": workbooks.sheet([])}, parts={"xl/vbaProject.bin": "x"})
    assert "has macros" in refusal("b.xlsm", macros)
    word = workbooks.archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>"})
    assert "is a Word file; save it as plain text" in refusal("b.docx", word)
    assert "old Excel file (.xls); save as .xlsx" in refusal(
        "b.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    )
    assert "is HTML with the ending .xls" in refusal("b.xls", b"<html><table></table></html>")
    assert "is a PDF" in refusal("b.pdf", b"%PDF-1.7")


def test_a_damaged_archive_is_refused() -> None:
    """Wherever the damage is."""
    whole = workbooks.table(HEAD, ("Grow", "A", 1, 2, None, None))
    assert "is damaged" in refusal("a.xlsx", whole[: len(whole) // 2])
    broken = workbooks.workbook({"S": "<worksheet><sheetData>"})
    assert "is damaged" in refusal("a.xlsx", broken)


@pytest.mark.parametrize("name", ["../evil.csv", "/etc/evil.csv", "a/../../b.csv", "C:/evil.csv"])
def test_an_archive_s_names_stay_inside_it(name: str) -> None:
    """None climbs out or begins at the top."""
    data = workbooks.archive({name: "Objective,Key Result\na,b\n"})
    assert "a name that leaves the archive" in refusal("a.zip", data)
