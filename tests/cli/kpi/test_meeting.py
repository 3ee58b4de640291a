"""`okr meeting` as it is typed: Markdown to paste, a screen to read, and what it refuses."""

import pytest
from inline_snapshot import snapshot

from okrcli.language.numbers import NBSP
from tests.cli.kpi.conftest import Run


def test_the_weekly_agenda_is_markdown_that_a_wiki_takes(acme: Run) -> None:
    """For one team."""
    answer = acme("meeting", "--team", "growth")
    assert answer.code == 0
    assert answer.out.replace(NBSP, " ") == snapshot("""\
# Weekly result meeting: Acme, Growth

Wednesday 25 November 2026 · Q4 2026 · week 8 of 13 · 60% of the time gone · 5 weeks left · since 18 November 2026

## Good news (5 min)

- **good to hear** `regions` Expand the target market by launching in two new geographic regions *(Jonas Vik)*
  - 23 Nov: Finland: contract signed, bank papers still open *Kari Nordmann*
- **best ever** `trial-teammates` Trials that invite a teammate in their first week: 43% *(Tom Baker)*
- **best ever** `upgrades` Upgrades per week: 27 *(Tom Baker)*
- **best ever** `annual-tab` Visitors of the price page who open the annual tab: 17.3% *(Tom Baker)*
- **best ever** `visitors` Website visitors a day, through content marketing and SEO: 1,395 *(Ola Lund)*

### Thanks to

- Jonas Vik, Tom Baker, Ola Lund

## KPI figures, two or three a person (10 min)

### Amina Yusuf

- `potential-regions` Potential regions identified from market research: 7, goal ≥ 5, 0 since the last reading, 26 Oct **✔ holds** *(leading)*

### Kari Nordmann

- `new-subscriptions` New paid subscriptions acquired, per week: 173, −5 since 18 Nov *(lagging)*
- `churn` Churn rate, yearly pace: 6.4%, goal &lt; 6%, 0 since 18 Nov **✗ does not hold** *(lagging)*
- `new-region-customers` New customers from the two new regions: 23, +17 since 18 Nov *(lagging)*
- *and 1 more:* `okr kpi --owner kari`

### Ola Lund

- `visitors` Website visitors a day, through content marketing and SEO: 1,395, goal &gt; 1,250, +15 since 18 Nov **✔ holds** *(leading, lagging)*

### Samira Haddad

- `csat` Customer satisfaction score: 75.8, goal 79.2, 0 since 18 Nov **○ 53%** *(leading)*

### Tom Baker

- `trial-teammates` Trials that invite a teammate in their first week: 43%, goal ≥ 40%, +1 since 18 Nov **✔ holds** *(leading)*
- `annual-tab` Visitors of the price page who open the annual tab: 17.3%, goal &gt; 15%, +1.4 since 18 Nov **✔ holds** *(leading)*
- `upgrades` Upgrades per week: 27, +3 since 18 Nov *(lagging)*

## Matters, information and risks (15 min)

### At risk, and why

- **▲ at risk** `subscriptions` Increase the number of new paid subscriptions: 4,720 of 6,000, 49%, expected 60% *(Ola Lund)*
  - forecast 5,605 on 31 Dec, likely 5,495–5,716, 395 short, chance &lt; 5%
  - 23 Nov: Two campaigns still to come *Kari Nordmann*
- **▲ at risk** `retention` Improve customer retention rate: 71.2% of 75.0%, 46%, expected 60% *(Samira Haddad)*
  - confidence fell from 6 to 5 of 10
  - forecast 73.6% on 31 Dec, likely 73.3–73.9%, 1.4 points short, chance &lt; 5%
  - 23 Nov: Churn has stopped falling; we need the month-three letter for everyone *Kari Nordmann*
- **● on track** `regions` Expand the target market by launching in two new geographic regions: 1 of 2 done, 33%, expected 33% *(Jonas Vik)*
  - confidence fell from 8 to 7 of 10
  - 23 Nov: Finland: contract signed, bank papers still open *Kari Nordmann*

### Information

- 23 Nov `annual-plans` 11 % and rising; one in five is far *Kari Nordmann*
- 23 Nov: Black Week lifted sign-ups *Kari Nordmann*

## Actions (10 min)

- [ ] *who: what, by when*
- [ ] *who: what, by when*
- [ ] *who: what, by when*

## Priorities until next time (5 min)

1. *…*
2. *…*
3. *…*
""")


def test_the_same_can_be_read_in_the_terminal_in_bokmal(acme: Run) -> None:
    """With the minutes at the right."""
    out = acme("meeting", "--team", "support", "--format", "text", "--lang", "nb").out
    assert out.replace(NBSP, " ") == snapshot("""\

 Ukentlig resultatmøte: Acme, Support
 Onsdag 25. november 2026 · 4. kvartal 2026 · uke 8 av 13
 60 % av tiden er gått · 5 uker igjen · siden 18. november 2026

 Gode nyheter ─────────────────────────────────────────────────────────── 5 min
 · nådd night-cover Hand the night over to our partner in Lisbon (Samira
   Haddad)
   – 23. nov.: Seven nights running, 38 inquiries, none woke us Samira Haddad
 · beste noensinne resolution-time Average ticket resolution time: 29,3 (Erik
   Strand)
 · beste noensinne inquiries-per-team Inquiries per hundred customers: 43
   (Samira Haddad)

 Takk til
 · Samira Haddad, Erik Strand

 Nøkkeltall, to eller tre per person ─────────────────────────────────── 10 min
 Erik Strand
 · resolution-time Average ticket resolution time: 29,3, krav 27,0, −0,9 siden
   18. nov. ○ 74 % (ledende, etterslepende)
 · fresh-articles Help articles rewritten per week: 5, krav ≥ 6, +1 siden 18.
   nov. ✗ utenfor (ledende)
 · response-time Average response time of inquiries: 22,3, krav ≤ 24, 0 siden
   18. nov. ✔ innenfor (etterslepende)
 · og 2 til: okr kpi --owner erik

 Kari Nordmann
 · churn Churn rate, yearly pace: 6,4 %, krav < 6 %, 0 siden 18. nov. ✗ utenfor
   (etterslepende)

 Samira Haddad
 · csat Customer satisfaction score: 75,8, krav 79,2, 0 siden 18. nov. ○ 53 %
   (ledende)
 · evening-shifts Evening shifts with two people, per week: 5, krav ≥ 5, 0
   siden 18. nov. ✔ innenfor (ledende)
 · learning-hours Hours set aside for learning, per person and week: 2,5, krav
   ≥ 2, +0,5 siden 18. nov. ✔ innenfor (ledende)
 · og 4 til: okr kpi --owner samira

 Saker, informasjon og risiko ────────────────────────────────────────── 15 min
 I faresonen, og hvorfor
 · ■ ikke i rute self-service Raise the share of questions that the help centre
   answers: 37,4 % av 50,0 %, 16 %, forventet 60 % (Erik Strand)
   – prognose 39,2 % den 31. des., trolig 38,1–40,2 %, mangler 10,8
     prosentpoeng, sjanse < 5 %
   – 16. nov.: Without a new search this will not move; asked product for two
     weeks in December Samira Haddad
 · ◇ underveis certificates Certify all of us in our own product: 2 av 3 nådd,
   50 % (Erik Strand)
   – tiltroen falt fra 8 til 7 av 10

 Ikke oppdatert
 · ◌ ikke oppdatert first-contact Solve more inquiries at the first contact:
   65,9 % av 72,0 %, 45 %, forventet 60 % (Samira Haddad)
   – ikke oppdatert på 23 dager

 Informasjon
 · 23. nov.: Lisbon answers the nights alone now. Thank you, Erik! Samira
   Haddad

 Tiltak ──────────────────────────────────────────────────────────────── 10 min
 Bestemt sist: gjort eller ikke?
 [ ] Erik Strand: self-service rewrite the five most-asked articles by 2
     December (23. nov.)

 Nytt
 [ ] Samira Haddad: registrer first-contact
 [ ] hvem: hva, innen når
 [ ] hvem: hva, innen når
 [ ] hvem: hva, innen når

 Prioriteringer til neste gang ────────────────────────────────────────── 5 min
 1. …
 2. …
 3. …
 ──────────────────────────────────────────────────────────────────────────────
""")


def test_the_quarterly_one_is_filled_in_too(acme: Run) -> None:
    """For all teams."""
    out = acme("meeting", "quarterly", "--on", "2026-12-30").out
    assert out.startswith("# Quarterly meeting: Acme\n\nWednesday 30 December 2026 · Q4 2026 · ")
    assert "\n## New OKRs (60–90 min)\n" in out
    assert "- [ ] Support: grade every key result `okr close 2026-Q4 --team support`\n" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("daily",), "the meeting takes weekly or quarterly, not `daily`"),
        (("--format", "html"), "--format takes md, text, slack, teams or mail, not `html`"),
        (
            ("--since", "2026-11-25"),
            "--since 2026-11-25: nothing since 2026-11-25, the day that is looked at; try --since"
            " last",
        ),
        (
            ("--since", "nosuch"),
            "--since `nosuch` is neither a day nor a commit; write it as in 2026-11-23, 1w or main",
        ),
        (
            ("--team", "sales"),
            "2026-Q4 has no team `sales`; it has growth, marketing, product, support",
        ),
    ],
)
def test_what_it_cannot_fill_in_it_refuses(acme: Run, words: tuple[str, ...], said: str) -> None:
    """With what it can."""
    assert acme("meeting", *words) == (2, "", f"okr: {said}\n")
