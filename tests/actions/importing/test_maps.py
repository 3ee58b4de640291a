"""Maps: what is inferred can be written down, changed and given."""

import pytest

from okrcli import errors
from okrcli.actions.importing import mapping_file, run
from okrcli.actions.importing.request import ImportRequest
from tests.actions.importing import runs

TEXT = "Was;Wie;Anfang;Schluss;Mut\nWachsen;Nutzer;1;2.000;hoch\n"
MAP = """\
[file]
decimal = ","
[columns]
objective = "Was"
key_result = "Wie"
baseline = "Anfang"
target = ["Schluss", "Ende"]
confidence = "Mut"
[values.confidence]
hoch = 8
[people]
[cycles]
"""


def applied(text: str) -> ImportRequest:
    """The wishes of a map."""
    return mapping_file.applied(
        text, "map.toml", ImportRequest(on=runs.ON, is_dated=True, cycle="2026-Q4", team="g")
    )


def test_a_map_names_what_no_pattern_knows() -> None:
    """And settles signs, words and scales."""
    result = run.imported([("a.csv", TEXT.encode())], applied(MAP))
    found = runs.key_results(result, "g")
    assert found["Nutzer"]["target"] == 2000
    assert runs.readings(result) == {("2026-11-30", "nutzer"): {"confidence": 8}}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[colums]\n", "knows no `[colums]`; did you mean `columns`?"),
        ('[columns]\nkey_resluts = "A"\n', "did you mean `key_result`?"),
        ('[file]\ndecimal = ";"\n', "file.decimal is one of ,, .,"),
        ("[values.confidence]\nHigh = 11\n", "is a whole number from 0 to 10"),
        ('[types]\nEpic = "saga"\n', "types.Epic is one of objective, key result, work, skip"),
        ("[cycles]\nX = 4\n", "cycles.X is a text"),
        ("[file\n", "is not well-formed TOML"),
        ("file = 1\n", "[file] is a table"),
    ],
)
def test_what_a_map_does_not_know_is_refused_with_the_nearest(text: str, says: str) -> None:
    """Never passed over."""
    with pytest.raises(errors.UsageError) as refused:
        applied(text)
    assert says in str(refused.value)


def test_a_map_that_names_no_column_of_titles_says_what_stands_there() -> None:
    """It is refused like a table without one."""
    with pytest.raises(errors.OkrError, match="no column of titles found: Was, Wie"):
        run.imported([("a.csv", TEXT.encode())], applied('[columns]\nbaseline = "Anfang"\n'))


def test_rows_and_types_may_be_left_out_by_a_map() -> None:
    """By address, and by what the type column says."""
    text = "Type;Title;Parent\nEpic;Grow;\nKR;Users;Grow\nBug;Fix it;Grow\n"
    told = '[types]\nEpic = "objective"\nKR = "key result"\nBug = "skip"\n[rows]\nskip = ["3"]\n'
    result = run.imported([("a.csv", text.encode())], applied(told))
    assert [o["title"] for o in runs.plan(result, "g")["objectives"]] == ["Grow"]
    assert runs.key_results(result, "g") == {}


def test_a_written_map_asks_its_questions_in_comments() -> None:
    """Words to be given a number among them."""
    text = "Objective,Key Result,Start,Target,Current,Confidence\nGrow,A,1,2.000,2,Low\nGrow,B,1,2,2,High\n"
    wanted = ImportRequest(on=runs.ON, cycle="2026-Q4")
    written = mapping_file.text_of(
        run.imported([("a.csv", text.encode())], wanted), wanted, ["a.csv"]
    )
    assert '# [file] decimal = ","' in written
    assert '[values.confidence]\n# "High" = 5' in written
    assert 'key_result = "Key Result"' in written


def test_a_map_that_names_columns_the_file_has_not_is_refused() -> None:
    """A goal without its target would be a draft, and nobody would know why."""
    wrong = MAP.replace('baseline = "Anfang"', 'baseline = "Beginn"')
    with pytest.raises(errors.UsageError, match="columns that the file has not: Beginn"):
        run.imported([("a.csv", TEXT.encode())], applied(wrong))
