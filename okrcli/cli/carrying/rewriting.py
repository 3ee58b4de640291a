"""A plan's own text, made the next cycle's: what stays behind goes, and what goes on begins anew.

What is done with each part, and why:

- The last reading becomes the baseline. Of what has reached its target already it does not: the way
  would be none, or lead backwards. It keeps its numbers, and its people are told to choose others.
- A share (`+10%`) becomes the number that it came to: the goal goes on, and does not grow with the
  new baseline.
- Of zones in numbers, commit goes where it is reached: the others lie beyond the new baseline.
- Milestones that are done go. Where all are, they stay, for people to write the next ones.
- `start`, `due` and `expected` go where they name days outside of the new cycle, of milestones too:
  whoever plans the new cycle chooses its days.
- `dropped` and `because` go: a review that carries it over has the later word. So does `adjusted`,
  which is about the cycle that is over.
- KPIs spelled out under a key result come along, with a new baseline too; what is only kept or
  watched has none. One whose id a standing KPI has taken meanwhile is named by that id alone.
  Zones in words and yes-or-no begin anew by themselves.
- Ids, `was`, owners, weights, units, `work`, `x-` keys and comments stay as they are.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli import document, emit
from okrcli.cli.carrying import choice
from okrcli.cli.carrying.choice import Choice, Goal
from okrcli.document import tree
from okrcli.document.splice import Splice
from okrcli.findings import N_
from okrcli.model import cycle, kpi, measure, plan, workspace
from okrcli.report import figures
from okrcli.scoring import kpis, progress


class Note(NamedTuple):
    """What was changed of a goal, or could not be: a template over values, to translate."""

    id: str
    text: str
    values: Mapping[str, object]


class Rewriter:
    """One plan being made the next cycle's; `notes` tell what was done to it."""

    def __init__(
        self, space: workspace.Workspace, chosen: Choice, text: str, root: document.Node
    ) -> None:
        self.space = space
        self.choice = chosen
        self.splice = Splice(text)
        self.root = root
        self.notes: list[Note] = []

    def rewritten(self, dates: cycle.Cycle) -> str:
        """The text of the new plan, for a cycle of these dates."""
        objectives = self.choice.team.objectives
        gone = {i for i, item in enumerate(objectives) if item.id not in self.choice.objectives}
        if gone:
            self.splice.remove_items(_list(self.root, "objectives"), gone)
        for i, objective in enumerate(objectives):
            if i not in gone:
                self._objective(_node(self.root, "objectives", i), objective, dates)
        end_of_line = "\r\n" if "\r\n" in self.splice.before else "\n"
        return self.splice.text.rstrip() + end_of_line

    def _objective(
        self, node: document.Mapping, objective: plan.Objective, dates: cycle.Cycle
    ) -> None:
        taken = {goal.id: goal for goal in self.choice.taken}
        self.splice.remove_entries(node, {"dropped", "because", "adjusted"})
        items = objective.key_results
        gone = {i for i, item in enumerate(items) if item.id not in taken}
        if gone:
            self.splice.remove_items(_list(node, "key_results"), gone)
        for i, item in enumerate(items):
            if i not in gone:
                self._key_result(_node(node, "key_results", i), taken[item.id], dates)

    def _key_result(self, node: document.Mapping, goal: Goal, dates: cycle.Cycle) -> None:
        item = goal.goal.key_result
        self._baseline(node, item, goal.score.progress)
        if goal.fixed is not None:
            self._note(item.id, N_("begins where the KPI {kpi} says"), kpi=item.measured_by)
        self._milestones(node, goal, dates)
        old = sorted({"dropped", "because", "adjusted"} | set(_outside(item, dates)))
        self.splice.remove_entries(node, old)
        days = [key for key in ("start", "due", "expected") if key in old]
        if days:
            self._note(
                item.id,
                N_("left out, since outside of the new cycle: {keys}"),
                keys=", ".join(days),
            )
        for side in ("leading", "lagging"):
            for i, linked in enumerate(getattr(item, side)):
                if isinstance(linked, kpi.Kpi):
                    self._kpi(_node(node, side, i), linked, goal)

    def _kpi(self, node: document.Mapping, item: kpi.Kpi, goal: Goal) -> None:
        standing = choice.standing(self.space, item.id)
        if standing:
            self.splice.put(node, standing)
            self._note(item.id, N_("stands in kpis.yaml by now, and is only named here"))
            return
        team, day = goal.goal.team, goal.goal.cycle.dates.end
        closed = team.review.closed if team.review else day
        made = kpis.score(self.space, goal.goal.cycle, team, item, closed).progress
        self._baseline(node, item, made)

    def _baseline(
        self, node: document.Mapping, item: measure.Measured, made: progress.Progress
    ) -> None:
        """Let a way to a target begin where it has come to."""
        what, name = item.numeric(), getattr(item, "id", "")
        if not isinstance(what, measure.Reach):
            return
        if made.now is None:
            self._note(name, N_("never read, so its numbers stay"))
        elif made.target is None or progress.reached(what, made):
            self._note(name, N_("its target is reached; choose another one"))
        else:
            self._begin(node, item, made.now, made.target)
            self._commit(node, what, made, name)

    def _commit(
        self, node: document.Mapping, what: measure.Reach, made: progress.Progress, name: str
    ) -> None:
        """Let the least of zones in numbers go where the new baseline has reached it."""
        there = {zone for zone, _, done in figures.zone_numbers(what, made) if done}
        if "commit" in there:
            self.splice.remove_entries(_node(node, "zones"), {"commit"})
            self._note(name, N_("its zone commit is reached, and left out"))

    def _begin(
        self, node: document.Mapping, item: measure.Measured, now: Decimal, target: Decimal
    ) -> None:
        name = getattr(item, "id", "")
        if item.baseline is None:
            self.splice.insert_before(node, "target", f"baseline: {emit.number(now)}")
        else:
            self.splice.replace(_scalar(node, "baseline"), emit.number(now))
        if isinstance(item.target, measure.Relative):
            share = _scalar(node, "target")
            self.splice.replace(share, emit.number(target.normalize()))
            self._note(
                name,
                N_("its target was {share}, and is {value} now"),
                share=share.text,
                value=target,
            )

    def _milestones(self, node: document.Mapping, goal: Goal, dates: cycle.Cycle) -> None:
        """Let what is done go, and the days of what is not."""
        items = goal.goal.key_result.milestones or ()
        done = [i for i, item in enumerate(items) if item.id in goal.score.progress.done]
        if items and len(done) == len(items):
            self._note(goal.id, N_("all its milestones are done; write the next ones"))
        elif done:
            self.splice.remove_items(_list(node, "milestones"), done)
            names = ", ".join(items[i].id for i in done)
            self._note(goal.id, N_("done, and left out: {names}"), names=names)
        late = [i for i, item in enumerate(items) if item.due and not dates.contains(item.due)]
        for i in late:
            self.splice.remove_entries(_node(node, "milestones", i), {"due"})
        if set(late) - set(done):
            self._note(goal.id, N_("the days of its milestones are left out; choose others"))

    def _note(self, name: str, text: str, **values: object) -> None:
        self.notes.append(Note(name, text, values))


def _outside(item: plan.KeyResult, dates: cycle.Cycle) -> Iterator[str]:
    """The keys that name days outside of a cycle."""
    days: dict[str, list[date | None]] = {
        "start": [item.start], "due": [item.due], "expected": list(item.expected or ()),
    }  # fmt: skip
    for key, named in days.items():
        if any(day is not None and not dates.contains(day) for day in named):
            yield key


def _node(node: document.Node, *steps: str | int) -> document.Mapping:
    """The mapping that steps lead to, in a tree whose model was read from it."""
    found = tree.inside(node, *steps)
    assert isinstance(found, document.Mapping)
    return found


def _list(node: document.Node, key: str) -> document.Sequence:
    found = tree.inside(node, key)
    assert isinstance(found, document.Sequence)
    return found


def _scalar(node: document.Node, key: str) -> document.Scalar:
    found = tree.inside(node, key)
    assert isinstance(found, document.Scalar)
    return found
