"""`okr diff --format md`: for a comment on a pull request, or a step's summary."""

import re

from inline_snapshot import snapshot

from okrcli.render.markdown import diff
from okrcli.render.markdown.diff import diff_markdown
from tests.history.moments import session
from tests.views.diff import quarter, said


def test_a_quarter_as_markdown() -> None:
    """Loud things in sight, details folded, figures in tables."""
    page = said.page()
    assert diff_markdown(said.of(quarter.OLD, quarter.NEW, page), page) == snapshot("""\
### main...HEAD · Q4 2026

3 commits · Ingrid, Mattis

#### ⚠️ 3 goals eased, 1 goal taken out, 1 check-in rewritten, 1 goal without its readings, 1 verdict changed after closing, 2 rules loosened, 3 goals changed without a reason

- ⚠️ **subs** (Growth) New paid subscriptions: target lowered ~~6,000~~ → 5,500 **eases the goal, 5 weeks left**<br>no reason is given; add `adjusted: {on: 2026-11-25, because: TEXT}`
- ⚠️ **churn** (Growth) Customer retention rate: renamed from ~~retention~~, known by its title **its reading stays behind**<br>add to cycles/2026-Q4/plans/growth.yaml: `was: retention`
- ⚠️ **regions** (Growth) Two new regions: milestone finland due ~~12 Dec~~ → 20 Dec **eases the goal, 5 weeks left**<br>no reason is given; add `adjusted: {on: 2026-11-25, because: TEXT}`
- ⚠️ **speed** (product) Answers within a second: measured ~~≥ 95%~~ → ≥ 90% **eases the goal, 5 weeks left**<br>no reason is given; add `adjusted: {on: 2026-11-25, because: TEXT}`
- ⚠️ **audit** (product) key result removed *Open to everyone*, yes or no **5 weeks left**
- ⚠️ (product) **check-in of 17 Nov by Ola Lund changed**<br>speed ~~96~~ → 94
- ⚠️ **ux** (product) grade ~~0.4~~ → 0.8 **after closing**
- ⚠️ **okr.yaml** key results allowed an objective ~~3~~ → 5 **loosens a rule**
- ⚠️ **okr.yaml** rule ignored KR209 **loosens a rule**

<details open><summary><b>Goals</b> (2)</summary>

- ✏️ **mrr** (Growth) Grow Monthly Recurring Revenue: owner ~~Kari Nordmann~~ → Ola Lund
- ➕ **restore** (product) key result added *Halve the time to restore service*, 64\xa0min → 32\xa0min

</details>

<details open><summary><b>Check-ins</b> (2)</summary>

| | goal | before | now | change | confidence |
|:-:|:--|--:|--:|--:|:--|
| ↗ | **subs** (Growth) New paid subscriptions<br>two campaigns still to come 23 Nov, Kari Nordmann | 4,560 | 4,720 | +160 | 6/10 ↗1 |
| ↗ | **regions** (Growth) Two new regions | 0 of 2 done | 1 of 2 done |  |  |

</details>

#### Effect

| | objective | before | now | change |
|:-:|:--|:--|:--|--:|
| ↗ | **mrr** (Growth) Grow Monthly Recurring Revenue | 28% ■ off track | 37% ■ off track | +9 points |
| ↗ | **ux** (product) Make upgrading easy | 0.4 | 0.8 |  |
""")


def test_nothing_is_one_sentence() -> None:
    """Under the heading."""
    page = said.page()
    text = diff_markdown(said.of(quarter.OLD, quarter.OLD, page), page)
    assert text.splitlines()[-1] == "No goal, reading or rule has changed."


def test_long_sections_are_folded() -> None:
    """More than ten rows are there when asked for."""
    page = said.page()
    plan = "objectives:\n" + "".join(f"  - {{id: o{n}, title: Goal {n}}}\n" for n in range(11))
    text = diff_markdown(said.of({}, {quarter.GROWTH: plan}, page), page)
    assert "<details><summary><b>Goals</b> (12)</summary>" in text


HOSTILE = "</details> | ![x](http://e/x.png) @all <img src=x> ```\\n# h"


def test_text_of_people_is_dead_in_every_place() -> None:
    """Titles, notes, owners, ids of people and authors, added, changed and read."""
    page = said.page()
    old = {quarter.GROWTH: f'objectives:\n  - {{id: o, title: "{HOSTILE}", owner: "{HOSTILE}"}}\n'}
    body = (
        f'name: "{HOSTILE}"\nobjectives:\n  - id: o\n    title: "{HOSTILE} new"\n    owner: "{HOSTILE} new"\n    key_results:\n'
        f'      - {{id: k, title: "{HOSTILE}", target: 9, unit: "{HOSTILE}"}}\n'
    )
    new = {quarter.GROWTH: body, **session("2026-11-20", f'k: {{value: 3, note: "{HOSTILE}"}}')}
    text = diff_markdown(said.of(old, new, page), page)
    assert "@all" not in text
    assert "<img" not in text
    assert text.count("</details>") == len(re.findall("<details", text))
    assert "![" not in text.replace("\\!\\[", "")
    assert "```" not in text
    assert "http:/" not in text
    for line in text.splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) in {6, 7}, line


def test_it_never_grows_over_its_limit() -> None:
    """What is too much is counted, and the fold is closed all the same."""
    page = said.page()
    title = "x" * 9000
    plan = "objectives:\n" + "".join(f"  - {{id: o{n}, title: {title}}}\n" for n in range(200))
    text = diff_markdown(said.of({}, {quarter.GROWTH: plan}, page), page)
    assert 800 * 1024 < len(text.encode()) <= diff.LIMIT
    assert re.search(r"\nand [0-9]+ more\n\n</details>\n", text)
