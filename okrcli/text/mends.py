"""What was most likely meant by what cannot be read or computed, where that is certain enough."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as Context
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from okrcli.findings import Fix
from okrcli.messages import N_
from okrcli.model import scalars, shape_errors
from okrcli.text import tree
from okrcli.text.measure_phrases import entries, fields, phrases
from okrcli.text.tree import MappingNode, Node, ScalarNode, SequenceNode

_GLUED_DASH = re.compile(r"-[^\S\n]*(?=[^\W\d])")
_SAME_UNIT = ("%", "percent", "prosent")
# the lists of a key result in which a KPI may be written as a phrase
_SIDES = ("leading", "lagging")
# phrases in one file; a plan of a hundred goals has a few hundred
_MOST = 2_000


def _phrases(root: Node) -> Iterator[shape_errors.Path]:
    """Where texts stand in the place of KPIs, by the plan's order; a lone one stands for a list."""
    objectives = tree.inside(root, "objectives")
    for i, goals in enumerate(_items(objectives)):
        for j, goal in enumerate(_items(tree.inside(goals, "key_results"))):
            for side in _SIDES:
                below = tree.inside(goal, side)
                for k, item in enumerate(_items(below)):
                    if isinstance(item, ScalarNode):
                        yield ("objectives", i, "key_results", j, side, k)


def _items(node: Node | None) -> tuple[Node, ...]:
    if node is None:
        return ()
    return node.items if isinstance(node, SequenceNode) else (node,)


def _ids(node: Node) -> Iterator[ScalarNode]:
    """The values of all keys called `id`."""
    if isinstance(node, MappingNode):
        for key, value in node.entries:
            if key.text == "id" and isinstance(value, ScalarNode):
                yield value
            else:
                yield from _ids(value)
    elif not isinstance(node, ScalarNode):
        for item in node.items:
            yield from _ids(item)


class Mend(NamedTuple):
    """A fix where one is certain, and a better hint with its values where there is one."""

    fix: Fix | None = None
    hint: str = ""
    values: Context[str, object] = {}


class Mender:
    """What is meant in one file; what is looked up for all of its errors is looked up once."""

    def __init__(self, root: Node) -> None:
        self.root = root

    def of_error(self, context: Context[str, Any], loc: shape_errors.Path) -> Mend:
        """The mend for a shape error of a field."""
        value = tree.at(self.root, loc)
        if context.get("rename"):
            return Mend(self._renamed(context["rename"], loc))
        if not isinstance(value, ScalarNode):
            return Mend()
        phrase = tuple(step for step in loc if step != "standing")
        if phrase in self._kpis:
            return self._phrase(phrase, value)
        if self._is_measure(loc) and not _plain(context):
            return self._measure(loc, value) or Mend(self._plain_fix(context, loc))
        return Mend(self._plain_fix(context, loc))

    def of_problem(self, problem: shape_errors.Problem) -> Mend:
        """The mend for a goal that says nothing of how it is measured, where its title does."""
        goal = tree.at(self.root, problem.path)
        if isinstance(goal, ScalarNode):
            goal = tree.at(self.root, problem.path[:-1])
        title = _said(goal, "title")
        if (
            problem.code != "YM010"
            or not isinstance(title, ScalarNode)
            or not isinstance(goal, MappingNode)
        ):
            return Mend()
        if problem.path[-1:] == ("baseline",):
            return _target_of(goal, title)
        return _measure_of(goal, title) if isinstance(problem.path[-1], int) else Mend()

    def dash(self, loc: shape_errors.Path) -> Fix | None:
        """The dash of a lone item on lines of its own, where a list is meant."""
        holder, item = tree.span_at(self.root, loc, key=True), tree.at(self.root, loc)
        if not isinstance(item, MappingNode) or not item.entries or tree.is_in_flow(self.root, loc):
            return None
        start = item.entries[0][0].span
        if tree.flows(item) or start.column < holder.column + 2 or start.line == holder.line:
            return None
        return Fix(start._replace(column=start.column - 2, end_column=start.column), "- ")

    def _is_measure(self, loc: shape_errors.Path) -> bool:
        """Whether a path leads to a number of a goal or KPI."""
        holder = tree.at(self.root, loc[:-1])
        return loc[-1] in fields.NUMERIC and _said(holder, "id") is not None

    def _renamed(self, key: str, loc: shape_errors.Path) -> Fix | None:
        """The key in the place of the one that the value stands under, unless it is there."""
        holder = tree.at(self.root, loc[:-1])
        if not isinstance(holder, MappingNode) or any(
            known.text == key for known, _ in holder.entries
        ):
            return None
        return Fix(tree.span_at(self.root, loc, key=True), key)

    def _plain_fix(self, context: Context[str, Any], loc: shape_errors.Path) -> Fix | None:
        """The text that may certainly stand where the offending one does, with its unit."""
        text, unit = context.get("fix"), context.get("unit")
        if not text:
            return None
        plain = Fix(tree.span_at(self.root, loc), text)
        if not unit:
            return plain
        around = [tree.at(self.root, loc[:n]) for n in range(len(loc))]
        goal = next((node for node in reversed(around) if _said(node, "id")), None)
        if not isinstance(goal, MappingNode):
            return plain  # a reading: its unit is said in the plan
        if goal is tree.at(self.root, loc[:-1]):
            return self._number(loc, fields.Field(str(loc[-1]), text, unit))
        return plain if _is_unit(_said(goal, "unit"), unit) else None

    def _measure(self, loc: shape_errors.Path, value: ScalarNode) -> Mend | None:
        """The mend for a number of a goal that is written as people say it."""
        long = len(value.text) > fields.LONGEST
        meant = None if long else fields.read(str(loc[-1]), value.text)
        holder = tree.at(self.root, loc[:-1])
        if meant is None or not isinstance(holder, MappingNode):
            return _a_day(value) if loc[-1] == "target" else None
        unit = meant.unit or _unit_of_title(holder, meant)
        meant = meant._replace(unit=unit)
        shown = entries.quoted(unit, plain=True)
        values = {"key": meant.key, "value": meant.value, "unit": shown}
        hint = N_("write `{key}: {value}`")
        if unit == "%" and meant.key == loc[-1]:
            return Mend(self._number(loc, meant))  # its field says it best
        if unit:
            hint = N_("write `{key}: {value}`; the unit has a key of its own: `unit: {unit}`")
        if _said(holder, "baseline") is not None and meant.key != loc[-1]:
            values["key"] = str(loc[-1])
            return Mend(None, hint, values)  # with a baseline it is the number to reach
        if meant.loose and _is_a_change(holder):
            change = ("-" if meant.key.startswith(("below", "at_most")) else "+") + meant.value
            hint = N_(
                "write `target: {change}%` for a change by so much, `{key}: {value}` for a level"
            )
            return Mend(None, hint, {**values, "change": change})
        return Mend(self._number(loc, meant), hint, values)

    def _number(self, loc: shape_errors.Path, meant: fields.Field) -> Fix | None:
        """The plain number under the key it means, with its unit where the goal says none yet."""
        holder, span = tree.at(self.root, loc[:-1]), tree.span_at(self.root, loc)
        assert isinstance(holder, MappingNode)
        key = next(key for key, _ in holder.entries if key.text == loc[-1])
        if meant.key != key.text:
            if _said(holder, meant.key) is not None or key.span.line != span.line:
                return None
            span = span._replace(column=key.span.column)
        text = meant.value if meant.key == key.text else f"{meant.key}: {meant.value}"
        said = _said(holder, "unit")
        if not meant.unit or said is not None:
            same = not meant.unit or _is_unit(said, meant.unit)
            return Fix(span, text) if same else None
        units = list(_units(holder))
        if {unit for _, unit in units if unit} - {meant.unit}:
            return None  # two units in one goal
        if next(name for name, unit in units if unit or name == key.text) != key.text:
            return Fix(span, text)  # the first number of the goal brings the unit
        apart = ", " if tree.is_in_flow(self.root, loc) else "\n" + " " * (key.span.column - 1)
        span = span._replace(line=key.span.line, column=key.span.column)
        shown = f'"{meant.unit}"' if apart == ", " else entries.quoted(meant.unit, plain=True)
        name = key.text if key.plain else f'"{key.text}"'
        name = name if meant.key == key.text else meant.key
        return Fix(span, f"unit: {shown}{apart}{name}: {meant.value}")

    def _phrase(self, loc: shape_errors.Path, value: ScalarNode) -> Mend:
        """The KPI that a phrase means, or what its number may be."""
        glued = _GLUED_DASH.match(value.text) if value.plain else None
        if glued and value.span.line == value.span.end_line:
            start = value.span.column
            span = value.span._replace(column=start, end_column=start + glued.end())
            return Mend(Fix(span, "- "), N_("a blank is missing behind the dash"))
        said = phrases.read(value.text)
        fix = self._kpis[loc]
        if not said.sure:
            hint = N_(
                "a KPI of your own needs `id:`, `title:`, and a key that says what its number is:"
                " `target`, `at_least`, `at_most` …"
            )
            return Mend(None, hint)
        keys = ", ".join(f"{key}: {text}" for key, text in said.keys)
        hint = N_("a KPI of your own needs `id:` and `title:`; a bare word is an id in kpis.yaml")
        if keys:
            hint = N_("a KPI of your own needs `id:` and `title:`, and here `{keys}`")
        return Mend(fix, hint, {"keys": keys})

    @cached_property
    def _kpis(self) -> dict[shape_errors.Path, Fix | None]:
        """The KPI for each phrase of the plan, with ids that are unlike each other's."""
        taken = {scalar.text.lower() for scalar in _ids(self.root)}
        found: dict[shape_errors.Path, Fix | None] = {}
        for loc in islice(_phrases(self.root), _MOST):
            made = entries.kpi_fix(self.root, loc, taken)
            found[loc] = made[0] if made else None
            if made:
                taken.add(made[1].lower())
        return found


def _said(node: Node, key: str) -> Node | None:
    below = tree.child(node, key) if isinstance(node, MappingNode) else None
    return below[1] if below else None


def _plain(context: Context[str, Any]) -> bool:
    """Whether a number is only spelled oddly, as `1_000`: what it means is known already."""
    return bool(context.get("fix")) and not context.get("unit")


def _is_unit(said: Node | None, unit: str) -> bool:
    """Whether a goal says the same unit already."""
    if not isinstance(said, ScalarNode):
        return False
    return said.text == unit or (unit == "%" and said.text in _SAME_UNIT)


def _units(goal: MappingNode) -> Iterator[tuple[str, str]]:
    """Each number of a goal that is written with more than digits, with the unit that it brings."""
    for key, value in goal.entries:
        if key.text in fields.NUMERIC and isinstance(value, ScalarNode):
            meant = None if scalars.is_number(value.text) else fields.read(key.text, value.text)
            share = meant is not None and meant.value.endswith("%")
            yield key.text, meant.unit if meant and not share else ""


def _unit_of_title(goal: MappingNode, meant: fields.Field) -> str:
    """The unit that the title gives the same number, where nothing else does."""
    title = _said(goal, "title")
    if not isinstance(title, ScalarNode) or _said(goal, "unit") is not None:
        return ""
    keys = dict(phrases.read(title.text).keys)
    same = meant.value in keys.values()
    return keys.get(phrases.UNIT, "") if same else ""


def _is_a_change(goal: MappingNode) -> bool:
    """Whether a title names a change and no number, so that `>10%` may be one by so much."""
    title = _said(goal, "title")
    return isinstance(title, ScalarNode) and phrases.changes(title.text)


def _a_day(value: ScalarNode) -> Mend | None:
    """`target: 2026-12-01`: what is to be finished by then has keys of its own."""
    if not scalars.resembles_day(value.text):
        return None
    hint = N_("a day is no measure: write `done_when:`, what is there by then, and `due: {day}`")
    return Mend(None, hint, {"day": value.text[:40]})


def _measure_of(goal: MappingNode, title: ScalarNode) -> Mend:
    """The change that a title names, for a key result that has no measure."""
    said = phrases.change(title.text)
    if said is None:
        return Mend()
    told = dict(said.keys)
    hint = N_("the title says it: `baseline: {baseline}` and `target: {target}`")
    return Mend(entries.measure_fix(goal, said.keys, "title"), hint, told)


def _target_of(goal: MappingNode, title: ScalarNode) -> Mend:
    """The number to reach that a title names, for a baseline that lacks it."""
    baseline = _said(goal, "baseline")
    if not isinstance(baseline, ScalarNode):
        return Mend()
    said = phrases.change(title.text, baseline.text)
    told = dict(said.keys) if said else {}
    if told.get("baseline") != baseline.text:
        return Mend()
    keys = tuple(pair for pair in said.keys if pair[0] != "baseline") if said else ()
    fix = entries.measure_fix(goal, keys, "baseline")
    return Mend(fix, N_("add `target: {target}`, as the title says"), told)
