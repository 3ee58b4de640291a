"""Findings as they stand in our own JSON."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from okrcli.findings import Level

Count = Annotated[int, Field(ge=0)]
Place = Annotated[int, Field(ge=1)]


class RangeData(TypedDict):
    """A stretch of a file."""

    line: Annotated[Place, Field(description="where it begins, counted from 1")]
    column: Annotated[Place, Field(description="in characters, counted from 1")]
    end_line: Annotated[Place, Field(description="where it ends")]
    end_column: Annotated[Place, Field(description="just behind its last character")]


class NoteData(RangeData, TypedDict):
    """Another place that explains a finding."""

    path: Annotated[str, Field(description="the file, as above")]
    message: Annotated[str, Field(description="what is there")]


class FixData(RangeData, TypedDict):
    """The text that would certainly be right in a place."""

    text: Annotated[str, Field(description="the text in its place")]


class FindingData(RangeData, TypedDict):
    """One finding."""

    code: Annotated[
        str,
        Field(
            description="stable for ever; `okr explain CODE` has its page",
            pattern="^[A-Z]{2}[0-9]{3}$",
        ),
    ]
    name: Annotated[
        str, Field(description="the same in words, as `rules.ignore` takes it", pattern="^[a-z-]+$")
    ]
    level: Annotated[Level, Field(description="how much it matters")]
    path: Annotated[str, Field(description="the file, from the workspace's root, with /")]
    message: Annotated[str, Field(description="what is wrong, in the language asked for")]
    hint: Annotated[str | None, Field(description="what to do, null for nothing more")]
    notes: Annotated[
        list[NoteData],
        Field(description="other places that explain it, such as the twin of a duplicate"),
    ]
    fix: Annotated[
        FixData | None,
        Field(
            description="what `okr validate --fix` would put there, null where nothing is certain"
        ),
    ]


class LevelCounts(TypedDict):
    """How many findings there are of each level."""

    error: Annotated[Count, Field(description="findings that fail the run")]
    warning: Annotated[Count, Field(description="findings that fail with --strict")]
    advice: Annotated[Count, Field(description="findings that never fail")]


class ValidateOutput(TypedDict):
    """All findings of a run."""

    format: Annotated[
        Literal[1], Field(description="goes up when a key leaves or changes its meaning")
    ]
    files: Annotated[int, Field(description="how many files were looked at", ge=0)]
    counts: Annotated[LevelCounts, Field(description="how many findings there are of each level")]
    findings: Annotated[list[FindingData], Field(description="by file, then line, then code")]
