"""Where a report goes, in which format, and of what."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from okrcli import cli
from tests.report import every
from tests.workspaces import CYCLE


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace with every measure, on the disk, with a shell in it."""
    root = tmp_path / "acme"
    for path, text in {**every.FILES, "cycles/2026-Q4/cycle.yaml": CYCLE}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for name in [name for name in os.environ if name.startswith(("OKR_", "LC_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(root)
    return root


def report(*words: str) -> int:
    """The exit code of `okr report` as of the day in the middle."""
    return cli.main(["report", "--on", "2026-11-25", *words])


def printed(capsysbinary: pytest.CaptureFixture[bytes], *words: str) -> bytes:
    """What a run that ends well prints."""
    assert report(*words) == 0
    return capsysbinary.readouterr().out


@pytest.mark.usefixtures("root")
def test_an_unknown_format_lists_the_known(capsys: pytest.CaptureFixture[str]) -> None:
    """Each that there is, and the one that was meant."""
    assert report("--format", "pdf") == 2
    assert (
        capsys.readouterr().err
        == "okr: --format takes text, svg, html, md, json or csv, not `pdf`\n"
    )


@pytest.mark.usefixtures("root")
def test_a_format_is_utf_8_in_any_locale(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written is the format's, and not the terminal's, business."""
    monkeypatch.setenv("LC_ALL", "C")
    out = printed(capsysbinary, "--format", "csv")
    assert b"\r\n" in out
    assert b"\r\r\n" not in out
    assert json.loads(printed(capsysbinary, "--format", "json"))["organisation"] == "Acme & Sons"


def test_the_ending_of_a_file_says_its_format(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is printed but that it is there."""
    assert report("--output", "okrs.csv") == 0
    assert capsys.readouterr() == ("", "okrs.csv written\n")
    with (root / "okrs.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file))[:2] == ["cycle", "team"]


def test_any_other_ending_is_the_screen_as_text(root: Path) -> None:
    """Without colour, as wide as the terminal."""
    assert report("--output", "okrs.txt") == 0
    text = (root / "okrs.txt").read_text(encoding="utf-8")
    assert "Acme & Sons" in text
    assert "\x1b" not in text


def test_an_ending_that_is_no_format_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless the format is named."""
    assert report("--output", "okrs.xlsx") == 2
    assert "no format is called `xlsx`" in capsys.readouterr().err
    assert not (root / "okrs.xlsx").exists()
    assert report("--output", "okrs.xlsx", "--format", "csv") == 0
    assert report("--output", "okrs") == 0


def test_a_file_is_replaced_whole(root: Path) -> None:
    """Last night's report goes when tonight's is there; its permissions stay."""
    place = root / "okrs.json"
    place.write_text("old")
    place.chmod(0o640)
    assert report("--output", str(place)) == 0
    assert json.loads(place.read_text())["format"] == 1
    assert place.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in root.iterdir() if p.name.startswith(".okr-tmp")] == []


def test_a_link_is_followed(root: Path, tmp_path: Path) -> None:
    """The link stays one, as with a shell's redirection."""
    (root / "okrs.json").symlink_to(tmp_path / "elsewhere.json")
    assert report("--output", "okrs.json") == 0
    assert (root / "okrs.json").is_symlink()
    assert (tmp_path / "elsewhere.json").read_text().startswith("{")


def test_a_plan_is_never_written_over(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What ends like people's files is refused, in any case of letters."""
    plan = root / "cycles/2026-Q4/plans/growth.yaml"
    before = plan.read_text()
    assert report("--format", "json", "--output", str(plan)) == 2
    assert report("--format", "json", "--output", "new.YML") == 2
    assert "would look like a plan" in capsys.readouterr().err
    assert plan.read_text() == before
    assert not (root / "new.YML").exists()


def test_a_folder_that_is_not_there_is_named(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a sentence, and nothing is made."""
    assert report("--output", "no/such/okrs.json") == 2
    assert capsys.readouterr().err == (
        "okr: no/such/okrs.json cannot be written: No such file or directory; mend that, and run again\n"
    )
    assert not (root / "no").exists()


def test_a_pipe_is_written_to(root: Path) -> None:
    """`--output >(gzip)` is a path, too."""
    os.mkfifo(root / "pipe.csv")
    reader = os.open(root / "pipe.csv", os.O_RDONLY | os.O_NONBLOCK)
    assert report("--output", "pipe.csv") == 0
    assert os.read(reader, 1 << 16).startswith(b"cycle,")
    os.close(reader)


def opened(root: Path, *words: str, browser: str) -> subprocess.CompletedProcess[str]:
    """`okr report --open` where that browser is the only one there is."""
    return subprocess.run(
        [sys.executable, "-m", "okrcli", "report", "--on", "2026-11-25", "--open", *words],
        cwd=root, env={"PATH": "/nowhere", "BROWSER": browser, "TMPDIR": str(root.parent)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_browser_opens_the_page(root: Path) -> None:
    """From a file that stays, since the browser reads it later; named or not."""
    browser = root / "browser"
    browser.write_text('#!/bin/sh\necho "$1" > address\n')
    browser.chmod(0o755)
    done = opened(root, browser=str(browser))
    assert (done.returncode, done.stdout) == (0, "")
    place = (root / "address").read_text().strip().removeprefix("file://")
    assert Path(place).read_text(encoding="utf-8").startswith("<!doctype html>")
    assert place in done.stderr
    assert opened(root, "-o", "mine.html", browser=str(browser)).returncode == 0
    assert (root / "address").read_text().strip() == (root / "mine.html").as_uri()


def test_without_a_browser_the_page_is_named(root: Path) -> None:
    """It is there all the same."""
    done = opened(root, "-o", "mine.html", browser="")
    assert done.returncode == 2
    assert done.stderr.endswith("okr: no browser can be started; open mine.html yourself\n")
    assert (root / "mine.html").exists()


@pytest.mark.parametrize(
    ("words", "refs"),
    [
        (["growth/mrr"], "all"),
        (["reach"], ["reach"]),
        (["product"], ["stars", "shared"]),
        (["--team", "product"], ["stars", "shared"]),
        (["--owner", "ola"], ["stars"]),
        (["visitors"], ["reach"]),
        (["churn"], ["reach"]),
    ],
)
@pytest.mark.usefixtures("root")
def test_references_and_filters_narrow_every_format(
    capsysbinary: pytest.CaptureFixture[bytes], words: list[str], refs: str | list[str]
) -> None:
    """An objective, a key result, a team, an owner, and a KPI: what it serves."""
    told = json.loads(printed(capsysbinary, "--format", "json", *words))
    found = [kr["id"] for o in told["cycles"][0]["objectives"] for kr in o["key_results"]]
    mine = [kr.item.id for kr in every.view().key_results if kr.ref.startswith("growth/")]
    wanted = mine if refs == "all" else [*refs[:1], *mine] if "shared" in refs else refs
    assert found == wanted
    rows = printed(capsysbinary, "--format", "csv", *words).decode().splitlines()
    assert len(rows) == 1 + len(wanted)


@pytest.mark.usefixtures("root")
def test_an_objective_without_key_results_is_still_shown(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    """It was asked for by name."""
    told = json.loads(printed(capsysbinary, "--format", "json", "quiet"))
    assert [o["id"] for o in told["cycles"][0]["objectives"]] == ["quiet"]


@pytest.mark.usefixtures("root")
def test_what_needs_somebody_is_narrowed_too(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Of one key result, only its own trouble; a milestone's is its key result's."""
    told = json.loads(printed(capsysbinary, "--format", "json", "steps"))
    concerns = told["cycles"][0]["attention"]
    assert {c["ref"] for c in concerns} == {"growth/steps", "growth/steps/two"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--readings"], "--readings is for --format csv, not for text"),
        (["--format", "json", "--delimiter", ";"], "--delimiter is for --format csv, not for json"),
        (
            ["--format", "json", "--open"],
            "--open shows a page in a browser; leave out --format json",
        ),
        (["--format", "csv", "--delimiter", "|"], "--delimiter takes `,`, `;` or `tab`, not `|`"),
    ],
)
@pytest.mark.usefixtures("root")
def test_options_that_do_not_fit_are_named(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    """Rather than ignored."""
    assert report(*words) == 2
    assert capsys.readouterr().err == f"okr: {said}\n"


def test_the_screen_loads_nothing_of_the_formats(root: Path) -> None:
    """Nobody waits for a template engine to see a table in the terminal."""
    script = (
        "import sys\nfrom okrcli import cli\ncli.main(['report', '--on', '2026-11-25'])\n"
        "heavy = {'jinja2', 'webbrowser', 'okrcli.report.spreadsheet', 'okrcli.report.contract',"
        " 'okrcli.report.html', 'okrcli.report.markdown'}\n"
        "sys.stderr.write(str(sorted(heavy & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, check=True)
    assert done.stderr == b"[]"
