"""Where a report goes, in which format, and of what."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from okrcli import cli
from tests.views import every
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
        == "okr: --format takes text, svg, html, md, json, csv, xlsx, slack, teams or mail, not `pdf`\n"
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
    assert report("--output", "okrs.ods") == 2
    assert "no format is called `ods`" in capsys.readouterr().err
    assert not (root / "okrs.ods").exists()
    assert report("--output", "okrs.ods", "--format", "csv") == 0
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


@pytest.mark.parametrize("target", ["../outside", "okr.yaml", "nowhere"])
@pytest.mark.parametrize("ending", ["csv", "md", "json", "svg", "html", "txt"])
def test_a_link_is_replaced_and_not_followed(root: Path, ending: str, target: str) -> None:
    """A cloned repository can bring one that leads to a file which a shell runs."""
    (root.parent / "outside").write_text("mine")
    plan = (root / "okr.yaml").read_text()
    (root / f"okrs.{ending}").symlink_to(target)
    assert report("--output", f"okrs.{ending}") == 0
    assert not (root / f"okrs.{ending}").is_symlink()
    assert (root / f"okrs.{ending}").stat().st_size > 100
    assert (root.parent / "outside").read_text() == "mine"
    assert (root / "okr.yaml").read_text() == plan
    assert not (root / "nowhere").exists()


@pytest.mark.parametrize("way", ["relative", "absolute", "from above", "in a repository"])
def test_a_folder_that_leads_out_is_refused(
    root: Path, way: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However it is named, and also where the repository's top is above the workspace."""
    outside = root.parent / "outside"
    outside.mkdir()
    (root / "out").symlink_to(outside)
    file = "out/okrs.csv"
    if way == "absolute":
        file = str(root / file)
        monkeypatch.setenv("OKR_DIR", str(root))
        monkeypatch.chdir(outside)
    if way == "from above":
        monkeypatch.setenv("OKR_DIR", str(root))
        monkeypatch.chdir(root.parent)
        file = "acme/out/okrs.csv"
        root = root.parent / "acme"
    if way == "in a repository":
        (root.parent / ".git").mkdir()
        (root.parent / "docs").symlink_to("/tmp")
        file = "../docs/okrs-of-a-test.csv"
    assert report("--output", file) == (0 if way == "from above" else 2)
    if way != "from above":
        assert "leads out of" in capsys.readouterr().err
        assert list(outside.iterdir()) == []


def test_a_link_to_a_folder_inside_is_followed_unless_it_is_hidden(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reports may be kept elsewhere; among git's hooks they would be run."""
    for name, target in (("out", "reports/2026"), ("hooks", ".git/hooks")):
        (root / target).mkdir(parents=True)
        (root / name).symlink_to(target)
    assert report("--output", "out/okrs.csv") == 0
    assert (root / "reports/2026/okrs.csv").is_file()
    assert report("--output", "hooks/pre-commit") == 2
    assert "into a hidden folder" in capsys.readouterr().err
    (root / ".site").mkdir()
    assert report("--output", ".site/okrs.csv") == 0


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


def shell(root: Path, script: str) -> subprocess.CompletedProcess[str]:
    """A script that calls okr as `okr`."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", script],
        cwd=root,
        env={"PATH": path, "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors by name are POSIX")
@pytest.mark.parametrize(
    "script",
    [
        "okr report --format json -o /dev/stdout",
        "okr report --format json -o /dev/stdout | cat",
        "okr report --format json -o /dev/fd/3 3>&1",
        "okr report --format json -o /proc/self/fd/3 3>&1",
        "okr report --format json -o ../../../../../../dev/stdout",
        "okr report --format json -o >(cat)",
        "okr report --format json -o /dev/stdout > file; cat file",
        "echo before > file; okr report --format json -o /dev/stdout >> file; tail -n +2 file",
        "okr report --format json -o /dev/stderr 2>&1 >/dev/null | sed /written/d",
    ],
)
def test_a_descriptor_of_the_shell_is_written_to(root: Path, script: str) -> None:
    """Its name is a link that leads nowhere one could make a file."""
    done = shell(root, script)
    assert done.stdout.startswith('{\n  "format": 1,'), done.stderr
    assert done.stdout.endswith("}\n")


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors by name are POSIX")
def test_a_descriptor_that_is_not_open_and_a_reader_that_left(root: Path) -> None:
    """The one is said, and the other is nobody's fault."""
    done = shell(root, "okr report -o /dev/fd/77")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("okr: /dev/fd/77 cannot be written: Bad file descriptor")
    done = shell(
        root,
        "set -o pipefail; yes | head -c 1 >&2; okr report --format json -o /dev/stdout | head -c 9",
    )
    assert done.stdout == '{\n  "form'
    assert "Traceback" not in done.stderr


def test_a_folder_in_a_file_s_place_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is replaced by it."""
    (root / "okrs.csv").mkdir()
    assert report("--output", "okrs.csv") == 2
    assert "okrs.csv cannot be written: Is a directory" in capsys.readouterr().err


def opened(root: Path, *words: str, browser: str) -> subprocess.CompletedProcess[str]:
    """`okr report --open` where that browser is the only one there is."""
    return subprocess.run(
        [sys.executable, "-m", "okrcli", "report", "--on", "2026-11-25", "--open", *words],
        cwd=root,
        env={"PATH": "/nowhere", "BROWSER": browser, "TMPDIR": str(root.parent)},
        capture_output=True,
        text=True,
        check=False,
    )


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
        "heavy = {'jinja2', 'webbrowser', 'okrcli.render.csv', 'okrcli.render.json',"
        " 'okrcli.render.html', 'okrcli.render.markdown'}\n"
        "sys.stderr.write(str(sorted(heavy & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, check=True)
    assert done.stderr == b"[]"
