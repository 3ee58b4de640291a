"""What help pages say, read off the code: options' and words' help, and commands' docstrings.

For the catalogue's tool; nothing of the program imports this module.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from okrcli.language.help_text import parsed

_TYPER = {"Option", "Argument"}


def help_messages(folder: Path) -> Iterator[tuple[str, str]]:
    """Each text of a help page below a folder, with the place that says it."""
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for line, text in sorted({*_options(tree), *_docstrings(tree)}):
            yield text, f"{path.relative_to(folder.parent).as_posix()}:{line}"


def _options(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The `help=` of every `typer.Option` and `typer.Argument`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in _TYPER:
            for given in node.keywords:
                if given.arg == "help" and isinstance(given.value, ast.Constant):
                    yield node.lineno, str(given.value.value)


def _docstrings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The parts of every docstring that has examples: those are commands."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        parts = parsed(ast.get_docstring(node) or "")
        if parts.examples:
            told = (said for _, said in parts.examples if said)
            for text in (parts.summary, *told, *parts.paragraphs):
                yield node.lineno, text
