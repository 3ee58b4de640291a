"""Where a report goes: the standard output, a file that is there whole or not at all, a browser."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from okrcli import errors
from okrcli.cli import origin
from okrcli.findings import Finding
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.store import output, workspace_files
from okrcli.text import sanitize

# pieces of a text are gathered to so many characters before they are written
_GATHERED = 1 << 16


def put(
    report: str | bytes | Iterator[str],
    file: str | None,
    language: catalogue.Language | None = None,
) -> None:
    """Write a report, text as UTF-8 in any locale: to a file, or to the standard output without.

    What comes piece by piece is never in memory as a whole, and in a file it is whole all the same.
    That a file was written is said in the language, in English without one.

    UsageError for a terminal that would be shown what is no text.
    """
    data = report if isinstance(report, bytes) else _encoded(report)
    if file is None or file == "-":
        if isinstance(report, bytes) and sys.stdout.isatty():
            raise errors.UsageError(
                N_("a workbook is no text for a terminal; name a file, as in -o okrs.xlsx")
            )
        _print(data)
        return
    place = Path(origin.typed(file))
    if place.suffix.lower() in workspace_files.SUFFIXES:
        raise errors.UsageError(
            N_("--output {file} would look like a plan or a check-in; give it another ending"),
            file=file,
        )
    output.replace(place, data, file, Path.cwd())
    said = (language or catalogue.language_named("en")).say(N_("{file} written"), file=file)
    sys.stderr.write(f"{sanitize.visible(said)}\n")


def warn(found: Iterable[Finding], language: catalogue.Language) -> None:
    """Name the files that are left out on the error output, for formats without room for it."""
    from okrcli.views.words import broken_files

    notify(f"{words} · okr validate" for words in broken_files.left_out(found, language))


def notify(lines: Iterable[str]) -> None:
    """Say on the error output what a format has no room for."""
    for words in lines:
        sys.stderr.write(f"okr: {sanitize.visible(words)}\n")


def _encoded(text: str | Iterator[str]) -> Iterator[bytes]:
    """A text, which may come in many small pieces, in fewer ones as UTF-8."""
    gathered: list[str] = []
    length = 0
    for piece in (text,) if isinstance(text, str) else text:
        gathered.append(piece)
        length += len(piece)
        if length >= _GATHERED:
            yield "".join(gathered).encode()
            gathered, length = [], 0
    yield "".join(gathered).encode()


def _print(data: bytes | Iterable[bytes]) -> None:
    """The bytes as they are: line ends are the format's, and not the system's."""
    sys.stdout.flush()
    for piece in (data,) if isinstance(data, bytes) else data:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


def show(text: str | bytes | Iterator[str], file: str | None, language: catalogue.Language) -> None:
    """Write a page, to a temporary file where none is named, and open it in a browser."""
    import webbrowser

    named = file if file not in {None, "-"} else None
    place = Path(origin.typed(named)) if named else output.temporary_folder("okr-") / "report.html"
    put(text, str(place), language)
    if not place.is_file():
        raise errors.UsageError(
            N_("--open shows a file, and {place} is none; leave one of them out"), place=place
        )
    if not webbrowser.open(place.absolute().as_uri()):
        raise errors.RefusedError(
            N_("no browser can be started; open {place} yourself"), place=place
        )
