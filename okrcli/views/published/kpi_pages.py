"""The KPIs of kpis.yaml as a site shows them: over all cycles, with every reading."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.model.readings import values_read
from okrcli.views.kpi_board import kpi_row
from okrcli.views.kpi_values import KpiRow
from okrcli.views.published.rows import GoalRow
from okrcli.views.words import check_in_rows, goal_words, state_marks
from okrcli.views.words.check_in_rows import CheckInRow

READINGS_SHOWN = 104


class KpiPage(NamedTuple):
    """One KPI: what boards know of it, its row in lists, and its newest readings in words."""

    row: KpiRow
    listed: GoalRow
    readings: tuple[CheckInRow, ...]


class _Day(NamedTuple):
    """What names people as of a day."""

    space: workspace.Workspace
    on: date

    def person(self, author: str) -> str:
        """The name to show for an author."""
        return self.space.settings.person(author) or author


def kpi_pages(
    space: workspace.Workspace, season: workspace.Cycle, on: date, language: catalogue.Language
) -> Iterator[KpiPage]:
    """Each KPI of kpis.yaml, in the order of the file, as of a day in a cycle."""
    for item in space.kpis:
        row = kpi_row(space, season, on, item, None)
        score, unit = row.view.score, item.unit
        shown = check_in_rows.series_rows(score.readings, unit, _Day(space, on), language)
        readings = tuple(one for _, one in zip(range(READINGS_SHOWN), shown, strict=False))
        yield KpiPage(row, _listed(space, row, season, language), readings)


def _listed(
    space: workspace.Workspace, row: KpiRow, season: workspace.Cycle, language: catalogue.Language
) -> GoalRow:
    score = row.view.score
    read = values_read(score.readings)
    every = space.checkin_every(row.item)
    return GoalRow(
        kind="KPI",
        cycle=season.id,
        ref=row.item.id,
        page="",
        title=row.item.title,
        whose="",
        owners=row.view.owners,
        mark=state_marks.kpi(row.view, language),
        share=score.progress.share,
        now=goal_words.kpi_now(row.view, language),
        last=read[-1][0] if read else None,
        due_in=None if score.silent is None else every - score.silent,
    )
