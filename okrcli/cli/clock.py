"""The machine's clock, in the time zone that the environment names."""

import functools
import os
import re
import sys
from datetime import datetime
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_

# a zone that is spelled out, as POSIX has it: `CET-1CEST,M3.5.0,M10.5.0/3`
_SPELLED = re.compile(r"(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)[+-]?[0-9]{1,3}(?:[:,A-Za-z<].*)?")
_NONE = {"", "utc", "gmt"}
# where C libraries look for zones
_FOLDERS = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")


def now() -> datetime:
    """This moment with its offset; UsageError where the zone that TZ names gives none.

    For a zone that is not known here the system silently takes UTC, which is said once.
    """
    zone = os.environ.get("TZ", "")
    try:
        found = datetime.now().astimezone()
    except (ValueError, OverflowError, OSError):
        raise errors.UsageError(
            N_("TZ={zone} gives no time of day; set it as in TZ=Europe/Oslo, or unset it"),
            zone=zone,
        ) from None
    if not is_known(zone):
        _warn(zone)
    return found


def is_known(zone: str) -> bool:
    """Whether the system finds the zone that a value of TZ names; empty is UTC."""
    name = zone.removeprefix(":")
    if os.name == "nt" or name.lower() in _NONE or _SPELLED.fullmatch(name):
        return True
    folders = (os.environ.get("TZDIR", ""), *_FOLDERS)
    return any(_is_zone(Path(folder, name)) for folder in folders if folder)


def _is_zone(place: Path) -> bool:
    try:
        if not place.is_file():
            return False
        with place.open("rb") as file:
            return file.read(4) == b"TZif"
    except (OSError, ValueError):
        return False


@functools.cache
def _warn(zone: str) -> None:
    from okrcli.text import sanitize

    said = f"okr: TZ={sanitize.visible(zone)} names no time zone known here, so days begin in UTC"
    sys.stderr.write(sanitize.spelled(said, sys.stderr.encoding or "ascii") + "\n")
