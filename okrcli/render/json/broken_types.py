"""What could not be read, as it stands in JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict


class BrokenPlace(TypedDict):
    """A file that could not be read, and where and why."""

    code: Annotated[str, Field(description="as `okr explain` takes it")]
    path: Annotated[str, Field(description="the file, from the workspace's root")]
    line: Annotated[int, Field(description="counted from 1", ge=1)]
    column: Annotated[int, Field(description="counted from 1", ge=1)]
    message: Annotated[str, Field(description="what is wrong, in English")]


BrokenPlaces = Annotated[
    list[BrokenPlace],
    Field(description="what could not be read and is left out; `okr validate` has more on it"),
]
