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
# progress as a share of what the calendar expects, where `status:` names no other (Mooncamp)
ON_TRACK, AT_RISK = Decimal("0.9"), Decimal("0.7")
POLICIES = ("ratio", "gap", "viva", "engagedly", "tability", "upraise")


class Person(FileEntry):
    """Somebody who authors or owns: `{name: Kari Nordmann, email: kari@acme.example}`.

    `github`, `gitlab`, `slack` and `teams` are what they are called there.
    """

    name: scalars.Text | None = Field(
        default=None, description="the full name", examples=["Kari Nordmann"]
    )
    email: scalars.Text | None = Field(
        default=None,
        description="the address that git knows them by",
        examples=["kari@acme.example"],
    )
    team: scalars.Id | None = Field(
        default=None, description="the id of their team", examples=["growth"]
    )
    github: scalars.Text | None = Field(
        default=None, description="what they are called on GitHub", examples=["kari-n"]
    )
    gitlab: scalars.Text | None = Field(
        default=None, description="what they are called on GitLab", examples=["kari-n"]
    )
    slack: scalars.Text | None = Field(
        default=None, description="their member id in Slack", examples=["U0123ABCD"]
    )
    teams: scalars.Text | None = Field(
        default=None,
        description="what they are called in Microsoft Teams",
        examples=["kari@acme.example"],
    )


class Site(FileEntry):
    """Where the pages are published, and where goals are edited and readings handed in."""

    url: links.Page | None = Field(
        default=None,
        description="where the pages are published",
        examples=["https://acme.example/okr"],
    )
    edit: links.Page | None = Field(
        default=None, description="where a plan is edited", examples=["https://github.com/acme/okr"]
    )
    form: links.Page | None = Field(
        default=None,
        description="where a reading is handed in",
        examples=["https://github.com/acme/okr"],
    )


class Meetings(FileEntry):
    """The days on which a team meets: `{weekly: monday}`."""

    weekly: scalars.Weekday | None = Field(
        default=None, description="the day of the weekly meeting", examples=["monday"]
    )


class Rules(FileEntry):
    """The method's limits, and the rules that are switched off, by name or code."""

    max_key_results: Annotated[scalars.Whole, Field(ge=1)] = Field(
        default=3, description="the most key results an objective may have", examples=[4]
    )
    max_objectives: Annotated[scalars.Whole, Field(ge=1)] = Field(
        default=5, description="the most objectives a plan may have", examples=[3]
    )
    ignore: Annotated[tuple[scalars.Text, ...], BeforeValidator(scalars.listed)] = Field(
        default=(),
        description="rules to switch off, by name or code",
        examples=["objective-has-number", "OB103"],
    )


class Status(FileEntry):
    """How progress is compared with the calendar; thresholds only beside `ratio` and `gap`."""

    policy: Annotated[
        Literal["ratio", "gap", "viva", "engagedly", "tability", "upraise"],
        BeforeValidator(scalars.one_of(*POLICIES)),
    ] = Field(
        default="ratio",
        description="how on track, at risk and off track are told apart",
        json_schema_extra={
            "words": {
                "ratio": "progress as a share of what the calendar expects",
                "gap": "points behind what the calendar expects",
                "viva": "gap of 0 and 0.25, as in Viva Goals",
                "engagedly": "gap of 0.165 and 0.33, as in Engagedly",
                "tability": "ratio of 0.7 and 0.5, as in Tability",
                "upraise": "ratio of 0.95 and 0.75, as in UpRaise",
            }
        },
    )
    on_track: Annotated[scalars.Number, Field(ge=0, le=1)] | None = Field(
        default=None,
        description="ratio: at least this is on track; gap: at most this far behind",
        examples=[0.9],
    )
    at_risk: Annotated[scalars.Number, Field(ge=0, le=1)] | None = Field(
        default=None,
        description="ratio: at least this is at risk; gap: at most this far behind",
        examples=[0.7],
    )

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
        on_track = ON_TRACK if self.on_track is None else self.on_track
        at_risk = AT_RISK if self.at_risk is None else self.at_risk
        if self.policy == "gap":
            return on_track > at_risk
        return self.policy == "ratio" and on_track < at_risk


class Settings(FileEntry):
    """The whole of `okr.yaml`."""

    format: scalars.Whole = Field(default=FORMAT, description="the format of the files")
    id: scalars.Id | None = Field(
        default=None,
        description="what the repository is called where several are read together",
        examples=["acme"],
    )
    organisation: scalars.Text | None = Field(
        default=None, description="whose goals these are", examples=["Acme"]
    )
    language: scalars.Language | None = Field(
        default=None,
        description="the language of reports and findings",
        json_schema_extra={"words": {"en": "English", "nb": "bokmål"}},
    )
    checkin_every: scalars.Rhythm = Field(
        default=7, description="how often goals are read, in days", examples=[14]
    )
    people: dict[scalars.Id, Person] = Field(
        default_factory=dict,
        description="who authors and owners are, by the short name they sign with",
    )
    site: Site = Field(
        default_factory=Site,
        description="where the pages are published, and where goals are edited",
    )
    meetings: Meetings = Field(default_factory=Meetings, description="the days on which you meet")
    rules: Rules = Field(
        default_factory=Rules, description="the method's limits, and rules that are switched off"
    )
    status: Status = Field(
        default_factory=Status, description="how progress is compared with the calendar"
    )

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
