"""The report for other programs: what its schema promises, with every digit."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okrcli.model import workspace
from okrcli.render.json.report import report_json
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from okrcli.views import report_values
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from tests import workspaces
from tests.schema import outputs
from tests.views import every

EXAMPLES = Path(__file__).parents[2] / "examples"


def read(*shown: report_values.View) -> Any:
    """The report as a program reads it, its numbers with all their digits."""
    return json.loads(report_json(shown), parse_float=Decimal, parse_int=Decimal)


def key_result(id_: str) -> Any:
    """One key result of the workspace with every measure."""
    (cycle,) = read(every.view())["cycles"]
    (found,) = [kr for o in cycle["objectives"] for kr in o["key_results"] if kr["id"] == id_]
    return found


@pytest.fixture(scope="module")
def examples() -> dict[str, workspace.Workspace]:
    """Both examples, as they stand on the disk."""
    return {
        name: workspace_from(workspace_files.Disk(EXAMPLES / name)).workspace
        for name in ("acme", "lynghavn")
    }


@pytest.mark.parametrize(
    ("name", "cycles", "on"),
    [
        ("acme", ("2026-Q4", "2026"), "2026-11-25"),
        ("acme", ("2026-Q3",), "2026-11-25"),
        ("lynghavn", ("2026-T3", "2026-T2"), "2026-11-25"),
    ],
)
def test_the_examples_are_as_the_schema_says(
    examples: dict[str, workspace.Workspace], name: str, cycles: tuple[str, ...], on: str
) -> None:
    """Running cycles and closed ones, several at once too."""
    space = examples[name]
    shown = [report_view(space, space.cycles[id_], date.fromisoformat(on)) for id_ in cycles]
    assert outputs.complaints("report-json", report_json(shown)) == []


def test_every_measure_is_as_the_schema_says() -> None:
    """And says by its type which keys it has."""
    shown = every.view()
    assert outputs.complaints("report-json", report_json([shown])) == []
    types = {
        kr["measure"]["type"]
        for o in read(shown)["cycles"][0]["objectives"]
        for kr in o["key_results"]
    }
    assert types == {"reach", "keep", "milestones", "zones", "done-when"}


def test_the_format_comes_first() -> None:
    """So that a reader can refuse what it does not know."""
    assert next(iter(read(every.view()))) == "format"


@pytest.mark.parametrize("typed", ["4720.50", "-0.1", "123456789012345678901234567.89", "1000"])
def test_numbers_keep_every_digit(typed: str) -> None:
    """More than a float holds, and no exponent."""
    space = workspaces.with_key_result(
        "baseline: 0\ntarget: 7", {"2026-11-02": f"{{value: {typed}}}"}
    )
    text = report_json([report_view(space, space.cycles["2026-Q4"], every.ON)])
    assert f'"value": {typed},' in text
    assert f'"now": {typed},' in text


def test_shares_have_six_decimals_and_are_not_clamped() -> None:
    """Past the target is above 1, the wrong way is below 0."""
    assert key_result("down")["progress"] == Decimal("0.327684")
    assert key_result("no-start")["progress"] == Decimal("-0.7")


def test_a_share_of_the_baseline_is_given_both_ways() -> None:
    """As planned, and as the number that it makes."""
    found = key_result("relative")
    assert found["measure"]["change"] == Decimal("0.1")
    assert found["measure"]["target"] is None
    assert found["target"] == Decimal("79.2")


def test_text_is_what_people_wrote() -> None:
    """Nothing of it is escaped for another format."""
    titles = {
        kr["title"]
        for kr in read(every.view(more=every.hostile()))["cycles"][0]["objectives"][0][
            "key_results"
        ]
    }
    assert {every.HOSTILE[1], every.HOSTILE[2], every.HOSTILE[4]} <= titles


def test_text_cannot_pose_as_a_number() -> None:
    r"""A title that spells our own mark for numbers, `\u0000`, is still a text."""
    space = workspaces.with_key_result('target: 7\nowner: "\\\\u00004711"', {})
    (cycle,) = read(report_view(space, space.cycles["2026-Q4"], every.ON))["cycles"]
    assert cycle["objectives"][0]["key_results"][0]["owner"] == "\\u00004711"


def test_a_kpi_stands_once_with_what_it_serves() -> None:
    """Leading for one and lagging for another is one KPI, with its readings once."""
    space = every.space()
    plan = every.PLAN.replace("leading: nps", "lagging: visitors")
    view = every.view(more={every.GROWTH: plan})
    (cycle,) = read(view)["cycles"]
    (visitors,) = [kpi for kpi in cycle["kpis"] if kpi["ref"] == "visitors"]
    assert visitors["serves"] == [
        {"ref": "growth/reach", "side": "leading"},
        {"ref": "growth/unknown-kpi", "side": "lagging"},
    ]
    assert len(visitors["readings"]) == len(space.pooled["visitors"])


def test_a_reading_without_an_hour_says_so() -> None:
    """`recorded` is null where the session leaves it out."""
    space = workspaces.with_key_result("target: 7", {"2026-11-02": "{value: 3}"})
    (cycle,) = read(report_view(space, space.cycles["2026-Q4"], every.ON))["cycles"]
    (reading,) = cycle["objectives"][0]["key_results"][0]["readings"]
    assert (reading["date"], reading["recorded"]) == ("2026-11-02", None)


def test_a_broken_file_is_named() -> None:
    """What is left out is never silent."""
    files = {**every.FILES, "cycles/2026-Q4/plans/bad.yaml": "objectives: [\n"}
    space = workspaces.loaded(files).workspace
    text = report_json([report_view(space, space.cycles["2026-Q4"], every.ON)])
    assert outputs.complaints("report-json", text) == []
    (finding,) = json.loads(text)["broken"]
    assert finding["path"] == "cycles/2026-Q4/plans/bad.yaml"
    assert finding["message"]


def test_a_chosen_team_brings_what_it_shares() -> None:
    """An objective that the team shares is there, under the team that plans it."""
    (cycle,) = read(every.view(choice=ReportChoice(team="product")))["cycles"]
    assert [o["ref"] for o in cycle["objectives"]] == [
        "product/love",
        "product/quiet",
        "growth/mrr",
    ]
    assert cycle["teams"][0]["shared"] == ["growth/mrr"]


def test_a_forecast_is_given_raw_or_why_there_is_none() -> None:
    """Nothing of what is no number, or dropped."""
    found = key_result("reach")["forecast"]
    assert found["says"] == "forecast"
    assert found["date"] == "2026-12-31"
    assert found["low"] < found["value"] < found["high"]
    assert float(found["distance"]) == pytest.approx(6000 - float(found["value"]))
    assert 0 <= found["chance"] <= 1
    assert key_result("unread")["forecast"] == {"says": "too-early", "readings": 0, "needed": 4}
    assert key_result("steps")["forecast"] is None
    assert key_result("gone")["forecast"] is None


def test_each_pair_of_kpis_says_whether_it_leads() -> None:
    """By full references."""
    assert key_result("reach")["lead_lag"] == [
        {
            "leading": "visitors",
            "lagging": "growth/churn",
            "says": "too-early",
            "weeks": 7,
            "needed": 26,
        }
    ]
    assert key_result("down")["lead_lag"] == []
