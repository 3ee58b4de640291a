"""What fields of one entry exclude or need, said so that an editor's message is understood.

Each is an `if` on the keys that stand there, and a consequence with an `errorMessage`; a `oneOf`
would be shorter, and would answer "matches multiple schemas" without naming a key.
"""

from typing import Any

from okrcli.model import kpi, measures, plan, session, settings, zones
from okrcli.model.shape_errors import FileEntry
from okrcli.model.zones import ZONES

Json = dict[str, Any]
_NUMERIC = ("target", *measures.KEEP_KEYS)
# What a field of one entry is held to besides its type, by model and field.
_TYPES = {"baseline": "number", "target": "target"} | dict.fromkeys(
    measures.KEEP_KEYS[:4], "number"
)
_FINAL: Json = {key: {"$ref": f"#/definitions/{kind}"} for key, kind in _TYPES.items()}
LIMITS: dict[tuple[str, str], Json] = {
    # a draft may say that a number is to be decided
    **{
        ("KeyResult", key): {"anyOf": [number, {"enum": ["TBD"]}]} for key, number in _FINAL.items()
    },
    ("KeyResult", "milestones"): {"minItems": 1},
    ("Settings", "format"): {"maximum": settings.FORMAT},
}
_WORDED = ("milestones", "done_when", "zones")
_BY_KPI = "a KPI delivers numbers: remove `measured_by`"
_NUMBERS: Json = {"properties": {zone: {"$ref": "#/definitions/number"} for zone in zones.ZONES}}


def exclusions_of(model: type[FileEntry]) -> list[Json]:
    """The `allOf` of a model's schema, empty for most."""
    if model is plan.Plan:
        return [_unless_draft(_each("objectives", _each("key_results", {"allOf": _key_result()})))]
    if issubclass(model, kpi.Kpi):
        return [*_once(_NUMERIC, "KPI"), *_baseline()]
    if model is session.Reading:
        return [
            _some(tuple(model.model_fields), "say something: value, done, zone, skip or a note")
        ]
    return _status() if model is settings.Status else []


# a draft may say yes in all the ways that a file may
_DRAFT = {"required": ["draft"], "properties": {"draft": {"enum": [True, "true", "yes"]}}}


def _unless_draft(rule: Json) -> Json:
    """A rule that holds for what is no draft, where numbers and measure may be missing."""
    return {"if": _DRAFT, "else": rule}


def _each(key: str, rule: Json) -> Json:
    """A rule for each item under a key that is no draft itself."""
    return {"properties": {key: {"items": _unless_draft(rule)}}}


def _key_result() -> list[Json]:
    ways = (
        "`baseline` and `target`, `above`, `below`, `between`, `milestones`, `done_when`, `zones`"
    )
    return [
        {"properties": _FINAL},
        *_once(measures.MEASURE_KEYS, "key result"),
        *_baseline(),
        _some(
            (*measures.MEASURE_KEYS, "baseline", "measured_by"), f"say how it is measured: {ways}"
        ),
        _with("measured_by", _without(_WORDED[:2], _BY_KPI)),
        {
            "if": {"required": ["measured_by", "zones"]},
            "then": _needs("baseline", _BY_KPI),
        },
        _with("expected", _needs("target", "`expected` needs a `target` to be phased towards")),
        *_zones(),
    ]


def _zones() -> list[Json]:
    """Zones in numbers and a baseline need each other; zones in words are three."""
    numbers = "zones in numbers need a `baseline` to count from"
    return [
        {
            "if": {"required": ["zones"], "properties": {"zones": _NUMBERS}},
            "then": _needs("baseline", numbers),
        },
        {"if": {"required": ["zones", "baseline"]}, "then": {"properties": {"zones": _NUMBERS}}},
        {
            "if": {"required": ["zones"], "not": {"required": ["baseline"]}},
            "then": {
                "properties": {
                    "zones": {
                        "required": list(ZONES),
                        "errorMessage": "zones in words are three: commit, target and stretch",
                    }
                }
            },
        },
    ]


def _baseline() -> list[Json]:
    keep = "a baseline beside it: did you mean `target`?"
    reach = "a baseline without a `target`: add the number to reach"
    return [
        _with("baseline", _without(measures.KEEP_KEYS, keep)),
        {
            "if": {"required": ["baseline"], "not": _any_of((*measures.KEEP_KEYS, "zones"))},
            "then": _needs("target", reach),
        },
    ]


def _status() -> list[Json]:
    policy = {"properties": {"policy": {"enum": list(settings.POLICIES[2:])}}}
    gap = {"properties": {"policy": {"const": "gap"}}}
    thresholds = ("on_track", "at_risk")
    return [
        {
            "if": {**policy, "required": ["policy"]},
            "then": _without(thresholds, "a preset brings its own thresholds: remove this"),
        },
        {
            "if": {**gap, "required": ["policy"]},
            "then": {
                "required": list(thresholds),
                "errorMessage": "the policy `gap` needs `on_track` and `at_risk`",
            },
        },
    ]


def _once(keys: tuple[str, ...], noun: str) -> list[Json]:
    """For each key, that none of those after it stands beside it."""
    said = f"a second measure: a {noun} is measured one way, and `{{}}` stands already"
    return [
        _with(key, _without(keys[i + 1 :], said.format(key))) for i, key in enumerate(keys[:-1])
    ]


def _with(key: str, then: Json) -> Json:
    return {"if": {"required": [key]}, "then": then}


def _without(keys: tuple[str, ...], message: str) -> Json:
    return {"properties": dict.fromkeys(keys, False), "errorMessage": message}


def _needs(key: str, message: str) -> Json:
    return {"required": [key], "errorMessage": message}


def _some(keys: tuple[str, ...], message: str) -> Json:
    return {"if": _any_of(keys), "else": _needs(keys[0], message)}


def _any_of(keys: tuple[str, ...]) -> Json:
    return {"anyOf": [{"required": [key]} for key in keys]}
