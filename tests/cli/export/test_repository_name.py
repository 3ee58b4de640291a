"""`okr export FOLDER --repo .`: the name by which a folder tells its workspaces apart."""

from pathlib import Path

import pytest

from okrcli.store.git.remote_name import path_of_address
from tests.cli.checkin.desk import Desk

WORDS = ("--repo", ".", "--tables", "teams", "--csv")


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://kari:secret@git.example/acme/sales.git", "acme/sales"),
        ("ssh://git@git.example:2222/acme/sales", "acme/sales"),
        ("git@git.example:acme/sales.git", "acme/sales"),
        ("https://git.example/group/sub/okr/", "group/sub/okr"),
        ("/srv/git/sales.git", "sales"),
        ("../sales", "sales"),
        ("file:///srv/git/sales.git", "sales"),
        ("https://git.example/", None),
    ],
)
def test_the_path_of_an_address(url: str, path: str | None) -> None:
    """Neither the host nor whoever signs in there."""
    assert path_of_address(url) == path


def test_the_remote_names_it(desk: Desk, tmp_path: Path) -> None:
    """In rows and files."""
    desk.versioned().git("remote", "add", "origin", "git@git.example:acme/sales.git")
    assert desk.okr("export", str(tmp_path / "lake"), *WORDS).code == 0
    text = (tmp_path / "lake/teams/2026-Q4@acme-sales.csv").read_text(encoding="utf-8")
    assert "acme-sales" in text.splitlines()[1]


def test_the_id_in_the_settings_comes_first(desk: Desk, tmp_path: Path) -> None:
    """Clones may have remotes of other names."""
    desk.versioned().git("remote", "add", "origin", "git@git.example:acme/sales.git")
    settings = desk.root / "okr.yaml"
    desk.write("okr.yaml", settings.read_text(encoding="utf-8") + "id: nordic\n")
    assert desk.okr("export", str(tmp_path / "lake"), *WORDS).code == 0
    assert (tmp_path / "lake/teams/2026-Q4@nordic.csv").exists()


def test_without_either_it_says_what_to_write(desk: Desk, tmp_path: Path) -> None:
    """And writes nothing."""
    said = desk.versioned().okr("export", str(tmp_path / "lake"), *WORDS)
    assert said.code == 2
    assert said.err == (
        "okr: --repo . finds no name; write `id:` in okr.yaml, or a name, as in --repo sales\n"
    )
    assert not (tmp_path / "lake").exists()
