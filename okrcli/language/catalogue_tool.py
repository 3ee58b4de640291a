"""The bokmål catalogue: what the code says, and the tool that brings the two together.

`python -m okrcli.language.catalogue_tool` adds the code's new messages to okr.po with an empty
translation, sorts and compiles it, and lists what still wants words with file and line. It keeps
every translation, also of messages that the code no longer has, until `--prune` drops those.

okr.mo is not committed: `packaging/build_hook.py` calls `compile_catalogue` when a wheel is built
or the checkout is installed, and so does pytest. Nothing of the program imports this module.
"""

import io
import os
import re
import string
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from okrcli.language.help_extraction import help_messages

ROOT = Path(__file__).parents[2]
PO = Path(__file__).parent / "locales" / "nb" / "LC_MESSAGES" / "okr.po"
MO = PO.with_suffix(".mo")
# what says something: Python, and the templates of the page
METHODS = [("**.py", "python"), ("**.jinja", "jinja2.ext:babel_extract")]
KEYWORDS = {"say": None, "N_": None, "plural": (1, 2)}
HEADER = (
    '# Bokmål for okr.\nmsgid ""\nmsgstr ""\n'
    '"Language: nb\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
# Babel would stamp the hour of compiling into every .mo
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)

Key = str | tuple[str, ...]


def said(folder: Path = ROOT / "okrcli") -> dict[Key, str]:
    """Every message in the code, or a pair with its plural, and the first place that says it."""
    found: dict[Key, str] = {}
    options = {"**.jinja": {"silent": "false", "trimmed": "false"}}
    rows = extract_from_dir(folder, METHODS, options, KEYWORDS, comment_tags=())
    for path, line, message, _, _ in sorted(rows, key=lambda row: row[:2]):
        key = tuple(message) if isinstance(message, tuple | list) else message
        if key:
            found.setdefault(key, f"{folder.name}/{path}:{line}")
    for text, place in help_messages(folder / "cli"):
        found.setdefault(text, f"{folder.name}/{place}")
    return found


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """A message or its translation as a tuple: one, or one for each plural form."""
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def key_of(message: Message) -> Key:
    """What a message is known by: its text, or both where it has a plural."""
    return message.id if isinstance(message.id, str) else tuple(message.id)


def fields(text: str) -> set[str]:
    """The names in a template's braces; ValueError when the braces do not match."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def read(po: bytes) -> Catalog:
    """The catalogue in a .po file's bytes; an empty one in none."""
    return read_po(io.BytesIO(po), locale="nb")


def messages(catalogue: Catalog) -> Iterator[Message]:
    """Its messages without the header."""
    return (message for message in catalogue if message.id)


def missing(catalogue: Catalog, wanted: dict[Key, str]) -> list[str]:
    """A line for each message without bokmål: where it is said, and what."""
    known = {key_of(message): message for message in messages(catalogue)}
    return [
        f"{place}: {' | '.join(forms(key))}"
        for key, place in wanted.items()
        if key not in known or known[key].fuzzy or not all(forms(known[key].string))
    ]


def left_over(catalogue: Catalog, wanted: dict[Key, str]) -> list[str]:
    """The messages that the code no longer says, by their singular."""
    singulars = {forms(key)[0] for key in wanted}
    return [first for m in messages(catalogue) if (first := forms(m.id)[0]) not in singulars]


def updated(old: Catalog, wanted: dict[Key, str], *, prune: bool) -> Catalog:
    """The catalogue with every wanted message in it; what is left over stays unless pruned."""
    new = Catalog(locale="nb", project="okr", charset="utf-8")
    for key in wanted:
        known = old.get(forms(key)[0])
        _add(new, key, known)
    for message in messages(old):
        if not prune and forms(message.id)[0] not in {forms(key)[0] for key in wanted}:
            _add(new, key_of(message), message)
    return new


def _add(new: Catalog, key: Key, known: Message | None) -> None:
    words = forms(known.string) if known else ("",)
    plural = not isinstance(key, str)
    # a message that gained a plural keeps its singular; one that lost it, the first form
    translation = (*words, "")[:2] if plural else words[0]
    flags = known.flags - {"python-format", "python-brace-format"} if known else ()
    new.add(key, translation, flags=flags, user_comments=known.user_comments if known else ())


def text(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file that changes only where a message does."""
    out = io.BytesIO()
    write_po(out, catalogue, sort_output=True, no_location=True, omit_header=True, width=0)
    return HEADER.encode() + out.getvalue()


def compiled(po: bytes) -> bytes:
    """The .mo file that a .po file makes, the same at any hour."""
    out, catalogue = io.BytesIO(), read(po)
    catalogue.creation_date = catalogue.revision_date = NO_DAY
    write_mo(out, catalogue)
    return out.getvalue()


def words(catalogue: Catalog) -> dict[Key, tuple[str, ...]]:
    """Its translations, by message, the empty ones left out."""
    return {key_of(m): forms(m.string) for m in messages(catalogue) if all(forms(m.string))}


def up_to_date(mo: bytes, po: bytes) -> bool:
    """Whether a compiled catalogue says what its source says, whichever Babel compiled it."""
    return words(read_mo(io.BytesIO(mo))) == words(read(po))


def update(*, prune: bool) -> Catalog:
    """Bring okr.po and okr.mo up to date with the code; gives the catalogue.

    Whoever edits okr.po at the same time is not overwritten: then it starts again from theirs.
    """
    while True:
        before = PO.read_bytes() if PO.exists() else b""
        fresh = text(updated(read(before), said(), prune=prune))
        if (PO.read_bytes() if PO.exists() else b"") == before:
            break
    _put(PO, fresh)
    compile_catalogue()
    return read(fresh)


def compile_catalogue() -> Path:
    """The path of okr.mo, compiled anew where it does not say what okr.po says."""
    po = PO.read_bytes()
    if not MO.exists() or not up_to_date(MO.read_bytes(), po):
        _put(MO, compiled(po))
    return MO


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != content:
        half = path.with_name(f".{path.name}.{os.getpid()}")
        half.write_bytes(content)
        half.replace(path)


def main() -> int:
    """Update, and list what is missing; 1 while something is."""
    catalogue, wanted = update(prune="--prune" in sys.argv), said()
    for line in missing(catalogue, wanted):
        sys.stdout.write(f"no bokmål yet  {line}\n")
    for message in left_over(catalogue, wanted):
        sys.stdout.write(f"no longer said {re.sub(chr(10), ' ', message)}\n")
    return 1 if missing(catalogue, wanted) else 0


if __name__ == "__main__":
    raise SystemExit(main())
