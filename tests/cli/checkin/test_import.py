"""`okr checkin --from`: many readings at once, all or nothing."""

import io
import sys
from decimal import Decimal

import pytest

from okrcli.model import session
from tests.cli.checkin.desk import CYCLE, Answer, Desk


@pytest.fixture
def given(desk: Desk) -> "Given":
    """A way to hand over a text as a file."""
    return Given(desk)


class Given:
    """Hands texts over as files."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def __call__(self, text: str | bytes, *words: str, name: str = "readings.csv") -> Answer:
        place = self.desk.root.parent / name
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.desk.checkin("--from", str(place), *words)

    def refused(self, text: str | bytes, name: str = "readings.csv") -> list[str]:
        """The lines said against a text, its path left out; nothing is written."""
        done = self(text, name=name)
        assert (done.code, done.out, self.desk.paths) == (2, "", [])
        folder = f"{self.desk.root.parent}/"
        return done.err.removeprefix("okr: ").replace(folder, "").rstrip("\n").split("\n")


@pytest.mark.parametrize(
    "line", ["sep=;", '"sep=;"', "SEP=;", "sep=|", "sep=\t", "sep=,", "sep=; "]
)
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_excels_line_says_what_stands_between_the_cells(
    given: Given, desk: Desk, line: str, end: str
) -> None:
    """It is no header; the lines of what is wrong below it are counted from the top."""
    mark = line.strip(' "')[4:] or "\t"
    rows = [line, f"id{mark}value", f"subscriptions{mark}5000", ""]
    assert given("\ufeff" + end.join(rows)).code == 0
    assert desk.reading("subscriptions").value == 5000
    bad = end.join([line, f"id{mark}value", f"nothing{mark}1", ""])
    assert "line 3: " in given(bad).err


@pytest.mark.parametrize("line", ["sep=", "sep=x", "sep=;;", "separator=;"])
def test_what_only_looks_like_excels_line_is_a_line_above_the_header(
    given: Given, desk: Desk, line: str
) -> None:
    """It says nothing; without a header below it there is none."""
    assert given(f"{line}\nid;value\nsubscriptions;1\n").code == 0
    assert desk.reading("subscriptions").value == 1
    assert "the header has no column `id`" in given(f"{line}\nsubscriptions;1\n").err


def test_a_row_is_a_reading(given: Given, desk: Desk) -> None:
    """Columns in any order, one session for the team."""
    done = given(
        'confidence,id,note,value\n6,subscriptions,"two, to come",4720\n,churn,,5.5\n'
        ",subs,,\n5,retention,,\n"
    )
    assert done.code == 0
    (made,) = desk.sessions("growth")
    assert made.readings == {
        "subscriptions": session.Reading(value=Decimal(4720), confidence=6, note="two, to come"),
        "churn": session.Reading(value=Decimal("5.5")),
        "retention": session.Reading(confidence=5),
    }
    assert "1 line without a value was passed over" in done.out


def test_as_norwegian_spreadsheets_write_it(given: Given, desk: Desk) -> None:
    """Semicolons, a byte order mark, decimal commas, CRLF, blank lines and empty cells behind."""
    text = "\ufeffID;Value;Note;\r\nretention;71,2;Bedre;\r\n\r\n;;;\r\nsubscriptions;4 720;;\r\n"
    assert given(text).code == 0
    (made,) = desk.sessions("growth")
    assert made.readings["retention"] == session.Reading(value=Decimal("71.2"), note="Bedre")
    assert made.readings["subscriptions"].value == 4720


def test_one_file_a_team_and_day(given: Given, desk: Desk) -> None:
    """Dates in rows go before --on; all paths are told."""
    done = given(
        f"id,value,date\nsubscriptions,1,{desk.day(2)}\nretention,70,\ntickets,30,\n"
        f"nps,40,{desk.day(2)}\n",
        "--on",
        desk.day(1),
    )
    assert [path[:-20] for path in desk.paths] == [
        f"checkins/_workspace/{desk.day(2)}",
        f"checkins/growth/{desk.day(2)}",
        f"checkins/growth/{desk.day(1)}",
        f"checkins/product/{desk.day(1)}",
    ]
    assert done.out.count("Wrote ") == 4


def test_every_kind_of_reading_has_a_column(given: Given, desk: Desk) -> None:
    """Done, undone, zone and skip; yes and no; several milestones in one cell."""
    text = (
        "id,done,undone,zone,skip\nregions,denmark finland,,,\nannual-plans,,,target,\n"
        "keyboard,ja,,,\nretention,,,,closed\n"
    )
    assert given(text).code == 0
    (made,) = desk.sessions("growth")
    assert list(made.readings.values()) == [
        session.Reading(done=("denmark", "finland")),
        session.Reading(zone="target"),
        session.Reading(done=True),
        session.Reading(skip="closed"),
    ]


def test_json_numbers_are_exact(given: Given, desk: Desk) -> None:
    """4.720 is no ambiguity there; lists and true are what they say."""
    text = (
        '[{"id": "subscriptions", "value": 4.720, "confidence": 6, "title": "x"},\n'
        '{"id": "regions", "done": ["denmark"]}, {"id": "keyboard", "done": true}]'
    )
    assert given(text, name="r.json").code == 0
    (made,) = desk.sessions("growth")
    assert str(made.readings["subscriptions"].value) == "4.720"
    assert made.readings["regions"].done == ("denmark",)
    assert made.readings["keyboard"].done is True


def test_json_by_id_and_by_line(given: Given, desk: Desk) -> None:
    """One object of ids, or one object a line."""
    given('{"subscriptions": 1, "retention": {"value": "70,5", "note": "n"}}', name="a.json")
    given('{"id": "churn", "value": 5}\n{"id": "visitors", "value": 1}\n', name="b.json")
    names = [name for made in desk.sessions("growth") for name in made.readings]
    assert names == ["subscriptions", "retention", "churn", "visitors"]


def test_standard_input_is_a_file_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given as a dash."""
    pipe = io.TextIOWrapper(io.BytesIO(b"id,value\nsubscriptions,4720\n"))
    monkeypatch.setattr(sys, "stdin", pipe)
    assert desk.checkin("--from", "-").code == 0
    assert desk.reading("subscriptions").value == 4720


def test_every_bad_line_is_named_and_nothing_written(given: Given, desk: Desk) -> None:
    """Lines are counted as editors do, also below a cell of two lines."""
    text = (
        'id,value,confidence,note,date\nsubscriptions,4720,,"two\nlines",\n'
        'retention,"4,720",,,\nnope,1,,,\nchurn,5,12,,\nregions,3,,,\nretention,68,2,,1.2.2026\n'
        f"retention,68,2,,{desk.day(-3)}\n,4,,,\nretention,71,2,5,,\nsubscriptions,1,,,\n"
        "re,1,,,\n"
    )
    head, *lines = given.refused(text)
    assert head == "readings.csv: 10 lines cannot be recorded, so nothing was written"
    starts = [
        "line 4: `4,720` may mean two numbers; write 4720 or 4.72",
        "line 5: nothing in 2026-Q4 is called `nope`; did you mean `nps`?",
        "line 6: confidence is a whole number from 0 to 10, not `12`",
        "line 7: `regions` is measured by milestones; ",
        "line 8: 2026-02-01 is before 2026-Q4 begins",
        f"line 9: {desk.day(-3)} has not come yet",
        "line 10: no id",
        "line 11: 6 cells, and the header names 5; ",
        f"line 12: `subscriptions` is given twice for {desk.day(0)}: value (first on line 2)",
        "line 13: `re` may mean any of 4; write one of them in full: growth/retention, ",
    ]
    found = [line.strip() for line in lines]
    assert len(found) == len(starts)
    assert all(line.startswith(start) for line, start in zip(found, starts, strict=True)), found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "readings.csv is empty; it takes CSV with a header, or JSON"),
        ("\ufeff\n\n", "readings.csv is empty; it takes CSV with a header, or JSON"),
        ("id,value\n", "readings.csv says nothing of any goal; fill in a value somewhere"),
        ("id,value\nchurn,\n", "readings.csv says nothing of any goal; fill in a value somewhere"),
        ("id,valeu\nchurn,1\n", "  line 1: there is no column `valeu`; did you mean `value`?"),
        ("id,value,value\n", "  line 1: the column `value` stands twice"),
        (
            "subscriptions,4720\n",
            "  line 1: the header has no column `id`; it names id, value, "
            "confidence, note, date, in any order",
        ),
        (
            'id,value\nchurn,"1\n',
            "  line 2: not well-formed CSV (unexpected end of data); see its quotation marks",
        ),
        (
            'id,note\nchurn,"a"b\n',
            "  line 2: not well-formed CSV (',' expected after '\"'); see its quotation marks",
        ),
        ("[1]", "  line 1: not an object with an id"),
        ('[{"value": 1}]', "  line 1: no id"),
        (
            '[{"id": "churn", "valeu": 1}]',
            "  line 1: there is no column `valeu`; did you mean `value`?",
        ),
        (
            '[\n\n{"id": "churn", "value": NaN}]',
            "  line 3: `NaN` is not a plain number; write its digits, as in 4720, 71.2 or 71,2",
        ),
        (
            '{"id": "churn", "value": 1e400}',
            "  line 1: `1E+400` is not a plain number; write its digits, as in 4720, 71.2 or 71,2",
        ),
        ('[{"id": "churn", "value": {}}]', "  line 1: `value` is neither a text nor a number"),
        ('[{"id": "churn", "value": 1, "value": 2}]', "  line 1: `value` stands twice"),
        (
            '[{"id": "churn"',
            "readings.csv:1:16: not well-formed JSON (expecting ',' delimiter); "
            "nothing was written",
        ),
        ("[", "readings.csv:1:1: not well-formed JSON (expecting ']'); nothing was written"),
        ("[] x", "readings.csv:1:4: not well-formed JSON (extra data); nothing was written"),
        ("[" * 100_000, "readings.csv is nested too deeply; it takes rows with an id each"),
        ("id,note\nchurn," + "x" * 3_000_000, "readings.csv is larger than 2 MB; split it"),
        (
            b"id,note\nchurn,\xe5\n",
            "readings.csv: line 2 is not UTF-8; save it as UTF-8 "
            "(in Excel: CSV UTF-8), and run again",
        ),
        (
            "id,value\n".encode("utf-16"),
            "readings.csv says nothing of any goal; fill in a value somewhere",
        ),
    ],
    ids=range(23),
)
def test_what_is_no_list_of_readings_is_told(given: Given, text: str | bytes, said: str) -> None:
    """What is wrong with the whole, and what to do."""
    assert said in given.refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "id,value,value\nchurn,1,2\n",
        '[{"id": "churn", "value": 1, "value": 2}]',
        '[{"id": "churn", "id": "retention", "value": 1}]',
    ],
)
def test_what_stands_twice_is_told_once(given: Given, text: str) -> None:
    """And not once for each of the two, nor with the id that is then missing."""
    told = [line for line in given.refused(text) if line.startswith("  line ")]
    assert [line.endswith("stands twice") for line in told] == [True]


def test_a_file_that_is_not_there_is_named(desk: Desk) -> None:
    """A folder is no file either."""
    missing, folder = desk.checkin("--from", "nope.csv"), desk.checkin("--from", ".")
    assert "nope.csv cannot be read: No such file or directory" in missing.err
    assert ". cannot be read: Is a directory" in folder.err


def test_a_kpi_s_history_may_reach_back_before_the_cycle(given: Given, desk: Desk) -> None:
    """Standing KPIs outlive cycles; a goal's readings must lie in its own."""
    old = desk.day(400)
    assert given(f"id,value,date\nvisitors,900,{old}\n").code == 0
    assert desk.reading("visitors", "_workspace").value == 900
    done = given(f"id,value,date\nsubscriptions,900,{old}\n")
    assert f"{old} is before 2026-Q4 begins" in done.err


def test_a_dry_run_shows_every_file(given: Given, desk: Desk) -> None:
    """One below the other, and writes none."""
    done = given("id,value\nsubscriptions,1\ntickets,30\n", "--dry-run")
    assert [line.split("/")[3] for line in done.out.splitlines() if line[0] == "#"] == [
        "growth",
        "product",
    ]
    assert desk.paths == []


def test_an_earlier_name_is_read_under_todays(given: Given, desk: Desk) -> None:
    """A file that another program makes need not know of a rename."""
    place = desk.root / CYCLE / "plans/growth.yaml"
    text = place.read_text(encoding="utf-8")
    new = text.replace("id: subscriptions", "id: paid\n        was: [old/subs, subscriptions]")
    place.write_text(new, encoding="utf-8")
    assert given("id,value\nsubscriptions,4720\ngrowth/Subscriptions,\n").code == 0
    (made,) = desk.sessions("growth")
    assert made.readings == {"paid": session.Reading(value=Decimal(4720))}
    assert desk.checkin("old/subs", "4800").code == 0


def test_an_id_or_an_exact_title_may_stand_in_either_column(desk: Desk) -> None:
    """An exact title comes before ids that begin like it, and an id may stand for a title."""
    text = "id;verdi\nIncrease the number of new paid subscriptions;4720\n"
    place = desk.write("../titled.csv", text)
    assert desk.okr("checkin", "--from", str(place)).code == 0
    place = desk.write("../named.csv", "nøkkelresultat;verdi\nretention;71,2\n")
    assert desk.okr("checkin", "--from", str(place)).code == 0
    read = [name for made in desk.sessions("growth") for name in made.readings]
    assert read == ["subscriptions", "retention"]
