"""Whether a note tells good news, by its words, in English and in bokmål."""

import re

_GOOD = re.compile(
    r"\b(?:record|best|won|win|thanks? to|proud|finally|succeeded|celebrat\w+|ahead of|early|signed"
    r"|went live|pays? off|longest yet|highest"
    r"|rekord|beste?|vant|vunnet|takk til|stolte?|endelig|lyktes|feir\w+|foran planen|signert"
    r"|i drift|betaler seg|høyeste|raskeste|gledelig)\b",
    re.IGNORECASE,
)
# a sentence that takes it back, or only wishes for it
_BUT = re.compile(
    r"\b(?:not|no|never|nobody|without|too|if|when|until|but|cannot|\w+n[\u2019']t"
    r"|ikke|ingen|aldri|uten|hvis|når|men|for tidlig)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?;\n]+")


def tells_good_news(text: str) -> bool:
    """Whether a sentence of it says that something went well, and nothing in it takes that back."""
    return any(
        _GOOD.search(sentence) and not _BUT.search(sentence) for sentence in _SENTENCE.split(text)
    )
