"""`okr schema`: lists, prints and refreshes."""

import json
import re
from pathlib import Path

import pytest

from okrcli import cli
from okrcli.render.json import output_schemas
from okrcli.schema import file_schemas
from okrcli.schema.file_schemas import schema_text


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code, what was printed, and what was complained about."""
    code = cli.main(["schema", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace that we stand in."""
    (tmp_path / "okr.yaml").write_text("", encoding="utf-8")
    monkeypatch.delenv("OKR_DIR", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_alone_it_lists_files_and_outputs(capsys: pytest.CaptureFixture[str]) -> None:
    """Every kind with its place, every output with its command."""
    code, out, _ = run(capsys)
    listed = re.findall(r"^  (\S+)  +\S", out, flags=re.MULTILINE)
    assert code == 0
    assert listed == [*file_schemas.KINDS, *output_schemas.names()]
    assert "okr validate --format json" in out


def test_the_list_fits_a_narrow_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same words, on more lines."""
    wide = run(capsys)[1]
    monkeypatch.setenv("COLUMNS", "56")
    narrow = run(capsys)[1]
    assert max(map(len, narrow.splitlines())) <= 56 < max(map(len, wide.splitlines()))
    assert sorted(narrow.split()) == sorted(wide.split())


@pytest.mark.parametrize("name", [*file_schemas.KINDS, *output_schemas.names()])
def test_a_name_prints_that_schema(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """As JSON, and nothing else, so that it can be sent into a file."""
    code, out, _ = run(capsys, name)
    assert code == 0
    assert json.loads(out)["$schema"].startswith(("http://json-schema", "https://json-schema"))


def test_a_near_miss_is_answered(capsys: pytest.CaptureFixture[str]) -> None:
    """With the schema that was meant, whatever the case."""
    code, out, err = run(capsys, "Plans")
    assert (code, out) == (2, "")
    assert err == "okr: there is no schema `Plans`; did you mean `plan`?\n"


def test_a_word_like_none_of_them_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    """In one sentence."""
    code, _, err = run(capsys, "zzz")
    assert code == 2
    assert err.startswith("okr: there is no schema `zzz`; there is workspace, kpis, cycle, plan")


def test_writing_brings_a_workspace_up_to_date(
    capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """What is missing is written, what is old replaced, what is right left alone."""
    run(capsys, "--write")
    (workspace / file_schemas.schema_path("plan")).write_text("{}", encoding="utf-8")
    (workspace / file_schemas.schema_path("kpis")).unlink()
    before = (workspace / file_schemas.schema_path("cycle")).stat()
    code, out, _ = run(capsys, "--write")
    states = dict(line.strip().split(": ") for line in out.splitlines()[1:])
    assert code == 0
    assert states.pop(".okr/plan.schema.json") == "refreshed"
    assert states.pop(".okr/kpis.schema.json") == "written"
    assert set(states.values()) == {"up to date"}
    assert {p.name for p in (workspace / ".okr").iterdir()} == {
        f"{name}.schema.json" for name in file_schemas.KINDS
    }
    assert (workspace / file_schemas.schema_path("plan")).read_text(
        encoding="utf-8"
    ) == schema_text("plan")
    assert (workspace / file_schemas.schema_path("cycle")).stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("way", ["link", "folder"])
def test_what_is_no_ordinary_file_is_not_replaced(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path, way: str
) -> None:
    """A link might lead anywhere; nothing behind it changes."""
    (workspace / ".okr").mkdir()
    place, other = workspace / file_schemas.schema_path("plan"), tmp_path / "other"
    other.write_text("mine", encoding="utf-8")
    if way == "link":
        place.symlink_to(other)
    else:
        place.mkdir()
    code, _, err = run(capsys, "--write")
    assert code == 2
    assert err == "okr: .okr/plan.schema.json is not an ordinary file; move it away\n"
    assert other.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_leads_out_of_the_workspace_is_left_alone(
    capsys: pytest.CaptureFixture[str],
    workspace: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Neither written to nor read."""
    outside = tmp_path_factory.mktemp("outside")
    (outside / "workspace.schema.json").write_text("{}", encoding="utf-8")
    (workspace / ".okr").symlink_to(outside)
    code, _, err = run(capsys, "--write")
    assert code == 2
    assert err.startswith("okr: .okr/workspace.schema.json: it is a link that leads out")
    assert (outside / "workspace.schema.json").read_text(encoding="utf-8") == "{}"


def test_writing_takes_no_name(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    """All of a workspace's schemas belong to one version."""
    code, _, err = run(capsys, "plan", "--write")
    assert code == 2
    assert "leave the name out" in err
    assert not (workspace / ".okr").exists()


def test_writing_needs_a_workspace(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says how to begin one."""
    monkeypatch.delenv("OKR_DIR", raising=False)
    monkeypatch.chdir(tmp_path)
    code, _, err = run(capsys, "--write")
    assert code == 2
    assert "okr init" in err
