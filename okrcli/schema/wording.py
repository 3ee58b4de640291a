"""What an editor says of each key: one table, by model and field, in the author's terms.

The models' own docstrings speak to programmers. A test sees to it that every field has an entry.
The first example is what an editor fills in, so it is one that is right more often than not.
"""

from decimal import Decimal
from typing import Any, NamedTuple

from okrcli.model.shape_errors import FileEntry


class Said(NamedTuple):
    """The description of a field, examples of its value, and what each of its words means."""

    text: str
    examples: tuple[Any, ...] = ()
    words: dict[str, str] | None = None


_WAS = "earlier ids (renamed, moved or merged): readings and references follow"
_LANGUAGES = {"en": "English", "nb": "bokmål"}
_OUTCOMES = {
    "achieved": "it got there",
    "missed": "it did not",
    "dropped": "ended early, on purpose",
    "carried-over": "goes on in the next cycle: `okr init NEXT --from THIS`",
}
_OWNER = "who answers for it: a person or team; of a list the first, and the others contribute"
_EVERY = "how often it is read, in days: 7 for weekly figures, 31 for monthly"
_GRADE = "0.0 to 1.0, given by people: 0.7 is success for an aspirational goal, 1.0 for a committed"

FIELDS: dict[str, dict[str, Said]] = {
    "Plan": {
        "name": Said("the team's name for people; its id is the name of this file", ("Growth",)),
        "lead": Said("who leads the team: a person of okr.yaml, or a name", ("kari",)),
        "draft": Said("the whole plan is being written: a draft, counted nowhere", (True,)),
        "was": Said(_WAS, ("old-team",)),
        "objectives": Said("what the team wants to achieve this cycle: up to five, better three"),
    },
    "Ending": {
        "id": Said("a short name to refer to; it stays when the title changes", ("mrr",)),
        "title": Said("what is to be achieved, in words people remember"),
        "description": Said("how it is measured or what is meant: who counts what, from where"),
        "draft": Said("it is being written: numbers may be missing, it counts nowhere", (True,)),
        "owner": Said(_OWNER, ("kari", ["marketing", "product"])),
        "kind": Said(
            "how sure it is meant to be; aspirational where nothing says otherwise",
            (),
            {
                "aspirational": "a stretch: 0.7 of it is a success",
                "committed": "a promise: 1.0 is expected, less needs a learning",
            },
        ),
        "supports": Said(
            "the goals above that this one helps: team/id, or cycle/team/id; one or a list",
            ("acme/market-leader", "2026/acme/market-leader"),
        ),
        "was": Said(_WAS, ("old-id", "other-team/old-id")),
        "dropped": Said("the day it was given up: shown from then on, no longer counted"),
        "because": Said("why it was given up"),
        "adjusted": Said("why it was changed after the cycle opened, a reason a change"),
    },
    "Objective": {
        "why": Said("what it is good for, as in: in order to …", ("in order to …",)),
        "teams": Said("other teams that share this objective; one or a list", ("product",)),
        "key_results": Said("how it is seen that the objective is reached: at most three"),
    },
    "Measured": {
        "baseline": Said("where it starts; left out, the first reading stands in", (3500,)),
        "target": Said("the number to reach, or a share of the baseline", (6000, "+10%", "-25%")),
        "above": Said("keep it above this number; the number itself is too little", (1250,)),
        "at_least": Said("keep it at this number or above", (8,)),
        "below": Said("keep it below this number; the number itself is too much", (6,)),
        "at_most": Said("keep it at this number or below", (24,)),
        "between": Said("keep it between two numbers, both included", ([40, 60],)),
        "better": Said(
            "which way is better, where the numbers do not say",
            (),
            {"higher": "more is better (the default)", "lower": "less is better"},
        ),
        "unit": Said("what the numbers count", ("%", "subscriptions", "NOK", "hours")),
    },
    "KeyResult": {
        "milestones": Said("measured by steps that are done, one by one"),
        "done_when": Said("measured by yes or no: what is true when it is done"),
        "measured_by": Said("the KPI that its readings come from", ("churn",)),
        "weight": Said("how much it counts in its objective; 0 shows it and leaves it out", (2,)),
        "checkin_every": Said(_EVERY, (31,)),
        "start": Said("the day it starts, where that is later than the cycle"),
        "due": Said("the day it is due, where that is earlier than the cycle's end"),
        "expected": Said(
            "where it ought to be on a day, in running totals; a straight line otherwise",
            ({"2026-10-31": 4000, "2026-11-30": 5000},),
        ),
        "leading": Said(
            "KPIs that predict it, to act on: ids of kpis.yaml, or your own; one or a list"
        ),
        "lagging": Said(
            "KPIs that confirm it afterwards: ids of kpis.yaml, or your own; one or a list"
        ),
        "work": Said("links to what is done for it: shown, never counted"),
    },
    "Adjustment": {
        "on": Said("the day it was changed", ("2026-11-03",)),
        "because": Said("what has changed around it", ("the shop closes for two weeks",)),
    },
    "Work": {
        "title": Said("what is done", ("New price page",)),
        "url": Said("where it is followed: https or mailto", ("https://example.com/tickets/12",)),
    },
    "Milestone": {
        "id": Said("a short name: `okr checkin KEY-RESULT --done ID`", ("denmark",)),
        "title": Said("what is true when it is done"),
        "weight": Said("how much it counts among the milestones, above 0", (2,)),
        "due": Said("the day it is due"),
        "was": Said(_WAS, ("old-id",)),
    },
    "Zoned": {
        "zones": Said(
            "measured by three outcomes, worth 0.3, 0.7 and 1.0: in words, or in numbers that go "
            "on from a `baseline`",
            ({"commit": 6, "target": 8, "stretch": 9},),
        ),
    },
    "GivenZones": {
        "commit": Said("what at least is to come of it: worth 0.3"),
        "target": Said("what is aimed for: worth 0.7"),
        "stretch": Said("what would be outstanding: worth 1.0"),
    },
    "Kpi": {
        "id": Said("a short name: `okr checkin ID VALUE`", ("visitors",)),
        "title": Said("what is counted, and how often"),
        "description": Said("how it is measured or what is meant: who counts what, from where"),
        "owner": Said(_OWNER, ("marketing",)),
        "team": Said("the id of the team it belongs to", ("growth",)),
        "checkin_every": Said(_EVERY, (31,)),
        "was": Said(_WAS, ("old-id",)),
    },
    "StandingKpi": {
        "source": Said("the connector that delivers it; connectors live in your own settings"),
    },
    "StandingKpis": {"kpis": Said("KPIs that outlive a cycle; plans refer to them by id")},
    "Cycle": {
        "label": Said("what people call it", ("Q4 2026",)),
        "start": Said("its first day", ("2026-10-01",)),
        "end": Said("its last day, still inside", ("2026-12-31",)),
        "opens": Said(
            "the day goals are settled: later edits are flagged by `okr diff`; default the start",
            ("2026-10-08",),
        ),
    },
    "Session": {
        "date": Said("the day the readings are true of", ("2026-11-23",)),
        "author": Said("who recorded it", ("kari",)),
        "recorded": Said("when it was recorded, with its offset", ("2026-11-23T09:42:10+01:00",)),
        "note": Said("a word on the whole check-in"),
        "readings": Said("what was read, by the id of a goal or KPI"),
    },
    "FoldedSession": {
        "file": Said("the name of the file it was", ("2026-11-23-094210-kari.yaml",)),
    },
    "Fold": {"sessions": Said("the sessions, sorted by the files they were")},
    "Reading": {
        "value": Said("the number read", (4720,)),
        "done": Said("milestones now done, by id; or yes or no", ("yes", ["denmark"])),
        "undone": Said("milestones that were done and no longer are", (["denmark"],)),
        "zone": Said(
            "the zone it is in now",
            (),
            {"none": "not even commit: 0", "commit": "0.3", "target": "0.7", "stretch": "1.0"},
        ),
        "skip": Said("why it counts for nothing until it is read again"),
        "confidence": Said("how likely it is to be reached, 0 to 10; 5 is as likely as not", (7,)),
        "note": Said("what happened, what is in the way"),
        "next": Said("what is done about it, by when: the next meeting asks for it"),
    },
    "Review": {
        "closed": Said("the day the team closed the cycle", ("2027-01-05",)),
        "author": Said("who wrote it", ("kari",)),
        "note": Said("a word on the whole cycle"),
        "objectives": Said("what became of each objective, by id"),
    },
    "ObjectiveReview": {
        "progress": Said("as computed on the day, from 0 to 1", (0.88,)),
        "grade": Said(_GRADE, (0.7,)),
        "outcome": Said("what became of it", (), _OUTCOMES),
        "learned": Said("what you would do again, and what not"),
        "key_results": Said("what became of each key result, by id"),
    },
    "KeyResultReview": {
        "progress": Said("as computed on the day, from 0 to 1", (0.88,)),
        "grade": Said(_GRADE, (0.7,)),
        "outcome": Said("what became of it", (), _OUTCOMES),
        "learned": Said("what you would do again, and what not"),
    },
    "Settings": {
        "format": Said("the format of the files"),
        "id": Said("what the repository is called where several are read together", ("acme",)),
        "organisation": Said("whose goals these are", ("Acme",)),
        "language": Said("the language of reports and findings", (), _LANGUAGES),
        "checkin_every": Said("how often goals are read, in days", (14,)),
        "people": Said("who authors and owners are, by the short name they sign with"),
        "site": Said("where the pages are published, and where goals are edited"),
        "meetings": Said("the days on which you meet"),
        "rules": Said("the method's limits, and rules that are switched off"),
        "status": Said("how progress is compared with the calendar"),
    },
    "Person": {
        "name": Said("the full name", ("Kari Nordmann",)),
        "email": Said("the address that git knows them by", ("kari@acme.example",)),
        "team": Said("the id of their team", ("growth",)),
        "github": Said("what they are called on GitHub", ("kari-n",)),
        "gitlab": Said("what they are called on GitLab", ("kari-n",)),
        "slack": Said("their member id in Slack", ("U0123ABCD",)),
        "teams": Said("what they are called in Microsoft Teams", ("kari@acme.example",)),
    },
    "Site": {
        "url": Said("where the pages are published", ("https://acme.example/okr",)),
        "edit": Said("where a plan is edited", ("https://github.com/acme/okr",)),
        "form": Said("where a reading is handed in", ("https://github.com/acme/okr",)),
    },
    "Meetings": {"weekly": Said("the day of the weekly meeting", ("monday",))},
    "Rules": {
        "max_key_results": Said("the most key results an objective may have", (4,)),
        "max_objectives": Said("the most objectives a plan may have", (3,)),
        "ignore": Said("rules to switch off, by name or code", ("objective-has-number", "OB103")),
    },
    "Status": {
        "policy": Said(
            "how on track, at risk and off track are told apart",
            (),
            {
                "ratio": "progress as a share of what the calendar expects",
                "gap": "points behind what the calendar expects",
                "viva": "gap of 0 and 0.25, as in Viva Goals",
                "engagedly": "gap of 0.165 and 0.33, as in Engagedly",
                "tability": "ratio of 0.7 and 0.5, as in Tability",
                "upraise": "ratio of 0.95 and 0.75, as in UpRaise",
            },
        ),
        "on_track": Said("ratio: at least this is on track; gap: at most this far behind", (0.9,)),
        "at_risk": Said("ratio: at least this is at risk; gap: at most this far behind", (0.7,)),
    },
}


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


def of_field(model: type[FileEntry], name: str) -> Said:
    """What is said of a field where it is declared, or nearer; an empty text where nothing is."""
    for owner in model.__mro__:
        if name in FIELDS.get(owner.__name__, {}):
            return FIELDS[owner.__name__][name]
    return Said("")


def is_number(value: object) -> bool:
    """Whether a default can stand in a schema as a number."""
    return isinstance(value, Decimal)
