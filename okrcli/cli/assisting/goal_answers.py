"""What an assistant is told of single goals and KPIs: in full, by search, and when they are due."""

import json

from okrcli import errors
from okrcli.actions import author, names
from okrcli.cli.assisting.answer_text import Data
from okrcli.cli.assisting.moment import Moment
from okrcli.cli.assisting.overview_answer import overview_answer
from okrcli.language.typed_numbers import folded
from okrcli.messages import N_
from okrcli.model import accountable, reference
from okrcli.model.kpi import Kpi
from okrcli.render.json import board, goals
from okrcli.views import report_values
from okrcli.views.dues.due_values import DueGoal, DueRequest
from okrcli.views.dues.due_view import dues_view
from okrcli.views.kpi_board import kpi_board
from okrcli.views.leading import leading_view, of_target
from okrcli.views.owners import owners_of
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.words import state_marks

READINGS, FOUND = 26, 20


def goal_answer(moment: Moment, ref: str, most: int | None = READINGS) -> Data:
    """One team, objective, key result or KPI in full, with its newest readings; None for all."""
    found = names.target(moment.space, moment.seasons, ref)
    if found.kind == "team":
        return overview_answer(moment, found.id)
    data = _kpi(moment, found) if isinstance(found.item, Kpi) else _goal(moment, found)
    return {"cycle": found.cycle.id, "is": found.kind, **_newest(data, most)}


def _newest(data: Data, most: int | None) -> Data:
    """The data with the last readings of it and of what is in it."""
    kept = dict(data)
    for name, value in data.items():
        if name == "readings" and most is not None:
            kept["readings"], kept["readings_in_all"] = list(value)[-most:], len(value)
        elif name in {"key_results", "kpis"}:
            kept[name] = [_newest(dict(each), most) for each in value]
    return kept


def _goal(moment: Moment, found: reference.Target) -> Data:
    team = found.team.id if found.team else None
    view = report_view(moment.space, found.cycle, moment.on, ReportChoice(team=team))
    for one in view.every_objective:
        if one.item is found.item:
            return {**goals.objective(one), "says": _says(one, moment)}
        for kr in one.key_results:
            if kr.item is found.item:
                return {**goals.key_result(kr), "says": _says(kr, moment)}
    raise errors.NotFoundError(N_("`{ref}` is shown by no report of the cycle"), ref=found.ref)


def _says(goal: report_values.KeyResultView | report_values.ObjectiveView, moment: Moment) -> str:
    return state_marks.verdict(goal, moment.language).words


def _kpi(moment: Moment, found: reference.Target) -> Data:
    shown = kpi_board(moment.space, found.cycle, moment.on)
    for row in shown.rows:
        if row.item is found.item:
            words = state_marks.kpi(row.view, moment.language).words
            return {**board.board_kpi(row), "says": words}
    raise errors.NotFoundError(N_("`{ref}` is shown by no report of the cycle"), ref=found.ref)


def kpis_answer(moment: Moment, ref: str | None = None) -> Data:
    """All KPIs without their readings, or one with its newest; and what leads what."""
    if ref is not None:
        found = names.target(moment.space, moment.seasons, ref)
        leads = of_target(moment.space, found, moment.on)
        return {**goal_answer(moment, ref), "pairs": json.loads(board.leads(leads))["pairs"]}
    shown = kpi_board(moment.space, moment.season, moment.on)
    rows = [dict(board.board_kpi(row)) for row in shown.rows]
    for row in rows:
        del row["readings"], row["history_trend"]
    leads = leading_view(moment.space, moment.season, moment.on)
    return {"kpis": rows, "pairs": json.loads(board.leads(leads))["pairs"]}


def search_answer(moment: Moment, text: str, kind: str | None = None) -> Data:
    """At most 20 goals, teams and KPIs whose title or id has all these words."""
    words, found = folded(text).split(), []
    for season in moment.seasons:
        for target in reference.targets(moment.space, season):
            said = folded(f"{target.title} {target.ref}")
            if all(word in said for word in words) and kind in {None, target.kind}:
                found.append(_hit(moment, target))
    return {"found": found[:FOUND], "more": max(0, len(found) - FOUND)}


def _hit(moment: Moment, target: reference.Target) -> Data:
    given = accountable.accountable_for(moment.space, target, moment.on)
    return {
        "ref": target.ref,
        "kind": target.kind,
        "title": target.title,
        "owner": owners_of(given, moment.space.settings).name,
        "cycle": target.cycle.id,
    }


def due_answer(moment: Moment, who: str | None = None, team: str | None = None) -> Data:
    """What is to be checked in by now, the latest first, and the days that come."""
    space = moment.space
    asked = DueRequest(moment.on, team=moment.team(team))
    if who is not None:
        called = author.names_of_owner(
            author.known_id(who, space.settings.people), space.settings.people
        )
        teams = author.teams_of(space, moment.seasons, who, called)
        asked = asked._replace(owner=who, names=called, teams=teams)
    found = dues_view(space, asked)
    goals_due = sorted({goal.ref: goal for goal in found.goals}.values(), key=_urgency)
    return {
        "on": moment.on,
        "due": [_due(goal) for goal in goals_due],
        "coming": [{"day": day.day, "check_ins": day.number} for day in found.days],
        "dates": [{**each._asdict(), "ref": each.ref or None} for each in found.dates],
    }


def _urgency(goal: DueGoal) -> tuple[object, ...]:
    return goal.due, goal.ref


def _due(goal: DueGoal) -> Data:
    return {
        "ref": goal.ref,
        "title": goal.title,
        "owner": goal.owners.name,
        "status": goal.status,
        "due": goal.due,
        "in_days": (goal.due - goal.on).days,
        "last_read": goal.last,
    }
