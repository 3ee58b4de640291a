"""What typer finds wrong with the words of a command, said in messages of ours."""

import difflib
import re
from collections.abc import Sequence

from okrcli import errors
from okrcli.messages import N_, Message

# Typer says it in English, and keeps the classes that tell one thing from another to itself.
_UNKNOWN = r"No such option: (?P<option>\S+).*"
_KNOWN = (
    (r"Option '(?P<option>.*?)' requires .*", N_("option {option} requires a value; {help}")),
    (
        r"Option '(?P<option>.*?)' does not take a value",
        N_("option {option} does not take a value; {help}"),
    ),
    (r"Missing \w+ '?(?P<name>.*?)'?", N_("{name} is missing; {help}")),
    (
        r"Got unexpected extra arguments?(?:\(s\))? \((?P<words>.*)\)",
        N_("more words than the command takes: {words}; {help}"),
    ),
    (
        r"Invalid value for '?(?P<option>.*?)'?: '(?P<word>.*)' is not a valid int\w*",
        N_("{option} takes a whole number, not `{word}`; {help}"),
    ),
    (
        r"Invalid value for '?(?P<option>.*?)'?: (?P<why>.*)",
        N_("invalid value for {option}: {why}; {help}"),
    ),
)

# what people type for an option of another name; the first that the command has is meant
_MEANT = {
    "--html": ("--format html",),
    "--json": ("--format json",),
    "--csv": ("--format csv",),
    "--md": ("--format md",),
    "--markdown": ("--format md",),
    "--xlsx": ("--format xlsx",),
    "--mine": ("--owner me",),
    "--me": ("--owner me",),
    "--date": ("--on",),
    "--norsk": ("--lang nb",),
}


def _meant(option: str, options: Sequence[str]) -> str | None:
    """The option that the command has and that is meant, with its value; None where none is near.

    What is typed for another option comes before what is spelled alike.
    """
    for known in _MEANT.get(option, ()):
        if known.split()[0] in options:
            return known
    near = difflib.get_close_matches(option, options, 1, 0.6)
    return near[0] if near else None


def usage(text: str, command: str, options: Sequence[str]) -> errors.UsageError:
    """The error for what typer says of the words of a command, which has these options."""
    said = text.rstrip(".")
    see = Message(N_("see `okr {command} --help`"), command=command)
    unknown = re.fullmatch(_UNKNOWN, said, re.DOTALL)
    if unknown:
        near = _meant(unknown["option"], options)
        advice = Message(N_("did you mean {near}?"), near=near) if near else see
        return errors.UsageError(
            N_("no such option: {option}; {help}"), option=unknown["option"], help=advice
        )
    for pattern, template in _KNOWN:
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return errors.UsageError(template, help=see, **found.groupdict())
    return errors.UsageError("{text}; {help}", text=f"{said[:1].lower()}{said[1:]}", help=see)
