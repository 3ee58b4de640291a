"""A message after RFC 5322: a subject and plain text in UTF-8; whoever sends it adds addresses."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP

from okrcli.text import sanitize
from okrcli.views.document import Piece
from okrcli.views.posts import post_values
from okrcli.views.posts.item_lines import post_lines

_SUBJECT = 200


def mail_text(post: post_values.Post) -> str:
    """The whole message, its lines ending as everywhere on this system."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = sanitize.visible(post.title)[:_SUBJECT]
    message.set_content("\n".join(_lines(post)) + "\n", cte="quoted-printable")
    return message.as_bytes().decode("ascii").replace("\r\n", "\n")


def _lines(post: post_values.Post) -> Iterator[str]:
    yield sanitize.visible(post.title)
    for part in post.about:
        yield sanitize.visible(part)
    lines = post_lines(post, _shown, "-")
    for n, section in enumerate(post.sections):
        yield ""
        yield sanitize.visible(section.title)
        if section.url:
            yield section.url
        yield from (line.text for line in lines if line.section == n)
    if post.url:
        yield ""
        yield post.url


def _shown(piece: Piece) -> str:
    return sanitize.visible(piece.text)
