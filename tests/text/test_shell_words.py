"""Commands that are shown to be typed, on both kinds of system."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.text import shell_words

WINDOWS = [
    ("growth", "growth"),
    (r"C:\okrs\2026", r"C:\okrs\2026"),
    (r"C:\Program Files\okrs", r'"C:\Program Files\okrs"'),
    ("C:\\my okrs\\", '"C:\\my okrs\\\\"'),
    ("", '""'),
    ("it's", '"it\'s"'),
    ("a & calc", '"a & calc"'),
    ("50% of", "'50% of'"),
    ('say "x" it\'s', "'say \"x\" it''s'"),
    ("$HOME", "'$HOME'"),
]


@pytest.mark.parametrize(("text", "word"), WINDOWS)
def test_windows_has_double_quotes(monkeypatch: pytest.MonkeyPatch, text: str, word: str) -> None:
    """Which cmd and PowerShell share; single ones, PowerShell's, for what they cannot hold."""
    monkeypatch.setattr(shell_words, "WINDOWS", True)
    assert shell_words.shell_word(text) == word


@given(st.lists(st.text(st.characters(blacklist_characters="\0", blacklist_categories=["Cs"]))))
def test_a_posix_shell_reads_what_was_meant(texts: list[str]) -> None:
    """Whatever is in it."""
    assert shlex.split(shell_words.shell_words(texts)) == texts


def test_commands_in_a_row_are_lines_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """PowerShell 5 knows no `&&`."""
    monkeypatch.setattr(shell_words, "WINDOWS", False)
    assert shell_words.in_a_row(["git add a", "git commit"]) == ["git add a && git commit"]
    monkeypatch.setattr(shell_words, "WINDOWS", True)
    assert shell_words.in_a_row(["git add a", "git commit"]) == ["git add a", "git commit"]
