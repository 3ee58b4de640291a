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

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.carry_over import carried_goals
from okrcli.actions.carry_over.carried_goals import CarriedGoal, CarryChoice
from okrcli.messages import N_
from okrcli.model import cycle, kpi, measures, plan, reference, workspace
from okrcli.scoring import progress
from okrcli.scoring.kpis import kpi_score
from okrcli.text import sources, tree, writing
from okrcli.text.splicing import Splice
from okrcli.text.tree import MappingNode, ScalarNode, SequenceNode


class RewritingNote(NamedTuple):
    """What was changed of a goal, or could not be: a template over values, to translate."""

    id: str
    text: str
    values: Mapping[str, object]


class Rewriter:
    """One plan being made the next cycle's; `notes` tell what was done to it."""

    def __init__(
        self, space: workspace.Workspace, chosen: CarryChoice, text: str, root: tree.Node
    ) -> None:
        self.space = space
        self.choice = chosen
        self.splice = Splice(text)
        self.root = root
        self.notes: list[RewritingNote] = []

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

    def _objective(self, node: MappingNode, objective: plan.Objective, dates: cycle.Cycle) -> None:
        taken = {goal.id: goal for goal in self.choice.taken}
        self.splice.remove_entries(node, {"dropped", "because", "adjusted"})
        items = objective.key_results
        gone = {i for i, item in enumerate(items) if item.id not in taken}
        if gone:
            self.splice.remove_items(_list(node, "key_results"), gone)
        for i, item in enumerate(items):
            if i not in gone:
                self._key_result(_node(node, "key_results", i), taken[item.id], dates)

    def _key_result(self, node: MappingNode, goal: CarriedGoal, dates: cycle.Cycle) -> None:
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

    def _kpi(self, node: MappingNode, item: kpi.Kpi, goal: CarriedGoal) -> None:
        standing = carried_goals.standing(self.space, item.id)
        if standing:
            self.splice.put(node, standing)
            self._note(item.id, N_("stands in kpis.yaml by now, and is only named here"))
            return
        team, day = goal.goal.team, goal.goal.cycle.dates.end
        closed = team.review.closed if team.review else day
        made = kpi_score(self.space, goal.goal.cycle, team, item, closed).progress
        self._baseline(node, item, made)

    def _baseline(
        self, node: MappingNode, item: measures.Measured, made: progress.Progress
    ) -> None:
        """Let a way to a target begin where it has come to."""
        what, name = item.numeric(), getattr(item, "id", "")
        if not isinstance(what, measures.Reach):
            return
        if made.now is None:
            self._note(name, N_("never read, so its numbers stay"))
        elif made.target is None or progress.reached(what, made):
            self._note(name, N_("its target is reached; choose another one"))
        else:
            self._begin(node, item, made.now, made.target)
            self._commit(node, what, made, name)

    def _commit(
        self, node: MappingNode, what: measures.Reach, made: progress.Progress, name: str
    ) -> None:
        """Let the least of zones in numbers go where the new baseline has reached it."""
        there = {zone for zone, _, done in progress.zone_numbers(what, made) if done}
        if "commit" in there:
            self.splice.remove_entries(_node(node, "zones"), {"commit"})
            self._note(name, N_("its zone commit is reached, and left out"))

    def _begin(
        self, node: MappingNode, item: measures.Measured, now: Decimal, target: Decimal
    ) -> None:
        name = getattr(item, "id", "")
        if item.baseline is None:
            self.splice.insert_before(node, "target", f"baseline: {writing.number(now)}")
        else:
            self.splice.replace(_scalar(node, "baseline"), writing.number(now))
        if isinstance(item.target, measures.Relative):
            share = _scalar(node, "target")
            self.splice.replace(share, writing.number(target.normalize()))
            self._note(
                name,
                N_("its target was {share}, and is {value} now"),
                share=share.text,
                value=target,
            )

    def _milestones(self, node: MappingNode, goal: CarriedGoal, dates: cycle.Cycle) -> None:
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
        self.notes.append(RewritingNote(name, text, values))


def _outside(item: plan.KeyResult, dates: cycle.Cycle) -> Iterator[str]:
    """The keys that name days outside of a cycle."""
    days: dict[str, list[date | None]] = {
        "start": [item.start],
        "due": [item.due],
        "expected": list(item.expected or ()),
    }
    for key, named in days.items():
        if any(day is not None and not dates.contains(day) for day in named):
            yield key


def _node(node: tree.Node, *steps: str | int) -> MappingNode:
    """The mapping that steps lead to, in a tree whose model was read from it."""
    found = tree.inside(node, *steps)
    assert isinstance(found, MappingNode)
    return found


def _list(node: tree.Node, key: str) -> SequenceNode:
    found = tree.inside(node, key)
    assert isinstance(found, SequenceNode)
    return found


def _scalar(node: tree.Node, key: str) -> ScalarNode:
    found = tree.inside(node, key)
    assert isinstance(found, ScalarNode)
    return found


@dataclass(frozen=True)
class With:
    """A source with some more files."""

    source: sources.Source
    files: Mapping[str, str]

    def paths(self) -> Iterable[str]:
        """All of both."""
        return sorted({*self.source.paths(), *self.files})

    def read(self, path: str) -> bytes:
        """The bytes of one; of a file in both those of the source."""
        try:
            return self.source.read(path)
        except sources.Unreadable:
            if path not in self.files:
                raise
            return self.files[path].encode()


@dataclass(frozen=True)
class Realigner:
    """Two cycles of one workspace, the old one and the one that its goals are carried into."""

    space: workspace.Workspace
    old: workspace.Cycle
    new: workspace.Cycle

    def realigned(
        self, team: workspace.Team, text: str, root: tree.Node
    ) -> tuple[str, list[RewritingNote]]:
        """A carried plan's text with its references put right, and what to tell of them."""
        splice, notes = Splice(text), []
        for goal, word in _references(team, root):
            name = self.name(team, word.text)
            if name == word.text:
                continue
            splice.replace(word, name)
            if name.count("/") > 1:
                words = N_("supports {ref}, of an earlier cycle; choose a goal of the new one")
                notes.append(RewritingNote(goal.id, words, {"ref": name}))
        return splice.text, notes

    def name(self, team: workspace.Team, name: str) -> str:
        """How the new plan names what the old one meant; as it is where that is nothing."""
        before = reference.supported(self.space, self.old, self.old.teams.get(team.id, team), name)
        if before is None:
            return name
        after = reference.supported(self.space, self.new, team, before.ref)
        along = after is not None and after.ref == before.ref
        if before.cycle.id == self.old.id and name.count("/") > 1:
            # named in full by its own cycle, it meant this cycle
            return before.ref if along else name
        if name.count("/") > 1 or along:
            return name
        return f"{before.cycle.id}/{before.ref}"


def _references(team: workspace.Team, root: tree.Node) -> Iterator[tuple[plan.Ending, ScalarNode]]:
    """Every reference in a plan, with the goal that it stands under."""
    for i, objective in enumerate(team.objectives):
        yield from _words(objective, tree.inside(root, "objectives", i))
        for j, key_result in enumerate(objective.key_results):
            yield from _words(key_result, tree.inside(root, "objectives", i, "key_results", j))


def _words(goal: plan.Ending, node: tree.Node | None) -> Iterator[tuple[plan.Ending, ScalarNode]]:
    for i in range(len(goal.supports)):
        word = tree.inside(node, "supports", i) if node else None
        if isinstance(word, ScalarNode):
            yield goal, word
