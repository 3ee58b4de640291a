"""Drafts under the linter: what they leave open is advice, and so is all that rules find there."""

from collections.abc import Iterator
from dataclasses import replace

from okrcli.findings import Finding, Level, Place
from okrcli.messages import N_
from okrcli.model import plan, shape_errors
from okrcli.rules.subjects import Fault, Planned, RuleInput
from okrcli.store.open import Loaded
from okrcli.text import tree
from okrcli.text.drafts import open_keys


def drafts(planned: Planned) -> frozenset[shape_errors.Path]:
    """The paths of what is being written in a plan: the whole of it, objectives, key results."""
    whole = planned.team.plan
    if whole is None:
        return frozenset()
    found: set[shape_errors.Path] = {()} if whole.draft else set()
    for i, objective in enumerate(whole.objectives):
        if objective.draft:
            found.add(("objectives", i))
        for j, key_result in enumerate(objective.key_results):
            if key_result.draft:
                found.add(("objectives", i, "key_results", j))
    return frozenset(found)


class Drafts:
    """The drafts of a workspace's open plans, by file."""

    def __init__(self, scene: RuleInput) -> None:
        self.plans = {planned.file: planned for planned in scene.open_plans()}
        every = {file: drafts(planned) for file, planned in self.plans.items()}
        self.paths = {file: found for file, found in every.items() if found}

    def graded(self, fault: Fault, usual: Level) -> Fault:
        """The fault with its level: advice inside a draft, else its own or the usual one."""
        inside = self._holds(fault.file, fault.path)
        return replace(fault, level="advice" if inside else fault.level or usual)

    def _holds(self, file: str, path: shape_errors.Path) -> bool:
        paths = self.paths.get(file, frozenset())
        return bool(paths) and any(path[:n] in paths for n in range(len(path) + 1))

    def advice(self, loaded: Loaded) -> Iterator[Finding]:
        """What drafts leave open: numbers that are undecided, and measures that lack."""
        for file in self.paths:
            root = loaded.tree(file)
            if root is None:
                continue
            for key in open_keys(root):
                yield Finding(
                    "YM005",
                    shape_errors.NAMES["YM005"],
                    "advice",
                    Place(file, key.span),
                    N_("`{key}` of this draft is still open"),
                    N_("write it, then take `draft:` out: from that day it is a goal"),
                    {"key": key.text},
                )
            yield from self._unmeasured(file, root)

    def _unmeasured(self, file: str, root: tree.Node) -> Iterator[Finding]:
        """What else is missing of the key results of which nothing is undecided."""
        for path, item in _key_results(self.plans[file].team.plan):
            node = tree.inside(root, *path)
            if not self._holds(file, path) or node is None:
                continue
            if any(open_keys(node, draft=True)):
                continue
            for problem in item.unfinished():
                place = Place(file, tree.span_at(root, (*path, *problem.path)))
                yield Finding(
                    problem.code,
                    shape_errors.NAMES[problem.code],
                    "advice",
                    place,
                    problem.text,
                    problem.hint,
                    problem.values,
                )


def _key_results(whole: plan.Plan | None) -> Iterator[tuple[shape_errors.Path, plan.KeyResult]]:
    for i, objective in enumerate(whole.objectives if whole else ()):
        for j, key_result in enumerate(objective.key_results):
            yield ("objectives", i, "key_results", j), key_result
