"""The formats of messages: text for Slack, Teams or a mail, which somebody else sends."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrcli.language import catalogue
    from okrcli.model.settings import Settings
    from okrcli.views.posts.post_values import Post

POSTS = ("slack", "teams", "mail")


def posted(name: str, post: "Post", settings: "Settings", language: "catalogue.Language") -> str:
    """A message in one of the formats; people are mentioned where `people:` has their names."""
    if name == "mail":
        from okrcli.render.mail.message import mail_text

        return mail_text(post)
    if name == "teams":
        from okrcli.render.teams.card import teams_json

        return teams_json(post, settings.people, language)
    from okrcli.render.slack.blocks import slack_json

    return slack_json(post, settings.people, language)
