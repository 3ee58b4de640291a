"""The report as Markdown: tables that stay tables, folds, and text that does nothing."""

import html
import re
from datetime import date

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from okrcli.language import catalogue
from okrcli.language.catalogue import language_named
from okrcli.render.markdown import report
from okrcli.render.markdown.report import report_markdown
from okrcli.text import markdown_escape
from okrcli.views import report_values
from okrcli.views.report import report_view
from tests import examples, workspaces
from tests.views import every

EN, NB = language_named("en"), language_named("nb")
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def text(view: report_values.View, language: catalogue.Language = EN) -> str:
    """The report of one view."""
    return report_markdown([view], language)


def tokens(source: str) -> list[Token]:
    """What a reader of Markdown makes of it, those within lines too."""
    return [t for token in READER.parse(source) for t in (token, *(token.children or []))]


def shown(source: str) -> str:
    """The words that are seen, without the characters of no width that part them."""
    said = " ".join(
        html.unescape(t.content) if t.type == "html_block" else t.content
        for t in tokens(source)
        if t.type in {"text", "code_inline", "html_block"}
    )
    return " ".join(said.replace("\u200b", "").split())


def test_headings_are_the_cycle_its_teams_and_its_objectives() -> None:
    """In that order, with what needs somebody before the teams."""
    found = re.findall(r"^(#+) (.*)", text(every.view()), re.MULTILINE)
    assert [(len(marks), words) for marks, words in found] == [
        (1, "Acme &amp; Sons OKR · Q4 2026"),
        (2, "Needs attention"),
        (2, "Growth"),
        (3, "Grow revenue"),
        (2, "Product"),
        (3, "Be loved"),
        (3, "Nothing here yet"),
    ]


def test_a_row_a_key_result() -> None:
    """Figures, a bar, the state as shape and word, and who."""
    assert (
        "| Increase the number of new paid subscriptions | 4,720 | 6,000 | ▰▰▰▰▰▱▱▱▱▱ 49% | +7 | 60% "
        "| ▲\u00a0at\u00a0risk | 6 of 10 ↗1 | Ola Lund |"
    ) in text(examples.view())


def test_a_table_without_ids_names_kpis_by_their_titles_and_units() -> None:
    """Nobody who reads the page knows what `visitors` is, nor what 6.4 is of."""
    source = text(examples.view())
    assert "| Churn rate, yearly pace | lagging | 6.4% | &lt; 6% | ✗" in source
    assert (
        "“Website visitors a day, through content marketing and SEO” leads "
        "“New paid subscriptions acquired, per week” by 2 weeks"
    ) in source


def test_states_are_counted_of_how_many_key_results() -> None:
    """So that nobody takes them for objectives."""
    view = examples.view()
    assert f"{len(view.key_results)} key results: 1 ■ off track" in text(view)


def test_details_are_folded() -> None:
    """As many folds as key results with something to tell, each closed again."""
    source = text(every.view())
    assert source.count("<details>") == source.count("</details>") == source.count("<summary>")
    assert "<summary>Reach it</summary>" in source
    assert "All 8" not in source


def test_tables_have_as_many_cells_in_every_row() -> None:
    """Whatever stands in them."""
    for source in (text(every.view()), text(every.view(more=every.hostile()))):
        assert source.count("\n| :--") == sum(t.type == "table_open" for t in tokens(source))
        for table in re.findall(r"(?:^\|.*\n)+", source, re.MULTILINE):
            counts = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
            assert len(counts) == 1


def test_hostile_text_is_shown_and_nothing_else() -> None:
    """No link, image, fence, code or element comes of it; each is there word for word."""
    source = text(every.view(more=every.hostile()))
    kinds = {t.type for t in tokens(source)}
    assert (
        kinds
        & {"link_open", "image", "fence", "code_block", "code_inline", "html_inline", "s_open"}
        == set()
    )
    blocks = {t.content.strip() for t in tokens(source) if t.type == "html_block"}
    assert {re.sub("<summary>.*</summary>", "", block) for block in blocks} == {
        "<details>",
        "</details>",
    }
    said = shown(source)
    for words in every.HOSTILE:
        assert " ".join(words.split()) in said


def test_nobody_is_called_and_nothing_is_linked() -> None:
    """A mention, an issue or an address is broken by a character without width."""
    source = text(every.view(more=every.hostile()))
    assert not re.search(r"@\w|(?<!&)#\d|https?://", source)


def test_a_long_report_leaves_details_out_first() -> None:
    """At most 900 KiB, with a sentence that says so."""
    keys = "baseline: 0\ntarget: 10"
    reading = '{value: 3, note: "' + "a long story " * 700 + '"}'
    readings = {date(2026, 10, 1 + n % 30).isoformat(): reading for n in range(30)}
    more = {
        f"cycles/2026-Q4/checkins/growth/2026-11-{n:02}-090000-kari.yaml": (
            f"date: 2026-11-{n:02}\nauthor: kari\nreadings:\n  kr: {reading}\n"
        )
        for n in range(1, 26)
    }
    repeated = {
        path.replace("090000", f"09000{i}"): body for i in range(3) for path, body in more.items()
    }
    space = workspaces.with_key_result(keys, readings, **repeated)
    source = text(report_view(space, space.cycles["2026-Q4"], every.ON))
    assert len(source.encode()) < report.LIMIT
    assert "Details are left out" in source
    assert "<details>" not in source
    assert "| A key result |" in source


@pytest.mark.parametrize("what", ["key results", "objectives"])
def test_a_huge_report_leaves_goals_out_too(what: str) -> None:
    """As many as do not fit, counted where they are goals; a table ends with a row."""
    title = "word " * 1900
    kr = f"[{{id: kr0, title: {title if what == 'key results' else 'A'}, target: 1}}]"
    objectives = "".join(
        f"  - {{id: o{n}, title: {title if what == 'objectives' else 'An objective'}, "
        f"key_results: {kr.replace('kr0', f'kr{n}')}}}\n"
        for n in range(110)
    )
    plan = f"objectives:\n{objectives}"
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": plan}).workspace
    assert space.findings == ()
    source = text(report_view(space, space.cycles["2026-Q4"], every.ON))
    assert 0.5 * report.LIMIT < len(source.encode()) <= report.LIMIT
    assert re.search(r"\d+ more objectives are left out\.\n$", source)
    assert all(line.endswith("|") for line in source.splitlines() if line.startswith("|"))


def test_a_closed_cycle_celebrates() -> None:
    """Wins with the people behind them, grades for states, no pace."""
    source = text(examples.view(cycle="2026-Q3"))
    assert "## ✔ Achieved: 3 of 8 key results" in source
    assert (
        "●\u00a01.0\u00a0achieved **Bring shared boards to everyone** thanks to Priya Nair, Product"
        in source
    )


def test_bokmal_is_bokmal() -> None:
    """Headings, states and figures."""
    source = text(examples.view(), NB)
    assert "| Nøkkelresultat | Nå | Mål |" in source
    assert "▲\u00a0i\u00a0faresonen" in source
    assert "4\u00a0720" in source


def test_a_broken_file_is_named_first() -> None:
    """Before the figures that lack it."""
    files = {**every.FILES, "cycles/2026-Q4/plans/bad.yaml": "objectives: [\n"}
    space = workspaces.loaded(files).workspace
    source = text(report_view(space, space.cycles["2026-Q4"], every.ON))
    assert "> ⚠️ cycles/2026-Q4/plans/bad.yaml is left out: one error in it" in source


def test_a_commit_is_named() -> None:
    """Where the report is of one."""
    assert report_markdown([every.view()], EN, "3f2a91c0ffee00").endswith(
        f"As of commit {markdown_escape.code('3f2a91c0ff')}.\n"
    )


def test_words_in_a_fold_s_line_are_html() -> None:
    """There a backslash would be seen, and a mark does nothing."""
    plan = every.PLAN.replace("title: Reach it", 'title: "*A* \\\\ [key] <b>result</b> & more"')
    source = text(every.view(more={every.GROWTH: plan}))
    assert "<summary>*A* \\ [key] &lt;b&gt;result&lt;/b&gt; &amp; more</summary>" in source
