"""What becomes of the output when its reader leaves or its disk is full."""

import subprocess
import sys
from pathlib import Path

import pytest

ACME = Path(__file__).parents[2] / "examples" / "acme"
REPORT = [sys.executable, "-m", "okrcli", "report", "--on", "2026-11-25"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_sentence() -> None:
    """And exit code 2, whether the output was flushed before or at the end."""
    for words in (REPORT, [*REPORT[:3], "--version"]):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                words, cwd=ACME, stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert done.stderr == "okr: the output cannot be written: No space left on device\n"
        assert done.returncode == 2


def test_a_reader_may_leave() -> None:
    """As `head` does, without a word about it."""
    with subprocess.Popen(
        REPORT, cwd=ACME, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
