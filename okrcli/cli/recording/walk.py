"""The walk: one goal after another, until all are answered or somebody stops."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from rich.text import Text

from okrcli.actions import new_files
from okrcli.actions.check_in import doubts, outcome, session_files
from okrcli.actions.check_in.doubts import Confirmed
from okrcli.actions.check_in.standing_before import StandingBefore
from okrcli.actions.check_in.subject import SessionEntry, Subject
from okrcli.actions.check_in.typed_reading import (
    Hearing,
    confidence,
    reading_text,
    signed_milestones,
    typed_reading,
)
from okrcli.actions.check_in.typed_words import Typed, Unfit, words_of
from okrcli.cli import check_in_output, goal_prompt, prompts
from okrcli.cli.goal_prompt import goal_prompt_lines
from okrcli.cli.prompts import Conversation
from okrcli.language import typed_numbers
from okrcli.messages import N_
from okrcli.model import measures, plan, workspace
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.scoring.plausibility import KnownNumbers

A = TypeVar("A")

_TEXT_KEYS = N_("none, e = editor")


class _Stop(Exception):  # noqa: N818 - an answer, and no error
    """`q`, or the end of the input: what is done so far is kept."""


class _Back(Exception):  # noqa: N818 - an answer, and no error
    """`b`: to the question before."""


class _Keep(Exception):  # noqa: N818 - an answer, and no error
    """Enter: no reading of this one."""


@dataclass
class Walk:
    """One walk through some subjects on a day; `done` grows with every reading.

    With `confirmed` values far from all that is known are recorded without a question.
    """

    space: workspace.Workspace
    subjects: list[Subject]
    on: date
    talk: Conversation
    confirmed: bool = False
    done: list[SessionEntry] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """The page that is talked on."""
        return self.talk.page

    def entries(self) -> list[SessionEntry]:
        """What was read, in order; Interrupted where nothing is kept of it."""
        self.talk.show(self.heading())
        try:
            self.go_round()
        except new_files.Interrupted:
            if not self.done or not self.are_kept():
                raise
        return self.done

    def go_round(self) -> None:
        """Ask about one subject after another; `b` goes back to the one before.

        What was answered there stands until something else is: Enter keeps it, and so does leaving.
        """
        n = 0
        while n < len(self.subjects):
            subject = self.subjects[n]
            place = f"{n + 1}/{len(self.subjects)}"
            self.talk.show(
                goal_prompt_lines(place, subject, self.seen(subject), self.on, self.page)
            )
            try:
                self.visit(subject)
            except _Keep:
                pass
            except _Stop:
                return
            except _Back:
                n = max(0, n - 1)
                continue
            n += 1

    def answered(self, subject: Subject) -> Typed:
        """What was said of a subject earlier in this walk, before somebody went back to it."""
        made = [entry.reading for entry in self.done if entry.subject is subject]
        return words_of(made[-1]) if made else Typed()

    def seen(self, subject: Subject) -> workspace.Workspace:
        """The workspace that a subject is asked about in: with its own answer, if it has one."""
        return self.space if self.answered(subject) == Typed() else self.after()

    def are_kept(self) -> bool:
        """Whether somebody who leaves wants to keep what was answered; Enter is yes."""
        language = self.page.language
        question = language.plural(
            "Keep the one answer so far", "Keep the {n} answers so far", len(self.done)
        )
        return (
            prompts.ask_yes_or_no(self.talk, question, language.say(N_("Y/n")), default=True)
            is True
        )

    def heading(self) -> Iterator[Text]:
        """`Check-in · Wednesday 25 November · 3 key results · 2 KPIs`."""
        language, dot = self.page.language, f" {self.page.glyphs.dot} "
        goals = sum(isinstance(item.item, plan.KeyResult) for item in self.subjects)
        kpis = len(self.subjects) - goals
        parts = [language.say(N_("Check-in")), language.long_day(self.on)]
        if goals:
            parts.append(language.plural("{n} key result", "{n} key results", goals))
        if kpis:
            parts.append(language.plural("{n} KPI", "{n} KPIs", kpis))
        yield Text()
        yield from wrapped(Text(dot.join(parts), "title"), self.page.inner)

    def visit(self, subject: Subject) -> None:
        """Ask about one subject; its reading is kept though somebody stops halfway through it."""
        made = [self.until_fit(lambda: self.begun(subject))]
        try:
            self.follow_up(subject, made)
        except _Back:
            self.keep(subject, made[-1])
            self.visit(subject)
            return
        except (_Stop, new_files.Interrupted):
            self.keep(subject, made[-1])
            raise
        self.keep(subject, made[-1])

    def begun(self, subject: Subject) -> Typed:
        """What is said of a subject first, beside what was said of the rest of it earlier."""
        earlier, said = self.answered(subject), self.first(subject)
        if said == Typed() or said.skip is not None:
            return said if said.skip is not None else earlier
        return said._replace(confidence=earlier.confidence, note=earlier.note, next=earlier.next)

    def follow_up(self, subject: Subject, made: list[Typed]) -> None:
        """Confidence, note and next, added to what was said first; of a KPI only when asked for."""
        only_rest = not made[-1].measures
        if made[-1].skip is None and isinstance(subject.item, plan.KeyResult):
            made.append(self.with_confidence(subject, made[-1]))
            made.append(self.with_note(subject, made[-1]))
        elif only_rest:
            made.append(self.with_note(subject, made[-1]))

    def keep(self, subject: Subject, words: Typed) -> None:
        """Add the reading, and show what it changes; nothing where nothing new was said.

        It stands in place of an earlier one of the same subject.
        """
        if words in {Typed(), self.answered(subject)}:
            return
        entry = SessionEntry(
            subject, self.on, typed_reading(subject, words, self.hearing(confirmed=True))
        )
        self.done = [*(each for each in self.done if each.subject is not subject), entry]
        after = self.after()
        self.talk.show(
            line
            for change in outcome.changes(self.space, after, [entry])
            for line in check_in_output.changed(change, self.page)
        )

    def after(self) -> workspace.Workspace:
        """The workspace with what is done so far."""
        return session_files.later(
            self.space, session_files.drafts(self.done, session_files.PROVISIONAL)
        )

    def until_fit(self, question: Callable[[], A]) -> A:
        """The answer, once it can be used; why it cannot is said, and it is asked again."""
        while True:
            try:
                return question()
            except Unfit as problem:
                self.talk.explain(problem.message, **problem.values)

    def answer(self, question: str, hint: str) -> str:
        """One line; `q` and the end of the input stop the walk, `b` goes back."""
        said = self.talk.ask(question, hint)
        if said is None or said.lower() == "q":
            raise _Stop
        if said.lower() == "b":
            raise _Back
        return said

    def label(self, question: str) -> str:
        """A question as wide as the others of a goal, so that answers stand below each other."""
        say = self.page.language.say
        width = max(
            len(say(word))
            for word in (N_("Value now"), N_("Confidence"), N_("Note"), N_("Next step"))
        )
        return question.ljust(width)

    def first(self, subject: Subject) -> Typed:
        """The value, or a skip with its reason; empty when only the rest is wanted."""
        made = outcome.standing(self.seen(subject), subject, self.on)
        question, hint = goal_prompt.question(subject, made, self.page)
        said = self.answer(self.label(question), hint)
        match said.lower():
            case "":
                raise _Keep
            case "?":
                self.talk.show(goal_prompt.help_lines(subject, self.page))
                return self.first(subject)
            case "c":
                return Typed()
            case "=":
                return self.as_last_time(subject, made)
            case "s" if isinstance(subject.item, plan.KeyResult):
                return self.skipped(subject)
            case "s":
                # a KPI is in no mean that it could be left out of
                raise _Keep
        return self.exact(subject, said)

    def as_last_time(self, subject: Subject, made: StandingBefore) -> Typed:
        """The newest reading once more, which says that it was looked at and stands still."""
        progress = made.progress
        if made.read is None:
            raise Unfit(N_("nothing was read of `{id}` before; type a value"), id=subject.id)
        match subject.measure:
            case measures.Milestones():
                if not progress.done:
                    raise Unfit(N_("no milestone is done yet; Enter passes over"))
                return Typed(done=tuple(sorted(progress.done)))
            case measures.Zones():
                return Typed(zone=progress.zone or "none")
            case measures.DoneWhen():
                return Typed(value="yes" if progress.share else "no")
            case _:
                return Typed(value=progress.now)

    def skipped(self, subject: Subject) -> Typed:
        """A skip with its reason; without one the question before comes again."""
        say = self.page.language.say
        reason = self.answer(say(N_("Why leave it out")), say(N_("Enter = go back")))
        if not reason:
            return self.first(subject)
        words = Typed(skip=reason)
        typed_reading(subject, words, self.hearing())
        return words

    def exact(self, subject: Subject, said: str) -> Typed:
        """What was typed of a measure, checked, and settled where it may mean two numbers."""
        words = Typed(value=said)
        if isinstance(subject.measure, measures.Milestones):
            words = signed_milestones(subject.measure.items, said)
        found = typed_reading(subject, words, self.hearing(confirmed=self.confirmed))
        if isinstance(found.done, bool):
            return Typed(value="yes" if found.done else "no")
        return Typed(value=found.value, zone=found.zone, done=found.done or (), undone=found.undone)

    def hearing(self, *, confirmed: bool = False) -> Hearing:
        """How answers are understood; with `confirmed`, far values are not asked about again."""
        doubt = Confirmed(self) if confirmed else self
        return Hearing(self.space, self.on, self.page.language, doubt)

    def which(self, problem: typed_numbers.Ambiguous) -> Decimal:
        """The one of two numbers that is meant."""
        return self.talk.which(problem)

    def confirm(self, name: str, value: Decimal, known: KnownNumbers) -> None:
        """Return where a far value is meant so; Unfit where it is not, and it is asked again."""
        language = self.page.language
        self.talk.tell("{far}", far=doubts.far(name, value, known))
        meant = None
        while meant is None:
            try:
                said = self.answer(language.say(N_("Record it, y or n")), language.say(N_("n")))
            except _Back:
                raise doubts.not_meant(value) from None
            meant = doubts.yes_or_no(said) if said else False
            if meant is None:
                self.talk.explain(N_("write yes or no"))
        if not meant:
            raise doubts.not_meant(value)

    def with_confidence(self, subject: Subject, words: Typed) -> Typed:
        """The same with a confidence, where one is given."""
        last = outcome.standing(self.seen(subject), subject, self.on).confidence
        say = self.page.language.say
        hint = say(N_("0 to 10, Enter = none"))
        if last is not None:
            hint = say(N_("0 to 10, last {n}, Enter = none"), n=last)

        def question() -> Typed:
            said = self.answer(self.label(say(N_("Confidence"))), hint)
            if said == "?":
                self.talk.tell(N_("how sure you are of reaching it, 0 to 10; 5 is even odds"))
                return question()
            return self.more(words, confidence=str(confidence(said)) if said else None)

        return self.until_fit(question)

    def with_note(self, subject: Subject, words: Typed) -> Typed:
        """The same with a note, where one is given; `e` opens the editor, `n` says what is next.

        Where something is to be done already, what is next is asked for anyway.
        """
        say = self.page.language.say
        last = outcome.standing(self.space, subject, self.on).next
        stepped: Typed | None = None

        def question() -> Typed:
            nonlocal stepped
            keys = N_("none, e = editor, n = next step") if stepped is None else _TEXT_KEYS
            said: str | None = self.answer(self.label(say(N_("Note"))), say(keys))
            match said:
                case "?":
                    self.talk.tell(N_("what helped or got in the way; it is shown in the report"))
                    return question()
                case "n" if stepped is None:
                    stepped = self.with_next(words, last)
                    return question()
                case "e":
                    said = self.talk.written(os.environ)
                    if said is None:
                        return question()
            return self.more(stepped or words, note=reading_text(said) if said else None)

        noted = self.until_fit(question)
        return self.with_next(noted, last) if last and stepped is None else noted

    def with_next(self, words: Typed, last: str | None) -> Typed:
        """The same with the next step, where one is given; Enter keeps what was said."""
        say = self.page.language.say

        def question() -> Typed:
            keys = N_("as before, e = editor") if last else _TEXT_KEYS
            said: str | None = self.answer(self.label(say(N_("Next step"))), say(keys))
            match said:
                case "?":
                    self.talk.tell(
                        N_(
                            "what is done about it, and by when; the next meeting asks for it;"
                            " - when that is done, and nothing is next"
                        )
                    )
                    return question()
                case "e":
                    said = self.talk.written(os.environ)
                    if said is None:
                        return question()
            return self.more(words, then=reading_text(said) if said else None)

        return self.until_fit(question)

    @staticmethod
    def more(
        words: Typed,
        confidence: str | None = None,
        note: str | None = None,
        then: str | None = None,
    ) -> Typed:
        """The same words with a confidence, a note or what is next besides."""
        return words._replace(
            confidence=confidence or words.confidence,
            note=note or words.note,
            next=then or words.next,
        )
