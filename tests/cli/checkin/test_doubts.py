"""Typed values that may be a slip of the hand, and words in the language of the screen."""

from typing import NamedTuple

import pytest

from okrcli.actions.check_in import walk_targets
from okrcli.actions.check_in.subject import SessionEntry, Subject
from okrcli.actions.check_in.walk_targets import WalkChoice
from okrcli.cli.recording.walk import Walk
from okrcli.language.catalogue import language_named
from okrcli.render.terminal.page import Page
from okrcli.views.glyphs import glyphs_for
from tests.cli.checkin.desk import CYCLE, SETTINGS, Desk
from tests.cli.checkin.script import Script
from tests.cli.checkin.test_refused import refused

FAR = "47200 is far from all that is known of `subscriptions`, 3500 to 6000"


def subject(desk: Desk, name: str) -> Subject:
    """What a walk through everything asks about by that id."""
    season = desk.space.cycles["2026-Q4"]
    found = walk_targets.subjects_of(
        desk.space, [season], WalkChoice(everything=True), desk.today, "growth"
    )
    return next(item for item in found if item.id == name)


class Walked(NamedTuple):
    """What a walk recorded, and what it said."""

    entries: list[SessionEntry]
    heard: list[str]


def walked(
    desk: Desk, name: str, *answers: str, confirmed: bool = False, lang: str = "en"
) -> Walked:
    """The walk through one subject."""
    page = Page(80, language_named(lang), glyphs_for(ascii_only=False))
    script = Script([*answers], page)
    walk = Walk(desk.space, [subject(desk, name)], desk.today, script, confirmed=confirmed)
    return Walked(walk.entries(), script.heard)


@pytest.mark.parametrize(("value", "known"), [("31000", True), ("31001", False), ("-21501", False)])
def test_a_value_far_from_all_that_is_known_is_refused(desk: Desk, value: str, known: bool) -> None:
    """Ten times the range away is not far, anything beyond it is; with what is known."""
    if known:
        assert desk.checkin("subscriptions", value).code == 0
        return
    assert refused(desk, "subscriptions", value) == (
        f"{value} is far from all that is known of `subscriptions`, 3500 to 6000; write the right"
        " number, or add --yes to record it"
    )
    assert desk.checkin("subscriptions", value, "--yes").code == 0
    assert str(desk.reading("subscriptions").value) == value


def test_readings_widen_what_is_known(desk: Desk) -> None:
    """What was confirmed once is not doubted again."""
    assert desk.checkin("subscriptions", "47200", "--yes").code == 0
    assert desk.checkin("subscriptions", "48000").code == 0


def test_of_one_number_its_size_is_the_range(desk: Desk) -> None:
    """As of a KPI that is only held against a bound."""
    assert desk.checkin("visitors", "13750").code == 0
    assert "of `visitors`, 1250 to 13750" in refused(desk, "visitors", "1412000")
    assert "far from all that is known of `churn`, 6;" in refused(desk, "churn", "67 %")


def test_of_nothing_known_nothing_is_asked(desk: Desk) -> None:
    """A KPI that is only watched and was never read."""
    assert desk.checkin("nps", "123456789").code == 0


def test_far_rows_are_named(desk: Desk) -> None:
    """In CSV and in JSON, where a number is exact; `--yes` records them."""
    desk.write("rows.csv", "id,value\nretention,70\nsubscriptions,47200\n")
    desk.write(
        "rows.json", '[{"id": "retention", "value": 70},\n{"id": "subscriptions", "value": 47200}]'
    )
    for name, line in (("rows.csv", 3), ("rows.json", 2)):
        said = refused(desk, "--from", name)
        assert said.splitlines() == [
            f"{name}: one line cannot be recorded, so nothing was written",
            f"  line {line}: {FAR}; write the right number, or add --yes to record it",
        ]
    assert desk.checkin("--from", "rows.csv", "--yes").code == 0
    assert desk.sessions("growth")[0].readings["subscriptions"].value == 47200


def test_the_range_settles_two_numbers_in_a_file_too(desk: Desk) -> None:
    """And where it does not, both are named with the row."""
    desk.write("rows.csv", 'id,value\nsubscriptions,"4,720"\n')
    assert desk.checkin("--from", "rows.csv").code == 0
    assert desk.reading("subscriptions").value == 4720
    desk.write("rows.csv", 'id,value\nretention,"4,720"\nretention,"71,250"\n')
    assert "line 2: `4,720` may mean two numbers; write 4720 or 4.72" in refused(
        desk, "--from", "rows.csv"
    )


def test_the_walk_asks_about_a_far_value(desk: Desk) -> None:
    """And asks again where the answer is no; nothing is asked twice."""
    script = walked(desk, "subscriptions", "47200", "n", "4720", "", "")
    assert FAR in script.heard
    assert "✗ 47200 was not recorded; write the right number" in script.heard
    assert [entry.reading.value for entry in script.entries] == [4720]
    for yes in ("y", "yes", "Y"):
        script = walked(desk, "subscriptions", "47200", yes, "", "")
        assert [entry.reading.value for entry in script.entries] == [47200]
    script = walked(desk, "subscriptions", "47200", "", "", confirmed=True)
    assert FAR not in script.heard


def test_the_walk_asks_in_the_language(desk: Desk) -> None:
    """And takes its yes."""
    script = walked(desk, "subscriptions", "47200", "ja", "", "", lang="nb")
    assert any("47200 er langt fra alt" in line for line in script.heard)
    assert [entry.reading.value for entry in script.entries] == [47200]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("+100", "`+100` is a change and no value; write 4820, if it comes on top of 4720"),
        ("+ 100", "`+ 100` is a change and no value; write 4820, if it comes on top of 4720"),
        ("+0,5", "`+0,5` is a change and no value; write 4720.5, if it comes on top of 4720"),
        ("+100 subscriptions", "write 4820, if it comes on top of 4720"),
        ("+1,000", "`+1,000` is a change and no value; write the number that it comes to"),
        ("+5%", "`+5%` is a change and no value; write the number that it comes to"),
        ("+5 h", "`+5 h` is a change and no value; write the number that it comes to"),
        ("=4820", "`=4820` is not a plain number; write 4820 alone"),
        ("~4800", "`~4800` is not a plain number; write 4800 alone"),
        ("ca. 4 800", "`ca. 4 800` is not a plain number; write 4800 alone"),
        ("=4720+100", "`=4720+100` is not a plain number; write its digits"),
        ("~4,800", "`~4,800` is not a plain number; write its digits"),
        ("cafe 4800", "`cafe 4800` is not a plain number; write its digits"),
        ("=+100", "`=+100` is not a plain number; write its digits"),
    ],
)
def test_a_change_or_a_guess_is_no_value(desk: Desk, typed: str, said: str) -> None:
    """Written on the command line, in a row, and in the walk: what to write instead."""
    desk.checkin("subscriptions", "4720", "--on", desk.day(7))
    assert said in refused(desk, "subscriptions", typed)
    desk.write("rows.csv", f'id,value\nsubscriptions,"{typed}"\n')
    assert said in refused(desk, "--from", "rows.csv")
    assert any(said in line for line in walked(desk, "subscriptions", typed, "").heard)


def test_a_change_of_what_was_never_read_comes_to_nothing_known(desk: Desk) -> None:
    """And on a goal in per cent it may be points or per cent of the value."""
    assert "write the number that it comes to" in refused(desk, "subscriptions", "+100")
    desk.checkin("retention", "70", "--on", desk.day(7))
    assert "write the number that it comes to" in refused(desk, "retention", "+5%")
    assert "write 75, if it comes on top of 70" in refused(desk, "retention", "+5")


def test_a_negative_number_is_a_value(desk: Desk) -> None:
    """It says no change."""
    assert desk.checkin("nps", "-100").code == 0
    assert desk.reading("nps", "_workspace").value == -100


BOKMAL = SETTINGS + "language: nb\n"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("minstemål", "commit"),
        ("MINSTEMÅL", "commit"),
        ("minstemal", "commit"),
        ("min", "commit"),
        ("mål", "target"),
        ("mal", "target"),
        ("strekkmål", "stretch"),
        ("st", "stretch"),
        ("ingen", "none"),
        ("ingen ennå", "none"),
        ("commit", "commit"),
        ("target", "target"),
        ("stretch", "stretch"),
        ("none", "none"),
    ],
)
def test_zones_have_the_names_that_the_screen_shows(desk: Desk, typed: str, zone: str) -> None:
    """And their English ones, in every place where one is typed."""
    desk.write("okr.yaml", BOKMAL)
    assert desk.checkin("annual-plans", typed).code == 0
    assert desk.reading("annual-plans").zone == zone
    for words in (("annual-plans", "--zone", typed), ("--from", "rows.csv")):
        desk.write("rows.csv", f"id,zone\nannual-plans,{typed}\n")
        assert desk.checkin(*words, "--on", desk.day(len(words))).code == 0
    assert {made.readings["annual-plans"].zone for made in desk.sessions("growth")} == {zone}
    script = walked(desk, "annual-plans", typed, "", "", lang="nb")
    assert [entry.reading.zone for entry in script.entries] == [zone]


def test_bokmal_zones_are_bokmal_s(desk: Desk) -> None:
    """In an English workspace they are no words; what there is is named in the language."""
    assert refused(desk, "annual-plans", "minstemål") == (
        "`minstemål` is no zone of `annual-plans`; give none, commit, target or stretch"
    )
    desk.write("okr.yaml", BOKMAL)
    assert refused(desk, "annual-plans", "fullt") == (
        "`fullt` er ingen sone i `annual-plans`; oppgi ingen, minstemål, målverdi eller strekkmål"
    )
    assert "mente du `minstemål`?" in refused(desk, "annual-plans", "minstmål")
    assert "did you mean `commit`?" in refused(desk, "annual-plans", "comit", "--lang", "en")
    # `m` begins two of them
    assert "gi ingen, minstemål" in refused(desk, "annual-plans", "m")


@pytest.mark.parametrize(
    ("typed", "done"),
    [
        ("ja", True),
        ("JA", True),
        ("j", True),
        ("yes", True),
        ("nei", False),
        ("no", False),
        ("ikke ennå", False),
        ("ikke enna", False),
        ("n", False),
    ],
)
def test_yes_and_no_are_understood(desk: Desk, typed: str, done: bool) -> None:
    """In both languages."""
    desk.write("okr.yaml", BOKMAL)
    assert desk.checkin("keyboard", typed).code == 0
    assert desk.reading("keyboard").done is done
    script = walked(desk, "keyboard", typed, "", "", lang="nb")
    assert [entry.reading.done for entry in script.entries] == [done]


@pytest.mark.parametrize(
    ("typed", "done"),
    [
        (("Denmark open for business",), ("denmark",)),
        (("denmark OPEN",), ("denmark",)),
        (("Denmark open for business, finland",), ("denmark", "finland")),
        (("denmark finland",), ("denmark", "finland")),
        (("Finland open for business;Denmark open for business",), ("finland", "denmark")),
        (("Denmark", "open", "for", "business"), ("denmark",)),
        (("den",), ("denmark",)),
    ],
)
def test_milestones_have_titles(desk: Desk, typed: tuple[str, ...], done: tuple[str, ...]) -> None:
    """As the screen shows them, by the side of their ids."""
    assert desk.checkin("regions", *typed).code == 0
    assert desk.reading("regions").done == done
    script = walked(desk, "regions", " ".join(typed), "", "")
    assert [entry.reading.done for entry in script.entries] == [done]


def test_a_title_may_have_commas_and_stand_behind_a_minus(desk: Desk) -> None:
    """Which takes it back, in the walk."""
    plan = desk.root / CYCLE / "plans/growth.yaml"
    plan.write_text(plan.read_text().replace("Finland open for business", '"Finland, at last"'))
    script = walked(desk, "regions", "-Finland, at last", "", "")
    assert [entry.reading.undone for entry in script.entries] == [("finland",)]
    script = walked(desk, "regions", "Denmark open for business, -Finland", "", "")
    (entry,) = script.entries
    assert (entry.reading.done, entry.reading.undone) == (("denmark",), ("finland",))
