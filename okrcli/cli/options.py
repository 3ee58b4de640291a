"""The options that several commands share, and the one way each is read."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from okrcli import errors
from okrcli.cli import clock
from okrcli.messages import N_, either

if TYPE_CHECKING:
    from okrcli.views.report_values import ReportChoice

KINDS = ("aspirational", "committed")

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="As of this day, as in 25.11; default today."),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE|REV|1w", help="What has changed since then; see below."),
]
Rev = Annotated[
    str | None,
    typer.Option("--rev", metavar="REV", help="As committed there: a commit, branch or tag."),
]


def _named(param: typer.CallbackParam, value: str | None) -> str | None:
    """What is named; UsageError for nothing, which a script's unset variable would make of all."""
    if value is not None and not value.strip():
        raise errors.UsageError(
            N_("{option} names nothing; name one, or leave it out"), option=param.opts[0]
        )
    return value


CycleName = Annotated[
    str | None,
    typer.Option(
        "--cycle", metavar="CYCLE", help="Another cycle than the current one.", callback=_named
    ),
]
TeamName = Annotated[
    str | None,
    typer.Option("--team", metavar="TEAM", help="Only this team.", callback=_named),
]
GroupName = Annotated[
    str | None,
    typer.Option("--group", metavar="GROUP", help="Only the teams of this group.", callback=_named),
]
Owner = Annotated[
    str | None,
    typer.Option(
        "--owner", metavar="NAME", help="Only what NAME owns; `me` is me.", callback=_named
    ),
]
Mine = Annotated[bool, typer.Option("--mine", help="Only what is mine, as --owner me.")]
States = Annotated[
    list[str] | None,
    typer.Option("--state", metavar="STATE", help="Only what is off-track, at-risk, ..."),
]
Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="Only what is aspirational or committed."),
]
Stale = Annotated[bool, typer.Option("--stale", help="Only what has not been read for long.")]
StaleConfidence = Annotated[
    bool,
    typer.Option("--stale-confidence", help="Only what nobody has given a confidence for long."),
]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="en|nb", help="English or bokmål; default the workspace's."),
]
Color = Annotated[
    str, typer.Option("--color", metavar="auto|always|never", help="When to use colour.")
]
Ascii = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters only.")]

Prose = Annotated[
    str, typer.Option("--format", metavar="text|md", help="For the terminal, or Markdown.")
]


def states(words: list[str] | None) -> tuple[str, ...]:
    """The states that are asked for, also several in one word with commas between them."""
    from okrcli.scoring.states import STATES

    return tuple(state_among("--state", word, STATES) for word in split(words or []))


def state_among(flag: str, word: str, known: Sequence[str]) -> str:
    """The state that is meant, by its own word or as reports say it in any language."""
    from okrcli.language.catalogue import LANGUAGES, language_named
    from okrcli.language.terms import STATE_WORDS
    from okrcli.language.typed_numbers import folded

    said = {
        folded(language_named(code).say(words)): state
        for code in LANGUAGES
        for state, words in STATE_WORDS.items()
    }
    return among(flag, said.get(folded(word), word), known)


def kind(word: str | None) -> str | None:
    """The kind of goal that is asked for, None for both."""
    return None if word is None else among("--kind", word, KINDS)


def choice(
    team: str | None, owner: str | None, state: list[str] | None, kind_: str | None, *, stale: bool
) -> "ReportChoice":
    """What the filters leave; UsageError for words they do not take."""
    from okrcli.views.report_values import ReportChoice

    return ReportChoice(team, owner, states(state), kind(kind_), stale)


def split(words: list[str]) -> list[str]:
    """The words of an option given more than once, or with commas between them."""
    return [part for word in words for part in word.split(",") if part.strip()]


def among(flag: str, word: str, known: Sequence[str]) -> str:
    """The known word that is meant, however its parts are joined; UsageError lists them all."""
    meant = word.strip().lower().replace("_", "-").replace(" ", "-")
    if meant in known:
        return meant
    raise refusal(flag, word, known)


def refusal(flag: str, word: str, known: Sequence[str]) -> errors.UsageError:
    """The error for a word that a flag does not take; it lists those it does."""
    return errors.UsageError(
        N_("{flag} takes {known}, not `{word}`"), flag=flag, known=either(known), word=word
    )


def now(on: str | None = None) -> datetime:
    """The moment it is, with the offset from UTC that holds here; of a day named, its end."""
    from datetime import time, timedelta

    if on is None:
        return clock.now()
    return datetime.combine(day(on) + timedelta(days=1), time.min).astimezone()


def day(text: str | None) -> date:
    """The day a flag names, today without one; UsageError for what is no day."""
    today = clock.now().date()
    if text is None:
        return today
    from okrcli.actions.typed_days import typed_day

    return typed_day(text, today)


def day_ahead(text: str, first: date | None = None) -> date:
    """A day that a flag names and that may be ahead: without a year the first from `first` on.

    Without a first one it is the nearest.
    """
    from datetime import timedelta

    from okrcli.actions.typed_days import typed_day_ahead

    today = clock.now().date()
    return typed_day_ahead(text, today, first or today - timedelta(days=182))
