"""An editor and `okr validate` say the same of a file."""

from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from okrcli.schema import file_schemas
from okrcli.schema.file_schemas import file_schema
from okrcli.text import decoding
from okrcli.text.decoding import read_yaml
from tests.schema import instance

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
VALIDATORS = {
    name: jsonschema.Draft7Validator(
        file_schema(name), format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
    )
    for name in file_schemas.KINDS
}


def files(folder: str) -> list[object]:
    """The files of a folder as parameters, named by their stems."""
    found = sorted((HERE / folder).glob("*.yaml"))
    assert found
    return [pytest.param(path, id=path.stem) for path in found]


def schema_says(path: Path, kind: str) -> list[str]:
    """The schema's complaints."""
    value = instance.of(instance.tree(path))
    return [error.message for error in VALIDATORS[kind].iter_errors(value)]


def model_says(path: Path, kind: str) -> list[str]:
    """The model's complaints."""
    root = instance.tree(path)
    _, findings = decoding.decode(root, file_schemas.KINDS[kind].model, path.name)
    return [f"{finding.code} {finding.text}" for finding in findings]


@pytest.mark.parametrize("path", files("good"))
def test_both_accept_what_is_right(path: Path) -> None:
    """A good file is good under the schema and under the model."""
    kind = instance.kind(path)
    assert (model_says(path, kind), schema_says(path, kind)) == ([], [])


@pytest.mark.parametrize("path", files("bad"))
def test_both_refuse_what_is_wrong(path: Path) -> None:
    """A bad file is bad under the schema and under the model."""
    kind = instance.kind(path)
    assert model_says(path, kind)
    assert schema_says(path, kind)


@pytest.mark.parametrize("path", files("beyond"))
def test_only_the_model_sees_what_a_schema_cannot(path: Path) -> None:
    """A number's source text and two places to compare are the model's business alone."""
    kind = instance.kind(path)
    assert model_says(path, kind)
    assert schema_says(path, kind) == []


def kind_of(path: Path) -> str:
    """The kind of a workspace's file, by its place."""
    if path.name in {"okr.yaml", "kpis.yaml", "cycle.yaml"}:
        return {"okr": "workspace"}.get(path.stem, path.stem)
    if path.parent.name in {"plans", "reviews"}:
        return path.parent.name.removesuffix("s")
    return "fold" if path.parent.name == "checkins" else "session"


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=str(path.relative_to(EXAMPLES)))
        for path in sorted(EXAMPLES.rglob("*.yaml"))
    ],
)
def test_both_accept_the_examples(path: Path) -> None:
    """Every file of every example is good under the schema and under the model."""
    kind = kind_of(path)
    assert (model_says(path, kind), schema_says(path, kind)) == ([], [])


# One value in place of any other: what YAML makes of it, and what a field makes of that.
VALUES = (
    "",
    "~",
    "yes",
    "true",
    "1",
    "-1",
    "0",
    "1.5",
    "1e3",
    "007",
    "68 %",
    "+10%",
    "abc",
    "a b",
    "a/b",
    "x-id",
    "con",
    "A.",
    "'x'",
    "2026-02-30",
    "2026-11-23",
    "[]",
    "{}",
    "[a]",
    "{a: b}",
)
# What a schema cannot see: the source text of a number, and what takes two places to compare.
UNSEEN = {"YM005", "YM012", "YM017", "YM020"}


@pytest.mark.parametrize(
    "name",
    [
        "every-measure.plan",
        "every-reading.session",
        "full.workspace",
        "graded.review",
        "quarter.cycle",
    ],
)
def test_both_say_the_same_of_a_file_with_one_other_value(name: str, tmp_path: Path) -> None:
    """The schema refuses nothing that the model takes, and what it lets pass is beyond any schema.

    Every eighth value is tried at each place, beginning at another one each time.
    """
    lines = (HERE / "good" / f"{name}.yaml").read_text(encoding="utf-8").split("\n")
    other, kind, odd, tried = tmp_path / f"{name}.yaml", name.split(".")[1], [], 0
    for at, line in enumerate(lines):
        key, colon, value = line.partition(": ")
        for word in VALUES[at % 8 :: 8] if colon and value else ():
            other.write_text("\n".join([*lines[:at], f"{key}: {word}", *lines[at + 1 :]]))
            root, broken = read_yaml(other.read_bytes(), name)
            if root is not None and not broken:
                tried += 1
                model, editor = model_says(other, kind), schema_says(other, kind)
                if bool(model) != bool(editor) and not {said[:5] for said in model} & UNSEEN:
                    odd.append((f"{key}: {word}", model, editor))
    assert odd == []
    assert tried
