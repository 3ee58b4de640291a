"""An iCalendar feed (RFC 5545): the same input gives the same bytes.

`icalendar` folds lines at 75 octets and escapes what people wrote; a feed that is folded badly is
dropped whole by some calendars.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from okrcli import errors
from okrcli.messages import N_
from okrcli.text import sanitize
from okrcli.views.dates.calendar_events import CalendarEvent

if TYPE_CHECKING:
    import icalendar

REFRESH = timedelta(hours=12)


class FeedLook(NamedTuple):
    """What the feed is called, whose it is, and when an alarm is to sound, None for none.

    `changed` says by path when a file was committed last.
    """

    name: str
    organisation: str | None
    language: str
    changed: Mapping[str, datetime]
    alarm: time | None = None


def calendar_bytes(events: Iterable[CalendarEvent], look: FeedLook) -> bytes:
    """The whole feed; RefusedError where the extra that writes it is not installed."""
    try:
        import icalendar
    except ImportError:
        raise errors.RefusedError(
            N_(
                "a calendar needs icalendar: pip install 'okrcli[calendar]', or in a checkout"
                " pip install -e '.[calendar]'"
            )
        ) from None
    feed = icalendar.Calendar()
    feed.add("prodid", "-//okr//okrcli//EN")
    feed.add("version", "2.0")
    feed.add("calscale", "GREGORIAN")
    feed.add("x-wr-calname", sanitize.visible(look.name))
    feed.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    feed.add("x-published-ttl", "PT12H")
    for event in events:
        feed.add_component(_event(event, look))
    made: bytes = feed.to_ical()
    return made


def _event(event: CalendarEvent, look: FeedLook) -> "icalendar.Event":
    import icalendar

    made = icalendar.Event()
    changed = look.changed.get(event.plan)
    made.add("uid", _uid(event, look))
    made.add("dtstamp", _stamp(event, changed))
    made.add("sequence", int(changed.timestamp()) // 60 if changed else 0)
    made.add("summary", sanitize.visible(event.title), parameters={"LANGUAGE": look.language})
    if event.about:
        made.add("description", sanitize.visible(event.about))
    if event.url:
        made.add("url", event.url)
    made.add("dtstart", event.first)
    made.add("dtend", event.last + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    if event.every and event.until:
        made.add("rrule", {"freq": "daily", "interval": event.every, "until": event.until})
    if look.alarm is not None:
        made.add_component(_alarm(event, look.alarm))
    return made


def _stamp(event: CalendarEvent, changed: datetime | None) -> datetime:
    """When the plan was committed last, else the start of the cycle."""
    if changed is not None:
        return changed.astimezone(UTC).replace(microsecond=0)
    return datetime.combine(event.cycle.dates.start, time.min, UTC)


def _alarm(event: CalendarEvent, at: time) -> "icalendar.Alarm":
    import icalendar

    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", sanitize.visible(event.title))
    alarm.add("trigger", timedelta(hours=at.hour, minutes=at.minute))
    return alarm


def _uid(event: CalendarEvent, look: FeedLook) -> str:
    """`milestone-2026-Q4-growth/regions/denmark@acme.okr`, the same for ever."""
    slug = re.sub(r"[^a-z0-9]+", "-", (look.organisation or "okr").lower()).strip("-") or "okr"
    return f"{event.kind}-{event.cycle.id}-{event.ref}@{slug}.okr"
