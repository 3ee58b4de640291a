"""What every row of a table says of its goal, whatever the table's shape is."""

import re
from datetime import date
from decimal import Decimal

from okrcli.actions.importing import cells
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.gathering import markup
from okrcli.actions.importing.meaning import days, numbers, people, vocabulary
from okrcli.actions.importing.meaning.people import NamedPerson
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.records import Habits, ImportedGoal, ImportedReading, RowContent
from okrcli.actions.importing.sheets.worksheet import UNSTORED
from okrcli.actions.importing.tables import headings
from okrcli.actions.importing.tables.columns import Column
from okrcli.actions.importing.tables.table import Table
from okrcli.messages import N_

NUMBERS = (
    "baseline",
    "target",
    "current",
    "value",
    "commit",
    "stretch",
    "weight",
    "score",
    "progress",
    "final_score",
    "mid_score",
    "period_value",
)
_MEASURES = (
    "baseline",
    "target",
    "current",
    "commit",
    "stretch",
    "unit",
    "metric",
    "progress",
    "score",
    "final_score",
    "weight",
    "commit_zone",
    "target_zone",
    "stretch_zone",
    "status",
    "kind",
)
_DAYS = ("date", "edited", "due", "start", "closed_at")


def habits(table: Table, told: RowContent) -> Habits:
    """How a table writes numbers and days: by a field's own column, else by all of them."""
    made = Habits(is_text=table.grid.kind in {"text", "document"})
    texts = {name: _texts(table, name) for name in NUMBERS}
    overall = told.decimal or numbers.proof(text for each in texts.values() for text in each)
    for name, each in texts.items():
        made.signs[name] = told.decimal or numbers.proof(each) or overall
    dated = {name: [cell.text for cell in table.column_cells(name)] for name in _DAYS}
    order = told.dates or days.order(text for each in dated.values() for text in each)
    for name, each in dated.items():
        made.orders[name] = told.dates or days.order(each) or order
    for column in table.columns:
        if column.field == "confidence":
            made.confidence_scale = headings.scale(column.heading)
    return made


def _texts(table: Table, name: str) -> list[str]:
    return [
        cell.text
        for cell in table.column_cells(name)
        if isinstance(cell.value, str) and numbers.looks_like(cell.text)
    ]


_TEAMS = re.compile(r"[\n;,|]")
_YEAR_FIRST = re.compile(r"\d{4}-")
_OPEN_ORDER = re.compile(r"\d{1,2}[/-]\d")


class Reader:
    """Reads the rows of one table; `read` fills a goal in."""

    def __init__(self, table: Table, told: RowContent, notices: Notices) -> None:
        self.table = table
        self.habits = habits(table, told)
        self.told = told
        self.notices = notices
        self.measures = [name for name in _MEASURES if table.has(name)]
        names = ("key_result", "title", "objective")
        self.outlined = {
            name: markup.numbered(cell.text for cell in table.column_cells(name)) for name in names
        }

    def at(self, row: GridRow) -> str:
        """The address of a row."""
        return self.table.grid.address(row)

    def goal(self, row: GridRow, field: str, kind: str) -> ImportedGoal:
        """The goal whose title stands in a field of a row, with all that the row says of it."""
        cell = self.table.cell(row, field)
        at = self.at(row)
        raw, is_struck = markup.struck(cell.text)
        raw = raw if raw != cell.text else _raw(cell)
        said = markup.cleaned(raw, at, self.notices, outline=self.outlined.get(field, False))
        text, link = markup.linked(said.text)
        text = text or cell.text
        made = ImportedGoal("key result" if kind == "key result" else "objective", text, at)
        made.kind = "work" if kind == "work" else made.kind
        made.source = source(self.table.grid, row)
        made.own_id = said.own_id
        made.struck = is_struck or cell.struck
        made.links += [(link, link)] if link else []
        if cell.link.startswith("https://"):
            made.links.append((text, cell.link))
        self.read(made, row)
        return made

    def read(self, goal: ImportedGoal, row: GridRow) -> None:
        """Fill in what a row says of a goal."""
        goal.habits = self.habits
        for name in self.measures:
            cell = self.table.cell(row, name)
            if not cell.blank:
                goal.cells[name] = cell
        goal.key = self.table.cell(row, "id").text
        goal.second_key = self.table.cell(row, "second_id").text
        self._belonging(goal, row)
        goal.owners = self.owners(row)
        self._days(goal, row)
        self._texts(goal, row)
        self._links(goal, row)
        self._state(goal, row)

    def _belonging(self, goal: ImportedGoal, row: GridRow) -> None:
        team = self.table.cell(row, "team").text
        goal.scope = self.table.cell(row, "scope").text
        goal.teams = [part.strip() for part in _TEAMS.split(team) if part.strip()]
        if len(goal.teams) > 1:
            self.notices.bend("several-teams", goal.at, ", ".join(goal.teams))
        goal.period = self.table.cell(row, "period").text
        goal.supports = self.table.cell(row, "supports").text

    def owners(self, row: GridRow, level: str = "") -> list[NamedPerson]:
        """The people that own a row, the accountable one first."""
        every = sorted(self.table.every(row, "owner"), key=lambda pair: _is_of_others(pair[0]))
        names = [cell.text for _, cell in every] if not level else []
        if level:
            names = [self.table.cell(row, "owner", level).text]
        found = [person for name in names for person in people.parsed(name)]
        said = self.table.cell(row, "username").text.replace("@", "")
        handles = [handle for handle in re.split(r"[,;\s]+", said) if handle] if said else []
        if handles and len(handles) == len(found):
            found = [
                person._replace(
                    id=people.legal(handle.lower()),
                    handle=handle,
                    known=True,
                    name=person.name or person.id,
                )
                for person, handle in zip(found, handles, strict=True)
            ]
        mails = people.parsed(self.table.cell(row, "email").text) if not level else []
        return self._noted(row, _joined(found, mails))

    def _noted(self, row: GridRow, found: list[NamedPerson]) -> list[NamedPerson]:
        at = self.at(row)
        if any(person.turned for person in found):
            self.notices.bend("name-order", at)
        if any(person.email and not person.name for person in found):
            self.notices.bend("owner-email", at)
        if len(found) > 1:
            self.notices.bend("several-owners", at, ", ".join(p.name or p.id for p in found))
        return found

    def day(self, row: GridRow, field: str) -> date | None:
        """The day of a field, noted where it was guessed or does not exist."""
        cell = self.table.cell(row, field)
        if cell is cells.BLANK or cell.blank or cell.error:
            return None
        at = self.at(row)
        try:
            found = days.day(cell, self.habits.orders.get(field))
        except days.Bad as bad:
            self.notices.bend("bad-date", at, f"{cell.text}: {bad}")
            return None
        if found is None:
            if days.looks_like(cell):
                self.notices.ask(
                    N_("{text} ({at}): does the day or the month come first?"),
                    'dates = "dmy"',
                    text=cell.text,
                    at=at,
                )
            elif not vocabulary.nothing(cell.text):
                self.notices.bend("bad-date", at, cell.text[:40])
            return None
        self._note_day(cell, at)
        return found

    def _note_day(self, cell: cells.Cell, at: str) -> None:
        if isinstance(cell.value, Decimal) or cell.text.isdecimal():
            if self.table.grid.kind != "json":
                self.notices.bend("serial-date", at, cell.text)
        elif isinstance(cell.value, str) and not _YEAR_FIRST.match(cell.text):
            code = "date-order" if _OPEN_ORDER.match(cell.text) else ""
            is_sheet = self.table.grid.label and self.table.grid.kind == "sheet"
            if code:
                self.notices.bend(code, at)
            if is_sheet:
                self.notices.bend("date-text", at, cell.text[:40])

    def _days(self, goal: ImportedGoal, row: GridRow) -> None:
        goal.start, goal.due = self.day(row, "start"), self.day(row, "due")
        if not goal.period:
            named = days.name_of_span(goal.start, goal.due) if goal.start and goal.due else None
            goal.period = named or ""

    def _texts(self, goal: ImportedGoal, row: GridRow) -> None:
        about = [
            markup.prose(cell.text, goal.at, self.notices)
            for _, cell in self.table.every(row, "description")
        ]
        goal.description += [text for text in about if text]
        for column, cell in self.table.every(row, "actions"):
            parts = [part.strip() for part in re.split(r"[|\n]", cell.text) if part.strip()]
            label = column.heading.strip().replace("_", " ")
            goal.extra["actions"] = f"{label[:1].upper()}{label[1:]}: {'; '.join(parts)}"
            self.notices.bend("actions", goal.at)
        for name in ("labels", "priority"):
            text = self.table.cell(row, name).text
            if text:
                goal.extra[name] = " ".join(text.split())
                code = "categories" if name == "labels" else "unknown-heading"
                self.notices.bend(code, goal.at, text[:60])
        health = re.search(r"(?:health|status)(?:::|: ?)([^,;|]+)", goal.extra.get("labels", ""))
        if health:
            goal.extra["status"] = health[1].strip()

    def _links(self, goal: ImportedGoal, row: GridRow) -> None:
        cell = self.table.cell(row, "url")
        target = cell.link or cell.text
        if target.startswith("https://") and " " not in target:
            number = self.table.cell(row, "iid").text
            title = goal.title if goal.kind == "work" else f"#{number}" if number else goal.title
            goal.links.append((title, target))

    def _state(self, goal: ImportedGoal, row: GridRow) -> None:
        words_ = self.table.cell(row, "state").text
        goal.closed = vocabulary.closed(words_) if words_ else None
        has_numbers = self.table.has("target", "baseline", "current", "progress")
        goal.is_tracked = goal.closed is not None and not has_numbers
        goal.closed_on = self.day(row, "closed_at")

    def reading(self, row: GridRow) -> ImportedReading:
        """What a row says of how things are: value, confidence, status, note, zone."""
        cell = self.table.cell(row, "current")
        cell = self.table.cell(row, "value") if cell.blank else cell
        note = [
            markup.prose(c.text, self.at(row), self.notices)
            for _, c in self.table.every(row, "note")
        ]
        return ImportedReading(
            self.at(row),
            cell,
            confidence=self.table.cell(row, "confidence"),
            status=self.table.cell(row, "status").text,
            note=" ".join(text for text in note if text),
            zone=self.table.cell(row, "zone").text,
            next=markup.prose(self.table.cell(row, "next").text, self.at(row), self.notices),
            author=self.table.cell(row, "author").text,
        )


def skip_untitled(title: cells.Cell, at: str, notices: Notices) -> None:
    """Note a row that is left out since no title stands where one is meant."""
    if title.error == UNSTORED:
        notices.skip(
            at,
            N_(
                "a formula without a stored value; open the file in a spreadsheet and save it again"
            ),
        )
    elif title.error:
        why = N_("`{error}` stands in place of a value; mend it in the spreadsheet")
        notices.skip(at, why, error=title.error)
    else:
        notices.skip(at, N_("no title"))


def _is_of_others(column: Column) -> bool:
    """Whether a column of owners is of those beside the accountable one: `owners`, `co-owner`."""
    said = headings.normal(column.heading)
    return said.startswith(("co ", "med", "mit")) or said.endswith("s")


def _raw(cell: cells.Cell) -> str:
    return cell.value if isinstance(cell.value, str) else cell.text


def _joined(found: list[NamedPerson], mails: list[NamedPerson]) -> list[NamedPerson]:
    """Names and addresses of the same people, whichever columns say them."""
    if found and len(found) == len(mails):
        return [
            name._replace(email=mail.email, id=name.id if name.name else mail.id, known=True)
            for name, mail in zip(found, mails, strict=True)
        ]
    known = {person.id for person in found}
    return found + [mail for mail in mails if mail.id not in known]


def source(grid: cells.Grid, row: GridRow) -> str:
    """Where a goal came from, for the next import to find it: `file.xlsx#OKRs!7`."""
    place = f"{grid.name}!{row.at}" if grid.kind == "sheet" and grid.label else row.at
    return f"{grid.file}#{place}"
