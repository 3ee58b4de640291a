"""Plans, readings and grades as they will be written, made of what was gathered."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from okrcli import errors
from okrcli.actions.importing.gathering import markup
from okrcli.actions.importing.meaning import numbers, people, vocabulary
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.planning import ids, measures
from okrcli.actions.importing.planning.places import Cycles, Season, Teams, settle_cycles
from okrcli.actions.importing.planning.planned import (
    PlannedKeyResult,
    PlannedObjective,
    PlannedPlan,
)
from okrcli.actions.importing.planning.reading_plans import Settler
from okrcli.actions.importing.records import Gathered, ImportedGoal
from okrcli.actions.importing.request import ImportRequest
from okrcli.messages import N_

_PERCENT = re.compile(r"(?i)%|\b(?:per ?cent|prosent|prozent)")
_LONGEST = 9_900
_FAR = Decimal("0.1")


class Planner:
    """Turns what was gathered into plans."""

    def __init__(
        self, wanted: ImportRequest, cycles: Cycles, teams: Teams, register: people.Register
    ) -> None:
        self.wanted = wanted
        self.cycles = cycles
        self.teams = teams
        self.register = register
        self.notices = Notices()
        self.plans: dict[tuple[str, str], PlannedPlan] = {}

    def planned(self, found: Gathered, notices: Notices) -> list[PlannedPlan]:
        """The plans by cycle and team, with every objective, key result and reading in place."""
        self.notices = notices
        objectives = list(found.of_kind("objective"))
        seasons = settle_cycles(objectives, self.cycles, notices)
        made: dict[int, PlannedObjective] = {}
        for goal in objectives:
            if id(goal) in seasons:
                made[id(goal)] = self._objective(goal, seasons[id(goal)])
        self._link(made)
        self._share()
        self._name(found)
        return [self.plans[key] for key in sorted(self.plans)]

    def _plan(self, season: Season, team: str) -> PlannedPlan:
        name = self.teams.names.get(team, team)
        return self.plans.setdefault((season.id, team), PlannedPlan(season, team, name))

    def _objective(self, goal: ImportedGoal, season: Season) -> PlannedObjective:
        team, others = self.teams.of(goal, self.notices)
        goal.title = markup.shortened(goal.title, goal.description, goal.at, self.notices)
        made = PlannedObjective(goal, owners=self._owners(goal), teams=others)
        made.description = "\n".join(goal.description)[:_LONGEST]
        made.dropped = self._dropped(goal, season)
        self._plan(season, team).objectives.append(made)
        settler = Settler(self.wanted, season.span, self.notices)
        for child in goal.children:
            self._note_team(child, goal, team)
            made.key_results.append(self._key_result(child, season, settler))
        if not goal.children:
            self.notices.bend("objective-without-kr", goal.at)
        if len(goal.children) > self.wanted.space.settings.rules.max_key_results:
            for child in goal.children:
                self.notices.bend("over-three", child.at)
        return made

    def _note_team(self, child: ImportedGoal, goal: ImportedGoal, team: str) -> None:
        if (
            child.teams
            and goal.teams
            and self.teams.id_of(child.teams[0])
            not in {team, *(self.teams.id_of(name) for name in goal.teams)}
        ):
            self.notices.bend("team-differs", child.at, child.teams[0])

    def _owners(self, goal: ImportedGoal) -> tuple[str, ...]:
        told = [self.wanted.people.get(person.name or person.id, "") for person in goal.owners]
        added = [self.register.add(person) for person in goal.owners]
        return tuple(dict.fromkeys(known or made for known, made in zip(told, added, strict=True)))

    def _key_result(self, goal: ImportedGoal, season: Season, settler: Settler) -> PlannedKeyResult:
        goal.title = markup.shortened(goal.title, goal.description, goal.at, self.notices)
        measure = measures.measure_of(goal, self.wanted, self.notices)
        made = PlannedKeyResult(goal, measure, owners=self._owners(goal))
        made.description = described(goal)
        made.weight = self._weight(goal)
        made.work = tuple(
            dict.fromkeys(link for link in goal.links if link[1].startswith("https://"))
        )
        made.dropped = self._dropped(goal, season)
        self._box(made, goal, season)
        made.readings = settler.settled(goal, measure)
        if measure.kind == "reach" and not measure.unit and _PERCENT.search(made.description):
            self.notices.bend("unit-in-text", goal.at, made.description[:40])
        made.grade = self._grade(goal, season)
        self._compare_score(goal, measure)
        return made

    def _weight(self, goal: ImportedGoal) -> Decimal | None:
        found = numbers.of_cell(goal.cell("weight"), goal.habits.signs.get("weight"))
        is_given = found is not None and found.value >= 0 and found.value != 1
        return found.value if found and is_given else None

    def _dropped(self, goal: ImportedGoal, season: Season) -> date | None:
        if not goal.struck:
            return None
        self.notices.bend("struck", goal.at)
        return self.wanted.on if season.start <= self.wanted.on <= season.end else season.end

    def _box(self, made: PlannedKeyResult, goal: ImportedGoal, season: Season) -> None:
        """The days that narrow a key result's time box; those of the cycle itself say nothing."""
        start, due = goal.start, goal.due
        for day in (start, due):
            if day is not None and not season.start <= day <= season.end:
                self.notices.bend("other-cycle", goal.at, day.isoformat())
        made.start = start if start and season.start < start <= season.end else None
        made.due = due if due and season.start <= due < season.end else None
        if made.start and made.due and made.start > made.due:
            made.start = None

    def _grade(self, goal: ImportedGoal, season: Season) -> Decimal | None:
        """The grade that people gave, once the cycle has ended."""
        final = [r for r in goal.readings if r.field == "final_score"]
        if not final or self.wanted.on < season.end:
            return None
        found = numbers.of_cell(final[0].value, goal.habits.signs.get("final_score"))
        value = found.value / 100 if found and found.percent else found.value if found else None
        return value if value is not None and 0 <= value <= 1 else None

    def _compare_score(self, goal: ImportedGoal, measure: measures.Measure) -> None:
        """Note a score of the file that is more than 10 points away from the progress."""
        cell = goal.cell("score") if not goal.cell("score").blank else goal.cell("progress")
        if cell.error:
            self.notices.bend("error-value", goal.at, cell.error)
            return
        start, end = measure.keys.get("baseline"), measure.keys.get("target")
        score = numbers.of_cell(cell, goal.habits.signs.get("score"))
        now = numbers.of_cell(goal.cell("current"), goal.habits.signs.get("current"))
        is_reach = measure.kind == "reach" and measure.field_ == "current"
        if not (is_reach and score and now) or not isinstance(start, Decimal):
            return
        if not isinstance(end, Decimal) or end == start:
            return
        value = now.value if now.percent else now.value * measure.scale
        progress = (value - start) / (end - start)
        said = score.value / 100 if score.percent or score.value > 2 else score.value
        if abs(min(max(progress, Decimal(0)), Decimal(1)) - said) > _FAR:
            self.notices.bend("score-differs", goal.at, f"{said:.2f} there, {progress:.2f} here")

    def _link(self, made: dict[int, PlannedObjective]) -> None:
        """Give every goal of a plan its id, then name what each objective supports."""
        for plan in self.plans.values():
            goals: list[PlannedObjective | PlannedKeyResult] = [*plan.objectives]
            goals += [each for objective in plan.objectives for each in objective.key_results]
            named = ids.ids([(each.goal.title, each.goal.own_id) for each in goals])
            for each, name in zip(goals, named, strict=True):
                each.id = name
            self._note_twins(plan)
        homes = {id(o.goal): (plan, o) for plan in self.plans.values() for o in plan.objectives}
        titles = {o.goal.title.casefold(): o.goal for o in made.values()}
        for objective in made.values():
            goal = objective.goal
            above = goal.parent if goal.parent is not None else titles.get(goal.supports.casefold())
            if above is not None and id(above) in homes and above is not goal:
                self._support(objective, *homes[id(above)])
            elif goal.supports:
                for at in (goal.at, *(child.at for child in goal.children)):
                    self.notices.bend("parent-not-in-file", at, goal.supports[:60])

    def _support(
        self, objective: PlannedObjective, plan: PlannedPlan, above: PlannedObjective
    ) -> None:
        ref = f"{plan.team}/{above.id}"
        several = len({each.season.id for each in self.plans.values()}) > 1
        objective.supports = f"{plan.season.id}/{ref}" if several else ref
        self.notices.bend("nested", objective.goal.at, above.goal.title[:60])
        self.notices.bend("nested", above.goal.at, above.goal.title[:60])

    def _note_twins(self, plan: PlannedPlan) -> None:
        """Note titles that stand twice, and those that all but do."""
        seen: dict[str, ImportedGoal] = {}
        bare: dict[str, ImportedGoal] = {}
        for goal in (o.goal for o in plan.objectives):
            key = "".join(filter(str.isalnum, vocabulary.folded(goal.title)))
            if key and key in bare:
                self.notices.bend("near-title", goal.at, bare[key].title[:60])
            bare.setdefault(key, goal)
        for objective in plan.objectives:
            for each in objective.key_results:
                key = vocabulary.folded(each.goal.title)
                if key in seen:
                    self.notices.bend("dup-title", each.goal.at, each.goal.title[:60])
                seen.setdefault(key, each.goal)

    def _share(self) -> None:
        """Begin an empty plan for each team that shares an objective and has none."""
        for plan in list(self.plans.values()):
            for objective in plan.objectives:
                for team in objective.teams:
                    known = self.wanted.space.cycles.get(plan.season.id)
                    if known is None or team not in known.teams:
                        self._plan(plan.season, team)

    def _name(self, found: Gathered) -> None:
        """Give plans the leads that a list of teams names."""
        leads = {self.teams.id_of(name): owners for name, owners in found.teams.items()}
        for plan in self.plans.values():
            owners = leads.get(plan.team)
            if owners:
                plan.lead = self.register.add(owners[0])


def described(goal: ImportedGoal) -> str:
    """The description of a key result: what stood as one, the level above it, remarks, actions."""
    lines = list(goal.description)
    aside = [goal.extra.get(name, "") for name in ("sublevel", "comment")]
    joined = "; ".join(text for text in aside if text)
    every = (joined, *lines, goal.extra.get("actions", ""))
    return "\n".join(text for text in every if text.strip())[:_LONGEST]


def check_free(plans: Iterable[PlannedPlan], wanted: ImportRequest) -> None:
    """RefusedError where a plan is there already, of which nothing is ever changed."""
    there = [
        plan.path
        for plan in plans
        if plan.season.id in wanted.space.cycles
        and (team := wanted.space.cycles[plan.season.id].teams.get(plan.team)) is not None
        and team.path
    ]
    if there:
        raise errors.ExistsError(
            N_(
                "{path} is there already, and okr changes no plan; import into another cycle or"
                " team with --cycle or --team, or only the readings with --readings"
            ),
            path=there[0],
        )


def count_lost(plans: Sequence[PlannedPlan], notices: Notices) -> None:
    """UsageError where nothing was found to import at all."""
    if any(plan.objectives for plan in plans):
        return
    first = next(iter(notices.skipped.values()), None)
    if first is None:
        raise errors.UsageError(N_("no goal was found to import"))
    raise errors.UsageError(
        N_("no goal was found to import: {at}: {why}"), at=first.at, why=first.said
    )
