"""The page as text: whole, safe, in two languages, and of all that a view knows."""

import base64
import hashlib
import re
from datetime import date
from itertools import pairwise

import pytest

from okrcli.model import reference
from okrcli.render.web.linked_text import linked
from okrcli.text.sanitize import visible
from okrcli.views import report_values
from okrcli.views.filter import to
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from tests import examples, workspaces
from tests.render.html import pages
from tests.render.html.reader import Page
from tests.views import every

BEGUN = date(2026, 10, 1)


def read(text: str) -> Page:
    """A page, every element of which is closed."""
    page = Page(text)
    assert page.open == []
    return page


@pytest.fixture(scope="module")
def whole() -> Page:
    """The page of the workspace with every measure."""
    return read(pages.measures())


@pytest.fixture(scope="module")
def hostile() -> Page:
    """The same with texts that a page might act on."""
    return read(pages.measures(every.hostile()))


@pytest.fixture(scope="module")
def acme() -> Page:
    """The running quarter of Acme."""
    return read(pages.acme("2026-Q4"))


@pytest.fixture(scope="module")
def closed() -> Page:
    """A closed quarter of Acme."""
    return read(pages.acme("2026-Q3"))


def test_a_page_needs_nothing_else(whole: Page) -> None:
    """No script, picture, font, frame or form, and no address but its own."""
    used = {element.tag for element in whole.elements}
    assert used & {"script", "link", "img", "iframe", "object", "embed", "form", "base"} == set()
    assert [e for e in whole.elements if {"src", "style", "background"} & set(e.attributes)] == []
    away = [e.attributes for e in whole.all("a") if e.attributes["href"][0] != "#"]
    assert away
    assert {each["href"].partition("//")[0] for each in away} == {"https:"}
    assert {each["rel"] for each in away} == {"noopener noreferrer"}
    assert "http" not in whole.style
    assert "url(" not in whole.style
    assert "@import" not in whole.style


def test_its_policy_allows_its_own_style_and_nothing_more(whole: Page) -> None:
    """By the style sheet's hash, said before the style sheet comes."""
    (policy,) = [e.attributes["content"] for e in whole.all("meta") if "http-equiv" in e.attributes]
    digest = base64.b64encode(hashlib.sha256(whole.style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert whole.text.index("Content-Security-Policy") < whole.text.index("<style>")


def test_every_link_leads_somewhere_on_the_page(whole: Page, closed: Page) -> None:
    """And every address is there once; also where filters leave nothing of a team."""
    nothing = read(
        pages.measures(choice=ReportChoice(team="growth", states=("dropped",), kind="committed"))
    )
    assert "no objectives to show" in nothing.words
    for page in (whole, closed, nothing):
        assert len(page.ids) == len(set(page.ids))
        here = [e.attributes["href"] for e in page.all("a")]
        assert {href[1:] for href in here if href.startswith("#")} <= set(page.ids)
        named = [
            name for e in page.elements for name in e.attributes.get("aria-labelledby", "").split()
        ]
        assert set(named) <= set(page.ids)


@pytest.mark.parametrize("cycles", [["2026-Q4"], ["2026", "2026-Q4"]])
def test_headings_are_in_order(cycles: list[str]) -> None:
    """One of the first level, and none skips a level on the way down."""
    levels = read(pages.acme(*cycles)).headings
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_pictures_have_words(whole: Page) -> None:
    """Each is named, or is hidden from who cannot see it because words beside it say the same."""
    mute = [
        e
        for e in whole.all("svg")
        if "svg" not in e.around
        and "aria-hidden" not in e.attributes
        and (
            e.attributes.get("role") != "img"
            or not {"aria-label", "aria-labelledby"} & set(e.attributes)
        )
    ]
    assert mute == []


def test_tables_name_their_rows_and_columns(whole: Page) -> None:
    """Every heading says which way it points."""
    assert {e.attributes["scope"] for e in whole.all("th")} == {"row", "col"}


def test_every_title_and_note_is_there_as_it_was_written(hostile: Page) -> None:
    """As text: what would be markup, a link, a template or CSS elsewhere is shown."""
    said = " ".join(hostile.words)
    for text in every.HOSTILE:
        assert text in said


def test_hostile_text_makes_no_element(hostile: Page, whole: Page) -> None:
    """The page has the same elements whatever its titles say."""
    assert [e.tag for e in hostile.elements] == [e.tag for e in whole.elements]
    assert [
        e for e in hostile.elements if any(name.startswith("on") for name in e.attributes)
    ] == []


def test_what_hides_is_spelled_out() -> None:
    """Control and bidirectional characters, in every place that takes people's text."""
    wild = "a\\x1b[31m\\u202eb\\u200bc\\x07"
    plan = every.PLAN.replace("title: Grow revenue", f'title: "{wild}"')
    plan = plan.replace("why: to live", f'why: "{wild}"').replace(
        "unit: subscriptions", f'unit: "{wild}"'
    )
    plan = plan.replace("done_when: the contract is signed", f'done_when: "{wild}"')
    sessions = {
        path: text.replace("went live", wild).replace("kari\nrecorded", f'"{wild}"\nrecorded')
        for path, text in every.FILES.items()
        if "checkins" in path
    }
    text = pages.measures({every.GROWTH: plan, **sessions})
    assert text.count("a\\x1b[31m\\u202eb\\u200bc\\x07") > 10
    assert [
        c
        for c in text
        if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u200b"
    ] == []


def test_a_template_in_a_title_is_text(hostile: Page) -> None:
    """Nothing of it is computed."""
    assert "{{ 7 * 7 }} {% raw %}" in " ".join(hostile.words)
    assert "49 {% raw %}" not in hostile.text


def test_the_page_speaks_its_language(acme: Page) -> None:
    """And says which, for who reads it aloud; numbers and days are the language's too."""
    bokmal = read(pages.acme("2026-Q4", language=pages.NB))
    for page, code, words in (
        (acme, "en", ("Overview", "25 November 2026", "4,720")),
        (bokmal, "nb", ("Oversikt", "25. november 2026", "4 720")),
    ):
        assert page.all("html")[0].attributes["lang"] == code
        assert [word for word in words if word not in " ".join(page.words)] == []


def test_the_bokmal_page_has_no_english_left(whole: Page) -> None:
    """Whatever the page says of its own, it says in the language asked for."""
    english = set(whole.words) & set(read(pages.measures(language=pages.NB)).words)
    ours = {word for word in english if re.search("[a-z]{3}", word)}
    people = " ".join(
        [*every.FILES.values(), *every.HOSTILE, "OKR", "Q4 2026", "kpis.yaml", "Team"]
    )
    assert {word for word in ours if word not in people} == set()


def test_the_overview_comes_first(whole: Page) -> None:
    """The cycle, what needs somebody and the teams, before any goal in full."""
    order = [id_ for id_ in whole.ids if id_.endswith(("/overview", "alignment", "growth/mrr"))]
    assert order == ["2026-Q4/overview", "alignment", "2026-Q4/growth/mrr"]


def test_each_key_result_has_what_is_known_of_it(whole: Page) -> None:
    """Figures, outlook, milestones with their days, zones, notes and check-ins."""
    said = " ".join(whole.words)
    for words in (
        "4,971",
        "of 6,000 · 59%",
        "Expected by now",
        "All 8 check-ins",
        "done 15 Oct",
        "due 12 Dec",
        "loved",
        "the contract is signed",
        "not counted: the survey has moved",
        "given up because too dear",
        "nps is not in kpis.yaml",
        "weight 2",
        "1 Dec to 31 Dec",
    ):
        assert words in said


def test_a_number_is_drawn_and_words_are_not(whole: Page) -> None:
    """A chart for what was read in numbers, a line of days for milestones."""
    named = [e.attributes["class"] for e in whole.all("svg") if "class" in e.attributes]
    shown = every.view().key_results
    numeric = [
        kr for kr in shown if kr.score.progress.now is not None or kr.item.target is not None
    ]
    assert sum(name.startswith("chart") for name in named) == len(numeric)
    assert named.count("path") == 1


def test_a_closed_cycle_shows_grades_and_wins(closed: Page) -> None:
    """In bands, and no pace; what was achieved comes before everything else."""
    said = " ".join(closed.words)
    assert "Achieved: 3 of 8 key results" in said
    assert "thanks to Priya Nair, Product" in said
    assert "The grades of 8 key results, from 0.0 to 1.0" in said
    assert "0.9 carried over" in said
    assert "Expected by now" not in said
    assert closed.ids.index("2026-Q3/wins") < closed.ids.index("2026-Q3/overview")


def test_several_cycles_share_a_page() -> None:
    """Each under its own heading, with addresses of its own; who supports whom is said once."""
    page = read(pages.acme("2026", "2026-Q4"))
    assert {"2026/overview", "2026-Q4/overview", "2026/acme/chosen"} <= set(page.ids)
    assert page.ids.count("alignment") == 1
    assert page.text.count('href="#2026/acme/chosen"') > 2


def test_a_goal_of_a_wider_cycle_is_in_the_picture(acme: Page) -> None:
    """With its state, its team and its cycle, and without a link, as it is not on the page."""
    said = " ".join(acme.words)
    assert "acme · 2026" in said
    assert "Be the product that small teams choose" in said
    assert "#2026/acme/chosen" not in acme.text


def test_one_goal_is_a_page_without_the_overview() -> None:
    """Asked for by name, it comes at once."""
    space = every.space()
    target = reference.find(space, space.cycles["2026-Q4"], "growth/mrr")
    page = read(pages.of(space, to(every.view(), target, space)))
    assert not {"2026-Q4/overview", "alignment"} & set(page.ids)
    assert "2026-Q4/growth/mrr" in page.ids


def test_a_chosen_team_brings_what_it_shares() -> None:
    """In full, marked as planned by another."""
    page = read(pages.measures(choice=ReportChoice(team="product")))
    assert {"2026-Q4/product/love", "2026-Q4/growth/mrr", "2026-Q4/growth/reach"} <= set(page.ids)
    assert "shared, planned by Growth" in page.words


def test_a_broken_file_is_named_at_the_top() -> None:
    """What is left out is never silent."""
    files = {**every.FILES, "cycles/2026-Q4/plans/bad.yaml": "objectives: [\n"}
    space = workspaces.loaded(files).workspace
    page = read(pages.of(space, report_view(space, space.cycles["2026-Q4"], every.ON)))
    assert "cycles/2026-Q4/plans/bad.yaml is left out: one error in it" in page.words


def test_an_empty_plan_is_a_page_too() -> None:
    """No objectives, no key results, no readings: said in words."""
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": "name: Growth\n"}).workspace
    page = read(pages.of(space, report_view(space, space.cycles["2026-Q4"], BEGUN)))
    assert "no objectives to show" in page.words


def test_the_page_says_where_it_is_from() -> None:
    """Which okr, and which commit where it was not the files on disk."""
    assert "from commit 3f2a91c0ff" in read(pages.measures(commit="3f2a91c0ffee00")).words[-1]


def test_an_objective_is_marked_by_the_calendar_only_where_all_of_it_has_a_pace(acme: Page) -> None:
    """Else 49 % before a mark at 60 % would be called on track, and nobody would see why."""
    partly = re.search(r'id="2026-Q4/growth/upgrade".*?</article>', acme.text, re.DOTALL)
    wholly = re.search(r'id="2026-Q4/growth/mrr".*?</article>', acme.text, re.DOTALL)
    assert partly
    assert wholly
    head, other = (found[0].partition("<section")[0] for found in (partly, wholly))
    assert "what follows the calendar is at 68%, expected by now 60%" in head
    assert 'class="tick"' not in head
    assert "expected by now 54%" in other
    assert 'class="tick"' in other


def test_goals_are_rows_with_change_and_the_company_first() -> None:
    """Its plan before those of the teams that support it."""
    page = read(pages.of(examples.space("lynghavn"), lynghavn(), language=pages.NB))
    table = page.text.partition('class="goal-rows"')[2].partition("</table>")[0]
    assert table.index("Kommunen") < table.index("Byggesak")
    assert table.count("<tr") == 1 + len(lynghavn().objectives)


def lynghavn() -> report_values.View:
    """The report of the municipality's running tertial."""
    space = examples.space("lynghavn")
    return report_view(space, space.cycles["2026-T3"], examples.ON)


def test_the_headline_says_what_changed_since_when(acme: Page) -> None:
    """Beside what is expected."""
    said = " ".join(acme.words)
    assert "50% +12 since 18 Nov" in said
    assert "expected by now 58%" in said


def test_who_is_needed_comes_with_owner_and_why(acme: Page) -> None:
    """The newest words about it."""
    said = " ".join(acme.words)
    assert "Erik Strand 16% where 60% is expected forecast 39.2% on 31 Dec" in said
    assert "Without a new search this will not move" in said.partition("Biggest moves")[0]


def test_what_leads_is_told_where_it_can_be_and_once_how_many_wait(acme: Page) -> None:
    """No line a pair that it is too early for."""
    said = acme.text
    assert said.count("too early to say of") == 1
    assert "too early to say of 20 pairs whether the leading KPI leads" in said
    assert "leads “New paid subscriptions acquired, per week” by 2 weeks" in said


def test_details_are_folded_and_one_goal_is_open() -> None:
    """A goal that is asked for need not be opened."""
    folds = [e for e in read(pages.acme("2026-Q4")).all("details") if "article" in e.around]
    assert folds
    assert [e for e in folds if "open" in e.attributes] == []
    space = every.space()
    target = reference.find(space, space.cycles["2026-Q4"], "growth/mrr")
    page = read(pages.of(space, to(every.view(), target, space)))
    assert "open" in next(e for e in page.all("details") if "article" in e.around).attributes


def test_each_kpi_is_there_once_with_all_it_serves(acme: Page) -> None:
    """However many key results name it."""
    (grid,) = re.findall(r'<table class="kpis kpi-grid".*?</table>', acme.text, re.DOTALL)
    refs = {kpi.ref for kr in examples.view().key_results for kpi in kr.kpis}
    assert grid.count("<tr") == 1 + len(refs)
    row = grid.partition("Website visitors a day")[2].partition("</tr>")[0]
    assert "Increase the number of new paid subscriptions" in row
    assert "Start more trials from organic search" in row


def test_the_way_to_each_team_is_a_list_of_its_own(acme: Page) -> None:
    """Overview, teams and KPIs."""
    (nav,) = re.findall(r"<nav.*?</nav>", acme.text, re.DOTALL)
    for name in ("overview", "growth", "marketing", "product", "support", "kpis"):
        assert f'href="#2026-Q4/{name}"' in nav


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "see https://a.example/x.",
            'see <a href="https://a.example/x" rel="noopener noreferrer">',
        ),
        ("http://a.example and javascript:x()", "http://a.example and javascript:x()"),
        ("https:// alone", "https:// alone"),
        ("<b>https://a.example</b>", "&lt;b&gt;<a "),
    ],
)
def test_addresses_in_notes_are_links_where_they_are_https(text: str, shown: str) -> None:
    """What ends a sentence is no part of them."""
    assert linked(text, visible).startswith(shown)


def test_a_link_cannot_leave_its_attribute() -> None:
    """A quote ends the address."""
    assert linked('https://a.example/"onclick=x', visible) == (
        '<a href="https://a.example/" rel="noopener noreferrer">https://a.example/</a>'
        "&#34;onclick=x"
    )
