"""The detail of a key result on the terminal: what is foreseen, in bar, chart and words."""

from datetime import date

from inline_snapshot import snapshot

from okrcli.report.terminal import draw
from okrcli.report.terminal.detail import key_result
from tests import examples


def block(ref: str, width: int, code: str = "en", *, ascii_only: bool = False) -> str:
    """A key result of Acme as a block of its objective's screen, without notes."""
    page = examples.page(width, code, ascii_only=ascii_only)
    kr = examples.key_result(ref)
    return examples.plain(key_result.block(examples.view(), kr, page, notes=0))


def test_the_forecast_shades_the_chart_dashes_the_bar_and_says_how_likely() -> None:
    """At 120 columns."""
    assert block("growth/subscriptions", 120) == snapshot("""\
subscriptions  Increase the number of new paid subscriptions                                                 ▲ at risk
  6,000│                  · · · ·  4,720 → 6,000  49%                                                       from 3,500
       │            · · · ░ ░ ░ ░  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌─────────────
       │      · ▁ ▃ ▅ █ ░ ░ ░ ░ ░  ⤳ forecast 5,605 on 31 Dec
  3,500│▂ ▃ ▅ ▇ █ █ █ █ ░ ░ ░ ░ ░    likely 5,495–5,716 · 395 short · chance < 5%
       └Oct       Nov     Dec      expected by now 60% · confidence 6 of 10 ↗1 · owner Ola Lund
  leading  Website visitors a day, through content marketing and SEO                   1,395  > 1,250 ▁▃▂▅▅▃▇▇ ✔ holds
  lagging  New paid subscriptions acquired, per week                                              173 ▁▁▃▄▄▆▇▆
  ↻ visitors leads new-subscriptions by 2 weeks (r 0.88, 44 weeks, p < 0.001)
""")


def test_a_narrow_screen_breaks_between_what_is_foreseen_and_not_inside() -> None:
    """At 40 columns, under the chart."""
    assert block("support/self-service", 40, "nb") == snapshot("""\
self-service  Raise the  ■ ikke i rute
share of questions that
the help centre answers
  50 %│                  · · · ·
      │            · · ·
      │      · · ·
  35 %│▁ ▂ ▃ ▂ ▄ ▄ ▄ ▅ ░ ░ ░ ░ ░
      └okt       nov     des
  37,4 % → 50,0 %  16 %       fra 35 %
  ━━━━━━╌╌╌╌────────────┼─────────────
  ⤳ prognose 39,2 % den 31. des.
    trolig 38,1–40,2 %
    mangler 10,8 prosentpoeng
    sjanse < 5 %
  forventet nå 60 % · tiltro 2 av 10
  ansvarlig Erik Strand
  ledende  Help articles rewritten per
  week
    5  ≥ 6  ▅▇▃▁▃▁▅▇  ✗ holder ikke
  etterslepende  Inquiries per hundred
  customers
    43  ▇▇▅▇▅·▃▁
  ↻ ligger fresh-articles foran
    inquiries-per-team? for tidlig å
    si: 7 av 26 uker
""")


def test_ascii_draws_the_same_with_waves() -> None:
    """At 80 columns."""
    assert block("growth/retention", 80, ascii_only=True) == snapshot("""\
retention  Improve customer retention rate                           ^ at risk
  75%|                  . . . .  71.2% -> 75.0%  46%                  from 68%
     |            . . .   ~ ~ ~  ####################=~~~~~~|~~~~~~~~---------
     |      .   . : # ~ ~ ~ ~ ~  ~ forecast 73.6% on 31 Dec
  68%|  . : # # # # # ~ ~ ~ ~ ~    likely 73.3-73.9% - 1.4 points short
     +Oct       Nov     Dec        chance < 5%
                                 expected by now 60% - confidence 5 of 10 -1
                                 owner Samira Haddad - weight 2
  leading  Customer satisfaction score   75.8 -> 79.2 _..-==## 53%
  lagging  Churn rate, yearly pace          6.4  < 6% #+:.__.. x does not hold
  ? no lead of csat over churn found in 46 weeks
""")


def test_a_bar_dashes_what_is_foreseen_beyond_what_is_done() -> None:
    """Through the calendar's tick, and never past its own end."""
    glyphs = examples.page().glyphs
    assert draw.bar(0.3, 0.5, 10, "open", glyphs, 0.8).plain == "━━━╌╌┼╌╌──"
    assert draw.bar(0.3, 0.5, 10, "open", glyphs, 1.7).plain == "━━━╌╌┼╌╌╌╌"
    assert draw.bar(0.5, None, 10, "open", glyphs, 0.2).plain == "━━━━━─────"
    assert draw.bar(0.5, None, 10, "open", glyphs, -3).plain == "━━━━━─────"


def test_nothing_is_shaded_once_the_cycle_is_over() -> None:
    """Neither are bars dashed."""
    page = examples.page(120)
    on = date(2027, 1, 4)
    kr = examples.key_result("growth/subscriptions", on)
    shown = examples.plain(key_result.block(examples.view(on), kr, page, notes=0))
    assert "forecast" not in shown
    assert "╌" not in shown
    assert "░" not in shown
