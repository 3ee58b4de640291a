"""Rules for objectives: where to go, said so that people want to go there."""

from collections.abc import Iterator

from okrcli.messages import N_
from okrcli.model import measures, plan, shape_errors
from okrcli.rules.subjects import Fault, Planned, RuleInput
from okrcli.rules.titles import activity, numbers, objectives, placeholder

TITLE_LIMIT = 120


def too_many_objectives(scene: RuleInput) -> Iterator[Fault]:
    """A plan of many objectives has no priorities: whoever reads it still has to choose.

    Three to five is what people can keep in mind for a quarter. What does not fit is next cycle's.
    The limit is `rules.max_objectives` in okr.yaml.

    Source: re:Work; Futureworks (3-5).
    """
    most = scene.workspace.settings.rules.max_objectives
    for planned in scene.open_plans():
        objectives = list(planned.objectives())
        if len(objectives) > most:
            path, _ = objectives[most]
            yield Fault(
                planned.file,
                (*path, "id"),
                N_("{n} objectives in one plan; at most {most}"),
                N_("keep those that matter most this cycle, and leave the others for the next"),
                {"n": len(objectives), "most": most},
            )


def objective_without_key_results(scene: RuleInput) -> Iterator[Fault]:
    """An objective without key results is a slogan: nobody can tell whether it was reached.

    Source: Viva Goals.
    """
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            if not objective.key_results:
                yield Fault(
                    planned.file,
                    (*path, "title"),
                    N_("the objective `{id}` has no key results"),
                    N_("add one to three that show whether it was reached"),
                    {"id": objective.id},
                )


def objective_has_number(scene: RuleInput) -> Iterator[Fault]:
    """An objective inspires; key results measure. A number in its title makes it a key result.

    Names, standards, years and quarters are no such numbers.

    Source: Wodtke, Radical Focus.
    """
    for planned, path, objective in _written(scene):
        part = objectives.goal_number(objective.title)
        if part:
            yield Fault(
                planned.file,
                (*path, "title"),
                N_("a number in an objective"),
                N_("say where to go; the number belongs in a key result"),
                {},
                part,
            )


def objective_without_why(scene: RuleInput) -> Iterator[Fault]:
    """Without a reason an objective cannot be weighed against another, or dropped in time.

    The reason stands in `why:`, or in the title itself after "in order to" or "so that".

    Source: Futureworks.
    """
    for planned in scene.open_plans():
        missing = [
            (path, objective)
            for path, objective in planned.objectives()
            if not objective.why and not objectives.purpose(objective.title)
        ]
        if missing:
            yield Fault(
                planned.file,
                (*missing[0][0], "title"),
                N_("objectives without a reason: {ids}"),
                N_("add `why:`, or say it in the title: in order to …"),
                {"ids": _ids(objective for _, objective in missing)},
            )


def no_owner(scene: RuleInput) -> Iterator[Fault]:
    """What nobody owns, nobody checks in. One name is enough: of a person or a team.

    The objective has an owner, or each of its key results has.

    Source: Viva Goals.
    """
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            owned = [kr.owner for kr in objective.key_results if not kr.dropped]
            if not objective.owner and not (owned and all(owned)):
                yield Fault(
                    planned.file,
                    (*path, "id"),
                    N_("nobody owns the objective `{id}`"),
                    N_("add `owner:`, a person or a team"),
                    {"id": objective.id},
                )


def objective_too_long(scene: RuleInput) -> Iterator[Fault]:
    """A title you cannot say in one breath is not remembered, and then it is not done.

    At most 120 characters, on one line. Reasons go into `why:`.

    Source: Google's OKR Playbook.
    """
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            long = len(objective.title) > TITLE_LIMIT or "\n" in objective.title.strip()
            if long:
                yield Fault(
                    planned.file,
                    (*path, "title"),
                    N_("the title is too long to remember"),
                    N_("one line of at most {limit} characters; the reason goes into `why:`"),
                    {"limit": TITLE_LIMIT},
                )


def business_as_usual(scene: RuleInput) -> Iterator[Fault]:
    """What goes on as before needs no objective. If it is in danger, say what is to change.

    Figures to be kept are KPIs, or key results with `at_least:` or `below:`.

    Source: re:Work.
    """
    for planned, path, objective in _written(scene):
        part = objectives.business_as_usual(objective.title)
        if part:
            yield Fault(
                planned.file,
                (*path, "title"),
                N_("this goes on as before"),
                N_("say what is to change; what must be kept is a KPI"),
                {},
                part,
            )


def no_number_anywhere(scene: RuleInput) -> Iterator[Fault]:
    """Milestones and yes-or-no goals warn late: with no number, nobody sees a quarter go wrong.

    Source: Google's OKR Playbook.
    """
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            worded = [not _has_number(kr) for kr in objective.key_results if not kr.dropped]
            if worded and all(worded):
                yield Fault(
                    planned.file,
                    (*path, "title"),
                    N_("no key result of this objective has a number"),
                    N_("find one that can be read every week"),
                )


def only_guardrails(scene: RuleInput) -> Iterator[Fault]:
    """An objective whose key results are all to be kept says what must not get worse, and no more.

    Something is to be reached, or it is a KPI.

    Source: Cascade.
    """
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            kept = [kr.numeric() for kr in objective.key_results if not (kr.dropped or kr.draft)]
            if kept and all(isinstance(what, measures.Keep) for what in kept):
                yield Fault(
                    planned.file,
                    (*path, "title"),
                    N_("every key result of this objective is to be kept: what is to be reached?"),
                    N_("add one with `baseline` and `target`, or make these KPIs"),
                )


def _has_number(item: plan.KeyResult) -> bool:
    """Whether a key result is measured by a number, or names one in its own words."""
    texts = [item.title, item.done_when or "", *(step.title for step in item.milestones or ())]
    if item.zones:
        texts += item.zones.given().values()
    return bool(item.numeric() or item.measured_by or any(map(numbers.has_number, texts)))


def two_goals_in_one(scene: RuleInput) -> Iterator[Fault]:
    """An objective that wants two things lets a team pick the easier one: make it two.

    Source: Wodtke, Radical Focus.
    """
    for planned, path, objective in _written(scene):
        part = objectives.second_goal(objective.title)
        if part:
            yield Fault(
                planned.file,
                (*path, "title"),
                N_("a second goal begins here"),
                N_("make it an objective of its own, or name what both are for"),
                {},
                part,
            )


def objective_is_an_activity(scene: RuleInput) -> Iterator[Fault]:
    """An objective says where to go. To attend, to discuss or to map is work on the way.

    Found by verbs that are never an ambition; "help", "promote" and "engage" may be one.

    Source: real sets of goals, one objective in fifteen.
    """
    for planned, path, objective in _written(scene):
        part = activity.pure_activity(objective.title)
        if part and not objectives.business_as_usual(objective.title):
            yield Fault(
                planned.file,
                (*path, "title"),
                N_("an activity, not somewhere to go"),
                N_("say what it is for: what is better when it is done?"),
                {},
                part,
            )


def _written(scene: RuleInput) -> Iterator[tuple[Planned, shape_errors.Path, plan.Objective]]:
    """Each objective whose title is no blank: of a blank there is only one thing to say."""
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            if not placeholder.is_placeholder(objective.title):
                yield planned, path, objective


def _ids(items: Iterator[plan.Objective]) -> str:
    return ", ".join(item.id for item in items)
