"""Every page of a site: its links lead somewhere, nothing runs, and it stays as it was."""

import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise

import pytest

from okrcli.language.catalogue import language_named
from okrcli.views.report import report_view
from okrcli.views.words.move_words import move_words
from tests import examples, workspaces
from tests.render.site import sites
from tests.views import every

POLICY = (
    "default-src 'none'; img-src data: 'self'; style-src 'self'; script-src 'self';"
    " base-uri 'none'; form-action 'none'"
)
PLAN = f"{workspaces.HEAD}        baseline: 0\n        target: 9\n"
SITES = pytest.mark.parametrize("site", [sites.acme, sites.hostile], ids=["acme", "hostile"])


def test_there_is_a_page_for_everything() -> None:
    """The company, a cycle, a team, an objective, a KPI and a person."""
    site = sites.acme()
    for path in (
        "index.html",
        "2026-Q4/index.html",
        "2026-Q4/growth/index.html",
        "2026-Q4/growth/o/mrr.html",
        "_kpi/churn.html",
        "_p/samira.html",
        "_p/index.html",
        "404.html",
        "feed.xml",
        ".nojekyll",
    ):
        assert path in site


@SITES
def test_every_link_leads_to_a_page_and_a_place_on_it(site: object) -> None:
    """Of all pages: nothing leads out of the site but the links to plans, forms and work."""
    files = site()  # type: ignore[operator]
    found = sites.pages(files)
    places = {path: set(page.ids) for path, page in found.items()}
    walked = 0
    for path, page in found.items():
        for to, place in sites.targets(path, page):
            assert to in files, f"{path} links to {to}"
            assert not place or place in places[to], f"{path} links to {to}#{place}"
            walked += 1
    assert walked > 200


@SITES
def test_every_page_can_be_reached_from_the_first(site: object) -> None:
    """By links alone, without the search."""
    files = site()  # type: ignore[operator]
    found = sites.pages(files)
    reached, left = {"index.html"}, ["index.html"]
    while left:
        path = left.pop()
        for to, _ in sites.targets(path, found[path]):
            if to in found and to not in reached:
                reached.add(to)
                left.append(to)
    assert set(found) - reached == {"404.html"}


@SITES
def test_nothing_on_a_page_runs_but_the_search(site: object) -> None:
    """A strict policy; no style, script or handler in the page, and no address that acts."""
    for path, page in sites.pages(site()).items():  # type: ignore[operator]
        assert page.open == [], path
        assert len(page.ids) == len(set(page.ids)), path
        policies = [e.attributes["content"] for e in page.all("meta") if "content" in e.attributes]
        if path != "404.html":
            assert POLICY in policies
        assert [e for e in page.all("script") if not e.attributes.get("src")] == []
        assert page.all("style") == page.all("iframe") == page.all("img") == page.all("form") == []
        for element in page.elements:
            assert not [n for n in element.attributes if n.startswith("on") or n == "style"]
            for name in ("href", "src"):
                address = element.attributes.get(name, "")
                assert address.partition(":")[0] in {"https", "mailto"} or ":" not in address


def test_hostile_texts_stand_on_the_page_as_they_were_written() -> None:
    """As words, where a goal's title is: none of them became an element."""
    page = sites.pages(sites.hostile())["2026-Q4/growth/o/mrr.html"]
    for words in ("<script>alert(1)</script>", "{{ 7 * 7 }} {% raw %}"):
        assert any(words in each for each in page.words)


def test_headings_go_down_one_level_at_a_time() -> None:
    """And each page has one first heading."""
    for path, page in sites.pages(sites.acme()).items():
        levels = page.headings
        assert levels[:1] == [1], path
        assert levels.count(1) == 1, path
        assert all(b - a <= 1 for a, b in pairwise(levels)), (path, levels)


def test_a_page_is_in_the_language_of_the_site() -> None:
    """Its words and its numbers; people's texts stay theirs."""
    page = sites.pages(sites.acme("nb"))["2026-Q4/growth/index.html"]
    assert page.all("html")[0].attributes["lang"] == "nb"
    assert "Rediger planen" in page.words
    assert "46 %" in page.words


def test_two_runs_give_the_same_bytes() -> None:
    """So that a page that has not changed is not written again."""
    sites.acme.cache_clear()
    first = dict(sites.acme())
    sites.acme.cache_clear()
    assert sites.acme() == first


def test_a_closed_cycle_s_pages_stay_as_they_are() -> None:
    """A week later no byte of them has changed, while the running cycle's have."""
    space = examples.space()
    later = sites.made(
        space,
        sites.setting_of(space, examples.ON + timedelta(days=7)),
        "2026-Q4", "2026", "2026-Q3", "2026-Q2", "2026-Q1",
    )  # fmt: skip
    closed = [path for path in later if path.startswith("2026-Q3/")]
    assert len(closed) == 9
    assert {path: later[path] for path in closed} == {p: sites.acme()[p] for p in closed}
    assert later["2026-Q4/growth/index.html"] != sites.acme()["2026-Q4/growth/index.html"]


def test_what_is_due_has_a_button_each() -> None:
    """On a person's page: the form knows which goal it is for."""
    page = sites.pages(sites.acme())["_p/samira.html"]
    forms = [e.attributes["href"] for e in page.all("a") if "issues/new" in e.attributes["href"]]
    assert forms[0] == (
        "https://git.example/o/r/issues/new?title=Check-in%3A%20support/first-contact"
        "&goal=support/first-contact&template=checkin.yml"
    )
    assert "16 days late" in " ".join(page.words)


def test_a_goal_links_to_its_plan_in_the_forge() -> None:
    """The file that holds it."""
    page = sites.pages(sites.acme())["2026-Q4/growth/o/mrr.html"]
    edits = [e.attributes["href"] for e in page.all("a") if "/edit/" in e.attributes["href"]]
    assert edits == ["https://git.example/o/r/edit/main/cycles/2026-Q4/plans/growth.yaml"]


def test_an_objective_says_what_it_supports_and_what_supports_it() -> None:
    """Across cycles and teams, with links."""
    page = sites.pages(sites.acme())["2026-Q4/growth/o/mrr.html"]
    addresses = [e.attributes["href"] for e in page.all("a")]
    assert "../../../2026/acme/o/chosen.html" in addresses
    assert "../../../2026-Q4/marketing/o/found.html" in addresses


def test_a_private_site_keeps_addresses_to_itself() -> None:
    """No host of an e-mail address, and a wish to be left out of searches."""
    note = 'note: "ask kari@acme.example about it"'
    space = workspaces.with_key_result(
        "baseline: 0\ntarget: 10\nowner: ola@acme.example", {"2026-10-10": f"{{value: 2, {note}}}"}
    )
    plain = sites.setting_of(space, date(2026, 11, 25))
    open_, closed = (sites.made(space, plain._replace(private=p)) for p in (False, True))
    assert "kari@acme.example" in open_["2026-Q4/growth/o/o.html"]
    for path, text in closed.items():
        assert "@acme.example" not in text, path
        assert (
            path.endswith("404.html") or not path.endswith(".html") or "noindex, nofollow" in text
        )


def test_ids_that_are_the_names_of_our_own_files_take_none_of_them() -> None:
    """A cycle or team may be called index.html."""
    space = workspaces.loaded({"cycles/2026-Q4/plans/index.html.yaml": PLAN}).workspace
    site = sites.made(space, sites.setting_of(space, date(2026, 11, 25)))
    assert "2026-Q4/_index.html/index.html" in site
    assert "2026-Q4/index.html" in site


def test_a_long_list_of_teams_is_split_into_pages() -> None:
    """So that no page grows beyond what a phone loads; the last page is linked and found."""
    plans = {f"cycles/2026-Q4/plans/t{n}.yaml": PLAN for n in range(151)}
    space = workspaces.loaded(plans).workspace
    site = sites.made(space, sites.setting_of(space, date(2026, 11, 25)))
    second = sites.pages(site)["2026-Q4/index-2.html"]
    assert len([e for e in second.all("tr") if "tbody" in e.around]) == 1
    assert "2026-Q4/index-3.html" not in site


def test_pages_tell_what_moved_since_the_last_check_in() -> None:
    """The whole, each team and goal as the report has it; nothing of a cycle that is closed."""
    site = sites.acme()
    moves = report_view(examples.space(), examples.space().cycles["2026-Q4"], examples.ON).movement
    assert moves is not None
    assert moves.whole is not None
    shown = f'<span class="look up">+{moves.whole.points}</span> since 18 Nov'
    assert shown in site["2026-Q4/index.html"]
    assert f"{moves.number('up')} up" in site["index.html"]
    for team, move in moves.teams.items():
        words = move_words(move, language_named("en"))
        row = site["2026-Q4/index.html"].partition(f'href="../2026-Q4/{team}/index.html"')[2]
        assert f'<span class="look {move.kind}">{words}</span>' in row.partition("</tr>")[0]
    assert "since" not in site["2026-Q3/index.html"]


def test_the_feed_is_of_the_last_thirty_days() -> None:
    """Newest first, as Atom, with a stable id and a link each, and hostile notes as text."""
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(sites.acme()["feed.xml"])
    entries = feed.findall(f"{atom}entry")
    days = [entry.findtext(f"{atom}updated") or "" for entry in entries]
    assert days == sorted(days, reverse=True)
    assert min(days) > "2026-10-26"
    first = entries[0].find(f"{atom}link")
    assert first is not None
    assert first.attrib["href"].startswith("https://okr.example/x/2026-Q4/")
    assert len({entry.findtext(f"{atom}id") for entry in entries}) == len(entries)
    hostile = ET.fromstring(sites.hostile()["feed.xml"])
    content = [each.text or "" for each in hostile.iter(f"{atom}content")]
    assert any("</style><style>*{display:none}" in text for text in content)


def test_a_broken_file_is_named_on_the_first_page() -> None:
    """And the rest is shown."""
    broken = {"cycles/2026-Q4/plans/product.yaml": "objectives: 7\n"}
    space = workspaces.loaded({**every.FILES, **broken}).workspace
    site = sites.made(space, sites.setting_of(space, every.ON))
    said = " ".join(sites.pages(site)["index.html"].words)
    assert "cycles/2026-Q4/plans/product.yaml is left out" in said
    assert "2026-Q4/growth/index.html" in site
