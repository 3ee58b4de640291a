"""The tools that read: each with what it takes, and nothing that it does not."""

from collections.abc import Callable
from typing import Annotated, Any

from mcp.server.mcpserver.tools.base import Tool
from mcp.types import ToolAnnotations
from pydantic import Field

from okrcli.cli.assisting import goal_answers, past_answers, text_answers
from okrcli.cli.assisting.overview_answer import overview_answer
from okrcli.cli.assisting.served import Served
from okrcli.cli.assisting.strict_tools import Result, Text, strict_tool

READS = ToolAnnotations(readOnlyHint=True, openWorldHint=False)

Plan = Annotated[str, Field(max_length=30_000)]


def reading_tools(served: Served) -> list[Tool]:
    """All of them."""
    found = (*_of_the_cycle(served), *_of_goals(served), *_of_the_past(served), *_of_words(served))
    return [strict_tool(function, READS) for function in found]


def _of_the_cycle(served: Served) -> tuple[Callable[..., Any], ...]:
    asked = served.questions

    def okr_overview(
        cycle: Text | None = None, team: Text | None = None, on: Text | None = None
    ) -> Result:
        """Progress, states and what needs attention, of the cycle or of one team, as of a day."""
        return served.result(lambda: overview_answer(asked.moment(cycle, on), team))

    def okr_due(
        who: Text | None = None, team: Text | None = None, on: Text | None = None
    ) -> Result:
        """What is to be checked in, by whom, in how many days (below 0: late), and what comes."""
        return served.result(lambda: goal_answers.due_answer(asked.moment(on=on), who, team))

    return okr_overview, okr_due


def _of_goals(served: Served) -> tuple[Callable[..., Any], ...]:
    asked = served.questions

    def okr_goal(ref: Text, cycle: Text | None = None, on: Text | None = None) -> Result:
        """One team, objective, key result or KPI in full, with its last 26 readings."""
        return served.result(lambda: goal_answers.goal_answer(asked.moment(cycle, on), ref))

    def okr_search(text: Text, kind: Text | None = None, cycle: Text | None = None) -> Result:
        """Find refs by words of a title or id; at most 20, each with its title and owner."""
        return served.result(lambda: goal_answers.search_answer(asked.moment(cycle), text, kind))

    def okr_kpis(
        ref: Text | None = None, cycle: Text | None = None, on: Text | None = None
    ) -> Result:
        """KPIs: where they stand, whether they hold, and whether the leading ones lead."""
        return served.result(lambda: goal_answers.kpis_answer(asked.moment(cycle, on), ref))

    return okr_goal, okr_search, okr_kpis


def _of_the_past(served: Served) -> tuple[Callable[..., Any], ...]:
    asked = served.questions

    def okr_changes(a: Text, b: Text | None = None) -> Result:
        """What happened to the goals from `a` to `b` (default now), each a day or a git revision.

        Alarms name goals that were eased, removed or reworded after they were agreed on.
        """
        return served.result(
            lambda: past_answers.changes_answer(asked.moment(), asked.standing, a, b)
        )

    def okr_history(ref: Text) -> Result:
        """The readings and the changes of one goal, newest first, the last 60."""
        return served.result(
            lambda: past_answers.history_answer(asked.moment(), asked.standing, ref)
        )

    return okr_changes, okr_history


def _of_words(served: Served) -> tuple[Callable[..., Any], ...]:
    asked = served.questions

    def okr_findings(team: Text | None = None) -> Result:
        """What the linter says of the plans: code, place, sentence and hint."""
        return served.result(lambda: text_answers.findings_answer(asked.moment(), team))

    def okr_explain(topic: Text) -> Result:
        """A rule's code or a figure's name, explained in words."""
        return served.result(lambda: text_answers.page_answer(asked.moment(), topic))

    def okr_check_text(yaml: Plan) -> Result:
        """Lint a plan before it is put anywhere; nothing is written."""
        return served.result(lambda: text_answers.check_text_answer(asked.moment(), yaml))

    return okr_findings, okr_explain, okr_check_text
