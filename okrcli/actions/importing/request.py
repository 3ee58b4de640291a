"""What a run is asked for and told, and the workspace that it adds to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okrcli.actions.importing.records import RowContent
from okrcli.model import workspace


@dataclass(frozen=True)
class ImportRequest:
    """The flags and the map of one run.

    `on` is the day of what has none; `is_dated` whether somebody named it.
    """

    on: date
    is_dated: bool = False
    author: str = "import"
    cycle: str | None = None
    team: str | None = None
    blank_start: Decimal | None = None
    numbers_from_text: bool = False
    sheets: tuple[str, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    told: RowContent = field(default_factory=RowContent)
    source: str | None = None
    readings_only: bool = False
    into_kpi: str | None = None
    columns: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    cycles: Mapping[str, str] = field(default_factory=dict)
    teams: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, int] = field(default_factory=dict)
    status: Mapping[str, str] = field(default_factory=dict)
    handles: str = "github"
    skipped: frozenset[str] = frozenset()
    sources: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    space: workspace.Workspace = field(default_factory=workspace.Workspace)
