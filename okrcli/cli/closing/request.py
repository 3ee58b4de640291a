"""What the words of `okr close` ask for, and the screen that answers them."""

from dataclasses import dataclass
from datetime import date

from okrcli.actions.close.closable import ClosingCycle
from okrcli.cli import opening
from okrcli.model import workspace
from okrcli.render.terminal.page import Page
from okrcli.scoring.team_scores import TeamScore


@dataclass(frozen=True)
class CloseRequest:
    """What the words of `okr close` ask for; `on` is the day of closing, `today` the clock's.

    `dated` tells a day that was typed from today's.
    """

    cycle: str | None
    team: str | None
    source: str | None
    author: str | None
    on: date
    today: date
    dated: bool = False
    early: bool = False
    dry: bool = False
    yes: bool = False
    color: str = "auto"


@dataclass(frozen=True)
class ClosingSetting:
    """A workspace with a cycle that somebody ends, and the page on which that is said."""

    opened: opening.Opened
    asked: CloseRequest
    page: Page
    closing: ClosingCycle

    @property
    def space(self) -> workspace.Workspace:
        """The workspace as it was before."""
        return self.opened.workspace

    @property
    def season(self) -> workspace.Cycle:
        """The cycle that ends."""
        return self.closing.season

    def score(self, team: workspace.Team) -> TeamScore:
        """A team's scores on the day of closing."""
        return self.closing.score(team)
