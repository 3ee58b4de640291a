"""What was typed of one goal or KPI, before it is understood, and what is said against it."""

from decimal import Decimal
from typing import NamedTuple

from okrcli import errors
from okrcli.model import session


class Unfit(errors.UsageError):
    """Typed text that cannot be recorded."""


class Typed(NamedTuple):
    """What was typed of one goal or KPI; None and empty where nothing was.

    A value that is a Decimal already is exact; a text is read as people type numbers.
    """

    value: str | Decimal | None = None
    done: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    zone: str | None = None
    skip: str | None = None
    confidence: str | None = None
    note: str | None = None
    next: str | None = None

    @property
    def measures(self) -> bool:
        """Whether it says anything of progress."""
        return self.value is not None or bool(self.done or self.undone or self.zone is not None)


def valued(words: Typed, value: str) -> Typed:
    """The same words with a value besides."""
    return words._replace(value=value)


def words_of(reading: session.Reading) -> Typed:
    """What was typed to make a reading, so that it may be said once more."""
    done = reading.done
    value: str | Decimal | None = reading.value
    if isinstance(done, bool):
        value = "yes" if done else "no"
    return Typed(
        value=value,
        done=done if isinstance(done, tuple) else (),
        undone=reading.undone,
        zone=reading.zone,
        skip=reading.skip,
        confidence=None if reading.confidence is None else str(reading.confidence),
        note=reading.note,
        next=reading.next,
    )
