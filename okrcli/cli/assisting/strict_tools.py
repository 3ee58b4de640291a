"""Tools of the SDK that refuse what they do not take."""

from collections.abc import Callable
from typing import Annotated, Any

from mcp.server.mcpserver.tools.base import Tool
from mcp.types import CallToolResult, ToolAnnotations
from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(max_length=200)]


class Answer(BaseModel):
    """An object; its keys are told by each tool's description."""

    model_config = ConfigDict(extra="allow")


Result = Annotated[CallToolResult, Answer]


def strict_tool(function: Callable[..., Any], annotations: ToolAnnotations) -> Tool:
    """A tool that refuses what it does not take: a name that is mistyped would be passed over."""
    tool = Tool.from_function(function, annotations=annotations)
    model = tool.fn_metadata.arg_model
    model.model_config["extra"] = "forbid"
    model.model_rebuild(force=True)
    return tool.model_copy(update={"parameters": model.model_json_schema(by_alias=True)})
