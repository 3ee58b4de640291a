"""Every key that the files may have is compared by the diff, or named here as one that need not be.

A key that is new to the model fails the suite until somebody has decided what changing it means.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import NamedTuple

import pytest

from okrcli import model
from okrcli.model.shape_errors import FileEntry
from tests.history import moments
from tests.history.moments import CYCLE, PLAN, Files

MODULES: tuple[ModuleType, ...] = tuple(
    importlib.import_module(f"{model.__name__}.{found.name}")
    for found in pkgutil.iter_modules(model.__path__)
)


class Case(NamedTuple):
    """A key, the file before and after it changed, and the alarms that this raises."""

    key: str
    old: Files
    new: Files
    alarms: dict[str, int]

    @property
    def name(self) -> str:
        """What the test is called."""
        return self.key


def loud(alarm: str | None) -> dict[str, int]:
    """An alarm of a goal, for which no reason is given."""
    return {alarm: 1, "unexplained": 1} if alarm else {}


def goal(keys: str = "baseline: 10\ntarget: 20", objective: str = "", head: str = "") -> Files:
    """A plan of one key result."""
    return {PLAN: head + moments.plan(keys, objective)}


REACH = "baseline: 10\ntarget: 20\n"
STEPS = "milestones:\n  - {{id: {}, title: {}, weight: {}{}}}\n  - {{id: b, title: B}}"
ZONES = "zones: {{commit: {}, target: {}, stretch: {}}}"
DONE = moments.session("2026-10-20", "subs: {done: [a]}")
READ = moments.session("2026-10-20", "subs: {value: 12}")
OLD_ONES = moments.session("2026-10-21", "paid: {value: 15}")
NPS = moments.session("2026-10-22", "nps: {value: 15}", "_workspace")
REVIEW = f"{CYCLE}/reviews/growth.yaml"
REVIEWED = (
    "closed: 2026-11-20\nauthor: kari\nnote: Fine\nobjectives:\n  mrr: {progress: 0.4, grade: 0.5,"
    " outcome: missed, learned: Much, key_results: {subs: {progress: 0.3, grade: 0.3, outcome:"
    " missed, learned: Little}}}\n"
)


def kpis(keys: str) -> Files:
    """A `kpis.yaml` of one KPI."""
    return {"kpis.yaml": f"kpis:\n  - id: nps\n    title: NPS\n{_indented(keys)}"}


def _indented(keys: str) -> str:
    return "".join(f"    {line}\n" for line in keys.splitlines())


def key_result(key: str, old: str, new: str, alarm: str | None = None) -> Case:
    """A key of a key result that has a baseline and a target."""
    before, after = (goal(REACH + text) for text in (old, new))
    return Case(f"KeyResult.{key}", before, after, loud(alarm))


def measured(key: str, old: str, new: str, alarm: str | None) -> list[Case]:
    """A measure of a key result, and of a standing KPI."""
    alarms = {alarm: 1} if alarm else {}
    return [
        Case(f"KeyResult.{key}", goal(old), goal(new), loud(alarm)),
        Case(f"StandingKpi.{key}", kpis(old), kpis(new), alarms),
        Case(f"Kpi.{key}", _inline(old), _inline(new), alarms),
    ]


def _inline(keys: str) -> Files:
    rows = ["leading:", "  - id: visits", "    title: Visits", *_indented(keys).splitlines()]
    return goal(REACH + "\n".join(rows))


def objective(key: str, old: str, new: str, alarm: str | None = None) -> Case:
    """A key of an objective."""
    before, after = (goal(REACH, text) for text in (old, new))
    return Case(f"Objective.{key}", before, after, loud(alarm))


def milestone(key: str, old: tuple[str, ...], new: tuple[str, ...], alarm: str) -> Case:
    """A key of a milestone that is done."""
    before, after = (goal(STEPS.format(*each)) | DONE for each in (old, new))
    alarms = {alarm: 1} if alarm == "orphaned" else loud(alarm)
    return Case(f"Milestone.{key}", before, after, alarms)


def zone(key: str, values: tuple[str, ...]) -> Case:
    """One of the three zones in other words."""
    before, after = goal(ZONES.format("a", "b", "c")), goal(ZONES.format(*values))
    return Case(f"GivenZones.{key}", before, after, loud("eased"))


def setting(key: str, old: str, new: str, alarm: str | None = None) -> Case:
    """A key of `okr.yaml`."""
    return Case(key, {"okr.yaml": old}, {"okr.yaml": new}, {alarm: 1} if alarm else {})


def dates(key: str, old: str, new: str, alarm: str | None) -> Case:
    """A key of `cycle.yaml`."""
    before, after = ({f"{CYCLE}/cycle.yaml": text} for text in (old, new))
    return Case(f"Cycle.{key}", before, after, {alarm: 1} if alarm else {})


def reviewed(key: str, old: str, new: str, alarm: str | None = "regraded", count: int = 1) -> Case:
    """A key of a review, and how many verdicts it changes."""
    before, after = goal() | {REVIEW: REVIEWED}, goal() | {REVIEW: REVIEWED.replace(old, new)}
    return Case(key, before, after, {alarm: count} if alarm else {})


def rewritten(key: str, old: str, new: str) -> Case:
    """A key of a session."""
    whole = (
        "date: 2026-11-20\nauthor: kari\nrecorded: 2026-11-20T09:00:00+01:00\nnote: Fine\n"
        "readings:\n  subs: {value: 12, confidence: 5, note: So}\n"
    )
    assert old in whole
    path = f"{CYCLE}/checkins/growth/2026-11-20-090000-kari.yaml"
    before, after = ({path: text} for text in (whole, whole.replace(old, new)))
    return Case(key, goal() | before, goal() | after, {"rewritten": 1})


def read(key: str, old: str, new: str) -> Case:
    """A key of a reading."""
    before, after = (moments.session("2026-10-20", f"subs: {{{text}}}") for text in (old, new))
    return Case(f"Reading.{key}", goal() | before, goal() | after, {"rewritten": 1})


CYCLE_DATES = "start: 2026-10-01\nend: 2026-12-31\n"
CASES = [
    setting("Settings.organisation", "", "organisation: A"),
    setting("Settings.id", "", "id: acme"),
    setting("Settings.site", "", "site: {url: 'https://a.no'}"),
    setting("Settings.meetings", "", "meetings: {weekly: monday}"),
    setting("Site.url", "site: {url: 'https://a.no'}", "site: {url: 'https://b.no'}"),
    setting("Site.edit", "", "site: {edit: 'https://a.no'}"),
    setting("Site.form", "", "site: {form: 'https://a.no'}"),
    setting("Meetings.weekly", "meetings: {weekly: monday}", "meetings: {weekly: friday}"),
    setting("Settings.language", "", "language: nb"),
    setting("Settings.checkin_every", "", "checkin_every: 8", "loosened"),
    setting("Settings.people", "", "people: {kari: {}}"),
    setting("Settings.rules", "", "rules: {max_objectives: 6}", "loosened"),
    setting("Settings.status", "", "status: {policy: viva}", "loosened"),
    setting("Person.name", "people: {kari: {}}", "people: {kari: {name: Kari}}"),
    setting("Person.email", "people: {kari: {}}", "people: {kari: {email: k@a.no}}"),
    setting("Person.github", "people: {kari: {}}", "people: {kari: {github: k}}"),
    setting("Person.gitlab", "people: {kari: {}}", "people: {kari: {gitlab: k}}"),
    setting("Person.slack", "people: {kari: {}}", "people: {kari: {slack: k}}"),
    setting("Person.teams", "people: {kari: {}}", "people: {kari: {teams: k}}"),
    setting("Person.team", "people: {kari: {}}", "people: {kari: {team: growth}}"),
    setting("Rules.max_key_results", "", "rules: {max_key_results: 4}", "loosened"),
    setting("Rules.max_objectives", "", "rules: {max_objectives: 6}", "loosened"),
    setting("Rules.ignore", "", "rules: {ignore: [KR201]}", "loosened"),
    setting("Status.policy", "", "status: {policy: viva}", "loosened"),
    setting("Status.on_track", "", "status: {on_track: 0.89}", "loosened"),
    setting("Status.at_risk", "", "status: {at_risk: 0.69}", "loosened"),
    dates("label", CYCLE_DATES, f"label: A\n{CYCLE_DATES}", None),
    dates(
        "start",
        f"opens: 2026-10-08\n{CYCLE_DATES}",
        "opens: 2026-10-08\nstart: 2026-10-02\nend: 2026-12-31\n",
        "eased",
    ),
    dates("end", CYCLE_DATES, "start: 2026-10-01\nend: 2027-01-01\n", "eased"),
    dates("opens", CYCLE_DATES, f"opens: 2026-10-02\n{CYCLE_DATES}", "eased"),
    Case("Plan.name", goal(head="name: A\n"), goal(head="name: B\n"), {}),
    Case("Plan.lead", goal(head="lead: a\n"), goal(head="lead: b\n"), {}),
    Case(
        "Plan.was",
        goal(head="was: sales\n") | moments.session("2026-10-20", "subs: {value: 12}", "sales"),
        goal() | moments.session("2026-10-20", "subs: {value: 12}", "sales"),
        {"orphaned": 1},
    ),
    Case("Plan.objectives", goal(), {PLAN: "objectives: []\n"}, {"removed": 2}),
    Case(
        "Objective.id", goal() | READ, {PLAN: goal()[PLAN].replace("id: mrr", "id: arr")} | READ, {}
    ),
    Case("Objective.title", goal(), {PLAN: goal()[PLAN].replace("Grow", "Raise")}, {}),
    objective("owner", "owner: a", "owner: b"),
    objective("kind", "kind: committed", "kind: aspirational", "eased"),
    objective("supports", "", "supports: acme/x"),
    Case(
        "Objective.was",
        goal(REACH, "was: old") | moments.session("2026-10-20", "old: {confidence: 3}"),
        goal() | moments.session("2026-10-20", "old: {confidence: 3}"),
        {"orphaned": 1},
    ),
    objective("dropped", "", "dropped: 2026-11-20", "removed"),
    objective("because", "because: a", "because: b"),
    objective("adjusted", "", "adjusted: {on: 2026-11-03, because: a}"),
    key_result("adjusted", "", "adjusted: {on: 2026-11-03, because: a}"),
    key_result(
        "adjusted",
        "adjusted: {on: 2026-11-03, because: a}",
        "adjusted: {on: 2026-11-04, because: a}",
    ),
    key_result("work", "", "work: {title: A, url: 'https://a.no'}"),
    Case(
        "Adjustment.on",
        goal(REACH + "adjusted: {on: 2026-11-03, because: a}"),
        goal(REACH + "adjusted: {on: 2026-11-04, because: a}"),
        {},
    ),
    Case(
        "Adjustment.because",
        goal(REACH + "adjusted: {on: 2026-11-03, because: a}"),
        goal(REACH + "adjusted: {on: 2026-11-03, because: b}"),
        {},
    ),
    Case(
        "Work.title",
        goal(REACH + "work: {title: A, url: 'https://a.no'}"),
        goal(REACH + "work: {title: B, url: 'https://a.no'}"),
        {},
    ),
    Case(
        "Work.url",
        goal(REACH + "work: {title: A, url: 'https://a.no'}"),
        goal(REACH + "work: {title: A, url: 'https://b.no'}"),
        {},
    ),
    objective("why", "why: a", "why: b"),
    objective("description", "description: a", "description: b"),
    objective("draft", "", "draft: true", "removed"),
    objective("draft", "draft: true", ""),
    Case("Plan.draft", goal(), goal(head="draft: true\n"), {"removed": 1}),
    Case("Plan.draft", goal(head="draft: true\n"), goal(), {}),
    key_result("description", "description: a", "description: b"),
    key_result("draft", "", "draft: true", "removed"),
    key_result("draft", "draft: true", ""),
    objective("teams", "", "teams: [a]"),
    Case(
        "Objective.key_results",
        goal(),
        {PLAN: "objectives: [{id: mrr, title: Grow revenue}]\n"},
        {"removed": 1},
    ),
    Case(
        "KeyResult.id",
        goal() | READ,
        {PLAN: goal()[PLAN].replace("id: subs", "id: sub")} | READ,
        {"orphaned": 1},
    ),
    Case("KeyResult.title", goal(), {PLAN: goal()[PLAN].replace("New subs", "More subs")}, {}),
    key_result("owner", "owner: a", "owner: b"),
    key_result("owner", "owner: [a, b]", "owner: [b, a]"),
    key_result("kind", "kind: committed", "kind: aspirational", "eased"),
    key_result("supports", "", "supports: acme/x"),
    Case(
        "KeyResult.was",
        goal(REACH + "was: paid") | OLD_ONES,
        goal(REACH) | OLD_ONES,
        {"orphaned": 1},
    ),
    Case(
        "KeyResult.was", goal(REACH) | OLD_ONES, goal(REACH + "was: paid") | OLD_ONES, loud("eased")
    ),
    key_result("dropped", "", "dropped: 2026-11-20", "removed"),
    key_result("dropped", "dropped: 2026-11-20", "", "eased"),
    key_result("because", "because: a", "because: b"),
    Case(
        "KeyResult.milestones",
        goal(STEPS.format("a", "A", 1, "")),
        goal("milestones: [{id: b, title: B}]"),
        loud("eased"),
    ),
    Case(
        "KeyResult.zones",
        goal(ZONES.format("a", "b", "c")),
        goal(ZONES.format("a", "b", "d")),
        loud("eased"),
    ),
    Case("KeyResult.done_when", goal("done_when: this"), goal("done_when: that"), loud("eased")),
    Case("KeyResult.measured_by", goal(REACH), goal(REACH + "measured_by: nps"), loud("eased")),
    key_result("weight", "weight: 2", "weight: 1.99", "eased"),
    key_result("weight", "weight: 2", "weight: 2.01", "eased"),
    key_result("weight", "weight: 2", "weight: 0", "removed"),
    key_result("checkin_every", "", "checkin_every: 8", "loosened"),
    key_result("start", "", "start: 2026-10-02", "eased"),
    key_result("due", "due: 2026-12-30", "", "eased"),
    key_result("expected", "", "expected: {2026-11-01: 11}", "eased"),
    key_result("leading", "", "leading: nps"),
    key_result("lagging", "", "lagging: nps"),
    key_result("unit", "unit: kr", "unit: usd"),
    milestone("id", ("a", "A", "1", ""), ("c", "A", "1", ""), "orphaned"),
    milestone("title", ("a", "A", "1", ""), ("a", "Half of A", "1", ""), "eased"),
    milestone("weight", ("a", "A", "1", ""), ("a", "A", "1.01", ""), "eased"),
    milestone("weight", ("a", "A", "1", ""), ("a", "A", "0.99", ""), "eased"),
    milestone(
        "due", ("a", "A", "1", ", due: 2026-11-01"), ("a", "A", "1", ", due: 2026-11-02"), "eased"
    ),
    milestone("was", ("c", "A", "1", ", was: a"), ("c", "A", "1", ""), "orphaned"),
    milestone("was", ("c", "A", "1", ""), ("c", "A", "1", ", was: a"), "eased"),
    zone("commit", ("x", "b", "c")),
    zone("target", ("a", "x", "c")),
    zone("stretch", ("a", "b", "x")),
    *measured("baseline", REACH, "baseline: 11\ntarget: 20\n", "eased"),
    *measured("target", REACH, "baseline: 10\ntarget: 19\n", "eased"),
    *measured("above", "above: 5", "above: 4.9", "eased"),
    *measured("at_least", "at_least: 5", "at_least: 4.9", "eased"),
    *measured("below", "below: 5", "below: 5.1", "eased"),
    *measured("at_most", "at_most: 5", "at_most: 5.1", "eased"),
    *measured("between", "between: [4, 8]", "between: [4, 8.1]", "eased"),
    *measured("better", "target: 20\nbetter: lower", "target: 20\nbetter: higher", "eased"),
    Case("StandingKpi.better", kpis(""), kpis("better: lower"), {}),
    Case("StandingKpi.unit", kpis("unit: a"), kpis("unit: b"), {}),
    Case("Kpi.unit", _inline("unit: a"), _inline("unit: b"), {}),
    Case("StandingKpis.kpis", kpis(""), {"kpis.yaml": "kpis: []\n"}, {}),
    Case(
        "StandingKpi.id",
        kpis("") | NPS,
        {"kpis.yaml": kpis("")["kpis.yaml"].replace("nps", "np")} | NPS,
        {"orphaned": 1},
    ),
    Case("StandingKpi.description", kpis("description: a"), kpis("description: b"), {}),
    Case(
        "StandingKpi.title", kpis(""), {"kpis.yaml": kpis("")["kpis.yaml"].replace("NPS", "NP")}, {}
    ),
    Case("StandingKpi.owner", kpis(""), kpis("owner: a"), {}),
    Case("StandingKpi.team", kpis(""), kpis("team: a"), {}),
    Case("StandingKpi.checkin_every", kpis(""), kpis("checkin_every: 8"), {"loosened": 1}),
    Case(
        "StandingKpi.was",
        kpis("was: np") | moments.session("2026-10-22", "np: {value: 3}", "_workspace"),
        kpis("") | moments.session("2026-10-22", "np: {value: 3}", "_workspace"),
        {"orphaned": 1},
    ),
    Case("StandingKpi.source", kpis(""), kpis("source: a"), {}),
    Case(
        "Kpi.id",
        _inline("") | moments.session("2026-10-22", "visits: {value: 3}"),
        {PLAN: _inline("")[PLAN].replace("id: visits", "id: views")}
        | moments.session("2026-10-22", "visits: {value: 3}"),
        {"orphaned": 1},
    ),
    Case("Kpi.description", _inline("description: a"), _inline("description: b"), {}),
    Case("Kpi.title", _inline(""), {PLAN: _inline("")[PLAN].replace("Visits", "Views")}, {}),
    Case("Kpi.owner", _inline(""), _inline("owner: a"), {}),
    Case("Kpi.team", _inline(""), _inline("team: a"), {}),
    Case("Kpi.checkin_every", _inline(""), _inline("checkin_every: 8"), {"loosened": 1}),
    Case(
        "Kpi.was",
        _inline("was: v") | moments.session("2026-10-22", "v: {value: 3}"),
        _inline("") | moments.session("2026-10-22", "v: {value: 3}"),
        {"orphaned": 1},
    ),
    rewritten("Session.date", "date: 2026-11-20", "date: 2026-11-19"),
    rewritten("Session.author", "author: kari", "author: ola"),
    rewritten("Session.recorded", "T09:00", "T09:01"),
    rewritten("Session.note", "note: Fine", "note: Bad"),
    rewritten("Session.readings", "subs:", "sub:"),
    rewritten("Reading.value", "value: 12", "value: 13"),
    rewritten("Reading.confidence", "confidence: 5", "confidence: 6"),
    rewritten("Reading.note", "note: So", "note: Not so"),
    read("next", "next: a", "next: b"),
    read("done", "done: [a]", "done: [b]"),
    read("undone", "undone: [a]", "undone: [b]"),
    read("zone", "zone: target", "zone: commit"),
    read("skip", "skip: why", "skip: because"),
    reviewed("Review.closed", "closed: 2026-11-20", "closed: 2026-11-21"),
    reviewed("Review.author", "author: kari", "author: ola", None),
    reviewed("Review.note", "note: Fine", "note: Well", None),
    reviewed("Review.objectives", "  mrr: {", "  arr: {", count=6),
    reviewed("ObjectiveReview.progress", "progress: 0.4", "progress: 0.41"),
    reviewed("ObjectiveReview.grade", "grade: 0.5", "grade: 0.6"),
    reviewed("ObjectiveReview.outcome", "0.5, outcome: missed", "0.5, outcome: achieved"),
    reviewed("ObjectiveReview.learned", "learned: Much", "learned: More", None),
    reviewed("ObjectiveReview.key_results", "subs: {progress", "sub: {progress", count=6),
    reviewed("KeyResultReview.progress", "progress: 0.3", "progress: 0.31"),
    reviewed("KeyResultReview.grade", "grade: 0.3", "grade: 0.4"),
    reviewed("KeyResultReview.outcome", "0.3, outcome: missed", "0.3, outcome: achieved"),
    reviewed("KeyResultReview.learned", "learned: Little", "learned: Less", None),
]
# what need not be compared, and why
EXEMPT = {
    "Settings.format": "there is one format; a plan of another is refused before anything is read",
    "FoldedSession.*": "a session of the same fields, known by the file name that it keeps",
    "Fold.sessions": "the same sessions in one file: folding must be no change",
    "Ending.*": "what Objective and KeyResult inherit",
    "Measured.*": "what KeyResult, Kpi and StandingKpi inherit",
    "Zoned.*": "what KeyResult inherits",
}


def file_keys() -> Iterator[str]:
    """`KeyResult.weight` for each key of each entry that the model has."""
    for module in MODULES:
        for name, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, FileEntry) and kind.__module__ == module.__name__:
                yield from (f"{name}.{field}" for field in kind.model_fields)


@pytest.mark.parametrize("field", sorted(file_keys()))
def test_every_key_of_the_files_is_compared_or_exempt(field: str) -> None:
    """A key that nobody has thought of is one that moves goals in silence."""
    known = {case.key for case in CASES} | EXEMPT.keys()
    assert field in known or f"{field.partition('.')[0]}.*" in known


def test_the_table_names_no_key_that_there_is_not() -> None:
    """A key that went takes its line with it."""
    fields = set(file_keys())
    kinds = {field.partition(".")[0] for field in fields}
    assert {case.key for case in CASES} <= fields
    assert all(key in fields or key.partition(".")[0] in kinds for key in EXEMPT)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_key_that_changes_is_told_with_the_right_voice(case: Case) -> None:
    """In the middle of the cycle: something is said, and an alarm where a figure may move."""
    for files in (case.old, case.new):
        assert moments.side(files).space.findings == ()
    found = moments.between(case.old, case.new)
    assert found.any
    assert found.alarms == case.alarms
