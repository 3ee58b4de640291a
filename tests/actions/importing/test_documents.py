"""Lists, Markdown tables, JSON and label blocks as goals."""

from typing import Any

from tests.actions.importing import runs

LIST = """\
# Team plan, Q4 2026

1. **Answer the same day** (lead: @runa)
   - `P0` - @runa - Median reply from 9.5 h to 2 h
   - Steps to the new desk
     - [x] desk chosen
     - [ ] desk in use
   - A handbook exists (https://docs.a.example/handbook)
2. Be found
   - KR without a number
"""
BULLETS = """\
Goals of the year (please comment!)

Objective 1: Make “boxes” loved
•\tKR1: Orders from 1,200 to 3,000 (Nadia)
•\tKR2: NPS > 60
o\tInitiative: translate the shop
o\tInitiative: customs

Not doing:
-   Rebrand
"""
TABLES = """\
## Objective 1: Stay

| Key Result | Owner | Final score |
|---|---|--:|
| **KR1.1** First reply | @mira | 0.7 |
| KR1.2 ~~Mentoring~~ | @mira, @tobias | – |

## Parking lot

- Rewrite
"""
TREE: dict[str, Any] = {
    "goals": [
        {
            "name": "Ship faster",
            "keyResults": [
                {"name": "Lead time", "startValue": 12, "targetValue": 4, "currentValue": 9},
                {"name": "Deploys", "startValue": "3", "targetValue": "20", "currentValue": None},
            ],
        }
    ]
}


def test_a_list_s_items_are_objectives_and_what_is_below_them_key_results() -> None:
    """Task lists are milestones, an address is work, and numbers in titles only suggest."""
    result = runs.imported("okr.md", LIST)
    assert [each["title"] for each in runs.plan(result)["objectives"]] == [
        "Answer the same day",
        "Be found",
    ]
    assert runs.plan(result)["objectives"][0]["owner"] == "runa"
    found = runs.key_results(result)
    assert found["Median reply from 9.5 h to 2 h"]["draft"] is True
    assert found["Median reply from 9.5 h to 2 h"]["x-priority"] == "P0"
    assert [m["title"] for m in found["Steps to the new desk"]["milestones"]] == [
        "desk chosen",
        "desk in use",
    ]
    work = found["A handbook exists"].get("work") or found["A handbook exists"]["x-work"]
    assert work[0]["url"] == "https://docs.a.example/handbook"
    assert runs.readings(result)["2026-11-30", "steps-to-the-new"] == {"done": ["desk-chosen"]}


def test_suggestions_are_taken_when_that_is_said() -> None:
    """The draft goes, and a comment says where the numbers are from."""
    result = runs.imported("okr.md", LIST, numbers_from_text=True)
    found = runs.key_results(result)["Median reply from 9.5 h to 2 h"]
    assert (found["baseline"], found["target"], found["unit"]) == (9.5, 2, "h")
    assert "draft" not in found
    assert (
        "# 4: from the title: from 9.5 to 2 h" in result.files["cycles/2026-Q4/plans/growth.yaml"]
    )


def test_bullets_of_a_word_processor_nest_by_their_marks() -> None:
    """A label before a title is its id, and a list below no objective is passed over."""
    result = runs.imported("notes.txt", BULLETS)
    found = runs.key_results(result)
    assert [each["id"] for each in found.values()] == ["KR1", "KR2"]
    assert found["Orders from 1,200 to 3,000"]["owner"] == "nadia"
    assert found["NPS > 60"]["description"] == "Initiatives: translate the shop; customs"
    assert result.exit_code == 0


def test_tables_below_headings_belong_to_them() -> None:
    """Scores are from 0 to 1, what is struck is dropped, and grades come when the cycle is over."""
    from datetime import date

    result = runs.imported("q4.md", TABLES, on=date(2026, 12, 31))
    assert [each["title"] for each in runs.plan(result)["objectives"]] == ["Stay"]
    found = runs.key_results(result)
    assert (found["First reply"]["baseline"], found["First reply"]["target"]) == (0, 1)
    assert found["Mentoring"]["dropped"] == date(2026, 12, 31)
    assert "KR1.1: {grade: 0.7}" in result.files["cycles/2026-Q4/reviews/growth.yaml"]
    assert result.exit_code == 0
    early = runs.imported("q4.md", TABLES)
    assert "cycles/2026-Q4/reviews/growth.yaml" not in early.files


def test_nested_json_is_a_tree_of_goals() -> None:
    """Lists inside objects are what belongs to them."""
    import json

    result = runs.imported("export.json", json.dumps(TREE))
    assert [each["title"] for each in runs.plan(result)["objectives"]] == ["Ship faster"]
    found = runs.key_results(result)
    assert (found["Lead time"]["baseline"], found["Lead time"]["target"]) == (12, 4)
    assert runs.readings(result) == {("2026-11-30", "lead-time"): {"value": 9}}


def test_objectives_may_stand_in_lines_of_their_own() -> None:
    """As a label and its text, or alone above their rows, with a heading for each."""
    text = (
        "Sales,,,\nQuarter,Q4 2026,,\n\nObjective 1,Win deals,,\nOwner,Ola Berg,,\n"
        "Key Results,Baseline,Target,Current\nContracts,2,10,4\n\nObjective 2,Keep them,,\n"
        "Key Results,Baseline,Target,Current\nChurn,6%,3%,5%\n"
    )
    result = runs.imported("blocks.csv", text, cycle=None)
    objectives = runs.plan(result)["objectives"]
    assert [(o["title"], o.get("owner")) for o in objectives] == [
        ("Win deals", "ola-berg"),
        ("Keep them", None),
    ]
    assert [kr["title"] for o in objectives for kr in o["key_results"]] == ["Contracts", "Churn"]


def test_weeks_in_the_heading_are_readings_on_their_last_day() -> None:
    """Cut off at the cycle's end."""
    text = "Mål;Nøkkelresultat;Start;Mål 2026;Uke 41;Uke 53\nVokse;Svartid;48;24;46,5;30\n"
    result = runs.imported("uker.csv", text)
    days = [day for day, _ in runs.readings(result)]
    assert days == ["2026-10-11", "2026-12-31"]
    assert ("week-columns", "2") in runs.bent(result)


def test_html_and_long_titles_become_text_that_can_be_read() -> None:
    """Links keep their address, and what is cut off stands in the description."""
    text = (
        "Objective,Key Result,Start,Target,Description\n"
        f'Grow,{"long " * 200},1,2,"<p>See <a href=""https://a.example/x"">it</a><br/>now</p>"\n'
    )
    result = runs.imported("a.csv", text)
    (title, found), *_ = runs.key_results(result).items()
    assert len(title) <= 500
    assert found["description"].startswith("long long")
    assert found["description"].endswith("See it (https://a.example/x)\nnow")


def test_words_between_an_objective_and_its_list_are_of_the_objective() -> None:
    """Its owner, or about it; the list below is still its own."""
    text = (
        "# OKR 4. kvartal 2026\n\n## Mål: Vi vokser\nAnsvarlig: Kari Nordmann\n\n"
        "Sverige først.\n\n* Abonnenter fra 1200 til 2000\n"
    )
    result = runs.imported("mål.md", text)
    (objective,) = runs.plan(result)["objectives"]
    assert objective["title"] == "Vi vokser"
    assert objective["owner"] == "kari-nordmann"
    assert objective["description"].strip() == "Sverige først."
    assert [each["title"] for each in objective["key_results"]] == ["Abonnenter fra 1200 til 2000"]


def test_a_heading_above_a_table_of_objectives_is_named_as_passed_over() -> None:
    """It may be a team, and nobody said so."""
    text = "## Sales\n\n| Objective | Key result | Target |\n|-|-|-|\n| Grow | Users | 9 |\n"
    assert runs.skipped(runs.imported("a.md", text))["1"].startswith("a heading above a table")
