"""Who checks in to which workspace, and what is asked for."""

from datetime import date
from typing import NamedTuple

from okrcli.actions.check_in import typed_reading
from okrcli.actions.check_in.doubts import Confirmed, Doubt
from okrcli.actions.check_in.subject_search import SubjectSearch
from okrcli.actions.check_in.typed_words import Typed
from okrcli.actions.rows.row_table import SheetChoice
from okrcli.cli import opening
from okrcli.model import workspace
from okrcli.render.terminal.page import Page


class TableChoice(NamedTuple):
    """What is told of a file of many readings: what all of it is of, and how it is to be read."""

    whole_id: str | None = None
    choice: SheetChoice = SheetChoice()


class CheckInRequest(NamedTuple):
    """What the words of `okr checkin` ask for; `day` is the readings', `today` the clock's.

    With `yes` a value far from all that is known is recorded without a question. With `once` what
    the same person has recorded of the day already is not recorded again, however long ago.
    """

    words: tuple[str, ...]
    typed: Typed
    day: date
    today: date
    source: str | None = None
    author: str | None = None
    note: str | None = None
    cycle: str | None = None
    team: str | None = None
    everything: bool = False
    dry: bool = False
    yes: bool = False
    commit: bool = False
    color: str = "auto"
    table: TableChoice = TableChoice()
    once: bool = False

    @property
    def walks_all(self) -> bool:
        """Whether a walk is asked for by name."""
        return bool(self.team) or self.everything

    @property
    def walks(self) -> bool:
        """Whether nothing is given to record, so that it is asked for."""
        return self.source is None and len(self.words) < 2 and self.typed == Typed()


class CheckInSetting(NamedTuple):
    """A workspace with somebody checking in to it."""

    opened: opening.Opened
    asked: CheckInRequest
    page: Page
    author: str

    @property
    def space(self) -> workspace.Workspace:
        """The workspace as it was before."""
        return self.opened.workspace

    @property
    def search(self) -> SubjectSearch:
        """How the author finds what is to be read."""
        return SubjectSearch(self.space, self.author, self.asked.today, self.asked.cycle)

    def hearing(self, day: date, doubt: Doubt) -> typed_reading.Hearing:
        """How what is typed of a day is understood; `--yes` confirms every far value."""
        settled = Confirmed(doubt) if self.asked.yes else doubt
        return typed_reading.Hearing(self.space, day, self.page.language, settled)
