"""JSON Schemas of what commands print for machines: one hand-written file an output, beside this.

`report-json.schema.json` is the contract of `okr report --format json`. Its `title` is that
command, its `description` one line on what it holds; tests hold it to what the command prints.
Objects stay open, since a format may gain keys; `format` goes up when one leaves or changes.
"""

import json
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "schemas"
_END = ".schema.json"


class Output(NamedTuple):
    """The command that prints it, and what it holds."""

    command: str
    about: str


def names() -> list[str]:
    """The outputs that have a schema, sorted: `report-json`, `validate-json`."""
    return sorted(path.name.removesuffix(_END) for path in _FOLDER.glob(f"*{_END}"))


def output_schema_text(name: str) -> str:
    """The schema of one output, as it stands in its file."""
    return (_FOLDER / f"{name}{_END}").read_text(encoding="utf-8")


def output_schema(name: str) -> Output:
    """What a schema says of itself."""
    said = json.loads(output_schema_text(name))
    return Output(said["title"], said["description"])
