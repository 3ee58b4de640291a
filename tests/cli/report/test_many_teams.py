"""`okr report` of many teams: what fits the number, groups by name, and the way to everything."""

import json
from pathlib import Path
from typing import Any

import pytest

from okrcli import cli
from tests.benchmarks import make_workspace

ON = ("--on", "2026-12-08")


@pytest.fixture(scope="module")
def grouped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty-two teams in four groups."""
    root = tmp_path_factory.mktemp("grouped")
    make_workspace.write(root, 32, groups=4)
    return root


@pytest.fixture
def at(grouped: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In that workspace."""
    monkeypatch.chdir(grouped)
    return grouped


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What a command prints."""
    assert cli.main(["report", *words, *ON]) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("at")
@pytest.mark.parametrize("columns", [80, 120])
def test_a_summary_fits_forty_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """And every line its width."""
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = shown(capsys).splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= columns
    assert sum(line.startswith(" group-00") for line in lines) == 4


@pytest.mark.usefixtures("at")
def test_a_narrow_summary_keeps_to_its_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without strip and bar."""
    monkeypatch.setenv("COLUMNS", "40")
    out = shown(capsys, "--ascii")
    assert out.isascii()
    assert all(len(line) <= 40 for line in out.splitlines() if "okr report" not in line)


@pytest.mark.usefixtures("at")
def test_all_has_every_row(capsys: pytest.CaptureFixture[str]) -> None:
    """Piped as on a terminal."""
    out = shown(capsys, "--all")
    assert all(f"kr10-{n:04}" in out for n in range(32))


@pytest.mark.usefixtures("at")
def test_brief_has_objectives_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """And still says how many key results stand how."""
    out = shown(capsys, "--brief", "group-002")
    assert "o1-0016" in out
    assert "kr10-0016" not in out
    assert "at risk ·" in out


@pytest.mark.usefixtures("at")
@pytest.mark.parametrize("words", [("group-002",), ("GROUP-002",), ("--group", "group-002")])
def test_a_group_is_meant_by_its_name(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    """Its teams are shown, and no others; the progress is theirs."""
    out = shown(capsys, *words)
    assert "· group-002  " in out.splitlines()[1]
    assert "Team 0016" in out
    assert "Team 0023" in out
    assert "Team 0024" not in out
    assert "Team 0015" not in out


@pytest.mark.usefixtures("at")
def test_an_unknown_group_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """On the error output."""
    assert cli.main(["report", "--group", "nix", *ON]) != 0
    assert "it has group-000, group-001, group-002, group-003" in capsys.readouterr().err


def test_a_team_comes_before_a_group_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reference is the team's, and `--group` the group's."""
    for path, text in make_workspace.files(4, groups=2):
        place = tmp_path / path.replace("group-001", "team-0000")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    monkeypatch.chdir(tmp_path)
    assert "Team 0003" not in shown(capsys, "team-0000")
    assert "Team 0003" in shown(capsys, "--group", "team-0000")


@pytest.mark.usefixtures("at")
def test_a_terminal_gets_objectives_alone_above_thirty_key_results(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of eight teams with seventy-two; a team has nine, which are shown, and filters show rows."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    brief = shown(capsys, "group-002")
    assert "kr10-0016" not in brief
    assert "okr report group-002 --all" in brief
    assert "kr10-0016" in shown(capsys, "group-002", "--all")
    assert "kr10-0016" in shown(capsys, "team-0016")
    assert "kr22-0016" in shown(capsys, "group-002", "--state", "stale")


@pytest.mark.usefixtures("at")
def test_all_and_brief_do_not_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    """One of them is meant."""
    assert cli.main(["report", "--all", "--brief", *ON]) == 2
    assert "--all shows every row" in capsys.readouterr().err


@pytest.mark.usefixtures("at")
def test_json_names_the_group_of_a_team_and_adds_groups_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A group is as far as a report of it alone says."""
    (season,) = json.loads(shown(capsys, "--format", "json"))["cycles"]
    third = next(group for group in season["groups"] if group["id"] == "group-002")
    (alone,) = json.loads(shown(capsys, "group-002", "--format", "json"))["cycles"]
    assert third["teams"] == [team["id"] for team in alone["teams"]]
    assert {team["group"] for team in alone["teams"]} == {"group-002"}
    keys = ("progress", "paced_progress", "expected")
    assert [third[key] for key in keys] == [alone[key] for key in keys]
    assert (alone["choice"]["group"], len(season["groups"])) == ("group-002", 4)


def board(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """The KPIs that are shown, as JSON."""
    assert cli.main(["kpi", "--format", "json", *words, *ON]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.usefixtures("at")
def test_the_board_of_a_group_has_its_kpis_and_what_they_serve(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And of standing ones those that stand beside its goals, with the readings of all."""
    whole, found = board(capsys), board(capsys, "--group", "group-002")
    teams = {f"team-{n:04}" for n in range(16, 24)}
    assert found["choice"]["group"] == "group-002"
    assert {team["id"] for team in found["teams"]} == teams
    own = [row["ref"] for row in whole["kpis"] if row["ref"].partition("/")[0] in teams]
    assert [row["ref"] for row in found["kpis"] if "/" in row["ref"]] == own
    revenue = [
        next(row for row in shown["kpis"] if row["ref"] == "revenue") for shown in (whole, found)
    ]
    assert revenue[0]["now"] == revenue[1]["now"]


@pytest.mark.usefixtures("at")
def test_the_tree_of_a_group_leads_from_it_to_the_company(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What others support is there, and what others of them do is not."""
    assert cli.main(["tree", "--format", "json", "--group", "group-003", *ON]) == 0
    found = json.loads(capsys.readouterr().out)["objectives"]
    chosen = {goal["team"] for goal in found if goal["chosen"]}
    above = {goal["team"] for goal in found if not goal["chosen"]}
    assert chosen == {f"team-{n:04}" for n in range(24, 32)}
    assert above == {"team-0020"}


@pytest.mark.usefixtures("at")
@pytest.mark.parametrize("command", ["kpi", "tree"])
def test_a_group_that_is_not_there_is_said_to_be_so(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With those that are."""
    assert cli.main([command, "--group", "nix", *ON]) != 0
    assert "it has group-000, group-001, group-002, group-003" in capsys.readouterr().err


def test_broken_files_beyond_what_there_is_room_for_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty check-in is one error in one file, whatever reads it; ASCII stays ASCII."""
    make_workspace.write(tmp_path, 32)
    monkeypatch.chdir(tmp_path)
    for team in range(5):
        folder = tmp_path / f"cycles/2026-Q4/checkins/team-000{team}"
        (folder / "2026-12-01-090000-kari.yaml").write_text("")
    said = shown(capsys, "--ascii")
    assert said.count("one error in it") == 3
    assert "and 2 more files that cannot be read" in said
    assert "2026-12-01-090000-kari.yaml and 2 more, which cannot be read" in " ".join(said.split())
    assert said.isascii()
    for ending in ("json", "csv"):
        assert cli.main(["report", *ON, "-o", f"all.{ending}"]) == 0
        assert capsys.readouterr().err.count("one error in it") == 5
