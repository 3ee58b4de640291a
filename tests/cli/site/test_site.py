"""`okr site` as it is typed: what it writes, says and refuses."""

import shutil
import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path

import pytest

from okrcli import cli
from okrcli.cli import clock
from tests import examples
from tests.cli.checkin.desk import CYCLE, Desk

DAY = ["--on", "2026-11-25"]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example company in a folder of its own."""
    place = tmp_path / "acme"
    shutil.copytree(examples.ROOT / "acme", place)
    monkeypatch.chdir(place)
    return place


def test_it_says_how_many_pages_there_are_and_how_many_are_new(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second time none is."""
    assert cli.main(["site", "public", *DAY]) == 0
    first = capsys.readouterr()
    assert first.out == ""
    count = sum(p.is_file() for p in (root / "public").rglob("*")) - 1
    assert first.err.startswith(f"public: {count} files, ")
    assert f"; {count} written, 0 removed" in first.err
    assert cli.main(["site", "public", *DAY]) == 0
    assert "; 0 written, 0 removed" in capsys.readouterr().err


def test_check_fails_where_pages_would_change(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And writes nothing; it passes where they are as they should be."""
    assert cli.main(["site", "public", "--check", *DAY]) == 1
    assert not (root / "public").exists()
    cli.main(["site", "public", *DAY])
    assert cli.main(["site", "public", "--check", *DAY]) == 0
    (root / "public/index.html").write_text("edited")
    capsys.readouterr()
    assert cli.main(["site", "public", "--check", *DAY]) == 1
    assert "1 of" in capsys.readouterr().err
    assert (root / "public/index.html").read_text() == "edited"


def test_the_cycles_that_run_are_shown_and_the_others_on_request(root: Path) -> None:
    """Or just one by name."""
    cli.main(["site", "public", *DAY])
    assert {p.name for p in (root / "public").iterdir() if p.name[:2] == "20"} == {
        "2026",
        "2026-Q4",
    }
    cli.main(["site", "public", "--all", *DAY])
    assert (root / "public/2026-Q1/index.html").is_file()
    cli.main(["site", "public", "--cycle", "2026-Q3", *DAY])
    assert {p.name for p in (root / "public").iterdir() if p.name[:2] == "20"} == {"2026-Q3"}


def test_addresses_come_from_the_settings_and_may_be_typed(root: Path) -> None:
    """`site:` in okr.yaml; a flag is before it."""
    settings = root / "okr.yaml"
    known = 'site: {url: "https://okr.acme.example", edit: "https://github.com/acme-example/okr"}'
    assert known in settings.read_text()
    settings.write_text(
        settings.read_text().replace(
            known,
            "site: {url: 'https://okr.example/a', edit: 'https://e.example/edit/main/x',"
            " form: 'https://e.example/issues/new'}",
        )
    )
    cli.main(["site", "public", *DAY])
    page = (root / "public/2026-Q4/growth/o/mrr.html").read_text()
    assert 'href="https://e.example/edit/main/x/cycles/2026-Q4/plans/growth.yaml"' in page
    assert "https://e.example/issues/new?title=" in page
    assert "https://okr.example/a/2026-Q4/" in (root / "public/feed.xml").read_text()
    cli.main(["site", "public", "--edit", "https://other.example/{path}", *DAY])
    page = (root / "public/2026-Q4/growth/o/mrr.html").read_text()
    assert 'href="https://other.example/cycles/2026-Q4/plans/growth.yaml"' in page


@pytest.mark.parametrize("address", ["http://x.example", "javascript:alert(1)", "", "https://u@x"])
@pytest.mark.usefixtures("root")
def test_an_address_that_is_not_https_is_refused(
    capsys: pytest.CaptureFixture[str], address: str
) -> None:
    """So that no page has a link that acts."""
    assert cli.main(["site", "public", "--form", address, *DAY]) == 2
    assert capsys.readouterr().err == (
        f"okr: --form takes an address that begins with https://, not `{address}`\n"
    )


def test_who_may_read_it_is_asked_where_a_forge_would_publish_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless it is private already."""
    (root / ".github").mkdir()
    cli.main(["site", "public", *DAY])
    assert "pages of a private repository can be public" in capsys.readouterr().err
    cli.main(["site", "public", "--private", *DAY])
    assert "can be public" not in capsys.readouterr().err


@pytest.mark.usefixtures("root")
def test_all_and_one_cycle_contradict_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither is guessed."""
    assert cli.main(["site", "public", "--all", "--cycle", "2026-Q4"]) == 2
    assert "--all and --cycle do not go together" in capsys.readouterr().err


def test_a_folder_with_other_files_is_left_as_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The plans themselves, say."""
    assert cli.main(["site", "cycles", *DAY]) == 2
    assert "cycles holds files that okr did not write" in capsys.readouterr().err
    assert not (root / "cycles/index.html").exists()


@pytest.mark.usefixtures("root")
def test_a_folder_without_a_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """It would be the folder that one is in."""
    assert cli.main(["site", ""]) == 2
    assert capsys.readouterr().err == "okr: name a folder for the pages, as in `okr site public`\n"


def _before(days: int) -> str:
    """The day so many days before today."""
    return (clock.now().date() - timedelta(days)).isoformat()


def test_the_feed_tells_how_plans_changed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each goal that is not as it was thirty days ago, with when that was committed."""
    desk.write("okr.yaml", "organisation: Acme\n")
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"{_before(50)}T09:00:00+02:00")
    desk.versioned()
    plan = desk.root / CYCLE / "plans/growth.yaml"
    plan.write_text(plan.read_text().replace("target: 6000", "target: 5000"))
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"{_before(6)}T09:00:00+01:00")
    desk.git("commit", "-qam", "Ease")
    kept = plan.read_text()
    assert desk.okr("site", "public", "--on", _before(2)).code == 0
    ((title, when, said),) = _changes(desk)
    assert title == "Increase the number of new paid subscriptions was changed: Growth"
    assert when == f"{_before(6)}T09:00:00+01:00"
    assert said.startswith("target lowered 6,000 → 5,000")
    plan.write_text(kept.replace("target: 5000", "target: 4000"))
    desk.okr("site", "public")
    today = f"{clock.now().date()}T12:00:00+00:00"
    assert [when for _, when, _ in _changes(desk)] == [today]
    shutil.rmtree(desk.root / ".git")
    assert desk.okr("site", "public").code == 0
    assert _changes(desk) == []


@pytest.fixture
def eased(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A target that was 6000 fifty days ago, 5000 from 45 days ago on and 4000 from 30 on."""
    desk.write("okr.yaml", "organisation: Acme\n")
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"{_before(50)}T12:00:00+00:00")
    desk.versioned()
    plan = desk.root / CYCLE / "plans/growth.yaml"
    begun = plan.read_text()
    for days, target in ((45, "5000"), (30, "4000")):
        plan.write_text(begun.replace("target: 6000", f"target: {target}"))
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{_before(days)}T12:00:00+00:00")
        desk.git("commit", "-qam", "Ease")
    return desk


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (51, []),
        (46, []),
        (45, ["target lowered 6,000 → 5,000"]),
        (31, ["target lowered 6,000 → 5,000"]),
        (30, ["target lowered 6,000 → 4,000"]),
    ],
)
def test_the_feed_of_a_young_workspace_tells_what_happened_by_the_day(
    eased: Desk, days: int, said: list[str]
) -> None:
    """Since its first commit where that is not thirty days ago, and nothing that came later."""
    assert eased.okr("site", "public", "--on", _before(days)).code == 0
    assert [text.partition("  ")[0] for _, _, text in _changes(eased)] == said


def test_a_change_in_the_feed_is_of_the_day_on_which_it_was_made(eased: Desk) -> None:
    """Also where the plan was changed again after the day that is asked about."""
    eased.okr("site", "public", "--on", _before(31))
    assert [when for _, when, _ in _changes(eased)] == [f"{_before(45)}T12:00:00+00:00"]


def _changes(desk: Desk) -> list[tuple[str, str, str]]:
    """The title, moment and text of each entry that is no check-in."""
    atom = "{http://www.w3.org/2005/Atom}"
    entries = ET.parse(desk.root / "public/feed.xml").getroot().findall(f"{atom}entry")
    found = [
        tuple(entry.findtext(f"{atom}{key}") or "" for key in ("title", "updated", "content"))
        for entry in entries
    ]
    return [(title, when, said) for title, when, said in found if "checked in" not in title]
