"""A workspace is read as far as it can be: what has no place or cannot be read becomes findings."""

import os
from datetime import date
from pathlib import Path

import pytest

from okrcli import audit, load, store
from okrcli.findings import Finding
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


@pytest.mark.parametrize("name", ["con", "a b", "NUL", "growth.", "-rf", "x" * 65, "ø"])
def test_a_team_needs_a_name_that_every_system_can_write(name: str) -> None:
    """Devices, blanks, dashes in front and letters beyond ASCII are refused."""
    assert [row[0] for row in found({f"cycles/2026-Q4/plans/{name}.yaml": PLAN})] == ["YM015"]


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
    [finding] = load.workspace_from(store.Disk(root)).workspace.findings
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
    space = load.workspace_from(store.Disk(root)).workspace
    assert space.findings == ()
    assert space.cycles["2026-Q4"].teams["growth"].name == "Growth"


BOTH = "cycles/2026-Q4/checkins/growth"
SESSION = "date: 2026-11-02\nauthor: kari\nrecorded: 2026-11-02T09:00:00+01:00\nreadings:\n  a: {value: 3}\n"
FOLD = (
    "sessions:\n  - file: 2026-11-02-090000-kari.yaml\n    date: 2026-11-02\n    author: kari\n"
    "    recorded: 2026-11-02T09:00:00+01:00\n    readings:\n      a: {value: 3}\n"
)


CONTRADICTING = "CH507"


def codes(loaded: load.Loaded) -> set[str]:
    """The codes of all that is found."""
    return {finding.code for finding in audit.findings(loaded, date(2026, 11, 25))}


def both(fold: str) -> load.Loaded:
    """A workspace with one session folded and on its own."""
    plan = (
        "name: Growth\nobjectives:\n  - id: o\n    title: Grow\n    key_results:\n"
        "      - {id: a, title: A, baseline: 1, target: 9}\n"
    )
    files = {
        "cycles/2026-Q4/plans/growth.yaml": plan, f"{BOTH}.yaml": fold,
        f"{BOTH}/2026-11-02-090000-kari.yaml": SESSION,
    }  # fmt: skip
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
