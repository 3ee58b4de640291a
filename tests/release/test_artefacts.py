"""The wheel and the sdist hold what they should, nothing else, and come out the same every time."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import okrcli
from okrcli.cli import commands
from tests.release import build

NAMES = ["okr", *(f"okr-{name}" for name in commands.COMMANDS)]
KEPT = re.compile(
    r"okrcli/.+\.(?:py|jinja|md|mo|css|svg|woff2?|tsv|txt|bash|zsh|fish|ya?ml|json|js|toml)"
    r"|okrcli/py\.typed"
    r"|okrcli-[\d.]+\.dist-info/[\w./-]+"
    r"|okrcli-[\d.]+\.data/data/share/.+"
)


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names(wheel: Path) -> set[str]:
    """The names of a wheel's files."""
    with zipfile.ZipFile(wheel) as packed:
        return set(packed.namelist())


def test_the_wheel_holds_what_it_needs(wheel: Path) -> None:
    """Catalogues, schemas, pages, templates, both examples, types, the licence."""
    found = names(wheel)
    for path in (
        "okrcli/py.typed",
        "okrcli/language/locales/nb/LC_MESSAGES/okr.mo",
        "okrcli/examples/acme/okr.yaml",
        "okrcli/examples/lynghavn/okr.yaml",
        "okrcli/render/html/templates/cycle.html.jinja",
        "okrcli/language/pages/nb/guide/rhythm.md",
        "okrcli/actions/init/templates/nb/plan.yaml",
    ):
        assert path in found
    here = {
        f"okrcli/{path.relative_to(build.ROOT / 'okrcli').as_posix()}"
        for path in (build.ROOT / "okrcli").rglob("*.py")
    }
    assert here - found == {
        "okrcli/language/catalogue_tool.py",
        "okrcli/cli/completion/make_table.py",
        "okrcli/cli/help/man_pages.py",
    }


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    """No tests, no sources of catalogues, nothing of an editor or a cache."""
    assert [name for name in names(wheel) if not KEPT.fullmatch(name)] == []
    assert not [name for name in names(wheel) if "/tests/" in name or "__pycache__" in name]


def test_manual_pages_and_completions_are_installed_where_they_are_looked_for(wheel: Path) -> None:
    """Below the prefix that `okr` itself is installed in."""
    share = {name.partition(".data/data/share/")[2] for name in names(wheel)} - {""}
    assert share == {f"man/man1/{name}.1" for name in NAMES} | {
        "bash-completion/completions/okr",
        "zsh/site-functions/_okr",
        "fish/vendor_completions.d/okr.fish",
    }


def test_two_builds_are_the_same_to_the_byte(
    tree: Path, wheel: Path, sdist: Path, tmp_path: Path
) -> None:
    """From another folder, on another day, under another umask: the sdist, and the wheel of it."""
    other = build.checkout(tmp_path / "elsewhere")
    for path in other.rglob("*"):
        os.utime(path, (10**9, 10**9))
        if path.is_file() and os.name != "nt":
            path.chmod(0o600)
    assert digest(build.built(other, tmp_path / "a", "wheel")) == digest(wheel)
    assert digest(build.built(tree, tmp_path / "b", "sdist")) == digest(sdist)


def test_the_sdist_holds_all_that_is_committed(sdist: Path) -> None:
    """Its tests read workflows, hooks and the changelog, too."""
    done = subprocess.run(
        ["git", "ls-files"], cwd=build.ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode or not done.stdout:
        pytest.skip("this is no git checkout, so nothing says what is committed")
    with tarfile.open(sdist) as packed:
        held = {name.partition("/")[2] for name in packed.getnames()}
    committed = {name for name in done.stdout.splitlines() if (build.ROOT / name).exists()}
    assert committed - held == set()
    assert {name for name in held - committed if name != "PKG-INFO"} <= untracked()


def untracked() -> set[str]:
    """What lies in this checkout and is not committed yet."""
    done = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],
        cwd=build.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines())


def test_the_index_shows_the_readme_whole(wheel: Path) -> None:
    """Every link and picture of it leads to the repository at this version, or elsewhere on the web."""
    with zipfile.ZipFile(wheel) as packed:
        (name,) = (each for each in packed.namelist() if each.endswith(".dist-info/METADATA"))
        head = Parser().parsestr(packed.read(name).decode("utf-8"))
    text = str(head.get_payload())
    assert head["Description-Content-Type"] == "text/markdown"
    assert f"/okr/v{okrcli.__version__}/.github/" in re.findall(r"!\[[^]]+\]\((\S+)\)", text)[0]
    targets = re.findall(r"\]\(([^)\s]+)\)", text)
    assert len(targets) > 4
    assert all(target.startswith(("https://", "#")) for target in targets), targets
    assert dict(each.split(", ") for each in head.get_all("Project-URL", [])).keys() >= {
        "Repository",
        "Issues",
        "Changelog",
    }


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prefix with the wheel in it, whose requirements are found beside these tests."""
    prefix = tmp_path_factory.mktemp("prefix")
    words = ["install", "--no-index", "--no-deps", "--quiet", "--ignore-installed"]
    subprocess.run(
        [sys.executable, "-m", "pip", *words, "--prefix", str(prefix), str(wheel)], check=True
    )
    return prefix


def okr(
    prefix: Path, *words: str, program: str = "okr", cwd: Path
) -> subprocess.CompletedProcess[str]:
    """The installed program, run somewhere else, without the extras."""
    (site,) = prefix.rglob("site-packages")
    hidden = cwd / "hidden"
    hidden.mkdir(exist_ok=True)
    for extra in ("xlsxwriter", "pyarrow", "psycopg"):
        (hidden / f"{extra}.py").write_text(
            f"raise ModuleNotFoundError('No module named {extra}', name={extra!r})\n"
        )
    (found,) = [*prefix.glob(f"bin/{program}"), *prefix.glob(f"Scripts/{program}.exe")]
    path = os.pathsep.join([str(hidden), str(site)])
    return subprocess.run(
        [str(found), *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": path, "LANG": "C.UTF-8", "COLUMNS": "100"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_runs(installed: Path, tmp_path: Path) -> None:
    """From a demo to a report, in both languages, out of the wheel and not of this checkout."""
    demo = okr(installed, "demo", "acme", cwd=tmp_path)
    assert (demo.returncode, demo.stderr) == (0, "")
    report = okr(
        installed, "-C", "acme", "report", "--on", "2026-11-25", "--lang", "nb", cwd=tmp_path
    )
    assert "i rute" in report.stdout
    for kind in ("md", "json", "csv", "html"):
        done = okr(installed, "-C", "acme", "report", "--format", kind, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")


def test_without_its_extra_a_workbook_says_what_to_type(installed: Path, tmp_path: Path) -> None:
    """No traceback, and exit code 2."""
    okr(installed, "demo", "acme", cwd=tmp_path)
    done = okr(installed, "-C", "acme", "report", "-o", "report.xlsx", cwd=tmp_path)
    assert done.returncode == 2
    assert 'pip install "okrcli[xlsx]"' in done.stderr
    assert "Traceback" not in done.stderr


def test_okrcli_is_okr(installed: Path, tmp_path: Path) -> None:
    """`uvx okrcli` and `pipx run okrcli` look for a program of that name; `python -m` does it, too."""
    said = f"okr {okrcli.__version__}\n"
    for program in ("okr", "okrcli"):
        assert okr(installed, "--version", program=program, cwd=tmp_path).stdout == said
    module = subprocess.run(
        [sys.executable, "-m", "okrcli", "--version"], capture_output=True, text=True, check=True
    )
    assert module.stdout == said


def test_every_command_s_help_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    """Without any extra."""
    for name in ("import", "export", "pull", "report"):
        done = okr(installed, name, "--help", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), name


@pytest.mark.tools
@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_manual_pages_are_drawn_without_a_warning(installed: Path) -> None:
    """As `man` draws them."""
    for name in NAMES:
        page = installed / "share" / "man" / "man1" / f"{name}.1"
        done = subprocess.run(
            ["groff", "-man", "-k", "-ww", "-Tutf8", str(page)], capture_output=True, check=True
        )
        assert done.stderr == b""
        assert name.upper().encode() in done.stdout
