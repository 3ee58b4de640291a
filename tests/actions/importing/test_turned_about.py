"""The same table under other headings, in another order and below a banner says the same."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest

from tests.actions.importing import runs, workbooks

Table = Sequence[Sequence[object]]
BANNER = (("Acme Ltd – goals of the quarter",), ("Last updated by the office",), ("Do not edit",))
ROWS = (
    ("Be loved", "Customers who renew", "Kari Nordmann", 68, 75, 71, "%", "A talk is planned"),
    ("Be loved", "Complaints in a week", "Ola Lund", 40, 10, 22, "complaints", ""),
    ("Grow", "Trials from search", "Kari Nordmann", 0, 2400, 1310, "trials", "Slow in October"),
)
ENGLISH = (
    ("Objective", "Key result", "Owner", "Start", "Target", "Now", "Unit", "Comment"),
    ("Goal", "KR", "Responsible", "Baseline", "Goal value", "Current", "UoM", "Notes"),
    ("Aim", "Measure", "DRI", "From", "To", "Latest", "Units", "Remarks"),
)
NORWEGIAN = (
    ("Mål", "Nøkkelresultat", "Ansvarlig", "Startverdi", "Målverdi", "Nå", "Enhet", "Kommentar"),
    (
        "Målsetting",
        "Resultatmål",
        "Eier",
        "Utgangspunkt",
        "Måltall",
        "Nåverdi",
        "Måleenhet",
        "Merknad",
    ),
    ("Hovedmål", "Indikator", "Hvem", "Fra", "Til", "Hittil", "Benevning", "Notat"),
)
ORDERS = ((0, 1, 2, 3, 4, 5, 6, 7), (7, 6, 5, 4, 3, 2, 1, 0), (5, 1, 7, 4, 0, 6, 3, 2))
EXPECTED = {
    "Customers who renew": ("Be loved", 68, 75, "%", 71),
    "Complaints in a week": ("Be loved", 40, 10, "complaints", 22),
    "Trials from search": ("Grow", 0, 2400, "trials", 1310),
}


def turned(headings: Sequence[str], order: Sequence[int]) -> list[list[object]]:
    """The table with these headings, its columns in this order, below three lines of banner."""
    table: Table = [headings, *ROWS]
    above: list[list[object]] = [list(line) for line in BANNER]
    return above + [[row[i] for i in order] for row in table]


def as_csv(table: Table) -> bytes:
    """The table as text, with semicolons and a mark."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(table)
    return out.getvalue().encode("utf-8-sig")


def understood(name: str, data: bytes) -> dict[str, tuple[object, ...]]:
    """Each key result with its objective, measure and newest value."""
    result = runs.imported(name, data)
    now = {key: reading.get("value") for (_, key), reading in runs.readings(result).items()}
    return {
        each["title"]: (
            objective["title"],
            *(each.get(key) for key in ("baseline", "target", "unit")),
            now.get(each["id"]),
        )
        for objective in runs.plan(result)["objectives"]
        for each in objective["key_results"]
    }


@pytest.mark.parametrize("order", ORDERS, ids=["as it was", "backwards", "mixed"])
@pytest.mark.parametrize("headings", [*ENGLISH, *NORWEGIAN], ids=lambda names: names[0])
def test_headings_order_and_banner_change_nothing(
    headings: Sequence[str], order: Sequence[int]
) -> None:
    """In text and in a workbook."""
    table = turned(headings, order)
    assert understood("okrs.csv", as_csv(table)) == EXPECTED
    assert understood("okrs.xlsx", workbooks.table(*table)) == EXPECTED


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_log_may_have_its_columns_anywhere(order: Sequence[int]) -> None:
    """Day, value and note of one thing, below a banner."""
    head, rows = (
        ("Dato", "Verdi", "Kommentar"),
        [("05.10.2026", "4,1", "ok"), ("13.10.2026", "4,4", "")],
    )
    table = [["Kundetilfredshet"], *([line[i] for i in order] for line in (head, *rows))]
    result = runs.imported("csat.csv", as_csv(table), into_kpi="csat", space=runs_space())
    values = {day: reading["value"] for (day, _), reading in runs.readings(result).items()}
    assert {day: float(value) for day, value in values.items()} == {
        "2026-10-05": 4.1,
        "2026-10-13": 4.4,
    }


def runs_space() -> object:
    """A workspace with the fourth quarter in it, and the KPI."""
    from tests import workspaces

    files = {
        "okr.yaml": "",
        "cycles/2026-Q4/cycle.yaml": "start: 2026-10-01\nend: 2026-12-31\n",
        "kpis.yaml": "kpis:\n  - {id: csat, title: Customer satisfaction}\n",
    }
    return workspaces.loaded(files).workspace


def test_a_day_in_the_banner_is_no_reading() -> None:
    """Nor a number beside a word."""
    table = turned(ENGLISH[0], ORDERS[0])
    table[1] = ["Printed", date(2026, 11, 2)]
    table[2] = ["Week", 45]
    assert understood("okrs.xlsx", workbooks.table(*table)) == EXPECTED
