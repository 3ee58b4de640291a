"""`okr checkin --from` of what `okr report` wrote: a workbook or a CSV of readings comes back."""

import shutil
import warnings
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from okrcli.cli import clock
from tests import examples
from tests.cli.checkin.desk import Desk

ACME = examples.ROOT / "acme"
DAY = "2026-11-25"


@pytest.fixture
def acme(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A copy of the example, in which somebody checks in while its cycle runs."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 30, 12, tzinfo=UTC))
    for entry in desk.root.iterdir():
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    shutil.copytree(ACME, desk.root, dirs_exist_ok=True)
    return desk


def workbook(desk: Desk, language: str = "en") -> Path:
    """The workbook of a report, outside its workspace."""
    place = desk.root.parent / f"okrs-{language}.xlsx"
    said = desk.okr("report", "--on", DAY, "--lang", language, "-o", str(place))
    assert said.code == 0, said.err
    return place


def sessions(desk: Desk) -> set[Path]:
    """The files of check-ins."""
    return set(desk.root.glob("cycles/*/checkins/*/*.yaml"))


def count_of_rows(place: Path, sheet: str) -> int:
    """The rows of a sheet below its heading."""
    return int(opened(place)[sheet].max_row) - 1


def opened(place: Path) -> openpyxl.Workbook:
    """A workbook that can be changed, as another program would."""
    with warnings.catch_warnings():
        # openpyxl does not know sparklines
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(place)


@pytest.mark.parametrize(("language", "sheet"), [("en", "Readings"), ("nb", "Målinger")])
def test_a_workbook_given_back_as_it_was_records_nothing(
    acme: Desk, language: str, sheet: str
) -> None:
    """Milestones, zones and skips in words, KPIs, and goals read under earlier ids included."""
    place, before = workbook(acme, language), sessions(acme)
    said = acme.checkin("--from", str(place))
    assert said.code == 0, said.err
    assert f" {count_of_rows(place, sheet)} lines are recorded already\n" in said.out
    assert sessions(acme) == before


def test_a_csv_of_readings_given_back_records_nothing(acme: Desk) -> None:
    """It names files as the sheet does."""
    text = acme.okr("report", "--on", DAY, "--format", "csv", "--readings").out
    place, before = acme.root.parent / "readings.csv", sessions(acme)
    place.write_text(text, encoding="utf-8")
    said = acme.checkin("--from", str(place))
    assert said.code == 0, said.err
    assert " lines are recorded already\n" in said.out
    assert sessions(acme) == before


def test_what_was_added_to_the_sheet_is_recorded_alone(acme: Desk) -> None:
    """A row below the others, by somebody who has the workbook and no terminal."""
    place, before = workbook(acme), sessions(acme)
    book = opened(place)
    added = ["growth/retention", datetime(2026, 11, 24), 71.9, None, 7]  # noqa: DTZ001 - a day
    book["Readings"].append(added)
    book.save(place)
    said = acme.checkin("--from", str(place))
    assert said.code == 0, said.err
    (new,) = sessions(acme) - before
    assert "retention: {value: 71.9, confidence: 7}" in new.read_text(encoding="utf-8")


def test_what_was_changed_in_the_sheet_is_recorded_as_a_new_reading(acme: Desk) -> None:
    """The earlier file stays as it is."""
    place, before = workbook(acme), sessions(acme)
    book = opened(place)
    row = next(row for row in book["Readings"].iter_rows() if row[0].value == "growth/retention")
    assert row[2].value == float(Decimal("68.2"))
    row[2].value = 68.4
    book.save(place)
    assert acme.checkin("--from", str(place)).code == 0
    (new,) = sessions(acme) - before
    assert new.name.startswith("2026-10-05-")
    assert "retention: {value: 68.4, confidence: 6}" in new.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "nb"])
def test_lost_check_ins_come_back_from_a_workbook(acme: Desk, language: str) -> None:
    """Words become what they stand for, and a second time nothing is new."""
    place = workbook(acme, language)
    for file in sessions(acme):
        file.unlink()
    said = acme.checkin("--from", str(place), "--yes")
    assert said.code == 0, said.err
    text = "\n".join(file.read_text(encoding="utf-8") for file in sessions(acme))
    assert "regions: {done: [denmark], confidence: 8" in text
    assert "keyboard: {done: false" in text
    assert "skip: " in text
