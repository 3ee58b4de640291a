"""Tables of a key result a row: objectives above them, beside them or in lines of their own."""

import itertools
import re
from datetime import date

from okrcli.actions.importing import cells
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.gathering import markup
from okrcli.actions.importing.gathering.entries import Reader, skip_untitled, source
from okrcli.actions.importing.meaning import people, vocabulary
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.records import Gathered, ImportedGoal, ImportedReading, RowContent
from okrcli.actions.importing.tables import regions
from okrcli.actions.importing.tables.table import Table
from okrcli.messages import N_

# of one title, how many rows are compared to find one that is there twice
_TWINS = 20
_FOOTNOTE = re.compile(
    r"\*|†|¹|\w{1,3} ?= |(?i:note|nb|kilde|quelle|source|merk|hinweis|stand|legend)\b"
)
_RELATION = re.compile(r"(.+?) \((?:https?://[^\s()]+|[^()]+\.md)\)(?:, |$)")


def gather(table: Table, told: RowContent, notices: Notices, found: Gathered) -> None:
    """Add the goals of a table to what was found."""
    _Rows(table, told, notices, found).gather()


class _Rows:
    def __init__(self, table: Table, told: RowContent, notices: Notices, found: Gathered) -> None:
        self.table = table
        self.reader = Reader(table, told, notices)
        self.told = told
        self.notices = notices
        self.found = found
        self.objective: ImportedGoal | None = None
        self.elsewhere = [goal for goal in found.goals if goal.kind == "objective"]
        self.known: dict[tuple[str, str, str], ImportedGoal] = {}
        self.filled: dict[str, str] = {}
        self.said: dict[tuple[int, str], list[ImportedGoal]] = {}
        self.last_title = max(
            (
                i
                for i, row in enumerate(table.rows)
                if not table.cell(row, "key_result").blank
                and (table.grid.kind != "document" or len(row.cells) > 1)
            ),
            default=-1,
        )
        self.is_after_total = False
        texts = [table.cell(row, "objective").text for row in table.rows]
        # where each row says its objective again, a blank one means none
        self.is_repeated = any(a and a == b for a, b in itertools.pairwise(texts))

    @staticmethod
    def _key(goal: ImportedGoal) -> tuple[str, str, str]:
        return (
            vocabulary.folded(" ".join(goal.teams)),
            vocabulary.folded(goal.period),
            goal.title.casefold(),
        )

    def gather(self) -> None:
        self._lines_above()
        rows = self.table.rows
        for i, row in enumerate(rows):
            at = self.reader.at(row)
            if row.first is None:
                continue
            if row.hidden and not self.told.hidden:
                self.notices.skip(at, N_("hidden row"), is_data=False)
            elif self._is_total(row):
                self.notices.skip(at, N_("total"), is_data=False)
                self.objective, self.is_after_total = None, True
                self.filled.clear()
            elif regions.is_lone(row) and self._take_lone(row, i):
                continue
            elif label := regions.labelled(row):
                self._take_label(row, *label)
            else:
                self._take(row)

    def _lines_above(self) -> None:
        """Objectives and teams that stand in lines above the heading."""
        needs_objective = not self.table.has("objective")
        lines = self.table.above if needs_objective else ()
        if not needs_objective and self.table.grid.kind == "document":
            for row in self.table.above:
                if row.heading > 1:
                    why = N_("a heading above a table that names its objectives itself")
                    self.notices.skip(self.reader.at(row), why, is_data=False)
        for row in lines:
            label = regions.labelled(row)
            if label:
                self._take_label(row, *label)
            elif (kind := self._lone_kind(row)) and kind != "key result":
                self._take_heading(row, kind)
        document = [row for row in lines if row.heading > 1 or (row.heading and len(lines) == 1)]
        if needs_objective and self.objective is None and document:
            self._take_heading(document[-1], "objective")

    def _lone_kind(self, row: GridRow) -> str:
        text = row.filled[0][1].text
        said = markup.cleaned(text, "", Notices())
        if said.kind:
            return said.kind
        named = re.match(r"(?i)(team|avdeling|lag|abteilung|bereich)\s*:\s*\S", text)
        return "team" if named else ""

    def _take_label(self, row: GridRow, name: str, value: str) -> None:
        if name == "objective":
            self._begin(row, value)
        elif name == "owner" and self.objective is not None:
            self.objective.owners = people.parsed(value)
        elif name in {"team", "period"}:
            self.filled[name] = value
            if name == "team" and self.objective is not None and not self.objective.teams:
                self.objective.teams = [value]

    def _take_heading(self, row: GridRow, kind: str) -> None:
        text = row.filled[0][1].text
        if kind == "team":
            self.filled["team"] = text.partition(":")[2].strip()
        else:
            self._begin(row, text)

    def _begin(self, row: GridRow, text: str) -> None:
        """Begin an objective that stands in a line of its own."""
        at = self.reader.at(row)
        plain, owners = people.trailing(text)
        said = markup.cleaned(plain, at, self.notices)
        goal = ImportedGoal("objective", said.text, at, source(self.table.grid, row))
        goal.own_id, goal.owners = said.own_id, owners
        goal.habits = self.reader.habits
        goal.teams = [self.filled["team"]] if "team" in self.filled else []
        goal.period = self.filled.get("period", "")
        goal.struck = row.filled[0][1].struck
        self._settle(goal)

    def _settle(self, goal: ImportedGoal) -> None:
        """Make an objective the current one: a new one, or one that stood further up."""
        known = self.known.get(self._key(goal))
        if known is None:
            self.known[self._key(goal)] = goal
            self.found.goals.append(goal)
        elif known is not self.objective:
            self.notices.bend("not-adjacent", goal.at, known.title[:60])
            self.notices.bend("dup-title", goal.at, known.title[:60])
        self.objective = known or goal
        self.is_after_total = False

    def _is_total(self, row: GridRow) -> bool:
        first = row.first.text if row.first else ""
        title = self.table.cell(row, "key_result").text
        return vocabulary.total(title) or (
            vocabulary.total(first) and (not title or title == first)
        )

    def _take_lone(self, row: GridRow, i: int) -> bool:
        """Whether a row of one text was understood as a line of its own."""
        column, cell = row.filled[0]
        field = next((c.field for c in self.table.columns if c.at == column), "")
        is_document = self.table.grid.kind == "document" and len(row.cells) == 1
        if not isinstance(cell.value, str) or (field == "key_result" and not is_document):
            return False
        has_more = self.last_title > i
        before = self.table.rows[i - 1].number if i else self.table.head.number
        is_apart = row.number > before + 1
        is_aside = not has_more and (is_apart or _FOOTNOTE.match(cell.text))
        if field == "objective" and self.table.has("objective") and not is_aside:
            return False
        kind = self._lone_kind(row)
        if _FOOTNOTE.match(cell.text) or not (has_more or kind == "objective"):
            self.notices.skip(self.reader.at(row), self._why(), is_data=False)
        elif self.table.grid.kind == "document" and not (kind or row.heading):
            self.notices.skip(self.reader.at(row), N_("text"), is_data=False)
        else:
            self.notices.bend("group-row", self.reader.at(row), cell.text[:60])
            self._take_heading(row, kind or "objective")
        return True

    def _why(self) -> str:
        if self.table.grid.kind == "document":
            return N_("no objective: no table of key results below it")
        return N_("footnote")

    def _take(self, row: GridRow) -> None:
        """A row that is not a line of its own: an objective, a key result, or both."""
        at = self.reader.at(row)
        above = self.table.cell(row, "objective")
        if above.error:
            skip_untitled(above, at, self.notices)
            self.objective = None
            return
        is_new = not above.blank
        if not is_new and self.table.has("objective") and (self.is_after_total or self.is_repeated):
            self.objective = None
        self._fill(row)
        if is_new and any(c.isalnum() for c in above.text):
            self._take_objective(row)
        title = self.table.cell(row, "key_result")
        if title.blank or not any(letter.isalnum() for letter in title.text):
            self._without_title(row, at, is_new=is_new)
            return
        if self.objective is None:
            why = N_("key result without an objective")
            self.notices.skip(at, why, title=title.text[:60])
            return
        self._take_key_result(row, self.objective)

    def _without_title(self, row: GridRow, at: str, *, is_new: bool) -> None:
        said = [c.field for c in self.table.columns if c.field in {"target", "baseline", "current"}]
        has_numbers = any(not self.table.cell(row, name).blank for name in said)
        title = self.table.cell(row, "key_result")
        if not is_new or title.error:
            skip_untitled(title, at, self.notices)
        elif self.objective is not None:
            objective = self.objective
            objective.owners = objective.owners or self.reader.owners(row)
            full = self.reader.goal(row, "objective", "objective")
            objective.description = objective.description or full.description
            objective.due, objective.start = (
                objective.due or full.due,
                objective.start or full.start,
            )
            if has_numbers and not self.table.has("key_result"):
                self.notices.bend("goal-with-own-numbers", at)
                self._add(self.reader.goal(row, "objective", "key result"), objective, row)
            elif has_numbers:
                self.notices.bend("objective-has-numbers", at)

    def _fill(self, row: GridRow) -> None:
        """Keep a team and a sub-level for the rows below that leave them blank."""
        if not self.table.cell(row, "objective").blank:
            self.filled.pop("sublevel", None)
        for name in ("team", "sublevel", "period"):
            text = self.table.cell(row, name).text
            if text:
                self.filled[name] = text

    def _take_objective(self, row: GridRow) -> None:
        cell = self.table.cell(row, "objective")
        text = cell.text
        relation = _RELATION.fullmatch(text)
        at = self.reader.at(row)
        if relation:
            if "," in relation[1]:
                self.notices.bend("relation-with-commas", at)
            text = relation[1]
        outline = self.reader.outlined["objective"]
        said = markup.cleaned(text if relation else _raw(cell), at, self.notices, outline=outline)
        goal = ImportedGoal("objective", said.text, at, source(self.table.grid, row))
        goal.own_id, goal.struck, goal.habits = said.own_id, cell.struck, self.reader.habits
        team, period = self.filled.get("team", ""), self.filled.get("period", "")
        goal.teams = [part.strip() for part in re.split(r"[\n;,|]", team) if part.strip()]
        goal.period = period
        if not period:
            start, due = self.reader.day(row, "start"), self.reader.day(row, "due")
            goal.period = self._period(start, due)
        goal.supports = self.table.cell(row, "supports").text
        goal.owners = self.reader.owners(row, "objective")
        about = self.table.cell(row, "description", "objective").text
        goal.description = [markup.prose(about, at, self.notices)] if about else []
        elsewhere = self._elsewhere(goal) if not (team or period) else None
        if elsewhere is not None:
            self.objective, self.is_after_total = elsewhere, False
        else:
            self._settle(goal)

    @staticmethod
    def _period(start: date | None, due: date | None) -> str:
        from okrcli.actions.importing.meaning import days

        return (days.name_of_span(start, due) or "") if start and due else ""

    def _elsewhere(self, goal: ImportedGoal) -> ImportedGoal | None:
        """The objective of another table that a relation names."""
        title = goal.title.casefold()
        return next((each for each in self.elsewhere if each.title.casefold() == title), None)

    def _take_key_result(self, row: GridRow, objective: ImportedGoal) -> None:
        cell = self.table.cell(row, "key_result")
        pieces = listed(cell.text)
        if len(pieces) > 1:
            self.notices.bend("list-in-cell", self.reader.at(row), str(len(pieces)))
            for piece in pieces:
                one = self.reader.goal(row, "key_result", "key result")
                one.title = markup.cleaned(piece, one.at, self.notices).text
                one.cells.clear()
                self._add(one, objective, None)
            return
        self._add(self.reader.goal(row, "key_result", "key result"), objective, row)

    def _add(self, goal: ImportedGoal, objective: ImportedGoal, row: GridRow | None) -> None:
        """Add a key result below its objective, with its readings."""
        goal.kind = "key result"
        plain, owners = people.trailing(goal.title)
        if owners and not goal.owners and all(person.known for person in owners):
            goal.title, goal.owners = plain, owners
        goal.parent = objective
        if self.filled.get("sublevel") and self.table.has("sublevel"):
            self._keep_sublevel(goal)
        if row is not None:
            self._readings(goal, row)
        goal.period = ""
        twins = self.said.setdefault((id(objective), goal.title.casefold()), [])
        if any(_is_same(goal, other) for other in twins[:_TWINS]):
            self.notices.bend("dup-title", goal.at, goal.title[:60])
            self.notices.skip(goal.at, N_("the same row again"), is_data=False)
            return
        twins.append(goal)
        objective.children.append(goal)
        self.found.goals.append(goal)

    def _keep_sublevel(self, goal: ImportedGoal) -> None:
        column = next(c for c in self.table.columns if c.field == "sublevel")
        goal.extra["sublevel"] = f"{column.heading.strip()}: {self.filled['sublevel']}"
        self.notices.bend("third-level", goal.at)

    def _readings(self, goal: ImportedGoal, row: GridRow) -> None:
        """The readings that stand in a row: of now, of periods, of scores."""
        now = self.reader.reading(row)
        several = self._periods(goal, row) + self._scores(goal, row)
        now.day = self.reader.day(row, "date")
        if now.day is None and not now.value.blank and self.table.has("edited"):
            now.day = self.reader.day(row, "edited")
            if now.day:
                self.notices.bend("date-guess", goal.at)
        if several or self._is_of_periods():
            goal.readings += several
            if now.note:
                self._comment(goal, now.note)
            now.note = ""
        if not now.value.blank or not now.confidence.blank or now.status or now.note:
            goal.readings.append(now)

    def _is_of_periods(self) -> bool:
        return self.table.has("period_value", "final_score", "mid_score")

    def _comment(self, goal: ImportedGoal, note: str) -> None:
        if goal.struck and not goal.because:
            goal.because = note
        else:
            goal.extra["comment"] = note

    def _periods(self, goal: ImportedGoal, row: GridRow) -> list[ImportedReading]:
        found = []
        for column, cell in self.table.every(row, "period_value"):
            reading = ImportedReading(goal.at, cell, field="period_value")
            if isinstance(column.period, date):
                reading.day = column.period
            elif column.period is not None:
                reading.moment = column.heading
            found.append(reading)
        return found

    def _scores(self, goal: ImportedGoal, row: GridRow) -> list[ImportedReading]:
        found = []
        for name, moment in (("mid_score", "mid"), ("final_score", "end")):
            cell = self.table.cell(row, name)
            if not cell.blank and not vocabulary.nothing(cell.text):
                found.append(ImportedReading(goal.at, cell, field=name, moment=moment))
        return found


def _is_same(goal: ImportedGoal, other: ImportedGoal) -> bool:
    """Whether two rows say the same of a key result, word for word."""
    texts = [{name: cell.text for name, cell in each.cells.items()} for each in (goal, other)]
    values = [[reading.value.text for reading in each.readings] for each in (goal, other)]
    return (
        goal.owners == other.owners
        and texts[0] == texts[1]
        and values[0] == values[1]
        and bool(texts[0] or values[0])
    )


def _raw(cell: cells.Cell) -> str:
    return cell.value if isinstance(cell.value, str) else cell.text


def listed(text: str) -> list[str]:
    """The items of a list that stands in one cell, each on a line with a mark; else one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    marked = [re.match(r"(?:[-•*‣]|\d{1,2}[.)]|KR ?\d+[:.)]?)\s+", line) for line in lines]
    if len(lines) > 1 and all(marked):
        return [re.sub(r"^(?:[-•*‣]|\d{1,2}[.)])\s+", "", line) for line in lines]
    return [text]
