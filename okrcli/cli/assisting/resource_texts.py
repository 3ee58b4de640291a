"""What an assistant may read as a whole: the report, plans, goals, the guide and the schemas."""

import json
from collections.abc import Callable

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError

from okrcli import errors
from okrcli.cli.assisting import goal_answers, text_answers
from okrcli.cli.assisting.answer_text import shown_whole, without_limit
from okrcli.cli.assisting.served import Served

MARKDOWN, YAML, JSON = "text/markdown", "application/yaml", "application/json"


def add_resources(server: MCPServer, served: Served) -> None:
    """All of them; where nobody is to be named, not the texts that name people."""
    if served.people:
        _add_texts_of_people(server, served)
    _add_goals(server, served)
    _add_pages(server, served)


def _text(served: Served, made: Callable[[], str]) -> str:
    """A text as it is handed out; ResourceError with our one line where there is none."""
    try:
        return served.text(made)
    except errors.OkrError as problem:
        raise ResourceError(str(problem.on_one_line)) from None


def _add_texts_of_people(server: MCPServer, served: Served) -> None:
    asked = served.questions

    @server.resource("okr://report", mime_type=MARKDOWN)
    def report() -> str:
        """The report of the cycle."""
        return _text(served, lambda: shown_whole(text_answers.report_text(asked.moment())))

    @server.resource("okr://plan/{team}", mime_type=YAML)
    def plan(team: str) -> str:
        """The plan of a team, as it stands in its file."""
        return _text(served, lambda: shown_whole(text_answers.plan_text(asked.moment(), team)))


def _add_goals(server: MCPServer, served: Served) -> None:
    def goal_text(ref: str) -> str:
        data = goal_answers.goal_answer(served.questions.moment(), ref, most=None)
        whole = without_limit(data, people=served.people)
        return json.dumps(whole, ensure_ascii=False, indent=1)

    @server.resource("okr://goal/{ref}", mime_type=JSON)
    def goal(ref: str) -> str:
        """A team, or a goal or KPI by its id, with every reading."""
        return _text(served, lambda: goal_text(ref))

    @server.resource("okr://goal/{team}/{name}", mime_type=JSON)
    def goal_of_team(team: str, name: str) -> str:
        """One goal by its whole reference, with every reading."""
        return _text(served, lambda: goal_text(f"{team}/{name}"))


def _add_pages(server: MCPServer, served: Served) -> None:
    asked = served.questions

    @server.resource("okr://guide/{topic}", mime_type=MARKDOWN)
    def guide(topic: str) -> str:
        """A page of the guide, or on a rule or a figure."""
        return _text(served, lambda: str(text_answers.page_answer(asked.moment(), topic)["says"]))

    @server.resource("okr://schema/{kind}", mime_type=JSON)
    def schema(kind: str) -> str:
        """The JSON Schema of one kind of file: plan, session, workspace, ..."""
        return _text(served, lambda: text_answers.schema_of(kind))
