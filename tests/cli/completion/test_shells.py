"""The scripts in the shells they are for, at a real prompt."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Self

import pytest

from okrcli import errors
from okrcli.cli.completion.script import completion_script
from tests.cli.checkin.terminal import Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
BIN = str(Path(sys.executable).parent)
PROMPTS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
}


def shell(name: str) -> "pytest.MarkDecorator":
    """A test that is skipped, with its reason, where the shell is not installed."""
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not installed")


class Prompt:
    """A shell's prompt in a folder, with completion switched on as its help says."""

    def __init__(self, name: str, folder: Path) -> None:
        path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
        self.seat = Program(PROMPTS[name], folder, 100, PATH=path, PS1="$ ")
        self.line = folder.parent / "line"
        self.seat.press(f'eval "$(okr completion {name})"; echo RE""ADY\n')
        self.seat.until("READY")

    def completed(self, line: str, shown: str = "") -> str:
        """The line as it stands when Tab was pressed, and brought a text to the screen."""
        self.seat.press(line + "\t")
        self.seat.until(shown)
        # the line is kept in a file and not run
        self.seat.press(f"\x01printf %s '\x05' > {self.line}; echo DO\"\"NE\n")
        self.seat.until("DONE")
        return self.line.read_text()

    def __enter__(self) -> Self:
        """The prompt."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the shell."""
        self.seat.press("\x15exit\n")
        self.seat.ended()


@shell("bash")
def test_bash_completes_at_the_prompt(acme: Path) -> None:
    """Commands, goals, values after a space or `=`, inside quotation marks, and paths."""
    with Prompt("bash", acme) as prompt:
        assert prompt.completed("okr rep", "ort ") == "okr report "
        assert prompt.completed("okr report --on 2026-11-25 BLACK-W", "black-week") == (
            "okr report --on 2026-11-25 black-week"
        )
        assert prompt.completed("okr report --cycle=2026-Q3 --own", "er ") == (
            "okr report --cycle=2026-Q3 --owner "
        )
        assert prompt.completed("okr report --lang=n", "b ") == "okr report --lang=nb "
        assert prompt.completed("okr validate cyc", "les/") == "okr validate cycles/"
        assert prompt.completed('okr report --cycle 2026-Q3 "sel', "f-service") == (
            'okr report --cycle 2026-Q3 "self-service" '
        )


@shell("bash")
def test_bash_lists_goals_with_their_titles(acme: Path) -> None:
    """On the second Tab, as always."""
    with Prompt("bash", acme) as prompt:
        line = prompt.completed("okr report --on 2026-11-25 upgrade\t\t", "Upgrades per week")
        assert line == "okr report --on 2026-11-25 upgrade"


@shell("zsh")
@pytest.mark.tools
def test_zsh_completes_at_the_prompt(acme: Path) -> None:
    """The same, with titles at once."""
    with Prompt("zsh", acme) as prompt:
        assert prompt.completed("okr rep", "ort") == "okr report"
        assert prompt.completed("okr report --lang=n", "b") == "okr report --lang=nb"
        line = prompt.completed("okr report --on 2026-11-25 upgr\t", "Upgrades per week")
        assert line == "okr report --on 2026-11-25 upgrade"
        assert prompt.completed("okr validate cyc", "les") == "okr validate cycles"


@shell("zsh")
@pytest.mark.tools
def test_zsh_loads_it_from_its_folder_of_functions(acme: Path) -> None:
    """A file `_okr` on `fpath` completes the very first time."""
    functions = acme.parent / "functions"
    functions.mkdir()
    (functions / "_okr").write_text(completion_script("zsh"))
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    seat = Program(PROMPTS["zsh"], acme, 100, PATH=path, PS1="$ ")
    seat.press(f"fpath=({functions} $fpath); autoload -Uz compinit; compinit -D; echo RE''ADY\n")
    seat.until("READY")
    seat.press("okr completion fi\t")
    seat.until("sh")
    seat.press("\x15exit\n")
    seat.ended()


@shell("fish")
@pytest.mark.tools
def test_fish_is_told_goals_with_their_titles(acme: Path) -> None:
    """By its own `complete`, which answers as the prompt would."""
    lines = ("okr report --on 2026-11-25 upgr", "okr rep", "okr validate cyc", "okr report --lang=")
    asked = "; ".join(f"complete -C '{line}'" for line in lines)
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"okr completion fish | source; {asked}"],
        cwd=acme,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "upgrade\tMake upgrading as easy as signing up",
        "upgrades\tUpgrades per week",
        "report\tprogress and scores in the terminal",
        "cycles/",
        "--lang=en",
        "--lang=nb",
    ]


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_the_scripts_are_sound(name: str) -> None:
    """As far as the shell's own check sees."""
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    text = completion_script(name)
    subprocess.run([name, "-n"], input=text, text=True, check=True, capture_output=True)


@pytest.mark.parametrize("shell", [None, "powershell"])
def test_another_shell_is_refused(shell: str | None) -> None:
    """And the three are named."""
    with pytest.raises(errors.UsageError, match="write `okr completion bash`, zsh or fish"):
        completion_script(shell)
