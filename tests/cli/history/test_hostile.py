"""No command that looks at git runs what a repository plants."""

import os
from pathlib import Path

import pytest

from okrcli import cli
from tests import repository
from tests.cli.history.bench import settle
from tests.store.git import traps

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the planted programs are shell scripts")
CYCLE = "cycles/2026-Q4/cycle.yaml"
COMMANDS = (
    ("report", "--rev", "HEAD~1", "--on", "2026-11-25"),
    ("diff",),
    ("diff", "HEAD~1...HEAD", "--format", "md"),
    ("log", "--on", "2026-11-25"),
)


@pytest.mark.parametrize("case", traps.CASES, ids=[case.plant.__name__ for case in traps.CASES])
def test_nothing_that_the_repository_names_is_run(
    case: traps.Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hooks, filters, monitors, remotes: the trap stays shut, and git starts no program."""
    repo = repository.Repository(tmp_path)
    settle(monkeypatch, repo)
    repo.write(CYCLE, "start: 2026-10-01\nend: 2026-12-31\n")
    trap = traps.laid(repo, tmp_path)
    case.plant(trap)
    repo.write(traps.PLAN, "name: Grown\n")
    trace = repository.Trace(repo)
    monkeypatch.chdir(repo.top)
    for words in COMMANDS:
        assert cli.main(words) == 0
    assert not trap.sprung
    assert trace.children == []
    assert {"ls-tree", "cat-file", "log", "merge-base"} <= set(trace.commands)
