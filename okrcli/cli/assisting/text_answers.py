"""What an assistant is told in words: findings, pages of the guide, files as they stand."""

from okrcli import errors
from okrcli.actions import names
from okrcli.cli.assisting.answer_text import Data
from okrcli.cli.assisting.moment import Moment
from okrcli.findings import Finding
from okrcli.language import pages
from okrcli.messages import N_
from okrcli.render.markdown.report import report_markdown
from okrcli.rules import audit
from okrcli.schema.file_schemas import KINDS, schema_text
from okrcli.store.open import workspace_from
from okrcli.text import sources
from okrcli.views.report import report_view


def findings_answer(moment: Moment, team: str | None = None) -> Data:
    """What the linter says of the files, or of one team's plan and check-ins."""
    named = moment.team(team)
    found = audit.findings(moment.loaded, moment.on)
    return {
        "findings": [
            {"path": each.place.path, **_said(each, moment)}
            for each in found
            if named is None or _is_of(each.place.path, named)
        ]
    }


def _is_of(path: str, team: str) -> bool:
    return path.endswith(f"/{team}.yaml") or f"/checkins/{team}/" in path


def _said(finding: Finding, moment: Moment) -> Data:
    return {
        "code": finding.code,
        "level": finding.level,
        "line": finding.place.span.line,
        "says": moment.language.tell(finding.said),
        "hint": moment.language.say(finding.hint, **finding.values) if finding.hint else None,
    }


def check_text_answer(moment: Moment, yaml: str) -> Data:
    """What the linter says of a plan that is nowhere yet; nothing is written."""
    season = moment.season
    texts = {
        "okr.yaml": "",
        f"{season.path}/cycle.yaml": f"start: {season.dates.start}\nend: {season.dates.end}\n",
        f"{season.path}/plans/draft.yaml": yaml,
    }
    found = audit.findings(workspace_from(sources.texts(texts)), moment.on)
    return {"findings": [_said(each, moment) for each in found]}


def page_answer(moment: Moment, topic: str) -> Data:
    """The page on a rule, a figure or a part of the method, in the workspace's language."""
    known: tuple[tuple[pages.Section, str | None], ...] = (
        ("topics", pages.named(topic, pages.TOPICS)),
        ("guide", pages.named(topic, pages.GUIDE)),
        ("rules", topic.upper() if topic.isalnum() else None),
    )
    for section, name in known:
        text = pages.page_text(section, name, moment.language.code) if name else ""
        if text:
            return {"says": text}
    raise errors.NotFoundError(N_("there is no page on `{topic}`"), topic=topic)


def report_text(moment: Moment) -> str:
    """The report of the cycle as Markdown."""
    view = report_view(moment.space, moment.season, moment.on)
    return report_markdown([view], moment.language)


def plan_text(moment: Moment, team: str) -> str:
    """The YAML of a team's plan as it stands."""
    named = names.team(moment.space, moment.seasons, team)
    season = next(each for each in moment.seasons if named in each.teams)
    return moment.loaded.source.read(season.teams[named].path).decode("utf-8", "replace")


def schema_of(kind: str) -> str:
    """The JSON Schema of one kind of file."""
    if kind not in KINDS:
        raise errors.NotFoundError(
            N_("there is no schema of `{kind}`; there are {known}"),
            kind=kind,
            known=", ".join(KINDS),
        )
    return schema_text(kind)
