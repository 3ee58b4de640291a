"""How a title is worded: its purpose, hedges, a second goal, placeholders, capitals, its twin."""

import re
import unicodedata

from okrcli.rules import words_en, words_nb, words_opening
from okrcli.rules.words_numbers import Span

_PURPOSE = re.compile(
    r"(?<!\w)(?:in order to|so that|so as to|such that|thereby|because|with the aim of"
    r"|for the sake of|so (?:we|they|our|the|every|all|more)\b.{1,40}?\b(?:can|could|will|may)"
    r"|(?:by|through) [a-z]{2,20}ing|slik at|sånn at|for at|fordi|dermed|med formål"
    r"|med (?:det )?(?:formål|mål) (?:om|å)|så (?:vi|de|flere|alle)\b.{1,40}?\bkan"
    r"|(?:gjennom|ved) å|(?<!klar )(?<!klare )for å)(?!\w)",
    re.IGNORECASE,
)
_TO_AIM = re.compile(
    rf"(?<![^\W\d_])(?P<before>[^\W\d_]+)\s{{1,2}}to (?:{'|'.join(words_en.AIMS)})(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?<!\w)(?:to|that|which|who|where|when|while|if|so|for|as|å|som|hvor|når|der|så|at)(?!\w)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"(?:[,;&]|(?<!\w)(?:and|og|samt)(?!\w))\s{1,2}(?:(?:and|og)\s{1,2}å?\s?)?")
_ANOTHER = (*words_en.ANOTHER_GOAL, *words_nb.ANOTHER_GOAL)
_GOAL = re.compile(
    rf"(?:{'|'.join((*words_en.GOALS, *words_nb.GOALS, *_ANOTHER))})(?![\w-])", re.IGNORECASE
)
_ANOTHER_GOAL = re.compile(rf"(?:{'|'.join(_ANOTHER)})(?![\w-])", re.IGNORECASE)
_HEDGE = re.compile(
    rf"(?<!\w)(?:{'|'.join((*words_en.HEDGES, *words_nb.HEDGES))}|etc\b\.?|osv\b\.?"
    r"|(?:as|så) \w{2,20} (?:as|som) (?:possible|mulig))(?!\w)",
    re.IGNORECASE,
)
_TRYING = re.compile(r"(?:try to|trying to|forsøke å|prøve å|prøv å|forsøk å)(?!\w)", re.IGNORECASE)
_NOUN = r"(?:objective|goal|key\ result|kr|title|name|mål|nøkkelresultat|tittel)"
_PLACEHOLDER = re.compile(
    rf"""(?:\W*|x{{2,}}|tb[acd]|todo|fixme|n/a|none|blank|test|untitled|uten\ navn|tittel
    |(?:(?:an?|another|example|first|my|new|next|our|sample|second|third|untitled|your
        |et|mitt|nytt|neste|vårt)\ )?{_NOUN}(?:\ [0-9]{{1,3}}|\ [a-z]|(?:\ goes)?\ here|\ her)?
    |(?:tb[acd]|todo)\s?[(:-].*|lorem\ ipsum.*|<[^<>]*>|\[[^\[\]]*\]|\{{+[^{{}}]*\}}+
    |(?:write|enter|insert|type|describe|fill\ in|skriv|fyll\ inn)\ .*\b(?:here|her)
    |to\ be\ (?:decided|defined|determined|confirmed)|(?:må\ )?avklares|ikke\ (?:bestemt|avklart)
    |kommer(?:\ senere)?|coming\ soon)\W?""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_BLANK_NUMBER = re.compile(
    r"(?<!\w)(?:(?:from|fra) X+ (?:to|til) [XY]+|[XY]{1,3} ?%"
    r"|(?:to|til|by|med) (?:TBD|X{2,3}))(?!\w)"
)
_CAPITALS = re.compile(r"[^\W\d_]{4,}")


def purpose(title: str) -> bool:
    """True when the title itself says what the objective is for ("in order to", "slik at").

    "To" counts before a verb of effect ("to reduce emissions"), not in "ready to win"; a goal that
    adds its means ("by removing double entry") has said what for as well.
    """
    if _PURPOSE.search(title):
        return True
    return any(
        found["before"].casefold() not in words_en.PLAIN_TO for found in _TO_AIM.finditer(title)
    )


def second_goal(title: str) -> Span | None:
    """The verb with which an objective starts a second goal ("grow revenue and reduce churn").

    None where verbs share an object ("attract and retain talent"), after a purpose or a relative
    clause, and where the first verb lets somebody do the rest ("help customers save and grow").
    """
    at = words_opening.start(title)
    opening = _GOAL.match(title, at)
    if not opening or opening.group().casefold() in words_en.ENABLING:
        return None
    clause = _CLAUSE.search(title, opening.end())
    end = clause.start() if clause else len(title)
    for separator in _SEPARATOR.finditer(title, opening.end(), end):
        second = _ANOTHER_GOAL.match(title, separator.end(), end)
        if second and title[opening.end() : separator.start()].strip(" ,"):
            return second.span()
    return None


def hedge(title: str) -> Span | None:
    """The words that leave it open when a key result is reached ("etc.", "where possible").

    "Try to" and "forsøke å" count where they open the title.
    """
    opening = re.compile(r"\W{0,8}").match(title)
    trying = _TRYING.match(title, opening.end() if opening else 0)
    found = trying or _HEDGE.search(title)
    return found.span() if found else None


def is_placeholder(title: str) -> bool:
    """True when the title is a blank left to fill ("TBD", "Objective 1", "???", "from X to Y")."""
    text = title.strip()
    return _PLACEHOLDER.fullmatch(text) is not None or _BLANK_NUMBER.search(text) is not None


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
