"""`okr report -o FILE.xlsx`: where the workbook goes, and what does not go with it."""

import io
import shutil
import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests import examples
from tests.cli.checkin.desk import Desk
from tests.cli.checkin.terminal import Terminal

ACME = examples.ROOT / "acme"


def sheets(data: bytes) -> dict[str, list[list[object]]]:
    """The cells of each sheet of a workbook."""
    with warnings.catch_warnings():
        # openpyxl does not know sparklines
        warnings.simplefilter("ignore", UserWarning)
        book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: [list(row) for row in sheet.values] for sheet in book.worksheets}


def test_the_ending_says_that_it_is_a_workbook(desk: Desk) -> None:
    """As with every other format."""
    said = desk.okr("report", "-o", "okrs.xlsx")
    assert (said.code, said.out, said.err) == (0, "", "okrs.xlsx written\n")
    found = sheets((desk.root / "okrs.xlsx").read_bytes())
    assert found["Key results"][1][:3] == [
        "Growth",
        "Grow Monthly Recurring Revenue",
        "Increase the number of new paid subscriptions",
    ]


def test_a_pipe_gets_the_bytes() -> None:
    """With `--format xlsx`, to a program that wants them."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "okrcli",
            "report",
            "--format",
            "xlsx",
            "-o",
            "-",
            "--on",
            "2026-11-25",
        ],
        cwd=ACME,
        capture_output=True,
        check=True,
    )
    assert zipfile.is_zipfile(io.BytesIO(done.stdout))
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
def test_a_terminal_is_not_filled_with_bytes() -> None:
    """It says what to type."""
    code, shown = Terminal(["report", "--format", "xlsx"], ACME, 100, LANG="C.UTF-8").ended()
    assert code == 2
    assert "name a file, as in -o okrs.xlsx" in shown
    assert "PK" not in shown


def test_what_is_asked_for_narrows_every_sheet(desk: Desk) -> None:
    """Of one key result its KPIs and readings, and nothing of the others."""
    assert desk.okr("report", "retention", "-o", "okrs.xlsx").code == 0
    found = sheets((desk.root / "okrs.xlsx").read_bytes())
    assert [row[2] for row in found["Key results"][1:]] == ["Improve customer retention rate"]
    assert [row[0] for row in found["KPIs"][1:]] == ["growth/churn"]


@pytest.mark.parametrize("words", [("--readings",), ("--delimiter", ";"), ("--by", "owner")])
def test_what_is_for_another_format_is_refused(desk: Desk, words: tuple[str, ...]) -> None:
    """Nothing is written."""
    said = desk.okr("report", "-o", "okrs.xlsx", *words)
    assert (said.code, said.out) == (2, "")
    assert not (desk.root / "okrs.xlsx").exists()


@pytest.mark.tools
def test_libreoffice_reads_what_it_says(desk: Desk, tmp_path: Path) -> None:
    """Its own table of the second sheet has the same rows."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed; apt-get install libreoffice-calc")
    assert desk.okr("report", "-o", "okrs.xlsx").code == 0
    table = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3"
    subprocess.run(
        [
            program,
            f"-env:UserInstallation=file://{tmp_path}/office",
            "--headless",
            "--convert-to",
            table,
            "--outdir",
            str(tmp_path),
            str(desk.root / "okrs.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (tmp_path / "okrs-Key results.csv").read_text(encoding="utf-8")
    assert text.splitlines()[1].startswith(
        "Growth,Grow Monthly Recurring Revenue,Increase the number"
    )
