"""What every terminal screen needs to know: how wide, in which language, with which glyphs."""

from datetime import date
from typing import NamedTuple

from rich.text import Span, Text

from okrcli.language import catalogue
from okrcli.language.terms import state_word
from okrcli.messages import Joined, Message
from okrcli.scoring import states
from okrcli.text import sanitize
from okrcli.text.shell_words import shell_word
from okrcli.views.glyphs import Glyphs
from okrcli.views.words import day_words, state_marks

WIDE = 110
MEDIUM = 68


class Moment(NamedTuple):
    """Which cycle, day and revision were asked for, as they were typed; None is here and now."""

    cycle: str | None = None
    on: str | None = None
    rev: str | None = None

    @property
    def now(self) -> bool:
        """Whether what is shown is what stands today."""
        return self == Moment()

    def command(self, words: str, *takes: str) -> str:
        """A command that looks at the same moment, as far as it takes these options."""
        given = [(name, value) for name in takes if (value := getattr(self, name))]
        return " ".join([words, *(f"--{name} {shell_word(value)}" for name, value in given)])

    def report(self, ref: str) -> str:
        """`okr report mrr --cycle 2026-Q3`."""
        return self.command(f"okr report {ref}", "cycle", "on", "rev")


class Page(NamedTuple):
    """A place to draw on; `width` is in cells, margins included.

    `moment` is repeated in the commands that a screen ends with.
    """

    width: int
    language: catalogue.Language
    glyphs: Glyphs
    moment: Moment = Moment()

    @property
    def inner(self) -> int:
        """The cells between the margins of one cell each."""
        return max(10, self.width - 2)

    def text(self, words: str, style: str = "") -> Text:
        """People's text, made visible and never read as markup."""
        return styled(sanitize.visible(words), style)

    def say(self, words: str, style: str = "", /, **values: object) -> Text:
        """Our own words in the page's language; texts among the values are made visible."""
        safe = {name: self._safe(value) for name, value in values.items()}
        return styled(self.language.say(words, **safe), style)

    def _safe(self, value: object) -> object:
        if isinstance(value, str | Message | Joined):
            return sanitize.visible(str(self.language.told(value)))
        return value

    def state(self, state: states.State) -> Text:
        """A state as shape, word and colour."""
        shape = self.glyphs.states[state]
        return styled(f"{shape} {self.language.say(state_word(state))}", state)

    def mark(self, found: state_marks.Mark) -> Text:
        """How something stands as shape, words and colour, whatever is aside of it muted."""
        quiet = found.look == state_marks.QUIET
        shape = "" if quiet else f"{self.glyphs.states[found.look]} "
        said = found.words.removesuffix(found.aside)
        text = self.text(f"{shape}{said.rstrip()}", "muted" if quiet else found.look)
        if found.aside:
            text.append(" ").append_text(self.text(found.aside, "muted"))
        return text

    def change(self, amount: int) -> Text:
        """A change with the arrow that shows its direction, nothing for none."""
        if not amount:
            return Text()
        style, arrow = ("up", self.glyphs.up) if amount > 0 else ("down", self.glyphs.down)
        return styled(f"{arrow}{abs(amount)}", style)

    def day(self, day: date, on: date) -> str:
        """`9 Nov`, and `9 Nov 2025` where that is another year than the day in question."""
        return day_words.day(day, on, self.language)

    def rule(self) -> Text:
        """A light line from margin to margin."""
        return Text(self.glyphs.rule * self.inner, "muted")


def styled(words: str, style: str) -> Text:
    """Words in a style that is theirs alone: what is appended to them does not take it on."""
    return Text(words, spans=[Span(0, len(words), style)] if style else [])
