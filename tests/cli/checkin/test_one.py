"""`okr checkin ID VALUE`: one reading, one new file, and what it changed."""

import re
from decimal import Decimal

import pytest

from okrcli.model import session
from tests.cli.checkin.desk import CYCLE, Desk


def test_a_reading_is_one_new_file(desk: Desk) -> None:
    """In canonical form, in the folder of the team that owns the id; nothing else changes."""
    before = (desk.root / CYCLE / "plans/growth.yaml").read_bytes()
    done = desk.checkin("subscriptions", "4720", "--confidence", "6", "--note", 'Said "more"')
    (path,) = desk.paths
    text = (desk.root / CYCLE / path).read_text(encoding="utf-8")
    assert done.code == 0
    assert re.fullmatch(rf"checkins/growth/{desk.day(0)}-[0-9]{{9}}-kari\.yaml", path)
    assert re.fullmatch(
        rf"date: {desk.day(0)}\nauthor: kari\nrecorded: {desk.day(0)}T[0-9:]{{8}}[+-][0-9:]{{5}}\n"
        r'readings:\n  subscriptions: \{value: 4720, confidence: 6, note: "Said \\"more\\""\}\n',
        text,
    )
    assert (desk.root / CYCLE / "plans/growth.yaml").read_bytes() == before


def test_it_says_what_changed_and_what_to_type_next(desk: Desk) -> None:
    """Old and new value, difference, progress, state; the file, and the command for git."""
    desk.versioned().checkin("subscriptions", "4560", "--on", desk.day(7))
    done = desk.checkin("subs", "4720")
    path = f"{CYCLE}/{desk.paths[-1]}"
    assert "✔ 4,560 → 4,720  +160  49%, expected 67%  ▲ at risk" in done.out
    assert f"Wrote {path}" in done.out
    assert "→ git add cycles && git commit -m " in done.out
    assert done.err == ""


def test_the_first_reading_says_so(desk: Desk) -> None:
    """There is nothing to compare it with."""
    assert "✔ 4,720  the first reading  49%" in desk.checkin("subscriptions", "4720").out


def test_what_undoes_it_is_said_for_the_one_who_checked_in(desk: Desk) -> None:
    """As it was typed: without --author there is nobody else to name."""
    assert desk.checkin("subscriptions", "4720").out.endswith("  undo: okr undo\n")
    done = desk.checkin("subscriptions", "4721", "--author", "Ola Lund")
    assert done.out.endswith("  undo: okr undo --author 'Ola Lund'\n")
    assert desk.okr("undo", "--author", "Ola Lund", "--yes").code == 0


def test_the_beginning_of_a_team_is_not_all_that_it_has(desk: Desk) -> None:
    """Where nothing else begins so."""
    assert "Growth" in desk.okr("report", "grow").out
    assert desk.checkin("growth/sub", "4720").code == 0


def test_in_bokmal_figures_and_words_are_norwegian(desk: Desk) -> None:
    """The same line in the other language."""
    desk.checkin("retention", "70.5", "--on", desk.day(7))
    done = desk.checkin("retention", "71,2", "--lang", "nb")
    assert "✔ 70,5 % → 71,2 %  +0,7  46 %, forventet 67 %  ■ ikke i rute" in done.out.replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (["4 720"], "4720"),
        (["4", "720"], "4720"),
        (["4720,5"], "4720.5"),
        (["−3"], "-3"),
        (["-3"], "-3"),
        (["-0,5"], "-0.5"),
        (["71.20"], "71.20"),
        (["12.345,8"], "12345.8"),
        (["4720 subscriptions"], "4720"),
    ],
)
def test_numbers_are_read_as_people_type_them(desk: Desk, typed: list[str], value: str) -> None:
    """Spaces, commas, signs and units; recorded as precisely as typed."""
    assert desk.checkin("subscriptions", *typed).code == 0
    assert str(desk.reading("subscriptions").value) == value


def test_per_cent_may_be_written_out_on_a_percent_goal(desk: Desk) -> None:
    """With or without a blank before it."""
    assert desk.checkin("retention", "71.2 %").code == 0
    assert desk.reading("retention").value == Decimal("71.2")


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        (["regions", "--done", "denmark"], session.Reading(done=("denmark",))),
        (
            ["regions", "--done", "den", "--done", "fin"],
            session.Reading(done=("denmark", "finland")),
        ),
        (["regions", "--done", "denmark,finland"], session.Reading(done=("denmark", "finland"))),
        (["regions", "denmark"], session.Reading(done=("denmark",))),
        (["regions", "--undone", "denmark"], session.Reading(undone=("denmark",))),
        (["annual-plans", "--zone", "target"], session.Reading(zone="target")),
        (["annual-plans", "stretch"], session.Reading(zone="stretch")),
        (["keyboard", "yes"], session.Reading(done=True)),
        (["keyboard", "--done", "no"], session.Reading(done=False)),
        (["keyboard", "nei"], session.Reading(done=False)),
        (["subscriptions", "--note", "no news"], session.Reading(note="no news")),
        (["subscriptions", "--confidence", "0"], session.Reading(confidence=0)),
        (["subscriptions", "--confidence", "6/10"], session.Reading(confidence=6)),
        (["retention", "--skip", "the shop is closed"], session.Reading(skip="the shop is closed")),
        (["churn", "-1"], session.Reading(value=Decimal(-1))),
        (["mrr", "--note", "on our way"], session.Reading(note="on our way")),
    ],
)
def test_every_measure_has_its_reading(
    desk: Desk, words: list[str], reading: session.Reading
) -> None:
    """Milestones, zones, yes or no, KPIs, and what says nothing of progress."""
    done = desk.checkin(*words)
    assert (done.code, done.err) == (0, "")
    assert desk.reading(words[0]) == reading


def test_a_full_reference_names_one_goal(desk: Desk) -> None:
    """With its team, and with its cycle too."""
    assert desk.checkin("growth/subscriptions", "1").code == 0
    assert desk.checkin("2026-Q4/growth/subscriptions", "2").code == 0
    assert len(desk.sessions("growth")) == 2


def test_an_annual_goal_needs_no_cycle(desk: Desk) -> None:
    """What this cycle does not know is looked for in the others around the day."""
    desk.write("cycles/2026/cycle.yaml", f"start: {desk.day(200)}\nend: {desk.day(-100)}\n")
    desk.write(
        "cycles/2026/plans/acme.yaml",
        "objectives:\n  - id: chosen\n    title: Be chosen\n    key_results:\n"
        "      - {id: customers, title: Win customers, baseline: 0, target: 100}\n",
    )
    assert desk.checkin("customers", "40").code == 0
    assert len(list((desk.root / "cycles/2026/checkins/acme").iterdir())) == 1


def test_a_team_in_a_group_keeps_its_folder(desk: Desk) -> None:
    """The sessions stand beside the plan, in the division's folder."""
    desk.write(
        f"{CYCLE}/nordic/plans/oslo.yaml",
        "objectives:\n  - id: city\n    title: Win the city\n    key_results:\n"
        "      - {id: shops, title: Open shops, baseline: 0, target: 4}\n",
    )
    assert desk.checkin("shops", "1").code == 0
    assert [p for p in desk.paths if p.startswith("nordic/checkins/oslo/")] == desk.paths


def test_a_standing_kpi_goes_with_the_author_s_team(desk: Desk) -> None:
    """Both teams link visitors: kari is of growth, ola of product."""
    desk.checkin("visitors", "1400")
    desk.checkin("visitors", "1500", "--author", "Ola Lund")
    assert len(desk.sessions("growth")) == len(desk.sessions("product")) == 1


def test_a_standing_kpi_goes_with_a_team_that_links_it(desk: Desk) -> None:
    """Though the author's own does not."""
    assert desk.checkin("resolution", "30").code == 0
    assert desk.reading("resolution", "product").value == 30


def test_a_kpi_that_no_plan_links_belongs_to_the_workspace(desk: Desk) -> None:
    """In a folder of its own."""
    assert desk.checkin("nps", "41").code == 0
    assert desk.reading("nps", "_workspace").value == 41


def test_a_key_result_measured_by_a_kpi_gives_it_the_value(desk: Desk) -> None:
    """The KPI gets the number, the key result the confidence, and okr says so."""
    done = desk.checkin("tickets", "30", "--confidence", "7")
    assert desk.reading("resolution", "product") == session.Reading(value=Decimal(30))
    assert desk.reading("tickets", "product") == session.Reading(confidence=7)
    assert "recorded as the KPI resolution, which measures it" in done.out
    assert "50%, expected 67%" in done.out


def test_a_key_result_with_its_kpi_s_id_is_one_reading(desk: Desk) -> None:
    """Value and confidence stand together."""
    assert desk.checkin("response-time", "22.5", "--confidence", "7").code == 0
    expected = session.Reading(value=Decimal("22.5"), confidence=7)
    assert desk.reading("response-time", "product") == expected


def test_a_back_dated_reading_is_told_as_of_its_day(desk: Desk) -> None:
    """A newer one does not hide what it changed."""
    desk.checkin("subscriptions", "4720")
    done = desk.checkin("subscriptions", "4000", "--on", desk.day(30))
    assert "4,000  the first reading  20%, expected 33%" in done.out
    assert [s.date.isoformat() for s in desk.sessions("growth")] == [desk.day(30), desk.day(0)]


def test_a_dry_run_shows_the_file_and_writes_none(desk: Desk) -> None:
    """Its path as a comment, and its text below, as YAML."""
    done = desk.checkin("subscriptions", "4720", "--dry-run", "--session-note", "Black Week")
    first, *rest = done.out.splitlines()
    assert re.fullmatch(rf"# {CYCLE}/checkins/growth/{desk.day(0)}-[0-9]{{9}}-kari\.yaml", first)
    assert rest[3:] == ['note: "Black Week"', "readings:", "  subscriptions: {value: 4720}"]
    assert desk.paths == []


def test_milestones_are_told_by_name(desk: Desk) -> None:
    """Which one is done now, besides how many."""
    desk.checkin("regions", "--done", "denmark", "--on", desk.day(7))
    done = desk.checkin("regions", "--done", "finland")
    assert "✔ 1 of 2 done → 2 of 2 done  +finland  100%  ✔ done" in done.out


def test_a_keep_it_kpi_says_whether_it_holds(desk: Desk) -> None:
    """With its bound, and no share of progress."""
    assert "✔ 7%  the first reading  ✗ < 6%" in desk.checkin("churn", "7").out


def test_ascii_draws_nothing_else(desk: Desk) -> None:
    """Figures and marks have their twins."""
    desk.checkin("subscriptions", "4560", "--on", desk.day(7))
    done = desk.checkin("subscriptions", "4720", "--ascii")
    assert "v 4,560 -> 4,720  +160  49%, expected 67%  ^ at risk" in done.out
    assert done.out.isascii()


def test_text_from_the_plan_cannot_draw_on_the_terminal(desk: Desk) -> None:
    """An escape in a title is spelled out."""
    plan = desk.root / CYCLE / "plans/growth.yaml"
    text = plan.read_text().replace("title: Improve customer", r'title: "\e[31mImprove" #')
    plan.write_text(text)
    done = desk.checkin("retention", "70")
    assert done.code == 0
    assert "\x1b" not in done.out
    assert r"\x1b[31mImprove" in done.out


def test_narrow_terminals_break_between_the_pieces(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 40 columns no line but git's command is longer."""
    monkeypatch.setenv("COLUMNS", "40")
    desk.checkin("subscriptions", "4560", "--on", desk.day(7))
    done = desk.checkin("subscriptions", "4720")
    assert all(len(line) <= 40 for line in done.out.splitlines() if "git add" not in line)
    assert "49%, expected 67%  ▲ at risk" in done.out


def test_a_draft_takes_no_reading(desk: Desk) -> None:
    """It says that it is one still, and where that stands; nothing is written."""
    path = "cycles/2026-Q4/plans/growth.yaml"
    plan = (desk.root / path).read_text(encoding="utf-8")
    desk.write(path, f"draft: true\n{plan}")
    before = desk.paths
    answer = desk.checkin("subscriptions", "4720")
    assert (answer.code, desk.paths) == (2, before)
    assert "`subscriptions` is still a draft; take `draft:` out of" in answer.err
