"""Text tables in every habit: encodings, delimiters, numbers, days, owners, readings."""

from datetime import date

import pytest

from okrcli import errors
from okrcli.actions.importing import limits, run
from okrcli.actions.importing.request import ImportRequest
from okrcli.actions.importing.sheets import delimited
from tests.actions.importing import runs

NORWEGIAN = "Mål;Nøkkelresultat;Eier;Startverdi;Målverdi;Nå\nVokse;Brukere;Åse Nordli;1,5;4;2\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_an_encoding_that_can_be_told_is_told(encoding: str) -> None:
    """By its mark, or by the zero bytes of UTF-16."""
    found = runs.key_results(runs.imported("a.csv", NORWEGIAN.encode(encoding)))
    assert found["Brukere"]["owner"] == "ase-nordli"
    assert found["Brukere"]["baseline"] == 1.5


def test_another_encoding_is_named_in_the_refusal_and_read_when_asked_for() -> None:
    """It shows what the text would be."""
    data = NORWEGIAN.encode("cp1252")
    with pytest.raises(limits.UnreadableFile) as refused:
        runs.imported("a.csv", data)
    assert (
        "a.csv is not UTF-8 (byte 0xE5 on line 1); it reads as cp1252: Mål, Nøkkelresultat"
        in str(refused.value)
    )
    assert "Brukere" in runs.key_results(runs.imported("a.csv", data, encoding="cp1252"))
    with pytest.raises(errors.UsageError, match="knows no `klingon`"):
        runs.imported("a.csv", data, encoding="klingon")


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_widths_of_the_rows_tell_the_delimiter(sign: str) -> None:
    """However many of the others stand in the texts."""
    rows = [
        ["Objective", "Key Result", "Start"],
        ["Win, now; here", "A|B", "1"],
        ["", "C\tD, e", "2"],
    ]
    text = "\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
    assert delimited.delimiter_of(text) == sign


def test_sep_names_the_delimiter_and_counts_as_a_line() -> None:
    """As Excel writes it."""
    result = runs.imported("a.csv", "sep=;\nObjective;Key Result;Start;Target\na;b, c;1;2\n")
    found = runs.key_results(result)["b, c"]
    assert found["x-source"] == "a.csv#3"


def test_a_row_s_number_is_the_line_that_it_begins_on() -> None:
    """Whatever line breaks stand in the cells above."""
    text = 'Objective,Key Result,Start,Target\nGrow,"A\nand so on",1,2\n,B,1,2\n'
    result = runs.imported("a.csv", text)
    assert runs.key_results(result)["B"]["x-source"] == "a.csv#4"
    assert ("line-break-in-title", "2") in runs.bent(result)


def test_a_quotation_mark_that_never_closes_is_refused() -> None:
    """And so is a cell of a megabyte, with the line it is on."""
    with pytest.raises(limits.UnreadableFile, match="from line 2"):
        runs.imported("a.csv", "Objective,Key Result\n" + '"' + "x" * 1_000_000)


def numbers(*typed: str) -> list[object]:
    """The targets that stand in a column of these texts, as they were understood."""
    rows = "".join(f'Grow,K{i},0,"{text}"\n' for i, text in enumerate(typed))
    found = runs.key_results(runs.imported("a.csv", f"Objective,Key Result,Start,Target\n{rows}"))
    return [found[f"K{i}"].get("target") for i, _ in enumerate(typed)]


def test_a_column_settles_its_own_sign_for_decimals() -> None:
    """By other than three digits behind it, by groups of three twice, by both signs."""
    assert numbers("45,5", "2.000", "1.800.000,-") == [45.5, 2000, 1_800_000]
    assert numbers("4.2", "12,400") == [4.2, 12_400]
    assert numbers("1,200,000", "2,500") == [1_200_000, 2500]
    assert numbers("1 234,5", "1.234") == [1234.5, 1234]
    assert numbers("1'250'000", "62,5") == [1_250_000, 62.5]


def test_what_nothing_settles_is_asked_and_left_a_draft() -> None:
    """A map answers it."""
    text = "Objective,Key Result,Start,Target\nGrow,A,0,2.000\n"
    result = runs.imported("a.csv", text)
    assert runs.key_results(result)["A"]["draft"] is True
    assert list(result.notices.questions) == ['decimal = ","']
    assert "# 2: target: 2.000" in result.files["cycles/2026-Q4/plans/growth.yaml"]


def test_limits_are_guardrails_only_on_their_right_side() -> None:
    """From the wrong side it is a way to go; from the right one the start is a reading."""
    text = (
        "Objective,Key Result,Start,Target\nGrow,Up,71,≥ 78\nGrow,Held,80,≥ 78\n"
        "Grow,Down,900,under 600\nGrow,Alone,,at most 5\n"
    )
    result = runs.imported("a.csv", text)
    found = runs.key_results(result)
    assert (found["Up"]["baseline"], found["Up"]["target"]) == (71, 78)
    assert found["Held"]["at_least"] == 78
    assert "baseline" not in found["Held"]
    assert runs.readings(result)["2026-10-01", "held"]["value"] == 80
    assert (found["Down"]["baseline"], found["Down"]["target"]) == (900, 600)
    assert found["Alone"]["at_most"] == 5


def test_a_blank_start_is_not_zero_unless_that_is_said() -> None:
    """It is left out, and noted."""
    text = "Objective,Key Result,Start,Target,Current\nGrow,A,,4,1\n"
    result = runs.imported("a.csv", text)
    assert "baseline" not in runs.key_results(result)["A"]
    assert ("no-baseline", "2") in runs.bent(result)
    from decimal import Decimal

    told = runs.imported("a.csv", text, blank_start=Decimal(0))
    assert runs.key_results(told)["A"]["baseline"] == 0


def test_a_target_that_is_the_start_makes_a_draft_that_says_so() -> None:
    """Nothing is read of it."""
    result = runs.imported("a.csv", "Objective,Key Result,Start,Target,Current\nGrow,A,35,35,33\n")
    assert runs.key_results(result)["A"]["draft"] is True
    text = result.files["cycles/2026-Q4/plans/growth.yaml"]
    assert "# 2: from 35 to 35" in text
    assert "# 2: reading: 33" in text
    assert runs.readings(result) == {}


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15/11/2026", (11, 15)),
        ("2026-11-15", (11, 15)),
        ("15.11.2026", (11, 15)),
        ("Nov 15, 2026", (11, 15)),
        ("15. november 2026", (11, 15)),
        ("46341", (11, 15)),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, day: tuple[int, int]) -> None:
    """A spreadsheet's day number among them."""
    text = (
        f'Objective,Key Result,Start,Target,Due date\nGrow,A,1,2,"{typed}"\nGrow,B,1,2,2026-12-01\n'
    )
    found = runs.key_results(runs.imported("a.csv", text))
    assert found["A"]["due"] == date(2026, *day)


def test_one_day_settles_the_order_of_all() -> None:
    """And without one it is asked."""
    head = "Objective,Key Result,Start,Target,Due date\n"
    settled = runs.imported("a.csv", f"{head}Grow,A,1,2,10/11/2026\nGrow,B,1,2,30/11/2026\n")
    assert runs.key_results(settled)["A"]["due"] == date(2026, 11, 10)
    american = runs.imported("a.csv", f"{head}Grow,A,1,2,11/10/2026\nGrow,B,1,2,11/30/2026\n")
    assert runs.key_results(american)["A"]["due"] == date(2026, 11, 10)
    asked = runs.imported("a.csv", f"{head}Grow,A,1,2,10/11/2026\n")
    assert "due" not in runs.key_results(asked)["A"]
    assert list(asked.notices.questions) == ['dates = "dmy"']


def test_a_day_that_does_not_exist_is_left_out_and_named() -> None:
    """So is one outside the cycle."""
    text = (
        "Objective,Key Result,Start,Target,Due date\nGrow,A,1,2,30.02.2026\nGrow,B,1,2,15.01.2027\n"
    )
    result = runs.imported("a.csv", text)
    assert all("due" not in each for each in runs.key_results(result).values())
    assert {("bad-date", "2"), ("other-cycle", "3")} <= runs.bent(result)


def test_people_are_one_by_address_and_by_name() -> None:
    """`Last, First` is turned round, and a position stays as it stands."""
    text = (
        "Objective,Key Result,Start,Target,Owner\n"
        'Grow,A,1,2,"Nordli, Åse"\nGrow,B,1,2,ase.nordli@a.example\nGrow,C,1,2,Head of Sales\n'
    )
    result = runs.imported("a.csv", text)
    assert [each["owner"] for each in runs.key_results(result).values()] == [
        "ase-nordli",
        "ase-nordli",
        "Head of Sales",
    ]
    person = result.people["ase-nordli"]
    assert (person.name, person.email) == ("Åse Nordli", "ase.nordli@a.example")
    assert list(result.people) == ["ase-nordli"]


def test_confidence_is_a_number_from_0_to_10_or_a_word_in_the_note() -> None:
    """Never a guess between them."""
    text = (
        "Objective,Key Result,Start,Target,Current,Confidence,Status\nGrow,A,1,9,2,7,On track\n"
        "Grow,B,1,9,2,High,\nGrow,C,1,9,2,11,\nGrow,D,1,9,2,5 of 10,\n"
    )
    found = runs.readings(runs.imported("a.csv", text))
    by_id = {key: reading for (_, key), reading in found.items()}
    assert by_id["a"] == {"value": 2, "confidence": 7, "note": "status: On track"}
    assert by_id["b"] == {"value": 2, "note": "confidence: High"}
    assert by_id["c"] == {"value": 2}
    assert by_id["d"]["confidence"] == 5


def test_rows_that_say_too_little_are_left_out_and_named() -> None:
    """The exit code says so; sums and footnotes are no data."""
    text = (
        "Objective,Key Result,Start,Target\nGrow,A,1,2\nGrow,,,\n,,3,4\nTotal,,4,6\n,B,1,2\n\n"
        "* all in thousands\n"
    )
    result = runs.imported("a.csv", text)
    assert result.exit_code == 1
    assert runs.skipped(result) == {
        "4": "no title",
        "5": "total",
        "6": "key result without an objective",
        "8": "footnote",
    }


def test_two_runs_write_the_same_bytes() -> None:
    """In every file."""
    assert runs.imported("a.csv", NORWEGIAN).files == runs.imported("a.csv", NORWEGIAN).files


def test_ids_do_not_depend_on_the_order_of_rows() -> None:
    """A clash takes the next word of both."""
    rows = ["Grow,Cut the waiting time at noon,1,2\n", "Grow,Cut the waiting time at night,1,2\n"]
    head = "Objective,Key Result,Start,Target\n"
    for order in (rows, rows[::-1]):
        found = runs.key_results(runs.imported("a.csv", head + "".join(order)))
        assert {each["id"] for each in found.values()} == {
            "cut-the-waiting-time-at-noon",
            "cut-the-waiting-time-at-night",
        }


def test_a_table_without_goals_says_its_headings() -> None:
    """And a heading alone that it is alone."""
    with pytest.raises(errors.OkrError, match="no column of titles found: Invoice, Customer"):
        runs.imported("a.csv", "Invoice,Customer,Amount\n1,Anders,300\n")
    with pytest.raises(errors.OkrError, match="a heading and no rows"):
        runs.imported("a.csv", "Objective,Key Result,Start,Target\n")
    with pytest.raises(errors.OkrError, match="is empty"):
        runs.imported("a.csv", "")


def test_a_plan_that_is_there_is_never_touched() -> None:
    """The whole run ends."""
    from tests import workspaces

    plan = {"cycles/2026-Q4/plans/growth.yaml": workspaces.HEAD + "        target: 5\n"}
    with pytest.raises(errors.ExistsError, match=r"plans/growth\.yaml is there already"):
        runs.imported("a.csv", NORWEGIAN, space=workspaces.loaded(plan).workspace)


@pytest.mark.parametrize("odd", ["(" * 20_000, "@a/" * 20_000, "*a" * 20_000, "1." * 20_000])
def test_a_cell_that_is_no_text_takes_no_time(odd: str) -> None:
    """A title is cut, and what is in it is looked at once."""
    import time

    begun = time.process_time()
    result = runs.imported("a.csv", f"Objective,Key Result,Start,Target\nGrow,a title {odd},1,2\n")
    assert ("long-text", "2") in runs.bent(result)
    assert time.process_time() - begun < 2


def test_many_rows_of_one_title_take_time_in_proportion() -> None:
    """Ids are counted on, and no row is held against all others."""
    import time

    rows = "".join(f"Grow,The same,{i},{i + 1}\n" for i in range(4_000))
    begun = time.process_time()
    result = run.imported(
        [("a.csv", f"Objective,Key Result,Start,Target\n{rows}".encode())],
        ImportRequest(on=runs.ON, cycle="2026-Q4", team="growth"),
    )
    assert len(runs.key_results(result)) == 1
    assert "the-same-4000" in result.files["cycles/2026-Q4/plans/growth.yaml"]
    assert time.process_time() - begun < 30
