"""Verdicts from a text: rows of CSV or JSON, or a review as `--dry-run` prints it; all or none."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from okrcli import errors
from okrcli.actions.check_in.typed_words import Unfit
from okrcli.actions.close import typed_grades, verdicts
from okrcli.actions.close.closable import ClosingCycle
from okrcli.actions.close.verdicts import Verdict
from okrcli.actions.rows.given_text import given_name, given_rows, given_text
from okrcli.actions.rows.row_table import Columns, InputRow, Trouble
from okrcli.language import catalogue
from okrcli.messages import N_, Message
from okrcli.model import reference, review, scalars, shape_errors, workspace
from okrcli.model.shape_errors import FileEntry
from okrcli.text import decoding, tree
from okrcli.text.decoding import read_yaml

KINDS = Message(N_("CSV with a header, JSON, or a review in YAML"))
COLUMNS = Columns(
    ("id", "grade", "outcome", "learned"),
    "grade",
    frozenset({"title", "progress", "team"}),
    words={
        "karakter": "grade",
        "utfall": "outcome",
        "læring": "learned",
        "lærdom": "learned",
        "lært": "learned",
        "tittel": "title",
        "fremdrift": "progress",
        "framdrift": "progress",
    },
)


class Given(FileEntry):
    """A review as it is given: day and author may be left out."""

    closed: scalars.Day | None = None
    author: scalars.Text | None = None
    note: scalars.Text | None = None
    objectives: dict[scalars.Id, review.ObjectiveReview] = Field(default_factory=dict)


@dataclass(frozen=True)
class NamedVerdict:
    """What a text says of one goal: the line it stands on, the name it uses, the verdict."""

    line: int
    name: str
    verdict: Verdict


@dataclass(frozen=True)
class HandedVerdicts:
    """All that a text says; only a review has a day, an author and a note."""

    goals: tuple[NamedVerdict, ...]
    closed: date | None = None
    author: str | None = None
    note: str | None = None


def handed_verdicts(source: str, language: catalogue.Language) -> HandedVerdicts:
    """What a file or standard input says; UsageError names everything wrong with it at once."""
    text = given_text(source, KINDS)
    trouble = Trouble(given_name(source))
    found = (
        _review(text, trouble)
        if _is_review(text)
        else HandedVerdicts(tuple(_rows(text, trouble, language)))
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


def _rows(text: str, trouble: Trouble, language: catalogue.Language) -> Iterator[NamedVerdict]:
    """The verdicts that rows give; a row with nothing but its id takes what is proposed."""
    for row in given_rows(text, trouble, COLUMNS):
        try:
            verdict = _verdict(row, language)
        except Unfit as problem:
            trouble.add(row.line, problem.said)
            continue
        yield NamedVerdict(row.line, str(row.cells["id"]), verdict)


def _verdict(row: InputRow, language: catalogue.Language) -> Verdict:
    grade, outcome, learned = (row.text(column) for column in ("grade", "outcome", "learned"))
    return Verdict(
        None if grade is None else typed_grades.grade(grade),
        None if outcome is None else typed_grades.typed_outcome(outcome, language),
        None if learned is None else typed_grades.learned(learned),
    )


def _review(text: str, trouble: Trouble) -> HandedVerdicts:
    """A review as it stands in `reviews/`; the progress in it is not looked at."""
    root, findings = read_yaml(text.encode(), trouble.name)
    found = None
    if root is not None and not findings:
        found, findings = decoding.decode(root, Given, trouble.name)
    for finding in findings:
        trouble.add(finding.place.span.line, finding.advised)
    if found is None or root is None:
        return HandedVerdicts(())
    return HandedVerdicts(tuple(_goals(found, root)), found.closed, found.author, found.note)


def _goals(found: Given, root: tree.Node) -> Iterator[NamedVerdict]:
    for name, objective in found.objectives.items():
        steps: shape_errors.Path = ("objectives", name)
        yield _named(name, objective, tree.span_at(root, steps, key=True).line)
        for key, item in objective.key_results.items():
            place = tree.span_at(root, (*steps, "key_results", key), key=True)
            yield _named(key, item, place.line)


def _named(
    name: str, item: review.ObjectiveReview | review.KeyResultReview, line: int
) -> NamedVerdict:
    return NamedVerdict(line, name, Verdict(item.grade, item.outcome, item.learned))


def by_team(
    closing: ClosingCycle, team: workspace.Team | None, handed: HandedVerdicts, name: str
) -> dict[str, dict[str, Verdict]]:
    """What is said of each goal, by team and id; UsageError names every goal that fits nothing.

    A name is an id, or `team/id` where several teams share one; a team's goals are all named.
    """
    trouble = Trouble(name)
    found: dict[str, dict[str, Verdict]] = {}
    for goal in handed.goals:
        try:
            target = _target(closing, team, goal.name)
        except errors.NotFoundError as problem:
            trouble.add(goal.line, problem.on_one_line)
            continue
        home = target.team.id if target.team else ""
        given = found.setdefault(home, {})
        if target.id in given:
            trouble.add(goal.line, Message(N_("`{ref}` is given twice"), ref=target.ref))
        given[target.id] = goal.verdict
    _check_whole(closing, found, trouble)
    trouble.check()
    return found


def _target(closing: ClosingCycle, team: workspace.Team | None, name: str) -> reference.Target:
    """The objective or key result of that exact id; NotFoundError for anything else."""
    wanted = name.lower()
    fitting = [
        target
        for target in reference.targets(closing.space, closing.season)
        if target.kind in {"objective", "key result"}
        and wanted in {target.id.lower(), target.ref.lower()}
        and (team is None or target.team is team)
    ]
    if len(fitting) > 1:
        refs = ", ".join(target.ref for target in fitting)
        raise errors.NotFoundError(
            N_("`{name}` may be any of {refs}; write one in full, or choose with --team"),
            name=name,
            refs=refs,
        )
    if not fitting:
        where = team.id if team else closing.season.id
        raise errors.NotFoundError(
            N_("{where} has no objective or key result `{name}`"), where=where, name=name
        )
    return fitting[0]


def _check_whole(
    closing: ClosingCycle, found: dict[str, dict[str, Verdict]], trouble: Trouble
) -> None:
    """Note the goals of each team that nothing is said of."""
    for home, given in sorted(found.items()):
        left = verdicts.missing(closing.score(closing.season.teams[home]), given)
        if left:
            trouble.add(
                0,
                Message(
                    N_("nothing on {goals} of {team}; name each, grade or no grade"),
                    goals=", ".join(left),
                    team=home,
                ),
            )
