"""`okr validate --fix`: what is certain is mended in the file's own text, and nothing else moves."""

import io
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from okrcli import cli
from okrcli.findings import Finding, Fix
from okrcli.rules import fixes
from okrcli.text import decoding
from tests.cli.validate.bench import PLAN, SOUND, Bench
from tests.repository import Repository
from tests.text import places

MENDED = [
    ("baseline: 100", "basline: 100", "baseline: 100"),
    ("baseline: 100", "Baseline: 100", "baseline: 100"),
    ("baseline: 100", "baseline: 1_00", "baseline: 100"),
    ("baseline: 100", "baseline: 1 000", "baseline: 1000"),
    ("baseline: 100", 'baseline: "1\'000"', "baseline: 1000"),
    ("baseline: 100", "baseline: 71,25", "baseline: 71.25"),
    ("baseline: 100", "start: 100", "baseline: 100"),
    ("baseline: 100", "start: 1 00", "baseline: 100"),
    ("target: 150", "end: 150", "target: 150"),
    (
        "baseline: 100\n        target: 150",
        "start: 100 %\n        end: 150 %",
        'unit: "%"\n        baseline: 100\n        target: 150',
    ),
    (
        "baseline: 100\n        target: 150",
        "at_least:100\n        unit:kr",
        "at_least: 100\n        unit: kr",
    ),
    ("target: 150", "target: 150\n        end: 2026-12-01", "target: 150\n        due: 2026-12-01"),
    ("target: 150", "target: 150\n        due: 1.12.2026", "target: 150\n        due: 2026-12-01"),
    ("target: 150", "target: 150\n        due: 2026/12/1", "target: 150\n        due: 2026-12-01"),
    ("target: 150", 'target: 168 %\n        unit: "%"', 'target: 168\n        unit: "%"'),
    ("target: 150", "target: 168 %", 'unit: "%"\n        target: 168'),
    ("owner: kari", "owner: kari\n    kind: commited", "owner: kari\n    kind: committed"),
    ("title: Live well", "title: Live: well", 'title: "Live: well from our subscribers"'),
    ("title: Live well", "title: % well", 'title: "% well from our subscribers"'),
    ("- id: mrr", "- id:mrr", "- id: mrr"),
    ("leading:", "leading_kpis:", "leading:"),
    ("baseline: 100\n        target: 150", "above: > 100", "above: 100"),
    ("baseline: 100", "basline: 1_00", "baseline: 100"),
    ("baseline: 100", "baseline:\u00a0100", "baseline: 100"),
    ("baseline: 100", "baseline: \u00a0100", "baseline: 100"),
    ("baseline: 100", "baseline: 100\u202f", "baseline: 100"),
    ("baseline: 100", "baseline: \u201c100\u201d", 'baseline: "100"'),
    ("owner: kari", "owner: \u00abkari\u00bb", 'owner: "kari"'),
    ("        baseline: 100", "        \u00a0baseline: 100", "        baseline: 100"),
    ("title: Paid subscriptions", "title: \u201cPaid: some\u201d", 'title: "Paid: some"'),
]


@pytest.mark.parametrize(("old", "broken", "good"), MENDED)
def test_what_is_certain_is_mended(old: str, broken: str, good: str) -> None:
    """One place, and every other byte stays."""
    assert old in SOUND
    expected = SOUND.replace(old, good, 1)
    if good.endswith('subscribers"'):
        expected = expected.replace('subscribers" from our subscribers', 'subscribers"')
    text = SOUND.replace(old, broken, 1)
    for _ in range(2):
        text = places.mended(text)
    assert text == expected


UNSURE = [
    ("baseline: 100", "baseline: 4,720"),  # thousands in England, decimals in Norway
    ("baseline: 100", "start: 100\n        baseline: 90"),  # there is a baseline already
    ("target: 150", "target: 150\n        targt: 160"),  # there is a target already
    ("target: 150", "target: 168 %\n        unit: kr"),  # two units
    ("baseline: 100\n        target: 150", "between: [68 %, 75]"),  # the unit would be lost
    ("target: 150", "target: 150\n        end: 160"),  # neither a day nor the only target
    ("target: 150", "end: 1.12"),  # the first of December, or a little over one
    ("target: 150", "due: 150"),  # a target, or a day half written
    ("baseline: 100", "start: 2026"),  # a year, or so many
    ("target: 150", "target: 150\n        dato: 2026-12-01"),  # nothing is near enough
    ("target: 150", "target: 150\n        due: 2026-12-01T23:30:00Z"),  # a day depends on where
    ("target: 150", "target: 150\n        due: 31.11.2026"),  # no such day
    ("owner: kari", "team: growth"),  # an owner, or one that shares it
    ("owner: kari", "owner: @kari"),  # with or without
    ("title: Live well", "title: Be #1: well"),  # where does the text end?
    ("target: 150", "above: >= 150"),  # at_least is meant, with a baseline beside it
]


@pytest.mark.parametrize(("old", "broken"), UNSURE)
def test_what_is_not_certain_is_left_to_people(old: str, broken: str) -> None:
    """A finding, and no fix."""
    text = SOUND.replace(old, broken, 1)
    assert places.findings(text)
    assert places.mended(text) == text


def test_what_the_reader_puts_in_to_read_on_is_never_written() -> None:
    """Two colons in one text: the second is read behind a stand-in for the first."""
    text = SOUND.replace("title: Live well", "title: Live: well: @home, % and more:")
    fixed = places.mended(text)
    assert 'title: "Live: well: @home, % and more: from our subscribers"' in fixed
    note = "objectives:\n  - {id: a, why: one: two, three four, title: b}\n"
    assert places.mended(note) == note


def test_what_was_hidden_behind_a_slip_is_mended_or_told(bench: Bench) -> None:
    """Of a file that could not be read, more is found than before when it can."""
    text = SOUND.replace("title: Paid", "title:Paid").replace("baseline: 100", "basline: 100")
    text = text.replace("target: 150", "target: about 150").replace("owner: kari", "owner: []")
    mended = bench.fixed(text).decode()
    assert "title: Paid" in mended
    assert "baseline: 100" in mended
    assert "target: about 150" in mended


def test_two_keys_do_not_become_one(bench: Bench) -> None:
    """Both look like `target`, and which of them is meant is for their author to say."""
    text = SOUND.replace("target: 150", "targt: 150\n        tarket: 160")
    assert bench.fixed(text).decode() == text


def test_a_mended_key_shows_a_value_that_is_mended_too(bench: Bench) -> None:
    """In the same run."""
    bench.plan("target: 150", "traget: 1_50")
    answer = bench.validate("--fix")
    assert (bench.root / PLAN).read_text() == SOUND
    assert (answer.code, answer.out) == (
        0,
        snapshot("""\
 cycles/2026-Q4/plans/growth.yaml:10:9: `traget` is now `target`
 cycles/2026-Q4/plans/growth.yaml:10:17: `1_50` is now `150`
 ✔ 3 files, nothing found
"""),
    )


def test_it_says_what_it_changed_and_shows_what_is_left(bench: Bench) -> None:
    """In the reader's language."""
    bench.plan(
        "target: 150",
        "target: 168 %",
        "leading:",
        "leadng:",
        "title: Paid",
        "titel: [Paid]\n        x: ",
    )
    answer = bench.validate("--fix", "--lang", "nb", "--format", "concise")
    assert (answer.code, answer.out) == (
        1,
        snapshot("""\
cycles/2026-Q4/plans/growth.yaml:8:9: `titel` er nå `title`
cycles/2026-Q4/plans/growth.yaml:11:9: `target: 168 %` er nå `unit: "%" target: 168`
cycles/2026-Q4/plans/growth.yaml:12:9: `leadng` er nå `leading`
cycles/2026-Q4/plans/growth.yaml:8:9: error[YM004] her skal det stå en tekst, ikke en liste
cycles/2026-Q4/plans/growth.yaml:9:9: error[YM003] ukjent nøkkel `x`
"""),
    )


def test_output_for_machines_stays_clean(bench: Bench) -> None:
    """What was changed is told on the other stream."""
    bench.plan("target: 150", "traget: 150")
    answer = bench.validate("--fix", "--format", "json")
    assert answer.out.startswith('{\n  "format": 1,')
    assert "`traget` is now `target`" in answer.err


def test_a_patch_writes_nothing(bench: Bench) -> None:
    """Exit code 1 says that there is something in it."""
    bench.plan("target: 150", "traget: 1_50")
    before = (bench.root / PLAN).read_bytes()
    answer = bench.validate("--diff")
    assert (answer.code, answer.out) == (
        1,
        snapshot("""\
--- a/cycles/2026-Q4/plans/growth.yaml
+++ b/cycles/2026-Q4/plans/growth.yaml
@@ -7,7 +7,7 @@
       - id: subs
         title: Paid subscriptions
         baseline: 100
-        traget: 1_50
+        target: 150
         leading:
           - {id: visitors, title: Website visitors per week}
         lagging:
"""),
    )
    assert (bench.root / PLAN).read_bytes() == before
    bench.plan()
    assert bench.validate("--fix", "--diff") == (0, "", "")


@pytest.mark.parametrize(
    "text",
    [
        SOUND.replace("target", "traget"),
        SOUND.replace("target", "traget").replace("\n", "\r\n"),
        "\ufeff" + SOUND.replace("target", "traget"),
        SOUND.replace("target", "traget").rstrip("\n"),
        SOUND.replace(
            "lagging:\n          - {id: churn, title: Customers lost per month}\n", "weigth: 2"
        ),
        SOUND.replace("target: 150", "traget: 150\t# å ø"),
        SOUND.replace("target: 150", "target: 168 %").replace("\n", "\r\n"),
    ],
    ids=["plain", "crlf", "bom", "no-end", "no-end-fixed", "tab", "crlf-two-lines"],
)
def test_git_applies_the_patch(bench: Bench, text: str) -> None:
    """Which makes the same file as `--fix` does."""
    place = bench.root / PLAN
    place.parent.mkdir(parents=True)
    place.write_bytes(text.encode())
    patch = bench.validate("--diff").out
    subprocess.run(
        ["git", "apply", "-"],
        input=patch.encode(),
        cwd=bench.root,
        check=True,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(bench.root.parent)},
    )
    assert place.read_bytes() == bench.fixed(text) != text.encode()


def test_byte_order_mark_and_line_ends_stay(bench: Bench) -> None:
    """And a new line ends as the others do."""
    text = "\ufeff" + SOUND.replace("target: 150", "target: 168 %").replace("\n", "\r\n")
    fixed = bench.fixed(text)
    assert fixed.startswith(b"\xef\xbb\xbfobjectives:\r\n")
    assert b'unit: "%"\r\n        target: 168\r\n' in fixed
    assert fixed.count(b"\n") == fixed.count(b"\r\n") == text.count("\n") + 1


def test_only_what_is_selected_is_mended(bench: Bench) -> None:
    """By code, as findings are."""
    text = SOUND.replace("target: 150", "traget: 1_50")
    assert bench.fixed(text, "--select", "YM005").decode() == text
    assert b"target: 1_50" in bench.fixed(text, "--ignore", "YM005")


def test_only_the_files_that_are_named_are_mended(bench: Bench) -> None:
    """Others keep their faults."""
    other = bench.write("cycles/2026-Q4/plans/product.yaml", "nme: Product\n")
    bench.plan("target: 150", "traget: 150")
    bench.validate("--fix", PLAN)
    assert (other.read_text(), (bench.root / PLAN).read_text()) == ("nme: Product\n", SOUND)


def test_an_unmerged_file_is_not_touched(
    tmp_path: Path, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its markers may be gone, and git still waits for somebody to say what is right."""
    (tmp_path / "git").mkdir()
    repo = Repository(tmp_path / "git")
    for name, value in repo.environment.items():
        monkeypatch.setenv(name, value)
    for path in ("okr.yaml", "cycles/2026-Q4/cycle.yaml"):
        repo.write(path, (bench.root / path).read_text())
    repo.write(PLAN, SOUND)
    repo.write("cycles/2026-Q4/plans/product.yaml", "nme: Product\n")
    repo.commit()
    repo.git("checkout", "-qb", "other")
    repo.write(PLAN, SOUND.replace("150", "160"))
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.write(PLAN, SOUND.replace("150", "170"))
    repo.commit()
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "-q", "other")
    broken = SOUND.replace("target: 150", "traget: 165")
    repo.write(PLAN, broken)
    monkeypatch.chdir(repo.top)
    answer = bench.validate("--fix")
    assert answer.code == 2
    assert f"{PLAN} is not merged yet; settle it and `git add` it, then mend it" in answer.err
    assert (repo.top / PLAN).read_text() == broken
    assert (repo.top / "cycles/2026-Q4/plans/product.yaml").read_text() == "name: Product\n"
    assert bench.validate("--diff").code == 2


def test_a_read_only_file_is_not_touched(bench: Bench) -> None:
    """Somebody made it so, and a rename would not have asked."""
    bench.plan("target: 150", "traget: 150")
    place = bench.root / PLAN
    place.chmod(0o444)
    answer = bench.validate("--fix")
    assert answer.code == 2
    assert f"{PLAN} is read-only; `chmod u+w` it if it is yours to mend" in answer.err
    assert "traget" in place.read_text()


def test_permissions_stay(bench: Bench) -> None:
    """Also those that no new file would get."""
    bench.plan("target: 150", "traget: 150")
    (bench.root / PLAN).chmod(0o640)
    bench.validate("--fix")
    assert (bench.root / PLAN).stat().st_mode & 0o777 == 0o640


def test_a_link_inside_the_workspace_is_followed_once(bench: Bench) -> None:
    """The file that both names mean is mended, and stays the target of a link."""
    bench.plan("target: 150", "traget: 150")
    link = bench.root / "cycles/2026-Q4/plans/twin.yaml"
    link.symlink_to("growth.yaml")
    answer = bench.validate("--fix")
    assert link.is_symlink()
    assert (bench.root / PLAN).read_text() == SOUND
    assert "plans/twin.yaml is the same file as cycles/2026-Q4/plans/growth.yaml" in answer.err


def test_nothing_is_left_behind(bench: Bench) -> None:
    """No temporary file beside the plan."""
    bench.plan("target: 150", "traget: 150")
    bench.validate("--fix")
    assert [p.name for p in (bench.root / PLAN).parent.iterdir()] == ["growth.yaml"]


@given(st.data())
def test_no_byte_outside_a_fix_moves(data: st.DataObject) -> None:
    """Whatever stands around it: comments, blank lines, line ends, a byte order mark."""
    ends = data.draw(st.sampled_from(["\n", "\r\n"]))
    around = st.sampled_from(["", "# å: {x", "  # - id: y", " ", "# 68 % 1_000 due"])
    lines: list[str] = []
    for line in SOUND.splitlines():
        lines += [*data.draw(st.lists(around, max_size=2)), line]
    good = ends.join(lines) + data.draw(st.sampled_from(["", ends]))
    pairs = [
        ("target: 150", "traget: 150"),
        ("baseline: 100", "baseline: 1_00"),
        ("leading:", "leadng:"),
        ("owner: kari", "ownr: kari"),
        ("title: Live", "title: Live: on"),
    ]
    broken = good
    for old, new in data.draw(
        st.lists(st.sampled_from(pairs[:4]), min_size=1, max_size=4, unique=True)
    ):
        broken = broken.replace(old, new)
    mark = data.draw(st.sampled_from(["", "\ufeff"]))
    fixed, changes = fixes.applied((mark + broken).encode(), places.findings(mark + broken))
    assert fixed.decode() == mark + good
    assert changes


FAULTS = [
    *((old, broken) for old, broken, _ in MENDED),
    ("baseline: 100", "baseline: -5%"),
    ("baseline: 100", "baseline: 5 %"),
    ("target: 150", 'target: 150\n        Unit: "%"'),
    ("target: 150", "target: 150 %\n        units: kr"),
    ("target: 150", "target: 150 %\n        unit: kr"),
    ("target: 150", "traget: 150\n        tagret: 160"),
    ("target: 150", "target: 150\n        target: 160"),
    ("baseline: 100", "start: 100\n        baseline: 100"),
    ("baseline: 100", "baseline: 100\n        basline: 100"),
    ("baseline: 100", "{baseline: 5 %}"),
    ("title: Paid", "title: Paid: per cent"),
    ("title: Paid", "title:Paid"),
    ("title: Paid", "Title: Paid"),
    ("id: visitors, title", "id: visitors, above: 5 %, title"),
    ("id: visitors, title", "id: visitors, above: 5 %, Unit: kr, title"),
    ("title: Customers lost", "title: Customers, all of them, lost"),
    ("owner: kari", "owner: kari\n    owner: ola"),
    ("owner: kari", "ownr: kari\n    Owner: ola"),
    ("lagging:", "lagging_kpi: churn\n        lagging:"),
    ("key_results:", "keyResults:"),
]


def codes_of(text: str) -> Counter[str]:
    """How often each kind of fault is found in a plan."""
    return Counter(finding.code for finding in places.findings(text))


def all_mended(text: str) -> str:
    """The plan after `--fix`."""
    return fixes.mended(text.encode(), places.findings, lambda _: True).data.decode()


def with_faults(faults: list[tuple[str, str]]) -> str:
    """The sound plan with these in it, one after the other."""
    text = SOUND
    for old, broken in faults:
        text = text.replace(old, broken, 1)
    return text


@settings(max_examples=300, deadline=None)
@example(
    [
        ("target: 150", "target: 150 %\n        units: kr"),
        ("title: Paid", "title:Paid"),
        ("owner: kari", "ownr: kari\n    Owner: ola"),
    ]
)
@example(
    [
        ("target: 150", "target: 150 %\n        unit: kr"),
        ("baseline: 100\n        target: 150", "at_least:100\n        unit:kr"),
    ]
)
@given(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=6))
def test_fixes_together_never_make_a_file_worse(faults: list[tuple[str, str]]) -> None:
    """Whatever is wrong at once: no more to find than before, nothing broken, and nothing to redo.

    Where nothing could be read before, what was hidden behind that may be found.
    """
    text = with_faults(faults)
    after = all_mended(text)
    before, left = codes_of(text), codes_of(after)
    hidden = codes_of(
        with_faults([one for one in faults if not codes_of(with_faults([one]))["YM001"]])
    )
    unread = decoding.read_yaml(text.encode(), "f.yaml")[0] is None
    if unread:
        before |= hidden
    assert left.total() <= before.total()
    # a key that stood twice all along may come to light, too
    twice = () if unread else ("YM002",)
    for code in ("YM001", "YM007", "YM013", *twice):
        assert left[code] <= before[code]
    assert all_mended(after) == after


def test_a_unit_is_not_brought_along_beside_a_mistyped_one() -> None:
    """`-5 %` would bring its unit, and `Unit` become a second one."""
    text = SOUND.replace("baseline: 100", 'baseline: -5%\n        Unit: "%"')
    assert all_mended(text) == SOUND.replace("baseline: 100", 'baseline: -5\n        unit: "%"')


def test_a_fix_that_would_make_it_worse_is_left_out_and_the_others_are_made() -> None:
    """Of two keys that are meant to be one, one may be."""
    text = SOUND.replace("baseline: 100", "baseline: 5 %").replace("title: Paid", "Title: Paid")
    found = places.findings(text)
    [percent] = [finding for finding in found if finding.code == "YM005"]
    twice = percent._replace(fix=Fix(percent.place.span, "5\n        baseline: 5"))

    def read(data: bytes) -> list[Finding]:
        return [twice if f.place == twice.place else f for f in places.findings(data)]

    mended = fixes.mended(text.encode(), read, lambda _: True)
    assert mended.data.decode() == SOUND.replace("baseline: 100", "baseline: 5 %")


def test_a_patch_ends_its_lines_as_the_file_does(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through a text stream of Windows, too, which would end each by CRLF."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="utf-8", newline="\r\n"))
    bench.write(PLAN, SOUND.replace("why:", "wy:"))
    cli.main(["validate", "--diff", "--on", "2026-11-25"])
    sys.stdout.flush()
    assert b"\n+    why: so that" in raw.getvalue()
    assert b"\r" not in raw.getvalue()
