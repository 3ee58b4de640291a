"""Links from a page to where its goal is edited and its readings are handed in."""

from typing import NamedTuple
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

_GITLAB_NEW = "/-/issues/new"
_GITHUB_NEW = "/issues/new"
# `/OWNER/NAME`, and no more
_REPOSITORY = 2
GITLAB_BODY = (
    "### Goal\n\n{ref}\n\n### Value now\n\n\n\n### Confidence\n\n\n\n### Day\n\n\n\n### Note\n\n\n"
)


class FormLinks(NamedTuple):
    """The addresses of a site's settings, empty where there is none."""

    edit: str = ""
    form: str = ""

    def plan(self, path: str) -> str:
        """Where the file of a plan is edited; of a mere repository, on its branch `main`."""
        if not self.edit or not path:
            return ""
        return f"{_editor(self.edit.rstrip('/'))}/{quote(path)}"

    def check_in(self, ref: str) -> str:
        """The form for a goal, filled in as far as the forge lets a link fill it in."""
        if not self.form:
            return ""
        parts = urlsplit(self.form)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        query.update(_filled(parts.path.rstrip("/"), ref, query))
        return urlunsplit(parts._replace(query=urlencode(query, safe="/", quote_via=quote)))


def _editor(address: str) -> str:
    parts = urlsplit(address)
    if parts.path.count("/") != _REPOSITORY:
        return address
    return (
        f"{address}/-/edit/main" if "gitlab" in (parts.hostname or "") else f"{address}/edit/main"
    )


def _filled(path: str, ref: str, given: dict[str, str]) -> dict[str, str]:
    if path.endswith(_GITLAB_NEW):
        body = GITLAB_BODY.replace("{ref}", ref)
        return {"issue[title]": f"Check-in: {ref}", "issue[description]": body}
    filled = {"title": f"Check-in: {ref}", "goal": ref}
    if path.endswith(_GITHUB_NEW) and "template" not in given:
        filled["template"] = "checkin.yml"
    return filled
