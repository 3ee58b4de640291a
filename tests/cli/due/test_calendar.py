"""`okr calendar`: a feed that calendars take, the same bytes for the same plans."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from tests.cli.checkin.desk import Desk
from tests.cli.due.conftest import PLAN
from tests.cli.history.bench import Bench

ON = ("--on", "2026-11-25")


def feed(desk: Desk | Bench, *words: str) -> str:
    """The feed, whose lines are no longer than 75 octets."""
    answer = desk.okr("calendar", *ON, *words)
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[0] == b"BEGIN:VCALENDAR"
    return answer.out


def events(text: str) -> dict[str, icalendar.Component]:
    """The events as a calendar reads them, by UID."""
    found = icalendar.Calendar.from_ical(text)
    return {str(event["UID"]): event for event in found.walk("VEVENT")}


def test_it_has_check_ins_meetings_milestones_and_the_cycle(office: Desk) -> None:
    """Each a whole day that keeps nobody busy."""
    found = events(feed(office))
    assert list(found) == [
        "opens-2026-Q4-2026-Q4@acme.okr",
        "ends-2026-Q4-2026-Q4@acme.okr",
        "grading-2026-Q4-2026-Q4@acme.okr",
        "meeting-2026-Q4-weekly@acme.okr",
        "checkin-2026-Q4-growth@acme.okr",
        "milestone-2026-Q4-growth/regions/denmark@acme.okr",
        "milestone-2026-Q4-growth/regions/finland@acme.okr",
    ]
    assert {event["TRANSP"] for event in found.values()} == {"TRANSPARENT"}
    grading = found["grading-2026-Q4-2026-Q4@acme.okr"]
    assert grading.decoded("DTSTART") == date(2026, 12, 25)
    assert grading.decoded("DTEND") == date(2027, 1, 1)


def test_a_team_checks_in_by_its_rhythm_until_the_cycle_ends(office: Desk) -> None:
    """One rule a team."""
    office.write("okr.yaml", "organisation: Acme\ncheckin_every: 31\n")
    text = feed(office)
    event = events(text)["checkin-2026-Q4-growth@acme.okr"]
    assert event.decoded("DTSTART") == date(2026, 11, 1)
    assert "\r\nRRULE:FREQ=DAILY;UNTIL=20261231;INTERVAL=31\r\n" in text
    assert event["DESCRIPTION"] == "okr checkin --team growth"


def test_a_renamed_goal_is_the_same_event(office: Desk) -> None:
    """Where the plan says what it was."""
    before = set(events(feed(office)))
    renamed = PLAN.replace("- id: regions", "- id: markets\n        was: [regions]")
    office.write("cycles/2026-Q4/plans/growth.yaml", renamed)
    assert set(events(feed(office))) == before


def test_the_same_plans_give_the_same_bytes(office: Desk) -> None:
    """Without git the cycle's start is the stamp."""
    text = feed(office)
    assert text == feed(office)
    stamps = {event.decoded("DTSTAMP") for event in events(text).values()}
    assert stamps == {datetime(2026, 10, 1, tzinfo=UTC)}


def test_a_commit_raises_the_sequence(bench: Bench) -> None:
    """Of what stands in the plan that it changed."""
    bench.repo.commit(date="2026-11-10T12:00:00+01:00")
    uid = "checkin-2026-Q4-growth@acme.okr"
    first = events(feed(bench))[uid]
    assert first.decoded("DTSTAMP") == datetime(2026, 11, 10, 11, tzinfo=UTC)
    bench.change("cycles/2026-Q4/plans/growth.yaml", "target: 6000", "target: 6500")
    bench.repo.commit(date="2026-11-20T12:00:00+01:00")
    found = events(feed(bench))
    assert found[uid].decoded("SEQUENCE") > first.decoded("SEQUENCE")
    assert found["ends-2026-Q4-2026-Q4@acme.okr"]["DTSTAMP"] == first["DTSTAMP"]


@pytest.mark.parametrize("lang", ["en", "nb"])
@pytest.mark.parametrize("length", range(50, 80, 3))
def test_norwegian_titles_survive_the_fold(office: Desk, lang: str, length: int) -> None:
    """Wherever a line is broken."""
    title = ("blåbærsyltetøy, på; æøå\\n " * 9)[:length].strip()
    plan = PLAN.replace("Denmark open", f"'{title}'")
    office.write("cycles/2026-Q4/plans/growth.yaml", plan)
    found = events(feed(office, "--lang", lang))
    assert found["milestone-2026-Q4-growth/regions/denmark@acme.okr"]["SUMMARY"] == title


def test_a_leap_day_and_a_cycle_of_one_day(office: Desk) -> None:
    """No check-in day fits into one day."""
    office.write("cycles/2028-x/cycle.yaml", "start: 2028-02-29\nend: 2028-02-29\n")
    office.write("cycles/2028-x/plans/growth.yaml", PLAN.replace(", due: 2026-12-08", ""))
    found = events(feed(office))
    assert found["opens-2028-x-2028-x@acme.okr"].decoded("DTEND") == date(2028, 3, 1)
    assert found["grading-2028-x-2028-x@acme.okr"].decoded("DTSTART") == date(2028, 2, 29)
    assert "checkin-2028-x-growth@acme.okr" not in found


def test_an_owner_gets_what_is_theirs(office: Desk) -> None:
    """Ola owns no milestone."""
    found = events(feed(office, "--owner", "ola"))
    assert "checkin-2026-Q4-growth@acme.okr" in found
    assert not any(uid.startswith("milestone") for uid in found)
    assert any(uid.startswith("milestone") for uid in events(feed(office, "--mine")))


def test_nobody_is_invited_and_nothing_sounds_unless_asked(office: Desk) -> None:
    """No address stands in a feed."""
    text = feed(office)
    for word in ("ATTENDEE", "METHOD", "VALARM", "mailto", "@kari"):
        assert word not in text
    alarm = next(iter(events(feed(office, "--alarm", "09:00")).values())).walk("VALARM")[0]
    assert alarm.decoded("TRIGGER") == timedelta(hours=9)
    answer = office.okr("calendar", "--alarm", "nine")
    assert answer.code == 2
    assert answer.err == "okr: --alarm takes a time of day as in 09:00, not `nine`\n"


def test_it_is_written_into_a_file(office: Desk) -> None:
    """Whole."""
    assert office.okr("calendar", *ON, "-o", "okrs.ics").err == "okrs.ics written\n"
    assert (office.root / "okrs.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")


def test_events_lead_to_their_pages_where_the_site_is_published(office: Desk) -> None:
    """The cycle's, the team's, the goal's own place; without an address to none."""
    assert all("URL" not in event for event in events(feed(office)).values())
    settings = (office.root / "okr.yaml").read_text()
    office.write("okr.yaml", f"{settings}site: {{url: 'https://okr.example/x'}}\n")
    found = events(feed(office))
    assert found["opens-2026-Q4-2026-Q4@acme.okr"]["URL"] == (
        "https://okr.example/x/2026-Q4/index.html"
    )
    assert found["checkin-2026-Q4-growth@acme.okr"]["URL"] == (
        "https://okr.example/x/2026-Q4/growth/index.html"
    )
    assert found["milestone-2026-Q4-growth/regions/denmark@acme.okr"]["URL"] == (
        "https://okr.example/x/2026-Q4/growth/o/mrr.html#2026-Q4/growth/regions"
    )


def test_what_is_due_links_to_the_page_of_who_owes_it(office: Desk) -> None:
    """In a message to post."""
    settings = (office.root / "okr.yaml").read_text()
    office.write("okr.yaml", f"{settings}site: {{url: 'https://okr.example/x/'}}\n")
    answer = office.okr("due", *ON, "--format", "slack")
    assert "<https://okr.example/x/_p/kari.html|" in answer.out
