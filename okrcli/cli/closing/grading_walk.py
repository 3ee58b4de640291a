"""The walk through a team's goals at the end: grade, outcome, and what was learned."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple, TypeVar

from rich.text import Text

from okrcli.actions import new_files
from okrcli.actions.check_in.subject_homes import subject_of
from okrcli.actions.check_in.typed_words import Unfit
from okrcli.actions.close import typed_grades, verdicts
from okrcli.actions.close.verdicts import Verdict
from okrcli.cli.closing.request import ClosingSetting
from okrcli.cli.goal_prompt import goal_prompt_lines
from okrcli.cli.prompts import Conversation
from okrcli.language.terms import OUTCOME_WORDS
from okrcli.messages import N_
from okrcli.model import reference
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.scoring import grades
from okrcli.scoring.scores import KeyResultScore, ObjectiveScore
from okrcli.scoring.team_scores import TeamScore

A = TypeVar("A")


class GradeQuestion(NamedTuple):
    """What is asked, what Enter gives, and what `?` explains."""

    words: str
    hint: str
    help: str


class _Back(Exception):  # noqa: N818 - an answer, and no error
    """`b`: to the goal before, or to the beginning of this one."""


@dataclass
class Walk:
    """One walk through the goals of a team; `given` grows with every goal that is answered."""

    scene: ClosingSetting
    score: TeamScore
    talk: Conversation
    given: dict[str, Verdict] = field(default_factory=dict)

    @property
    def page(self) -> Page:
        """The page that is talked on."""
        return self.talk.page

    def walk(self) -> None:
        """Ask about every goal; Interrupted when somebody leaves halfway.

        `b` goes back; what was said of a goal is what Enter takes there.
        """
        self.talk.show(self.heading())
        goals = [
            (objective, of)
            for objective in self.score.objectives
            for of in (*objective.key_results, None)
        ]
        n = 0
        while n < len(goals):
            try:
                self.visit(goals, n)
            except _Back:
                n = max(0, n - 1)
                continue
            n += 1

    def visit(self, goals: Sequence[tuple[ObjectiveScore, KeyResultScore | None]], n: int) -> None:
        """Ask about one of the goals: a key result, or None for its objective as a whole."""
        objective, of = goals[n]
        if of is None:
            self.given[objective.objective.id] = self.objective(objective)
            return
        if n == 0 or goals[n - 1][1] is None:
            self.talk.show(self.titled(objective))
        place = sum(one is not None for _, one in goals[: n + 1])
        total = sum(one is not None for _, one in goals)
        self.show(f"{place}/{total}", objective, of)
        self.given[of.key_result.id] = self.key_result(objective, of)

    def heading(self) -> Iterator[Text]:
        """`Closing Q4 2026 · Growth`, and how to leave."""
        language, dot = self.page.language, f" {self.page.glyphs.dot} "
        season = self.scene.season
        label = language.cycle_label(season.id, season.dates.label)
        head = language.say(N_("Closing {cycle}"), cycle=label)
        yield Text()
        words = self.page.text(f"{head}{dot}{self.score.team.name}", "title")
        yield from wrapped(words, self.page.inner)
        keys = N_(
            "Enter takes what stands in brackets, b goes back, ? explains,"
            " q leaves and writes nothing."
        )
        yield from wrapped(self.page.say(keys, "muted"), self.page.inner)

    def titled(self, objective: ObjectiveScore) -> Iterator[Text]:
        """The objective, with its progress."""
        item = objective.objective
        yield Text()
        share = objective.share
        made = "" if share is None else self.page.language.share(share)
        words = Text.assemble(
            self.page.text(item.id, "id"), "  ", self.page.text(item.title, "title"), f"  {made}"
        )
        yield from wrapped(words, self.page.inner)

    def show(self, place: str, objective: ObjectiveScore, of: KeyResultScore) -> None:
        """Show a key result as the check-in does: bar, last value, parts and KPIs."""
        scene, team = self.scene, self.score.team
        target = reference.Target(
            "key result", scene.season, team, objective.objective, of.key_result
        )
        found = subject_of(scene.space, target, team.id, scene.asked.on)
        self.talk.show(goal_prompt_lines(place, found, scene.space, scene.asked.on, self.page))

    def key_result(self, objective: ObjectiveScore, of: KeyResultScore) -> Verdict:
        """Grade, outcome and learning of one key result; of a dropped one only the learning."""
        earlier = self.given.get(of.key_result.id, Verdict())
        suggested = verdicts.whole(objective, of, earlier)
        if suggested.grade is None:
            self.talk.tell(N_("dropped: it has no grade"))
            return Verdict(outcome=suggested.outcome, learned=self.learned(earlier.learned))
        promised = verdicts.kind(objective.objective, of.key_result)
        if promised == "committed":
            self.talk.tell(N_("committed: 1.0 is expected, and less needs an explanation"))
        given = self.graded(suggested.grade)
        fitting = verdicts.fitting_outcome(given, promised)
        before = earlier.outcome if given == earlier.grade else None
        try:
            outcome = self.outcome(before or fitting)
            return Verdict(given, outcome, self.learned(earlier.learned))
        except _Back:
            return self.key_result(objective, of)

    def objective(self, score: ObjectiveScore) -> Verdict:
        """Grade and learning of an objective, whose grade is proposed from its key results'."""
        earlier = self.given.get(score.objective.id, Verdict())
        suggested = verdicts.overall(score, self.given)
        self.talk.show([Text()])
        self.talk.tell(N_("{id} as a whole"), id=score.objective.id)
        given = None if suggested is None else self.graded(suggested)
        return Verdict(given, learned=self.learned(earlier.learned))

    def graded(self, suggested: Decimal) -> Decimal:
        """The grade; Enter takes the one that is suggested."""
        help_ = N_("from 0.0 to 1.0: up to 0.3 red, 0.4 to 0.6 yellow, 0.7 and more green")
        tidy = grades.rounded(suggested) == suggested
        hint = self.page.language.number(suggested, 1 if tidy else None)

        def read(text: str) -> Decimal:
            return typed_grades.grade(text) if text else suggested

        return self.until_fit(GradeQuestion(N_("Grade"), hint, help_), read)

    def outcome(self, suggested: str) -> str:
        """The outcome; Enter takes the one that is suggested."""
        language = self.page.language
        help_ = N_("achieved, missed, dropped or carried over (into the next cycle)")
        hint = language.say(OUTCOME_WORDS[suggested])

        def read(text: str) -> str:
            return typed_grades.typed_outcome(text, language) if text else suggested

        return self.until_fit(GradeQuestion(N_("Outcome"), hint, help_), read)

    def learned(self, earlier: str | None = None) -> str | None:
        """What was learned; Enter for nothing, or what was said earlier; `e` for an editor."""
        help_ = N_("what to do again, and what not")
        keys = N_("as before, e = editor") if earlier else N_("none, e = editor")

        def read(text: str) -> str | None:
            found = self.talk.written(os.environ) if text.lower() == "e" else text
            return typed_grades.learned(found) if found else earlier

        hint = self.page.language.say(keys)

        return self.until_fit(GradeQuestion(N_("Learned"), hint, help_), read)

    def until_fit(self, question: GradeQuestion, read: Callable[[str], A]) -> A:
        """What is read from the answer, asked again until it can be; the end of input leaves."""
        say = self.page.language.say
        width = max(len(say(word)) for word in (N_("Grade"), N_("Outcome"), N_("Learned")))
        words = say(question.words).ljust(width)
        while True:
            said = self.talk.ask(words, question.hint)
            if said is None or said.lower() == "q":
                raise new_files.Interrupted
            if said.lower() == "b":
                raise _Back
            if said == "?":
                self.talk.tell(question.help)
                continue
            try:
                return read(said)
            except Unfit as problem:
                self.talk.explain(problem.message, **problem.values)
