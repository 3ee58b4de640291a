"""A goal that was renamed or moved is one goal, whatever it is recognised by."""

from tests.history import moments
from tests.history.moments import CYCLE, PLAN, Files

PRODUCT = f"{CYCLE}/plans/product.yaml"
SALES = f"{CYCLE}/plans/sales.yaml"
READ = moments.session("2026-10-20", "subs: {value: 4000, confidence: 5}")


def plan(*objectives: str, **keys: str) -> str:
    """A plan of objectives, each `id title | key result | key result`, a key result `id title, keys`."""
    rows = [f"{key}: {value}" for key, value in keys.items()]
    rows.append("objectives:")
    for objective in objectives:
        head, *results = (part.strip() for part in objective.split("|"))
        name, _, title = head.partition(" ")
        rows += [f"  - id: {name}", f"    title: {title}", "    key_results:"]
        for result in results:
            name, _, rest = result.partition(" ")
            title, _, more = rest.partition(",")
            keys_ = more.strip() or "target: 20"
            rows.append(f"      - {{id: {name}, title: {title}, {keys_}}}")
    return "\n".join(rows) + "\n"


MRR = plan("mrr Grow revenue | subs New subscriptions | churn Fewer leave")


def told(old: Files, new: Files) -> list[tuple[str, str, str, bool]]:
    """Each change as (old reference, new reference, known by, moved), empty where there is none."""
    return [
        (c.old.ref if c.old else "", c.new.ref if c.new else "", c.how, c.moved)
        for c in moments.between(old, new).goals
    ]


def test_what_is_gone_and_what_is_new() -> None:
    """Nothing in common: one was removed, and another was added."""
    new = plan("mrr Grow revenue | subs New subscriptions | nps Happier, target: 40")
    assert told({PLAN: MRR}, {PLAN: new}) == [
        ("", "growth/nps", "", False),
        ("growth/churn", "", "", False),
    ]


def test_a_renamed_goal_says_what_it_was() -> None:
    """`was:` names the old id, and nothing is left behind."""
    new = MRR.replace("id: subs,", "id: paid, was: subs,")
    (change,) = moments.between({PLAN: MRR, **READ}, {PLAN: new, **READ}).goals
    assert (change.how, change.renamed, change.orphans) == ("was", True, None)
    assert change.alarms == []


def test_a_renamed_goal_that_does_not_say_so_leaves_its_readings_behind() -> None:
    """The title gives it away; what is lost is counted, with the line that mends it."""
    new = MRR.replace("id: subs,", "id: paid,")
    (change,) = moments.between({PLAN: MRR, **READ}, {PLAN: new, **READ}).goals
    assert (change.how, change.renamed, change.alarms) == ("title", True, ["orphaned"])
    assert change.orphans is not None
    assert (change.orphans.readings, change.orphans.path) == (1, PLAN)
    assert change.orphans.line == "was: subs"


def test_the_line_to_add_keeps_the_names_that_are_there() -> None:
    """An id that changes for the second time has two earlier ones."""
    first = MRR.replace("id: subs,", "id: paid, was: subs,")
    second = first.replace("id: paid,", "id: paying,")
    read = {**READ, **moments.session("2026-10-27", "paid: {value: 4100}")}
    (change,) = moments.between({PLAN: first, **read}, {PLAN: second, **read}).goals
    assert change.orphans is not None
    assert change.orphans.line == "was: [subs, paid]"


def test_the_line_to_add_does_what_it_says() -> None:
    """With it, nothing is orphaned any more."""
    new = MRR.replace("id: subs,", "id: paid, was: subs,")
    assert moments.between({PLAN: MRR, **READ}, {PLAN: new, **READ}).alarms == {}


def test_a_goal_is_known_by_its_readings() -> None:
    """Id and title are new, in the plan and in the sessions alike: no reading is lost."""
    new = MRR.replace("id: subs, title: New subscriptions", "id: paid, title: More who pay")
    moved = moments.session("2026-10-20", "paid: {value: 4000, confidence: 5}")
    found = moments.between({PLAN: MRR, **READ}, {PLAN: new, **moved})
    (change,) = found.goals
    assert (change.how, [e.key for e in change.edits], change.orphans) == (
        "readings",
        ["title"],
        None,
    )
    assert (found.rewrites, found.checkins) == ((), ())


def test_a_goal_that_moves_to_another_objective() -> None:
    """Inside a plan an id is enough."""
    old = plan("a First | subs New | x One", "b Second | y Two")
    new = plan("a First | x One", "b Second | y Two | subs New")
    assert told({PLAN: old}, {PLAN: new}) == [("growth/subs", "growth/subs", "", True)]


def test_a_goal_does_not_move_when_its_objective_is_renamed() -> None:
    """It stands where it stood, under another name; the objective is known by it."""
    new = MRR.replace("id: mrr", "id: money").replace("Grow revenue", "Earn more")
    assert told({PLAN: MRR}, {PLAN: new}) == [("growth/mrr", "growth/money", "key results", False)]


def test_a_goal_that_moves_to_another_team() -> None:
    """The same id and title elsewhere; its readings stay where they were."""
    product = plan("ux Better | speed Faster")
    with_subs = plan("ux Better | speed Faster | subs New subscriptions")
    without = plan("mrr Grow revenue | churn Fewer leave")
    (change,) = moments.between(
        {PLAN: MRR, PRODUCT: product, **READ}, {PLAN: without, PRODUCT: with_subs, **READ}
    ).goals
    assert (change.how, change.moved, change.renamed) == ("id", True, False)
    assert change.orphans is not None
    assert (change.orphans.line, change.orphans.path) == ("was: growth/subs", PRODUCT)


def test_a_common_id_in_another_team_is_no_move() -> None:
    """`kr1` alone, under another title and measure, is another goal."""
    old = {
        PLAN: plan("o Ours | kr1 Sell more | kr2 Earn more"),
        PRODUCT: plan("o Theirs | kr2 Ship"),
    }
    new = {
        PLAN: plan("o Ours | kr2 Earn more"),
        PRODUCT: plan("o Theirs | kr2 Ship | kr1 Rest, target: 8"),
    }
    assert told(old, new) == [("", "product/kr1", "", False), ("growth/kr1", "", "", False)]


def test_titles_that_stand_twice_say_nothing() -> None:
    """With two of a title on a side nobody can tell which became which."""
    old = plan("o Ours | a Sell | b Sell")
    new = plan("o Ours | c Sell | d Sell")
    assert len(told({PLAN: old}, {PLAN: new})) == 4


def test_a_goal_that_changes_by_case_alone() -> None:
    """Readings are kept by the very letters, so it is a rename."""
    (change,) = moments.between(
        {PLAN: MRR, **READ}, {PLAN: MRR.replace("id: subs,", "id: Subs,"), **READ}
    ).goals
    assert (change.how, change.renamed) == ("id", True)
    assert change.orphans is not None


def test_a_team_that_says_what_it_was() -> None:
    """Its goals neither moved nor lost anything, whether the sessions came along or not."""
    for sessions in (
        READ,
        moments.session("2026-10-20", "subs: {value: 4000, confidence: 5}", "sales"),
    ):
        found = moments.between(
            {PLAN: MRR, **READ},
            {
                SALES: plan(
                    "mrr Grow revenue | subs New subscriptions | churn Fewer leave", was="growth"
                ),
                **sessions,
            },
        )
        (change,) = found.goals
        assert (change.subject.kind, change.how, change.orphans) == ("team", "was", None)
        assert (found.rewrites, found.checkins) == ((), ())


def test_a_team_that_does_not_say_what_it_was() -> None:
    """It is known by its goals; all of its readings are left behind in the old folder."""
    (change,) = moments.between({PLAN: MRR, **READ}, {SALES: MRR, **READ}).goals
    assert (change.subject.kind, change.how) == ("team", "goals")
    assert change.orphans is not None
    assert (change.orphans.readings, change.orphans.line) == (1, "was: growth")


def test_a_team_whose_folder_moved_along_loses_nothing() -> None:
    """The same sessions under the new name are the same sessions."""
    moved = moments.session("2026-10-20", "subs: {value: 4000, confidence: 5}", "sales")
    found = moments.between({PLAN: MRR, **READ}, {SALES: MRR, **moved})
    assert [change.orphans for change in found.goals] == [None]
    assert (found.rewrites, found.checkins) == ((), ())


def test_two_teams_that_become_one() -> None:
    """Goals of one id stay with the team that had it; the other's are told apart by `was:`."""
    sales = plan("deals Close more | subs Contracts, target: 90")
    merged = MRR.replace("objectives:", "was: sales\nobjectives:")
    seen = told({PLAN: MRR, SALES: sales}, {PLAN: merged})
    assert ("sales", "growth", "merged", False) in seen
    assert ("sales/subs", "", "", False) in seen
    assert not any(old == "growth/subs" for old, *_ in seen)


def test_goals_that_become_one() -> None:
    """One goes on under its id, the other is taken over."""
    new = plan("mrr Grow revenue | subs New subscriptions, target: 20, was: churn")
    assert told({PLAN: MRR}, {PLAN: new}) == [("growth/churn", "growth/subs", "merged", False)]


def test_a_kpi_that_moves_to_the_other_side() -> None:
    """From leading to lagging is an edit; from one key result to another is a move."""
    kpi = "{id: visits, title: Visits, above: 10}"
    old = plan(f"o Ours | a Sell, target: 20, leading: [{kpi}] | b Earn")
    other = plan(f"o Ours | a Sell | b Earn, target: 20, leading: [{kpi}]")
    (edit,) = moments.edited(old, old.replace("leading", "lagging")).edits
    assert (edit.key, edit.old, edit.new) == ("side", "leading", "lagging")
    assert told({PLAN: old}, {PLAN: other}) == [("growth/visits", "growth/visits", "", True)]


def test_a_team_that_changes_its_group_keeps_everything() -> None:
    """A group is a folder, and not part of an id."""
    grouped = {
        path.replace(CYCLE, f"{CYCLE}/north"): text for path, text in {PLAN: MRR, **READ}.items()
    }
    found = moments.between({PLAN: MRR, **READ}, grouped)
    ((edit,),) = [change.edits for change in found.goals]
    assert (edit.key, edit.old, edit.new) == ("group", None, "north")
    assert (found.rewrites, found.checkins) == ((), ())
