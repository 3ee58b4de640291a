"""The text of a plan: every goal with where it came from, and what stood there where it is bent."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from okrcli.actions.importing.planning.planned import (
    PlannedKeyResult,
    PlannedObjective,
    PlannedPlan,
    milestone_ids,
)
from okrcli.actions.importing.texts import contract
from okrcli.model import plan
from okrcli.text import writing

_LONGEST, _SHORT, _WHOLE = 100, 500, 9_900


def plan_text(item: PlannedPlan, files: Sequence[str]) -> str:
    """The text of a plan's file, which says at its top which files it came from."""
    head = [f"# imported by `okr import` from {_comment(', '.join(files))}"]
    head.append(f"name: {_text(item.name or item.team)}")
    if item.lead:
        head.append(f"lead: {_text(item.lead)}")
    if not item.objectives:
        return "\n".join([*head, "objectives: []", ""])
    body = [line for objective in item.objectives for line in _objective(objective)]
    return "\n".join([*head, "objectives:", *body, ""])


def _comment(text: str) -> str:
    made = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return made if len(made) <= _LONGEST else made[: _LONGEST - 1] + "…"


def _text(text: str) -> str:
    """A text as YAML: a plain word as it stands, all else quoted."""
    return writing.word(text[:_SHORT])


def _quoted(text: str) -> str:
    return writing.quoted(text[:_WHOLE])


def _objective(item: PlannedObjective) -> Iterator[str]:
    goal = item.goal
    yield f"  - id: {_text(item.id)}"
    yield f"    title: {_quoted(goal.title)}"
    if item.description:
        yield f"    {contract.key(plan.Objective, 'description')}: {_quoted(item.description)}"
    yield from _owners(item.owners, "    ")
    if item.teams:
        yield f"    teams: [{', '.join(_text(team) for team in item.teams)}]"
    if item.supports:
        yield f"    supports: {_quoted(item.supports)}"
    yield from _ending(item, "    ")
    if not item.key_results:
        yield "    key_results: []"
        return
    yield "    key_results:"
    for each in item.key_results:
        yield from _key_result(each)


def _owners(owners: Sequence[str], indent: str) -> Iterator[str]:
    if len(owners) > 1 and contract.takes_several_owners():
        yield f"{indent}owner: [{', '.join(_text(owner) for owner in owners)}]"
    elif owners:
        yield f"{indent}owner: {_text(owners[0])}"
        if len(owners) > 1:
            yield f"{indent}x-owners: [{', '.join(_text(owner) for owner in owners)}]"


def _ending(item: PlannedObjective | PlannedKeyResult, indent: str) -> Iterator[str]:
    """What became of a goal, and where it came from."""
    goal = item.goal
    if item.dropped:
        yield f"{indent}dropped: {item.dropped.isoformat()}"
        because = goal.because or f"struck through in {goal.source.partition('#')[0]}"
        yield f"{indent}because: {_quoted(because)}"
    for name in ("labels", "priority"):
        if name in goal.extra:
            yield f"{indent}x-{name}: {_quoted(goal.extra[name])}"
    yield f"{indent}x-source: {_quoted(goal.source)}"


def _key_result(item: PlannedKeyResult) -> Iterator[str]:
    goal, measure = item.goal, item.measure
    for comment in measure.comments:
        yield f"      # {_comment(f'{goal.at}: {comment}')}"
    yield f"      - id: {_text(item.id)}"
    yield f"        title: {_quoted(goal.title)}"
    if item.description:
        name = contract.key(plan.KeyResult, "description")
        yield f"        {name}: {_quoted(item.description)}"
    if measure.kind == "draft":
        yield f"        {contract.key(plan.KeyResult, 'draft')}: true"
    yield from _measure(item)
    yield from _owners(item.owners, "        ")
    if item.weight is not None:
        yield f"        weight: {writing.number(item.weight)}"
    if item.start:
        yield f"        start: {item.start.isoformat()}"
    if item.due:
        yield f"        due: {item.due.isoformat()}"
    yield from _work(item)
    yield from _ending(item, "        ")


def _measure(item: PlannedKeyResult) -> Iterator[str]:
    measure = item.measure
    keys = dict(measure.keys)
    zones = keys.get("zones")
    if measure.kind == "zones" and isinstance(zones, dict) and not contract.takes_numeric_zones():
        keys = {"baseline": keys["baseline"], "target": zones["target"]}
        yield f"        # {_comment('zones: ' + ', '.join(f'{k} {v}' for k, v in zones.items()))}"
    for name, value in keys.items():
        if isinstance(value, dict):
            inner = ", ".join(f"{key}: {_value(each)}" for key, each in value.items())
            yield f"        {name}: {{{inner}}}"
        else:
            yield f"        {name}: {_value(value)}"
    if measure.kind == "milestones":
        yield "        milestones:"
        for name, title in milestone_ids(item).items():
            yield f"          - id: {_text(title)}"
            yield f"            title: {_quoted(name)}"
    if measure.unit and measure.kind not in {"done", "draft", "milestones", "worded"}:
        yield f"        unit: {_unit(measure.unit)}"


def _value(value: object) -> str:
    if isinstance(value, Decimal):
        return writing.number(value)
    return _text(str(value))


def _unit(unit: str) -> str:
    return (
        unit
        if re.fullmatch(r"[A-Za-z]+", unit) and unit.lower() not in {"null", "true", "false"}
        else _quoted(unit)
    )


def _work(item: PlannedKeyResult) -> Iterator[str]:
    if not item.work:
        return
    yield f"        {contract.key(plan.KeyResult, 'work')}:"
    for title, url in item.work:
        yield f"          - title: {_quoted(title)}"
        yield f"            url: {_quoted(url)}"
