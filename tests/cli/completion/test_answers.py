"""What is offered on Tab: after which words, in which order, for which shell."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from okrcli.cli import commands
from okrcli.history import changes
from tests.cli.completion.asking import Ask

ON = ("--on", "2026-11-25")


def values(lines: list[str]) -> list[str]:
    """The candidates without their titles."""
    return [line.partition("\t")[0] for line in lines]


def test_the_first_word_is_a_command(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its line of the overview, workspace or none."""
    monkeypatch.chdir(tmp_path)
    said = ask("")
    assert values(said) == list(commands.COMMANDS)
    assert "report\tprogress and scores in the terminal" in said
    assert values(ask("help", "")) == list(commands.COMMANDS)
    assert values(ask("-")) == ["--help", "--version", "-C", "--no-cache"]


def test_goals_come_with_their_titles_in_the_order_of_the_plans(acme: Path, ask: Ask) -> None:
    """Then standing KPIs, teams, and the goals of longer cycles around the day."""
    said = ask("report", *ON, "")
    assert said[:2] == [
        "mrr\tGrow Monthly Recurring Revenue (MRR)",
        "subscriptions\tIncrease the number of new paid subscriptions",
    ]
    offered = values(said)
    assert offered.index("visitors") > offered.index("rehearsed")
    assert offered.index("growth") > offered.index("visitors")
    assert offered[-1] == "2026/acme/abroad-share"
    assert len(offered) == len(set(offered))


def test_a_goal_is_offered_before_the_kpi_of_its_id(acme: Path, ask: Ask) -> None:
    """It is what the id means."""
    assert "response-time\tAnswer inquiries within a day, on average" in ask("report", *ON, "")


def test_after_a_team_and_a_slash_come_its_goals(acme: Path, ask: Ask) -> None:
    """And after a cycle's name that cycle's."""
    offered = values(ask("report", *ON, "growth/"))
    assert offered[:2] == ["growth/mrr", "growth/subscriptions"]
    assert all(each.startswith("growth/") for each in offered)
    assert "2026-Q3/support/first-time" in values(ask("report", *ON, "2026-Q3/"))


def test_an_id_of_two_teams_is_offered_with_them(acme: Path, ask: Ask) -> None:
    """Alone it would be ambiguous."""
    plan = acme / "cycles/2026-Q4/plans/support.yaml"
    plan.write_text(plan.read_text().replace("id: pulse", "id: retention"))
    offered = values(ask("report", *ON, ""))
    assert {"growth/retention", "support/retention"} <= set(offered)
    assert "retention" not in offered


def test_another_cycle_brings_its_own_goals(acme: Path, ask: Ask) -> None:
    """By its name or by a day in it."""
    third = values(ask("report", "--cycle", "2026-q3", ""))
    assert "black-week" not in third
    assert third == values(ask("report", "--on", "2026-08-01", ""))[: len(third)]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("checkin", *ON, "regions", "--done", ""), ["denmark", "finland"]),
        (("checkin", *ON, "growth/regions", "--done", ""), ["denmark", "finland"]),
        (("checkin", "annual-plans", "--zone", ""), ["none", "commit", "target", "stretch"]),
        (("report", *ON, "--team", ""), ["growth", "marketing", "product", "support"]),
        (("report", "--cycle", ""), ["2026-Q4", "2026", "2026-Q3", "2026-Q2", "2026-Q1"]),
        (("report", "--lang", ""), ["en", "nb"]),
        (("report", "--color", ""), ["auto", "always", "never"]),
        (("report", "--lang="), ["--lang=en", "--lang=nb"]),
        (("report", "--on", ""), []),
        (("report", "--kind", ""), ["aspirational", "committed"]),
        (("report", "--by", "o"), ["team", "owner", "state"]),
        (("kpi", "--kind", ""), ["leading", "lagging"]),
        (("diff", "--fail-on", "eased,"), [f"eased,{word}" for word in changes.ALARMS[1:]]),
        (("kpi", "--pair", "visitors", "nps", "--lang", ""), ["en", "nb"]),
        (("checkin", "--note", ""), []),
        (("checkin", "--from", ""), [":files"]),
        (("checkin", "subscriptions", ""), []),
        (("validate", "a.yaml", ""), [":files"]),
        (("validate", "--level", ""), ["error", "warning", "advice"]),
        (("demo", ""), [":folders"]),
        (("-C", ""), [":folders"]),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("nosuch", ""), []),
    ],
)
def test_each_word_has_its_own_candidates(
    acme: Path, ask: Ask, words: tuple[str, ...], offered: list[str]
) -> None:
    """Of the word before it, or the option whose value it is."""
    *before, last = words
    assert values(ask(*before, last)) == offered


def test_owners_are_people_teams_and_whoever_owns_something(acme: Path, ask: Ask) -> None:
    """People by id, with their names."""
    plan = acme / "cycles/2026-Q4/plans/support.yaml"
    plan.write_text(plan.read_text() + "  # owner: nobody\n")
    said = ask("report", *ON, "--owner", "")
    assert "kari\tKari Nordmann" in said
    assert "marketing\tMarketing" in said
    assert "nobody" not in values(said)


def test_rules_are_offered_by_code_with_their_names(acme: Path, ask: Ask) -> None:
    """In a list too, but for those that stand in it."""
    assert "KR203\tactivity-not-outcome" in ask("explain", "")
    assert "YM003\tunknown-key" in ask("explain", "")
    assert "WS701\tunused-ignore" in ask("explain", "")
    listed = values(ask("validate", "--select", "KR201,KR2"))
    assert "KR201,KR203" in listed
    assert "KR201,KR201" not in listed


def test_pages_and_schemas_are_offered_by_name(acme: Path, ask: Ask) -> None:
    """Pages with the line on them."""
    assert "rhythm\tA quarter of an hour that keeps goals alive" in ask("guide", "")
    assert values(ask("guide", ""))[0] == "purpose"
    assert values(ask("explain", ""))[0] == "measures"
    assert "plan\tcycles/CYCLE/plans/TEAM.yaml" in ask("schema", "")
    assert "validate-json" in values(ask("schema", ""))


def test_an_option_with_two_values_completes_both(acme: Path, ask: Ask) -> None:
    """`--pair A B` asks for two KPIs or key results, and then for what it takes besides."""
    for before in ((), ("visitors",)):
        assert "nps" in values(ask("kpi", *ON, "--pair", *before, ""))
    assert "off-track" in values(ask("report", "--state", ""))
    assert "holds" in values(ask("kpi", "--state", ""))


def test_an_option_is_offered_once(acme: Path, ask: Ask) -> None:
    """Unless it may be repeated."""
    offered = values(ask("checkin", "regions", "--done", "denmark", "--team", "growth", "--"))
    assert "--done" in offered
    assert "--team" not in offered
    assert offered[-1] == "--help"


def test_a_folder_given_with_C_is_gone_to(  # noqa: N802 - the option's name
    acme: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also before a workspace elsewhere; `OKR_DIR` counts without it."""
    monkeypatch.chdir(acme.parent)
    assert values(ask("report", *ON, "mrr")) == []
    assert "mrr" in values(ask("report", *ON, "mrr", OKR_DIR=str(acme)))
    assert "mrr" in values(ask("-C", "acme", "report", *ON, "mrr", OKR_DIR="/nosuch"))


def test_bash_breaks_words_at_an_equals_sign(acme: Path, ask: Ask) -> None:
    """And leaves the quotation marks of earlier words."""
    assert ask("report", "--lang", "=", "n", shell="bash") == ["nb"]
    assert ask("report", "--lang", "=", shell="bash") == ["en", "nb"]
    assert ask("checkin", '"regions"', "--done", "fi", shell="bash") == ["finland"]


def test_bash_is_told_titles_where_there_is_a_choice(acme: Path, ask: Ask) -> None:
    """In one column, no wider than the terminal; never in menu completion."""
    said = ask("report", *ON, "up", shell="bash", _OKR_COLUMNS="30")
    assert said == ["upgrade   Make upgrading as…", "upgrades  Upgrades per week"]
    assert ask("report", *ON, "upgrades", shell="bash") == ["upgrades"]
    assert ask("report", *ON, "UP", shell="bash", _OKR_PLAIN="1") == ["upgrade", "upgrades"]


def test_a_name_with_a_blank_is_escaped_for_bash(acme: Path, ask: Ask) -> None:
    """But not inside quotation marks."""
    plan = acme / "cycles/2026-Q4/plans/growth.yaml"
    plan.write_text(plan.read_text().replace("owner: ola", 'owner: "Ola; Lund"'))
    assert ask("report", *ON, "--owner", "Ola;", shell="bash") == [r"Ola\;\ Lund"]
    assert ask("report", *ON, "--owner", "Ola;", shell="bash", _OKR_QUOTED="1") == ["Ola; Lund"]


def test_zsh_is_told_values_and_titles_apart_by_a_colon(acme: Path, ask: Ask) -> None:
    """A colon in a value is escaped."""
    plan = acme / "cycles/2026-Q4/plans/growth.yaml"
    plan.write_text(plan.read_text().replace("owner: ola", "owner: ola:lund"))
    assert r"ola\:lund" in ask("report", *ON, "--owner", "", shell="zsh")
    assert "mrr:Grow Monthly Recurring Revenue (MRR)" in ask("report", *ON, "", shell="zsh")


def test_titles_cannot_act_on_the_terminal(acme: Path, ask: Ask) -> None:
    """Whatever hides or moves is a blank."""
    plan = acme / "cycles/2026-Q4/plans/growth.yaml"
    plan.write_text(plan.read_text().replace("Grow Monthly", "Grow \x1b]0;x\x07\u202e Monthly"))
    assert ask("report", *ON, "")[0] == "mrr\tGrow  ]0;x   Monthly Recurring Revenue (MRR)"


@pytest.mark.parametrize("text", ["", "\x00\xff\xfe", "objectives: [", "- \n" * 50, "id:\nid: \n"])
def test_odd_files_are_passed_over(acme: Path, ask: Ask, text: str) -> None:
    """The rest is offered all the same."""
    (acme / "cycles/2026-Q4/plans/growth.yaml").write_bytes(text.encode("latin-1"))
    assert "activation" in values(ask("report", *ON, ""))


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
def test_nothing_outside_the_workspace_is_read(acme: Path, ask: Ask) -> None:
    """Neither through a link nor from a pipe that nobody writes to."""
    plans = acme / "cycles/2026-Q4/plans"
    outside = acme.parent / "secret.yaml"
    outside.write_text("objectives:\n  - id: secret\n")
    (plans / "leak.yaml").symlink_to(outside)
    os.mkfifo(plans / "pipe.yaml")
    assert "secret" not in values(ask("report", *ON, ""))


def test_of_very_many_teams_only_the_teams_are_offered(acme: Path, ask: Ask) -> None:
    """A goal is completed after its team's name and a slash."""
    plan = (acme / "cycles/2026-Q4/plans/growth.yaml").read_text()
    for number in range(300):
        (acme / f"cycles/2026-Q4/plans/t{number:03}.yaml").write_text(plan)
    offered = values(ask("report", *ON, ""))
    assert "t299" in offered
    assert "mrr" not in offered
    assert "t299/mrr" in values(ask("report", *ON, "t299/"))


def test_nothing_heavy_is_imported(acme: Path) -> None:
    """Completion has to answer between two keys."""
    code = (
        "import sys; from okrcli.__main__ import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    heavy = {
        "typer",
        "pydantic",
        "pydantic_core",
        "rich",
        "ruamel",
        "babel",
        "typing",
        "pathlib",
        "dataclasses",
        "inspect",
        "datetime",
        "json",
        "subprocess",
        "difflib",
        "logging",
    }
    for words in (["checkin", ""], ["report", "--"], ["explain", ""]):
        done = subprocess.run(
            [sys.executable, "-S", "-c", code, *words],
            cwd=acme,
            capture_output=True,
            text=True,
            check=True,
            env={"_OKR_COMPLETE": "zsh", "PYTHONPATH": str(Path(__file__).parents[3]), "PATH": ""},
        )
        assert len(done.stdout.splitlines()) > 5
        assert heavy.isdisjoint(done.stderr.split()), words
