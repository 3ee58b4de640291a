"""The longer texts of the program in two languages: a Markdown file each, read when asked for.

`en/topics/pace.md` and `nb/topics/pace.md` are the same page. The folder `rules` has a page for
each code: for a rule, the English words are its docstring, and `en/rules/` holds its examples.

A page in bokmål opens with a comment that carries the fingerprint of the English words it was
written to, so that a test can tell when those have changed; `python -m tests.language.pages` renews
it.
"""

import re
from pathlib import Path
from typing import Literal

Section = Literal["rules", "topics", "guide"]

# In the order they are listed. Each page may be asked for by other words too, the first of which
# is its name in bokmål.
TOPICS: dict[str, tuple[str, ...]] = {
    "measures": ("målemåter", "measure", "måling"),
    "scoring": ("fremdrift", "progress", "score", "roll-up", "weight", "trend", "skår", "vekt"),
    "pace": (
        "tempo",
        "states",
        "state",
        "status",
        "calendar",
        "expected",
        "on-track",
        "at-risk",
        "off-track",
        "not-started",
        "done",
        "no-reading",
        "stale",
        "open",
        "dropped",
        "draft",
        "unmeasured",
        "not-measured",
        "ended",
        "overdue",
        "holds",
        "does-not-hold",
        "tilstander",
        "kalender",
        "forventet",
        "i-rute",
        "i-faresonen",
        "ikke-i-rute",
        "ikke-startet",
        "nådd",
        "aldri-målt",
        "ikke-oppdatert",
        "underveis",
        "lagt-bort",
        "utkast",
        "holdt-utenfor",
        "utløpt",
        "over-fristen",
        "innenfor",
        "utenfor",
    ),
    "confidence": ("tiltro",),
    "grades": ("karakterer", "grade", "karakter"),
    "alarms": (
        "alarmer",
        "alarm",
        "eased",
        "removed",
        "rewritten",
        "orphaned",
        "regraded",
        "loosened",
        "unexplained",
        "fail-on",
    ),
    "cycles": ("perioder", "cycle", "periode"),
    "alignment": ("sammenheng", "supports"),
    "leading-lagging": ("ledende", "leading", "lagging", "balance", "etterslepende", "balanse"),
    "pulling": ("henting", "pull", "connector", "connectors", "source", "kobling", "koblinger"),
    "forecast": ("prognose",),
    "lead-lag": ("forsprang", "lead"),
    "export": ("eksport", "parquet", "spark", "duckdb", "lake", "datasett"),
    "import": ("regneark", "spreadsheet", "excel", "xlsx", "csv", "innhenting"),
}
GUIDE: dict[str, tuple[str, ...]] = {
    "purpose": ("hensikt", "why", "hvorfor"),
    "fit": ("passer-det", "when", "når"),
    "objectives": ("mål", "objective"),
    "key-results": ("nøkkelresultater", "key-result", "nøkkelresultat"),
    "kpis": ("nøkkeltall", "kpi", "leading", "lagging"),
    "teams": ("på-tvers", "cross-functional", "team"),
    "alignment": ("sammenheng",),
    "rollout": ("innføring", "roll-out", "first-time"),
    "sharing": ("deling", "site", "form", "nettsted", "skjema"),
    "rhythm": ("uken", "weekly", "week", "uke"),
    "meetings": ("resultatmøter", "meeting", "møter"),
    "learning": ("læring", "scoring", "grading"),
    "celebrating": ("feiring", "celebrate"),
    "disagreement": ("uenighet", "disagree"),
    "leaders": ("ledere", "leader", "doubt", "tvil"),
    "execution": ("handling", "strategy", "strategi"),
    "adjusting": ("justering", "adjust", "adjusted", "justere"),
}

_FOLDER = Path(__file__).parent
_FINGERPRINT = re.compile(r"\A<!-- english: [0-9a-f]{8} -->\n")


def path(section: Section, name: str, language: str) -> Path:
    """Where a page stands, whether or not it is written."""
    return _FOLDER / language / section / f"{name}.md"


def page_text(section: Section, name: str, language: str) -> str:
    """A page as Markdown; the English one where the language lacks it, empty without that too."""
    for place in (path(section, name, language), path(section, name, "en")):
        if place.is_file():
            return _FINGERPRINT.sub("", place.read_text(encoding="utf-8"))
    return ""


def named(word: str, known: dict[str, tuple[str, ...]]) -> str | None:
    """The page that a word asks for, whatever its case: by its name, or another word for it."""
    asked = word.casefold()
    if asked in known:
        return asked
    return next((name for name, others in known.items() if asked in others), None)
