"""The words that cells say in English, Norwegian and German: yes and no, sums, kinds, roles."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "å": "a", "ß": "ss", "đ": "d", "ł": "l", "þ": "th"})

YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "done",
        "x",
        "✓",
        "✔",
        "☑",
        "ja",
        "j",
        "sann",
        "oppnadd",
        "erledigt",
        "wahr",
    ]
)
NO = frozenset(["no", "n", "false", "not", "done", "nei", "usann", "nein", "falsch", "offen"]) - {
    "not",
    "done",
}
NOTHING = frozenset(
    (
        "n/a",
        "na",
        "n.a.",
        "-",
        "–",
        "—",
        "--",
        "?",
        "tbd",
        "tba",
        "none",
        "null",
        "nil",
        "nan",
        "ikke malt",
        "ikke aktuelt",
        "i/a",
        "ukjent",
        "mangler",
        "k.a.",
        "k. a.",
        "keine angabe",
        "offen",
        "unbekannt",
        "entfallt",
        "not measured",
        "missing",
        "unknown",
        "pending",
        "…",
        "...",
        "ingen",
        "keine",
    )
)
_TOTAL = re.compile(
    r"(grand |sub ?)?totals?( score)?|sum(s|me)?|average|avg|mean|median|overall( score)?|"
    r"gjennomsnitt|snitt|samlet|totalt?|delsum|summer|durchschnitt|gesamt(summe)?|insgesamt|"
    r"mittelwert|mittel|schnitt|zwischensumme|(average|total|overall) (score|progress|grade)"
)
KINDS: dict[str, str] = {
    **dict.fromkeys(
        (
            "objective",
            "goal",
            "okr",
            "theme",
            "strategic theme",
            "strategic objective",
            "mal",
            "hovedmal",
            "malsetting",
            "ziel",
            "oberziel",
            "hauptziel",
            "o",
            "company objective",
            "team objective",
            "strategic goal",
            "okr objective",
            "objektiv",
        ),
        "objective",
    ),
    **dict.fromkeys(
        (
            "key result",
            "kr",
            "keyresult",
            "key results",
            "metric",
            "measure",
            "milestone",
            "target",
            "nokkelresultat",
            "resultat",
            "indikator",
            "milepael",
            "schlusselergebnis",
            "schluesselergebnis",
            "kernergebnis",
            "kennzahl",
            "meilenstein",
            "key metric",
            "delresultat",
            "okr key result",
        ),
        "key result",
    ),
    **dict.fromkeys(
        (
            "task",
            "project",
            "work item",
            "initiative",
            "action",
            "action item",
            "story",
            "epic",
            "deliverable",
            "activity",
            "to do",
            "todo",
            "bug",
            "user story",
            "feature",
            "subtask",
            "tiltak",
            "oppgave",
            "aktivitet",
            "prosjekt",
            "initiativ",
            "massnahme",
            "aufgabe",
            "projekt",
            "aktivitat",
            "vorhaben",
            "arbeidsoppgave",
        ),
        "work",
    ),
    "kpi": "key result",
}
_KIND_PARTS = (
    (r"\bkey ?results?\b|\bkrs?\b|nokkelresultat|schlu(e)?sselergebnis|kernergebnis", "key result"),
    (r"\b(task|project|initiative|action|tiltak|oppgave|massnahme|aufgabe|projekt)s?\b", "work"),
    (r"\b(objective|goal|theme)s?\b|\b(hoved)?mal\b|ziel\b", "objective"),
)
_ROLES = re.compile(
    r"sjef|leder|direktor|rektor|ansvarlig|koordinator|radgiver|leiter|leitung|\bchef|manager|"
    r"\bhead\b|\blead\b|director|officer|\bowner|\bteam|department|avdeling|enhet|abteilung|"
    r"\b[a-z]{0,2}[cv][a-z]o\b|president|verantwortlich|gruppe|seksjon|etat|kontor|buro|referent|"
    r"beauftragte|sekretar|\ball\b|everyone|\balle\b|marketing$|^sales$|^product$|^support$|"
    r"engineering$|^hr$|^it$|^finance$"
)
_GENERIC = re.compile(
    r"(okrs?|objectives?|goals?|key results?|krs?|mal|ziele?|sheet|ark|tabelle|blatt|data|daten|"
    r"export|import|template|mal|vorlage|tracker|tracking|plan|status|work items?|items?|report|"
    r"copy|kopi|kopie|final|draft|utkast|quarterly|quarter|kvartal|quartal|overview|oversikt|"
    r"ubersicht|current|list|liste|table|notes?|notat(er)?|project|document|dokument|untitled|"
    r"nokkelresultat(er)?|handlingsplan|results?|resultat(er)?|q[1-4]|t[1-3]|h[12]|fy|"
    r"[0-9]+|[-_ ]|of|and|og|und|for|the|our|my|v[0-9]+|[()])+"
)
INDIVIDUAL = frozenset(
    [
        "individual",
        "personal",
        "person",
        "employee",
        "individuell",
        "personlig",
        "person",
        "personlich",
        "einzelperson",
        "mitarbeiter",
        "user",
    ]
)
UNTITLED = frozenset(("untitled", "uten navn", "uten tittel", "ohne titel", "unbenannt", "ny side"))
DROPPED = frozenset(
    [
        "dropped",
        "cancelled",
        "canceled",
        "abandoned",
        "discontinued",
        "stopped",
        "droppet",
        "avlyst",
        "kansellert",
        "stoppet",
        "forkastet",
        "verworfen",
        "abgebrochen",
        "gestrichen",
        "eingestellt",
    ]
)
_OPEN = frozenset(["open", "opened", "reopened", "apen", "offen"])
_CLOSED = frozenset(["closed", "lukket", "geschlossen"])


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """A text in small letters without marks and with single blanks: `Nøkkel–resultat` compares."""
    if text.isascii():
        return " ".join(text.lower().split())
    lowered = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(letter for letter in lowered if not unicodedata.combining(letter))
    return " ".join(bare.split())


def yes_or_no(text: str) -> bool | None:
    """What a text answers; None for one that answers neither yes nor no."""
    word = folded(text).strip(".! ")
    return True if word in YES else False if word in NO else None


def nothing(text: str) -> bool:
    """Whether a text says that there is no figure."""
    return folded(text) in NOTHING


def total(text: str) -> bool:
    """Whether a text heads a row of sums or averages."""
    return _TOTAL.fullmatch(folded(text).strip(":*. ")) is not None


def kind(text: str) -> str:
    """What a type column means: "objective", "key result", "work"; empty for anything else."""
    said = " ".join(re.sub(r"[_:/()-]", " ", folded(text)).split())
    if said in KINDS or len(said) > 40:
        return KINDS.get(said, "")
    for pattern, meant in _KIND_PARTS:
        if re.search(pattern, said):
            return meant
    return ""


def role(text: str) -> bool:
    """Whether an owner is a position or a unit, and no person's name."""
    return _ROLES.search(folded(text)) is not None


def generic(name: str) -> bool:
    """Whether a file's or sheet's name says nothing of who the goals belong to."""
    return not name.strip() or _GENERIC.fullmatch(folded(name)) is not None


def closed(text: str) -> bool | None:
    """Whether an issue tracker's state is closed; None for a word that is no such state."""
    word = folded(text)
    return True if word in _CLOSED else False if word in _OPEN else None
