"""Rules for reviews: what was learned when a cycle closed."""

from collections.abc import Iterator

from okrcli.messages import N_
from okrcli.rules.subjects import Fault, RuleInput
from okrcli.scoring import grades


def grade_without_learning(scene: RuleInput) -> Iterator[Fault]:
    """A commitment that was not kept needs an explanation: what will you do differently?

    Source: Google's OKR Playbook.
    """
    for planned in scene.every_plan():
        review = planned.team.review
        for objective in planned.team.objectives if review else ():
            given = review.objectives.get(objective.id) if review else None
            if given is None or given.learned:
                continue
            for item in objective.key_results:
                reviewed = given.key_results.get(item.id)
                kind = item.kind or objective.kind or "aspirational"
                if reviewed is None or reviewed.grade is None or reviewed.learned:
                    continue
                if kind == "committed" and not grades.meets(reviewed.grade, kind):
                    yield Fault(
                        planned.team.review_path,
                        ("objectives", objective.id, "key_results", item.id, "grade"),
                        N_("`{id}` was committed, and its grade is below 1.0"),
                        N_("add `learned:` to it or to its objective"),
                        {"id": item.id},
                    )
