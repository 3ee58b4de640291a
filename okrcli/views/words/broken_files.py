"""The files that could not be read, in words: what is missing because of them."""

from collections.abc import Iterable, Iterator, Sequence

from okrcli.findings import Finding
from okrcli.language import catalogue
from okrcli.messages import N_


def left_out(found: Iterable[Finding], language: catalogue.Language) -> Iterator[str]:
    """A sentence a file that is left out, or of which a part is, by path."""
    by_file: dict[str, list[Finding]] = {}
    for finding in found:
        by_file.setdefault(finding.place.path, []).append(finding)
    for path in sorted(by_file):
        yield without(path, by_file[path], language)


def without(path: str, found: Sequence[Finding], language: catalogue.Language) -> str:
    """What is missing because of the errors in a file: all of it, or the goals that it names."""
    errors = sum(finding.level == "error" for finding in found)
    if not errors:
        # it is not there to be read
        return language.say(N_("{path} is left out"), path=path)
    goals = found[0].values.get("left_out")
    if goals:
        return language.plural(
            "{goals} in {path} is left out: one error in it",
            "{goals} in {path} is left out: {n} errors in it",
            errors,
            path=path,
            goals=goals,
        )
    if goals is not None:
        return language.plural(
            "{path} is read in part: one error in it",
            "{path} is read in part: {n} errors in it",
            errors,
            path=path,
        )
    return language.plural(
        "{path} is left out: one error in it",
        "{path} is left out: {n} errors in it",
        errors,
        path=path,
    )
