"""Numbers that must come out, the same in every format and in both languages.

The rows of the design's table of numbers: one team, one objective, the last quarter of 2026.
"""

import csv
import html
import io
import json
import re
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import pytest

from okrcli.language import catalogue
from okrcli.language.catalogue import language_named
from okrcli.language.numbers import NBSP
from okrcli.language.terms import STATE_WORDS
from okrcli.model import workspace
from okrcli.render.csv import table
from okrcli.render.csv.table import csv_text
from okrcli.render.json.report import report_json
from okrcli.render.markdown.report import report_markdown
from okrcli.render.terminal.page import Page
from okrcli.render.terminal.svg import svg_picture
from okrcli.views import glyphs, report_values
from okrcli.views.report import report_view
from tests import workspaces
from tests.render.html import pages, reader
from tests.render.terminal import drawn

Figure = float | tuple[int, int] | None


@dataclass(frozen=True)
class Case:
    """Key results, what was read of them by day, a day, and what every format must then show.

    `goals` and `objective` are a state and a figure: a share, or in how many of how many readings
    it held. `says` are phrases of the details in English and bokmål, `data` more of the JSON.
    """

    name: str
    key_results: tuple[str, ...]
    readings: dict[str, str]
    on: str
    objective: tuple[str, Figure]
    goals: dict[str, tuple[str, Figure]]
    says: tuple[tuple[str, str], ...] = ()
    data: dict[str, object] = field(default_factory=dict)
    review: str = ""


TO_TEN, TO_HUNDRED = "baseline: 0, target: 10", "baseline: 0, target: 100"
ZONES = "zones: {commit: some, target: more, stretch: most}"
CASES = [
    Case(
        "a skip before the start is no zero",
        (f"a, {TO_TEN}", f"b, {TO_TEN}, start: 2026-12-01"),
        {"2026-11-14": "a: {value: 5}, b: {skip: later}"},
        "2026-11-15",
        ("on-track", 0.5),
        {"a": ("on-track", 0.5), "b": ("not-started", None)},
        (("not counted: later", "teller ikke med: later"),),
        {"cycle": 0.5, "team": 0.5, "b counted": False, "b due_in_days": None},
    ),
    Case(
        "what was never read is not green",
        ("a, done_when: it is signed", f"b, {TO_TEN}, start: 2026-12-20"),
        {},
        "2026-11-30",
        ("no-reading", 0.0),
        {"a": ("no-reading", None), "b": ("not-started", None)},
        (),
        {"a due_in_days": -53, "a silent_days": None, "b due_in_days": None},
    ),
    Case(
        "nothing is green over a red key result",
        (f"a, {TO_TEN}", f"b, {TO_TEN}", f"c, {TO_TEN}"),
        {"2026-10-08": "a: {value: 9}, b: {value: 9}", "2026-12-01": "c: {value: 3}"},
        "2026-12-02",
        ("at-risk", 0.7),
        {"a": ("stale", 0.9), "b": ("stale", 0.9), "c": ("off-track", 0.3)},
        (("silent for 55 days", "ikke oppdatert på 55 dager"),),
        {"a pace": "on-track", "a silent_days": 55, "a due_in_days": -48},
    ),
    Case(
        "past its own day it is overdue",
        (f"a, {TO_HUNDRED}, due: 2026-10-31",),
        {"2026-10-28": "a: {value: 95}"},
        "2026-12-20",
        ("at-risk", 0.95),
        {"a": ("overdue", 0.95)},
        (
            ("silent for 53 days", "ikke oppdatert på 53 dager"),
            ("50 days overdue", "50 dager over fristen"),
        ),
        {"a silent_days": 53, "attention": [["overdue", "growth/a", 50]]},
    ),
    Case(
        "guardrails that hold do not flatter",
        ("a, at_least: 99.9", "b, at_least: 40", f"c, {TO_HUNDRED}"),
        {"2026-11-14": "a: {value: 99.95}, b: {value: 45}, c: {value: 0}"},
        "2026-11-15",
        ("off-track", 0.0),
        {"a": ("holds", (1, 1)), "b": ("holds", (1, 1)), "c": ("off-track", 0.0)},
        (),
        {"a held": {"held": 1, "of": 1}, "a expected": None, "a counted": True},
    ),
    Case(
        "one that does not hold caps its objective",
        ("a, at_least: 40", f"c, {TO_HUNDRED}"),
        {"2026-11-14": "a: {value: 39}, c: {value: 60}"},
        "2026-11-15",
        ("at-risk", 0.6),
        {"a": ("does-not-hold", (0, 1)), "c": ("on-track", 0.6)},
        (),
        {"attention": [["does-not-hold", "growth/a", 0]]},
    ),
    Case(
        "guardrails alone are the mean of the shares held",
        ("a, above: 53",),
        {
            "2026-10-15": "a: {value: 50.2}",
            "2026-11-15": "a: {value: 54.8}",
            "2026-12-15": "a: {value: 56}",
        },
        "2026-12-20",
        ("holds", 2 / 3),
        {"a": ("holds", (2, 3))},
        (),
        {"o expected": None, "o paced_progress": None, "a progress": 2 / 3},
    ),
    Case(
        "like is compared with like",
        (f"a, {TO_HUNDRED}", "b, done_when: it is signed", f"c, {ZONES}"),
        {"2026-11-14": "a: {value: 50}, b: {done: no}, c: {zone: none}"},
        "2026-11-15",
        ("on-track", 1 / 6),
        {"a": ("on-track", 0.5), "b": ("open", 0.0), "c": ("open", 0.0)},
        (
            (
                "what follows the calendar is at 50%, expected by now 49%",
                "det som følger kalenderen, er på 50 %, forventet nå 49 %",
            ),
        ),
        {
            "o paced_progress": 0.5,
            "o expected": 45 / 91,
            "cycle paced": 0.5,
            "team paced": 0.5,
            "cycle expected": 45 / 91,
            "team expected": 45 / 91,
        },
    ),
    Case(
        "after the last day it waits for its grade",
        (f"a, {TO_HUNDRED}",),
        {"2026-12-30": "a: {value: 99}"},
        "2027-01-04",
        ("ended", 0.99),
        {"a": ("ended", 0.99)},
        (("grade", "karakter"),),
        {"a silent_days": 5, "a due_in_days": None, "attention": [["ended", "growth/a", 0]]},
    ),
    Case(
        "done says when it was read last",
        ("a, baseline: 10, target: 5",),
        {"2026-10-07": "a: {value: 4}"},
        "2026-12-20",
        ("done", 1.0),
        {"a": ("done", 1.2)},
        (("7 Oct", "7. okt."),),
        {"a last_read": "2026-10-07", "a silent_days": 74, "a due_in_days": None},
    ),
]
BY_NAME = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
LANGUAGES = pytest.mark.parametrize("code", ["en", "nb"])


def space_of(case: Case) -> workspace.Workspace:
    """A workspace of the case."""
    goals = "".join(
        f"      - {{id: {line.partition(',')[0]}, title: Goal {line.partition(',')[0]},"
        f"{line.partition(',')[2]}}}\n"
        for line in case.key_results
    )
    files = {
        f"cycles/2026-Q4/checkins/growth/{day}-090000-kari.yaml": (
            f"date: {day}\nauthor: kari\nreadings: {{{line}}}\n"
        )
        for day, line in case.readings.items()
    }
    files["cycles/2026-Q4/plans/growth.yaml"] = (
        f"objectives:\n  - id: o\n    title: An objective\n    key_results:\n{goals}"
    )
    if case.review:
        files["cycles/2026-Q4/reviews/growth.yaml"] = case.review
    space = workspaces.loaded(files).workspace
    assert space.findings == ()
    return space


def view_of(case: Case) -> report_values.View:
    """The report of the case."""
    space = space_of(case)
    return report_view(space, space.cycles["2026-Q4"], date.fromisoformat(case.on))


def state(word: str, language: catalogue.Language) -> str:
    """What people read for a state: its shape and word."""
    return f"{glyphs.UNICODE.states[word]} {language.say(STATE_WORDS[word])}"


def figure(given: Figure, language: catalogue.Language) -> str:
    """What people read for a figure; nothing for none."""
    if isinstance(given, tuple):
        return language.say("{k} of {n}", k=given[0], n=given[1])
    return "" if given is None else language.share(given)


def plain(text: str) -> str:
    """The text with blanks that break, and no characters of no width."""
    return text.replace(NBSP, " ").replace("\u200b", "").replace("\u2060", "")


def pages_of(case: Case, code: str) -> dict[str, str]:
    """The same as `laid_out`, which lays a case out once for all that is asked of it."""
    key = (case.name, code)
    if key not in _LAID_OUT:
        _LAID_OUT[key] = laid_out(case, code)
    return _LAID_OUT[key]


_LAID_OUT: dict[tuple[str, str], dict[str, str]] = {}


def laid_out(case: Case, code: str) -> dict[str, str]:
    """The whole of each format that people read, as they see it."""
    space, view, language = space_of(case), view_of(case), language_named(code)
    page = Page(200, language, glyphs.UNICODE)
    day = date.fromisoformat(case.on)
    lines = drawn.lines(space, "o", page, day=day, cycle="2026-Q4")
    svg = svg_picture([*map(page.text, lines)], "o", page)
    shown = re.sub(r"<[^>]*>", "", html.unescape(svg[svg.index('-matrix">') :]))
    return {
        "text": plain("\n".join(lines)),
        "svg": plain(shown),
        "html": plain(" ".join(reader.Page(pages.of(space, view, language=language)).words)),
        "md": plain(re.sub(r"\\(.)", r"\1", report_markdown([view], language))),
    }


def rows_of(case: Case, code: str) -> dict[str, dict[str, str]]:
    """In each format the stretch that is of each goal: a line, a table's row, a card."""
    language = language_named(code)
    day, found = date.fromisoformat(case.on), pages_of(case, code)
    wide = Page(200, language, glyphs.UNICODE)
    overview = drawn.lines(space_of(case), None, wide, day=day, cycle="2026-Q4")
    ids = [line.partition(",")[0] for line in case.key_results]
    cards = found["html"].rpartition(" An objective ")[2]
    ends = [*(cards.index(f" Goal {name} ") for name in ids), len(cards)]
    return {
        "text": {
            n: plain(next(x for x in overview if x.startswith(f"  Goal {n}  {n} "))) for n in ids
        },
        "md": {
            n: next(x for x in found["md"].splitlines() if x.startswith(f"| Goal {n} "))
            for n in ids
        },
        "html": {n: cards[a:b] for n, (a, b) in zip(ids, pairwise(ends), strict=True)},
    }


@LANGUAGES
@BY_NAME
def test_every_format_shows_the_state_and_figure_of_a_key_result(case: Case, code: str) -> None:
    """Beside its title, and no other state in its place."""
    language = language_named(code)
    for format_, shown in rows_of(case, code).items():
        for name, (word, given) in case.goals.items():
            assert plain(state(word, language)) in shown[name]
            said = plain(figure(given, language))
            if format_ == "text" and isinstance(given, tuple):
                said = f"{given[0]}/{given[1]}"
            assert said in shown[name]


@LANGUAGES
@BY_NAME
def test_every_format_shows_the_state_and_figure_of_the_objective(case: Case, code: str) -> None:
    """Beside its title."""
    language = language_named(code)
    word, given = case.objective
    mark, share = plain(state(word, language)), plain(figure(given, language))
    found = pages_of(case, code)
    assert f"**{share}** {mark} · o" in found["md"]
    assert f"{share} {mark.replace(' ', ' ', 1)}" in found["html"]
    for page in (found["text"], found["svg"]):
        assert mark in page
        assert share in page


@LANGUAGES
@BY_NAME
def test_every_format_says_the_same_beside_it(case: Case, code: str) -> None:
    """How late, how silent, what is expected of which part."""
    for shown in pages_of(case, code).values():
        for english, bokmal in case.says:
            assert (english if code == "en" else bokmal).lower() in shown.lower()


@BY_NAME
def test_tables_for_programs_say_the_same(case: Case) -> None:
    """CSV: state, progress and how often it held."""
    text = csv_text([view_of(case)], table.dialect(","))
    rows = {row["key_result"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    for name, (word, given) in case.goals.items():
        row = rows[name]
        assert row["state"] == word
        held = given if isinstance(given, tuple) else None
        assert (row["held"], row["held_of"]) == (tuple(map(str, held)) if held else ("", ""))
        share = held[0] / held[1] if held else given
        assert (float(row["progress"]) if row["progress"] else None) == pytest.approx(share)


@BY_NAME
def test_json_says_the_same(case: Case) -> None:
    """State and progress of all, and what else the case asks for."""
    (cycle,) = json.loads(report_json([view_of(case)]))["cycles"]
    (objective,) = cycle["objectives"]
    goals = {goal["id"]: goal for goal in objective["key_results"]}
    assert objective["state"] == case.objective[0]
    assert objective["progress"] == pytest.approx(case.objective[1], abs=1e-6)
    for name, (word, given) in case.goals.items():
        share = given[0] / given[1] if isinstance(given, tuple) else given
        assert goals[name]["state"] == word
        assert goals[name]["progress"] == pytest.approx(share, abs=1e-6)
    (team,) = cycle["teams"]
    known = {
        "cycle": cycle["progress"],
        "cycle paced": cycle["paced_progress"],
        "cycle expected": cycle["expected"],
        "team": team["progress"],
        "team paced": team["paced_progress"],
        "team expected": team["expected"],
        "attention": [[i["kind"], i["ref"], i["amount"]] for i in cycle["attention"]],
        **{f"o {key}": value for key, value in objective.items()},
        **{f"{name} {key}": value for name, goal in goals.items() for key, value in goal.items()},
    }
    for key, value in case.data.items():
        assert known[key] == (
            pytest.approx(value, abs=1e-6) if isinstance(value, float) else value
        ), key
