"""One import from bytes to the texts of new files, and what is to be said of it."""

from collections.abc import Mapping, Sequence

from okrcli import errors
from okrcli.actions.importing import repeated_import
from okrcli.actions.importing.gathering import collecting, node_tables, reading_logs
from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.meaning import days, people
from okrcli.actions.importing.planning import histories, plans
from okrcli.actions.importing.planning.places import Cycles, Teams, default_team
from okrcli.actions.importing.planning.plans import Planner
from okrcli.actions.importing.records import Gathered
from okrcli.actions.importing.request import ImportRequest
from okrcli.actions.importing.sheets import opening
from okrcli.actions.importing.sheets.opening import ReadingOptions
from okrcli.actions.importing.texts import plan_text, record_texts
from okrcli.messages import N_


def imported(files: Sequence[tuple[str, bytes]], wanted: ImportRequest) -> Imported:
    """What the files given as (name, bytes) add to a workspace.

    RefusedError for files that cannot be read and plans that are there already, UsageError for what
    has to be told first; nothing is written here.
    """
    result = Imported()
    found, names = _collected(files, wanted, result)
    register = _register(found)
    cycles = Cycles(wanted, found, [n for name in names if (n := days.mentioned(name))])
    teams = Teams(wanted, default_team(found, wanted, names), register)
    if wanted.readings_only:
        _add_new_readings(result, found, wanted)
        return result
    if found.goals:
        planner = Planner(wanted, cycles, teams, register)
        result.plans = planner.planned(found, result.notices)
        plans.count_lost(result.plans, result.notices)
        plans.check_free(result.plans, wanted)
    _write(result, found, wanted, register)
    for history in found.histories:
        histories.add_history(result, history, wanted, cycles)
    _note_joined(result, found, register)
    if not result.files:
        raise errors.UsageError(N_("nothing was found to import in {names}"), names=_called(files))
    return result


def _collected(
    files: Sequence[tuple[str, bytes]], wanted: ImportRequest, result: Imported
) -> tuple[Gathered, list[str]]:
    """The goals and readings of the files, joined, and the names that may say whose they are.

    UsageError for readings without goals, where goals are wanted.
    """
    opened = opening.opened(files, ReadingOptions(wanted.encoding, wanted.delimiter))
    for place, why, other in opened.passed:
        result.notices.skip(place, why, is_data=False, name=other)
    found, names = collecting.gathered(opened, wanted, result)
    collecting.check_goals(found, opened, result)
    node_tables.link(found, result.notices)
    if wanted.readings_only:
        reading_logs.as_goals(found)
    elif found.logs and not found.goals:
        raise errors.UsageError(
            N_(
                "{names} holds readings and no goals; --readings imports them for goals that are in"
                " the workspace"
            ),
            names=_called(files),
        )
    reading_logs.join(found, result.notices)
    collecting.mark_progress(found)
    return found, names


def _register(found: Gathered) -> people.Register:
    """The people of all owners and lists; the authors of readings become their ids."""
    register = people.Register()
    for person in (*found.people, *(p for goal in found.goals for p in goal.owners)):
        register.add(person)
    for goal in found.goals:
        for reading in goal.readings:
            reading.author = _author(reading.author, register)
    return register


def _add_new_readings(result: Imported, found: Gathered, wanted: ImportRequest) -> None:
    """Add the readings that the workspace lacks; UsageError where it has them all."""
    filed = repeated_import.readings(found, wanted, wanted.sources, result.notices)
    result.readings = len(filed)
    result.files |= record_texts.sessions(filed)
    if not result.files:
        raise errors.UsageError(N_("no new reading was found; the workspace has them all"))


def _author(text: str, register: people.Register) -> str:
    """The id of a person that a reading's author means, else the text as it stands."""
    meant = people.parsed(text)
    is_known = len(meant) == 1 and meant[0].id in register.people
    return meant[0].id if is_known and (meant[0].email or " " in text) else text


def _called(files: Sequence[tuple[str, bytes]]) -> str:
    return ", ".join(name for name, _ in files)


def _write(
    result: Imported, found: Gathered, wanted: ImportRequest, register: people.Register
) -> None:
    """Put the texts of plans, cycles, sessions, reviews and settings into the result."""
    sources = list(dict.fromkeys(goal.source.partition("#")[0] for goal in found.goals))
    for plan in result.plans:
        result.add(record_texts.cycle_files(plan.season))
        result.files[plan.path] = plan_text.plan_text(plan, sources)
        graded = record_texts.review_text(plan, wanted.on, wanted.author)
        if graded is not None:
            result.files[f"cycles/{plan.season.id}/reviews/{plan.team}.yaml"] = graded
    filed = list(record_texts.of_plans(result.plans))
    result.readings = len(filed)
    result.files |= record_texts.sessions(filed)
    _add_people(result, wanted, register)


def _add_people(result: Imported, wanted: ImportRequest, register: people.Register) -> None:
    known = {key.casefold() for key in wanted.space.settings.people}
    result.people = {
        key: person for key, person in register.people.items() if key.casefold() not in known
    }
    if result.people:
        lines = record_texts.people_lines(result.people, wanted.handles)
        result.lines["okr.yaml"] = ["people:", *lines]


def _note_joined(result: Imported, found: Gathered, register: people.Register) -> None:
    """Note where an address and a name were taken for one person."""
    for goal in found.goals:
        for person in goal.owners:
            if person.id in register.joined and person.email and not person.name:
                result.notices.bend("owner-email", goal.at, f"{person.email}: {person.id}")


def settle_files(result: Imported, there: Mapping[str, bool], language: str = "en") -> None:
    """Turn lines for `okr.yaml` and `kpis.yaml` into files where these are not there yet."""
    settings = result.lines.get("okr.yaml", [])
    if not there.get("okr.yaml", False):
        result.files["okr.yaml"] = "\n".join(["format: 1", f"language: {language}", *settings, ""])
        result.lines.pop("okr.yaml", None)
    if "kpis.yaml" in result.lines and not there.get("kpis.yaml", False):
        result.files["kpis.yaml"] = "\n".join([*result.lines.pop("kpis.yaml"), ""])
