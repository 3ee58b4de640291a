"""The bokmål catalogue: what the code says, and the tool that brings the two together.

`python -m tests.language.catalogues` adds new messages to the catalogue with an empty translation,
keeps every other one, and compiles it. `--prune` also drops what the code no longer says.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
PO = ROOT / "okrcli" / "language" / "locales" / "nb" / "LC_MESSAGES" / "okr.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {"say": None, "N_": None, "plural": (1, 2)}


def said() -> dict[str | tuple[str, ...], str]:
    """Every message in the code, with the first place that says it."""
    found: dict[str | tuple[str, ...], str] = {}
    rows = extract_from_dir(
        ROOT / "okrcli", method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=()
    )
    for path, line, message, _, _ in sorted(rows, key=lambda row: row[:2]):
        key = tuple(message) if isinstance(message, tuple | list) else message
        if key:
            found.setdefault(key, f"okrcli/{path}:{line}")
    return found


def translated() -> Catalog:
    """The catalogue as it is, an empty one where there is none."""
    if not PO.exists():
        return Catalog(locale="nb")
    with PO.open("rb") as file:
        return read_po(file, locale="nb")


def updated(*, prune: bool) -> Catalog:
    """The catalogue with every message of the code in it, sorted."""
    old, messages = translated(), said()
    new = Catalog(locale="nb", project="okr", charset="utf-8")
    singular = {key[0] if isinstance(key, tuple) else key for key in messages}
    for key in messages:
        known = old.get(key[0] if isinstance(key, tuple) else key)
        new.add(key, known.string if known else ("", "") if isinstance(key, tuple) else "")
    for message in old:
        known_id = message.id[0] if isinstance(message.id, tuple | list) else message.id
        if message.id and known_id not in singular and not prune:
            new.add(message.id, message.string)
    return new


def text(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file that changes only where a message does."""
    out = io.BytesIO()
    write_po(out, catalogue, sort_output=True, no_location=True, omit_header=True, width=0)
    header = (
        '# Bokmål for okr.\nmsgid ""\nmsgstr ""\n'
        '"Language: nb\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    )
    return header.encode() + out.getvalue()


def compiled(po: bytes) -> bytes:
    """The .mo file that a .po file makes."""
    out = io.BytesIO()
    write_mo(out, read_po(io.BytesIO(po), locale="nb"))
    return out.getvalue()


if __name__ == "__main__":
    PO.parent.mkdir(parents=True, exist_ok=True)
    fresh = text(updated(prune="--prune" in sys.argv))
    PO.write_bytes(fresh)
    MO.write_bytes(compiled(fresh))
    missing = [m.id for m in read_po(io.BytesIO(fresh), locale="nb") if m.id and not all(
        [m.string] if isinstance(m.string, str) else m.string)]  # fmt: skip
    sys.stdout.write(f"{len(missing)} messages without a translation\n")
