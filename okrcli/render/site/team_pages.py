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


def team_pages(
    maker: PageMaker, place: TeamPlace, aligned: Supporters, known: frozenset[str]
) -> Iterator[tuple[str, bytes]]:
    """The team's page, then one an objective; `known` are the cycles that have pages."""
    setting, view, row = maker.setting, place.view, place.row
    rows = list(goal_rows(view, setting.language))
    here = addresses.team_page(row.cycle, row.id)
    yield maker.page(
        "team",
        here,
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
        edit=setting.links.plan(_path(rows, view)),
    )
    for one in view.teams[0].objectives:
        key = (row.cycle, row.id, one.item.id)
        above = aligned.above.get(key, ())
        yield maker.page(
            "objective",
            addresses.objective_page(row.cycle, one.ref),
            one.item.title,
            way=[*way_to(maker, place), (row.name, here)],
            one=one,
            view=view,
            above=[(each.title if each else name, _page(each, known)) for name, each in above],
            below=[(each.title, _page(each, known)) for each in aligned.below.get(key, ())],
            edit=setting.links.plan(_path(rows, view)),
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
