"""What an assistant may ask of a workspace, each with its answer as plain data."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import names
from okrcli.cli import opening
from okrcli.cli.assisting.answer_text import Data
from okrcli.language import catalogue, pages
from okrcli.messages import N_
from okrcli.model import reference, workspace
from okrcli.render.json import goals, kpis
from okrcli.views import report_values
from okrcli.views.report import report_view
from okrcli.views.report_values import KeyResultView, ObjectiveView, ReportChoice

READINGS, FOUND, OBJECTIVES = 26, 20, 200


class Standing(NamedTuple):
    """What holds for a whole session: the folder, and what was typed beside `okr mcp`."""

    root: Path
    cycle: str | None = None
    day: date | None = None
    rev: str | None = None


class Questions:
    """The workspace, read again when one of its files has changed."""

    def __init__(self, standing: Standing, today: Callable[[], date]) -> None:
        self.standing, self.today = standing, today
        self._seen: tuple[tuple[str, int], ...] = ()
        self._opened: opening.Opened | None = None

    def opened(self) -> opening.Opened:
        """The workspace as it is now."""
        seen = () if self.standing.rev else tuple(_stamps(self.standing.root))
        if self._opened is None or seen != self._seen:
            self._opened, self._seen = opening.to_look_at(self.standing.rev), seen
        return self._opened

    @property
    def on(self) -> date:
        """The day to answer as of."""
        return self.standing.day or self.today()

    def language(self) -> catalogue.Language:
        """The workspace's language."""
        return opening.language(None, self.opened().workspace)

    def season(self) -> workspace.Cycle:
        """The cycle that is asked about."""
        return names.season(self.opened().workspace, self.standing.cycle, self.on)

    def view(self, team: str | None = None) -> report_values.View:
        """The report of the cycle, or of one team."""
        space, season = self.opened().workspace, self.season()
        named = names.team(space, [season], team) if team else None
        return report_view(space, season, self.on, ReportChoice(team=named))

    def overview(self, team: str | None = None) -> Data:
        """Where everything stands: progress, and one entry an objective or, of many, a team."""
        view = self.view(team)
        every = view.every_objective
        rows = [_brief(one) for one in every] if len(every) <= OBJECTIVES else []
        return {
            "organisation": view.organisation,
            "cycle": view.cycle.id,
            "on": self.on,
            "week": view.clock.week,
            "weeks": view.clock.weeks,
            "progress": view.share,
            "expected": view.headline.expected,
            "teams": [
                {"team": t.id, "name": t.name, "lead": t.lead, "progress": t.share}
                for t in view.teams
            ],
            "objectives": rows,
            "needs_attention": [
                {"kind": item.kind, "ref": one.ref, "title": one.title, "owner": one.owner}
                for item in view.attention
                for one in item.concerns
            ],
            "unread_files": [finding.place.path for finding in view.broken],
        }

    def goal(self, ref: str) -> Data:
        """One team, objective, key result or KPI in full, with its newest readings."""
        space, season = self.opened().workspace, self.season()
        found = names.target(space, names.around(space, season, self.on), ref)
        view = report_view(space, found.cycle, self.on)
        if found.kind == "team":
            return self.overview(found.id)
        return {"cycle": found.cycle.id, "is": found.kind, **_full(view, found)}

    def search(self, text: str, kind: str | None = None) -> Data:
        """At most 20 goals, teams and KPIs whose title or id has all these words."""
        from okrcli.language.typed_numbers import folded

        words = folded(text).split()
        space, found = self.opened().workspace, []
        for season in names.around(space, self.season(), self.on):
            for target in reference.targets(space, season):
                said = folded(f"{target.title} {target.ref}")
                if all(word in said for word in words) and kind in {None, target.kind}:
                    found.append({"ref": target.ref, "kind": target.kind, "title": target.title,
                                  "cycle": season.id})  # fmt: skip
        return {"found": found[:FOUND], "more": max(0, len(found) - FOUND)}

    def due(self, who: str | None = None, team: str | None = None) -> Data:
        """What is to be checked in, the latest first."""
        rows = [
            {"ref": kr.ref, "title": kr.item.title, "owner": kr.owner, "in_days": kr.score.due_in}
            for kr in self.view(team).key_results
            if kr.score.due_in is not None and not kr.closed
            if who is None or kr.owners.include(who)
        ]
        return {"on": self.on, "due": sorted(rows, key=lambda row: (row["in_days"], row["ref"]))}

    def kpis(self) -> Data:
        """The KPIs beside the cycle's key results."""
        return {"kpis": kpis.kpi_data(self.view().key_results)}

    def findings(self, team: str | None = None) -> Data:
        """What the linter says of the files."""
        from okrcli.rules import audit

        language = self.language()
        found = audit.findings(self.opened().loaded, self.on)
        end = f"/plans/{team}.yaml" if team else ""
        return {
            "findings": [
                {"code": f.code, "level": f.level, "path": f.place.path,
                 "line": f.place.span.line, "says": language.tell(f.said)}
                for f in found
                if f.place.path.endswith(end)
            ]
        }  # fmt: skip

    def explain(self, topic: str) -> Data:
        """The page on a rule, a figure or a part of the method, in the workspace's language."""
        code = self.language().code
        known: tuple[tuple[pages.Section, str | None], ...] = (
            ("topics", pages.named(topic, pages.TOPICS)),
            ("guide", pages.named(topic, pages.GUIDE)),
            ("rules", topic.upper() if topic.isalnum() else None),
        )
        for section, name in known:
            text = pages.page_text(section, name, code) if name else ""
            if text:
                return {"says": text}
        raise errors.NotFoundError(N_("there is no page on `{topic}`"), topic=topic)

    def check_text(self, yaml: str) -> Data:
        """What the linter says of a plan that is nowhere yet; nothing is written."""
        from okrcli.rules import audit
        from okrcli.store.open import workspace_from
        from okrcli.text import sources

        season = self.season()
        texts = {
            "okr.yaml": "",
            f"{season.path}/cycle.yaml": f"start: {season.dates.start}\nend: {season.dates.end}\n",
            f"{season.path}/plans/draft.yaml": yaml,
        }
        found = audit.findings(workspace_from(sources.texts(texts)), self.on)
        language = self.language()
        return {
            "findings": [
                {"code": f.code, "level": f.level, "line": f.place.span.line,
                 "says": language.tell(f.said)}
                for f in found
            ]
        }  # fmt: skip


def _stamps(root: Path) -> "list[tuple[str, int]]":
    """Every file of a workspace with the time that it was changed."""
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            place = Path(folder, name)
            if name.endswith(".yaml"):
                found.append((str(place), place.stat().st_mtime_ns))
    return found


def _brief(one: ObjectiveView) -> Data:
    return {
        "ref": one.ref,
        "title": one.item.title,
        "owner": one.owner,
        "progress": one.score.share,
        "expected": one.expected,
        "state": one.state,
        "key_results": [_short(kr) for kr in one.key_results],
    }


def _short(kr: KeyResultView) -> Data:
    return {"ref": kr.ref, "title": kr.item.title, "owner": kr.owner, "state": kr.state,
            "now": kr.score.progress.now, "unit": kr.score.unit}  # fmt: skip


def _full(view: report_values.View, found: reference.Target) -> Data:
    for one in view.every_objective:
        if one.item is found.item:
            return dict(goals.objective(one))
        for kr in one.key_results:
            if kr.item is found.item:
                data = goals.key_result(kr)
                return {**data, "readings": list(data.get("readings", ()))[-READINGS:]}
            for each in kr.kpis:
                if each.score.kpi is found.item:
                    return {**kpis.named(each), **kpis.facts(each)}
    raise errors.NotFoundError(N_("`{ref}` is shown by no report of the cycle"), ref=found.ref)
