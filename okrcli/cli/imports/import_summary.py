"""What `okr import` says: what was read, written, bent and left out, and what is to be asked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from rich.text import Text

from okrcli.actions.importing import notices
from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.planning.planned import PlannedKeyResult
from okrcli.findings import Finding
from okrcli.messages import N_
from okrcli.render.terminal import drawing
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped

_SHAPES = {
    "rows": N_("a row a key result"),
    "wide": N_("a row a key result, a column a day"),
    "nodes": N_("a row a goal, with its parent"),
    "log": N_("readings of many goals"),
    "history": N_("the readings of one thing"),
    "list": N_("headings and lists"),
    "people": N_("people"),
    "teams": N_("teams"),
    "periods": N_("periods"),
}


@dataclass(frozen=True)
class ImportNews:
    """An import, what the linter says of it, and where it goes; `map_` is for a dry run."""

    result: Imported
    findings: Sequence[Finding] | None
    root: Path
    color: str
    is_written: bool = False
    map_: str = ""


def import_lines(told: ImportNews, page: Page) -> Iterator[Text]:
    """The whole of what is said, block by block."""
    result = told.result
    yield Text()
    yield from _shapes(result, page)
    yield from _counts(result, page)
    if not told.is_written:
        yield from _goals(result, page)
    yield from _bent(result.notices, page)
    yield from _skipped(result.notices, page)
    yield from _columns(result.notices, page)
    yield from _suggestions(result, page)
    yield from _questions(result.notices, page)
    yield from _lines_to_add(result, page)
    yield from _files(told, page)
    yield from _method(told, page)
    if told.map_:
        yield from _heading(N_("The map, to be edited and given with --map"), page)
        yield from (page.text(line) for line in told.map_.splitlines())


def _heading(words: str, page: Page) -> Iterator[Text]:
    yield Text()
    yield page.say(words, "heading")


def _hanging(text: Text, page: Page, indent: int = 2) -> Iterator[Text]:
    for i, line in enumerate(wrapped(text, page.inner - indent - 2)):
        yield drawing.joined([" " * (indent if i == 0 else indent + 2), line])


def _shapes(result: Imported, page: Page) -> Iterator[Text]:
    for name, shape, at in result.notices.shapes:
        said = page.language.say(_SHAPES.get(shape, shape))
        if at and at != "keys":
            yield page.say(
                N_("{name}: {shape}, heading in row {at}"), "", name=name, shape=said, at=at
            )
        else:
            yield page.say(N_("{name}: {shape}"), "", name=name, shape=said)


def _counts(result: Imported, page: Page) -> Iterator[Text]:
    objectives = [objective for plan in result.plans for objective in plan.objectives]
    goals = sum(len(objective.key_results) for objective in objectives)
    language = page.language
    parts = [
        language.plural("{n} row read", "{n} rows read", result.rows_read),
        language.plural("{n} objective", "{n} objectives", len(objectives)),
        language.plural("{n} key result", "{n} key results", goals),
        language.plural("{n} reading", "{n} readings", result.readings),
        language.plural("{n} person", "{n} people", len(result.people)),
    ]
    yield from wrapped(Text(f"{parts[0]}: {', '.join(parts[1:])}"), page.inner)


def _goals(result: Imported, page: Page) -> Iterator[Text]:
    """Every goal as it would be written, below its team and objective."""
    for plan in result.plans:
        yield Text()
        yield page.text(f"{plan.season.id} {page.glyphs.dot} {plan.name or plan.team}", "heading")
        for objective in plan.objectives:
            yield from _hanging(page.text(objective.goal.title, "title"), page)
            for each in objective.key_results:
                said = f"{each.goal.at}  {each.goal.title}: {_measured(each, page)}"
                yield from _hanging(page.text(said), page, 4)


def _measured(item: PlannedKeyResult, page: Page) -> str:
    """How a key result is measured, and its newest reading."""
    measure = item.measure
    unit = f" {measure.unit}" if measure.unit else ""
    if measure.kind == "draft":
        said = page.language.say(N_("draft"))
    elif measure.kind in {"reach", "zones"}:
        start, end = measure.keys.get("baseline", "?"), measure.keys.get("target", "")
        zones = measure.keys.get("zones")
        end = zones.get("target", end) if isinstance(zones, dict) else end
        said = f"{_plain(start)} {page.glyphs.arrow} {_plain(end)}{unit}"
    elif measure.kind == "keep":
        said = ", ".join(f"{key} {_plain(value)}" for key, value in measure.keys.items()) + unit
    else:
        said = page.language.say(
            {"done": N_("yes or no"), "milestones": N_("milestones")}.get(measure.kind, N_("zones"))
        )
    values = [each.value for each in item.readings if each.value is not None]
    now = page.language.say(N_(", now {value}"), value=_plain(values[-1])) if values else ""
    return said + now


def _plain(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _bent(noted: notices.Notices, page: Page) -> Iterator[Text]:
    """What was changed or guessed: a code, its meaning, and the rows."""
    found: dict[str, dict[str, str]] = {}
    for notice in noted.bent:
        places = found.setdefault(notice.code, {})
        said = f"{notice.at} ({notice.detail})" if notice.detail and len(places) < 3 else notice.at
        places.setdefault(notice.at, said)
    if found:
        yield from _heading(N_("Changed or guessed"), page)
    for code, places in found.items():
        words = page.language.say(notices.CODES[code])
        yield from _hanging(page.text(f"{code}: {words}: {', '.join(places.values())}"), page)


def _skipped(noted: notices.Notices, page: Page) -> Iterator[Text]:
    """What was left out, the rows of data before the furniture."""
    every = list(noted.skipped.values())
    for is_data, words in ((True, N_("Left out")), (False, N_("Passed over"))):
        chosen = [each for each in every if each.is_data is is_data]
        if chosen:
            yield from _heading(words, page)
        for each in chosen:
            why = page.language.tell(each.said)
            yield from _hanging(page.text(f"{each.at}: {why}"), page)


def _columns(noted: notices.Notices, page: Page) -> Iterator[Text]:
    for words, found in (
        (
            N_("Columns not taken, since they are computed or say nothing of goals: {names}"),
            noted.ignored,
        ),
        (N_("Columns not understood: {names}"), noted.unknown),
    ):
        if found:
            yield Text()
            yield from wrapped(page.say(words, "", names=", ".join(found)), page.inner)


def _suggestions(result: Imported, page: Page) -> Iterator[Text]:
    """What titles suggest, for somebody to take or leave."""
    goals = [
        each.goal
        for plan in result.plans
        for objective in plan.objectives
        for each in objective.key_results
        if each.goal.suggestion
    ]
    if goals:
        yield from _heading(
            N_("Suggested by words in titles; --numbers-from-text takes them"), page
        )
    for goal in goals:
        yield from _hanging(page.text(f"{goal.at}: {goal.suggestion}"), page)


def _questions(noted: notices.Notices, page: Page) -> Iterator[Text]:
    if noted.questions:
        yield from _heading(N_("To be answered in a map, under [file]"), page)
    for question in noted.questions.values():
        words = page.language.say(question.text, **question.values)
        yield from _hanging(page.text(f"{words} {question.answer}"), page)


def _lines_to_add(result: Imported, page: Page) -> Iterator[Text]:
    """Lines for files that are there already, which are never edited."""
    for path, added in result.lines.items():
        yield Text()
        yield page.say(N_("To add to {path} by hand:"), "", path=path)
        yield from (page.text(f"  {line}") for line in added)


def _files(told: ImportNews, page: Page) -> Iterator[Text]:
    yield Text()
    words = N_("Written in {folder}:") if told.is_written else N_("Would be written in {folder}:")
    yield page.say(words, "", folder=str(told.root))
    paths = sorted(told.result.files)
    sessions = [path for path in paths if "/checkins/" in path]
    for path in paths:
        if path not in sessions:
            yield page.text(f"  {path}", "hint")
    if sessions:
        count = page.language.plural("{n} check-in file", "{n} check-in files", len(sessions))
        yield page.text(f"  {count}", "hint")


def _method(told: ImportNews, page: Page) -> Iterator[Text]:
    """What `okr validate` says of the new files, a line a rule."""
    if told.findings is None:
        yield Text()
        yield page.say(N_("Now run `okr validate`: they are too many to check in passing."))
        return
    counted = Counter((f.code, f.name, f.level) for f in told.findings)
    yield Text()
    if not counted:
        yield page.say(N_("`okr validate` finds nothing in them."))
        return
    yield page.say(N_("`okr validate` says of them:"))
    levels = {"error": 0, "warning": 1, "advice": 2}
    for (code, name, level), count in sorted(
        counted.items(), key=lambda item: (levels[item[0][2]], item[0])
    ):
        yield page.text(f"  {count} × {code} {name} ({level})")
