"""What `okr explain forecast` and `okr explain lead-lag` quote is what was measured, and still true.

`measured/` holds what the two scripts of `tests/benchmarks/` print, with all their runs and with a
few. The few are run again here: when their figures change, so has the method. Then remake all four
files, bring the pages up to date, and say so (`python -m tests.language.pages topics/forecast`):

    python tests/benchmarks/forecast_calibration.py > tests/language/measured/forecast.txt
    python tests/benchmarks/forecast_calibration.py --runs 40 > …/forecast-small.txt
    python tests/benchmarks/leadlag_calibration.py > tests/language/measured/leadlag.txt
    python tests/benchmarks/leadlag_calibration.py --runs 20 --weeks 27 > …/leadlag-small.txt
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from okrcli.language import catalogue
from okrcli.language.pages import page_text
from okrcli.views.document import Table, plain_text
from okrcli.views.prose import prose_blocks
from tests.benchmarks import forecast_calibration, leadlag_calibration

MEASURED = Path(__file__).parent / "measured"
# The rows of each table of a page, in order, by what the script calls them; None quotes nothing.
RANGES = (
    "wandering",
    "wandering, weeks missed",
    "line with scatter",
    "stable level",
    "percentages",
    "small counts",
    "jumps",
    "rare jumps",
    "wandering, with momentum",
    "S-curve",
    "plateau",
    "late start",
    "month-end jump still to come",
)
CHANCES = ("0%– 5%", "20%– 35%", "50%– 65%", "65%– 75%", "75%– 90%", "95%–100%")
LEADS = (
    None,
    "random walks",
    "autocorrelated steps",
    "shared trend",
    "shared season of the year",
    "jumps",
    "quarter-ends a week apart",
    None,
    "LEAD of 2 weeks, r = 0.7",
    "the same, weeks missed",
    "the same, every second week",
    "the same, swapped",
    "hidden common driver, 2 weeks apart",
)
WORDLESS = re.compile(r"[^\d.,%–]")


def printed(name: str) -> dict[str, list[list[str]]]:
    """The cells of a recorded output, by row and by the tables in which such a row stands."""
    rows: dict[str, list[list[str]]] = {}
    for line in (MEASURED / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("|"):
            label, *cells = (cell.strip() for cell in line.strip("|").split("|"))
            rows.setdefault(re.sub(r"–\s+", "– ", label) if "%" in label else label, []).append(
                cells
            )
    return rows


def quoted(topic: str, table: int, language: str) -> list[list[str]]:
    """The figures of a page's table, row by row, as the scripts write them."""
    found = [
        block
        for block in prose_blocks(page_text("topics", topic, language))
        if isinstance(block, Table)
    ]
    return [
        [WORDLESS.sub("", plain_text(cell)).replace(",", ".") for cell in row[1:]]
        for row in found[table].rows[1:]
    ]


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_the_ranges_are_as_measured(language: str) -> None:
    """How often the 80 % range held, by kind of quarter and readings seen."""
    rows = printed("forecast")
    assert quoted("forecast", 0, language) == [rows[name][0] for name in RANGES]


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_the_chances_are_as_measured(language: str) -> None:
    """How often the target was reached, by the chance that was stated."""
    rows = printed("forecast")
    wanted = [[cell.split(" ")[0] for cell in rows[name][0]] for name in CHANCES]
    assert quoted("forecast", 1, language) == wanted


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_the_leads_are_as_measured(language: str) -> None:
    """How often a lead was found, by kind of pair and number of weeks."""
    rows = printed("leadlag")
    wanted = [[table[0] for table in rows[name]] if name else [""] * 4 for name in LEADS]
    assert quoted("lead-lag", 0, language) == [
        [cell.replace("100.0%", "100%") for cell in row] for row in wanted
    ]


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_the_pages_say_how_many_runs_it_took(language: str) -> None:
    """As many as the recorded tables say."""
    for topic, name in (("forecast", "forecast"), ("lead-lag", "leadlag")):
        head = (MEASURED / f"{name}.txt").read_text(encoding="utf-8")
        runs = int(re.findall(r"(\d+) runs a kind", head)[0])
        text = page_text("topics", topic, language)
        assert f"{runs:,}".replace(",", "," if language == "en" else " ") in text


@pytest.mark.parametrize(
    ("name", "script", "words"),
    [
        ("forecast-small", forecast_calibration.main, ["--runs", "40"]),
        ("leadlag-small", leadlag_calibration.main, ["--runs", "20", "--weeks", "27"]),
    ],
)
def test_the_method_is_the_one_that_was_measured(
    name: str,
    script: Callable[[], None],
    words: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A few runs give the figures that they gave when the pages were written."""
    monkeypatch.setattr(sys, "argv", ["script", *words])
    script()
    recorded = (MEASURED / f"{name}.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == recorded, "remake the tables: see the top of this file"
