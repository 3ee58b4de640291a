"""A workspace with a key result of every measure, read by people who mean no good.

`FILES` are its texts; `view` is its report. Titles and notes are hostile: each is one that some
format would act on.
"""

from datetime import date

from okrcli.model import workspace
from okrcli.views import report_values
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from tests import workspaces

ON = date(2026, 11, 25)
GROWTH = "cycles/2026-Q4/plans/growth.yaml"
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![pixel](https://evil.example/p.png)",
    '=HYPERLINK("https://evil.example")',
    "@channel and @kari",
    "a | b ``` c ~~~ d",
    "</style><style>*{display:none}",
    "&lt;b&gt; &#106;avascript:",
    "{{ 7 * 7 }} {% raw %}",
)
PLAN = """\
name: Growth
lead: kari
objectives:
  - id: mrr
    title: Grow revenue
    why: to live
    owner: kari
    teams: product
    supports: [product/love, product/quiet]
    key_results:
      - {id: reach, title: Reach it, baseline: 3500, target: 6000, unit: subscriptions,
         expected: {2026-10-31: 4000, 2026-11-30: 5200}, leading: visitors,
         lagging: {id: churn, title: Churn, below: 6, unit: "%"}}
      - {id: down, title: Bring it down, baseline: -3, target: -25.125, unit: EUR, weight: 2}
      - {id: relative, title: A tenth more, baseline: 72, target: +10%}
      - {id: no-start, title: No baseline, target: 40, better: lower}
      - {id: above, title: Keep above, above: 1250}
      - {id: between, title: Keep between, between: [18, 26], unit: EUR}
      - id: steps
        title: Step by step
        milestones:
          - {id: one, title: The first, due: 2026-11-01}
          - {id: two, title: The second, weight: 2, due: 2026-11-20}
          - {id: three, title: The third, due: 2026-12-12}
      - {id: zones, title: In zones, zones: {commit: sold, target: loved, stretch: famous}}
      - {id: zoned, title: In steps, baseline: 4, zones: {commit: 6, target: 8, stretch: 9}}
      - {id: signed, title: Yes or no, done_when: the contract is signed}
      - {id: by-kpi, title: By a KPI, measured_by: visitors}
      - {id: unread, title: Never read, baseline: 0, target: 1}
      - {id: later, title: Begins later, baseline: 0, target: 9, start: 2026-12-01}
      - {id: gone, title: Given up, baseline: 0, target: 9, dropped: 2026-11-05, because: too dear}
      - {id: skipped, title: Left out, baseline: 0, target: 9}
      - {id: unknown-kpi, title: With a KPI that is not there, baseline: 0, target: 9, leading: nps}
"""
PRODUCT = """\
name: Product
objectives:
  - id: love
    title: Be loved
    owner: ola
    key_results:
      - {id: stars, title: Stars, baseline: 4, target: 4.5}
  - {id: quiet, title: Nothing here yet}
"""
KPIS = "kpis:\n  - {id: visitors, title: Visitors a day, above: 1250, owner: ola}\n"
SETTINGS = "organisation: Acme & Sons\npeople: {kari: {name: Kari Nordmann}}\n"
READINGS = """\
readings:
  reach: {{value: {reach}, confidence: {n}, note: "{note}"}}
  down: {{value: {down}}}
  relative: {{value: 7{n}}}
  no-start: {{value: 5{n}}}
  above: {{value: 12{n}5}}
  between: {{value: 2{n}.5, note: "{note}"}}
  visitors: {{value: 12{n}1}}
  churn: {{value: {n}.4}}
  stars: {{value: 4.{n}}}
  zoned: {{value: {n}.5}}
{more}"""
MORE = {
    2: '  steps: {done: [one], note: "went live"}\n  zones: {zone: commit}\n',
    4: "  signed: {done: no}\n  skipped: {value: 1}\n  gone: {value: 2}\n",
    6: '  skipped: {skip: "the survey has moved"}\n  zones: {zone: target}\n',
}

TITLES = (
    "Grow revenue",
    "Reach it",
    "Bring it down",
    "A tenth more",
    "Keep above",
    "Keep between",
    "Step by step",
    "The first",
    "Be loved",
    "Churn",
)


def _session(n: int) -> str:
    note = HOSTILE[n % len(HOSTILE)].replace("\\", "\\\\").replace('"', '\\"')
    body = READINGS.format(
        n=n, note=note, reach=3500 + 210 * n + n % 3, down=f"-{3 + n}.25", more=MORE.get(n, "")
    )
    head = f"date: 2026-{10 + (n * 7) // 31:02}-{(n * 7) % 31 + 1:02}\nauthor: kari\n"
    return head + "recorded: 2026-11-01T09:00:00+01:00\n" + body


FILES = {
    "okr.yaml": SETTINGS,
    "kpis.yaml": KPIS,
    GROWTH: PLAN,
    "cycles/2026-Q4/plans/product.yaml": PRODUCT,
    **{f"cycles/2026-Q4/checkins/growth/{n}.yaml": _session(n) for n in range(8)},
}


def space(more: dict[str, str] | None = None) -> workspace.Workspace:
    """The workspace, with more files or others in their place."""
    found = workspaces.loaded({**FILES, **(more or {})}).workspace
    assert found.findings == ()
    return found


def view(
    on: date = ON, choice: ReportChoice | None = None, more: dict[str, str] | None = None
) -> report_values.View:
    """Its report as of a day."""
    made = space(more)
    return report_view(made, made.cycles["2026-Q4"], on, choice)


def hostile() -> dict[str, str]:
    """Plans in which every title and name is a text that some format would act on."""
    plan, product = PLAN, PRODUCT
    for old, text in zip(TITLES, HOSTILE, strict=True):
        quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        plan, product = (t.replace(f"title: {old}", f"title: {quoted}") for t in (plan, product))
    return {GROWTH: plan, "cycles/2026-Q4/plans/product.yaml": product}
