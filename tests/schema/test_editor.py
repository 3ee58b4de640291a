"""In a real editor's language server: completion, hover and diagnostics.

`npm install yaml-language-server`, then `OKR_YAML_LS=…/node_modules/.bin/yaml-language-server`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from okrcli.rules import all_rules
from okrcli.schema import file_schemas
from okrcli.schema.file_schemas import schema_text
from tests.schema import editor

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(
        editor.command() is None,
        reason="yaml-language-server is not installed; set OKR_YAML_LS to it",
    ),
]

PLAN = "# yaml-language-server: $schema=../../../.okr/plan.schema.json\n"
SESSION = "# yaml-language-server: $schema=../../../../.okr/session.schema.json\n"
KEY_RESULT = """objectives:
  - id: a
    title: A
    key_results:
      - id: b
        title: B
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[editor.Server]:
    """A server in a workspace that holds the schemas."""
    folder = tmp_path_factory.mktemp("workspace")
    (folder / ".okr").mkdir()
    for name in file_schemas.KINDS:
        (folder / file_schemas.schema_path(name)).write_text(schema_text(name), encoding="utf-8")
    with editor.Server(folder) as running:
        yield running


def place(request: pytest.FixtureRequest, kind: str = "plans") -> str:
    """A file of its own for each test, where its schema line leads to the schema."""
    folder = "plans" if kind == "plans" else "checkins/a"
    return f"cycles/2026-Q4/{folder}/{abs(hash(request.node.name))}.yaml"


def test_an_empty_plan_offers_its_keys(
    server: editor.Server, request: pytest.FixtureRequest
) -> None:
    """At the top of a plan, the plan's keys."""
    offers = server.offers(place(request), PLAN + "|")
    assert set(offers) == {"name", "lead", "was", "objectives"}


def test_a_new_item_offers_a_whole_objective(
    server: editor.Server, request: pytest.FixtureRequest
) -> None:
    """After a dash below `objectives`, a whole objective to fill in."""
    offers = server.offers(place(request), PLAN + "objectives:\n  - |")
    assert "key_results:\n" in offers["objective"]["textEdit"]["newText"]


def test_a_new_key_result_offers_each_way_to_measure(
    server: editor.Server, request: pytest.FixtureRequest
) -> None:
    """After a dash below `key_results`, one snippet a measure."""
    text = PLAN + "objectives:\n  - id: a\n    title: A\n    key_results:\n      - |"
    offers = server.offers(place(request), text)
    assert [label for label in offers if label.startswith("key result")] == [
        "key result: from … to …",
        "key result: with leading and lagging KPI",
        "key result: keep it",
        "key result: milestones",
        "key result: zones",
        "key result: yes or no",
    ]


def test_a_choice_offers_its_words_with_their_meaning(
    server: editor.Server, request: pytest.FixtureRequest
) -> None:
    """After `kind:`, the two words, each explained."""
    offers = server.offers(place(request), PLAN + KEY_RESULT + "        kind: |")
    assert set(offers) == {"aspirational", "committed"}
    assert offers["committed"]["documentation"].startswith("a promise")


def test_a_text_does_not_offer_true_and_false(
    server: editor.Server, request: pytest.FixtureRequest
) -> None:
    """After `owner:`, examples only, though `true` would be a valid text."""
    offers = server.offers(place(request), PLAN + KEY_RESULT + "        owner: |")
    assert set(offers) == {"kari", "marketing"}


def test_a_reading_offers_what_it_may_say(
    server: editor.Server, request: pytest.FixtureRequest
) -> None:
    """Below an id of a session, the keys of a reading."""
    text = SESSION + "date: 2026-11-23\nauthor: kari\nreadings:\n  a:\n    |"
    offers = server.offers(place(request, "checkins"), text)
    assert {"value", "done", "zone", "skip", "confidence", "note"} <= set(offers)


def test_hovering_a_key_explains_it(server: editor.Server, request: pytest.FixtureRequest) -> None:
    """Resting on `baseline` shows what it means and an example."""
    text = PLAN + KEY_RESULT + "        base|line: 3\n        target: 5\n"
    shown = server.hover(place(request), text)
    assert "#### baseline" in shown
    assert "the first reading stands in" in shown
    assert "3500" in shown


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        ("", 6, "say how it is measured"),
        ("        baseline: 1\n", 6, "a baseline without a `target`"),
        ("        target: 1\n        above: 3\n", 9, "a second measure"),
        ("        above: 3\n        baseline: 3\n", 8, "did you mean `target`?"),
        ("        target: 68 %\n", 8, "write the number to reach"),
        ("        target: 3\n        start: 4\n", 9, "did you mean `baseline`?"),
        ("        target: 3\n        basline: 4\n", 9, "Property basline is not allowed."),
        ("        target: 3\n        due: 23.11.2026\n", 9, "write year-month-day"),
        ("        target: 3\n        leading: Website visitors\n", 9, "needs `id:` and `title:`"),
    ],
)
def test_what_is_wrong_is_underlined(
    server: editor.Server, request: pytest.FixtureRequest, lines: str, line: int, message: str
) -> None:
    """One message, on the line that is wrong, in the author's terms."""
    found = server.problems(place(request), PLAN + KEY_RESULT + lines)
    assert [at for at, _ in found] == [line]
    assert message in found[0][1]


def test_what_is_right_is_left_alone(server: editor.Server, request: pytest.FixtureRequest) -> None:
    """A plan with every measure has nothing underlined."""
    good = Path(__file__).parent / "good" / "every-measure.plan.yaml"
    assert server.problems(place(request), PLAN + good.read_text(encoding="utf-8")) == []


def test_a_rule_to_ignore_is_offered_with_its_reason(
    server: editor.Server, request: pytest.FixtureRequest
) -> None:
    """In okr.yaml, alone or in a list, every rule by name."""
    line = "# yaml-language-server: $schema=.okr/workspace.schema.json\n"
    for text in ("rules:\n  ignore: |", "rules:\n  ignore:\n    - |"):
        offers = server.offers(f"{abs(hash(text))}.yaml", line + text)
        assert {rule.name for rule in all_rules.RULES.values()} <= set(offers)
        assert offers["no-owner"]["documentation"].startswith("OB105: What nobody owns")
