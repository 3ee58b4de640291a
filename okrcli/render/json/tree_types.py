"""The alignment, as it stands in JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.broken_types import BrokenPlaces
from okrcli.render.json.group_types import WHOLE_GROUPS, GroupData
from okrcli.render.json.people_types import Owned
from okrcli.render.json.word_types import Day, FormatNumber, Kind, ReadCommit, Share
from okrcli.scoring import states


class TreeObjective(Owned, TypedDict):
    """An objective in its cycle."""

    key: Annotated[str, Field(description="cycle/team/id")]
    cycle: Annotated[str, Field(description="the cycle it is of")]
    ref: Annotated[str, Field(description="team/id")]
    team: Annotated[str, Field(description="the team that plans it")]
    shared_with: Annotated[list[str], Field(description="the other teams that share it")]
    title: Annotated[str, Field(description="what it says")]
    kind: Annotated[Kind, Field(description="a stretch or a promise")]
    progress: Annotated[
        Share | None,
        Field(description="the weighted mean of its key results, null where nothing is measured"),
    ]
    state: Annotated[states.State, Field(description="how it stands")]
    closed: Annotated[bool, Field(description="whether its team has closed the cycle")]
    grade: Annotated[Share | None, Field(description="given when it was closed")]
    to_be_supported: Annotated[
        bool, Field(description="whether it is of a company's plan, which others are to support")
    ]
    chosen: Annotated[
        bool, Field(description="whether the filters leave it, or it only leads to what they leave")
    ]
    unknown: Annotated[
        list[str], Field(description="what it says it supports, and which is not there")
    ]


class SupportEdge(TypedDict):
    """One objective supports another."""

    source: Annotated[str, Field(description="the key of what supports")]
    target: Annotated[str, Field(description="the key of what it supports")]
    by: Annotated[
        str | None, Field(description="the key result that says so, null for the objective")
    ]
    to: Annotated[
        str | None, Field(description="the key result that is meant, null for the objective")
    ]


class TreeOutput(TypedDict):
    """Which objectives support which."""

    format: FormatNumber
    organisation: Annotated[str | None, Field(description="whose workspace it is")]
    on: Annotated[Day, Field(description="the day it is of")]
    commit: ReadCommit
    cycle: Annotated[
        str,
        Field(
            description="the cycle that was asked for; those that contain its day are there, too"
        ),
    ]
    groups: Annotated[
        list[GroupData],
        Field(description=f"of that cycle, {WHOLE_GROUPS}"),
    ]
    objectives: Annotated[
        list[TreeObjective],
        Field(description="the widest cycle first, then in the order of the files"),
    ]
    supports: Annotated[list[SupportEdge], Field(description="what supports what")]
    unsupported: Annotated[
        list[str], Field(description="keys of a company's goals that nothing supports")
    ]
    unaligned: Annotated[
        list[str],
        Field(description="keys of other objectives that support nothing and are not supported"),
    ]
    broken: BrokenPlaces
