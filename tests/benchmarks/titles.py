"""Recall and precision of the rules about titles, a rule and language.

`python -m tests.benchmarks.titles` measures our own corpus in `tests/rules/data`, a part at a time;
`python -m tests.benchmarks.titles FILE.tsv …` other labelled lists of the same columns.
`--wrong` lists the titles that were missed or found by mistake.
"""

import argparse
import time
from pathlib import Path

from okrcli.rules.titles import activity, compound, hedges, labels, vague
from okrcli.rules.titles.placeholder import placeholder_in
from okrcli.rules.titles.tokens import read_title
from tests.rules import labelled


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--wrong", action="store_true", help="list what was missed or wrongly found"
    )
    parser.add_argument(
        "--every", type=int, nargs=2, metavar=("N", "FIRST"), help="only each Nth title"
    )
    options = parser.parse_args()
    for path in options.files or sorted(labelled.CORPUS.glob("*.tsv")):
        titles = labelled.read(path)
        if options.every:
            titles = titles[options.every[1] :: options.every[0]]
        _print(path, titles, options.wrong)


def _print(path: Path, titles: list[labelled.Title], wrong: bool) -> None:
    print(f"{path.name}: {len(titles)} titles, {_cost(titles):.0f} microseconds each")
    for count in labelled.counts(titles):
        wanted = count.right + len(count.missed)
        print(
            f"  {count.code} {count.language}  recall {count.recall:5.0%} ({count.right}/{wanted})"
            f"  precision {count.precision:5.0%} ({len(count.false)} false)"
        )
        for kind, listed in (("missed", count.missed), ("false", count.false)) if wrong else ():
            for title in listed:
                print(f"      {kind} {title.id}: {title.text}  [{title.measure[:40]}]")


def _cost(titles: list[labelled.Title]) -> float:
    """The microseconds that reading a title costs, when nothing is remembered of it."""
    for title in titles:
        _read(title.text)  # lists and patterns are made on first use
    for remembered in (read_title, placeholder_in, labels.marked, labels.first):
        remembered.cache_clear()
    labels.predicate.cache_clear()
    start = time.process_time()
    for title in titles:
        _read(title.text)
    return (time.process_time() - start) / len(titles) * 1e6


def _read(title: str) -> None:
    placeholder_in(title)
    activity.activity(title)
    vague.vague(title)
    compound.second_measure(title)
    hedges.hedge(title)


if __name__ == "__main__":
    main()
