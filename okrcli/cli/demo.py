"""`okr demo`: an example to look around in."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

import okrcli
from okrcli import cli, errors
from okrcli.actions import new_files
from okrcli.actions.init import scaffold
from okrcli.actions.init.first_files import write_first_files
from okrcli.cli import opening, options, origin, terminal
from okrcli.cli.shown_writes import after_writing
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.terminal import screen_end
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.store import atomic_write, begun_files, output, workspace_files
from okrcli.text import sanitize
from okrcli.text.shell_words import shell_word


def demo(
    folder: Annotated[
        str | None,
        typer.Argument(metavar="[FOLDER]", help="A new or empty one; default a temporary one."),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option("--lang", metavar="en|nb", help="A company, or a municipality på norsk."),
    ] = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Copy an example into a folder, report on it, and say what to try there.

    Examples:
      okr demo                    in a temporary folder
      okr demo acme               in ./acme, to keep
      okr demo --lang nb          the one på norsk

    The example is a made-up organisation with some years of goals, readings, wins and trouble.
    It is reported on as of a day in the middle of its cycle; nothing of yours is touched.
    """
    asked = DemoRequest(folder, color, options.day(None), ascii=ascii_)
    return show_demo(asked, lang)


@dataclass(frozen=True)
class Example:
    """An example workspace: its folder, a day in the middle of its cycle, and what to look at.

    `reading` is what `author` could record of a goal on that day: `subscriptions 5120`.
    """

    name: str
    day: date
    cycle: str
    team: str
    objective: str
    reading: str
    author: str


EXAMPLES = {
    "en": Example(
        "acme", date(2026, 11, 25), "2026-Q4", "growth", "mrr", "subscriptions 5120", "kari"
    ),
    "nb": Example(
        "lynghavn",
        date(2026, 11, 25),
        "2026-T3",
        "byggesak",
        "forutsigbart",
        "apne-saker 95",
        "henrik",
    ),
}


@dataclass(frozen=True)
class DemoRequest:
    """What the words of `okr demo` ask for; `today` is the clock's day."""

    folder: str | None
    color: str
    today: date
    ascii: bool = False


def show_demo(asked: DemoRequest, lang: str | None) -> int:
    """Copy an example, report on it and say what to try; the report's exit code.

    The report is the very command that somebody would type there.
    """
    language = opening.language(lang)
    example = EXAMPLES[language.code]
    texts = {**texts_of(example), **scaffold.schema_files()}
    root = _place(asked.folder, example)
    with new_files.folders_taken_back([root / workspace_files.MARKER]):
        begun_files.taken_back(root, "demo")
        _make_empty(root)
        with begun_files.noted(root, "demo", texts):
            write_first_files(root, texts)
    with after_writing([origin.path_to(root)]):
        return _report(root, example, language, asked)


def _report(root: Path, example: Example, language: catalogue.Language, asked: DemoRequest) -> int:
    """Report on it, and say what to try there; the report's exit code."""
    said = ["--on", example.day.isoformat(), "--lang", language.code, "--color", asked.color]
    with contextlib.chdir(Path.cwd()):
        code = cli.main(["-C", str(root), "report", *said, *(["--ascii"] if asked.ascii else [])])
    page = terminal.page(language, ascii_flag=asked.ascii)
    terminal.show(_lines(root, example, asked.today, page), asked.color)
    return code


def texts_of(example: Example) -> dict[str, str]:
    """The text of every file of an example by its path from the root, as it is installed."""
    package = Path(okrcli.__file__).parent
    # a wheel carries the examples inside the package; an editable install has them beside it
    for folder in (package / "examples" / example.name, package.parent / "examples" / example.name):
        if (folder / "okr.yaml").is_file():
            return {
                place.relative_to(folder).as_posix(): place.read_bytes().decode()
                for place in sorted(folder.rglob("*.yaml"))
            }
    raise errors.NotFoundError(
        N_("the example {example} is missing from {package}; install okrcli anew"),
        example=example.name,
        package=package,
    )


def _place(folder: str | None, example: Example) -> Path:
    """The folder that is named, else one to be made in a temporary one of its own."""
    if folder is not None:
        return Path(folder).absolute()
    try:
        return output.temporary_folder("okr-demo-") / example.name
    except errors.RefusedError as problem:
        raise errors.RefusedError(
            N_("{problem}; name one, as in `okr demo FOLDER`"), problem=problem.said
        ) from None


def _is_empty(root: Path) -> bool:
    """Whether a folder holds no files but the temporary ones of a run that was cut off."""
    every = (name for _, _, names in os.walk(root) for name in names)
    return all(name.startswith(atomic_write.TEMPORARY) for name in every)


def _make_empty(root: Path) -> None:
    """Make a folder, or see that it is empty; RefusedError where it is not to be had."""
    try:
        output.make_folder(root, Path.cwd())
        if _is_empty(root):
            return
    except OSError as why:
        raise errors.RefusedError(
            N_("{path} cannot be used: {why}; name a new or empty folder"),
            path=origin.path_to(root),
            why=errors.reason(why),
        ) from None
    raise errors.RefusedError(
        N_("{path} is not empty; name a new folder, or an empty one"), path=origin.path_to(root)
    )


def _lines(root: Path, example: Example, today: date, page: Page) -> Iterator[Text]:
    """Where the example is, and what to type there."""
    yield Text()
    yield from wrapped(page.say(N_("The example is yours to play with:")), page.inner)
    # one line however long it is, so that it can be copied
    yield Text(sanitize.visible(f"{page.glyphs.next} {going(root)}"), "hint")
    yield from screen_end.step_lines(list(steps(example, today)), page)


def going(root: Path) -> str:
    """The command that goes there."""
    return f"cd {shell_word(str(root))}"


def steps(example: Example, today: date) -> Iterator[tuple[str, str]]:
    """Commands that work there whatever today is, with what each shows."""
    on = f"--on {example.day}"
    yield f"okr report {example.objective} {on}", N_("one objective")
    yield f"okr report {example.team} {on}", N_("one team")
    yield f"okr validate {on}", N_("the linter")
    if today >= example.day:
        # a reading of a day that has not come is refused
        yield f"okr checkin {example.reading} {on} --author {example.author}", N_("a check-in")
    yield f"okr edit {example.objective} --cycle {example.cycle}", N_("a plan")
