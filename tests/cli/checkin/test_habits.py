"""`okr checkin --from` with files of every habit: headings, days, numbers, titles, spreadsheets."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter

from okrcli.model import session
from tests.cli.checkin.desk import Answer, Desk

Sheet = Sequence[Sequence[object]]
REFUSED = "cannot be recorded, so nothing was written"


@pytest.fixture
def given(desk: Desk) -> Callable[..., Answer]:
    """A way to hand over bytes or a text as a file."""

    def handed(text: str | bytes, *words: str, name: str = "readings.csv") -> Answer:
        place = desk.root.parent / name
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
        return desk.checkin("--from", str(place), *words)

    return handed


def workbook(sheets: dict[str, Sheet], *, hidden_row: int | None = None) -> bytes:
    """A workbook of sheets; a `date` is a day in it, and a float below 1 is shown as per cent."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"strings_to_formulas": True}) as book:
        day, share = (
            book.add_format({"num_format": "dd.mm.yyyy"}),
            book.add_format({"num_format": "0.0%"}),
        )
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for n, value in enumerate(row):
                    if isinstance(value, date):
                        sheet.write_datetime(at, n, value, day)
                    elif isinstance(value, float) and value < 1:
                        sheet.write_number(at, n, value, share)
                    else:
                        sheet.write(at, n, value)
            if hidden_row is not None:
                sheet.set_row(hidden_row, None, None, {"hidden": True})
    return file.getvalue()


def test_norwegian_headings_and_days(given: Callable[..., Answer], desk: Desk) -> None:
    """With a decimal comma and semicolons, as Excel writes it there."""
    day = desk.today.strftime("%d.%m.%Y")
    text = f"Nøkkelresultat;Verdi;Dato;Tiltro;Kommentar\nretention;71,2;{day};6;Bedre\n"
    assert given(text.replace("Nøkkelresultat", "ID")).code == 0
    assert desk.reading("retention") == session.Reading(
        value=Decimal("71.2"), confidence=6, note="Bedre"
    )


def test_a_goal_may_be_called_by_its_title(given: Callable[..., Answer], desk: Desk) -> None:
    """Of a key result or KPI; blanks and capitals make no difference, and the objective is its own."""
    text = (
        "Mål,Nøkkelresultat,Nå\nGrow Monthly Recurring Revenue,improve customer  RETENTION rate,71.2\n"
        "Grow Monthly Recurring Revenue,Churn rate,5.5\n"
    )
    done = given(text)
    assert done.code == 0, done.err
    (made,) = desk.sessions("growth")
    assert {name: reading.value for name, reading in made.readings.items()} == {
        "retention": Decimal("71.2"),
        "churn": Decimal("5.5"),
    }
    assert "1 column was passed over: Mål" in done.out


def test_an_id_goes_before_a_title(given: Callable[..., Answer], desk: Desk) -> None:
    """And the title stands in where the cell of the id is empty."""
    text = "id,title,value\nretention,Whatever it was called,71\n,Churn rate,5\n"
    assert given(text).code == 0
    assert desk.reading("retention").value == 71
    assert desk.reading("churn").value == 5


def test_a_title_that_nothing_has_is_refused_with_the_nearest(
    given: Callable[..., Answer], desk: Desk
) -> None:
    """By line, as ids are."""
    said = given("title,value\nChurn rat,5\n")
    assert said.code == 2
    assert (
        "line 2: nothing in 2026-Q4 has the title “Churn rat”; did you mean “Churn rate”?"
        in said.err
    )
    assert desk.paths == []


def test_columns_of_other_things_are_counted_and_passed_over(
    given: Callable[..., Answer], desk: Desk
) -> None:
    """Named below what was recorded; a mistyped name of ours is still refused."""
    done = given("id,value,Owner,Status,Budget code\nchurn,5,kari,green,77\n")
    assert done.code == 0
    assert "3 columns were passed over: Owner, Status, Budget code" in done.out
    refused = given("id,value,confidense\nchurn,5,7\n")
    assert (refused.code, "did you mean `confidence`?" in refused.err) == (2, True)


def test_json_keys_of_other_things_are_passed_over(
    given: Callable[..., Answer], desk: Desk
) -> None:
    """Once each, however many rows have them."""
    done = given(
        '[{"id": "churn", "value": 5, "owner": "k"}, {"title": "NPS", "owner": "k"}]', name="r.json"
    )
    assert done.code == 0
    assert "1 column was passed over: owner" in done.out


def test_lines_above_the_heading_are_no_rows(given: Callable[..., Answer], desk: Desk) -> None:
    """The name of the report, a day, a blank line."""
    text = "Weekly figures;;\nprinted on Monday;;\n;;\nid;value;note\nchurn;5,5;ok\n"
    assert given(text).code == 0
    assert desk.reading("churn").value == Decimal("5.5")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_delimiters_and_encodings(
    given: Callable[..., Answer], desk: Desk, delimiter: str, encoding: str
) -> None:
    """UTF-16 by its mark."""
    text = f"id{delimiter}value{delimiter}note\nchurn{delimiter}5{delimiter}bedre på øya\n"
    assert given(text.encode(encoding)).code == 0
    assert desk.reading("churn").note == "bedre på øya"


def test_cp1252_when_asked(given: Callable[..., Answer], desk: Desk) -> None:
    """Not guessed: without being told it is refused."""
    text = "id;value;note\nchurn;5;på øya\n".encode("cp1252")
    assert "is not UTF-8" in given(text).err
    assert given(text, "--encoding", "cp1252").code == 0
    assert desk.reading("churn").note == "på øya"


def test_one_id_for_a_whole_file(given: Callable[..., Answer], desk: Desk) -> None:
    """A history of days and values needs no column for it."""
    text = f"Dato,Verdi\n{desk.day(3)},5.1\n{desk.day(2)},5.2\n"
    assert given(text, "--id", "churn").code == 0
    found = {
        made.date.isoformat(): made.readings["churn"].value for made in desk.sessions("growth")
    }
    assert found == {desk.day(3): Decimal("5.1"), desk.day(2): Decimal("5.2")}


def test_another_id_in_such_a_file_is_refused(given: Callable[..., Answer], desk: Desk) -> None:
    """By its line; the same one is fine."""
    said = given("id,value\nretention,70\n", "--id", "churn")
    assert "line 2: `retention` is another id than churn; leave --id out, or the column" in said.err
    assert given("id,value\nchurn,5\n", "--id", "churn").code == 0
    assert desk.reading("churn").value == 5


@pytest.mark.parametrize("words", [("--id", "churn"), ("--sheet", "A"), ("--encoding", "cp1252")])
def test_what_is_told_of_a_file_needs_one(desk: Desk, words: tuple[str, str]) -> None:
    """Not beside a value that is typed."""
    said = desk.checkin("churn", "5", *words)
    assert (said.code, "go with --from FILE" in said.err) == (2, True)


def test_a_day_that_may_be_two_is_refused_with_both(
    given: Callable[..., Answer], desk: Desk
) -> None:
    """Another row settles the order for the whole column."""
    said = given("id,value,date\nnps,1,03/04/2026\n")
    assert "`03/04/2026` may be two days; write 2026-04-03 or 2026-03-04" in said.err
    assert given("id,value,date\nnps,1,03/04/2026\nnps,2,13/04/2026\n").code == 0
    found = {path.split("/")[2][:10] for path in desk.paths}
    assert found == {"2026-04-03", "2026-04-13"}


def test_a_number_that_may_be_two_is_settled_by_the_column(
    given: Callable[..., Answer], desk: Desk
) -> None:
    """`1.234,5` proves the comma; alone the other is asked about."""
    assert "may mean two numbers" in given("id;value\nnps;4.720\n").err
    assert given("id;value\nnps;4.720\nsubscriptions;4.834,5\n", "--yes").code == 0
    assert desk.reading("subscriptions").value == Decimal("4834.5")
    assert desk.reading("nps", "_workspace").value == 4720


@pytest.mark.parametrize(
    ("word", "n"), [("High", 8), ("medium", 5), ("LOW", 2), ("Høy", 8), ("middels", 5), ("lav", 2)]
)
def test_confidence_in_words_is_refused_with_what_to_write(
    given: Callable[..., Answer], desk: Desk, word: str, n: int
) -> None:
    """Nobody's word is made a number."""
    said = given(f"id,confidence\nchurn,{word}\n")
    assert said.code == 2
    assert (
        f"`{word}` is not a confidence; write a whole number from 0 to 10 instead, as in {n}"
        in said.err
    )
    assert desk.paths == []


def test_a_spreadsheet_has_cells_of_their_kinds(given: Callable[..., Answer], desk: Desk) -> None:
    """Days are days, numbers exact, and what is shown as per cent counts in per cent."""
    data = workbook(
        {
            "Data": [
                ["Figures of the week"],
                ["id", "value", "date", "Confidence"],
                ["subscriptions", 4720, desk.today, 6],
                ["retention", 0.712, desk.today, None],
            ]
        }
    )
    done = given(data, name="r.xlsx")
    assert done.code == 0, done.err
    (made,) = desk.sessions("growth")
    assert made.readings == {
        "subscriptions": session.Reading(value=Decimal(4720), confidence=6),
        "retention": session.Reading(value=Decimal("71.2")),
    }


def test_of_several_sheets_the_one_with_ids_is_read(
    given: Callable[..., Answer], desk: Desk
) -> None:
    """Two such are asked about, and `--sheet` chooses."""
    rows: Sheet = [["id", "value"], ["churn", 5]]
    assert given(workbook({"About": [["made by hand"]], "Data": rows}), name="r.xlsx").code == 0
    both = workbook({"Now": rows, "Then": [["id", "value"], ["churn", 4]]})
    assert (
        "has readings on several sheets, Now, Then; choose one with --sheet"
        in given(both, name="r.xlsx").err
    )
    assert given(both, "--sheet", "then", name="r.xlsx").code == 0
    assert (
        "has no sheet `Else` with anything in it; it has Now, Then"
        in given(both, "--sheet", "Else", name="r.xlsx").err
    )


def test_hidden_rows_and_remarks_beside_the_table_are_passed_over(
    given: Callable[..., Answer], desk: Desk
) -> None:
    """What a filter hides is not recorded behind anybody's back."""
    rows: Sheet = [["id", "value"], ["churn", 5, "looks good"], ["retention", 70]]
    done = given(workbook({"Data": rows}, hidden_row=2), name="r.xlsx")
    assert done.code == 0
    assert "1 hidden row was passed over" in done.out
    (made,) = desk.sessions("growth")
    assert list(made.readings) == ["churn"]


def test_an_error_in_a_cell_is_refused_by_its_row(given: Callable[..., Answer], desk: Desk) -> None:
    """As is a formula whose value nobody stored."""
    data = workbook({"Data": [["id", "value"], ["churn", "=1/0"]]})
    broken = data_with(data, "xl/worksheets/sheet1.xml", "</f><v>0</v>", "</f>")
    said = given(broken, name="r.xlsx")
    assert (
        "line 2: a formula without a stored value; open the file in a spreadsheet and save it again"
        in said.err
    )
    assert desk.paths == []


def data_with(data: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with another text in one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            assert name != part or old.encode() in text
            after.writestr(name, text.replace(old.encode(), new.encode()) if name == part else text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is an old Excel file (.xls)"),
        (b"%PDF-1.7", "is a PDF"),
        (b"PK\x03\x04 no archive", "r.xlsx"),
    ],
)
def test_what_is_no_workbook_is_refused_by_name(
    given: Callable[..., Answer], desk: Desk, data: bytes, said: str
) -> None:
    """Without a traceback, and nothing is written."""
    answer = given(data, name="r.xlsx")
    assert (answer.code, said in answer.err, desk.paths) == (2, True, [])


def test_the_readings_of_a_report_s_workbook_can_be_read(desk: Desk) -> None:
    """What `okr report -o FILE.xlsx` writes has ids, days and values on a sheet of its own."""
    assert desk.checkin("churn", "5.5", "--on", desk.day(3)).code == 0
    assert desk.okr("report", "-o", "okrs.xlsx").code == 0
    for file in desk.root.glob("cycles/*/checkins/*/*.yaml"):
        file.unlink()
    said = desk.checkin("--from", "okrs.xlsx", "--sheet", "Readings", "--dry-run")
    assert said.code == 0, said.err
    assert f"date: {desk.day(3)}" in said.out
    assert "value: 5.5" in said.out
