"""The kinds of single values as JSON Schema, by the parser that the model reads them with.

They are `definitions` that fields refer to. A text is "not a list, a mapping or nothing" instead of
"a string, number or boolean", which means the same but keeps editors from offering `true` and
`false` wherever a text may stand. `errorMessage` and `patternErrorMessage` are what
yaml-language-server shows; other validators ignore them.
"""

from collections.abc import Callable
from typing import Any

from okrcli.model import links, measures, plan, scalars, session

_NUMBER = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
_ID = rf"(?!x-)[A-Za-z0-9][A-Za-z0-9._-]{{0,{scalars.ID_LIMIT - 1}}}"
_DAY = r"(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_NOT_AN_ID = "not an id: use a to z, digits, dot, dash and underscore, at most 64"
# an address in broad strokes: what must not stand inside it is the model's business
_IN_ADDRESS = r"[^\s\"'<>\\`{}|^]"
_HTTPS = rf"https://(?![^/?#]*@)[^/?#:\s.\"'<>\\`{{}}|^]{_IN_ADDRESS}*"
_LINK = rf"{_HTTPS}|mailto:{_IN_ADDRESS}+@{_IN_ADDRESS}+"
_STRUCTURES = ["object", "array", "null"]


def _single(message: str, **more: Any) -> dict[str, Any]:
    return {
        "if": {"type": _STRUCTURES},
        "then": {"type": "string", "errorMessage": message},
        **more,
    }


def _pattern(source: str, message: str) -> dict[str, Any]:
    return {"pattern": f"^(?:{source})$", "patternErrorMessage": message}


DEFINITIONS: dict[str, dict[str, Any]] = {
    "text": _single(
        "a text is meant here",
        maxLength=scalars.TEXT_LIMIT,
        pattern=r"\S",
        patternErrorMessage="the text is empty: write it, or remove the line",
    ),
    "id": _single(
        "an id is meant here",
        minimum=0,
        **_pattern(_ID, _NOT_AN_ID),
    ),
    "link": _single(
        "an address is meant here: https://… or mailto:…",
        maxLength=links.LENGTH_LIMIT,
        **_pattern(_LINK, "not an address: write it as in https://… or mailto:…"),
    ),
    "page": _single(
        "an address is meant here: https://…",
        maxLength=links.LENGTH_LIMIT,
        **_pattern(_HTTPS, "not an address: write it as in https://…"),
    ),
    "standing": _single("the id of a standing KPI, or a KPI of your own with `id` and `title`"),
    "number": {
        "type": ["number", "string"],
        "maxLength": scalars.DIGIT_LIMIT,
        "errorMessage": "a number is meant here, as in 4720 or 71.2",
        **_pattern(_NUMBER, "not a plain number: write digits, as in 4720 or 71.2"),
    },
    "target": {
        "type": ["number", "string"],
        "errorMessage": "a number is meant here, or a share of the baseline as in +10%",
        **_pattern(
            rf"{_NUMBER}|[ ]*[+−-][0-9]+(?:\.[0-9]+)? ?%[ ]*",
            "write the number to reach, or a share of the baseline as in +10%",
        ),
    },
    "whole": {
        "type": ["integer", "string"],
        "maxLength": scalars.DIGIT_LIMIT,
        "errorMessage": "a whole number is meant here",
        **_pattern(r"-?(?:0|[1-9][0-9]*)(?:\.0+)?", "not a whole number"),
    },
    "day": {
        "type": "string",
        "format": "date",
        "errorMessage": "a date is meant here: 2026-11-23",
        **_pattern(_DAY, "not a date: write year-month-day, as in 2026-11-23"),
    },
    "start": {
        "type": "string",
        "format": "date",
        "errorMessage": "`start` is a day; for a number, did you mean `baseline`?",
        **_pattern(_DAY, "not a date: write year-month-day, as in 2026-11-23"),
    },
    "due": {
        "type": "string",
        "format": "date",
        "errorMessage": "`due` is a day; for a number, did you mean `target`?",
        **_pattern(_DAY, "not a date: write year-month-day, as in 2026-11-23"),
    },
    "moment": {
        "type": "string",
        "errorMessage": "a moment is meant here: 2026-11-23T09:42:10+01:00",
        **_pattern(
            rf"{_DAY}(?:{_CLOCK})?", "not a moment: write it as in 2026-11-23T09:42:10+01:00"
        ),
    },
    "yes_or_no": {
        "enum": [True, False, "yes", "no", "true", "false"],
        "errorMessage": "yes or no is meant here: true or false",
    },
    "done": {
        "anyOf": [
            {"enum": ["yes", "no"]},
            {"type": "boolean"},
            {"$ref": "#/definitions/id"},
            {"type": "array", "items": {"$ref": "#/definitions/id"}},
        ]
    },
}

# What holds beside a choice that the kind is part of: inside it, editors would not say the reason.
BESIDE: dict[str, dict[str, Any]] = {
    "standing": {
        "minimum": 0,
        **_pattern(_ID, "not the id of a standing KPI; a KPI of your own needs `id:` and `title:`"),
    }
}

# The keys of a mapping; keys of one's own, `x-…`, are allowed among them.
KEYS: dict[str, dict[str, Any]] = {
    "id": {"title": "id", **_pattern(rf"x-.*|{_ID}", _NOT_AN_ID)},
    "day": {
        "title": "2026-11-30",
        **_pattern(rf"x-.*|{_DAY}", "not a date: write year-month-day, as in 2026-11-23"),
    },
}

NAMES: dict[Callable[..., Any], str] = {
    scalars.text: "text",
    scalars.identifier: "id",
    scalars.folder_name: "id",
    scalars.number: "number",
    scalars.whole: "whole",
    scalars.day: "day",
    scalars.instant: "moment",
    links.link_address: "link",
    links.page_address: "page",
    measures.target: "target",
    plan._reference: "standing",
    plan._start: "start",
    plan._due: "due",
    session._done: "done",
    scalars.yes_or_no: "yes_or_no",
}
