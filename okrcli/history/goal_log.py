"""The life of a goal, a KPI or a team: readings and changes, commit by commit, newest first.

The history is read in one process and the contents of what matters in another, each once. What of
the files on the disk no commit has yet comes before it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NamedTuple

from okrcli.history import changes, goal_changes, items, merges
from okrcli.history.files_at import Chosen, Files, Texts
from okrcli.history.found_goal import FoundGoal
from okrcli.history.items import PlanItem
from okrcli.history.readable_versions import Versions
from okrcli.history.renames import Trail
from okrcli.history.session_changes import session_changes
from okrcli.model import file_layout, kpi, plan, readings
from okrcli.store.git import commit_log, objects
from okrcli.store.git.commit_log import FileChange
from okrcli.store.open import Loaded, Memory, workspace_from


class Edited(NamedTuple):
    """What a commit changed of it; None for the files on disk, which no commit has yet.

    `unread` are the commits before it whose versions could not be read: what they changed is in it.
    """

    commit: commit_log.Commit | None
    found: changes.Changes
    unread: tuple[commit_log.Commit, ...] = ()


class Life(NamedTuple):
    """The changes, newest first, and the commits that sessions came with, by the file's name."""

    edits: tuple[Edited, ...]
    recorded: Mapping[str, commit_log.Commit]


class MomentReader:
    """Small workspaces out of single files at single moments, each text read once."""

    def __init__(self, texts: Texts, basis: Mapping[str, bytes], memory: Memory) -> None:
        self.texts, self.memory = texts, memory
        self.basis = {path: objects.blob_id(data) for path, data in basis.items()}
        texts.known.update({objects.blob_id(data): data for data in basis.values()})

    def side(self, ids: Mapping[str, str]) -> items.DiffSide:
        """The workspace of the files with these blobs, and of the dates that are known anyway."""
        files = Files({**self.basis, **ids}, {}, self.texts)
        loaded = workspace_from(Chosen(files, frozenset(files.ids)), self.memory)
        self._forget_trees(loaded)
        return items.DiffSide(loaded.workspace)

    def lacks(self, blob: str) -> bool:
        """Whether the clone was made without a text."""
        return blob in self.texts.withheld

    def _forget_trees(self, loaded: Loaded) -> None:
        """Keep what the texts spell, and not where: thousands of trees would only be in the way."""
        for path in loaded.trees:
            key = path, loaded.source.read(path)
            entry, _, findings = self.memory[key]
            self.memory[key] = entry, None, findings


def goal_life(commits: Sequence[commit_log.Commit], trail: Trail, reader: MomentReader) -> Life:
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


def _edits(
    commits: Sequence[commit_log.Commit], trail: Trail, reader: MomentReader
) -> Iterator[Edited]:
    """What each commit changed; names that it gave are followed further back."""
    versions = Versions(commits, reader)
    for n, commit in enumerate(commits):
        mine = [change for change in commit.changes if trail.touches(change.path)]
        if all(_came(change) for change in mine):
            continue
        made, unread = versions.comparable(mine, n)
        found = life_between(made, trail, reader, commit.committed.date())
        if any(change.old is None for change in found.goals):
            others = [c for c in commit.changes if c not in mine and _plan(c, trail)]
            more, other_unread = versions.comparable(others, n)
            unread = tuple({c.id: c for c in (*unread, *other_unread)}.values())
            found = life_between([*made, *more], trail, reader, commit.committed.date())
        for change in found.goals:
            trail.follow(change)
        if found.any:
            yield Edited(commit, found, unread)


def _plan(change: FileChange, trail: Trail) -> bool:
    """Whether it is a plan of the cycle that something may have moved out of."""
    place = file_layout.place(change.path)
    here = place is not None and place.kind == "plan" and place.cycle == trail.cycle
    return here and change.old is not None


def life_between(
    made: Sequence[FileChange], trail: Trail, reader: MomentReader, on: date
) -> changes.Changes:
    """What some changes to files make of what the trail is about.

    Of a merge that is what it settled by itself: what is another than in each of its parents.
    """
    new = reader.side({change.path: change.new for change in made if change.new})
    parents = max((1 + len(change.others) for change in made), default=1)
    found = [_between(reader.side(_parent(made, n)), new, on) for n in range(parents)]
    return _told(merges.by_all(found), trail)


def _between(old: items.DiffSide, new: items.DiffSide, on: date) -> changes.Changes:
    """What happened to goals, reviews and the past, of moments that hold no more than these."""
    sides = items.DiffSides(old, new, on)
    pairs = goal_changes.goal_pairs(sides)
    return goal_changes.changes_of(sides, pairs, session_changes(sides, pairs))


def _parent(made: Sequence[FileChange], n: int) -> dict[str, str]:
    """The blobs that the files had in one of the parents."""
    before = ((change.path, (change.old, *change.others)[n]) for change in made)
    return {path: blob for path, blob in before if blob}


def _told(found: changes.Changes, trail: Trail) -> changes.Changes:
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


def _read(rewrite: changes.Rewrite) -> set[str]:
    """The ids that a session lost, or reads otherwise than before."""
    if rewrite.new is None:
        return set(rewrite.old.readings)
    return {reading.id for reading in rewrite.readings} or set(rewrite.old.readings)


_LATEST = datetime.max.replace(tzinfo=UTC)


class ReadEvent(NamedTuple):
    """A reading, with the value before it and the commit it came with; None where there is none."""

    subject: changes.Subject
    unit: str | None
    point: readings.Point
    before: Decimal | None
    commit: commit_log.Commit | None


Event = ReadEvent | Edited


def life_events(found: FoundGoal, life: Life, on: date, since: date = date.min) -> list[Event]:
    """Everything from one day until another, newest first; what is not committed is of that one."""
    read = [one for item in log_subjects(found) for one in _readings(item, found, life)]
    every: list[Event] = [*read, *life.edits]
    known = [event for event in every if since <= _when(event, on)[0] <= on]
    return sorted(known, key=lambda event: _when(event, on), reverse=True)


def _when(event: Event, on: date) -> tuple[date, datetime, str]:
    """What sorts it; within a second, the file's name does, as it does where readings count."""
    if isinstance(event, ReadEvent):
        return event.point.day, event.point.recorded, event.point.file
    if event.commit is None:
        return on, _LATEST, ""
    return event.commit.date.date(), event.commit.date, ""


def log_subjects(found: FoundGoal) -> list[PlanItem]:
    """What is read of a target: itself, the key results of an objective, all goals of a team."""
    target = found.target
    if target is not None and target.kind == "standing KPI":
        every = items.standing(found.loaded.workspace)
        return [item for item in every if item.id == target.id]
    every = items.of_cycle(found.cycle)
    return [item for item in every if item.kind != "team" and _meant(item, found)]


def _meant(item: PlanItem, found: FoundGoal) -> bool:
    target = found.target
    if target is None:
        return True
    if target.team is None or item.home != target.team.id:
        return False
    inside = isinstance(target.item, plan.Objective) and item.above == target.item.id
    return target.item is None or item.thing is target.item or inside


def _readings(item: PlanItem, found: FoundGoal, life: Life) -> Iterator[ReadEvent]:
    space = found.loaded.workspace
    unit = items.unit(item, space)
    before: Decimal | None = None
    for point in item.readings(space):
        yield ReadEvent(item.subject, unit, point, before, life.recorded.get(point.file))
        if point.reading.value is not None:
            before = point.reading.value


def about_kpi(found: FoundGoal) -> bool:
    """Whether a KPI is meant."""
    return found.target is not None and isinstance(found.target.item, kpi.Kpi)


Blobs = Mapping[str, str | None]


def last_blobs(commits: Sequence[commit_log.Commit]) -> Blobs:
    """The blobs that files had last, None for what was deleted: as far as a log can tell."""
    found: dict[str, str | None] = {}
    for commit in commits:
        for change in commit.changes:
            found.setdefault(change.path, change.new)
    return found


def uncommitted_paths(here: Files, committed: Blobs, trail: Trail) -> list[str]:
    """The files of what the trail is about that are not as committed.

    What is not checked out is neither changed nor gone.
    New sessions alone are readings and nothing to tell. Beside other changes they count: they may
    hold what went from elsewhere, as a fold does, or a team's sessions under its new name.
    """
    unknown = tuple(f"{path}/" for path in here.withheld)
    found = sorted(
        path
        for path in {*here.ids, *committed}
        if trail.touches(path)
        and not f"{path}/".startswith(unknown)
        and not _as_committed(here, path, committed.get(path))
    )
    fresh = all(committed.get(path) is None and "/checkins/" in path for path in found)
    return [] if fresh else found


def _as_committed(here: Files, path: str, blob: str | None) -> bool:
    if path not in here.ids:
        return blob is None
    return objects.holds(blob or "", here.text(path))


def uncommitted_edits(
    paths: Sequence[str],
    here: Files,
    committed: Blobs,
    about: tuple[Trail, MomentReader],
    commits: Sequence[commit_log.Commit],
    on: date,
) -> Edited | None:
    """What the disk has otherwise, None where that is nothing to tell."""
    trail, reader = about
    made = []
    for path in paths:
        new = None
        if path in here.ids:
            data = here.text(path)
            new = objects.blob_id(data)
            reader.texts.known[new] = data
        made.append(FileChange(path, committed.get(path), new))
    told = Versions(commits, reader).comparable(made, -1)
    found = life_between(told.made, trail, reader, on)
    for change in found.goals:
        trail.follow(change)
    return Edited(None, found, told.unread) if found.any else None
