"""The same figure in every format and both languages: of zones in numbers, and of one goal."""

import csv
import io
import json
import re

import pytest

from tests.cli.checkin.desk import CYCLE, Desk

DATES = "start: 2026-10-01\nend: 2026-12-31\n"
PLAN = """\
name: Growth
objectives:
  - id: o
    title: An objective
    owner: kari
    key_results:
      - {id: a, title: Stars, baseline: 4, zones: {commit: 6, target: 8, stretch: 9}}
"""
SESSION = "date: 2026-11-14\nauthor: kari\nreadings:\n"
ON = ("--on", "2026-11-15")


@pytest.fixture
def place(desk: Desk) -> Desk:
    """A workspace of the last quarter of 2026, with one goal that was read once."""
    desk.write(f"{CYCLE}/cycle.yaml", DATES)
    (desk.root / CYCLE / "plans" / "product.yaml").unlink()
    desk.write(f"{CYCLE}/plans/growth.yaml", PLAN)
    desk.write(f"{CYCLE}/checkins/growth/1.yaml", SESSION + "  a: {value: 7}\n")
    return desk


def shown(place: Desk, *words: str) -> str:
    """What `okr report` prints, with no-break spaces as spaces, and no markup of SVG or HTML."""
    done = place.okr("report", *words, *ON)
    assert (done.code, done.err) == (0, "")
    return re.sub(r"&#160;|&nbsp;|\u00a0", " ", done.out)


def words_of(page: str) -> str:
    """The words of a page, without its markup."""
    page = re.sub(r"(?s)<(style|title|metadata)\b.*?</\1>", "", page)
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


@pytest.mark.parametrize("format_", ["text", "md", "html", "svg"])
@pytest.mark.parametrize(("language", "half"), [("en", "50%"), ("nb", "50 %")])
@pytest.mark.parametrize("ref", [(), ("growth",), ("o",), ("a",)])
def test_zones_in_numbers_show_the_same_everywhere(
    place: Desk, format_: str, language: str, half: str, ref: tuple[str, ...]
) -> None:
    """Half of the way at 7, of which the next zone is 8."""
    said = words_of(shown(place, *ref, "--format", format_, "--lang", language))
    assert half in said
    assert re.search(r"\b7\b", said)
    assert re.search(r"\b8\b", said)


def test_zones_in_numbers_are_numbers_for_programs(place: Desk) -> None:
    """`now`, `baseline` and `target` are given, `zone` is null; and the zones as planned."""
    found = json.loads(shown(place, "--format", "json"))
    (kr,) = found["cycles"][0]["objectives"][0]["key_results"]
    assert {k: kr[k] for k in ("progress", "now", "baseline", "target", "zone", "state")} == {
        "progress": 0.5,
        "now": 7,
        "baseline": 4,
        "target": 8,
        "zone": None,
        "state": "on-track",
    }
    assert kr["measure"] == {
        "type": "zones",
        "zones": {"commit": 6, "target": 8, "stretch": 9},
        "baseline": 4,
        "better": "higher",
    }
    (row,) = csv.DictReader(io.StringIO(shown(place, "--format", "csv")))
    assert [row[k] for k in ("measure", "baseline", "now", "target", "progress")] == [
        "zones",
        "4",
        "7",
        "8",
        "0.5",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("a", "8.5"), ""),
        (("a", "--zone", "target"), "the zones of `a` are numbers; write `okr checkin a NUMBER`"),
        (("a", "target"), "`target` is no number"),
    ],
)
def test_zones_in_numbers_are_read_as_values(
    place: Desk, words: tuple[str, ...], said: str
) -> None:
    """A zone's name is refused with what to write."""
    done = place.okr("checkin", *words, *ON)
    assert (done.code == 0) == (said == ""), done
    assert said.partition(" is")[0] in done.err
    if not said:
        assert "85%" in place.okr("report", "a", *ON).out


def test_a_zone_that_was_recorded_of_numbers_counts_for_nothing(place: Desk) -> None:
    """The linter says so, and progress waits for a number."""
    place.write(f"{CYCLE}/checkins/growth/1.yaml", SESSION + "  a: {zone: target}\n")
    assert "not measured by `zone`" in place.okr("validate").out
    assert "no reading" in shown(place, "a")


SEVERAL = """\
name: Growth
objectives:
  - id: o
    title: The first objective
    owner: kari
    key_results:
      - {id: a, title: Alpha, baseline: 0, target: 100, leading: {id: lead, title: Lead, baseline: 0, target: 10}}
      - {id: b, title: Beta, baseline: 0, target: 100}
  - id: p
    title: The second objective
    owner: kari
    key_results:
      - {id: c, title: Gamma, baseline: 0, target: 100}
"""
OTHER = "objectives: [{id: q, title: Q, key_results: [{id: d, title: Delta, target: 100}]}]\n"
# the cycle is at (30 + 50 + 15) / 3 = 32 %, growth at (30 + 50) / 2 = 40 %
HEADED = {
    "growth": ("40%", 0.4, "Growth"),
    "o": ("30%", 0.3, "The first objective"),
    "a": ("12%", 0.12, "Alpha"),
    "b": ("48%", 0.48, "Beta"),
    "c": ("50%", 0.5, "Gamma"),
    "lead": ("70%", 0.7, "Lead"),
    "alone": ("90%", 0.9, "On its own"),
}


@pytest.fixture
def crowded(place: Desk) -> Desk:
    """Two teams whose goals all have figures of their own."""
    place.write("kpis.yaml", "kpis: [{id: alone, title: On its own, baseline: 0, target: 10}]\n")
    place.write(f"{CYCLE}/plans/growth.yaml", SEVERAL)
    place.write(f"{CYCLE}/plans/product.yaml", OTHER.replace("target", "baseline: 0, target"))
    read = {"a": 12, "b": 48, "c": 50, "lead": 7, "alone": 9}
    lines = "".join(f"  {name}: {{value: {value}}}\n" for name, value in read.items())
    place.write(f"{CYCLE}/checkins/growth/1.yaml", SESSION + lines)
    place.write(f"{CYCLE}/checkins/product/1.yaml", SESSION + "  d: {value: 15}\n")
    return place


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize("format_", ["md", "html", "svg", "text"])
@pytest.mark.parametrize("ref", HEADED)
def test_a_report_of_one_goal_is_headed_with_its_figure(
    crowded: Desk, ref: str, format_: str, language: str
) -> None:
    """The first progress on it is its own, beside its name; the company's is nowhere."""
    percent, _, name = HEADED[ref]
    said = words_of(shown(crowded, ref, "--format", format_, "--lang", language))
    found = [f.replace(" ", "") for f in re.findall(r"\b\d+ ?%", said)]
    gone = "49%"  # of the time, at the top
    assert next(f for f in found if f != gone) == percent
    assert "32%" not in found
    assert said.index(name) < said.index(percent if language == "en" else percent[:-1] + " %")


@pytest.mark.parametrize("ref", HEADED)
def test_json_of_one_goal_is_headed_with_its_figure(crowded: Desk, ref: str) -> None:
    """Whole reports are headed with the company's."""
    (season,) = json.loads(shown(crowded, ref, "--format", "json"))["cycles"]
    assert season["progress"] == pytest.approx(HEADED[ref][1])
    (whole,) = json.loads(shown(crowded, "--format", "json"))["cycles"]
    assert whole["progress"] == pytest.approx(0.95 / 3, abs=1e-6)


@pytest.mark.parametrize("format_", ["text", "md", "html", "json", "csv", "svg"])
def test_a_goal_that_the_filters_leave_out_is_an_error_in_every_format(
    crowded: Desk, format_: str
) -> None:
    """An empty page would look like a goal without anything in it."""
    done = crowded.okr("report", "a", "--state", "done", "--format", format_, *ON)
    assert (done.code, done.out) == (2, "")
    assert "the filters leave `growth/a` out" in done.err


BIG = PLAN.replace(
    "{id: a, title: Stars, baseline: 4, zones: {commit: 6, target: 8, stretch: 9}}",
    "{id: a, title: Revenue, baseline: 0, target: 1000000000000000, unit: NOK}",
)


@pytest.mark.parametrize("format_", ["text", "md", "html", "svg"])
@pytest.mark.parametrize(
    ("language", "now", "target"),
    [("en", "123.5 T", "1,000 T"), ("nb", "123,5 bill.", "1 000 bill.")],
)
@pytest.mark.parametrize("ref", [(), ("a",)])
def test_long_values_are_short_for_people(
    place: Desk, format_: str, language: str, now: str, target: str, ref: tuple[str, ...]
) -> None:
    """Above ten million, on every screen and page; and no digit stands at the end of a line."""
    place.write(f"{CYCLE}/plans/growth.yaml", BIG)
    place.write(f"{CYCLE}/checkins/growth/1.yaml", SESSION + "  a: {value: 123456789012345.678}\n")
    printed = shown(place, *ref, "--format", format_, "--lang", language)
    said = words_of(printed)
    assert now in said
    assert target in said
    assert "123456789012345" not in re.sub("[ ,]", "", said)


def test_long_values_are_exact_for_programs(place: Desk) -> None:
    """In JSON and CSV, and in what a check-in writes."""
    place.write(f"{CYCLE}/plans/growth.yaml", BIG)
    (place.root / CYCLE / "checkins/growth/1.yaml").unlink()
    assert place.okr("checkin", "a", "123456789012345.678", *ON).code == 0
    (season,) = json.loads(shown(place, "--format", "json"), parse_float=str)["cycles"]
    (kr,) = season["objectives"][0]["key_results"]
    assert (kr["now"], kr["target"]) == ("123456789012345.678", 10**15)
    assert kr["progress"] == "0.123457"
    (row,) = csv.DictReader(io.StringIO(shown(place, "--format", "csv")))
    assert (row["now"], row["target"]) == ("123456789012345.678", "1000000000000000")
    assert row["progress"] == "0.123457"
