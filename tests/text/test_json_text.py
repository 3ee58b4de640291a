"""Numbers for programs: exact where they were typed, without noise where they were computed."""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.render.csv import table
from okrcli.render.csv.table import csv_text
from okrcli.render.json.report import report_json
from okrcli.text import json_text
from okrcli.views.report import report_view
from tests import workspaces
from tests.views import every

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@given(FINITE)
def test_a_share_has_six_decimals_at_most(part: float) -> None:
    """No exponent, no minus before zero, and 1 and 0 only where that is so."""
    shown = json_text.plain(part)
    assert "e" not in shown.lower()
    assert shown not in {"-0", "-0.0"}
    assert len(shown.partition(".")[2]) <= 6
    assert (Decimal(shown) == 1) == (part == 1) or part > 1
    assert (Decimal(shown) == 0) == (part == 0)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_what_was_typed_keeps_its_digits(typed: Decimal) -> None:
    """All of them, but a minus before zero."""
    shown = json_text.plain(typed)
    assert Decimal(shown) == typed
    assert not (typed == 0 and shown.startswith("-"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.1 + 0.2, "0.3"),
        (71.60000000000001, "71.6"),
        (1e15 / 3, "333333333333000"),
        (-0.0, "0"),
        (3.2000000000000001e-9, "0.0000000032"),
        (None, ""),
    ],
)
def test_what_was_computed_has_no_noise(value: float | None, shown: str) -> None:
    """Twelve digits of it, whatever its size."""
    made = json_text.computed(value)
    assert ("" if made is None else json_text.plain(made)) == shown


def numbers(value: Any) -> list[str]:
    """Every number in parsed JSON, as it stands there."""
    if isinstance(value, dict):
        return [n for item in value.values() for n in numbers(item)]
    if isinstance(value, list):
        return [n for item in value for n in numbers(item)]
    return [value] if isinstance(value, str) and value.startswith("#") else []


def test_a_report_for_programs_holds_no_noise() -> None:
    """In JSON and CSV no number has more digits than were typed or than twelve."""
    view = every.view()
    text = report_json([view])
    found = json.loads(text, parse_float="#{}".format, parse_int="#{}".format)
    cells = [
        f"#{cell}"
        for row in csv.reader(io.StringIO(csv_text([view], table.dialect(","))))
        for cell in row
        if cell.lstrip("-").replace(".", "").isdigit()
    ]
    assert len(numbers(found)) > 300
    assert len(cells) > 100
    for number in (*numbers(found), *cells):
        digits = number.lstrip("#-").replace(".", "").lstrip("0")
        assert len(digits) <= 12, number
        assert number not in {"#-0", "#-0.0"}


def test_a_minus_before_zero_is_nowhere() -> None:
    """Not of a reading that was typed so, nor of a progress that is none."""
    space = workspaces.with_key_result("baseline: 0\ntarget: -10", {"2026-11-01": "{value: -0.0}"})
    view = report_view(space, space.cycles["2026-Q4"], date(2026, 11, 2))
    for text in (report_json([view]), csv_text([view], table.dialect(","))):
        assert re.search(r"(?<![0-9])-0(\.0*)?(?![0-9.])", text) is None


def test_what_is_made_in_turn_is_written_as_a_list_is() -> None:
    """Deep in the value, between other things, and where nothing is made."""
    made = {
        "a": 1,
        "goals": json_text.InTurn(lambda: iter([{"id": "mrr", "of": [1, 2]}, Decimal("2.50")])),
        "cycles": [{"none": json_text.InTurn(tuple), "then": []}, {}],
    }
    whole = {
        "a": 1,
        "goals": [{"id": "mrr", "of": [1, 2]}, Decimal("2.50")],
        "cycles": [{"none": [], "then": []}, {}],
    }
    assert json_text.json_text(made) == json_text.json_text(whole)
    plain = {**whole, "goals": [{"id": "mrr", "of": [1, 2]}, 2.5]}
    assert json_text.json_text(plain).replace("2.5", "2.50") == json_text.json_text(whole)
    assert json_text.json_text(plain) == json.dumps(plain, indent=2) + "\n"


def test_each_item_is_written_before_the_next_is_made() -> None:
    """So no more than one is there at a time."""
    made: list[int] = []

    def numbers() -> Iterator[int]:
        for n in range(3):
            made.append(n)
            yield n

    pieces = json_text.json_pieces({"numbers": json_text.InTurn(numbers)})
    seen = [len(made) for piece in pieces if piece.isdigit()]
    assert seen == [1, 2, 3]
