"""Where nothing may be written: a sentence, and nothing half done."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.cli import examples
from tests.unprivileged import drops_privileges

# runs one command as somebody who may write nowhere
UNPRIVILEGED = """
import contextlib, io, os, sys, tempfile
from okrcli import cli
from okrcli.cli.editing import session
if os.geteuid() == 0:
    # once with all permissions, so that nothing is left to import that nobody else may read
    with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(io.StringIO()):
        cli.main(["-C", name, "init"])
        cli.main(["demo", name + "/demo"])
    os.setuid(65534)
os.chdir(sys.argv[1])
sys.exit(cli.main(sys.argv[2:]))
"""


@drops_privileges
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["init", "2031-Q1"], "may not be written to; nothing was written"),
        (["demo", "new"], "new cannot be used: Permission denied; name a new or empty folder"),
        (["edit", "mrr", "--cycle", "2026-Q4"], ""),
    ],
    ids=["init", "demo", "edit"],
)
def test_a_read_only_folder(words: list[str], said: str) -> None:
    """What writes is refused; a plan can be looked at all the same."""
    with tempfile.TemporaryDirectory() as name:
        root = examples.copied("acme", Path(name))
        for place in (Path(name), root, *(p for p in root.rglob("*") if p.is_dir())):
            place.chmod(0o555)
        before = sorted(Path(name).rglob("*"))
        try:
            done = subprocess.run(
                [sys.executable, "-c", UNPRIVILEGED, str(root), *words],
                capture_output=True,
                text=True,
                check=False,
                env={"PATH": os.environ["PATH"], "EDITOR": "true", "OKR_AUTHOR": "kari"},
            )
            assert sorted(Path(name).rglob("*")) == before
        finally:
            for place in before:
                if place.is_dir():
                    place.chmod(0o755)
            Path(name).chmod(0o755)
    assert done.returncode == (2 if said else 0), done.stderr
    assert said in done.stderr
