"""What an assistant is told of the past, and what it may read as a whole."""

import json
from datetime import date
from pathlib import Path

import pytest
from mcp import Client
from mcp.shared.exceptions import MCPError

from okrcli.cli.assisting.answer_text import without_limit
from okrcli.cli.assisting.overview_answer import OBJECTIVES
from tests import examples
from tests.benchmarks import make_workspace
from tests.cli.assisting.sessions import Call, heard, session
from tests.cli.assisting.test_server import DAY
from tests.cli.checkin.desk import Desk

ACME = examples.ROOT / "acme"


def resource(root: Path, address: str, *words: str) -> str:
    """The text of a resource."""

    async def read(client: Client) -> str:
        found = await client.read_resource(address)
        return str(getattr(found.contents[0], "text", ""))

    text: str = session(root, read, *words)
    return text


@pytest.fixture
def eased(desk: Desk) -> Desk:
    """A workspace in git whose newest commit eases a target."""
    desk.versioned()
    plan = desk.root / "cycles/2026-Q4/plans/growth.yaml"
    text = plan.read_text()
    assert "target: 6000" in text
    plan.write_text(text.replace("target: 6000", "target: 5000"))
    desk.git("commit", "-qam", "lower the target")
    return desk


@pytest.mark.parametrize("a", ["HEAD~1", "main~1"])
def test_changes_tell_what_was_eased_since_a_revision(eased: Desk, a: str) -> None:
    """With both values, the alarm and the commit, whose author has no address here."""
    (answer,) = heard(eased.root, [Call("okr_changes", {"a": a})]).answers
    found = answer.structured_content
    (goal,) = found["goals"]
    assert goal["new"]["ref"] == "growth/subscriptions"
    (edit,) = goal["edits"]
    assert (edit["key"], edit["old"], edit["new"]) == ("target", 6000, 5000)
    assert goal["alarms"] == ["eased", "unexplained"]
    assert found["commits"][0]["subject"] == "lower the target"
    assert "email" not in found["commits"][0]


def test_changes_to_a_revision_leave_out_what_came_later(eased: Desk) -> None:
    """From a moment to the same moment nothing happened."""
    call = Call("okr_changes", {"a": "HEAD~1", "b": "HEAD~1"})
    (answer,) = heard(eased.root, [call]).answers
    assert answer.structured_content["goals"] == []


@pytest.mark.parametrize("a", ["nonsense", "--output=/tmp/x", "1999-01-01"])
def test_a_moment_that_git_does_not_know_is_an_error_in_one_line(eased: Desk, a: str) -> None:
    """A word that looks like an option is data."""
    (answer,) = heard(eased.root, [Call("okr_changes", {"a": a})]).answers
    assert answer.is_error
    assert "\n" not in answer.content[0].text
    assert "Traceback" not in answer.content[0].text


def test_a_history_has_readings_and_changes(eased: Desk) -> None:
    """Newest first; without git it has the readings."""
    (answer,) = heard(eased.root, [Call("okr_history", {"ref": "subscriptions"})]).answers
    kinds = [each["type"] for each in answer.structured_content["entries"]]
    assert "change" in kinds


def test_what_a_tool_does_not_take_is_refused_and_not_passed_over() -> None:
    """`owner` instead of `who` would answer with everybody's."""
    found = heard(ACME, [Call("okr_due", {"owner": "samira"})], *DAY)
    assert found.answers[0].is_error
    assert "owner" in found.answers[0].content[0].text
    for tool in found.tools.values():
        assert tool.input_schema["additionalProperties"] is False


def test_a_question_may_name_its_day_and_cycle() -> None:
    """Beside those of the session."""
    calls = [
        Call("okr_overview", {"cycle": "2026-Q3"}),
        Call("okr_goal", {"ref": "subscriptions", "on": "2026-10-20"}),
        Call("okr_goal", {"ref": "subscriptions"}),
        Call("okr_overview", {"on": "rubbish"}),
    ]
    before, then, now, bad = heard(ACME, calls, *DAY).answers
    assert before.structured_content["cycle"] == "2026-Q3"
    readings = [len(each.structured_content["readings"]) for each in (then, now)]
    assert readings[0] < readings[1]
    assert bad.content[0].text.startswith("`rubbish` is not a day")


def test_a_kpi_that_no_report_shows_is_told_all_the_same() -> None:
    """A standing one that serves nothing in the cycle."""
    calls = [Call("okr_goal", {"ref": "recurring-revenue"}), Call("okr_kpis")]
    goal, board = (each.structured_content for each in heard(ACME, calls, *DAY).answers)
    assert goal["is"] == "standing KPI"
    assert goal["readings"]
    assert "recurring-revenue" in [each["ref"] for each in board["kpis"]]
    assert {"leading", "lagging"} <= set(board["pairs"][0])


def test_many_objectives_are_told_by_division(tmp_path: Path) -> None:
    """With how many of them there are."""
    for path, text in make_workspace.files(72, groups=3):
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    day = ("--on", str(date(2026, 10, 20)))
    found = heard(tmp_path, [Call("okr_overview")], *day).answers[0].structured_content
    assert found["more"] == 216 > OBJECTIVES
    assert [each["teams"] for each in found["divisions"]] == [24, 24, 24]
    assert sum(sum(each["states"].values()) for each in found["divisions"]) == 648


def test_resources_are_the_texts_themselves() -> None:
    """The report, a plan as it stands, a goal with all of its readings, pages and schemas."""
    assert resource(ACME, "okr://report", *DAY).startswith("# Acme OKR · Q4 2026")
    plan = (ACME / "cycles/2026-Q4/plans/growth.yaml").read_text(encoding="utf-8")
    assert resource(ACME, "okr://plan/growth", *DAY) == plan
    whole = json.loads(resource(ACME, "okr://goal/churn", *DAY))
    assert len(whole["readings"]) == whole.get("readings_in_all", len(whole["readings"])) > 26
    assert json.loads(resource(ACME, "okr://goal/growth/subscriptions", *DAY))["is"] == "key result"
    assert resource(ACME, "okr://guide/objectives", *DAY).startswith("# ")
    assert json.loads(resource(ACME, "okr://schema/plan", *DAY))["title"] == "a plan"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("okr://plan/..%2F..%2Fetc", "okr://plan/"),
        ("okr://goal/nope", "nothing in 2026-Q4 is called `nope`"),
        ("okr://schema/nope", "there is no schema of `nope`"),
    ],
)
def test_a_resource_that_there_is_not_is_an_error(address: str, said: str) -> None:
    """In our words, and never a file outside."""
    with pytest.raises(ExceptionGroup) as refused:
        resource(ACME, address, *DAY)
    assert refused.group_contains(MCPError, match=said, depth=None)


@pytest.mark.parametrize(
    ("code", "begins"), [("en", "Prepare the review"), ("nb", "Forbered kvartalsgjennomgangen")]
)
def test_prompts_are_short_and_in_the_language_of_the_workspace(
    desk: Desk, code: str, begins: str
) -> None:
    """At most 1 KB each, with what is named in quotation marks."""
    desk.write("okr.yaml", f"language: {code}\n")

    async def prompts(client: Client) -> dict[str, str]:
        listed = (await client.list_prompts()).prompts
        found = {}
        for each in listed:
            (argument,) = list(each.arguments or [])
            made = await client.get_prompt(each.name, {argument.name: 'a"b'})
            found[each.name] = str(getattr(made.messages[0].content, "text", ""))
        return found

    said = session(desk.root, prompts)
    assert set(said) == {"weekly_meeting", "write_objective", "quarter_review", "explain_state"}
    assert said["quarter_review"].startswith(begins)
    for text in said.values():
        assert r'"a\"b"' in text
        assert len(text.encode()) <= 1024


def test_a_change_of_owner_names_nobody_where_nobody_is_named() -> None:
    """Its old and new values are people, too; a change of a target stays."""
    edits = [{"key": "owner", "old": "kari", "new": "ola"}, {"key": "target", "old": 1, "new": 2}]
    made = without_limit({"edits": edits}, people=False)
    assert made == {"edits": [{"key": "owner"}, {"key": "target", "old": 1, "new": 2}]}
    assert without_limit({"edits": edits}, people=True) == {"edits": edits}


def test_a_milestone_may_be_checked_in(desk: Desk) -> None:
    """By the id of what is done."""
    given = {"ref": "regions", "done": "denmark"}
    call = Call("okr_checkin", given)
    (answer,) = heard(desk.root, [call], "--write", OKR_AUTHOR="kari").answers
    assert answer.structured_content["new"] is True
    assert desk.reading("regions").done == ("denmark",)
