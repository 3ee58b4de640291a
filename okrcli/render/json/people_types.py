"""Whose a goal is, and what people said of it, as they stand in JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.render.json.word_types import Day


class Owner(TypedDict):
    """One who owns a goal or KPI."""

    id: Annotated[str, Field(description="as the plan names them")]
    name: Annotated[str, Field(description="what they are called")]


class Owned(TypedDict):
    """What is owned; of a key result that names nobody the objective's owners."""

    owner: Annotated[
        str | None,
        Field(
            description=(
                "as the plan names them; a key result's are the objective's where it names none"
            )
        ),
    ]
    owner_name: Annotated[str | None, Field(description="what they are called")]
    owners: Annotated[
        list[Owner],
        Field(description="all who own it: the first is accountable, the others contribute"),
    ]


class Note(TypedDict):
    """What somebody wrote at a check-in."""

    date: Annotated[Day, Field(description="the day of the reading")]
    author: Annotated[str, Field(description="who said so")]
    text: Annotated[str, Field(description="what is done")]
