"""What a search finds: teams, divisions, goals, KPIs and people, each with its page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from okrcli.messages import N_
from okrcli.render.site.search_index import SearchEntry
from okrcli.render.site.setting import SiteSetting
from okrcli.views.published import addresses
from okrcli.views.published.collected import CollectedCycle, Person
from okrcli.views.published.rows import GoalRow, TeamRow

_KINDS = {"objective": N_("objective"), "key result": N_("key result"), "KPI": N_("KPI")}


class Everything(NamedTuple):
    """All that has a page; the first of the cycles is the main one."""

    cycles: Sequence[CollectedCycle]
    kpis: Sequence[GoalRow]
    people: Sequence[Person]


def search_entries(setting: SiteSetting, every: Everything) -> Iterator[SearchEntry]:
    """What is found, in the site's language."""
    say, others = setting.language.say, _others(setting, every)
    for cycle in every.cycles:
        other = others.get(cycle.cycle.id, "")
        for team in cycle.teams:
            yield _team(setting, team, other)
        for group in cycle.groups:
            page = addresses.relative("", addresses.group_page(cycle.cycle.id, group))
            yield SearchEntry(setting.shown(group), "", page, say(N_("division")), other)
    for row in (*every.kpis, *(row for cycle in every.cycles for row in cycle.goals)):
        yield _goal(setting, row, others.get(row.cycle, ""))
    for person in every.people:
        page = addresses.relative("", addresses.person_page(person.who.id))
        yield SearchEntry(setting.shown(person.who.name), "", page, say(N_("person")), "")


def _others(setting: SiteSetting, every: Everything) -> dict[str, str]:
    """What the cycles but for the main one are called, by id."""
    named = setting.language.cycle_label
    cycles = (each.cycle for each in every.cycles[1:])
    return {each.id: setting.shown(named(each.id, each.dates.label)) for each in cycles}


def _team(setting: SiteSetting, team: TeamRow, other: str) -> SearchEntry:
    page = addresses.relative("", addresses.team_page(team.cycle, team.id))
    whose = _joined(setting.shown(team.group or ""), other)
    return SearchEntry(
        setting.shown(team.name), team.id, page, setting.language.say(N_("team")), whose
    )


def _goal(setting: SiteSetting, row: GoalRow, other: str) -> SearchEntry:
    page = addresses.relative("", addresses.goal_page(row))
    whose = _joined(setting.shown(row.whose or row.owners.name or ""), other)
    kind = setting.language.say(_KINDS[row.kind])
    return SearchEntry(setting.shown(row.title), row.ref, page, kind, whose)


def _joined(*words: str) -> str:
    return " · ".join(word for word in words if word)
