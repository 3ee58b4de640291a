"""Findings of more than thirty teams: each rule once, and all of them where that is asked for."""

import json
import shutil

import pytest
from inline_snapshot import snapshot
from rich.cells import cell_len

from tests.cli.validate.bench import PLAN, SESSION, SOUND, Bench


def teams(bench: Bench, count: int, group: str = "") -> None:
    """So many plans with a rule broken in each, and twice in the last."""
    for n in range(count):
        text = SOUND.replace("id: churn", f"id: churn-{n}").replace("        target: 150\n", "")
        if n == count - 1:
            text = text.replace(
                "        baseline: 100\n", "        baseline: 100\n        oops: 1\n"
            )
        bench.write(PLAN.replace("plans/growth", f"{group}plans/team-{n:02}"), text)


def blocks(text: str) -> int:
    """How many places are shown with the line."""
    return text.count("──▸")


def test_thirty_teams_are_told_one_by_one(bench: Bench) -> None:
    """As ever."""
    teams(bench, 30)
    assert blocks(bench.validate().out) >= 30


def test_of_thirty_one_each_rule_is_told_once(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a count, who has the most, and how to see all."""
    monkeypatch.setenv("COLUMNS", "100")
    teams(bench, 31)
    assert bench.validate().out == snapshot("""\
 error[YM010] a baseline without a `target`
   ──▸ cycles/2026-Q4/plans/team-00.yaml:9:19
  7 │       - id: subs
  8 │         title: Paid subscriptions
  9 │         baseline: 100
    │                   ─── add `target:`, the number to reach
  10 │         leading:
   31 times in 31 files

 error[YM003] unknown key `oops`
   ──▸ cycles/2026-Q4/plans/team-30.yaml:10:9
   8 │         title: Paid subscriptions
   9 │         baseline: 100
  10 │         oops: 1
     │         ──── keys of your own begin with `x-`
  11 │         leading:

 Where most was found
                              errors
 team-30                           2
 team-00                           1
 team-01                           1
 team-02                           1
 team-03                           1
 team-04                           1
 team-05                           1
 team-06                           1
 team-07                           1
 team-08                           1
 21 more teams

 32 errors in 31 of 33 files
 → okr edit cycles/2026-Q4/plans/team-00.yaml:9  a baseline without a `target`
 → okr edit cycles/2026-Q4/plans/team-01.yaml:9  a baseline without a `target`
 → okr edit cycles/2026-Q4/plans/team-02.yaml:9  a baseline without a `target`
 → okr validate cycles/2026-Q4/plans/team-30.yaml  every place in team-30
 → okr validate --all                              every place of each
""")


def test_all_prints_every_place(bench: Bench) -> None:
    """However many teams there are."""
    teams(bench, 31)
    assert blocks(bench.validate("--all").out) >= 31


def test_groups_are_rolled_up(bench: Bench) -> None:
    """A row a group in place of its teams, and its folder is what to ask for."""
    teams(bench, 20, "north/")
    teams(bench, 40, "south/")
    out = bench.validate().out
    assert "team-39" not in out.partition("by group")[2]
    assert "okr validate cycles/2026-Q4/south " in out


@pytest.mark.parametrize(
    ("folder", "word"),
    [
        (".", "cycles/2026-Q4/south"),
        ("cycles/2026-Q4", "south"),
        ("cycles/2026-Q4/south", "."),
        ("cycles/2026-Q4/south/plans", ".."),
        ("cycles/2026-Q4/north", "../south"),
    ],
)
def test_a_group_is_asked_for_as_it_is_called_where_one_is(
    bench: Bench, folder: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it, also from within."""
    teams(bench, 20, "north/")
    teams(bench, 40, "south/")
    monkeypatch.chdir(bench.root / folder)
    assert f"okr validate {word}  " in bench.validate().out
    shown = bench.validate("--all", word, "--format", "json").out
    assert len({each["path"] for each in json.loads(shown)["findings"]}) == 40


def test_a_team_without_a_group_is_asked_for_with_all_its_files(bench: Bench) -> None:
    """Its plan and the folder of its sessions."""
    teams(bench, 40, "south/")
    bench.write(PLAN, SOUND.replace("        target: 150\n", "        oops: 1\n" * 60))
    for number in (1, 2):
        path = SESSION.replace("0000-kari", f"000{number}-kari")
        bench.write(path, "date: 2026-10-12\nauthor: kari\nreadings: {gone: 4}\n")
    asked = "okr validate cycles/2026-Q4/checkins/growth cycles/2026-Q4/plans/growth.yaml"
    assert f" → {asked}" in bench.validate().out.splitlines()


def test_a_group_and_a_team_of_one_name_are_two(bench: Bench) -> None:
    """A row each."""
    teams(bench, 40, "growth/")
    bench.plan("        target: 150\n", "")
    table = bench.validate().out.partition("by group")[2]
    assert [row.split()[1] for row in table.splitlines() if row.startswith(" growth ")] == [
        "41",
        "1",
    ]


def test_teams_of_several_workspaces_are_counted_as_well(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of one name in two of them are two; each is asked for where it stands."""
    monkeypatch.chdir(bench.root)
    teams(bench, 16)
    for name in ("one", "two"):
        for path in ("cycles", "okr.yaml"):
            copy = shutil.copytree if (bench.root / path).is_dir() else shutil.copy
            (bench.root / name).mkdir(exist_ok=True)
            copy(bench.root / path, bench.root / name / path)
    out = bench.validate("one", "two").out
    assert "32 times in 32 files" in out
    assert "okr validate one/cycles/2026-Q4/plans/team-15.yaml " in out
    assert out.count(" team-15 ") == 2


def test_machines_are_told_all(bench: Bench) -> None:
    """JSON has every finding, and the exit code is the same."""
    teams(bench, 31)
    answer = bench.validate("--format", "json")
    assert len({each["path"] for each in json.loads(answer.out)["findings"]}) == 31
    assert answer.code == bench.validate().code == 1


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("lang", ["en", "nb"])
def test_no_line_is_wider_than_the_terminal(
    bench: Bench, width: int, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In both languages."""
    monkeypatch.setenv("COLUMNS", str(width))
    teams(bench, 31)
    lines = bench.validate("--lang", lang).out.splitlines()
    # paths are left whole, for whoever clicks on them
    broken = [line for line in lines if "cycles/" not in line]
    assert max(map(cell_len, broken)) <= width
