"""What plans say besides numbers, in every form of the report: owners, links, reasons, texts."""

import json
from datetime import date
from typing import Any

import pytest

from okrcli import errors
from okrcli.language.catalogue import language_named
from okrcli.render.csv import table
from okrcli.render.csv.table import csv_text
from okrcli.render.json.report import report_json
from okrcli.render.markdown.report import report_markdown
from okrcli.views import report_values
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from tests import workspaces
from tests.render.html import pages
from tests.render.terminal import drawn
from tests.schema import outputs

PLAN = """\
objectives:
  - id: mrr
    title: Grow
    description: All that <b>recurs</b>
    owner: [kari, ola]
    adjusted: {on: 2026-11-03, because: the shop closes}
    key_results:
      - id: subs
        title: Subscriptions
        description: Counted on Fridays
        baseline: 0
        target: 10
        owner: [ola, tom]
        work:
          - {title: "Page [v2]", url: "https://example.com/12?a=1&b=2"}
        adjusted: {on: 2026-11-04, because: it was too little}
        lagging: {id: churn, title: Churn, owner: [tom, kari], description: from the shop}
      - {id: plain, title: Plain, baseline: 0, target: 10}
"""
SESSION = 'date: 2026-11-20\nauthor: kari\nreadings:\n  subs: {value: 4, next: "call ten"}\n'
PEOPLE = "people: {ola: {name: Ola Lund}, kari: {name: Kari Nordmann}}\n"
SPACE = workspaces.loaded(
    {
        "okr.yaml": PEOPLE,
        "cycles/2026-Q4/plans/growth.yaml": PLAN,
        "cycles/2026-Q4/checkins/growth/2026-11-20-090000-kari.yaml": SESSION,
    }
).workspace
ON = date(2026, 11, 25)


def view(**choice: Any) -> report_values.View:
    """The report, or what a choice leaves of it."""
    assert SPACE.findings == ()
    return report_view(SPACE, SPACE.cycles["2026-Q4"], ON, ReportChoice(**choice))


@pytest.mark.parametrize(
    ("who", "ids"),
    [
        ("ola", ["subs", "plain"]),
        ("Kari Nordmann", ["subs", "plain"]),
        ("TOM", ["subs"]),
    ],
)
def test_a_goal_is_that_of_all_who_own_it(who: str, ids: list[str]) -> None:
    """By id or name; of an objective all is."""
    assert [kr.item.id for kr in view(owner=who).key_results] == ids


def test_whoever_owns_nothing_is_told_all_who_do() -> None:
    """The contributors too."""
    with pytest.raises(errors.NotFoundError, match="owners are kari, ola, tom"):
        view(owner="anna")


def test_json_has_all_of_it() -> None:
    """As the schema says: the accountable where one is meant, and everybody beside."""
    text = report_json([view()])
    assert outputs.complaints("report-json", text) == []
    (cycle,) = json.loads(text)["cycles"]
    objective = cycle["objectives"][0]
    goal, plain = objective["key_results"]
    assert (goal["owner"], goal["owner_name"]) == ("ola", "Ola Lund")
    assert goal["owners"] == [{"id": "ola", "name": "Ola Lund"}, {"id": "tom", "name": "tom"}]
    assert [owner["id"] for owner in plain["owners"]] == ["kari", "ola"]
    assert goal["work"] == [{"title": "Page [v2]", "url": "https://example.com/12?a=1&b=2"}]
    assert goal["adjusted"] == [{"on": "2026-11-04", "because": "it was too little"}]
    assert goal["next"] == {"date": "2026-11-20", "author": "Kari Nordmann", "text": "call ten"}
    assert goal["readings"][0]["next"] == "call ten"
    assert (objective["description"], plain["description"]) == ("All that <b>recurs</b>", None)
    assert [owner["id"] for owner in cycle["kpis"][0]["owners"]] == ["tom", "kari"]


def test_csv_has_columns_at_its_end() -> None:
    """Those before them stay where they were."""
    head, first, *_ = csv_text([view()], table.dialect(",")).splitlines()
    assert head.endswith(",learned,owners,next")
    assert first.endswith(",ola; tom,call ten")


def test_html_links_what_is_done_and_runs_nothing() -> None:
    """The address as it is, in quotes, and to a place that is not told where it was linked from."""
    page = pages.of(SPACE, view())
    assert '<a href="https://example.com/12?a=1&amp;b=2" rel="noopener noreferrer">' in page
    for words in ("Counted on Fridays", "call ten", "it was too little", "Ola Lund, tom"):
        assert words in page
    assert "All that &lt;b&gt;recurs&lt;/b&gt;" in page


def test_markdown_links_it_and_shows_the_rest() -> None:
    """The title escaped, the address between angle brackets."""
    text = report_markdown([view()], language_named("en"))
    assert "[Page \\[v2\\]](<https://example.com/12?a=1&amp;b=2>)" in text
    for words in ("Counted on Fridays", "call ten (Kari Nordmann, 20 Nov)", "Ola Lund, tom"):
        assert words in text


def test_the_terminal_shows_it_in_details() -> None:
    """Who is accountable, and with whom."""
    shown = drawn.text(SPACE, "growth/subs", day=ON)
    for words in (
        "owner Ola Lund, with tom",
        "about      Counted on Fridays",
        "next       call ten",
        "work       Page [v2]  https://example.com/12?a=1&b=2",
        "changed    4 Nov: it was too little",
    ):
        assert words in shown
