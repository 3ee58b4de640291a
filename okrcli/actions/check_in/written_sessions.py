"""Sessions put on the disk, but for those that are there already, and what they change."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from okrcli.actions.check_in import outcome, session_files
from okrcli.actions.check_in.outcome import ReadingChange
from okrcli.actions.check_in.session_files import Draft
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.model import workspace
from okrcli.store import file_changes


class WrittenSessions(NamedTuple):
    """The sessions that are new, the files they were written to, and the files of the others."""

    fresh: tuple[Draft, ...]
    written: tuple[str, ...]
    there_already: tuple[str, ...]

    @property
    def paths(self) -> list[str]:
        """The files of all of them."""
        return [*self.there_already, *self.written]

    def changes(
        self, before: workspace.Workspace, entries: Iterable[SessionEntry]
    ) -> list[ReadingChange]:
        """What the new ones change, a subject; nothing where all were there already."""
        if not self.fresh:
            return []
        return outcome.changes(before, session_files.later(before, self.fresh), entries)


def write_new_sessions(
    root: Path,
    before: workspace.Workspace,
    made: Sequence[Draft],
    earlier: Callable[[workspace.Workspace, Draft], str | None] = session_files.earlier,
) -> WrittenSessions:
    """Write the sessions that nobody has recorded yet, all of them or none.

    `earlier` gives the file that says the same already.
    RefusedError when the disk says no, Interrupted when somebody leaves meanwhile.
    """
    known = [(draft, earlier(before, draft)) for draft in made]
    there = [path for _, path in known if path is not None]
    for path in there:
        file_changes.settle(root, path)
    fresh = [draft for draft, path in known if path is None]
    written = session_files.write_sessions(root, fresh)
    return WrittenSessions(tuple(fresh), tuple(written), tuple(there))
