"""Figures that came in as sessions, one a team and day, and as JSON for programs."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from okrcli.actions.check_in import session_files
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.actions.check_in.subject_homes import subject_of
from okrcli.actions.pulling import deciding
from okrcli.actions.pulling.deciding import Pulled
from okrcli.cli import clock
from okrcli.language import catalogue
from okrcli.model import reference, session, workspace
from okrcli.render.json.pull_types import PulledKpi, PullOutcome, PullOutput
from okrcli.text.json_text import json_text

FORMAT: Literal[1] = 1


class Made(NamedTuple):
    """What came of each KPI, the sessions of what is due, and the files they are in by name."""

    found: tuple[Pulled, ...]
    drafts: tuple[session_files.Draft, ...]
    files: Mapping[str, str]
    is_written: bool

    def file(self, each: Pulled) -> str | None:
        """The file that the figure of a KPI is in, or would be."""
        for draft in self.drafts:
            if draft.session.date == each.day and each.kpi.id in draft.session.readings:
                return self.files.get(draft.path(), draft.path())
        return None

    def outcome(self, each: Pulled) -> PullOutcome:
        """What came of a KPI, in one word for programs."""
        if each.verdict != "write":
            return each.verdict
        return "written" if self.is_written and self.file(each) else "to-write"


def drafts(
    space: workspace.Workspace, found: Iterable[Pulled], author: str
) -> list[session_files.Draft]:
    """The sessions of all that is to be written, each with a note on where its figures are from."""
    recorded = clock.now()
    made: list[session_files.Draft] = []
    for (_, _, _), group in sorted(_by_session(space, found).items(), key=lambda pair: pair[0]):
        signature = session_files.Signature(author, recorded, _note([each for each, _ in group]))
        made += session_files.drafts((entry for _, entry in group), signature)
    return made


def _by_session(
    space: workspace.Workspace, found: Iterable[Pulled]
) -> dict[tuple[str, str, date], list[tuple[Pulled, SessionEntry]]]:
    groups: dict[tuple[str, str, date], list[tuple[Pulled, SessionEntry]]] = {}
    for each in found:
        season = deciding.season_of(space, each.day) if each.day else None
        if each.verdict != "write" or season is None or each.day is None:
            continue
        target = reference.Target("standing KPI", season, None, None, each.kpi)
        of = subject_of(space, target, each.kpi.team, each.day)
        entry = SessionEntry(of, each.day, session.Reading(value=each.value))
        groups.setdefault((season.id, of.home, each.day), []).append((each, entry))
    return groups


def _note(group: Sequence[Pulled]) -> str:
    """Where figures are from: the connector's name, and never an address or a query."""
    said = ", ".join(f"{each.kpi.id} from connector {each.connector}" for each in group)
    return f"pulled: {said}"


def pull_json(made: Made, on: date, language: catalogue.Language) -> str:
    """An entry a KPI, in the order of kpis.yaml; `okr schema pull-json` is its contract."""
    output: PullOutput = {
        "format": FORMAT,
        "on": on,
        "kpis": [_pulled_kpi(each, made, language) for each in made.found],
    }
    return json_text(output)


def _pulled_kpi(each: Pulled, made: Made, language: catalogue.Language) -> PulledKpi:
    return {
        "kpi": each.kpi.id,
        "connector": each.connector,
        "value": each.value,
        "date": each.day,
        "outcome": made.outcome(each),
        "file": made.file(each),
        "error": language.tell(each.problem.said) if each.problem else None,
        "seconds": round(each.seconds, 3),
    }
