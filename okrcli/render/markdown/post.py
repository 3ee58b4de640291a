"""A message in Markdown."""

from collections.abc import Iterator

from okrcli.render.markdown.document import item_markdown
from okrcli.text.markdown_escape import escaped
from okrcli.views.posts import post_values


def post_markdown(post: post_values.Post) -> str:
    """The whole of it, with a line end."""
    return "\n".join(_lines(post)) + "\n"


def _lines(post: post_values.Post) -> Iterator[str]:
    yield f"# {escaped(post.title)}"
    yield ""
    yield escaped(" · ".join(post.about))
    for section in post.sections:
        yield ""
        yield f"## {escaped(section.title)}"
        yield ""
        for item in section.items:
            yield from item_markdown(item, "-", "")
