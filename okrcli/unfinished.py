"""Drafts under the linter: what they leave open is advice, and so is all that rules find there."""

from collections.abc import Iterator
from dataclasses import replace

from okrcli import document, load
from okrcli.findings import N_, Finding, Level, Place
from okrcli.model import plan, shape
from okrcli.rules.scene import Fault, Planned, Scene


def drafts(planned: Planned) -> frozenset[shape.Path]:
    """The paths of what is being written in a plan: the whole of it, objectives, key results."""
    whole = planned.team.plan
    if whole is None:
        return frozenset()
    found: set[shape.Path] = {()} if whole.draft else set()
    for i, objective in enumerate(whole.objectives):
        if objective.draft:
            found.add(("objectives", i))
        for j, key_result in enumerate(objective.key_results):
            if key_result.draft:
                found.add(("objectives", i, "key_results", j))
    return frozenset(found)


class Drafts:
    """The drafts of a workspace's open plans, by file."""

    def __init__(self, scene: Scene) -> None:
        self.plans = {planned.file: planned for planned in scene.open_plans()}
        every = {file: drafts(planned) for file, planned in self.plans.items()}
        self.paths = {file: found for file, found in every.items() if found}

    def graded(self, fault: Fault, usual: Level) -> Fault:
        """The fault with its level: advice inside a draft, else its own or the usual one."""
        inside = self._holds(fault.file, fault.path)
        return replace(fault, level="advice" if inside else fault.level or usual)

    def _holds(self, file: str, path: shape.Path) -> bool:
        paths = self.paths.get(file, frozenset())
        return bool(paths) and any(path[:n] in paths for n in range(len(path) + 1))

    def advice(self, loaded: load.Loaded) -> Iterator[Finding]:
        """What drafts leave open: numbers that are undecided, and measures that lack."""
        for file in self.paths:
            root = loaded.tree(file)
            if root is None:
                continue
            for key in document.open_keys(root):
                yield Finding(
                    "YM005", shape.NAMES["YM005"], "advice", Place(file, key.span),
                    N_("`{key}` of this draft is still open"),
                    N_("write it, then take `draft:` out: from that day it is a goal"),
                    {"key": key.text},
                )  # fmt: skip
            yield from self._unmeasured(file, root)

    def _unmeasured(self, file: str, root: document.Node) -> Iterator[Finding]:
        """What else is missing of the key results of which nothing is undecided."""
        for path, item in _key_results(self.plans[file].team.plan):
            node = document.inside(root, *path)
            if not self._holds(file, path) or node is None:
                continue
            if any(document.open_keys(node, draft=True)):
                continue
            for problem in item.unfinished():
                place = Place(file, document.span_at(root, (*path, *problem.path)))
                yield Finding(
                    problem.code, shape.NAMES[problem.code], "advice", place, problem.text,
                    problem.hint, problem.values,
                )  # fmt: skip


def _key_results(whole: plan.Plan | None) -> Iterator[tuple[shape.Path, plan.KeyResult]]:
    for i, objective in enumerate(whole.objectives if whole else ()):
        for j, key_result in enumerate(objective.key_results):
            yield ("objectives", i, "key_results", j), key_result
