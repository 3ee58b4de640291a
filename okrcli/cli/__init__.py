"""The command line: one module a verb, and `main` with the one error handler.

Everything heavy is imported inside the command that needs it, so that `okr --version`, `okr --help`
and completion answer before typer, pydantic or rich are loaded.
"""

import errno
import os
import sys
from collections.abc import Sequence

from okrcli import errors
from okrcli.cli import afterwards, origin
from okrcli.messages import N_, Message, Phrase

_HELP = {"help", "--help", "-h"}
# what a file that is named may meet when nobody is at fault: it went away, or may not be had
_AWAY = {
    errno.ENOENT,
    errno.EACCES,
    errno.EPERM,
    errno.ENOTDIR,
    errno.ELOOP,
    errno.ENAMETOOLONG,
    errno.EIO,
    errno.EMFILE,
    errno.ENFILE,
    errno.EROFS,
    errno.ESTALE,
    errno.EINTR,
    errno.ENOSPC,
    errno.EDQUOT,
}


def main(argv: Sequence[str]) -> int:
    """Run one command line; gives the exit code, and prints what goes wrong as one sentence."""
    code = _guarded(argv)
    afterwards.finish()
    return code


def _guarded(argv: Sequence[str]) -> int:
    """The exit code of a command line, whatever becomes of it."""
    _give_streams()
    try:
        code = _answer(list(argv))
        sys.stdout.flush()
    except errors.OkrError as problem:
        return _complain(problem.said, problem.exit_code, argv)
    except errors.Unreadable as problem:
        gone = Message(
            N_("{path}: {why}; it was there a moment ago, run again"),
            path=problem.path,
            why=Phrase(str(problem)),
        )
        return _complain(gone, 2, argv)
    except KeyboardInterrupt:
        cut = Message(N_("interrupted; nothing more was written"))
        return _complain(cut, errors.INTERRUPTED, argv)
    except OSError as why:
        return _stopped(why, argv)
    return code


def _stopped(why: OSError, argv: Sequence[str]) -> int:
    """The exit code after the system said no; what it says no to by our mistake goes on up."""
    from okrcli.cli import terminal

    if isinstance(why, BrokenPipeError):
        # the reader left, as `head` does
        terminal.drop_output()
        return 0
    if terminal.is_full(why):
        terminal.drop_output()
        stuck = Message(N_("the output cannot be written: {why}"), why=errors.reason(why))
        return _complain(stuck, 2, argv)
    if why.errno not in _AWAY:
        raise why
    if why.filename is None:
        # as the current folder has none, when it may not be asked where it is
        unnamed = Message(
            N_("the system says: {why}; see that the current folder may be used"),
            why=errors.reason(why),
        )
        return _complain(unnamed, 2, argv)
    refused = Message(
        N_("{path}: {why}; see that it is there and may be used"),
        path=why.filename,
        why=errors.reason(why),
    )
    return _complain(refused, 2, argv)


def _give_streams() -> None:
    """Let nobody read and write what the shell has closed, as `>&-` does; Python has None there."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def _answer(argv: list[str]) -> int:
    """Find the command and run it; a shell that completes is answered before anything else."""
    if os.environ.get("_OKR_COMPLETE") in {"bash", "zsh", "fish"}:
        from okrcli.cli.completion import answer

        return answer.answer(argv, os.environ)
    argv = _without_cache(_go_to(_without_cache(argv)))
    first = argv[0] if argv else "--help"
    if first in {"--version", "-V"}:
        from okrcli import __version__

        return _say(f"okr {__version__}")
    if first in _HELP:
        about = next((word for word in argv if word not in _HELP), None)
        return _run(about, ["--help"]) if about else _overview()
    return _run(first, argv[1:])


def _overview() -> int:
    from okrcli.cli.help import layout
    from okrcli.cli.help.help_language import help_say
    from okrcli.cli.help.overview_page import overview_help_lines
    from okrcli.text import sanitize

    text = "\n".join(overview_help_lines(layout.look(sys.stdout), help_say()))
    return _say(sanitize.encodable(text, sys.stdout.encoding or "ascii"))


def _without_cache(argv: list[str]) -> list[str]:
    """What is left after `--no-cache`, which has everything read and nothing kept."""
    if argv[:1] == ["--no-cache"]:
        os.environ["OKR_CACHE"] = "off"
        return argv[1:]
    return argv


def _go_to(argv: list[str]) -> list[str]:
    """What is left after `-C DIR`, which runs the command as if begun in that folder, as in git.

    A folder that is named so goes before `OKR_DIR`.
    """
    origin.leave(is_left=bool(argv) and argv[0].startswith("-C"))
    while argv and argv[0].startswith("-C"):
        folder = argv[0][2:] or (argv[1] if len(argv) > 1 else "")
        argv = argv[1:] if argv[0][2:] else argv[2:]
        try:
            os.chdir(origin.typed(folder))
            os.environ.pop("OKR_DIR", None)
        except OSError as why:
            raise errors.UsageError(
                N_("-C {folder}: {why}"),
                folder=folder or "DIR",
                why=errors.reason(why) if folder else Message(N_("name a folder")),
            ) from None
    return argv


def _run(name: str, words: list[str]) -> int:
    from okrcli.cli import commands, progress_line
    from okrcli.cli.dispatch import run_command

    if name not in commands.COMMANDS:
        raise commands.unknown(name)
    try:
        os.getcwd()  # noqa: PTH109 - without pathlib, which help does not need
    except OSError as why:
        raise errors.UsageError(
            N_("the current folder cannot be used: {why}; go to one that is there"),
            why=errors.reason(why),
        ) from None
    with progress_line.progress_line(name, words):
        return run_command(name, commands.COMMANDS[name], words)


def _say(text: str) -> int:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
    return 0


def _complain(message: Message, code: int, argv: Sequence[str]) -> int:
    """Say what went wrong on the error output, in the language that is asked for or set."""
    from okrcli.cli import opening, terminal
    from okrcli.text import sanitize

    stream = sys.stderr
    encoding = stream.encoding or "utf-8"
    language = opening.language_of_errors(argv)
    text = language._replace(ascii=terminal.ascii_only()).tell(message)
    first, *rest = text.split("\n")
    said = [f"okr: {sanitize.visible(first)}", *(sanitize.visible(line) for line in rest)]
    # English is ASCII, so that only people's text is spelled out; bokmål would be unreadable so
    written = sanitize.spelled if language.code == "en" else sanitize.encodable
    stream.write(written("\n".join(said), encoding) + "\n")
    return code
