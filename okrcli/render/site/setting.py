"""What holds for a whole site: its day, language, addresses and what is kept to its members."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.render.site.form_links import FormLinks
from okrcli.text import sanitize
from okrcli.views.published.feed_events import ChangeEvent

_EMAIL = re.compile(r"([A-Za-z0-9._%+-]+)@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


class SiteContent(NamedTuple):
    """What the site is of: the cycles in the order to be shown, the first of them the main one.

    `changes` are those of the plans in the last thirty days.
    """

    space: workspace.Workspace
    seasons: Sequence[workspace.Cycle]
    changes: Sequence[ChangeEvent] = ()


class SiteSetting(NamedTuple):
    """The day that the site is of, and how it is shown.

    `base` is the address that it is published at, empty where nobody knows; it ends with a slash.
    `private` asks search engines to stay away, and leaves out the hosts of e-mail addresses.
    `calendars` are the paths of those that stand beside the pages.
    """

    on: date
    language: catalogue.Language
    organisation: str | None = None
    links: FormLinks = FormLinks()
    base: str = ""
    private: bool = False
    calendars: frozenset[str] = frozenset()

    def shown(self, text: str) -> str:
        """People's text with nothing hidden in it; in a private site without e-mail addresses."""
        visible = sanitize.visible(text)
        return _EMAIL.sub(r"\1@…", visible) if self.private else visible
