"""`okr explain`: codes, names, topics, and what to say of anything else."""

import pytest
from inline_snapshot import snapshot

from okrcli.cli.pages import codes
from okrcli.history import changes
from okrcli.language import pages
from tests.cli.pages.desk import Desk


def test_a_code_has_its_page(desk: Desk) -> None:
    """Reason, examples, source, and how to switch it off."""
    assert desk.run("explain", "KR202").out == snapshot("""\

 KR202 A target without a baseline
 ──────────────────────────────────────────────────────────────────────────────
 `no-baseline`, warning

 Without a baseline a target says nothing: 6 000 is easy from 5 900 and bold
 from 3 500.

 The first reading stands in until you write it down. A key result measured by
 a standing KPI takes its baseline from there.

 ✗ Not like this
     key_results:
       - id: subscriptions
         title: New paid subscriptions
         target: 6000
         unit: subscriptions

 ✔ But like this
     key_results:
       - id: subscriptions
         title: New paid subscriptions
         baseline: 3500
         target: 6000
         unit: subscriptions

 Source: Viva Goals.

 To switch it off: `ignore: [KR202]` below `rules:` in `okr.yaml`; for one
 place, `# okr: ignore[KR202] why` on its line or above it.
""")


def test_in_bokmaal(desk: Desk) -> None:
    """The words and the examples; the name, which files hold, stays as it is."""
    assert desk.run("explain", "RV601", "--lang", "nb").out == snapshot("""\

 RV601 Et brutt løfte uten lærdom
 ──────────────────────────────────────────────────────────────────────────────
 `grade-without-learning`, advarsel

 Et løfte som ikke ble holdt, må forklares: Hva skal gjøres annerledes?

 ✗ Ikke slik
     # plans/vekst.yaml
     key_results:
       - id: flytting
         title: Kunder flyttet til det nye datasenteret
         baseline: 0
         target: 300
         unit: kunder
         kind: committed
     # reviews/vekst.yaml
     closed: 2026-11-24
     author: kari
     objectives:
       abonnenter:
         key_results:
           flytting: {progress: 0.6, grade: 0.6, outcome: missed}

 ✔ Men slik
     # plans/vekst.yaml
     key_results:
       - id: flytting
         title: Kunder flyttet til det nye datasenteret
         baseline: 0
         target: 300
         unit: kunder
         kind: committed
     # reviews/vekst.yaml
     closed: 2026-11-24
     author: kari
     objectives:
       abonnenter:
         key_results:
           flytting:
             progress: 0.6
             grade: 0.6
             outcome: missed
             learned: "leverandøren trenger ti ukers varsel, ikke fire"

 Kilde: Google's OKR Playbook.

 Slik slås den av: `ignore: [RV601]` under `rules:` i `okr.yaml`; for ett sted:
 `# okr: ignore[RV601] hvorfor` på linjen eller rett over den.
""")


@pytest.mark.parametrize("word", ["kr202", "no-baseline", "No-Baseline", "no baseline"])
def test_case_and_name_make_no_difference(desk: Desk, word: str) -> None:
    """The same page by its code, its name, or its name in words."""
    assert desk.run("explain", word) == desk.run("explain", "KR202")


@pytest.mark.parametrize("word", ["scoring", "SCORING", "fremdrift", "progress"])
def test_a_topic_has_more_than_one_name(desk: Desk, word: str) -> None:
    """In English, in Norwegian, and by what else people call it."""
    assert desk.run("explain", word).out.startswith("\n How progress is computed\n")


def test_every_code_and_topic_can_be_asked_for(desk: Desk) -> None:
    """Each gives a page of its own, with exit code 0."""
    names = [*codes.every(), *(code.name for code in codes.every().values()), *pages.TOPICS]
    said = {name: desk.run("explain", name, "--format", "md") for name in names}
    assert {answer.code for answer in said.values()} == {0}
    assert len({answer.out for answer in said.values()}) == len(codes.every()) + len(pages.TOPICS)


def test_alone_it_lists_everything(desk: Desk) -> None:
    """Topics first, then codes by family."""
    out = desk.run("explain").out
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("   ")]
    assert [name for name in listed if name in pages.TOPICS] == list(pages.TOPICS)
    assert [name for name in listed if name in codes.every()] == list(codes.every())
    for heading in ("Objectives", "Key results", "What cannot be read or computed"):
        assert f"\n {heading}\n" in out


def test_the_list_reads_at_40_columns(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", "40")
    assert max(map(len, desk.run("explain", "--lang", "nb").out.splitlines())) <= 40


def test_a_family_lists_its_codes(desk: Desk) -> None:
    """By the letters that they begin with, whatever their case."""
    assert desk.run("explain", "kp", "--lang", "nb").out == snapshot("""\

 KP Nøkkeltall
 ──────────────────────────────────────────────────────────────────────────────

 kode     hva det gjelder                   nivå
 `KP301`  Et nøkkeltall som ikke finnes     feil
 `KP302`  Nøkkeltall av bare én type        råd
 `KP303`  En id som et nøkkeltall alt har   feil
 `KP304`  Ett nøkkeltall på begge sider     advarsel
 `KP305`  Det som leder, måles for sjelden  råd
""")


def test_the_whole_book_as_markdown(desk: Desk) -> None:
    """Every topic and code, in the order of the list."""
    out = desk.run("explain", "--format", "md").out
    titles = [line for line in out.splitlines() if line.startswith("# ")]
    found = [word for title in titles if (word := title.split()[1]) in codes.every()]
    assert found == list(codes.every())
    assert titles[0] == "# How a key result is measured"


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("KR299", "there is no page on `KR299`; did you mean `KR219` or `KR209`?"),
        ("no-baselin", "there is no page on `no-baselin`; did you mean `no-baseline`?"),
        ("forcast", "there is no page on `forcast`; did you mean `forecast`?"),
        ("meetings", "there is no page on `meetings`; the guide has one: `okr guide meetings`"),
        ("xyzzy", "there is no page on `xyzzy`; `okr explain` lists what there is"),
        ("\x1b[31m", "there is no page on `\\x1b[31m`; `okr explain` lists what there is"),
    ],
)
def test_what_is_not_known_is_answered(desk: Desk, word: str, answer: str) -> None:
    """With what was probably meant, or where to look."""
    said = desk.run("explain", word)
    assert (said.code, said.out, said.err) == (2, "", f"okr: {answer}\n")


def test_the_workspace_decides_the_language(desk: Desk) -> None:
    """Where there is one; a flag goes before it."""
    (desk.folder / "okr.yaml").write_text("language: nb\n", encoding="utf-8")
    assert "Slik regnes fremdriften ut" in desk.run("explain", "scoring").out
    assert "How progress is computed" in desk.run("explain", "scoring", "--lang", "en").out


def test_a_broken_workspace_does_not_matter(desk: Desk) -> None:
    """Somebody who looks up what a code means has one, after all."""
    (desk.folder / "okr.yaml").write_text("language: [\n", encoding="utf-8")
    assert desk.run("explain", "YM001").code == 0


def test_markdown_is_for_pasting(desk: Desk) -> None:
    """Headings, labels and fences that any wiki knows."""
    out = desk.run("explain", "OB104", "--format", "md").out
    assert out.startswith("# OB104 An objective without a reason\n\n> `objective-without-why`")
    assert "\n**Not like this:**\n\n```yaml\nobjectives:" in out


def test_another_format_is_refused(desk: Desk) -> None:
    """By what there is."""
    said = desk.run("explain", "scoring", "--format", "pdf")
    assert (said.code, said.err) == (2, "okr: --format takes text or md, not `pdf`\n")


def test_ascii_only(desk: Desk) -> None:
    """Where asked for, no sign of ours needs more."""
    out = desk.run("explain", "KR203", "--ascii").out
    assert "x Not like this" in out
    assert "v But like this" in out
    assert "-----" in out


@pytest.mark.parametrize("alarm", changes.ALARMS)
def test_every_alarm_of_the_diff_has_its_page(desk: Desk, alarm: str) -> None:
    """By the word that stands in the diff and after --fail-on."""
    assert desk.run("explain", alarm).out == desk.run("explain", "alarms").out
