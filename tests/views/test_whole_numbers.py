"""No number is broken over two lines, and nothing of no width stands inside one."""

import html
import re
from datetime import date
from decimal import Decimal

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from okrcli.language.catalogue import language_named
from okrcli.model import workspace
from okrcli.render import wrapping
from okrcli.render.html.page import html_text
from okrcli.render.markdown.report import report_markdown
from okrcli.render.terminal import drawing
from okrcli.render.wrapping import wrapped
from okrcli.text import markdown_escape
from okrcli.views.report import report_view
from okrcli.views.tree_view import alignment_of
from tests import examples, workspaces
from tests.render.terminal import drawn

# as people type them: at most 30 characters, any number of decimals
TYPED = (
    (
        st.decimals(allow_nan=False, allow_infinity=False, places=None)
        | st.integers(-(10**18), 10**18).map(Decimal)
        | st.decimals(-(10**8), 10**8, places=3)
    )
    .map(lambda number: f"{number:f}")
    .filter(lambda text: len(text) <= 30 and re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", text))
)
UNITS = st.sampled_from(["", "%", "NOK", "kr", "subscriptions", "min"])
WORDS = st.sampled_from(
    ["grow", "from", "to", "customers", "og", "av", "of", "a", "Betalingstjenesteleverandører"]
)
NUMBERS = st.sampled_from(
    [
        "4,720",
        "1\u00a0000\u00a0000",
        "2 of 3",
        "12 av 17",
        "45 %",
        "45\u00a0%",
        "71.2%",
        "−0,5",
        "1234567.1234567",
        "3 500 000",
        "123.5\u00a0T",
        "2026",
        "123,456,789,012,345.678",
        "8",
    ]
)
NUMBER = re.compile("[0-9]+(?:[.,\u00a0][0-9]+)*")
NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
PARTED = re.compile(f"[0-9][.,\u00a0−]?[{NO_WIDTH}]+[.,\u00a0]?[0-9]")
SHORTEST = 30


@given(st.lists(WORDS | NUMBERS, min_size=1, max_size=12), st.integers(SHORTEST, 200))
def test_a_text_is_broken_between_its_words_and_numbers(parts: list[str], width: int) -> None:
    """Each on one line as far as it fits there, and no line is too wide."""
    whole = " ".join(parts)
    # what is held together and is wider than a line is broken inside, as the next test says
    assume(all(cell_len(held.rstrip()) <= width for held in wrapping.WORD.findall(whole)))
    lines = [line.plain for line in wrapped(Text(whole), width)]
    assert all(cell_len(line) <= width for line in lines)
    rest = list(lines)
    for part in parts:
        while rest and part not in rest[0]:
            rest.pop(0)
        assert rest, (part, lines)


@given(
    st.lists(WORDS | NUMBERS, min_size=1, max_size=6).map("\u00a0".join),
    st.integers(1, 200),
)
def test_a_word_too_long_is_broken_outside_of_its_numbers(word: str, width: int) -> None:
    """Where no-break spaces make one word of many; a number alone too long is broken nevertheless."""
    lines = [line.plain for line in wrapped(Text(word), width)]
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(word.split())
    longest = max((len(found) for found in wrapping.NUMBERS.findall(word)), default=0)
    if width >= longest:
        for found in wrapping.NUMBERS.findall(word):
            assert any(found in line for line in lines), (found, lines)


@given(
    st.lists(
        st.tuples(st.lists(WORDS | NUMBERS, max_size=5).map(" ".join), st.integers(1, 30)),
        min_size=2,
        max_size=4,
    ),
)
def test_cells_do_not_break_their_numbers(cells: list[tuple[str, int]]) -> None:
    """However narrow they are, where all of them together have the room."""
    whole = sum(width for _, width in cells) + len(cells) - 1
    found = [found for text, _ in cells for found in wrapping.NUMBERS.findall(text)]
    if max(map(len, found), default=0) > whole:
        return
    lines = drawing.side_by_side([drawing.Cell(Text(text), width) for text, width in cells])
    shown = "\n".join(line.plain for line in lines)
    for number in found:
        assert number in shown
    assert all(line.cell_len <= whole for line in lines)


def of(numbers: list[str], unit: str, title: str) -> workspace.Workspace:
    """A workspace of one key result that has these numbers, and a title with some of them."""
    baseline, target, now, bound = numbers
    quoted = '"' + title.replace('"', "") + '"'
    plan = f"""
name: Growth
objectives:
  - id: o
    title: {quoted}
    why: {quoted}
    owner: kari
    key_results:
      - {{id: kr, title: {quoted}, baseline: {baseline}, target: {target}, unit: "{unit or "x"}",
          leading: {{id: kpi, title: {quoted}, at_least: {bound}, unit: "{unit or "x"}"}}}}
      - {{id: steps, title: {quoted}, milestones: [{{id: a, title: {quoted}}}, {{id: b, title: B}}]}}
"""
    session = f"""
date: 2026-11-20
author: kari
readings:
  kr: {{value: {now}, note: {quoted}}}
  kpi: {{value: {bound}}}
  steps: {{done: [a]}}
"""
    found = workspaces.loaded(
        {
            "cycles/2026-Q4/plans/growth.yaml": plan,
            "cycles/2026-Q4/checkins/growth/a.yaml": session,
        }
    ).workspace
    assert found.findings == ()
    return found


FIGURES = st.lists(TYPED, min_size=4, max_size=4, unique_by=Decimal)
TITLES = st.lists(WORDS | NUMBERS | TYPED, min_size=1, max_size=6).map(" ".join)
CODES = st.sampled_from(["en", "nb"])
REFS = st.sampled_from([None, "o", "kr", "kpi", "steps"])
SPACES = st.builds(of, FIGURES, UNITS, TITLES)
TRILLIONS = ["0", "1000000000000000", "123456789012345.678", "99999999.123456789"]


@given(SPACES, st.integers(40, 200), CODES, REFS, st.booleans())
@example(of(TRILLIONS, "NOK", "From 1234567.1234567 to 9"), 80, "nb", None, False)
@example(of(TRILLIONS, "NOK", "From 1234567.1234567 to 9"), 40, "nb", None, True)
@example(of(TRILLIONS, "%", "3 500 000 av 4 000 000"), 44, "nb", "kr", True)
@example(
    of(["0.002695", "0", "1731", "-187044"], "", f"-{'3' * 16}.{'5' * 9}"), 40, "en", "kr", False
)
@settings(max_examples=60)
def test_no_screen_breaks_a_number(
    space: workspace.Workspace, width: int, code: str, ref: str | None, plain: bool
) -> None:
    """What stands on a screen of any width stands on the widest too: no piece of a number is new."""
    wide = "\n".join(drawn.lines(space, ref, examples.page(2000, code, ascii_only=plain)))
    whole = set(NUMBER.findall(wide))
    narrow = drawn.lines(space, ref, examples.page(width, code, ascii_only=plain))
    for line in narrow:
        assert cell_len(line) <= width - 1
        assert set(NUMBER.findall(line)) <= whole, (line, set(NUMBER.findall(line)) - whole)


@given(SPACES, CODES)
@example(of(TRILLIONS, "NOK", "From 1234567.1234567 to 9"), "nb")
@settings(max_examples=40)
def test_nothing_without_width_stands_inside_a_number(
    space: workspace.Workspace, code: str
) -> None:
    """In Markdown and HTML of all of it, where such characters part what a forge would link."""
    view = report_view(space, space.cycles["2026-Q4"], date(2026, 11, 25))
    language = language_named(code)
    graph = alignment_of(space, view.cycle, view.on)
    for text in (report_markdown([view], language), html_text([view], graph, language)):
        assert PARTED.search(html.unescape(text)) is None


@given(st.text("0123456789abcdefxyz.,:;#@$%~!/ -\u00a0", max_size=40))
def test_no_text_of_people_is_parted_inside_a_number(text: str) -> None:
    """Where something has to be parted it is a hash of commits, or stands before a number."""
    said = html.unescape(markdown_escape.escaped(text))
    hashes = re.compile(r"(?<![0-9a-z_])(?=[0-9]*[a-f])[0-9a-f]{7,64}(?![0-9a-z_])")
    for found in PARTED.finditer(said):
        around = "".join(
            re.findall(r"[0-9a-z]*", said[max(0, found.start() - 64) : found.end() + 64])
        )
        assert hashes.search(text), (found[0], around)
