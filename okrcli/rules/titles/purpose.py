"""Whether a title says itself what its objective is for: "in order to", "slik at"."""

import re

from okrcli.rules.titles import counting_en

_PURPOSE = re.compile(
    r"(?<!\w)(?:in order to|so that|so as to|such that|thereby|because|with the aim of"
    r"|for the sake of|so (?:we|they|our|the|every|all|more)\b.{1,40}?\b(?:can|could|will|may)"
    r"|(?:by|through) [a-z]{2,20}ing|slik at|sånn at|for at|fordi|dermed|med formål"
    r"|med (?:det )?(?:formål|mål) (?:om|å)|så (?:vi|de|flere|alle)\b.{1,40}?\bkan"
    r"|(?:gjennom|ved) å|(?<!klar )(?<!klare )for å)(?!\w)",
    re.IGNORECASE,
)
_TO_AIM = re.compile(
    rf"(?<![^\W\d_])(?P<before>[^\W\d_]+)\s{{1,2}}to (?:{'|'.join(counting_en.AIMS)})(?!\w)",
    re.IGNORECASE,
)


def purpose(title: str) -> bool:
    """True when the title itself says what the objective is for ("in order to", "slik at").

    "To" counts before a verb of effect ("to reduce emissions"), not in "ready to win"; a goal that
    adds its means ("by removing double entry") has said what for as well.
    """
    if _PURPOSE.search(title):
        return True
    return any(
        found["before"].casefold() not in counting_en.PLAIN_TO for found in _TO_AIM.finditer(title)
    )
