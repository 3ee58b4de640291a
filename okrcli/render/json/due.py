"""What is due, for other programs: `okr schema due-json` is the contract."""

from typing import Literal

from okrcli.render.json.due_types import DueDateData, DueGoalData
from okrcli.render.json.people import owned
from okrcli.text.json_text import json_text
from okrcli.views.dues import due_values

FORMAT: Literal[1] = 1


def due_json(found: due_values.Dues, commit: str = "") -> str:
    """One object with what is late and due, person by person, and what comes."""
    return json_text(
        {
            "format": FORMAT,
            "organisation": found.organisation,
            "on": found.on,
            "commit": commit or None,
            "grace": found.asked.grace,
            "known": found.known,
            "late": len(found.late),
            "people": [
                {
                    "id": person.id,
                    "name": person.name,
                    "goals": [_goal(goal) for goal in person.goals],
                }
                for person in found.people
            ],
            "days": [
                {"day": day.day, "people": [{"name": who, "number": n} for who, n in day.people]}
                for day in found.days
            ],
            "dates": [_dated(each) for each in found.dates],
            "overdue": [_dated(each) for each in found.overdue],
            "ended": [season.id for season in found.ended],
        }
    )


def _dated(each: due_values.DateAhead) -> DueDateData:
    return {
        "day": each.day,
        "kind": each.kind,
        "ref": each.ref or None,
        "title": each.title or None,
        "owner": each.owner,
    }


def _goal(goal: due_values.DueGoal) -> DueGoalData:
    return {
        "ref": goal.ref,
        "title": goal.title,
        "team": goal.team or None,
        **owned(goal.owners),
        "status": goal.status,
        "due": goal.due,
        "last_read": goal.last,
        "days_late": goal.late,
    }
