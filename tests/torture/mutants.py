"""Workspaces with mutated files, through every command that reads: no traceback, no flood, no wait."""

import json
import os
import random
import resource
import shutil
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.cli.checkin.desk import CYCLE, PRODUCT
from tests.torture.kept import kept_folder
from tests.torture.outcome import Outcome
from tests.torture.process import ran
from tests.torture.writing_commands import closed

SECONDS, MEGABYTES = 2.0, 200
READING: tuple[tuple[str, ...], ...] = (
    ("validate",),
    ("validate", "--format", "sarif"),
    ("report",),
    ("report", "growth"),
    ("report", "subscriptions"),
    ("report", "--format", "html"),
    ("report", "--format", "md"),
    ("report", "--format", "json"),
    ("report", "--format", "csv"),
    ("kpi",),
    ("tree",),
    ("meeting", "weekly"),
    ("log", "subscriptions"),
    ("diff", "HEAD"),
    ("validate", "--diff"),
    ("close", "2026-Q4", "--fold", "--dry-run"),
)
_WORDS = [
    *(b"&a [*a]", b"<<: *x", b"!!python/object:os.system", b"%YAML 1.1\n---\n", b"---\n", b"...\n"),
    *(b"\x1b]52;c;aGk=\x07", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\x85", b"\t"),
    *(b"<<<<<<< HEAD\n", b"9" * 400, b"1e400", b".nan", b".inf", b"-0", b"0x1F", b"1_000", b"yes"),
    *(
        b"2026-02-30",
        b"9999-12-31",
        b"12:30",
        b"null",
        b"~",
        b"[]",
        b"{}",
        b"[" * 300,
        b"{a: " * 90,
    ),
    *(
        b'"',
        b"'",
        b"|\n",
        b">-\n",
        b"#",
        b": ",
        b"- ",
        b"? ",
        "\u202e\u200b".encode(),
        b"a\xcc\x81" * 40,
    ),
    *(
        b"../../etc/passwd",
        b"=cmd|' /C calc'!A0",
        b"<script>alert(1)</script>",
        b"[x](javascript:1)",
    ),
    *(
        b"was: [subscriptions]",
        b"supports: mrr",
        b"milestones: []",
        b"target: 0",
        b"baseline: 6000",
    ),
]


class Case(NamedTuple):
    """One reading command on one mutated workspace."""

    words: tuple[str, ...]
    code: int
    seconds: float
    megabytes: int
    failure: str


def mutants(folder: Path, seed: str, files: int, keep: Path, *, until: float = 1e9) -> Outcome:
    """So many mutated files, a workspace full at a time; one with a fault is kept in a folder."""
    origin = folder / "sound" / "acme"
    origin.mkdir(parents=True)
    _sound(origin)
    found = Outcome("mutants", f"mutated files through {len(READING)} reading commands")
    slowest = Case((), 0, 0, 0, "")
    peak = runs = n = 0
    end = time.monotonic() + until
    while found.tried < files and time.monotonic() < end:
        root = folder / f"mutant-{n}"
        shutil.copytree(origin, root)
        found.tried += _mutate(root, random.Random(f"{seed}-{n}"))
        for case in _cases(root):
            runs += 1
            peak = max(peak, case.megabytes)
            slowest = max(slowest, case, key=lambda case: case.seconds)
            found.faults += [
                f"okr {' '.join(case.words)}: {why}; in"
                f" {kept_folder(keep, f'mutants-{seed}-{n}', root)}"
                for why in _wrong(case)
            ]
        shutil.rmtree(root)
        n += 1
    found.note = (
        f"{runs:,} runs on {n:,} workspaces, slowest {slowest.seconds:.2f} s of a processor"
        f" (okr {' '.join(slowest.words)}), at most {peak} MB"
    )
    return found


def _sound(root: Path) -> None:
    """A workspace of many small files, committed; what reads it is imported already."""
    made = closed(root)
    for n in range(4):
        team = f"team-{n}"
        made.write(f"{CYCLE}/plans/{team}.yaml", PRODUCT.replace("Product", team))
        for ago in range(1, 7):
            made.write(
                f"{CYCLE}/checkins/{team}/{made.day(ago)}-090000-kari.yaml",
                f"date: {made.day(ago)}\nauthor: kari\nrecorded: {made.day(ago)}T09:00:00+01:00\n"
                f'readings:\n  tickets: {{value: {40 - ago}, confidence: 6, note: "on the way"}}\n',
            )
    made.versioned()
    for words in READING:
        ran(root, words)


def _wrong(case: Case) -> Iterator[str]:
    if case.failure:
        yield case.failure
    if case.code not in {0, 1, 2}:
        yield f"ended with {case.code}"
    if case.seconds > SECONDS:
        yield f"took {case.seconds:.1f} s"
    if case.megabytes > MEGABYTES:
        yield f"took {case.megabytes} MB"


def _cases(root: Path) -> list[Case]:
    """Every command, in a child of its own memory."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        # a fork is told the peak of the process that it comes from, which is not the command's
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with os.fdopen(write, "w") as answers:
            for words in READING:
                answers.write(json.dumps(_case(root, words, held)) + "\n")
                answers.flush()
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answers:
        cases = [Case(tuple(words), *rest) for words, *rest in map(json.loads, answers)]
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status or len(cases) < len(READING):
        cases.append(Case(READING[min(len(cases), len(READING) - 1)], status or -1, 0, 0, "died"))
    return cases


def _case(root: Path, words: tuple[str, ...], held: int) -> Case:
    before = resource.getrusage(resource.RUSAGE_SELF)
    code, failure = 0, ""
    try:
        code = ran(root, words).code
    except BaseException as why:
        last = traceback.extract_tb(why.__traceback__)[-1]
        failure = (
            f"{type(why).__name__}: {str(why)[:120]} at {Path(last.filename).name}:{last.lineno}"
        )
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Case(words, code, seconds, (after.ru_maxrss - held) // 1024, failure)


def _mutate(root: Path, chance: random.Random) -> int:
    """Mutate all files but, mostly, those without which nothing else is looked at."""
    count = 0
    for place in sorted(root.rglob("*.yaml")):
        if place.name in {"okr.yaml", "cycle.yaml"} and chance.random() < 0.8:
            continue
        data = place.read_bytes()
        for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
            data = mutation(data, chance)
        place.write_bytes(data)
        count += 1
    return count


def mutation(data: bytes, chance: random.Random) -> bytes:
    """The bytes, changed in one way."""
    return chance.choice(_WAYS)(data, chance)


def _flip(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) or 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_WORDS) + data[at:]


def _cut(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randrange(40) :]


def _truncate(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at : at + chance.randrange(200)] * chance.randrange(2, 12) + data[at:]


def _line(data: bytes, chance: random.Random) -> bytes:
    """A line goes, comes twice, moves, or stands elsewhere in depth."""
    lines = data.splitlines(keepends=True) or [b""]
    n = chance.randrange(len(lines))
    line = lines[n]
    new = chance.choice(
        ([], [line, line], [b"  " + line], [line.lstrip(b" ")], [line.strip() + b" " + line])
    )
    lines[n : n + 1] = new
    if chance.random() < 0.2:
        chance.shuffle(lines)
    return b"".join(lines)


def _value(data: bytes, chance: random.Random) -> bytes:
    """Another value behind some key."""
    lines = data.splitlines(keepends=True)
    places = [n for n, line in enumerate(lines) if b": " in line]
    if not places:
        return data
    n = chance.choice(places)
    key, _, _ = lines[n].partition(b": ")
    lines[n] = key + b": " + chance.choice(_WORDS) + b"\n"
    return b"".join(lines)


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip,
    _insert,
    _cut,
    _truncate,
    _repeat,
    _line,
    _line,
    _value,
    _value,
)
