"""Everything that is said of what was typed is in the catalogue: no error brings words of its own."""

import ast
import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import okrcli
from okrcli import errors
from okrcli.language.catalogue import language_named
from okrcli.messages import N_, Clause, Joined, Message, Phrase, either

ROOT = Path(okrcli.__file__).parent
WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
# what is typed is the same in every language
TYPED = re.compile(r"okr |--[a-z]|git ")
LETTERS = re.compile(r"[^\W\d_]")
# messages that are handed in, marked where they come from
HANDED_IN = {"message", "template", "text", "hint", "context", "what"}


def _speaking() -> set[str]:
    """The names of the classes whose first argument is said to somebody."""
    found = {"Message", "Clause", "Unclear"}
    for module in pkgutil.walk_packages(okrcli.__path__, "okrcli."):
        if "okrcli.examples" not in module.name and not module.name.endswith("__main__"):
            found |= {
                name
                for name, item in vars(import_module(module.name)).items()
                if inspect.isclass(item)
                and issubclass(item, errors.OkrError)
                # the others bring their message themselves
                and item.__init__ is errors.OkrError.__init__
            }
    return found


SPEAKING = _speaking()


def faults(source: str) -> list[str]:
    """What in a source is said without the catalogue, by line."""
    tree = ast.parse(source)
    given = _assigned(tree)
    return [
        f"{call.lineno}: {why}"
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _speaks(call)
        for why in _faults(call, given)
    ]


def _speaks(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr="__init__"):
            return bool(call.args and call.keywords)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name in SPEAKING
        case _:
            return False


def _assigned(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """What is assigned to each name, wherever in the module."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
    return found


def _faults(call: ast.Call, given: dict[str, list[ast.expr]]) -> Iterator[str]:
    if not call.args or not _marked(call.args[0], given):
        yield f"not marked with N_: {ast.unparse(call)[:80]}"
    for keyword in call.keywords:
        yield from (f"`{words}` is not marked with N_" for words in _words(keyword.value))


def _marked(node: ast.expr, given: dict[str, list[ast.expr]]) -> bool:
    """Whether an expression can only be a template of the catalogue, or one without words."""
    match node:
        case ast.Call(func=ast.Name(id="N_"), args=[ast.Constant()]):
            return True
        case ast.IfExp(body=one, orelse=other):
            return _marked(one, given) and _marked(other, given)
        case ast.Constant(value=str(text)):
            return not LETTERS.search(re.sub(r"\{[^}]*\}", "", text))
        case ast.Name(id=name) if name in given:
            return all(_marked(value, given) for value in given[name])
        case ast.Attribute(attr=name) | ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
            return name in HANDED_IN
        case ast.BoolOp(values=[ast.Attribute(attr="strerror"), *_]):
            return True
        case _:
            return False


def _words(node: ast.expr) -> Iterator[str]:
    """The texts of two words or more in a value that nothing marks."""
    match node:
        case ast.Call(func=ast.Name(id="N_")):
            return
        case ast.Constant(value=str(text)):
            if WORDS.search(text) and not text.isupper() and not TYPED.search(text):
                yield text
        case _:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.expr):
                    yield from _words(child)


def test_every_error_goes_through_the_catalogue() -> None:
    """Whoever raises one marks its words; `tests.language.test_translations` wants their bokmål."""
    found = {
        f"{path.relative_to(ROOT)}:{fault}"
        for path in sorted(ROOT.rglob("*.py"))
        for fault in faults(path.read_text(encoding="utf-8"))
    }
    assert found == set()


@pytest.mark.parametrize(
    "source",
    [
        'raise errors.UsageError(f"there is no `{name}`")',
        'raise errors.UsageError("there is none")',
        "raise UsageError(said(name))",
        'raise NotFoundError(N_("there is none") if name else "there is one")',
        'raise Unfit(N_("{why}"), why="no such thing")',
        'raise Unfit(N_("{why}"), why=f"no such thing: {name}")',
        'return errors.RefusedError("it is" + N_("closed"))',
        'trouble.add(1, Message("no id"))',
        'said = N_("one")\nsaid = "two"\nraise errors.OkrError(said)',
        'super().__init__("it is {name}", name=name)',
        "raise errors.OkrError()",
    ],
)
def test_a_message_of_its_own_is_found(source: str) -> None:
    """However it is raised or handed on."""
    assert faults(source)


@pytest.mark.parametrize(
    "source",
    [
        'raise errors.UsageError(N_("there is no `{name}`"), name=name)',
        'raise UsageError(N_("one") if name else N_("two"))',
        'said = N_("one")\nif name:\n    said = N_("two")\nraise errors.OkrError(said)',
        'raise Unfit("{why}", why=problem.said)',
        'raise Unfit(N_("write `{command}`"), command=f"okr checkin {name}")',
        "raise Interrupted",
        "super().__init__(convert_charrefs=True)",
        'raise errors.UsageError(N_("{why}"), why=Message(N_("no such thing")))',
    ],
)
def test_a_marked_message_is_right(source: str) -> None:
    """And so is what was marked elsewhere."""
    assert faults(source) == []


def test_a_message_in_a_message_is_translated_with_it() -> None:
    """People's text in it is left alone, braces and all."""
    inner = Message(N_("there is no column `{name}`; known are {known}"), name="{x}", known="id")
    problem = errors.UsageError("{why}", why=Joined([inner, Phrase("standard input")], "; "))
    assert str(problem) == "there is no column `{x}`; known are id; standard input"
    said = language_named("nb").tell(problem.said)
    assert said == "det finnes ingen kolonne `{x}`; kjente er id; standard inn"


def test_a_message_without_values_is_taken_as_it_stands() -> None:
    """So that braces that people typed never count."""
    assert str(errors.UsageError("{what} is { it")) == "{what} is { it"
    assert language_named("nb").tell(Message("{what} is { it")) == "{what} is { it"


@pytest.mark.parametrize(
    ("words", "said", "sagt"),
    [
        (["md"], "md", "md"),
        (["md", "json"], "md or json", "md eller json"),
        (["text", "md", "json"], "text, md or json", "text, md eller json"),
    ],
)
def test_one_of_several_words(words: list[str], said: str, sagt: str) -> None:
    """With the word before the last in the language."""
    assert str(either(words)) == said
    assert language_named("nb").tell(either(words)) == sagt


def test_a_clause_loses_its_question_mark() -> None:
    """Which would stand in the middle of a sentence."""
    clause = Clause(N_("there is no column `{name}`; did you mean `{near}`?"), name="a", near="b")
    assert str(Message("{one}; {two}", one=clause, two="c")).endswith("did you mean `b`; c")
    said = language_named("nb").tell(Message("{one}; {two}", one=clause, two="c"))
    assert said.endswith("mente du `b`; c")
