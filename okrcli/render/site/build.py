"""All pages of a site, one after the other: each can be written and forgotten before the next."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.render.site.feed import Event, feed_text
from okrcli.render.site.found_things import Everything, search_entries
from okrcli.render.site.list_pages import company_page, cycle_pages, kpi_list, people_pages
from okrcli.render.site.page import TEMPLATES, PageMaker, SiteCycle
from okrcli.render.site.search_index import search_files
from okrcli.render.site.setting import SiteContent, SiteSetting
from okrcli.render.site.team_pages import TeamPlace, team_pages
from okrcli.render.web.environment import shared_style
from okrcli.views.published import addresses
from okrcli.views.published.collected import CollectedCycle, people
from okrcli.views.published.kpi_pages import KpiPage, kpi_pages
from okrcli.views.published.recent import recent_check_ins
from okrcli.views.published.supporters import Supporters, supporters
from okrcli.views.published.team_reports import team_reports
from okrcli.views.words import broken_files

File = tuple[str, bytes]


def site_files(content: SiteContent, setting: SiteSetting) -> Iterator[File]:
    """Paths and bytes; those of one team are made while only its report is at hand."""
    space, language = content.space, setting.language
    collected = [CollectedCycle(each, setting.on, setting.organisation) for each in content.seasons]
    maker = PageMaker(setting, has_kpis=bool(space.kpis))
    maker.show_cycles([_shown(maker, each) for each in collected])
    aligned = supporters(space, content.seasons)
    for cycle in collected:
        yield from _team_files(maker, cycle, space, aligned, collected)
    kpis = list(kpi_pages(space, content.seasons[0], setting.on, language))
    yield from (_kpi_page(maker, page, collected[0]) for page in kpis)
    rows = [page.listed for page in kpis]
    everybody = people(collected, rows)
    broken = list(broken_files.left_out(space.findings, language))
    for cycle in collected:
        yield from cycle_pages(maker, cycle)
    yield from people_pages(maker, everybody)
    yield from kpi_list(maker, rows) if rows else ()
    yield company_page(maker, collected, aligned, broken)
    for path, text in search_files(search_entries(setting, Everything(collected, rows, everybody))):
        yield path, text.encode()
    shown = {season.id for season in content.seasons}
    changes = [event for event in content.changes if event.cycle in shown]
    checked_in = recent_check_ins(space, content.seasons, setting.on, language)
    events: list[Event] = [*checked_in, *changes]
    yield addresses.FEED, feed_text(events, setting).encode()
    yield from _fixed(maker)


def _shown(maker: PageMaker, cycle: CollectedCycle) -> SiteCycle:
    page = addresses.cycle_page(cycle.cycle.id)
    return SiteCycle(cycle.cycle.id, maker.cycle_name(cycle.cycle), page)


def _team_files(
    maker: PageMaker,
    cycle: CollectedCycle,
    space: workspace.Workspace,
    aligned: Supporters,
    collected: Sequence[CollectedCycle],
) -> Iterator[File]:
    known = frozenset(each.cycle.id for each in collected)
    for report in team_reports(space, cycle.cycle, cycle.on):
        cycle.take(report, maker.setting.language)
        place = TeamPlace(cycle.teams[-1], cycle, report.view)
        yield from team_pages(maker, place, aligned, known)


class _Served(NamedTuple):
    """A key result that a KPI serves, and how."""

    title: str
    page: str
    kind: str


_SERVES = {"leading": N_("leading"), "lagging": N_("lagging"), "measures": N_("measures it")}


def _kpi_page(maker: PageMaker, page: KpiPage, cycle: CollectedCycle) -> File:
    pages = {row.ref: addresses.goal_page(row) for row in cycle.goals if row.kind == "key result"}
    serves = [
        _Served(role.title, pages.get(role.ref, ""), maker.setting.language.say(_SERVES[role.kind]))
        for role in page.row.roles
    ]
    return maker.page(
        "kpi",
        addresses.kpi_page(page.row.item.id),
        page.row.item.title,
        way=[
            (maker.setting.organisation or "OKR", addresses.HOME),
            (maker.setting.language.say(N_("KPIs")), addresses.KPIS),
        ],
        row=page.row,
        serves=serves,
        readings=page.readings,
    )


def _fixed(maker: PageMaker) -> Iterator[File]:
    """What is the same whatever the goals are."""
    style = shared_style() + (TEMPLATES / "site.css").read_text(encoding="utf-8")
    yield addresses.STYLE, style.encode()
    yield addresses.SEARCH, (TEMPLATES / "search.js").read_bytes()
    yield addresses.ICON, (TEMPLATES / "favicon.svg").read_bytes()
    yield maker.page("missing", "404.html", "")
    yield ".nojekyll", b""
