"""Rules for every text: what a reader cannot see, blanks that were never filled, and shouting."""

from collections.abc import Iterator

from okrcli.messages import N_
from okrcli.model import shape_errors
from okrcli.rules import hidden_characters
from okrcli.rules.subjects import Fault, RuleInput
from okrcli.rules.titles import similarity
from okrcli.rules.titles.placeholder import placeholder_in


def invisible_text(scene: RuleInput) -> Iterator[Fault]:
    """Characters that hide or turn text around let a reviewer see another text than a tool.

    Control characters, bidirectional overrides, zero-width characters and piles of combining marks.
    What prints shows them as an escape such as U+202E.

    Source: Boucher and Anderson, Trojan Source, 2021.
    """
    for file, path, text in scene.texts:
        found = hidden_characters.invisible(text)
        if found:
            first = found[0]
            several = N_("the text holds {n} characters that cannot be seen: {name}")
            single = N_("the text holds a character that cannot be seen: {name}")
            yield Fault(
                file,
                path,
                several if len(found) > 1 else single,
                N_("type it anew"),
                {"n": len(found), "name": first.name},
                (first.at, first.at + first.length),
            )


def placeholder(scene: RuleInput) -> Iterator[Fault]:
    """A blank that nobody has filled in yet, or a scaffold that was left as it was."""
    for file, path, title in _titles(scene):
        part = placeholder_in(title)
        if part:
            whole = part == (0, len(title))
            yield Fault(
                file,
                path,
                N_("this is still to be written"),
                N_("write the title"),
                {},
                None if whole else part,
            )


def shouting(scene: RuleInput) -> Iterator[Fault]:
    """CAPITALS are slower to read, and no goal becomes more important by them."""
    for file, path, title in _titles(scene):
        if similarity.shouts(title):
            yield Fault(file, path, N_("a title in capitals"), N_("write it as a sentence"))


def _titles(scene: RuleInput) -> Iterator[tuple[str, shape_errors.Path, str]]:
    for planned in scene.open_plans():
        for path, objective in planned.objectives():
            yield planned.file, (*path, "title"), objective.title
        for path, _, item in planned.key_results():
            yield planned.file, (*path, "title"), item.title
