"""What a shell's script would be told, asked in this process."""

from collections.abc import Callable

import pytest

from okrcli import cli

Ask = Callable[..., list[str]]


def asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """A function from the words after `okr` to the lines that are answered."""

    def ask(*words: str, shell: str = "fish", **environ: str) -> list[str]:
        monkeypatch.setenv("_OKR_COMPLETE", shell)
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        assert cli.main(words) == 0
        return capsys.readouterr().out.splitlines()

    return ask
