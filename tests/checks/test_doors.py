"""Nothing but `okrcli/store` opens a file for writing, makes a folder or takes one away."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "okrcli"
DOOR = PACKAGE / "store"
# what methods of paths, and functions of `os`, do to the disk
_METHODS = {
    "write_text",
    "write_bytes",
    "mkdir",
    "rmdir",
    "unlink",
    "touch",
    "rename",
    "symlink_to",
    "hardlink_to",
    "chmod",
    "lchmod",
}
_OS = {
    "mkdir",
    "makedirs",
    "rmdir",
    "removedirs",
    "unlink",
    "remove",
    "rename",
    "renames",
    "replace",
    "link",
    "symlink",
    "mkfifo",
    "mknod",
    "truncate",
    "chmod",
    "chown",
    "utime",
    "pwrite",
}
_READ_ONLY = {"O_RDONLY", "O_NONBLOCK", "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_BINARY"}
# by module, what is allowed there: a file without a name, which git reads its questions from, and
# a user's own database, opened for reading
_ALLOWED = {
    "git/process.py": {"import tempfile"},
    "actions/pulling/sqlite_source.py": {"import sqlite3"},
}
# what makes parts of the program in a checkout, and is in no wheel: see pyproject.toml
_MAKERS = {"language/catalogue_tool.py", "cli/completion/make_table.py"}


def writes(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The lines of a module that may write to the disk, and what they call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((node.lineno, f"import {name}") for name in _imported(node))
        if isinstance(node, ast.Call):
            said = _called(node)
            if said:
                yield node.lineno, said


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    names = [alias.name for alias in node.names]
    modules = names if isinstance(node, ast.Import) else [node.module or ""]
    for module in modules:
        if module.partition(".")[0] in {"tempfile", "mmap", "sqlite3", "shelve", "dbm"}:
            yield module
    if isinstance(node, ast.ImportFrom) and node.module in {"os", "shutil", "io"}:
        yield f"from {node.module}"


def _called(node: ast.Call) -> str:
    """What a call does that only the store may, empty where it may be done."""
    target = node.func
    if isinstance(target, ast.Name):
        return "open" if target.id == "open" and _is_written(node, 1) else ""
    if not isinstance(target, ast.Attribute):
        return ""
    owner = target.value.id if isinstance(target.value, ast.Name) else ""
    if owner in {"os", "shutil"}:
        return f"{owner}.{target.attr}" if _is_of_os(owner, target.attr, node) else ""
    if target.attr == "open" and owner not in {"webbrowser", "os", "editor"}:
        return "Path.open" if _is_written(node, 1 if owner == "io" else 0) else ""
    # texts take two words, days and values take names; a path takes one
    moved = target.attr == "replace" and len(node.args) == 1 and not node.keywords
    return f"Path.{target.attr}" if moved or target.attr in _METHODS else ""


def _is_of_os(owner: str, name: str, node: ast.Call) -> bool:
    if owner == "shutil":
        return name != "which"
    if name != "open":
        return name in _OS
    words = {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)} - {"open"}
    known = {each.value for each in ast.walk(node) if isinstance(each, ast.Constant)}
    flags = {word for word in words | known if str(word).startswith("O_")}
    return not flags <= _READ_ONLY and "devnull" not in words


def _is_written(node: ast.Call, place: int) -> bool:
    """Whether an `open` with its mode at a place among the words may write; to nobody it may."""
    named = [word.value for word in node.keywords if word.arg == "mode"]
    mode = (named or node.args[place:] or [ast.Constant("r")])[0]
    nobody = any(isinstance(e, ast.Attribute) and e.attr == "devnull" for e in ast.walk(node))
    read = isinstance(mode, ast.Constant) and not set(str(mode.value)) & set("wax+")
    return not read and not nobody


@pytest.mark.parametrize(
    "place",
    [
        name
        for place in sorted(PACKAGE.rglob("*.py"))
        if not place.is_relative_to(DOOR)
        if (name := place.relative_to(PACKAGE).as_posix()) not in _MAKERS
    ],
)
def test_no_other_module_writes(place: str) -> None:
    """What it needs written, it hands to the store."""
    allowed = _ALLOWED.get(place, set())
    found = writes(ast.parse((PACKAGE / place).read_text(encoding="utf-8")))
    assert [(line, said) for line, said in found if said not in allowed] == []


def test_what_makes_parts_of_the_program_is_in_no_wheel() -> None:
    """Only in a checkout may it write as it likes."""
    settings = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    programs = {name for name in wheel["exclude"] if name.endswith(".py")}
    assert {name.removeprefix("okrcli/") for name in programs} - {
        "cli/help/man_pages.py"
    } == _MAKERS


@pytest.mark.parametrize(
    "line",
    [
        "open(place, 'w')",
        "open(place, mode='ab')",
        "open(place, mode)",
        "place.open('x')",
        "place.open(mode='r+')",
        "io.open(place, 'w')",
        "place.write_text('')",
        "place.write_bytes(b'')",
        "place.replace(other)",
        "place.rename(other)",
        "place.unlink()",
        "place.mkdir()",
        "place.symlink_to(other)",
        "os.replace(a, b)",
        "os.open(a, os.O_WRONLY)",
        "os.open(a, os.O_RDONLY | getattr(os, 'O_CREAT', 0))",
        "os.remove(a)",
        "import tempfile",
        "from tempfile import mkstemp",
        "from os import replace",
        "shutil.copy(a, b)",
    ],
)
def test_what_writes_is_seen(line: str) -> None:
    """Each way that Python has, planted."""
    assert len(list(writes(ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "open(place)",
        "open(place, encoding='utf-8')",
        "place.open('rb')",
        "text.replace('a', 'b')",
        "day.replace(day=1)",
        "os.open(a, os.O_RDONLY | getattr(os, 'O_NONBLOCK', 0))",
        "shutil.which('vi')",
        "webbrowser.open(address)",
        "open(os.devnull, 'w')",
        "names.remove(a)",
    ],
)
def test_what_reads_is_let_be(line: str) -> None:
    """And what only looks like it."""
    assert list(writes(ast.parse(line))) == []
