"""Goals as people write them: what they mean is written by `--fix`, and nothing is invented."""

import pytest

from okrcli.model import plan
from okrcli.text.measure_phrases import fields, names, phrases
from tests.text import classic, places

PHRASES = {
    "Website visitors >1250 through search": [("above", "1250")],
    "More than 500 visitors a week": [("above", "500")],
    "visitors ≥ 10k": [("at_least", "10000")],
    "At least 5 regions found": [("at_least", "5")],
    "Minst 5 regioner funnet": [("at_least", "5")],
    "Fewer than 3 incidents": [("below", "3")],
    "Høyst 3 hendelser": [("at_most", "3")],
    "3 eller færre hendelser": [("at_most", "3")],
    "Bring the churn rate <6%": [("below", "6"), ("unit", "%")],
    "Redusere frafallet <6 %": [("below", "6"), ("unit", "%")],
    "Raise the score by >10%": [("target", "+10%")],
    "Øke kundetilfredsheten med >10 %": [("target", "+10%")],
    "Closing time down by >25% or more": [("target", "-25%")],
    "Minst 20 % flere søknader": [("target", "+20%")],
    "Satisfaction +10%": [("target", "+10%")],
    "8 out of 10 in user tests": [("at_least", "8"), ("unit", "of 10")],
    "8 av 10 i brukertester": [("at_least", "8"), ("unit", "av 10")],
    "Churn between 2 and 4 %": [("between", "[2, 4]"), ("unit", "%")],
    "Stars from 4 to 4.5 stars": [("baseline", "4"), ("target", "4.5"), ("unit", "stars")],
    "NPS from 30 to 45": [("baseline", "30"), ("target", "45")],
    "From 4 to 9 regions": [("baseline", "4"), ("target", "9")],
    "Latency under 2 s": [("below", "2"), ("unit", "s")],
    "Svartid fra 30 til 24 timer": [("baseline", "30"), ("target", "24"), ("unit", "timer")],
    "Increase retention to 75 %": [("target", "75"), ("unit", "%")],
    "Revenue above $1.2M": [("above", "1.2"), ("unit", "$M")],
    "Omsetning over 1,2 mill. kr": [("above", "1.2"), ("unit", "mill. kr")],
    "p95 latency <300ms": [("below", "300"), ("unit", "ms")],
    "Answered within 24 hours: >90%": [("above", "90"), ("unit", "%")],
    "New subscriptions": [],
    "Retention in the first 30 days": [],
    "Tickets in Q4 2026": [],
    "Visits in 2026": [],
}
UNSURE = [
    "Improve satisfaction by 10 %",  # which way is better
    "Increase signups by 100",  # from where
    "Visitors >1,250",  # thousands in England, decimals in Norway
    "NPS 40",
    "10 customer interviews",
    "Revenue of $1.2M",
    "Open from 9 to 16",  # hours of the day
    "From 9 to 16 we answer the phone",
    "Fra 8 til 15 svarer vi på telefon",
    "Shops open from 10 to 18 on weekdays",
    "Open from 9 to 16 daily",
    "Children from 6 to 12 learn to swim",  # ages
    "Over 65s online",
    "Top 3 of 10 suppliers",  # at most
    "Reduce churn >6%",  # by so much, or a slip
    "Increase uptime <99%",
    "Up to 5 or at least 3",
    "Move 5 percentage points up by 5 %",
]


@pytest.mark.parametrize(("text", "keys"), PHRASES.items())
def test_a_phrase_spells_a_measure(text: str, keys: list[tuple[str, str]]) -> None:
    """The key and the number that it means, with the unit."""
    assert phrases.read(text).sure
    assert list(phrases.read(text).keys) == keys


@pytest.mark.parametrize("text", UNSURE)
def test_a_number_that_could_mean_two_things_is_left(text: str) -> None:
    """Nothing is written for it; the hint asks."""
    assert phrases.read(text) == phrases.read(text)._replace(keys=(), sure=False)


FIELDS = {
    ("target", "<24"): ("below", "24", ""),
    ("target", "≤ 24 timer"): ("at_most", "24", "timer"),
    ("target", "at least 5"): ("at_least", "5", ""),
    ("target", "8 out of 10"): ("target", "8", "of 10"),
    ("target", "300ms"): ("target", "300", "ms"),
    ("target", "$1.2M"): ("target", "1.2", "$M"),
    ("target", "kr 500 000"): ("target", "500000", "kr"),
    ("target", "2x"): ("target", "+100%", ""),
    ("target", "1.5x"): ("target", "+50%", ""),
    ("target", "6000 subscriptions"): ("target", "6000", "subscriptions"),
    ("above", "> 1250"): ("above", "1250", ""),
}


@pytest.mark.parametrize(("given", "meant"), FIELDS.items())
def test_what_stands_in_a_number_s_place_is_understood(
    given: tuple[str, str], meant: tuple[str, str, str]
) -> None:
    """The key, the plain value and the unit."""
    found = fields.read(*given)
    assert found is not None
    assert found[:3] == meant


@pytest.mark.parametrize("text", ["4,720", "TBD", "100 approx", "5 or so", "+5", "010", "1x", "0x"])
def test_what_is_no_certain_number_is_not_guessed_at(text: str) -> None:
    """A comma, a blank to fill in, a hedge."""
    assert fields.read("target", text) is None


def goal(lines: str) -> str:
    """A plan of one key result with these lines."""
    body = "".join(f"        {line}\n" for line in lines.split("\n"))
    return f"objectives:\n  - id: a\n    title: A\n    key_results:\n      - id: b\n{body}"


MENDED = [
    ("title: Lead time\ntarget: <24", "title: Lead time\nbelow: 24"),
    ('title: Conversion\ntarget: ">10%"', 'title: Conversion\nunit: "%"\nabove: 10'),
    ("title: T\nbaseline: 4\ntarget: 2x", "title: T\nbaseline: 4\ntarget: +100%"),
    ('"title": T\n"target": 68%', '"title": T\nunit: "%"\n"target": 68'),
    ("title: T\nbaseline: 400ms\ntarget: 300ms", "title: T\nunit: ms\nbaseline: 400\ntarget: 300"),
    ("title: T\nbaseline: 400\ntarget: 300ms", "title: T\nbaseline: 400\nunit: ms\ntarget: 300"),
    (
        "title: T\nbaseline: 0.8\ntarget: $1.2M\nunit: $M",
        "title: T\nbaseline: 0.8\ntarget: 1.2\nunit: $M",
    ),
    ("title: Stars from 4 to 5\nbaseline: 4", "title: Stars from 4 to 5\nbaseline: 4\ntarget: 5"),
    (
        "title: Stars, from 4 to 5 stars  # yes\nowner: kari",
        "title: Stars, from 4 to 5 stars  # yes\nbaseline: 4\ntarget: 5\nunit: stars\nowner: kari",
    ),
]


@pytest.mark.parametrize(("given", "meant"), MENDED)
def test_a_measure_is_written_with_its_unit(given: str, meant: str) -> None:
    """In the place of what people write; a unit stands once a goal."""
    text = goal(given)
    for _ in range(2):
        text = places.mended(text)
    assert text == goal(meant)
    assert places.findings(text) == []


HINTS = {
    "title: T\nbaseline: 30\ntarget: <24": "write `target: 24`",
    "title: T\nbaseline: 30\ntarget: 2026-12-01": (
        "a day is no measure: write `done_when:`, what is there by then, and `due: 2026-12-01`"
    ),
    'title: Raise satisfaction\ntarget: ">10%"': (
        "write `target: +10%` for a change by so much, `above: 10` for a level"
    ),
    "title: T\nabove: 5\nleading: NPS 40": (
        "a KPI of your own needs `id:`, `title:`, and a key that says what its number is:"
        " `target`, `at_least`, `at_most` …"
    ),
    "title: T\nbaseline: $800k\ntarget: $1.2M": (
        "write `baseline: 800`; the unit has a key of its own: `unit: $k`"
    ),
}


@pytest.mark.parametrize(("given", "hint"), HINTS.items())
def test_what_is_not_certain_gets_a_hint_that_names_the_key(given: str, hint: str) -> None:
    """And stays as it is."""
    found = places.findings(goal(given))
    assert places.said(found[0]).hint == hint
    assert places.mended(goal(given)) == goal(given)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [(classic.ENGLISH, classic.ENGLISH_MENDED), (classic.BOKMAL, classic.BOKMAL_MENDED)],
    ids=["en", "nb"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_plan_as_people_type_it_is_mended_whole(typed: str, mended: str, end: str) -> None:
    """What is left is asked for: the key result whose numbers nobody wrote."""
    text = typed.replace("\n", end)
    for _ in range(2):
        text = places.mended(text)
    assert text == mended.replace("\n", end)
    left = places.findings(text, plan.Plan)
    assert [places.said(finding)[:2] for finding in left] == [
        ("YM010", text[: text.index("id: reg")].count("\n") + 1)
    ]


def test_ids_differ_from_each_other_and_from_those_there_are() -> None:
    """The first words, without verbs and numbers; then a number."""
    assert names.unique("Raise the churn rate <6%", (21, 24), []) == "churn-rate"
    assert names.unique("Øke søknader fra skoler", None, ["soknader"]) == "soknader-skoler"
    assert names.unique("Churn", None, ["CHURN", "churn-2"]) == "churn-3"
    assert names.unique("%", None, []) == "kpi"


SLIPS = {
    "state-draft": ("above: 5\nstate: draft", "above: 5\ndraft: true", "write `draft: true`"),
    "status-utkast": ("above: 5\nstatus: Utkast", "above: 5\ndraft: true", "write `draft: true`"),
    "lone-item": (
        "above: 5\nmilestones:\n  id: c\n  title: C",
        "above: 5\nmilestones:\n- id: c\n  title: C",
        "begin each item with a dash: `- `",
    ),
    "lost-dash": (
        "title: B\nabove: 5\nid: c\ntitle: C\nabove: 6",
        "title: B\nabove: 5",
        "keep one of the two; a new item begins with a dash: `- id: …`",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_known_and_mended(name: str) -> None:
    """A word of another tool, and an item that lost its dash; said once each."""
    given, meant, hint = SLIPS[name]
    text = goal(given if given.startswith("title") else f"title: T\n{given}")
    said = [places.said(finding) for finding in places.findings(text)]
    assert [each.hint for each in said] == [hint]
    mended = places.mended(text)
    if name == "lost-dash":
        assert mended.endswith("      - id: c\n        title: C\n        above: 6\n")
    assert places.findings(mended) == [] or name == "lone-item"
    assert meant.replace("\n", "\n        ") in mended


ALONE = {
    "dash-without-a-blank": ("leading:\n  -visitors", "leading:\n  - visitors"),
    "no-break-space-behind-a-dash": ("leading:\n  -\u00a0visitors", "leading:\n  - visitors"),
}


@pytest.mark.parametrize("name", ALONE)
def test_a_dash_without_its_blank_gets_it(name: str) -> None:
    """It is no KPI that is called so."""
    given, meant = ALONE[name]
    text = goal(f"title: T\nabove: 5\n{given}")
    assert [places.said(found).hint for found in places.findings(text)] == [
        "a blank is missing behind the dash"
    ]
    assert places.mended(text) == goal(f"title: T\nabove: 5\n{meant}")


LEFT = {
    "key-without-a-colon": "title: T\nabove: 5\nlagging:\n  - id wins\n    title: Wins\n    above: 3",
    "two-keys-on-a-line": "title: T  owner: kari\nabove: 5",
    "two-keys-on-a-line-one-blank": "title: T\nunit: doors better: higher\nabove: 5",
    "sign-before-a-name": "title: T\nabove: 5\nowner: %kari",
    "sign-before-a-list": "title: T\nabove: 5\nowner: *[kari, ola]",
}


@pytest.mark.parametrize("name", LEFT)
def test_what_a_fix_would_hide_is_left_to_its_author(name: str) -> None:
    """A key inside a text, or a name with a sign, would be valid and not what was meant."""
    text = goal(LEFT[name])
    assert places.findings(text)
    assert places.mended(text) == text


def test_a_phrase_with_a_comma_between_braces_is_kept_whole() -> None:
    """The words behind it belong to the KPI."""
    text = (
        f"{goal('').rstrip()}\n      - {{id: c, title: T, above: 3, leading: Visits >5, by SEO}}\n"
    )
    text = text.replace("      - id: b\n", "")
    for _ in range(2):
        text = places.mended(text)
    assert text.endswith('leading: {id: visits, title: "Visits >5, by SEO", above: 5}}\n')


def test_a_value_is_quoted_as_its_author_wrote_it() -> None:
    """Between braces a colon is read over by a stand-in, which nobody gets to see."""
    text = "objectives:\n  - id: a\n    title: A\n    key_results:\n      - {id: b, title: T, above: 12:30}\n"
    said = [places.said(finding).text for finding in places.findings(text)]
    assert "`12:30` is not a plain number" in said
