"""The formats for machines: each as its reader takes it, with nothing in it that could act there."""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from okrcli.findings import Finding, Place, Span
from okrcli.language.catalogue import language_named
from okrcli.render.findings import github
from okrcli.render.findings.github import github_lines
from okrcli.views.finding_list import Listing
from tests.cli.validate import formats
from tests.cli.validate.bench import PLAN, SOUND, Bench
from tests.repository import Repository
from tests.schema.outputs import complaints

OFFICIAL = os.environ.get("OKR_SARIF_SCHEMA")
NAMES = ("concise", "json", "github", "gitlab", "sarif", "rdjsonl")


def faulty(bench: Bench) -> None:
    """Findings of every level, with fixes, notes, letters beyond ASCII and signs that mean things."""
    bench.plan(
        "title: Paid subscriptions",
        'title: "Explore æ, ::set-output a=b::x | <b>@team</b> ![i](x)"',
        "    owner: kari\n",
        "",
        "    why: so that we no longer sell our time by the hour\n",
        "",
    )
    kpis = "{id: visitors, title: Nettstedet på, ownr: å}"
    plan = SOUND.replace("target: 150", "target: 1_50\n        x-å: {å: 1}")
    plan = plan.replace("{id: visitors, title: Website visitors per week}", kpis)
    bench.write("cycles/2026-Q4/plans/product.yaml", plan.replace("id: churn", "id: SUBS"))


def read(bench: Bench, name: str) -> Any:
    """A format's output as JSON."""
    return json.loads(bench.validate("--format", name).out)


def assert_valid(value: Any, schema: formats.Schema) -> None:
    """The value is what the schema says."""
    jsonschema.Draft202012Validator(schema).validate(value)


def test_our_own_json_keeps_its_contract(bench: Bench) -> None:
    """The published schema, closed; `format` comes first."""
    faulty(bench)
    said = bench.validate("--format", "json").out
    assert complaints("validate-json", said) == []
    value = json.loads(said)
    assert next(iter(value)) == "format"
    levels = [finding["level"] for finding in value["findings"]]
    assert value["counts"] == {level: levels.count(level) for level in value["counts"]}
    assert {bool(f["notes"]) for f in value["findings"]} == {True, False}


def test_gitlab_reads_its_report(bench: Bench) -> None:
    """With a fingerprint each, and a path from the top."""
    faulty(bench)
    report = read(bench, "gitlab")
    assert_valid(report, formats.GITLAB)
    fingerprints = [issue["fingerprint"] for issue in report]
    assert len(set(fingerprints)) == len(fingerprints) > 5


def test_fingerprints_stay_when_lines_move_and_days_pass(bench: Bench) -> None:
    """Neither a line above, nor the language, nor a count of days makes a finding a new one."""
    faulty(bench)
    bench.write(
        "cycles/2026-Q4/checkins/growth/2026-10-12-090000-kari.yaml",
        "date: 2026-10-12\nauthor: kari\nreadings:\n  subs: {value: 1}\n",
    )
    before = {issue["fingerprint"] for issue in read(bench, "gitlab")}
    place = bench.root / PLAN
    place.write_text("# one more line\n" + place.read_text())
    later = bench.okr("validate", "--on", "2026-11-26", "--lang", "nb", "--format", "gitlab").out
    assert {issue["fingerprint"] for issue in json.loads(later)} == before


def test_twins_have_fingerprints_of_their_own(bench: Bench) -> None:
    """Two findings of one code on equal lines."""
    bench.write(PLAN, "objectives:\n" + "  - {id: a, title: A}\n  - {id: a, title: A}\n" * 2)
    fingerprints = [issue["fingerprint"] for issue in read(bench, "gitlab")]
    assert len(set(fingerprints)) == len(fingerprints) >= 3


def test_sarif_is_sarif(bench: Bench) -> None:
    """Version 2.1.0; each result's rule is the one its index names."""
    faulty(bench)
    log = read(bench, "sarif")
    assert_valid(log, formats.SARIF)
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert {rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"]} == {True}
    assert len({rule["id"] for rule in rules}) == len(rules)


@pytest.mark.tools
@pytest.mark.skipif(OFFICIAL is None, reason="set OKR_SARIF_SCHEMA to the standard's JSON schema")
def test_sarif_is_what_the_standard_s_own_schema_says(bench: Bench) -> None:
    """As published by OASIS; npm's @microsoft/jest-sarif brings it."""
    faulty(bench)
    schema = json.loads(Path(OFFICIAL or "").read_text())
    jsonschema.validators.validator_for(schema)(schema).validate(read(bench, "sarif"))


def test_sarif_explains_its_rules_in_the_reader_s_language(bench: Bench) -> None:
    """Title and reason are those of `okr explain`."""
    faulty(bench)
    said = bench.validate("--format", "sarif", "--lang", "nb", "--select", "KR203").out
    [rule] = json.loads(said)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["fullDescription"]["text"].startswith(
        "Et nøkkelresultat sier hva som er annerledes"
    )


def test_reviewdog_reads_its_lines(bench: Bench) -> None:
    """A diagnostic each, with the fix as a suggestion; columns count bytes."""
    faulty(bench)
    rows = [json.loads(line) for line in bench.validate("--format", "rdjsonl").out.splitlines()]
    for row in rows:
        assert_valid(row, formats.REVIEWDOG)
    [misspelt] = [row for row in rows if "ownr" in row["message"]]
    text = (bench.root / "cycles/2026-Q4/plans/product.yaml").read_text()
    [line] = [line for line in text.splitlines() if "ownr" in line]
    start = misspelt["suggestions"][0]["range"]["start"]["column"]
    assert line.encode()[start - 1 :].startswith(b"ownr")
    assert not line[start - 1 :].startswith("ownr")


def test_github_reads_its_commands(bench: Bench) -> None:
    """Level, place and text come out as they went in, and nothing else is commanded."""
    faulty(bench)
    lines = bench.validate("--format", "github").out.splitlines()
    read_back = [formats.command(line) for line in lines]
    assert {command.name for command in read_back} <= {"error", "warning", "notice"}
    [explore] = [c for c in read_back if c.properties["title"] == "KR203 activity-not-outcome"]
    assert explore.properties == {
        "file": PLAN,
        "line": "6",
        "endLine": "6",
        "col": "17",
        "endColumn": "23",
        "title": "KR203 activity-not-outcome",
    }
    assert explore.message.startswith("an activity, not an outcome\n")


def listing(levels: str) -> Listing:
    """A finding a letter: e, w or a."""
    names: dict[str, Any] = {"e": "error", "w": "warning", "a": "advice"}
    found = [
        Finding(
            "KR203", "activity", names[letter], Place("f,:%.yaml", Span(n, 1, n, 2)), "a%b::c\nd"
        )
        for n, letter in enumerate(levels, 1)
    ]
    return Listing(found, language_named("en"), 1)


@pytest.mark.parametrize(
    ("levels", "shown", "left"),
    [
        ("e" * 10, {"error": 10}, 0),
        ("a" * 10, {"notice": 10}, 0),
        ("a" * 11, {"notice": 10}, 2),
        ("e" * 12 + "a" * 10, {"error": 10, "notice": 10}, 3),
        ("w" * 12 + "a", {"warning": 10, "notice": 2}, 2),
        ("ew" * 15 + "a" * 30, {"error": 10, "warning": 10, "notice": 10}, 31),
    ],
)
def test_github_is_given_no_more_than_it_shows(
    levels: str, shown: dict[str, int], left: int
) -> None:
    """Ten of a level, the worst first; the count of the others is one of the notices."""
    commands = [formats.command(line) for line in github_lines(listing(levels))]
    assert Counter(c.name for c in commands) == shown
    last = commands[-1].message
    assert last == (f"and {left} more findings" if left else last)
    assert ("more finding" in last) == bool(left)


def test_the_whole_list_goes_into_the_step_s_summary(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Behind what is there; people's texts are no markup, and nobody is called."""
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    faulty(bench)
    bench.write("cycles/2026-Q4/plans/a.yaml", "x@team|<b>![i](x): 1\n")
    bench.validate("--format", "github")
    before, head, *rows = summary.read_text().splitlines()
    assert (before, head) == ("before", "### okr validate: 8 findings")
    assert len([row for row in rows if row.startswith("| ")]) == 9
    [row] = [row for row in rows if "YM003" in row and "team" in row]
    assert "x@&#8203;team\\|&lt;b&gt;\\!\\[i\\](x)" in row


def test_a_summary_holds_as_much_as_github_takes() -> None:
    """And counts what is left out."""
    whole = github.summary(listing("e" * 50), 2000)
    assert len(whole.encode()) <= 2000
    rows = whole.count("\n| error")
    assert whole.endswith(f"\nand {50 - rows} more findings\n")


def test_a_summary_of_nothing_says_so() -> None:
    """Rather than nothing."""
    assert github.summary(listing("")) == "### okr validate: nothing found\n"


def test_a_summary_that_cannot_be_written_is_no_crash(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, exit code 2."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(bench.root))
    bench.plan()
    answer = bench.validate("--format", "github")
    assert (answer.code, "cannot be written: Is a directory" in answer.err) == (2, True)


def test_forges_are_told_paths_from_the_top_of_the_repository(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where they look for the files; our own JSON names them from the workspace."""
    (tmp_path / "git").mkdir()
    repo = Repository(tmp_path / "git")
    for name, value in repo.environment.items():
        monkeypatch.setenv(name, value)
    for path in ("okr.yaml", "cycles/2026-Q4/cycle.yaml"):
        repo.write(f"our goals/{path}", (bench.root / path).read_text())
    repo.write(f"our goals/{PLAN}", "nme: Growth\n")
    monkeypatch.chdir(repo.top / "our goals")
    top = f"our goals/{PLAN}"
    assert read(bench, "gitlab")[0]["location"]["path"] == top
    assert read(bench, "rdjsonl")["location"]["path"] == top
    assert formats.command(bench.validate("--format", "github").out).properties["file"] == top
    [result] = read(bench, "sarif")["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == top.replace(" ", "%20")
    assert read(bench, "json")["findings"][0]["path"] == PLAN


@pytest.mark.parametrize("name", NAMES)
def test_no_format_lets_a_character_act(bench: Bench, name: str) -> None:
    """Escape sequences, bidirectional overrides and names that are no UTF-8 are spelled out."""
    bench.plan(
        "title: Live",
        'title: "TBD\\x1b[31m \u202e\u2066 \\x9b31m Live',
        "subscribers",
        'subscribers"',
    )
    (bench.root / os.fsdecode(b"cycles/2026-Q4/plans/\x1b[31m\xff\xe2\x80\xae.yaml")).write_text(
        "x"
    )
    said = bench.validate("--format", name).out
    assert "YM015" in said or "YM015" in str(said)
    assert [c for c in said if c != "\n" and not c.isprintable()] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_found_is_still_well_formed(bench: Bench, name: str) -> None:
    """An empty list, and no line where lines are read."""
    bench.plan()
    answer = bench.validate("--format", name)
    assert answer.code == 0
    if name in {"json", "gitlab", "sarif"}:
        assert json.loads(answer.out) is not None
    else:
        assert answer.out == ""
