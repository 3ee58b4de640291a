"""What files say of others: the teams that a `was:` names, the KPIs that are read or measure.

All of it is told from what the files spell, whatever the spelling. Bytes are searched only to pass
over files that cannot spell a word, and never to find one.
"""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.history.files_at import Files
from okrcli.model import kpi, plan, session, workspace
from okrcli.store.open import Memory, entry

_PLAN_WORDS = (b"was", b"measured_by")


class Links(NamedTuple):
    """The teams that a plan's goals or the plan itself had belonged to, and the KPIs it reads.

    `own` are the ids whose readings are the plan's own, also where a standing KPI has the same. A
    plan that cannot be used is `unknown`: it may be tied to anything.
    """

    teams: frozenset[str] = frozenset()
    kpis: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    unknown: bool = False


def may_spell(text: bytes, word: bytes) -> bool:
    r"""Whether a scalar in a YAML text may spell a word of ASCII without blanks.

    Without a backslash nothing is escaped, and a scalar's value is what stands in the file: only
    line breaks are folded, to a blank or a break and never to nothing, and `''` to `'`. So the word
    stands there as it is.

    >>> may_spell(b'"was": old', b"was"), may_spell(b'"w\\x61s": old', b"was")
    (True, True)
    >>> may_spell(b"title: Grow", b"was")
    False
    """
    return word in text or b"\\" in text


def of_plan(files: Files, path: str, memory: Memory) -> Links:
    """The links of a plan; none where it is not there, or cannot be used."""
    found = entry(files, path, memory) if path in files.ids else None
    if not isinstance(found, plan.Plan):
        return Links(unknown=path in files.ids)
    own = workspace.Team("", "", plan=found).own_ids
    return Links(frozenset(_teams(found)), frozenset(_measuring(found)), own)


def linking(files: Files, path: str, memory: Memory) -> Links:
    """The same of its `was:` and `measured_by:` alone: a plan that has neither is not parsed."""
    text = files.text(path)
    if not any(may_spell(text, word) for word in _PLAN_WORDS):
        return Links()
    return of_plan(files, path, memory)


def _teams(found: plan.Plan) -> Iterator[str]:
    for name in found.was:
        yield name.rpartition("/")[2]
    for item in _items(found):
        for name in item.was:
            home = name.rpartition("/")[0]
            if home:
                yield home.rpartition("/")[2]


def _items(found: plan.Plan) -> Iterator[plan.Objective | plan.KeyResult | kpi.Kpi]:
    """The objectives, key results and own KPIs of a plan."""
    for objective in found.objectives:
        yield objective
        for key_result in objective.key_results:
            yield key_result
            for item in (*key_result.leading, *key_result.lagging):
                if isinstance(item, kpi.Kpi):
                    yield item


def _measuring(found: plan.Plan) -> Iterator[str]:
    for objective in found.objectives:
        for key_result in objective.key_results:
            if key_result.measured_by:
                yield key_result.measured_by


def read_in(files: Files, path: str, memory: Memory) -> frozenset[str]:
    """The ids that the sessions at a path have readings of."""
    found = entry(files, path, memory) if path in files.ids else None
    sessions: tuple[session.Session, ...] = ()
    if isinstance(found, session.Session):
        sessions = (found,)
    elif isinstance(found, session.Fold):
        sessions = found.sessions
    return frozenset(name for one in sessions for name in one.readings)


def names_of_kpis(files: Files, path: str, memory: Memory) -> list[frozenset[str]]:
    """The names of each standing KPI: the id that it has and those that it had."""
    found = entry(files, path, memory) if path in files.ids else None
    kpis = found.kpis if isinstance(found, kpi.StandingKpis) else ()
    return [frozenset((item.id, *item.was)) for item in kpis]
