"""Verdicts from a file: rows of CSV or JSON, or a review as `--dry-run` prints it; all or none."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import Field, ValidationError

from okrcli import document, errors
from okrcli.cli.checking.reading import Unfit
from okrcli.cli.closing import answers
from okrcli.cli.closing.verdicts import Verdict
from okrcli.language import catalogue
from okrcli.model import review, scalars, shape

COLUMNS = ("id", "grade", "outcome", "learned")
PASSED_OVER = frozenset({"title", "progress", "team"})


@dataclass
class Trouble:
    """What is wrong with one text, told all at once; line 0 where none can be named."""

    name: str
    lines: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: int, why: object) -> None:
        """Note what is wrong with a line."""
        self.lines.append((line, str(why)))

    def check(self) -> None:
        """UsageError that names everything, if there is anything."""
        if self.lines:
            told = "".join(
                f"\n  line {line}: {why}" if line else f"\n  {why}"
                for line, why in sorted(self.lines)
            )
            raise errors.UsageError(f"{self.name} cannot be used, so nothing was written:{told}")


class Given(shape.Entry):
    """A review as it is given: day and author may be left out, and are not looked at."""

    closed: scalars.Day | None = None
    author: scalars.Text | None = None
    note: scalars.Text | None = None
    objectives: dict[scalars.Id, review.ObjectiveReview] = Field(default_factory=dict)


@dataclass(frozen=True)
class Row:
    """What a file says of one goal: the line it stands on (0 unknown), its name, the verdict."""

    line: int
    name: str
    verdict: Verdict


def rows(text: str, name: str, language: catalogue.Language) -> list[Row]:
    """The rows of a text in any of the forms; UsageError names everything wrong with it at once."""
    trouble = Trouble(name)
    found: list[Row] = []
    try:
        start = text.lstrip()[:1]
        if start in {"[", "{"}:
            found = list(_json(text, trouble, language))
        elif _is_yaml(text):
            found = list(_yaml(text, name, trouble))
        else:
            found = list(_csv(text, trouble, language))
    except csv.Error as why:
        trouble.add(1, f"not well-formed CSV ({why}); see its quotation marks")
    trouble.check()
    if not found:
        raise errors.UsageError(f"{name} says nothing of any goal; give a grade to each")
    return found


def _is_yaml(text: str) -> bool:
    """Whether the first line that says something is a key with its colon, and no CSV header."""
    lines = (line for line in text.splitlines() if line.strip() and line.strip()[0] != "#")
    first = next(lines, "")
    return ":" in first and not any(separator in first for separator in ",;\t")


def _csv(text: str, trouble: Trouble, language: catalogue.Language) -> Iterator[Row]:
    """The rows below a header with `id`, its columns in any order."""
    head = text.lstrip("\r\n").splitlines()[0]
    separator = max(";\t,", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
    _check_columns(list(filter(None, reader.fieldnames)), trouble)
    for cells in reader:
        if cells.pop(None, None):
            trouble.add(reader.line_num, 'too many cells; quote a number with a comma, as in "0,9"')
            continue
        yield from _row(reader.line_num, cells, trouble, language)


def _check_columns(names: Iterable[str], trouble: Trouble) -> None:
    """Every name is known, none stands twice, and `id` is there; told at once."""
    listed = list(names)
    for name in dict.fromkeys(listed):
        if name not in COLUMNS and name not in PASSED_OVER:
            trouble.add(1, f"there is no column `{name}`; known are {', '.join(COLUMNS)}")
        elif listed.count(name) > 1:
            trouble.add(1, f"the column `{name}` stands twice")
    if "id" not in listed:
        trouble.add(1, f"the header has no column `id`; it names {', '.join(COLUMNS)}")
    trouble.check()


def _row(
    line: int, cells: Mapping[str, Any], trouble: Trouble, language: catalogue.Language
) -> Iterator[Row]:
    """One row, or what is wrong with it; a row without anything in it is none."""
    given = {key: str(cell).strip() for key, cell in cells.items() if str(cell or "").strip()}
    if not given:
        return
    if "id" not in given:
        trouble.add(line, "no id")
        return
    try:
        verdict = Verdict(
            answers.grade(given["grade"]) if "grade" in given else None,
            answers.outcome(given["outcome"], language) if "outcome" in given else None,
            answers.learned(given["learned"]) if "learned" in given else None,
        )
    except Unfit as problem:
        trouble.add(line, problem)
        return
    yield Row(line, given["id"], verdict)


def _json(text: str, trouble: Trouble, language: catalogue.Language) -> Iterator[Row]:
    """A list of rows, or a review as one object; numbers are taken as they are written."""
    try:
        data = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError) as why:
        trouble.add(getattr(why, "lineno", 1), f"not well-formed JSON ({why})")
        return
    if isinstance(data, dict):
        yield from _validated(data, trouble)
        return
    for n, cells in enumerate(data, 1):
        if not isinstance(cells, dict) or any(isinstance(c, dict | list) for c in cells.values()):
            trouble.add(0, f'row {n} is no object like {{"id": "retention", "grade": 0.7}}')
            continue
        odd = [key for key in cells if key not in COLUMNS and key not in PASSED_OVER]
        if odd:
            trouble.add(0, f"row {n}: there is no `{odd[0]}`; known are {', '.join(COLUMNS)}")
            continue
        kept = {key: "" if cell is None else cell for key, cell in cells.items()}
        yield from _row(0, kept, trouble, language)


def _validated(data: object, trouble: Trouble) -> Iterator[Row]:
    try:
        given = Given.model_validate(data)
    except ValidationError as broken:
        for error in broken.errors(include_url=False):
            place = "/".join(str(step) for step in error["loc"])
            said = error.get("ctx", {})
            text = str(said["text"]).format(**said["values"]) if "text" in said else error["msg"]
            trouble.add(0, f"{place}: {text}")
        return
    yield from _of(given)


def _yaml(text: str, name: str, trouble: Trouble) -> Iterator[Row]:
    """A review as it stands in `reviews/`."""
    root, findings = document.read(text.encode(), name)
    given = None
    if root is not None and not findings:
        given, findings = document.decode(root, Given, name)
    for finding in findings:
        hint = f"; {finding.hint.format(**finding.values)}" if finding.hint else ""
        trouble.add(finding.place.span.line, finding.text.format(**finding.values) + hint)
    if given:
        yield from _of(given)


def _of(given: Given) -> Iterator[Row]:
    for name, objective in given.objectives.items():
        yield Row(0, name, Verdict(objective.grade, objective.outcome, objective.learned))
        for key, item in objective.key_results.items():
            yield Row(0, key, Verdict(item.grade, item.outcome, item.learned))
