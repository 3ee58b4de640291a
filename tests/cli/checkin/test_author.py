"""Who checks in: `--author`, `OKR_AUTHOR`, else git's user, matched with `people:`."""

import subprocess
import unicodedata
from pathlib import Path

import pytest

from okrcli import errors
from okrcli.actions import author
from okrcli.model import settings
from okrcli.text import writing
from tests.cli.checkin.desk import Desk

PEOPLE = {
    "kari": settings.Person(name="Kari Nordmann", email="kari@acme.example", team="growth"),
    "tom": settings.Person(name="Tom Baker"),
    "tom2": settings.Person(name="Tom Baker"),
}


def found(given: str | None, root: Path, **environ: str) -> str:
    """The author for a flag and an environment."""
    return author.author(given, environ, root, PEOPLE)


@pytest.mark.parametrize("given", ["kari", "KARI", "Kari Nordmann", "kari@ACME.example", " kari "])
def test_a_person_is_known_by_id_name_or_address(tmp_path: Path, given: str) -> None:
    """In capitals or small letters."""
    assert found(given, tmp_path) == "kari"


def test_a_name_is_one_however_its_accents_are_coded(tmp_path: Path) -> None:
    """Composed or not: a name typed on one computer is that of another, and of the files there."""
    apart = unicodedata.normalize("NFD", "Åse Ødegård")
    assert apart != "Åse Ødegård"
    assert found(apart, tmp_path) == "Åse Ødegård"
    people = {"ase": settings.Person(name=apart)}
    assert author.author("Åse Ødegård", {}, tmp_path, people) == "ase"
    assert author.names_of_owner(apart, {}) == {"åse ødegård"}
    assert writing.slug(apart) == writing.slug("Åse Ødegård") == "ase-odegard"


def test_the_flag_goes_before_the_environment(tmp_path: Path) -> None:
    """And both before git."""
    assert found("tom", tmp_path, OKR_AUTHOR="kari") == "tom"
    assert found(None, tmp_path, OKR_AUTHOR="kari") == "kari"


def test_somebody_else_keeps_the_name_as_it_stands(tmp_path: Path) -> None:
    """Not everybody needs to be in `people:`."""
    assert found("Åse Ødegård", tmp_path) == "Åse Ødegård"


def test_a_name_of_two_people_is_a_choice(tmp_path: Path) -> None:
    """Between their ids."""
    with pytest.raises(errors.UsageError, match="may be tom or tom2"):
        found("Tom Baker", tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "/etc/x",
        ".git",
        "con",
        "CON.txt",
        "a:b",
        "-rf",
        "a\\b",
        "x" * 300,
        "",
        "a\x1bb",
        "a\u202eb",
        "!!!",
        "a\nb",
    ],
)
def test_a_name_that_cannot_name_a_file_is_refused(tmp_path: Path, name: str) -> None:
    """It becomes part of one, on every system."""
    with pytest.raises(errors.UsageError, match="cannot be an author"):
        found(name, tmp_path)


def git(root: Path, *words: str) -> None:
    """Run git at a folder."""
    subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)


def test_git_s_user_checks_in(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found in people by the address, before the name."""
    monkeypatch.delenv("OKR_AUTHOR")
    git(desk.root, "init", "-q")
    git(desk.root, "config", "user.name", "K. N.")
    git(desk.root, "config", "user.email", "kari@acme.example")
    assert desk.checkin("subscriptions", "4720").code == 0
    assert desk.sessions("growth")[0].author == "kari"


def test_git_s_name_is_kept_where_people_lack_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it becomes a plain file name."""
    monkeypatch.delenv("OKR_AUTHOR")
    git(desk.root, "init", "-q")
    git(desk.root, "config", "user.name", "Åse Ødegård")
    assert desk.checkin("subscriptions", "4720").code == 0
    assert desk.sessions("growth")[0].author == "Åse Ødegård"
    assert desk.paths[0].endswith("-ase-odegard.yaml")


def test_nobody_known_is_told_how_to_be(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """All three ways."""
    monkeypatch.delenv("OKR_AUTHOR")
    done = desk.checkin("subscriptions", "4720")
    assert done.code == 2
    assert all(way in done.err for way in ("--author NAME", "OKR_AUTHOR", "git config user.name"))
    assert desk.paths == []


def test_all_that_somebody_is_called() -> None:
    """As an owner in a plan, in small letters."""
    assert author.names_of_owner("kari", PEOPLE) == {"kari", "kari nordmann", "kari@acme.example"}
    assert author.names_of_owner("Åse", PEOPLE) == {"åse"}
