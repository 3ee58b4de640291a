"""The agenda of a meeting: what counts as good news, as figures, as risk; and how it is shown."""

from datetime import date

import pytest
from rich.cells import cell_len

from okrcli.language.catalogue import language_named
from okrcli.model import reference, workspace
from okrcli.render.markdown.document import document_markdown
from okrcli.render.terminal.document import document_lines
from okrcli.views import document
from okrcli.views.agenda import KINDS, AgendaRequest, meeting_agenda
from okrcli.views.document import Item, Items
from okrcli.views.good_words import tells_good_news
from tests import examples, workspaces
from tests.views import every

EN = language_named("en")
WEEKLY = [
    "Good news",
    "KPI figures, two or three a person",
    "Matters, information and risks",
    "Actions",
    "Priorities until next time",
]
PLAN = """\
name: Growth
objectives:
  - id: o
    title: An objective
    owner: kari
    key_results:
      - {id: up, title: Going up, baseline: 0, target: 100, owner: ola,
         leading: [{id: l1, title: L1, above: 5, owner: tom}, {id: l2, title: L2, owner: tom}],
         lagging: [{id: l3, title: L3, owner: tom}, {id: l4, title: L4, owner: tom}]}
      - {id: down, title: Falling behind, baseline: 0, target: 100}
      - id: steps
        title: Step by step
        milestones: [{id: one, title: The first}, {id: two, title: The second, due: 2026-11-20}]
      - {id: quiet, title: Quiet, baseline: 0, target: 9}
"""


def space_of(*sessions: tuple[str, str], **more: str) -> workspace.Workspace:
    """A workspace in which Kari checks in: (day, readings as YAML)."""
    files = {"okr.yaml": "organisation: Acme\n", "cycles/2026-Q4/plans/growth.yaml": PLAN}
    for n, (day, readings) in enumerate(sessions):
        files[f"cycles/2026-Q4/checkins/growth/{n}.yaml"] = (
            f"date: {day}\nauthor: kari\nnote: session {n}\nreadings: {{{readings}}}\n"
        )
    space = workspaces.loaded({**files, **more}).workspace
    assert space.findings == ()
    return space


def agenda(
    space: workspace.Workspace,
    kind: str = "weekly",
    on: str = "2026-11-25",
    since: str | None = None,
    cycle: str = "2026-Q4",
) -> document.Document:
    """The agenda of a meeting on a day."""
    asked = AgendaRequest(date.fromisoformat(on), date.fromisoformat(since) if since else None)
    return meeting_agenda(kind, space, space.cycles[cycle], asked, EN)


def said(found: document.Document, title: str, heading: str = "") -> list[str]:
    """The items of a section, or of a part of it, as plain text, what is below them indented."""
    (section,) = [section for section in found.sections if section.title.startswith(title)]
    lists = [block for block in section.blocks if isinstance(block, Items)]
    parts = [part for part in lists if part.heading == heading or not heading]
    return [line for part in parts for item in part.items for line in plain(item)]


def plain(item: Item, indent: str = "") -> list[str]:
    """One item and those below it."""
    words = "".join(piece.text for piece in item.pieces)
    return [indent + words, *(line for below in item.below for line in plain(below, indent + "  "))]


def test_the_weekly_agenda_has_its_five_points_in_order() -> None:
    """Three quarters of an hour in all."""
    found = agenda(space_of())
    assert [section.title for section in found.sections] == WEEKLY
    assert sum(section.minutes[1] for section in found.sections) == 45


def test_the_quarterly_agenda_has_its_six_points_with_their_minutes() -> None:
    """Good news 10 to 15, results 60 to 90, and so on."""
    found = agenda(space_of(), "quarterly")
    assert [(section.title, section.minutes) for section in found.sections] == [
        ("Good news", (10, 15)),
        ("Results of Q4 2026", (60, 90)),
        ("Successes and learning", (20, 30)),
        ("Closing, and the start of the next one", (20, 30)),
        ("New OKRs", (60, 90)),
        ("Summary and inspiration", (10, 10)),
    ]


BETTER = (
    ("2026-11-10", "up: {value: 20}, steps: {done: [one]}, down: {value: 40}"),
    ("2026-11-20", 'up: {value: 100, note: "there it is"}, steps: {done: [two], note: "live"}'),
    ("2026-11-21", "down: {value: 60}"),
)


def test_good_news_is_what_was_reached_done_or_turned_better() -> None:
    """With what was written then; a milestone of before is no news."""
    news = said(agenda(space_of(*BETTER)), "Good news")
    assert news == [
        "reached up Going up (ola)",
        "  20 Nov: there it is kari",
        "reached steps Step by step (kari)",
        "  20 Nov: live kari",
        "from at risk to on track down Falling behind (kari)",
        "ola, kari",
    ]


def test_a_milestone_is_news_with_the_note_of_the_day_it_was_done() -> None:
    """Not with a later one."""
    space = space_of(
        ("2026-11-19", 'steps: {done: [one], note: "one is live"}'),
        ("2026-11-21", 'steps: {note: "waiting for two"}'),
    )
    news = said(agenda(space), "Good news")
    assert news == ["milestone done steps The first (kari)", "  19 Nov: one is live kari", "kari"]


def test_since_says_when_the_last_meeting_was() -> None:
    """What happened on its day was told there."""
    space = space_of(*BETTER)
    assert said(agenda(space, since="2026-11-20"), "Good news") == [
        "from at risk to on track down Falling behind (kari)",
        "kari",
    ]
    assert agenda(space, since="2026-11-20").about[-1] == "since 20 November 2026"
    assert agenda(space).about[-1] == "since 18 November 2026"
    assert agenda(space, "quarterly").about[-1] == "since 1 October 2026"


def test_without_good_news_it_asks_for_some() -> None:
    """People know more than figures."""
    assert said(agenda(space_of()), "Good news") == ["Nothing in the figures yet: what went well?"]


def test_a_kpi_that_holds_again_is_good_news() -> None:
    """One that has held from the first reading on is none."""
    space = space_of(("2026-11-10", "l1: {value: 4}"), ("2026-11-20", "l1: {value: 6}"))
    assert said(agenda(space), "Good news") == ["holds since 20 Nov l1 L1: 6 (tom)", "tom"]
    assert "holds" not in str(said(agenda(space_of(("2026-11-20", "l1: {value: 6}"))), "Good news"))


def test_grades_of_a_cycle_that_closed_since_are_good_news() -> None:
    """In the week in which a team closes; Acme's third quarter in October."""
    news = said(agenda(examples.space(), on="2026-10-06"), "Good news")
    assert "1.0 achieved shared-boards Bring shared boards to everyone (Priya Nair)" in news
    assert not any("carried over" in line for line in news)
    assert not any("achieved" in line for line in said(agenda(examples.space()), "Good news"))


def test_a_goal_that_is_reached_and_graded_is_told_once() -> None:
    """By its grade."""
    goal = "      up: {progress: 1.0, grade: 1.0, outcome: achieved}\n"
    review = f"closed: 2026-11-24\nauthor: kari\nobjectives:\n  o:\n    key_results:\n{goal}"
    space = space_of(
        ("2026-11-10", "up: {value: 50}"),
        ("2026-11-20", "up: {value: 100}"),
        **{"cycles/2026-Q4/reviews/growth.yaml": review},
    )
    news = [line for line in said(agenda(space), "Good news") if " up " in line]
    assert news == ["1.0 achieved up Going up (ola)"]


def test_each_person_has_at_most_three_figures_leading_ones_first() -> None:
    """With the change since the last meeting, and where the rest is."""
    space = space_of(
        ("2026-11-10", "l1: {value: 4}, l3: {value: 1}"),
        ("2026-11-20", "l1: {value: 6}, l3: {value: 3}"),
    )
    assert said(agenda(space), "KPI", "tom") == [
        "l1 L1: 6, goal > 5, +2 since the last reading, 10 Nov ✔ holds (leading)",
        "l3 L3: 3, +2 since the last reading, 10 Nov (lagging)",
        "l2 L2: –, never read (leading)",
        "and 1 more: okr kpi --owner tom",
    ]


def test_what_is_at_risk_says_why_worst_first() -> None:
    """Confidence, milestones past their day, what is foreseen, and what was written."""
    readings = [
        (f"2026-11-{3 + n:02}", f"down: {{value: {2 * n + n % 2}, confidence: 7}}")
        for n in range(5)
    ]
    space = space_of(
        *readings,
        ("2026-11-20", 'down: {value: 10, confidence: 4, note: "nobody calls"}'),
        ("2026-11-20", "steps: {done: [one], confidence: 5}, up: {value: 58, confidence: 9}"),
    )
    found = said(agenda(space), "Matters", "At risk, and why")
    assert found[0] == "■ off track down Falling behind: 10 of 100, 10%, expected 60% (kari)"
    assert found[1] == "  confidence fell from 7 to 4 of 10"
    assert found[2].startswith("  forecast ")
    assert found[2].endswith(", chance < 5%".replace("< 5", "<\u00a05"))
    assert found[3] == "  20 Nov: nobody calls kari"
    assert found[4].split(":")[0] == "◇ open steps Step by step"
    assert found[5] == "  overdue since 20 Nov: The second"
    assert "up" not in "".join(found)


def test_what_is_without_news_names_whose_it_is_and_becomes_an_action() -> None:
    """With lines to write on after it."""
    space = space_of(("2026-10-20", "up: {value: 40}"))
    found = agenda(space)
    assert said(found, "Matters", "Without news")[:2] == [
        "◌ stale up Going up: 40 of 100, 40%, expected 60%, last read 20 Oct (ola)",
        "  silent for 36 days",
    ]
    (actions,) = [section for section in found.sections if section.title == "Actions"]
    (part,) = actions.blocks
    assert isinstance(part, Items)
    assert plain(part.items[0]) == ["ola: read up"]
    assert all(item.box for item in part.items)
    assert plain(part.items[-1]) == ["who: what, by when"]


def test_other_notes_and_those_on_whole_check_ins_are_information() -> None:
    """Newest first; what is told elsewhere is not repeated."""
    space = space_of(
        ("2026-11-10", 'up: {value: 70, note: "before"}'),
        ("2026-11-20", 'up: {value: 71, note: "after"}'),
        ("2026-11-24", 'down: {value: 3, note: "told above"}'),
    )
    assert said(agenda(space), "Matters", "Information") == [
        "24 Nov: session 2 kari",
        "20 Nov up after kari",
        "20 Nov: session 1 kari",
    ]


def test_the_quarter_lists_results_with_proposed_grades_and_what_is_left_to_do() -> None:
    """And the commands for it."""
    found = agenda(space_of(*BETTER), "quarterly", on="2027-01-04")
    results = said(found, "Results")
    assert results[1] == "  ✔ done up Going up: 100 of 100, 100% (ola) proposed grade 1.0"
    assert (
        results[2]
        == "  □ ended down Falling behind: 60 of 100, 60%, last read 21 Nov (kari) proposed grade 0.6"
    )
    assert said(found, "Closing") == [
        "Growth: grade every key result okr close 2026-Q4 --team growth",
        "begin the next cycle with what is carried over okr init 2027-Q1 --from 2026-Q4",
    ]
    assert "down" in said(found, "New OKRs", "Not reached yet")[0]


def test_a_closed_quarter_has_grades_learnings_and_what_is_carried_over() -> None:
    """Acme's third."""
    found = agenda(examples.space(), "quarterly", on="2026-10-10", cycle="2026-Q3")
    assert said(found, "Successes", "Learned")[0].startswith("mrr ")
    assert any(
        "carried over subscriptions" in line for line in said(found, "New OKRs", "Carried over")
    )
    assert said(found, "Closing") == ["Everything is graded, and the next cycle is there."]


def hostile() -> workspace.Workspace:
    """Titles and notes that some format would act on."""
    plan, product = every.PLAN, every.PRODUCT
    for old, text in zip(every.TITLES, every.HOSTILE, strict=True):
        quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        plan = plan.replace(f"title: {old}", f"title: {quoted}")
    return every.space({every.GROWTH: plan, "cycles/2026-Q4/plans/product.yaml": product})


@pytest.mark.parametrize("kind", KINDS)
def test_people_s_text_does_nothing_in_markdown(kind: str) -> None:
    """No tag, no link, no mention, no fence, no table."""
    text = document_markdown(agenda(hostile(), kind, since="2026-10-02"), EN)
    assert "<" not in text
    assert "](" not in text.replace("\\](", "").replace("\\]\\(", "")
    assert "@channel" not in text
    assert not any(line.lstrip().startswith(("|", "```", "~~~")) for line in text.splitlines())
    assert ("&lt;script&gt;" in text) == (kind == "quarterly")


@pytest.mark.parametrize("width", [20, 31, 40, 80, 120])
@pytest.mark.parametrize("kind", KINDS)
def test_the_screen_fits_its_terminal(kind: str, width: int) -> None:
    """And is ASCII where it must be."""
    for code in ("en", "nb"):
        page = examples.page(width, code, ascii_only=width == 31)
        asked = AgendaRequest(every.ON)
        space = hostile()
        found = meeting_agenda(kind, space, space.cycles["2026-Q4"], asked, language_named(code))
        lines = [line.plain for line in document_lines(found, page)]
        assert max(cell_len(line) for line in lines) <= width - 1
        if width == 31 and code == "en":
            assert "".join(lines).isascii()


def test_after_the_last_day_what_is_not_done_waits_for_a_grade() -> None:
    """It is no risk any more, whatever is past its day."""
    found = agenda(space_of(*BETTER), on="2027-01-04")
    waiting = said(found, "Matters", "Waiting for a grade")
    assert waiting == [
        "□ ended down Falling behind: 60 of 100, 60%, last read 21 Nov (kari)",
        "□ ended quiet Quiet: – of 9 (kari)",
    ]
    assert said(found, "Matters", "At risk, and why") == []


NEXT = (
    ("2026-11-10", 'up: {value: 20, next: "ask Lisbon"}, l1: {value: 4, next: "write more"}'),
    ("2026-11-18", 'up: {value: 22, note: "waiting"}, down: {next: "choose another way"}'),
)


def test_what_is_next_is_carried_until_the_next_one() -> None:
    """By who is accountable, with the day on which it was said; of KPIs too."""
    actions = said(agenda(space_of(*NEXT)), "Actions")
    assert actions[:3] == [
        "ola: up ask Lisbon (10 Nov)",
        "kari: down choose another way (18 Nov)",
        "tom: l1 write more (10 Nov)",
    ]
    later = ("2026-11-24", 'up: {next: "sign with Lisbon"}')
    assert said(agenda(space_of(*NEXT, later)), "Actions")[0] == "ola: up sign with Lisbon (24 Nov)"


def test_what_is_next_ends_with_the_goal() -> None:
    """A closed team has no more meetings about it."""
    review = "closed: 2026-11-24\nauthor: kari\nobjectives: {}\n"
    closed = space_of(*NEXT, **{"cycles/2026-Q4/reviews/growth.yaml": review})
    assert not any("Lisbon" in line for line in said(agenda(closed), "Actions"))


def test_a_kpi_that_reached_its_target_is_good_news_once() -> None:
    """Where it had not been there before."""
    plan = PLAN.replace("title: L1, above: 5,", "title: L1, baseline: 0, target: 5,")
    sessions = [("2026-11-10", "l1: {value: 4}"), ("2026-11-20", "l1: {value: 5}")]
    space = space_of(*sessions, **{"cycles/2026-Q4/plans/growth.yaml": plan})
    assert said(agenda(space), "Good news")[0] == "target reached l1 L1: 5 (tom)"
    later = agenda(space, since="2026-11-20")
    assert not any("target reached" in line for line in said(later, "Good news"))


@pytest.mark.parametrize(("newest", "best"), [(9, True), (8, False)])
def test_the_best_value_ever_is_good_news(newest: int, best: bool) -> None:
    """Better than each of four or more before, and not as good as one of them."""
    days = ("10-20", "10-27", "11-03", "11-10")
    sessions = [(f"2026-{day}", f"l3: {{value: {n + 5}}}") for n, day in enumerate(days)]
    found = agenda(space_of(*sessions, ("2026-11-20", f"l3: {{value: {newest}}}")))
    assert (f"best ever l3 L3: {newest} (tom)" in said(found, "Good news")) is best


@pytest.mark.parametrize(("now", "news"), [(6, True), (5, False)])
def test_a_confidence_that_recovered_is_good_news(now: int, news: bool) -> None:
    """By two points or more."""
    space = space_of(
        ("2026-11-10", "up: {value: 50, confidence: 4}"),
        ("2026-11-20", f"up: {{value: 55, confidence: {now}}}"),
    )
    words = f"confidence up from 4 to {now} up Going up (ola)"
    assert (words in said(agenda(space), "Good news")) is news


@pytest.mark.parametrize(
    ("note", "news"),
    [
        ("Contract signed", True),
        ("Not signed yet", False),
        ("Endelig i drift", True),
        ("Ikke signert", False),
        ("The report is written", False),
    ],
)
def test_a_note_that_says_so_is_good_news(note: str, news: bool) -> None:
    """In both languages, and not where it says the opposite."""
    assert tells_good_news(note) is news
    space = space_of(
        ("2026-11-10", "up: {value: 60}"), ("2026-11-20", f'up: {{value: 61, note: "{note}"}}')
    )
    shown = said(agenda(space), "Good news")
    assert ("good to hear up Going up (ola)" in shown) is news


def test_who_made_the_good_news_is_thanked_by_name() -> None:
    """Each once."""
    found = agenda(space_of(*BETTER))
    assert said(found, "Good news", "Thanks to") == ["ola, kari"]


@pytest.mark.parametrize(("day", "words"), [("2026-11-11", "18 Nov"), ("2026-11-10", "the last")])
def test_a_change_over_more_than_a_week_says_so(day: str, words: str) -> None:
    """The last reading before the last meeting may be a week older than that, and no more."""
    space = space_of((day, "l1: {value: 4}"), ("2026-11-20", "l1: {value: 6}"))
    line = next(line for line in said(agenda(space), "KPI") if line.startswith("l1"))
    assert f"+2 since {words}" in line


def test_what_was_decided_is_opened_again() -> None:
    """Before what is new, until somebody says what is next."""
    space = space_of(("2026-11-10", "up: {value: 60, next: call them}"))
    found = agenda(space)
    assert any(
        "call them" in line for line in said(found, "Actions", "Decided before: done, or not?")
    )
    assert not any("call them" in line for line in said(found, "Actions", "New"))


def test_a_meeting_may_be_about_one_objective() -> None:
    """Only what is its own is on the agenda."""
    space = examples.space()
    season = space.cycles["2026-Q4"]
    goal = reference.find(space, season, "mrr")
    found = meeting_agenda("weekly", space, season, AgendaRequest(examples.ON, objective=goal), EN)
    assert found.title == "Weekly result meeting: Acme, Grow Monthly Recurring Revenue (MRR)"
    risks = " ".join(said(found, "Matters"))
    assert "retention" in risks
    assert "self-service" not in risks


def test_what_is_stale_and_past_its_day_says_both() -> None:
    """A milestone past its day is named, though nothing was read of its key result for long."""
    space = space_of(("2026-10-05", "steps: {done: [one]}"))
    found = said(agenda(space, on="2026-11-25"), "Matters", "Without news")
    steps = found[found.index(next(line for line in found if " steps " in line)) :]
    assert steps[1:3] == ["  silent for 51 days", "  overdue since 20 Nov: The second"]
