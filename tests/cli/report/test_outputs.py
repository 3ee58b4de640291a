"""The same report on a terminal, in a pipe, and where little can be shown."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests import examples
from tests.cli.checkin.desk import Desk
from tests.cli.checkin.terminal import Terminal

WORDS = ["report", "growth", "--on", "2026-11-25"]
ACME = examples.ROOT / "acme"
SLOW = re.compile(r"\A\r\x1b\[K(?:[^\r]*\r\x1b\[K)+")
STYLE = re.compile("\x1b\\[[0-9;]*m")
terminal_only = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")


def piped(*words: str, **environ: str) -> bytes:
    """The bytes that a process of its own writes into a pipe, with only this of an environment."""
    done = subprocess.run(
        [sys.executable, "-m", "okrcli", *WORDS, *words],
        cwd=ACME,
        env={"PATH": os.environ["PATH"], **environ},
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    return done.stdout


def on_terminal(*words: str, **environ: str) -> str:
    """What a terminal of 100 columns gets; where work was slow, without the line that said so."""
    code, shown = Terminal([*WORDS, *words], ACME, 100, **environ).ended()
    assert code == 0
    return SLOW.sub("", shown)


@terminal_only
def test_a_terminal_gets_colour_and_its_own_width() -> None:
    """The same text as a pipe of that width, with styles, and nothing else that acts."""
    shown = on_terminal(LANG="C.UTF-8")
    assert "\x1b[33m▲ at risk\x1b[0m" in shown
    plain = STYLE.sub("", shown)
    assert "\x1b" not in plain
    assert plain == piped(LANG="C.UTF-8", COLUMNS="100").decode()


@terminal_only
@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colour_it_still_says_everything(environ: dict[str, str]) -> None:
    """NO_COLOR and TERM=dumb: shape and word are left."""
    shown = on_terminal(LANG="C.UTF-8", **environ)
    assert "\x1b" not in shown
    assert "▲ at risk" in shown


def test_a_pipe_gets_plain_text_that_is_complete() -> None:
    """No styles; 80 columns where nothing says otherwise."""
    shown = piped(LANG="C.UTF-8").decode()
    assert "\x1b" not in shown
    assert max(cell_len(line) for line in shown.splitlines()) <= 80
    for name in ("mrr", "subscriptions", "retention", "regions", "invitations"):
        assert re.search(rf"\b{name}\b", shown)


def test_colour_can_be_had_in_a_pipe() -> None:
    """Where it is asked for by name."""
    assert b"\x1b[33m" in piped("--color", "always", LANG="C.UTF-8", TERM="dumb")


@pytest.mark.parametrize(
    "environ",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
    ids=["utf-8 mode", "no utf-8 mode"],
)
def test_an_ascii_locale_gets_ascii(environ: dict[str, str]) -> None:
    """Glyphs have their twins, in columns that still stand in line."""
    shown = piped(**environ).decode("ascii")
    assert "^ at risk" in shown
    assert re.search(r"#+=?-*\|-+ +4,720 -> 6,000 .* 49%", shown)


def test_an_ascii_locale_gets_norwegian_letters_without_their_marks() -> None:
    """`å` is `a`, and nothing fails."""
    shown = piped("--lang", "nb", "--ascii", LANG="C.UTF-8", PYTHONIOENCODING="ascii")
    assert b"tid 60 % +" in shown
    assert b"underveis" in shown


def test_the_ascii_flag_draws_with_ascii_and_leaves_letters_alone() -> None:
    """What people wrote keeps its own letters."""
    shown = piped("--ascii", "--lang", "nb", LANG="C.UTF-8").decode()
    assert {letter for letter in shown if not letter.isascii()} <= set("æøåÆØÅ")
    assert "underveis" in shown


def test_cp1252_gets_what_it_can_hold() -> None:
    """As in an old Windows console: ASCII glyphs, and letters that it has."""
    shown = piped("--lang", "nb", LANG="nb_NO.UTF-8", PYTHONIOENCODING="cp1252").decode("cp1252")
    assert "^ i faresonen" in shown
    assert "underveis" in shown


def test_the_language_is_the_flag_s_the_environment_s_or_the_locale_s(place: Desk) -> None:
    """In that order; the workspace's own stands before the locale's."""
    place.write("cycles/2026-Q4/plans/growth.yaml", "name: Growth\n")

    def head(*words: str) -> str:
        return place.okr("report", "--on", "2026-11-25", *words).out.splitlines()[1]

    assert "week 8 of 13" in head()
    assert "uke 8 av 13" in head("--lang", "nb")
    place.write("okr.yaml", "language: nb\n")
    assert "uke 8 av 13" in head()
    assert "week 8 of 13" in head("--lang", "en")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """As `head` does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "okrcli", "report", "--on", "2026-11-25"],
        cwd=ACME,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_a_picture_is_svg_that_fetches_nothing(tmp_path: Path) -> None:
    """It parses, has every word, and refers to nothing outside itself."""
    file = tmp_path / "growth.svg"
    done = subprocess.run(
        [sys.executable, "-m", "okrcli", *WORDS, "-o", str(file)],
        cwd=ACME,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == b""
    text = file.read_text(encoding="utf-8")
    assert re.findall(r"(?:href|src|url\()\W*(?!#)(\w[^\"')]*)", text.replace("url(#", "")) == []
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    root = ET.fromstring(text)
    shown = "".join(root.itertext()).replace("\u00a0", " ")
    assert "okr report growth" in shown
    assert "▲ at risk" in shown


def test_a_picture_gives_wide_letters_their_width(place: Desk) -> None:
    """Each run of text is as long as its cells, so that columns stay in line."""
    place.write("cycles/2026-Q4/plans/growth.yaml", "objectives: [{id: o, title: 財務目標}]\n")
    out = place.okr("report", "--on", "2026-11-25", "--format", "svg").out
    found = re.search(r'textLength="([0-9.]+)"[^>]*>財務目標<', out)
    assert found
    assert float(found[1]) == pytest.approx(8 * 12.2)
