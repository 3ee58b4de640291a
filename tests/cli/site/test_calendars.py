"""The calendars beside the pages: one a team and a person, linked from theirs."""

from datetime import date
from pathlib import Path

import icalendar
import pytest

from okrcli import cli
from tests import examples
from tests.render.html.reader import Page
from tests.render.site import sites

ON = "2026-11-25"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example company's site, with calendars."""
    place = tmp_path_factory.mktemp("site") / "public"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OKR_DIR", str(examples.ROOT / "acme"))
        assert cli.main(["site", str(place), "--on", ON, "--ics"]) == 0
    return place


def test_each_team_and_owner_has_one_and_a_link_to_it(folder: Path) -> None:
    """From their page, which leads to the file."""
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*.ics")}
    assert {"_calendar/team/growth.ics", "_calendar/samira.ics"} <= made
    linked = set()
    for page in folder.rglob("*.html"):
        name = page.relative_to(folder).as_posix()
        linked |= {to for to, _ in sites.targets(name, Page(page.read_text(encoding="utf-8")))}
    assert made <= linked
    assert all((folder / to).exists() for to in linked)


def test_a_person_s_has_their_own_milestones_and_the_company_s_days_once(folder: Path) -> None:
    """Also where their goals are several teams'."""
    feed = icalendar.Calendar.from_ical((folder / "_calendar/samira.ics").read_bytes())
    events = {str(event["UID"]): event for event in feed.walk("VEVENT")}
    assert len(events) == len(feed.walk("VEVENT"))
    assert events["ends-2026-Q4-2026-Q4@acme.okr"].decoded("DTSTART") == date(2026, 12, 31)
    assert "checkin-2026-Q4-support@acme.okr" in events
    assert "checkin-2026-Q4-product@acme.okr" not in events


def test_a_second_run_writes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And without the flag the calendars and the links to them go."""
    monkeypatch.setenv("OKR_DIR", str(examples.ROOT / "acme"))
    assert cli.main(["site", str(folder), "--on", ON, "--ics", "--check"]) == 0
    capsys.readouterr()
    assert cli.main(["site", str(folder), "--on", ON]) == 0
    assert not list(folder.rglob("*.ics"))
    assert ".ics" not in (folder / "2026-Q4/growth/index.html").read_text(encoding="utf-8")


def test_calendars_lead_to_the_address_that_is_typed_and_keep_private_what_pages_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An owner who is an e-mail address has no host in a private site's feeds."""
    root = tmp_path / "acme"
    for path, text in {
        "okr.yaml": "organisation: Acme\n",
        "cycles/2026-Q4/cycle.yaml": "start: 2026-10-01\nend: 2026-12-31\n",
        "cycles/2026-Q4/plans/growth.yaml": (
            "objectives:\n  - id: a\n    title: Ask ola@acme.example\n"
            "    owner: kari@acme.example\n    key_results:\n"
            "      - {id: b, title: Ask ola@acme.example, baseline: 0, target: 9, due: 2026-12-01}\n"
        ),
    }.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    monkeypatch.setenv("OKR_DIR", str(root))
    words = ["site", str(tmp_path / "public"), "--on", ON, "--ics", "--url", "https://x.example/y"]
    assert cli.main([*words, "--private"]) == 0
    feeds = [file.read_text(encoding="utf-8") for file in (tmp_path / "public").rglob("*.ics")]
    assert len(feeds) == 2
    for text in feeds:
        assert "acme.example" not in text
        assert "https://x.example/y/2026-Q4/growth/" in text.replace("\n ", "")
