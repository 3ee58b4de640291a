"""Many session files of a team as one of equal content: planned, proven, and only then done.

At every moment all sessions stand on the disk, folded, on their own or both; the loader takes a
session that stands twice once, by the name of its file. So whoever dies halfway just runs it again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_, Phrase
from okrcli.model import session, workspace
from okrcli.store import file_changes, workspace_files
from okrcli.store.open import workspace_from
from okrcli.text import canonical_sessions, comments, encoding, sources, tree, writing
from okrcli.text.decoding import read_yaml
from okrcli.text.tree import MappingNode, SequenceNode

# sessions by the name that each one's file has or had
Sessions = Mapping[str, session.Session]
_ANY_DATES = b"start: 2000-01-01\nend: 2000-01-02\n"


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


def _alone(files: Mapping[str, bytes]) -> sources.Source:
    """Some files of a cycle as a source of their own; which days it has does not matter to them."""
    cycles = {"/".join(path.split("/")[:2]) for path in files}
    return sources.Texts({**{f"{name}/cycle.yaml": _ANY_DATES for name in cycles}, **files})


def planned_folds(
    source: sources.Source, every: Iterable[str], team: workspace.Team
) -> Fold | None:
    """What is to be folded of a team, given every path of the source; None where nothing is.

    RefusedError where a file cannot be read, or a session stands twice and says two things.
    """
    group = f"{team.group}/" if team.group else ""
    path = f"cycles/{team.cycle}/{group}checkins/{team.id}.yaml"
    found = {name: _bytes(source, name) for name in every if _is_of(name, path, team)}
    before = found.pop(path, None)
    if not found:
        return None
    kept = {name: why for name, data in found.items() if (why := _more(name, data))}
    loose = {name: data for name, data in found.items() if name not in kept}
    folded = {} if before is None else read_fold({path: before})
    sessions = dict(folded)
    for name, data in loose.items():
        for file, item in read_fold({name: data}).items():
            if sessions.setdefault(file, item) != item:
                raise errors.RefusedError(
                    N_(
                        "{name} and another file say different things "
                        "about one check-in; remove the wrong one"
                    ),
                    name=name,
                )
    text = _text(path, before, sessions, fresh=len(sessions) > len(folded))
    return Fold(team, path, text, sessions, loose, before, kept)


def _is_of(name: str, path: str, team: workspace.Team) -> bool:
    """Whether a file is the folded one, or a session of the team, in whichever group it stands."""
    folder = name.rpartition("/")[0]
    return name == path or (
        name.startswith(f"cycles/{team.cycle}/") and folder.endswith(f"/checkins/{team.id}")
    )


def _bytes(source: sources.Source, path: str) -> bytes:
    try:
        return source.read(path)
    except sources.Unreadable as why:
        raise errors.RefusedError(
            N_("{path} cannot be read: {why}; mend it first, nothing was folded"),
            path=path,
            why=Phrase(str(why)),
        ) from None


def _text(path: str, before: bytes | None, sessions: Sessions, *, fresh: bool) -> str:
    """The folded file's new text: as it is where it holds all, else written anew."""
    if before is not None and not fresh:
        return before.decode("utf-8")
    if (
        before is not None
        and canonical_sessions.fold_from(before) is None
        and _annotated(path, before)
    ):
        raise errors.RefusedError(
            N_("{path} has comments or keys of its own, which would be lost; take them out first"),
            path=path,
        )
    text = writing.fold_text(list(sessions.items()))
    if len(text.encode()) > encoding.SIZE_LIMIT:
        raise errors.RefusedError(
            N_("{path} would be too large to be read; nothing was folded"), path=path
        )
    return text


def _annotated(path: str, data: bytes) -> bool:
    """Whether a file says more than its values: comments, or keys that are somebody's own."""
    root, _ = read_yaml(data, path)
    text = data.decode("utf-8-sig")
    return root is None or comments.present(text, root) or any(_own_keys(root))


def _own_keys(node: tree.Node) -> Iterator[str]:
    if isinstance(node, MappingNode):
        for key, value in node.entries:
            if key.text.startswith("x-"):
                yield key.text
            yield from _own_keys(value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _own_keys(item)


def read_fold(files: Mapping[str, bytes]) -> Sessions:
    """The sessions of some files; RefusedError for one that cannot be read, or is in a merge."""
    space = workspace_from(_alone(files)).workspace
    for finding in space.findings:
        raise errors.RefusedError(
            N_("{place}: {said}; mend it first, nothing was folded"),
            place=finding.place,
            said=finding.said,
        )
    teams = (team for season in space.cycles.values() for team in season.teams.values())
    return {filed.name: _plain(filed.session) for team in teams for filed in team.sessions}


def _plain(item: session.Session) -> session.Session:
    """A session without the name of its file: what two forms of one have in common."""
    return session.Session.model_construct(
        **{key: getattr(item, key) for key in session.Session.model_fields}
    )


def _more(path: str, data: bytes) -> str:
    """Why a file has to stay: what it says beyond its session; empty where it says no more."""
    alone = read_fold({path: data})
    if canonical_sessions.session_from(data) is None and _annotated(path, data):
        return N_("it has comments or keys of its own")
    try:
        text = writing.fold_text(list(alone.items()))
    except errors.RefusedError:
        return N_("it has characters that are not written any more")
    again = read_fold({"cycles/c/checkins/t.yaml": text.encode()})
    return "" if again == alone else N_("it is more exact than a folded session")


def write_fold(root: Path, fold: Fold) -> None:
    """Write the folded file, read it back, compare, and only then remove the single ones.

    RefusedError when the disk says no, when it was changed meanwhile, or when the two are not
    equal; the single files are all there then. One that was changed meanwhile stays.
    """
    disk = workspace_files.Disk(root)
    if fold.before is None:
        file_changes.create(root, fold.path, fold.text)
    elif fold.before != fold.text.encode():
        file_changes.rewrite(root, fold.path, fold.before, fold.text.encode())
    prove(disk, fold)
    for path, data in fold.loose.items():
        if _bytes(disk, path) == data:
            file_changes.remove(root, path)
    for folder in {(root / path).parent for path in fold.loose}:
        file_changes.remove_folder(folder)


def prove(source: sources.Source, fold: Fold) -> None:
    """RefusedError unless the folded file says what the sessions say, all of it and no more."""
    if read_fold({fold.path: _bytes(source, fold.path)}) != fold.sessions:
        raise errors.RefusedError(
            N_("{path} does not say what its sessions say; nothing was removed, please report it"),
            path=fold.path,
        )
