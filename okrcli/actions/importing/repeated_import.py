"""A second import of a file whose goals are in the workspace: its new readings alone."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from okrcli.actions.importing.meaning import vocabulary
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.planning.measures import Measure, measure_of
from okrcli.actions.importing.planning.places import Season
from okrcli.actions.importing.planning.planned import Dated
from okrcli.actions.importing.planning.reading_plans import Settler
from okrcli.actions.importing.records import Gathered, ImportedGoal
from okrcli.actions.importing.request import ImportRequest
from okrcli.actions.importing.texts.record_texts import Filed
from okrcli.messages import N_
from okrcli.model import measures, plan, workspace
from okrcli.store.open import Loaded
from okrcli.text import tree
from okrcli.text.tree import MappingNode, ScalarNode, SequenceNode


class Known(NamedTuple):
    """A key result of the workspace: its cycle, team and the goal itself."""

    season: workspace.Cycle
    team: workspace.Team
    item: plan.KeyResult


def sources_of(loaded: Loaded) -> dict[tuple[str, str, str], str]:
    """Where each goal says it was imported from (`x-source`), by cycle, team and id."""
    found = {}
    for season in loaded.workspace.cycles.values():
        for team in season.planned:
            tree = loaded.tree(team.path)
            for key, source in _sources(tree):
                found[season.id, team.id, key] = source
    return found


def _sources(tree: tree.Node | None) -> Iterator[tuple[str, str]]:
    if isinstance(tree, SequenceNode):
        for item in tree.items:
            yield from _sources(item)
    if not isinstance(tree, MappingNode):
        return
    texts = {key.text: node.text for key, node in tree.entries if isinstance(node, ScalarNode)}
    if "id" in texts and "x-source" in texts:
        yield texts["id"], texts["x-source"]
    for _, node in tree.entries:
        yield from _sources(node)


def readings(
    found: Gathered,
    wanted: ImportRequest,
    sources: Mapping[tuple[str, str, str], str],
    notices: Notices,
) -> list[Filed]:
    """The readings that the workspace does not have yet, of goals found by source, then title."""
    index = _index(wanted, sources)
    filed = []
    for goal in found.of_kind("key result"):
        known = index.get(goal.source) or index.get(vocabulary.folded(goal.title))
        if known is None:
            notices.skip(
                goal.at, N_("no goal of the workspace is called {name}"), name=goal.title[:60]
            )
            continue
        season = Season(
            known.season.id, known.season.dates.start, known.season.dates.end, is_there=True
        )
        settler = Settler(wanted, season.span, notices)
        there = known.team.readings.get(known.item.id, ())
        said = {(point.day, point.reading.value, point.reading.done) for point in there}
        for each in settler.settled(goal, _measure(known.item, goal, wanted)):
            if (each.day, each.value, each.done) not in said:
                filed.append(_filed(known, each))
    return filed


def _filed(known: Known, each: Dated) -> Filed:
    folder = f"{known.season.path}/checkins/{known.team.id}"
    if known.team.group:
        folder = f"{known.season.path}/{known.team.group}/checkins/{known.team.id}"
    return Filed(folder, known.item.id, each)


def _index(wanted: ImportRequest, sources: Mapping[tuple[str, str, str], str]) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for season in wanted.space.cycles.values():
        if wanted.cycle and season.id.casefold() != wanted.cycle.casefold():
            continue
        for team in season.planned:
            for objective in team.objectives:
                for item in objective.key_results:
                    known = Known(season, team, item)
                    found.setdefault(vocabulary.folded(item.title), known)
                    found.setdefault(vocabulary.folded(item.id), known)
                    source = sources.get((season.id, team.id, item.id))
                    if source:
                        found[source] = known
    return found


def _measure(item: plan.KeyResult, goal: ImportedGoal, wanted: ImportRequest) -> Measure:
    """How the workspace measures a key result, with what the file's numbers are multiplied with."""
    inferred = measure_of(goal, wanted, Notices())
    made = item.measure
    if item.draft:
        return Measure("draft")
    if isinstance(made, measures.DoneWhen):
        return Measure("done")
    if isinstance(made, measures.Milestones):
        return Measure("milestones")
    if isinstance(made, measures.Zones):
        return Measure("worded" if isinstance(made.target, str) else "reach")
    return Measure("reach", scale=inferred.scale, field_=inferred.field_)
