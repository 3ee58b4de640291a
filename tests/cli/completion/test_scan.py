"""The scan of the lines finds what the loader finds."""

from pathlib import Path

import pytest

from okrcli.cli.completion import workspace_scan
from okrcli.cli.completion.workspace_scan import scanned_lines
from okrcli.model import reference
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from tests.cli import examples


@pytest.mark.parametrize("name", ["acme", "lynghavn"])
def test_the_examples_are_read_as_the_loader_reads_them(name: str) -> None:
    """Ids, titles, lines, milestones and their key results, dates, names and people."""
    root = examples.EXAMPLES / name
    loaded = workspace_from(workspace_files.Disk(root))
    space = loaded.workspace
    for season in space.cycles.values():
        days = season.dates.start.isoformat(), season.dates.end.isoformat()
        assert workspace_scan.cycles(str(root))[season.id] == days
        plans = workspace_scan.plans(str(root), season.id)
        assert plans == {team.id: str(root / team.path) for team in season.planned}
        for team in season.planned:
            text = scanned_lines(plans[team.id], str(root))
            found = list(workspace_scan.items(text))
            targets = [t for t in reference.targets(space, season) if t.team is team and t.item]
            assert {(i.id, i.title) for i in found if i.of is None} == {
                (each.id, each.title) for each in targets
            }
            assert {(i.id, i.title, i.of) for i in found if i.of is not None} == {
                (step.id, step.title, result.id)
                for goal in team.objectives
                for result in goal.key_results
                for step in result.milestones or ()
            }
            assert all(item.id in text[item.line - 1] for item in found)
            assert workspace_scan.name(text) in {team.name, ""}
    assert {
        (i.id, i.title)
        for i in workspace_scan.items(scanned_lines(str(root / "kpis.yaml"), str(root)))
    } == {(kpi.id, kpi.title) for kpi in space.kpis}
    people = workspace_scan.people(scanned_lines(str(root / "okr.yaml"), str(root)))
    assert people == {key: person.name for key, person in space.settings.people.items()}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- id: a\n  title: An A", [("a", "An A", None)]),
        ("- title: First # a comment\n  id: a", [("a", "First", None)]),
        ('-   id: \'a\'\n    title: "It\'s \\"it\\""', [("a", 'It\'s "it"', None)]),
        ("- id: a\n  title: >\n    Folded\n    text", [("a", "Folded", None)]),
        ("- id: a\n- id: b\n  title: B", [("a", "", None), ("b", "B", None)]),
        ("- {id: a, title: One, below: 6}", [("a", "One", None)]),
        ("- {title: 'One, two', id: a}", [("a", "One, two", None)]),
        ("leading: [{id: a, title: A}, {id: b, title: B}]", [("a", "A", None), ("b", "B", None)]),
        ("- id: a  # {b}\n  title: A", [("a", "A", None)]),
        ("# - id: a\n  # title: no", []),
        (
            "- id: kr\n  milestones:\n    - id: m\n      title: M\n- id: b",
            [("kr", "", None), ("m", "M", "kr"), ("b", "", None)],
        ),
        (
            "- id: kr\n  milestones:\n  - id: m\n  leading:\n  - id: k",
            [("kr", "", None), ("m", "", "kr"), ("k", "", None)],
        ),
        (
            "- id: kr\n  milestones: [{id: m, title: M}, {id: n}]",
            [("kr", "", None), ("m", "M", "kr"), ("n", "", "kr")],
        ),
        (
            "- id: kr\n  leading:\n    - id: k\n  milestones:\n    - {id: m, title: M}",
            [("kr", "", None), ("k", "", None), ("m", "M", "kr")],
        ),
    ],
)
def test_each_way_of_writing_is_read(text: str, items: list[tuple[str, str, str | None]]) -> None:
    """Block and flow, quoted and folded, title before or after the id."""
    found = [(item.id, item.title, item.of) for item in workspace_scan.items(text.splitlines())]
    assert found == items


def test_people_may_be_written_in_blocks() -> None:
    """As well as one a line."""
    text = "people:\n  kari:\n    name: Kari N\n    team: growth\n  tom: {team: a, name: Tom}\nrules:\n  x: {}\n"
    assert workspace_scan.people(text.splitlines()) == {"kari": "Kari N", "tom": "Tom"}


def test_the_current_cycle_is_the_shortest_around_the_day() -> None:
    """Of two, the one that starts last or ends first; without one, the one that ends last."""
    known = {
        "2026": ("2026-01-01", "2026-12-31"),
        "2026-Q4": ("2026-10-01", "2026-12-31"),
        "2026-T3": ("2026-09-01", "2026-12-31"),
        "2026-10": ("2026-10-01", "2026-10-31"),
    }
    assert workspace_scan.around(known, "2026-10-15") == ["2026-10", "2026-Q4", "2026-T3", "2026"]
    assert workspace_scan.around(known, "2027-01-03") == ["2026-T3"]
    assert workspace_scan.around({}, "2026-01-01") == []


def test_the_root_is_found_from_below(tmp_path: Path) -> None:
    """And nowhere else."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert workspace_scan.root(str(tmp_path / "a" / "b")) is None
    (tmp_path / "okr.yaml").touch()
    assert workspace_scan.root(str(tmp_path / "a" / "b")) == str(tmp_path)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("owner: kari", ["kari"]),
        ('    owner: [kari, "Ola Lund", growth]  # three', ["kari", "Ola Lund", "growth"]),
        ("- {id: a, owner: [kari, ola], unit: x}", ["kari", "ola"]),
        ("- {id: a, owner: kari, unit: x}", ["kari"]),
        ("owner:\n  - kari\n  - ola  # too\nunit: x\nlist:\n  - no", ["kari", "ola"]),
        ("lead: 'Tom Baker'", ["Tom Baker"]),
        ("# owner: nobody", []),
    ],
)
def test_owners_are_found_alone_and_in_lists(text: str, found: list[str]) -> None:
    """On a line, in braces, and below each other."""
    assert list(workspace_scan.owners(text.split("\n"))) == found
