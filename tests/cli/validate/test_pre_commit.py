"""The hook in `.pre-commit-hooks.yaml`, run by the real pre-commit on a real repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.validate.bench import PLAN, SOUND
from tests.repository import Repository
from tests.workspaces import CYCLE

MANIFEST = Path(__file__).parents[3] / ".pre-commit-hooks.yaml"
PROGRAM = os.environ.get("OKR_PRE_COMMIT") or shutil.which("pre-commit")
needs_it = pytest.mark.skipif(
    PROGRAM is None, reason="pre-commit is not installed; put it on PATH or in OKR_PRE_COMMIT"
)


class Hooked(Repository):
    """A repository with the workspace in `goals`, where pre-commit runs our hook.

    The hook is our manifest's, but for its language: with `system` it runs the okr of these tests
    and need not be installed from the net.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        hook = MANIFEST.read_text(encoding="utf-8").replace("language: python", "language: system")
        indented = re.sub(r"^", "      ", re.sub(r"^#.*\n", "", hook, flags=re.M), flags=re.M)
        self.write(".pre-commit-config.yaml", f"repos:\n  - repo: local\n    hooks:\n{indented}")
        self.write("goals/okr.yaml", "")
        self.write("goals/cycles/2026-Q4/cycle.yaml", CYCLE)
        self.write(f"goals/{PLAN}", SOUND)
        self.write("deploy/values.yaml", "image: {tag: 1\n")
        self.commit()

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run pre-commit."""
        bin_ = str(Path(sys.executable).parent)
        path = f"{bin_}{os.pathsep}{self.environment['PATH']}"
        return subprocess.run(
            [PROGRAM or "", *words],
            cwd=self.top,
            capture_output=True,
            text=True,
            check=False,
            env={**self.environment, "PATH": path, "PRE_COMMIT_HOME": str(self.home / "hooks")},
        )


@pytest.fixture
def hooked(tmp_path: Path) -> Hooked:
    """A repository with the hook."""
    return Hooked(tmp_path)


@pytest.mark.tools
@needs_it
def test_the_manifest_is_one() -> None:
    """As pre-commit itself validates it."""
    words = [PROGRAM or "", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.tools
@needs_it
def test_a_sound_plan_may_be_committed(hooked: Hooked) -> None:
    """Files that are none of ours are not looked at, broken as they may be."""
    done = hooked.run("run", "--all-files")
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout + done.stderr


@pytest.mark.tools
@needs_it
def test_a_broken_plan_may_not(hooked: Hooked) -> None:
    """And the place is named from the top of the repository, where the author is."""
    hooked.write(f"goals/{PLAN}", SOUND.replace("target", "traget"))
    hooked.git("add", "-A")
    done = hooked.run("run")
    assert done.returncode == 1
    assert f"goals/{PLAN}:10:9" in done.stdout
    assert "did you mean `target`?" in done.stdout


@pytest.mark.tools
@needs_it
def test_a_commit_without_plans_asks_nothing(hooked: Hooked) -> None:
    """The hook is skipped."""
    hooked.write("README.md", "hello\n")
    hooked.git("add", "-A")
    assert "Skipped" in hooked.run("run").stdout


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("okr.yaml", True),
        ("goals/kpis.yaml", True),
        ("cycles/2026-Q4/cycle.yaml", True),
        (f"goals/{PLAN}", True),
        ("cycles/2026-Q4/nord/checkins/growth/2026-10-12-090000-kari.yaml", True),
        ("cycles/2026-Q4/plans/growth.yml", True),
        ("cycles/2026-Q4/plans/growth.YAML", True),
        ("Cycles/2026-Q4/plans/growth.yaml.bak", True),
        ("cycles/export.jsonl", False),
        ("deploy/values.yaml", False),
        ("motorcycles/a.yaml", False),
        ("cycles/readme.md", False),
        ("book.yaml", False),
    ],
)
def test_the_hook_is_given_the_files_of_workspaces(path: str, ours: bool) -> None:
    """Wherever they lie, and no others."""
    [pattern] = re.findall(r"^  files: (.+)$", MANIFEST.read_text(encoding="utf-8"), re.M)
    assert bool(re.search(pattern, path)) == ours
