"""Questions on a terminal: one line in, until it can be used."""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple, Protocol

from rich.text import Text

from okrcli.actions import new_files
from okrcli.actions.check_in import doubts
from okrcli.cli import editor, terminal
from okrcli.cli.editor_program import startable
from okrcli.language import typed_numbers
from okrcli.messages import N_
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.scoring.plausibility import KnownNumbers
from okrcli.store import output

INDENT = 4


class Conversation(Protocol):
    """Somebody to ask: an `Asker` on a terminal."""

    page: Page

    def show(self, lines: Iterable[Text]) -> None:
        """Show lines at once."""

    def ask(self, question: str, hint: str = "") -> str | None:
        """The answer, None when there is no more input."""

    def explain(self, message: str, /, **values: object) -> None:
        """Say why an answer cannot be used."""

    def tell(self, message: str, /, **values: object) -> None:
        """Say what to know before the answer."""

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """The one of two numbers that is meant."""

    def written(self, environ: "os._Environ[str]") -> str | None:
        """A note from the editor, None for none."""


def ask_yes_or_no(talk: Conversation, question: str, hint: str, *, default: bool) -> bool | None:
    """Whether the answer is yes, asked again until it is yes or no; None without any answer.

    Enter takes the default. A slip of the keyboard is no answer: nothing is lost by it.
    """
    while True:
        said = talk.ask(question, hint)
        if not said:
            return None if said is None else default
        meant = doubts.yes_or_no(said)
        if meant is not None:
            return meant
        talk.explain(N_("write yes or no"))


class InRow(NamedTuple):
    """Somebody to settle the doubts about one row of a file, which is named before the question."""

    asker: "Asker"
    line: int

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """The one of two numbers that is meant; Interrupted when there is no answer."""
        self.asker.tell(N_("line {line}: {why}"), line=self.line, why=problem.said)
        return self.asker.which(problem)

    def confirm(self, name: str, value: Decimal, known: KnownNumbers) -> None:
        """As `Asker.confirm`."""
        self.asker.tell(N_("line {line} of the file"), line=self.line)
        self.asker.confirm(name, value, known)


class Asker:
    """Asks on a page and shows what is answered; the one that a terminal stands behind."""

    def __init__(self, page: Page, color: str = "auto") -> None:
        self.page = page
        self.color = color

    def show(self, lines: Iterable[Text]) -> None:
        """Show lines at once."""
        terminal.show(lines, self.color)
        sys.stdout.flush()

    def ask(self, question: str, hint: str = "") -> str | None:
        """The answer without blanks around it; None when there is no more input.

        The hint stands in brackets, on lines of its own where the terminal is narrow. Interrupted
        when somebody leaves.
        """
        fits = hint and len(hint) + len(question) + 12 < self.page.width
        if hint and not fits:
            self._aside(self.page.text(f"[{hint}]", "muted"))
        said = Text.assemble(
            " " * (INDENT + 1),
            self.page.text(question),
            self.page.text(f" [{hint}]", "muted") if fits else "",
            (f" {self.page.glyphs.prompt} ", "hint"),
        )
        while True:
            try:
                terminal.prompt(said, self.color)
                answer = sys.stdin.readline()
            except KeyboardInterrupt:
                sys.stdout.write("\n")
                raise new_files.Interrupted from None
            except UnicodeDecodeError:
                self.explain(N_("that cannot be read in this terminal's encoding"))
                continue
            if not answer:
                sys.stdout.write("\n")
            return answer.strip() if answer else None

    def agreed(self, question: str, *, default: bool = False, **values: object) -> bool:
        """Whether the answer is yes; Enter takes the default, Interrupted without any answer."""
        say = self.page.language.say
        hint = say(N_("y")) if default else say(N_("n"))
        meant = ask_yes_or_no(self, say(question, **values), hint, default=default)
        if meant is None:
            raise new_files.Interrupted
        return meant

    def confirm(self, name: str, value: Decimal, known: KnownNumbers) -> None:
        """Return where a far value is meant so; Unfit where it is not, Interrupted without answer.

        It is how a check-in of one reading or of a file's rows settles doubts on a terminal.
        """
        self.tell("{far}", far=doubts.far(name, value, known))
        if not self.agreed(N_("Record it, y or n")):
            raise doubts.not_meant(value)

    def explain(self, message: str, /, **values: object) -> None:
        """Say why an answer cannot be used."""
        said = self.page.say(message, "warning", **values)
        self._aside(Text.assemble((f"{self.page.glyphs.cross} ", "warning"), said))

    def tell(self, message: str, /, **values: object) -> None:
        """Say what to know before the answer."""
        self._aside(self.page.say(message, "muted", **values))

    def _aside(self, said: Text) -> None:
        parts = wrapped(said, self.page.inner - INDENT)
        self.show(Text(" " * INDENT).append_text(line) for line in parts)

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """The one of two numbers that is meant; Interrupted when there is no answer."""
        say, number = self.page.language.say, self.page.language.number
        whole, decimal = problem.choices
        while True:
            question = say(
                N_("1 = {whole}, 2 = {decimal}: which one"),
                whole=number(whole),
                decimal=number(decimal),
            )
            answer = self.ask(question)
            if answer is None:
                raise new_files.Interrupted
            if answer in {"1", "2"}:
                return problem.choices[int(answer) - 1]
            self.explain(N_("write 1 or 2"))

    def written(self, environ: Mapping[str, str]) -> str | None:
        """A note from the editor, None for none; lines that begin with `#` are left out."""
        command = editor.command(environ)
        if not command:
            self.explain(N_("no editor is set; set EDITOR, or write the note here"))
            return None
        head = self.page.language.say(N_("Write the note; lines that begin with # are left out."))
        with output.temporary_file("okr-note.txt", f"\n# {head}\n") as place:
            try:
                words = startable(editor.words(command, place, 1), environ)
                done = subprocess.run(words, check=False)
                text = "" if done.returncode else place.read_text("utf-8", errors="replace")
            except OSError as why:
                self.explain(N_("the editor cannot be started: {why}"), why=str(why.strerror))
                return None
        kept = [line.rstrip() for line in text.splitlines() if not line.startswith("#")]
        return "\n".join(kept).strip() or None
