"""What was changed, guessed, left out or asked: each with a code, an address and a sentence."""

from collections.abc import Mapping
from typing import NamedTuple

from okrcli.messages import N_, Message

# What each code means; the sentence of a notice may be about one case of it.
CODES: dict[str, str] = {
    "percent-cell": N_("a cell formatted as per cent: 0.52 is 52 %"),
    "percent-text": N_("a text with a per cent sign, read as a number with the unit %"),
    "fraction-percent": N_("the unit is % and the target 1: read as fractions, times 100"),
    "fraction-percent-question": N_("fractions that may be per cent, left as they are"),
    "number-text": N_("a number typed as text, read as the file writes its other numbers"),
    "not-a-number": N_("a text where a number is meant: no reading"),
    "error-value": N_("an error in the cell: nothing is read from it"),
    "comparison": N_("a limit beside a start on its wrong side: a way to go, from and to"),
    "relative-target": N_("a target as a share of the start"),
    "n-of-m": N_("so many of so many: the second number is the target"),
    "time-value": N_("a time of day or a duration is no plain number"),
    "yes-no": N_("yes and no: done or not"),
    "baseline-is-target": N_("start and target are the same: a draft"),
    "no-baseline": N_("no start value: the first reading stands in for it"),
    "no-target": N_("no measure: a draft"),
    "only-progress": N_("only a percentage of progress: from 0 to 100 %"),
    "only-score": N_("only a score: from 0 to 1"),
    "numbers-in-text": N_("numbers in the text are a suggestion; --numbers-from-text takes them"),
    "unit-from-format": N_("the unit comes from the cell's number format"),
    "unit-in-text": N_("the description names a unit that is not taken"),
    "format-scaled": N_("the format hides thousands or millions: the whole number is taken"),
    "currency": N_("the unit is a currency"),
    "date-order": N_("whether the day or the month comes first was settled by another date"),
    "date-text": N_("a day typed as text"),
    "date-guess": N_("the day of the last edit stands in for the day of the reading"),
    "date-in-heading": N_("the day stands in the heading"),
    "serial-date": N_("a spreadsheet's day number"),
    "bad-date": N_("a day that does not exist: left out"),
    "no-date": N_("a value without a day is dated by --on"),
    "same-day": N_("two values of one day: the later one counts"),
    "mid-date": N_("the middle of the cycle stands in for the day"),
    "other-cycle": N_("a day outside the cycle"),
    "several-cycles": N_("goals of more than one cycle"),
    "cycle-spelling": N_("the cycle is spelled in another way elsewhere"),
    "period-columns": N_("columns of periods: the last day of each"),
    "week-columns": N_("columns of weeks: the last day of each"),
    "year-columns": N_("columns of years"),
    "name-order": N_("last name first, turned round"),
    "owner-email": N_("the owner is an address; its first part makes the id"),
    "several-owners": N_("several owners: the first is accountable"),
    "no-owner": N_("a placeholder, and nobody's name"),
    "several-teams": N_("several teams: the first has the goal, the others share it"),
    "team-differs": N_("a key result of another team stays with its objective"),
    "team-spelling": N_("the team is spelled in another way elsewhere"),
    "individual": N_("one person's goals: a plan of that person"),
    "dup-title": N_("the title stands twice"),
    "near-title": N_("almost the title of another one, and likely the same"),
    "dup-id": N_("the id stands twice: another is made"),
    "not-adjacent": N_("rows of one objective that do not stand together"),
    "formula-like-title": N_("the title begins like a formula, and is text"),
    "line-break-in-title": N_("a line break in the title becomes a blank"),
    "trailing-space": N_("blanks around a text are left out"),
    "long-text": N_("a title of more than 500 letters: cut, and whole in the description"),
    "html": N_("HTML, read as text"),
    "nested": N_("an objective below another: it supports that one"),
    "several-parents": N_("several parents: the first one's"),
    "parent-not-in-file": N_("what it supports is not in the file"),
    "objective-without-kr": N_("an objective without key results"),
    "objective-has-numbers": N_(
        "numbers on an objective are not taken: it is key results that measure"
    ),
    "objective-progress": N_("progress of an objective is computed: not taken"),
    "weight-on-objective": N_("a weight on an objective has no place: not taken"),
    "goal-with-own-numbers": N_(
        "a goal with numbers of its own: made an objective with one key result"
    ),
    "kr-with-children": N_("a key result below a key result: beside it"),
    "third-level": N_("a level between objective and key result is kept as description"),
    "list-in-cell": N_("a list in one cell: one key result each"),
    "milestone-list": N_("a task list: milestones"),
    "work-without-url": N_("a task without an address has no place: left out"),
    "actions": N_("actions are kept in the description"),
    "group-row": N_("a row that heads others"),
    "after-total": N_("a row behind a sum"),
    "outline-as-number": N_("the outline number is a number: 1.10 may have become 1.1"),
    "outline-as-date": N_("the outline number has become a day"),
    "status-words": N_("a status in words is kept in the note"),
    "status-done-no-value": N_("done in words, and no number: no reading is made up"),
    "confidence-words": N_("confidence in words is kept in the note"),
    "confidence-scale": N_("confidence on another scale than 0 to 10 is kept in the note"),
    "confidence-of-ten": N_("so many of ten"),
    "bad-confidence": N_("no confidence from 0 to 10: left out"),
    "heading-scale": N_("the heading says the scale"),
    "score-differs": N_("the score there is more than 10 points away from the progress here"),
    "expected-score": N_("what was expected by then is computed: not taken"),
    "zone-by-rule": N_("the target zone is computed: 70 % of the way"),
    "zone-fail": N_("below the first zone"),
    "struck": N_("struck through: dropped"),
    "categories": N_("labels have no place: kept as x-labels"),
    "unknown-heading": N_("a column that has no place: kept under x-"),
    "unknown-field": N_("a mark before the title that has no place: kept under x-"),
    "relation-with-commas": N_("titles with commas, told apart by their links"),
    "over-three": N_("more than three key results: the method's matter"),
}


class Notice(NamedTuple):
    """One thing that was changed or guessed, by code and address; `detail` is of this row."""

    code: str
    at: str
    detail: str = ""


class Skip(NamedTuple):
    """Something that was left out, and why; `is_data` for a row of goals and not of furniture."""

    at: str
    text: str
    values: Mapping[str, object] = {}
    is_data: bool = True

    @property
    def said(self) -> Message:
        """Why, to be put into a language."""
        return Message(self.text, **self.values)


class Question(NamedTuple):
    """What the file does not say, and the line of the map that answers it."""

    text: str
    values: Mapping[str, object]
    answer: str


class Notices:
    """Everything that was noted on the way, in the order it was found, each once."""

    def __init__(self) -> None:
        self.bent: dict[Notice, None] = {}
        self.skipped: dict[tuple[str, str], Skip] = {}
        self.ignored: dict[str, None] = {}
        self.unknown: dict[str, None] = {}
        self.questions: dict[str, Question] = {}
        self.shapes: list[tuple[str, str, str]] = []

    def bend(self, code: str, at: str, detail: str = "") -> None:
        """Note what was changed or guessed; the code is one of `CODES`."""
        assert code in CODES, code
        self.bent.setdefault(Notice(code, at, detail))

    def skip(self, at: str, why: str, /, *, is_data: bool = True, **values: object) -> None:
        """Note what is left out."""
        self.skipped.setdefault((at, why), Skip(at, why, values, is_data))

    def ask(self, question: str, answer: str, /, **values: object) -> None:
        """Note a question, with the line of the map that answers it."""
        self.questions.setdefault(answer, Question(question, values, answer))

    @property
    def has_lost_data(self) -> bool:
        """Whether a row of data was left out."""
        return any(each.is_data for each in self.skipped.values())
