"""What becomes of the output when its reader leaves or its disk is full."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.text import Text

from okrcli.cli import terminal

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


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_stream_may_be_closed(closed: str) -> None:
    """By a shell: nobody reads or writes it then, and the exit code says how it went."""
    for words, code in ((REPORT, 0), ([*REPORT[:3], "--version"], 0), ([*REPORT[:3], "nope"], 2)):
        done = subprocess.run(
            ["sh", "-c", f'"$@" {closed}', "sh", *words],
            cwd=ACME,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        assert done.returncode == code


@pytest.mark.skipif(sys.platform == "win32", reason="no folder in use can be deleted there")
def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    """Also where another one is named, which works."""
    gone = tmp_path / "gone"
    script = f'mkdir "{gone}"; cd "{gone}"; rmdir "{gone}"; "$@"'
    for words, code in ((REPORT, 2), ([*REPORT[:3], "-C", str(ACME), *REPORT[3:]], 0)):
        done = subprocess.run(
            ["sh", "-c", script, "sh", *words], capture_output=True, text=True, check=False
        )
        assert ("the current folder cannot be used" in done.stderr) == (code == 2)
        assert done.returncode == code


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


@pytest.mark.parametrize("color", ["never", "always"])
def test_a_screen_is_printed_while_it_is_drawn(
    color: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """No more lines than fill a terminal are drawn before the first is printed."""
    least = terminal.height()
    printed = []

    def lines() -> Iterator[Text]:
        for n in range(3 * least):
            printed.append(len(capsys.readouterr().out.splitlines()))
            yield Text(f"line {n}")

    terminal.show_screen(lines(), color)
    assert printed == [*[0] * least, least, *[1] * (2 * least - 1)]
