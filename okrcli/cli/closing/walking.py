"""The walk through a team's goals at the end: grade, outcome, and what was learned."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from rich.text import Text

from okrcli.cli.checking import asked, filing, subject
from okrcli.cli.checking.reading import Unfit
from okrcli.cli.checking.walking import Conversation
from okrcli.cli.closing import answers, verdicts
from okrcli.cli.closing.verdicts import Verdict
from okrcli.findings import N_
from okrcli.model import reference, workspace
from okrcli.report.terminal import draw, look
from okrcli.report.terminal.page import Page
from okrcli.scoring import goals, grade, rollup

A = TypeVar("A")


@dataclass
class Walk:
    """One walk through the goals of a team; `given` grows with every answer."""

    space: workspace.Workspace
    season: workspace.Cycle
    score: rollup.TeamScore
    on: date
    talk: Conversation
    given: dict[str, Verdict] = field(default_factory=dict)

    @property
    def page(self) -> Page:
        """The page that is talked on."""
        return self.talk.page

    def verdicts(self) -> dict[str, Verdict]:
        """What was said of every goal, by id; Interrupted when somebody leaves halfway."""
        self.talk.show(self.heading())
        total = sum(len(objective.key_results) for objective in self.score.objectives)
        n = 0
        for objective in self.score.objectives:
            self.talk.show(self.titled(objective))
            for of in objective.key_results:
                n += 1
                self.show(f"{n}/{total}", objective, of)
                self.given[of.key_result.id] = self.key_result(objective, of)
            self.given[objective.objective.id] = self.objective(objective)
        return self.given

    def heading(self) -> Iterator[Text]:
        """`Closing Q4 2026 · Growth`."""
        language, dot = self.page.language, f" {self.page.glyphs.dot} "
        label = language.cycle_label(self.season.id, self.season.dates.label)
        head = language.say(N_("Closing {cycle}"), cycle=label)
        yield Text()
        words = self.page.text(f"{head}{dot}{self.score.team.name}", "title")
        yield from draw.wrapped(words, self.page.inner)

    def titled(self, objective: rollup.ObjectiveScore) -> Iterator[Text]:
        """The objective, with its progress."""
        item = objective.objective
        yield Text()
        share = objective.share
        made = "" if share is None else self.page.language.share(share)
        words = Text.assemble(
            self.page.text(item.id, "id"), "  ", self.page.text(item.title, "title"), f"  {made}"
        )
        yield from draw.wrapped(words, self.page.inner)

    def show(self, place: str, objective: rollup.ObjectiveScore, of: goals.KeyResultScore) -> None:
        """Show a key result as the check-in does: bar, last value, parts and KPIs."""
        team = self.score.team
        target = reference.Target(
            "key result", self.season, team, objective.objective, of.key_result
        )
        found = subject.of(self.space, target, team.id, self.on)
        self.talk.show(asked.lines(place, found, self.space, self.on, self.page))

    def key_result(self, objective: rollup.ObjectiveScore, of: goals.KeyResultScore) -> Verdict:
        """Grade, outcome and learning of one key result; of a dropped one only the learning."""
        suggested = verdicts.proposed(objective, of)
        if suggested.grade is None:
            self.talk.explain(N_("dropped: it has no grade"))
            return Verdict(outcome=suggested.outcome, learned=self.learned())
        promised = verdicts.kind(objective.objective, of.key_result)
        given = self.graded(suggested.grade, promised)
        outcome = self.outcome(verdicts.outcome(given, promised))
        return Verdict(given, outcome, self.learned())

    def objective(self, score: rollup.ObjectiveScore) -> Verdict:
        """Grade and learning of an objective, whose grade is proposed from its key results'."""
        suggested = verdicts.overall(score, self.given)
        self.talk.show([Text(), self.page.text(f"   {score.objective.id}", "id")])
        given = None if suggested is None else self.graded(suggested, "")
        return Verdict(given, learned=self.learned())

    def graded(self, suggested: Decimal, promised: str) -> Decimal:
        """The grade; Enter takes the one that is suggested."""
        say, number = self.page.language.say, self.page.language.number
        hint = number(suggested, 1)
        if promised == "committed":
            hint = say(N_("{grade}; committed, so 1.0 is expected"), grade=hint)
        help_ = N_("from 0.0 to 1.0: up to 0.3 red, 0.4 to 0.6 yellow, 0.7 and more green")

        def read(text: str) -> Decimal:
            return grade.rounded(answers.grade(text)) if text else suggested

        return self.until_fit(say(N_("Grade")), hint, help_, read)

    def outcome(self, suggested: str) -> str:
        """The outcome; Enter takes the one that is suggested."""
        language = self.page.language
        hint = language.say(look.OUTCOMES[suggested])
        help_ = N_("achieved, missed, dropped or carried over (into the next cycle)")
        return self.until_fit(
            language.say(N_("Outcome")), hint, help_,
            lambda text: answers.outcome(text, language) if text else suggested,
        )  # fmt: skip

    def learned(self) -> str | None:
        """What was learned; Enter for nothing, `e` for an editor."""
        say = self.page.language.say
        question, hint = say(N_("Learned")), say(N_("none, e = editor"))

        def read(text: str) -> str | None:
            found = self.talk.written(os.environ) if text.lower() == "e" else text
            return answers.learned(found) if found else None

        return self.until_fit(question, hint, N_("what to do again, and what not"), read)

    def until_fit(self, question: str, hint: str, help_: str, read: Callable[[str], A]) -> A:
        """What is read from the answer, asked again until it can be; the end of input leaves."""
        while True:
            said = self.talk.ask(question, hint)
            if said is None or said.lower() == "q":
                raise filing.Interrupted
            if said == "?":
                self.talk.explain(help_)
                continue
            try:
                return read(said)
            except Unfit as problem:
                self.talk.explain(problem.message, **problem.values)
