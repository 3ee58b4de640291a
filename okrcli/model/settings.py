"""The workspace's own settings, `okr.yaml`: every key is optional."""

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from okrcli.messages import N_
from okrcli.model import links, scalars, shape_errors
from okrcli.model.shape_errors import FileEntry

FORMAT = 1
POLICIES = ("ratio", "gap", "viva", "engagedly", "tability", "upraise")


class Person(FileEntry):
    """Somebody who authors or owns: `{name: Kari Nordmann, email: kari@acme.example}`.

    `github`, `gitlab`, `slack` and `teams` are what they are called there.
    """

    name: scalars.Text | None = None
    email: scalars.Text | None = None
    team: scalars.Id | None = None
    github: scalars.Text | None = None
    gitlab: scalars.Text | None = None
    slack: scalars.Text | None = None
    teams: scalars.Text | None = None


class Site(FileEntry):
    """Where the pages are published, and where goals are edited and readings handed in."""

    url: links.Page | None = None
    edit: links.Page | None = None
    form: links.Page | None = None


class Meetings(FileEntry):
    """The days on which a team meets: `{weekly: monday}`."""

    weekly: scalars.Weekday | None = None


class Rules(FileEntry):
    """The method's limits, and the rules that are switched off, by name or code."""

    max_key_results: Annotated[scalars.Whole, Field(ge=1)] = 3
    max_objectives: Annotated[scalars.Whole, Field(ge=1)] = 5
    ignore: Annotated[tuple[scalars.Text, ...], BeforeValidator(scalars.listed)] = ()


class Status(FileEntry):
    """How progress is compared with the calendar; thresholds only beside `ratio` and `gap`."""

    policy: Annotated[
        Literal["ratio", "gap", "viva", "engagedly", "tability", "upraise"],
        BeforeValidator(scalars.one_of(*POLICIES)),
    ] = "ratio"
    on_track: Annotated[scalars.Number, Field(ge=0, le=1)] | None = None
    at_risk: Annotated[scalars.Number, Field(ge=0, le=1)] | None = None

    def problems(self) -> Iterator[shape_errors.Problem]:
        """Thresholds the wrong way round, missing for `gap`, or beside a named preset."""
        given = self.on_track is not None or self.at_risk is not None
        if self.policy not in {"ratio", "gap"} and given:
            yield shape_errors.Problem(
                ("policy",),
                "YM010",
                N_("the preset `{policy}` brings its own thresholds"),
                N_("remove `on_track` and `at_risk`, or choose `ratio` or `gap`"),
                {"policy": self.policy},
            )
        if self.policy == "gap" and (self.on_track is None or self.at_risk is None):
            yield shape_errors.Problem(
                ("policy",),
                "YM014",
                N_("the policy `gap` needs `on_track` and `at_risk`"),
                N_("write them as shares behind the calendar, as in 0.1 and 0.25"),
            )
        elif given and self._crossed():
            yield shape_errors.Problem(
                ("at_risk",) if self.at_risk is not None else ("on_track",),
                "YM017",
                N_("with these thresholds nothing could be at risk"),
                N_("`ratio` wants at_risk below on_track, `gap` above it"),
            )

    def _crossed(self) -> bool:
        on_track = Decimal("0.9") if self.on_track is None else self.on_track
        at_risk = Decimal("0.7") if self.at_risk is None else self.at_risk
        if self.policy == "gap":
            return on_track > at_risk
        return self.policy == "ratio" and on_track < at_risk


class Settings(FileEntry):
    """The whole of `okr.yaml`."""

    format: scalars.Whole = FORMAT
    id: scalars.Id | None = None
    organisation: scalars.Text | None = None
    language: scalars.Language | None = None
    checkin_every: Annotated[scalars.Whole, Field(ge=1, le=3660)] = 7
    people: dict[scalars.Id, Person] = Field(default_factory=dict)
    site: Site = Field(default_factory=Site)
    meetings: Meetings = Field(default_factory=Meetings)
    rules: Rules = Field(default_factory=Rules)
    status: Status = Field(default_factory=Status)

    def problems(self) -> Iterator[shape_errors.Problem]:
        """A format from the future, and thresholds that contradict each other."""
        if self.format > FORMAT:
            yield shape_errors.Problem(
                ("format",),
                "YM021",
                N_("the files are of format {format}; this okr reads {known}"),
                N_("they need a newer okr: pip install --upgrade okrcli"),
                {"format": self.format, "known": FORMAT},
            )
        yield from shape_errors.below(("status",), self.status.problems())

    def person(self, owner: str | None) -> str | None:
        """The name to show for an owner or author: the person's, or the text as it stands."""
        if owner is None:
            return None
        known = self.people.get(owner)
        return known.name if known and known.name else owner


def composed_name(name: str) -> str:
    """A name with its accents composed: a file system or a keyboard may hand them over apart."""
    return unicodedata.normalize("NFC", name.strip())


def folded_name(name: str) -> str:
    """A name in small letters and composed, so that two spellings of it are equal."""
    return composed_name(composed_name(name).casefold())
