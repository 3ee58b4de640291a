"""One language, chosen once and handed down: words, figures and days in it.

English is the message itself; bokmål comes from `locales/nb`. A message without a translation is
shown in English.
"""

import gettext
import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.language import dates, numbers
from okrcli.messages import N_, Clause, Joined, Message, Phrase

LANGUAGES = ("en", "nb")
_LOCALES = Path(__file__).parent / "locales"
_NORWEGIAN = {"nb", "no", "nn"}
_WEEK = 7
_TWINS = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "−": "-",
        "–": "-",
        "’": "'",
        "“": '"',
        "”": '"',
        "…": "...",
    }
)


class Language(NamedTuple):
    """English or bokmål: `code` is `en` or `nb`.

    With `ascii` our own minus, dashes, dots, quotation marks and no-break spaces have ASCII twins.
    """

    code: str
    ascii: bool = False

    def say(self, message: str, /, **values: object) -> str:
        """The message, a template, with its `{names}` filled in; values are never templates.

        One without values is taken as it stands: it may be what was said before. A value that is a
        message itself is put into this language too.
        """
        told = {name: self.told(value) for name, value in values.items()}
        found = self.translate(message)
        return self._shown(found.format(**told) if told else found)

    def tell(self, message: Message) -> str:
        """A message with its values, as of an error: `language.tell(problem.said)`."""
        return self.say(message.template, **message.values)

    def told(self, value: object) -> object:
        """A text of people's as it stands, one of our own in this language."""
        match value:
            case Clause():
                return self.tell(value).rstrip("?")
            case Message():
                return self.tell(value)
            case Joined():
                return value.between.join(str(self.told(part)) for part in value.parts)
            case Phrase():
                return self.translate(value)
            case _:
                return value

    def translate(self, text: str) -> str:
        """The text in this language, where it is a message of ours; braces are left alone."""
        return _translations(self.code).gettext(text) if text else ""

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The message for a count; `{n}` is the count with its thousands apart."""
        found = _translations(self.code).ngettext(one, many, n)
        return self._shown(found.format(n=self.number(Decimal(n)), **values))

    def number(self, amount: Decimal | float, decimals: int | None = None) -> str:
        """A number with its thousands apart; see `numbers.number`."""
        return self._shown(numbers.number(amount, self.code, decimals))

    def share(self, part: float) -> str:
        """A share as per cent; see `numbers.share`."""
        return self._shown(numbers.share(part, self.code))

    def value(self, amount: Decimal, unit: str | None, *, short: bool = False) -> str:
        """A number with its unit; see `numbers.value`."""
        return self._shown(numbers.value(amount, unit, self.code, short=short))

    def pair(self, now: Decimal, goal: Decimal, unit: str | None) -> tuple[str, str]:
        """Two values of one measure; see `numbers.pair`."""
        first, second = numbers.pair(now, goal, unit, self.code)
        return self._shown(first), self._shown(second)

    def apart(self, old: Decimal, new: Decimal, unit: str | None) -> tuple[str, str]:
        """Two values of one measure, one after the other; see `numbers.apart`."""
        first, second = numbers.apart(old, new, unit, self.code)
        return self._shown(first), self._shown(second)

    def between(self, low: Decimal, high: Decimal, unit: str | None) -> str:
        """A range of one measure; see `numbers.between`."""
        return self._shown(numbers.between(low, high, unit, self.code))

    def change(self, amount: Decimal, unit: str | None) -> str:
        """A difference with its sign; see `numbers.change`."""
        return self._shown(numbers.change(amount, unit, self.code))

    def _shown(self, text: str) -> str:
        return text.translate(_TWINS) if self.ascii else text

    def short_day(self, day: date) -> str:
        """`18 Nov`, `18. nov.`."""
        return dates.short_day(day, self.code)

    def long_day(self, day: date) -> str:
        """`Wednesday 25 November`, `onsdag 25. november`."""
        return dates.long_day(day, self.code)

    def full_day(self, day: date) -> str:
        """`25 November 2026`, `25. november 2026`."""
        return dates.full_day(day, self.code)

    def dateline(self, day: date) -> str:
        """`Wednesday 25 November 2026`, `Onsdag 25. november 2026`: a line may begin with it.

        A number and a dot at its beginning would be an item of a list in Markdown.
        """
        weekday = self.weekday(day)
        return f"{weekday[:1].upper()}{weekday[1:]} {self.full_day(day)}"

    def weekday(self, day: date) -> str:
        """`Wednesday`, `onsdag`."""
        return dates.weekday(day, self.code)

    def weekday_short(self, day: date) -> str:
        """`Mon 30 Nov`, `man. 30. nov.`."""
        return dates.weekday_short(day, self.code)

    def month(self, day: date) -> str:
        """`Nov`, `nov`."""
        return dates.month(day, self.code)

    def days(self, count: int) -> str:
        """`14 days`, `1 dag`."""
        return self.plural("{n} day", "{n} days", count)

    def time_left(self, days: int) -> str:
        """`6 weeks left`, to the nearest week; `13 dager igjen` when less than two weeks are."""
        if days >= 2 * _WEEK:
            return self.plural("{n} week left", "{n} weeks left", (days + _WEEK // 2) // _WEEK)
        return self.plural("{n} day left", "{n} days left", days)

    def cycle_label(self, name: str, label: str | None = None) -> str:
        """What a cycle is called: its own label, else what its name says, as `4. kvartal 2026`.

        A label that only repeats its name, in either language, is said in this one.
        """
        if label and label not in {dates.cycle_label(name, code) for code in LANGUAGES}:
            return label
        return dates.cycle_label(name, self.code)


def language_named(code: str) -> Language:
    """The language with that code, `en` or `nb`."""
    return Language(code)


@cache
def _translations(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    return gettext.translation("okr", _LOCALES, [code], fallback=True)


def choose(flag: str | None, environ: str | None, setting: str | None, locale: str | None) -> str:
    """The code to speak: flag, else environment, workspace, locale, English.

    Regions and the other Norwegian codes are understood: `nb_NO.UTF-8`, `no`, `nn`, `en-GB`.
    UsageError for a flag or an environment that names no language we have.
    """
    for name, source in ((flag, "--lang"), (environ, "OKR_LANG")):
        if name:
            code = known(name)
            if code is None:
                raise errors.UsageError(
                    N_("{source} takes en or nb, not `{name}`"), source=source, name=name
                )
            return code
    return setting or known(locale or "") or "en"


def known(name: str) -> str | None:
    """The code of the language that a name begins with, None for one we lack."""
    language = re.split("[-_.@]", name.strip().lower())[0]
    if language in _NORWEGIAN:
        return "nb"
    return language if language in LANGUAGES else None
