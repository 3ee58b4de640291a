"""A row a reading, each once: of every session of a team up to a day, by what it is read of."""

from collections.abc import Iterator
from datetime import UTC, date
from decimal import Decimal

from okrcli.model import session, workspace
from okrcli.render.parquet.parquet_columns import Row, fits
from okrcli.render.parquet.people_ids import PeopleIds
from okrcli.render.parquet.team_workspaces import Part, standing_kpi


def reading_rows(part: Part, on: date, people: PeopleIds) -> Iterator[Row]:
    """The readings in a team's sessions, in the order of the files; later ones do not exist yet."""
    for filed in part.team.sessions:
        if filed.day > on:
            continue
        for name, item in filed.session.readings.items():
            ref, kind = _read_of(part, name)
            yield {
                "ref": ref,
                "team": part.team.id,
                "division": part.team.group,
                "kind": kind,
                **_session(filed, people),
                **_reading(item, people),
            }


def _read_of(part: Part, name: str) -> tuple[str, str]:
    """The reference of what an id was read of, and what that is; `unknown` for nothing by now."""
    home, found = part.season.holders.get((part.team.id, name), (part.team.id, name))
    team = part.season.teams.get(home, part.team)
    if found in team.own_kpis:
        return f"{home}/{found}", "kpi"
    if found in team.own_ids:
        _, goal = team.goals[found]
        is_objective = any(goal is each for each in team.objectives)
        return f"{home}/{found}", "objective" if is_objective else "key_result"
    known = standing_kpi(part.space, name)
    if known is not None:
        return known.id, "kpi"
    return f"{part.team.id}/{name}", "unknown"


def _session(filed: workspace.FiledSession, people: PeopleIds) -> Row:
    recorded = filed.instant
    offset = recorded.utcoffset() if recorded else None
    return {
        "date": filed.day,
        "recorded": recorded.astimezone(UTC) if recorded else None,
        "recorded_offset_min": None if offset is None else int(offset.total_seconds() // 60),
        "author": people.id(filed.session.author),
        # a session's file is called by its author, too
        "file": None if people.is_hidden else filed.name,
    }


def _reading(item: session.Reading, people: PeopleIds) -> Row:
    value: Decimal | None = item.value
    is_kept = value is not None and fits(value)
    return {
        "value": value if is_kept else None,
        "value_text": None if value is None or is_kept else f"{value:f}",
        "yes": item.done if isinstance(item.done, bool) else None,
        "done": item.done if isinstance(item.done, tuple) else (),
        "undone": item.undone,
        "zone": item.zone,
        "skip": people.words(item.skip),
        "confidence": item.confidence,
        "note": people.words(item.note),
    }
