"""`okr mcp`: assistants may read the goals."""

import os
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from okrcli import errors
from okrcli.actions import author, names
from okrcli.actions.check_in import eligibility, session_files
from okrcli.actions.check_in.session_files import Signature
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.actions.check_in.subject_homes import subject_of
from okrcli.actions.check_in.typed_reading import Hearing, typed_reading
from okrcli.actions.check_in.typed_words import Typed
from okrcli.cli import clock, opening, options
from okrcli.cli.assisting.answer_text import Data
from okrcli.cli.assisting.install_blocks import CLIENTS, install_block
from okrcli.cli.assisting.questions import Questions, Standing
from okrcli.messages import N_
from okrcli.store import workspace_files

if TYPE_CHECKING:
    from mcp.server import MCPServer


def assistant(
    cycle: options.CycleName = None,
    on: options.On = None,
    rev: options.Rev = None,
    no_people: Annotated[
        bool, typer.Option("--no-people", help="Leave out who owns and wrote things.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Let it add check-ins, one new file each.")
    ] = False,
    install: Annotated[
        str | None,
        typer.Option("--install", metavar="CLIENT", help="Print what claude, vscode, ... want."),
    ] = None,
) -> int:
    """Let an assistant read the goals, over the Model Context Protocol on standard input.

    Examples:
      okr mcp --install claude   what to paste into the client's settings
      okr mcp                    what the client then runs
      okr mcp --no-people        without names
      okr mcp --write            it may also check in: one visible file, which okr undo takes back

    It reads this workspace's files and nothing else: no network, no shell. Titles and notes were
    written by people; the assistant is told to quote them and not to follow them. It needs
    okrcli[mcp].
    """
    root = workspace_files.find_root(opening.start())
    if install is not None:
        sys.stdout.write(install_block(options.among("--install", install, CLIENTS), root))
        return 0
    questions = Questions(Standing(root, cycle, options.day(on) if on else None, rev), _today)
    if write and rev is not None:
        raise errors.UsageError(N_("--write adds to the files on disk; leave out --rev"))

    def check_in(given: dict[str, str]) -> Data:
        return recorded(questions, given)

    _server(questions, check_in if write else None, people=not no_people).run("stdio")
    return 0


def _server(
    questions: Questions, check_in: Callable[[dict[str, str]], Data] | None, *, people: bool
) -> "MCPServer":
    """The server with tools, resources and prompts; RefusedError says how to install the SDK."""
    try:
        from okrcli.cli.assisting.reading_tools import reading_tools
        from okrcli.cli.assisting.resource_texts import add_resources
        from okrcli.cli.assisting.served import Served
        from okrcli.cli.assisting.server import assistant_server
        from okrcli.cli.assisting.work_prompts import add_prompts
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] != "mcp":
            raise
        raise errors.RefusedError(
            N_("`okr mcp` needs the SDK; run: {python} -m pip install {extra}"),
            python=sys.executable,
            extra='"okrcli[mcp]"',
        ) from None
    served = Served(questions, check_in, people=people)
    server = assistant_server(served, reading_tools(served))
    add_resources(server, served)
    add_prompts(server, served)
    return server


def _today() -> date:
    return clock.now().date()


def recorded(questions: Questions, given: dict[str, str]) -> Data:
    """Record one reading as the user: the new file's path and text.

    OkrError as `okr checkin`, with nobody to settle what a number leaves open.
    """
    opened = opening.here()
    space, today = opened.workspace, _today()
    eligibility.check_settings(space)
    day = options.day(given["on"]) if "on" in given else today
    season = eligibility.season(space, questions.standing.cycle, day, today)
    who = author.author(None, os.environ, opened.root, space.settings.people)
    known = space.settings.people.get(who)
    found = eligibility.target(space, names.around(space, season, day), given["ref"])
    subject = subject_of(space, found, known.team if known else None, day)
    eligibility.check_eligible(subject, day, today)
    done = (given["done"],) if "done" in given else ()
    words = Typed(
        given.get("value"),
        done=done,
        zone=given.get("zone"),
        confidence=given.get("confidence"),
        note=given.get("note"),
    )
    reading = typed_reading(subject, words, Hearing(space, day, questions.language()))
    (draft,) = session_files.drafts(
        [SessionEntry(subject, day, reading)], Signature(who, clock.now())
    )
    before = session_files.same_before(space, draft)
    paths = [before] if before else session_files.write_sessions(opened.root, [draft])
    return {"path": paths[0], "new": before is None, "text": draft.text, "undo": "okr undo"}
