"""What a page of very many goals leaves out to stay small: check-ins, then charts, then cards."""

import re
from pathlib import Path

import pytest

from okrcli import cli, errors
from okrcli.render.html import page_size
from okrcli.render.html.page import HtmlPage, PageMatter, html_page, page_text
from okrcli.render.html.page_size import fitted_page, least_size
from okrcli.render.web.page_detail import LESS_AND_LESS, PageDetail
from okrcli.views.tree_view import alignment_of
from tests import examples
from tests.benchmarks import make_workspace
from tests.render.html import pages

ON = "2026-12-08"


def matter() -> PageMatter:
    """Acme's quarter."""
    view = examples.view(cycle="2026-Q4")
    return PageMatter([view], alignment_of(examples.space(), view.cycle, view.on))


def laid_out() -> HtmlPage:
    """Its page with as much as fits."""
    found = matter()
    return html_page(found.shown, found.aligned, pages.EN)


@pytest.fixture(scope="module", name="sizes")
def page_sizes() -> list[int]:
    """Its bytes at each detail, from everything to least."""
    return [len(page_text(matter(), pages.EN, each).encode()) for each in LESS_AND_LESS]


CHECKINS, CHART, CARD, LINE = 'class="checkins"', 'class="chart', 'class="card key-', "goal-lines"
HAVE = [(CHECKINS, CHART, CARD), (CHART, CARD), (CARD,), (f'class="goal-rows {LINE}"',)]


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_a_page_has_what_fits_to_the_byte(
    monkeypatch: pytest.MonkeyPatch, sizes: list[int], level: int
) -> None:
    """And of what does not, the next less; a whole page says nothing of it."""
    monkeypatch.setattr(page_size, "MOST", sizes[level])
    page = laid_out()
    every = {CHECKINS, CHART, CARD, f'class="goal-rows {LINE}"'}
    assert {part for part in every if part in page.text} == set(HAVE[level])
    assert bool(page.left_out) == (level > 0)
    assert len(page.text.encode()) == sizes[level]


@pytest.mark.parametrize("level", [0, 1, 2])
def test_a_byte_too_many_leaves_out_the_next(
    monkeypatch: pytest.MonkeyPatch, sizes: list[int], level: int
) -> None:
    """The other side of each boundary."""
    monkeypatch.setattr(page_size, "MOST", sizes[level] - 1)
    assert len(laid_out().text.encode()) == sizes[level + 1]


def test_a_page_too_large_even_so_is_refused(
    monkeypatch: pytest.MonkeyPatch, sizes: list[int]
) -> None:
    """With its size, and what to narrow."""
    monkeypatch.setattr(page_size, "MOST", sizes[-1] - 1)
    with pytest.raises(errors.RefusedError, match=r"0\.\d MB.*narrow it to a team"):
        laid_out()


def test_a_page_that_is_counted_to_be_too_large_is_not_laid_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What it has at least is its size then."""
    found = matter()
    least = least_size(found.shown, LESS_AND_LESS[-1])

    def page_of(detail: PageDetail) -> str:
        raise AssertionError(detail)

    monkeypatch.setattr(page_size, "MOST", least - 1)
    assert fitted_page(found.shown, page_of).size == least


def test_what_is_counted_is_never_more_than_what_is_laid_out(sizes: list[int]) -> None:
    """So that no page is left out that would have fitted."""
    counted = [least_size(matter().shown, each) for each in LESS_AND_LESS]
    assert all(least <= size for least, size in zip(counted, sizes, strict=True))
    assert counted == sorted(counted, reverse=True)


def test_the_page_says_what_it_leaves_out_and_what_to_type(
    monkeypatch: pytest.MonkeyPatch, sizes: list[int]
) -> None:
    """With the commands as such."""
    monkeypatch.setattr(page_size, "MOST", sizes[1])
    notice = re.search(r'<p class="notice">(.*?)</p>', laid_out().text)
    assert notice
    assert notice[1].startswith("This page leaves out check-ins, ")
    assert "<code>okr report TEAM --format html</code>" in notice[1]
    assert "<code>okr site</code>" in notice[1]


def test_every_link_leads_somewhere_on_the_smallest_page() -> None:
    """Each goal once, with an address."""
    text = page_text(matter(), pages.EN, LESS_AND_LESS[-1])
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)
    for one in examples.view(cycle="2026-Q4").objectives:
        assert f"2026-Q4/{one.ref}" in ids


def test_a_line_has_a_bar_and_a_guardrail_how_often_it_held() -> None:
    """What is to be kept gets nowhere."""
    text = page_text(matter(), pages.EN, LESS_AND_LESS[-1])
    rows = {
        found[1]: found[0] for found in re.finditer(r'<tr role="row"[^>]* id="([^"]+)".*', text)
    }
    kept, made = rows["2026-Q4/marketing/cost-per-trial"], rows["2026-Q4/growth/subscriptions"]
    assert "7 of 8" in kept
    assert "<svg" not in kept
    assert '<rect class="fill" width="48.80%"' in made
    assert ">49%<" in made


def test_a_hundred_teams_are_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Of nine hundred key results under a megabyte; the error output says what is left out."""
    make_workspace.write(tmp_path, 100)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["report", "--format", "html", "--on", ON]) == 0
    out, err = capfd.readouterr()
    assert out.count('class="part"') == 900
    assert len(out.encode()) <= 1_000_000
    assert "okr: this page is one line a goal" in err
