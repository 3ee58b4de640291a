"""What an editor says of each mapping, in the author's terms; of keys their fields say it.

The models' own docstrings speak to programmers.
"""

from typing import NamedTuple

from okrcli.model.shape_errors import FileEntry


class Titled(NamedTuple):
    """What a mapping is, with its article as messages need it, and a sentence on it."""

    title: str
    description: str


ENTRIES: dict[str, Titled] = {
    "Plan": Titled("a plan", "a team's plan for a cycle"),
    "Objective": Titled("an objective", "where to go and why; its key results say how it is seen"),
    "KeyResult": Titled(
        "a key result",
        "one result, measured one way: from `baseline` to `target`; kept `above`, `at_least`, "
        "`below`, `at_most` or `between`; by `milestones`; by `zones`; or `done_when`",
    ),
    "Adjustment": Titled("a reason", "why a goal was changed after the cycle opened"),
    "Work": Titled("work", "a link to what is done for a key result"),
    "Milestone": Titled("a milestone", "one step that is either done or not"),
    "GivenZones": Titled("zones", "three outcomes in words, or numbers beside a `baseline`"),
    "Kpi": Titled("a KPI", "a KPI of this plan's own, held against a number or only watched"),
    "StandingKpi": Titled("a standing KPI", "a KPI that outlives the cycle"),
    "StandingKpis": Titled("standing KPIs", "the KPIs that outlive a cycle"),
    "Cycle": Titled("a cycle", "the time box that goals live in; both days are inside"),
    "Session": Titled("a check-in", "what one person read on one day"),
    "FoldedSession": Titled("a folded check-in", "one session of a closed cycle"),
    "Fold": Titled("folded check-ins", "a closed cycle's sessions of one team"),
    "Reading": Titled("a reading", "what was read of one goal or KPI"),
    "Review": Titled("a review", "how a team's cycle ended; it closes the cycle for that team"),
    "ObjectiveReview": Titled("an objective's review", "what became of one objective"),
    "KeyResultReview": Titled("a key result's review", "what became of one key result"),
    "Settings": Titled("a workspace", "the workspace; every key may be left out"),
    "Person": Titled("a person", "somebody who authors or owns"),
    "Site": Titled("a site", "addresses, each with https"),
    "Meetings": Titled("meetings", "the days on which you meet"),
    "Rules": Titled("rules", "the method's limits"),
    "Status": Titled("a policy", "the policy, and its thresholds where they are not the usual"),
}


def of_entry(model: type[FileEntry]) -> Titled:
    """What is said of a mapping, nothing where nothing is written."""
    return ENTRIES.get(model.__name__, Titled("", ""))
