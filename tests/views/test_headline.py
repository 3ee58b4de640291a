"""A progress beside what is expected of it: like with like, or said of the part that has a pace."""

from datetime import date

import pytest

from okrcli.language.catalogue import language_named
from okrcli.scoring import calendar
from okrcli.views import headline, report_values
from okrcli.views.report import report_view
from okrcli.views.words.goal_words import expected_words
from tests import workspaces

EN = language_named("en")
ON = date(2026, 11, 25)
REVIEW = "closed: 2026-11-24\nauthor: k\nobjectives: {o0: {key_results: {x: {grade: 0.5}}}}\n"


@pytest.mark.parametrize(
    ("share", "reached", "part"),
    [
        (0.5, 0.5, None),
        (0.5, 0.5099, None),
        (0.5, 0.51, 0.51),
        (0.5, 0.49, 0.49),
        (0.5, 0.4901, None),
    ],
)
def test_an_objectives_part_is_told_apart_from_a_point_on(
    share: float, reached: float, part: float | None
) -> None:
    """Up and down; else the mark on its bar says it."""
    found = headline.of_objective(share, calendar.Comparison(reached, 0.6, whole=False), over=False)
    assert found == headline.Headline(share, 0.6, part)
    assert found.tick == (0.6 if part is None else None)


def test_a_mean_is_told_apart_wherever_a_part_has_no_pace() -> None:
    """However near the two are; without any pace there is nothing to say."""
    parts, whole = calendar.Comparison(0.5, 0.6, whole=False), calendar.Comparison(0.5, 0.6)
    assert headline.of_mean(0.5, parts, over=False).tick is None
    assert headline.of_mean(0.5, whole, over=False).tick == 0.6
    assert headline.of_mean(0.5, calendar.Comparison(), over=False) == headline.Headline(0.5)
    assert headline.of_mean(0.5, whole, over=True) == headline.Headline(0.5)


def test_furthest_behind_come_those_that_are_furthest_from_what_is_expected_of_the_same() -> None:
    """Then what has no pace, the least first, and last what is not measured; 0% is a pace, too."""
    order = [
        headline.Headline(0.5, 0.6, 0.3),
        headline.Headline(0.5, 0.6),
        headline.Headline(0.3, 0.6, 0.6),
        headline.Headline(0.1, 0.0),
        headline.Headline(0.0),
        headline.Headline(0.9),
        headline.Headline(None),
    ]
    assert sorted(order[3:] + order[:3], key=lambda found: found.behind) == order


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (headline.Headline(0.5), ""),
        (headline.Headline(0.5, 0.6), "expected by now 60%"),
        (
            headline.Headline(0.5, 0.6, 0.4),
            "what follows the calendar is at 40%, expected by now 60%",
        ),
    ],
)
def test_the_words_name_the_part_where_there_is_one(found: headline.Headline, words: str) -> None:
    """And nothing where nothing is expected."""
    assert expected_words(found, EN) == words


def view_of(*lines: str, **files: str) -> report_values.View:
    """A report of two teams, each of an objective a line: `x, baseline: 0, target: 10`."""
    made = {
        f"cycles/2026-Q4/plans/{team}.yaml": "objectives:\n"
        + "".join(
            f"  - id: o{n}\n    title: O\n    key_results: [{{id: {line}, title: T}}]\n"
            for n, line in enumerate(lines)
        )
        for team in ("a", "b")
    }
    sessions = {
        f"cycles/2026-Q4/checkins/{team}/s.yaml": (
            "date: 2026-11-23\nauthor: k\nreadings: {x: {value: 6}, y: {done: no}, z: {value: 3}}\n"
        )
        for team in ("a", "b")
    }
    space = workspaces.loaded({**made, **sessions, **files}).workspace
    assert space.findings == ()
    return report_view(space, space.cycles["2026-Q4"], ON)


PACED, JUMPING, HELD = "x, baseline: 0, target: 10", "y, done_when: signed", "z, at_most: 5"
EXPECTED = 55 / 91


def test_a_team_and_a_cycle_are_compared_where_they_have_a_pace() -> None:
    """The mean of the same objectives' paced parts."""
    view = view_of(PACED, JUMPING)
    for found in (view.headline, *(team.headline for team in view.teams)):
        assert found == headline.Headline(0.3, EXPECTED, 0.6)
    for found in (view_of(PACED).headline, view_of(PACED).teams[0].headline):
        assert found == headline.Headline(0.6, EXPECTED)


def test_guardrails_have_no_pace_where_they_are_all_there_is() -> None:
    """Beside others they are in no mean, so that nothing is missing."""
    assert view_of(PACED, HELD).headline.part == 0.6
    assert view_of(HELD).headline == headline.Headline(1.0)


def test_a_closed_team_is_compared_with_nothing() -> None:
    """The others still are."""
    view = view_of(PACED, **{"cycles/2026-Q4/reviews/a.yaml": REVIEW})
    assert [team.headline.expected is None for team in view.teams] == [True, False]


def test_what_is_done_and_closed_says_no_more_when_it_was_read() -> None:
    """Its grade stands there."""
    done = "x, baseline: 0, target: 6"
    assert view_of(done).key_results[0].last_read == date(2026, 11, 23)
    closed = view_of(done, **{"cycles/2026-Q4/reviews/a.yaml": REVIEW})
    assert [kr.last_read for kr in closed.key_results] == [None, date(2026, 11, 23)]
