"""A workspace is read as far as it can be: what has no place or cannot be read becomes findings."""

import os
from datetime import date
from pathlib import Path

import pytest

from okrcli.findings import Finding
from okrcli.rules import audit
from okrcli.store import workspace_files
from okrcli.store.open import Loaded, workspace_from
from tests import workspaces

PLAN = "name: Growth\n"


def found(files: dict[str, str]) -> list[tuple[str, str, str]]:
    """Code, path and text of every finding on a workspace of these files."""
    findings = workspaces.loaded(files).workspace.findings
    return [(f.code, f.place.path, f.text.format(**f.values)) for f in findings]


@pytest.mark.parametrize("path", ["cycles/2026-Q4/plans/growth.yml", "kpis.yml"])
def test_yml_is_an_error_and_not_skipped(path: str) -> None:
    """People would wonder for weeks why nothing of it shows."""
    assert found({path: PLAN}) == [("YM018", path, "a file that ends in .yml is not read")]


@pytest.mark.parametrize(
    "path", ["cycles/notes.yaml", "cycles/2026-Q4/growth.yaml", "cycles/a/b/c/plans/x.yaml"]
)
def test_a_file_without_a_place_is_named(path: str) -> None:
    """Rather than left unread in silence."""
    [(code, place, text)] = [row for row in found({path: PLAN}) if row[0] == "YM018"]
    assert (code, place, text) == ("YM018", path, "this file has no place in a workspace")


@pytest.mark.parametrize(
    ("path", "ending"),
    [
        ("cycles/2026-Q4/plans/growth.YAML", ".YAML"),
        ("cycles/2026-Q4/plans/growth.Yml", ".Yml"),
        ("cycles/2026-Q4/plans/growth.json", ".json"),
        ("cycles/2026-Q4/plans/growth.yaml ", ".yaml "),
        ("cycles/2026-Q4/plans/growth.yaml.bak", ".yaml.bak"),
        ("cycles/2026-Q4/plans/growth.yaml~", ".yaml~"),
        ("cycles/2026-Q4/plans/growth.yml.txt", ".yml.txt"),
        ("kpis.yaml.orig", ".yaml.orig"),
    ],
)
def test_an_ending_that_is_almost_right_is_an_error(path: str, ending: str) -> None:
    """In capitals, of another format, and with anything behind it, be it a blank."""
    said = f"a file that ends in `{ending}` is not read"
    assert found({path: PLAN}) == [("YM018", path, said)]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "Cycles/2026-Q4/plans/growth.yaml",
            "the folder Cycles/ is not read: it is to be called `cycles`",
        ),
        (
            "cycles/2026-Q4/PLANS/growth.yaml",
            "the folder cycles/2026-Q4/PLANS/ is not read: it is to be called `plans`",
        ),
        (
            "cycles/2026-Q4/nord/Checkins/growth/x.yaml",
            "the folder cycles/2026-Q4/nord/Checkins/ is not read: it is to be called `checkins`",
        ),
        ("cycles/2026-Q4/Cycle.yaml", "this file is not read: it is to be called `cycle.yaml`"),
        ("kpis.YAML", "this file is not read: it is to be called `kpis.yaml`"),
    ],
)
def test_a_known_name_in_another_case_is_an_error(path: str, said: str) -> None:
    """On the next machine the folder would be found, or not."""
    assert ("YM018", path, said) in found({path: PLAN})


def test_a_folder_in_another_case_is_named_once() -> None:
    """And not once a file in it."""
    files = {f"Cycles/2026-Q4/plans/team-{n}.yaml": PLAN for n in range(9)}
    assert [row[:2] for row in found(files)] == [("YM018", "Cycles/2026-Q4/plans/team-0.yaml")]


def test_cycles_groups_and_teams_may_be_called_as_a_known_folder_in_capitals() -> None:
    """What stands where people choose the name is no slip."""
    files = {
        "cycles/PLANS/cycle.yaml": workspaces.CYCLE,
        "cycles/PLANS/plans/REVIEWS.yaml": PLAN,
        "cycles/PLANS/checkins/Plans/2026-10-12-090000-kari.yaml": "date: 2026-10-12\nauthor: k\n",
    }
    assert found(files) == []


@pytest.mark.parametrize("name", ["con", "a b", "NUL", "growth.", "-rf", "x" * 65, "ø"])
def test_a_team_needs_a_name_that_every_system_can_write(name: str) -> None:
    """Devices, blanks, dashes in front and letters beyond ASCII are refused."""
    assert [row[0] for row in found({f"cycles/2026-Q4/plans/{name}.yaml": PLAN})] == ["YM015"]


def disk_paths(root: Path) -> list[str]:
    """What a workspace on the disk is made of."""
    return list(workspace_files.Disk(root).paths())


@pytest.mark.parametrize("depth", [1, 5, 6, 40])
def test_files_are_found_however_deep_they_lie(tmp_path: Path, depth: int) -> None:
    """Also below folders where nothing belongs."""
    folder = tmp_path / "cycles" / Path(*["a"] * depth)
    folder.mkdir(parents=True)
    (folder / "x.yaml").touch()
    assert disk_paths(tmp_path) == [f"cycles/{'a/' * depth}x.yaml"]


def test_a_ring_of_links_is_named_and_not_followed(tmp_path: Path) -> None:
    """It has no end; what is in it is found on the way that has none."""
    (tmp_path / "cycles/a").mkdir(parents=True)
    (tmp_path / "cycles/a/x.yaml").touch()
    (tmp_path / "cycles/a/ring").symlink_to(tmp_path / "cycles", target_is_directory=True)
    assert disk_paths(tmp_path) == ["cycles/a/ring", "cycles/a/x.yaml"]


def test_a_linked_folder_outside_is_named_and_not_entered(tmp_path: Path) -> None:
    """A link inside the workspace is followed."""
    (tmp_path / "w/cycles/a").mkdir(parents=True)
    (tmp_path / "w/cycles/a/x.yaml").touch()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/secret.yaml").touch()
    (tmp_path / "w/cycles/b").symlink_to("a", target_is_directory=True)
    (tmp_path / "w/cycles/c").symlink_to("../../out", target_is_directory=True)
    assert disk_paths(tmp_path / "w") == ["cycles/a/x.yaml", "cycles/b/x.yaml", "cycles/c"]


def test_a_team_has_one_plan_in_a_cycle() -> None:
    """Also across groups."""
    files = {f"cycles/2026-Q4/{group}plans/growth.yaml": PLAN for group in ("", "nord/")}
    [(code, path, text)] = found(files)
    assert (code, path) == ("YM020", "cycles/2026-Q4/plans/growth.yaml")
    assert text.endswith("another plan in this cycle, cycles/2026-Q4/nord/plans/growth.yaml")


def test_a_cycle_needs_its_dates() -> None:
    """Without them nothing in it can be computed."""
    assert found({"cycles/2026-T1/plans/growth.yaml": PLAN}) == [
        ("YM014", "cycles/2026-T1/cycle.yaml", "the cycle has no cycle.yaml")
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet\n\n  # but a thought\n", "\n\n"])
def test_settings_and_kpis_may_be_blank(text: str) -> None:
    """Every key of theirs is optional; a commented line is none."""
    assert found({"okr.yaml": text, "kpis.yaml": text}) == []


def test_a_broken_file_leaves_the_rest_as_it_is() -> None:
    """Nothing of it is used, and everything of the others."""
    space = workspaces.loaded(
        {
            "cycles/2026-Q4/plans/growth.yaml": "nam: Growth\n",
            "cycles/2026-Q4/plans/product.yaml": "name: Product\n",
        }
    ).workspace
    teams = space.cycles["2026-Q4"].teams
    assert (teams["growth"].plan, teams["product"].name) == (None, "Product")


def unreadable(root: Path) -> Finding:
    """The one finding on what stands at the place of growth's plan."""
    (root / "okr.yaml").touch()
    (root / "cycles/2026-Q4/cycle.yaml").write_text(workspaces.CYCLE)
    [finding] = workspace_from(workspace_files.Disk(root)).workspace.findings
    assert (finding.code, finding.place.path) == ("YM019", "cycles/2026-Q4/plans/growth.yaml")
    return finding


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The place of growth's plan in a workspace, with nothing there yet."""
    folder = tmp_path / "work" / "cycles/2026-Q4/plans"
    folder.mkdir(parents=True)
    return folder / "growth.yaml"


def test_a_pipe_is_refused_without_waiting(plan: Path) -> None:
    """Nobody will ever write to it."""
    os.mkfifo(plan)
    assert unreadable(plan.parents[3]).values == {"why": "it is not an ordinary file"}


def test_a_folder_named_like_a_file_is_refused(plan: Path) -> None:
    """It is named, and not walked into."""
    plan.mkdir()
    assert unreadable(plan.parents[3]).values == {"why": "it is not an ordinary file"}


def test_a_link_out_of_the_workspace_is_not_followed(plan: Path, tmp_path: Path) -> None:
    """Whoever sends a plan cannot have other files of the reader's read."""
    (tmp_path / "secret.yaml").write_text("name: Secret\n")
    plan.symlink_to(tmp_path / "secret.yaml")
    assert unreadable(plan.parents[3]).values == {
        "why": "it is a link that leads out of the workspace"
    }


def test_a_link_to_nothing_and_a_ring_of_links_are_named(plan: Path) -> None:
    """Neither hangs nor vanishes."""
    plan.symlink_to(plan.with_name("gone.txt"))
    assert "No such file" in str(unreadable(plan.parents[3]).values["why"])
    plan.unlink()
    plan.symlink_to(plan)
    assert unreadable(plan.parents[3]).values["why"]


def test_a_link_inside_the_workspace_is_followed(plan: Path) -> None:
    """A team may well share a file between two cycles."""
    root = plan.parents[3]
    (root / "okr.yaml").touch()
    (root / "cycles/2026-Q4/cycle.yaml").write_text(workspaces.CYCLE)
    (root / "shared").mkdir()
    (root / "shared/growth.yaml").write_text(PLAN)
    plan.symlink_to("../../../shared/growth.yaml")
    space = workspace_from(workspace_files.Disk(root)).workspace
    assert space.findings == ()
    assert space.cycles["2026-Q4"].teams["growth"].name == "Growth"


BOTH = "cycles/2026-Q4/checkins/growth"
SESSION = "date: 2026-11-02\nauthor: kari\nrecorded: 2026-11-02T09:00:00+01:00\nreadings:\n  a: {value: 3}\n"
FOLD = (
    "sessions:\n  - file: 2026-11-02-090000-kari.yaml\n    date: 2026-11-02\n    author: kari\n"
    "    recorded: 2026-11-02T09:00:00+01:00\n    readings:\n      a: {value: 3}\n"
)

CONTRADICTING = "CH507"


def codes(loaded: Loaded) -> set[str]:
    """The codes of all that is found."""
    return {finding.code for finding in audit.findings(loaded, date(2026, 11, 25))}


def both(fold: str) -> Loaded:
    """A workspace with one session folded and on its own."""
    plan = (
        "name: Growth\nobjectives:\n  - id: o\n    title: Grow\n    key_results:\n"
        "      - {id: a, title: A, baseline: 1, target: 9}\n"
    )
    files = {
        "cycles/2026-Q4/plans/growth.yaml": plan,
        f"{BOTH}.yaml": fold,
        f"{BOTH}/2026-11-02-090000-kari.yaml": SESSION,
    }
    return workspaces.loaded(files)


def test_a_session_both_folded_and_on_its_own_counts_once() -> None:
    """As after a merge of the fold with a branch that has not seen it."""
    loaded = both(FOLD)
    assert len(loaded.workspace.cycles["2026-Q4"].teams["growth"].sessions) == 1
    assert CONTRADICTING not in codes(loaded)


def test_where_the_two_do_not_say_the_same_a_rule_says_so() -> None:
    """Neither is passed over in silence."""
    loaded = both(FOLD.replace("value: 3", "value: 4"))
    assert len(loaded.workspace.cycles["2026-Q4"].teams["growth"].sessions) == 2
    assert CONTRADICTING in codes(loaded)
