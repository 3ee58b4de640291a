"""What each format says of the nasty workspace, read as its readers would: goal by goal."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from html import unescape
from typing import Any, NamedTuple

from okrcli.language.catalogue import language_named
from okrcli.language.numbers import NBSP
from okrcli.language.terms import OUTCOME_WORDS, STATE_WORDS
from okrcli.render.csv.table import csv_text, dialect
from okrcli.render.json.board import board_json
from okrcli.render.json.report import report_json
from okrcli.render.markdown.report import report_markdown
from okrcli.render.workbook.content import Content
from okrcli.views.report_values import KeyResultView
from tests import examples
from tests.render.html import pages
from tests.render.terminal import drawn
from tests.views.formats import nasty
from tests.views.workbook import opened

EN = language_named("en")


class Said(NamedTuple):
    """What is said of one key result, in words: nothing said is an empty text.

    `now` and `target` are numbers without unit; what is told in words has none.
    """

    now: str
    target: str
    state: str
    figure: str
    expected: str
    owner: str


def _number(words: object) -> str:
    """`of 6,000 kr` as `6000`, `10.0` as `10`; nothing of what is no number."""
    plain = "" if words is None else str(words).replace(NBSP, " ")
    found = re.fullmatch(r"(?:of )?(-?[0-9][0-9,.]*)(?: kr|%)?", plain)
    return f"{Decimal(found[1].replace(',', '')).normalize():f}" if found else ""


def _ids() -> dict[str, str]:
    """Ids by title."""
    return {kr.item.title: kr.item.id for kr in nasty.view().key_results}


def _every() -> list[KeyResultView]:
    return nasty.view().key_results


# the terminal


def terminal(*, ascii_only: bool = False) -> dict[str, Said]:
    """The screens of each key result, and the percentages of the overview beside them."""
    page = examples.page(240, ascii_only=ascii_only)
    overview = drawn.lines(nasty.space(), None, page)
    return {
        kr.item.id: _screen(kr, drawn.text(nasty.space(), kr.ref, page), overview)
        for kr in _every()
    }


def _screen(kr: KeyResultView, screen: str, overview: list[str]) -> Said:
    (head,) = re.findall(rf"^{kr.item.id}  .*$", screen, re.MULTILINE)
    named = f"  {kr.item.title}  {kr.item.id} "
    (row,) = [line for line in overview if line.startswith(named)]
    marked = head.rsplit("   ", 1)[1].strip()
    assert re.search(rf" {re.escape(marked)}(?:  |$)", row), (
        "overview and the screen of a goal agree"
    )
    figures = re.findall(r"(?<= )(?:-?[0-9]+%|[0-9]/[0-9])(?= )", row)
    expected = re.search(r"expected by now ([0-9]+%)", screen)
    owner = re.search(r"owner (.*?)(?: [·-] |$)", screen, re.MULTILINE)
    screen = screen.replace(NBSP, " ")
    amount = re.search(r"([0-9.,–-]+%?)(?: kr)?(?: (?:→|->) ([0-9.,]+)|  > 95%)", screen)
    return Said(
        _number(amount[1]) if amount else "",
        _number(amount[2]) if amount else "",
        _words(marked),
        figures[-1].replace("/", " of ") if figures else "",
        expected[1] if expected else "",
        owner[1] if owner else "",
    )


def _words(marked: str) -> str:
    """`◌ stale ■` without its shapes, in Unicode or ASCII."""
    found = re.search(r"[0-9a-z][0-9a-z. ]*[0-9a-z]", marked.strip()[1:])
    return found[0] if found else ""


def terminal_kpis() -> dict[str, str]:
    """The verdicts of the board, by id."""
    rows = nasty.board().rows
    page = examples.page(240)
    found = {}
    for row in rows:
        screen = drawn.text(nasty.space(), row.view.ref, page)
        (head,) = re.findall(rf"^{row.item.id}  .*$", screen, re.MULTILINE)
        found[row.item.id] = head.rsplit("   ", 1)[1].strip()
    return {name: _verdict(words) for name, words in found.items()}


def _verdict(words: str) -> str:
    """`✔ holds since 8 Oct` as `holds`, `◌ stale 48 days` as `stale`, `watched` as nothing."""
    bare = re.sub(r" since .*| [0-9]+ days$", "", words)
    bare = bare.split(" ", 1)[1] if bare[:1] in "✔✗◇◌○" and " " in bare else bare
    return "" if bare == "watched" else bare


# Markdown


def _cells(line: str) -> list[str]:
    """The cells of a table's line as they are seen."""
    return [_seen(cell) for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def _seen(text: str) -> str:
    """Markdown as it is seen, without what stands there so that nothing acts."""
    kept = re.sub(r"\\\\", "\0", text.strip().replace("&#8203;", ""))
    return unescape(kept.replace("\\", "")).replace("\0", "\\").replace(NBSP, " ")


def markdown() -> dict[str, Said]:
    """The rows of the tables of key results."""
    text, ids = report_markdown([nasty.view()], EN), _ids()
    rows = (_cells(line) for line in text.splitlines() if line.startswith("|"))
    found = {}
    for cells in rows:
        if len(cells) == 9 and cells[0] in ids:
            title, now, target, figure, _, expected, state, _, owner = cells
            found[ids[title]] = Said(
                _number(now),
                _number(target),
                _shapeless(state),
                figure.strip("▰▱ "),
                expected,
                owner,
            )
    return found


def _shapeless(marked: str) -> str:
    return marked.split(" ", 1)[1]


def markdown_kpis() -> dict[str, str]:
    """The rows of the tables of KPIs."""
    ids = {row.item.title: row.item.id for row in nasty.board().rows}
    rows = (_cells(line) for line in report_markdown([nasty.view()], EN).splitlines())
    return {ids[c[0]]: c[4].partition(" ")[2] for c in rows if len(c) == 5 and c[0] in ids}


def markdown_attention() -> list[str]:
    """The titles under `Needs attention`, in order."""
    text = report_markdown([nasty.view()], EN).split("## Needs attention")[1].split("\n## ")[0]
    return [
        _seen(found) for found in re.findall(r"^- .*? \*\*(.*?)\*\*(?: ·|$)", text, re.MULTILINE)
    ]


# HTML


def _text(markup: str) -> str:
    words = unescape(re.sub(r"<[^>]*>", " ", markup)).replace(NBSP, " ")
    return " ".join(words.split())


def _html() -> str:
    return pages.of(nasty.space(), nasty.view())


def html() -> dict[str, Said]:
    """The cards of key results."""
    return {kr.item.id: _card(kr, _html()) for kr in _every()}


def _card(kr: KeyResultView, text: str) -> Said:
    start = text.index(f'<section class="card key-result" id="2026-Q4/{kr.ref}"')
    card = text[start : text.index("</section>", start)]
    top = card[: card.index('<div class="body">')]
    state = re.search(
        r'<span class="look [^>]*><span aria-hidden="true">.*?</span>(.*?)</span>', top
    )
    facts = re.search(r'<span class="value">(.*?)</span>(.*?)<svg', card, re.DOTALL)
    expected = re.search(r"<dt>Expected by now</dt><dd>(.*?)</dd>", card)
    people = [_text(each) for each in re.findall(r'<span class="person">(.*?)</span>', top)]
    assert state
    assert facts
    goal, _, figure = (
        _text(facts[2]).rpartition("· ") if "· " in facts[2] else (_text(facts[2]), "", "")
    )
    owner = people[1] if len(people) > 1 and people[1] not in {"committed", "aspirational"} else ""
    return Said(
        _number(_text(facts[1])),
        _number(goal.strip()),
        _text(state[1]),
        figure,
        _text(expected[1]) if expected else "",
        owner,
    )


def html_kpis() -> dict[str, str]:
    """The rows of the tables of KPIs."""
    found = {}
    for row in nasty.board().rows:
        title = re.escape(re.search(r"<bdi>(.*)</bdi>", _bdi(row.item.title))[1])  # type: ignore[index]
        cell = re.search(
            rf'<bdi>{title}</bdi></span>.*?<td role="cell" class="verdict">(.*?)</td>',
            _html(),
            re.DOTALL,
        )
        assert cell
        found[row.item.id] = _text(cell[1].partition("<br>")[0]).partition(" ")[2]
    return found


def _bdi(title: str) -> str:
    from markupsafe import escape

    return f"<bdi>{escape(title)}</bdi>"


def html_attention() -> list[str]:
    """The titles under `Needs somebody`, in order."""
    part = _html().split("Needs somebody</h")[1].split("</div>")[0]
    return [_text(found) for found in re.findall(r"<bdi>(.*?)</bdi></a>", part)]


# data


def _figure(share: object, held: object, held_of: object) -> str:
    if held not in {None, ""}:
        return f"{held} of {held_of}"
    return "" if share in {None, ""} else EN.share(float(str(share))).replace(NBSP, " ")


def _share(share: object) -> str:
    return "" if share in {None, ""} else EN.share(float(str(share)))


def _verdict_of(data: Mapping[str, Any]) -> str:
    """A grade and an outcome where there are some, else the word for the state."""
    if data["grade"] in {None, ""}:
        return STATE_WORDS[data["state"]]
    given = EN.number(Decimal(str(data["grade"])).quantize(Decimal("0.1"), "ROUND_HALF_UP"), 1)
    return f"{given} {OUTCOME_WORDS[data['outcome']]}"


def comma_separated() -> dict[str, Said]:
    """The rows of the CSV."""
    rows = csv.DictReader(io.StringIO(csv_text([nasty.view()], dialect(","))))
    return {
        row["key_result"]: Said(
            _number(row["now"]),
            _number(row["target"]),
            _verdict_of(row),
            _figure(row["progress"], row["held"], row["held_of"])
            if row["measure"] == "keep"
            else _figure(row["progress"], None, None),
            _share(row["expected"]),
            row["owner_name"],
        )
        for row in rows
    }


def _cycle() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(report_json([nasty.view()]))["cycles"][0]
    return found


def data() -> dict[str, Said]:
    """The key results of the JSON; what it has of a closed one is its grade."""
    return {
        kr["id"]: Said(
            _number(kr["now"]),
            _number(kr["target"]),
            _verdict_of(kr),
            _figure(kr["progress"], *((kr["held"] or {}).get(k) for k in ("held", "of"))),
            _share(kr["expected"]),
            kr["owner_name"] or "",
        )
        for objective in _cycle()["objectives"]
        for kr in objective["key_results"]
    }


def data_attention() -> list[str]:
    """The titles of what needs somebody, in order."""
    return [concern["title"] for concern in _cycle()["attention"]]


_STATES = {
    "holds": "holds",
    "misses": "does not hold",
    "stale": "stale",
    "no-reading": "no reading",
}


def data_kpis() -> dict[str, str]:
    """The KPIs of the board's JSON."""
    rows = json.loads(board_json(nasty.board()))["kpis"]
    return {
        kpi["id"]: _STATES.get(
            kpi["state"], "" if kpi["state"] == "watched" else _share(kpi["progress"])
        )
        for kpi in rows
    }


# the workbook


def _sheet(name: str) -> Iterator[dict[str, object]]:
    book = opened.opened(Content([nasty.view()], [nasty.board()]))
    yield from opened.rows(book[name])


def workbook() -> dict[str, Said]:
    """The rows of the sheet of key results."""
    ids = _ids()
    return {
        ids[_plain(row["Key result"])]: Said(
            _number(row["Now"]),
            _number(row["Target"]),
            _shapeless(_plain(row["State"])),
            _amount(row["Progress"]),
            _amount(row["Expected"]),
            _plain(row["Owner"]),
        )
        for row in _sheet("Key results")
    }


def workbook_kpis() -> dict[str, str]:
    """The rows of the sheet of KPIs."""
    ids = {row.item.title: row.item.id for row in nasty.board().rows}
    return {
        ids[_plain(row["Title"])]: _plain(row["Holds"]).partition(" ")[2] for row in _sheet("KPIs")
    }


def _plain(cell: object) -> str:
    return "" if cell is None else str(cell).replace(NBSP, " ")


def _amount(cell: object) -> str:
    return EN.share(cell) if isinstance(cell, float | int) else _plain(cell)
