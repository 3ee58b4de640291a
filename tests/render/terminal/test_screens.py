"""Screens as people see them: both examples, both languages, three widths, with and without ASCII.

After a change that is meant: `pytest -n 0 --inline-snapshot=fix tests/render/terminal`, and read
the diff.
"""

from inline_snapshot import snapshot

from tests import examples
from tests.render.terminal import drawn


def test_a_team_at_80_columns() -> None:
    """Two lines a key result: title and state, then id, bar, figures, trend and confidence."""
    assert drawn.text(examples.space(), "growth") == snapshot("""\
Acme OKR · Q4 2026 · Growth  46%           week 8 of 13 · 60% of the time gone
what follows the calendar is at 56%, expected by now 57%
──────────────────────── time 60% ┬───────── now → target ────── trend ───────
mrr  Grow Monthly Recurring Revenue (MRR)                       43% ▲ at risk
  Increase the number of new paid subscriptions                     ▲ at risk
  subscriptions    ━━━━━━━━━━━╸───┼──────── 4,720 → 6,000 49% ▁▂▂▃▄▅▆▇ 6/10 ↗1
  Improve customer retention rate                                   ▲ at risk
  retention        ━━━━━━━━━━━────┼──────── 71.2% → 75.0% 46% ▁▂▃▃▄▅▆▇ 5/10 ↘1
  Expand the target market by launching in two new geographic       ● on track
  regions
  regions          ━━━━━━━━┼───────────────   1 of 2 done 33% ······▄· 7/10 ↘1

upgrade  Make upgrading as easy as signing up                   49% ● on track
  Turn more trials into paying teams, from 11 % to 16 %             ● on track
  trial-conversion ━━━━━━━━━━━━━━━┿╸─────── 14.4% → 16.0% 68% ▁▂▃▄▅▆▆▇ 8/10 ↗1
  Let customers pay by the year                                     ◇ open
  annual-plans     ━━━━━━━─────────────────        commit 30% ·····▄·· 6/10
  Win new teams through invitations from customers                  ✗ dropped
  invitations      ━╸──────────────────────      21 → 300  7% ▁▄·▇···· 3/10 ↘2
──────────────────────────────────────────────────────────────────────────────
→ okr checkin     record this week's values
→ okr report mrr  one objective in detail
""")


def test_a_team_at_120_columns() -> None:
    """One line a key result where its title fits."""
    assert drawn.text(examples.space(), "growth", examples.page(120)) == snapshot("""\
Acme OKR · Q4 2026 · Growth  46%                                                   week 8 of 13 · 60% of the time gone
what follows the calendar is at 56%, expected by now 57%
──────────────────────────────────────────────────────── time 60% ┬────── now → target ────── trend ──────────────────
mrr              Grow Monthly Recurring Revenue (MRR)                                                   43% ▲ at risk
subscriptions    Increase the number of new paid          ━━━━━━━─┼───── 4,720 → 6,000 49% ▁▂▂▃▄▅▆▇ 6/10 ↗1 ▲ at risk
                 subscriptions
retention        Improve customer retention rate          ━━━━━━╸─┼───── 71.2% → 75.0% 46% ▁▂▃▃▄▅▆▇ 5/10 ↘1 ▲ at risk
regions          Expand the target market by launching in ━━━━╸┼────────   1 of 2 done 33% ······▄· 7/10 ↘1 ● on track
                 two new geographic regions

upgrade          Make upgrading as easy as signing up                                                   49% ● on track
trial-conversion Turn more trials into paying teams, from ━━━━━━━━┿╸──── 14.4% → 16.0% 68% ▁▂▃▄▅▆▆▇ 8/10 ↗1 ● on track
                 11 % to 16 %
annual-plans     Let customers pay by the year            ━━━━──────────        commit 30% ·····▄·· 6/10    ◇ open
invitations      Win new teams through invitations from   ━─────────────      21 → 300  7% ▁▄·▇···· 3/10 ↘2 ✗ dropped
                 customers
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
→ okr checkin     record this week's values
→ okr report mrr  one objective in detail
""")


def test_a_team_at_40_columns_in_bokmal() -> None:
    """The parts under each other."""
    assert drawn.text(examples.space(), "growth", examples.page(40, "nb")) == snapshot("""\
Acme OKR · 4. kvartal 2026 · Growth
46\xa0%
uke 8 av 13
det som følger kalenderen, er på 56\xa0%,
forventet nå 57\xa0%
──────────────────────────────────────
Grow Monthly Recurring Revenue (MRR)
mrr
43\xa0% ▲ i faresonen
Increase the number of new paid
subscriptions
  subscriptions
  ━━━━━━━━━━━━━━━━━╸────┼─────────────
  4\xa0720 → 6\xa0000  49\xa0%         ▁▂▂▃▄▅▆▇
  ▲ i faresonen                6/10 ↗1
Improve customer retention rate
  retention
  ━━━━━━━━━━━━━━━━╸─────┼─────────────
  71,2\xa0% → 75,0\xa0%  46\xa0%       ▁▂▃▃▄▅▆▇
  ▲ i faresonen                5/10 ↘1
Expand the target market by launching
in two new geographic regions
  regions
  ━━━━━━━━━━━━┼───────────────────────
  1 av 2 ferdig  33\xa0%         ······▄·
  ● i rute                     7/10 ↘1

Make upgrading as easy as signing up
upgrade
49\xa0% ● i rute
Turn more trials into paying teams,
from 11 % to 16 %
  trial-conversion
  ━━━━━━━━━━━━━━━━━━━━━━┿━╸───────────
  14,4\xa0% → 16,0\xa0%  68\xa0%       ▁▂▃▄▅▆▆▇
  ● i rute                     8/10 ↗1
Let customers pay by the year
  annual-plans
  ━━━━━━━━━━━─────────────────────────
  minstemål  30\xa0%             ·····▄··
  ◇ underveis                     6/10
Win new teams through invitations from
customers
  invitations
  ━━╸─────────────────────────────────
  21 → 300  7\xa0%               ▁▄·▇····
  ✗ lagt bort                  3/10 ↘2
──────────────────────────────────────
→ okr checkin     registrer ukens
                  verdier
→ okr report mrr  ett mål i detalj
""")


def test_a_team_in_ascii() -> None:
    """Every glyph has its twin."""
    assert drawn.text(examples.space(), "support", examples.page(80, ascii_only=True)) == snapshot("""\
Acme OKR - Q4 2026 - Support  53%          week 8 of 13 - 60% of the time gone
what follows the calendar is at 30%, expected by now 60%
-------------------- time 60% +-------- now -> target --------- trend --------
first-time  Solve it the first time                         30% # off track
  Solve more inquiries at the first contact                     ? stale ^
  first-contact    ########=--|------- 65.9% -> 72.0%    45% _:-+#    7/10
  Raise the share of questions that the help centre answers     # off track
  self-service     ###--------|------- 37.4% -> 50.0%    16% _:::=+=# 2/10
  Let no more than two urgent inquiries a week wait overnight   v holds
  overnight        ################=--        0  <= 2 7 of 8 ::_=:#:_ 8/10 +1

craft  Make support a place where people grow               75% < open
  Certify all of us in our own product                          < open
  certificates     #########=---------    2 of 3 done    50%   _   #  7/10 -1
  Raise our pulse score from 3.6 to 4.1  not counted: The       _ not measured
  survey has moved to January, with the new personnel system
  pulse            -------------------  - -> 4.1 of 5      -          5/10
  Hand the night over to our partner in Lisbon  last read 23    v done
  Nov
  night-cover      ###################            yes   100%        - 10/10 +2

mrr  Grow Monthly Recurring Revenue (MRR)  shared, see      43% ^ at risk
     growth
  Increase the number of new paid subscriptions                 ^ at risk
  subscriptions    #########=-|------- 4,720 -> 6,000    49% _..:-=+# 6/10 +1
  Improve customer retention rate                               ^ at risk
  retention        ########=--|------- 71.2% -> 75.0%    46% _.::-=+# 5/10 -1
  Expand the target market by launching in two new geographic   o on track
  regions
  regions          ######|------------    1 of 2 done    33%       -  7/10 -1

experience  Invest in product usability and user            62% o on track
            experience  shared, see product
  Increase the average session duration from 4 to 5 minutes     o on track
  session-duration ###########|-------   4.64 -> 5.00    64% __.:--+# 8/10 +1
  Improve the app store rating from 4 to 4.5 stars              o on track
  app-rating       ###########|-------     4.3 -> 4.5    60% __::==## 7/10
  Answer inquiries within a day, on average                     v holds
  response-time    ################=--     22.3  < 24 7 of 8 :-.=:#__ 8/10 +2
------------------------------------------------------------------------------
# Off track: self-service (Erik Strand)
? No check-in for long: first-contact (23 days, last known ^ at risk, Samira
  Haddad)
> okr checkin            record this week's values
> okr report first-time  one objective in detail
""")


def test_a_whole_cycle_in_bokmal() -> None:
    """Each team under its own line; a shared objective once in full, and a line where it is shared."""
    assert drawn.text(examples.space("lynghavn"), None, examples.page(80, "nb")) == snapshot("""\
Lynghavn kommune OKR · 3. tertial 2026  61\xa0%                      uke 13 av 17
det som følger kalenderen, er på 58\xa0%, forventet nå 69\xa0%
────────────────── tid 70\xa0% ┬────────────── nå → mål ────────── trend ────────
Byggesak  Henrik Dalseth ───────────────────────────────    60\xa0% ─────────────
forventet nå 63\xa0%
forutsigbart  Gi byggesøkere svar de kan planlegge etter    60\xa0% ● i rute
  Kutte saksbehandlingstiden fra 38 til 28 dager                 ● i rute
  behandlingstid ━━━━━━━━━━─┼───         31,5 → 28,0    65\xa0% ▇▆▅▄▃▂▂▁ 7/10
  Ta i bruk den nye søknadsportalen                              ● i rute
  portal         ━━━━━━━╸┼──────       2 av 3 ferdig    50\xa0% ▁···▇··· 5/10 ↘1
  Holde antallet åpne saker der vi rekker over dem               ✔ innenfor
  apne-saker     ━━━━━━━━━━━━━╸─          98  80–120 9 av 10 ▅▇▆▅▄▃▂▁ 8/10

pa-traden  Løse saken mens innbyggeren er på tråden         60\xa0% ▲ i faresonen
           delt, se innbyggertorg

Innbyggertorget  innbyggertorg · Marit Ødegård ─────────    60\xa0% ─────────────
det som følger kalenderen, er på 55\xa0%, forventet nå 70\xa0%
pa-traden  Løse saken mens innbyggeren er på tråden         60\xa0% ▲ i faresonen
  Løse flere henvendelser ved første kontakt                     ▲ i faresonen
  forste-kontakt ━━━━━━━━───┼───     61,5\xa0% → 68,0\xa0%    54\xa0% ▁▁▃▄▅▆▇▇ 5/10
  Korte ventetiden på telefon fra 7 til 3 minutter               ● i rute
  ventetid       ━━━━━━━━━━━┿━──           3,6 → 3,0    85\xa0% ▇▇▅▄▃▂▂▁ 8/10
  Halvere antallet henvendelser om byggesaker som venter         ■ ikke i rute
  byggesporsmal  ━━━━━━─────┼───             96 → 60    40\xa0% ▇▆▅▄▃▃▂▁ 3/10 ↘1

laget  Bygge et lag folk har lyst til å bli i               60\xa0% ▲ i faresonen
  Løfte medarbeiderpulsen fra 3,6 til 4,0                        ▲ i faresonen
  puls           ━━━━━━━╸───┼─── 3,8\xa0av 5 → 4,0\xa0av 5    50\xa0% ··▁···▇· 6/10
  Ha kveldsåpent uten overtid                                    ◇ underveis
  kveldsapent    ━━━━╸──────────           minstemål    30\xa0% ··▄····· 5/10 ↘1
  Gjøre alle trygge på førstehjelp i skranken  sist målt         ✔ nådd
  16.\xa0nov.
  forstehjelp    ━━━━━━━━━━━━━━━                  ja   100\xa0% ······▄· 10/10 ↗2

Kommunen  Astrid Moe ───────────────────────────────────    64\xa0% ─────────────
forventet nå 70\xa0%
to-ganger  Bli kommunen der ingen trenger å spørre to       64\xa0% ● i rute
           ganger
  Øke innbyggernes tillit til kommunen                           ● i rute
  tillit         ━━━━━━━━━━─┼───         64,3 → 66,0    66\xa0% ··▁···▇· 6/10
  Øke andelen søknader som leveres digitalt, fra 62 til 80       ▲ i faresonen
  prosent
  digitalt       ━━━━━━━━━──┼───         73\xa0% → 80\xa0%    61\xa0% ··▁···▇· 5/10 ↘1
  Holde sykefraværet under 7 prosent                             ✔ innenfor
  friskt         ━━━━━━━━━━─────          6,8  < 7\xa0%  2 av 3 ··▇···▁· 6/10 ↗2
──────────────────────────────────────────────────────────────────────────────
■ 1 ikke i rute · ▲ 3 i faresonen · ◇ 1 underveis · ✔ 2 innenfor · ● 4 i rute
✔ 1 nådd
■ Ikke i rute: byggesporsmal (Leila Karimi)
→ okr checkin              registrer ukens verdier
→ okr report forutsigbart  ett mål i detalj
""")


def test_a_whole_cycle_at_120_columns() -> None:
    """The same teams on wide lines."""
    assert drawn.text(examples.space("lynghavn"), None, examples.page(120, "nb")) == snapshot("""\
Lynghavn kommune OKR · 3. tertial 2026  61\xa0%                                      uke 13 av 17 · 70\xa0% av tiden er gått
det som følger kalenderen, er på 58\xa0%, forventet nå 69\xa0%
──────────────────────────────────────────── tid 70\xa0% ┬────────────── nå → mål ────────── trend ──────────────────────
Byggesak  Henrik Dalseth ───────────────────────────────────────────────────────────────────────    60\xa0% ─────────────
forventet nå 63\xa0%
forutsigbart   Gi byggesøkere svar de kan planlegge etter                                           60\xa0% ● i rute
behandlingstid Kutte saksbehandlingstiden   ━━━━━━━━━─┼───         31,5 → 28,0    65\xa0% ▇▆▅▄▃▂▂▁ 7/10     ● i rute
               fra 38 til 28 dager
portal         Ta i bruk den nye            ━━━━━━━┼──────       2 av 3 ferdig    50\xa0% ▁···▇··· 5/10 ↘1  ● i rute
               søknadsportalen
apne-saker     Holde antallet åpne saker    ━━━━━━━━━━━━╸─          98  80–120 9 av 10 ▅▇▆▅▄▃▂▁ 8/10     ✔ innenfor
               der vi rekker over dem

pa-traden      Løse saken mens innbyggeren er på tråden  delt, se innbyggertorg                     60\xa0% ▲ i faresonen

Innbyggertorget  innbyggertorg · Marit Ødegård ─────────────────────────────────────────────────    60\xa0% ─────────────
det som følger kalenderen, er på 55\xa0%, forventet nå 70\xa0%
pa-traden      Løse saken mens innbyggeren er på tråden                                             60\xa0% ▲ i faresonen
forste-kontakt Løse flere henvendelser ved  ━━━━━━━╸──┼───     61,5\xa0% → 68,0\xa0%    54\xa0% ▁▁▃▄▅▆▇▇ 5/10     ▲ i faresonen
               første kontakt
ventetid       Korte ventetiden på telefon  ━━━━━━━━━━┿━──           3,6 → 3,0    85\xa0% ▇▇▅▄▃▂▂▁ 8/10     ● i rute
               fra 7 til 3 minutter
byggesporsmal  Halvere antallet             ━━━━━╸────┼───             96 → 60    40\xa0% ▇▆▅▄▃▃▂▁ 3/10 ↘1  ■ ikke i rute
               henvendelser om byggesaker
               som venter

laget          Bygge et lag folk har lyst til å bli i                                               60\xa0% ▲ i faresonen
puls           Løfte medarbeiderpulsen fra  ━━━━━━━───┼─── 3,8\xa0av 5 → 4,0\xa0av 5    50\xa0% ··▁···▇· 6/10     ▲ i faresonen
               3,6 til 4,0
kveldsapent    Ha kveldsåpent uten overtid  ━━━━──────────           minstemål    30\xa0% ··▄····· 5/10 ↘1  ◇ underveis
forstehjelp    Gjøre alle trygge på         ━━━━━━━━━━━━━━                  ja   100\xa0% ······▄· 10/10 ↗2 ✔ nådd
               førstehjelp i skranken  sist
               målt 16.\xa0nov.

Kommunen  Astrid Moe ───────────────────────────────────────────────────────────────────────────    64\xa0% ─────────────
forventet nå 70\xa0%
to-ganger      Bli kommunen der ingen trenger å spørre to ganger                                    64\xa0% ● i rute
tillit         Øke innbyggernes tillit til  ━━━━━━━━━─┼───         64,3 → 66,0    66\xa0% ··▁···▇· 6/10     ● i rute
               kommunen
digitalt       Øke andelen søknader som     ━━━━━━━━╸─┼───         73\xa0% → 80\xa0%    61\xa0% ··▁···▇· 5/10 ↘1  ▲ i faresonen
               leveres digitalt, fra 62 til
               80 prosent
friskt         Holde sykefraværet under 7   ━━━━━━━━━╸────          6,8  < 7\xa0%  2 av 3 ··▇···▁· 6/10 ↗2  ✔ innenfor
               prosent
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
■ 1 ikke i rute · ▲ 3 i faresonen · ◇ 1 underveis · ✔ 2 innenfor · ● 4 i rute · ✔ 1 nådd
■ Ikke i rute: byggesporsmal (Leila Karimi)
→ okr checkin              registrer ukens verdier
→ okr report forutsigbart  ett mål i detalj
""")


def test_a_closed_cycle() -> None:
    """Grades in their bands, no calendar, and what was achieved with whom to thank."""
    assert drawn.text(
        examples.space("lynghavn"), None, examples.page(80, "nb"), cycle="2026-T2"
    ) == snapshot("""\
Lynghavn kommune OKR · 2. tertial 2026  78\xa0%                         avsluttet
─────────────────────────────────────────────── nå → mål ─────── trend ───────
forutsigbart  Gi byggesøkere svar de kan planlegge etter 78\xa0% ● 0,8
  Kutte saksbehandlingstiden fra 44 til 36 dager              ● 0,8 videreført
  behandlingstid ━━━━━━━━━━━━━━━━━━━━━━───────   38 → 36 75\xa0% ▇·▇·▅·▂▁ 6/10
  Bygge ned køen fra 150 til 110 åpne saker                   ● 0,8 oppnådd
  apne-saker     ━━━━━━━━━━━━━━━━━━━━━━━────── 118 → 110 80\xa0% ▇·▇·▅·▂▁ 7/10 ↗1
──────────────────────────────────────────────────────────────────────────────

✔ Oppnådd: 2 av 2 nøkkelresultater
● 0,8 Bygge ned køen fra 150 til 110 åpne saker
      takket være Leila Karimi, Byggesak · Køen sto stille i fellesferien; det
      må planen si neste gang
● 0,8 Kutte saksbehandlingstiden fra 44 til 36 dager
      takket være Henrik Dalseth, Byggesak
→ okr report forutsigbart  ett mål i detalj
""")


def test_an_objective_at_120_columns() -> None:
    """Why, alignment, and each key result with chart, forecast, KPIs and newest notes."""
    assert drawn.text(examples.space(), "mrr", examples.page(120)) == snapshot("""\
mrr · Q4 2026 · Growth · Kari Nordmann                                                     week 8 of 13 · 5 weeks left

Grow Monthly Recurring Revenue (MRR)                                                                         ▲ at risk
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━────────────┼───────────────────────────────────────────────────  43%
                                         expected by now 54% ╵
why          in order to secure competitive advantage
supports     acme/chosen  Be the product that small teams choose
shared with  marketing, product, support

subscriptions  Increase the number of new paid subscriptions                                                 ▲ at risk
  6,000│                  · · · ·  4,720 → 6,000  49%                                                       from 3,500
       │            · · · ░ ░ ░ ░  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌─────────────
       │      · ▁ ▃ ▅ █ ░ ░ ░ ░ ░  ⤳ forecast 5,605 on 31 Dec
  3,500│▂ ▃ ▅ ▇ █ █ █ █ ░ ░ ░ ░ ░    likely 5,495–5,716 · 395 short · chance <\xa05%
       └Oct       Nov     Dec      expected by now 60% · confidence 6 of 10 ↗1 · owner Ola Lund
  leading  Website visitors a day, through content marketing and SEO                   1,395  > 1,250 ▁▃▂▅▅▃▇▇ ✔ holds
  lagging  New paid subscriptions acquired, per week                                              173 ▁▁▃▄▄▆▇▆
  ↻ visitors leads new-subscriptions by 2 weeks (r\xa00.88, 44 weeks, p\xa0<\xa00.001)
  23 Nov    Two campaigns still to come  Kari Nordmann
  2 Nov     At this pace we end near 5,500  Kari Nordmann
  19 Oct    Behind the calendar since day one; the articles are slow to rank  Kari Nordmann

retention  Improve customer retention rate                                                                   ▲ at risk
  75%│                  · · · ·  71.2% → 75.0%  46%                                                           from 68%
     │            · · ·   ░ ░ ░  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌─────────────────
     │      · ▁ ▃ ▅ ▇ ░ ░ ░ ░ ░  ⤳ forecast 73.6% on 31 Dec
  68%│▁ ▃ ▅ ▆ █ █ █ █ ░ ░ ░ ░ ░    likely 73.3–73.9% · 1.4 points short · chance <\xa05%
     └Oct       Nov     Dec      expected by now 60% · confidence 5 of 10 ↘1 · owner Samira Haddad · weight 2
  leading  Customer satisfaction score                                            75.8 → 79.2 ▁▂▂▄▅▅▇▇ 53%
  lagging  Churn rate, yearly pace                                                  6.4  < 6% ▇▆▃▂▁▁▂▂ ✗ does not hold
  ↻ no lead of csat over churn found in 46 weeks
  23 Nov    Churn has stopped falling; we need the month-three letter for everyone  Kari Nordmann
  16 Nov    The month-three letter works: 40 answered, 31 stayed  Tom Baker
  2 Nov     Yearly customers stay; monthly ones still slip away in month three  Kari Nordmann

regions  Expand the target market by launching in two new geographic regions                                ● on track
  1 of 2 done  33%
  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸┼────────────────────────────────────────────────────────────────────────────
  expected by now 33% · confidence 7 of 10 ↘1 · owner Jonas Vik
  ✔ Denmark open for business
  ○ Finland open for business  due 12 Dec
  leading  Potential regions identified from market research                                   7  ≥ 5 ▄··▄···▄ ✔ holds
  lagging  New customers from the two new regions                                                  23 ······▁▇
  ↻ does potential-regions lead new-region-customers? too early to say: 1 of 26 weeks
  23 Nov    Finland: contract signed, bank papers still open  Kari Nordmann
  14 Nov    Denmark went live on Saturday, six days early  Jonas Vik
  9 Nov     Danish payment provider has signed  Kari Nordmann
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
→ okr report subscriptions  one key result with all its readings
→ okr edit mrr              change the plan
""")


def test_an_objective_in_bokmal() -> None:
    """The same at 80 columns, with the chart beside the facts."""
    assert drawn.text(examples.space("lynghavn"), "pa-traden", examples.page(80, "nb")) == snapshot("""\
pa-traden · 3. tertial 2026 · Innbyggertorget · Marit Ødegård
uke 13 av 17 · 5 uker igjen

Løse saken mens innbyggeren er på tråden                         ▲ i faresonen
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━────────┼────────────────────  60\xa0%
                                 forventet nå 70\xa0% ╵
hvorfor      slik at ingen må ringe igjen
støtter      kommunen/to-ganger  Bli kommunen der ingen trenger å spørre to
             ganger
støtter      byggesak/forutsigbart  Gi byggesøkere svar de kan planlegge etter
delt med     byggesak

forste-kontakt  Løse flere henvendelser ved første kontakt       ▲ i faresonen
  68\xa0%│                          · · · ·  61,5\xa0% → 68,0\xa0%  54\xa0%       fra 54\xa0%
      │                · · · ▁ · ░ ░ ░ ░  ━━━━━━━━━━━━━━━━━━━╸╌╌╌╌╌┼╌╌╌───────
      │        · · ▁ ▄ ▆ ▇ █ █ ░ ░ ░ ░ ░  ⤳ prognose 65,1\xa0% den 31. des.
  54\xa0%│▁ · ▃ · ▆ ▇ █ █ █ █ █ █ ░ ░ ░ ░ ░    trolig 63,8–66,4\xa0%
      └sep       okt     nov     des        mangler 2,9 prosentpoeng
                                            sjanse <\xa05\xa0%
                                          forventet nå 70\xa0% · tiltro 5 av 10
                                          ansvarlig Sindre Aune, sammen med
                                          Marit Ødegård
  om         Saker som lukkes i samme samtale, av alle som kommer inn på
             telefon og i skranken.
  arbeid     Fullmakter fra fagenhetene  https://sak.lynghavn.example/2026/417
  neste      be om fullmakter på ledermøtet 2. desember  Sindre Aune, 23. nov.
  ledende        Fagområder med oppdatert svarveileder    9 → 12 ▁▁▃▄▅▅▇▇ 67\xa0%
  etterslepende  Klager per måned                             15 ··▇···▁·
  ↻ ligger oppskrifter foran klager? for tidlig å si: 10 av 26 uker
  23. nov.  Resten er saker vi ikke har lov til å svare på; trenger fullmakt
            fra fagenhetene  Sindre Aune
  19. okt.  Svarveilederen for barnehage er den mest brukte siden vår  Marit
            Ødegård

ventetid  Korte ventetiden på telefon fra 7 til 3 minutter            ● i rute
    7│▇ · ▅ · ▂ ▃                        3,6 → 3,0  85\xa0%                 fra 7
     │█   █   █ █ ▅ ▃ · ·                ━━━━━━━━━━━━━━━━━━━━━━━━━━┿━━━━╸╌╌╌╌╌
     │█   █   █ █ █ █ █ ▆ ▅ ▃ · · ·      ⤳ prognose 1,9 den 31. des.
  1,9│█   █   █ █ █ █ █ █ █ █ ░ ░ ░ ░ ░    trolig 0,8–3,0 · når målverdien
     └sep       okt     nov     des        sjanse 90\xa0%
                                         forventet nå 70\xa0% · tiltro 8 av 10
                                         ansvarlig Sindre Aune
  ledende        Vakter med full bemanning      95  ≥ 90\xa0% ▄▁▅▆▆▇▇▇ ✔ innenfor
  etterslepende  Innringere som legger på    143,0 → 143,5 ▇▇▅▅▃▂▂▁ 101\xa0%
                 før vi svarer
  ↻ ligger bemanning foran tapte-anrop? for tidlig å si: 11 av 26 uker

byggesporsmal  Halvere antallet henvendelser om byggesaker som   ■ ikke i rute
venter
  121│▆ · █   ▅ ▄ ▂ ▁                    96 → 60  40\xa0%                 fra 120
     │█   █ · █ █ █ █ ▇ ▆ ▄ ▃            ━━━━━━━━━━━━━━━╌╌╌╌╌╌╌╌───┼──────────
     │█   █   █ █ █ █ █ █ █ █ ░ ░ ░ ░ ░  ⤳ prognose 83 den 31. des.
   60│█   █   █ █ █ █ █ █ █ █ ░ ░ ░ ░ ░    trolig 73–93 · mangler 23
     └sep       okt     nov     des        sjanse <\xa05\xa0%
                                         forventet nå 70\xa0% · tiltro 3 av 10 ↘1
                                         ansvarlig Leila Karimi
  ledende        Byggesaker der søkeren har fått 66  > 80\xa0% ▁▁▂▃▅▅▆▇ ✗ utenfor
                 status siste uke
  etterslepende  Skriftlige purringer per uke            10 ▇▆▅▄▃▃▂▁
  ↻ ligger statusmeldinger foran purringer? for tidlig å si: 11 av 26 uker
  23. nov.  Byggesak lover statusmelding hver fredag fra nå  Sindre Aune
  2. nov.   Portalen sier ikke hvor saken ligger; derfor ringer folk  Marit
            Ødegård
  21. sep.  Flere ringer enn før; alle spør om det samme  Sindre Aune
──────────────────────────────────────────────────────────────────────────────
→ okr report forste-kontakt  ett nøkkelresultat med alle målingene
→ okr edit pa-traden         endre planen
""")


def test_a_key_result_at_80_columns() -> None:
    """Every reading with its change, and what was said of it."""
    assert drawn.text(examples.space(), "subscriptions") == snapshot("""\
mrr · Q4 2026 · Growth · Kari Nordmann             week 8 of 13 · 5 weeks left

subscriptions  Increase the number of new paid subscriptions         ▲ at risk
  6,000│                  · · · ·  4,720 → 6,000  49%               from 3,500
       │            · · · ░ ░ ░ ░  ━━━━━━━━━━━━━━━━━━━━━╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌───────
       │      · ▁ ▃ ▅ █ ░ ░ ░ ░ ░  ⤳ forecast 5,605 on 31 Dec
  3,500│▂ ▃ ▅ ▇ █ █ █ █ ░ ░ ░ ░ ░    likely 5,495–5,716 · 395 short
       └Oct       Nov     Dec        chance <\xa05%
                                   expected by now 60% · confidence 6 of 10 ↗1
                                   owner Ola Lund
  leading  Website visitors a day, through     1,395  > 1,250 ▁▃▂▅▅▃▇▇ ✔ holds
           content marketing and SEO
  lagging  New paid subscriptions acquired,               173 ▁▁▃▄▄▆▇▆
           per week
  ↻ visitors leads new-subscriptions by 2 weeks (r\xa00.88, 44 weeks, p\xa0<\xa00.001)

Readings
  23 Nov    4,720 +173 6/10 Kari Nordmann
            Two campaigns still to come
  16 Nov    4,547 +178 5/10 Tom Baker
  9 Nov     4,369 +171 5/10 Kari Nordmann
  2 Nov     4,198 +151 4/10 Kari Nordmann
            At this pace we end near 5,500
  26 Oct    4,047 +153 5/10 Tom Baker
  19 Oct    3,894 +144 5/10 Kari Nordmann
            Behind the calendar since day one; the articles are slow to rank
  12 Oct    3,750 +127 6/10 Tom Baker
  5 Oct     3,623      6/10 Kari Nordmann
──────────────────────────────────────────────────────────────────────────────
→ okr checkin subscriptions  record a reading
""")


def test_a_key_result_at_40_columns_in_ascii() -> None:
    """Still everything."""
    assert drawn.text(examples.space(), "regions", examples.page(40, ascii_only=True)) == snapshot("""\
mrr - Q4 2026 - Growth - Kari Nordmann
week 8 of 13 - 5 weeks left

regions  Expand the target  o on track
market by launching in two
new geographic regions
  1 of 2 done  33%
  ############|-----------------------
  expected by now 33%
  confidence 7 of 10 -1
  owner Jonas Vik
  v Denmark open for business
  _ Finland open for business  due 12
    Dec
  leading  Potential regions
  identified from market research
    7  >= 5  -  -   -  v holds
  lagging  New customers from the two
  new regions
    23        _#
  ? does potential-regions lead
    new-region-customers? too early to
    say: 1 of 26 weeks

Readings
  23 Nov    7/10  Kari Nordmann
            Finland: contract signed,
            bank papers still open
  16 Nov    8/10  Tom Baker
  14 Nov    done: denmark  8/10  Jonas
            Vik
            Denmark went live on
            Saturday, six days early
  9 Nov     7/10  Kari Nordmann
            Danish payment provider
            has signed
  26 Oct    6/10  Tom Baker
  19 Oct    6/10  Kari Nordmann
            The bank in Helsinki wants
            a second round of papers
  5 Oct     7/10  Kari Nordmann
            Research is in; Denmark
            and Finland are the two
--------------------------------------
> okr checkin regions  record a
                       reading
""")


def test_a_kpi() -> None:
    """What it is held against, and its readings."""
    assert drawn.text(examples.space(), "nps") == snapshot("""\
nps  Net Promoter Score among teams of up to twenty                    watched
  42│                ▂ █
    │            ▁ ▄ █ █
    │      ▁ ▁ ▇ █ █ █ █
  31│▁ ▁ ▃ █ █ █ █ █ █ █
    └Feb   Apr Jun Aug Oct
  42  month +2  since start +4
  owner Amina Yusuf · standing: its readings outlive cycles
  leading for marketing/word-of-mouth  Raise the share of new teams that come
  by recommendation
  ↻ does nps lead recommended-teams? too early to say: 4 of 26 weeks

Readings
  3 Nov     42 +2 Ingrid Berg
  2 Oct     40 +2 Ingrid Berg
  2 Sep     38 +1 Ingrid Berg
  11 Aug    37 +1 Ingrid Berg
  3 Jul     36 +2 Ingrid Berg
  2 Jun     34    Ingrid Berg
  5 May     34 +2 Ingrid Berg
  7 Apr     32 +1 Ingrid Berg
  3 Mar     31    Ingrid Berg
  3 Feb     31    Ingrid Berg
──────────────────────────────────────────────────────────────────────────────
→ okr checkin nps  record a reading
→ okr kpi          all KPIs
""")
