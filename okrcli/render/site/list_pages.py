"""The pages that are made when all teams are known: company, cycles, divisions, people, KPIs."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from okrcli.messages import N_
from okrcli.render.site.page import PageMaker, Way
from okrcli.views.published import addresses
from okrcli.views.published.collected import CollectedCycle, Need, Person, Whole
from okrcli.views.published.rows import GoalRow, TeamRow
from okrcli.views.published.supporters import Supporters
from okrcli.views.words import day_words

TEAMS_A_PAGE, NAMES_A_PAGE = 150, 800
WORST_SHOWN, TOP_SHOWN = 12, 12

Pages = Iterator[tuple[str, bytes]]


class Division(NamedTuple):
    """A division in a list of them."""

    name: str
    page: str
    whole: Whole


class ShownCycle(NamedTuple):
    """A cycle on the first page."""

    name: str
    page: str
    clock: Sequence[str]
    whole: Whole
    closed: bool


def company_page(
    maker: PageMaker,
    cycles: Sequence[CollectedCycle],
    aligned: Supporters,
    broken: Sequence[str],
) -> tuple[str, bytes]:
    """The first page; `broken` says what could not be read."""
    language = maker.setting.language
    running = [cycle for cycle in cycles if cycle.cycle.dates.contains(maker.setting.on)]
    shown = running or list(cycles[:1])
    first = shown[0]
    worst = [] if first.groups else first.worst_first
    return maker.page(
        "company",
        addresses.HOME,
        maker.setting.organisation or "OKR",
        shown=[_shown(maker, cycle) for cycle in shown],
        needed=[need for cycle in shown for need in cycle.needs(language)],
        top=_top(shown, aligned),
        groups=_divisions(first),
        worst=worst[:WORST_SHOWN],
        movers=first.movers,
        more_teams=len(worst) if len(worst) > WORST_SHOWN else 0,
        broken=broken,
    )


def _shown(maker: PageMaker, cycle: CollectedCycle) -> ShownCycle:
    return ShownCycle(
        maker.cycle_name(cycle.cycle),
        addresses.cycle_page(cycle.cycle.id),
        day_words.words(cycle, maker.setting.language),
        cycle.whole(),
        cycle.closed,
    )


def _top(cycles: Sequence[CollectedCycle], aligned: Supporters) -> list[GoalRow]:
    """The objectives that most others support and that support none themselves."""
    found = []
    for row in (row for cycle in cycles for row in cycle.goals if row.kind == "objective"):
        team, _, objective = row.ref.partition("/")
        key = (row.cycle, team, objective)
        below = len(aligned.below.get(key, ()))
        if below and not any(target for _, target in aligned.above.get(key, ())):
            found.append((-below, row))
    found.sort(key=lambda item: item[0])
    return [row for _, row in found[:TOP_SHOWN]]


def _divisions(cycle: CollectedCycle) -> list[Division]:
    """The divisions of a cycle, furthest behind first."""
    found = [
        Division(group, addresses.group_page(cycle.cycle.id, group), cycle.whole(teams))
        for group, teams in cycle.groups.items()
    ]
    return sorted(found, key=lambda each: _behind(each.whole))


def _behind(whole: Whole) -> tuple[bool, float]:
    found = whole.headline
    reached = found.share if found.part is None else found.part
    return (found.share is None, (reached or 0.0) - (found.expected or 0.0))


def cycle_pages(maker: PageMaker, cycle: CollectedCycle) -> Pages:
    """The teams of a cycle, and those of each division."""
    home: Way = [(maker.setting.organisation or "OKR", addresses.HOME)]
    first = addresses.cycle_page(cycle.cycle.id)
    everybody = _List(
        maker.cycle_name(cycle.cycle), first, home, cycle.worst_first, _divisions(cycle)
    )
    yield from _team_list(maker, cycle, everybody)
    way = [*home, (everybody.heading, first)]
    for group in cycle.groups:
        page = addresses.group_page(cycle.cycle.id, group)
        ordered = [team for team in everybody.teams if team.group == group]
        yield from _team_list(maker, cycle, _List(group, page, way, ordered, []))


class _List(NamedTuple):
    """Teams to list, with a heading and the way down to it."""

    heading: str
    first: str
    way: Way
    teams: list[TeamRow]
    groups: list[Division]


def _team_list(maker: PageMaker, cycle: CollectedCycle, what: _List) -> Pages:
    count = _pages(len(what.teams), TEAMS_A_PAGE)
    whole = cycle.whole(what.teams)
    for number in range(1, count + 1):
        needed: list[Need] = cycle.needs(maker.setting.language, what.teams) if number == 1 else []
        yield maker.page(
            "teams",
            addresses.later_page(what.first, number),
            what.heading,
            heading=what.heading,
            way=what.way,
            rows=what.teams[(number - 1) * TEAMS_A_PAGE : number * TEAMS_A_PAGE],
            groups=what.groups,
            whole=whole,
            closed=cycle.closed,
            needed=needed,
            clock_words=day_words.words(cycle, maker.setting.language),
            first=what.first,
            number=number,
            count=count,
        )


def _pages(many: int, each: int) -> int:
    return max(1, -(-many // each))


def people_pages(maker: PageMaker, people: Sequence[Person]) -> Pages:
    """One page a person, and the list of them all."""
    language = maker.setting.language
    home: Way = [(maker.setting.organisation or "OKR", addresses.HOME)]
    heading = language.say(N_("People"))
    for person in people:
        yield maker.page(
            "person",
            addresses.person_page(person.who.id),
            person.who.name,
            way=[*home, (heading, addresses.PEOPLE)],
            person=person,
        )
    names = [
        (each.who.name, addresses.person_page(each.who.id), _due(maker, each)) for each in people
    ]
    yield from _name_list(maker, heading, addresses.PEOPLE, names)


def _due(maker: PageMaker, person: Person) -> str:
    late = sum(1 for row in person.due if (row.due_in or 0) < 0)
    return maker.setting.language.plural("{n} late", "{n} late", late) if late else ""


def kpi_list(maker: PageMaker, rows: Sequence[GoalRow]) -> Pages:
    """The list of all KPIs of kpis.yaml."""
    names = [(row.title, addresses.kpi_page(row.ref), row.now) for row in rows]
    yield from _name_list(maker, maker.setting.language.say(N_("KPIs")), addresses.KPIS, names)


def _name_list(
    maker: PageMaker, heading: str, first: str, names: Sequence[tuple[str, str, str]]
) -> Pages:
    count = _pages(len(names), NAMES_A_PAGE)
    for number in range(1, count + 1):
        yield maker.page(
            "names",
            addresses.later_page(first, number),
            heading,
            heading=heading,
            way=[(maker.setting.organisation or "OKR", addresses.HOME)],
            names=names[(number - 1) * NAMES_A_PAGE : number * NAMES_A_PAGE],
            first=first,
            number=number,
            count=count,
        )
