"""A command killed at a system call, or told no by one, and what must be true of the disk then."""

import random
import re
import shutil
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import nursery
from tests.torture import ledger
from tests.torture.ledger import State
from tests.torture.outcome import Outcome
from tests.torture.process import ran
from tests.torture.writing_commands import WritingCommand

CODES = ("ENOSPC", "EIO", "EACCES", "EROFS", "EMFILE", "EINTR")
# calls about files; those about memory, signals and time are no disk's to refuse
ABOUT_FILES = (
    "openat,read,pread64,write,fsync,close,fstat,newfstatat,statx,lseek,getdents64,readlink,access,"
    "faccessat2,mkdir,mkdirat,link,linkat,rename,renameat,renameat2,unlink,unlinkat,rmdir,chmod,"
    "fchmod,fchmodat,utimensat,flock,getcwd,chdir"
)
# Python's own files: what is not imported yet has nothing to do with the command
_OURS = re.compile(
    r"\.pyc?\b|/site-packages/|/lib/python|/dev/urandom|/usr/|/etc/|okrcli/|/locales/"
)


@dataclass(frozen=True)
class Place:
    """The nth call of a name, counted as strace does."""

    name: str
    nth: int

    def __str__(self) -> str:
        return f"{self.name}[{self.nth}]"


class Rehearsed:
    """A command whose end is known: the state before and after, and its system calls."""

    def __init__(self, command: WritingCommand, folder: Path, children: nursery.Nursery) -> None:
        self.command, self.children = command, children
        self.root, self.words = command.prepared(folder)
        self.environ = command.environment(self.root)
        self.before = ledger.state(self.root)
        children.options = ("-y",)
        self._copies = 0
        self._ends: dict[object, tuple[int, State]] = {}
        with self.copy() as warm:
            children.warm(warm, self.words, self.environ)
        with self.copy() as copy:
            self.code = self.done(copy).code
            self.after = ledger.state(copy)
        with self.copy() as copy:
            self.calls = self.done(copy, trace="all").calls
        with self.copy() as copy:
            self.file_calls = self.done(copy, trace=ABOUT_FILES).calls

    def copy(self) -> "Copy":
        """The workspace once more, untouched."""
        self._copies += 1
        root = self.root.parent / f"copy-{self._copies}" / "acme"
        shutil.copytree(self.root, root)
        return Copy(root)

    def done(self, root: Path, *options: str, trace: str = nursery.CHANGING) -> nursery.Done:
        """A run of the command in a copy, under strace's options."""
        return self.children.okr(root, self.words, *options, trace=trace, environ=self.environ)

    def again(self, root: Path) -> tuple[int, State]:
        """How the same command ends, run once more where nothing goes wrong, and the state then.

        Of a state that was met before the end is known.
        """
        left = Counter(name[: -len("0123456789abcdef")] for name in ledger.leftovers(root))
        key = (frozenset(ledger.state(root).items()), frozenset(left.items()))
        if key not in self._ends:
            code = ran(root, self.words, **{**nursery.ALONE, **self.environ}).code
            self._ends[key] = code, ledger.state(root)
        return self._ends[key]

    def changing(self) -> list[Place]:
        """The calls that change the disk."""
        found = places(self.calls)
        return [
            place
            for place, call in zip(found, self.calls, strict=True)
            if place.name in nursery.CHANGING.split(",") and nursery.changes(call)
        ]

    def every(self) -> list[Place]:
        """All calls, of whatever kind."""
        return places(self.calls)

    def about_files(self) -> list[Place]:
        """The calls about files that are not Python's own; reading them and output among them."""
        found = places(self.file_calls)
        pairs = zip(found, self.file_calls, strict=True)
        return [place for place, call in pairs if not _OURS.search(call)]


class Copy:
    """A copy of a workspace that is gone when left."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __enter__(self) -> Path:
        return self.root

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.root.parent)


def places(calls: Sequence[str]) -> list[Place]:
    """Each call by name and by the how manieth of that name it is."""
    seen: dict[str, int] = {}
    found = []
    for call in calls:
        name = call.partition("(")[0]
        seen[name] = seen.get(name, 0) + 1
        found.append(Place(name, seen[name]))
    return found


def sample(first: Sequence[Place], rest: Sequence[Place], least: int, seed: str) -> list[Place]:
    """All of the first, and of the rest as many as are missing to the least number."""
    chance = random.Random(seed)
    others = [place for place in rest if place not in set(first)]
    missing = max(0, least - len(first))
    return [*first, *chance.sample(others, min(missing, len(others)))]


def killed_faults(found: Rehearsed, place: Place) -> list[str] | None:
    """What is wrong after the command was killed there; None where it ended before that."""
    with found.copy() as copy:
        done = found.done(
            copy, f"inject={place.name}:signal=KILL:when={place.nth}", trace=place.name
        )
        if done.code != -signal.SIGKILL:
            return None
        now = ledger.state(copy)
        faults = ledger.broken(now, found.before, found.after)
        if now != found.after:
            code, again = found.again(copy)
            if again != found.after:
                odd = sorted(ledger.touched(again, found.after))[:3]
                faults.append(f"once more (exit {code}) does not end it: {', '.join(odd)}")
        return [f"killed at {place}: {fault}" for fault in faults]


def refused_faults(found: Rehearsed, place: Place, code: str) -> list[str]:
    """What is wrong after a call was answered by an error."""
    with found.copy() as copy:
        done = found.done(
            copy, f"inject={place.name}:error={code}:when={place.nth}", trace=place.name
        )
        faults = list(_refused(found, done, ledger.state(copy), copy))
        if not faults and done.code and ledger.state(copy) != found.after:
            again, end = found.again(copy)
            if end != found.after:
                faults.append(f"once more (exit {again}) does not end it")
        return [f"{code} at {place}: {fault}" for fault in faults]


def _refused(found: Rehearsed, done: nursery.Done, now: State, copy: Path) -> Iterator[str]:
    if "Traceback" in done.said:
        yield f"a traceback: {done.said.strip().splitlines()[-1]}"
    if done.code < 0:
        yield f"died of signal {-done.code}"
    if found.command.name == "report" and _without_a_file(done, copy):
        return
    if found.command.name == "pull" and _anywhere(now) == _anywhere(found.after):
        return
    yield from ledger.broken(now, found.before, found.after)
    if done.code == found.code and now != found.after:
        yield f"says it is done (exit {done.code}) and it is not: {done.said[-120:]!r}"
    if done.code != found.code and now not in (found.before, found.after):
        yield from _untold(done.said, found, now)
    written = found.command.name != "edit" and now == found.after != found.before
    if done.code != found.code and written and _told_nothing(done):
        yield f"all is done, and it does not say so: {done.said[-160:]!r}"


def _without_a_file(done: nursery.Done, copy: Path) -> bool:
    """Whether a whole page was made of what could be read, and it was said what could not."""
    page = copy / "okrs.html"
    whole = page.exists() and page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    return done.code == 0 and whole and " is left out" in done.said


def _anywhere(state: State) -> set[tuple[str, str]]:
    """The files, whichever team a session stands with: a shared KPI's may be any that links it."""
    return {(re.sub("checkins/[^/]+/", "checkins/*/", path), text) for path, text in state}


def _untold(said: str, found: Rehearsed, now: State) -> Iterator[str]:
    """Half of it is there: each file of that half has to be named."""
    bare = ledger.MOMENT.sub("MOMENT", " ".join(said.split()))
    for path in sorted(ledger.touched(now, found.before)):
        # a session that was folded is told of by the file that it stands in now
        if path not in bare and f"{path.rpartition('/')[0]}.yaml was folded" not in bare:
            yield f"half is done, and {path} is not named: {bare[-160:]!r}"


def _told_nothing(done: nursery.Done) -> bool:
    bare = " ".join(done.said.split())
    told = (
        "was written",
        "were written",
        "written",
        "There already",
        "Took back",
        "is now",
        "taken back",
        "Wrote",
        "Folded",
        "removed",
    )
    # where the error output itself was refused there is nothing to be told by
    lost = any(
        call.startswith(("write(2<", "write(1<")) and "(INJECTED)" in call for call in done.calls
    )
    return not lost and not any(word in bare for word in told)


def killed(command: WritingCommand, seed: str, least: int, folder: Path) -> Outcome:
    """A command killed at every call that changes the disk, and at others up to a number."""
    found = Outcome("kills", f"okr {command.name}")
    with nursery.opened(folder) as children:
        run = Rehearsed(command, folder, children)
        chosen = sample(run.changing(), run.every(), 2 * least, f"{seed}-{command.name}")
        early = 0
        for place in chosen:
            if found.tried >= max(least, len(run.changing())):
                break
            faults = killed_faults(run, place)
            if faults is None:
                early += 1
                continue
            found.tried += 1
            found.faults += faults
        found.note = f"{len(run.changing())} calls change the disk, of {len(run.every())} in all"
        if early:
            found.note += f"; {early} were not reached again, and are not counted"
    return found


def refused(command: WritingCommand, seed: str, most: int, folder: Path) -> Outcome:
    """Every call of a command that changes the disk answered by errors, and others up to a number."""
    found = Outcome("errors", f"okr {command.name}")
    with nursery.opened(folder) as children:
        run = Rehearsed(command, folder, children)
        places_ = sample(run.changing(), run.about_files(), most, f"{seed}-{command.name}")
        if len(places_) > most:
            places_ = random.Random(seed).sample(places_, most)
        for n, place in enumerate(places_):
            found.tried += 1
            found.faults += refused_faults(run, place, CODES[n % len(CODES)])
        found.note = f"{', '.join(CODES)} in turn; {len(run.changing())} calls change the disk"
    return found
