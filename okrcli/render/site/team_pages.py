"""The pages that are made while one team's report is at hand: the team's, and its objectives'."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from okrcli.render.site.page import PageMaker, Way
from okrcli.views import report_values
from okrcli.views.published import addresses
from okrcli.views.published.collected import CollectedCycle
from okrcli.views.published.rows import GoalRow, TeamRow, goal_rows, objective_row
from okrcli.views.published.supporters import GoalPlace, Supporters
from okrcli.views.words import day_words


class TeamPlace(NamedTuple):
    """A team in the site: its row, its cycle with what is known of it so far, and its report."""

    row: TeamRow
    cycle: CollectedCycle
    view: report_values.View


class NearGoals(NamedTuple):
    """The goals above and below an objective: the title of each, and its page where it has one."""

    above: list[tuple[str, str]]
    below: list[tuple[str, str]]


def team_pages(
    maker: PageMaker, place: TeamPlace, aligned: Supporters, known: frozenset[str]
) -> Iterator[tuple[str, bytes]]:
    """The team's page, then one an objective; `known` are the cycles that have pages."""
    rows = list(goal_rows(place.view, maker.setting.language))
    edit = maker.setting.links.plan(_path(rows, place.view))
    yield _team_page(maker, place, rows, edit)
    for one in place.view.teams[0].objectives:
        key = (place.row.cycle, place.row.id, one.item.id)
        above, below = aligned.above.get(key, ()), aligned.below.get(key, ())
        near = NearGoals(
            [(each.title if each else name, _page(each, known)) for name, each in above],
            [(each.title, _page(each, known)) for each in below],
        )
        yield _objective_page(maker, place, one, near, edit)


def _team_page(
    maker: PageMaker, place: TeamPlace, rows: list[GoalRow], edit: str
) -> tuple[str, bytes]:
    setting, view, row = maker.setting, place.view, place.row
    return maker.page(
        "team",
        addresses.team_page(row.cycle, row.id),
        row.name,
        way=way_to(maker, place),
        team=row,
        cycle_name=maker.cycle_name(place.cycle.cycle),
        clock_words=day_words.words(view, setting.language),
        whole=place.cycle.whole([row]),
        closed=place.cycle.closed,
        needed=place.cycle.needs(setting.language, [row]),
        rows=rows,
        shared=_shared(maker, view),
        edit=edit,
    )


def _objective_page(
    maker: PageMaker,
    place: TeamPlace,
    one: report_values.ObjectiveView,
    near: NearGoals,
    edit: str,
) -> tuple[str, bytes]:
    row = place.row
    return maker.page(
        "objective",
        addresses.objective_page(row.cycle, one.ref),
        one.item.title,
        way=[*way_to(maker, place), (row.name, addresses.team_page(row.cycle, row.id))],
        one=one,
        view=place.view,
        above=near.above,
        below=near.below,
        edit=edit,
    )


def way_to(maker: PageMaker, place: TeamPlace) -> Way:
    """The way down to a team: the organisation, the cycle, the division."""
    row = place.row
    way = [
        (maker.setting.organisation or "OKR", addresses.HOME),
        (maker.cycle_name(place.cycle.cycle), addresses.cycle_page(row.cycle)),
    ]
    if row.group:
        way.append((row.group, addresses.group_page(row.cycle, row.group)))
    return way


def _path(rows: Sequence[GoalRow], view: report_values.View) -> str:
    return rows[0].path if rows else view.cycle.teams[view.teams[0].id].path


def _shared(maker: PageMaker, view: report_values.View) -> list[GoalRow]:
    return [objective_row(one, view, maker.setting.language) for one in view.teams[0].shared]


def _page(target: GoalPlace | None, known: frozenset[str]) -> str:
    """The page of what is supported, with its place on it; empty where the site has none."""
    if target is None or target.cycle not in known:
        return ""
    page = addresses.objective_page(target.cycle, f"{target.team}/{target.objective}")
    if target.key_result is None:
        return page
    return f"{page}#{addresses.anchor(target.cycle, f'{target.team}/{target.key_result}')}"
