"""How titles look: shouted in capitals, or so like another that a reader takes them for one."""

import re
import unicodedata

_CAPITALS = re.compile(r"[^\W\d_]{4,}")


def shouts(title: str) -> bool:
    """True for three or more long words with no small letter among them; acronyms don't shout."""
    return title.isupper() and len(_CAPITALS.findall(title)) >= 3


def same_title_key(title: str) -> str:
    """What two titles have in common when a reader takes them for one.

    Case, width of characters, runs of blanks, quotes and marks around the text don't tell apart;
    "" when nothing else is there.
    """
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", title).casefold())
    return " ".join(text.split()).strip(" .,;:!?…–—-\"'«»“”‘’*_")
