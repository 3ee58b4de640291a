"""`--since`: a day as people type it, a revision's day, `last`; on five commands."""

import json

import pytest

from tests.cli.history.bench import CYCLE, PLAN, Bench
from tests.schema import outputs

OCTOBER = "2026-10-20T12:00:00+02:00"
EARLY = "2026-11-10T12:00:00+01:00"
LATE = "2026-11-24T12:00:00+01:00"
FIRST = "subscriptions: {value: 4500}\nretention: {value: 70}"
SECOND = "subscriptions: {value: 5000}"


@pytest.fixture
def lived(bench: Bench) -> Bench:
    """Three commits: a plan in October, readings of 9 and of 23 November."""
    bench.repo.commit("Plan", date=OCTOBER)
    bench.session("2026-11-09", FIRST)
    bench.repo.commit("First", date=EARLY)
    bench.session("2026-11-23", SECOND)
    bench.repo.commit("Second", date=LATE)
    return bench


def said(bench: Bench, *words: str) -> str:
    """What a command prints that ends well."""
    answer = bench.okr(*words)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


@pytest.mark.parametrize("since", ["2026-11-16", "2w", "16.11", "16 Nov", "two weeks ago"])
def test_a_report_says_what_has_moved_since_a_day(lived: Bench, since: str) -> None:
    """Twenty points of the one, nothing of what was not read."""
    on = "2026-11-30" if since in {"2w", "two weeks ago"} else "2026-11-25"
    shown = said(lived, "report", "--on", on, "--since", since)
    assert "Since 16 Nov: from 34% to 44%" in shown
    assert "Changed since 16 Nov  ↗ 1 up   ↘ 0 down   = 0 as before   · 1 not read" in shown
    assert shown.count("not read") == 1
    assert " +20 New paid subscriptions  subscriptions" in shown
    assert "4,500 → 5,000" in shown
    assert "Not read: retention" in shown


def test_a_reading_of_the_day_itself_is_of_the_time_before(lived: Bench) -> None:
    """Since the day on which something was read, it has not moved."""
    on = ("report", "--on", "2026-11-25", "--since")
    assert "↗ 0 up   ↘ 0 down   = 0 as before   · 2 not read" in said(lived, *on, "2026-11-23")
    assert "↗ 1 up   ↘ 0 down   = 0 as before   · 1 not read" in said(lived, *on, "2026-11-22")


def test_last_is_a_rhythm_ago(lived: Bench) -> None:
    """As often as the workspace checks in."""
    lived.write("okr.yaml", "organisation: Acme\ncheckin_every: 10\n")
    assert "Since 15 Nov" in said(lived, "report", "--on", "2026-11-25", "--since", "last")


def test_a_revision_is_the_day_of_its_commit(lived: Bench) -> None:
    """Both sides are with today's plans: a target eased since counts on both."""
    lived.change(PLAN, "target: 6000", "target: 5500")
    shown = said(lived, "report", "--on", "2026-11-25", "--since", "HEAD~1")
    assert "Since 10 Nov: from 39% to 52%" in shown


def test_a_name_that_is_a_day_wins_over_a_revision(lived: Bench) -> None:
    """A branch called `monday` does not hide Monday."""
    lived.repo.git("branch", "monday", "HEAD~2")
    assert "Since 23 Nov" in said(lived, "report", "--on", "2026-11-25", "--since", "monday")


def test_json_and_markdown_have_it_too(lived: Bench) -> None:
    """The goals as they were, and whether they were read."""
    words = ("report", "--on", "2026-11-25", "--since", "2026-11-16", "--format")
    printed = said(lived, *words, "json")
    assert outputs.complaints("report-json", printed) == []
    change = json.loads(printed)["cycles"][0]["change"]
    assert change["since"] == "2026-11-16"
    assert change["goals"][0] == {
        "ref": "growth/subscriptions",
        "progress": 0.4,
        "value": 4500,
        "state": "at-risk",
        "points": 20,
        "read": True,
    }
    assert "- **+20** `subscriptions` New paid subscriptions: 4,500 → 5,000" in said(
        lived, *words, "md"
    )
    without = said(lived, "report", "--on", "2026-11-25", "--format", "json")
    assert json.loads(without)["cycles"][0]["change"] is None


def test_a_page_has_it_too(lived: Bench) -> None:
    """In the headline, and goal by goal below the overview."""
    words = ("report", "--on", "2026-11-25", "--format", "html")
    page = said(lived, *words, "--since", "2026-11-16")
    assert "since 16 Nov" in page
    assert "Since 16 Nov: from 34% to 44%</h2>" in page
    assert "4,500 → 5,000" in page
    assert "Not read: " in page
    assert "Since 16 Nov" not in said(lived, *words)


def test_how_many_moved_is_said_once(lived: Bench) -> None:
    """Of one goal, where no line above tells it, and under other headings, where one does."""
    words = ("report", "--on", "2026-11-25", "--since", "2026-11-16")
    assert said(lived, *words, "subscriptions").count("1 up · 0 down") == 1
    assert said(lived, *words, "--by", "state").count(" 1 up") == 1


@pytest.mark.parametrize("format_", ["md", "json"])
def test_without_a_day_it_is_since_the_last_check_in(lived: Bench, format_: str) -> None:
    """A rhythm ago: of 23 November's reading on the 25th."""
    shown = said(lived, "report", "--on", "2026-11-25", "--format", format_)
    if format_ == "json":
        moved = json.loads(shown)["cycles"][0]["moved"]
        assert (moved["since"], moved["whole"]) == ("2026-11-18", {"kind": "up", "points": 10})
        assert moved["key_results"] == [
            {"ref": "growth/subscriptions", "kind": "up", "points": 20},
            {"ref": "growth/retention", "kind": "unread", "points": None},
        ]
        return
    assert "**44%** ▰▰▰▰▱▱▱▱▱▱ +10 since 18 Nov · " in shown
    assert "Changed since 18 Nov: ↗ 1 up, ↘ 0 down, = 0 as before, · 1 not read" in shown
    assert "| ▰▰▰▰▰▰▱▱▱▱ 60% | +20 | " in shown


def test_what_is_in_a_state_now_is_compared_though_it_was_in_another(lived: Bench) -> None:
    """The filter is of now."""
    words = ("report", "--on", "2026-11-25", "--since", "2026-11-01", "--state", "on-track")
    assert "+60 New paid subscriptions" in said(lived, *words)


def test_kpis_show_the_change_since_the_day(lived: Bench) -> None:
    """In the place of the week's."""
    lived.write("kpis.yaml", "kpis:\n  - {id: visitors, title: Visitors, owner: kari}\n")
    for day, value in (("2026-11-02", 100), ("2026-11-09", 140), ("2026-11-23", 150)):
        lived.write(
            f"{CYCLE}/checkins/_workspace/{day}-090000-kari.yaml",
            f"date: {day}\nauthor: kari\nreadings:\n  visitors: {{value: {value}}}\n",
        )
    words = ("kpi", "--on", "2026-11-25", "--since", "3w")
    assert "Changes since 4 Nov" in said(lived, *words)
    assert "+50" in said(lived, *words)
    printed = said(lived, *words, "--format", "json")
    assert outputs.complaints("kpi-json", printed) == []
    assert json.loads(printed)["since"] == "2026-11-04"
    assert json.loads(printed)["kpis"][0]["since_change"] == 50


def test_a_meeting_looks_back_to_it(lived: Bench) -> None:
    """To Monday, or to a commit's day."""
    assert "since 23 November 2026" in said(
        lived, "meeting", "--on", "2026-11-25", "--since", "monday"
    )
    assert "since 10 November 2026" in said(
        lived, "meeting", "--on", "2026-11-25", "--since", "HEAD~1"
    )


def test_a_diff_begins_at_the_last_commit_before_that_day(lived: Bench) -> None:
    """A commit of the day itself is part of what has happened."""
    first = lived.repo.git("rev-parse", "HEAD~1").strip()
    shown = said(lived, "diff", "--since", "2026-11-24")
    assert f"{first[:10]} → files on disk" in shown
    assert "5,000" in shown
    assert "retention" not in shown
    assert "retention" in said(lived, "diff", "--since", "2026-11-10")
    assert "5,000" not in said(lived, "diff", "--since", "2026-11-25")


def test_a_diff_may_end_elsewhere_but_begin_at_one_place_only(lived: Bench) -> None:
    """`..B` goes with it, `A` does not."""
    shown = said(lived, "diff", "--since", "2026-11-10", "..HEAD~1")
    assert "4,500" in shown
    assert "5,000" not in shown
    for range_ in ("HEAD~1", "HEAD~1..HEAD", "...HEAD"):
        answer = lived.okr("diff", range_, "--since", "1w")
        assert (answer.code, answer.err) == (
            2,
            f"okr: --since names where to begin, and so does `{range_}`; leave one of them out\n",
        )


def test_a_diff_before_the_first_commit_has_nothing_to_begin_at(lived: Bench) -> None:
    """Which is said."""
    answer = lived.okr("diff", "--since", "2026-10-20")
    assert (answer.code, answer.err) == (
        2,
        "okr: nothing was committed here before 2026-10-20\n",
    )


def test_a_log_begins_with_that_day(lived: Bench) -> None:
    """Readings and changes from it on."""
    words = ("log", "mrr", "--on", "2026-11-25", "--since")
    assert "4,500" in said(lived, *words, "2026-11-09")
    shown = said(lived, *words, "2026-11-10")
    assert "4,500" not in shown
    assert "5,000" in shown


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("report", "--since", "nosuch"), "--since `nosuch` is neither a day nor a commit"),
        (("report", "--since", "2026-02-30"), "2026-02-30 does not exist in the calendar"),
        (("report", "--since", "2026-11-25"), "--since 2026-11-25: nothing since 2026-11-25"),
        (("report", "--since", "2026-11-26"), "--since 2026-11-26 is not before 2026-11-25"),
        (("report", "--since", "1w", "--format", "csv"), "--since is not for --format csv"),
        (("kpi", "x", "--since", "1w"), "--since is for the board"),
        (("log", "--since", "--output=x"), "--since `--output=x` is neither a day nor a commit"),
    ],
)
def test_what_it_cannot_take_is_told(lived: Bench, words: tuple[str, ...], why: str) -> None:
    """With exit code 2."""
    answer = lived.okr(*words, "--on", "2026-11-25")
    assert answer.code == 2
    assert answer.err.startswith(f"okr: {why}")


def test_a_diff_is_a_message_too(lived: Bench) -> None:
    """With what was checked in."""
    found = json.loads(said(lived, "diff", "HEAD~1", "--format", "slack"))
    assert "`subscriptions`" in json.dumps(found, ensure_ascii=False)
    assert "5,000" in json.dumps(found, ensure_ascii=False)
    assert "Subject: Acme" in said(lived, "diff", "HEAD~1", "--format", "mail")
