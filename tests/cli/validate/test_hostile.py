"""Hostile files through the whole command: refused at their place, in time, and shown as they are."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.cli.validate.bench import PLAN, SESSION, SOUND, Bench
from tests.text.test_hostile import ACCEPTED, REFUSED

EVIL = Path(os.environ.get("OKR_EVIL") or Path(__file__).parents[4] / "shared" / "evil")
LARGE = ("alias-bomb", "deep-flow", "deep-block", "many-keys", "long-line", "long-text")
# runs okr, and prints what it took after what it said
MEASURED = r"""
import pathlib, re, resource, sys
from okrcli import cli
code = cli.main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
status = pathlib.Path("/proc/self/status")
# getrusage counts what the parent held when it forked; the kernel's own peak does not
peak = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
most = int(peak[1]) if peak else used.ru_maxrss
print(used.ru_utime + used.ru_stime, most // 1024, file=sys.stderr)
sys.exit(code)
"""


def placed(bench: Bench, data: bytes, path: str = PLAN) -> None:
    """A file of the workspace, whatever is in it."""
    place = bench.root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)


def acting(said: str) -> set[str]:
    """The characters in an output that a terminal would act on."""
    return {
        c
        for c in said
        if c != "\n"
        and (unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in "\u202e\u2066\u200b")
    }


@pytest.mark.parametrize("name", [name for name in REFUSED if name not in LARGE])
def test_a_hostile_file_fails_the_run_and_nothing_acts(bench: Bench, name: str) -> None:
    """Exit code 1, its place, and no character that a terminal obeys."""
    data, code, _ = REFUSED[name]
    placed(bench, data)
    answer = bench.validate()
    assert answer.code == 1
    assert f"[{code}]" in answer.out
    assert f"{PLAN}:" in answer.out
    assert acting(answer.out + answer.err) == set()


@pytest.mark.parametrize("name", LARGE)
def test_what_is_large_or_deep_costs_little(bench: Bench, name: str) -> None:
    """Under two seconds of a processor and 200 MB, the start of Python among them."""
    placed(bench, REFUSED[name][0])
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, "validate", "--format", "json"],
        cwd=bench.root,
        capture_output=True,
        text=True,
        check=False,
    )
    seconds, megabytes = map(float, done.stderr.split()[-2:])
    found = json.loads(done.stdout)["findings"]
    assert (done.returncode, found[0]["code"]) == (1, REFUSED[name][1])
    assert (seconds < 2, megabytes < 200) == (True, True), (seconds, megabytes)


FLOODS = {
    "keys-that-stand-twice": ("{", "b: 1, ", "c: 1}"),
    "texts-cut-by-commas": ("{note: a", ", b", "}"),
    "aliases": ("a: &a [", "*a,", "]"),
    "items": ("objectives:\n", "  - {a: 1}\n", ""),
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_of_errors_is_cut_off(bench: Bench, name: str) -> None:
    """A file of the largest size allowed holds half a million, and nobody reads them."""
    head, each, tail = FLOODS[name]
    placed(bench, (head + each * (1_900_000 // len(each)) + tail).encode())
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, "validate", "--format", "json"],
        cwd=bench.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["findings"]) <= 2001
    assert float(done.stderr.split()[-2]) < 3, done.stderr


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_odd_but_sound_file_is_no_error(bench: Bench, name: str) -> None:
    """Rules may have something to say, the reader has not."""
    placed(bench, ACCEPTED[name])
    assert "error[YM" not in bench.validate().out


def test_a_thousand_errors_are_shown_in_time(bench: Bench) -> None:
    """Each of them, in under two seconds of a processor."""
    goals = "".join(
        f"  - id: o{n}\n    title: Grow\n    ownr: kari\n    key_results:\n      - id: k{n}\n"
        "        title: Things\n        baseline: 1_000\n        target: 2000\n"
        for n in range(500)
    )
    placed(bench, f"objectives:\n{goals}".encode())
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, "validate"],
        cwd=bench.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "1,000 errors in 1 of 3 files" in done.stdout
    assert float(done.stderr.split()[-2]) < 2


def test_escapes_written_as_text_are_found_and_spelled_out(bench: Bench) -> None:
    """YAML can spell what no file may hold."""
    bench.plan(
        "subscribers", 'subscribers \\x1b]52;c;aGk=\\x07 \\u202e"', "title: Live", 'title: "Live'
    )
    answer = bench.validate()
    assert "warning[TX801]" in answer.out
    assert acting(answer.out) == set()


def test_names_that_act_are_refused(bench: Bench) -> None:
    """Of files and folders, spelled out where they are named."""
    for name in ("\x1b[31m", "a\u202eb", "-rf", "con", "a:b", "x" * 200):
        placed(bench, b"name: A\n", f"cycles/2026-Q4/plans/{name}.yaml")
    answer = bench.validate()
    assert answer.out.count("error[YM015]") == 6
    assert acting(answer.out) == set()
    assert bench.validate("--fix").code == 1


@pytest.mark.skipif(not EVIL.is_dir(), reason="shared/evil is not beside this repository")
def test_the_shared_hostile_files_get_their_verdict(bench: Bench) -> None:
    """As the table beside them says."""
    wrong = []
    for row in (EVIL / "README.md").read_text().splitlines():
        cells = [cell.strip() for cell in row.split("|")]
        if len(cells) != 4 or not cells[1].endswith(".yaml"):
            continue
        name, verdict = cells[1], cells[2]
        session = ".session." in name
        placed(bench, (EVIL / name).read_bytes(), SESSION if session else PLAN)
        if session:
            bench.write(PLAN, SOUND)
        said = json.loads(bench.validate("--format", "json").out)["findings"]
        mine = [f for f in said if f["path"] == (SESSION if session else PLAN)]
        refused = any(f["code"].startswith("YM") for f in mine)
        if {"refuse": refused, "report": bool(mine) and not refused, "accept": not refused}[
            verdict
        ]:
            (bench.root / SESSION).unlink(missing_ok=True)
            continue
        wrong.append((name, verdict, [f["code"] for f in mine]))
    assert wrong == []


BRACED = """\
name: Growth
lead: kari
objectives:
  - i         - {id: churn, title: Churn rate
    owner: tom
    key_results:
      - id: plans
        targbt: 300
"""


@pytest.mark.parametrize("end", ["", "?", "? ", "a:", "- ", "?\n"])
@pytest.mark.parametrize("format_", ["text", "json", "sarif", "github", "concise"])
def test_braces_in_a_key_and_an_unfinished_last_line_are_told(
    bench: Bench, end: str, format_: str
) -> None:
    """Found by fuzzing: the key was taken for a template, and the last line for one too many."""
    placed(bench, (BRACED + end).encode())
    answer = bench.validate("--format", format_)
    assert answer.code == 1
    assert PLAN in answer.out
    assert answer.err == ""
