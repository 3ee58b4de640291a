"""Labelled titles: what the rules should find in each, what they find, and how well that agrees.

A file is tab-separated, without quoting: id, lang, kind, title, measure, must, must_not, reason and
in our own corpus source. `must` are the codes that have to fire, `?CODE` one that counts neither
way; every other of the rules in `CODES`, and those in `must_not`, must not.
"""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ruamel.yaml import YAML

from okrcli.rules import audit
from tests import workspaces

CODES = ("KR203", "KR204", "KR215", "KR216", "TX802", "OB103", "OB107", "OB111", "OB113")
CORPUS = Path(__file__).parent / "data"
_DAY = date(2026, 11, 25)


class Title(NamedTuple):
    """One labelled title; `doubtful` are the codes that count neither way."""

    id: str
    language: str
    kind: str
    text: str
    measure: str
    must: frozenset[str]
    must_not: frozenset[str]
    doubtful: frozenset[str]
    source: str

    def wrong(self, fired: frozenset[str]) -> frozenset[str]:
        """The codes that fired and should not have."""
        judged = frozenset(CODES) | self.must_not
        return (fired & judged) - self.must - self.doubtful


class Count(NamedTuple):
    """What one rule did on the titles of one language."""

    code: str
    language: str
    right: int
    missed: tuple[Title, ...]
    false: tuple[Title, ...]

    @property
    def recall(self) -> float:
        """The share of the titles that should be found which are."""
        wanted = self.right + len(self.missed)
        return self.right / wanted if wanted else 1.0

    @property
    def precision(self) -> float:
        """The share of the findings that are right."""
        findings = self.right + len(self.false)
        return self.right / findings if findings else 1.0


def read(path: Path) -> list[Title]:
    """The titles of a file, in its order."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    names = header.split("\t")
    rows = (dict(zip(names, line.split("\t"), strict=False)) for line in lines if line)
    return [_title(row) for row in rows]


def _title(row: dict[str, str]) -> Title:
    codes = row["must"].replace(",", " ").split()
    return Title(
        row["id"],
        row["lang"],
        row["kind"],
        row["title"],
        row["measure"],
        frozenset(code for code in codes if not code.startswith("?")),
        frozenset(row["must_not"].replace(",", " ").split()),
        frozenset(code[1:] for code in codes if code.startswith("?")),
        row.get("source", ""),
    )


def files() -> list[Path]:
    """The files of our own corpus."""
    return sorted(CORPUS.glob("*.tsv"))


def fired(titles: Iterable[Title]) -> list[frozenset[str]]:
    """The codes that the linter finds in each title, every one in a plan of its own."""
    return [frozenset(code for code, _ in found) for found in underlined(titles)]


def underlined(titles: Iterable[Title]) -> list[set[tuple[str, str]]]:
    """The codes that the linter finds in each title, each with the words that it underlines."""
    plans = {f"cycles/2026-Q4/plans/t-{n}.yaml": _plan(title) for n, title in enumerate(titles)}
    found: dict[str, set[tuple[str, str]]] = {path: set() for path in plans}
    for finding in audit.findings(workspaces.loaded(plans), _DAY):
        assert not finding.code.startswith("YM"), (finding, plans[finding.place.path])
        span = finding.place.span
        if finding.place.path in plans:
            line = plans[finding.place.path].split("\n")[span.line - 1]
            part = line[span.column - 1 : span.end_column - 1]
            found[finding.place.path].add((finding.code, part))
    return list(found.values())


def _plan(title: Title) -> str:
    text, measure = json.dumps(title.text, ensure_ascii=False), title.measure
    if title.kind == "objective":
        results = [{"title": "Sales of cars", "baseline": 1, "target": 2}]
        if measure != "none":
            results = YAML(typ="safe").load(measure)["key_results"]
        listed = [{"id": f"kr-{n}", **result} for n, result in enumerate(results)]
        objective = {"id": "o", "title": title.text, "key_results": listed}
        return json.dumps({"objectives": [objective]}, ensure_ascii=False)
    given = '{done_when: "yes"}' if measure == "none" else measure
    key_result = f"{{id: kr, title: {text}, {_inside(given)}}}"
    return f"objectives:\n  - id: o\n    title: Growers choose us\n    key_results:\n      - {key_result}\n"


def _inside(flow: str) -> str:
    return flow.strip().removeprefix("{").removesuffix("}")


def counts(titles: list[Title]) -> list[Count]:
    """What each rule did in each language."""
    codes = fired(titles)
    pairs = list(zip(titles, codes, strict=True))
    languages = sorted({title.language for title in titles})
    return [_count(code, language, pairs) for code in CODES for language in languages]


def _count(code: str, language: str, pairs: list[tuple[Title, frozenset[str]]]) -> Count:
    mine = [(title, codes) for title, codes in pairs if title.language == language]
    right = sum(code in title.must and code in codes for title, codes in mine)
    missed = tuple(t for t, codes in mine if code in t.must and code not in codes)
    false = tuple(title for title, codes in mine if code in title.wrong(codes))
    return Count(code, language, right, missed, false)
