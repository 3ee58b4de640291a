"""Paths as editors, hooks and people type them: through links, whole, and of many workspaces."""

import json
from pathlib import Path

import pytest

from tests.cli.validate.bench import PLAN, SOUND, Bench

BROKEN = SOUND.replace("target", "traget")


@pytest.fixture
def two(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A second workspace beside the bench's own, both with a broken plan; we stand above them."""
    bench.write(PLAN, BROKEN)
    bench.write("../beta/okr.yaml", "")
    bench.write("../beta/cycles/2026-Q4/cycle.yaml", "start: 2026-10-01\nend: 2026-12-31\n")
    bench.write(f"../beta/{PLAN}", BROKEN)
    bench.write("../src/cycles/config.yaml", "a: 1\n")
    monkeypatch.chdir(bench.root.parent)
    return bench


@pytest.mark.parametrize("through", ["link", "real"])
def test_a_path_is_found_through_a_link(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, through: str
) -> None:
    """From either side: the shell may stand in the link, or the path lead through it."""
    bench.write(PLAN, BROKEN)
    link = bench.root.parent / "link"
    link.symlink_to(bench.root, target_is_directory=True)
    stand, typed = (link, bench.root) if through == "link" else (bench.root, link)
    monkeypatch.chdir(stand)
    answer = bench.validate("--format", "concise", str(typed / PLAN))
    assert (answer.code, answer.out.count("YM003")) == (1, 1)


def test_a_link_from_outside_leads_to_its_file(bench: Bench) -> None:
    """As a desktop has them."""
    bench.write(PLAN, BROKEN)
    desktop = bench.root.parent / "plan.yaml"
    desktop.symlink_to(bench.root / PLAN)
    answer = bench.validate("--format", "concise", str(desktop))
    assert (answer.code, answer.out.startswith(f"{PLAN}:")) == (1, True)


def test_each_workspace_is_checked(two: Bench) -> None:
    """And files are called as they are from where we stand."""
    answer = two.validate("--format", "concise", f"acme/{PLAN}", f"beta/{PLAN}")
    assert answer.code == 1
    assert [line.split(":")[0] for line in answer.out.splitlines()] == [
        f"acme/{PLAN}",
        f"beta/{PLAN}",
    ]


def test_only_what_is_named_of_each_is_shown(two: Bench) -> None:
    """The plan of one, and a sound file of the other."""
    answer = two.validate("--format", "concise", f"acme/{PLAN}", "beta/okr.yaml")
    assert [line.split(":")[0] for line in answer.out.splitlines()] == [f"acme/{PLAN}"]


def test_many_workspaces_make_one_document(two: Bench) -> None:
    """Programs read one JSON, not one a workspace."""
    said = json.loads(two.validate("--format", "json", "acme", "beta").out)
    assert [found["path"] for found in said["findings"]] == [f"acme/{PLAN}", f"beta/{PLAN}"]


def test_fixes_are_made_in_each(two: Bench) -> None:
    """Then nothing is left in either."""
    answer = two.validate("--fix", "acme", "beta", "--select", "YM")
    assert answer.code == 0, answer
    for name in ("acme", "beta"):
        assert (Path(name) / PLAN).read_text(encoding="utf-8") == SOUND


def test_a_file_of_no_workspace_is_named_beside_others(two: Bench) -> None:
    """And the others are checked."""
    answer = two.validate("--format", "concise", "src/cycles/config.yaml", f"acme/{PLAN}")
    assert answer.code == 1
    assert "src/cycles/config.yaml belongs to no workspace; it is passed over" in answer.err


def test_a_file_of_no_workspace_alone_is_refused(two: Bench) -> None:
    """Nothing would have been checked."""
    answer = two.validate("src/cycles/config.yaml")
    assert (answer.code, answer.out) == (2, "")
    assert "src/cycles/config.yaml belongs to no workspace" in answer.err


def test_a_hook_passes_over_what_is_none_of_ours(two: Bench) -> None:
    """Its pattern hands over more than belongs to workspaces."""
    answer = two.validate("--pass-over", "src/cycles/config.yaml")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    two.write("src/cycles/config.yaml", "a: 1\n")
    answer = two.validate(
        "--pass-over", "--format", "concise", "acme/src/cycles/config.yaml", "beta"
    )
    assert (answer.code, answer.err) == (1, "")
