"""The rules about titles against our own labelled corpus, and what their parts say of single words.

`data/blind.tsv` and `data/strangers.tsv` were written by people who had not seen the word lists,
`data/known.tsv` by somebody who had. `python -m tests.benchmarks.titles --wrong` lists what is missed or wrongly found.
"""

from collections import Counter

import pytest

from okrcli.rules.titles import activity, forms, labels, phrases, tokens, vague
from tests.rules import labelled, underlined

CORPUS = [title for path in labelled.files() for title in labelled.read(path)]
# Today's shares are higher; a rule below these cries wolf, or sleeps
LEAST_RECALL = 0.92
LEAST_PRECISION = 0.97


def _name(count: labelled.Count) -> str:
    return f"{count.code}-{count.language}"


@pytest.mark.parametrize("count", labelled.counts(CORPUS), ids=_name)
def test_a_rule_finds_what_it_should_and_little_else(count: labelled.Count) -> None:
    """In either language, on at least eight titles that it should find."""
    assert count.right >= 8
    assert count.recall >= LEAST_RECALL, count.missed
    assert count.precision >= LEAST_PRECISION, count.false


def test_every_title_is_read_as_it_was() -> None:
    """To the word: what is found otherwise now is looked at, and the file written again."""
    assert underlined.lines() == underlined.FILE.read_text(encoding="utf-8").splitlines()


def test_the_corpus_is_broad() -> None:
    """At least 1,500 different titles, half of them blind, and no template used too often."""
    texts = {(title.kind, title.text) for title in CORPUS}
    assert len(texts) == len(CORPUS) >= 1500
    assert sum(title.source == "blind" for title in CORPUS) * 2 >= len(CORPUS)
    openings = Counter(" ".join(title.text.split()[:2]).casefold() for title in CORPUS)
    assert openings.most_common(1)[0][1] <= 20


def test_each_language_has_its_share() -> None:
    """Neither English nor bokmål is judged on a handful."""
    shares = Counter(title.language for title in CORPUS)
    assert min(shares.values()) >= 600


def test_labels_name_rules_about_titles() -> None:
    """A label with a slip of the pen would never be missed by anybody."""
    known = {*labelled.CODES, "KR206", "KR217", "KR219"}
    assert {code for t in CORPUS for code in t.must | t.must_not | t.doubtful} <= known


@pytest.mark.parametrize("language", ["en", "nb"])
def test_enough_words_of_work_are_known(language: tokens.Language) -> None:
    """The lists are the limit of what can be found."""
    names = ("PURE", "AMBIGUOUS")
    assert sum(len(phrases.all_of("activities", language, name)) for name in names) >= 250


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("[Legal] P1 - We will assist tenants", "assist"),
        ("@ola: Vi skal jevnlig besøke gårder", "besøke"),
        ("Sales and marketing: raise prices", "raise"),
        ("2.1) Reach «all»", "Reach"),
        ("IT - Simplify requests", "Simplify"),
        ('Motto: "Never late"', "Motto"),
    ],
)
def test_a_title_begins_behind_its_labels(title: str, word: str) -> None:
    """Labels, list numbers and lead-ins say nothing; a quotation is the title itself."""
    assert title[labels.start(title) :].startswith(word)


@pytest.mark.parametrize(
    ("title", "numeric", "found"),
    [
        ("Attend trade fairs", True, "Attend"),
        ("Review contracts", False, "Review"),
        ("Review contracts", True, None),
        ("Review the contracts", True, "Review"),
        ("Interview 20 candidates", True, None),
        ("Interview twenty candidates", False, None),
        ("Spend 2 hours a week on calls", True, "Spend 2 hours"),
        ("Meet landlords", True, "Meet"),
        ("Meet the deadline", False, None),
        ("Hjelp til barnefamilier", False, None),
        ("Hjelp barnefamilier", False, "Hjelp"),
        ("Weekly meetings with growers", False, "Weekly meetings"),
        ("Weekly meetings with growers", True, None),
        ("Plan and discuss a seminar", True, "Plan"),
        ("Discover and fix the cause", False, None),
    ],
)
def test_what_decides_whether_a_title_names_work(
    title: str, numeric: bool, found: str | None
) -> None:
    """The verb, what stands behind it, and how it is measured."""
    span = activity.activity(title, numeric=numeric)
    assert (title[slice(*span)] if span else None) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Fewer falls", "Fewer"),
        ("Fewer falls than last year", "Fewer"),
        ("Fewer falls than births", None),
        ("Better Homes loan repaid", None),
        ("Make it easier", "Make it easier"),
        ("Halve the queue", None),
        ("Øke salget", "Øke"),
        ("Øke salget til alle", None),
        ("Salget øker", "øker"),
    ],
)
def test_what_decides_whether_a_title_says_how_far(title: str, found: str | None) -> None:
    """A number, also in words, a name, and what is compared."""
    span = vague.vague(title)
    assert (title[slice(*span)] if span else None) == found


def test_forms_of_verbs() -> None:
    """What the rules of thumb would get wrong stands in tables."""
    english = {"plan": "planning", "look into": "looking into", "see": "seeing"}
    english |= {"analyse": "analysing", "visit": "visiting", "chat": "chatting"}
    assert {verb: forms.ing(verb) for verb in english} == english
    thirds = {"discuss": "discusses", "study": "studies", "look at": "looks at"}
    assert {verb: forms.third_person(verb) for verb in thirds} == thirds
    imperatives = {"kartlegge": "kartlegg", "følge opp": "følg opp", "gjøre": "gjør", "gå": "gå"}
    assert {verb: forms.imperative(verb) for verb in imperatives} == imperatives
    assert forms.present("jobbe med") == "jobber med"
    assert forms.present("lære") == ""
