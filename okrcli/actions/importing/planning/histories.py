"""The readings of one thing that a file is about: a standing KPI's, over all cycles."""

from collections.abc import Sequence
from datetime import date

from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.meaning import people
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.planning.measures import Measure, names_a_share
from okrcli.actions.importing.planning.places import Cycles, Season
from okrcli.actions.importing.planning.reading_plans import Settler
from okrcli.actions.importing.records import ImportedGoal, ImportedHistory
from okrcli.actions.importing.request import ImportRequest
from okrcli.actions.importing.texts import record_texts
from okrcli.messages import N_


def add_history(
    result: Imported, history: ImportedHistory, wanted: ImportRequest, cycles: Cycles
) -> None:
    """Add the readings of a standing KPI, each into the cycle that holds its day."""
    name = wanted.into_kpi or people.slug(history.title)[:64]
    if name not in wanted.space.standing:
        result.lines["kpis.yaml"] = [
            "kpis:",
            *record_texts.kpi_lines(name, history.title, history.source),
        ]
    seasons = _seasons(wanted, cycles)
    goal = ImportedGoal("key result", history.title, "", habits=history.habits)
    measure = Measure("reach")
    filed = []
    for reading in history.readings:
        day = reading.day or wanted.on
        season = _holding(seasons, day)
        if season is None:
            result.notices.bend("other-cycle", reading.at, day.isoformat())
            why = N_("{day} lies in no cycle of the workspace")
            result.notices.skip(reading.at, why, day=day.isoformat())
            continue
        result.add(record_texts.cycle_files(season))
        goal.readings, goal.at = [reading], reading.at
        made = Settler(wanted, season.span, result.notices).settled(goal, measure)
        folder = f"cycles/{season.id}/checkins/_workspace"
        filed += [record_texts.Filed(folder, name, each) for each in made]
        _ask_of_fractions(result.notices, history, reading.value.text, reading.at)
    result.readings += len(filed)
    result.files |= record_texts.sessions(filed)


def _ask_of_fractions(notices: Notices, history: ImportedHistory, text: str, at: str) -> None:
    if names_a_share(history.title) and text.startswith(("0.", "0,")):
        notices.bend("fraction-percent-question", at, text)


def _seasons(wanted: ImportRequest, cycles: Cycles) -> list[Season]:
    """The cycles that readings may lie in: those of the workspace, and the one that is named."""
    there = [
        Season(s.id, s.dates.start, s.dates.end, is_there=True)
        for s in wanted.space.cycles.values()
    ]
    return [*there, cycles.season(wanted.cycle)] if wanted.cycle else there


def _holding(seasons: Sequence[Season], day: date) -> Season | None:
    around = [season for season in seasons if season.start <= day <= season.end]
    return min(around, key=lambda season: season.end - season.start, default=None)
