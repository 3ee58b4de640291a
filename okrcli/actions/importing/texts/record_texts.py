"""The texts of sessions, reviews, cycles, standing KPIs and people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from okrcli.actions.importing.meaning.people import NamedPerson
from okrcli.actions.importing.planning.places import Season
from okrcli.actions.importing.planning.planned import (
    Dated,
    PlannedKeyResult,
    PlannedPlan,
    milestone_ids,
)
from okrcli.actions.importing.texts import contract
from okrcli.language import dates
from okrcli.model import review, session, settings
from okrcli.text import writing


class Filed(NamedTuple):
    """A reading with the id it is recorded under, and the folder of its session."""

    folder: str
    id: str
    reading: Dated
    key_result: PlannedKeyResult | None = None


def sessions(filed: Iterable[Filed]) -> dict[str, str]:
    """The sessions that hold some readings, by path: one a folder, day and author."""
    grouped: dict[tuple[str, date, str], dict[str, session.Reading]] = {}
    for each in filed:
        key = (each.folder, each.reading.day, each.reading.author)
        grouped.setdefault(key, {})[each.id] = _reading(each)
    found: dict[str, str] = {}
    for (folder, day, author), readings in sorted(grouped.items()):
        item = session.Session(date=day, author=author, readings=readings)
        again = 0
        path = f"{folder}/{writing.session_name(item)}"
        while path in found:
            again += 1
            path = f"{folder}/{writing.session_name(item, again)}"
        found[path] = writing.session_text(item)
    return found


def _reading(filed: Filed) -> session.Reading:
    item = filed.reading
    done = item.done
    if isinstance(done, tuple) and filed.key_result is not None:
        named = milestone_ids(filed.key_result)
        done = tuple(named[title] for title in done)
    note, more = item.note, {}
    if item.next_ and contract.has_next():
        more["next"] = item.next_
    elif item.next_:
        note = f"{note}; next: {item.next_}".removeprefix("; ")
    said = {
        "value": item.value,
        "done": done,
        "zone": item.zone or None,
        "confidence": item.confidence,
        "note": note.strip()[:9_900] or None,
        **more,
    }
    return session.Reading.model_validate({k: v for k, v in said.items() if v is not None})


def of_plans(plans: Sequence[PlannedPlan]) -> Iterator[Filed]:
    """Every reading of some plans, in the order of their goals."""
    for plan in plans:
        folder = f"cycles/{plan.season.id}/checkins/{plan.team}"
        for objective in plan.objectives:
            for each in objective.key_results:
                for reading in each.readings:
                    yield Filed(folder, each.id, reading, each)


def review_text(plan: PlannedPlan, on: date, author: str) -> str | None:
    """The review of a plan whose goals were graded; None where none was."""
    made: dict[str, review.ObjectiveReview] = {}
    for objective in plan.objectives:
        graded = {
            each.id: review.KeyResultReview(grade=each.grade)
            for each in objective.key_results
            if each.grade is not None
        }
        if graded:
            made[objective.id] = review.ObjectiveReview(key_results=graded)
    if not made:
        return None
    return writing.review_text(review.Review(closed=on, author=author, objectives=made))


def cycle_files(season: Season) -> dict[str, str]:
    """The file of a cycle that the workspace lacks, by its path; none of one that it has."""
    return {} if season.is_there else {f"cycles/{season.id}/cycle.yaml": cycle_text(season)}


def cycle_text(season: Season) -> str:
    """A cycle's file: its label and its days."""
    label = dates.cycle_label(season.id, "en")
    return f"label: {writing.quoted(label)}\nstart: {season.start}\nend: {season.end}\n"


def kpi_lines(name: str, title: str, source: str) -> list[str]:
    """A standing KPI as an item of `kpis.yaml`."""
    return [
        f"  - id: {writing.word(name)}",
        f"    title: {writing.quoted(title)}",
        f"    x-source: {writing.quoted(source)}",
    ]


def people_lines(found: Mapping[str, NamedPerson], handles: str) -> list[str]:
    """People as entries below `people:` of `okr.yaml`."""
    lines = []
    for key, person in sorted(found.items()):
        if key.startswith("x-"):
            continue
        parts = [f"name: {writing.quoted(person.name[:200])}"] if person.name else []
        parts += [f"email: {writing.quoted(person.email)}"] if person.email else []
        if person.handle:
            handle = contract.key(settings.Person, handles)
            parts.append(f"{handle}: {writing.quoted(person.handle)}")
        lines.append(f"  {writing.word(key)}: {{{', '.join(parts)}}}")
    return lines
