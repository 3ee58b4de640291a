"""In which language a command says what is wrong with its words."""

import os
from pathlib import Path

import pytest

from okrcli import cli
from okrcli.cli import usage_errors

NO_SUCH = "okr: no such option: --zzz; see `okr report --help`\n"
INTET_SLIKT = "okr: det finnes ikke noe slikt valg: --zzz; se `okr report --help`\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, and an environment that names no language."""
    for name in [name for name in os.environ if name.startswith(("OKR_", "LC_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def complaint(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What is said on the error output; the command ends with 2."""
    assert cli.main(words) == 2
    return capsys.readouterr().err


def test_the_flag_goes_first(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever it stands, and also where the words around it cannot be understood."""
    monkeypatch.setenv("OKR_LANG", "en")
    (place / "okr.yaml").write_text("language: en\n")
    for words in (("--zzz", "--lang", "nb"), ("--lang=nb", "--zzz"), ("--lang=no", "--zzz")):
        assert complaint(capsys, "report", *words) == INTET_SLIKT
    assert complaint(capsys, "report", "--zzz", "--", "--lang", "nb") == NO_SUCH


def test_the_environment_goes_before_the_workspace(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the workspace before the locale."""
    monkeypatch.setenv("LANG", "nb_NO.UTF-8")
    assert complaint(capsys, "report", "--zzz") == INTET_SLIKT
    (place / "okr.yaml").write_text("language: en\n")
    assert complaint(capsys, "report", "--zzz") == NO_SUCH
    monkeypatch.setenv("OKR_LANG", "nb")
    assert complaint(capsys, "report", "--zzz") == INTET_SLIKT


@pytest.mark.parametrize(
    "rest", ["meetings: {weekly: mandag}\n", "people: {kari: 1}\n", "rules: [\n", "unknown: 1\n"]
)
def test_a_mistake_beside_it_leaves_the_language(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], rest: str
) -> None:
    """Of keys and of YAML; what reads the workspace speaks it, too."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    (place / "okr.yaml").write_text(f"language: nb\n{rest}")
    assert complaint(capsys, "report", "--zzz") == INTET_SLIKT
    cli.main(["validate"])
    assert "1 feil i 1 av 1" in capsys.readouterr().out
    (place / "okr.yaml").write_text(f"organisation: Acme\n{rest}")
    assert complaint(capsys, "report", "--zzz") == NO_SUCH


@pytest.mark.parametrize("text", ["language: [", "language: xx\n", "people: {kari: 1}\n", "\x00"])
def test_a_broken_workspace_leaves_it_to_the_locale(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    """No error on top of the error."""
    monkeypatch.setenv("LANG", "nb_NO.UTF-8")
    (place / "okr.yaml").write_text(text)
    assert complaint(capsys, "report", "--zzz") == INTET_SLIKT


@pytest.mark.parametrize("words", [("--lang", "xx"), ("--lang",), ("--lang", "")])
def test_a_language_that_there_is_not_is_passed_over(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
) -> None:
    """To say so in the one that would be spoken without it."""
    (place / "okr.yaml").write_text("language: nb\n")
    assert "zzz" in complaint(capsys, "report", "--zzz", *words)
    monkeypatch.setenv("OKR_LANG", "xx")
    assert complaint(capsys, "report") == "okr: OKR_LANG tar en eller nb, ikke `xx`\n"


def test_no_workspace_is_said_in_the_language_asked_for(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder that was looked in is the user's own."""
    assert complaint(capsys, "report", "--lang", "nb") == (
        f"okr: det er ikke noe arbeidsområde i {place} eller over den (okr.yaml er merket på et);"
        " begynn et med `okr init`\n"
    )


def test_what_the_system_says_is_translated(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As far as it says what it says most often."""
    assert "No such file or directory" in complaint(capsys, "-C", "gone", "report")
    said = complaint(capsys, "-C", "gone", "report", "--lang", "nb")
    assert said == "okr: -C gone: filen eller mappen finnes ikke\n"


def test_an_ascii_terminal_reads_letters(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Our own words lose their marks, where somebody's text would be spelled out."""
    monkeypatch.setattr("sys.stderr", _Ascii())
    cli.main(("report", "--lang", "nb"))
    assert "arbeidsomrade" in "".join(_Ascii.written)


class _Ascii:
    """An error output that holds ASCII only."""

    encoding = "ascii"
    written: list[str] = []  # noqa: RUF012 - of this one test

    def write(self, text: str) -> None:
        self.written.append(text)

    def isatty(self) -> bool:
        return False


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("No such option: --fromat", "no such option: --fromat; did you mean --format?"),
        (
            "No such option: --fromat (Possible options: --by, --format)",
            "no such option: --fromat; did you mean --format?",
        ),
        ("No such option: --x", "no such option: --x; see `okr log --help`"),
        (
            "Option '--format' requires an argument.",
            "option --format requires a value; see `okr log --help`",
        ),
        (
            "Option '--ascii' does not take a value.",
            "option --ascii does not take a value; see `okr log --help`",
        ),
        ("Missing argument 'REF'.", "REF is missing; see `okr log --help`"),
        (
            "Got unexpected extra argument (b)",
            "more words than the command takes: b; see `okr log --help`",
        ),
        (
            "Got unexpected extra argument(s) (b c)",
            "more words than the command takes: b c; see `okr log --help`",
        ),
        (
            "Invalid value for '-n': 'x' is not a valid int.",
            "-n takes a whole number, not `x`; see `okr log --help`",
        ),
        (
            "Invalid value for '-n': 'x' is not a valid integer.",
            "-n takes a whole number, not `x`; see `okr log --help`",
        ),
        (
            "Invalid value for '--x': it is {odd}.",
            "invalid value for --x: it is {odd}; see `okr log --help`",
        ),
        ("Something New", "something New; see `okr log --help`"),
    ],
)
def test_what_typer_says_is_ours(text: str, said: str) -> None:
    """In the words of any version of it; what is new is handed on."""
    assert str(usage_errors.usage(text, "log", ["--format", "--ascii", "--lang"])) == said
