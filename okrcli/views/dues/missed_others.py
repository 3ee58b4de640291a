"""Who else owes check-ins, for whoever has made theirs."""

from collections import Counter
from collections.abc import Collection

from okrcli.model.settings import folded_name
from okrcli.views.dues.due_values import Dues, PersonDue
from okrcli.views.dues.missed import Missed, most_first


def missed_others(found: Dues, teams: Collection[str], own: Collection[str]) -> Missed:
    """People of some teams who owe late check-ins, the most first; none whom `own` names."""
    others = (person for person in found.people if not _called(person) & set(own))
    late = Counter(
        person.name
        for person in others
        for goal in person.goals
        if person.name and goal.late and goal.team in teams
    )
    return most_first(late)


def _called(person: PersonDue) -> set[str]:
    return {folded_name(person.name or ""), folded_name(person.id or "")}
