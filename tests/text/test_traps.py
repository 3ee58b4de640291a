"""YAML's own traps, told in the author's terms, at the place that the author has to look at."""

import pytest

from okrcli.model import session
from tests.text import places

HEAD = "objectives:\n  - id: mrr\n    title: Grow\n    key_results:\n"
KEY_RESULT = HEAD + "      - id: subs\n        title: Subscriptions\n        "
SESSION = "date: 2026-10-12\nauthor: kari\nreadings:\n  subs: "

# the file with the place between ‹ and ›, the code, what is said of it, and the hint
TRAPS = {
    "hash": (
        "objectives:\n  - id: mrr\n    title: Be the ‹#1 choice› \n",
        "YM013",
        "the text ends before ` #`: what follows is a comment",
        "put the text in double quotes, or a blank behind the `#` of a comment",
    ),
    "hash-behind-several-lines": (
        "objectives:\n  - id: mrr\n    title: Grow\n      into ‹#2›\n",
        "YM013",
        "the text ends before ` #`: what follows is a comment",
        "put the text in double quotes, or a blank behind the `#` of a comment",
    ),
    "colon-in-text": (
        "objectives:\n  - id: mrr\n    title: Grow‹:› faster\n",
        "YM001",
        "a colon inside a text makes YAML take it for a key",
        "put the whole text in double quotes",
    ),
    "colon-that-ends-text": (
        "objectives:\n  - id: mrr\n    title: Grow faster‹:›\n",
        "YM001",
        "a colon inside a text makes YAML take it for a key",
        "put the whole text in double quotes",
    ),
    "no-break-space-behind-a-colon": (
        KEY_RESULT + "target:‹\u00a0›6000\n        unit: kr\n",
        "YM001",
        "a no-break space (U+00A0) stands after the colon of `target`",
        "write an ordinary blank",
    ),
    "no-break-space-behind-the-last-colon": (
        KEY_RESULT + "baseline: 1\n        target:‹\u202f›6000\n",
        "YM001",
        "a narrow no-break space (U+202F) stands after the colon of `target`",
        "write an ordinary blank",
    ),
    "no-break-space-behind-a-colon-between-braces": (
        HEAD + "      - {id: subs, title: S, target:‹\u00a0›6000}\n",
        "YM001",
        "a no-break space (U+00A0) stands after the colon of `target`",
        "write an ordinary blank",
    ),
    "no-break-space-before-a-value": (
        KEY_RESULT + "unit: ‹\u00a0kr›\n        target: 5\n",
        "YM001",
        "a no-break space (U+00A0) stands before `kr`",
        "remove it",
    ),
    "no-break-space-after-a-number": (
        KEY_RESULT + "target: ‹6000\u00a0›\n",
        "YM001",
        "a no-break space (U+00A0) stands after `6000`",
        "remove it",
    ),
    "no-break-space-before-a-key": (
        KEY_RESULT + "‹\u3000target›: 6000\n",
        "YM001",
        "a blank that YAML does not accept as one (U+3000) stands before `target`",
        "remove it",
    ),
    "typographic-quotes-round-a-number": (
        KEY_RESULT + "target: ‹“6000”›\n",
        "YM001",
        "`“` is no quotation mark to YAML, but a part of the value",
        "quotation marks are `\"` or `'`",
    ),
    "typographic-quotes-round-an-id": (
        HEAD + "      - {id: ‹«subs»›, title: S, target: 6000}\n",
        "YM001",
        "`«` is no quotation mark to YAML, but a part of the value",
        "quotation marks are `\"` or `'`",
    ),
    "typographic-quotes-round-a-colon": (
        "objectives:\n  - id: mrr\n    title: ‹“Grow: faster”›\n",
        "YM001",
        "`“` is no quotation mark to YAML, but a part of the value",
        "quotation marks are `\"` or `'`",
    ),
    "percent": (
        KEY_RESULT + "unit: ‹%›\n        target: 5\n",
        "YM001",
        "a value cannot begin with `%`",
        'write `"%"` or `percent`',
    ),
    "at": (
        KEY_RESULT + "owner: ‹@kari›\n        target: 5\n",
        "YM001",
        "a value cannot begin with `@`",
        "write `kari`, or put it in double quotes",
    ),
    "backtick": (
        KEY_RESULT + "owner: ‹`kari x`›\n        target: 5\n",
        "YM001",
        "a value cannot begin with ```",
        "put it in double quotes",
    ),
    "greater-than": (
        KEY_RESULT + "above: ‹> 1250›\n",
        "YM001",
        "a value cannot begin with `>`",
        "write `above: 1250`",
    ),
    "greater-or-equal": (
        KEY_RESULT + "above: ‹>= 1250›\n",
        "YM001",
        "a value cannot begin with `>=`",
        "write `at_least: 1250`",
    ),
    "less-than": (
        KEY_RESULT + "below: ‹< 6›\n",
        "YM005",
        "`< 6` is not a plain number",
        "write `below: 6`",
    ),
    "text-beside-its-sign": (
        "objectives:\n  - id: mrr\n    title: Grow\n    why: ‹> because›\n",
        "YM001",
        "behind `>` a text begins on the next line",
        "move it there, or put it in double quotes",
    ),
    "kpi-in-words": (
        KEY_RESULT + "target: 5\n        leading: ‹Website visitors›\n",
        "YM004",
        "`Website visitors` is not the id of a standing KPI",
        "a KPI of your own needs `id:` and `title:`; a bare word is an id in kpis.yaml",
    ),
    "given-up-like-adjusted": (
        KEY_RESULT + "target: 5\n        ‹dropped›: {on: 2026-11-23, because: no budget}\n",
        "YM004",
        "a date is meant here, not a mapping",
        "write the day alone, as in `dropped: 2026-11-23`, and `because: TEXT` below it",
    ),
    "tab": (
        "objectives:\n  - id: mrr\n‹\t›title: Grow\n",
        "YM001",
        "a tab stands where YAML wants spaces",
        "use spaces",
    ),
    "tabs": (
        "objectives:\n‹\t›- id: mrr\n\t  title: Grow\n",
        "YM001",
        "a tab stands where YAML wants spaces",
        "use spaces, here and on the lines below",
    ),
    "item-without-dash": (
        "objectives:\n  ‹id›: mrr\n  title: Grow\n",
        "YM004",
        "a list is meant here, not a mapping",
        "begin each item with a dash: `- `",
    ),
    "second-item-without-dash": (
        "objectives:\n  - id: mrr\n    title: Grow\n  ‹id›: nps\n",
        "YM001",
        "`id` belongs neither to the item above nor to an item of its own",
        "a new item begins with a dash: `- id: …`",
    ),
    "second-item-inside-the-first": (
        "objectives:\n  - id: mrr\n    title: Grow\n    ‹id›: nps\n",
        "YM002",
        "the key `id` stands twice",
        "keep one of the two; a new item begins with a dash: `- id: …`",
    ),
    "key-left-of-its-item": (
        "objectives:\n  - id: mrr\n   ‹title›: Grow\n",
        "YM001",
        "`title` belongs neither to the item above nor to an item of its own",
        "begin it in the column of the item's first key, behind the dash",
    ),
    "key-right-of-its-item": (
        "objectives:\n  - id: mrr\n      ‹title›: Grow\n",
        "YM001",
        "`title` is indented further than `id` above it, which has its value",
        "begin both in the same column",
    ),
    "key-that-belongs-one-level-up": (
        KEY_RESULT + "target: 5\n        ‹teams›: [marketing]\n",
        "YM003",
        "unknown key `teams`",
        "it belongs one level up: indent it less",
    ),
    "key-that-belongs-further-up": (
        KEY_RESULT + "target: 5\n        ‹lead›: kari\n",
        "YM003",
        "unknown key `lead`",
        "it belongs further up: indent it less",
    ),
    "key-that-belongs-one-level-down": (
        "objectives:\n  - id: mrr\n    title: Grow\n    ‹baseline›: 5\n",
        "YM003",
        "unknown key `baseline`",
        "it belongs one level down, to an item of the list below",
    ),
    "key-left-of-the-first": (
        "  name: Growth\n‹lead: kari›\n",
        "YM001",
        "this line is indented less than the file's first key",
        "begin all keys of the file in one column",
    ),
    "no-blank-behind-the-colon": (
        "objectives:\n  - ‹id:›mrr\n    title: Grow\n",
        "YM001",
        "a blank is missing after the colon of `id`",
        "write `id: mrr`",
    ),
    "no-colon": (
        "objectives:\n  - id: mrr\n    title: Grow\n    ‹owner›\n    kind: committed\n",
        "YM001",
        "a colon is missing after `owner`",
        "a line is `key: value`; a text that goes on is indented further",
    ),
    "quote-left-open": (
        'objectives:\n  - id: mrr\n    title: ‹"›Grow\n    owner: kari\n',
        "YM001",
        "this quote is never closed",
        "close it with the same mark; in single quotes an apostrophe stands twice",
    ),
    "text-behind-a-quote": (
        'objectives:\n  - id: mrr\n    title: "Grow" ‹faster›\n',
        "YM001",
        'the text goes on behind a closing `"`',
        "put the whole text in quotes, single ones where it holds double ones",
    ),
    "text-behind-a-bracket": (
        "objectives:\n  - id: mrr\n    title: [draft] ‹Grow›\n",
        "YM001",
        "the text goes on behind a closing `]`",
        "put the whole text in quotes, single ones where it holds double ones",
    ),
    "backslash": (
        'objectives:\n  - id: mrr\n    title: "C:‹\\d›ir"\n',
        "YM001",
        "`\\d` means nothing inside double quotes",
        "write `\\\\` for a backslash, or use single quotes",
    ),
    "star": (
        "objectives:\n  - id: mrr\n    title: ‹*bold*›\n",
        "YM007",
        "a value cannot begin with `*`",
        "put it in double quotes",
    ),
    "ampersand": (
        "objectives:\n  - id: mrr\n    title: ‹& more›\n",
        "YM007",
        "a value cannot begin with `&`",
        "put it in double quotes",
    ),
    "exclamation-mark": (
        "objectives:\n  - id: mrr\n    title: ‹!›important\n",
        "YM007",
        "a YAML tag",
        "remove the word that begins with `!`; a text that begins with it needs quotes",
    ),
    "anything-else": (
        "‹,› a\n",
        "YM001",
        "this is not YAML",
        "check indentation, quotes and colons on this line and the one above",
    ),
}
IN_BRACES = {
    "comma": (
        SESSION + "{value: 3, note: two campaigns‹, still to come›}\n",
        "YM013",
        "a comma ends the text between braces",
        'put it in double quotes: `note: "two campaigns, still to come"`',
    ),
    "comma-in-what-is-next": (
        SESSION + "{value: 3, next: call Ola‹, then Kari›}\n",
        "YM013",
        "a comma ends the text between braces",
        'put it in double quotes: `next: "call Ola, then Kari"`',
    ),
    "two-commas": (
        SESSION + "{note: one‹, two, three›, value: 3}\n",
        "YM013",
        "a comma ends the text between braces",
        'put it in double quotes: `note: "one, two, three"`',
    ),
    "colon": (
        SESSION + "{value: 3, note: still‹:› two to come}\n",
        "YM001",
        "a colon inside a text makes YAML take it for a key",
        "put the whole text in double quotes",
    ),
    "colon-at-the-end": (
        SESSION + "{value: 3, note: still‹:›}\n",
        "YM001",
        "a colon inside a text makes YAML take it for a key",
        "put the whole text in double quotes",
    ),
    "no-blank": (
        SESSION + "{‹value:›3}\n",
        "YM001",
        "a blank is missing after the colon of `value`",
        "write `value: 3`",
    ),
    "quote-closed-too-early": (
        SESSION + '{value: 3, note: "two" ‹campaigns›}\n',
        "YM001",
        'the text goes on behind a closing `"`',
        "put the whole text in quotes, single ones where it holds double ones",
    ),
    "decimal-comma-in-a-text": (
        SESSION + "{value: 3, note: rose by 3‹,5 points›}\n",
        "YM013",
        "a comma ends the text between braces",
        'put it in double quotes: `note: "rose by 3,5 points"`',
    ),
    "comma-in-a-number": (
        SESSION + "{value: ‹4,720›, confidence: 6}\n",
        "YM005",
        "`4,720` is not a plain number",
        "write 4720 or 4.720, whichever is meant",
    ),
    "decimal-comma": (
        SESSION + "{value: ‹71,25›}\n",
        "YM005",
        "`71,25` is not a plain number",
        "write 71.25",
    ),
    "percent-behind-a-decimal-comma": (
        SESSION + "{value: ‹71,2 %›}\n",
        "YM005",
        "`71,2 %` is not a plain number",
        'write 71.2, and `unit: "%"` on the goal',
    ),
    "left-open": (
        SESSION + "‹{›value: 3\n  churn: {value: 4}\n",
        "YM001",
        "this `{` is never closed",
        "close it with `}`",
    ),
    "left-open-by-a-hash": (
        SESSION + "‹{›note: be #1 there}\n  churn: {value: 4}\n",
        "YM001",
        "` #` begins a comment, so this `{` is never closed",
        "put the text that holds the ` #` in double quotes",
    ),
}


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_of_yaml_is_told_in_the_author_s_terms(name: str) -> None:
    """Where it is, what happened, and what to write; nothing else is said of the file."""
    text, code, what, hint = TRAPS[name]
    data, line, column, end = places.marked(text)
    found = [places.said(finding) for finding in places.findings(data)]
    assert found == [places.Said(code, line, column, end, what, hint)]


@pytest.mark.parametrize("name", IN_BRACES)
def test_a_trap_between_braces_is_told_in_the_author_s_terms(name: str) -> None:
    """The same in a session, where people write on one line."""
    text, code, what, hint = IN_BRACES[name]
    data, line, column, end = places.marked(text)
    found = [places.said(finding) for finding in places.findings(data, session.Session)]
    assert found == [places.Said(code, line, column, end, what, hint)]


def test_two_numbers_with_the_same_thousands_are_no_key_that_stands_twice() -> None:
    """Neither are they one number, where a target may not be its baseline."""
    text = KEY_RESULT.rstrip().removesuffix("- id: subs\n        title: Subscriptions").rstrip()
    text += "\n      - {id: a, title: A, baseline: 1,000, target: 2,000, expected: {2026-10-31: 1,500}}\n"
    found = [(f.code, f.text, f.values["source"]) for f in places.findings(text)]
    assert found == [
        ("YM005", "`{source}` is not a plain number", source)
        for source in ("1,000", "2,000", "1,500")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "title: Grow  # a remark",
        "title: Grow  #",
        "title: Grow  # okr: ignore[OB104]",
        "title: Grow  #okr: ignore[OB104]",
        "title: C#sharp and F# too",
        'title: "Be #1"',
        "owner: kari  #sales",
    ],
)
def test_a_comment_is_no_trap(line: str) -> None:
    """Only a word glued to its `#`, behind a sentence, is taken for a part of it."""
    title = "" if line.startswith("title") else "    title: Grow\n"
    assert places.findings(f"objectives:\n  - id: mrr\n{title}    {line}\n") == []


def test_all_traps_of_a_file_are_told_in_one_run() -> None:
    """Behind each the rest is read, and what fields refuse is told beside what YAML forbids."""
    text = (
        "name: Growth: the team\nlead: @kari\nobjectives:\n  - id: mrr\n    title: Be #1\n"
        "    key_results:\n      - id: subs\n        title: [new] Subscriptions\n"
        "        baseline: 1_000\n        target: 6000\n        unit: %\n        weigth: 2\n"
        "      - id: subs\n        title: Visitors\n        above: > 1250\n        due: 1.2.26\n"
    )
    found = [(f.code, f.place.span.line) for f in places.findings(text)]
    assert found == [
        ("YM001", 1),
        ("YM001", 2),
        ("YM013", 5),
        ("YM001", 8),
        ("YM005", 9),
        ("YM001", 11),
        ("YM003", 12),
        ("YM020", 13),
        ("YM001", 15),
        ("YM006", 16),
    ]


def test_a_file_of_nothing_but_traps_is_read_so_far() -> None:
    """Each help costs a reading from the top, so a hundred of them are enough."""
    text = "objectives:\n" + "  - id: mrr\n    title: Grow: faster\n" * 1000
    found = places.findings(text)
    assert len(found) == 101
    assert places.said(found[-1]).text == "after 100 such errors the rest is not read"


def test_line_ends_of_windows_change_no_place() -> None:
    """The carriage return belongs to no text."""
    text = TRAPS["colon-in-text"][0].replace("\n", "\r\n")
    data, line, column, _ = places.marked(text)
    [found] = places.findings(data)
    assert (found.place.span.line, found.place.span.column) == (line, column)
