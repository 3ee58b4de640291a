"""A check-in from an issue form: one new file, by whom the forge says, and nothing else."""

import pytest

from okrcli.actions.check_in.issue_form import LIMIT, IssueFields, issue_fields
from okrcli.actions.check_in.typed_words import Unfit
from tests.cli.checkin.desk import Answer, Desk

BODY = """### Goal

{goal}

### Value now

{value}

### Confidence

{confidence}

### Day

_No response_

### Note

{note}
"""


def body(
    goal: str = "mrr", value: str = "7", confidence: str = "(unchanged)", note: str = ""
) -> str:
    """The body that a forge makes of a form."""
    return BODY.format(goal=goal, value=value, confidence=confidence, note=note or "_No response_")


def test_a_form_s_fields_are_read_by_their_headings() -> None:
    """What was left empty is empty, whatever the forge writes there."""
    assert issue_fields(body(note="went\nwell")) == IssueFields("mrr", "7", "", "", "went\nwell")
    assert issue_fields(body("a/b", "4 790", "10")) == IssueFields("a/b", "4 790", "10")


def test_norwegian_headings_and_the_line_ends_of_windows_mean_the_same() -> None:
    """As does the template of GitLab, with its comment on top and its command at the end."""
    text = "### Mål\n\nmrr\n\n### Verdi nå\n\n71,2\n\n### Tiltro\n\n(uendret)\n".replace(
        "\n", "\r\n"
    )
    assert issue_fields(text) == IssueFields("mrr", "71,2")
    gitlab = f"<!-- by okr -->\n{body(note='fine')}\n/label ~okr-checkin\n"
    assert issue_fields(gitlab) == IssueFields("mrr", "7", "", "", "fine")


def test_a_heading_in_a_note_is_the_note_s() -> None:
    """Nobody changes the goal from below."""
    note = "see\n### Goal\n\nsecret/other\n### Whatever"
    assert issue_fields(body(note=note)) == IssueFields("mrr", "7", "", "", note)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the form says no goal; write one under `### Goal`, as on its page"),
        ("hello", "the issue does not begin with the form's first heading, `### Goal`"),
        ("### Author\n\nola", "the form has no heading `Author`"),
        ("### Goal\n\na\n\n### Goal\n\nb", "the heading `Goal` is there twice"),
        ("### Goal\n\na\n\n### Mål\n\nb", "the heading `Mål` is there twice"),
        ("### Goal\n\na\nb", "`goal` takes one line, and the form has more there"),
        ("### Goal\n\n_No response_", "the form says no goal; write one under `### Goal`, as on its page"),
        ("x" * (LIMIT + 1), f"the issue is longer than {LIMIT} characters"),
    ],
)  # fmt: skip
def test_what_is_not_the_form_is_refused(text: str, said: str) -> None:
    """With what is wrong."""
    with pytest.raises(Unfit) as refused:
        issue_fields(text)
    assert str(refused.value) == said


@pytest.fixture
def issued(desk: Desk) -> Desk:
    """A workspace that knows people's logins, two of them the same."""
    desk.write(
        "okr.yaml",
        "people:\n  kari: {name: Kari Nordmann, github: Kari-N}\n"
        "  ola: {name: Ola Lund, gitlab: ola}\n  o2: {github: twice}\n  o3: {gitlab: TWICE}\n",
    )
    return desk


def sent(desk: Desk, text: str, login: str = "kari-n", *words: str) -> Answer:
    """What comes of an issue with this body, by somebody whom the forge calls so."""
    desk.write("../body.md", text)
    return desk.okr("checkin", "--from-issue", "../body.md", "--as", login, *words)


def test_an_issue_is_one_new_session_by_the_one_who_is_signed_in(issued: Desk) -> None:
    """Whatever the text says of its author; the login's capital letters do not matter."""
    note = "author: ola\n### Author\nola"
    answer = sent(issued, body("subscriptions", "4 790", "6", note), "KARI-n")
    assert (answer.code, answer.err) == (0, "")
    (made,) = issued.sessions("growth")
    assert made.author == "kari"
    reading = made.readings["subscriptions"]
    assert reading.value == 4790
    assert reading.confidence == 6
    assert reading.note == note


def test_editing_an_issue_without_a_change_records_nothing_more(issued: Desk) -> None:
    """The same body is the same check-in; another value is another one."""
    sent(issued, body("subscriptions", "4790"))
    answer = sent(issued, body("subscriptions", "4790"))
    assert answer.code == 0
    assert "There already: " in answer.out
    assert len(issued.paths) == 1
    sent(issued, body("subscriptions", "4800"))
    assert len(issued.paths) == 2


@pytest.mark.parametrize(
    ("login", "said"),
    [
        ("mallory", "nobody in okr.yaml has `github: mallory`; add it to a person under `people:`"),
        ("kari", "nobody in okr.yaml has `github: kari`; add it to a person under `people:`"),
        ("", "nobody in okr.yaml has `github: `; add it to a person under `people:`"),
        ("twice", "`twice` is several people in okr.yaml: o2, o3; keep one of them"),
    ],
)
def test_somebody_whom_nobody_is_called_is_refused(issued: Desk, login: str, said: str) -> None:
    """An id or name is no login, and two people are not one."""
    answer = sent(issued, body("subscriptions", "4790"), login)
    assert (answer.code, answer.err) == (2, f"okr: {said}\n")
    assert issued.paths == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (body("nothing", "1"), "nothing in 2026-Q4 is called `nothing`"),
        (body("--output=/x", "1"), "nothing in 2026-Q4 is called `--output=/x`"),
        (body("subscriptions", "4,790.1.2"), "4,790.1.2"),
        (body("subscriptions", "4790", "11"), "confidence is a whole number from 0 to 10"),
        (body("subscriptions", ""), "the form says nothing of `subscriptions`"),
        (body("subscriptions", "4790", note="a\u202eb"), "the text holds a hidden character"),
        (body("subscriptions", "4790", note="x" * 10_001), "the text is longer than"),
        ("$(touch owned)", "the issue does not begin with the form's first heading"),
    ],
)
def test_what_cannot_be_recorded_is_said_on_one_line(issued: Desk, text: str, said: str) -> None:
    """As at a terminal, and nothing is written."""
    answer = sent(issued, text)
    assert answer.code == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert issued.paths == []


def test_an_issue_and_other_readings_are_not_mixed(issued: Desk) -> None:
    """Nor is an author typed beside a login."""
    for more in (["--author", "ola"], ["--note", "x"], ["--all"]):
        answer = sent(issued, body("subscriptions", "1"), "kari-n", *more)
        assert answer.err == ("okr: --from-issue brings its own goal and author; give it alone\n")
    assert issued.okr("checkin", "--as", "kari-n", "subscriptions", "1").code == 2
    assert issued.paths == []
