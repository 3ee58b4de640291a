"""The life of a goal, a KPI or a team: every change to it, commit by commit, newest first.

The history is read in one process and the contents of what matters in another, each once.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from okrcli.history import changes, diff_input, merges, record_changes
from okrcli.history.diff import diff_edits
from okrcli.history.files_at import Chosen, Files, Texts
from okrcli.history.renames import Trail
from okrcli.model import file_layout
from okrcli.store.git import commit_log, objects
from okrcli.store.git.commit_log import FileChange
from okrcli.store.open import Loaded, Memory, workspace_from


class Edited(NamedTuple):
    """What a commit changed of it; None for the files on disk, which no commit has yet."""

    commit: commit_log.Commit | None
    found: diff_input.Changes


class Life(NamedTuple):
    """The changes, newest first, and the commits that sessions came with, by the file's name."""

    edits: tuple[Edited, ...]
    recorded: Mapping[str, commit_log.Commit]


class Reader:
    """Small workspaces out of single files at single moments, each text read once."""

    def __init__(self, texts: Texts, basis: Mapping[str, bytes], memory: Memory) -> None:
        self.texts, self.memory = texts, memory
        self.basis = {path: objects.blob_id(data) for path, data in basis.items()}
        texts.known.update({objects.blob_id(data): data for data in basis.values()})

    def side(self, ids: Mapping[str, str]) -> diff_input.Side:
        """The workspace of the files with these blobs, and of the dates that are known anyway."""
        files = Files({**self.basis, **ids}, {}, self.texts)
        loaded = workspace_from(Chosen(files, frozenset(files.ids)), self.memory)
        self._forget_trees(loaded)
        return diff_input.Side(loaded.workspace)

    def _forget_trees(self, loaded: Loaded) -> None:
        """Keep what the texts spell, and not where: thousands of trees would only be in the way."""
        for path in loaded.trees:
            key = path, loaded.source.read(path)
            entry, _, findings = self.memory[key]
            self.memory[key] = entry, None, findings


def goal_life(commits: Sequence[commit_log.Commit], trail: Trail, reader: Reader) -> Life:
    """Every change on the way back, and which commit brought each session."""
    recorded: dict[str, commit_log.Commit] = {}
    relevant = []
    for commit in commits:
        mine = [change for change in commit.changes if trail.touches(change.path)]
        recorded.update((_file(c.path), commit) for c in commit.changes if _came(c))
        if any(not _came(change) for change in mine):
            relevant.append(commit)
    reader.texts.fetch(
        blob
        for commit in relevant
        for change in commit.changes
        if trail.touches(change.path)
        for blob in (change.old, *change.others, change.new)
        if blob
    )
    return Life(tuple(_edits(commits, trail, reader)), recorded)


def _came(change: FileChange) -> bool:
    """Whether it is a session that was not there before, as almost every change is."""
    return change.old is None and "/checkins/" in change.path


def _file(path: str) -> str:
    return path.rpartition("/")[2]


def _edits(commits: Sequence[commit_log.Commit], trail: Trail, reader: Reader) -> Iterator[Edited]:
    """What each commit changed; names that it gave are followed further back."""
    for commit in commits:
        mine = [change for change in commit.changes if trail.touches(change.path)]
        if all(_came(change) for change in mine):
            continue
        found = life_between(mine, trail, reader, commit.committed.date())
        if any(change.old is None for change in found.goals):
            others = [c for c in commit.changes if c not in mine and _plan(c, trail)]
            found = life_between([*mine, *others], trail, reader, commit.committed.date())
        for change in found.goals:
            trail.follow(change)
        if found.any:
            yield Edited(commit, found)


def _plan(change: FileChange, trail: Trail) -> bool:
    """Whether it is a plan of the cycle that something may have moved out of."""
    place = file_layout.place(change.path)
    here = place is not None and place.kind == "plan" and place.cycle == trail.cycle
    return here and change.old is not None


def life_between(
    made: Sequence[FileChange], trail: Trail, reader: Reader, on: date
) -> diff_input.Changes:
    """What some changes to files make of what the trail is about.

    Of a merge that is what it settled by itself: what is another than in each of its parents.
    """
    new = reader.side({change.path: change.new for change in made if change.new})
    parents = max((1 + len(change.others) for change in made), default=1)
    found = [diff_edits(reader.side(_parent(made, n)), new, on) for n in range(parents)]
    return _told(merges.by_all(found), trail)


def _parent(made: Sequence[FileChange], n: int) -> dict[str, str]:
    """The blobs that the files had in one of the parents."""
    before = ((change.path, (change.old, *change.others)[n]) for change in made)
    return {path: blob for path, blob in before if blob}


def _told(found: diff_input.Changes, trail: Trail) -> diff_input.Changes:
    """What of it the trail is about."""
    here = trail.cycle
    return found._replace(
        goals=tuple(c for c in found.goals if _tells(trail, c)),
        rewrites=tuple(
            r for r in found.rewrites if r.cycle == here and trail.reads(r.team, _read(r))
        ),
        reviews=tuple(
            r
            for r in found.reviews
            if r.cycle == here and (not r.goal or trail.reads(r.team, [r.goal]))
        ),
        unreadable=(),
    )


def _tells(trail: Trail, change: changes.GoalChange) -> bool:
    """Whether it is about the goal under either name; of the team around it only a new name is."""
    subjects = [subject for subject in (change.old, change.new) if subject]
    if trail.names is not None and change.subject.kind == "team":
        return change.renamed and any(s.team in (trail.teams or ()) for s in subjects)
    return any(trail.tells(subject) for subject in subjects)


def _read(rewrite: record_changes.Rewrite) -> set[str]:
    """The ids that a session lost, or reads otherwise than before."""
    if rewrite.new is None:
        return set(rewrite.old.readings)
    return {reading.id for reading in rewrite.readings} or set(rewrite.old.readings)
