"""Messages for Slack, Teams and mail: their limits, and that people's text does nothing there."""

import email
import email.policy
import json
from typing import Any

import pytest

from okrcli.language.catalogue import language_named
from okrcli.model.settings import Person
from okrcli.render.mail.message import mail_text
from okrcli.render.slack.blocks import slack_json
from okrcli.render.teams.card import teams_json
from okrcli.views.document import Piece, item
from okrcli.views.posts.post_values import Post, PostSection

EN, NB = language_named("en"), language_named("nb")
HOSTILE = "<!here> <@U0123ABC> <https://x.example|y> @everyone [a](http://x) *b* <at>Kari</at> &"
LINK = "<https://okr.acme.example/|https://okr.acme.example/>"
KARI = {"kari": Person(name="Kari", slack="U0123ABC", teams="kari@acme.example")}


def post(*titles: str, heading: str = "Kari", owner: str | None = "kari") -> Post:
    """A message with a line a title."""
    items = tuple(
        item(Piece("3 days late ", "strong"), Piece("growth/a_b", "ref"), f" {title}")
        for title in titles
    )
    sections = (PostSection(heading, items, owner),)
    return Post("Acme · check-ins due", ("Today",), sections, "https://okr.acme.example/")


def slack(message: Post, people: dict[str, Person] | None = None) -> dict[str, Any]:
    """The parsed message, within Slack's limits."""
    text = slack_json(message, people or {}, EN)
    assert len(text) <= 12000
    found: dict[str, Any] = json.loads(text)
    assert len(found["blocks"]) <= 50
    assert len(found["blocks"][0]["text"]["text"]) <= 150
    assert all(len(block["text"]["text"]) <= 3000 for block in found["blocks"])
    return found


def body(text: str) -> list[dict[str, Any]]:
    """The blocks of a Teams message, within its limit."""
    assert len(text.encode()) <= 25 * 1024
    card = json.loads(text)["attachments"][0]
    assert card["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert card["content"]["version"] == "1.4"
    found: list[dict[str, Any]] = card["content"]["body"]
    return found


@pytest.mark.parametrize("length", [20, 200, 4000])
def test_five_hundred_late_goals_fit(length: int) -> None:
    """What is left out is counted, with where to read it; nothing is said twice."""
    message = post(*(f"goal {n} {'æ' * length}" for n in range(500)))
    blocks = slack(message)["blocks"]
    shown = sum(block["text"]["text"].count("days late") for block in blocks)
    assert blocks[-1]["text"]["text"] == f"and {500 - shown} more: {LINK}"
    assert shown > 0
    lines = body(teams_json(message, {}, EN))
    kept = sum(block["text"].count("days late") for block in lines)
    assert lines[-1]["text"] == (
        f"and {500 - kept} more: [https://okr.acme.example/](https://okr.acme.example/)"
    )
    assert kept > 0


def test_as_many_as_fit_are_shown() -> None:
    """One more would be too much."""
    message = post(*("x" * 200 for _ in range(500)))
    assert 12000 - 300 < len(slack_json(message, {}, EN)) <= 12000
    assert 25 * 1024 - 300 < len(teams_json(message, {}, EN).encode()) <= 25 * 1024


def test_a_message_that_fits_is_whole() -> None:
    """Nothing is counted."""
    assert "more" not in slack_json(post("one", "two"), {}, EN)
    assert "more" not in teams_json(post("one", "two"), {}, EN)


def test_peoples_text_calls_nobody_in_slack() -> None:
    """Every sign that begins a mention or a link is an entity, and nothing is looked for in it."""
    blocks = slack(post(HOSTILE, heading=HOSTILE))["blocks"]
    text = "".join(block["text"]["text"] for block in blocks)
    assert "<" not in text.removesuffix(LINK)
    assert "&lt;!here&gt; &lt;@U0123ABC&gt;" in text
    assert all(block["text"]["verbatim"] for block in blocks[1:])
    assert blocks[0]["text"]["type"] == "plain_text"


def test_a_person_is_mentioned_where_their_name_in_slack_is_known() -> None:
    """And named where what stands there is no member's id."""
    assert "*<@U0123ABC>*\n" in slack(post("x"), KARI)["blocks"][2]["text"]["text"]
    odd = {"kari": Person(slack="!here")}
    assert "*Kari*\n" in slack(post("x"), odd)["blocks"][2]["text"]["text"]


def test_peoples_text_is_no_markup_in_teams() -> None:
    """No link, no emphasis, no mention."""
    text = "".join(
        block["text"] for block in body(teams_json(post(HOSTILE, heading=HOSTILE), {}, EN))
    )
    assert r"\[a\]\(http://x\) \*b\*" in text
    assert "<at>" not in text
    assert r"a\_b" in text


def test_a_person_is_mentioned_where_their_name_in_teams_is_known() -> None:
    """As an entity of the card."""
    text = teams_json(post("x"), KARI, EN)
    card = json.loads(text)["attachments"][0]["content"]
    mentioned = {"id": "kari@acme.example", "name": "Kari"}
    assert card["msteams"]["entities"] == [
        {"type": "mention", "text": "<at>Kari</at>", "mentioned": mentioned}
    ]
    assert card["body"][2]["text"] == "<at>Kari</at>"


def test_a_message_links_to_its_pages() -> None:
    """To the whole, also where nothing is left out, and to each section's own; else to none."""
    message = post("x")
    page = "https://okr.acme.example/_p/kari.html?a=1&b=(2)|"
    message = message._replace(sections=(message.sections[0]._replace(url=page),))
    blocks = [block["text"]["text"] for block in slack(message)["blocks"]]
    assert blocks[-1] == LINK
    quoted = "https://okr.acme.example/_p/kari.html?a=1&amp;b=(2)%7C"
    assert blocks[2].startswith(f"*<{quoted}|Kari>*")
    mentioned = slack(message, KARI)["blocks"][2]["text"]["text"]
    assert mentioned.startswith(f"*<@U0123ABC> <{quoted}|↗>*")
    card = [block["text"] for block in body(teams_json(message, {}, EN))]
    assert card[2] == "[Kari](https://okr.acme.example/_p/kari.html?a=1&b=%282%29|)"
    assert card[-1] == "[https://okr.acme.example/](https://okr.acme.example/)"
    assert page in mail_text(message).replace("=\n", "").replace("=3D", "=")
    bare = message._replace(url="", sections=(message.sections[0]._replace(url=""),))
    assert "http" not in slack_json(bare, {}, EN) + mail_text(bare)
    assert [block["text"] for block in body(teams_json(bare, {}, EN))][2] == "Kari"


def test_a_mail_has_a_subject_and_no_addresses() -> None:
    """Plain text in UTF-8, whose lines are short; a title cannot add a header."""
    message = post(HOSTILE, "æøå " * 500)._replace(title="Due\r\nBcc: all@acme.example")
    text = mail_text(message)
    assert text.isascii()
    assert max(map(len, text.splitlines())) <= 78
    parsed = email.message_from_string(text, policy=email.policy.default)
    assert parsed["Subject"] == "Due Bcc: all@acme.example"
    assert set(parsed.keys()) == {
        "Subject",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }
    assert parsed.get_content_type() == "text/plain"
    assert f"- 3 days late growth/a_b {HOSTILE}" in parsed.get_content()
    assert parsed.get_content().endswith("https://okr.acme.example/\n")


def test_control_characters_are_spelled_out() -> None:
    """In each of them."""
    message = post("a\x1b[31m\u202eb")
    for text in (slack_json(message, {}, NB), teams_json(message, {}, NB), mail_text(message)):
        assert "\x1b" not in text
        assert "\u202e" not in text
