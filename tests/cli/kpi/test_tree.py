"""`okr tree` as it is typed: on a terminal, narrow and wide, as JSON, and what it refuses."""

import json

import pytest
from inline_snapshot import snapshot

from okrcli.language.numbers import NBSP
from tests.cli.kpi.conftest import Run
from tests.schema import outputs


def test_the_tree_has_progress_state_and_owner_on_each_line(
    acme: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 110 columns, with what supports nothing below it."""
    monkeypatch.setenv("COLUMNS", "110")
    assert acme("tree").out == snapshot("""\

 Acme alignment · Q4 2026                                                 week 8 of 13 · 60% of the time gone
 ────────────────────────────────────────────────────────────────────────────────────────────────────────────
 2026/acme/chosen  Be the product that small teams choose                       48% ▲ at risk   Ingrid Berg
 ├─ growth/mrr  Grow Monthly Recurring Revenue (MRR)                            43% ▲ at risk   Kari Nordmann
 │  └─ marketing/found  Be found by small teams that look for a better way to   49% ● on track  Ola Lund
 │     plan
 ├─ growth/upgrade  Make upgrading as easy as signing up  for revenue           49% ● on track  Tom Baker
 │  └─ product/start  Give new teams a flying start                             56% ● on track  Priya Nair
 ├─ marketing  shares growth/mrr                                                43% ▲ at risk   Kari Nordmann
 ├─ marketing/found  Be found by small teams that look for a better way to plan 49% ● on track  Ola Lund
 ├─ marketing/story  Let our customers tell the story                           38% ● on track  Amina Yusuf
 ├─ marketing  shares product/experience                                        62% ● on track  Jonas Vik
 ├─ product  shares growth/mrr                                                  43% ▲ at risk   Kari Nordmann
 ├─ product/experience  Invest in product usability and user experience         62% ● on track  Jonas Vik
 │  └─ support/first-time  Solve it the first time                              30% ■ off track Samira Haddad
 ├─ product/start  Give new teams a flying start                                56% ● on track  Priya Nair
 ├─ support  shares growth/mrr                                                  43% ▲ at risk   Kari Nordmann
 ├─ support  shares product/experience                                          62% ● on track  Jonas Vik
 └─ support/first-time  Solve it the first time                                 30% ■ off track Samira Haddad

 Nothing supports these:
   2026/acme/abroad  Be at home in a second market                                  ▱ draft     Ingrid Berg

 These support nothing:
   support/craft  Make support a place where people grow                        75% ◇ open      Samira Haddad
 ────────────────────────────────────────────────────────────────────────────────────────────────────────────
""")


def test_a_narrow_tree_puts_them_below_the_title(
    acme: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 40 columns, in ASCII and bokmål."""
    monkeypatch.setenv("COLUMNS", "40")
    out = acme("tree", "--team", "support", "--ascii", "--lang", "nb").out
    assert out.replace(NBSP, " ") == snapshot("""\

 Acme sammenheng - 4. kvartal 2026
 uke 8 av 13
 --------------------------------------
 2026/acme/chosen  Be the product
 |  that small teams choose
 |  48 %  ^ i faresonen  Ingrid Berg
 |- growth/mrr  Grow Monthly Recurring
 |  Revenue (MRR)
 |  43 %  ^ i faresonen  Kari Nordmann
 |- marketing  deler growth/mrr
 |  43 %  ^ i faresonen  Kari Nordmann
 |- marketing  deler product/experience
 |  62 %  o i rute  Jonas Vik
 |- product  deler growth/mrr
 |  43 %  ^ i faresonen  Kari Nordmann
 |- product/experience  Invest in
 |  |  product usability and user
 |  |  experience
 |  |  62 %  o i rute  Jonas Vik
 |  `- support/first-time  Solve it the
 |     first time
 |     30 %  # ikke i rute
 |     Samira Haddad
 |- support  deler growth/mrr
 |  43 %  ^ i faresonen  Kari Nordmann
 |- support  deler product/experience
 |  62 %  o i rute  Jonas Vik
 `- support/first-time  Solve it the
    first time
    30 %  # ikke i rute  Samira Haddad

 Disse støtter ingenting:
   support/craft  Make support a place
   where people grow
   75 %  < underveis  Samira Haddad
 --------------------------------------
""")


@pytest.mark.parametrize(
    "words", [(), ("--cycle", "2026"), ("--cycle", "2026-Q2"), ("--owner", "erik")]
)
def test_json_is_as_its_schema_says(acme: Run, words: tuple[str, ...]) -> None:
    """Running and closed."""
    answer = acme("tree", "--format", "json", *words)
    assert answer.code == 0
    assert outputs.complaints("tree-json", answer.out) == []


def test_json_says_what_only_leads_to_what_was_asked_for(acme: Run) -> None:
    """The company's goal above a team's."""
    found = json.loads(acme("tree", "--format", "json", "--state", "off-track").out)
    chosen = {node["key"]: node["chosen"] for node in found["objectives"]}
    assert chosen == {
        "2026/acme/chosen": False,
        "2026-Q4/product/experience": False,
        "2026-Q4/support/first-time": True,
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "svg"), "--format takes text, mermaid, dot or json, not `svg`"),
        (
            ("--team", "sales"),
            "2026-Q4 has no team `sales`; it has growth, marketing, product, support, acme",
        ),
        (
            ("--cycle", "2031"),
            "there is no cycle `2031`; there is 2026, 2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4",
        ),
        (
            ("--state", "late"),
            "--state takes off-track, overdue, does-not-hold, at-risk, ended, stale, no-reading, open, holds, on-track, done, not-started, draft, dropped or unmeasured, not `late`",
        ),
    ],
)
def test_what_is_not_there_is_refused(acme: Run, words: tuple[str, ...], said: str) -> None:
    """With what is."""
    assert acme("tree", *words) == (2, "", f"okr: {said}\n")
