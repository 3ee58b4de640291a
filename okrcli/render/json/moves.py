"""What has moved since the last check-in as plain data."""

from collections.abc import Mapping

from okrcli.render.json.move_types import GoalMove, MoveData, MovementData
from okrcli.views.movement import Move, Movement


def movement_data(found: Movement) -> MovementData:
    """Since when, how the whole and each part has moved, and where confidence fell."""
    return {
        "since": found.since,
        "whole": _move(found.whole) if found.whole else None,
        "teams": _goals(found.teams),
        "objectives": _goals(found.objectives),
        "key_results": _goals(found.key_results),
        "fallen": [
            {"ref": each.ref, "before": each.before, "now": each.now} for each in found.fallen
        ],
    }


def _move(move: Move) -> MoveData:
    return {"kind": move.kind, "points": move.points}


def _goals(moves: Mapping[str, Move]) -> list[GoalMove]:
    return [{"ref": ref, **_move(move)} for ref, move in moves.items()]
