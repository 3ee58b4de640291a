"""JSON Schemas of the files, for editors: built from the models, worded for whoever writes a plan.

Draft-07, since that is what every YAML editor reads. The schemas and the models agree, but for what
a schema cannot see: the source text of a number (`010`), and what takes two places to compare.
"""

import functools
import json
from typing import Any, NamedTuple

from okrcli.model import cycle, kpi, plan, review, session, settings
from okrcli.model.shape_errors import FileEntry
from okrcli.schema import entries


class Kind(NamedTuple):
    """A kind of file: the model it is read by, where it lives, and what it holds."""

    model: type[FileEntry]
    where: str
    about: str


KINDS: dict[str, Kind] = {
    "workspace": Kind(settings.Settings, "okr.yaml", "organisation, people, rules and thresholds"),
    "kpis": Kind(kpi.StandingKpis, "kpis.yaml", "the KPIs that outlive a cycle"),
    "cycle": Kind(cycle.Cycle, "cycles/CYCLE/cycle.yaml", "a cycle's label and dates"),
    "plan": Kind(plan.Plan, "cycles/CYCLE/plans/TEAM.yaml", "a team's objectives and key results"),
    "session": Kind(
        session.Session, "cycles/CYCLE/checkins/TEAM/*.yaml", "what was read on one day"
    ),
    "fold": Kind(
        session.Fold, "cycles/CYCLE/checkins/TEAM.yaml", "a closed cycle's sessions in one file"
    ),
    "review": Kind(
        review.Review, "cycles/CYCLE/reviews/TEAM.yaml", "grades and learnings of a closed cycle"
    ),
}


def file_schema(name: str) -> dict[str, Any]:
    """The schema of one kind of file, by its name in `KINDS`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **entries.whole(KINDS[name].model),
    }


@functools.cache
def schema_text(name: str) -> str:
    """The same as the text of a file."""
    return json.dumps(file_schema(name), indent=2, ensure_ascii=False) + "\n"


def path(name: str) -> str:
    """Where the schema stands in a workspace: `.okr/plan.schema.json`."""
    return f".okr/{name}.schema.json"
