"""A quarter with something of everything in it, before and after."""

from tests.history.moments import CYCLE, Files, session

GROWTH, PRODUCT = f"{CYCLE}/plans/growth.yaml", f"{CYCLE}/plans/product.yaml"
_GROWTH = """\
name: Growth
objectives:
  - id: mrr
    title: Grow Monthly Recurring Revenue
    owner: kari
    key_results:
      - {id: subs, title: New paid subscriptions, baseline: 3500, target: 6000}
      - {id: retention, title: Customer retention rate, baseline: 68, target: 75, unit: "%"}
      - id: regions
        title: Two new regions
        milestones:
          - {id: denmark, title: Denmark}
          - {id: finland, title: Finland, due: 2026-12-12}
"""
_PRODUCT = """\
objectives:
  - id: ux
    title: Make upgrading easy
    key_results:
      - {id: speed, title: Answers within a second, at_least: 95, unit: "%"}
      - {id: audit, title: Open to everyone, done_when: an outside audit passes}
"""
OLD: Files = {
    "okr.yaml": "people:\n  kari: {name: Kari Nordmann}\n  ola: {name: Ola Lund}\n",
    GROWTH: _GROWTH,
    PRODUCT: _PRODUCT,
    **session("2026-11-16", "subs: {value: 4560, confidence: 5}\nretention: {value: 70.9}"),
    **session("2026-11-17", "speed: {value: 96}", "product", "ola"),
    f"{CYCLE}/reviews/product.yaml": "closed: 2026-11-20\nauthor: ola\nobjectives:\n  ux: {grade: 0.4}\n",
}
NEW: Files = {
    **OLD,
    "okr.yaml": OLD["okr.yaml"] + "rules: {max_key_results: 5, ignore: [KR209]}\n",
    GROWTH: _GROWTH.replace("target: 6000", "target: 5500")
    .replace("owner: kari", "owner: ola")
    .replace("id: retention,", "id: churn,")
    .replace("due: 2026-12-12", "due: 2026-12-20"),
    PRODUCT: _PRODUCT.replace("at_least: 95", "at_least: 90").replace(
        "      - {id: audit, title: Open to everyone, done_when: an outside audit passes}\n",
        "      - {id: restore, title: Halve the time to restore service, baseline: 64, target: 32, unit: min}\n",
    ),
    **session(
        "2026-11-23",
        'subs: {value: 4720, confidence: 6, note: "two campaigns still to come"}\nregions: {done: [denmark]}',
    ),
    **session("2026-11-17", "speed: {value: 94}", "product", "ola"),
    f"{CYCLE}/reviews/product.yaml": "closed: 2026-11-20\nauthor: ola\nobjectives:\n  ux: {grade: 0.8}\n",
}
