"""What an editor offers to write: whole objectives, key results, KPIs and readings to fill in.

The form is yaml-language-server's `defaultSnippets`; `${1:…}` are the places the Tab key visits.
"""

from typing import Any, NamedTuple

from okrcli.model.shape_errors import FileEntry

Json = dict[str, Any]


class Snippet(NamedTuple):
    """One thing to write: its name in the list, what it is for, and its lines."""

    label: str
    description: str
    body: Json


_NAMED: Json = {"id": "${1:id}", "title": "${2:what is true when it is reached}"}
_OWNED: Json = {**_NAMED, "owner": "${3:who}"}
_REACH: Json = {"baseline": "${4:0}", "target": "${5:100}", "unit": "${6:unit}"}
_KPI: Json = {"id": "${1:id}", "title": "${2:what is counted, per week}"}

SNIPPETS: dict[str, tuple[Snippet, ...]] = {
    "Objective": (
        Snippet(
            "objective",
            "an objective with its first key result",
            {
                "id": "${1:id}",
                "title": "${2:where to go}",
                "why": "in order to ${3:…}",
                "owner": "${4:who}",
                "key_results": [
                    {
                        "id": "${5:id}",
                        "title": "${6:what is true when it is reached}",
                        "baseline": "${7:0}",
                        "target": "${8:100}",
                        "unit": "${9:unit}",
                    }
                ],
            },
        ),
    ),
    "KeyResult": (
        Snippet("key result: from … to …", "a number to move", {**_OWNED, **_REACH}),
        Snippet(
            "key result: with leading and lagging KPI",
            "a number to move, what predicts it and what confirms it",
            {
                **_OWNED,
                **_REACH,
                "leading": [{"id": "${7:id}", "title": "${8:what predicts it, per week}"}],
                "lagging": [{"id": "${9:id}", "title": "${10:what confirms it, per week}"}],
            },
        ),
        Snippet("key result: keep it", "a number to keep", {**_OWNED, "at_least": "${4:8}"}),
        Snippet(
            "key result: milestones",
            "steps that are done one by one",
            {
                **_OWNED,
                "milestones": [
                    {"id": "${4:first}", "title": "${5:what is done}"},
                    {"id": "${6:second}", "title": "${7:what is done}"},
                ],
            },
        ),
        Snippet(
            "key result: zones",
            "three outcomes in words",
            {
                **_OWNED,
                "zones": {
                    "commit": "${4:the least}",
                    "target": "${5:the aim}",
                    "stretch": "${6:outstanding}",
                },
            },
        ),
        Snippet(
            "key result: zones in numbers",
            "a number to move, in three steps",
            {
                **_OWNED,
                "baseline": "${4:4}",
                "zones": {"commit": "${5:6}", "target": "${6:8}", "stretch": "${7:9}"},
            },
        ),
        Snippet(
            "key result: yes or no",
            "done or not done",
            {**_OWNED, "done_when": "${4:what is true then}"},
        ),
    ),
    "Kpi": (
        Snippet("KPI: watched", "a KPI that is only watched", _KPI),
        Snippet("KPI: keep it above", "a KPI with a bound", {**_KPI, "above": "${3:1000}"}),
    ),
    "StandingKpi": (
        Snippet("KPI: watched", "a KPI that is only watched", {**_KPI, "unit": "${3:unit}"}),
        Snippet(
            "KPI: keep it below",
            "a KPI with a bound",
            {**_KPI, "below": "${3:6}", "unit": '"${4:%}"'},
        ),
    ),
    "Milestone": (
        Snippet(
            "milestone",
            "a step that is done or not",
            {"id": "${1:id}", "title": "${2:what is done}"},
        ),
    ),
    "Reading": (
        Snippet(
            "reading: a number",
            "what was read, and how likely the target is",
            {"value": "${1:0}", "confidence": "${2:5}"},
        ),
    ),
}


def snippets_of(model: type[FileEntry]) -> list[Json]:
    """The `defaultSnippets` of a model's schema, empty for most."""
    return [snippet._asdict() for snippet in SNIPPETS.get(model.__name__, ())]
