"""Verdicts from a text: rows of CSV or JSON, or a review as `--dry-run` prints it; all or none."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from okrcli import document, errors
from okrcli.cli.checking.words import Unfit
from okrcli.cli.closing import answers
from okrcli.cli.closing.verdicts import Verdict
from okrcli.cli.tables import given
from okrcli.cli.tables.rows import Columns, Row, Trouble
from okrcli.language import catalogue
from okrcli.messages import N_, Message
from okrcli.model import review, scalars, shape

KINDS = Message(N_("CSV with a header, JSON, or a review in YAML"))
COLUMNS = Columns(
    ("id", "grade", "outcome", "learned"), "grade", frozenset({"title", "progress", "team"})
)


class Given(shape.Entry):
    """A review as it is given: day and author may be left out."""

    closed: scalars.Day | None = None
    author: scalars.Text | None = None
    note: scalars.Text | None = None
    objectives: dict[scalars.Id, review.ObjectiveReview] = Field(default_factory=dict)


@dataclass(frozen=True)
class Named:
    """What a text says of one goal: the line it stands on, the name it uses, the verdict."""

    line: int
    name: str
    verdict: Verdict


@dataclass(frozen=True)
class Handed:
    """All that a text says; only a review has a day, an author and a note."""

    goals: tuple[Named, ...]
    closed: date | None = None
    author: str | None = None
    note: str | None = None


def handed(source: str, language: catalogue.Language) -> Handed:
    """What a file or standard input says; UsageError names everything wrong with it at once."""
    text = given.text(source, KINDS)
    trouble = Trouble(given.name(source))
    found = (
        _review(text, trouble)
        if _is_review(text)
        else Handed(tuple(_rows(text, trouble, language)))
    )
    trouble.check()
    if not found.goals:
        raise errors.UsageError(
            N_("{name} says nothing of any goal; give a grade to each"), name=trouble.name
        )
    return found


def _is_review(text: str) -> bool:
    """Whether a text is a review and no list of rows: an object with `objectives`, or YAML."""
    if text.lstrip()[:1] in {"[", "{"}:
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return False
        return isinstance(data, dict) and "objectives" in data
    lines = (line.strip() for line in text.splitlines())
    first = next((line for line in lines if line and line[0] != "#"), "").lower()
    columns = [cell.strip(' "') for cell in re.split("[,;\t]", first)]
    return ":" in first and "id" not in columns


def _rows(text: str, trouble: Trouble, language: catalogue.Language) -> Iterator[Named]:
    """The verdicts that rows give; a row with nothing but its id takes what is proposed."""
    for row in given.rows(text, trouble, COLUMNS):
        try:
            verdict = _verdict(row, language)
        except Unfit as problem:
            trouble.add(row.line, problem.said)
            continue
        yield Named(row.line, str(row.cells["id"]), verdict)


def _verdict(row: Row, language: catalogue.Language) -> Verdict:
    grade, outcome, learned = (row.text(column) for column in ("grade", "outcome", "learned"))
    return Verdict(
        None if grade is None else answers.grade(grade),
        None if outcome is None else answers.outcome(outcome, language),
        None if learned is None else answers.learned(learned),
    )


def _review(text: str, trouble: Trouble) -> Handed:
    """A review as it stands in `reviews/`; the progress in it is not looked at."""
    root, findings = document.read(text.encode(), trouble.name)
    found = None
    if root is not None and not findings:
        found, findings = document.decode(root, Given, trouble.name)
    for finding in findings:
        trouble.add(finding.place.span.line, finding.advised)
    if found is None or root is None:
        return Handed(())
    return Handed(tuple(_goals(found, root)), found.closed, found.author, found.note)


def _goals(found: Given, root: document.Node) -> Iterator[Named]:
    for name, objective in found.objectives.items():
        steps: shape.Path = ("objectives", name)
        yield _named(name, objective, document.span_at(root, steps, key=True).line)
        for key, item in objective.key_results.items():
            place = document.span_at(root, (*steps, "key_results", key), key=True)
            yield _named(key, item, place.line)


def _named(name: str, item: review.ObjectiveReview | review.KeyResultReview, line: int) -> Named:
    return Named(line, name, Verdict(item.grade, item.outcome, item.learned))
