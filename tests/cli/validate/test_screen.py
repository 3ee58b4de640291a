"""What `okr validate` shows to people: every width, both languages, and lines of every kind."""

import re

import pytest
from inline_snapshot import snapshot
from rich.cells import cell_len

from tests.cli.validate.bench import PLAN, SESSION, Bench


def mixed(bench: Bench) -> None:
    """Two plans with something of every level, and notes to other places."""
    bench.plan("target: 150", "target: 150\n        weigth: 2", "id: churn", "id: SUBS")
    bench.write(
        "cycles/2026-Q4/plans/product.yaml",
        "objectives:\n  - id: ux\n    title: Grow revenue by 30 %\n    owner: kari\n"
        "    supports: growth/mrr\n    key_results:\n      - id: easy\n"
        "        title: Explore how customers begin\n        done_when: we know\n",
    )


def test_findings_as_a_compiler_prints_them(bench: Bench) -> None:
    """Level, code and place; the line, marked, below what it belongs to; hint, note and fix."""
    mixed(bench)
    answer = bench.validate()
    assert answer.code == 1
    assert answer.out == snapshot("""\
 error[YM003] unknown key `weigth`
   ──▸ cycles/2026-Q4/plans/growth.yaml:11:9
   9 │         baseline: 100
  10 │         target: 150
  11 │         weigth: 2
     │         ────── did you mean `weight`?
  12 │         leading:
   fix `okr validate --fix` writes `weight`

 error[YM020] the id `SUBS` stands twice in this file
   ──▸ cycles/2026-Q4/plans/growth.yaml:15:18
  15 │           - {id: SUBS, title: Customers lost per month}
     │                  ────
   see first used here cycles/2026-Q4/plans/growth.yaml:7:13
   7 │       - id: subs
  hint readings are recorded by id: give this one an id of its own

 advice[OB104] objectives without a reason: ux
   ──▸ cycles/2026-Q4/plans/product.yaml:3:12
  2 │   - id: ux
  3 │     title: Grow revenue by 30 %
    │            ────────────────────
  4 │     owner: kari
  5 │     supports: growth/mrr
  hint add `why:`, or say it in the title: in order to …

 advice[OB110] no key result of this objective has a number
   ──▸ cycles/2026-Q4/plans/product.yaml:3:12
  2 │   - id: ux
  3 │     title: Grow revenue by 30 %
    │            ──────────────────── find one that can be read every week
  4 │     owner: kari
  5 │     supports: growth/mrr

 warning[OB103] a number in an objective
   ──▸ cycles/2026-Q4/plans/product.yaml:3:28
  2 │   - id: ux
  3 │     title: Grow revenue by 30 %
    │                            ────
  4 │     owner: kari
  5 │     supports: growth/mrr
  hint say where to go; the number belongs in a key result

 warning[KR207] key results without leading or lagging KPIs: easy
   ──▸ cycles/2026-Q4/plans/product.yaml:7:13
  7 │       - id: easy
    │             ────
  8 │         title: Explore how customers begin
  9 │         done_when: we know
  hint add `leading:`, what to act on, and `lagging:`, what confirms it

 warning[KR203] an activity, not an outcome
   ──▸ cycles/2026-Q4/plans/product.yaml:8:16
  7 │       - id: easy
  8 │         title: Explore how customers begin
    │                ───────
  9 │         done_when: we know
  hint say what will be different when it is done, and for whom

 2 errors, 3 warnings, 2 pieces of advice in 2 of 4 files
 → okr validate --fix                            mends one of them
 → okr edit cycles/2026-Q4/plans/growth.yaml:15  the id `SUBS` stands twice in
                                                 this file
 → okr explain OB103                             a number in an objective
""")


def test_in_bokmaal(bench: Bench) -> None:
    """The same in the other language; keys and codes stay."""
    mixed(bench)
    assert bench.validate("--lang", "nb").out == snapshot("""\
 feil[YM003] ukjent nøkkel `weigth`
   ──▸ cycles/2026-Q4/plans/growth.yaml:11:9
   9 │         baseline: 100
  10 │         target: 150
  11 │         weigth: 2
     │         ────── mente du `weight`?
  12 │         leading:
  retting `okr validate --fix` skriver `weight`

 feil[YM020] id-en `SUBS` står to ganger i denne filen
   ──▸ cycles/2026-Q4/plans/growth.yaml:15:18
  15 │           - {id: SUBS, title: Customers lost per month}
     │                  ──── målinger registreres på id: gi denne en egen id
    se først brukt her cycles/2026-Q4/plans/growth.yaml:7:13
   7 │       - id: subs

 råd[OB104] mål uten begrunnelse: ux
   ──▸ cycles/2026-Q4/plans/product.yaml:3:12
  2 │   - id: ux
  3 │     title: Grow revenue by 30 %
    │            ────────────────────
  4 │     owner: kari
  5 │     supports: growth/mrr
  tips legg til `why:`, eller si det i tittelen: for å …

 råd[OB110] ingen av målets nøkkelresultater har et tall
   ──▸ cycles/2026-Q4/plans/product.yaml:3:12
  2 │   - id: ux
  3 │     title: Grow revenue by 30 %
    │            ──────────────────── finn ett som kan måles hver uke
  4 │     owner: kari
  5 │     supports: growth/mrr

 advarsel[OB103] et tall i et mål
   ──▸ cycles/2026-Q4/plans/product.yaml:3:28
  2 │   - id: ux
  3 │     title: Grow revenue by 30 %
    │                            ────
  4 │     owner: kari
  5 │     supports: growth/mrr
  tips si hvor dere vil; tallet hører hjemme i et nøkkelresultat

 advarsel[KR207] nøkkelresultater uten ledende eller etterslepende nøkkeltall:
   easy
   ──▸ cycles/2026-Q4/plans/product.yaml:7:13
  7 │       - id: easy
    │             ────
  8 │         title: Explore how customers begin
  9 │         done_when: we know
  tips legg til `leading:`, det dere kan påvirke, og `lagging:`, det som
       bekrefter

 advarsel[KR203] en aktivitet, ikke et resultat
   ──▸ cycles/2026-Q4/plans/product.yaml:8:16
  7 │       - id: easy
  8 │         title: Explore how customers begin
    │                ───────
  9 │         done_when: we know
  tips si hva som blir annerledes når det er gjort, og for hvem

 2 feil, 3 advarsler, 2 råd i 2 av 4 filer
 → okr validate --fix                            retter ett av dem
 → okr edit cycles/2026-Q4/plans/growth.yaml:15  id-en `SUBS` står to ganger i
                                                 denne filen
 → okr explain OB103                             et tall i et mål
""")


def test_on_a_wide_screen(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is wrapped that has room."""
    monkeypatch.setenv("COLUMNS", "120")
    mixed(bench)
    assert bench.validate("--level", "warning").out == snapshot("""\
 error[YM003] unknown key `weigth`
   ──▸ cycles/2026-Q4/plans/growth.yaml:11:9
   9 │         baseline: 100
  10 │         target: 150
  11 │         weigth: 2
     │         ────── did you mean `weight`?
  12 │         leading:
   fix `okr validate --fix` writes `weight`

 error[YM020] the id `SUBS` stands twice in this file
   ──▸ cycles/2026-Q4/plans/growth.yaml:15:18
  15 │           - {id: SUBS, title: Customers lost per month}
     │                  ──── readings are recorded by id: give this one an id of its own
   see first used here cycles/2026-Q4/plans/growth.yaml:7:13
   7 │       - id: subs

 warning[OB103] a number in an objective
   ──▸ cycles/2026-Q4/plans/product.yaml:3:28
  2 │   - id: ux
  3 │     title: Grow revenue by 30 %
    │                            ──── say where to go; the number belongs in a key result
  4 │     owner: kari
  5 │     supports: growth/mrr

 warning[KR207] key results without leading or lagging KPIs: easy
   ──▸ cycles/2026-Q4/plans/product.yaml:7:13
  7 │       - id: easy
    │             ──── add `leading:`, what to act on, and `lagging:`, what confirms it
  8 │         title: Explore how customers begin
  9 │         done_when: we know

 warning[KR203] an activity, not an outcome
   ──▸ cycles/2026-Q4/plans/product.yaml:8:16
  7 │       - id: easy
  8 │         title: Explore how customers begin
    │                ─────── say what will be different when it is done, and for whom
  9 │         done_when: we know

 2 errors, 3 warnings in 2 of 4 files
 → okr validate --fix                            mends one of them
 → okr edit cycles/2026-Q4/plans/growth.yaml:15  the id `SUBS` stands twice in this file
 → okr explain OB103                             a number in an objective
""")


def test_on_a_narrow_screen(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words wrap below themselves, a line is shown around its place, and only paths may be longer."""
    monkeypatch.setenv("COLUMNS", "40")
    mixed(bench)
    shown = bench.validate("--level", "error").out
    assert shown == snapshot("""\
 error[YM003] unknown key `weigth`
   ──▸ cycles/2026-Q4/plans/growth.yaml:11:9
   9 │         baseline: 100
  10 │         target: 150
  11 │         weigth: 2
     │         ──────
  12 │         leading:
  hint did you mean `weight`?
   fix `okr validate --fix` writes
       `weight`

 error[YM020] the id `SUBS` stands
   twice in this file
   ──▸ cycles/2026-Q4/plans/growth.yaml:15:18
  15 │ …   - {id: SUBS, title: Custome…
     │            ────
   see first used here
       cycles/2026-Q4/plans/growth.yaml
       :7:13
   7 │       - id: subs
  hint readings are recorded by id:
       give this one an id of its own

 2 errors in 1 of 4 files
 → okr validate --fix
 → okr edit
   cycles/2026-Q4/plans/growth.yaml:15
 → okr explain YM003
""")
    assert [x for x in shown.split("\n") if cell_len(x) > 40 and "yaml:" not in x] == []


def test_in_ascii(bench: Bench) -> None:
    """Every line and arrow has a twin."""
    mixed(bench)
    shown = bench.validate("--ascii", "--level", "error").out
    assert shown.isascii()
    assert shown == snapshot("""\
 error[YM003] unknown key `weigth`
   --> cycles/2026-Q4/plans/growth.yaml:11:9
   9 |         baseline: 100
  10 |         target: 150
  11 |         weigth: 2
     |         ^^^^^^ did you mean `weight`?
  12 |         leading:
   fix `okr validate --fix` writes `weight`

 error[YM020] the id `SUBS` stands twice in this file
   --> cycles/2026-Q4/plans/growth.yaml:15:18
  15 |           - {id: SUBS, title: Customers lost per month}
     |                  ^^^^
   see first used here cycles/2026-Q4/plans/growth.yaml:7:13
   7 |       - id: subs
  hint readings are recorded by id: give this one an id of its own

 2 errors in 1 of 4 files
 > okr validate --fix                            mends one of them
 > okr edit cycles/2026-Q4/plans/growth.yaml:15  the id `SUBS` stands twice in
                                                 this file
 > okr explain YM003                             why it matters
""")


def test_nothing_found_is_said(bench: Bench) -> None:
    """And how many files were looked at."""
    bench.plan()
    answer = bench.validate()
    assert (answer.code, answer.out) == (0, " ✔ 3 files, nothing found\n")


def block(bench: Bench, code: str) -> list[str]:
    """The lines of the first finding under a code, from its place to its hint or its end."""
    lines = bench.validate("--select", code).out.split("\n")
    ends = (i for i, line in enumerate(lines) if not line or line.startswith("  hint "))
    return lines[1 : next(ends)]


def marked(lines: list[str]) -> str:
    """What stands above the mark, cell by cell; every character here is one cell wide or two."""
    at = next(i for i, line in enumerate(lines) if re.fullmatch(r" +│ +─+(?: .*)?", line))
    source, mark = lines[at - 1], lines[at][: lines[at].rindex("─") + 1]
    assert cell_len(source[: source.index("│")]) == cell_len(mark[: mark.index("│")])
    start = cell_len(mark) - cell_len(mark.lstrip(" │"))
    cells = [letter for letter in source for _ in range(cell_len(letter))]
    return "".join(cells[start : cell_len(mark)])


def test_the_mark_stands_below_wide_characters(bench: Bench) -> None:
    """Counted in cells, as a terminal does."""
    bench.plan(
        "title: Paid subscriptions",
        'title: "顧客 👩 from 68 to 75"',
        "baseline: 100",
        "baseline: 70",
    )
    assert marked(block(bench, "KR206")) == "68 to 75"


def test_a_tab_is_one_blank(bench: Bench) -> None:
    """Inside a line it takes no more room than the column it is."""
    bench.plan("title: Paid", "title:\tExplore paid")
    assert marked(block(bench, "KR203")) == "Explore"


def test_a_very_long_line_is_shown_around_its_place(bench: Bench) -> None:
    """Cut at both ends, and said so."""
    bench.plan(
        "title: Paid subscriptions",
        f"title: {'many ' * 60}from 68 to 75 {'more ' * 400}",
        "baseline: 100",
        "baseline: 70",
    )
    lines = block(bench, "KR206")
    assert marked(lines) == "68 to 75"
    [cut] = [line for line in lines if line.count("…") == 2]
    assert cell_len(cut) <= 80


def test_a_place_wider_than_the_screen_is_marked_to_its_edge(bench: Bench) -> None:
    """And not beyond."""
    bench.plan("title: Live", f"title: {'Live ' * 60}")
    lines = block(bench, "OB106")
    assert max(map(cell_len, lines)) <= 80
    [mark] = [line.strip(" │") for line in lines if "──" in line and "│" in line]
    assert mark == "─" * len(mark)


def test_hidden_characters_are_spelled_out(bench: Bench) -> None:
    """A bidirectional override turns nothing around, and the mark still stands below it."""
    bench.plan("title: Live", "title: Live\u202e")
    lines = block(bench, "TX801")
    assert "\u202e" not in "".join(lines)
    assert marked(lines) == "\\u202e"


def test_markup_is_no_markup(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Brackets and colons are shown as they are typed."""
    monkeypatch.setenv("COLUMNS", "120")
    title = "[bold]TBD[/bold] [link=https://evil.example]x[/x] :fire: [id]"
    bench.plan("title: Paid subscriptions", f'title: "Explore {title}"')
    assert title in bench.validate("--color", "always").out


def test_a_file_without_a_last_line_end_is_shown(bench: Bench) -> None:
    """Also where it ends in the middle of things."""
    bench.write(PLAN, 'objectives:\n  - id: mrr\n    title: "Grow')
    assert [line.rstrip() for line in block(bench, "YM001")] == snapshot(
        [
            "   ──▸ cycles/2026-Q4/plans/growth.yaml:3:12",
            "  2 │   - id: mrr",
            '  3 │     title: "Grow',
            "    │            ─",
        ]
    )


def test_an_empty_file_has_no_line_to_show(bench: Bench) -> None:
    """Only its place."""
    bench.write(PLAN, "")
    assert [line.strip() for line in block(bench, "YM001")] == snapshot(
        [
            "──▸ cycles/2026-Q4/plans/growth.yaml:1:1",
            "1 │",
            "│ ─ write what belongs here, or remove it",
        ]
    )


def test_line_ends_of_windows_are_not_shown(bench: Bench) -> None:
    """The mark ends with the text."""
    (bench.root / PLAN).parent.mkdir(parents=True)
    (bench.root / PLAN).write_bytes(b"objectives:\r\n  - id: mrr\r\n    titel: Grow\r\n")
    assert marked(block(bench, "YM003")) == "titel"


def test_a_finding_of_several_lines_is_marked_on_its_first(bench: Bench) -> None:
    """To its end."""
    bench.plan(
        "title: Live well from our subscribers",
        'title: "Live well\n      from our subscribers\n\n      and others"',
    )
    assert marked(block(bench, "OB106")) == '"Live well'


def test_a_second_place_is_shown_with_its_line(bench: Bench) -> None:
    """In another file too."""
    for minute, value in ((0, 120), (5, 125)):
        bench.write(
            SESSION.replace("0900", f"090{minute}"),
            f"date: 2026-10-12\nauthor: kari\nreadings:\n  subs: {{value: {value}}}\n",
        )
    bench.plan()
    assert bench.validate("--select", "CH507").out == snapshot("""\
 warning[CH507] `subs` was read as 120 and as 125 at the same time
   ──▸ cycles/2026-Q4/checkins/growth/2026-10-12-090500-kari.yaml:4:17
  3 │ readings:
  4 │   subs: {value: 125}
    │                 ─── a new session with the right value settles it
  see the other reading
      cycles/2026-Q4/checkins/growth/2026-10-12-090000-kari.yaml:4:17
  4 │   subs: {value: 120}

 1 warning in 1 of 5 files
 → okr explain CH507  `subs` was read as 120 and as 125 at the same time
""")


def test_colour_comes_besides_words(bench: Bench) -> None:
    """Without it nothing is lost."""
    mixed(bench)
    plain, coloured = bench.validate().out, bench.validate("--color", "always").out
    assert coloured != plain
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [x.rstrip() for x in bare.split("\n")] == [x.rstrip() for x in plain.split("\n")]


def activities(count: int) -> str:
    """A plan of one objective with so many key results that are activities."""
    words = ("Attend", "Review the", "Discuss", "Explore")
    items = "".join(
        f"      - id: kr{n}\n        title: {words[n % 4]} matter {n}\n        done_when: done\n"
        for n in range(count)
    )
    return (
        f"objectives:\n  - id: ux\n    title: Be known\n    owner: kari\n    key_results:\n{items}"
    )


def test_what_is_found_often_in_one_plan_is_told_once(bench: Bench) -> None:
    """With the lines of the others and what is marked there; formats for machines have each."""
    bench.write("cycles/2026-Q4/plans/product.yaml", activities(3))
    answer = bench.validate("--select", "KR203")
    assert answer.out.count("[KR203]") == 1
    assert "  also lines 10 `Review`, 13 `Discuss`\n" in answer.out
    assert (
        " 3 warnings in 1 of 3 files\n → okr explain KR203  an activity, not an outcome (3 times)\n"
        in answer.out
    )
    lines = bench.validate("--select", "KR203", "--format", "concise").out.splitlines()
    assert [line.split(":")[1] for line in lines] == ["7", "10", "13"]


def test_no_more_than_eight_of_the_others_are_named(bench: Bench) -> None:
    """The rest are counted."""
    bench.write("cycles/2026-Q4/plans/product.yaml", activities(11))
    assert re.search(r"`, and 2\s+more\n", bench.validate("--select", "KR203").out)


def test_three_things_to_do_stand_at_the_end(bench: Bench) -> None:
    """What is wrong before what is weak, and goals' own words before what stands around them."""
    bench.write("cycles/2026-Q4/plans/product.yaml", activities(5))
    steps = [line for line in bench.validate().out.splitlines() if line.startswith(" → ")]
    assert [line.split("  ")[0] for line in steps] == [
        " → okr explain KR201",
        " → okr explain KR203",
        " → okr explain KR207",
    ]


def test_a_rule_that_several_plans_break_is_one_thing_to_do(bench: Bench) -> None:
    """Counted over the workspace, so that three things stay three."""
    bench.write("cycles/2026-Q4/plans/product.yaml", activities(5))
    bench.write("cycles/2026-Q4/plans/support.yaml", activities(4).replace("matter", "thing"))
    steps = [line for line in bench.validate().out.splitlines() if line.startswith(" → ")]
    assert steps[1] == " → okr explain KR203  an activity, not an outcome (9 times)"
    assert len({line.split("  ")[0] for line in steps}) == 3
