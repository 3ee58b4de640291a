"""Somebody to ask who needs no terminal: answers in a fixed order, and hears everything."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from rich.text import Text

from okrcli.language import typed_numbers
from okrcli.language.catalogue import language_named
from okrcli.render.terminal.page import Page
from okrcli.views.glyphs import glyphs_for


@dataclass
class Script:
    """Somebody who answers in a fixed order, and hears everything."""

    answers: list[str | None]
    page: Page = field(
        default_factory=lambda: Page(80, language_named("en"), glyphs_for(ascii_only=False))
    )
    heard: list[str] = field(default_factory=list)

    def show(self, lines: Iterable[Text]) -> None:
        """Hear lines."""
        self.heard += [line.plain for line in lines]

    def ask(self, question: str, hint: str = "") -> str | None:
        """The next answer."""
        self.heard.append(f"{question} [{hint}]")
        return self.answers.pop(0)

    def explain(self, message: str, /, **values: object) -> None:
        """Hear why an answer is no good."""
        self.heard.append("✗ " + self.page.language.say(message, **values))

    def tell(self, message: str, /, **values: object) -> None:
        """Hear what to know."""
        self.heard.append(self.page.language.say(message, **values))

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """The first of the two."""
        return problem.choices[0]

    def written(self, environ: object) -> str | None:
        """What the editor gives."""
        return "from the editor"
