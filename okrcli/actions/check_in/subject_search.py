"""Finding what an author checks in to: names and titles to subjects that may be read on a day."""

from datetime import date
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.check_in import eligibility
from okrcli.actions.check_in.subject import Subject
from okrcli.actions.check_in.subject_homes import subject_of
from okrcli.model import reference, workspace


class SubjectSearch(NamedTuple):
    """A workspace, who checks in to it today, and the cycle that was named, if any."""

    space: workspace.Workspace
    author: str
    today: date
    cycle: str | None = None

    @property
    def near(self) -> str | None:
        """The author's own team, as `people:` says."""
        person = self.space.settings.people.get(self.author)
        return person.team if person else None

    def season(self, day: date) -> workspace.Cycle:
        """The cycle that readings of a day belong to."""
        return eligibility.season(self.space, self.cycle, day, self.today)

    def seasons(self, day: date) -> list[workspace.Cycle]:
        """That cycle, and the others around the day unless one was named."""
        first = self.season(day)
        return [first] if self.cycle else names.around(self.space, first, day)

    def subject(self, name: str, day: date) -> Subject:
        """What a name means, checked that it may be read on that day."""
        target = eligibility.target(self.space, self.seasons(day), name)
        return self._checked(target, day)

    def subject_titled(self, title: str, day: date) -> Subject:
        """What a title is of, checked in the same way."""
        return self._checked(eligibility.titled(self.seasons(day), self.space, title), day)

    def subject_of_row(self, name: str | None, title: str | None, day: date) -> Subject:
        """What the cells of a row mean: an id or an exact title, in whichever of the two it stands.

        What stands for an id is an exact one first, then a title, then how an id begins.
        """
        said = name or title or ""
        if name and self._is_id(said, day):
            return self.subject(said, day)
        try:
            return self.subject_titled(said, day)
        except reference.AmbiguousError:
            raise
        except errors.NotFoundError:
            if name or self._is_id(said, day):
                return self.subject(said, day)
            raise

    def _is_id(self, said: str, day: date) -> bool:
        """Whether a text is the whole id or reference of something around a day."""
        return any(
            said.lower() in {target.id.lower(), target.ref.lower()}
            for season in self.seasons(day)
            for target in reference.targets(self.space, season)
        )

    def _checked(self, target: reference.Target, day: date) -> Subject:
        found = subject_of(self.space, target, self.near, day)
        eligibility.check_eligible(found, day, self.today)
        return found
