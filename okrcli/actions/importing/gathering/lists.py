"""Documents of headings and lists: objectives in headings or items, key results below them."""

import re
from collections.abc import Iterator, Sequence

from okrcli.actions.importing import cells
from okrcli.actions.importing.cells import OutlineItem
from okrcli.actions.importing.gathering import markup
from okrcli.actions.importing.meaning import days, people
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.records import Gathered, ImportedGoal
from okrcli.actions.importing.tables import headings
from okrcli.messages import N_

# how many lines below a line are looked at to see what it is
_AHEAD = 200
_NEVER = re.compile(
    r"(?i)\b(?:not doing|won't do|parking lot|out of scope|ideas?|backlog|later|notes?|ikke|"
    r"parkert|senere|nicht|ideen|anti.?goals?|non.?goals?)\b"
)
_ABOUT = re.compile(r"(?i)\W*(?:okrs?|goals?|objectives?|mål|ziele?|planer?|plans?)\b[\s:–-]*")
_TASK = re.compile(
    r"(?i)(initiatives?|tasks?|actions?|projects?|tiltak|aktivitet(?:er)?|oppgaver?|"
    r"massnahmen?|maßnahmen?|aufgaben?|initiativen?)\s*:\s*"
)


def gather(outline: cells.Outline, notices: Notices, found: Gathered) -> None:
    """Add the objectives and key results of a document to what was found."""
    _Lists(outline, notices, found).gather()


class _Lists:
    def __init__(self, outline: cells.Outline, notices: Notices, found: Gathered) -> None:
        self.outline = outline
        self.notices = notices
        self.found = found
        self.objective: ImportedGoal | None = None
        self.key_result: ImportedGoal | None = None
        self.depth = 0
        self.period = ""
        self.is_passed = False
        self.tasks: dict[int, list[str]] = {}
        self.labelled = any(self._kind(item) == "objective" for item in outline.items)

    @staticmethod
    def _kind(item: OutlineItem) -> str:
        return markup.cleaned(item.text, "", Notices()).kind

    def gather(self) -> None:
        items = self.outline.items
        for i, item in enumerate(items):
            at = self.outline.address(item)
            if not any(letter.isalnum() for letter in item.text):
                continue
            if item.heading:
                self._take_heading(item, items[i + 1 : i + _AHEAD], at)
            elif item.depth == 0:
                self._take_paragraph(item, items[i + 1 : i + _AHEAD], at)
            else:
                self._take_item(item, at)
        for goal in self.found.goals:
            self._write_tasks(goal)

    def _take_heading(self, item: OutlineItem, rest: Sequence[OutlineItem], at: str) -> None:
        named = days.cycle_name(item.text) or days.mentioned(item.text)
        if self._kind(item) == "objective" and not _names_a_cycle(item.text):
            self._begin(item, at, 0)
        elif named:
            self.period, self.objective, self.is_passed = named, None, False
            self.found.hints.append(named)
        elif not self.labelled and _is_above_list(rest) and not self._has_nested(rest):
            self.is_passed = bool(_NEVER.search(item.text))
            if not self.is_passed:
                self._begin(item, at, 0)
        else:
            self.objective, self.is_passed = None, bool(_NEVER.search(item.text))

    @staticmethod
    def _has_nested(rest: Sequence[OutlineItem]) -> bool:
        """Whether the list below has lists inside it, so that its items are the objectives."""
        below = list(_until_heading(rest))
        top = [item for item in below if item.depth == 1]
        inner = [item for item in below if item.depth > 1 and item.done is None]
        return len(inner) >= len(top) > 0

    def _take_paragraph(self, item: OutlineItem, rest: Sequence[OutlineItem], at: str) -> None:
        kind = self._kind(item)
        if kind == "objective":
            self._begin(item, at, 0)
        elif kind == "key result" and self.objective is not None:
            self._add(item, at)
        elif self.objective is not None and not self.objective.children and not self.depth:
            self._describe(self.objective, item, at)
        elif not self.labelled and _is_above_list(rest) and not item.text.endswith((".", "!", "?")):
            is_passed = bool(_NEVER.search(item.text)) or self._has_nested(rest)
            self.is_passed = bool(_NEVER.search(item.text))
            if not is_passed:
                self._begin(item._replace(text=item.text.rstrip(":")), at, 0)
        else:
            named = days.mentioned(item.text)
            if named:
                self.found.hints.append(named)
            self.objective = None
            self.is_passed = self.labelled
            self.notices.skip(at, N_("text"), is_data=False)

    def _describe(self, goal: ImportedGoal, item: OutlineItem, at: str) -> None:
        """Take the words between an objective's heading and its list: its owner, or about it."""
        label, sign, value = item.text.partition(":")
        fields = {offer.field for offer in headings.candidates(label)} if sign else set()
        if "owner" in fields and value.strip():
            goal.owners = people.parsed(value.strip())
        else:
            goal.description.append(markup.prose(item.text, at, self.notices))

    def _take_item(self, item: OutlineItem, at: str) -> None:
        kind = self._kind(item)
        is_top = item.depth == 1 and (self.objective is None or self.depth == 1)
        if self.is_passed and kind != "objective":
            self.notices.skip(at, N_("a list under a line that is no objective"), is_data=False)
        elif kind == "objective" or (is_top and not self.labelled and kind != "key result"):
            self._begin(item, at, item.depth)
        elif self.objective is None:
            self.notices.skip(at, N_("a list under a line that is no objective"), is_data=False)
        elif item.depth <= self.depth + 1 or self.key_result is None:
            self._add(item, at)
        else:
            self._add_below(item, self.key_result)

    def _begin(self, item: OutlineItem, at: str, depth: int) -> None:
        """Begin an objective."""
        plain, owners = people.trailing(item.text)
        bare, is_struck = markup.struck(plain)
        said = markup.cleaned(bare, at, self.notices)
        goal = ImportedGoal("objective", said.text, at, f"{self.outline.file}#{item.line}")
        goal.own_id, goal.owners, goal.period = said.own_id, owners, self.period
        goal.struck = is_struck
        self.found.goals.append(goal)
        self.objective, self.key_result, self.depth, self.is_passed = goal, None, depth, False

    def _add(self, item: OutlineItem, at: str) -> None:
        """Add a key result to the objective; its marks, people and address are told apart."""
        assert self.objective is not None
        bare, is_struck = markup.struck(item.text)
        text, priority, handles = markup.marked(bare)
        said = markup.cleaned(text, at, self.notices)
        text, link = markup.linked(said.text)
        text, owners = people.trailing(text)
        goal = ImportedGoal("key result", text, at, f"{self.outline.file}#{item.line}")
        goal.own_id, goal.struck, goal.parent = said.own_id, is_struck, self.objective
        goal.owners = people.parsed(re.sub(r"\s*/\s*", ", ", handles)) or owners
        if handles and not goal.owners:
            self.notices.bend("no-owner", at, handles)
        if len(goal.owners) > 1:
            self.notices.bend("several-owners", at, handles)
        if priority:
            goal.extra["priority"] = priority
            self.notices.bend("unknown-field", at, f"priority {priority}")
        if item.done is not None:
            goal.closed, goal.is_tracked = item.done, True
        goal.links += [(link, link)] if link else []
        self.objective.children.append(goal)
        self.found.goals.append(goal)
        self.key_result = goal

    def _add_below(self, item: OutlineItem, goal: ImportedGoal) -> None:
        """Add what stands below a key result: a milestone, a task, or a word on it."""
        if item.done is not None:
            if not goal.milestones:
                self.notices.bend("milestone-list", goal.at)
            goal.milestones.append((item.text, item.done))
            return
        text, link = markup.linked(item.text)
        if link:
            goal.links.append((_TASK.sub("", text), link))
        else:
            self.tasks.setdefault(id(goal), []).append(item.text)

    def _write_tasks(self, goal: ImportedGoal) -> None:
        lines = self.tasks.pop(id(goal), [])
        labels = [_TASK.match(line) for line in lines]
        first = labels[0] if labels else None
        if first and all(found and found[1] == first[1] for found in labels):
            label = (
                first[1]
                if first[1].endswith(("s", "r", "n")) or len(lines) == 1
                else f"{first[1]}s"
            )
            goal.description.append(f"{label}: {'; '.join(_TASK.sub('', line) for line in lines)}")
        elif lines:
            goal.description.append("; ".join(lines))


def _until_heading(rest: Sequence[OutlineItem]) -> Iterator[OutlineItem]:
    for item in rest:
        if item.heading or (item.depth == 0 and item.gap):
            return
        yield item


def _names_a_cycle(text: str) -> bool:
    """Whether a heading is a period's and no goal's: `OKR 4. kvartal 2026`, `Goals Q4 2026`."""
    return days.cycle_name(_ABOUT.sub("", text)) is not None


def _is_above_list(rest: Sequence[OutlineItem]) -> bool:
    """Whether a list comes next."""
    return bool(rest) and rest[0].depth > 0
