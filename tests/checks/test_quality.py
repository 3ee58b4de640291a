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


@pytest.mark.parametrize(
    ("module", "planted", "broken"),
    [
        ("store/folder.py", "from okrcli import scoring", "imports point down"),
        ("text/tree.py", "from okrcli.language import numbers", "imports point down"),
        ("render/csv/readings.py", "from okrcli.render.json import log", "formats do not know"),
        ("cli/closing/fold.py", "from okrcli.cli.comparing import heading", "verbs do not know"),
        ("actions/close/folding.py", "import rich", "actions have no terminal"),
    ],
)
def test_a_planted_violation_is_caught(
    tmp_path: Path, module: str, planted: str, broken: str
) -> None:
    """Each contract of the architecture fails where an import breaks it, and says which one."""
    shutil.copytree(ROOT / "okrcli", tmp_path / "okrcli", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    file = tmp_path / "okrcli" / module
    file.write_text(f"{file.read_text()}\n{planted}  # noqa\n")
    done = run("lint-imports", "--no-cache", cwd=tmp_path)
    assert done.returncode == 1
    assert broken in done.stdout.partition("Broken contracts")[2]
