"""The scripts below `packaging/`, run on a checkout as the release workflow runs them."""

import hashlib
import json
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

import okrcli
from okrcli.schema import file_schemas
from tests import examples
from tests.release.build import ROOT, checkout
from tests.schema import instance

TAG = f"v{okrcli.__version__}"


def script(name: str) -> dict[str, Any]:
    """What a script defines."""
    return runpy.run_path(str(ROOT / "packaging" / f"{name}.py"))


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """A checkout that may be released."""
    root = checkout(tmp_path / "okr")
    (root / "CHANGELOG.md").write_text(f"## [{okrcli.__version__}] - 2026-12-01\n")
    subprocess.run([sys.executable, str(root / "packaging/owner.py"), "acme"], check=True)
    return root


def check(root: Path, tag: str) -> "subprocess.CompletedProcess[str]":
    """Run the check of a tag, isolated, by a bare Python."""
    return subprocess.run(
        [sys.executable, "-I", "-S", str(root / "packaging/release_check.py"), tag],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_tag_that_says_what_is_released_passes(ready: Path) -> None:
    """Version, changelog and owner."""
    done = check(ready, TAG)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("tag", ["v9.9.9", okrcli.__version__, ""])
def test_a_tag_of_another_version_is_refused(ready: Path, tag: str) -> None:
    """Also one without its v."""
    done = check(ready, tag)
    assert done.returncode == 1
    assert f"and okrcli/__init__.py says {okrcli.__version__}" in done.stderr


def test_a_release_without_its_changes_is_refused(ready: Path) -> None:
    """`Unreleased` is no day."""
    (ready / "CHANGELOG.md").write_text(f"## [{okrcli.__version__}] - Unreleased\n")
    assert "CHANGELOG.md has no heading" in check(ready, TAG).stderr


def test_a_release_that_belongs_to_nobody_is_refused(tmp_path: Path) -> None:
    """As the placeholder says."""
    root = checkout(tmp_path / "okr")
    settings = root / "pyproject.toml"
    settings.write_text(re.sub(r"github\.com/[^/]+/", "github.com/OWNER/", settings.read_text()))
    assert "names no owner" in check(root, TAG).stderr


def lock() -> dict[str, Any]:
    """A lock of three packages, of which one is for Windows."""

    def package(name: str, *needs: dict[str, str]) -> dict[str, Any]:
        source = {"url": f"https://files.example/{name}.tar.gz", "hash": f"sha256:{name}"}
        return {"name": name, "dependencies": list(needs), "sdist": source}

    return {
        "package": [
            package(
                "okrcli", {"name": "rich"}, {"name": "tzdata", "marker": "sys_platform == 'win32'"}
            ),
            package("rich", {"name": "pygments"}),
            package("pygments"),
            package("tzdata"),
            package("pyarrow"),
        ]
    }


def test_the_formula_has_all_that_is_needed_and_no_more(tmp_path: Path) -> None:
    """With the checksums of the lock and of the sdist that is released."""
    sdist = tmp_path / "okrcli-1.2.3.tar.gz"
    sdist.write_bytes(b"sources")
    template = (ROOT / "packaging/okr.rb").read_text(encoding="utf-8")
    text = script("formula")["formula"](template, lock(), sdist, "Goals in files: and more")
    assert text.startswith("class Okr < Formula\n")
    assert re.findall(r'resource "(\S+)"', text) == ["pygments", "rich"]
    assert 'sha256 "pygments"' in text
    assert f'sha256 "{hashlib.sha256(b"sources").hexdigest()}"' in text
    assert 'desc "Goals in files"' in text
    assert "@" not in text.replace("python@3.13", "")


def test_a_formula_without_a_source_is_refused(tmp_path: Path) -> None:
    """Homebrew builds everything."""
    known = lock()
    del known["package"][1]["sdist"]
    with pytest.raises(ValueError, match="rich has no source"):
        list(script("formula")["resources"](known, "okrcli"))


CATALOGUE = json.loads((ROOT / "packaging/schemastore.json").read_text(encoding="utf-8"))["schemas"]


def test_every_schema_is_published_at_the_address_that_the_catalogue_names(tmp_path: Path) -> None:
    """And knows that address itself; what is published checks the example."""
    made = script("schema_pages")
    assert made["main"]([str(tmp_path)]) == 0
    site = made["site_address"]()
    for each in CATALOGUE:
        place = tmp_path / each["url"].removeprefix(f"{site}/")
        assert json.loads(place.read_text(encoding="utf-8"))["$id"] == each["url"]
    assert len(list(tmp_path.rglob("*.json"))) == len(file_schemas.KINDS)
    plan = examples.ROOT / "acme/cycles/2026-Q4/plans/growth.yaml"
    schema = json.loads((tmp_path / "schema/1/plan.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(instance.of(instance.tree(plan)), schema)


def matched(path: str) -> list[str]:
    """The kinds of schema that the catalogue gives to a path, as SchemaStore's globs do."""

    def pattern(glob: str) -> str:
        parts = re.escape(glob).replace(r"\*\*/", "(?:.+/)?").replace(r"\*", "[^/]*")
        return parts if "/" in glob else f"(?:.+/)?{parts}"

    return [
        each["url"].rpartition("/")[2].partition(".")[0]
        for each in CATALOGUE
        if any(re.fullmatch(pattern(glob), path) for glob in each["fileMatch"])
    ]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("okr.yaml", ["workspace"]),
        ("goals/cycles/2026-Q4/cycle.yaml", ["cycle"]),
        ("cycles/2026-Q4/plans/growth.yaml", ["plan"]),
        ("cycles/2026-Q4/north/plans/growth.yaml", ["plan"]),
        ("cycles/2026-Q4/checkins/growth.yaml", ["fold"]),
        ("cycles/2026-Q4/reviews/growth.yaml", ["review"]),
        ("cycles/2026-Q4/checkins/growth/2026-11-23-094210371-kari.yaml", ["session"]),
        ("cycles/2026-Q4/north/checkins/growth/2026-11-23-0942-kari.yaml", ["session"]),
        ("plans/growth.yaml", []),
        ("deploy/cycles.yaml", []),
        ("kpis.yaml", []),
    ],
)
def test_the_catalogue_s_patterns_take_our_files_and_nobody_else_s(
    path: str, kind: list[str]
) -> None:
    """SchemaStore refuses what others may use, and `plans/*.yaml` is not ours."""
    assert matched(path) == kind


def test_the_image_is_built_from_the_tested_wheel_and_runs_as_nobody() -> None:
    """It holds git and every extra, and copies nothing else of the checkout."""
    text = (ROOT / "packaging/Dockerfile").read_text(encoding="utf-8")
    assert re.findall(r"^COPY (.+)$", text, re.MULTILINE) == ["dist/*.whl /tmp/wheel/"]
    assert '"$wheel[all]"' in text
    assert "install --yes --no-install-recommends git" in text
    assert "\nUSER 65532\n" in text
    assert text.index("USER") < text.index('ENTRYPOINT ["okr"]')
