"""`okr diff` on a terminal, in every width, language and set of characters."""

from inline_snapshot import snapshot

from tests.history import moments
from tests.views.diff import quarter, said


def test_a_quarter_at_80_columns() -> None:
    """What must not be missed comes first; then goals, check-ins, and what it makes of them."""
    assert said.screen(quarter.OLD, quarter.NEW, said.page()) == snapshot("""\
main...HEAD  Q4 2026                                3 commits · Ingrid, Mattis
──────────────────────────────────────────────────────────────────────────────
!  3 goals eased, 1 goal taken out, 1 check-in rewritten, 1 goal without its
   readings, 1 verdict changed after closing, 2 rules loosened, 3 goals
   changed without a reason
   Growth
!  subs      target lowered 6,000 → 5,500  eases the goal, 5 weeks left
             no reason is given; add adjusted: {on: 2026-11-25, because: TEXT}
!  churn     renamed from retention, known by its title
             its reading stays behind
             add to cycles/2026-Q4/plans/growth.yaml: was: retention
!  regions   milestone finland due 12 Dec → 20 Dec
             eases the goal, 5 weeks left
             no reason is given; add adjusted: {on: 2026-11-25, because: TEXT}
   product
!  speed     measured ≥ 95% → ≥ 90%  eases the goal, 5 weeks left
             no reason is given; add adjusted: {on: 2026-11-25, because: TEXT}
!  audit     key result removed  Open to everyone, yes or no  5 weeks left
!            check-in of 17 Nov by Ola Lund changed
             speed 96 → 94
!  ux        grade 0.4 → 0.8  after closing
   Workspace
!  okr.yaml  key results allowed an objective 3 → 5  loosens a rule
!  okr.yaml  rule ignored KR209  loosens a rule

Goals
   Growth
~  mrr      owner Kari Nordmann → Ola Lund
   product
+  restore  key result added  Halve the time to restore service, 64\xa0min →
            32\xa0min

Check-ins
   Growth
↗  subs     New paid subscriptions             4,560 → 4,720       +160 6/10 ↗1
            two campaigns still to come  23 Nov, Kari Nordmann
↗  regions  Two new regions              0 of 2 done → 1 of 2 done

Effect
   Growth
↗  mrr  28% → 37% +9 points ■ off track
   product
↗  ux   0.4 → 0.8
""")


def test_a_quarter_at_120_columns_in_bokmal() -> None:
    """The same in the other language, with more room."""
    assert said.screen(quarter.OLD, quarter.NEW, said.page(120, "nb")) == snapshot("""\
main...HEAD  Q4 2026                                                                        3 commits · Ingrid, Mattis
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
!  3 mål gjort lettere, 1 mål tatt ut, 1 innsjekk skrevet om, 1 mål uten målingene sine, 1 vurdering endret etter
   avslutning, 2 regler gjort mildere, 3 mål endret uten grunn
   Growth
!  subs      målverdi senket 6\xa0000 → 5\xa0500  gjør målet lettere, 5 uker igjen
             ingen grunn er gitt; legg til adjusted: {on: 2026-11-25, because: TEKST}
!  churn     het før retention, gjenkjent på tittelen  målingen blir liggende igjen
             legg til i cycles/2026-Q4/plans/growth.yaml: was: retention
!  regions   frist for milepæl finland 12. des. → 20. des.  gjør målet lettere, 5 uker igjen
             ingen grunn er gitt; legg til adjusted: {on: 2026-11-25, because: TEKST}
   product
!  speed     måles som ≥ 95\xa0% → ≥ 90\xa0%  gjør målet lettere, 5 uker igjen
             ingen grunn er gitt; legg til adjusted: {on: 2026-11-25, because: TEKST}
!  audit     nøkkelresultat fjernet  Open to everyone, ja eller nei  5 uker igjen
!            innsjekk 17. nov. av Ola Lund endret
             speed 96 → 94
!  ux        karakter 0,4 → 0,8  etter avslutning
   Arbeidsområde
!  okr.yaml  tillatte nøkkelresultater per mål 3 → 5  gjør en regel mildere
!  okr.yaml  regel slått av KR209  gjør en regel mildere

Mål
   Growth
~  mrr      ansvarlig Kari Nordmann → Ola Lund
   product
+  restore  nøkkelresultat lagt til  Halve the time to restore service, 64\xa0min → 32\xa0min

Innsjekker
   Growth
↗  subs     New paid subscriptions                                                     4\xa0560 → 4\xa0720       +160 6/10 ↗1
            two campaigns still to come  23. nov., Kari Nordmann
↗  regions  Two new regions                                                      0 av 2 nådd → 1 av 2 nådd

Virkning
   Growth
↗  mrr  28\xa0% → 37\xa0% +9 prosentpoeng ■ ikke i rute
   product
↗  ux    0,4 → 0,8
""")


def test_a_quarter_at_40_columns_in_ascii() -> None:
    """The parts of a row stand under each other, and nothing is cut off."""
    shown = said.screen(quarter.OLD, quarter.NEW, said.page(40, ascii_only=True))
    assert max(map(len, shown.splitlines())) <= 40
    assert shown == snapshot("""\
main...HEAD  Q4 2026
3 commits · Ingrid, Mattis
--------------------------------------
!  3 goals eased, 1 goal taken out, 1
   check-in rewritten, 1 goal without
   its readings, 1 verdict changed
   after closing, 2 rules loosened, 3
   goals changed without a reason
   Growth
!  subs
   target lowered 6,000 -> 5,500
   eases the goal, 5 weeks left
   no reason is given; add adjusted:
   {on: 2026-11-25, because: TEXT}
!  churn
   renamed from retention, known by
   its title
   its reading stays behind
   add to
   cycles/2026-Q4/plans/growth.yaml:
   was: retention
!  regions
   milestone finland due 12 Dec -> 20
   Dec
   eases the goal, 5 weeks left
   no reason is given; add adjusted:
   {on: 2026-11-25, because: TEXT}
   product
!  speed
   measured >= 95% -> >= 90%
   eases the goal, 5 weeks left
   no reason is given; add adjusted:
   {on: 2026-11-25, because: TEXT}
!  audit
   key result removed  Open to
   everyone, yes or no
   5 weeks left
!  check-in of 17 Nov by Ola Lund
   changed
   speed 96 -> 94
!  ux
   grade 0.4 -> 0.8  after closing
   Workspace
!  okr.yaml
   key results allowed an objective 3
   -> 5
   loosens a rule
!  okr.yaml
   rule ignored KR209  loosens a rule

Goals
   Growth
~  mrr
   owner Kari Nordmann -> Ola Lund
   product
+  restore
   key result added  Halve the time to
   restore service, 64\xa0min -> 32\xa0min

Check-ins
   Growth
+  subs
   New paid subscriptions
   4,560 -> 4,720 +160 6/10 +1
   two campaigns still to come  23
   Nov, Kari Nordmann
+  regions
   Two new regions
   0 of 2 done -> 1 of 2 done

Effect
   Growth
+  mrr
   28% -> 37% +9 points
   # off track
   product
+  ux
   0.4 -> 0.8

""")


def test_nothing_is_said_in_one_line() -> None:
    """Below the head."""
    shown = said.screen(quarter.OLD, quarter.OLD, said.page())
    assert shown.splitlines()[-1] == "No goal, reading or rule has changed."


def test_many_rows_are_counted() -> None:
    """A section shows sixty, and says how many more there are."""
    plan = "objectives:\n" + "".join(f"  - {{id: o{n}, title: Goal {n}}}\n" for n in range(99))
    shown = said.screen({}, {quarter.GROWTH: plan}, said.page())
    assert shown.count("objective added") == 59
    assert "and 40 more" in shown


def test_text_of_people_draws_nothing() -> None:
    """Escapes, markup and wide characters stay text, and columns stay aligned."""
    old = {quarter.GROWTH: "objectives:\n  - {id: o, title: A}\n"}
    new = {quarter.GROWTH: 'objectives:\n  - {id: o, title: "[red]x[/x] \\e[31m 目標\\u202e"}\n'}
    shown = said.screen(old, new, said.page())
    assert "\x1b" not in shown
    assert "[red]x[/x] \\x1b[31m 目標\\u202e" in shown


def test_a_reason_stands_below_the_change() -> None:
    """With its day; and the day on which a draft becomes a goal is a beginning."""
    old = {moments.PLAN: moments.plan("baseline: 3500\ntarget: 6000")}
    eased = "baseline: 3500\ntarget: 5000\nadjusted: {on: 2026-11-20, because: the shop closes}"
    shown = said.screen(old, {moments.PLAN: moments.plan(eased)}, said.page())
    assert "because, 20 Nov: the shop closes" in shown
    assert "no reason is given" not in shown
    assert "without a reason" not in shown
    draft = {moments.PLAN: moments.plan("draft: true\nbaseline: 3500\ntarget: TBD")}
    begun = " ".join(said.screen(draft, old, said.page()).split())
    assert "key result begins, no longer a draft New subscriptions, 3,500 → 6,000" in begun
