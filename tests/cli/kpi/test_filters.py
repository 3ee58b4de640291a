"""What of a report is shown, under which headings, and when a scheduled job fails on it."""

import json
import unicodedata

import pytest

from okrcli import cli
from tests import examples
from tests.cli.kpi.conftest import Run


def shown(run: Run, *words: str) -> set[str]:
    """The key results in a report as JSON."""
    answer = run("report", "--format", "json", *words)
    assert answer.code == 0, answer.err
    (cycle,) = json.loads(answer.out)["cycles"]
    return {kr["ref"] for o in cycle["objectives"] for kr in o["key_results"]}


@pytest.mark.parametrize(
    ("words", "refs"),
    [
        (("--state", "off-track"), {"support/self-service"}),
        (("--state", "off track,stale"), {"support/self-service", "support/first-contact"}),
        (
            ("--state", "STALE", "--state", "off_track"),
            {"support/self-service", "support/first-contact"},
        ),
        (("--stale",), {"support/first-contact"}),
        (("--stale", "--team", "growth"), set()),
        (("--stale-confidence",), {"support/first-contact"}),
        (
            ("--kind", "committed"),
            {"product/activation", "product/keyboard", "support/overnight", "support/night-cover"},
        ),
        (("--kind", "committed", "--owner", "erik"), {"support/overnight"}),
    ],
)
def test_filters_leave_what_is_all_of_them(
    acme: Run, words: tuple[str, ...], refs: set[str]
) -> None:
    """However their words are joined."""
    assert shown(acme, *words) == refs


def test_an_owner_sees_what_is_theirs_and_all_of_the_objectives_they_own(acme: Run) -> None:
    """Kari owns `mrr`, whose key results are others', and one of `upgrade`; by id or by name."""
    refs = {"growth/subscriptions", "growth/retention", "growth/regions", "growth/annual-plans"}
    assert shown(acme, "--owner", "kari") == refs
    assert shown(acme, "--owner", "Kari Nordmann") == refs


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--state", "late"),
            "--state takes off-track, overdue, does-not-hold, at-risk, ended, stale, no-reading, open, holds, on-track, done, not-started, draft, dropped or unmeasured, not `late`",
        ),
        (("--kind", "big"), "--kind takes aspirational or committed, not `big`"),
        (("--by", "mood"), "--by takes team, owner or state, not `mood`"),
        (("--by", "owner", "--format", "csv"), "--by is for the screen, not for --format csv"),
        (
            ("--fail-on", "rain"),
            "--fail-on takes off-track, overdue, does-not-hold, at-risk, ended, stale, no-reading or confidence, not `rain`",
        ),
        (("--fail-under", "0.6"), "--fail-under 0.6 is less than one per cent; did you mean 60?"),
        (("--fail-under", "120"), "--fail-under takes per cent from 0 to 100, not `120`"),
        (
            ("--fail-under", "4,720"),
            "--fail-under: `4,720` may mean two numbers; write 4720 or 4.72",
        ),
        (
            ("--team", "sales"),
            "2026-Q4 has no team `sales`; it has growth, marketing, product, support",
        ),
        (
            ("--owner", "nobody"),
            "`nobody` owns nothing here; owners are amina, erik, jonas, kari, ola, priya, samira, tom",
        ),
    ],
)
def test_a_wrong_word_is_told_the_right_ones(acme: Run, words: tuple[str, ...], said: str) -> None:
    """And nothing is shown."""
    assert acme("report", *words) == (2, "", f"okr: {said}\n")


def test_by_state_the_worst_comes_first(acme: Run) -> None:
    """Each key result once, under its objective."""
    out = acme("report", "--by", "state").out
    headings = [line for line in out.splitlines() if "key result" in line and "──" in line]
    assert headings[0].startswith(" ■ off track  1 key result ")
    words = [line.split("  ")[0].strip(" ■▲◌○◇●✔▷✗") for line in headings]
    assert words == [
        "off track",
        "at risk",
        "stale",
        "open",
        "holds",
        "on track",
        "done",
        "not started",
        "dropped",
        "not measured",
    ]
    rows, _ = out.split(" Needs somebody ")
    assert rows.count("  subscriptions\n") == 1


def test_by_owner_everybody_has_a_heading(acme: Run) -> None:
    """By name, in bokmål too."""
    out = acme("report", "--by", "owner", "--lang", "nb").out
    assert " Amina Yusuf  4 nøkkelresultater ──" in out
    assert out.index("Amina Yusuf") < out.index("Erik Strand") < out.index("Tom Baker")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--fail-under", "50"), 0, ""),
        (("--fail-under", "60 %"), 1, "2026-Q4: progress is 50.3%, under 60%"),
        (("--fail-under", "57.5"), 1, "2026-Q4: progress is 50.3%, under 57.5%"),
        (("--fail-under", "50.26"), 1, "2026-Q4: progress is 50.2%, under 50.26%"),
        (("growth", "--fail-under", "50"), 1, "2026-Q4: progress is 46.2%, under 50%"),
        (("marketing", "--fail-under", "53"), 1, "2026-Q4: progress is 43.3%, under 53%"),
        (("mrr", "--fail-under", "43"), 0, ""),
        (("activation", "--fail-under", "100"), 0, ""),
        (("self-service", "--fail-under", "20"), 1, "2026-Q4: progress is 16%, under 20%"),
        (("--fail-on", "stale"), 1, "2026-Q4: stale: support/first-contact"),
        (("growth", "--fail-on", "stale,off-track,confidence"), 0, ""),
        (("--fail-on", "no-reading,overdue"), 0, ""),
        (
            ("growth", "--fail-on", "at-risk"),
            1,
            "2026-Q4: at risk: growth/subscriptions, growth/retention",
        ),
    ],
)
def test_a_scheduled_job_fails_on_what_it_may_not_let_pass(
    acme: Run, words: tuple[str, ...], code: int, said: str
) -> None:
    """Of what is shown, and says why; the report itself stays as it is."""
    answer = acme("report", "--format", "csv", *words)
    assert answer.code == code
    assert answer.err == (f"okr: {said}\n" if said else "")
    assert answer.out.startswith("cycle,")


@pytest.mark.parametrize("command", ["report", "kpi"])
def test_an_owner_is_one_person_however_accents_are_written(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file system or a keyboard may hand a letter and its accent over apart."""
    monkeypatch.chdir(examples.ROOT / "lynghavn")
    said = []
    for form in ("NFC", "NFD"):
        owner = unicodedata.normalize(form, "Marit Ødegård")
        assert cli.main([command, "--owner", owner, "--on", "2026-11-25"]) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1] != ""
