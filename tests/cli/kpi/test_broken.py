"""A file that cannot be read is named wherever it is left out, and the rest is shown."""

import shutil
from pathlib import Path

import pytest

from okrcli import cli
from tests import examples

SAID = "cycles/2026-Q4/plans/product.yaml is left out: one error in it"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Acme with one plan cut off in the middle."""
    root = tmp_path_factory.mktemp("broken") / "acme"
    shutil.copytree(examples.ROOT / "acme", root)
    (root / "cycles/2026-Q4/plans/product.yaml").write_text("objectives: [\n")
    return root


@pytest.mark.parametrize(
    "words",
    [
        ("kpi",),
        ("kpi", "--lead-lag"),
        ("tree",),
        ("meeting",),
        ("meeting", "--format", "text"),
        ("meeting", "quarterly"),
        ("report", "mrr"),
        ("report", "subscriptions"),
        ("kpi", "visitors"),
        ("log", "subscriptions"),
    ],
)
def test_a_broken_plan_is_named_and_the_others_are_there(
    words: tuple[str, ...],
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On the standard output, with the exit code of what is fine."""
    monkeypatch.chdir(broken)
    monkeypatch.setenv("COLUMNS", "100")
    assert cli.main([*words, "--on", "2026-11-25"]) == 0
    said = capsys.readouterr()
    assert SAID in said.out
    assert "subscriptions" in said.out or "mrr" in said.out
    assert said.err == ""


@pytest.mark.parametrize(
    "words",
    [
        ("report", "--format", "csv"),
        ("report", "--format", "csv", "--readings"),
        ("tree", "--format", "mermaid"),
        ("tree", "--format", "dot"),
    ],
)
def test_a_format_without_room_for_it_leaves_the_word_to_the_error_output(
    words: tuple[str, ...],
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Once, and the output itself stays what other programs take."""
    monkeypatch.chdir(broken)
    assert cli.main([*words, "--on", "2026-11-25"]) == 0
    said = capsys.readouterr()
    assert said.err == f"okr: {SAID} · okr validate\n"
    assert "subscriptions" in said.out or "mrr" in said.out
    assert "product.yaml" not in said.out
