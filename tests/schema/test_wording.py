"""What an editor says is there for every key, and is itself right."""

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from okrcli.model.shape_errors import FileEntry
from okrcli.rules import all_rules
from okrcli.schema import file_schemas, snippets, wording
from okrcli.schema.file_schemas import file_schema, word_meanings
from okrcli.schema.file_schemas import root_schema as schema_of

SCHEMAS = {name: file_schema(name) for name in file_schemas.KINDS}


def models(root: type[FileEntry] = FileEntry) -> Iterator[type[FileEntry]]:
    """Every model that a file may hold."""
    for model in root.__subclasses__():
        if model.__module__.startswith("okrcli.model."):
            yield model
        yield from models(model)


def entries() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Each mapping of each schema: a name to report, its own schema, and the whole."""
    for name, whole in SCHEMAS.items():
        yield name, whole, whole
        for inner, entry in whole["definitions"].items():
            if "properties" in entry:
                yield f"{name}.{inner}", entry, whole


def test_every_field_has_a_description() -> None:
    """No key of any model is without a word of explanation."""
    silent = [
        f"{model.__name__}.{field}"
        for model in models()
        for field in model.model_fields
        if not model.model_fields[field].description
    ]
    assert silent == [], "say it where the field is declared, with Field(description=…)"


def test_every_entry_has_a_title_and_a_description() -> None:
    """No mapping of any schema is without its name."""
    assert [name for name, entry, _ in entries() if not entry.get("title")] == []
    assert [name for name, entry, _ in entries() if not entry.get("description")] == []


def test_no_wording_is_left_over() -> None:
    """What the table describes exists in the models."""
    assert set(wording.ENTRIES) <= {model.__name__ for model in models()}


def test_no_meaning_is_left_over() -> None:
    """The words whose meaning a field tells are words that may stand in it."""
    gone = [
        f"{model.__name__}.{name}: {word}"
        for model in models()
        for name, field in model.model_fields.items()
        for word in word_meanings(field)
        if word not in schema_of(model)["properties"][name]["enum"]
    ]
    assert gone == []


def test_every_word_of_a_choice_is_explained() -> None:
    """Where one of a few words may stand, each says what it means, but for plain pairs."""
    unexplained = [
        f"{name}.{key}"
        for name, entry, _ in entries()
        for key, field in entry["properties"].items()
        if "enum" in field and not all(field.get("enumDescriptions", [""]))
    ]
    assert unexplained == []


@pytest.mark.parametrize(
    ("field", "whole"),
    [
        pytest.param(field, whole, id=f"{name}.{key}")
        for name, entry, whole in entries()
        for key, field in entry["properties"].items()
        if field.get("examples") or "default" in field
    ],
)
def test_examples_and_defaults_are_valid(field: dict[str, Any], whole: dict[str, Any]) -> None:
    """What an editor fills in is accepted where it fills it in."""
    validator = jsonschema.Draft7Validator({**field, "definitions": whole["definitions"]})
    for value in [*field.get("examples", []), *[v for k, v in field.items() if k == "default"]]:
        assert list(validator.iter_errors(value)) == [], value


def filled(body: Any) -> Any:
    """A snippet as it stands when nothing in it was changed."""
    if isinstance(body, dict):
        return {key: filled(value) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(item) for item in body]
    return re.sub(r"\$\{[0-9]+:([^}]*)\}", r"\1", body).strip('"')


@pytest.mark.parametrize(
    ("name", "snippet"),
    [
        pytest.param(name, snippet, id=snippet.label)
        for name, found in snippets.SNIPPETS.items()
        for snippet in found
    ],
)
def test_snippets_are_valid(name: str, snippet: snippets.Snippet) -> None:
    """A snippet is a good entry even before it is filled in."""
    whole = next(s for s in SCHEMAS.values() if name in s["definitions"])
    entry = {"$ref": f"#/definitions/{name}", "definitions": whole["definitions"]}
    errors = jsonschema.Draft7Validator(entry).iter_errors(filled(snippet.body))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize("name", file_schemas.KINDS)
def test_each_is_a_schema(name: str) -> None:
    """What is published is itself valid JSON Schema, draft-07."""
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", file_schemas.KINDS)
def test_nothing_is_defined_in_vain(name: str) -> None:
    """Every definition is referred to, and every reference leads to one."""
    text = json.dumps(SCHEMAS[name])
    assert set(re.findall(r'"#/definitions/(\w+)"', text)) == set(SCHEMAS[name]["definitions"])


def test_rules_to_ignore_are_offered_and_any_text_is_taken() -> None:
    """A rule of another version is a finding, not a shape error."""
    ignore = SCHEMAS["workspace"]["properties"]["rules"]["properties"]["ignore"]
    whole = {**ignore, "definitions": SCHEMAS["workspace"]["definitions"]}
    assert ignore["anyOf"][0]["enum"] == [rule.name for rule in all_rules.RULES.values()]
    for value in ("no-owner", ["OB103", "a-rule-to-come"]):
        assert jsonschema.Draft7Validator(whole).is_valid(value)
