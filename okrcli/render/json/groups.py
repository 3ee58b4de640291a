"""A group of teams for other programs, alike in a report and in the alignment."""

from okrcli.render.json.group_types import GroupData
from okrcli.views.report_values import GroupFigures


def group_data(group: GroupFigures) -> GroupData:
    """Its teams, and how far its objectives are together."""
    return {
        "id": group.id,
        "teams": [team.id for team in group.teams],
        "progress": group.share,
        "paced_progress": group.comparison.reached,
        "expected": group.comparison.expected,
    }
