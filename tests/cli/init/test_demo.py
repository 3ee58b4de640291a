"""`okr demo`: the example in a folder of its own, and commands that work there."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

import okrcli
from okrcli import cli, errors
from okrcli.cli import commands, demo
from okrcli.store import file_changes, workspace_files
from okrcli.store.open import workspace_from
from tests.cli import examples
from tests.cli.checkin import desk

# runs the package that is first on the path, and sees that its own examples are what it has
INSTALLED = """
from pathlib import Path
import okrcli
from okrcli.__main__ import run
assert not (Path(okrcli.__file__).parents[1] / "examples").exists()
run()
"""


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder to stand in, and another for temporary files."""
    desk.settle(monkeypatch, tmp_path)
    (tmp_path / "tmp").mkdir()
    (tmp_path / "here").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.chdir(tmp_path / "here")


@pytest.mark.parametrize(("lang", "name"), [("en", "acme"), ("nb", "lynghavn")])
def test_the_example_is_copied_and_reported_on(
    lang: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every file of it, and the schemas that its first lines name."""
    assert cli.main(["demo", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    (root,) = (tmp_path / "tmp").glob(f"okr-demo-*/{name}")
    assert f" → cd {root}\n" in shown
    assert ("Grow Monthly Recurring Revenue" if lang == "en" else "Gi byggesøkere svar") in shown
    source = examples.EXAMPLES / name
    copied = {p.relative_to(root): p.read_bytes() for p in root.rglob("*.yaml")}
    assert copied == {p.relative_to(source): p.read_bytes() for p in source.rglob("*.yaml")}
    for path in copied:
        first = (root / path).read_text().splitlines()[0]
        if "$schema=" in first:
            assert (root / path).parent.joinpath(first.partition("=")[2]).is_file()


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_what_it_advises_works_there(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command, typed as it stands."""
    monkeypatch.setenv("EDITOR", "true")
    cli.main(["demo", "kept", "--lang", lang])
    shown = capsys.readouterr().out
    root = tmp_path / "here" / "kept"
    verbs = set()
    today = datetime.now().astimezone().date()
    going = demo.going(root)
    assert f" → {going}\n" in shown
    monkeypatch.chdir(shlex.split(going)[1])
    for command, _ in demo.steps(demo.EXAMPLES[lang], today):
        assert f" {command}" in shown
        words = shlex.split(command)[1:]
        verbs.add(words[0])
        assert cli.main(words) == 0, words
    assert verbs >= {"report", "validate", "edit"}
    assert verbs <= commands.COMMANDS.keys()


@pytest.mark.parametrize("example", demo.EXAMPLES.values(), ids=lambda e: e.name)
def test_its_day_is_in_the_middle_of_its_cycle(example: demo.Example) -> None:
    """And its goals, team and author are in it."""
    space = workspace_from(workspace_files.Disk(examples.EXAMPLES / example.name)).workspace
    season = space.cycles[example.cycle]
    share = (example.day - season.dates.start).days / season.dates.days
    assert 0.4 < share < 0.8
    assert example.team in season.teams
    assert example.author in space.settings.people


def test_a_check_in_is_advised_from_its_day_on() -> None:
    """Before it, the reading would be refused as of a day that has not come."""
    acme = demo.EXAMPLES["en"]
    for today, there in ((date(2026, 11, 24), False), (acme.day, True), (date(2031, 1, 1), True)):
        advised = [command for command, _ in demo.steps(acme, today)]
        assert any(command.startswith("okr checkin") for command in advised) == there


@pytest.mark.parametrize("folder", ["new", "empty", "a/b/new", "with blank"])
def test_a_new_or_empty_folder_may_be_named(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It holds the example itself, and stays."""
    if folder == "empty":
        Path(folder).mkdir()
    assert cli.main(["demo", folder]) == 0
    assert Path(folder, "okr.yaml").is_file()
    assert f"cd {shlex.quote(str(Path.cwd() / folder))}"[:40] in capsys.readouterr().out.replace(
        "\n", ""
    )


def test_a_folder_with_something_in_it_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever is in it."""
    Path("full").mkdir()
    Path("full/notes.txt").write_text("mine")
    assert cli.main(["demo", "full"]) == 2
    assert capsys.readouterr().err == (
        "okr: full is not empty; name a new folder, or an empty one\n"
    )
    assert [p.name for p in Path("full").iterdir()] == ["notes.txt"]


def test_a_file_is_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """And stays as it is."""
    Path("file").write_text("mine")
    assert cli.main(["demo", "file"]) == 2
    assert (
        "file cannot be used: Not a directory; name a new or empty folder"
        in capsys.readouterr().err
    )
    assert Path("file").read_text() == "mine"


@pytest.mark.parametrize("folder", ["new", "a/b", "mine"])
def test_half_a_copy_is_taken_back(
    folder: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the disk is full before the end; a folder that was there before stays."""
    Path("mine").mkdir()
    limited = file_changes.create

    def full(root: Path, path: str, text: str) -> None:
        if path.startswith("okr.yaml"):
            raise errors.RefusedError(f"{path} cannot be written: No space left on device")
        limited(root, path, text)

    monkeypatch.setattr(file_changes, "create", full)
    assert cli.main(["demo", folder]) == 2
    assert "No space left" in capsys.readouterr().err
    assert [p.name for p in Path.cwd().rglob("*")] == ["mine"]


def test_it_works_from_an_installed_package(tmp_path: Path) -> None:
    """Laid out as a wheel is, with the examples inside the package."""
    site, source = tmp_path / "site", Path(okrcli.__file__).parent
    shutil.copytree(source, site / "okrcli", ignore=shutil.ignore_patterns("__pycache__"))
    configured = tomllib.loads((source.parent / "pyproject.toml").read_text())
    included = configured["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for there, inside in included.items():
        shutil.copytree(source.parent / there, site / inside, dirs_exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", INSTALLED, "demo", "new"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(site)},
    )
    assert "Acme OKR" in done.stdout
    assert (
        Path("new/okr.yaml").read_bytes() == (site / "okrcli/examples/acme/okr.yaml").read_bytes()
    )


def test_it_goes_before_okr_dir(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody's own workspace is neither reported on nor touched."""
    own = tmp_path / "own"
    own.mkdir()
    (own / "okr.yaml").write_text("organisation: Mine\n")
    monkeypatch.setenv("OKR_DIR", str(own))
    assert cli.main(["demo"]) == 0
    assert "Acme OKR" in capsys.readouterr().out
    assert [p.name for p in own.iterdir()] == ["okr.yaml"]
