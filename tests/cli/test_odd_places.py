"""Odd machines: no HOME, no TMPDIR, any umask, names in NFD or no UTF-8, clocks and days of DST."""

import errno
import os
import stat
import sys
import tempfile
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Literal

import pytest

from okrcli.cli import clock
from tests.cli.checkin.desk import CYCLE, Desk
from tests.cli.test_environment import okr

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="is about POSIX")
# every way to read, and one to write
READING = (
    ["validate"],
    ["report"],
    ["report", "--format", "html"],
    ["report", "--format", "json"],
    ["tree"],
    ["kpi"],
    ["meeting", "weekly"],
    ["log", "subscriptions"],
)


@needs_posix
@pytest.mark.parametrize("words", [*READING, ["checkin", "subscriptions", "1"], ["undo", "--yes"]])
def test_without_home_everything_works(desk: Desk, words: list[str]) -> None:
    """Git has no configuration then, and okr needs none."""
    if words[0] == "undo":
        desk.checkin("subscriptions", "1")
    done = okr(desk.root, *words)
    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 1}, done.stderr


def test_a_tmpdir_that_is_not_there_is_passed_over(desk: Desk, tmp_path: Path) -> None:
    """The system has others."""
    done = okr(desk.root, "demo", TMPDIR=str(tmp_path / "gone"))
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


def test_without_any_temporary_folder_it_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to type instead, which works."""

    def none(**_: str) -> str:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(tempfile, "mkdtemp", none)
    done = desk.okr("demo")
    assert done.code == 2
    assert "no temporary folder can be made" in done.err
    assert "okr demo FOLDER" in done.err
    assert desk.okr("demo", "example").code == 0


@needs_posix
@pytest.mark.parametrize(("mask", "mode"), [(0o077, 0o600), (0o000, 0o666), (0o027, 0o640)])
def test_new_files_are_as_the_umask_has_it(desk: Desk, mask: int, mode: int) -> None:
    """And a file that is mended keeps the permissions it had."""
    plan = desk.root / CYCLE / "plans/product.yaml"
    plan.write_text(plan.read_text().replace("measured_by: resolution", "measured_bi: resolution"))
    plan.chmod(0o644)
    before = os.umask(mask)
    try:
        assert desk.checkin("subscriptions", "4720").code == 0
        desk.okr("validate", "--fix")
    finally:
        os.umask(before)
    (path,) = desk.paths
    assert stat.S_IMODE((desk.root / CYCLE / path).stat().st_mode) == mode
    assert "measured_by: resolution" in plan.read_text()
    assert stat.S_IMODE(plan.stat().st_mode) == 0o644


@needs_posix
@pytest.mark.parametrize("words", READING)
def test_names_of_files_that_are_no_utf8_are_spelled_out(desk: Desk, words: list[str]) -> None:
    """A plan and a session called so are named, and the rest is there."""
    for folder in ("plans", "checkins/growth"):
        place = desk.root / CYCLE / folder
        place.mkdir(parents=True, exist_ok=True)
        (place / os.fsdecode(b"b\xe5d.yaml")).write_bytes(b"name: A\n")
    done = desk.okr(*words)
    assert done.code in {0, 1}
    if words == ["validate"]:
        assert r"b\udce5d.yaml" in done.out
    if words == ["report"]:
        assert "subscriptions" in done.out


@needs_posix
def test_a_workspace_in_a_folder_that_is_no_utf8(desk: Desk) -> None:
    """It is used like any other, and a report may be written to such a name."""
    root = Path(os.fsdecode(os.fsencode(desk.root.parent) + b"/\xe6\xf8"))
    desk.root.rename(root)
    os.chdir(root.parent)
    for words in (["report"], ["checkin", "subscriptions", "4720"], ["validate"]):
        done = desk.okr("-C", str(root), *words)
        assert done.code == 0, done.err
    name = os.fsdecode(b"\xf8.csv")
    assert desk.okr("-C", str(root), "report", "-o", name).code == 0
    assert (root / name).is_file()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_folder_s_name_is_one_however_its_accents_are_coded(
    desk: Desk, form: Literal["NFC", "NFD"]
) -> None:
    """As macOS hands it out in NFD, and a keyboard types it in NFC."""
    root = desk.root.parent / unicodedata.normalize(form, "målløs")
    desk.root.rename(root)
    os.chdir(root)
    assert desk.okr("checkin", "subscriptions", "4720").code == 0
    name = unicodedata.normalize(form, "Åse Ødegård")
    assert desk.okr("checkin", "retention", "70", "--author", name).code == 0
    made = [path.name for path in (root / CYCLE / "checkins/growth").iterdir()]
    assert sorted(name.split("-", 4)[4] for name in made) == ["ase-odegard.yaml", "kari.yaml"]
    assert unicodedata.normalize("NFC", desk.okr("validate").out).count("error") == 0


@pytest.mark.parametrize("year", [1970, 2100])
@pytest.mark.parametrize("words", [*READING, ["checkin", "subscriptions", "4720"], ["close"]])
def test_a_clock_that_is_wrong_by_decades(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, year: int, words: list[str]
) -> None:
    """Everything answers; what is recorded on such a day would lie outside the cycle."""
    moment = datetime(year, 1, 1, 0, 0, 1, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: moment)
    done = desk.okr(*words)
    assert done.code in ({2} if words[0] == "checkin" else {0, 1, 2}), done.err
    assert done.code != 2 or done.err.startswith("okr: ")
    assert desk.paths == []


@pytest.mark.parametrize(("year", "cycle"), [(1970, "1970-Q1"), (2100, "2100-Q1")])
def test_a_workspace_begins_in_any_year(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, year: int, cycle: str
) -> None:
    """With the cycle of its day, which can be read again and checked in to."""
    moment = datetime(year, 2, 3, 12, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: moment)
    folder = tmp_path / "new"
    folder.mkdir()
    os.chdir(folder)
    assert desk.okr("init", "--team", "growth").code == 0
    assert (folder / "cycles" / cycle / "cycle.yaml").is_file()
    assert desk.okr("validate").code == 0


def test_the_hour_that_comes_twice(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the night that summer time ends, the later of two check-ins has the earlier hour."""
    day = desk.today
    for hour, minute, offset, value in ((2, 50, 2, "4100"), (2, 10, 1, "4200")):
        zone = timezone(timedelta(hours=offset))
        moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
        monkeypatch.setattr(clock, "now", lambda moment=moment: moment)
        assert desk.checkin("subscriptions", value).code == 0
    first, second = sorted(desk.paths)
    assert ("-021000-" in first, "-025000-" in second) == (True, True)
    assert "4,200" in desk.okr("report", "subscriptions").out
    assert desk.okr("validate", "--select", "CH").code == 0


@needs_posix
@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_days_of_23_and_25_hours_are_days(desk: Desk, day: str) -> None:
    """A reading of such a day is that day's, in a zone that has them."""
    desk.write(f"{CYCLE}/cycle.yaml", "start: 2026-01-01\nend: 2026-12-31\n")
    for command in (["checkin", "subscriptions", "4720"], ["report"], ["validate"]):
        done = okr(desk.root, *command, "--on", day, TZ="Europe/Oslo")
        assert done.returncode == 0, done.stderr
    (made,) = desk.sessions("growth")
    assert made.date.isoformat() == day


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.EINTR, errno.EMFILE])
def test_a_call_without_a_name_is_a_message_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """As when the current folder may not be asked where it is; our own mistakes still fly."""
    here = os.getcwd()  # noqa: PTH109

    def refuse_second(number: int) -> None:
        answers = iter([here])

        def asked() -> str:
            for first in answers:
                return first
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "getcwd", asked)

    refuse_second(code)
    done = desk.checkin("subscriptions", "4720")
    assert (done.code, desk.paths) == (2, [])
    assert done.err.startswith(f"okr: the system says: {os.strerror(code)};")
    refuse_second(errno.EBADF)
    with pytest.raises(OSError, match="Bad file"):
        desk.checkin("subscriptions", "4720")


def test_a_value_is_not_recorded_elsewhere_while_its_kpi_cannot_be_read(desk: Desk) -> None:
    """`tickets` is measured by a KPI, under whose id its values go; others are recorded."""
    text = (desk.root / "kpis.yaml").read_text()
    desk.write("kpis.yaml", f"{text}\t")
    done = desk.checkin("tickets", "30")
    assert (done.code, desk.paths) == (2, [])
    assert "`tickets` is measured by `resolution`, and kpis.yaml:" in done.err
    assert desk.checkin("subscriptions", "4720").code == 0
