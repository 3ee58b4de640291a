"""The rows of one team: its key results, objectives, KPIs and what they support."""

from collections.abc import Iterator
from decimal import Decimal

from okrcli.model import reference, workspace
from okrcli.render.parquet.parquet_columns import Row, Value, fits
from okrcli.render.parquet.people_ids import PeopleIds
from okrcli.render.parquet.team_workspaces import Part
from okrcli.scoring import means
from okrcli.views import report_values
from okrcli.views.key_result_columns import COLUMNS, GoalRow

_NUMBERS = ("baseline", "now", "target", "keep_from", "keep_to", "weight", "grade")
_DOUBLES = ("forecast", "forecast_low", "forecast_high")
_LISTS = ("shared_with", "leading", "lagging")
_WORDS = ("note", "learned", "skipped")


def key_result_rows(
    part: Part, view: report_values.View, shown: report_values.TeamView, people: PeopleIds
) -> Iterator[Row]:
    """A row a key result: the columns of the CSV report with their types, and some more."""
    for objective in shown.objectives:
        in_mean = {id(score) for score in means.averaged_key_results(objective.score.key_results)}
        for each in objective.key_results:
            yield _key_result(part, GoalRow(view, objective, each), people, in_mean)


def _key_result(part: Part, row: GoalRow, people: PeopleIds, in_mean: set[int]) -> Row:
    cells: dict[str, object] = {name: of(row) for name, of in COLUMNS.items()}
    score, item = row.key_result.score, row.key_result.item
    made: dict[str, Value] = {
        **{name: _cell(name, value) for name, value in cells.items()},
        "ref": row.key_result.ref,
        "division": part.team.group,
        "owner": people.id(row.key_result.owners.id),
        "owner_name": None if people.is_hidden else row.key_result.owner,
        "progress_counted": score.share_in_mean,
        "pace": score.pace,
        "in_mean": id(score) in in_mean,
        "was": item.was,
        "dropped": item.dropped,
    }
    return {**made, **{name: people.words(_text(made[name])) for name in _WORDS}}


def _cell(name: str, value: object) -> Value:
    """A cell of the CSV report by its column, as a value of its type."""
    if name in _LISTS:
        return tuple(str(value).split())
    if value is None:
        return None
    if name in _NUMBERS and isinstance(value, Decimal | int | float):
        return decimal(value if isinstance(value, Decimal) else Decimal(str(value)))
    if name in _DOUBLES and isinstance(value, Decimal):
        return float(value)
    assert isinstance(value, str | int | float | Decimal) or hasattr(value, "isoformat")
    return value  # type: ignore[return-value]


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def decimal(number: Decimal | None) -> Decimal | None:
    """A number for a decimal column; None for one that it has no room for."""
    return number if number is not None and fits(number) else None


def objective_rows(part: Part, shown: report_values.TeamView, people: PeopleIds) -> Iterator[Row]:
    """A row an objective."""
    for each in shown.objectives:
        yield {
            "ref": each.ref,
            "team": part.team.id,
            "division": part.team.group,
            "objective": each.item.id,
            "title": each.item.title,
            "why": people.words(each.item.why),
            "owner": people.id(each.owners.id),
            "owner_name": None if people.is_hidden else each.owner,
            "kind": each.kind,
            "shared_with": each.sharing,
            "progress": each.score.share,
            "expected": each.expected,
            "state": each.score.state,
            "in_mean": means.is_in_mean(each.score),
            "grade": decimal(each.grade),
            "learned": people.words(each.learned),
        }


def team_row(part: Part, shown: report_values.TeamView, people: PeopleIds) -> Row:
    """The row of the team."""
    return {
        "team": part.team.id,
        "name": part.team.name,
        "division": part.team.group,
        "lead": people.id(part.team.plan.lead if part.team.plan else None),
        "progress": shown.share,
        "objectives": len(shown.objectives),
        "closed": shown.closed,
    }


def kpi_rows(shown: report_values.TeamView) -> Iterator[Row]:
    """A row a key result and KPI that it names."""
    for objective in shown.objectives:
        for key_result in objective.key_results:
            for each in key_result.kpis:
                yield {
                    "ref": each.ref,
                    "side": each.side,
                    "key_result": key_result.ref,
                    "title": each.score.kpi.title,
                    "value": decimal(each.score.progress.now),
                    "holds": each.score.holds,
                    "unit": each.score.kpi.unit,
                }


def alignment_rows(part: Part, shown: report_values.TeamView) -> Iterator[Row]:
    """A row a goal that an objective supports; `to_ref` is None where there is none such."""
    for each in shown.objectives:
        for name, _ in each.supports:
            found = reference.supported(part.space, part.season, part.team, name)
            yield {
                "from_ref": f"{part.season.id}/{each.ref}",
                "to_ref": None if found is None else f"{found.cycle.id}/{found.ref}",
                "written": name,
            }


def cycle_row(season: workspace.Cycle, shares: list[float], teams: int, *, is_closed: bool) -> Row:
    """The row of a cycle, given the shares of all its measured objectives."""
    return {
        "label": season.dates.label,
        "start": season.dates.start,
        "end": season.dates.end,
        "opens": season.dates.opened,
        "closed": is_closed,
        "progress": sum(shares) / len(shares) if shares else None,
        "teams": teams,
    }
