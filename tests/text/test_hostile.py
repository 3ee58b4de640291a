"""Hostile and broken files: refused with a place and advice, or read as the text they are."""

import time

import pytest

from okrcli.findings import Finding
from okrcli.model import plan, session
from okrcli.text import decoding
from okrcli.text.decoding import read_yaml

PLAN = b"""name: Growth
objectives:
  - id: mrr
    title: Grow revenue
    key_results:
      - id: subs
        title: New paid subscriptions
        baseline: 100
        target: 150
"""
SESSION = b"date: 2026-10-12\nauthor: kari\nreadings:\n  subs: {value: 110}\n"


def refused(
    data: bytes, kind: type[plan.Plan] | type[session.Session] = plan.Plan
) -> list[Finding]:
    """The findings on a file, whichever step makes them."""
    return decoding.read_as(data, kind, "f.yaml")[2]


def swap(old: bytes, new: bytes) -> bytes:
    """The sound plan with one thing in it exchanged."""
    assert old in PLAN
    return PLAN.replace(old, new)


def add(line: bytes) -> bytes:
    """The sound plan with one more line on its key result, the tenth."""
    return PLAN + b"        " + line + b"\n"


REFUSED = {
    "empty": (b"", "YM001", 1),
    "only-comments": (b"# nothing yet\n", "YM001", 1),
    "not-yaml": (swap(b"  - id: mrr", b"  - id: [mrr"), "YM001", None),
    "tab": (swap(b"    title: Grow", b"\ttitle: Grow"), "YM001", 4),
    "duplicate-key": (add(b"target: 2"), "YM002", 10),
    "unknown-key": (swap(b"baseline", b"basline"), "YM003", 8),
    "root-list": (b"- a\n- b\n", "YM004", 1),
    "root-scalar": (b"hello\n", "YM004", 1),
    "empty-value": (swap(b"name: Growth", b"name:"), "YM004", 1),
    "list-for-text": (swap(b"Grow revenue", b"[a, b]"), "YM004", 4),
    "complex-key": (b"? [a]\n: 1\n", "YM004", 1),
    "nan": (swap(b"100", b".nan"), "YM005", 8),
    "infinite": (swap(b"100", b"-.inf"), "YM005", 8),
    "huge-exponent": (swap(b"100", b"1e400"), "YM005", 8),
    "many-digits": (swap(b"100", b"9" * 5000), "YM005", 8),
    "hex": (swap(b"100", b"0x1f"), "YM005", 8),
    "octal": (swap(b"100", b"010"), "YM005", 8),
    "underscore": (swap(b"100", b"1_000"), "YM005", 8),
    "comma": (swap(b"100", b"4,720"), "YM005", 8),
    "percent": (swap(b"100", b"68 %"), "YM005", 8),
    "true": (swap(b"100", b"true"), "YM005", 8),
    "sexagesimal": (swap(b"100", b"12:30"), "YM005", 8),
    "no-such-day": (add(b"due: 2026-02-30"), "YM006", 10),
    "norwegian-day": (add(b"due: 23.11.2026"), "YM006", 10),
    "timestamp": (add(b"due: 2026-11-23T10:00:00Z"), "YM006", 10),
    "month": (add(b"due: 2026-11"), "YM006", 10),
    "anchor": (swap(b"Growth", b"&a Growth"), "YM007", 1),
    "alias-bomb": (b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "YM007", 1),
    "merge-key": (swap(b"name: Growth", b"<<: {name: Growth}"), "YM007", 1),
    "tag": (b"name: !!python/object/apply:os.system ['id']\n", "YM007", 1),
    "directive": (b"%YAML 1.1\n---\n" + PLAN, "YM007", 1),
    "two-documents": (PLAN + b"---\n" + PLAN, "YM007", 10),
    "deep-flow": (b"a: " + b"[" * 100_000, "YM008", 1),
    "deep-block": (b"".join(b" " * i + b"a:\n" for i in range(40)), "YM008", None),
    "many-keys": (b"".join(b"k%d: 1\n" % i for i in range(100_000)), "YM008", None),
    "long-line": (b"name: " + b"x" * 3_000_000, "YM008", 1),
    "long-text": (swap(b"Growth", b"x" * 10_001), "YM008", 1),
    "utf-16": (PLAN.decode().encode("utf-16"), "YM009", 1),
    "latin-1": (swap(b"Growth", "Vekst på".encode("latin-1")), "YM009", 1),
    "nul": (swap(b"Grow revenue", b"Grow\x00revenue"), "YM009", 4),
    "carriage-returns": (PLAN.replace(b"\n", b"\r"), "YM009", 1),
    "line-separator": (swap(b"Grow revenue", "Grow\u2028revenue".encode()), "YM009", 4),
    "next-line": (swap(b"Grow revenue", "Grow\x85revenue".encode()), "YM009", 4),
    "two-measures": (add(b"above: 3"), "YM010", 10),
    "no-measure": (swap(b"        baseline: 100\n        target: 150\n", b""), "YM010", 6),
    "baseline-beside-keep": (swap(b"target: 150", b"above: 150"), "YM010", 8),
    "conflict": (b"<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> b\n", "YM011", 1),
    "nothing-to-reach": (swap(b"150", b"100"), "YM012", 9),
    "share-of-nothing": (swap(b"100\n        target: 150", b"0\n        target: +10%"), "YM012", 9),
    "missing-id": (swap(b"  - id: mrr\n    title", b"  - title"), "YM014", 3),
    "traversal": (swap(b"subs", b"../../x"), "YM015", 6),
    "wrong-word": (swap(b"    key_results", b"    kind: commited\n    key_results"), "YM016", 5),
    "negative-weight": (add(b"weight: -1"), "YM017", 10),
    "twice": (swap(b"id: subs", b"id: MRR"), "YM020", 6),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_broken_file_is_refused_at_its_place(name: str) -> None:
    """Each has a code of its own, the right line, and ends well within a second or two."""
    data, code, line = REFUSED[name]
    before = time.perf_counter()
    findings = refused(data)
    assert code in {finding.code for finding in findings}
    found = next(finding for finding in findings if finding.code == code)
    assert line is None or found.place.span.line == line
    assert found.text.format(**found.values)
    assert found.hint.format(**found.values) is not None
    assert time.perf_counter() - before < 10


ACCEPTED = {
    "bom": b"\xef\xbb\xbf" + PLAN,
    "crlf": PLAN.replace(b"\n", b"\r\n"),
    "no-last-newline": PLAN.rstrip(b"\n"),
    "norway": swap(b"subs", b"no"),
    "number-id": swap(b"subs", b"007"),
    "exponent-id": swap(b"subs", b"1e3"),
    "own-keys": PLAN + b"x-jira: [1, {a: b}]\n",
    "markup": swap(
        b"Grow revenue", b'"[/bold] [link=https://evil.example]plan[/link] :fire: [id]"'
    ),
    "quoted-number": swap(b"100", b'"100"'),
    "lone-list": swap(b"    key_results", b"    supports: acme/grow\n    key_results"),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_odd_but_sound_file_is_read(name: str) -> None:
    """No finding at all."""
    assert refused(ACCEPTED[name]) == []


def test_ids_stay_the_text_they_are() -> None:
    """YAML's guesses touch no id."""
    for word in ("no", "007", "1e3", "2026.10", "on", "0x1f"):
        root, _ = read_yaml(swap(b"subs", word.encode()), "f.yaml")
        assert root is not None
        found, _ = decoding.decode(root, plan.Plan, "f.yaml")
        assert found is not None
        assert found.objectives[0].key_results[0].id == word


def test_every_error_is_reported_at_once() -> None:
    """An unknown key beside a measure that cannot move: both, in one run."""
    data = swap(b"150", b"100").replace(
        b"        target", b"        lagging_kpi: x\n        target"
    )
    assert {finding.code for finding in refused(data)} == {"YM003", "YM012"}


def test_a_reading_that_is_no_number_is_refused() -> None:
    """The same types stand in sessions."""
    assert refused(SESSION.replace(b"110", b"68 %"), session.Session)[0].code == "YM005"
    assert (
        refused(SESSION.replace(b"2026-10-12", b"2026-02-30"), session.Session)[0].code == "YM006"
    )


def test_a_misspelt_key_comes_with_its_fix() -> None:
    """The fix names the exact stretch of the key."""
    [finding] = refused(swap(b"baseline", b"basline"))
    assert finding.fix is not None
    assert finding.fix.text == "baseline"
    assert finding.fix.span == finding.place.span
    assert (finding.fix.span.column, finding.fix.span.end_column) == (9, 16)
