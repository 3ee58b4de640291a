"""Questions on a terminal, each with a default that Enter takes."""

import sys
from collections.abc import Callable
from typing import TypeVar

from okrcli import errors
from okrcli.language import catalogue
from okrcli.report import visible

A = TypeVar("A")


class Asker:
    """Asks in one language, again until the answer can be used; Ctrl-D ends it like Ctrl-C."""

    def __init__(self, language: catalogue.Language) -> None:
        self.language = language

    def ask(self, question: str, default: str, read: Callable[[str], A]) -> A:
        """What is read from the answer, or from the default where Enter alone was pressed."""
        said = self.language.say(question)
        while True:
            sys.stdout.write(f"{said} [{visible.visible(default)}]: ")
            sys.stdout.flush()
            answer = sys.stdin.readline()
            if not answer:
                sys.stdout.write("\n")
                raise KeyboardInterrupt
            try:
                return read(answer.strip() or default)
            except errors.OkrError as problem:
                sys.stdout.write(f"  {visible.visible(str(problem))}\n")
