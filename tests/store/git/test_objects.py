"""Texts as they were committed."""

from pathlib import Path

import pytest

from okrcli import errors
from okrcli.store.git import objects
from okrcli.store.git.repository import open_at
from tests import repository

PLAN = "cycles/2026-Q4/plans/growth.yaml"


def yaml(path: str) -> bool:
    """Whether a file is one that a workspace reads."""
    return path.endswith((".yaml", ".yml"))


def snapshot(repo: repository.Repository, folder: str = ".") -> objects.Snapshot:
    """The YAML files of a folder at HEAD."""
    opened = repo.opened(folder)
    return opened.snapshot(opened.resolve("HEAD"), (), yaml)


def test_texts_are_those_of_the_commit(repo: repository.Repository) -> None:
    """What was committed counts, whatever has become of it on disk."""
    repo.write("okr.yaml", "format: 1\n")
    repo.write("readme.md", "not ours\n")
    repo.commit("Begin")
    repo.write("okr.yaml", "format: 2\n")
    repo.write(PLAN, "name: Growth\n")
    assert snapshot(repo).texts == {"okr.yaml": b"format: 1\n"}


def test_only_the_paths_asked_for_are_listed(repo: repository.Repository) -> None:
    """A path may be a file, a folder or nothing at all; similar names are others."""
    for path in ("okr.yaml", PLAN, "cycles.yaml", "docker/compose.yaml", "[c]ycles/a.yaml"):
        repo.write(path, "")
    opened = repo.opened()
    repo.commit("Begin")
    asked = ("okr.yaml", "kpis.yaml", "cycles", "[c]ycles")
    seen = opened.snapshot(opened.resolve("HEAD"), asked, yaml)
    assert sorted(seen.texts) == ["[c]ycles/a.yaml", PLAN, "okr.yaml"]


def test_a_subfolder_sees_only_itself(repo: repository.Repository) -> None:
    """Paths are from the workspace, and what lies beside it does not exist."""
    repo.write("okr/okr.yaml", "format: 1\n")
    repo.write("okr/" + PLAN, "name: Growth\n")
    repo.write("okr.yaml", "organisation: Other\n")
    repo.commit("Begin")
    assert snapshot(repo, "okr").texts == {"okr.yaml": b"format: 1\n", PLAN: b"name: Growth\n"}
    opened = repo.opened("okr")
    head = opened.resolve("HEAD")
    assert list(opened.snapshot(head, ("okr.yaml",), yaml).texts) == ["okr.yaml"]


def test_a_workspace_that_was_not_there_yet(repo: repository.Repository) -> None:
    """Before its folder existed a workspace holds nothing."""
    repo.commit("Begin")
    repo.write("okr/okr.yaml", "")
    assert snapshot(repo, "okr").texts == {}


@pytest.mark.parametrize(
    "name",
    ["a b.yaml", "a\nb.yaml", "a\tb.yaml", '"a".yaml', "mål.yaml", "-rf.yaml", "\udce5.yaml"],
)
def test_any_name_is_read_as_it_stands(repo: repository.Repository, name: str) -> None:
    """Spaces, line breaks, quotes, letters beyond ASCII and bytes that are no UTF-8."""
    repo.write(f"cycles/{name}", "x: 1\n")
    repo.commit("Begin")
    assert snapshot(repo).texts == {f"cycles/{name}": b"x: 1\n"}


def test_any_content_is_read_as_it_stands(repo: repository.Repository) -> None:
    """Empty, without a last newline, CRLF, NUL, and what looks like git's own answers."""
    contents = [b"", b"x", b"x\r\ny\r\n", b"\0\n\0", b"0" * 40 + b" blob 3\nabc\n", b"\xff" * 70000]
    files = {f"cycles/{i}.yaml": data for i, data in enumerate(contents)}
    for path, data in files.items():
        repo.write(path, data)
    repo.commit("Begin")
    assert snapshot(repo).texts == files


def test_equal_files_have_one_id(repo: repository.Repository) -> None:
    """The id of a blob says whether a text was parsed before."""
    repo.write("cycles/a.yaml", "x: 1\n")
    repo.write("cycles/b.yaml", "x: 1\n")
    repo.commit("Begin")
    seen = snapshot(repo)
    assert seen.ids["cycles/a.yaml"] == seen.ids["cycles/b.yaml"]
    assert len(seen.texts) == 2


def test_links_are_told_of_and_not_followed(repo: repository.Repository, tmp_path: Path) -> None:
    """A linked file and a linked folder are withheld, also where their names are not wanted."""
    (tmp_path / "secret.yaml").write_text("secret\n")
    repo.write("okr.yaml", "")
    (repo.top / "kpis.yaml").symlink_to(tmp_path / "secret.yaml")
    (repo.top / "cycles").symlink_to(tmp_path)
    repo.commit("Begin")
    seen = snapshot(repo)
    assert list(seen.texts) == ["okr.yaml"]
    assert sorted(seen.withheld) == ["cycles", "kpis.yaml"]
    assert "symbolic link" in seen.withheld["cycles"]


def test_submodules_are_told_of(repo: repository.Repository) -> None:
    """A submodule among the cycles belongs to another repository."""
    head = repo.commit("Begin")
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{head},cycles/2026-Q4")
    repo.git("commit", "-qm", "Add a submodule")
    assert snapshot(repo).withheld == {"cycles/2026-Q4": "it is a submodule"}


def test_a_large_file_is_told_of_and_not_read(repo: repository.Repository) -> None:
    """One byte over the limit is withheld, the limit itself is read, and so is what follows."""
    for name, size in (("a", 5), ("b", objects.LIMIT), ("c", objects.LIMIT + 1), ("d", 5)):
        repo.write(f"cycles/{name}.yaml", name * size)
    repo.commit("Begin")
    seen = snapshot(repo)
    assert sorted(seen.texts) == ["cycles/a.yaml", "cycles/b.yaml", "cycles/d.yaml"]
    assert seen.withheld == {"cycles/c.yaml": "it is larger than 2097152 bytes"}


def test_a_tree_that_calls_a_folder_a_file(repo: repository.Repository) -> None:
    """A forged entry, whose mode says file and whose object is a tree, is withheld."""
    repo.write("cycles/a.yaml", "x: 1\n")
    repo.commit("Begin")
    tree = repo.git("rev-parse", "HEAD:cycles").strip()
    forged = repo.home / "forged"
    entry = b"100644 b.yaml\0" + bytes.fromhex(tree)
    forged.write_bytes(entry)
    name = repo.git("hash-object", "-w", "--literally", "-t", "tree", str(forged)).strip()
    commit = repo.git("commit-tree", "-m", "Forge", name).strip()
    seen = repo.opened().snapshot(commit, (), yaml)
    assert seen.withheld == {"b.yaml": "it is not an ordinary file"}


@pytest.mark.parametrize("count", [1, 60])
def test_two_processes_whatever_the_number_of_files(
    repo: repository.Repository, trace: repository.Trace, count: int
) -> None:
    """One process lists a revision, one reads it."""
    for i in range(count):
        repo.write(f"cycles/{i}.yaml", f"x: {i}\n")
    opened, head = repo.opened(), repo.commit("Begin")
    assert len(opened.snapshot(head, (), yaml).texts) == count
    assert trace.commands == ["rev-parse", "ls-tree", "cat-file"]


def test_nothing_to_read_starts_no_process(
    repo: repository.Repository, trace: repository.Trace
) -> None:
    """No ids are no question."""
    assert repo.opened().blobs([]) == ({}, {})
    assert trace.commands == ["rev-parse"]


@pytest.mark.parametrize("object_format", ["sha1", "sha256"])
def test_bytes_are_recognised_by_their_id(tmp_path: Path, object_format: str) -> None:
    """A text on disk that a commit has need not be parsed twice."""
    repo = repository.Repository(tmp_path, f"--object-format={object_format}")
    repo.write("okr.yaml", "format: 1\nlanguage: nb\n")
    repo.commit("Begin")
    name = snapshot(repo).ids["okr.yaml"]
    assert objects.holds(name, b"format: 1\nlanguage: nb\n")
    assert objects.holds(name, b"format: 1\r\nlanguage: nb\r\n")
    assert not objects.holds(name, b"format: 1\nlanguage: en\n")


def test_a_partial_clone_gives_what_it_has(repo: repository.Repository, tmp_path: Path) -> None:
    """Git ends at each promised blob; the others around it are read all the same."""
    large = {f"cycles/large-{i}.yaml": f"x: {i}\n" * 100 for i in range(5)}
    small = {f"cycles/{name}.yaml": f"x: {name}\n" for name in "aloz"}
    for path, text in {**large, **small}.items():
        repo.write(path, text)
    repo.commit("Begin")
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    repo.git(
        "clone", "-q", "--no-checkout", "--filter=blob:limit=100", f"file://{repo.top}", str(clone)
    )
    trace = repository.Trace(repo)
    opened = open_at(clone, repo.environment)
    seen = opened.snapshot(opened.resolve("HEAD"), (), yaml)
    assert seen.texts == {path: text.encode() for path, text in small.items()}
    assert set(seen.withheld) == set(large)
    assert trace.commands[3:] == ["cat-file", "cat-file", "cat-file", "config"]
    assert "--refetch --no-filter" in seen.withheld["cycles/large-0.yaml"]
    repo.git("-C", str(clone), "fetch", "-q", "--refetch", "--no-filter")
    assert opened.snapshot(opened.resolve("HEAD"), (), yaml).withheld == {}
    assert trace.children == []


def test_what_a_damaged_repository_lost_is_not_promised(repo: repository.Repository) -> None:
    """Nothing was left out on purpose, so no fetch is advised."""
    repo.write("okr.yaml", "format: 1\n")
    repo.commit("Begin")
    name = repo.git("rev-parse", "HEAD:okr.yaml").strip()
    (repo.top / ".git/objects" / name[:2] / name[2:]).unlink()
    assert "git fsck" in snapshot(repo).withheld["okr.yaml"]


def test_older_folders_that_a_clone_lacks_are_said_to_be_missing(
    repo: repository.Repository, tmp_path: Path
) -> None:
    """A clone without trees knows its commits, and not what they changed."""
    for n in range(2):
        repo.write(PLAN, f"x: {n}\n")
        repo.commit(f"Change {n}")
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    repo.git("clone", "-q", "--filter=tree:0", "--no-checkout", f"file://{repo.top}", str(clone))
    opened = open_at(clone, repo.environment)
    with pytest.raises(errors.OkrError, match="--refetch --no-filter"):
        opened.history(opened.resolve("HEAD"), ())


def test_a_damaged_object_is_named(repo: repository.Repository) -> None:
    """What git itself cannot read ends in a sentence that names the command which says more."""
    repo.write("okr.yaml", "".join(f"x-{i}: {i * i}\n" for i in range(5000)))
    repo.commit("Begin")
    name = repo.git("rev-parse", "HEAD:okr.yaml").strip()
    place = repo.top / ".git/objects" / name[:2] / name[2:]
    place.chmod(0o644)
    place.write_bytes(place.read_bytes()[:9000])
    with pytest.raises(errors.OkrError, match="fsck"):
        snapshot(repo)
