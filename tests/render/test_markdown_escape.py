"""People's text in Markdown does nothing but stand there."""

import pytest

from okrcli.text import markdown_escape

NOTHING = "&#8203;"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, 71.2% and 4,720", "plain words, 71.2% and 4,720"),
        ("**bold** _it_ ~~no~~", rf"\*\*bold\*\* \_it\_ \~\~{NOTHING}no\~\~"),
        ("![x](https://evil/p.png)", r"\!\[x\](https:" + NOTHING + "//evil/p.png)"),
        ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
        ("<script>&amp;</script>", f"&lt;script&gt;&amp;{NOTHING}amp;&lt;/script&gt;"),
        ("a | b", r"a \| b"),
        ("```sh\nrm -rf /\n```", r"\`\`\`sh rm -rf / \`\`\`"),
        ("thanks @acme/team", f"thanks @{NOTHING}acme/team"),
        ("mail kari@acme.example", f"mail kari@{NOTHING}acme.example"),
        (
            "fixes #12, GH-12 and acme/okr#3",
            f"fixes #{NOTHING}12, GH-{NOTHING}12 and acme/okr#{NOTHING}3",
        ),
        ("see www.evil.example", f"see www{NOTHING}.evil.example"),
        ("commit 0123abc4567", f"commit 0123{NOTHING}abc4567"),
        ("commit 0123ABC4567", f"commit 0123{NOTHING}ABC4567"),
        ("from 1234567.1234567 to 99999999", "from 1234567.1234567 to 99999999"),
        ("at 10:30:45, 16:9:4 and 1:1234567:2", "at 10:30:45, 16:9:4 and 1:1234567:2"),
        (
            "a :100: b :8ball: :+1: :-1:",
            f"a :{NOTHING}100: b :{NOTHING}8ball: :{NOTHING}+1: :{NOTHING}-1:",
        ),
        ("a :tada: b", f"a :{NOTHING}tada: b"),
        (
            "!12 ~bug %1 $3 &4",
            rf"\!{NOTHING}12 \~{NOTHING}bug %{NOTHING}1 \${NOTHING}3 &amp;{NOTHING}4",
        ),
        ("# heading", r"\# heading"),
        ("- item", r"\- item"),
        ("-1.5", "-1.5"),
        ("1. item", r"1\. item"),
        ("71.2", "71.2"),
        ("/close", r"\/close"),
        ("\x1b[31mred\u202e", r"\\x1b\[31mred\\u202e"),
        ("  spaces  around\tand\nbreaks ", "spaces  around and breaks"),
        ("", ""),
    ],
)
def test_text_is_shown_as_it_stands(text: str, shown: str) -> None:
    """Markup, HTML, links, images, mentions, references and what a forge reads as an order."""
    assert markdown_escape.escaped(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("was: subs", "`was: subs`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("a\nb", "`a b`")],
)
def test_code_is_fenced_with_as_many_backticks_as_it_takes(text: str, shown: str) -> None:
    """On one line, and nothing in it ends the fence."""
    assert markdown_escape.code(text) == shown
