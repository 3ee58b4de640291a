"""Writes the files' schemas as they are published: `python packaging/schema_pages.py FOLDER`.

Their addresses stay, `schema/1/plan.schema.json`: the 1 is the file contract's, which only grows.
It needs okr installed, and is run isolated from the checkout.
"""

import json
import sys
from pathlib import Path
from typing import Any

from okrcli.schema import file_schemas

CONTRACT = "1"
CATALOGUE = Path(__file__).with_name("schemastore.json")


def pages(site: str) -> dict[str, str]:
    """The text of each schema by its path, each knowing its own address."""
    return {
        f"schema/{CONTRACT}/{name}.schema.json": _text(file_schemas.file_schema(name), site, name)
        for name in file_schemas.KINDS
    }


def _text(schema: dict[str, Any], site: str, name: str) -> str:
    first, rest = (
        {"$schema": schema["$schema"]},
        {k: v for k, v in schema.items() if k != "$schema"},
    )
    named = {**first, "$id": f"{site}/schema/{CONTRACT}/{name}.schema.json", **rest}
    return json.dumps(named, indent=2, ensure_ascii=False) + "\n"


def site_address() -> str:
    """Where the schemas are published, as the entry for SchemaStore says."""
    first = json.loads(CATALOGUE.read_text(encoding="utf-8"))["schemas"][0]["url"]
    return str(first).partition("/schema/")[0]


def main(words: list[str]) -> int:
    """Write them below a folder."""
    for path, text in pages(site_address()).items():
        place = Path(words[0]) / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
