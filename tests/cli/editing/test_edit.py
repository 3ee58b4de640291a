"""`okr edit`: where it opens, and what it says when the editor is closed."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.checkin.desk import CYCLE, KPIS, Desk

GROWTH = f"{CYCLE}/plans/growth.yaml"
PRODUCT = f"{CYCLE}/plans/product.yaml"


def spot(desk: Desk, opened: Path, *words: str) -> str:
    """The file and line that the editor was told: `growth.yaml:7`."""
    opened.unlink(missing_ok=True)
    answer = desk.okr("edit", *words)
    assert answer.code == 0, answer
    line, path = opened.read_text().split()
    return f"{Path(path).relative_to(desk.root)}:{line.removeprefix('+')}"


@pytest.mark.parametrize(
    ("name", "path", "text"),
    [
        ("growth", GROWTH, "name: Growth"),
        ("mrr", GROWTH, "  - id: mrr"),
        ("subscriptions", GROWTH, "      - id: subscriptions"),
        ("SUBS", GROWTH, "      - id: subscriptions"),
        ("growth/retention", GROWTH, "      - id: retention"),
        ("2026-Q4/growth/retention", GROWTH, "      - id: retention"),
        (
            "churn",
            GROWTH,
            '          - {id: churn, title: Churn rate, below: 6, unit: "%", owner: tom}',
        ),
        ("finland", GROWTH, "          - {id: finland, title: Finland open for business}"),
        ("response-time", PRODUCT, "      - id: response-time"),
        ("visitors", "kpis.yaml", KPIS.splitlines()[1]),
    ],
)
def test_it_opens_at_what_is_named(
    desk: Desk, opened: Path, name: str, path: str, text: str
) -> None:
    """A team, an objective, a key result, a KPI or a milestone, by id, prefix or reference."""
    file, _, line = spot(desk, opened, name).partition(":")
    assert file == path
    assert (desk.root / path).read_text().splitlines()[int(line) - 1] == text


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("okr.yaml", "okr.yaml:1"),
        (f"{GROWTH}:9:3", f"{GROWTH}:9"),
        ("./kpis.yaml:2", "kpis.yaml:2"),
    ],
)
def test_a_file_is_opened_as_findings_print_it(
    desk: Desk, opened: Path, name: str, there: str
) -> None:
    """From the workspace's root or the current folder."""
    assert spot(desk, opened, name) == there


def test_a_path_is_from_the_current_folder_too(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever somebody stands in the workspace."""
    monkeypatch.chdir(desk.root / CYCLE / "plans")
    assert spot(desk, opened, "product.yaml:3") == f"{PRODUCT}:3"
    assert spot(desk, opened, "mrr") == f"{GROWTH}:4"


def test_my_own_plan_is_opened_without_a_word(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `people:` or `lead:` says; for nobody there are too many."""
    monkeypatch.setenv("OKR_AUTHOR", "ola")
    assert spot(desk, opened) == f"{PRODUCT}:1"
    monkeypatch.setenv("OKR_AUTHOR", "kari")
    assert spot(desk, opened) == f"{GROWTH}:1"
    monkeypatch.setenv("OKR_AUTHOR", "somebody")
    answer = desk.okr("edit")
    assert answer.code == 2
    assert answer.err == (
        "okr: 2026-Q4 has 2 plans; name one, or a goal in it:\n"
        "  okr edit growth  Growth\n"
        "  okr edit product  Product\n"
    )


def test_the_only_plan_is_everybodys(desk: Desk, opened: Path) -> None:
    """Nobody needs to be known then."""
    (desk.root / PRODUCT).unlink()
    assert spot(desk, opened) == f"{GROWTH}:1"


def test_without_a_plan_it_says_how_to_write_one(desk: Desk, opened: Path) -> None:
    """For the cycle at hand."""
    shutil.rmtree(desk.root / CYCLE / "plans")
    answer = desk.okr("edit")
    assert (answer.code, opened.exists()) == (2, False)
    assert "2026-Q4 has no plan yet; `okr init 2026-Q4 --team NAME` writes one" in answer.err


def test_another_cycle_is_edited_by_its_name(desk: Desk, opened: Path) -> None:
    """And by a reference of three parts."""
    desk.write("cycles/2026-Q3/cycle.yaml", "start: 2026-07-01\nend: 2026-09-30\n")
    old = desk.write(
        "cycles/2026-Q3/plans/growth.yaml",
        "objectives:\n  - id: old\n    title: An old goal\n    owner: a\n    key_results: [{id: k, title: Wins, done_when: won}]\n",
    )
    assert spot(desk, opened, "old", "--cycle", "2026-q3") == f"{old.relative_to(desk.root)}:2"
    assert spot(desk, opened, "2026-Q3/growth/old") == f"{old.relative_to(desk.root)}:2"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nosuch",), "nothing in 2026-Q4 is called `nosuch`"),
        (("re",), "`re` may mean any of 4"),
        (("nosuch.yaml",), "there is no file nosuch.yaml"),
        (("../outside.yaml",), "../outside.yaml belongs to no workspace"),
        (("mrr", "--cycle", "2025"), "there is no cycle `2025`"),
    ],
)
def test_what_is_not_there_opens_nothing(
    desk: Desk, opened: Path, words: tuple[str, ...], said: str
) -> None:
    """One sentence says why."""
    (desk.root.parent / "outside.yaml").touch()
    answer = desk.okr("edit", *words)
    assert (answer.code, opened.exists()) == (2, False)
    assert said in answer.err


@pytest.mark.parametrize(
    ("change", "name", "line"),
    [
        (("title: Increase", "title: [Increase"), "growth", 9),
        (("title: Increase", "title: [Increase"), "retention", 15),
        (("title: Increase", "title: [Increase"), "growth/Regions", 23),
        (("target: 75", "traget: 75"), "growth", 18),
        (("target: 75", "traget: 75"), "regions", 23),
    ],
)
def test_a_broken_plan_opens_too(
    desk: Desk, opened: Path, change: tuple[str, str], name: str, line: int
) -> None:
    """A team's at its first error, a goal where a scan of the lines finds it."""
    desk.write(GROWTH, (desk.root / GROWTH).read_text().replace(*change, 1))
    answer = desk.okr("edit", name)
    assert answer.code == 1
    assert opened.read_text().split()[0] == f"+{line}"


def test_a_sound_file_is_said_to_be_so(desk: Desk, opened: Path) -> None:
    """Exit code 0, and nothing on the other stream."""
    answer = desk.okr("edit", "kpis.yaml")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == " ✔ 1 file, nothing found\n"
    assert desk.okr("edit", "kpis.yaml", "--lang", "nb").out == " ✔ 1 fil, ingenting funnet\n"


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        ("s/target: 6000/traget: 6000/", 1, "unknown key `traget`"),
        ("s/Grow Monthly/Grow to 5 000/", 0, "warning[OB103]"),
    ],
)
def test_what_is_wrong_afterwards_is_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, change: str, code: int, said: str
) -> None:
    """Off a terminal with the command that opens it there; other files are left out."""
    desk.write(PRODUCT, "objectives: [")
    monkeypatch.setenv("EDITOR", f"sed -i.bak '{change}'")
    answer = desk.okr("edit", "growth")
    assert answer.code == code
    assert said in answer.out
    assert "product.yaml" not in answer.out
    assert f"okr edit {GROWTH}:" in answer.out


def test_the_command_is_right_from_where_it_is_typed(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also after `-C`."""
    desk.write(PRODUCT, "objectives: [")
    monkeypatch.chdir(desk.root.parent)
    answer = desk.okr("-C", "acme", "edit", "product")
    assert f"okr -C acme edit {PRODUCT}:2" in answer.out
    monkeypatch.chdir(desk.root.parent)
    assert desk.okr("-C", "acme", "edit", f"{PRODUCT}:2").code == 1


def test_nothing_is_changed_by_okr_itself(desk: Desk, opened: Path) -> None:
    """Not a byte, and no file comes or goes."""
    before = {p: p.read_bytes() for p in desk.root.rglob("*") if p.is_file()}
    desk.okr("edit", "mrr")
    assert {p: p.read_bytes() for p in desk.root.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        (
            "",
            f"no editor is set; set EDITOR, as in `export EDITOR=nano`, or open {GROWTH}:4 yourself",
        ),
        ("/no/such --wait", "the editor `/no/such` cannot be started: No such file or directory"),
        ("false", f"the editor `false` ended with 1; {GROWTH}:4 was not checked"),
    ],
)
def test_an_editor_that_fails_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, editor: str, said: str
) -> None:
    """With the place to open by hand."""
    monkeypatch.setenv("EDITOR", editor)
    answer = desk.okr("edit", "mrr")
    assert answer.code == 2
    assert said in answer.err


def test_a_file_that_is_gone_afterwards_is_missed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rather than called sound."""
    monkeypatch.setenv("EDITOR", "rm")
    answer = desk.okr("edit", "growth")
    assert answer.code == 2
    assert f"{GROWTH} is gone" in answer.err


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_plan_behind_a_link_out_of_the_workspace_is_not_opened(desk: Desk, opened: Path) -> None:
    """The editor would write outside; neither by the team's name nor by the file's."""
    outside = desk.root.parent / "outside.yaml"
    outside.write_text("objectives: []\n")
    (desk.root / PRODUCT).unlink()
    (desk.root / PRODUCT).symlink_to(outside)
    for ref in ("product", PRODUCT):
        answer = desk.okr("edit", ref)
        assert answer.code == 2
        assert "is a link that leads out of the workspace, so it is not opened" in answer.err
    assert not opened.exists()
