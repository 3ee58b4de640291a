"""Whether a title, or a part of it, is a blank that nobody has filled in: "TBD", "x %"."""

import re
from functools import cache, lru_cache

from okrcli.rules.titles import phrases
from okrcli.rules.titles.tokens import LANGUAGES, LONGEST, Span, read_title
from okrcli.rules.titles.word_lists import listed

_LIST_NUMBER = (
    r"(?:(?:\(?\d{1,2}(?:\.\d{1,2})?[.):]{1,2}|[-*•–]|(?:KR|O|P)\s?\d{1,2}\s?[:.–-])\s{0,3})?"
)
_WHICH = (
    r"(?:(?:an?|another|example|first|my|new|next|our|sample|second|third|untitled|your"
    r"|et|en|ei|mitt|ny|nytt|neste|vårt|ditt|første|andre)\ )?"
)
_WHAT = (
    r"(?:objective|goal|key\ result|kr|okr|title|name|target|mål|hovedmål|delmål|nøkkelresultat"
    r"|tittel|navn)"
)
_NUMBER = r"(?:\ (?:[0-9]{1,3}|[a-z]|one|two|three|four|five|en|to|tre|fire|fem))?"
_DRAFT = r"(?:\s?[(–:-]\s?(?:draft|utkast|tbd|todo|wip)(?:\ \w{1,12})?\)?)?"
_UNDONE = r"(?:decided|defined|determined|confirmed|agreed|announced|filled|specified|set)"
_OPEN = r"(?:avklares|bestemmes|defineres|avtales|fastsettes|fylles|settes|spesifiseres|tallfestes)"
_FIGURE = r"(?:numbers?|figures?|baseline|details|text|tall|måltall|tallet|tallene|teksten?|målet?)"
_COMES = (
    r"(?:comes?|to\ come|to\ follow|follows?|missing|pending|mangler|kommer|følger|legges\ inn"
    r"|settes\ inn)"
)
# Titles that are nothing but a blank
_WHOLE = rf"""{_LIST_NUMBER}(?:
    [\W_]*|(?:kr|o|okr)\d{{1,2}}|x{{2,}}|tb[acd]|todo|fixme|n/a|none|blank|test|testing
    |untitled|uten\ navn|dummy|navn\ på\ mål
    |(?:placeholder|plassholder)(?:\ (?:for|goal|kr|mål|til)\b.{{0,60}})?
    |(?:some\ ?thing|noe)\ (?:about|on|om|rundt)\ .{{1,40}}|utkast|draft|wip|lorem\ ipsum.*
    |asdf\w{{0,10}}(?:\s\w{{1,12}})?|qwert\w{{0,6}}|jkl\w{{0,4}}|foo(?:\ bar)?|ba[rz]
    |(?:blah?\ ?){{1,5}}|(?:jk|kj|df|fd|lk){{2,8}}
    |{_WHICH}{_WHAT}{_NUMBER}(?:\ goes)?(?:\ here|\ her)?{_DRAFT}
    |(?:tb[acd]|todo)\s?[(:-].*|<[^<>]*>|\[[^\[\]]*\]|\{{+[^{{}}]*\}}+
    |(?:write|enter|insert|type|describe|fill\ in|skriv|fyll\ inn|sett\ inn)\ .*\b(?:here|her)
    |(?:write|enter|insert|type|add|skriv|fyll\ inn|sett\ inn)\ (?:{_WHAT}|text|tekst|number|tall)
    |(?:to|must)\ be\ {_UNDONE}.{{0,60}}
    |(?:må\ |skal\ )?{_OPEN}(?:\ (?:av|med|sammen\ med|senere)\b.{{0,60}})?
    |{_OPEN}(?:\ (?:når|etter|i|på|før|ved)\b.{{0,60}})?
    |(?:tall|måltall|målverdi)\ må\ (?:bekreftes|avklares|settes)
    |ikke\ (?:bestemt|avklart|satt)(?:\ ennå)?|kommer(?:\ senere)?|coming\ soon
    )[\W_]*"""
# Blanks that may stand anywhere
_MARKS = r"""
    (?<![\w-])(?:TB[ACD]|TODO|FIXME|XX+|YY+|ZZ+|NN+)(?![\w/-])
    |(?<![\w-])(?:tb[acd]|todo|xx+)(?![\w/'-])
    |_{2,}|\?{2,}|(?<![\w-])\#\#+
    |(?<![\w-])(?:[xXyYnN]{1,3}|\.{2,3}|…)\s?(?:%|per\ cent\b|percent\b|prosent\b)
    |(?<!\w)_\s?%|(?<!\w)T\.B\.[ACD]\b|(?<!\S)\#(?=\ [a-zæøå])
    |[$€£]\s?(?:[xX]{1,5}[kKmMbB]?|[NnYy]{1,3}|_)(?!\w)
    |(?<!\w)(?:kr|NOK|USD|EUR|GBP)\s(?:[xX]{1,5}|N{1,3})(?!\w)
    |(?<!\w)(?:[xX]{2,5}|X)\s?(?:kr|kroner|NOK|USD|EUR|GBP|MNOK|mill|millioner|million|M)(?!\w)
    |(?<!\w)(?:from|fra)\ [xXyYN]\ (?:\w{1,12}\ )?(?:to|til)\ [xXyYzZN](?!\w)"""
_WORDS = rf"""
    (?i:(?<!\w)(?:
    (?:to|must|needs\ to|has\ to|will)\ be\ (?:{_UNDONE}|added|inserted)
        (?=\W*\Z|\ (?:in|by\ (?:the|a|our|new)|with|later|when|after|once|at|before|soon|next)\b)
    |(?:skal|må|blir)\ {_OPEN}|fylles\s(?:ut|inn)
    |(?:kommer|{_OPEN}|added|decided|defined|filled\ in|follows|settled)
        \s(?:senere|snart|later|soon)
    |{_FIGURE}\s(?:{_COMES}|{_OPEN})
    |lorem\ ipsum)(?!\w))"""
_BRACKETS = r"""
    [\[<{(]\s{0,2}(?:insert|your|navn|name|fylles|fyll|add|number|tall|sett\ inn|ditt|din|dine
        |xxx?|tbd|beløp|amount|date|dato|enter|choose|velg|skriv|write|placeholder|what|hva)
        (?!\w)[^\]>})]{0,40}[\]>})]
    |<(?:[nxy]|[a-zæøå][a-zæøå\ _-]{1,30})>|\{\{?[a-zæøå_\ ]{1,30}\}\}?
    |\[\s{0,2}(?:[.…_?-]{1,5}|[nxy]{1,3}|metric|value|number|unit|baseline|target|måltall|verdi|tall
        |enhet|startverdi|målverdi)\s{0,2}\]"""
# "Reach N members", not "Model X drivers": the word before is small, or opens the title
_LETTER = re.compile(
    r"(?:(?P<before>(?<![^\W_])[^\W\d_]{1,14}) |\A\W{0,3})(?P<blank>[XYN]|\.{3}|…)"
    r"(?=\ [a-zæøå]|\ ?%|\W{0,2}\Z)(?!\ (?:axis|ray|rays|chromosome|aksen?|and|og)\b)"
)
_NAMES = frozenset(
    listed(
        """
        chromosome, class, factor, gen, generation, grade, line, model, phase, plan, series, type,
        vitamin
        """
    )
)
_NUMBERED_IN_ROMAN = frozenset(
    listed("act, article, artikkel, bind, book, bowl, chapter, kapittel, part, section, volume")
)
_COUNTING = frozenset(
    listed(
        """
        add, at, by, fra, from, få, give, gjenvinne, help, hjelpe, innen, kurse, maks, med, minst,
        nå, of, oppklare, oppnå, over, reach, save, solve, spare, sponse, til, to, train, under,
        within
        """
    )
)

_FEW = 4
_BLANK_MARKS = ("_", "?", "<", "[", "{", "#", "(", "…", "..")
_BLANK_WORDS = frozenset(
    listed(
        """
        added, avklares, avtales, baseline, be, bestemmes, blah, bla, decided, defined, defineres,
        delmål, describe, details, enter, fastsettes, figure, figures, fill, filled, fixme, fyll,
        fylles, goal, hovedmål, insert, key, kommer, kr, later, lorem, mål, målet, måltall, name,
        navn, noe, number, numbers, nøkkelresultat, objective, okr, placeholder, plassholder,
        senere, sett, settes, skriv, snart, some, something, soon,
        spesifiseres, t, tall, tallene, tallet, tallfestes, target, tba, tbc, tbd, tekst,
        teksten, text, tittel, title, todo, type, write
        """
    )
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of whole titles and that of parts, compiled when first asked for."""
    whole = re.compile(_WHOLE, re.IGNORECASE | re.VERBOSE | re.DOTALL)
    return whole, re.compile(f"{_MARKS}|{_WORDS}|{_BRACKETS}", re.VERBOSE)


@lru_cache(maxsize=4096)
def placeholder_in(title: str) -> Span | None:
    """The blank in a title that is still to be written ("TBD", "XX %", "[insert team]"), or None.

    The whole title for "Objective 1" and "???". Names stay: XXL, X-ray, Model X, NN/g, N-acetyl.
    """
    text = title[:LONGEST]
    if not _may_be_blank(text):
        return None
    whole, part = _patterns()
    if whole.fullmatch(text.strip()):
        return (0, len(title)) if title else None
    found = (one.span() for one in part.finditer(text) if not _is_numeral(text, one))
    return next(found, None) or _letter(text)


def _may_be_blank(text: str) -> bool:
    """False for titles of four words and more with no mark and no word that blanks have.

    The patterns need milliseconds to compile, and few workspaces have a blank.
    """
    words = read_title(text)
    if len(words.tokens) < _FEW or any(mark in text for mark in _BLANK_MARKS):
        return True
    return bool(words.known & _BLANK_WORDS) or any(not key.strip("kmbxyzn") for key in words.keys)


def _is_numeral(text: str, found: re.Match[str]) -> bool:
    """True for "chapter XX" and "Super Bowl XXX"."""
    before = text[: found.start()].split()[-1:]
    roman = set(found[0]) == {"X"}
    return roman and bool(before) and before[0].casefold() in _NUMBERED_IN_ROMAN


def _letter(text: str) -> Span | None:
    """The X, Y or N that stands for a number."""
    for found in _LETTER.finditer(text):
        before = found["before"] or ""
        spoken = before.islower() and found["blank"].isalpha()
        if before.casefold() not in _NAMES and (spoken or _is_counting(before)):
            return found.span("blank")
    return None


def _is_counting(opening: str) -> bool:
    """True for the verbs and prepositions that open a title before a number, and for none."""
    key = opening.casefold()
    if not key or key in _COUNTING:
        return True
    lists = (("wording", "MAKES"), ("wording", "CHANGES"), ("activities", "DELIVERY"))
    return any(
        key in phrases.words_of(kind, language, name)
        for kind, name in lists
        for language in LANGUAGES
    )


def is_placeholder(title: str) -> bool:
    """True when the title is, or holds, a blank left to fill."""
    return placeholder_in(title) is not None
