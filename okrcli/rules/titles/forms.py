"""The forms of verbs: -ing in English; imperative and present in bokmål.

A phrase is inflected in its first word. What these rules of thumb would get wrong stands in the
tables below.
"""

import re

_DOUBLES = re.compile(r"(?:[^aeiou]*|qu)[aeiou][^aeiouwxy]\Z")
_ING = {"refer": "referring", "lie": "lying", "liaise": "liaising"}
_IMPERATIVE = {"gjøre": "gjør", "spørre": "spør", "være": "vær", "følge": "følg", "besøke": "besøk"}
_PRESENT = {"gjøre": "gjør", "spørre": "spør", "være": "er", "vite": "vet", "si": "sier"}
_DOUBLED_M = re.compile("mme\\Z")
# Present forms that are nouns as well: "lærer", "leder", "tester"; alone they tell nothing
_VERB_ONLY = re.compile(r"(?:erer|arbeider|jobber|hjelper|deltar|bidrar|utreder|kartlegger)\Z")


def ing(phrase: str) -> str:
    """The -ing form: "planning" of "plan", "looking into" of "look into"."""
    verb, space, rest = phrase.partition(" ")
    return _ing(verb) + space + rest


def _ing(verb: str) -> str:
    if verb in _ING:
        return _ING[verb]
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + verb[-1] * bool(_DOUBLES.fullmatch(verb)) + "ing"


def third_person(phrase: str) -> str:
    """The third person: "discusses" of "discuss", "looks into" of "look into"."""
    verb, space, rest = phrase.partition(" ")
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        verb += "es"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        verb = verb[:-1] + "ies"
    else:
        verb += "s"
    return verb + space + rest


def imperative(phrase: str) -> str:
    """The imperative: "kartlegg" of "kartlegge", "følg opp" of "følge opp"."""
    verb, space, rest = phrase.partition(" ")
    if verb in _IMPERATIVE:
        form = _IMPERATIVE[verb]
    elif _DOUBLED_M.search(verb):
        form = verb[:-2]
    else:
        form = verb[:-1] if verb.endswith("e") and len(verb) > 3 else verb
    return form + space + rest


def present(phrase: str) -> str:
    """The present: "jobber med" of "jobbe med"; "" where the form alone could be a noun."""
    verb, space, rest = phrase.partition(" ")
    form = _PRESENT.get(verb, verb + "r")
    return form + space + rest if rest or _VERB_ONLY.search(form) else ""
