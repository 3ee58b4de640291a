"""Who was missed: the owners of goals whose check-in is late, counted from what a report shows."""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.views.dues.grace import GRACE, grace_end
from okrcli.views.report_values import KeyResultView, View

# the names there is room for; `okr due` has them all
NAMES_MOST = 8
Missed = list[tuple[str, int]]


def missed_people(view: View) -> Missed:
    """Owners by the number of their key results in the report that are late, the most first.

    Late is as in `okr due`: past the rhythm and its working days of grace. Nobody is missed after
    the cycle, nor for what is closed, settled or nobody's.
    """
    if view.closed or view.on > view.cycle.dates.end:
        return []
    late = (kr for one in view.every_objective for kr in one.key_results if is_late(kr, view))
    found = Counter(kr.owner for kr in late if kr.owner)
    return most_first(found)


def most_first(found: Mapping[str, int]) -> Missed:
    """The names by number, the highest first, and by name."""
    return sorted(found.items(), key=lambda each: (-each[1], each[0]))


def is_late(kr: KeyResultView, view: View) -> bool:
    """Whether a key result's check-in is past its rhythm and the grace."""
    ahead = kr.score.due_in
    if kr.closed or not kr.score.started or ahead is None:
        return False
    return view.on > grace_end(view.on + timedelta(days=ahead), GRACE)


def missed_words(found: Missed, language: catalogue.Language) -> str:
    """`Not heard from lately: Samira Haddad 2, Jonas Vik`; nothing where nobody is missed."""
    if not found:
        return ""
    told = found[:NAMES_MOST]
    names = ", ".join(f"{name} {number}" if number > 1 else name for name, number in told)
    if len(found) > len(told):
        rest = language.say(N_("and {n} more"), n=len(found) - len(told))
        names = " ".join((names, rest))
    return language.say(N_("Not heard from lately: {names}"), names=names)
