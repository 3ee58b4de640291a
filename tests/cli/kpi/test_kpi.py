"""`okr kpi` as it is typed: the board, one KPI, what leads; as JSON; and what it refuses."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from okrcli import cli
from okrcli.language.numbers import NBSP
from tests.cli.kpi.conftest import Run
from tests.schema import outputs


def lines(text: str, *ids: str) -> str:
    """The lines that begin with one of these ids, and the two after each."""
    every = text.replace(NBSP, " ").splitlines()
    found = [i for i, line in enumerate(every) if line.strip().split("  ")[0] in ids]
    return "\n".join(line.rstrip() for i in found for line in every[i : i + 3]) + "\n"


def test_the_board_has_every_kpi_with_its_moves_and_what_it_serves(
    acme: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 120 columns a line of figures and one of key results."""
    monkeypatch.setenv("COLUMNS", "120")
    answer = acme("kpi")
    assert answer.code == 0
    assert lines(answer.out, "visitors", "churn", "session-duration", "early-access") == snapshot("""\
 churn              Churn rate, yearly pace        6.4  < 6%          0   −0.6 ▇▇▇▆▅▄▄▅▃▄▁▁ ✗ does not hold since 5 Jan
                    lagging for growth/retention, support/overnight
 potential-regions  Potential regions                 7  ≥ 5          0      0 ▄▄           ✔ holds since 5 Oct
 visitors           Website visitors a day,   1,395  > 1,250        +15   +348 ▂▁▁▂▂▂▃▃▄▄▆▇ ✔ holds since 16 Nov
                    through content marketing
                    and SEO
 early-access       Sign-ups for early access  2,310 → 2,500       +470 +2,310 ▁▂▃▄▆▇       ◇ 92%
                    needs 36.9 a week · leading for marketing/black-week
 black-week-kept    Black Week teams that                  –                                ○ no reading
 session-duration   Average session duration,           4.64      +0.13  +0.64 ▁▂▂▂▂▂▂▂▃▃▅▇ watched
                    from analytics
                    lagging for product/session-duration · measures product/session-duration
""")


@pytest.mark.parametrize(
    ("words", "headings"),
    [
        (["--owner", "ingrid"], "now → target month start trend"),
        (["--owner", "ingrid", "--lang", "nb"], "nå → målverdi måned start trend"),
        (["--owner", "amina"], "now → target week start trend"),
        (["--owner", "amina", "--lang", "nb"], "nå → målverdi uke start trend"),
        (["--owner", "ingrid", "--state", "stale"], "now → target week start trend"),
    ],
    ids=["monthly", "monthly-nb", "weekly-too", "weekly-too-nb", "none"],
)
def test_the_newest_change_is_the_month_s_where_all_are_monthly(
    acme: Run, monkeypatch: pytest.MonkeyPatch, words: list[str], headings: str
) -> None:
    """Else the column is the week's, as it is of most."""
    monkeypatch.setenv("COLUMNS", "120")
    ruler = acme("kpi", *words).out.replace(NBSP, " ").splitlines()[2]
    assert " ".join(ruler.replace("─", " ").split()) == headings


@pytest.mark.parametrize(("lang", "word"), [("en", "month"), ("nb", "måned")])
def test_a_change_of_a_month_says_so_among_those_of_a_week(
    acme: Run, monkeypatch: pytest.MonkeyPatch, lang: str, word: str
) -> None:
    """The column is the week's, and three of its figures are read monthly."""
    monkeypatch.setenv("COLUMNS", "150")
    out = acme("kpi", "--lang", lang).out.replace(NBSP, " ").splitlines()
    assert next(line for line in out if "Recurring Revenue" in line).split()[-5:-3] == [word, "+19"]
    assert word not in next(line for line in out if " churn " in line)


def test_a_narrow_board_stands_under_each_other_in_bokmal(
    acme: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 40 columns, in ASCII; no line is wider."""
    monkeypatch.setenv("COLUMNS", "40")
    out = acme("kpi", "--team", "growth", "--lang", "nb", "--ascii").out
    assert max(map(len, out.splitlines())) <= 40
    start = out.index("churn")
    assert out[start : out.index("potential")].replace(NBSP, " ") == snapshot("""\
churn  Churn rate, yearly pace
   6,4  < 6 %  siste uke 0
   siden start -0,6  ###+=--=:-__
   x utenfor siden 5. jan.
   etterslepende for growth/retention,
   support/overnight
 \
""")


def test_the_balance_of_leading_and_lagging_stands_beside_each_team(acme: Run) -> None:
    """And over all of them at the end."""
    out = acme("kpi").out
    assert " Growth  5 leading · 5 lagging · 5 of 5 key results have both ──" in out
    assert " All teams: 23 leading · 23 lagging · 23 of 23 key results have both\n" in out


def test_one_kpi_has_its_whole_history_as_a_chart(acme: Run) -> None:
    """With what is foreseen, what it serves, and what it leads."""
    out = acme("kpi", "visitors").out.replace(NBSP, " ")
    assert out[: out.index(" Readings")] == snapshot("""\

 visitors  Website visitors a day, through content         ✔ holds since 16 Nov
 marketing and SEO
   1,525│                                                    ▁ ▂ ▃ ░ ░ ░
        │· · · · · · · · · · · · · · · · · · · ▂ · ▁ · · ▅ ▃ █ █ █ ░ ░ ░
        │                        ▁   ▄ ▆       █ █ █ ▇ ▅ █ █ █ █ █ ░ ░ ░
     719│▁ ▄ ▆ ▃ ▁ ▂ ▂ ▁ ▁ ▇ ▅ ▄ █ ▄ █ █ █ ▃ █ █ █ █ █ █ █ █ █ █ █ ░ ░ ░
        └Jan   Feb Mar   Apr   May Jun   Jul   Aug   Sep Oct   Nov   Dec
   1,395  > 1,250  week +15  since start +348
   ⤳ forecast 1,525 on 31 Dec
     likely 1,161–1,889 · within the goal · chance 67%
   held in 4 of 8 readings · owner Ola Lund
   standing: its readings outlive cycles
   leading for growth/subscriptions  Increase the number of new paid
   subscriptions
   leading for marketing/organic-trials  Start more trials from organic search
   lagging for marketing/year-in-review  See our year in review shared by
   customers
   ↻ visitors leads new-subscriptions by 2 weeks (r 0.88, 44 weeks, p < 0.001)
   ↻ does ready-figures lead visitors? too early to say: 0 of 26 weeks

""")


def test_a_kpi_that_shares_its_id_with_a_key_result_is_meant_here(acme: Run) -> None:
    """`okr report` means the key result."""
    assert "measures product/session-duration" in acme("kpi", "session-duration").out


def test_which_leading_kpis_lead_is_told_for_one_goal_or_all(acme: Run) -> None:
    """Of an objective its key results."""
    assert acme("kpi", "--lead-lag", "mrr").out.replace(NBSP, " ") == snapshot("""\

 Acme leading KPIs · Q4 2026                week 8 of 13 · 60% of the time gone
 ──────────────────────────────────────────────────────────────────────────────
 growth/subscriptions  Increase the number of new paid subscriptions
   ✔ visitors leads new-subscriptions by 2 weeks
 growth/retention  Improve customer retention rate
   ↻ no lead of csat over churn found in 46 weeks
 growth/regions  Expand the target market by launching in two new geographic
 regions
   ↻ does growth/potential-regions lead growth/new-region-customers? too early
     to say: 1 of 26 weeks
 ──────────────────────────────────────────────────────────────────────────────
 → okr explain lead-lag  how this is computed, and how far to trust it
""")
    everything = acme("kpi", "--lead-lag").out
    assert "marketing/organic-trials" in everything
    assert "marketing/found" not in acme("kpi", "--lead-lag", "--team", "growth").out


def test_what_is_too_early_to_say_is_said_once_with_its_pairs(acme: Run) -> None:
    """Goals that nothing else is said of are left out; r and p stand with one pair only."""
    out = acme("kpi", "--lead-lag").out.replace(NBSP, " ")
    assert out.count("too early") == 1
    assert "too early to say of 19 pairs whether the leading KPI leads" in out
    assert "   growth/potential-regions → growth/new-region-customers\n" in out
    assert "growth/regions" not in out
    assert "r 0." not in out
    assert "r 0." in acme("kpi", "--pair", "visitors", "new-sub").out.replace(NBSP, " ")
    assert "r 0." in acme("kpi", "--lead-lag", "subscriptions").out.replace(NBSP, " ")


def test_any_two_can_be_asked_about(acme: Run) -> None:
    """KPIs, and key results in numbers."""
    assert (
        "visitors leads new-subscriptions by 2 weeks"
        in acme("kpi", "--pair", "visitors", "new-sub").out
    )
    assert (
        "no lead of new-subscriptions over visitors"
        in acme("kpi", "--pair", "new-sub", "visitors").out
    )
    assert (
        "growth/retention lead churn? too early" in acme("kpi", "--pair", "retention", "churn").out
    )
    assert "read too rarely: in 9 of 39 weeks" in acme(
        "kpi", "--pair", "visitors", "nps"
    ).out.replace("\n    ", "")


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ("kpi-json", ()),
        ("kpi-json", ("visitors",)),
        ("kpi-json", ("--cycle", "2026-Q3", "--kind", "leading")),
        ("kpi-json", ("--state", "misses", "--team", "growth")),
        ("lead-lag-json", ("--lead-lag",)),
        ("lead-lag-json", ("--pair", "visitors", "nps")),
    ],
)
def test_json_is_as_its_schema_says(acme: Run, schema: str, words: tuple[str, ...]) -> None:
    """With no key that is not in it."""
    answer = acme("kpi", "--format", "json", *words)
    assert answer.code == 0
    assert outputs.complaints(schema, answer.out) == []


def test_json_has_each_kpi_once_and_its_readings_of_all_cycles(acme: Run) -> None:
    """Raw numbers, full references."""
    kpis = {kpi["ref"]: kpi for kpi in json.loads(acme("kpi", "--format", "json").out)["kpis"]}
    visitors = kpis["visitors"]
    assert len(visitors["readings"]) == 47
    assert (visitors["now"], visitors["week_change"], visitors["start_change"]) == (1395, 15, 348)
    assert {"ref": "marketing/year-in-review", "side": "lagging"} in visitors["serves"]
    assert "growth/invitations-sent" not in kpis


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("zzz",), "nothing in 2026-Q4 is called `zzz`; `okr report` lists the ids"),
        (
            ("mrr",),
            "`growth/mrr` is no KPI; `okr report mrr` shows this objective, and `okr kpi --lead-lag mrr` asks about its KPIs",
        ),
        (("--pair", "regions", "churn"), "`growth/regions` is not measured in numbers; name a KPI"),
        (
            ("--pair", "visitors", "churn", "nps"),
            "--pair names its two KPIs itself; leave out the rest",
        ),
        (
            ("visitors", "--stale"),
            "filters are for the board; a KPI that is named is shown as it is",
        ),
        (
            ("--lead-lag", "--owner", "kari"),
            "--lead-lag takes a goal or --team, and no other filter",
        ),
        (("--kind", "committed"), "--kind takes leading or lagging, not `committed`"),
        (
            ("--state", "off-track"),
            "--state takes misses, under-way, stale, no-reading, watched, holds, reached or does-not-hold, not `off-track`",
        ),
        (
            ("--owner", "nobody"),
            "`nobody` owns no KPI here; owners are amina, erik, ingrid, jonas, kari, ola, priya, samira, tom",
        ),
        (("--format", "csv"), "--format takes text or json, not `csv`"),
    ],
)
def test_what_it_cannot_show_it_refuses_with_what_it_can(
    acme: Run, words: tuple[str, ...], said: str
) -> None:
    """And shows nothing."""
    assert acme("kpi", *words) == (2, "", f"okr: {said}\n")


def test_a_workspace_without_kpis_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With an empty plan, too."""
    folder = tmp_path / "cycles/2026-Q4/plans"
    folder.mkdir(parents=True)
    (tmp_path / "okr.yaml").write_text("")
    (folder.parent / "cycle.yaml").write_text("start: 2026-10-01\nend: 2026-12-31\n")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["kpi", "--on", "2026-11-25"]) == 0
    assert "no KPIs to show" in capsys.readouterr().out
    (folder / "growth.yaml").write_text("objectives: []\n")
    assert cli.main(["kpi", "--on", "2026-11-25", "--lead-lag"]) == 0
    assert "no key results to ask about" in capsys.readouterr().out
