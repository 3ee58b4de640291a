"""JSON Schemas of the files, for editors: built from the models, worded for whoever writes a plan.

Draft-07, since that is what every YAML editor reads. The schemas and the models agree, but for what
a schema cannot see: the source text of a number (`010`), and what takes two places to compare.
"""

import functools
import inspect
import json
import types
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from okrcli.model import cycle, kpi, plan, review, scalars, session, settings
from okrcli.model.shape_errors import FileEntry
from okrcli.rules import all_rules
from okrcli.schema import exclusions, kinds, wording
from okrcli.schema.exclusions import exclusions_of
from okrcli.schema.snippets import snippets_of

Json = dict[str, Any]
OWN_KEYS = "^x-"
_OWN = "a key of your own, kept and ignored"
_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}


def root_schema(model: type[FileEntry]) -> Json:
    """The schema of a file whose root is that model, with the `definitions` it refers to."""
    used: dict[str, Any] = {}
    root = entry_schema(model, used)
    named = _referred(root, used)
    return {**root, "definitions": {name: used[name] for name in sorted(named)}}


def _referred(part: Any, used: Json) -> set[str]:
    """The definitions that a part refers to, directly or through others."""
    if isinstance(part, list):
        return set().union(*(_referred(item, used) for item in part))
    if not isinstance(part, dict):
        return set()
    name = _name(part)
    further = _referred(used[name], used) if name else set()
    return {name} & used.keys() | further | _referred(list(part.values()), used)


def entry_schema(model: type[FileEntry], used: Json) -> Json:
    """The schema of one mapping; what it refers to is added to `used`."""
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    made: Json = {
        "type": "object",
        **wording.of_entry(model)._asdict(),
        "properties": {
            name: _field(model, name, field, used) for name, field in model.model_fields.items()
        },
        "required": required,
        "patternProperties": {OWN_KEYS: {"description": _OWN}},
        "additionalProperties": False,
        "allOf": exclusions_of(model),
        "defaultSnippets": snippets_of(model),
    }
    return {key: value for key, value in made.items() if value not in ("", [])}


def _field(model: type[FileEntry], name: str, field: FieldInfo, used: Json) -> Json:
    """A field's schema: what it means, what it may hold, what it is when left out."""
    made = _held(field.annotation, field.metadata, used)
    offered = rule_offers(model, name)
    if offered:
        made = _alone_or_listed({"anyOf": [offered, made["anyOf"][0]]})
    words = word_meanings(field)
    if "enum" in made and words:
        made["enumDescriptions"] = [words.get(word, "") for word in made["enum"]]
    if "$ref" in made:
        made = _inlined_or_all(made, used)
    default = field.get_default()
    if isinstance(default, int | str | Decimal):
        made["default"] = default if isinstance(default, int | str) else int(default)
    examples = {"examples": field.examples} if field.examples else {}
    limits = exclusions.LIMITS.get((model.__name__, name), {})
    return {**made, "title": name, "description": field.description or "", **examples, **limits}


def word_meanings(field: FieldInfo) -> dict[str, Any]:
    """What each word of a choice means, by word; empty where the field does not say."""
    extra = field.json_schema_extra
    words = extra.get("words") if isinstance(extra, dict) else None
    return words if isinstance(words, dict) else {}


def _inlined_or_all(made: Json, used: Json) -> Json:
    """The reference so that words may stand beside it, which draft-07 ignores beside `$ref`."""
    name = _name(made)
    rest = {key: value for key, value in made.items() if key != "$ref"}
    if name in kinds.DEFINITIONS:
        # an `anyOf` of one, since editors fill in `key: ` for that, and only `key` for an `allOf`
        return {"anyOf": [{"$ref": made["$ref"]}], **rest}
    return dict(used[name])


def _held(annotation: Any, metadata: list[Any], used: Json) -> Json:
    """The schema of what a field's annotation allows."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _held(inner, [*metadata, *more], used)
    parser = next((m.func for m in metadata if isinstance(m, BeforeValidator)), None)
    if parser is scalars.listed:
        return _alone_or_listed(_held(get_args(annotation)[0], [], used))
    if parser in kinds.NAMES:
        name = kinds.NAMES[parser]
        _use(name, used)
        return {"$ref": f"#/definitions/{name}", **_limits(metadata)}
    if isinstance(annotation, type) and issubclass(annotation, FileEntry):
        return _reference(annotation, used)
    return _composed(annotation, used)


def _composed(annotation: Any, used: Json) -> Json:
    """The schema of a choice of words, a choice of types, a list or a mapping."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return {"enum": list(parts)}
    if origin in {Union, types.UnionType}:
        allowed = [_held(part, [], used) for part in parts if part is not type(None)]
        return allowed[0] if len(allowed) == 1 else _choice(allowed)
    if origin is dict:
        return _mapping(_held(parts[0], [], {}), _held(parts[1], [], used))
    if origin is tuple:
        items = _held(parts[0], [], used)
        exact = {} if Ellipsis in parts else {"minItems": len(parts), "maxItems": len(parts)}
        return {"type": "array", "items": items, **exact}
    raise TypeError(f"no JSON Schema for {annotation}")


def _alone_or_listed(item: Json) -> Json:
    """One thing, or a list of them; a choice of things is offered flat."""
    beside = {key: value for key, value in item.items() if key not in {"anyOf", "$ref"}}
    alone = item.get("anyOf", [item])
    return {**beside, "anyOf": [*alone, {"type": "array", "items": item}]}


def _choice(allowed: list[Json]) -> Json:
    names = [_name(part) for part in allowed]
    beside = [kinds.BESIDE[name] for name in names if name in kinds.BESIDE]
    return {"anyOf": allowed, **(beside[0] if beside else {})}


def _mapping(keys: Json, values: Json) -> Json:
    return {
        "type": "object",
        "patternProperties": {OWN_KEYS: {"description": _OWN}},
        "additionalProperties": values,
        "propertyNames": kinds.KEYS[_name(keys)],
    }


def _name(made: Json) -> str:
    """The definition that a reference names, nothing for what is no reference."""
    return str(made.get("$ref", "")).rsplit("/", 1)[-1]


def _reference(model: type[FileEntry], used: Json) -> Json:
    name = model.__name__
    if name not in used:
        used[name] = {}
        used[name] = entry_schema(model, used)
    return {"$ref": f"#/definitions/{name}"}


def _use(name: str, used: Json) -> None:
    if name not in used:
        used[name] = kinds.DEFINITIONS[name]
        if name == "done":
            _use("id", used)


def _limits(metadata: list[Any]) -> Json:
    return {_LIMITS[name]: _plain(limit) for name, limit in _limits_in(metadata)}


def _limits_in(metadata: list[Any]) -> Iterator[tuple[str, Any]]:
    for item in metadata:
        if isinstance(item, FieldInfo):
            yield from _limits_in(item.metadata)
        for name in _LIMITS:
            if getattr(item, name, None) is not None:
                yield name, getattr(item, name)


def _plain(limit: Any) -> int | float:
    return int(limit) if limit == int(limit) else float(limit)


def rule_offers(model: type[FileEntry], name: str) -> Json | None:
    """A choice of words with what each means, for the one field that has such words."""
    if (model, name) != (settings.Rules, "ignore"):
        return None
    return {
        "enum": [rule.name for rule in all_rules.RULES.values()],
        "enumDescriptions": [f"{code}: {_reason(rule)}" for code, rule in all_rules.RULES.items()],
    }


def _reason(rule: all_rules.Rule) -> str:
    """The first sentence of a rule's page."""
    return (inspect.getdoc(rule.find) or "").split("\n", maxsplit=1)[0]


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
        **root_schema(KINDS[name].model),
    }


@functools.cache
def schema_text(name: str) -> str:
    """The same as the text of a file."""
    return json.dumps(file_schema(name), indent=2, ensure_ascii=False) + "\n"


def schema_path(name: str) -> str:
    """Where the schema stands in a workspace: `.okr/plan.schema.json`."""
    return f".okr/{name}.schema.json"
