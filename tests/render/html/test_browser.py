"""The page in a real browser: one request, no sideways scroll, no barrier, and ink on paper.

`tools` says how Chromium and axe-core are found.
"""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import examples
from tests.render.html import pages, tools
from tests.render.html.browser import Browser
from tests.views import every

pytestmark = pytest.mark.tools

THEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)"
PHONE = 390


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser of this module's own."""
    with Browser(tools.chromium(), tmp_path_factory.mktemp("profile")) as running:
        yield running


def without_a_blank() -> dict[str, str]:
    """The files with titles, names and notes that no line could be broken in."""
    word = "x" * 150
    plan = every.PLAN.replace("owner: kari", f"owner: {word}").replace("to live", word)
    for words in (*every.TITLES, "the contract is signed", "too dear", "sold", "EUR"):
        plan = plan.replace(f": {words}", f": {word}")
    sessions = {
        path: text.replace("went live", word).replace("author: kari", f"author: {word}")
        for path, text in every.FILES.items()
        if "checkins" in path
    }
    return {every.GROWTH: plan, "okr.yaml": f"organisation: {word}\n", **sessions}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Addresses of pages: every measure, hostile and endless texts, a closed cycle, and bokmål."""
    folder = tmp_path_factory.mktemp("pages")
    texts = {
        "every": pages.measures(),
        "hostile": pages.measures(every.hostile()),
        "long": pages.measures(without_a_blank()),
        "closed": pages.acme("2026-Q3"),
        "acme": pages.acme("2026-Q4", language=pages.NB),
    }
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in texts}


@THEMES
@pytest.mark.parametrize("name", ["every", "closed"])
def test_nothing_keeps_anybody_out(
    browser: Browser, shown: dict[str, str], name: str, dark: bool
) -> None:
    """axe-core finds no violation: contrast, names, roles, headings, tables; folds open."""
    page = browser.page(shown[name], dark=dark)
    page.run(UNFOLD)
    page.run(tools.axe() + "; 0")
    found = page.run(
        "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
    )
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    assert page.run("matchMedia('(prefers-color-scheme: dark)').matches") is dark


@pytest.mark.parametrize("name", ["every", "hostile", "long", "closed", "acme"])
def test_a_phone_scrolls_in_one_direction_only(
    browser: Browser, shown: dict[str, str], name: str
) -> None:
    """Nothing is wider than 390 pixels, folds open, and nothing is cut off at its edge."""
    page = browser.page(shown[name], PHONE)
    page.run(UNFOLD)
    assert page.run("document.documentElement.scrollWidth") == PHONE
    beyond = page.run(
        "[...document.querySelectorAll('main *:not(.hidden):not(th):not(thead *)')].filter(each => {"
        " const box = each.getBoundingClientRect();"
        " return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1) })"
        ".map(each => each.outerHTML.slice(0, 120))"
    )
    assert beyond == []


def test_words_are_as_large_on_a_phone_as_on_a_screen(
    browser: Browser, shown: dict[str, str]
) -> None:
    """Also inside the charts, which stretch."""
    script = (
        "Math.min(...[...document.querySelectorAll('.chart text, .path text')]"
        ".map(each => parseFloat(getComputedStyle(each).fontSize)"
        " * each.getCTM().a / (each.ownerSVGElement.currentScale || 1)))"
    )
    assert browser.page(shown["every"], PHONE).run(script) == 12


def test_dark_and_light_are_the_reader_s_choice(browser: Browser, shown: dict[str, str]) -> None:
    """By the system's setting, without a script."""
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = (browser.page(shown["every"], dark=dark).run(ground) for dark in (False, True))
    assert light != dark
    assert sum(map(int, light[4:-1].split(","))) > 700
    assert sum(map(int, dark[4:-1].split(","))) < 100


def test_a_page_is_one_request(browser: Browser, shown: dict[str, str]) -> None:
    """Served to a browser, it asks for nothing more: no script, font, picture or icon."""
    body = Path(shown["hostile"].removeprefix("file://")).read_bytes()
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.page(f"http://127.0.0.1:{server.server_port}/report.html")
        page.run(f"{UNFOLD}; new Promise(done => requestIdleCallback(done))")
        fetched = page.run("performance.getEntriesByType('resource').map(each => each.name)")
        server.shutdown()
    assert fetched == []
    assert asked == ["/report.html"]


def test_the_policy_holds_against_a_script(browser: Browser, shown: dict[str, str]) -> None:
    """What got onto the page after all would not run, and a style of its own would not apply."""
    page = browser.page(shown["every"])
    page.run(
        "document.body.insertAdjacentHTML('beforeend',"
        '\'<img src=x onerror="window.ran = 1"><p id=planted style="color: rgb(1, 2, 3)">x</p>\')'
    )
    page.run("new Promise(done => setTimeout(done, 50))")
    assert page.run("window.ran === undefined")
    assert page.run("getComputedStyle(planted).color") != "rgb(1, 2, 3)"


def test_on_paper_it_is_ink_on_white(browser: Browser, shown: dict[str, str]) -> None:
    """In print the dark theme gives way, folds go, and the page is as wide as the paper."""
    page = browser.page(shown["every"], dark=True)
    page.ask(
        "Emulation.setEmulatedMedia",
        media="print",
        features=[{"name": "prefers-color-scheme", "value": "dark"}],
    )
    assert page.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.run("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.run("getComputedStyle(document.querySelector('details')).display") == "none"
    assert page.run("getComputedStyle(document.querySelector('.chart')).display") == "block"


def test_a_page_prints_on_a_few_sheets(
    browser: Browser, shown: dict[str, str], tmp_path: Path
) -> None:
    """Not more than one a key result."""
    browser.page(shown["acme"]).printed(tmp_path / "acme.pdf")
    sheets = (tmp_path / "acme.pdf").read_bytes().count(b"/Type /Page\n")
    assert 5 < sheets <= len(examples.view().key_results)
