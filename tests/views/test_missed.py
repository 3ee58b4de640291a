"""Who was missed: whose check-ins are late, as a report and a walk name them."""

from datetime import date, timedelta

import pytest

from okrcli.language.catalogue import language_named
from okrcli.views.dues.due_values import DueRequest
from okrcli.views.dues.due_view import dues_view
from okrcli.views.dues.missed import missed_people, missed_words
from okrcli.views.dues.missed_others import missed_others
from okrcli.views.report import report_view
from tests import examples

ON = date(2026, 11, 25)
SAMIRA = "Samira Haddad"


def missed(on: date) -> list[tuple[str, int]]:
    """Who is missed in Acme's quarter on a day."""
    space = examples.space()
    return missed_people(report_view(space, space.cycles["2026-Q4"], on))


def test_it_is_whose_key_result_is_past_its_rhythm_and_two_working_days() -> None:
    """First contact was read on Monday 2 November: due on the 9th, graced until the 11th.

    Night cover, hers as well, is late before that.
    """
    assert dict(missed(date(2026, 11, 11)))[SAMIRA] == 1
    assert dict(missed(date(2026, 11, 12)))[SAMIRA] == 2
    assert missed(ON) == [(SAMIRA, 1)]


def test_nobody_is_missed_after_the_cycle() -> None:
    """Who has most comes first while it runs."""
    end = date(2026, 12, 31)
    numbers = [number for _, number in missed(end)]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > 1
    assert missed(end + timedelta(days=1)) == []


def test_a_walk_names_the_others_of_its_teams() -> None:
    """KPIs count, too; nobody is told of themselves."""
    found = dues_view(examples.space(), DueRequest(ON))
    everybody = [("Erik Strand", 1), (SAMIRA, 1)]
    assert missed_others(found, {"support"}, ()) == everybody
    assert missed_others(found, {"support"}, {"samira haddad"}) == everybody[:1]
    assert missed_others(found, {"growth"}, ()) == []


def test_a_walk_names_who_has_most_first() -> None:
    """As a report does; whose is the latest does not matter."""
    space = examples.space()
    found = dues_view(space, DueRequest(date(2026, 12, 7)))
    teams = {team for season in space.cycles.values() for team in season.teams}
    assert missed_others(found, teams, ())[:5] == [
        ("Amina Yusuf", 9),
        ("Erik Strand", 8),
        (SAMIRA, 8),
        ("Ola Lund", 7),
        ("Jonas Vik", 5),
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "Not heard from lately: Samira Haddad 2, Jonas Vik"),
        ("nb", "Ikke hørt fra i det siste: Samira Haddad 2, Jonas Vik"),
    ],
)
def test_it_is_said_kindly(code: str, words: str) -> None:
    """A number where it is more than one; nothing of nobody."""
    assert missed_words([(SAMIRA, 2), ("Jonas Vik", 1)], language_named(code)) == words
    assert missed_words([], language_named(code)) == ""


def test_eight_are_named_and_the_others_counted() -> None:
    """`okr due` has them all."""
    found = [(f"P{n}", 1) for n in range(10)]
    english = language_named("en")
    assert missed_words(found[:8], english).endswith(": P0, P1, P2, P3, P4, P5, P6, P7")
    assert missed_words(found, english).endswith("P7 and 2 more")
