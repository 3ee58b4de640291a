"""A group of teams for other programs, alike in a report and in the alignment."""

from collections.abc import Iterable

from okrcli.render.json.group_types import GroupData
from okrcli.views.report_values import GroupFigures


def group_list(groups: Iterable[GroupFigures]) -> list[GroupData]:
    """Those that have a name."""
    return [_group(group) for group in groups if group.id]


def _group(group: GroupFigures) -> GroupData:
    """Its teams, and how far its objectives are together."""
    return {
        "id": group.id,
        "teams": [team.id for team in group.teams],
        "progress": group.share,
        "paced_progress": group.comparison.reached,
        "expected": group.comparison.expected,
    }
