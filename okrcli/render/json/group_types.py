"""Groups of teams, as they stand in JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.word_types import Figure

# a list of groups, of whichever command
WHOLE_GROUPS = "by id, each with all its teams; none where a filter but --group leaves a part"


class NamedGroup(TypedDict):
    """A group of teams, whole."""

    id: Annotated[str, Field(description="as its folder is called")]
    teams: Annotated[list[str], Field(description="the ids of all its teams")]


class GroupData(NamedGroup, TypedDict):
    """A group of teams, and how far its objectives are together."""

    progress: Annotated[Figure | None, Field(description="the mean of all its measured objectives")]
    paced_progress: Annotated[
        Figure | None,
        Field(description="where the part of it is that has a pace, null without any"),
    ]
    expected: Annotated[
        Figure | None, Field(description="what the calendar expects of the part that has a pace")
    ]
