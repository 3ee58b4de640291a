"""What a carried goal supports, kept intact: pinned to its cycle where that has not come along.

`supports: acme/grow` means this cycle, else a longer one around it. In the next cycle the same
words may mean nothing. Then the reference is written in full, `2026-Q4/acme/grow`: it stays true,
and its people are told to point it at a goal of the new cycle.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from okrcli import document, sources
from okrcli.cli.carrying.rewriting import Note
from okrcli.document import tree
from okrcli.document.splice import Splice
from okrcli.findings import N_
from okrcli.model import plan, reference, workspace


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
        self, team: workspace.Team, text: str, root: document.Node
    ) -> tuple[str, list[Note]]:
        """A carried plan's text with its references put right, and what to tell of them."""
        splice, notes = Splice(text), []
        for goal, word in _references(team, root):
            name = self.name(team, word.text)
            if name == word.text:
                continue
            splice.replace(word, name)
            if name.count("/") > 1:
                words = N_("supports {ref}, of an earlier cycle; choose a goal of the new one")
                notes.append(Note(goal.id, words, {"ref": name}))
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


def _references(
    team: workspace.Team, root: document.Node
) -> Iterator[tuple[plan.Ending, document.Scalar]]:
    """Every reference in a plan, with the goal that it stands under."""
    for i, objective in enumerate(team.objectives):
        yield from _words(objective, tree.inside(root, "objectives", i))
        for j, key_result in enumerate(objective.key_results):
            yield from _words(key_result, tree.inside(root, "objectives", i, "key_results", j))


def _words(
    goal: plan.Ending, node: document.Node | None
) -> Iterator[tuple[plan.Ending, document.Scalar]]:
    for i in range(len(goal.supports)):
        word = tree.inside(node, "supports", i) if node else None
        if isinstance(word, document.Scalar):
            yield goal, word
