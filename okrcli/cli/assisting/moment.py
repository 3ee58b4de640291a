"""What a question of an assistant is about."""

from datetime import date
from typing import NamedTuple

from okrcli.actions import names
from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.store.open import Loaded


class Moment(NamedTuple):
    """What a question is about: the workspace, the cycle meant first, the day, and the language."""

    loaded: Loaded
    season: workspace.Cycle
    on: date
    language: catalogue.Language

    @property
    def space(self) -> workspace.Workspace:
        """The workspace itself."""
        return self.loaded.workspace

    @property
    def seasons(self) -> list[workspace.Cycle]:
        """The cycle, and after it the others around the day."""
        return names.around(self.space, self.season, self.on)

    def team(self, named: str | None) -> str | None:
        """The id of the team that is named; NotFoundError for no team."""
        return names.team(self.space, self.seasons, named) if named else None
