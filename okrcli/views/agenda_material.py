"""What a meeting looks at: the cycle now and on the day of the last meeting, and its KPIs."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.views import achieved, report_values
from okrcli.views.kpi_values import KpiRow


class ClosingMaterial(NamedTuple):
    """A team's review that was given since the last meeting, and what of the cycle was achieved."""

    view: report_values.View
    team: report_values.TeamView
    wins: tuple[achieved.Win, ...]


class MeetingMaterial(NamedTuple):
    """The two views, the KPIs as they are now, and in which language to speak of them.

    `closings` are the reviews since the last meeting, none where it is about one objective.
    """

    space: workspace.Workspace
    season: workspace.Cycle
    then: report_values.View
    now: report_values.View
    since: date
    rows: Sequence[KpiRow]
    earlier: Mapping[str, report_values.KeyResultView]
    language: catalogue.Language
    closings: tuple[ClosingMaterial, ...] = ()

    @property
    def open(self) -> list[report_values.KeyResultView]:
        """The key results that count, and that are not closed."""
        return [kr for kr in self.now.key_results if kr.score.counted and not kr.closed]

    def before(self, kr: report_values.KeyResultView) -> report_values.KeyResultView | None:
        """The same key result on the day of the last meeting."""
        return self.earlier.get(kr.ref)

    def said(self) -> Iterator[tuple[date, str, str]]:
        """What was written of check-ins as a whole since the last meeting: day, text, author.

        Nothing where the meeting is about one objective.
        """
        if self.now.focus is not None:
            return
        for team in self.season.teams.values():
            if not self.now.choice.includes(team.id, team.group):
                continue
            for filed in team.sessions:
                session = filed.session
                if session.note and self.since < session.date <= self.now.on:
                    who = self.space.settings.person(session.author) or session.author
                    yield session.date, session.note, who
