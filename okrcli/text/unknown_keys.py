"""A key that has no place where it stands: the one that was meant, or where it belongs."""

import difflib
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from okrcli.messages import N_
from okrcli.model import plan, scalars, shape_errors
from okrcli.text import tree
from okrcli.text.tree import MappingNode, Node, ScalarNode

# renamed without asking: they can mean nothing else where the key on the right may stand
_CERTAIN = {
    "end": "due",
    "leading_kpi": "leading",
    "leading_kpis": "leading",
    "lagging_kpi": "lagging",
    "lagging_kpis": "lagging",
}
# what people write instead, in English and bokmål; the first that may stand there is suggested
_OTHER_WORDS = {
    "name": ("title",),
    "title": ("name", "label"),
    "tittel": ("title", "name"),
    "navn": ("name", "title"),
    "description": ("why",),
    "beskrivelse": ("why",),
    "reason": ("why", "because"),
    "hvorfor": ("why",),
    "because": ("why",),
    "deadline": ("due",),
    "due_date": ("due",),
    "frist": ("due",),
    "slutt": ("end", "due"),
    "start_date": ("start",),
    "end_date": ("end", "due"),
    "begin": ("start",),
    "from": ("baseline",),
    "fra": ("baseline",),
    "startverdi": ("baseline",),
    "start_value": ("baseline",),
    "to": ("target",),
    "til": ("target",),
    "goal": ("target",),
    "målverdi": ("target",),
    "mål": ("target", "objectives"),
    "enhet": ("unit",),
    "vekt": ("weight",),
    "eier": ("owner",),
    "ansvarlig": ("owner",),
    "responsible": ("owner",),
    "assignee": ("owner",),
    "team": ("owner",),
    "parent": ("supports",),
    "støtter": ("supports",),
    "krs": ("key_results",),
    "results": ("key_results",),
    "nøkkelresultater": ("key_results",),
    "ledende": ("leading",),
    "etterslepende": ("lagging",),
    "kpis": ("leading",),
    "min": ("at_least",),
    "minimum": ("at_least",),
    "minst": ("at_least",),
    "max": ("at_most",),
    "maximum": ("at_most",),
    "høyst": ("at_most",),
    "over": ("above",),
    "under": ("below",),
    "mellom": ("between",),
    "milepæler": ("milestones",),
    "verdi": ("value",),
    "tiltro": ("confidence",),
    "notat": ("note",),
    "comment": ("note",),
    "dato": ("date",),
    "forfatter": ("author",),
    "målinger": ("readings",),
}
_RECORDED = frozenset(
    ("actual", "confidence", "current", "progress", "readings", "status", "value")
)
_AMBIGUOUS = frozenset(("team",))
_SURE, _LIKELY = 0.8, 0.6


class Advice(NamedTuple):
    """The hint for an unknown key, the key it names, and whether that is certainly meant.

    `whole` is what may stand in the place of the key and its value.
    """

    hint: str
    near: str = ""
    certain: bool = False
    whole: str = ""


# what says that a goal is still being written, in keys and words of other tools
_STAGES = frozenset(("fase", "stage", "state", "status", "tilstand"))
_DRAFTS = frozenset(("draft", "kladd", "utkast"))


def advice(loc: shape_errors.Path, root: Node, kind: type[BaseModel]) -> Advice:
    """What to do about the key at the end of a path inside a file of a kind."""
    key = _plain(str(loc[-1]))
    around = _chain(kind, loc[:-1])
    here = around[-1]
    if key in _STAGES and "draft" in here.model_fields and _is_draft(root, loc):
        fresh = "draft" not in _present(root, loc[:-1])
        return Advice(N_("write `draft: true`"), "draft", fresh, "draft: true")
    meant, certain = _meant(key, here.model_fields)
    if meant == "due" and (number := _number_at(root, loc)):
        # a number where it ends is where to get
        meant = "target" if "target" in here.model_fields else meant
        certain = certain and meant == "target" and not scalars.could_be_day(number)
    hint = "" if meant else _elsewhere(key, around)
    if not (meant or hint):
        meant = next(iter(difflib.get_close_matches(key, here.model_fields, 1, _LIKELY)), "")
    if meant:
        present = _present(root, loc[:-1])
        taken = meant in present
        certain = certain and not taken and not _is_meant_again(meant, loc, present, here)
        hint = N_("did you mean `{near}`, which stands here already?")
        return Advice(hint if taken else N_("did you mean `{near}`?"), meant, certain)
    return Advice(hint or N_("keys of your own begin with `x-`"))


def _is_meant_again(
    meant: str, loc: shape_errors.Path, present: Collection[str], here: type[BaseModel]
) -> bool:
    """Whether another key that has no place beside this one may mean the same."""
    others = (key for key in present if key != str(loc[-1]) and key not in here.model_fields)
    return any(_meant(_plain(key), here.model_fields)[0] == meant for key in others)


def _plain(key: str) -> str:
    return key.lower().replace("-", "_")


def _is_draft(root: Node, loc: shape_errors.Path) -> bool:
    value = tree.at(root, loc)
    return isinstance(value, ScalarNode) and value.text.strip().lower() in _DRAFTS


def _number_at(root: Node, loc: shape_errors.Path) -> str:
    """The text under a key that is a number as people write them; else nothing."""
    value = tree.at(root, loc)
    if not isinstance(value, ScalarNode) or not scalars.resembles_number(value.text):
        return ""
    return value.text


def _meant(key: str, known: Collection[str]) -> tuple[str, bool]:
    """The key that may stand there and is surely meant, and whether that is certain; or nothing."""
    if _CERTAIN.get(key) in known:
        return _CERTAIN[key], True
    ratios = sorted(((_likeness(key, name), name) for name in known), reverse=True)
    best, near = ratios[0]
    sure = best >= _SURE and key not in _AMBIGUOUS
    if sure:
        return near, len(ratios) == 1 or ratios[1][0] < best - 0.1
    return next((name for name in _OTHER_WORDS.get(key, ()) if name in known), ""), False


def _likeness(key: str, name: str) -> float:
    """From 0 to 1; `keyResults` is the same word as `key_results`."""
    if key.replace("_", "") == name.replace("_", ""):
        return 1.0
    return difflib.SequenceMatcher(None, key, name).ratio()


def _elsewhere(key: str, around: list[type[BaseModel]]) -> str:
    """Where a key belongs that may not stand here, empty where it belongs nowhere."""
    here = around[-1]
    if here is plan.Plan and key == "id":
        return N_("the id of a plan is the name of its file")
    if here is plan.KeyResult and key in _RECORDED:
        return N_("readings are recorded by `okr checkin`, not in the plan")
    if len(around) > 1 and key in around[-2].model_fields:
        return N_("it belongs one level up: indent it less")
    if any(key in outer.model_fields for outer in around[:-2]):
        return N_("it belongs further up: indent it less")
    if any(key in inner.model_fields for inner in _inside(here)):
        return N_("it belongs one level down, to an item of the list below")
    return ""


def _chain(kind: type[BaseModel], loc: shape_errors.Path) -> list[type[BaseModel]]:
    """The entries around a place, the outermost first."""
    chain = [kind]
    for step in loc:
        field = chain[-1].model_fields.get(str(step))
        inner = _entry_in(field.annotation) if field else None
        if inner:
            chain.append(inner)
    return chain


def _inside(entry: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for field in entry.model_fields.values():
        inner = _entry_in(field.annotation)
        if inner:
            yield inner


def _entry_in(annotation: Any) -> type[BaseModel] | None:
    """The entry type inside a field's type: of a list, a mapping or a choice."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_entry_in(part) for part in getattr(annotation, "__args__", ()))
    return next((entry for entry in inner if entry), None)


def _present(root: Node, loc: shape_errors.Path) -> set[str]:
    """The keys that stand in the mapping at a path."""
    holder = tree.at(root, loc)
    return {key.text for key, _ in holder.entries} if isinstance(holder, MappingNode) else set()
