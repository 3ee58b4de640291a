"""One command run through typer: its words parsed, its errors put into one sentence."""

import importlib
import inspect
import sys
from functools import cache
from typing import Any

import typer
from typer.core import TyperCommand
from typer.exceptions import Abort, TyperException

from okrcli import errors
from okrcli.cli import commands, no_plugins, usage_errors
from okrcli.text import sanitize


def run_command(name: str, command: commands.Command, words: list[str]) -> int:
    """The exit code of a command given its words.

    UsageError for words that it does not take; KeyboardInterrupt when it was cut short.
    """
    no_plugins.leave_plugins()
    app = app_of(name, command)
    try:
        code = app.main(args=words, prog_name=f"okr {name}", standalone_mode=False)
    except Abort:
        raise KeyboardInterrupt from None
    except SystemExit:
        # what typer makes of a reader that left
        raise BrokenPipeError from None
    except TyperException as problem:
        known = [option for each in app.params for option in each.opts if option[:2] == "--"]
        raise usage_errors.usage(problem.format_message(), name, known) from None
    finally:
        sys.stdout.flush()
    if code == errors.INTERRUPTED:
        # typer turns Ctrl-C into this exit code, and says nothing
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


@cache
def app_of(name: str, command: commands.Command) -> Any:
    """The typer command for one verb; nothing of the others is imported."""
    module = importlib.import_module(f"okrcli.cli.{command.module}")
    app = typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    verb = getattr(module, command.function)
    settings = getattr(module, "CONTEXT", None)
    app.command(name, cls=Helpful, help=inspect.getdoc(verb), context_settings=settings)(verb)
    return typer.main.get_command(app)


class Helpful(TyperCommand):
    """A command that shows a help page of ours."""

    def get_help(self, ctx: Any) -> str:
        """The page as the standard output can show it."""
        from okrcli.cli.help import layout
        from okrcli.cli.help.command_page import command_help_lines
        from okrcli.cli.help.help_language import help_say

        lines = command_help_lines(
            self.name or "", self.help or "", self.params, layout.look(sys.stdout), help_say()
        )
        return sanitize.encodable("\n".join(lines), sys.stdout.encoding or "ascii")
