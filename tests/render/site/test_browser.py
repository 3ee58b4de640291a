"""The site in a real browser, opened from the disk as from a server: search, barriers, phone, paper.

`tests.render.html.tools` says how Chromium and axe-core are found.
"""

import contextlib
import functools
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from okrcli.render.site.search_index import SearchEntry, search_files
from tests.render.html import tools
from tests.render.html.browser import Browser, Page
from tests.render.site import sites

pytestmark = pytest.mark.tools

PAGES = (
    "index.html", "2026-Q4/index.html", "2026-Q4/growth/index.html", "2026-Q4/growth/o/mrr.html",
    "_kpi/churn.html", "_p/samira.html", "_p/index.html",
)  # fmt: skip
PHONE = 390


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser of this module's own."""
    with Browser(tools.chromium(), tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sites on the disk: English, bokmål, and of people who mean no good."""
    place = tmp_path_factory.mktemp("sites") / "at any depth"
    for name, site in {"en": sites.acme(), "nb": sites.acme("nb"), "bad": sites.hostile()}.items():
        for path, text in site.items():
            file = place / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    """The address of a server of the same files, with the site below a path."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def hits(page: Page, typed: str) -> list[str]:
    """What the search lists for what is typed, once it has."""
    page.run(
        f"q.value = {typed!r}; q.dispatchEvent(new Event('input'));"
        "new Promise((done) => { const look = (n) => hits.children.length || said.textContent"
        " || n > 100 ? done() : setTimeout(look, 20, n + 1); look(0) })"
    )
    found: list[str] = page.run("[...hits.querySelectorAll('a')].map((each) => each.textContent)")
    return found


@pytest.mark.parametrize("where", ["file", "http"])
def test_the_search_finds_goals_from_the_disk_and_from_a_server(
    browser: Browser, folder: Path, served: str, where: str
) -> None:
    """On a page at any depth, and its hits lead to pages that are there."""
    root = (folder / "en").as_uri() if where == "file" else f"{served}/en"
    page = browser.page(f"{root}/2026-Q4/growth/o/mrr.html")
    assert "Increase the number of new paid subscriptions" in hits(page, "subscr")
    assert hits(page, "samira")[0] == "Samira Haddad"
    assert page.run("hits.querySelector('a').href") == f"{root}/_p/samira.html"
    assert hits(page, "zzz") == []
    assert page.run("said.textContent") == "Nothing is called that."


@pytest.mark.parametrize("typed", ["Ø", "ø", "o", "økonomi", "OKONOMI"])
def test_letters_are_found_however_they_are_typed(
    browser: Browser, tmp_path: Path, typed: str
) -> None:
    """Ø, ø and o are one letter to somebody who searches."""
    from tests import workspaces
    from tests.views import every

    plan = f"name: Økonomi\n{workspaces.HEAD}        baseline: 0\n        target: 9\n"
    space = workspaces.loaded({"cycles/2026-Q4/plans/oko.yaml": plan}).workspace
    for path, text in sites.made(space, sites.setting_of(space, every.ON)).items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert "Økonomi" in hits(browser.page((tmp_path / "index.html").as_uri()), typed)


@pytest.mark.parametrize(
    ("typed", "title"),
    [("08999", "Lag 08999"), ("lag 08999", "Lag 08999"), ("ж", "жизнь"), ("lag", "Lag 00000")],
)
def test_the_search_goes_on_in_further_files(
    browser: Browser, tmp_path: Path, typed: str, title: str
) -> None:
    """Of very many names, the file of the first letter has only some."""
    made = [SearchEntry(f"Lag {n:05}", "", f"{n}.html", "team", "") for n in range(9000)]
    made.append(SearchEntry("жизнь", "", "x.html", "team", ""))
    shown = {**sites.acme(), **dict(search_files(made))}
    for path in ("index.html", *(each for each in shown if each.startswith("_search/"))):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(shown[path], encoding="utf-8")
    assert hits(browser.page((tmp_path / "index.html").as_uri()), typed)[0] == title


def test_a_hostile_title_is_a_text_in_the_hits_too(browser: Browser, folder: Path) -> None:
    """Nothing runs, and no element is made of it."""
    page = browser.page((folder / "bad/index.html").as_uri())
    assert "<script>alert(1)</script>" in hits(page, "script")
    assert page.run("hits.querySelectorAll('script, img').length") == 0


def arrived(page: Page, address: str) -> bool:
    """Whether the page goes to an address within a generous while."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        # a page on its way to another answers nothing
        with contextlib.suppress(RuntimeError):
            if page.run("location.pathname").endswith(address):
                return True
    return False


def test_a_keyboard_alone_opens_a_hit(browser: Browser, folder: Path) -> None:
    """Type, and press Enter; Escape begins anew."""
    page = browser.page((folder / "en/index.html").as_uri())
    hits(page, "samira")
    page.run("q.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert page.run("q.value + hits.children.length") == "0"
    hits(page, "samira")
    page.run("q.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}))")
    assert arrived(page, "/en/_p/samira.html")


REACHED = """
(() => { window.all = [...document.querySelectorAll('a[href], input, summary, button')].filter(
  (each) => each.checkVisibility({visibilityProperty: true})); window.seen = [];
  addEventListener('focusin', (event) => {
    const style = getComputedStyle(event.target);
    seen.push([all.indexOf(event.target), style.outlineStyle != 'none' && style.outlineWidth != '0px']);
  }); return all.length })()
"""


@pytest.mark.parametrize("path", PAGES)
def test_tab_reaches_everything_in_order_and_shows_where_it_is(
    browser: Browser, folder: Path, path: str
) -> None:
    """Each link, fold and field once, from the first to the last."""
    page = browser.page((folder / "en" / path).as_uri())
    count = page.run(REACHED)
    assert count > 5
    page.ask("Page.bringToFront")
    for _ in range(count):
        for kind in ("keyDown", "keyUp"):
            page.ask(
                "Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9
            )
    assert page.run("seen") == [[n, True] for n in range(count)]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("code", ["en", "nb"])
def test_nothing_keeps_anybody_out(browser: Browser, folder: Path, code: str, dark: bool) -> None:
    """axe-core finds no violation on any kind of page, folds open."""
    for path in PAGES:
        page = browser.page((folder / code / path).as_uri(), dark=dark)
        page.run("document.querySelectorAll('details').forEach((each) => each.open = true)")
        page.run(tools.axe() + "; 0")
        found = page.run(
            "axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations)"
        )
        assert [(path, each["id"], each["nodes"][0]["html"]) for each in found] == []


@pytest.mark.parametrize("name", ["en", "nb", "bad"])
def test_a_phone_scrolls_in_one_direction_only(browser: Browser, folder: Path, name: str) -> None:
    """No kind of page is wider than 390 pixels."""
    for path in PAGES:
        if (folder / name / path).exists():
            page = browser.page((folder / name / path).as_uri(), PHONE)
            assert page.run("document.documentElement.scrollWidth") == PHONE, path


def test_the_policy_lets_our_files_through_and_nothing_else(browser: Browser, folder: Path) -> None:
    """The style sheet applies and the search runs, from the disk; a planted script does not."""
    page = browser.page((folder / "en/index.html").as_uri())
    assert page.run("getComputedStyle(document.body).maxWidth") == "1088px"
    assert page.run("document.getElementById('search').hidden") is False
    page.run(
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">');"
        "new Promise((done) => setTimeout(done, 50))"
    )
    assert page.run("window.ran === undefined")


def test_without_the_script_there_is_no_empty_box(folder: Path) -> None:
    """The search is hidden in the page itself, and shown by the script that makes it work."""
    page = sites.pages({"index.html": (folder / "en/index.html").read_text()})["index.html"]
    box = next(e for e in page.elements if e.attributes.get("id") == "search")
    assert "hidden" in box.attributes


def test_on_paper_the_way_around_and_the_buttons_go(browser: Browser, folder: Path) -> None:
    """Ink on white, also where the reader's screen is dark."""
    page = browser.page((folder / "en/2026-Q4/growth/o/mrr.html").as_uri(), dark=True)
    page.ask("Emulation.setEmulatedMedia", media="print")
    assert page.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for what in (".bar-top", ".acts"):
        assert page.run(f"getComputedStyle(document.querySelector('{what}')).display") == "none"
