"""The feed of check-ins and of changes to plans, as Atom (RFC 4287)."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, time
from xml.sax.saxutils import escape, quoteattr

from okrcli.messages import N_
from okrcli.render.site.setting import SiteSetting
from okrcli.views.published import addresses
from okrcli.views.published.feed_events import ChangeEvent, CheckInEvent
from okrcli.views.published.recent import MOST

# ids have to stay when the site moves, so they are of the names of files and not of addresses
_SPACE = uuid.UUID("6e1e7c1c-6ad3-5a0b-9f53-2d1e6f0a4b11")


Event = CheckInEvent | ChangeEvent


def feed_text(found: Iterable[Event], setting: SiteSetting) -> str:
    """The feed, newest first, at most 200 entries.

    Its links are below the site's address where that is known, else relative.
    """
    events = sorted(found, key=lambda event: (event.when, event.path), reverse=True)[:MOST]
    newest = events[0].when if events else datetime.combine(setting.on, time(), UTC)
    heading = setting.language.say(N_("Check-ins and changes"))
    title = f"{setting.organisation or 'OKR'}: {heading}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{setting.language.code}">',
        f"<title>{_text(title, setting)}</title>",
        f"<id>{_id(setting.organisation or 'okr')}</id>",
        f"<updated>{newest.isoformat()}</updated>",
        f"<link href={quoteattr(setting.base + addresses.HOME)}/>",
        f"<author><name>{_text(setting.organisation or 'OKR', setting)}</name></author>",
        *(_entry(event, setting) for event in events),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(event: Event, setting: SiteSetting) -> str:
    page = addresses.team_page(event.cycle, event.team) if event.team else addresses.HOME
    link = setting.base + addresses.relative("", page)
    author = ""
    if isinstance(event, CheckInEvent):
        words = N_("{name} checked in: {team}")
        title = setting.language.say(words, name=event.author, team=event.team_name)
        author = f"<author><name>{_text(event.author, setting)}</name></author>"
    else:
        words = N_("{title} was changed: {team}")
        title = setting.language.say(words, title=event.title, team=event.team_name)
    return (
        f"<entry><title>{_text(title, setting)}</title><id>{_id(event.path)}</id>"
        f"<updated>{event.when.isoformat()}</updated><link href={quoteattr(link)}/>"
        f"{author}"
        f'<content type="text">{_text(chr(10).join(event.said), setting)}</content></entry>'
    )


def _text(text: str, setting: SiteSetting) -> str:
    return "\n".join(escape(setting.shown(line)) for line in text.split("\n"))


def _id(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_SPACE, name)}"
