"""The run of `okr init NEXT --from CYCLE`: what was carried over becomes the next cycle's plans."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.carry_over import carried_goals
from okrcli.actions.carry_over.carried_goals import CarryChoice, carried_choice
from okrcli.actions.carry_over.plan_rewriting import Realigner, Rewriter, RewritingNote, With
from okrcli.actions.check_in import eligibility
from okrcli.actions.init import first_files, scaffold
from okrcli.actions.init.first_files import write_first_files
from okrcli.actions.init.scaffold import ScaffoldRequest
from okrcli.cli import opening, terminal
from okrcli.cli.scaffolding import defaults
from okrcli.cli.scaffolding.carried_output import carried_lines
from okrcli.cli.scaffolding.output import ScaffoldNews, scaffold_lines
from okrcli.cli.scaffolding.questions import Spoken
from okrcli.cli.shown_writes import after_writing
from okrcli.messages import N_
from okrcli.model import cycle, reference, workspace
from okrcli.store.open import Loaded, workspace_from
from okrcli.text.tree import MappingNode

Notes = dict[str, list[RewritingNote]]


def begin_next_cycle(typed: defaults.Typed, source: str, spoken: Spoken, on: date) -> int:
    """Begin the next cycle with what goes on, and say so; 0, or the OkrError of what stops it."""
    opened = opening.here()
    space = opened.workspace
    eligibility.check_settings(space)
    language = opening.language(spoken.lang, space)
    old = reference.cycle_named(space, source)
    season = _season(space, old, typed)
    choices = [carried_choice(space, old, team, on) for team in _teams(space, old, typed, on)]
    for each in choices:
        carried_goals.check_carried(space, each)
    homes = {each.team.id: _home(space, season, each.team) for each in choices}
    bare = tuple(homes[each.team.id] for each in choices if not each.objectives)
    organisation = space.settings.organisation or opened.root.name
    wanted = ScaffoldRequest(organisation, language.code, season, bare)
    plans = {path_of(homes[each.team.id], season): each for each in choices if each.objectives}
    carried, notes = _carried(
        opened.loaded, (old.id, season), plans, scaffold.scaffold_files(wanted)
    )
    written = write_first_files(opened.root, {**scaffold.scaffold_files(wanted), **carried})
    with after_writing(written.new):
        told = _told(opened.root, on, wanted, written, tuple(homes.values()))
        page = spoken.page(language)
        terminal.show(carried_lines(choices, notes, written.new, page), spoken.color)
        terminal.show(scaffold_lines(told, page), spoken.color)
    return 0


def _told(
    root: Path,
    on: date,
    wanted: ScaffoldRequest,
    written: first_files.Written,
    teams: tuple[scaffold.ScaffoldTeam, ...],
) -> ScaffoldNews:
    """What to say in the end: of an example that is to be written over, else of what goes on."""
    if wanted.teams:
        return ScaffoldNews(root, on, wanted, written)
    going_on = replace(wanted, teams=teams)
    return ScaffoldNews(root, on, going_on, written, N_("set what is to be reached now"))


def _season(
    space: workspace.Workspace, old: workspace.Cycle, typed: defaults.Typed
) -> scaffold.ScaffoldCycle:
    """The cycle to begin: the one named, else the one that follows; UsageError for the old one."""
    name = typed.cycle or cycle.following(old.id)
    if typed.group or typed.organisation:
        raise errors.UsageError(
            N_(
                "--from keeps plans in their divisions and okr.yaml as it is; leave --group and"
                " --organisation out"
            )
        )
    if not name:
        raise errors.UsageError(
            N_(
                "`{cycle}` does not tell what follows it; name the next cycle, as in `okr init"
                " NEXT --from {cycle} --start DATE --end DATE`"
            ),
            cycle=old.id,
        )
    found = scaffold.existing_season(space, name) or scaffold.season_typed(
        name, typed.start, typed.end
    )
    if found.name == old.id:
        raise errors.UsageError(
            N_("{cycle} cannot go on into itself; name the cycle after it"), cycle=old.id
        )
    return found


def _teams(
    space: workspace.Workspace, old: workspace.Cycle, typed: defaults.Typed, on: date
) -> list[workspace.Team]:
    """The teams whose plans go on: those named, else all; RefusedError where one has not closed."""
    every = [team for team in old.teams.values() if team.path]
    if typed.teams:
        wanted = {names.team(space, [old], name) for name in typed.teams}
        every = [team for team in every if team.id in wanted]
    for finding in space.findings:
        if any(finding.place.path in {team.path, team.review_path} for team in every):
            raise errors.RefusedError(
                N_("{broken}; nothing was written"), broken=names.broken(finding)
            )
    waiting = [team.id for team in every if not team.closed(on)]
    if waiting:
        raise errors.RefusedError(
            N_(
                "not closed yet in {cycle}: {teams}; close with `okr close {cycle} --team"
                " {team}`, or name those who have with --team"
            ),
            cycle=old.id,
            teams=", ".join(waiting),
            team=waiting[0],
        )
    if not every:
        raise errors.NotFoundError(
            N_("{cycle} has no plan to carry anything over from"), cycle=old.id
        )
    return every


def _home(
    space: workspace.Workspace, season: scaffold.ScaffoldCycle, team: workspace.Team
) -> scaffold.ScaffoldTeam:
    """The team in the next cycle: where it has a plan there already, else where it was."""
    new = space.cycles.get(season.name)
    found = [each for each in new.teams.values() if each.path] if new else []
    there = next((each for each in found if each.id.lower() == team.id.lower()), team)
    return scaffold.ScaffoldTeam(there.id, there.name, there.group)


def path_of(team: scaffold.ScaffoldTeam, season: scaffold.ScaffoldCycle) -> str:
    """Where a team's plan of a cycle stands, from the workspace's root."""
    group = f"{team.group}/" if team.group else ""
    return f"cycles/{season.name}/{group}plans/{team.id}.yaml"


def _carried(
    loaded: Loaded,
    span: tuple[str, scaffold.ScaffoldCycle],
    plans: Mapping[str, CarryChoice],
    rest: Mapping[str, str],
) -> tuple[dict[str, str], Notes]:
    """The texts of the plans that are carried over, by path, and the notes on them, by team."""
    old, season = span
    dates = cycle.Cycle(start=season.start, end=season.end)
    texts: dict[str, str] = {}
    notes: Notes = {}
    for path, each in plans.items():
        rewriter = _rewriter(loaded, each)
        texts[path] = rewriter.rewritten(dates)
        notes[each.team.id] = rewriter.notes
    after = workspace_from(With(loaded.source, {**rest, **texts}))
    _check(after, texts)
    space = after.workspace
    align = Realigner(space, space.cycles[old], space.cycles[season.name])
    for path, each in plans.items():
        team, root = align.new.teams.get(each.team.id), after.tree(path)
        if team and root and team.path == path:
            texts[path], more = align.realigned(team, texts[path], root)
            notes[each.team.id] += more
    return texts, notes


def _rewriter(loaded: Loaded, each: CarryChoice) -> Rewriter:
    root = loaded.tree(each.team.path)
    assert isinstance(root, MappingNode)  # the plan was read from it
    text = loaded.source.read(each.team.path).decode("utf-8-sig")
    return Rewriter(loaded.workspace, each, text, root)


def _check(after: Loaded, texts: dict[str, str]) -> None:
    """RefusedError where a plan that would be written could not be read; that is our mistake."""
    for finding in after.workspace.findings:
        if finding.place.path in texts:
            raise errors.RefusedError(
                N_("{place} would not be right ({said}); please report it, nothing was written"),
                place=finding.place,
                said=finding.said,
            )
