"""One language, chosen once and handed down: words, figures and days in it.

English is the message itself; bokmål comes from `locales/nb`. A message without a translation is
shown in English.
"""

import gettext
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from okrcli import errors
from okrcli.language import dates, figures

LANGUAGES = ("en", "nb")
_LOCALES = Path(__file__).parent / "locales"
_NORWEGIAN = {"nb", "no", "nn"}


@dataclass(frozen=True)
class Language:
    """English or bokmål: `code` is `en` or `nb`."""

    code: str

    def say(self, message: str, **values: object) -> str:
        """The message with its `{names}` filled in; values are never read as templates."""
        found = _translations(self.code).gettext(message) if message else ""
        return found.format(**values) if values or "{" in found else found

    def translate(self, text: str) -> str:
        """The text in this language, where it is a message of ours; braces are left alone."""
        return _translations(self.code).gettext(text) if text else ""

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """The message for a count, which fills `{n}`."""
        found = _translations(self.code).ngettext(one, many, n)
        return found.format(n=self.number(Decimal(n)), **values)

    def number(self, amount: Decimal | float, decimals: int | None = None) -> str:
        """A number with its thousands apart; see `figures.number`."""
        return figures.number(amount, self.code, decimals)

    def share(self, part: float) -> str:
        """A share as per cent; see `figures.share`."""
        return figures.share(part, self.code)

    def value(self, amount: Decimal, unit: str | None, *, short: bool = False) -> str:
        """A number with its unit; see `figures.value`."""
        return figures.value(amount, unit, self.code, short=short)

    def pair(self, now: Decimal, goal: Decimal, unit: str | None) -> tuple[str, str]:
        """Two values of one measure; see `figures.pair`."""
        return figures.pair(now, goal, unit, self.code)

    def change(self, amount: Decimal, unit: str | None) -> str:
        """A difference with its sign; see `figures.change`."""
        return figures.change(amount, unit, self.code)

    def short_day(self, day: date) -> str:
        """`18 Nov`, `18. nov.`."""
        return dates.short_day(day, self.code)

    def long_day(self, day: date) -> str:
        """`Wednesday 25 November`, `onsdag 25. november`."""
        return dates.long_day(day, self.code)

    def full_day(self, day: date) -> str:
        """`25 November 2026`, `25. november 2026`."""
        return dates.full_day(day, self.code)

    def month(self, day: date) -> str:
        """`Nov`, `nov`."""
        return dates.month(day, self.code)

    def cycle_label(self, name: str, label: str | None = None) -> str:
        """What a cycle is called: `4. kvartal 2026` where its name says so, else its own label."""
        said = dates.cycle_label(name, self.code)
        return label if label and said == name else said


def of(code: str) -> Language:
    """The language with that code, `en` or `nb`."""
    return Language(code)


@cache
def _translations(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    return gettext.translation("okr", _LOCALES, [code], fallback=True)


def choose(flag: str | None, environ: str | None, setting: str | None, locale: str | None) -> str:
    """The code to speak: flag, else environment, workspace, locale, English.

    UsageError for a flag or an environment that names no language we have.
    """
    for name, source in ((flag, "--lang"), (environ, "OKR_LANG")):
        if name:
            code = "nb" if name.lower() in _NORWEGIAN else name.lower()
            if code not in LANGUAGES:
                raise errors.UsageError(f"{source} takes en or nb, not `{name}`")
            return code
    if setting:
        return setting
    return "nb" if (locale or "").lower()[:2] in _NORWEGIAN else "en"
