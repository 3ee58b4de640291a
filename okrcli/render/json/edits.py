"""Values of edits as plain data: numbers raw, days in ISO 8601, parts of the model as objects."""

from datetime import date
from decimal import Decimal

from okrcli.history.changes import NewestReadings
from okrcli.model import cycle, measures, plan, settings
from okrcli.render.json.change_types import StandingData
from okrcli.render.json.measures import measure_data


def edit_data(value: object) -> object:
    """The value of one side of an edit; a share of the baseline is an object `{"share": 0.1}`."""
    match value:
        case None | str() | bool() | int() | float() | Decimal() | date():
            return value
        case tuple():
            return [edit_data(item) for item in value]
        case dict():
            return {str(day): edit_data(item) for day, item in sorted(value.items())}
        case measures.Relative():
            return {"share": value.share}
        case measures.Milestone():
            return {"id": value.id, "title": value.title, "weight": value.weight, "due": value.due}
        case settings.Person() | cycle.Cycle() | plan.Adjustment() | plan.Work():
            return {key: edit_data(item) for key, item in value if item is not None}
        case (
            measures.Reach()
            | measures.Keep()
            | measures.Milestones()
            | measures.Zones()
            | measures.DoneWhen()
        ):
            return measure_data(value)
        case _:
            raise TypeError(f"{type(value).__name__} is no value of an edit")


def standing(given: NewestReadings) -> StandingData:
    """What the newest readings say, each kind on its own; None where they say nothing of it."""
    return {
        "value": given.value,
        "done": None if given.done is None else sorted(given.done),
        "yes": given.yes,
        "zone": given.zone,
        "skip": given.skipped,
        "confidence": given.confidence,
    }
