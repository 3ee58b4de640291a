"""Questions on a terminal, each with a default that Enter takes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from okrcli import errors
from okrcli.actions import new_files
from okrcli.cli import prompts, terminal
from okrcli.language import catalogue
from okrcli.render.terminal.page import Page
from okrcli.text import sanitize

A = TypeVar("A")


class Questions:
    """Asks on a page; nobody is asked where there is no page."""

    def __init__(self, page: Page | None, color: str = "auto") -> None:
        self._asker = page and prompts.Asker(page, color)

    @property
    def asks(self) -> bool:
        """Whether there is somebody to ask."""
        return self._asker is not None

    def answered(self, question: str, default: str, read: Callable[[str], A]) -> A:
        """What is read from the answer, from the default on Enter or where nobody can be asked.

        It is asked again until the answer can be used; what is wrong with the default alone is an
        OkrError. Interrupted when somebody leaves.
        """
        if self._asker is None:
            return read(default)
        said = self._asker.page.language.say(question)
        while True:
            answer = self._asker.ask(said, sanitize.visible(default))
            if answer is None:
                raise new_files.Interrupted
            try:
                return read(answer or default)
            except errors.OkrError as problem:
                self._asker.explain("{problem}", problem=problem.said)


@dataclass(frozen=True)
class Spoken:
    """How to speak: the flag's language, when in colour, and whether in ASCII only."""

    lang: str | None
    color: str
    ascii: bool

    def page(self, language: catalogue.Language) -> Page:
        """The page to speak on in a language."""
        return terminal.page(language, ascii_flag=self.ascii)

    def questions(self, language: catalogue.Language) -> Questions:
        """The questions, where there is somebody to ask."""
        return Questions(self.page(language) if terminal.interactive() else None, self.color)
