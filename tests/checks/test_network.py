"""Nothing but `okr pull` reaches the network."""

import ast
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from okrcli import cli
from tests.cli import examples

PACKAGE = Path(__file__).parents[2] / "okrcli"
DOOR = "actions/pulling/"
_MODULES = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "telnetlib",
    "xmlrpc",
    "socketserver",
    "asyncio",
    "psycopg",
    "requests",
    "httpx",
    "aiohttp",
}
# what only takes addresses apart
_HARMLESS = {"urllib.parse"}


def connects(tree: ast.AST) -> Iterator[str]:
    """The modules that a module imports and that could reach the network."""
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
            if node.module == "urllib":
                names = [f"urllib.{alias.name}" for alias in node.names]
        yield from (n for n in names if n.partition(".")[0] in _MODULES and n not in _HARMLESS)


def test_no_other_module_could() -> None:
    """By what they import."""
    found = [
        (path.relative_to(PACKAGE).as_posix(), name)
        for path in sorted(PACKAGE.rglob("*.py"))
        if not path.relative_to(PACKAGE).as_posix().startswith(DOOR)
        for name in connects(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line", ["import socket", "from urllib import request", "import http.client", "import psycopg"]
)
def test_what_could_is_seen(line: str) -> None:
    """Each way, planted."""
    assert len(list(connects(ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line", ["from urllib.parse import quote", "from urllib import parse", "import httpie_like"]
)
def test_what_only_looks_like_it_is_let_be(line: str) -> None:
    """Taking an address apart."""
    assert list(connects(ast.parse(line))) == []


@pytest.mark.parametrize(
    "words",
    [
        ["report"],
        ["report", "--format", "json"],
        ["report", "-o", "out.html"],
        ["kpi"],
        ["kpi", "nps"],
        ["tree"],
        ["meeting"],
        ["validate"],
        ["checkin", "nps", "41"],
        ["undo", "--yes"],
        ["schema"],
        ["guide"],
        ["explain"],
        ["pull", "--list"],
    ],
)
def test_no_command_opens_a_socket(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A socket that is opened all the same fails the test."""
    root = examples.copied("acme", tmp_path)
    monkeypatch.chdir(root)
    monkeypatch.setenv("OKR_AUTHOR", "kari")
    (tmp_path / "c.toml").write_text('[connectors.c]\ntype = "http"\nurl = "https://a.example"\n')
    (tmp_path / "c.toml").chmod(0o600)
    monkeypatch.setenv("OKR_CONNECTORS", str(tmp_path / "c.toml"))

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert cli.main(words) in {0, 1}
