"""How a key result is measured, from the cells that stand there: exactly one way, or a draft."""

import itertools
import re
from dataclasses import dataclass, field
from decimal import Decimal

from okrcli.actions.importing.meaning import numbers, vocabulary
from okrcli.actions.importing.meaning.numbers import Figure
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.planning import title_numbers
from okrcli.actions.importing.records import Habits, ImportedGoal
from okrcli.actions.importing.request import ImportRequest
from okrcli.messages import N_
from okrcli.model.zones import ZONES

_NO_UNIT = frozenset(
    (
        "number",
        "numeric",
        "count",
        "#",
        "num",
        "integer",
        "decimal",
        "none",
        "unit",
        "units",
        "currency",
        "metric",
        "value",
        "antall",
        "tall",
        "zahl",
        "anzahl",
        "numerisk",
        "ordinal",
        "number of",
        "whole number",
        "nummer",
        "milestone",
        "goal",
        "kpi",
    )
)
_PERCENT = frozenset(("%", "percent", "percentage", "prosent", "prozent", "pct", "per cent"))
_BINARY = frozenset(("binary", "boolean", "yes/no", "ja/nei", "ja/nein", "done/not done", "bool"))
_MONEY = frozenset(
    ["€", "$", "£", "¥", "kr", "kr.", "nok", "sek", "dkk", "eur", "usd", "chf", "gbp"]
)
_SHARES = ("andel", "share", "rate", "anteil", "quote", "prosent", "percent")
HUNDRED = Decimal(100)
_RULE = Decimal("0.7")


@dataclass
class Measure:
    """How a key result is measured: the keys of the contract with their values, and its kind.

    `kind` is "reach", "keep", "done", "milestones", "zones", "worded" or "draft"; `scale` is what
    the file's numbers are multiplied with, `start` a guardrail's first reading.
    """

    kind: str
    keys: dict[str, object] = field(default_factory=dict)
    unit: str = ""
    scale: Decimal = Decimal(1)
    start: Decimal | None = None
    comments: list[str] = field(default_factory=list)
    field_: str = "current"


def measure_of(goal: ImportedGoal, wanted: ImportRequest, notices: Notices) -> Measure:
    """The measure of a key result; what was guessed on the way is noted."""
    if goal.milestones:
        return Measure("milestones")
    if goal.text("target_zone"):
        names = ZONES
        zones = {name: goal.text(f"{name}_zone") or goal.text("target_zone") for name in names}
        return Measure("worded", {"zones": zones})
    made = _of_numbers(goal, wanted, notices) or _of_little(goal, notices)
    if made.kind == "draft" or goal.is_tracked or made.field_ == "score":
        _suggest(goal, wanted, notices, made)
    return made


def _suggest(goal: ImportedGoal, wanted: ImportRequest, notices: Notices, made: Measure) -> None:
    """Show what a title's own numbers suggest; take it where that is wanted."""
    found = title_numbers.suggested(goal.title) or title_numbers.labelled(
        "\n".join(goal.description)
    )
    found = found or title_numbers.done(goal.title)
    if found is None:
        return
    goal.suggestion = found.text
    notices.bend("numbers-in-text", goal.at, found.text)
    if wanted.numbers_from_text:
        made.kind, made.unit = found.kind, found.unit
        made.keys = dict(found.keys)
        made.comments = [f"from the title: {found.text}"]


def unit_of(goal: ImportedGoal) -> str:
    """The unit that a row names: its unit where it is one, else what the metric is called."""
    unit = goal.text("unit")
    said = vocabulary.folded(unit)
    if said in _PERCENT:
        return "%"
    if unit and said not in _NO_UNIT and said not in _BINARY:
        return unit
    metric = goal.text("metric")
    is_name = metric and vocabulary.folded(metric) not in _NO_UNIT | _PERCENT | _BINARY
    return metric if is_name and len(metric) <= 40 and unit else ""


def _figure(goal: ImportedGoal, name: str, notices: Notices) -> Figure | None:
    """The number in a field; what keeps it from being one is noted."""
    cell = goal.cell(name)
    if cell.blank:
        return None
    if cell.error:
        notices.bend("error-value", goal.at, _error(cell.error))
        return None
    found = numbers.of_cell(cell, goal.habits.signs.get(name))
    if found is None:
        _note_no_number(goal, name, notices)
    elif found.typed:
        code = "percent-text" if found.percent else "number-text"
        if found.percent or not (found.limit or is_plain(cell.text, goal.habits)):
            notices.bend(code, goal.at, cell.text[:40])
            if found.percent and "," in cell.text:
                notices.bend("number-text", goal.at, cell.text[:40])
    if found is not None and cell.percent:
        notices.bend("percent-cell", goal.at)
    if found is not None and cell.scaled:
        notices.bend("format-scaled", goal.at)
    return found


_PLAIN = re.compile(r"-?\d+(\.\d+)?")


def is_plain(text: str, habits: Habits) -> bool:
    """Whether a number is written as text files write any: nothing was to be read into it."""
    return habits.is_text and _PLAIN.fullmatch(text) is not None


def _error(error: str) -> str:
    if error == "formula":
        return "formula without a stored value: open and save it in Excel"
    return error


def _note_no_number(goal: ImportedGoal, name: str, notices: Notices) -> None:
    text = goal.text(name)
    if numbers.clock(text):
        notices.bend("time-value", goal.at, text)
    elif numbers.unsettled(text):
        notices.ask(
            N_("{text} ({at}) may mean two numbers: which sign stands before decimals?"),
            'decimal = ","',
            text=text,
            at=goal.at,
        )
    elif vocabulary.yes_or_no(text) is None:
        notices.bend("not-a-number", goal.at, text[:60])


def _of_numbers(goal: ImportedGoal, wanted: ImportRequest, notices: Notices) -> Measure | None:
    """The measure that baseline, target and zones spell; None where they spell none."""
    answers = {name: vocabulary.yes_or_no(goal.text(name)) for name in ("baseline", "target")}
    is_binary = vocabulary.folded(goal.text("unit")) in _BINARY
    is_typed = not any(numbers.looks_like(goal.text(name)) for name in answers)
    if goal.is_tracked or is_binary or (any(a is not None for a in answers.values()) and is_typed):
        if not goal.is_tracked:
            notices.bend("yes-no", goal.at)
        return Measure("done", {"done_when": goal.title})
    baseline, target = (_figure(goal, name, notices) for name in ("baseline", "target"))
    commit, stretch = (_figure(goal, name, notices) for name in ("commit", "stretch"))
    if baseline is None and wanted.blank_start is not None and goal.cell("baseline").blank:
        baseline = Figure(wanted.blank_start) if target or stretch else None
    if stretch is not None or commit is not None:
        return _zones(goal, baseline, (commit, target, stretch), notices)
    current = numbers.of_cell(goal.cell("current"), goal.habits.signs.get("current"))
    if target is None and current is not None and current.whole is not None:
        notices.bend("n-of-m", goal.at, goal.text("current"))
        target = Figure(current.whole)
    if target is None:
        return None
    return _reach(goal, baseline, target, notices)


def _zones(
    goal: ImportedGoal, baseline: Figure | None, ends: tuple[Figure | None, ...], notices: Notices
) -> Measure | None:
    commit, target, stretch = (end.value if end else None for end in ends)
    start = baseline.value if baseline else None
    if target is None and stretch is not None and start is not None:
        target = numbers.plain(start + _RULE * (stretch - start))
        notices.bend("zone-by-rule", goal.at, f"{start} → {stretch}: {target}")
    every = [value for value in (start, commit, target, stretch) if value is not None]
    rises = all(a < b for a, b in itertools.pairwise(every))
    falls = all(a > b for a, b in itertools.pairwise(every))
    if target is None or start is None or not (rises or falls):
        if target is not None:
            return _reach(goal, baseline, Figure(target), notices)
        return None
    unit = unit_of(goal) or ("%" if baseline and baseline.percent else "")
    named = {"commit": commit, "target": target, "stretch": stretch}
    zones = {name: value for name, value in named.items() if value is not None}
    return Measure("zones", {"baseline": start, "zones": zones}, unit)


def _reach(
    goal: ImportedGoal, baseline: Figure | None, target: Figure, notices: Notices
) -> Measure | None:
    """From a start to a target, or a limit to keep to."""
    unit, scale = _unit_and_scale(goal, baseline, target, notices)
    start = None if baseline is None else numbers.plain(baseline.value * scale)
    end = numbers.plain(target.value * scale)
    made = Measure("reach", {}, unit, scale)
    if target.relative and target.percent and baseline is not None and not baseline.percent:
        if start:
            notices.bend("relative-target", goal.at, goal.text("target"))
            sign = "-" if target.value < 0 else "+"
            made.keys = {"baseline": start, "target": f"{sign}{abs(target.value):f}%"}
            made.unit = unit_of(goal)
            return made
        return None
    if target.limit and (start is None or _holds(target.limit, start, end)):
        made.kind, made.keys, made.start = "keep", {target.limit: end}, start
        return made
    if target.limit:
        notices.bend("comparison", goal.at, goal.text("target"))
    if start == end:
        notices.bend("baseline-is-target", goal.at, f"{start} → {end}")
        return Measure("draft", comments=[f"from {start} to {end}"])
    if start is None:
        notices.bend("no-baseline", goal.at)
    else:
        made.keys["baseline"] = start
    made.keys["target"] = end
    return made


def _holds(limit: str, start: Decimal, end: Decimal) -> bool:
    tests = {
        "at_least": start >= end,
        "above": start > end,
        "at_most": start <= end,
        "below": start < end,
    }
    return tests[limit]


def _unit_and_scale(
    goal: ImportedGoal, baseline: Figure | None, target: Figure, notices: Notices
) -> tuple[str, Decimal]:
    """The unit, and what numbers are multiplied with to be in it."""
    said = unit_of(goal)
    given = [figure for figure in (baseline, target) if figure is not None]
    unit = said
    if any(figure.percent for figure in given) and not target.relative:
        unit = said or "%"
    if not unit:
        unit = next((figure.unit for figure in given if figure.unit), "")
        if unit and not target.typed:
            notices.bend("unit-from-format", goal.at, unit)
    if vocabulary.folded(unit) in _MONEY and said:
        notices.bend("currency", goal.at, unit)
    if unit == "%" and not any(figure.percent for figure in given):
        return unit, _fraction_scale(goal, given, target, notices)
    if (
        not unit
        and names_a_share(goal.title)
        and all(0 <= f.value <= 1 for f in given)
        and _broken(given)
    ):
        notices.bend("fraction-percent-question", goal.at)
    return unit, Decimal(1)


def _broken(given: list[Figure]) -> bool:
    return any(figure.value != figure.value.to_integral_value() for figure in given)


def names_a_share(title: str) -> bool:
    """Whether a title is of a share, which may stand as a fraction: `Andel digitale søknader`."""
    said = vocabulary.folded(title)
    return any(word in said for word in _SHARES)


def _fraction_scale(
    goal: ImportedGoal, given: list[Figure], target: Figure, notices: Notices
) -> Decimal:
    """100 where the unit is % and all numbers are fractions of a target of 1; else 1."""
    current = numbers.of_cell(goal.cell("current"), goal.habits.signs.get("current"))
    every = [*given, *([current] if current and not current.percent else [])]
    if not all(0 <= figure.value <= 1 for figure in every):
        return Decimal(1)
    if target.value == 1:
        notices.bend("fraction-percent", goal.at)
        return HUNDRED
    notices.bend("fraction-percent-question", goal.at)
    return Decimal(1)


def _of_little(goal: ImportedGoal, notices: Notices) -> Measure:
    """The measure of a row without numbers of its own: its progress, its score, or a draft."""
    scores = [r for r in goal.readings if r.field in {"mid_score", "final_score"}]
    answers = [vocabulary.yes_or_no(r.value.text) for r in goal.readings if not r.value.blank]
    has_no_values = goal.cell("baseline").blank and goal.cell("target").blank
    progress = goal.cell("progress")
    is_read = not progress.blank and not progress.error
    if has_no_values and (is_read or _measured_in_progress(goal)):
        notices.bend("only-progress", goal.at)
        return Measure("reach", {"baseline": Decimal(0), "target": HUNDRED}, "%", field_="progress")
    if has_no_values and (scores or not goal.cell("score").blank):
        notices.bend("only-score", goal.at)
        return Measure("reach", {"baseline": Decimal(0), "target": Decimal(1)}, field_="score")
    if has_no_values and answers and all(answer is not None for answer in answers):
        notices.bend("yes-no", goal.at)
        return Measure("done", {"done_when": goal.title})
    notices.bend("no-target", goal.at)
    stood = [f"{name}: {goal.text(name)}" for name in ("baseline", "target") if goal.text(name)]
    return Measure("draft", comments=stood)


def _measured_in_progress(goal: ImportedGoal) -> bool:
    """Whether other rows of the table have a progress, and nothing else to be measured by."""
    return bool(goal.extra.get("has progress"))
