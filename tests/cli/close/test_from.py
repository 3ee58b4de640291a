"""`okr close` without a terminal: grades from a file, and a review in canonical form."""

import pytest

from tests.cli.checkin.desk import CYCLE, Answer, Desk

GRADES = """\
id,grade,outcome,learned
subscriptions,0.9,achieved,"Content compounds; paid search did not."
retention,"0,5",carried over,
regions,50 %,,
annual-plans,0.7,,
keyboard,1,achieved,
mrr,,,Ask support earlier
"""
REVIEW = """\
author: kari
objectives:
  mrr:
    progress: 0.63
    grade: 0.6
    learned: "Ask support earlier"
    key_results:
      subscriptions: {progress: 0.88, grade: 0.9, outcome: achieved, learned: "Content compounds; paid search did not."}
      retention: {progress: 0.50, grade: 0.5, outcome: carried-over}
      regions: {progress: 0.50, grade: 0.5, outcome: missed}
  upgrade:
    progress: 0.85
    grade: 0.9
    key_results:
      annual-plans: {progress: 0.70, grade: 0.7, outcome: achieved}
      keyboard: {progress: 1.00, grade: 1, outcome: achieved}
      invitations: {outcome: dropped}
"""
PATH = f"{CYCLE}/reviews/growth.yaml"


def closed(desk: Desk, text: str, *words: str, name: str = "grades.csv") -> Answer:
    """Close growth with grades from a file."""
    place = desk.write(f"../{name}", text)
    return desk.okr("close", "--team", "growth", "--from", str(place), *words)


def refused(desk: Desk, text: str, name: str = "grades.csv") -> str:
    """What is said of grades that cannot be used; nothing is written then."""
    done = closed(desk, text, name=name)
    assert (done.code, done.out) == (2, "")
    assert not (desk.root / CYCLE / "reviews").exists()
    return done.err.replace(f"{desk.root}/../", "")


def test_grades_become_a_review(ended: Desk) -> None:
    """In canonical form, progress beside each grade; what is left open is proposed."""
    assert closed(ended, GRADES).code == 0
    text = (ended.root / PATH).read_text(encoding="utf-8")
    assert text == f"closed: {ended.day(0)}\n{REVIEW}"
    assert ended.okr("validate", "--level", "warning").code == 0


def test_it_tells_grades_wins_and_what_to_type_next(ended: Desk) -> None:
    """A line a key result; who is to be thanked; git's command, and the next cycle's."""
    done = closed(ended.versioned(), GRADES)
    lines = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "Grow Monthly Recurring Revenue ▲ 0.6" in lines
    assert "subscriptions 88% ● 0.9 achieved" in lines
    assert "invitations – dropped" in lines
    assert "✔ Achieved: 3 of 5 key results" in lines
    assert "● 0.9 Increase the number of new paid subscriptions" in lines
    assert "thanks to Kari Nordmann, Growth · Content compounds; paid search did not." in (
        " ".join(lines)
    )
    assert f"Wrote {PATH}" in lines
    assert f'→ git add {PATH} && git commit -m "Close 2026-Q4"' in lines


def test_the_last_team_is_told_how_to_go_on(ended: Desk) -> None:
    """Fold, and the next cycle; before that it is not the time."""
    assert "--fold" not in closed(ended, GRADES).out
    rows = ended.write("../g.csv", "id\nresponse-time\ntickets\n")
    done = ended.okr("close", "--team", "product", "--from", str(rows))
    assert "okr close 2026-Q4 --fold" in done.out
    assert "okr init 2027-Q1 --from 2026-Q4" in done.out


def test_what_dry_run_proposes_can_be_given_back(ended: Desk) -> None:
    """Nothing is written by the one, and the very text by the other."""
    proposed = ended.okr("close", "--team", "growth", "--dry-run")
    assert not (ended.root / CYCLE / "reviews").exists()
    head, *lines = proposed.out.splitlines()
    assert head == f"# {PATH}"
    assert closed(ended, proposed.out, name="review.yaml").code == 0
    assert (ended.root / PATH).read_text().splitlines() == lines


def test_a_review_keeps_its_day_author_and_note(ended: Desk) -> None:
    """Unless a flag says otherwise; progress is computed again."""
    text = f"closed: {ended.day(2)}\nauthor: tom\nnote: A good quarter\n" + REVIEW.partition("\n")[
        2
    ].replace("0.88", "0.11")
    assert closed(ended, text, "--dry-run", name="r.yaml").out.splitlines()[1:4] == [
        f"closed: {ended.day(2)}",
        "author: tom",
        'note: "A good quarter"',
    ]
    done = closed(ended, text, "--on", ended.day(1), "--author", "ola", name="r.yaml")
    assert done.code == 0
    written = (ended.root / PATH).read_text()
    assert written.startswith(f"closed: {ended.day(1)}\nauthor: ola\n")
    assert "progress: 0.88" in written


def test_json_is_rows_or_a_review(ended: Desk) -> None:
    """A list, an object of ids, or what stands in reviews/ as an object."""
    rest = '"regions": {}, "annual-plans": {}, "keyboard": {}'
    for text in (
        '[{"id": "subscriptions", "grade": 0.9}, {"id": "retention", "grade": "0,5"},'
        ' {"id": "regions"}, {"id": "annual-plans"}, {"id": "keyboard", "outcome": "mis"}]',
        '{"subscriptions": 0.9, "retention": {"grade": 0.5}, "regions": {}, "annual-plans": {},'
        ' "keyboard": {"outcome": "missed"}}',
        '{"objectives": {"mrr": {"key_results": {"subscriptions": {"grade": 0.9}, "retention":'
        ' {"grade": 0.5}, '
        + rest.replace('"keyboard": {}', '"keyboard": {"outcome": "missed"}')
        + "}}}}",
    ):
        done = closed(ended, text, "--dry-run", name="g.json")
        assert "subscriptions: {progress: 0.88, grade: 0.9, outcome: achieved}" in done.out
        assert "retention: {progress: 0.50, grade: 0.5, outcome: missed}" in done.out
        assert "keyboard: {progress: 1.00, grade: 1.0, outcome: missed}" in done.out


def test_outcomes_are_known_in_bokmal_too(ended: Desk) -> None:
    """And grades with a comma; the review is the same."""
    text = GRADES.replace("carried over", "videreført").replace("achieved", "oppnådd")
    text = text.replace("id,grade,outcome,learned", "id,Karakter,utfall,læring")
    done = closed(ended, text, "--lang", "nb")
    assert done.code == 0
    assert (ended.root / PATH).read_text() == f"closed: {ended.day(0)}\n{REVIEW}"
    assert "✔ Oppnådd: 3 av 5 nøkkelresultater" in done.out


def test_all_teams_at_once_or_none(ended: Desk) -> None:
    """A list may name goals of several teams, an id that two share by its reference."""
    rows = GRADES + "product/tickets,1.0,,\nresponse-time,0.2,missed,the vendor is slow\n"
    place = ended.write("../grades.csv", rows)
    assert ended.okr("close", "--from", str(place)).code == 0
    assert sorted(path.name for path in (ended.root / CYCLE / "reviews").iterdir()) == [
        "growth.yaml",
        "product.yaml",
    ]


def test_one_closed_already_keeps_all_from_closing(ended: Desk) -> None:
    """The other team's review is not written either."""
    closed(ended, GRADES)
    place = ended.write(
        "../grades.csv",
        "id\ntickets\nresponse-time\nretention\nsubscriptions\nregions\nannual-plans\nkeyboard\n",
    )
    done = ended.okr("close", "--from", str(place))
    assert "growth closed 2026-Q4 already" in done.err
    assert not (ended.root / CYCLE / "reviews/product.yaml").exists()


def test_every_bad_row_is_named(ended: Desk) -> None:
    """By its line."""
    text = (
        "id,grade,outcome,learned\nsubscriptions,1.2,,\nnope,0.5,,\nretention,,won,\n"
        "retention,0.5,,\nretention,0.6,,\nkeyboard,0.7,,a\u200bb\ntickets,1,,\n,1,,\nregions,x,,\n"
    )
    head, *lines = refused(ended, text).splitlines()
    assert head == "okr: grades.csv: 5 lines cannot be recorded, so nothing was written"
    assert [line.strip() for line in lines] == [
        "line 2: a grade runs from 0.0 to 1.0, not `1.2`",
        "line 4: the outcome is one of achieved, missed, dropped, carried over, not `won`",
        "line 7: the text holds a hidden character, ZERO WIDTH SPACE",
        "line 9: no id",
        "line 10: `x` is not a plain number; write its digits, as in 4720, 71.2 or 71,2",
    ]
    head, *lines = refused(
        ended, "id,grade\nnope,1\ntickets,1\nretention,1\nretention,1\n"
    ).splitlines()
    assert [line.strip() for line in lines] == [
        "nothing on subscriptions, regions, annual-plans, keyboard of growth;"
        " name each, grade or no grade",
        "line 2: growth has no objective or key result `nope`",
        "line 3: growth has no objective or key result `tickets`",
        "line 5: `growth/retention` is given twice",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty; it takes CSV with a header, JSON, or a review in YAML"),
        ("id,grade\n", "says nothing of any goal; give a grade to each"),
        ("id,mark\nmrr,1\n", "line 1: there is no column `mark`; known are id, grade"),
        ("mrr,1\n", "line 1: the header has no column `id`"),
        ("objectives: {mrr: {grade: 1.5}}\n", "line 1: "),
        ("objectives:\n  mrr:\n    grad: 1\n", "line 3: "),
        ("closed: 2026-13-01\nobjectives: {}\n", "line 1: "),
        ("objectives: [\n", "line "),
        ('{"objectives": {"mrr": {"key_results": {"nope": {"grade": 1}}}}}', "line 1: growth has"),
        ('[{"id": "mrr", "grade": true}]', "line 1: "),
        ("[[1]]", "line 1: not an object with an id"),
    ],
)
def test_what_is_no_list_of_grades_is_told(ended: Desk, text: str, said: str) -> None:
    """With its line."""
    assert said in refused(ended, text)
