"""Sites in memory: paths and texts, of the example company and of hostile files."""

import posixpath
from datetime import date
from functools import cache
from urllib.parse import unquote, urlsplit

from okrcli.language.catalogue import language_named
from okrcli.model import workspace
from okrcli.render.site.build import site_files
from okrcli.render.site.form_links import FormLinks
from okrcli.render.site.setting import SiteContent, SiteSetting
from tests import examples
from tests.render.html.reader import Page
from tests.views import every

LINKS = FormLinks("https://git.example/o/r/edit/main", "https://git.example/o/r/issues/new")


def setting_of(space: workspace.Workspace, on: date, code: str = "en") -> SiteSetting:
    """How a site is shown: in a language, with links to plans and forms."""
    known = space.settings.organisation
    return SiteSetting(on, language_named(code), known, LINKS, "https://okr.example/x/")


def made(space: workspace.Workspace, setting: SiteSetting, *cycles: str) -> dict[str, str]:
    """The text of every file of a site, by path."""
    seasons = [space.cycles[name] for name in cycles] or list(space.cycles.values())
    content = SiteContent(space, seasons)
    return {path: data.decode() for path, data in site_files(content, setting)}


@cache
def acme(code: str = "en") -> dict[str, str]:
    """The whole example company."""
    space = examples.space()
    order = ("2026-Q4", "2026", "2026-Q3", "2026-Q2", "2026-Q1")
    return made(space, setting_of(space, examples.ON, code), *order)


@cache
def hostile() -> dict[str, str]:
    """A site of people who mean no good."""
    space = every.space(every.hostile())
    return made(space, setting_of(space, every.ON))


def pages(site: dict[str, str]) -> dict[str, Page]:
    """The pages of a site, read as a browser would."""
    return {path: Page(text) for path, text in site.items() if path.endswith(".html")}


def targets(path: str, page: Page) -> list[tuple[str, str]]:
    """Where a page's own links lead: a path in the site, and the place on that page."""
    found = []
    for element in page.elements:
        address = element.attributes.get("href") or element.attributes.get("src") or ""
        parts = urlsplit(address)
        if address and not parts.scheme:
            to = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            found.append((path if not parts.path else to, unquote(parts.fragment)))
    return found
