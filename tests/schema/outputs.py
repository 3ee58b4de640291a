"""What a command printed, held to its published schema: `outputs.complaints("kpi-json", text)`.

Published objects stay open, so that a format may gain keys. Here they are closed: a key that is
printed and not in the schema is a complaint too.
"""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]

from okrcli.render.json.output_schemas import output_schema_text


def complaints(name: str, printed: str) -> list[str]:
    """Where the text is not what the schema of that name says, and why; nothing for a good one."""
    validator = jsonschema.Draft202012Validator(
        closed(json.loads(output_schema_text(name))),
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )
    found = validator.iter_errors(json.loads(printed))
    return [f"{error.json_path}: {error.message}" for error in found]


def closed(schema: Any) -> Any:
    """The schema with every object in it closed to keys that it does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        made.setdefault("additionalProperties", False)
    return made
