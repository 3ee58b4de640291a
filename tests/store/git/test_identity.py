"""Who git takes the user for."""

import pytest

from okrcli.store.git import identity
from tests import repository


def configure(repo: repository.Repository, text: str) -> None:
    """Write the user's own configuration."""
    (repo.home / ".gitconfig").write_text(text)


def test_the_name_of_the_users_configuration(repo: repository.Repository) -> None:
    """The user's own configuration counts outside a repository too."""
    configure(repo, "[user]\n\tname = Kari Nordmann\n\temail = kari@acme.example\n")
    for folder in (repo.top, repo.home):
        who = identity.identity(folder, repo.environment)
        assert who == ("Kari Nordmann", "kari@acme.example")


def test_the_repository_comes_before_the_user(repo: repository.Repository) -> None:
    """A name for this repository only is the name here."""
    configure(repo, "[user]\n\tname = Kari Nordmann\n\temail = kari@acme.example\n")
    repo.git("config", "user.email", "kari@work.example")
    assert identity.identity(repo.top, repo.environment) == ("Kari Nordmann", "kari@work.example")


def test_an_author_comes_before_a_user(repo: repository.Repository) -> None:
    """`author.name` is what git itself would write into a commit."""
    configure(repo, "[author]\n\tname = Kari\n[user]\n\tname = Shared account\n\temail = s@x\n")
    assert identity.identity(repo.top, repo.environment) == ("Kari", "s@x")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[user]\n\temail = kari@acme.example\n", ("", "kari@acme.example")),
        ("[user]\n\tname\n\temail = kari@acme.example\n", ("", "kari@acme.example")),
        ("[user]\n\tname = Åse\n", ("Åse", "")),
        ("[user]\n\tname = \n", None),
        ("", None),
    ],
)
def test_what_is_not_configured_is_not_guessed(
    repo: repository.Repository, text: str, who: tuple[str, str] | None
) -> None:
    """Git would make up a name from the machine; we don't."""
    configure(repo, text)
    assert identity.identity(repo.top, repo.environment) == who


def test_a_hooks_author_is_not_the_user(repo: repository.Repository) -> None:
    """During a rebase GIT_AUTHOR_NAME is whoever wrote the commit that is moved."""
    configure(repo, "[user]\n\tname = Kari\n")
    inherited = {**repo.environment, "GIT_AUTHOR_NAME": "Ola", "GIT_AUTHOR_EMAIL": "ola@x"}
    assert identity.identity(repo.top, inherited) == ("Kari", "")


def test_without_git_nobody_is_known(repo: repository.Repository) -> None:
    """A missing git is no reason to fail, since a name can come from elsewhere."""
    path = repository.path_without_git(repo.home / "bin")
    assert identity.identity(repo.top, {**repo.environment, "PATH": path}) is None
