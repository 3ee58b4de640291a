"""A rule for texts that are meant for a program that reads along, and not for people."""

import re
from collections.abc import Iterator
from functools import cache

from okrcli.messages import N_
from okrcli.rules.subjects import Fault, RuleInput

# one of these stands in every such order, and in hardly any other text
_HINTS = re.compile(
    "instruction|instruks|prompt|rule|regler|beskjed|message|assist|model|modell|agent|user|bruker"
    r"|\ban? ai\b|\ben (?:ki|ai)\b|im_start|<\|?system",
    re.IGNORECASE,
)


@cache
def _orders() -> re.Pattern[str]:
    return re.compile(_ORDERS, re.VERBOSE | re.IGNORECASE)


_ORDERS = r"""
    \b(?:ignore|disregard|forget|override)\s(?:all\s|any\s|the\s|your\s|my\s){0,2}
        (?:previous|prior|above|earlier|other|system)\s(?:instructions?|prompts?|rules?|messages?)
    |\b(?:ignorer|glem|se\sbort\sfra)\s(?:alle\s|de\s){0,2}
        (?:tidligere|forrige|foregående|andre)\s(?:instruks(?:er|joner|jonene|ene)?|beskjeder|regler)
    |\b(?:as\san|you\sare\s(?:now\s)?an?)\s(?:AI|language\smodel|helpful\sassistant)\b
    |\bdu\ser\s(?:nå\s)?en\s(?:KI|AI|språkmodell|hjelpsom\sassistent)\b
    |\b(?:AI|LLM)\s(?:assistants?|agents?|models?)(?:,|:|\s(?:must|should|shall))\s
    |\b(?:assistent(?:en|er)?|språkmodell(?:en|er)?)(?:,|:|\s(?:må|skal|bør))\s
        (?=(?:ikke\s)?(?:si|skriv|svar|rapporter|godkjenn|kjør|send)\w*)
    |\b(?:system|developer)\s?prompt\s?:
    |<\|?(?:im_start|system|assistant)\|?>
    |\bdo\snot\s(?:tell|inform|reveal\sto)\sthe\suser\b
    |\bikke\s(?:fortell|si\sdet\stil)\sbrukeren\b
    """


def speaks_to_an_assistant(scene: RuleInput) -> Iterator[Fault]:
    """Goals are read by people. An order to a program that reads along is a trap for their tools.

    Assistants that report on goals read every text as it stands. Found by phrases that only such
    orders have: to ignore earlier instructions, to take a role, to keep something from the user.

    Source: OWASP, Top 10 for LLM applications (prompt injection).
    """
    for file, path, text in scene.texts:
        found = _orders().search(text) if _HINTS.search(text) else None
        if found:
            yield Fault(
                file,
                path,
                N_("this speaks to an assistant, and not to a reader"),
                N_("take it out, or say it in words meant for people"),
                {},
                found.span(),
            )
