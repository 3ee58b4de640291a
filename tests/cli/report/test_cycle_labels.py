"""A cycle that has a label of its own is called by it, wherever it is said."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from okrcli import cli
from tests import examples

ON = ("--on", "2026-11-25")
AFTER = ("--on", "2027-01-02")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example company, whose quarter is the Autumn, and whose year is the Long Year."""
    place = tmp_path / "acme"
    shutil.copytree(examples.ROOT / "acme", place)
    called(place, "2026-Q4", "Q4 2026", "Autumn")
    called(place, "2026", "2026", "The Long Year")
    monkeypatch.chdir(place)
    monkeypatch.setenv("COLUMNS", "120")
    return place


def called(place: Path, cycle: str, old: str, new: str) -> None:
    """Give a cycle another label."""
    path = place / f"cycles/{cycle}/cycle.yaml"
    text = path.read_text()
    assert f"label: {old}\n" in text
    path.write_text(text.replace(f"label: {old}\n", f"label: {new}\n"))


Out = pytest.CaptureFixture[str]


def shown(capsys: Out, *words: str) -> str:
    """What a command prints."""
    assert cli.main(list(words)) in {0, 1}
    return capsys.readouterr().out


@pytest.mark.usefixtures("root")
def test_due_says_what_ends_and_what_has_ended(capsys: Out) -> None:
    """On the screen, in a post, and in the line for a prompt; JSON has the id."""
    assert "Autumn ends" in shown(capsys, "due", "--on", "2026-12-25")
    assert "Autumn ends" in shown(capsys, "due", "--on", "2026-12-25", "--format", "md")
    assert "Autumn has ended" in shown(capsys, "due", *AFTER)
    assert "Autumn has ended" in shown(capsys, "due", *AFTER, "--short")
    made = json.loads(shown(capsys, "due", "--on", "2026-12-25", "--format", "json"))
    assert "2026-Q4" in [each["title"] for each in made["dates"] if each["kind"] == "end"]


def test_a_label_that_only_repeats_the_name_is_said_in_the_reader_s_language(
    root: Path, capsys: Out
) -> None:
    """Whichever language it was written in."""
    called(root, "2026-Q4", "Autumn", "4. kvartal 2026")
    assert "Q4 2026 has ended" in shown(capsys, "due", *AFTER, "--lang", "en")
    assert "4. kvartal 2026" in shown(capsys, "due", *AFTER, "--lang", "nb")


@pytest.mark.usefixtures("root")
def test_a_page_says_of_which_cycle_a_goal_is_that_it_does_not_show(capsys: Out) -> None:
    """Where the quarter's goals support those of the year."""
    page = shown(capsys, "report", "--cycle", "2026-Q4", *ON, "--format", "html")
    assert "acme · The Long Year" in page


def test_a_site_says_of_which_cycle_a_goal_is(root: Path) -> None:
    """In lists, and where it is searched for."""
    assert cli.main(["site", "public", *ON]) == 0
    listed = (root / "public/index.html").read_text()
    assert " · <bdi>The Long Year</bdi>" in listed
    found = "".join(p.read_text() for p in (root / "public/_search").glob("*.js"))
    assert "The Long Year" in found
    assert not re.search(r'"o":"[^"]*\b2026\b', found)


def test_a_diff_says_of_which_cycle_a_team_is(root: Path, capsys: Out) -> None:
    """Where something happened in several."""

    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "Begin")
    for plan in ("2026/plans/acme", "2026-Q4/plans/growth"):
        path = root / f"cycles/{plan}.yaml"
        path.write_text(re.sub(r"\n( +)title: ", r"\n\1title: New: ", path.read_text(), count=1))
        path.write_text(path.read_text().replace("title: New: ", "title: Newly "))
    said = shown(capsys, "diff", *ON)
    assert "Growth, Autumn" in said
    assert ", The Long Year" in said


def test_a_kpi_says_since_when_it_is_counted_otherwise(root: Path, capsys: Out) -> None:
    """By what the cycle is called in which that began."""
    for cycle, unit in (("2026-Q3", "hits"), ("2026-Q4", "visits")):
        (root / f"cycles/{cycle}/plans/web.yaml").write_text(
            "objectives:\n  - id: web\n    title: Be found\n    key_results:\n"
            "      - id: found\n        title: Found more often\n        baseline: 1\n"
            "        target: 9\n        leading:\n"
            f"          - {{id: visits-now, title: Visits, unit: {unit}}}\n"
        )
    said = shown(capsys, "kpi", "web/visits-now", *ON)
    assert "counted in visits since Autumn" in said
