"""Every check that CI runs is a test, so that one command runs them all."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


def run(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The finished process of one of the environment's own programs."""
    return subprocess.run(
        [str(BIN / words[0]), *words[1:]], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "words",
    [
        ("ruff", "check", "--no-cache", "."),
        ("ruff", "format", "--check", "--no-cache", "."),
        ("mypy", "--no-error-summary"),
        ("lint-imports", "--no-cache"),
    ],
    ids=["ruff", "format", "mypy", "import-linter"],
)
def test_nothing_is_found(words: tuple[str, ...]) -> None:
    """The check passes on the whole tree."""
    done = run(*words)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_import_upwards_is_caught(tmp_path: Path) -> None:
    """A planted violation of the layers fails the architecture check."""
    shutil.copytree(ROOT / "okrcli", tmp_path / "okrcli", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    scoring = tmp_path / "okrcli" / "scoring" / "grade.py"
    scoring.write_text(scoring.read_text() + "\nfrom okrcli import store  # noqa\n")
    done = run("lint-imports", "--no-cache", cwd=tmp_path)
    assert done.returncode == 1
    assert "okrcli.scoring is not allowed to import okrcli.store" in done.stdout.replace("\n", " ")
