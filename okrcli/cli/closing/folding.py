"""Many session files of a team as one of equal content: planned, proven, and only then done.

At every moment all sessions stand on the disk, folded, on their own or both; the loader takes a
session that stands twice once, by the name of its file. So whoever dies halfway just runs it again.
"""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from okrcli import emit, errors, load, store
from okrcli.document import canonical, encoding
from okrcli.findings import N_
from okrcli.model import session, workspace

Sessions = Mapping[str, session.Session]


@dataclass(frozen=True)
class Fold:
    """What folding one team's sessions does.

    `loose` are the bytes of the files that go, by path; `before` those of the folded file that
    stands there, None where none does. `kept` are files that stay, each with why: they hold more
    than a folded session can say.
    """

    team: workspace.Team
    path: str
    text: str
    sessions: Sessions
    loose: Mapping[str, bytes]
    before: bytes | None = None
    kept: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Only:
    """Some files of a source, as a source of their own."""

    source: load.Source
    chosen: frozenset[str]

    def paths(self) -> Iterable[str]:
        """The chosen ones."""
        return sorted(self.chosen)

    def read(self, path: str) -> bytes:
        """The bytes of one."""
        return self.source.read(path)


def of(source: load.Source, team: workspace.Team) -> Fold | None:
    """What is to be folded of a team, None where nothing is.

    RefusedError where a file cannot be read, or a session stands twice and says two things.
    """
    group = f"{team.group}/" if team.group else ""
    stem = f"cycles/{team.cycle}/{group}checkins/{team.id}"
    every = list(source.paths())
    loose = [path for path in every if path.startswith(f"{stem}/")]
    if not loose:
        return None
    path = f"{stem}.yaml"
    before = source.read(path) if path in every else None
    folded = dict(_sessions(source, [path])) if before is not None else {}
    data = {name: source.read(name) for name in loose}
    apart = dict(_apart(source, loose))
    kept = {name: why for name in loose if (why := _more(data[name], apart[name]))}
    going = {name: apart[name] for name in loose if name not in kept}
    sessions = {**folded, **{_file(name): item for name, item in going.items()}}
    for name, item in going.items():
        if plain(folded.get(_file(name), item)) != plain(item):
            raise errors.RefusedError(
                f"{name} and {path} tell two stories of one session; remove the wrong one"
            )
    text = _text(path, before, sessions, fresh=set(sessions) != set(folded))
    chosen = {name: data[name] for name in going}
    return Fold(team, path, text, sessions, chosen, before, kept)


def _text(path: str, before: bytes | None, sessions: Sessions, *, fresh: bool) -> str:
    """The folded file's new text: as it is where it holds all, else written anew."""
    if before is not None and not fresh:
        return before.decode("utf-8")
    if before is not None and canonical.fold_from(before) is None and _annotated(before):
        raise errors.RefusedError(f"{path} has comments or keys of its own; add the rest by hand")
    text = emit.fold_text([(name, plain(item)) for name, item in sessions.items()])
    if len(text.encode()) > encoding.SIZE_LIMIT:
        raise errors.RefusedError(f"{path} would be too large to be read; nothing was folded")
    return text


def _annotated(data: bytes) -> bool:
    """Whether a text may hold a comment or a key of its own; rather too often than too seldom."""
    return b"#" in data or b"x-" in data


def _file(path: str) -> str:
    return path.rpartition("/")[2]


def plain(item: session.Session) -> session.Session:
    """A session without the name of its file: what two forms of one have in common."""
    return session.Session.model_construct(
        **{key: getattr(item, key) for key in session.Session.model_fields}
    )


def _apart(source: load.Source, paths: Iterable[str]) -> Iterator[tuple[str, session.Session]]:
    """The sessions by path; RefusedError for one that cannot be read or is in a merge."""
    for path in paths:
        found = dict(_sessions(source, [path]))
        yield path, found[_file(path)]


def _sessions(source: load.Source, paths: Iterable[str]) -> Iterator[tuple[str, session.Session]]:
    """The sessions of some files, by the file name each has or had."""
    loaded = load.workspace_from(Only(source, frozenset(paths) | _basis(source, paths)))
    for finding in loaded.workspace.findings:
        said = finding.text.format(**finding.values)
        raise errors.RefusedError(f"{finding.place}: {said}; mend it first, nothing was folded")
    for season in loaded.workspace.cycles.values():
        for team in season.teams.values():
            yield from ((filed.name, filed.session) for filed in team.sessions)


def _basis(source: load.Source, paths: Iterable[str]) -> frozenset[str]:
    """The cycle.yaml that sessions need to belong somewhere."""
    wanted = {"/".join([*path.split("/")[:2], "cycle.yaml"]) for path in paths}
    return frozenset(wanted & set(source.paths()))


def _more(data: bytes, item: session.Session) -> str:
    """Why a file has to stay: what it says beyond its session; empty where it says no more."""
    if canonical.session_from(data) is None and _annotated(data):
        return N_("it has comments or keys of its own")
    try:
        text = emit.fold_text([("a.yaml", item)])
    except errors.RefusedError:
        return N_("it has characters that are not written any more")
    found = _read("a", text)
    return "" if found == {"a.yaml": plain(item)} else N_("it is more exact than a folded session")


def _read(team: str, text: str) -> Sessions:
    """The sessions that the text of a folded file spells."""
    path = f"cycles/c/checkins/{team}.yaml"
    basis = "start: 2000-01-01\nend: 2000-01-02\n"
    source = load.texts({path: text, "cycles/c/cycle.yaml": basis})
    return {name: plain(item) for name, item in _sessions(source, [path])}


def write(root: Path, fold: Fold) -> None:
    """Write the folded file, read it back, compare, and only then remove the single ones.

    RefusedError when the disk says no, when it was changed meanwhile, or when the two are not
    equal; the single files are all there then. One that was changed meanwhile stays.
    """
    disk = store.Disk(root)
    if fold.before is None:
        store.create(root, fold.path, fold.text)
    elif fold.before != fold.text.encode():
        store.rewrite(root, fold.path, fold.before, fold.text.encode())
    prove(disk, fold)
    for path, data in fold.loose.items():
        if disk.read(path) == data:
            store.remove(root, path)
    with contextlib.suppress(OSError):
        (root / fold.path).with_suffix("").rmdir()


def prove(source: load.Source, fold: Fold) -> None:
    """RefusedError unless the folded file says what the sessions say, all of it and no more."""
    found = {name: plain(item) for name, item in _sessions(source, [fold.path])}
    if found != {name: plain(item) for name, item in fold.sessions.items()}:
        raise errors.RefusedError(
            f"{fold.path} does not say what its sessions say; nothing was removed, please report it"
        )
