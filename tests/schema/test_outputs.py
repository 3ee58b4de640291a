"""The schemas of what commands print: well formed, explained, and kept to."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from okrcli.cli import commands
from okrcli.cli.validating.output import RENDERERS
from okrcli.language.catalogue import language_named
from okrcli.render.json import output_schemas
from okrcli.render.json.output_schemas import output_schema_text
from okrcli.rules import audit
from okrcli.views.finding_list import Listing
from tests import workspaces
from tests.schema.outputs import closed, complaints


@pytest.fixture(params=output_schemas.names())
def published(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each published schema in turn."""
    schema: dict[str, Any] = json.loads(output_schema_text(request.param))
    return schema


def test_it_is_a_json_schema(published: dict[str, Any]) -> None:
    """Of the 2020-12 draft, and valid as such."""
    assert published["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(published)


def test_it_names_a_command_and_says_what_it_holds(published: dict[str, Any]) -> None:
    """The title is the command line, the description one line for the list."""
    program, command, *_ = published["title"].split()
    assert program == "okr"
    assert command in commands.COMMANDS
    assert "\n" not in published["description"]
    assert len(published["description"]) <= 80


def test_an_object_says_its_format_first(published: dict[str, Any]) -> None:
    """So that a reader can refuse what it does not know."""
    assert next(iter(published["properties"])) == "format"
    assert isinstance(published["properties"]["format"]["const"], int)
    assert "format" in published["required"]


def test_every_key_is_explained(published: dict[str, Any]) -> None:
    """At any depth: the schema is the only documentation that a reader of the output has."""
    assert [name for name, part in properties(published) if not part.get("description")] == []


def properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property in a schema, by name."""
    if isinstance(schema, list):
        for item in schema:
            yield from properties(item)
    if isinstance(schema, dict):
        known = schema.get("properties")
        if isinstance(known, dict):
            yield from known.items()
        for item in schema.values():
            yield from properties(item)


def test_a_key_that_is_printed_and_not_published_is_a_complaint() -> None:
    """The tests' reading of a schema is closed, also inside lists and references."""
    schema = {
        "type": "object",
        "properties": {"list": {"type": "array", "items": {"$ref": "#/$defs/one"}}},
        "$defs": {"one": {"type": "object", "properties": {"a": {}}}},
    }
    validator = jsonschema.Draft202012Validator(closed(schema))
    assert validator.is_valid({"list": [{"a": 1}]})
    assert not validator.is_valid({"list": [{"a": 1, "b": 2}]})


PLAN = """\
objectives:
  - id: mrr
    title: TBD
    owner: kari
    key_results:
      - {id: subs, title: Subscriptions, baseline: 3500, target: 6_000}
      - {id: subs, title: Visitors, above: 1250}
"""


def test_findings_as_json_are_what_their_schema_says() -> None:
    """With fixes, notes and hints among them."""
    loaded = workspaces.loaded(
        {
            "cycles/2026-Q4/plans/growth.yaml": PLAN,
            "cycles/2026-Q4/plans/product.yaml": PLAN.replace("6_000", "6000"),
            "cycles/2026-Q4/plans/support.yaml": PLAN.replace("6_000", "6000").replace(
                "  - {id: subs, title: V", "  - {id: v, title: V"
            ),
        }
    )
    found = audit.findings(loaded, date(2026, 11, 25))
    assert {bool(f.notes) for f in found} == {bool(f.fix) for f in found} == {True, False}
    listing = Listing(found, language_named("en"), 4)
    printed = "\n".join(RENDERERS["json"](listing))
    assert complaints("validate-json", printed) == []
