"""Sessions with `okr mcp`: in this process, or with a process of its own over stdin and stdout."""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from mcp import Client, StdioServerParameters
from mcp.server import MCPServer

from okrcli import cli


class Call(NamedTuple):
    """A tool and what it is given."""

    tool: str
    given: dict[str, Any] = {}  # noqa: RUF012


class Heard(NamedTuple):
    """What a session heard: the tools, and each call's answer."""

    tools: dict[str, Any]
    answers: list[Any]
    instructions: str
    prompts: list[str]
    resources: list[str]


Talk = Callable[[Client], Awaitable[Any]]


def session(root: Path, talk: Talk, *words: str, **environ: str) -> Any:
    """What comes of talking to the server of a workspace: the whole command, in this process."""
    heard: list[Any] = []

    def run(server: MCPServer, transport: str) -> None:
        assert transport == "stdio"
        try:
            heard.append(asyncio.run(_talked(Client(server, mode="legacy"), talk)))
        except BaseException as refused:
            heard.append(refused)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MCPServer, "run", run)
        for name, value in environ.items():
            patch.setenv(name, value)
        assert cli.main(["-C", str(root), "mcp", *words]) == 0
    (found,) = heard
    if isinstance(found, BaseException):
        raise found
    return found


def piped_session(root: Path, talk: Talk, *words: str, **environ: str) -> Any:
    """The same with a process of its own, spoken to as a client does."""
    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "okrcli", "-C", str(root), "mcp", *words],
        env={"PATH": "", "HOME": str(root), "LANG": "C.UTF-8", **environ},
    )
    return asyncio.run(_talked(Client(server, mode="legacy"), talk))


async def _talked(client: Client, talk: Talk) -> Any:
    async with client:
        return await talk(client)


def all_heard(calls: Sequence[Call]) -> Talk:
    """A talk that hears what there is and makes calls."""

    async def talk(client: Client) -> Heard:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        answers = [await client.call_tool(call.tool, call.given) for call in calls]
        prompts = [prompt.name for prompt in (await client.list_prompts()).prompts]
        templates = (await client.list_resource_templates()).resource_templates
        addresses = [str(each.uri) for each in (await client.list_resources()).resources]
        addresses += [each.uri_template for each in templates]
        return Heard(tools, answers, client.instructions or "", prompts, sorted(addresses))

    return talk


def heard(root: Path, calls: Sequence[Call], *words: str, **environ: str) -> Heard:
    """One session with the server of a workspace, in this process."""
    found: Heard = session(root, all_heard(calls), *words, **environ)
    return found
