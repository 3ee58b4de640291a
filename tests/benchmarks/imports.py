"""How quickly `okr import` reads 1,000 key results, against the import of pydantic and typer.

    python -m tests.benchmarks.imports --rounds 7

What starting costs is taken off: the time of a file of one key result in the same folder. CSV and
XLSX are measured with all that is written, and the dry run that shows it without writing.
"""

import argparse
import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

from tests.benchmarks.ratios import Command, installed

REF = "pydantic + typer"
LIMIT = 3.0
HEADINGS = (
    "Team",
    "Objective",
    "Key result",
    "Owner",
    "Unit",
    "Start",
    "Target",
    "Now",
    "Due",
    "Note",
)
DAY = date(2026, 11, 24)


def rows(count: int) -> list[tuple[object, ...]]:
    """Rows of a table of goals: eight teams, three key results an objective."""
    found: list[tuple[object, ...]] = []
    for n in range(count):
        found.append(
            (
                f"Team {n % 8}",
                f"Make part {n // 3} of the work easier to live with",
                f"Bring number {n} of the weekly count up to where it should be",
                f"Person {n % 40} Nordmann",
                ("%", "hours", "customers")[n % 3],
                n % 50,
                n % 50 + 100,
                n % 50 + 37.5,
                DAY + timedelta(days=n % 30),
                "as the team said on Monday" if n % 4 else "",
            )
        )
    return found


def write_csv(place: Path, count: int) -> None:
    """The table as Excel writes it in Norway."""
    lines = [";".join(HEADINGS)]
    lines += [";".join(str(cell).replace(".", ",") for cell in row) for row in rows(count)]
    place.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig")


def write_xlsx(place: Path, count: int) -> None:
    """The table as a workbook, its days as days."""
    with xlsxwriter.Workbook(place) as book:
        sheet, day = book.add_worksheet("OKRs"), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEADINGS)
        for at, row in enumerate(rows(count), 1):
            sheet.write_row(at, 0, row, None)
            sheet.write_datetime(at, 8, row[8], day)


class Bench:
    """A folder of files to import, and the interpreter that has okr."""

    def __init__(self, folder: Path, python: Path) -> None:
        self.folder = folder
        self.python = python
        for count in (1, 1000):
            write_csv(folder / f"{count}.csv", count)
            write_xlsx(folder / f"{count}.xlsx", count)

    def seconds(self, file: str, *words: str) -> float:
        """The time of one import into a new folder."""
        into = self.folder / "into"
        shutil.rmtree(into, ignore_errors=True)
        given = [
            str(self.python.with_name("okr")),
            "import",
            str(self.folder / file),
            "--into",
            str(into),
        ]
        told = ["--cycle", "2026-Q4", "--on", DAY.isoformat(), "--author", "kari"]
        return Command([*given, *told, *words], self.folder).seconds()

    def reference(self) -> float:
        """The time of the yardstick."""
        return Command([str(self.python), "-c", "import pydantic, typer"]).seconds()

    def ratio(self, rounds: int, ending: str, *words: str) -> float:
        """What 1,000 key results take beyond one, in yardsticks.

        The least of all rounds each, as a difference of two times is disturbed twice.
        """
        runs = [
            (
                self.seconds(f"1000.{ending}", *words),
                self.seconds(f"1.{ending}", *words),
                self.reference(),
            )
            for _ in range(rounds)
        ]
        many, one, reference = (min(run[n] for run in runs) for n in range(3))
        return (many - one) / reference


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=7)
    asked.add_argument("--python", type=Path, help="an environment that has okr already")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = Bench(folder, (told.python or installed(folder / "venv")).absolute())
        for ending, *words in (("csv",), ("xlsx",), ("csv", "--dry-run")):
            found = bench.ratio(told.rounds, ending, *words)
            said = "ok" if found <= LIMIT else "TOO SLOW"
            what = " ".join(["import of 1,000 key results,", ending, *words])
            print(f"{what:<45} {found:6.2f} x {REF}  goal {LIMIT:.1f}  {said}")


if __name__ == "__main__":
    main()
