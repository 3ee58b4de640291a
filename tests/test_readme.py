"""The README is run, command by command and in order, and held to the program it speaks of."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from okrcli import cli
from okrcli.cli import commands
from tests import examples

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PICTURE = ROOT / ".github" / "report.svg"
EDITOR = (
    "import pathlib, sys; pathlib.Path(sys.argv[-1]).write_text(pathlib.Path({!r}).read_text())"
)


def blocks(kind: str) -> list[str]:
    """The fenced blocks of a kind, in order."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def typed() -> Iterator[str]:
    """Every line that the tour types."""
    for block in blocks("console"):
        for line in block.splitlines():
            assert line.startswith("$ "), f"a console block is only typed, never printed: {line}"
            yield line.removeprefix("$ ")


@pytest.fixture
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, a git that knows somebody, and an editor that writes the README's plan."""
    for name in [name for name in os.environ if name.startswith(("OKR_", "GIT_", "LC_"))]:
        monkeypatch.delenv(name)
    plan = tmp_path / "plan.yaml"
    plan.write_text(blocks("yaml")[0], encoding="utf-8")
    editor = tmp_path / "editor.py"
    editor.write_text(EDITOR.format(str(plan)), encoding="utf-8")
    config = tmp_path / ".gitconfig"
    config.write_text("[user]\n\tname = Kari Nordmann\n\temail = kari@acme.example\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("OKR_EDITOR", shlex.join([sys.executable, str(editor)]))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ends(line: str) -> int:
    """The exit code of a typed line: `okr` in this process, all else in one of its own."""
    words = shlex.split(line)
    if words[0] == "okr":
        return cli.main(words[1:])
    if words[0] == "cd":
        os.chdir(words[1])
        return 0
    return subprocess.run(words, check=False, stdin=subprocess.DEVNULL).returncode


def test_the_tour_goes_as_it_is_told(away: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Every command of it ends well, in order, in a new folder with real git."""
    ran = []
    for line in typed():
        assert (line, ends(line)) == (line, 0), capfd.readouterr()
        ran.append(line)
    said = capfd.readouterr()
    written = "".join(f"report.{ending} written\n" for ending in ("html", "json", "xlsx"))
    assert said.err.replace(written, "") == ""
    assert "4,720 → 6,000  49%" in said.out
    assert "1 of 2 done" in said.out
    assert len(ran) > 15
    assert len(list((away / "acme").rglob("checkins/growth/*.yaml"))) == 4
    log = subprocess.run(["git", "log", "--format=%s"], capture_output=True, text=True, check=True)
    assert log.stdout.splitlines() == ["Check in: churn", "Check in", "Plan the quarter"]


def test_the_session_that_is_shown_is_what_a_check_in_writes() -> None:
    """It reads as one, in the canonical form."""
    from okrcli.text import canonical_sessions

    shown = next(block for block in blocks("text") if block.startswith("date:"))
    assert canonical_sessions.session_from(shown.encode()) is not None


def test_ci_runs_the_readme_s_test_command_to_the_letter() -> None:
    """One command installs and tests; the other installs and shows the example."""
    try_it, test_it = (block.strip() for block in blocks("sh"))
    assert (ROOT / ".ci" / "run").read_text().splitlines()[-1] == test_it
    assert try_it.endswith(" && .venv/bin/okr demo")


def test_the_first_command_s_job_is_done(away: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it runs after installing shows the example's report."""
    assert cli.main(["demo", str(away / "acme")]) == 0
    assert "Acme OKR · Q4 2026" in capsys.readouterr().out


def rows(heading: str) -> list[tuple[str, str]]:
    """The rows of the table under a heading: first and last cell."""
    section = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    cells = [line.strip("| ").split(" | ") for line in section.splitlines() if line[:2] == "| "]
    return [(cell[0], cell[-1]) for cell in cells[1:]]


def test_the_table_of_commands_is_the_program_s() -> None:
    """A command that is missing here, or named here and missing there, fails."""
    named = [re.match(r"`okr (\w+)", first) for first, _ in rows("Commands")]
    assert [found and found[1] for found in named] == list(commands.COMMANDS)


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_command_and_flag_that_is_named_exists(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In code spans too: `okr init --from` needs an `init` that knows `--from`."""
    spans = re.findall(r"`((?:[A-Z]+=\S+ )?okr [^`]+)`", text)
    assert spans
    for span in spans:
        words = [word for word in shlex.split(span) if "=" not in word]
        words = words[3:] if words[1] == "-C" else words[1:]
        asked = words if words[0].startswith("-") else [words[0], "--help"]
        assert cli.main(asked) == 0, span
        known = capsys.readouterr().out + " ".join(words[:1])
        for flag in re.findall(r"--[a-z-]+", span):
            assert flag in known, span
    for first, last in rows("Commands") if text == README else ():
        name = re.findall(r"\w+", first)[1]
        assert cli.main([name, "--help"]) == 0
        known = capsys.readouterr().out
        assert all(flag in known for flag in re.findall(r"--[a-z-]+", last)), first


def test_the_environment_s_variables_are_those_the_program_reads() -> None:
    """None is left out, and none made up."""
    read = set()
    for path in (ROOT / "okrcli").rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        read |= set(re.findall(r"\bOKR_[A-Z]+\b", code))
    read -= {"OKR_COLUMNS", "OKR_COMPLETE", "OKR_PLAIN", "OKR_QUOTED"}
    # workflows that `okr init` writes read these, not the program
    read -= {"OKR_INSTALL", "OKR_TOKEN"}
    told = {name for first, _ in rows("Environment") for name in re.findall(r"OKR_[A-Z]+", first)}
    assert told == read


def test_the_picture_is_what_the_example_looks_like_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made again by the command that CONTRIBUTING.md names; `-o` is the only thing changed."""
    line = next(
        line for line in CONTRIBUTING.splitlines() if PICTURE.name in line and "okr" in line
    )
    words = shlex.split(line.removeprefix("$ "))
    monkeypatch.setenv("COLUMNS", words[0].removeprefix("COLUMNS="))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.chdir(examples.ROOT.parent)
    assert words[1:3] == [".venv/bin/okr", "-C"]
    assert (examples.ROOT.parent / words[3] / words[-1]).resolve() == PICTURE
    fresh = tmp_path / "fresh.svg"
    assert cli.main([*words[2:-1], str(fresh)]) == 0
    assert fresh.read_text(encoding="utf-8") == PICTURE.read_text(encoding="utf-8")
    assert f"]({PICTURE.relative_to(ROOT).as_posix()})" in README


def test_the_picture_comes_first_and_thirty_seconds_before_the_two_commands() -> None:
    """Whoever knows nothing of it sees what it looks like, and then how to see it at home."""
    lines = README.splitlines()
    assert lines[0] == "# okr"
    assert lines[2].startswith("![")
    headings = [line for line in lines if line.startswith("## ")]
    assert headings[:4] == [
        "## Thirty seconds",
        "## Two commands",
        "## Five minutes",
        "## Your team",
    ]


def test_the_thirty_seconds_go_as_they_are_told(
    away: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`uvx okrcli` is `okr`, of a name that the package declares; the rest is run here."""
    (block,) = blocks("bash")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for line in block.splitlines():
        runner, program, *words = shlex.split(line)
        assert runner == "uvx"
        assert program == project["name"]
        assert project["scripts"][program] == project["scripts"]["okr"]
        assert cli.main(words) == 0, capsys.readouterr()
    assert "Acme OKR · Q4 2026" in capsys.readouterr().out
    assert "<html" in (away / "demo" / "report.html").read_text(encoding="utf-8")


def test_every_extra_that_is_named_exists() -> None:
    """And the one called `all` asks for each of them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = {
        name for found in re.findall(r"okrcli\[([\w,]+)\]", README) for name in found.split(",")
    }
    assert named
    assert named <= extras.keys()
    wanted = ",".join(name for name in extras if name not in {"all", "html", "test"})
    assert extras["all"] == [f"okrcli[{wanted}]"]


def test_every_link_leads_somewhere() -> None:
    """To files that are there."""
    for target in re.findall(r"\]\(([^)#]+)\)", README + CONTRIBUTING):
        assert target.startswith("https://") or (ROOT / target).exists(), target
