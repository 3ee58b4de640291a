"""Where each page stands in the site, and how one links to another from any depth."""

import hashlib
import re
from urllib.parse import quote

from okrcli.model.settings import folded_name
from okrcli.views.published.rows import GoalRow

HOME = "index.html"
PEOPLE = "_p/index.html"
KPIS = "_kpi/index.html"
STYLE = "style.css"
ICON = "favicon.svg"
SEARCH = "_search/search.js"
FEED = "feed.xml"
# what stands at the root or in a cycle's folder already, so that no id may take its name
_TAKEN = {HOME, STYLE, ICON, FEED, "404.html"}
_SAFE = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")


def cycle_page(cycle: str) -> str:
    """The teams of a cycle."""
    return f"{_folder(cycle)}/index.html"


def group_page(cycle: str, group: str) -> str:
    """The teams of a division."""
    return f"{_folder(cycle)}/_group/{file_name(group)}.html"


def later_page(first: str, number: int) -> str:
    """The second and later pages of a list that is too long for one."""
    return first if number == 1 else f"{first.removesuffix('.html')}-{number}.html"


def team_page(cycle: str, team: str) -> str:
    """What one team plans."""
    return f"{_folder(cycle)}/{_folder(team)}/index.html"


def objective_page(cycle: str, ref: str) -> str:
    """An objective by its reference: `growth/mrr`."""
    team, _, objective = ref.partition("/")
    return f"{_folder(cycle)}/{_folder(team)}/o/{objective}.html"


def kpi_page(name: str) -> str:
    """A KPI of kpis.yaml, over all cycles."""
    return f"_kpi/_{name}.html" if name == "index" else f"_kpi/{name}.html"


def person_page(name: str) -> str:
    """What somebody owns; two spellings of a name are one page."""
    return f"_p/{file_name(folded_name(name))}.html"


def team_calendar(team: str) -> str:
    """The days of a team, as a calendar feed."""
    return f"_calendar/team/{file_name(team)}.ics"


def person_calendar(name: str) -> str:
    """The days of somebody who owns goals, as a calendar feed."""
    return f"_calendar/{file_name(folded_name(name))}.ics"


def goal_page(row: GoalRow) -> str:
    """The page on which a goal stands, with its place on it."""
    if row.kind == "KPI":
        return kpi_page(row.ref)
    page = objective_page(row.cycle, row.page)
    return page if row.kind == "objective" else f"{page}#{anchor(row.cycle, row.ref)}"


def anchor(cycle: str, ref: str) -> str:
    """A place on a page, which is also how a goal is called in full: `2026-Q4/growth/mrr`."""
    return f"{cycle}/{ref}"


def relative(page: str, to: str) -> str:
    """The link from one page to another, or to a place on it, that works at any address."""
    path, _, place = to.partition("#")
    up = "../" * page.count("/")
    return f"{up}{quote(path)}" + (f"#{quote(place)}" if place else "")


def published(site: str | None, page: str) -> str:
    """The whole address of a page of a site that is published somewhere; empty where it is not."""
    return f"{site.rstrip('/')}/{relative('', page)}" if site else ""


def file_name(name: str) -> str:
    """A name as that of a file on any system; what has other letters in it goes by its digest.

    >>> file_name("kari")
    'kari'
    >>> file_name("Kåre Aas")
    '_c74bba8d88f0'
    """
    if _SAFE.fullmatch(name) and name != "index":
        return name
    return "_" + hashlib.sha256(name.encode()).hexdigest()[:12]


def _folder(name: str) -> str:
    return f"_{name}" if name.lower() in _TAKEN else name
