"""Configurations that make stock git run a program, to be planted in a repository."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests import repository

PLAN = "cycles/2026-Q4/plans/growth.yaml"
HOOKS = (
    "post-index-change",
    "reference-transaction",
    "post-checkout",
    "pre-commit",
    "post-commit",
    "fsmonitor-watchman",
    "pre-auto-gc",
    "post-merge",
    "post-rewrite",
    "prepare-commit-msg",
)


@dataclass(frozen=True)
class Trap:
    """A repository, and a program that leaves a mark when it runs."""

    repo: repository.Repository
    program: Path
    mark: Path

    @property
    def sprung(self) -> bool:
        """Whether the program ran."""
        return self.mark.exists()

    def set(self, **settings: str) -> None:
        """Write settings, with `__` for each dot, where a hostile repository would."""
        for name, value in settings.items():
            self.repo.git("config", name.replace("__", "."), value)

    def attribute(self, line: str) -> None:
        """Give every YAML file an attribute."""
        (self.repo.top / ".git/info/attributes").write_text(f"*.yaml {line}\n")

    def lose(self, path: str) -> None:
        """Remove a blob from the object store, as a partial clone never had it."""
        name = self.repo.git("rev-parse", f"HEAD:{path}").strip()
        (self.repo.top / ".git/objects" / name[:2] / name[2:]).unlink()

    def promise(self, url: str) -> None:
        """Make the repository a partial clone of some place that lacks a blob."""
        self.set(
            core__repositoryformatversion="1",
            extensions__partialclone="origin",
            remote__origin__promisor="true",
            remote__origin__url=url,
            protocol__allow="always",
        )
        self.lose(PLAN)


def laid(repo: repository.Repository, folder: Path) -> Trap:
    """A workspace of two commits, and a program to plant."""
    mark, program = folder / "mark", folder / "program"
    program.write_text(f"#!/bin/sh\necho ran > '{mark}'\nexit 1\n")
    program.chmod(0o755)
    repo.write("okr.yaml", "format: 1\n")
    repo.write(PLAN, "name: Growth\n")
    repo.commit("Begin")
    repo.write(PLAN, "name: Growing\n")
    repo.commit("Rename")
    return Trap(repo, program, mark)


def fsmonitor(trap: Trap) -> None:
    """A monitor that reports changed files, asked whenever the index is refreshed."""
    trap.set(core__fsmonitor=str(trap.program))


def external_diff(trap: Trap) -> None:
    """A program that shows differences."""
    trap.set(diff__external=str(trap.program))


def diff_command(trap: Trap) -> None:
    """A program that shows the differences of files with an attribute."""
    trap.attribute("diff=evil")
    trap.set(diff__evil__command=str(trap.program))


def textconv(trap: Trap) -> None:
    """A program that makes files readable before they are compared."""
    trap.attribute("diff=evil")
    trap.set(diff__evil__textconv=str(trap.program), diff__evil__cachetextconv="true")


def clean_filter(trap: Trap) -> None:
    """A filter for what goes into the object store."""
    trap.attribute("filter=evil")
    trap.set(filter__evil__clean=str(trap.program))


def smudge_filter(trap: Trap) -> None:
    """A filter for what comes out of the object store."""
    trap.attribute("filter=evil")
    trap.set(filter__evil__smudge=str(trap.program))


def process_filter(trap: Trap) -> None:
    """A filter that stays alive for many files."""
    trap.attribute("filter=evil")
    trap.set(filter__evil__process=str(trap.program))


def signature(trap: Trap) -> None:
    """A signed commit, and a program that verifies signatures."""
    whole = trap.repo.git("cat-file", "commit", "HEAD")
    about, _, message = whole.partition("\n\n")
    signed = f"{about}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----"
    place = trap.repo.home / "signed"
    place.write_text(f"{signed}\n\n{message}")
    name = trap.repo.git("hash-object", "-t", "commit", "-w", str(place)).strip()
    trap.repo.git("reset", "-q", "--soft", name)
    trap.set(gpg__program=str(trap.program), log__showsignature="true")


def promisor(trap: Trap) -> None:
    """A missing blob, and a remote that is a program."""
    trap.promise(f"ext::{trap.program}")


def promisor_over_ssh(trap: Trap) -> None:
    """A missing blob, and a program in place of ssh."""
    trap.promise("ssh://acme.example/acme")
    trap.set(core__sshcommand=str(trap.program))


def promisor_through_proxy(trap: Trap) -> None:
    """A missing blob, and a program in place of a socket."""
    trap.promise("git://acme.example/acme")
    trap.set(core__gitproxy=str(trap.program))


def hooks(trap: Trap) -> None:
    """Hooks where git looks for them."""
    for name in HOOKS:
        (trap.repo.top / ".git/hooks").mkdir(exist_ok=True)
        (trap.repo.top / ".git/hooks" / name).symlink_to(trap.program)


def hooks_elsewhere(trap: Trap) -> None:
    """Hooks in a folder of the tree."""
    trap.repo.write(".ci/post-index-change", trap.program.read_text()).chmod(0o755)
    trap.set(core__hookspath=".ci")


def alias(trap: Trap) -> None:
    """Aliases, some of them named like the commands we use."""
    for name in ("log", "ls-tree", "cat-file", "rev-parse", "merge-base", "config", "harmless"):
        trap.repo.git("config", f"alias.{name}", f"!{trap.program}")


def ask_pass(trap: Trap) -> None:
    """A missing blob, and programs that are asked for the password to its remote."""
    trap.promise("https://127.0.0.1:9/acme")
    trap.set(core__askpass=str(trap.program), credential__helper=str(trap.program))


def included(trap: Trap) -> None:
    """A setting in a file of the tree, which the configuration includes."""
    trap.repo.write("innocent.cfg", f"[core]\n\tfsmonitor = {trap.program}\n")
    trap.set(include__path="../innocent.cfg")


class Case(NamedTuple):
    """A configuration to plant, and what stock git command it lies in wait for."""

    plant: Callable[[Trap], None]
    waits_for: tuple[str, ...]


SHOW = ("cat-file", "--filters", f"HEAD:{PLAN}")
CASES = [
    Case(fsmonitor, ("status",)),
    Case(external_diff, ("diff", "HEAD~1", "HEAD")),
    Case(diff_command, ("diff", "HEAD~1", "HEAD")),
    Case(textconv, ("log", "-p")),
    Case(clean_filter, ("status",)),
    Case(smudge_filter, SHOW),
    Case(process_filter, SHOW),
    Case(signature, ("log",)),
    Case(promisor, ("cat-file", "-p", f"HEAD:{PLAN}")),
    Case(promisor_over_ssh, ("cat-file", "-p", f"HEAD:{PLAN}")),
    Case(promisor_through_proxy, ("cat-file", "-p", f"HEAD:{PLAN}")),
    Case(hooks, ("commit", "-aqm", "x")),
    Case(hooks_elsewhere, ("add", "-A")),
    Case(alias, ("harmless",)),
    Case(ask_pass, ("credential", "fill")),
    Case(included, ("status",)),
]
