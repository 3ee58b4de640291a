"""What is fuzzed: bytes from anywhere into one part of the program, and what must be true then."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from okrcli import errors
from okrcli.actions.fix.mended_files import shape_findings_of
from okrcli.actions.importing import request, run
from okrcli.actions.rows import row_table
from okrcli.actions.rows.given_text import given_rows
from okrcli.findings import Finding
from okrcli.history import items
from okrcli.history.all_changes import diff
from okrcli.model import session
from okrcli.rules import fixes
from okrcli.store.open import workspace_from
from okrcli.text import canonical_sessions, decoding, sources
from okrcli.text.decoding import read_yaml
from tests.cli.checkin.desk import GROWTH, KPIS, PRODUCT, SETTINGS

CYCLE = b"start: 2026-10-01\nend: 2026-12-31\n"
PLAN = "cycles/2026-Q4/plans/growth.yaml"
SESSION = (
    b'date: 2026-11-23\nauthor: kari\nrecorded: 2026-11-23T09:42:10+01:00\nnote: "a\\nb"\n'
    b'readings:\n  subscriptions: {value: 4720, confidence: 6, note: "two to come"}\n'
    b"  regions: {done: [denmark], undone: [finland]}\n  keyboard: {done: yes}\n"
    b'  annual-plans: {zone: target}\n  retention: {skip: "away"}\n'
)
_COLUMNS = row_table.Columns(("id", "value", "date", "note", "confidence"), "value")
_DAY = date(2026, 11, 25)
_FILES = {
    "okr.yaml": SETTINGS.encode(),
    "kpis.yaml": KPIS.encode(),
    "cycles/2026-Q4/cycle.yaml": CYCLE,
}
_SOUND_PLAN = GROWTH.replace("DROPPED", "2026-11-20").encode()


def _read(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    return workspace_from(sources.Texts(files)).workspace.findings


def reader(data: bytes) -> None:
    """Any bytes in any file's place: findings, and no exception."""
    for path in ("okr.yaml", "kpis.yaml", PLAN, "cycles/2026-Q4/reviews/growth.yaml"):
        _read({**_FILES, path: data})


def canonical(data: bytes) -> None:
    """What the scanner of canonical sessions reads, the reader reads as the same, or refuses never."""
    quick = canonical_sessions.session_from(data)
    if quick is not None:
        root, findings = read_yaml(data, "f.yaml")
        assert root is not None, findings
        slow, more = decoding.decode(root, session.Session, "f.yaml")
        assert not [*findings, *more], [*findings, *more]
        assert slow == quick, (slow, quick)


def splicer(data: bytes) -> None:
    """Certain fixes of any bytes: they make no finding, and leave nothing for a second run.

    What stood behind the line where the parser stopped was there before, and is found now; of a
    file that was read whole there may be no more.
    """
    read = partial(shape_findings_of, PLAN)
    mended = fixes.mended(data, read, lambda _: True)
    assert mended.changes or mended.data == data
    again = fixes.mended(mended.data, read, lambda _: True)
    assert again.data == mended.data, again.changes
    if decoding.read_yaml(data, PLAN)[0] is None:
        return
    before, after = (Counter(f.code for f in read(each)) for each in (data, mended.data))
    assert after.total() <= before.total(), (before, after)
    assert all(after[code] <= before[code] for code in ("YM001", "YM002", "YM007")), after
    assert decoding.read_yaml(mended.data, PLAN)[0] is not None


def rows(data: bytes) -> None:
    """Any text as CSV or JSON rows: rows, or our own error."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return
    if not text.strip():
        return
    trouble = row_table.Trouble("rows")
    try:
        list(given_rows(text, trouble, _COLUMNS))
    except errors.OkrError:
        return


def importer(data: bytes) -> None:
    """Any bytes as a sheet to import: files that the reader takes, or our own error."""
    for name in ("s.csv", "s.json", "s.md"):
        try:
            made = run.imported(
                [(name, data)], request.ImportRequest(on=_DAY, team="t", cycle="2026-Q4")
            )
        except errors.OkrError:
            continue
        findings = _read({path: text.encode() for path, text in made.files.items()})
        bad = [str(f.said) for f in findings if f.code.startswith("YM")]
        assert not bad, bad


def history(data: bytes) -> None:
    """Two moments, one of them with any bytes as its plan: compared both ways, and equal to itself."""
    session_path = "cycles/2026-Q4/checkins/growth/2026-11-23-094210-kari.yaml"
    known = {**_FILES, session_path: SESSION}
    old = workspace_from(sources.Texts({**known, PLAN: _SOUND_PLAN})).workspace
    new = workspace_from(sources.Texts({**known, PLAN: data})).workspace
    before, after = (items.DiffSide(space, {}) for space in (old, new))
    diff(before, after, _DAY)
    diff(after, before, _DAY)
    same = diff(after, after, _DAY)
    assert (same.goals, same.checkins, same.effects) == ((), (), ()), same


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "reader": reader,
    "canonical": canonical,
    "splicer": splicer,
    "rows": rows,
    "importer": importer,
    "history": history,
}
SEEDS: Mapping[str, tuple[bytes, ...]] = {
    "reader": (_SOUND_PLAN, KPIS.encode(), SETTINGS.encode(), CYCLE),
    "canonical": (SESSION,),
    "splicer": (
        _SOUND_PLAN.replace(b"title", b"tilte", 2),
        _SOUND_PLAN.replace(b": 6000", b":\xc2\xa06000"),
        _SOUND_PLAN.replace(b"title", b"tilte", 2).replace(b"id: sub", b"id:<<u%b"),
    ),
    "rows": (
        b"id,value\nsubscriptions,4720\n",
        b'[{"id": "a", "value": 1.5}]',
        b'sep=;\r\nid;note\r\na;"b"\r\n',
    ),
    "importer": (
        b"Objective,Key result,Owner,Start,Target,Current\nGrow,Subs,Kari,10,20,12\n",
        b'[{"objective": "Grow", "key_results": [{"title": "Subs", "target": 20}]}]',
        b"# Grow\n\n- Subs from 10 to 20 (12)\n",
    ),
    "history": (_SOUND_PLAN, PRODUCT.encode()),
}
