"""However large and wrong a file is, reading it takes little time and memory, and says where."""

import time

import pytest

from okrcli.findings import Finding
from okrcli.text import encoding, reader, yaml_file
from okrcli.text.yaml_file import read_yaml
from tests.text import places

HEAD = "name: Growth\nobjectives:\n  - id: o\n    title: Grow\n    key_results:\n"
ITEMS = range(9000)


def bulk(lists: int) -> str:
    """So many lists of ten thousand items."""
    return "".join(f"x-{n}: [{','.join('a' * 9999)}]\n" for n in range(lists))


def stumbles(count: int, before: str = "") -> str:
    """A plan with so many mistakes that the parser stops at, behind some text."""
    items = "".join(f"      - id: z{n}\n        title: x\n        unit: %\n" for n in range(count))
    return before + HEAD + items


EVIL = {
    "one-stumble": stumbles(1, bulk(95)),
    "many-stumbles": stumbles(2000, bulk(95)),
    "stumbles-behind-comments": stumbles(2000, f"# {'x' * 100}\n" * 18_000),
    "stumbles-behind-lists": bulk(19) + "y: %\n" * 100,
    "stumbles-alone": stumbles(30_000),
    "colons": HEAD + "".join(f"      - id: z{n}\n        title: x: y\n" for n in ITEMS),
    "no-break-spaces": HEAD + "".join(f"      - id: z{n}\n        unit:\u00a0x\n" for n in ITEMS),
    "empty-lists": f"x-a: [{'[],' * 600_000}]\n",
    "empty-values": "".join(f"x-{n}:\n" for n in ITEMS)
    + "objectives:\n"
    + "".join("  - id:\n    title:\n" for _ in ITEMS),
    "unknown-keys": "objectives:\n"
    + "".join(f"  - id: o{n}\n    k{n}: 1\n    titel{n}: x\n    ownr{n}: x\n" for n in ITEMS),
    "duplicate-keys": HEAD + "".join("      - id: k\n        id: l\n" for _ in ITEMS),
    "duplicate-ids": HEAD + "      - {id: k, title: x, baseline: 1, target: 2}\n" * 9000,
    "torn-texts": HEAD + "      - {id: k, title: a, b, c, target: 2}\n" * 9000,
    "conflicts": "<<<<<<< a\n" * 200_000,
    "control-characters": HEAD + "\x01" * 1_000_000,
}


def seconds(text: str) -> tuple[float, list[Finding]]:
    """The processor's time to read a text, and what is found in it."""
    before = time.process_time()
    found = places.findings(text[: encoding.SIZE_LIMIT])
    return time.process_time() - before, found


@pytest.fixture(scope="module")
def yardstick() -> float:
    """What a sound file of the same size takes on this machine, under its load of now."""
    return seconds(bulk(95) + HEAD + "      - {id: k, title: x, baseline: 1, target: 2}\n")[0]


@pytest.mark.parametrize("name", EVIL)
def test_a_file_is_read_in_bounded_time(name: str, yardstick: float) -> None:
    """Whatever is wrong in it, a few times what a sound one takes: two seconds here."""
    took, found = seconds(EVIL[name])
    assert found
    assert took < 8 * yardstick


def code_at_the_end(found: list[Finding]) -> tuple[str, str]:
    """The last finding."""
    said = places.said(found[-1])
    return said.code, said.text


@pytest.mark.parametrize(
    ("count", "refused"), [(reader.NODE_LIMIT, False), (reader.NODE_LIMIT + 1, True)]
)
def test_a_file_holds_so_much_and_no_more(count: int, refused: bool) -> None:
    """Counted are mappings, lists, keys and values: here one mapping, and keys with their lists."""
    full, rest = divmod(count - 1, 10_000)
    sizes = [*[9_998] * full, *([rest - 2] if rest else [])]
    text = "".join(f"x-{n}: [{','.join('a' * size)}]\n" for n, size in enumerate(sizes))
    codes = {finding.code for finding in read_yaml(text.encode(), "f.yaml")[1]}
    assert codes == ({"YM008"} if refused else set())


def test_what_is_left_is_said_to_be_left() -> None:
    """A hundred mistakes are named, then that there may be more."""
    found = places.findings(stumbles(101))
    assert len(found) == yaml_file.STUMBLE_LIMIT + 1
    assert code_at_the_end(found) == ("YM001", "after 100 such errors the rest is not read")
    few = [finding.code for finding in places.findings(stumbles(99))]
    assert few.count("YM001") == 99


def test_mistakes_in_a_large_file_are_named_as_long_as_that_is_cheap() -> None:
    """The first one always."""
    found = places.findings(stumbles(50, bulk(9)))
    assert 1 < len(found) < 50
    assert code_at_the_end(found)[1].endswith("such errors the rest is not read")
