"""Who settles what a typed number leaves open: which of two it is, and whether it can be right."""

from decimal import Decimal
from typing import NamedTuple, Protocol

from okrcli.actions.check_in.typed_words import Unfit
from okrcli.language import catalogue, typed_numbers
from okrcli.language.catalogue import language_named
from okrcli.messages import N_, Message
from okrcli.scoring.plausibility import KnownNumbers


class Doubt(Protocol):
    """What to do about a number that is not certain."""

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """The one of two numbers that is meant; Unfit where nobody can say."""

    def confirm(self, name: str, value: Decimal, known: KnownNumbers) -> None:
        """Return where a number far from all that is known is meant so; Unfit where it is not."""


class Refusal:
    """Nobody can be asked: what is not certain is not recorded."""

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """No number at all: Unfit names both that may be meant."""
        raise Unfit("{why}", why=problem.said)

    def confirm(self, name: str, value: Decimal, known: KnownNumbers) -> None:
        """Unfit, with what is known and how to record it all the same."""
        raise Unfit(
            N_("{far}; write the right number, or add --yes to record it"),
            far=far(name, value, known),
        )


class Later:
    """Doubts are settled once everything else is known to be right: for now, anything will do."""

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """The first of the two."""
        return problem.choices[0]

    def confirm(self, name: str, value: Decimal, known: KnownNumbers) -> None:
        """It will be asked about."""


class Confirmed(NamedTuple):
    """Far values were confirmed before, by `--yes` or by an answer; the rest is as it was."""

    doubt: Doubt

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """As without the confirmation."""
        return self.doubt.which(problem)

    def confirm(self, name: str, value: Decimal, known: KnownNumbers) -> None:
        """It is meant so."""


def far(name: str, value: Decimal, known: KnownNumbers) -> Message:
    """That a number is far from everything known of a goal or KPI, and what that is."""
    if known.low == known.high:
        return Message(
            N_("{value} is far from all that is known of `{name}`, {low}"),
            value=f"{value:f}",
            name=name,
            low=f"{known.low:f}",
        )
    return Message(
        N_("{value} is far from all that is known of `{name}`, {low} to {high}"),
        value=f"{value:f}",
        name=name,
        low=f"{known.low:f}",
        high=f"{known.high:f}",
    )


def yes_or_no(said: str) -> bool | None:
    """What an answer to a question that takes yes or no means; None where it is neither.

    Any language of ours is understood.
    """
    meant = {
        typed_numbers.folded(language_named(code).translate(word)): answer
        for code in catalogue.LANGUAGES
        for word, answer in (
            (N_("yes"), True),
            (N_("y"), True),
            (N_("no"), False),
            (N_("n"), False),
        )
    }
    return meant.get(typed_numbers.folded(said))


def not_meant(value: Decimal) -> Unfit:
    """The error for a far value that somebody, once asked, did not mean."""
    return Unfit(N_("{value} was not recorded; write the right number"), value=f"{value:f}")
