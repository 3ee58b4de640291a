"""Untrusted text in every format: in a browser nothing runs, in a sheet nothing counts."""

import csv
import io
import json
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.cli.checkin.desk import Desk
from tests.render import untrusted
from tests.render.html import tools

ON = ("--on", "2026-11-25")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_OURS = re.compile(r"::(?:error|warning|notice) ")


@pytest.fixture
def hostile(desk: Desk) -> Desk:
    """A desk where every text is hostile."""
    for path in desk.root.rglob("*.yaml"):
        path.unlink()
    for name, text in untrusted.files("2026-10-01", "2026-12-31").items():
        desk.write(name, text)
    return desk


def said(desk: Desk, *words: str) -> str:
    """What a command prints, which does not fail."""
    done = desk.okr(*words)
    assert done.code in {0, 1}, done.err
    return done.out


def ran(page: Path) -> bool:
    """Whether anything ran in a page, opened in Chromium until its timers are done."""
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000")
    words = [tools.chromium(), *flags, f"--user-data-dir={page.parent}/profile", "--dump-dom"]
    done = subprocess.run(
        [*words, page.as_uri()], capture_output=True, check=False, timeout=120
    ).stdout.decode(errors="replace")
    assert "<" in done, "the browser showed nothing"
    root = re.search(r"<(?:html|svg)\b[^>]*>", done)
    return root is not None and " isnan=" in root[0].lower()


def page_of(markdown: str) -> str:
    """Markdown as a page, rendered with raw HTML let through, as few hosts do."""
    return f"<!DOCTYPE html><html><body>{MarkdownIt('commonmark').enable('table').render(markdown)}"


def texts_in(value: object) -> Iterator[str]:
    """Every text in a JSON value, its blanks and line ends as one blank."""
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)


def test_there_are_sixty() -> None:
    """All different."""
    assert len(set(untrusted.PAYLOADS)) == 60


@pytest.mark.tools
def test_what_runs_is_noticed(tmp_path: Path) -> None:
    """A page that takes a payload as it is runs it, and so does Markdown that lets HTML through."""
    page = tmp_path / "page.html"
    page.write_text(f"<html><body>{untrusted.PAYLOADS[6]}</body></html>")
    assert ran(page)
    page.write_text(page_of(untrusted.PAYLOADS[6]))
    assert ran(page)


@pytest.mark.tools
@pytest.mark.parametrize("ending", ["html", "svg"])
def test_nothing_runs_in_a_report(hostile: Desk, tmp_path: Path, ending: str) -> None:
    """Not even where the page's own policy, which forbids all scripts, is taken out."""
    page = tmp_path / f"page.{ending}"
    assert hostile.okr("report", "-o", str(page), *ON).code == 0
    text = page.read_text(encoding="utf-8")
    bare = _POLICY.sub("", text)
    assert (bare == text) == (ending == "svg")
    page.write_text(bare, encoding="utf-8")
    assert not ran(page)


@pytest.mark.tools
@pytest.mark.parametrize(
    "words",
    [("report", "--format", "md"), ("meeting", "weekly"), ("report", "growth", "--format", "md")],
)
def test_nothing_runs_in_markdown(hostile: Desk, tmp_path: Path, words: tuple[str, ...]) -> None:
    """Rendered by a host that lets HTML through."""
    page = tmp_path / "page.html"
    page.write_text(page_of(said(hostile, *words, *ON)), encoding="utf-8")
    assert not ran(page)


@pytest.mark.parametrize("words", [("report", "--format", "md"), ("meeting", "weekly")])
def test_markdown_has_no_links_images_or_html_of_theirs(
    hostile: Desk, words: tuple[str, ...]
) -> None:
    """What is a tag or a link there is ours."""
    tokens = MarkdownIt("commonmark").parse(said(hostile, *words, *ON))
    inline = [child for token in tokens for child in token.children or ()]
    for token in [*tokens, *inline]:
        assert token.type != "image"
        assert token.type != "link_open" or "javascript:" not in str(token.attrs.get("href"))
        if token.type in {"html_block", "html_inline"}:
            # a tag of ours may hold their words, spelled out
            tags = re.findall(r"<[^>]*>", token.content)
            assert not any("isNaN" in tag or "evil" in tag for tag in tags), token.content


@pytest.mark.parametrize("words", [("report",), ("report", "growth"), ("report", "--readings")])
def test_no_cell_is_a_formula(hostile: Desk, words: tuple[str, ...]) -> None:
    """Numbers may begin with a minus; text begins with an apostrophe then."""
    cells = [
        cell
        for row in csv.reader(io.StringIO(said(hostile, *words, "--format", "csv", *ON)))
        for cell in row
    ]
    assert len(cells) > 60
    number = re.compile(r"-?[0-9.]+")
    odd = [
        c
        for c in cells
        if c[:1] in set("=+-@\t\r\uff1d\uff0b\uff0d\uff20") and not number.fullmatch(c)
    ]
    assert odd == []


@pytest.mark.parametrize(
    "words", [("report",), ("report", "k59"), ("tree",), ("kpi",), ("validate",), ("log", "k59")]
)
def test_nothing_acts_on_a_terminal(hostile: Desk, words: tuple[str, ...]) -> None:
    """Every control, and what turns the direction or hides, is spelled out."""
    shown = said(hostile, *words, "--color", "never", *(() if words[0] == "log" else ON))
    acting = {c for c in shown if c != "\n" and unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}}
    assert (acting, {c for c in shown if c in "\u202e\u200b"}) == (set(), set())


def test_a_line_for_github_is_one_command(hostile: Desk) -> None:
    """No text begins a command of its own."""
    for line in said(hostile, "validate", "--format", "github", *ON).splitlines():
        assert line == "" or _OURS.match(line), line


def test_json_says_exactly_what_was_written(hostile: Desk) -> None:
    """Nothing is escaped twice, and nothing is lost."""
    found = set(texts_in(json.loads(said(hostile, "report", "--format", "json", *ON))))
    for payload in untrusted.PAYLOADS[:-1]:
        assert " ".join(payload.split()) in found, payload
