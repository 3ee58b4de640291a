"""The single values that outputs are made of: figures, days, and the words that may stand there.

A word is a text whose schema lists what it may be; those that have a type of their own use it.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import Field, WithJsonSchema

from okrcli.scoring import states

# the names of keys, such as `date`, must not hide what they are of
Day = date
Instant = datetime
Figure = Annotated[Decimal | float, WithJsonSchema({"type": "number"})]
UnsignedFigure = Annotated[Decimal | float, WithJsonSchema({"type": "number", "minimum": 0})]
PositiveFigure = Annotated[
    Decimal | float, WithJsonSchema({"type": "number", "exclusiveMinimum": 0})
]
Share = Annotated[Decimal | float, WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})]
Side = Annotated[str, WithJsonSchema({"enum": ["leading", "lagging"]})]
Kind = Annotated[str, WithJsonSchema({"enum": ["aspirational", "committed"]})]
Zone = Annotated[str, WithJsonSchema({"enum": ["none", "commit", "target", "stretch"]})]
Outcome = Annotated[
    str, WithJsonSchema({"enum": ["achieved", "missed", "dropped", "carried-over"]})
]
StateWord = Annotated[str, WithJsonSchema({"enum": list(get_args(states.State))})]
ConcernKind = Annotated[
    str,
    WithJsonSchema(
        {
            "enum": [
                "off-track",
                "overdue",
                "does-not-hold",
                "ended",
                "stale",
                "no-reading",
                "confidence",
            ]
        }
    ),
]
# what every output says of itself
FormatNumber = Annotated[
    Literal[1], Field(description="goes up when a key leaves or changes its meaning")
]
ReadCommit = Annotated[
    str | None, Field(description="the commit that was read with --rev, null for the files on disk")
]
