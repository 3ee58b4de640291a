"""The readings of a key result as files have them: values in its measure, words in the note."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from okrcli.actions.importing import cells
from okrcli.actions.importing.meaning import days, numbers, vocabulary
from okrcli.actions.importing.meaning.numbers import of_cell
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.planning.measures import HUNDRED, Measure, is_plain
from okrcli.actions.importing.planning.planned import Dated
from okrcli.actions.importing.records import Habits, ImportedGoal, ImportedReading
from okrcli.actions.importing.request import ImportRequest
from okrcli.messages import N_

_ZONES = {
    "commit": "commit",
    "target": "target",
    "stretch": "stretch",
    "fail": "none",
    "none": "none",
}
_OF_TEN = re.compile(r"(\d{1,2}) ?(?:/|of|av|von) ?10")
_DONE = {
    "done",
    "completed",
    "complete",
    "achieved",
    "ferdig",
    "fullfort",
    "nadd",
    "erledigt",
    "fertig",
    "erreicht",
    "abgeschlossen",
    "finished",
}


class Settler:
    """Settles the readings of goals in one cycle."""

    def __init__(self, wanted: ImportRequest, span: tuple[date, date], notices: Notices) -> None:
        self.wanted = wanted
        self.span = span
        self.notices = notices

    def settled(self, goal: ImportedGoal, measure: Measure) -> list[Dated]:
        """The readings of a key result by day; those without a place are noted."""
        if measure.kind == "draft":
            measure.comments += _stood(goal)
            return []
        found = [*self._first(goal, measure), *self._every(goal, measure)]
        return _one_a_day(found, goal, self.notices)

    def _first(self, goal: ImportedGoal, measure: Measure) -> Iterator[Dated]:
        """What the file says without a reading of its own: a start, an end, a progress."""
        author = self.wanted.author
        if measure.start is not None:
            yield Dated(self.span[0], author, measure.start)
        if goal.is_tracked and not goal.milestones:
            day = (goal.closed_on if goal.closed else None) or self._today(goal)
            if day and self._lies_inside(goal.at, day):
                status = goal.extra.pop("status", "")
                yield Dated(day, author, done=bool(goal.closed), note=self._status(goal.at, status))
        if measure.field_ in {"progress", "score"}:
            cell = goal.cell(measure.field_)
            value = self._share(goal, cell, measure)
            day = self._today(goal) if value is not None else None
            if day and not any(r.field == "final_score" for r in goal.readings):
                yield Dated(day, author, value)
        if goal.milestones and any(done for _, done in goal.milestones):
            day = self._today(goal)
            done = tuple(title for title, is_done in goal.milestones if is_done)
            if day:
                yield Dated(day, author, done=done)

    def _today(self, goal: ImportedGoal) -> date | None:
        """The day of what has none, if it lies in the cycle; where not, that is noted."""
        day = self.wanted.on
        if not self.wanted.is_dated:
            self.notices.bend("no-date", goal.at, day.isoformat())
        return day if self._lies_inside(goal.at, day) else None

    def _lies_inside(self, at: str, day: date) -> bool:
        if self.span[0] <= day <= self.span[1]:
            return True
        self.notices.bend("other-cycle", at, day.isoformat())
        why = N_("a reading of {day}, which is outside the cycle")
        self.notices.skip(at, why, day=day.isoformat())
        return False

    def _share(self, goal: ImportedGoal, cell: cells.Cell, measure: Measure) -> Decimal | None:
        """A progress in per cent, or a score from 0 to 1."""
        if cell.blank:
            return None
        if cell.error:
            self.notices.bend("error-value", goal.at, cell.error)
            return None
        found = numbers.of_cell(cell, goal.habits.signs.get(measure.field_))
        if found is None:
            return None
        fractions = goal.extra.get("has progress") == "fractions"
        is_fraction = measure.field_ == "progress" and not found.percent and fractions
        return numbers.plain(found.value * HUNDRED) if is_fraction else found.value

    def _every(self, goal: ImportedGoal, measure: Measure) -> Iterator[Dated]:
        dated = [reading for reading in goal.readings if reading.day]
        newest = max(dated, key=lambda reading: reading.day or date.min, default=None)
        for reading in goal.readings:
            is_repeated = newest is not None and not reading.day and _same(reading, newest)
            made = None if is_repeated else self._one(goal, reading, measure)
            if made is not None:
                yield made

    def _one(self, goal: ImportedGoal, reading: ImportedReading, measure: Measure) -> Dated | None:
        """One reading, None where nothing is left of it."""
        confidence, certainty = self._confidence(goal, reading)
        status = self._status(reading.at, reading.status)
        parts = [status, certainty, reading.note.strip()]
        note = ". ".join(
            part.rstrip(".") if i < 2 else part for i, part in enumerate(parts) if part
        )
        value, done, zone = self._value(goal, reading, measure)
        if (
            vocabulary.folded(reading.status) in _DONE
            and value is None
            and done is None
            and not zone
        ):
            self.notices.bend("status-done-no-value", reading.at, reading.status)
        made = Dated(
            date.min,
            reading.author or self.wanted.author,
            value,
            done,
            zone,
            confidence,
            note,
            reading.next,
        )
        if not made.says_something:
            return None
        day = self._day(goal, reading)
        return made._replace(day=day) if day else None

    def _day(self, goal: ImportedGoal, reading: ImportedReading) -> date | None:
        start, end = self.span
        if reading.day is not None:
            return reading.day if self._lies_inside(reading.at, reading.day) else None
        if reading.moment == "mid":
            self.notices.bend("mid-date", goal.at)
            return start + timedelta(days=(end - start).days // 2)
        if reading.moment == "end":
            return end if not start <= self.wanted.on <= end else self.wanted.on
        if reading.moment:
            return self._of_period(reading)
        return self._today(goal)

    def _of_period(self, reading: ImportedReading) -> date | None:
        period = days.period(reading.moment)
        day = period.last_day(self.span) if period else None
        if day is None:
            self.notices.bend("other-cycle", reading.at, reading.moment)
            self.notices.skip(reading.at, N_("{text} is outside the cycle"), text=reading.moment)
            return None
        sort = period.sort if period else ""
        code = {"week": "week-columns", "year": "year-columns"}.get(sort, "period-columns")
        self.notices.bend(code, reading.at)
        return day

    def _status(self, at: str, text: str) -> str:
        text = re.sub(r"^[^\w]+", "", text.replace("_", " ").strip())
        if not text or (vocabulary.nothing(text) and vocabulary.folded(text) != "ukjent"):
            return ""
        self.notices.bend("status-words", at, text[:40])
        return f"status: {self.wanted.status.get(text, text)}"

    def _confidence(self, goal: ImportedGoal, reading: ImportedReading) -> tuple[int | None, str]:
        """The confidence as a number from 0 to 10, else the words for the note."""
        cell = reading.confidence
        text = re.sub(r"^[^\w]+", "", cell.text)
        if not text or vocabulary.nothing(text):
            return None, ""
        if text in self.wanted.confidence:
            return self.wanted.confidence[text], ""
        of_ten = _OF_TEN.fullmatch(text)
        if of_ten and int(of_ten[1]) <= 10:
            self.notices.bend("confidence-of-ten", reading.at, text)
            return int(of_ten[1]), ""
        found = numbers.of_cell(cell, goal.habits.signs.get("confidence", "."))
        if found is None:
            self.notices.bend("confidence-words", reading.at, text[:40])
            return None, f"confidence: {text}"
        return self._in_numbers(goal, reading, found)

    def _in_numbers(
        self, goal: ImportedGoal, reading: ImportedReading, found: numbers.Figure
    ) -> tuple[int | None, str]:
        scale = goal.habits.confidence_scale
        whole = found.value == found.value.to_integral_value()
        if found.percent or not whole or (scale and scale[1] != 10):
            self.notices.bend("confidence-scale", reading.at, reading.confidence.text)
            unit = " %" if found.percent else f" of {scale[1]}" if scale else ""
            return None, f"confidence: {found.value:f}{unit}"
        if not 0 <= found.value <= 10:
            self.notices.bend("bad-confidence", reading.at, reading.confidence.text)
            return None, ""
        return int(found.value), ""

    def _value(
        self, goal: ImportedGoal, reading: ImportedReading, measure: Measure
    ) -> tuple[Decimal | None, bool | None, str]:
        """What was read, in the measure of the key result: a number, done or not, a zone."""
        zone = self._zone(reading) if measure.kind == "worded" else ""
        cell = reading.value
        if cell.blank or measure.kind in {"worded", "milestones"}:
            return None, None, zone
        if cell.error:
            self.notices.bend("error-value", reading.at, cell.error)
            return None, None, zone
        if measure.kind == "done":
            return None, self._answer(reading), zone
        return self._number(goal, reading, measure), None, zone

    def _answer(self, reading: ImportedReading) -> bool | None:
        text = reading.value.text
        answer = vocabulary.yes_or_no(text)
        answer = {"1": True, "0": False, "100": True}.get(text) if answer is None else answer
        if answer is None and not vocabulary.nothing(text):
            self.notices.bend("not-a-number", reading.at, text[:60])
        return answer

    def _zone(self, reading: ImportedReading) -> str:
        zone = _ZONES.get(vocabulary.folded(reading.zone), "")
        if zone == "none":
            self.notices.bend("zone-fail", reading.at, reading.zone)
        return zone

    def _number(
        self, goal: ImportedGoal, reading: ImportedReading, measure: Measure
    ) -> Decimal | None:
        cell = reading.value
        signs = goal.habits.signs
        sign = signs.get(reading.field) or signs.get("current") or signs.get("log")
        found = numbers.of_cell(cell, sign)
        if found is None:
            if numbers.unsettled(cell.text):
                self.notices.ask(
                    N_("{text} ({at}) may mean two numbers: which sign stands before decimals?"),
                    'decimal = ","',
                    text=cell.text,
                    at=reading.at,
                )
            else:
                self.notices.bend("not-a-number", reading.at, cell.text[:60])
            return None
        self._note_number(cell, found, reading, goal.habits)
        if measure.field_ == "score" and found.percent:
            return numbers.plain(found.value / HUNDRED)
        return found.value if found.percent else numbers.plain(found.value * measure.scale)

    def _note_number(
        self, cell: cells.Cell, found: numbers.Figure, reading: ImportedReading, habits: Habits
    ) -> None:
        if cell.percent:
            self.notices.bend("percent-cell", reading.at)
        elif found.typed and found.percent:
            self.notices.bend("percent-text", reading.at, cell.text[:40])
        elif found.typed and not is_plain(cell.text, habits):
            self.notices.bend("number-text", reading.at, cell.text[:40])


def _same(now: ImportedReading, newest: ImportedReading) -> bool:
    """Whether a table's current value is the log's newest one, which has its day."""
    bare = not now.moment and now.confidence.blank and not now.note
    if bare and now.value.blank:
        # a status beside the log's own
        return True
    values = [of_cell(reading.value, ".") for reading in (now, newest)]
    numbers = {(value.value, value.percent) for value in values if value}
    return bare and (now.value.text == newest.value.text or (len(numbers) == 1 and all(values)))


def _stood(goal: ImportedGoal) -> list[str]:
    """What stood as readings of a draft, which takes none."""
    found = []
    for each in goal.readings:
        said = {
            "reading": each.value.text,
            "confidence": each.confidence.text,
            "status": each.status,
            "note": each.note,
        }
        found += [f"{name}: {text}" for name, text in said.items() if text]
    return found


def _one_a_day(found: list[Dated], goal: ImportedGoal, notices: Notices) -> list[Dated]:
    """The readings by day; of one day the one with a day of its own in the file says more."""
    kept: dict[tuple[date, str], Dated] = {}
    for each in found:
        known = kept.get((each.day, each.author))
        if known is not None and known.value not in {None, each.value} and each.value is not None:
            notices.bend("same-day", goal.at, str(each.day))
        kept[each.day, each.author] = _merged(known, each) if known else each
    return [kept[key] for key in sorted(kept)]


def _merged(first: Dated, second: Dated) -> Dated:
    note = first.note if second.note in first.note else f"{first.note}. {second.note}".strip(". ")
    return first._replace(
        value=first.value if second.value is None else second.value,
        done=second.done if first.done is None else first.done,
        confidence=first.confidence if second.confidence is None else second.confidence,
        note=note if first.note else second.note,
        next_=second.next_ or first.next_,
    )
