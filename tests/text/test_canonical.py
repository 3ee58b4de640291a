"""The scanner for canonical sessions answers exactly as the loader, or not at all."""

import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrcli import errors
from okrcli.model import cycle, session
from okrcli.text import canonical_sessions, decoding, writing
from okrcli.text.decoding import read_yaml


def loaded(data: bytes) -> session.Session | None:
    """What the loader makes of a session's text, None where it refuses it."""
    root, findings = read_yaml(data, "f.yaml")
    if root is None or findings:
        return None
    return decoding.decode(root, session.Session, "f.yaml")[0]


ids = st.from_regex(r"(?!x-)[A-Za-z0-9][A-Za-z0-9._-]{0,12}", fullmatch=True)
texts = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
    )
    | st.sampled_from('"\\\n{},: #[]'),
    min_size=1,
    max_size=30,
).filter(str.strip)
readings = (
    st.fixed_dictionaries(
        {},
        optional={
            "value": st.decimals(-(10**9), 10**9, places=2, allow_nan=False),
            "done": st.booleans() | st.lists(ids, min_size=1, max_size=3).map(tuple),
            "undone": st.lists(ids, min_size=1, max_size=2).map(tuple),
            "zone": st.sampled_from(["none", "commit", "target", "stretch"]),
            "skip": texts,
            "confidence": st.integers(0, 10),
            "note": texts,
            "next": texts,
        },
    )
    .filter(bool)
    .map(lambda keys: session.Reading(**keys))
)
sessions = st.builds(
    session.Session,
    date=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    author=ids | texts,
    recorded=st.none()
    | st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)).map(  # noqa: DTZ001
        lambda moment: moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=1)))
    ),
    note=st.none() | texts,
    readings=st.dictionaries(ids, readings, min_size=1, max_size=4),
)


@given(sessions)
def test_what_is_emitted_is_read_back(item: session.Session) -> None:
    """Loader and emitter are each other's inverse."""
    assert loaded(writing.session_text(item).encode()) == item


@given(sessions)
def test_the_scanner_never_differs_from_the_loader(item: session.Session) -> None:
    """On canonical text it answers as the loader does, or leaves it to the loader."""
    data = writing.session_text(item).encode()
    scanned = canonical_sessions.session_from(data)
    assert scanned is None or scanned == loaded(data)


@settings(max_examples=150)
@given(st.data())
def test_the_scanner_never_differs_on_damaged_text(data: st.DataObject) -> None:
    """Characters dropped, doubled, exchanged and inserted anywhere."""
    text = writing.session_text(data.draw(sessions))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, max(0, len(text) - 1)))
        new = data.draw(st.sampled_from([*'"\\\n{},: #[]-', "", "  ", "a", "0", "é", "\t"]))
        text = text[:at] + new + text[at + data.draw(st.integers(0, 2)) :]
    scanned = canonical_sessions.session_from(text.encode())
    assert scanned is None or scanned == loaded(text.encode())


def odd_characters() -> list[str]:
    """All that is no letter, number, mark or sign, and the last two of every plane."""
    kinds = {"Cc", "Cf", "Zl", "Zp", "Zs", "Co"}
    planes = [chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)]
    bmp = [chr(n) for n in range(0x10000) if unicodedata.category(chr(n)) in kinds - {"Co"}]
    return [*bmp, *planes, "\ud800", "\udfff", "\ue000", "\uf8ff", "\ufdd0", "\U0010fffd"]


def written(note: str) -> bytes | None:
    """A session with a note as the emitter writes it, None where it refuses to."""
    item = session.Session(
        date=date(2026, 11, 23),
        author="kari",
        note=note,
        readings={"a": session.Reading(value=Decimal(1))},
    )
    try:
        return writing.session_text(item).encode()
    except errors.RefusedError:
        return None


@pytest.mark.parametrize("odd", odd_characters(), ids=lambda odd: f"U+{ord(odd):04X}")
def test_emitter_reader_and_scanner_agree_on_every_odd_character(odd: str) -> None:
    """What is written is read, by both; what the reader refuses is not written, nor scanned."""
    clean = {"\t": " "}.get(odd, odd)
    data = written(f"a{odd}b")
    if data is not None:
        found = loaded(data)
        assert found is not None
        assert found.note == f"a{clean}b"
        assert canonical_sessions.session_from(data) == found
    raw = PLAIN.replace('"x"', f'"a{odd}b"').encode("utf-8", "surrogatepass")
    scanned = canonical_sessions.session_from(raw)
    assert scanned is None or scanned == loaded(raw)
    if loaded(raw) is None:
        assert data is None or odd in "\t\r\n"


def test_every_other_character_is_written_and_read() -> None:
    """Letters of all scripts, signs and marks, five hundred at a time."""
    odd = set(odd_characters())
    others = [
        chr(n) for n in (*range(0x20, 0xD800), *range(0xE000, 0x2FFFF, 7)) if chr(n) not in odd
    ]
    for start in range(0, len(others), 500):
        note = f"a{''.join(others[start : start + 500])}b"
        data = written(note)
        assert data is not None
        found = loaded(data)
        assert found is not None
        assert found.note == note
        assert canonical_sessions.session_from(data) == found


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "x" * 10_001], ids=["nothing", "blank", "empty-line", "too-long"]
)
def test_what_is_nothing_or_too_much_is_not_written(text: str) -> None:
    """No file may hold it."""
    with pytest.raises(errors.RefusedError):
        writing.quoted(text)


def test_a_text_of_ten_thousand_is_written() -> None:
    """And read."""
    data = written("x" * 10_000)
    assert data is not None
    assert loaded(data) is not None
    assert canonical_sessions.session_from(data) == loaded(data)


@pytest.mark.parametrize("digits", ["1" * 30, "-" + "1" * 29, "0." + "1" * 28])
def test_a_number_of_thirty_digits_is_written(digits: str) -> None:
    """One more, and it is not."""
    assert writing.number(Decimal(digits)) == digits
    with pytest.raises(errors.RefusedError):
        writing.number(Decimal(digits + "1"))


PLAIN = 'date: 2026-11-23\nauthor: kari\nrecorded: 2026-11-23T09:42:10+01:00\nreadings:\n  a: {value: 1, note: "x"}\n'


def test_plain_canonical_text_is_scanned() -> None:
    """The fast way is really taken."""
    found = canonical_sessions.session_from(PLAIN.encode())
    assert found is not None
    assert found.readings["a"] == session.Reading(value=Decimal(1), note="x")
    assert found.recorded is not None
    assert found.recorded.astimezone(UTC).hour == 8


@pytest.mark.parametrize(
    "odd",
    [
        PLAIN + "# a comment\n",
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("2026-11-23\n", "2026-02-30\n"),
        PLAIN.replace("kari", "null"),
        PLAIN.replace("  a:", "  x-a:"),
        PLAIN.replace('"x"', '" "'),
        PLAIN.replace("value: 1,", "value: 01,"),
        PLAIN.replace("value: 1, ", "value: 1,  "),
        PLAIN + PLAIN.splitlines()[-1] + "\n",
        PLAIN.replace("{value: 1", "{done: [-m2]"),
        PLAIN.rstrip("\n"),
    ],
)
def test_anything_else_is_left_to_the_loader(odd: str) -> None:
    """At the first line that is not canonical the scanner gives up."""
    assert canonical_sessions.session_from(odd.encode()) is None


@pytest.mark.parametrize(
    ("day", "read"),
    [("1899-12-31", False), ("1900-01-01", True), ("2199-12-31", True), ("2200-01-01", False)],
)
@pytest.mark.parametrize("place", ["date: 2026-11-23", "recorded: 2026-11-23"])
def test_scanner_and_loader_agree_on_how_far_away_a_day_may_be(
    place: str, day: str, read: bool
) -> None:
    """Both ends are read, and the days beside them are not."""
    data = PLAIN.replace(place, place.replace("2026-11-23", day)).encode()
    assert (canonical_sessions.session_from(data) is not None, loaded(data) is not None) == (
        read,
        read,
    )


def test_what_is_next_is_canonical_behind_the_note() -> None:
    """It is written last, and its place before the note is for the loader."""
    item = session.Reading(value=Decimal(1), note="x", next='call "ten"')
    assert writing.reading(item) == '{value: 1, note: "x", next: "call \\"ten\\""}'
    scanned = canonical_sessions.session_from(PLAIN.replace('"x"', '"x", next: "y"').encode())
    assert scanned is not None
    assert scanned.readings["a"] == session.Reading(value=Decimal(1), note="x", next="y")
    turned = PLAIN.replace('note: "x"', 'next: "y", note: "x"').encode()
    assert canonical_sessions.session_from(turned) is None
    assert loaded(turned) == scanned


@pytest.mark.parametrize(
    ("word", "said"), [("true", True), ("yes", True), ("false", False), ("no", False)]
)
def test_yes_and_no_are_written_as_true_and_false(word: str, said: bool) -> None:
    """Both ways of saying it are scanned, and one is written."""
    scanned = canonical_sessions.session_from(PLAIN.replace("value: 1", f"done: {word}").encode())
    assert scanned is not None
    assert scanned.readings["a"].done is said
    assert writing.reading(session.Reading(done=said)) == f"{{done: {str(said).lower()}}}"


def test_a_fold_is_read_as_its_sessions() -> None:
    """Folded and unfolded, the same readings; scanner and loader agree."""
    one = loaded(PLAIN.encode())
    assert one is not None
    data = writing.fold_text([("b.yaml", one), ("a.yaml", one)]).encode()
    scanned = canonical_sessions.fold_from(data)
    root, _ = read_yaml(data, "f.yaml")
    assert root is not None
    assert scanned == decoding.decode(root, session.Fold, "f.yaml")[0]
    assert scanned is not None
    assert [item.file for item in scanned.sessions] == ["a.yaml", "b.yaml"]
    assert scanned.sessions[0].readings == one.readings


def test_a_cycle_as_okr_writes_it_is_read_without_the_loader() -> None:
    """Its schema may stand above it; other comments may switch rules off, and are the loader's."""
    found = canonical_sessions.cycle_from(
        b"# yaml-language-server: $schema=x\nlabel: Q4 2026\nstart: 2026-10-01\nend: 2026-12-31\n"
    )
    assert found == cycle.Cycle(label="Q4 2026", start=date(2026, 10, 1), end=date(2026, 12, 31))


_LINES = (
    "# a comment\n",
    "# okr: ignore\n",
    "# yaml-language-server: x\n",
    "# <<<<<<< HEAD\n",
    "label: Q4 2026\n",
    "label: null\n",
    "label: 2026\n",
    "label: no\n",
    "label: ~\n",
    "label: a: b\n",
    "label: Q4 # x\n",
    "start: 2026-10-01\n",
    "start: 2026-13-01\n",
    "start: 1800-01-01\n",
    "end: 2026-12-31\n",
    "end: 2026-09-30\n",
    "opens: 2026-10-08\n",
    "opens: 2027-01-01\n",
    "opens: 2026-10-08",
    "start: '2026-10-01'\n",
)


@given(
    st.lists(st.sampled_from(_LINES), min_size=2, max_size=6), st.sampled_from(("", "\ufeff", "\n"))
)
def test_a_cycle_is_what_the_loader_makes_of_it(lines: list[str], before: str) -> None:
    """Or the scanner leaves it to the loader."""
    data = (before + "".join(lines)).encode()
    root, findings = read_yaml(data, "f.yaml")
    scanned = canonical_sessions.cycle_from(data)
    if scanned is not None:
        assert (findings, root is not None) == ([], True)
        assert root is not None
        assert decoding.decode(root, cycle.Cycle, "f.yaml") == (scanned, [])
