"""Every rule finds what its bad files mark, where they mark it, and nothing in its good files."""

from pathlib import Path

import pytest

from okrcli.rules import all_rules
from tests.rules import files

HERE = Path(__file__).parent


def rule_files(kind: str) -> list[object]:
    """The files of all rules of a kind, good or bad, as parameters."""
    found = sorted(HERE.glob(f"[A-Z][A-Z][0-9][0-9][0-9]/{kind}/*.yaml"))
    return [pytest.param(path, id=f"{path.parts[-3]}-{path.stem}") for path in found]


def of_rule(path: Path, found: list[files.Mark]) -> list[files.Mark]:
    """The marks of the rule whose folder a file is in, and of what cannot be read."""
    return sorted(m for m in found if m.code == path.parts[-3] or m.code.startswith("YM"))


@pytest.mark.parametrize("path", rule_files("bad"))
def test_what_is_marked_is_found_where_it_is_marked(path: Path) -> None:
    """As often as it is marked, and nowhere else."""
    marked = files.read(path)
    assert marked.marks
    found = [files.mark_of(finding) for finding in files.found_in(marked)]
    assert of_rule(path, found) == sorted(marked.marks)


@pytest.mark.parametrize("path", rule_files("good"))
def test_what_is_sound_is_left_alone(path: Path) -> None:
    """The rule has nothing to say of the files that come closest to its bad ones."""
    marked = files.read(path)
    assert path.parts[-3] not in {mark.code for mark in marked.marks}
    found = [files.mark_of(finding) for finding in files.found_in(marked)]
    assert of_rule(path, found) == sorted(marked.marks)


def test_every_rule_has_files_in_both_languages() -> None:
    """A rule without a file that it minds, or without one that it must not, is not tested."""
    kinds = [f"{kind}/{language}.yaml" for kind in ("bad", "good") for language in ("en", "nb")]
    wanted = {f"{code}/{kind}" for code in all_rules.RULES for kind in kinds}
    assert sorted(name for name in wanted if not (HERE / name).is_file()) == []


def test_no_folder_is_left_of_a_rule_that_is_gone() -> None:
    """Codes are stable for ever."""
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and path.name.isupper()}
    assert folders <= set(all_rules.RULES)


@pytest.mark.parametrize("code", all_rules.RULES)
def test_a_rule_s_docstring_is_its_page(code: str) -> None:
    """It opens with the reason; its examples, which tests run, stand in `language/pages`."""
    said = all_rules.RULES[code].find.__doc__ or ""
    assert said.split("\n", maxsplit=1)[0].endswith((".", "?"))
    assert [word for word in ("Bad:", "Good:") if word in said] == []


def test_codes_and_names_are_unique() -> None:
    """Either may be used to switch a rule off."""
    names = [rule.name for rule in all_rules.RULES.values()]
    assert len(set(names)) == len(names)
    assert len(all_rules.NAMES) == 2 * len(names)


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.stem) for path in sorted(HERE.glob("sound/*.yaml"))]
)
def test_a_sound_plan_is_praised_by_silence(path: Path) -> None:
    """Whole plans of many trades, as their people would write them, without one finding."""
    assert [str(f.place) + f" {f.code}" for f in files.found_in(files.read(path))] == []
