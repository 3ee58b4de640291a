"""Files that mean no good, or are far too large: refused by name, or read in proportion."""

import io
import resource
import time
import zipfile
from decimal import Decimal

import pytest

from okrcli import errors
from okrcli.actions.importing import limits
from okrcli.actions.importing.sheets import opening
from tests.actions.importing import runs, workbooks
from tests.actions.importing.workbooks import Raw

HEAD = ("Objective", "Key Result", "Start Value", "Target Value", "Current Value")
MANY = 100_000


def refusal(name: str, data: bytes) -> str:
    """What is said of a file that is not imported."""
    with pytest.raises(errors.OkrError) as refused:
        runs.imported(name, data)
    return str(refused.value)


def text_of(count: int) -> bytes:
    """A CSV file of so many rows below its heading."""
    rows = "".join(f"Part {n // 3},Number {n},0,{n + 1},1\n" for n in range(count))
    return f"{','.join(HEAD)}\n{rows}".encode()


def test_a_hundred_thousand_rows_are_read_and_no_more() -> None:
    """The heading is one of them; the refusal says how many there may be."""
    grid = opening.opened([("a.csv", text_of(MANY - 1))]).grids[0]
    assert len(grid.rows) == MANY
    with pytest.raises(limits.UnreadableFile, match="over 100 000 rows"):
        opening.opened([("a.csv", text_of(MANY + 1))])


def test_rows_take_time_in_proportion() -> None:
    """Eight times the rows take no twenty times the time."""

    def seconds(count: int) -> float:
        data, before = text_of(count), time.process_time()
        assert len(runs.key_results(runs.imported("a.csv", data))) == count
        return time.process_time() - before

    least = min(seconds(250) for _ in range(2))
    assert seconds(2_000) < 20 * max(least, 0.02)


def test_a_cell_of_a_megabyte_in_a_text_is_refused_by_its_line() -> None:
    """A quotation mark that never closes makes such a cell."""
    data = f"{','.join(HEAD)}\nGrow,{'x' * 1_000_000},0,1,\n".encode()
    assert "a.csv cannot be read from line 2" in refusal("a.csv", data)


def test_a_cell_of_a_megabyte_in_a_workbook_is_cut_and_said() -> None:
    """The title is one that files take; what it was stands in the description."""
    data = workbooks.table(HEAD, ("Grow", "x" * 1_000_000, 0, 10, 1))
    result = runs.imported("a.xlsx", data)
    (title,) = runs.key_results(result)
    assert len(title) <= 500
    assert ("long-text", "OKRs!2") in runs.bent(result)


def test_a_number_of_a_megabyte_is_no_number() -> None:
    """No reading comes of it, and its row is named."""
    data = workbooks.table(HEAD, ("Grow", "A", 0, 10, Raw("9" * 1_000_000)))
    result = runs.imported("a.xlsx", data)
    assert runs.readings(result) == {}
    assert ("error-value", "OKRs!2") in runs.bent(result)


def test_merged_cells_belong_to_the_title_above() -> None:
    """Excel stores the first cell of a merge alone; down the rows and across the banner."""
    sheet = workbooks.sheet(
        [
            ("Goals of the quarter", None, None, None, None),
            HEAD,
            ("Grow", "A", 0, 10, 1),
            (None, "B", 0, 20, 2),
            (None, "C", 0, 30, 3),
            ("Be loved", "D", 0, 40, 4),
        ]
    )
    merged = sheet.replace(
        "</sheetData>",
        '</sheetData><mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="A3:A5"/></mergeCells>',
    )
    plan = runs.plan(runs.imported("a.xlsx", workbooks.workbook({"OKRs": merged})))
    assert {o["title"]: [kr["title"] for kr in o["key_results"]] for o in plan["objectives"]} == {
        "Grow": ["A", "B", "C"],
        "Be loved": ["D"],
    }


def test_a_bomb_is_refused_in_little_memory() -> None:
    """Its size is counted while it is unpacked, whatever its directory says."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("_rels/.rels", "<Relationships>" + " " * 150_000_000 + "</Relationships>")
    after_making = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "unpacks to more than 64 MB" in refusal("b.xlsx", bomb.getvalue())
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - max(before, after_making)
    assert grown < 100 * 1024


@pytest.mark.parametrize(
    "part",
    [
        '<!DOCTYPE a [<!ENTITY b "b">]><sst><si><t>&b;</t></si></sst>',
        '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><sst/>',
    ],
)
def test_a_dtd_in_any_part_is_refused(part: str) -> None:
    """Not only in the sheets: shared texts, styles and relationships are read by the same door."""
    for name in ("xl/styles.xml", "xl/_rels/book.xml.rels"):
        data = workbooks.workbook({"S": workbooks.sheet([HEAD])}, parts={name: part})
        assert "has a DTD" in refusal("a.xlsx", data)


@pytest.mark.parametrize("formula", ["=cmd|'/c calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "=1"])
def test_what_looks_like_a_formula_comes_back_as_the_same_text(formula: str) -> None:
    """As a title in quotes; nothing is worked out."""
    data = workbooks.table(HEAD, ("Grow", formula, 0, 10, 1))
    result = runs.imported("a.xlsx", data)
    assert list(runs.key_results(result)) == [formula]
    assert ("formula-like-title", "OKRs!2") in runs.bent(result)


def test_a_stored_value_is_taken_and_its_formula_never_is() -> None:
    """Whatever the formula would fetch."""
    data = workbooks.table(HEAD, ("Grow", "A", 0, 10, Raw("3", formula='WEBSERVICE("http://x")')))
    result = runs.imported("a.xlsx", data)
    assert [reading["value"] for reading in runs.readings(result).values()] == [Decimal(3)]
    assert not any("WEBSERVICE" in text for text in result.files.values())
