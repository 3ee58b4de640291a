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
Acme OKR · Q4 2026 · Growth                week 8 of 13 · 60% of the time gone
46%  +4 since 18 Nov
     what follows the calendar is at 56%, expected by now 57%
Changed since 18 Nov  ↗ 3 up   ↘ 0 down   = 0 as before   · 2 not read
Biggest moves         subscriptions +7   retention +6   trial-conversion +6
Confidence fell       retention 6→5   regions 8→7

──────── time 60% ┬─────────── now → target trend ── conf. ─ % week state ────
Grow Monthly Recurring Revenue (MRR)  mrr                  43%   +4 ▲ at risk
  Increase the number of new paid subscriptions  subscriptions
  ━━━━━━━━━━━━━───┼────────── 4,720 → 6,000 ▁▂▂▃▄▅▆▇  6 ↗1 49%   +7 ▲ at risk
  Improve customer retention rate  retention
  ━━━━━━━━━━━━╸───┼────────── 71.2% → 75.0% ▁▂▃▃▄▅▆▇  5 ↘1 46%   +6 ▲ at risk
  Expand the target market by launching in two new geographic regions  regions
  ━━━━━━━━━┼─────────────────   1 of 2 done ······▄·  7 ↘1 33%    · ● on track

Make upgrading as easy as signing up  upgrade              49%   +3 ● on track
  Turn more trials into paying teams, from 11 % to 16 %  trial-conversion
  ━━━━━━━━━━━━━━━━┿━╸──────── 14.4% → 16.0% ▁▂▃▄▅▆▆▇  8 ↗1 68%   +6 ● on track
  Let customers pay by the year  annual-plans
  ━━━━━━━━───────────────────        commit ·····▄··  6    30%    · ◇ open
  Win new teams through invitations from customers  invitations
  ━━─────────────────────────      21 → 300 ▁▄·▇····  3 ↘2  7%      ✗ dropped

Needs somebody ───────────────────────────────────────────────────────────────
▲ at risk  Increase the number of new paid subscriptions  subscriptions
  Ola Lund · 49% where 60% is expected · forecast 5,605 on 31 Dec
  “Two campaigns still to come”  Kari Nordmann 23\xa0Nov
▲ at risk  Improve customer retention rate  retention
  Samira Haddad · 46% where 60% is expected · forecast 73.6% on 31 Dec
  “Churn has stopped falling; we need the month-three letter for everyone”
  Kari Nordmann 23\xa0Nov
──────────────────────────────────────────────────────────────────────────────
→ okr checkin   → okr report mrr
""")


def test_a_team_at_120_columns() -> None:
    """One line a key result where its title fits."""
    assert drawn.text(examples.space(), "growth", examples.page(120)) == snapshot("""\
Acme OKR · Q4 2026 · Growth                                                        week 8 of 13 · 60% of the time gone
46%  +4 since 18 Nov · what follows the calendar is at 56%, expected by now 57%
Changed since 18 Nov  ↗ 3 up   ↘ 0 down   = 0 as before   · 2 not read
Biggest moves         subscriptions +7   retention +6   trial-conversion +6
Confidence fell       retention 6→5   regions 8→7

goal ───────────────────────────────────────── time 60% ┬────── now → target trend ── conf. 31 Dec ─ % week state ────
Grow Monthly Recurring Revenue (MRR)  mrr                                                          43%   +4 ▲ at risk
  Increase the number of new paid subscriptions ━━━━━━━─┼───── 4,720 → 6,000 ▁▂▂▃▄▅▆▇  6 ↗1  5,605 49%   +7 ▲ at risk
  subscriptions
  Improve customer retention rate  retention    ━━━━━━╸─┼───── 71.2% → 75.0% ▁▂▃▃▄▅▆▇  5 ↘1  73.6% 46%   +6 ▲ at risk
  Expand the target market by launching in two  ━━━━╸┼────────   1 of 2 done ······▄·  7 ↘1        33%    · ● on track
  new geographic regions  regions

Make upgrading as easy as signing up  upgrade                                                      49%   +3 ● on track
  Turn more trials into paying teams, from 11 % ━━━━━━━━┿╸──── 14.4% → 16.0% ▁▂▃▄▅▆▆▇  8 ↗1  16.7% 68%   +6 ● on track
  to 16 %  trial-conversion
  Let customers pay by the year  annual-plans   ━━━━──────────        commit ·····▄··  6           30%    · ◇ open
  Win new teams through invitations from        ━─────────────      21 → 300 ▁▄·▇····  3 ↘2         7%      ✗ dropped
  customers  invitations

Needs somebody ───────────────────────────────────────────────────────────────────────────────────────────────────────
▲ at risk  Increase the number of new paid subscriptions  subscriptions
  Ola Lund · 49% where 60% is expected · forecast 5,605 on 31 Dec
  “Two campaigns still to come”  Kari Nordmann 23\xa0Nov
▲ at risk  Improve customer retention rate  retention
  Samira Haddad · 46% where 60% is expected · forecast 73.6% on 31 Dec
  “Churn has stopped falling; we need the month-three letter for everyone”  Kari Nordmann 23\xa0Nov
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
→ okr checkin  record this week's values   → okr report mrr  one objective in detail
""")


def test_a_team_at_40_columns_in_bokmal() -> None:
    """The parts under each other."""
    assert drawn.text(examples.space(), "growth", examples.page(40, "nb")) == snapshot("""\
Acme OKR · 4. kvartal 2026 · Growth
uke 8 av 13
46\xa0%  +4 siden 18. nov.
      det som følger kalenderen, er på
      56\xa0%, forventet nå 57\xa0%
Endret siden 18. nov.
  ↗ 3 opp   ↘ 0 ned   = 0 som før
  · 2 ikke målt
Størst endring
  subscriptions +7   retention +6
  trial-conversion +6
Tiltroen falt
  retention 6→5   regions 8→7

──────────────────────────────────────
Grow Monthly Recurring Revenue (MRR)
mrr
43\xa0% +4 ▲ i faresonen
  Increase the number of new paid
  subscriptions  subscriptions
  ━━━━━━━━━━━━━━━━━╸────┼─────────────
  4\xa0720 → 6\xa0000  49\xa0% +7      ▁▂▂▃▄▅▆▇
  ▲ i faresonen                   6 ↗1
  Improve customer retention rate
  retention
  ━━━━━━━━━━━━━━━━╸─────┼─────────────
  71,2\xa0% → 75,0\xa0%  46\xa0% +6    ▁▂▃▃▄▅▆▇
  ▲ i faresonen                   5 ↘1
  Expand the target market by
  launching in two new geographic
  regions  regions
  ━━━━━━━━━━━━┼───────────────────────
  1 av 2 nådd  33\xa0% ·         ······▄·
  ● i rute                        7 ↘1

Make upgrading as easy as signing up
upgrade
49\xa0% +3 ● i rute
  Turn more trials into paying teams,
  from 11 % to 16 %  trial-conversion
  ━━━━━━━━━━━━━━━━━━━━━━┿━╸───────────
  14,4\xa0% → 16,0\xa0%  68\xa0% +6    ▁▂▃▄▅▆▆▇
  ● i rute                        8 ↗1
  Let customers pay by the year
  annual-plans
  ━━━━━━━━━━━─────────────────────────
  minstemål  30\xa0% ·           ·····▄··
  ◇ underveis                        6
  Win new teams through invitations
  from customers  invitations
  ━━╸─────────────────────────────────
  21 → 300  7\xa0%               ▁▄·▇····
  ✗ lagt bort                     3 ↘2

Trenger oppfølging ───────────────────
▲ i faresonen  Increase the number of
new paid subscriptions  subscriptions
  Ola Lund · 49\xa0%, forventet 60\xa0%
  prognose 5\xa0605 den 31. des.
  «Two campaigns still to come»  Kari
  Nordmann 23.\xa0nov.
▲ i faresonen  Improve customer
retention rate  retention
  Samira Haddad · 46\xa0%, forventet 60\xa0%
  prognose 73,6\xa0% den 31. des.
  «Churn has stopped falling; we need
  the month-three letter for everyone»
  Kari Nordmann 23.\xa0nov.
──────────────────────────────────────
→ okr checkin   → okr report mrr
""")


def test_a_team_in_ascii() -> None:
    """Every glyph has its twin."""
    assert drawn.text(examples.space(), "support", examples.page(80, ascii_only=True)) == snapshot("""\
Acme OKR - Q4 2026 - Support               week 8 of 13 - 60% of the time gone
53%  +26 since 18 Nov
     what follows the calendar is at 30%, expected by now 60%
Changed since 18 Nov  + 5 up   - 0 down   = 3 as before   . 3 not read
Biggest moves         night-cover +100   session-duration +13
                      subscriptions +7
Confidence fell       retention 6->5   regions 8->7   certificates 8->7

----- time 60% +-------- now -> target trend -- conf. -- % week state --------
Solve it the first time  first-time                    30%   +1 # off track
  Solve more inquiries at the first contact  first-contact
  #########=---|------- 65.9% -> 72.0% _:-+#     7     45%    . ? stale ^
  Raise the share of questions that the help centre answers  self-service
  ###=---------|------- 37.4% -> 50.0% _:::=+=#  2     16%   +3 # off track
  Let no more than two urgent inquiries a week wait overnight  overnight
  #####_##                     0  <= 2 ::_=:#:_  8 +1  7/8    = v holds

Make support a place where people grow  craft          75%  +50 < open
  Certify all of us in our own product  certificates
  ##########=----------    2 of 3 done   _   #   7 -1  50%    . < open
  Raise our pulse score from 3.6 to 4.1  pulse  not counted: The survey has
  moved to January, with the new personnel system
  ---------------------  - -> 4.1 of 5           5       -      _ not measured
  Hand the night over to our partner in Lisbon  night-cover  last read 23 Nov
  #####################            yes        - 10 +2 100% +100 v done

Grow Monthly Recurring Revenue (MRR)  mrr  shared,     43%   +4 ^ at risk
see Growth
  Increase the number of new paid subscriptions  subscriptions
  ##########---|------- 4,720 -> 6,000 _..:-=+#  6 +1  49%   +7 ^ at risk
  Improve customer retention rate  retention
  #########=---|------- 71.2% -> 75.0% _.::-=+#  5 -1  46%   +6 ^ at risk
  Expand the target market by launching in two new geographic regions  regions
  #######|-------------    1 of 2 done       -   7 -1  33%    . o on track

Invest in product usability and user experience        62%   +6 o on track
experience  shared, see Product
  Increase the average session duration from 4 to 5 minutes  session-duration
  #############|-------   4.64 -> 5.00 __.:--+#  8 +1  64%  +13 o on track
  Improve the app store rating from 4 to 4.5 stars  app-rating
  ############=|-------     4.3 -> 4.5 __::==##  7     60%    = o on track
  Answer inquiries within a day, on average  response-time
  #####_##                  22.3  < 24 :-.=:#__  8 +2  7/8    = v holds

Needs somebody ---------------------------------------------------------------
# off track  Raise the share of questions that the help centre answers
self-service
  Erik Strand - 16% where 60% is expected - forecast 39.2% on 31 Dec
  "Without a new search this will not move; asked product for two weeks in
  December"  Samira Haddad 16 Nov
^ at risk  Increase the number of new paid subscriptions  subscriptions
  Ola Lund - 49% where 60% is expected - forecast 5,605 on 31 Dec
  "Two campaigns still to come"  Kari Nordmann 23 Nov
^ at risk  Improve customer retention rate  retention
  Samira Haddad - 46% where 60% is expected - forecast 73.6% on 31 Dec
  "Churn has stopped falling; we need the month-three letter for everyone"
  Kari Nordmann 23 Nov
? stale  Solve more inquiries at the first contact  first-contact
  Samira Haddad - silent for 23 days - last known at risk
  45% where 60% is expected - forecast 75% on 31 Dec
  "Last figure from the old system"  Samira Haddad 2 Nov
Not heard from lately: Samira Haddad
------------------------------------------------------------------------------
> okr checkin   > okr report first-time
""")


def test_a_whole_cycle_in_bokmal() -> None:
    """Each team under its own line; a shared objective once in full, and a line where it is shared."""
    assert drawn.text(examples.space("lynghavn"), None, examples.page(80, "nb")) == snapshot("""\
Lynghavn kommune OKR · 3. tertial 2026    uke 13 av 17 · 70\xa0% av tiden er gått
61\xa0%  +2 siden 18. nov.
      det som følger kalenderen, er på 58\xa0%, forventet nå 69\xa0%
■ 1 ikke i rute · ▲ 3 i faresonen · ◇ 1 underveis · ✔ 2 innenfor · ● 4 i rute
✔ 1 nådd
Endret siden 18. nov.  ↗ 4 opp   ↘ 0 ned   = 1 som før   · 6 ikke målt
Størst endring         ventetid +7   behandlingstid +5   forste-kontakt +3
Tiltroen falt          portal 6→5   byggesporsmal 4→3   kveldsapent 6→5

────── tid 70\xa0% ┬─────── nå → målverdi trend ── tiltro ─── % uke status ──────
Kommunen  Astrid Moe · forventet nå 70\xa0% ─────────────  64\xa0%   · ─────────────
Bli kommunen der ingen trenger å spørre to ganger       64\xa0%   · ● i rute
to-ganger
  Øke innbyggernes tillit til kommunen  tillit
  ━━━━━━━━━━━━━─┼─────     64,3 → 66,0 ··▁···▇·  6      66\xa0%   · ● i rute
  Øke andelen søknader som leveres digitalt, fra 62 til 80 prosent  digitalt
  ━━━━━━━━━━━━──┼─────     73\xa0% → 80\xa0% ··▁···▇·  5 ↘1   61\xa0%   · ▲ i faresonen
  Holde sykefraværet under 7 prosent  friskt
  ▮▯▮                       6,8  < 7\xa0% ··▇···▁·  6 ↗2    2/3   · ✔ innenfor

Byggesak  Henrik Dalseth · forventet nå 63\xa0% ─────────  60\xa0%  +3 ─────────────
Gi byggesøkere svar de kan planlegge etter              60\xa0%  +3 ● i rute
forutsigbart
  Kutte saksbehandlingstiden fra 38 til 28 dager  behandlingstid
  ━━━━━━━━━━━━━─┼─────     31,5 → 28,0 ▇▆▅▄▃▂▂▁  7      65\xa0%  +5 ● i rute
  Ta i bruk den nye søknadsportalen  portal
  ━━━━━━━━━━┼─────────     2 av 3 nådd ▁···▇···  5 ↘1   50\xa0%   · ● i rute
  Holde antallet åpne saker der vi rekker over dem  apne-saker
  ▮▮▮▯▮▮▮▮▮▮                98  80–120 ▅▇▆▅▄▃▂▁  8      9/10   = ✔ innenfor
↳ deler  Innbyggertorget: Løse saken mens innbyggeren er på tråden  ▲ 60\xa0%

Innbyggertorget  innbyggertorg · Marit Ødegård ───────  60\xa0%  +2 ─────────────
det som følger kalenderen, er på 55\xa0%, forventet nå 70\xa0%
Løse saken mens innbyggeren er på tråden  pa-traden     60\xa0%  +5 ▲ i faresonen
  Løse flere henvendelser ved første kontakt  forste-kontakt
  ━━━━━━━━━━╸───┼───── 61,5\xa0% → 68,0\xa0% ▁▁▃▄▅▆▇▇  5      54\xa0%  +3 ▲ i faresonen
  Korte ventetiden på telefon fra 7 til 3 minutter  ventetid
  ━━━━━━━━━━━━━━┿━━───       3,6 → 3,0 ▇▇▅▄▃▂▂▁  8      85\xa0%  +7 ● i rute
  Halvere antallet henvendelser om byggesaker som venter  byggesporsmal
  ━━━━━━━━──────┼─────         96 → 60 ▇▆▅▄▃▃▂▁  3 ↘1   40\xa0%  +3 ■ ikke i rute

Bygge et lag folk har lyst til å bli i  laget           60\xa0%   · ▲ i faresonen
  Løfte medarbeiderpulsen fra 3,6 til 4,0  puls
  ━━━━━━━━━━────┼─────  3,8 → 4,0\xa0av 5 ··▁···▇·  6      50\xa0%   · ▲ i faresonen
  Ha kveldsåpent uten overtid  kveldsapent
  ━━━━━━──────────────       minstemål ··▄·····  5 ↘1   30\xa0%   · ◇ underveis
  Gjøre alle trygge på førstehjelp i skranken  forstehjelp  sist målt 16.\xa0nov.
  ━━━━━━━━━━━━━━━━━━━━              ja ······▄· 10 ↗2  100\xa0%     ✔ nådd

Trenger oppfølging ───────────────────────────────────────────────────────────
■ ikke i rute  Halvere antallet henvendelser om byggesaker som venter
byggesporsmal
  Leila Karimi · 40\xa0%, forventet 70\xa0% · prognose 83 den 31. des.
  «Byggesak lover statusmelding hver fredag fra nå»  Sindre Aune 23.\xa0nov.
▲ i faresonen  Løse flere henvendelser ved første kontakt  forste-kontakt
  Sindre Aune · 54\xa0%, forventet 70\xa0% · prognose 65,1\xa0% den 31. des.
  «Resten er saker vi ikke har lov til å svare på; trenger fullmakt fra
  fagenhetene»  Sindre Aune 23.\xa0nov.
▲ i faresonen  Løfte medarbeiderpulsen fra 3,6 til 4,0  puls
  Marit Ødegård · 50\xa0%, forventet 70\xa0%
  «Det å velge vakter selv er det alle nevner»  Marit Ødegård 16.\xa0nov.
▲ i faresonen  Øke andelen søknader som leveres digitalt, fra 62 til 80
prosent  digitalt
  Leila Karimi · 61\xa0%, forventet 70\xa0%
  «De siste på papir trenger hjelp, ikke flere skjemaer»  Astrid Moe 16.\xa0nov.
──────────────────────────────────────────────────────────────────────────────
→ okr checkin   → okr report forutsigbart
""")


def test_a_whole_cycle_at_120_columns() -> None:
    """The same teams on wide lines."""
    assert drawn.text(examples.space("lynghavn"), None, examples.page(120, "nb")) == snapshot("""\
Lynghavn kommune OKR · 3. tertial 2026                                            uke 13 av 17 · 70\xa0% av tiden er gått
61\xa0%  +2 siden 18. nov. · det som følger kalenderen, er på 58\xa0%, forventet nå 69\xa0%
■ 1 ikke i rute · ▲ 3 i faresonen · ◇ 1 underveis · ✔ 2 innenfor · ● 4 i rute · ✔ 1 nådd
Endret siden 18. nov.  ↗ 4 opp   ↘ 0 ned   = 1 som før   · 6 ikke målt
Størst endring         ventetid +7   behandlingstid +5   forste-kontakt +3
Tiltroen falt          portal 6→5   byggesporsmal 4→3   kveldsapent 6→5

mål ─────────────────────────────────── tid 70\xa0% ┬───── nå → målverdi trend ── tiltro 31. des. ─── % uke status ──────
Kommunen  Astrid Moe · forventet nå 70\xa0% ─────────────────────────────────────────────────────  64\xa0%   · ─────────────
Bli kommunen der ingen trenger å spørre to ganger  to-ganger                                    64\xa0%   · ● i rute
  Øke innbyggernes tillit til kommunen ━━━━━━━━━─┼───     64,3 → 66,0 ··▁···▇·  6               66\xa0%   · ● i rute
  tillit
  Øke andelen søknader som leveres     ━━━━━━━━╸─┼───     73\xa0% → 80\xa0% ··▁···▇·  5 ↘1            61\xa0%   · ▲ i faresonen
  digitalt, fra 62 til 80 prosent
  digitalt
  Holde sykefraværet under 7 prosent   ▮▯▮                 6,8  < 7\xa0% ··▇···▁·  6 ↗2             2/3   · ✔ innenfor
  friskt

Byggesak  Henrik Dalseth · forventet nå 63\xa0% ─────────────────────────────────────────────────  60\xa0%  +3 ─────────────
Gi byggesøkere svar de kan planlegge etter  forutsigbart                                        60\xa0%  +3 ● i rute
  Kutte saksbehandlingstiden fra 38    ━━━━━━━━━─┼───     31,5 → 28,0 ▇▆▅▄▃▂▂▁  7         28,1  65\xa0%  +5 ● i rute
  til 28 dager  behandlingstid
  Ta i bruk den nye søknadsportalen    ━━━━━━━┼──────     2 av 3 nådd ▁···▇···  5 ↘1            50\xa0%   · ● i rute
  portal
  Holde antallet åpne saker der vi     ▮▮▮▯▮▮▮▮▮▮          98  80–120 ▅▇▆▅▄▃▂▁  8           83  9/10   = ✔ innenfor
  rekker over dem  apne-saker
↳ deler  Innbyggertorget: Løse saken mens innbyggeren er på tråden  ▲ 60\xa0%

Innbyggertorget  innbyggertorg · Marit Ødegård ───────────────────────────────────────────────  60\xa0%  +2 ─────────────
det som følger kalenderen, er på 55\xa0%, forventet nå 70\xa0%
Løse saken mens innbyggeren er på tråden  pa-traden                                             60\xa0%  +5 ▲ i faresonen
  Løse flere henvendelser ved første   ━━━━━━━╸──┼─── 61,5\xa0% → 68,0\xa0% ▁▁▃▄▅▆▇▇  5       65,1\xa0%  54\xa0%  +3 ▲ i faresonen
  kontakt  forste-kontakt
  Korte ventetiden på telefon fra 7    ━━━━━━━━━━┿━──       3,6 → 3,0 ▇▇▅▄▃▂▂▁  8          1,9  85\xa0%  +7 ● i rute
  til 3 minutter  ventetid
  Halvere antallet henvendelser om     ━━━━━╸────┼───         96 → 60 ▇▆▅▄▃▃▂▁  3 ↘1        83  40\xa0%  +3 ■ ikke i rute
  byggesaker som venter  byggesporsmal

Bygge et lag folk har lyst til å bli i  laget                                                   60\xa0%   · ▲ i faresonen
  Løfte medarbeiderpulsen fra 3,6 til  ━━━━━━━───┼───  3,8 → 4,0\xa0av 5 ··▁···▇·  6               50\xa0%   · ▲ i faresonen
  4,0  puls
  Ha kveldsåpent uten overtid          ━━━━──────────       minstemål ··▄·····  5 ↘1            30\xa0%   · ◇ underveis
  kveldsapent
  Gjøre alle trygge på førstehjelp i   ━━━━━━━━━━━━━━              ja ······▄· 10 ↗2           100\xa0%     ✔ nådd
  skranken  forstehjelp  sist målt
  16.\xa0nov.

Trenger oppfølging ───────────────────────────────────────────────────────────────────────────────────────────────────
■ ikke i rute  Halvere antallet henvendelser om byggesaker som venter  byggesporsmal
  Leila Karimi · 40\xa0%, forventet 70\xa0% · prognose 83 den 31. des.
  «Byggesak lover statusmelding hver fredag fra nå»  Sindre Aune 23.\xa0nov.
▲ i faresonen  Løse flere henvendelser ved første kontakt  forste-kontakt
  Sindre Aune · 54\xa0%, forventet 70\xa0% · prognose 65,1\xa0% den 31. des.
  «Resten er saker vi ikke har lov til å svare på; trenger fullmakt fra fagenhetene»  Sindre Aune 23.\xa0nov.
▲ i faresonen  Løfte medarbeiderpulsen fra 3,6 til 4,0  puls
  Marit Ødegård · 50\xa0%, forventet 70\xa0%
  «Det å velge vakter selv er det alle nevner»  Marit Ødegård 16.\xa0nov.
▲ i faresonen  Øke andelen søknader som leveres digitalt, fra 62 til 80 prosent  digitalt
  Leila Karimi · 61\xa0%, forventet 70\xa0%
  «De siste på papir trenger hjelp, ikke flere skjemaer»  Astrid Moe 16.\xa0nov.
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
→ okr checkin  registrer ukens verdier   → okr report forutsigbart  ett mål i detalj
""")


def test_a_closed_cycle() -> None:
    """Grades in their bands, no calendar, and what was achieved with whom to thank."""
    assert drawn.text(
        examples.space("lynghavn"), None, examples.page(80, "nb"), cycle="2026-T2"
    ) == snapshot("""\
Lynghavn kommune OKR · 2. tertial 2026                               avsluttet
78\xa0%

────────────────────────── nå → målverdi trend ── tiltro ── % status ─────────
Gi byggesøkere svar de kan planlegge etter  forutsigbart 78\xa0% ● 0,8
  Kutte saksbehandlingstiden fra 44 til 36 dager  behandlingstid
  ━━━━━━━━━━━━━━━━━━──────       38 → 36 ▇·▇·▅·▂▁  6     75\xa0% ● 0,8 videreført
  Bygge ned køen fra 150 til 110 åpne saker  apne-saker
  ━━━━━━━━━━━━━━━━━━━─────     118 → 110 ▇·▇·▅·▂▁  7 ↗1  80\xa0% ● 0,8 oppnådd

✔ Oppnådd: 2 av 2 nøkkelresultater
● 0,8 Bygge ned køen fra 150 til 110 åpne saker
      takket være Leila Karimi, Byggesak · Køen sto stille i fellesferien; det
      må planen si neste gang
● 0,8 Kutte saksbehandlingstiden fra 44 til 36 dager
      takket være Henrik Dalseth, Byggesak
──────────────────────────────────────────────────────────────────────────────
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
  leading  Website visitors a day, through content marketing and  1,395  > 1,250 ▁▃▂▅▅▃▇▇ ✔ holds  met 2 weeks running
           SEO
  lagging  New paid subscriptions acquired, per week                         173 ▁▁▃▄▄▆▇▆
  ↻ visitors leads new-subscriptions by 2 weeks
  23 Nov    Two campaigns still to come  Kari Nordmann
  2 Nov     At this pace we end near 5,500  Kari Nordmann
  19 Oct    Behind the calendar since day one; the articles are slow to rank  Kari Nordmann

retention  Improve customer retention rate                                                                   ▲ at risk
  75%│                  · · · ·  71.2% → 75.0%  46%                                                           from 68%
     │            · · ·   ░ ░ ░  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌─────────────────
     │      · ▁ ▃ ▅ ▇ ░ ░ ░ ░ ░  ⤳ forecast 73.6% on 31 Dec
  68%│▁ ▃ ▅ ▆ █ █ █ █ ░ ░ ░ ░ ░    likely 73.3–73.9% · 1.4 points short · chance <\xa05%
     └Oct       Nov     Dec      expected by now 60% · confidence 5 of 10 ↘1 · owner Samira Haddad · weight 2
  leading  Customer satisfaction score                                     75.8 → 79.2 ▁▂▂▄▅▅▇▇ 53%  needs 0.66 a week
  lagging  Churn rate, yearly pace                                           6.4  < 6% ▇▆▃▂▁▁▂▂ ✗ does not hold
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
  23 Nov    Finland: contract signed, bank papers still open  Kari Nordmann
  14 Nov    Denmark went live on Saturday, six days early  Jonas Vik
  9 Nov     Danish payment provider has signed  Kari Nordmann

  ↻ too early to say of one pair whether the leading KPI leads: it takes 26 weeks with readings of both
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
  ledende  Fagområder med oppdatert svarveileder
    9 → 12  ▁▁▃▄▅▅▇▇  67\xa0%  trenger 0,6 i uken
  etterslepende  Klager per måned
    15  ··▇···▁·
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
  ledende  Vakter med full bemanning
    95  ≥ 90\xa0%  ▄▁▅▆▆▇▇▇  ✔ innenfor  nådd 6 uker på rad
  etterslepende  Innringere som legger på før vi svarer
    143,0 → 143,5  ▇▇▅▅▃▂▂▁  101\xa0%

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
  23. nov.  Byggesak lover statusmelding hver fredag fra nå  Sindre Aune
  2. nov.   Portalen sier ikke hvor saken ligger; derfor ringer folk  Marit
            Ødegård
  21. sep.  Flere ringer enn før; alle spør om det samme  Sindre Aune

  ↻ for tidlig å si om det ledende nøkkeltallet ligger foran, for 3 par: det
    krever 26 uker med målinger av begge
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
  leading  Website visitors a day, through content marketing and SEO
    1,395  > 1,250  ▁▃▂▅▅▃▇▇  ✔ holds  met 2 weeks running
  lagging  New paid subscriptions acquired, per week
    173  ▁▁▃▄▄▆▇▆
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
