"""Which findings are wanted, of what, and what the command ends with."""

import pytest

from tests.cli.validate.bench import PLAN, SESSION, Bench

PRODUCT = "cycles/2026-Q4/plans/product.yaml"


def codes(bench: Bench, *words: str) -> list[str]:
    """The codes that are found, in order."""
    said = bench.validate("--format", "concise", *words).out
    return [line.split("[")[1].split("]")[0] for line in said.splitlines()]


def faulty(bench: Bench) -> None:
    """An error, a warning and advice, in two plans and a session."""
    bench.plan("title: Paid", "title: Explore paid")
    bench.write(
        PRODUCT, "objectives:\n  - {id: ux, title: Be easy, why: they leave, owner: kari}\n"
    )
    bench.write(SESSION, "date: 2026-10-12\nauthor: kari\nreadings:\n  subs: {value: 110}\n")


def test_findings_stand_by_file_and_line(bench: Bench) -> None:
    """Shape errors and rules together."""
    faulty(bench)
    bench.write("cycles/2026-Q4/plans/a.yaml", "nam: A\n")
    assert codes(bench) == ["YM003", "CH504", "KR203", "OB102"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--select", "KR"), ["KR203"]),
        (("--select", "kr203,OB102"), ["KR203", "OB102"]),
        (("--select", "activity-not-outcome"), ["KR203"]),
        (("--select", "activity-*"), ["KR203"]),
        (("--ignore", "KR203,stale"), ["OB102"]),
        (("--select", "KR,OB", "--ignore", "KR203"), ["OB102"]),
        (("--level", "warning"), ["KR203", "OB102"]),
        (("--level", "error"), ["OB102"]),
        ((PRODUCT,), ["OB102"]),
        ((PLAN, PRODUCT), ["CH504", "KR203", "OB102"]),
        (("cycles/2026-Q4/checkins",), []),
        (("cycles/2026-Q4",), ["CH504", "KR203", "OB102"]),
        ((".",), ["CH504", "KR203", "OB102"]),
        (("--on", "2026-10-13"), ["KR203", "OB102"]),
    ],
)
def test_only_what_is_asked_for_is_shown(
    bench: Bench, words: tuple[str, ...], found: list[str]
) -> None:
    """By code, name, pattern, level, place and day."""
    faulty(bench)
    assert codes(bench, *words) == found


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 1),
        (("--ignore", "OB102"), 0),
        (("--ignore", "OB102", "--strict"), 1),
        (("--ignore", "OB102,KR203", "--strict"), 0),
        (("--level", "error", "--ignore", "OB102", "--strict"), 0),
    ],
)
def test_it_fails_for_errors_and_when_strict_for_warnings(
    bench: Bench, words: tuple[str, ...], code: int
) -> None:
    """Of those that are shown; advice never fails."""
    faulty(bench)
    assert bench.validate(*words).code == code


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--select", "KR2O3"), "--select: no rule is called `KR2O3`; did you mean `KR203`?"),
        (
            ("--ignore", "no-owners"),
            "--ignore: no rule is called `no-owners`; did you mean `no-owner`?",
        ),
        (("--select", "???x"), "--select: no rule is called `???x`; `okr explain` lists them"),
        (("--level", "fatal"), "--level takes error, warning or advice, not `fatal`"),
        (
            ("--format", "xml"),
            "--format takes text, concise, json, github, gitlab, sarif or rdjsonl",
        ),
        (("--lang", "sv"), "--lang takes en or nb, not `sv`"),
        (("--color", "red"), "--color takes auto, always or never, not `red`"),
        (("nothing.yaml",), "nothing.yaml is no file or folder of the workspace"),
        (("/etc",), "/etc belongs to no workspace"),
    ],
)
def test_what_is_typed_wrong_is_said_in_one_sentence(
    bench: Bench, words: tuple[str, ...], said: str
) -> None:
    """A code with a slip in it would otherwise let everything pass."""
    faulty(bench)
    answer = bench.validate(*words)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_day_that_does_not_exist_is_refused(bench: Bench) -> None:
    """As everywhere."""
    answer = bench.okr("validate", "--on", "2026-02-30")
    assert (answer.code, answer.err) == (2, "okr: 2026-02-30 does not exist in the calendar\n")


def test_a_plan_alone_still_sees_the_others(bench: Bench) -> None:
    """What it supports, and the KPIs it names, are looked up."""
    bench.plan("    owner: kari\n", "    owner: kari\n    supports: [product/ux, product/gone]\n")
    bench.write(PRODUCT, "objectives:\n  - {id: ux, title: Be easy}\n")
    assert codes(bench, PLAN, "--select", "AL401") == ["AL401"]


def test_a_broken_file_casts_no_doubt_on_others(bench: Bench) -> None:
    """What it would say is not called missing; okr.yaml's own list of rules still counts."""
    bench.plan(
        "    owner: kari\n",
        "    owner: kari\n    supports: product/ux\n",
        "lagging:",
        "lagging: [nps]\n        x-old:",
    )
    bench.write(PRODUCT, "objectives:\n  - {id: ux, titel: Be easy}\n")
    bench.write("kpis.yaml", "kpis:\n  - {id: nps, tittel: NPS}\n")
    bench.write("okr.yaml", "rules: {max_key_results: 9, ignore: [KR203], mx: 1}\n")
    bench.write(SESSION, "date: 2026-11-23\nauthor: kari\nreadings:\n  nps: {value: 110}\n")
    assert codes(bench) == ["YM003", "YM003", "YM003"]


def test_rules_about_a_whole_plan_speak_once(bench: Bench) -> None:
    """And name what they mean."""
    bench.write(
        PLAN,
        "".join(
            ["objectives:\n"]
            + [
                f"  - {{id: o{n}, title: Be easy in way {n}, owner: kari, key_results: [{{id: k{n}, title: Wins {n}, baseline: 1, target: 2}}]}}\n"
                for n in "abcd"
            ]
        ),
    )
    assert codes(bench) == ["OB104", "KR207"]
    said = bench.validate().out
    assert "key results without leading or lagging KPIs: ka, kb, kc, kd" in said


def test_paths_are_named_from_where_we_are(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a terminal can open them."""
    faulty(bench)
    monkeypatch.chdir((bench.root / PLAN).parent)
    said = bench.validate("--format", "concise", "growth.yaml").out
    assert said.startswith("growth.yaml:7:13: advice[CH504]")
    bench.write("okr.yaml", "nam: A\n")
    assert "../../../okr.yaml:1:1: error[YM003]" in bench.validate("--format", "concise").out


def test_a_workspace_below_is_found_by_a_file_of_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook is started at the top of the repository."""
    faulty(bench)
    monkeypatch.chdir(bench.root.parent)
    said = bench.validate("--format", "concise", f"acme/{PRODUCT}").out
    assert said.startswith(f"acme/{PRODUCT}:2:21: error[OB102]")
    assert bench.validate().code == 2


def test_a_rule_is_silenced_on_the_line_or_above_it(bench: Bench) -> None:
    """By its code or name; what silences nothing is found."""
    comment = "# okr: ignore[KR203] we have to look first"
    bench.plan("        title: Paid", f"        {comment}\n        title: Explore paid")
    assert codes(bench) == []
    bench.plan("title: Paid subscriptions", f"title: Explore paid subscriptions  {comment}")
    assert codes(bench) == []
    bench.plan("    owner: kari", f"    owner: kari  {comment}")
    assert codes(bench) == ["WS701"]
