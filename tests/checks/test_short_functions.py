"""How long functions are: the house style's figures, held. The docstring is not counted."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "okrcli"
LONGEST, MOST = 30, 10


def bodies(text: str) -> Iterator[tuple[str, int]]:
    """Each function's name, and the lines from its first statement to its last."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[ast.get_docstring(node) is not None :]
            yield node.name, (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def lengths() -> dict[str, int]:
    """The lines of every function of the package, by file, name and place."""
    return {
        f"{path.relative_to(PACKAGE)} {name} ({n})": length
        for path in sorted(PACKAGE.rglob("*.py"))
        for n, (name, length) in enumerate(bodies(path.read_text(encoding="utf-8")))
    }


def test_no_function_is_longer_than_thirty_lines() -> None:
    """A longer one is said shorter, or has two subjects."""
    assert {name: length for name, length in lengths().items() if length > LONGEST} == {}


def test_most_functions_are_shorter_than_ten_lines() -> None:
    """More than half of them."""
    found = list(lengths().values())
    assert sum(length < MOST for length in found) * 2 > len(found)


@pytest.mark.parametrize("lines", [30, 31])
def test_neither_signature_nor_docstring_counts(lines: int) -> None:
    """Statements are counted, with the lines between them, those of methods too."""
    head = 'class A:\n    def told(\n        self,\n    ):\n        """One.\n\n        More.\n        """\n'
    body = "        a = 1\n" * (lines - 3) + "\n        # why\n        return a\n"
    assert list(bodies(head + body)) == [("told", lines)]


def test_a_function_inside_another_counts_in_both() -> None:
    """So that nothing is made short by hiding it."""
    text = "def outer():\n    def inner():\n        a = 1\n        return a\n    return inner\n"
    assert list(bodies(text)) == [("outer", 4), ("inner", 2)]
