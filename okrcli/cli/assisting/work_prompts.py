"""The prompts: a meeting, an objective, a review, a state, each in the workspace's language."""

import json

from mcp.server import MCPServer

from okrcli.cli.assisting.served import Served
from okrcli.messages import N_

WEEKLY = N_(
    "Prepare the weekly result meeting of the team {team}: call okr_overview and okr_due for it."
    " Begin with what went well, then what needs attention and why by its notes, then who has not"
    " checked in. Quote notes; end with three questions."
)
WRITE = N_(
    "Help the team {team} write one objective with at most three key results: outcomes and not"
    " activities, each with a baseline and a target. Read okr_explain on objectives and key-results"
    " first. Ask what will be different for whom. Check each version with okr_check_text until it"
    " finds nothing."
)
QUARTER = N_(
    "Prepare the review of the quarter for the team {team}: call okr_overview for it, okr_history"
    " of each key result and okr_changes from the first day of the cycle. For each objective say"
    " what was reached, what was learned by the notes, and what was changed on the way and why;"
    " name what was eased or removed. Suggest no grades: the team gives them. End with what to"
    " keep, to stop and to try in the next cycle."
)
EXPLAIN = N_(
    "Call okr_goal for {ref} and okr_explain on states. Say in plain words why it stands as it"
    " does: progress against what the calendar expects, the forecast, confidence and the newest"
    " notes, with their numbers."
)


def add_prompts(server: MCPServer, served: Served) -> None:
    """All four; what is named in them stands in quotation marks."""

    def said(template: str, **named: str) -> str:
        quoted = {name: json.dumps(text[:200], ensure_ascii=False) for name, text in named.items()}
        return served.questions.language().say(template, **quoted)

    @server.prompt()
    def weekly_meeting(team: str) -> str:
        """Prepare a team's weekly result meeting."""
        return said(WEEKLY, team=team)

    @server.prompt()
    def write_objective(team: str) -> str:
        """Write an objective with key results that the linter accepts."""
        return said(WRITE, team=team)

    @server.prompt()
    def quarter_review(team: str) -> str:
        """Prepare the review of a team's quarter."""
        return said(QUARTER, team=team)

    @server.prompt()
    def explain_state(ref: str) -> str:
        """Explain why a goal has the state it has."""
        return said(EXPLAIN, ref=ref)
