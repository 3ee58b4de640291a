"""A check-in from an issue of a forge: its body in a file, its author by the forge's sign-in."""

from datetime import date
from pathlib import Path

from okrcli import errors
from okrcli.actions.check_in.forge_login import person_of_login
from okrcli.actions.check_in.issue_form import LIMIT, IssueFields, issue_fields
from okrcli.actions.check_in.typed_words import Typed
from okrcli.cli import opening, options, origin
from okrcli.cli.recording.request import CheckInRequest
from okrcli.messages import N_


def issue_request(file: str | None, login: str | None, asked: CheckInRequest) -> CheckInRequest:
    """What the issue asks for, as the person whose login it is; Unfit and UsageError for others.

    `asked` has what else was typed, which may be the day and how to show it, and nothing to record.
    """
    if file is None or login is None:
        raise errors.UsageError(
            N_("--from-issue FILE and --as LOGIN go together: LOGIN is who the forge says wrote it")
        )
    if asked.words or asked.typed != Typed() or asked.source or asked.author or asked.walks_all:
        raise errors.UsageError(N_("--from-issue brings its own goal and author; give it alone"))
    fields = issue_fields(_body(file))
    people = opening.here().workspace.settings.people
    words = (fields.goal, fields.value) if fields.value else (fields.goal,)
    return asked._replace(
        words=words,
        typed=_typed(fields),
        day=_day(fields, asked.day),
        author=person_of_login(login, people),
        once=True,
    )


def _body(file: str) -> str:
    place = Path(origin.typed(file))
    try:
        with place.open("rb") as opened:
            return opened.read(4 * LIMIT + 1).decode("utf-8")
    except OSError as why:
        raise errors.NotFoundError(
            N_("{file} cannot be read: {why}"), file=file, why=errors.reason(why)
        ) from None
    except UnicodeDecodeError:
        raise errors.UsageError(N_("{file} is no UTF-8 text"), file=file) from None


def _typed(fields: IssueFields) -> Typed:
    if not (fields.value or fields.confidence or fields.note):
        raise errors.UsageError(
            N_("the form says nothing of `{goal}`; fill in a value, confidence or note"),
            goal=fields.goal[:80],
        )
    return Typed(confidence=fields.confidence or None, note=fields.note or None)


def _day(fields: IssueFields, default: date) -> date:
    return options.day(fields.day) if fields.day else default
