"""The editor that the environment names, and how each is told to begin at a line."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from okrcli import errors
from okrcli.cli import origin, terminal
from okrcli.cli.editor_program import command_words, startable
from okrcli.messages import N_

VARIABLES = ("OKR_EDITOR", "GIT_EDITOR", "VISUAL", "EDITOR")
# where nobody chose one: Debian's name for the machine's choice, then what is easiest to leave
_STANDBY = ("notepad.exe",) if os.name == "nt" else ("editor", "nano", "vi")
_Placed = Callable[[str, int], list[str]]


def _alone(path: str, _: int) -> list[str]:
    return [path]


def _plus(path: str, line: int) -> list[str]:
    return [f"+{line}", path]


def _colon(path: str, line: int) -> list[str]:
    return [f"{path}:{line}"]


def _goto(path: str, line: int) -> list[str]:
    return ["--goto", f"{path}:{line}"]


def _dash_l(path: str, line: int) -> list[str]:
    return ["-l", str(line), path]


def _line(path: str, line: int) -> list[str]:
    return ["--line", str(line), path]


_PLACED: dict[str, _Placed] = {
    **dict.fromkeys(
        (
            "vi",
            "vim",
            "vim.basic",
            "vim.nox",
            "vim.tiny",
            "nvim",
            "nvi",
            "vis",
            "gvim",
            "mvim",
            "nano",
            "pico",
            "rnano",
            "emacs",
            "emacsclient",
            "mg",
            "zile",
            "joe",
            "jmacs",
            "ne",
            "kak",
            "mcedit",
            "micro",
            "gedit",
            "xed",
            "pluma",
            "geany",
            "bbedit",
        ),
        _plus,
    ),
    **dict.fromkeys(("hx", "helix", "subl", "sublime_text", "zed", "zeditor", "lapce"), _colon),
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"), _goto),
    **dict.fromkeys(("kate", "kwrite", "mate"), _dash_l),
    **dict.fromkeys(("idea", "pycharm", "webstorm", "goland", "rubymine"), _line),
}
# These give the terminal back at once unless they are told to stay until the file is closed.
_STAYING = {
    **dict.fromkeys(
        (
            "code",
            "code-insiders",
            "codium",
            "vscodium",
            "cursor",
            "windsurf",
            "subl",
            "sublime_text",
            "zed",
            "zeditor",
            "mate",
            "bbedit",
            "idea",
            "pycharm",
            "webstorm",
            "goland",
            "rubymine",
            "gedit",
            "xed",
            "pluma",
        ),
        ("--wait", "-w"),
    ),
    **dict.fromkeys(("kate", "kwrite"), ("--block", "-b")),
    **dict.fromkeys(("gvim", "mvim"), ("--nofork", "-f")),
}


def command(environ: Mapping[str, str]) -> list[str]:
    """The words of the command that opens an editor, none where there is none.

    Where none is set, one that the machine has, as git does, if a terminal can show it. UsageError
    for one whose quotation marks do not match.
    """
    chosen = next((environ[name] for name in VARIABLES if environ.get(name, "").strip()), "")
    if not chosen:
        return _standby(environ)
    try:
        program, *rest = command_words(chosen)
    except ValueError:
        raise errors.UsageError(
            N_("the editor `{chosen}` has a quotation mark too many"), chosen=chosen
        ) from None
    return [origin.typed(program), *rest]


def _standby(environ: Mapping[str, str]) -> list[str]:
    shows = os.name == "nt" or environ.get("TERM", "dumb") != "dumb"
    if not shows or not terminal.interactive():
        return []
    every = (shutil.which(name, path=environ.get("PATH")) for name in _STANDBY)
    # what `editor` is a link to says how it is told to begin at a line
    return [os.path.realpath(there) for there in every if there][:1]


def words(editor: list[str], place: Path, line: int) -> list[str]:
    """The whole command that opens a file at a line, from 1; at its top in an unknown editor.

    Example: `["code", "--wait", "--goto", "/okrs/growth.yaml:12"]`.
    """
    name = _name(editor[0])
    stay = _STAYING.get(name, ())
    wait = [stay[0]] if stay and not set(stay) & set(editor) else []
    placed = _PLACED.get(name, _alone)
    return [*editor, *wait, *placed(str(place), line)]


def _name(program: str) -> str:
    """What a program is called, without its folder and the endings that Windows gives it."""
    name = program.replace("\\", "/").rpartition("/")[2].lower()
    return name.removesuffix(".exe").removesuffix(".cmd").removesuffix(".bat")


def open_at(place: Path, line: int, environ: Mapping[str, str]) -> None:
    """Open a file at a line and wait until the editor is closed.

    UsageError where none is set; RefusedError where it cannot be started, or ends badly.
    """
    editor = command(environ)
    where = f"{origin.path_to(place)}:{line}"
    if not editor:
        raise errors.UsageError(
            N_(
                "no editor is set; set EDITOR, as in `export EDITOR=nano`, or open {where} yourself"
            ),
            where=where,
        )
    code = _exit_code(editor, place, line, environ)
    if code:
        raise errors.RefusedError(
            N_(
                "the editor `{editor}` ended with {code}; {where} was not checked, `okr"
                " validate` does that"
            ),
            editor=editor[0],
            code=code,
            where=where,
        )


def _exit_code(editor: list[str], place: Path, line: int, environ: Mapping[str, str]) -> int:
    """What an editor ends with; RefusedError where it cannot be started."""
    try:
        return subprocess.run(
            startable(words(editor, place, line), environ), check=False
        ).returncode
    except OSError as why:
        raise errors.RefusedError(
            N_(
                "the editor `{editor}` cannot be started: {why}; set EDITOR, or open {where}"
                " yourself"
            ),
            editor=editor[0],
            why=errors.reason(why),
            where=f"{origin.path_to(place)}:{line}",
        ) from None
