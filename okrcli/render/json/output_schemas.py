"""JSON Schemas of what commands print for machines, made from the types that it is built of.

`okr schema report-json` prints the contract of `okr report --format json`. Objects stay open, since
a format may gain keys; `format` goes up when one leaves or changes. Tests hold the schemas to what
the commands print.
"""

import functools
import json
from typing import NamedTuple

from okrcli.render import finding_types
from okrcli.render.json import (
    change_types,
    due_types,
    kpi_types,
    log_types,
    pull_types,
    report_types,
    tree_types,
)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Output(NamedTuple):
    """The command that prints it, what it holds, and the type of the whole."""

    command: str
    about: str
    whole: type


OUTPUTS: dict[str, Output] = {
    "diff-json": Output(
        "okr diff --format json",
        "what happened to goals, readings, reviews and rules, and its effect",
        change_types.DiffOutput,
    ),
    "due-json": Output(
        "okr due --format json",
        "who owes which check-in, and what the next weeks bring",
        due_types.DueOutput,
    ),
    "kpi-json": Output(
        "okr kpi --format json",
        "the board of KPIs: how they are, how they have moved, what they serve",
        kpi_types.KpiOutput,
    ),
    "lead-lag-json": Output(
        "okr kpi --lead-lag --format json",
        "whether each leading KPI leads its lagging one, and by how many weeks",
        kpi_types.LeadLagOutput,
    ),
    "log-json": Output(
        "okr log --format json",
        "the life of one goal: its readings, and every change to it, commit by commit",
        log_types.LogOutput,
    ),
    "pull-json": Output(
        "okr pull --json",
        "figures that connectors gave: an entry a KPI, with what came of it",
        pull_types.PullOutput,
    ),
    "report-json": Output(
        "okr report --format json",
        "everything a report says: cycles, teams, goals, KPIs and their readings",
        report_types.ReportOutput,
    ),
    "tree-json": Output(
        "okr tree --format json",
        "alignment: which objectives support which, across the cycles of a day",
        tree_types.TreeOutput,
    ),
    "validate-json": Output(
        "okr validate --format json",
        "findings with their places, hints and fixes, and counts by level",
        finding_types.ValidateOutput,
    ),
}


def names() -> list[str]:
    """The outputs that have a schema, sorted: `report-json`, `validate-json`."""
    return sorted(OUTPUTS)


@functools.cache
def output_schema_text(name: str) -> str:
    """The schema of one output, as the text of a file."""
    # slow to import, and only schemas need them
    from pydantic import TypeAdapter
    from pydantic.json_schema import GenerateJsonSchema

    class _Untitled(GenerateJsonSchema):
        """Schemas whose keys have no title, which would only repeat the key."""

        def field_title_should_be_set(self, schema: object) -> bool:
            return False

    output = OUTPUTS[name]
    made = TypeAdapter(output.whole).json_schema(schema_generator=_Untitled, mode="serialization")
    said = {"$schema": _DIALECT, "title": output.command, "description": output.about}
    rest = {key: made[key] for key in ("type", "required", "properties", "$defs") if key in made}
    return json.dumps({**said, **rest}, indent=2, ensure_ascii=False) + "\n"
