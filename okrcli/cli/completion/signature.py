"""A command's options, read off its source: parsed and never run, so that typer stays out.

There is no second table to keep true: what is read here is what typer reads, and a test compares
the two for every command.
"""

import ast
import os
from collections import namedtuple
from collections.abc import Iterator

PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))


class Option(namedtuple("Option", ("names", "metavar", "about", "repeats"))):
    """An option's names, what its value is called (empty for a switch), and what it is for.

    A metavar of two words, as in `A B`, stands for two values.

    Example: `Option(("--team",), "TEAM", "Only this team.", repeats=False)`.
    """

    __slots__ = ()


def options(module: str, function: str) -> list[Option]:
    """The options of `okrcli.cli.<module>.<function>` in order; none where it has no source."""
    shared = dict(_assigned("cli/options"))
    for node in _parsed(f"cli/{module.replace('.', '/')}").body:
        if isinstance(node, ast.FunctionDef) and node.name == function:
            return [found for arg in node.args.args for found in _option(arg.annotation, shared)]
    return []


def table(module: str, name: str) -> list[tuple[str, str]]:
    """The keys of a literal table with the first text of each entry: `("KR201", "too-many-…")`."""
    found = dict(_assigned(module)).get(name)
    if not isinstance(found, ast.Dict):
        return []
    pairs = zip(found.keys, found.values, strict=True)
    return [(_text(key), _text(value) or _first(value)) for key, value in pairs]


def words(module: str, name: str) -> list[str]:
    """The texts of a literal tuple."""
    found = dict(_assigned(module)).get(name)
    return [_text(part) for part in found.elts] if isinstance(found, ast.Tuple) else []


def _first(value: ast.expr) -> str:
    """The first text among what a call or a tuple is given."""
    parts: list[ast.expr] = getattr(value, "args", getattr(value, "elts", []))
    return next((text for part in parts if (text := _text(part))), "")


def _assigned(module: str) -> Iterator[tuple[str, ast.expr]]:
    """The names that a module gives to values, with the expressions."""
    for node in _parsed(module).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and isinstance(node, ast.Assign | ast.AnnAssign):
            yield target.id, node.value or ast.Constant("")


def _parsed(module: str) -> ast.Module:
    try:
        with open(os.path.join(PACKAGE, *module.split("/")) + ".py", encoding="utf-8") as file:
            return ast.parse(file.read())
    except OSError:
        return ast.Module(body=[], type_ignores=[])


def _option(note: ast.expr | None, shared: dict[str, ast.expr]) -> Iterator[Option]:
    """The option that an annotation spells: `Annotated[bool, typer.Option("--fix", help=…)]`."""
    if isinstance(note, ast.Attribute) and isinstance(note.value, ast.Name):
        note = shared.get(note.attr)
    if not (isinstance(note, ast.Subscript) and isinstance(note.slice, ast.Tuple)):
        return
    kind, call = note.slice.elts[:2]
    if not (isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "Option"):
        return
    words = {given.arg: _text(given.value) for given in call.keywords}
    types = {node.id for node in ast.walk(kind) if isinstance(node, ast.Name)}
    metavar = "" if types == {"bool"} else words.get("metavar", "TEXT")
    names = tuple(_text(arg) for arg in call.args)
    yield Option(names, metavar, words.get("help", ""), "list" in types)


def _text(node: ast.expr | None) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""
