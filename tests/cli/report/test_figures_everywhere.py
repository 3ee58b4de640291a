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
        "progress": 0.5, "now": 7, "baseline": 4, "target": 8, "zone": None, "state": "on-track",
    }  # fmt: skip
    assert kr["measure"] == {
        "type": "zones", "zones": {"commit": 6, "target": 8, "stretch": 9},
        "baseline": 4, "better": "higher",
    }  # fmt: skip
    (row,) = csv.DictReader(io.StringIO(shown(place, "--format", "csv")))
    assert [row[k] for k in ("measure", "baseline", "now", "target", "progress")] == [
        "zones", "4", "7", "8", "0.5",
    ]  # fmt: skip


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
